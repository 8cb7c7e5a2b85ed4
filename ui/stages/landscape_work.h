// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_landscape.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace gradus {

/// What a landscape is worked out for.
struct LandscapeOrder {
    std::shared_ptr<const HopfieldExperiment> experiment;
    std::vector<double> thresholds;
    int starts = 0; ///< random starts of an estimate; 0: the exact landscape

    bool operator==(const LandscapeOrder&) const = default;
};

/// Works landscapes out beside the window's thread; the latest order wins.
class LandscapeWork : public QObject {
    Q_OBJECT

public:
    explicit LandscapeWork(QObject* parent = nullptr);
    ~LandscapeWork() override;

    /// Begins; what is worked out already or is being worked out is not begun again.
    void ask(LandscapeOrder order);
    /// Ends an estimate early; what its starts have found until then is handed over.
    void stop();
    [[nodiscard]] bool isWorking() const { return m_working; }
    [[nodiscard]] const LandscapeOrder& order() const { return m_order; }
    /// How many starts have ended.
    [[nodiscard]] int done() const { return m_control->done; }

Q_SIGNALS:
    void finished(const std::shared_ptr<const gradus::Landscape>& landscape);
    /// It has taken a while, and so many starts have ended.
    void progressed(int done);

private:
    /// What both threads see.
    struct Control {
        std::atomic<int> latest{0}; ///< the number of the last order
        std::atomic<int> stopped{0}; ///< the number of the order that was stopped
        std::atomic<int> done{0};
    };
    void receive(int number, const std::shared_ptr<const Landscape>& landscape);

    std::shared_ptr<Control> m_control = std::make_shared<Control>();
    LandscapeOrder m_order;
    QThreadPool m_pool; ///< of one thread
    QTimer m_clock;
    bool m_working = false;
};

} // namespace gradus
