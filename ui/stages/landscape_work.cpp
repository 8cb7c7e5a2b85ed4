// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_work.h"

#include <QPointer>

namespace gradus {

namespace {

constexpr std::uint64_t startsSeed = 1;
constexpr int progressMilliseconds = 300;

} // namespace

LandscapeWork::LandscapeWork(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_clock.setInterval(progressMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, [this] { Q_EMIT progressed(done()); });
}

LandscapeWork::~LandscapeWork()
{
    ++m_control->latest;
    m_pool.clear();
    m_pool.waitForDone();
}

void LandscapeWork::ask(LandscapeOrder order)
{
    if (order == m_order)
        return;
    m_order = std::move(order);
    const int number = ++m_control->latest;
    m_control->done = 0;
    m_working = true;
    m_clock.start();
    m_pool.clear(); // what has not begun is out of date
    m_pool.start(
        [number, order = m_order, control = m_control, work = QPointer<LandscapeWork>(this)] {
            const auto interrupt = [&](int done) {
                const bool latest = control->latest == number;
                if (latest)
                    control->done = done;
                return !latest || control->stopped == number;
            };
            auto landscape = std::make_shared<const Landscape>(
                order.starts == 0 ? exactLandscape(*order.experiment, order.thresholds)
                                  : estimatedLandscape(*order.experiment, order.thresholds,
                                                       order.starts, startsSeed, interrupt));
            QMetaObject::invokeMethod(
                work.data(),
                [work, number, landscape = std::move(landscape)] {
                    if (work)
                        work->receive(number, landscape);
                },
                Qt::QueuedConnection);
        });
}

void LandscapeWork::stop()
{
    if (m_working)
        m_control->stopped = m_control->latest.load();
}

void LandscapeWork::receive(int number, const std::shared_ptr<const Landscape>& landscape)
{
    if (number != m_control->latest)
        return;
    m_working = false;
    m_clock.stop();
    Q_EMIT finished(landscape);
}

} // namespace gradus
