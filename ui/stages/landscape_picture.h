// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/landscape_layout.h"

#include <QPixmap>

namespace gradus {

/// What of a landscape stays while the net moves: its energies, states, valleys and minima.
class LandscapePicture {
public:
    LandscapePicture() = default;
    LandscapePicture(const LandscapeScene& scene, const LandscapeLayout& layout, QSize size,
                     double pixelRatio, const Look& look);

    [[nodiscard]] const QPixmap& pixmap() const { return m_pixmap; }
    /// Of an exact landscape: where each state is.
    [[nodiscard]] const std::vector<QPointF>& places() const { return m_places; }
    /// The state that is drawn nearest to a point, at most so far away.
    [[nodiscard]] std::optional<std::uint32_t> stateAt(QPointF point, double distance) const;

private:
    QPixmap m_pixmap;
    std::vector<QPointF> m_places;
};

} // namespace gradus
