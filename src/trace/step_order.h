// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gradus {

/// What a step reveals: an entry of a row of quantities, of a sample.
struct StepPlace {
    int row = 0; ///< in the family's table
    std::int64_t entry = 0; ///< from 0
    int sample = 0; ///< from 1; 0 where the range stands in no range over samples

    bool operator==(const StepPlace&) const = default;
};

/// A part of the order of steps: a single step, or parts that are gone through once, for each of a
/// number of entries, or for each sample.
struct StepRange {
    enum class Kind {
        Step, ///< the current entry of a row receives its value
        Once, ///< the parts, one after the other
        Entries, ///< the parts for each entry in turn
        Samples ///< the parts for each sample in turn
    };

    Kind kind = Kind::Once;
    int row = -1; ///< of Step
    std::int64_t count = 1; ///< of Entries: how many; of Samples: how many samples
    bool backwards = false; ///< of Entries: the last entry comes first
    std::vector<StepRange> parts = {};

    [[nodiscard]] static StepRange step(int row) { return {.kind = Kind::Step, .row = row}; }
    /// All entries of one row.
    [[nodiscard]] static StepRange entries(int row, std::int64_t count, bool backwards = false)
    {
        return each(count, {step(row)}, backwards);
    }
    [[nodiscard]] static StepRange each(std::int64_t count, std::vector<StepRange> parts,
                                        bool backwards = false)
    {
        return {.kind = Kind::Entries,
                .count = count,
                .backwards = backwards,
                .parts = std::move(parts)};
    }
    [[nodiscard]] static StepRange samples(int count, std::vector<StepRange> parts)
    {
        return {.kind = Kind::Samples, .count = count, .parts = std::move(parts)};
    }
};

/// The order of an iteration's steps as nested ranges: steps are not stored, a step's number and
/// what it reveals are worked out of one another. Where ranges over entries stand within each
/// other, the entry of a row is counted with the innermost fastest. Each row stands in one place at
/// most.
class StepOrder {
public:
    StepOrder() : StepOrder({}, 0) { }
    /// `rows`: how many rows the family has.
    StepOrder(const std::vector<StepRange>& ranges, int rows);

    [[nodiscard]] std::int64_t count() const { return m_flat.front().steps; }
    /// What step k reveals, 1 ≤ k ≤ count().
    [[nodiscard]] StepPlace at(std::int64_t k) const;
    /// The step that reveals a place; nullopt where none does.
    [[nodiscard]] std::optional<std::int64_t> indexOf(const StepPlace& place) const;
    /// The first and the last step of the outermost range over entries that holds step k: what a
    /// node or a parameter is stepped through in.
    struct Block {
        std::int64_t first;
        std::int64_t last;
    };
    [[nodiscard]] Block blockOf(std::int64_t k) const;

private:
    struct Flat { // a range, without nesting
        StepRange::Kind kind;
        int row;
        std::int64_t count;
        bool backwards;
        int parent; ///< −1 of the root
        int firstPart; ///< its parts stand one after the other
        int partCount;
        std::int64_t before; ///< steps before it within a turn of its parent
        std::int64_t turn; ///< steps of one turn
        std::int64_t steps; ///< of all turns
    };

    void layOut(int at, const std::vector<StepRange>& parts);
    [[nodiscard]] int partAt(const Flat& range, std::int64_t within) const;

    std::vector<Flat> m_flat; ///< the root first, a range's parts behind one another
    std::vector<int> m_ofRow; ///< which range a row's step is; −1: none
};

} // namespace gradus
