// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/array_numbers.h"
#include "stages/lit_entries.h"
#include "stages/node_box.h"
#include "stages/outline_layout.h"

namespace gradus {

/// What an ArrayStage shows: the boxes that are seen, where they and their numbers are, what is
/// lit.
struct ArrayScene {
    GraphOutline outline;
    OutlineLayout layout;
    std::map<int, NodeBox> boxes; ///< nodes and closed groups that are seen, by their number
    LitEntries lit;
    ArrayChoice choice = ArrayChoice::Follow;
    int sample = 1; ///< of the batch
    int cursor = -1; ///< the box that the keyboard is at

    /// Makes the boxes and places them. `spare`: where room is scarce, a box shows one array only
    /// unless both are chosen.
    void layOut(const GraphExperiment& experiment, const Look& look, bool spare);

    /// The box that is seen of a node; −1: none.
    [[nodiscard]] int seen(int node) const;
    /// Whether a box shows slopes where it shows but one array.
    [[nodiscard]] bool showsSlopes(const NodeBox& box, const Session& session) const;
    /// Where the sheet of a box's values or slopes is; nullopt where these are not shown.
    [[nodiscard]] std::optional<QPointF> sheetAt(int box, bool slope, const Session& session) const;
    /// Where an entry is; nullopt where it is not seen.
    [[nodiscard]] std::optional<QRectF> rectOf(const ArrayEntry& entry,
                                               const Session& session) const;
    /// The entry at a point of the picture.
    [[nodiscard]] std::optional<ArrayEntry> entryAt(QPointF point, const Session& session) const;
};

} // namespace gradus
