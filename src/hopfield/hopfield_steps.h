// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_address.h"
#include "hopfield/hopfield_storing.h"

#include <map>

namespace gradus {

/// Which step gives which quantity its value: blocks of like steps, in them arithmetic. Pairs count
/// i < j row by row; Q and its inverse have their diagonals, too.
class HopfieldSteps {
public:
    /// The preparation: for each pattern and pair `W[i,j]#p` (Storkey's rule: before them `h[i]#p`;
    /// the pseudo-inverse: Q, Qinv and one stage); then E and m.
    [[nodiscard]] static HopfieldSteps storing(const Storing& storing);
    /// An iteration that updates `count` units from `first` on: all h, all p and r (with a
    /// temperature), all s, DE, E, m.
    [[nodiscard]] static HopfieldSteps updating(int first, int count, bool chances, int patterns);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// Step k, from 1.
    [[nodiscard]] HopfieldAddress at(std::int64_t k) const;
    /// The step of an address (a pair in either order); nullopt where there is none.
    [[nodiscard]] std::optional<std::int64_t> of(HopfieldAddress address) const;
    /// The last stage of the pair's coupling that step k has come to; 0: none.
    [[nodiscard]] int stageAt(int i, int j, std::int64_t k) const;
    /// The steps of a block, from its first to its last.
    struct Range {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    [[nodiscard]] Range blockOf(std::int64_t k) const;
    /// The steps in k's block whose first index is the same.
    [[nodiscard]] Range rowOf(std::int64_t k) const;

private:
    struct Block {
        HopfieldPart part;
        int pattern = 0;
        int first = 0; ///< the first index; of pairs: how far the second one is from it at least
        std::int64_t before = 0; ///< steps before it
        std::int64_t count = 0;
    };
    [[nodiscard]] static bool isPairs(HopfieldPart part);
    [[nodiscard]] const Block& blockAt(std::int64_t k) const;
    [[nodiscard]] std::int64_t rowStart(const Block& block, std::int64_t i) const;
    void add(HopfieldPart part, int pattern, int first, std::int64_t count);

    std::vector<Block> m_blocks;
    std::map<std::pair<HopfieldPart, int>, std::size_t> m_find;
    std::vector<int> m_stages; ///< the patterns of the stage blocks, in order
    std::int64_t m_count = 0;
    std::int64_t m_units = 0;
    std::int64_t m_patterns = 0;
};

} // namespace gradus
