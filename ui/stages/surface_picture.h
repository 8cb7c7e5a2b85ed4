// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "stages/contours.h"
#include "stages/plot_frame.h"

#include <QImage>

#include <functional>

namespace gradus {

/// A height over every point of a plane.
using Heights = std::function<double(double x, double y)>;

/// Which grey a height has: 0 the lowest … 1 the highest, even over the areas between levels.
class HeightScale {
public:
    HeightScale() = default;
    HeightScale(const HeightGrid& grid, std::vector<double> levels);

    [[nodiscard]] const std::vector<double>& levels() const { return m_levels; }
    [[nodiscard]] double lowest() const { return m_bounds.empty() ? 0 : m_bounds.front(); }
    [[nodiscard]] double share(double height) const;

private:
    std::vector<double> m_levels;
    std::vector<double> m_bounds; ///< the lowest height, the levels, the highest
};

/// A surface seen from above, in quiet greys so that what lies on it stands out: a smooth fill and
/// labelled lines of equal height. Deep is dark. Where there is no height, there is a hatching.
class SurfacePicture {
public:
    SurfacePicture() = default;
    /// `cost`: how dear a height is, as the number of operations; dear ones are taken coarsely.
    SurfacePicture(const Heights& heights, int cost, const PlotFrame& frame, const Look& look);

    /// Of heights that are known already, over all of a frame.
    SurfacePicture(const HeightGrid& grid, const PlotFrame& frame, const Look& look);
    /// The same with the greys and lines of another surface, so that the two can be compared.
    SurfacePicture(const HeightGrid& grid, const PlotFrame& frame, const Look& look,
                   HeightScale scale);

    void paint(QPainter& painter, const Look& look) const;
    [[nodiscard]] bool isEmpty() const { return m_image.isNull(); }
    [[nodiscard]] const HeightScale& scale() const { return m_scale; }

private:
    struct Label {
        QPointF at;
        double angle = 0; ///< degrees, readable: from −90 to 90
        double level = 0;
    };
    void fill(const HeightGrid& grid, const Look& look);
    void draw(const HeightGrid& grid, const Look& look);
    void place(const QPolygonF& line, double level, const Look& look);

    PlotFrame m_frame;
    HeightScale m_scale;
    QImage m_image;
    std::vector<QPolygonF> m_lines; ///< in pixels
    std::vector<Label> m_labels;
};

/// The greys and lines for surfaces that are to be compared: from the lowest to the highest of all.
[[nodiscard]] HeightScale commonScale(const std::vector<const HeightGrid*>& grids);

/// The heights at the points of a grid that spans a frame's ranges.
[[nodiscard]] HeightGrid sampled(const Heights& heights, const PlotFrame& frame, int columns,
                                 int rows);

} // namespace gradus
