// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/step_actions.h"

#include <QToolBar>
#include <QToolButton>

class QLabel;

namespace gradus {

/// The tool bar with the moves. Buttons say what they do and show their key; in a narrower window
/// the keys go first, then a sign and the key are left.
class StepBar : public QToolBar {
    Q_OBJECT

public:
    StepBar(StepActions& actions, Playback& playback, const Look& look, QWidget* parent = nullptr);

    /// Shows words where they fit into the width (if they must, without keys), else signs with
    /// their keys, else signs alone.
    void fit(int width);
    /// Adds a control at the right end.
    void addAtEnd(QWidget* control);

private:
    struct Button {
        QToolButton* button;
        QAction* action;
        QString sign; ///< stands for the words where there is no room
        bool signLast; ///< forwards: with room the words stand alone
        QString key;
        QAction* place; ///< its place in the bar
        QAction* insteadOf; ///< shown only where this action is not there
    };
    void add(QAction* action, const QString& sign, bool signLast, const QString& key,
             QAction* insteadOf = nullptr);
    void addSpeed(const Look& look);
    bool refresh();
    [[nodiscard]] QString textOf(const Button& button) const;

    StepActions& m_actions;
    Playback& m_playback;
    std::vector<Button> m_buttons;
    QToolButton* m_next = nullptr;
    QLabel* m_speed = nullptr;
    QWidget* m_slider = nullptr;
    enum class Fold { Whole, NoKeys, Signs, SignsOnly };
    Fold m_fold = Fold::Whole; ///< how much room there is for words
    int m_width = 0; ///< the room that there is; 0: not known yet
};

} // namespace gradus
