// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/judge.h"

#include "data/random.h"
#include "lesson/answer.h"
#include "lesson/formula_answer.h"
#include "lesson/slips.h"
#include "trace/number.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

using VerdictKind = Verdict::Kind;
using StateOutcome = QuestionState::Outcome;

// Where a student has seen all that an expression speaks of: what it says of other positions of
// this run counts, too.
Position seenAll(const Expression& expression, const Snapshot& here, RunSet& runs)
{
    Position last = here.position;
    for (const ExpressionNode& node : expression.nodes()) {
        if (node.kind != ExpressionNode::Kind::Quantity || node.position.empty()
            || !node.run.empty())
            continue;
        const auto looked = runs.look(node.run, node.position, here);
        if (const auto* there = std::get_if<Snapshot>(&looked))
            last = std::max(last, there->position);
    }
    return last;
}

bool keyOfNumber(const Question& question, AnswerKey& key, Timeline& timeline, RunSet& runs,
                 const Timeline::Interrupt& interrupt)
{
    const auto right = rightAnswer(question, timeline, runs, interrupt);
    if (!right)
        return false;
    const Snapshot here = timeline.now();
    key.number = right->value;
    key.position = right->position;
    key.slips = ownSlips(question, here, runs);
    for (RecognisedSlip& slip : usualSlips(question, right->value, here, runs))
        key.slips.push_back(std::move(slip));
    if (question.kind == Question::Kind::Prediction)
        key.position = seenAll(*question.answer, here, runs);
    const auto step = answerStep(*question.answer, here, runs);
    if (step && step->ofThisRun)
        key.why = Position{step->snapshot.position.iteration, step->step};
    return true;
}

bool keyOfClaims(const Question& question, AnswerKey& key, Timeline& timeline, RunSet& runs,
                 const Timeline::Interrupt& interrupt)
{
    if (advanceUntilKnown(timeline, question.claims, answerWithin, runs, interrupt)
        != Arrival::Reached)
        return false;
    const Snapshot here = timeline.now();
    key.position = here.position;
    for (std::size_t i = 0; i < question.claims.size(); ++i) {
        const Evaluation value = evaluate(question.claims[i], RunResolver(here, runs));
        key.position = std::max(*key.position, seenAll(question.claims[i], here, runs));
        if (value.isTruth() && value.truth)
            key.choices.push_back(static_cast<int>(i) + 1);
    }
    key.why = key.position;
    return true;
}

Verdict judgeNumber(const Question& question, const AnswerKey& key, const std::string& given)
{
    auto number = readTypedNumber(given);
    if (auto* message = std::get_if<Message>(&number))
        return {VerdictKind::Unreadable, std::move(*message), {}};
    if (!key.number)
        return {};
    const double value = std::get<double>(number);
    if (isRight(value, *key.number, question.tolerance))
        return {VerdictKind::Right, {}, {}};
    if (const RecognisedSlip* slip = slipBehind(value, key, question.tolerance))
        return {VerdictKind::Wrong, slip->remark, slip->say};
    return {VerdictKind::Wrong, {}, {}};
}

// What the lesson says of the choices that were given and are wrong, one below the other.
LessonText saidOf(const std::vector<int>& given, const AnswerKey& key)
{
    LessonText all;
    for (const int number : given) {
        const auto index = static_cast<std::size_t>(number) - 1;
        const bool right =
            std::find(key.choices.begin(), key.choices.end(), number) != key.choices.end();
        if (right || index >= key.says.size())
            continue;
        for (const auto& [language, words] : key.says[index].byLanguage) {
            std::string& text = all.byLanguage[language];
            text += (text.empty() ? "" : "\n\n") + words;
        }
    }
    return all;
}

Verdict judgeChoices(const Question& question, const AnswerKey& key, const std::string& given)
{
    auto numbers = readNumbers(given, question.choices.size());
    if (numbers && numbers->empty())
        return {VerdictKind::Unreadable, {GRADUS_TEXT("core", "no choice is marked")}, {}};
    if (!numbers) // a window gives no such thing
        return {VerdictKind::Unreadable,
                {GRADUS_TEXT("core", "choices are given by their numbers, each once, from 1 to %1"),
                 {std::to_string(question.choices.size())}},
                {}};
    if (question.kind == Question::Kind::Order) {
        if (numbers->size() != question.choices.size())
            return {VerdictKind::Unreadable, {GRADUS_TEXT("core", "not all have a place")}, {}};
    } else {
        std::sort(numbers->begin(), numbers->end());
    }
    if (*numbers == key.choices)
        return {VerdictKind::Right, {}, {}};
    return {VerdictKind::Wrong, {}, saidOf(*numbers, key)};
}

Verdict judgeReached(const Question& question, const AnswerKey& key, const std::string& given)
{
    const auto name = parsePosition(given);
    const auto* position = std::get_if<PositionName>(&name);
    if (!position || position->kind != PositionName::Kind::End)
        return {VerdictKind::Unreadable,
                {GRADUS_TEXT("core", "the end of an iteration is needed: 12:end")},
                {}};
    const std::int64_t used = position->iteration - key.firstIteration + 1;
    if (used > question.within)
        return {VerdictKind::Wrong,
                {GRADUS_TEXT("core", "This came after %1 iterations; %2 were allowed."),
                 {std::to_string(used), std::to_string(question.within)}},
                {}};
    return {used >= 1 ? VerdictKind::Right : VerdictKind::Wrong, {}, {}};
}

Verdict judgePrediction(const Question& question, const AnswerKey& key, const std::string& given,
                        std::optional<Position> seen)
{
    Verdict verdict =
        question.answer ? judgeNumber(question, key, given) : judgeChoices(question, key, given);
    const bool judged = verdict.kind == VerdictKind::Right || verdict.kind == VerdictKind::Wrong;
    if (judged && seen && key.position && *seen < *key.position)
        return {VerdictKind::Waiting, {}, {}};
    return verdict;
}

StateOutcome outcomeOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Right:
        return StateOutcome::Right;
    case VerdictKind::Wrong:
        return StateOutcome::Wrong;
    case VerdictKind::Waiting:
        return StateOutcome::Waiting;
    case VerdictKind::Unreadable:
    case VerdictKind::NotJudged:
        break;
    }
    return StateOutcome::Given;
}

} // namespace

bool needsRun(const Question& question)
{
    return question.asksNumber() || question.kind == Question::Kind::Prediction;
}

AnswerKey keyWithoutRun(const Question& question, const Snapshot& start)
{
    AnswerKey key;
    const bool atEnd = start.position.step > 0 && start.position.step == start.stepCount();
    key.firstIteration = start.position.iteration + (atEnd ? 1 : 0);
    key.choices = question.rightChoices;
    key.says = question.choiceSays;
    if (question.kind == Question::Kind::Order) {
        key.choices.resize(question.choices.size());
        std::iota(key.choices.begin(), key.choices.end(), 1);
    }
    return key;
}

std::optional<AnswerKey> answerKey(const Question& question, Timeline& timeline, RunSet& runs,
                                   const Timeline::Interrupt& interrupt)
{
    AnswerKey key = keyWithoutRun(question, timeline.now());
    const auto work = question.asksNumber() ? keyOfNumber : keyOfClaims;
    if (needsRun(question) && !work(question, key, timeline, runs, interrupt))
        return std::nullopt;
    return key;
}

Verdict judge(const Question& question, const AnswerKey& key, const std::string& given,
              std::optional<Position> seen)
{
    switch (question.kind) {
    case Question::Kind::Number:
        return judgeNumber(question, key, given);
    case Question::Kind::Formula:
        return judgeFormula(question, given);
    case Question::Kind::Choice:
    case Question::Kind::Order:
        return judgeChoices(question, key, given);
    case Question::Kind::Prediction:
        return judgePrediction(question, key, given, seen);
    case Question::Kind::Reach:
        return judgeReached(question, key, given);
    case Question::Kind::Text:
        break;
    }
    return {};
}

std::string rightGiven(const Question& question, const AnswerKey& key)
{
    if (question.kind == Question::Kind::Formula)
        return question.answer->text();
    if (key.number)
        return exactText(*key.number);
    return printNumbers(key.choices);
}

Verdict attempt(const Question& question, const AnswerKey& key, QuestionState& state,
                const std::string& given, std::optional<Position> seen)
{
    if (isSettled(question, state) || state.outcome == StateOutcome::Waiting)
        return {};
    Verdict verdict = judge(question, key, given, seen);
    if (verdict.kind == VerdictKind::Unreadable)
        return verdict;
    state.given = given;
    state.outcome = outcomeOf(verdict.kind);
    ++state.attempts;
    return verdict;
}

bool judgeWaiting(const Question& question, const AnswerKey& key, QuestionState& state,
                  Position seen)
{
    if (state.outcome != StateOutcome::Waiting)
        return false;
    const Verdict verdict = judge(question, key, state.given, seen);
    state.outcome = outcomeOf(verdict.kind);
    return state.outcome != StateOutcome::Waiting;
}

Verdict judgeAgain(const Question& question, const AnswerKey& key, QuestionState& state)
{
    const bool judged =
        state.outcome == StateOutcome::Right || state.outcome == StateOutcome::Wrong;
    if (!judged || question.kind == Question::Kind::Reach)
        return {};
    Verdict verdict = judge(question, key, state.given);
    state.outcome = verdict.kind == VerdictKind::Right ? StateOutcome::Right : StateOutcome::Wrong;
    return verdict;
}

std::optional<std::vector<int>> readNumbers(const std::string& text, std::size_t count)
{
    std::vector<int> numbers;
    std::string word;
    const auto take = [&] {
        const auto number = parseNumber(word);
        word.clear();
        if (!number || *number < 1 || *number > static_cast<double>(count)
            || *number != static_cast<double>(static_cast<int>(*number)))
            return false;
        numbers.push_back(static_cast<int>(*number));
        return std::count(numbers.begin(), numbers.end(), numbers.back()) == 1;
    };
    for (const char c : text) {
        if (c == ',' && !take())
            return std::nullopt;
        if (c != ',' && c != ' ')
            word += c;
    }
    if (text.empty())
        return numbers;
    return take() ? std::optional(numbers) : std::nullopt;
}

std::string printNumbers(const std::vector<int>& numbers)
{
    std::string text;
    for (const int number : numbers)
        text += (text.empty() ? "" : ",") + std::to_string(number);
    return text;
}

std::vector<int> shuffledOrder(const Question& question, const std::string& student)
{
    std::uint64_t seed = 0;
    for (const char c : question.id + '\n' + student)
        seed = mixedSeed(seed, static_cast<unsigned char>(c));
    Random random(seed);
    std::vector<int> order(question.choices.size());
    std::iota(order.begin(), order.end(), 1);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    if (order.size() > 1 && std::is_sorted(order.begin(), order.end()))
        std::swap(order.front(), order.back());
    return order;
}

bool holdsAtEnd(const Question& question, const std::shared_ptr<const Iteration>& iteration)
{
    const Snapshot end{{iteration->number(), iteration->stepCount()}, iteration};
    const Evaluation value = evaluate(*question.that, SnapshotResolver(end));
    return value.isTruth() && value.truth;
}

std::int64_t iterationsUsed(const AnswerKey& key, Position position)
{
    return std::max<std::int64_t>(0, position.iteration - key.firstIteration + 1);
}

} // namespace gradus
