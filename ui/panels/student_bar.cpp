// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/student_bar.h"

#include "session/lesson_work.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gradus {

StudentBar::StudentBar(const Desk& desk, QWidget* parent) : QFrame(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("notice"));
    setStyleSheet(QStringLiteral("QFrame#notice { background: %1; border: 1px solid %2; "
                                 "border-radius: 6px; }")
                      .arg(desk.look.theme.ground.name(), desk.look.theme.line.name()));
    QLabel* const text = makeLabel(desk.look.text(13), desk.look.theme.text, this);
    text->setWordWrap(true);
    text->setText(tr("Every student has numbers of their own in this lesson. Whoever is going to "
                     "hand it in says "
                     "first who they are; answers given before belong to other numbers."));
    auto* const ask = new QPushButton(tr("&Who are you?"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(text);
    auto* const later = new QPushButton(tr("Not now"));
    later->setObjectName(QStringLiteral("plain"));
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(ask);
    buttons->addWidget(later);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(later, &QPushButton::clicked, this, &QWidget::hide);
    connect(ask, &QPushButton::clicked, this, &StudentBar::studentWanted);
    connect(&desk.session, &Session::opened, this, &StudentBar::refresh);
    refresh();
}

void StudentBar::refresh() { setVisible(m_desk.work->needsStudent()); }

} // namespace gradus
