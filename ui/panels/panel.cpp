// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel.h"

#include "session/texts.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

PanelTitle::PanelTitle(const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_label(makeLabel(look.text(12, true), look.theme.quiet, this))
    , m_row(new QHBoxLayout(this))
    , m_quiet(look.theme.quiet)
{
    setObjectName(QStringLiteral("panelTitle"));
    m_label->setTextFormat(Qt::RichText);
    m_label->setMinimumWidth(20);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->installEventFilter(this);
    m_row->setContentsMargins(16, 8, 8, 4);
    m_row->setSpacing(4);
    m_row->addWidget(m_label, 1);
    setStyleSheet(QStringLiteral("QFrame#panelTitle { background: %1; border: 1px solid %2; "
                                 "border-bottom: none; border-top-left-radius: 6px; "
                                 "border-top-right-radius: 6px; }")
                      .arg(look.theme.panel.name(), look.theme.line.name()));
}

void PanelTitle::setText(const QString& title, const QString& state, const QColor& colour)
{
    m_text = title;
    m_state = state;
    m_colour = colour.isValid() ? colour : m_quiet;
    setAccessibleName(state.isEmpty() ? title : title + QStringLiteral(", ") + state);
    fit();
}

// What has no room ends in an ellipsis; a tool tip has the whole.
void PanelTitle::fit()
{
    const QFontMetrics metrics(m_label->font());
    const QString between = m_state.isEmpty() ? QString() : QStringLiteral(" · ");
    const int room = m_label->width() - 4;
    const QString title = metrics.elidedText(m_text, Qt::ElideRight, room);
    const QString state = metrics.elidedText(
        m_state, Qt::ElideRight, std::max(0, room - metrics.horizontalAdvance(title + between)));
    m_label->setText(title.toHtmlEscaped() + between
                     + QStringLiteral("<span style=\"color:%1\">%2</span>")
                           .arg(m_colour.name(), state.toHtmlEscaped()));
    const bool whole = title == m_text && state == m_state;
    m_label->setToolTip(whole ? QString() : plainTip(m_text + between + m_state));
}

bool PanelTitle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QFrame::eventFilter(watched, event);
}

void PanelTitle::add(QWidget* control) { m_row->addWidget(control); }

Panel::Panel(const Desk& desk, const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_title(new PanelTitle(desk.look))
{
    setObjectName(name);
    setStyleSheet(QStringLiteral("QFrame#%3 { background: %1; border: 1px solid %2; "
                                 "border-top: none; border-bottom-left-radius: 6px; "
                                 "border-bottom-right-radius: 6px; }")
                      .arg(desk.look.theme.panel.name(), desk.look.theme.line.name(), name));
}

QLabel* makeLabel(const QFont& font, const QColor& colour, QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // whatever somebody wrote: "a<b" is no markup
    label->setFont(font);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    return label;
}

void pressOnlyWithFocus(QPushButton* button)
{
    button->setAutoDefault(false);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* const enter = new QShortcut(key, button);
        enter->setContext(Qt::WidgetShortcut);
        QObject::connect(enter, &QShortcut::activated, button, &QPushButton::click);
    }
}

} // namespace gradus
