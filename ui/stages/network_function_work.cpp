// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_function_work.h"

#include <QPointer>

#include <algorithm>

namespace gradus {

NetworkFunctionWork::NetworkFunctionWork(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NetworkFunctionWork::begin);
}

NetworkFunctionWork::~NetworkFunctionWork()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void NetworkFunctionWork::ask(NetworkFunctionOrder order, bool hurry)
{
    m_next = std::move(order);
    m_hurry = hurry;
    if (hurry)
        m_pause.stop();
    if (!m_working && !m_pause.isActive())
        begin();
}

void NetworkFunctionWork::begin()
{
    if (m_working || !m_next)
        return;
    m_working = true;
    m_clock.start();
    m_pool.start([order = *std::exchange(m_next, std::nullopt), ground = m_ground,
                  work = QPointer<NetworkFunctionWork>(this)]() mutable {
        if (!ground || !ground->suits(order))
            ground = std::make_shared<const NetworkFunctionGround>(order);
        auto scene = std::make_shared<const FunctionScene>(networkFunction(order, *ground));
        QMetaObject::invokeMethod(
            work.data(),
            [work, scene = std::move(scene), ground] {
                if (work)
                    work->receive(scene, ground);
            },
            Qt::QueuedConnection);
    });
}

void NetworkFunctionWork::receive(const std::shared_ptr<const FunctionScene>& scene,
                                  const std::shared_ptr<const NetworkFunctionGround>& ground)
{
    constexpr int part = 5; // of a run's time, at most one of so many parts goes into pictures
    m_working = false;
    m_ground = ground;
    ++m_pictures;
    const qint64 took = m_clock.elapsed();
    const qint64 pause = std::max<qint64>(1000 / mostASecond - took, (part - 1) * took);
    if (m_hurry)
        begin();
    else
        m_pause.start(static_cast<int>(std::max<qint64>(0, pause)));
    Q_EMIT finished(scene);
}

} // namespace gradus
