// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/interrupts.h"
#include "cli/lesson_argument.h"
#include "network/network_experiment.h"
#include "trace/ordered_work.h"

#include <chrono>

namespace gradus {

/// A whole number from 1 to `most` that an option has (its default, where one is declared); 0 when
/// it was not given. nullopt after a complaint.
[[nodiscard]] std::optional<std::int64_t> readWhole(const QCommandLineParser& parser,
                                                    const char* option, std::int64_t most);

/// Whole numbers from 1 to a limit, parted by commas; empty after a complaint.
[[nodiscard]] std::vector<int> readWholes(const QString& list, int most);

/// The network of a lesson; null after a complaint.
[[nodiscard]] std::shared_ptr<const NetworkExperiment> networkOrComplain(const Lesson& lesson);

/// Watches over runs that take long: says now and then how far they are, and notices Ctrl-C.
class LongWork {
public:
    /// Asked by the engine while it works.
    [[nodiscard]] GoOn goOn() const
    {
        return [this] { return !m_interrupts.came(); };
    }
    /// `done` of `total` runs are there; `written`: so are their results. False: end now.
    [[nodiscard]] bool ended(int done, int total, bool written);
    /// The exit status, after a complaint where not all was done.
    [[nodiscard]] int status(int total) const;

private:
    Interrupts m_interrupts;
    std::chrono::steady_clock::time_point m_said = std::chrono::steady_clock::now();
    int m_done = 0;
    bool m_written = true;
};

} // namespace gradus
