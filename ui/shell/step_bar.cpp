// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/step_bar.h"

#include "panels/panel.h"

#include <QMenu>
#include <QSlider>

namespace gradus {

StepBar::StepBar(StepActions& actions, Playback& playback, const Look& look, QWidget* parent)
    : QToolBar(tr("Steps"), parent)
    , m_actions(actions)
    , m_playback(playback)
{
    setObjectName(QStringLiteral("steps"));
    setMovable(false);
    add(actions.toStart, QStringLiteral("|‹"), false, {});
    add(actions.backward(Level::Layer), QStringLiteral("«"), false, {});
    add(actions.backward(Level::Pass), QStringLiteral("«"), false, {},
        actions.backward(Level::Layer));
    add(actions.backward(Level::Quantity), QStringLiteral("‹"), false, QStringLiteral("P"));
    addSeparator();
    add(actions.forward(Level::Quantity), QStringLiteral("›"), true, QStringLiteral("N"));
    m_next = m_buttons.back().button;
    m_next->setObjectName(QStringLiteral("primary"));
    add(actions.forward(Level::Layer), QStringLiteral("»"), true, QStringLiteral("F10"));
    add(actions.forward(Level::Pass), QStringLiteral("»|"), true, QStringLiteral("⇧F11"));
    add(actions.forward(Level::Iteration), QStringLiteral("»»"), true, QStringLiteral("F12"),
        actions.forward(Level::Layer));
    addSeparator();
    add(actions.play, QStringLiteral("▷"), false, tr("Space"));
    addSpeed(look);
    addSeparator();
    add(actions.run, QStringLiteral("▶"), false, QStringLiteral("F5"));
    m_buttons.back().button->setPopupMode(QToolButton::MenuButtonPopup);
    auto* const menu = new QMenu(this);
    for (QAction* const action : actions.runSome)
        menu->addAction(action);
    m_buttons.back().button->setMenu(menu);
    auto* const space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    connect(&actions, &StepActions::refreshed, this, [this] {
        // A longer word on a button must not be cut: the bar says less then.
        if ((refresh() || sizeHint().width() > m_width) && m_width > 0)
            fit(m_width);
    });
    refresh();
}

void StepBar::add(QAction* action, const QString& sign, bool signLast, const QString& key,
                  QAction* insteadOf)
{
    auto* const button = new QToolButton;
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    m_buttons.push_back({button, action, sign, signLast, key, addWidget(button), insteadOf});
}

void StepBar::addSpeed(const Look& look)
{
    auto* const slider = new QSlider(Qt::Horizontal);
    m_slider = slider;
    slider->setRange(0, Playback::speedCount - 1);
    slider->setPageStep(1);
    slider->setValue(m_playback.speed());
    slider->setFixedWidth(look.px(84));
    slider->setAccessibleName(tr("Speed of playing"));
    slider->setToolTip(tr("Speed of playing"));
    m_speed = makeLabel(look.text(12), look.theme.quiet, this);
    m_speed->setMinimumWidth(m_speed->fontMetrics().horizontalAdvance(tr("30 steps/s")) + 4);
    addWidget(slider);
    addWidget(m_speed);
    connect(slider, &QSlider::valueChanged, this, [this](int speed) {
        m_playback.setSpeed(speed);
        refresh();
    });
}

QString StepBar::textOf(const Button& button) const
{
    QString words = button.button == m_next ? m_actions.nextText() : button.action->text();
    if (button.action == m_actions.toStart)
        words = tr("Start");
    QString text;
    const bool spoken = m_fold == Fold::Whole || m_fold == Fold::NoKeys;
    if (!spoken)
        text = button.sign;
    else
        text = button.signLast ? words : button.sign + QLatin1Char(' ') + words;
    const bool keyed = m_fold == Fold::Whole || m_fold == Fold::Signs
        || (m_fold == Fold::NoKeys && button.button == m_next);
    if (!button.key.isEmpty() && keyed)
        text += QStringLiteral("  ") + button.key;
    return text;
}

// True when other buttons are there than before.
bool StepBar::refresh()
{
    bool others = false;
    for (const Button& button : m_buttons) {
        button.button->setText(textOf(button));
        button.button->setToolTip(button.action->toolTip());
        button.button->setAccessibleName(button.action->text());
        button.button->setEnabled(button.action->isEnabled());
        const bool there =
            button.action->isVisible() && !(button.insteadOf && button.insteadOf->isVisible());
        others = others || there != button.place->isVisible();
        button.place->setVisible(there);
    }
    // The loudest button keeps its place while its words change.
    const int least = m_next->fontMetrics().horizontalAdvance(
        tr("Next number → %1").arg(QStringLiteral("∂C/∂w⁽²⁾₁₁")) + QStringLiteral("  N"));
    const bool spoken = m_fold == Fold::Whole || m_fold == Fold::NoKeys;
    m_next->setMinimumWidth(spoken ? least + 28 : 0);
    const double speed = m_playback.stepsPerSecond();
    m_speed->setText(speed > 0 ? tr("%1 steps/s").arg(speed) : tr("full speed"));
    m_speed->setVisible(m_fold == Fold::Whole);
    m_slider->setVisible(m_fold != Fold::SignsOnly);
    return others;
}

void StepBar::fit(int width)
{
    m_width = width;
    for (const Fold fold : {Fold::Whole, Fold::NoKeys, Fold::Signs, Fold::SignsOnly}) {
        m_fold = fold;
        refresh();
        if (sizeHint().width() <= width)
            return;
    }
}

void StepBar::addAtEnd(QWidget* control) { addWidget(control); }

} // namespace gradus
