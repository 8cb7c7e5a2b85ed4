// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "stages/array_sheet.h"
#include "stages/graph_outline.h"

namespace gradus {

/// Which numbers the boxes of a graph show.
enum class ArrayChoice {
    Follow, ///< those of the pass; of small arrays both
    Values,
    Slopes,
    Both
};

/// What stands in a box of a graph, and where, from the box's corner: a heading, an array, its
/// slopes below it or in its place.
struct NodeBox {
    std::size_t cell = 0; ///< whose numbers are shown
    QString heading; ///< "q = u @ Q"; of a group its title
    QSizeF size;
    QRectF headingRect;
    ArraySheet sheet;
    bool hasSlopes = false; ///< there are slopes that can be shown
    bool both = false; ///< both are shown, the slopes at `slopes`
    QPointF values; ///< corner of the sheet of the values, or of what is shown in their place
    QRectF slopeCaption; ///< "∂C/∂q", between the two
    QPointF slopes;
    QRectF caption; ///< what is shown, and its shape
};

/// The box of a node or a closed group. `spare`: without the slopes of small arrays.
[[nodiscard]] NodeBox makeNodeBox(const GraphExperiment& experiment, const GraphOutline& outline,
                                  int box, ArrayChoice choice, bool spare, const Look& look);
/// How large the header of an open group is at least.
[[nodiscard]] QSizeF headerSize(const GraphOutline& outline, int group, const Look& look);

} // namespace gradus
