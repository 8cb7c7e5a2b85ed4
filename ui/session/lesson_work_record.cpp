// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lesson_work.h"

#include <algorithm>

// What LessonWork writes down of what a student does.

namespace gradus {

// Where something is to be recorded, earlier work is taken up first.
QuestionWork& LessonWork::at(int section, int index)
{
    const std::string key = keyOf(section, index);
    if (m_offered)
        takeUp(key);
    return m_work.answers[key];
}

void LessonWork::recordState(int section, int index, const QuestionState& state)
{
    if (!m_kept)
        return;
    QuestionWork& question = at(section, index);
    auto& attempts = question.attempts;
    const auto recorded = std::count_if(attempts.begin(), attempts.end(), counts);
    if (state.attempts > recorded) {
        attempts.push_back({state.given, timeNow(), verdictOf(state.outcome)});
        if (questionOf(section, index).kind == Question::Kind::Reach)
            attempts.back().by = broughtAbout();
        question.draft.clear();
    } else if (!attempts.empty() && attempts.back().verdict == AttemptVerdict::Waiting
               && state.outcome != QuestionState::Outcome::Shown) {
        attempts.back().verdict = verdictOf(state.outcome);
    }
    question.hints = std::max(question.hints, state.hints);
    question.shown = question.shown || state.outcome == QuestionState::Outcome::Shown;
    question.seen = question.seen || state.seen;
    save();
}

void LessonWork::recordUnreadable(int section, int index, const QString& given)
{
    if (!m_kept)
        return;
    at(section, index)
        .attempts.push_back({given.toStdString(), timeNow(), AttemptVerdict::Unreadable});
    save();
}

void LessonWork::recordDraft(int section, int index, const QString& draft)
{
    if (!m_kept)
        return;
    at(section, index).draft = draft.toStdString();
    save();
}

void LessonWork::recordEdits(const std::string& run,
                             const std::vector<std::pair<Quantity, double>>& changes, Position at)
{
    if (!m_kept || m_resuming)
        return;
    if (m_offered)
        takeUp();
    for (const auto& [quantity, value] : changes)
        m_work.edits.push_back({run, print(quantity), value, print(at)});
    // States on the way there cannot be found again then.
    if (m_work.edits.size() > WorkLimits::edits && dropReplaced(m_work.edits))
        forgetStates();
    save();
}

// The states on the way there cannot be found again.
void LessonWork::recordUndo(const std::string& run, const std::vector<Edit>& edits)
{
    if (!m_kept || m_resuming)
        return;
    if (m_offered)
        takeUp();
    std::erase_if(m_work.edits, [&](const EditWork& edit) { return edit.run == run; });
    for (const Edit& edit : edits)
        m_work.edits.push_back(
            {run, print(edit.quantity), edit.value, print(Position{edit.iteration, 0})});
    if (m_work.edits.size() > WorkLimits::edits)
        dropReplaced(m_work.edits);
    forgetStates();
    save();
}

// Settings changed or the run begun anew: the edits of the run are gone, and the states that they
// led to cannot be proved any more.
void LessonWork::recordSettings()
{
    if (!m_kept || m_resuming || m_offered)
        return;
    m_work.changes = m_session.changes();
    std::erase_if(m_work.edits,
                  [this](const EditWork& edit) { return edit.run == m_session.run(); });
    forgetStates();
    save();
}

// The states of this run, which cannot be proved any more.
void LessonWork::forgetStates()
{
    for (ReachedPosition& reached : m_work.reached)
        if (reached.run.empty() || reached.run == m_session.run())
            reached.stateHash.clear();
}

// How the run that is stepped through came to where it is.
RunWork LessonWork::broughtAbout() const
{
    RunWork by{m_session.run(), {}, {}};
    if (by.run.empty())
        by.changes = m_session.changes();
    for (const EditWork& edit : m_work.edits)
        if (edit.run == by.run)
            by.edits.push_back(edit);
    return by;
}

void LessonWork::setNotes(const QString& notes)
{
    if (!m_kept || notes.toStdString() == m_work.notes)
        return;
    if (m_offered)
        takeUp();
    m_work.notes = notes.toStdString();
    save();
}

} // namespace gradus
