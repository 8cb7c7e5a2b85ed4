// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/hopfield_view.h"
#include "stages/unit_grid.h"

namespace gradus {

/// The cue and the stored patterns as small grids, one below the other, with the overlap of each
/// with the state as a bar and a number. Where there are too many, the best overlaps.
class MemoryList {
public:
    /// An entry; pattern 0 is the cue.
    struct Entry {
        int pattern = 0;
        QRectF rect;
        UnitGrid grid;
    };

    MemoryList() = default;
    MemoryList(const QRectF& room, const Session& session, const Look& look);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// How many patterns there is no room for.
    [[nodiscard]] int left() const { return m_left; }
    /// The pattern at a point, from 1; 0 is the cue, −1 nothing.
    [[nodiscard]] int at(QPointF point) const;
    void paint(QPainter& painter, const Session& session, const HopfieldView& view,
               const Look& look) const;

private:
    void paintEntry(QPainter& painter, const Entry& entry, const Session& session,
                    const HopfieldView& view, const Look& look) const;

    std::vector<Entry> m_entries;
    QRectF m_room;
    int m_left = 0;
};

/// The overlap with a pattern, from 1.
[[nodiscard]] Quantity overlapQuantity(int pattern);
/// A bar for an overlap from −1 to 1: to the right solid, to the left hatched. Not a number: empty.
void paintOverlapBar(QPainter& painter, const QRectF& rect, double overlap, const Look& look);

} // namespace gradus
