// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gradus {

/// What stands out in an iteration of a run whose values jump: a unit of a net has turned.
struct Jump {
    std::int32_t which = 0; ///< the value, from 0; of several the first
    std::int32_t count = 1; ///< how many values have jumped
    double before = 0; ///< of that value
    double after = 0;
    double change = 0; ///< of the cost by this iteration

    bool operator==(const Jump&) const = default;
};

/// The iterations of a run in which something jumped. Up to a limit each is kept; beyond it
/// neighbours share an entry that says from where to where, so memory is bounded and no jump is
/// lost.
class JumpTrack {
public:
    /// Iterations `first` and `last` have jumped, perhaps others between them, too.
    struct Entry {
        std::int64_t first = 0;
        std::int64_t last = 0;
        Jump jump; ///< of the first

        /// True when the entry is of a single iteration.
        [[nodiscard]] bool isOne() const { return first == last; }
        bool operator==(const Entry&) const = default;
    };

    /// `limit`: how many entries are kept at most (at least 2).
    explicit JumpTrack(std::size_t limit = 100'000) : m_limit(limit) { }

    /// Iterations come in order.
    void add(std::int64_t iteration, const Jump& jump);
    /// Forgets the jumps of this and all later iterations. An entry that reaches beyond ends just
    /// before: its end is then only a bound.
    void cutFrom(std::int64_t iteration);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// The same in at most so many entries (at least 2), for pictures.
    [[nodiscard]] std::vector<Entry> entries(std::size_t most) const;

private:
    std::size_t m_limit;
    std::int64_t m_stride = 1; ///< iterations whose jumps share an entry
    std::vector<Entry> m_entries;
};

} // namespace gradus
