// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lesson_progress.h"

#include "lesson/condition.h"
#include "trace/number.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr int mostQuestions = 1000; // of a section, for tags

} // namespace

LessonProgress::LessonProgress(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::opened, this, &LessonProgress::begin);
    connect(&session, &Session::changed, this, &LessonProgress::settle);
    connect(&session, &Session::answerFound, this, &LessonProgress::receiveAnswer);
    connect(&session, &Session::stateReached, this, &LessonProgress::receiveReached);
    connect(&session, &Session::valuesFound, this, &LessonProgress::receiveValues);
}

int LessonProgress::sectionCount() const
{
    return lesson() ? static_cast<int>(lesson()->sections.size()) : 0;
}

const Section* LessonProgress::section() const
{
    return isOver() ? nullptr : &lesson()->sections[static_cast<std::size_t>(m_current)];
}

// Tags say which question of this section and version an answer is to.
int LessonProgress::tagOf(int question) const
{
    return (m_version * mostQuestions + question) * (sectionCount() + 1) + m_current;
}

std::optional<int> LessonProgress::questionOf(int tag) const
{
    const int rest = tag / (sectionCount() + 1);
    if (m_entering || isOver() || tag % (sectionCount() + 1) != m_current
        || rest / mostQuestions != m_version)
        return std::nullopt;
    return rest % mostQuestions;
}

void LessonProgress::goTo(int section)
{
    if (section < 0 || section > sectionCount() || !m_session.isReady())
        return;
    m_walkTo.reset();
    m_current = section;
    enter();
}

// Called on every change: completes the entry into a section, and watches what it waits for.
void LessonProgress::settle()
{
    if (!m_session.isReady())
        return;
    if (m_entering && !m_startSnapshot.iteration) { // the lesson has just been opened
        m_startSnapshot = m_session.snapshot();
        enter();
        return;
    }
    if (walkOn())
        return;
    if (m_entering) {
        m_entering = false;
        m_start = m_session.snapshot().position;
        m_startSnapshot = m_session.snapshot();
        askEngine();
        guard();
        lookUpTexts();
        Q_EMIT sectionEntered();
        Q_EMIT sectionChanged();
    }
    followRun();
    const Section* const at = section();
    if (m_reached || !at || !at->until || !holds(*at->until, m_session.snapshot()))
        return;
    m_reached = true;
    Q_EMIT reached();
}

// Gets what is needed to judge the section's questions, or those that nothing is known of yet.
void LessonProgress::askEngine(bool all)
{
    const Section* const at = section();
    std::vector<std::pair<int, Question>> watched;
    for (std::size_t i = 0; at && i < at->questions.size(); ++i) {
        const Question& question = at->questions[i];
        AskedQuestion& of = m_questions.at(m_current, static_cast<int>(i));
        const int tag = tagOf(static_cast<int>(i));
        const bool wanted = all || !of.key;
        if (wanted && needsRun(question))
            m_session.findAnswer(question, *m_start, tag);
        else if (wanted)
            of.key = std::make_shared<const AnswerKey>(keyWithoutRun(question, m_startSnapshot));
        if (wanted)
            judgeAnew(static_cast<int>(i));
        if (question.kind == Question::Kind::Reach && !isSettled(static_cast<int>(i)))
            watched.emplace_back(tag, question);
    }
    m_session.watch(std::move(watched));
}

// Keeps open questions from being answered by the window.
void LessonProgress::guard()
{
    const Section* const at = section();
    QuestionGuard guard;
    if (at && m_start && m_guarded)
        guard = guardOf(*at, m_current, m_questions, m_startSnapshot);
    m_session.setBarrier(guard.barrier);
    m_session.setAsked(std::move(guard.asked));
}

// What another version of the lesson has judged, as soon as this one's answer is known.
void LessonProgress::judgeAnew(int index)
{
    AskedQuestion& of = m_questions.at(m_current, index);
    if (of.key && std::exchange(of.judgedElsewhere, false))
        of.verdict = judgeAgain(questionAt(index), *of.key, of.state);
}

void LessonProgress::receiveAnswer(int tag, const std::shared_ptr<const AnswerKey>& key)
{
    const auto asked = questionOf(tag);
    if (!asked)
        return; // of a section or lesson that has been left
    const int index = *asked;
    m_questions.at(m_current, index).key =
        key ? key : std::make_shared<const AnswerKey>(AnswerKey{.position = *m_start});
    judgeAnew(index);
    guard();
    followRun();
    Q_EMIT questionChanged(index);
}

// A state that is to be reached is there.
void LessonProgress::receiveReached(int tag, std::int64_t iteration)
{
    const auto asked = questionOf(tag);
    if (!asked || isSettled(*asked))
        return;
    const int index = *asked;
    AskedQuestion& of = m_questions.at(m_current, index);
    const std::string given = std::to_string(iteration) + ":end";
    const Question& question = questionAt(index);
    of.verdict = judge(question, *of.key, given);
    // Too late is no attempt: the student may go back and try another way.
    if (of.verdict.kind != Verdict::Kind::Right)
        return Q_EMIT questionChanged(index);
    (void)attempt(question, *of.key, of.state, given);
    keep(index);
}

// Predictions are judged, and states found, where the run has come to them.
void LessonProgress::followRun()
{
    const Section* const at = section();
    const Snapshot& now = m_session.snapshot();
    for (int i = 0; at && i < static_cast<int>(at->questions.size()); ++i) {
        const Question& question = at->questions[static_cast<std::size_t>(i)];
        AskedQuestion& of = m_questions.at(m_current, i);
        const bool seen = of.key && of.key->position && now.position >= *of.key->position;
        if (seen && !of.revealed && !gradus::holdsBack(question, of)) {
            of.revealed = true;
            if (of.state.outcome == QuestionState::Outcome::Given) {
                of.state.seen = true;
                Q_EMIT stateChanged(m_current, i, of.state);
            }
            Q_EMIT questionChanged(i);
        }
        if (of.key && question.kind == Question::Kind::Reach && now.position.step > 0
            && now.position.step == now.stepCount() && holdsAtEnd(question, now.iteration))
            receiveReached(tagOf(i), now.position.iteration);
    }
    judgePredictions();
}

// What was foretold in one section may be seen in another.
void LessonProgress::judgePredictions()
{
    const Position now = m_session.snapshot().position;
    for (int s = 0; s < sectionCount(); ++s) {
        const Section& section = lesson()->sections[static_cast<std::size_t>(s)];
        for (int i = 0; i < static_cast<int>(section.questions.size()); ++i) {
            const Question& question = section.questions[static_cast<std::size_t>(i)];
            AskedQuestion& of = m_questions.at(s, i);
            if (section.run != m_session.run() || !of.key
                || !judgeWaiting(question, *of.key, of.state, now))
                continue;
            of.verdict = judge(question, *of.key, of.state.given);
            if (s == m_current)
                keep(i);
            else
                Q_EMIT stateChanged(s, i, of.state);
        }
    }
}

// What a student has done is told to who keeps it; a step that was held back is made.
void LessonProgress::keep(int index)
{
    const auto barrier = m_session.barrier();
    guard();
    Q_EMIT stateChanged(m_current, index, question(index));
    Q_EMIT questionChanged(index);
    const bool freed =
        barrier && m_session.barrier() != barrier && m_session.snapshot().position == *barrier;
    // Who has committed to a prediction makes the step that shows it, and who may still change an
    // answer the one that ends that.
    const auto outcome = question(index).outcome;
    if (freed && outcome != QuestionState::Outcome::Waiting
        && outcome != QuestionState::Outcome::Given)
        m_session.stepForward(Level::Quantity);
}

QString LessonProgress::filled(const LessonText& text, const QString& language) const
{
    const std::string& source = text.in(language.toStdString());
    if (!m_startSnapshot.iteration)
        return QString::fromStdString(source);
    return QString::fromStdString(fillIn(source, [this](const Expression& expression) {
        if (expression.isHere())
            return printValue(expression, SnapshotResolver(m_startSnapshot), numberStyle());
        const auto found = m_lookedUp.find(expression.text());
        return found == m_lookedUp.end() ? std::string("·")
                                         : printArray(found->second, numberStyle());
    }));
}

// What the texts of a section say of other runs and positions is worked out by the engine.
void LessonProgress::lookUpTexts()
{
    m_lookedUp.clear();
    m_sought.clear();
    const auto collect = [this](const LessonText& text) {
        for (const auto& [language, words] : text.byLanguage)
            (void)fillIn(words, [this](const Expression& expression) {
                if (!expression.isHere())
                    m_sought.push_back(expression);
                return std::string();
            });
    };
    if (const Section* const at = section()) {
        collect(at->say);
        for (const Question& question : at->questions) {
            collect(question.text);
            std::for_each(question.choices.begin(), question.choices.end(), collect);
            std::for_each(question.choiceSays.begin(), question.choiceSays.end(), collect);
            for (const KnownSlip& slip : question.slips)
                collect(slip.say);
            for (const Hint& hint : question.hints)
                collect(hint.text);
        }
    }
    if (!m_sought.empty())
        m_session.lookUp(m_sought, *m_start, tagOf(0));
}

void LessonProgress::receiveValues(int tag, const std::vector<std::optional<gradus::Array>>& values)
{
    if (!questionOf(tag) || values.size() != m_sought.size())
        return;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i])
            m_lookedUp[m_sought[i].text()] = *values[i];
    Q_EMIT wordsChanged();
}

bool LessonProgress::isReached() const
{
    const Section* const at = section();
    return !at || !at->until || m_reached;
}

void LessonProgress::goToCondition()
{
    if (const Section* const at = section(); at && at->until)
        m_session.advanceUntil(*at->until);
}

const Question& LessonProgress::questionAt(int index) const
{
    return section()->questions[static_cast<std::size_t>(index)];
}

bool LessonProgress::isSettled(int index) const
{
    const AskedQuestion& of = asked(index);
    const bool kept = of.state.outcome == QuestionState::Outcome::Given
        && questionAt(index).kind != Question::Kind::Text;
    return gradus::isSettled(questionAt(index), of.state) || (kept && of.revealed);
}

bool LessonProgress::holdsBack(int index) const
{
    return gradus::holdsBack(questionAt(index), asked(index));
}

void LessonProgress::submit(int index, const QString& given)
{
    AskedQuestion& of = m_questions.at(m_current, index);
    const Question& question = questionAt(index);
    if (isSettled(index) || !of.key || given.trimmed().isEmpty()
        || of.state.outcome == QuestionState::Outcome::Waiting)
        return;
    const std::string text = given.toStdString();
    if (!question.feedbackNow) { // only kept, unless it cannot be read
        of.verdict = judge(question, *of.key, text);
        if (of.verdict.kind != Verdict::Kind::Unreadable) {
            of.verdict = {};
            of.state.given = text;
            of.state.outcome = QuestionState::Outcome::Given;
            ++of.state.attempts;
        }
    } else {
        of.verdict = attempt(question, *of.key, of.state, text, m_session.snapshot().position);
    }
    if (of.verdict.kind == Verdict::Kind::Unreadable) {
        Q_EMIT unreadable(m_current, index, given);
        Q_EMIT questionChanged(index);
    } else {
        of.draft.clear();
        keep(index);
    }
}

void LessonProgress::setDraft(int index, const QString& draft)
{
    if (isSettled(index))
        return;
    m_questions.at(m_current, index).draft = draft;
    Q_EMIT draftChanged(m_current, index, draft);
}

void LessonProgress::restoreDraft(int section, int index, const QString& draft)
{
    m_questions.at(section, index).draft = draft;
}

void LessonProgress::showHint(int index)
{
    const auto& hints = questionAt(index).hints;
    QuestionState& of = m_questions.at(m_current, index).state;
    of.hints = std::min(of.hints + 1, static_cast<int>(hints.size()));
    Q_EMIT stateChanged(m_current, index, of);
    Q_EMIT questionChanged(index);
}

void LessonProgress::showAnswer(int index)
{
    if (isSettled(index))
        return;
    m_questions.at(m_current, index).state.outcome = QuestionState::Outcome::Shown;
    keep(index);
}

bool LessonProgress::hasWhy(int index) const
{
    const AskedQuestion& of = asked(index);
    return isSettled(index) && of.key && of.key->why
        && (questionAt(index).feedbackNow || of.revealed);
}

bool LessonProgress::showWhy(int index)
{
    if (!hasWhy(index))
        return false;
    m_session.seek(*asked(index).key->why);
    return true;
}

std::pair<int, int> LessonProgress::score() const { return m_questions.score(*lesson()); }
std::pair<double, double> LessonProgress::points() const { return m_questions.points(*lesson()); }

std::vector<std::vector<QuestionState>> LessonProgress::states() const
{
    return m_questions.states();
}

bool LessonProgress::restore(const std::vector<std::vector<QuestionState>>& states, bool elsewhere)
{
    if (!m_questions.restore(*lesson(), states, elsewhere))
        return false;
    for (int i = 0; section() && i < static_cast<int>(section()->questions.size()); ++i)
        judgeAnew(i);
    if (!m_entering)
        guard();
    for (int i = 0; section() && i < static_cast<int>(section()->questions.size()); ++i)
        Q_EMIT questionChanged(i);
    return true;
}

} // namespace gradus
