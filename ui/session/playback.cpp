// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playback.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

constexpr std::array<double, Playback::speedCount> speeds{0.5, 1, 2, 5, 10, 20, 30, 0};

} // namespace

Playback::Playback(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_timer, &QTimer::timeout, this, &Playback::step);
    connect(&session, &Session::blocked, this, &Playback::pause);
    connect(&session, &Session::opened, this, &Playback::pause);
    connect(&session, &Session::runningChanged, this,
            [this] { Q_EMIT playingChanged(isPlaying()); });
}

double Playback::stepsPerSecond() const { return speeds[static_cast<std::size_t>(m_speed)]; }

void Playback::setSpeed(int speed)
{
    const bool playing = isPlaying();
    m_speed = std::clamp(speed, 0, speedCount - 1);
    if (playing) {
        pause();
        play();
    }
}

void Playback::play()
{
    if (!m_session.canStepForward() || isPlaying())
        return;
    m_from = m_session.snapshot().position;
    if (stepsPerSecond() > 0) {
        m_timer.start(static_cast<int>(1000 / stepsPerSecond()));
        Q_EMIT playingChanged(true);
        return;
    }
    const Published& now = m_session.published();
    const std::int64_t here = now.snapshot.position.iteration;
    m_session.runTo(here < now.planned ? now.planned : here + now.planned);
}

void Playback::pause()
{
    m_timer.stop();
    m_session.stop();
    Q_EMIT playingChanged(isPlaying());
}

void Playback::toggle()
{
    if (isPlaying())
        pause();
    else
        play();
}

void Playback::step()
{
    if (m_session.isBusy()) // a step into another iteration may still be under way
        return;
    const Snapshot& now = m_session.snapshot();
    const bool over =
        now.position.step == now.stepCount() && now.position != m_from && now.iteration->stop();
    if (over || !m_session.stepForward(Level::Quantity))
        pause();
}

} // namespace gradus
