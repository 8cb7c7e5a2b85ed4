// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/reload_bar.h"

#include "session/lesson_reload.h"

#include <QToolButton>

namespace gradus {

ReloadBar::ReloadBar(const Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_text(makeLabel(desk.look.text(13), desk.look.theme.text, this))
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("reload"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_close->setObjectName(QStringLiteral("plain"));
    m_close->setText(QStringLiteral("×"));
    m_close->setToolTip(tr("Close this note"));
    m_close->setAccessibleName(tr("Close this note"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_text, &QLabel::linkActivated, desk.reload, &LessonReload::showFaults);
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
    const QColor edge = errors > 0 ? theme.negative : theme.quiet;
    setStyleSheet(QStringLiteral("QFrame#reload { background: %1; border: 1px solid %2; "
                                 "border-left: 4px solid %3; border-radius: 6px; }")
                      .arg(theme.ground.name(), theme.line.name(), edge.name()));
    m_text->setText(errors > 0 ? plain.toHtmlEscaped()
                            + QStringLiteral(" <a href=\"faults\">%1</a>").arg(tr("Show them"))
                               : plain.toHtmlEscaped());
    m_text->setAccessibleName(plain);
    m_close->setVisible(errors == 0);
    setCursor(errors > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ReloadBar::mouseReleaseEvent(QMouseEvent* event)
{
    QFrame::mouseReleaseEvent(event);
    if (m_desk.reload->errors() > 0)
        m_desk.reload->showFaults();
}

} // namespace gradus
