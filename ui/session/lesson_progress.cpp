// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lesson_progress.h"

#include "lesson/answer.h"
#include "lesson/condition.h"
#include "trace/number.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr int mostQuestions = 1000; // of a section, for tags
int tagOf(int section, std::size_t question)
{
    return section * mostQuestions + static_cast<int>(question);
}

} // namespace

LessonProgress::LessonProgress(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::opened, this, &LessonProgress::begin);
    connect(&session, &Session::changed, this, &LessonProgress::settle);
    connect(&session, &Session::answerFound, this,
            [this](int tag, bool known, double value, qint64 iteration, qint64 step) {
                receiveAnswer(tag, known ? std::optional(value) : std::nullopt, {iteration, step});
            });
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

void LessonProgress::begin()
{
    m_questions.clear();
    for (const Section& section : lesson()->sections)
        m_questions.emplace_back(section.questions.size());
    m_current = 0;
    m_start.reset();
    m_startSnapshot = {};
    m_reached = false;
    m_entering = true; // until the first snapshot is there
}

void LessonProgress::goTo(int section)
{
    if (section < 0 || section > sectionCount() || !m_session.isReady())
        return;
    m_current = section;
    enter();
}

void LessonProgress::enter()
{
    m_start.reset();
    m_reached = false;
    m_session.setBarrier(std::nullopt);
    m_session.setAsked({});
    const Section* const at = section();
    m_session.setFocus(at ? at->focus : std::vector<Quantity>{});
    m_entering = true;
    // What a section leaves open is closed again where the next one does not.
    const auto controls = at ? at->controls : lesson()->controls;
    if (!m_session.changes().empty() && controls != m_controls)
        m_session.useVariant(nullptr, {});
    m_controls = controls;
    const std::string run = at ? at->run : std::string();
    const auto compared = at ? at->compared : std::vector<std::string>{};
    if (run != m_session.run() || compared != m_session.comparedNames())
        m_session.useRun(run, compared, at ? at->start : std::nullopt);
    else if (at && at->start)
        m_session.seek(*at->start);
    if (!m_session.isBusy())
        settle();
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
    if (m_entering) {
        m_entering = false;
        m_start = m_session.snapshot().position;
        m_startSnapshot = m_session.snapshot();
        guard();
        lookUpTexts();
        if (const Section* const at = section()) {
            for (std::size_t i = 0; i < at->questions.size(); ++i) {
                if (at->questions[i].kind == Question::Kind::Number)
                    m_session.findAnswer(at->questions[i], *m_start, tagOf(m_current, i));
            }
        }
        Q_EMIT sectionChanged();
    }
    const Section* const at = section();
    if (m_reached || !at || !at->until || !holds(*at->until, m_session.snapshot()))
        return;
    m_reached = true;
    Q_EMIT reached();
}

// Keeps open questions from being answered by the window.
void LessonProgress::guard()
{
    std::vector<Quantity> asked;
    std::optional<Position> barrier;
    const Section* const at = section();
    for (std::size_t i = 0; at && i < at->questions.size(); ++i) {
        const QuestionState& state = question(static_cast<int>(i));
        const Question& question = at->questions[i];
        if (question.kind != Question::Kind::Number || state.isSettled() || !m_start)
            continue;
        const Iteration& iteration = *m_startSnapshot.iteration;
        for (const Quantity& quantity : question.answer->quantities()) {
            for (const Quantity& element : iteration.elements(quantity)) {
                const auto step = iteration.indexOf(element);
                if (step && *step > m_startSnapshot.position.step)
                    asked.push_back(element);
            }
        }
        // Until the answer's place is known, the section's start is as far as one gets.
        Position last = *m_start;
        if (state.position && *state.position > last)
            last = {state.position->iteration, state.position->step - 1};
        else if (state.position)
            continue; // all that it is made of is known anyway
        barrier = barrier ? std::min(*barrier, last) : last;
    }
    m_session.setBarrier(barrier);
    m_session.setAsked(std::move(asked));
}

void LessonProgress::receiveAnswer(int tag, std::optional<double> right, Position position)
{
    if (m_entering || tag / mostQuestions != m_current || isOver())
        return; // of a section or lesson that has been left
    QuestionState& of = state(tag % mostQuestions);
    of.position = right ? position : *m_start;
    of.right = right;
    guard();
    Q_EMIT questionChanged(tag % mostQuestions);
}

// A question has been settled: the step that it held back is made.
void LessonProgress::finish(int index)
{
    const auto barrier = m_session.barrier();
    guard();
    Q_EMIT questionChanged(index);
    if (barrier && m_session.barrier() != barrier && m_session.snapshot().position == *barrier)
        m_session.stepForward(Level::Quantity);
}

QString LessonProgress::filled(const LessonText& text, const QString& language) const
{
    const std::string& source = text.in(language.toStdString());
    if (!m_startSnapshot.iteration)
        return QString::fromStdString(source);
    return QString::fromStdString(fillIn(source, [this](const Expression& expression) {
        if (expression.isHere())
            return printValue(expression, SnapshotResolver(m_startSnapshot));
        const auto found = m_lookedUp.find(expression.text());
        return found == m_lookedUp.end() ? std::string("·") : shownText(found->second);
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
        for (const Question& question : at->questions)
            collect(question.text);
    }
    if (!m_sought.empty())
        m_session.lookUp(m_sought, *m_start, m_current);
}

void LessonProgress::receiveValues(int tag, const std::vector<std::optional<double>>& values)
{
    if (tag != m_current || values.size() != m_sought.size())
        return;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i])
            m_lookedUp[m_sought[i].text()] = *values[i];
    Q_EMIT sectionChanged();
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

const QuestionState& LessonProgress::question(int index) const
{
    return m_questions[static_cast<std::size_t>(m_current)][static_cast<std::size_t>(index)];
}

QuestionState& LessonProgress::state(int index)
{
    return m_questions[static_cast<std::size_t>(m_current)][static_cast<std::size_t>(index)];
}

void LessonProgress::submit(int index, const QString& text)
{
    QuestionState& of = state(index);
    if (of.isSettled() || !of.right || text.trimmed().isEmpty())
        return;
    of.given = text;
    of.remark.clear();
    const auto number = readTypedNumber(text.toStdString());
    if (const auto* message = std::get_if<Message>(&number)) {
        of.remark = messageText(*message);
    } else {
        const Question& asked = section()->questions[static_cast<std::size_t>(index)];
        ++of.attempts;
        of.outcome = isRight(std::get<double>(number), *of.right, asked.tolerance)
            ? QuestionState::Outcome::Right
            : QuestionState::Outcome::Wrong;
    }
    finish(index);
}

void LessonProgress::choose(int index, int choice)
{
    QuestionState& of = state(index);
    if (of.isSettled())
        return;
    ++of.attempts;
    of.given = QString::number(choice);
    const int right = section()->questions[static_cast<std::size_t>(index)].rightChoice;
    of.outcome = choice == right ? QuestionState::Outcome::Right : QuestionState::Outcome::Wrong;
    Q_EMIT questionChanged(index);
}

void LessonProgress::showHint(int index)
{
    const auto& hints = section()->questions[static_cast<std::size_t>(index)].hints;
    QuestionState& of = state(index);
    of.hints = std::min(of.hints + 1, static_cast<int>(hints.size()));
    Q_EMIT questionChanged(index);
}

void LessonProgress::showAnswer(int index)
{
    QuestionState& of = state(index);
    if (of.isSettled())
        return;
    of.outcome = QuestionState::Outcome::Shown;
    finish(index);
}

std::pair<int, int> LessonProgress::score() const
{
    int right = 0;
    int all = 0;
    for (const auto& section : m_questions) {
        all += static_cast<int>(section.size());
        right += static_cast<int>(
            std::count_if(section.begin(), section.end(), [](const QuestionState& state) {
                return state.outcome == QuestionState::Outcome::Right;
            }));
    }
    return {right, all};
}

} // namespace gradus
