// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/choice_label.h"

namespace gradus {

ChoiceLabel::ChoiceLabel(const Desk& desk, const QString& text, QAbstractButton* button,
                         QWidget* parent)
    : QLabel(parent)
    , m_button(button)
{
    setFont(desk.look.text(13));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, desk.look.theme.text);
    setPalette(colours);
    setTextFormat(Qt::PlainText);
    setText(text);
    setWordWrap(true);
    setBuddy(button);
}

void ChoiceLabel::mousePressEvent(QMouseEvent* event)
{
    QLabel::mousePressEvent(event);
    if (m_button->isEnabled())
        m_button->click();
}

} // namespace gradus
