// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/network_function.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace gradus {

/// Works pictures of a network as a function out beside the window's thread. The latest order wins;
/// while a run goes on there are a few a second, so that they do not take the run's time.
class NetworkFunctionWork : public QObject {
    Q_OBJECT

public:
    /// A second's pictures during a run.
    static constexpr int mostASecond = 10;

    explicit NetworkFunctionWork(QObject* parent = nullptr);
    ~NetworkFunctionWork() override;

    /// `hurry`: begin as soon as the last picture is done.
    void ask(NetworkFunctionOrder order, bool hurry);
    [[nodiscard]] bool isWorking() const { return m_working || m_next; }
    /// How many pictures have been handed over.
    [[nodiscard]] int pictures() const { return m_pictures; }

Q_SIGNALS:
    void finished(const std::shared_ptr<const gradus::FunctionScene>& scene);

private:
    void begin();
    void receive(const std::shared_ptr<const FunctionScene>& scene,
                 const std::shared_ptr<const NetworkFunctionGround>& ground);

    QThreadPool m_pool; ///< of one thread
    QTimer m_pause; ///< until the next picture may begin
    QElapsedTimer m_clock; ///< since the last picture was begun
    bool m_working = false;
    bool m_hurry = false;
    int m_pictures = 0;
    std::optional<NetworkFunctionOrder> m_next;
    std::shared_ptr<const NetworkFunctionGround> m_ground; ///< of the last picture
};

} // namespace gradus
