// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/reload_bar.h"

#include "session/lesson_reload.h"

#include <QToolButton>

namespace gradus {

ReloadBar::ReloadBar(const Desk& desk, QWidget* parent)
    : Notice(desk.look, parent)
    , m_desk(desk)
    , m_close(new QToolButton)
{
    words()->setTextFormat(Qt::RichText);
    words()->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_close->setObjectName(QStringLiteral("plain"));
    m_close->setText(QStringLiteral("×"));
    m_close->setToolTip(tr("Close this note"));
    m_close->setAccessibleName(tr("Close this note"));
    addBeside(m_close);
    connect(words(), &QLabel::linkActivated, desk.reload, &LessonReload::showFaults);
    connect(m_close, &QToolButton::clicked, desk.reload, &LessonReload::dismissNote);
    connect(desk.reload, &LessonReload::changed, this, &ReloadBar::refresh);
    refresh();
}

void ReloadBar::refresh()
{
    const LessonReload& reload = *m_desk.reload;
    const int errors = reload.errors();
    const QString faults =
        tr("The saved lesson has %n fault(s) · the last good one is shown.", nullptr, errors);
    const QString plain = errors > 0 ? faults : reload.note();
    setVisible(!plain.isEmpty());
    const Theme& theme = m_desk.look.theme;
    setEdge(errors > 0 ? theme.negative : theme.quiet);
    words()->setText(errors > 0 ? plain.toHtmlEscaped()
                             + QStringLiteral(" <a href=\"faults\">%1</a>").arg(tr("Show them"))
                                : plain.toHtmlEscaped());
    words()->setAccessibleName(plain);
    m_close->setVisible(errors == 0);
    setCursor(errors > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ReloadBar::mouseReleaseEvent(QMouseEvent* event)
{
    Notice::mouseReleaseEvent(event);
    if (m_desk.reload->errors() > 0)
        m_desk.reload->showFaults();
}

} // namespace gradus
