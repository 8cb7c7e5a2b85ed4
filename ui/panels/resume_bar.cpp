// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/resume_bar.h"

#include "session/lesson_work.h"

#include <QPushButton>

namespace gradus {

ResumeBar::ResumeBar(const Desk& desk, QWidget* parent)
    : Notice(desk.look, parent)
    , m_desk(desk)
    , m_goOn(new QPushButton(tr("Go on where you left")))
    , m_again(new QPushButton(tr("Start again")))
    , m_back(new QPushButton(tr("Take the earlier work back")))
    , m_seen(new QPushButton(tr("All right")))
{
    m_goOn->setObjectName(QStringLiteral("primary"));
    for (QPushButton* const button : {m_again, m_back, m_seen})
        button->setObjectName(QStringLiteral("plain"));
    m_again->setToolTip(tr("Begins the lesson anew; the earlier work is kept and can be taken "
                           "back"));
    m_back->setToolTip(tr("The answers, changes and settings that you had before"));
    addButtons({m_goOn, m_again, m_back, m_seen});
    LessonWork* const work = desk.work;
    connect(m_goOn, &QPushButton::clicked, work, &LessonWork::goOn);
    connect(m_again, &QPushButton::clicked, work, &LessonWork::startAgain);
    connect(m_seen, &QPushButton::clicked, work, &LessonWork::seen);
    connect(m_back, &QPushButton::clicked, work, [work] {
        if (const auto aside = work->aside(); !aside.empty())
            work->takeBack(aside.front().file);
    });
    connect(work, &LessonWork::opened, this, &ResumeBar::refresh);
    refresh();
}

void ResumeBar::refresh()
{
    const bool offered = m_desk.work->isOffered();
    const bool begun = m_desk.work->hasBegunAgain();
    setVisible(offered || begun);
    m_goOn->setVisible(offered);
    m_again->setVisible(offered);
    m_back->setVisible(begun);
    m_seen->setVisible(begun);
    if (offered)
        words()->setText(offerText());
    else if (begun)
        words()->setText(tr("You have begun again. The earlier work is kept, also for another day: "
                            "Lesson menu, Earlier work."));
}

QString ResumeBar::offerText() const
{
    const StudentWork& work = m_desk.work->work();
    const int count = static_cast<int>(m_desk.session.lesson()->sections.size());
    const auto [answered, all] = m_desk.work->answered();
    QStringList sentences{
        work.section > count
            ? tr("You have been through this lesson.")
            : tr("You have worked on this lesson: section %1 of %2.").arg(work.section).arg(count)};
    if (all > 0)
        sentences += tr("%1 of %2 answered.").arg(answered).arg(all);
    const auto position = positionOf(work.position);
    if (position && position->iteration > 1)
        sentences += tr("The run stands at iteration %1.").arg(position->iteration);
    if (m_desk.work->isOfOtherVersion())
        sentences += tr("The lesson has changed since: your answers are judged again.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace gradus
