// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lesson_work.h"

#include <algorithm>

namespace gradus {

namespace {

template <typename Act> void forEachQuestion(const Lesson& lesson, Act act)
{
    for (int s = 0; s < static_cast<int>(lesson.sections.size()); ++s) {
        const auto& questions = lesson.sections[static_cast<std::size_t>(s)].questions;
        for (int q = 0; q < static_cast<int>(questions.size()); ++q)
            act(QuestionPlace{s, q});
    }
}

// True where something would be lost.
bool wasTried(const QuestionWork& question)
{
    return question.shown
        || std::any_of(question.attempts.begin(), question.attempts.end(),
                       [](const Attempt& attempt) {
                           return attempt.verdict != AttemptVerdict::Unreadable;
                       });
}

} // namespace

int LessonWork::follow(const Lesson& now, const LessonChange& change, const LessonHashes& hashes)
{
    if (!m_kept)
        return 0;
    const Lesson& before = *m_session.lesson();
    const auto sectionNow = [&](int number) {
        return change.sectionNow(std::min(number - 1, static_cast<int>(before.sections.size())))
            + 1;
    };
    auto answers = m_work.answers;
    forEachQuestion(before, [&](QuestionPlace place) { answers.erase(keyIn(before, place)); });
    int gone = 0;
    forEachQuestion(before, [&](QuestionPlace place) {
        const auto done = m_work.answers.find(keyIn(before, place));
        if (done == m_work.answers.end())
            return;
        if (const auto placeNow = change.placeNow(place))
            answers[keyIn(now, *placeNow)] = done->second;
        else if (wasTried(done->second))
            ++gone;
    });
    if (gone > 0 && !m_offered)
        putAside(m_work.student);
    m_work.answers = std::move(answers);
    m_work.section = sectionNow(m_work.section);
    m_work.furthest = sectionNow(m_work.furthest);
    if (!change.sameRun)
        m_work.reached.clear();
    for (ReachedPosition& reached : m_work.reached)
        reached.section = sectionNow(reached.section);
    m_work.drawn = drawnOf(now);
    m_work.gradedHash = hashes.graded;
    m_work.textHash = hashes.text;
    m_following = !change.sameRun;
    if (!m_offered)
        save();
    return m_offered ? 0 : gone;
}

// On the way back to another version of the lesson: what it has no place for is left behind.
void LessonWork::dropStrangers()
{
    m_left.run = m_session.run();
    m_left.position = print(m_session.snapshot().position);
    auto dropped =
        std::erase_if(m_left.edits, [this](const EditWork& edit) { return !fits(edit); });
    const auto& controls =
        m_progress.section() ? m_progress.section()->controls : m_session.lesson()->controls;
    if (!allows(controls, m_left.changes)
        || !readVariant(*m_session.lesson(), m_left.changes).experiment)
        dropped += std::exchange(m_left.changes, {}).size();
    m_work.edits = m_left.edits;
    m_work.changes = m_left.changes;
    if (dropped > 0)
        Q_EMIT this->dropped(static_cast<int>(dropped));
}

// Of other runs only the name is known here; what their models refuse is refused when it is made.
bool LessonWork::fits(const EditWork& edit) const
{
    const auto& runs = m_session.lesson()->runs;
    const bool known = edit.run.empty()
        || std::any_of(runs.begin(), runs.end(),
                       [&](const Run& run) { return run.name == edit.run; });
    const auto parsed = parseQuantity(edit.quantity);
    const auto* const quantity = std::get_if<Quantity>(&parsed);
    if (!known || !quantity || edit.run != m_session.run())
        return known && quantity;
    const auto shape = m_session.snapshot().iteration->shape(*quantity);
    return std::holds_alternative<Shape>(shape) && std::get<Shape>(shape).isScalar();
}

} // namespace gradus
