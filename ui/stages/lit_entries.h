// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_iteration.h"
#include "session/session.h"
#include "stages/array_sheet.h"

#include <map>
#include <optional>

namespace gradus {

/// A number of a graph as pictures know it.
struct ArrayEntry {
    int node = -1;
    bool slope = false; ///< a slope by the node's entry, not its value
    std::size_t entry = 0;
    bool whole = false; ///< all entries of several are meant

    bool operator==(const ArrayEntry&) const = default;
};

/// Which number of a graph's pictures an address names: nullopt for what is in none of them.
[[nodiscard]] std::optional<ArrayEntry> arrayEntry(const GraphIteration& iteration,
                                                   const Quantity& quantity);

/// What is lit at a session's position: the number that has just been worked out, and all entries
/// that it is made of, also those that a long formula leaves out.
class LitEntries {
public:
    LitEntries() = default;
    explicit LitEntries(const Session& session);

    [[nodiscard]] const std::optional<ArrayEntry>& current() const { return m_current; }
    [[nodiscard]] std::optional<Pass> pass() const { return m_pass; }
    /// The entries of a node's values or slopes, in ascending order.
    [[nodiscard]] std::vector<std::size_t> operands(int node, bool slope) const;

private:
    void addOperands(const GraphIteration& iteration, const Session& session);
    void addWholeSums(const GraphIteration& iteration, int sample);
    void addWaysOn(const GraphIteration& iteration, int sample);

    std::optional<ArrayEntry> m_current;
    std::optional<Pass> m_pass;
    std::map<std::pair<int, bool>, std::vector<std::size_t>> m_operands;
};

/// Frames round entries: one round those that fill a rectangle of a map, else one a run.
[[nodiscard]] std::vector<QRectF> framesRound(const std::vector<std::size_t>& entries,
                                              const ArraySheet& sheet);

} // namespace gradus
