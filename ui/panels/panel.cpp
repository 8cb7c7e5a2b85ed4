// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel.h"

#include <QVBoxLayout>

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
    QString text = title.toHtmlEscaped();
    if (!state.isEmpty())
        text += QStringLiteral(" · <span style=\"color:%1\">%2</span>")
                    .arg((colour.isValid() ? colour : m_quiet).name(), state.toHtmlEscaped());
    m_label->setText(text);
    setAccessibleName(state.isEmpty() ? title : title + QStringLiteral(", ") + state);
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
    label->setFont(font);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    return label;
}

} // namespace gradus
