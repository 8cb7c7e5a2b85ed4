// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_iteration.h"
#include "session/session.h"

namespace gradus {

/// The numbers of a node at a session's position: its values, or the slopes by them. Made anew
/// after every change, which takes no longer for a large array than for a small one.
class ArrayNumbers {
public:
    /// `sample`: of the batch, from 1.
    ArrayNumbers(const Session& session, int node, bool slope, int sample);

    /// False where there are no such numbers: no gradient reaches the node.
    [[nodiscard]] bool exist() const { return m_row >= 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] Quantity quantity(std::size_t entry) const;
    /// A number is known once its step was made, of what is given at once.
    [[nodiscard]] bool isKnown(std::size_t entry) const;
    /// True for what an open question asks for.
    [[nodiscard]] bool isHidden(std::size_t entry) const;
    /// A number that is known; NaN for any other, and for what is asked for.
    [[nodiscard]] double operator[](std::size_t entry) const;

    /// The same for numbers that look the same.
    struct Version {
        const Iteration* iteration = nullptr;
        int row = -1, sample = 0;
        std::size_t renewed = 0;
        bool backwards = false, all = false;
        std::vector<std::size_t> hidden;
        bool operator==(const Version&) const = default;
    };
    [[nodiscard]] const Version& version() const { return m_version; }

private:
    void findRenewed(std::int64_t step);
    void findHidden(const Session& session);

    std::shared_ptr<const GraphIteration> m_iteration;
    int m_row = -1;
    int m_node = -1;
    int m_sample = 0;
    std::size_t m_size = 0;
    bool m_ofState = false;
    Version m_version; ///< what is known: `renewed` entries from one end, or all
};

/// The row of a node's values or slopes in a graph; −1 where it has none.
[[nodiscard]] int rowOfNumbers(const GraphExperiment& experiment, int node, bool slope);

} // namespace gradus
