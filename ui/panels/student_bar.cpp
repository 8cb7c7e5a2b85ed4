// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/student_bar.h"

#include "session/lesson_work.h"

#include <QPushButton>

namespace gradus {

StudentBar::StudentBar(const Desk& desk, QWidget* parent) : Notice(desk.look, parent), m_desk(desk)
{
    words()->setText(
        tr("Every student has numbers of their own in this lesson. Whoever is going to "
           "hand it in says "
           "first who they are; answers given before belong to other numbers."));
    auto* const ask = new QPushButton(tr("&Who are you?"));
    auto* const later = new QPushButton(tr("Not now"));
    later->setObjectName(QStringLiteral("plain"));
    addButtons({ask, later});
    connect(later, &QPushButton::clicked, this, &QWidget::hide);
    connect(ask, &QPushButton::clicked, this, &StudentBar::studentWanted);
    connect(&desk.session, &Session::opened, this, &StudentBar::refresh);
    refresh();
}

void StudentBar::refresh() { setVisible(m_desk.work->needsStudent()); }

} // namespace gradus
