// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/waiting.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

namespace gradus {

bool waitUntil(const std::function<bool()>& holds, int milliseconds)
{
    constexpr int slice = 20; // milliseconds: what holds need not be an event
    const QDeadlineTimer end(milliseconds);
    while (!holds() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents,
                                        slice);
    return holds();
}

} // namespace gradus
