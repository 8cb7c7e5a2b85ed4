// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/resume_bar.h"

#include "session/lesson_work.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gradus {

ResumeBar::ResumeBar(const Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_text(makeLabel(desk.look.text(13), desk.look.theme.text, this))
    , m_goOn(new QPushButton(tr("Go on where you left")))
    , m_again(new QPushButton(tr("Start again")))
{
    setObjectName(QStringLiteral("resume"));
    setStyleSheet(QStringLiteral("QFrame#resume { background: %1; border: 1px solid %2; "
                                 "border-radius: 6px; }")
                      .arg(desk.look.theme.ground.name(), desk.look.theme.line.name()));
    m_text->setWordWrap(true);
    m_goOn->setObjectName(QStringLiteral("primary"));
    m_again->setObjectName(QStringLiteral("plain"));
    m_again->setToolTip(tr("Begins the lesson anew; the earlier work is kept aside"));
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_goOn, &QPushButton::clicked, desk.work, &LessonWork::goOn);
    connect(m_again, &QPushButton::clicked, desk.work, &LessonWork::startAgain);
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
    m_text->setText(sentences.join(QLatin1Char(' ')));
}

} // namespace gradus
