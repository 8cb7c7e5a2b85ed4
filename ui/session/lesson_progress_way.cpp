// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/condition.h"
#include "session/lesson_progress.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr int lessonVersions = 16; // before a version's tags come again

} // namespace

void LessonProgress::begin()
{
    m_version = (m_version + 1) % lessonVersions;
    m_walkTo.reset();
    m_questions.begin(*lesson());
    m_current = 0;
    m_start.reset();
    m_startSnapshot = {};
    m_reached = false;
    m_entering = true; // until the first snapshot is there
}

void LessonProgress::retell(const Lesson& told, const LessonChange& change)
{
    const int before = m_current;
    m_version = (m_version + 1) % lessonVersions;
    m_questions.follow(change, told);
    m_current = change.sectionNow(m_current);
    if (m_walkTo)
        m_walkTo = change.sectionNow(*m_walkTo);
    m_session.retell(told);
    if (!m_startSnapshot.iteration)
        return; // nothing is there yet: the section is entered as soon as it is
    const Section* const at = section();
    const auto& controls = at ? at->controls : lesson()->controls;
    const bool closes = !allows(controls, m_session.changes()); // what was changed holds no more
    if (m_entering || closes || !change.beginsAsBefore(before))
        return enter();
    m_session.setFocus(at ? at->focus : std::vector<Quantity>{});
    m_controls = controls;
    m_reached = m_reached && change.waitsAsBefore(before);
    askEngine(false);
    guard();
    lookUpTexts();
    Q_EMIT wordsChanged();
    settle();
}

// The questions keep what was done about them; what the engine knew of them it finds out anew.
void LessonProgress::replay(const std::shared_ptr<const Lesson>& lesson, const LessonChange& change)
{
    QuestionStates questions = m_questions;
    questions.follow(change, *lesson);
    questions.forgetKeys();
    const int target = change.sectionNow(m_walkTo.value_or(m_current));
    m_session.open(lesson);
    m_questions = std::move(questions);
    m_walkTo = target;
    m_current = std::min(target, std::max(0, sectionCount() - 1));
    while (m_current > 0 && !section()->start)
        --m_current;
}

// On the way to a section: enters the next one as soon as this one has what it waits for. True
// while it is under way.
bool LessonProgress::walkOn()
{
    if (!m_walkTo)
        return false;
    if (m_session.isBusy())
        return true;
    if (m_current >= *m_walkTo) {
        m_walkTo.reset();
        return false;
    }
    m_entering = true;
    const Section& at = *section();
    if (at.until && !m_waited && !holds(*at.until, m_session.snapshot())) {
        m_waited = true;
        m_session.advanceUntil(*at.until);
        return true;
    }
    m_waited = false;
    ++m_current;
    enter();
    return true;
}

void LessonProgress::enter()
{
    m_start.reset();
    m_reached = false;
    m_session.setBarrier(std::nullopt);
    m_session.setAsked({});
    m_session.watch({});
    const Section* const at = section();
    m_session.setFocus(at ? at->focus : std::vector<Quantity>{});
    m_entering = true;
    // What a section leaves open is closed again where the next one does not.
    const auto& controls = at ? at->controls : lesson()->controls;
    const std::string run = at ? at->run : std::string();
    if (!m_session.changes().empty() && (controls != m_controls || run != m_run))
        m_session.useVariant(nullptr, {});
    m_controls = controls;
    m_run = run;
    const auto compared = at ? at->compared : std::vector<std::string>{};
    if (run != m_session.run() || compared != m_session.comparedNames())
        m_session.useRun(run, compared, at ? at->start : std::nullopt);
    else if (at && at->start)
        m_session.seek(*at->start);
    if (!m_session.isBusy())
        settle();
}

} // namespace gradus
