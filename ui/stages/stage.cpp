// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage.h"

namespace gradus {

QToolButton* makeTool(const QString& text, const QString& name, const QString& tip)
{
    auto* const button = new QToolButton;
    button->setObjectName(QStringLiteral("plain"));
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    return button;
}

QToolButton* makeToggle(const QString& name, const QString& tip, bool on)
{
    QToolButton* const button = makeTool({}, name, tip);
    const auto say = [button, name](bool checked) {
        button->setText((checked ? QStringLiteral("☑ ") : QStringLiteral("☐ ")) + name);
    };
    say(on);
    button->setCheckable(true);
    button->setChecked(on);
    QObject::connect(button, &QToolButton::toggled, button, say);
    return button;
}

} // namespace gradus
