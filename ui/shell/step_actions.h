// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/playback.h"
#include "shell/theme.h"

#include <QAction>

#include <array>
#include <functional>

class QMenu;

namespace gradus {

/// The moves in time as actions: by level forwards and backwards, play, run. They say where they
/// land and are enabled only where there is somewhere to go.
class StepActions : public QObject {
    Q_OBJECT

public:
    StepActions(Session& session, Playback& playback, QWidget* window);

    [[nodiscard]] QAction* forward(Level level) const { return m_forward[index(level)]; }
    [[nodiscard]] QAction* backward(Level level) const { return m_backward[index(level)]; }
    /// "Next number → δ⁽²⁾₁": what the loudest button says.
    [[nodiscard]] QString nextText() const;

    QAction* toStart; ///< to 1:0
    QAction* iterationStart;
    QAction* play;
    QAction* run; ///< freely to the planned iterations
    QAction* again; ///< from the same start, as far as the run had come
    QAction* stop; ///< a run, a play, or a long way
    std::array<QAction*, 4> runSome; ///< 1, 10, 100, 1000 iterations

    /// Fills a menu with all of them.
    void fillStepMenu(QMenu* menu) const;
    void fillRunMenu(QMenu* menu) const;

Q_SIGNALS:
    void refreshed();

private:
    static constexpr std::size_t levelCount = 8;
    [[nodiscard]] static std::size_t index(Level level) { return static_cast<std::size_t>(level); }

    QAction* make(const QString& text, const QList<QKeySequence>& keys, const QString& tip);
    /// Has what is typed taken first, and waits until it runs.
    void act(QAction* action, const std::function<void()>& move);
    void runOrStop();
    void makeLevels();
    void makeRuns();
    void refresh();

    Session& m_session;
    Playback& m_playback;
    QWidget* m_window;
    std::array<QAction*, levelCount> m_forward{};
    std::array<QAction*, levelCount> m_backward{};
};

} // namespace gradus
