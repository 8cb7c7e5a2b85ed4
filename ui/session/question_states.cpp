// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/question_states.h"

#include <algorithm>

namespace gradus {

namespace {

using StateIs = QuestionState::Outcome;

// The last position before the answer's. Where that is the beginning of an iteration its State was
// known at the end of the one before, so that this is not begun.
Position justBefore(Position answer)
{
    return answer.step > 0 ? Position{answer.iteration, answer.step - 1}
                           : Position{answer.iteration - 1, 0};
}

void addAsked(const Question& question, const Snapshot& start, std::vector<Quantity>& asked)
{
    for (const Quantity& quantity : question.answer->quantities()) {
        for (const Quantity& element : start.iteration->elements(quantity)) {
            const auto step = knownAt(element, *start.iteration);
            if ((step && *step > start.position.step) || start.iteration->isOfEpoch(element))
                asked.push_back(element);
        }
    }
}

} // namespace

void QuestionStates::begin(const Lesson& lesson)
{
    m_questions.clear();
    for (const Section& section : lesson.sections)
        m_questions.emplace_back(section.questions.size());
}

std::vector<std::vector<QuestionState>> QuestionStates::states() const
{
    std::vector<std::vector<QuestionState>> states;
    for (const auto& section : m_questions) {
        auto& row = states.emplace_back();
        for (const AskedQuestion& question : section)
            row.push_back(question.state);
    }
    return states;
}

bool QuestionStates::restore(const Lesson& lesson,
                             const std::vector<std::vector<QuestionState>>& states, bool elsewhere)
{
    const auto fits = [](const auto& now, const auto& then) { return now.size() == then.size(); };
    if (!std::equal(m_questions.begin(), m_questions.end(), states.begin(), states.end(), fits))
        return false;
    for (std::size_t s = 0; s < states.size(); ++s)
        for (std::size_t q = 0; q < states[s].size(); ++q) {
            QuestionState& state = m_questions[s][q].state;
            state = states[s][q];
            const auto hints = static_cast<int>(lesson.sections[s].questions[q].hints.size());
            state.hints = std::clamp(state.hints, 0, hints); // the lesson may have changed
            m_questions[s][q].verdict = {};
            m_questions[s][q].judgedElsewhere = elsewhere;
        }
    return true;
}

void QuestionStates::follow(const LessonChange& change, const Lesson& now)
{
    QuestionStates next;
    next.begin(now);
    for (std::size_t s = 0; s < change.questions.size(); ++s)
        for (std::size_t q = 0; q < change.questions[s].size(); ++q)
            if (const auto& before = change.questions[s][q])
                next.m_questions[s][q] = at(before->section, before->question);
    m_questions = std::move(next.m_questions);
}

void QuestionStates::forgetKeys()
{
    for (auto& section : m_questions)
        for (AskedQuestion& question : section) {
            question.key.reset();
            question.revealed = false;
            question.judgedElsewhere = true;
        }
}

std::pair<int, int> QuestionStates::score(const Lesson& lesson) const
{
    int right = 0;
    int all = 0;
    for (std::size_t s = 0; s < m_questions.size(); ++s)
        for (std::size_t q = 0; q < m_questions[s].size(); ++q) {
            // Texts are read by a person, and what is only kept is judged when it is handed in.
            const Question& question = lesson.sections[s].questions[q];
            if (question.kind == Question::Kind::Text || !question.feedbackNow)
                continue;
            ++all;
            right += m_questions[s][q].state.outcome == StateIs::Right ? 1 : 0;
        }
    return {right, all};
}

std::pair<double, double> QuestionStates::points(const Lesson& lesson) const
{
    std::pair<double, double> points;
    for (std::size_t s = 0; s < m_questions.size(); ++s)
        for (std::size_t q = 0; q < m_questions[s].size(); ++q) {
            const Question& question = lesson.sections[s].questions[q];
            const QuestionState& state = m_questions[s][q].state;
            points.first += pointsFor(question, state.outcome, state.attempts, state.hints);
            points.second += question.points;
        }
    return points;
}

bool holdsBack(const Question& question, const AskedQuestion& asked)
{
    const bool given =
        asked.state.outcome == StateIs::Waiting || asked.state.outcome == StateIs::Given;
    return (question.asksNumber() || question.kind == Question::Kind::Prediction) && !given
        && !isSettled(question, asked.state);
}

QuestionGuard guardOf(const Section& section, int number, const QuestionStates& states,
                      const Snapshot& start)
{
    QuestionGuard guard;
    for (std::size_t i = 0; i < section.questions.size(); ++i) {
        const Question& question = section.questions[i];
        const AskedQuestion& asked = states.at(number, static_cast<int>(i));
        if (!holdsBack(question, asked))
            continue;
        if (question.answer)
            addAsked(question, start, guard.asked);
        // Until the answer's place is known, the section's start is as far as one gets.
        Position last = start.position;
        if (asked.key && asked.key->position && *asked.key->position > last)
            last = std::max(last, justBefore(*asked.key->position));
        else if (asked.key)
            continue; // all that it is made of is known anyway
        guard.barrier = guard.barrier ? std::min(*guard.barrier, last) : last;
    }
    return guard;
}

} // namespace gradus
