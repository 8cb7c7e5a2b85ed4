// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QTimer>

namespace gradus {

/// Plays a session: a step at a time at a chosen speed, or freely as fast as possible.
class Playback : public QObject {
    Q_OBJECT

public:
    explicit Playback(Session& session, QObject* parent = nullptr);

    /// Speeds from the slowest to the fastest; the last is as fast as possible.
    static constexpr int speedCount = 8;
    void setSpeed(int speed);
    [[nodiscard]] int speed() const { return m_speed; }
    /// Steps a second; 0 for as fast as possible.
    [[nodiscard]] double stepsPerSecond() const;

    void play();
    void pause();
    void toggle();
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive() || m_session.isRunning(); }

Q_SIGNALS:
    void playingChanged(bool playing);

private:
    void step();

    Session& m_session;
    QTimer m_timer;
    int m_speed = 2;
    Position m_from; ///< where playing began: a stop rule that held there stops nothing
};

} // namespace gradus
