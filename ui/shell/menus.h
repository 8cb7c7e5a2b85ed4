// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/main_window.h"

#include <functional>

class QMenu;

namespace gradus {

/// The menu bar of a window. Each item does what the window offers under a name of its own, so that
/// nothing can be done by a menu alone.
class Menus {
public:
    /// Fills the window's menu bar; `docks` are the panels that the view menu shows and hides.
    Menus(MainWindow& window, const Desk& desk, const Settings& settings,
          const QList<QDockWidget*>& docks);

private:
    /// One of several of which one holds.
    struct Choice {
        QString name;
        bool chosen;
        std::function<void()> act;
    };

    void fillFile(QMenu* menu);
    void fillExports(QMenu* menu);
    void fillEdit(QMenu* menu);
    void fillLesson(QMenu* menu);
    void fillEarlier(QMenu* menu);
    void fillView(QMenu* menu, const QList<QDockWidget*>& docks);
    void fillThemes(QMenu* menu);
    void fillNumbers(QMenu* menu);
    void fillTextSizes(QMenu* menu);
    void fillHelp(QMenu* menu);
    void addChoices(QMenu* menu, const std::vector<Choice>& choices);
    QAction* addTo(QMenu* menu, const QString& text, const QKeySequence& key,
                   const std::function<void()>& act);

    MainWindow& m_window;
    const Desk& m_desk;
    const Settings& m_settings;
};

} // namespace gradus
