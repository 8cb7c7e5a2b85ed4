// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/resume_bar.h"

#include "session/lesson_work.h"

#include <QPushButton>

namespace gradus {

ResumeBar::ResumeBar(const Desk& desk, QWidget* parent) : Notice(desk.look, parent), m_desk(desk)
{
    auto* const goOn = new QPushButton(tr("Go on where you left"));
    auto* const again = new QPushButton(tr("Start again"));
    goOn->setObjectName(QStringLiteral("primary"));
    again->setObjectName(QStringLiteral("plain"));
    again->setToolTip(tr("Begins the lesson anew; the earlier work is kept aside"));
    addButtons({goOn, again});
    connect(goOn, &QPushButton::clicked, desk.work, &LessonWork::goOn);
    connect(again, &QPushButton::clicked, desk.work, &LessonWork::startAgain);
    connect(desk.work, &LessonWork::opened, this, &ResumeBar::refresh);
    refresh();
}

void ResumeBar::refresh()
{
    setVisible(m_desk.work->isOffered());
    if (!m_desk.work->isOffered())
        return;
    const int count = static_cast<int>(m_desk.session.lesson()->sections.size());
    const int section = m_desk.work->work().section;
    const auto [answered, all] = m_desk.work->answered();
    const QString where = section > count
        ? tr("You have been through this lesson.")
        : tr("You have worked on this lesson: section %1 of %2.").arg(section).arg(count);
    QStringList sentences{where};
    if (all > 0)
        sentences += tr("%1 of %2 answered.").arg(answered).arg(all);
    if (m_desk.work->isOfOtherVersion())
        sentences += tr("The lesson has changed since: your answers are judged again.");
    words()->setText(sentences.join(QLatin1Char(' ')));
}

} // namespace gradus
