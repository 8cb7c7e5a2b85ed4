// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/surface_picture.h"

#include "session/session.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr int mostLevels = 12;
constexpr double mostOperations = 8e6; // of one picture: some 20 ms
constexpr int lineGrid = 4; // pixels between the points that lines of equal height are drawn from

} // namespace

HeightScale::HeightScale(const HeightGrid& grid, std::vector<double> levels)
    : m_levels(std::move(levels))
{
    double least = INFINITY;
    double greatest = -INFINITY;
    for (const double height : grid.heights) {
        if (!std::isfinite(height))
            continue;
        least = std::min(least, height);
        greatest = std::max(greatest, height);
    }
    m_bounds.push_back(least);
    m_bounds.insert(m_bounds.end(), m_levels.begin(), m_levels.end());
    m_bounds.push_back(greatest);
}

double HeightScale::share(double height) const
{
    const auto above = std::upper_bound(m_bounds.begin(), m_bounds.end(), height);
    if (above == m_bounds.begin() || m_bounds.size() < 2)
        return 0;
    if (above == m_bounds.end())
        return 1;
    const double low = *(above - 1);
    const double within = (height - low) / (*above - low);
    return (static_cast<double>(above - m_bounds.begin() - 1) + within)
        / static_cast<double>(m_bounds.size() - 1);
}

HeightScale commonScale(const std::vector<const HeightGrid*>& grids)
{
    HeightGrid all;
    for (const HeightGrid* const grid : grids)
        all.heights.insert(all.heights.end(), grid->heights.begin(), grid->heights.end());
    all.columns = static_cast<int>(all.heights.size());
    all.rows = 1;
    return {all, contourLevels(all, mostLevels)};
}

HeightGrid sampled(const Heights& heights, const PlotFrame& frame, int columns, int rows)
{
    HeightGrid grid{columns, rows, {}};
    grid.heights.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        const double y = frame.y().low + frame.y().width() * row / (rows - 1);
        for (int column = 0; column < columns; ++column)
            grid.heights.push_back(
                heights(frame.x().low + frame.x().width() * column / (columns - 1), y));
    }
    return grid;
}

SurfacePicture::SurfacePicture(const Heights& heights, int cost, const PlotFrame& frame,
                               const Look& look)
    : m_frame(frame)
{
    const double pixels = frame.rect().width() * frame.rect().height();
    if (!(pixels > 64))
        return;
    const double share = std::min(1.0, std::sqrt(mostOperations / (pixels * std::max(cost, 1))));
    const auto points = [&](double length) {
        return std::max(2 * lineGrid, static_cast<int>(length * share)) / lineGrid * lineGrid + 1;
    };
    const HeightGrid grid =
        sampled(heights, frame, points(frame.rect().width()), points(frame.rect().height()));
    m_scale = HeightScale(grid, contourLevels(grid, mostLevels));
    fill(grid, look);
    draw(share < 0.5 ? grid : grid.everyNth(lineGrid), look);
}

SurfacePicture::SurfacePicture(const HeightGrid& grid, const PlotFrame& frame, const Look& look)
    : SurfacePicture(grid, frame, look, HeightScale(grid, contourLevels(grid, mostLevels)))
{ }

SurfacePicture::SurfacePicture(const HeightGrid& grid, const PlotFrame& frame, const Look& look,
                               HeightScale scale)
    : m_frame(frame)
    , m_scale(std::move(scale))
{
    fill(grid, look);
    draw(grid, look);
}

void SurfacePicture::fill(const HeightGrid& grid, const Look& look)
{
    QRgb greys[256];
    for (int i = 0; i < 256; ++i)
        greys[i] = mixed(look.theme.panel, look.theme.text, 0.24 * (1 - i / 255.0)).rgb();
    const QRgb nothing = mixed(look.theme.panel, look.theme.negative, 0.25).rgb();
    m_image = QImage(grid.columns, grid.rows, QImage::Format_RGB32);
    for (int row = 0; row < grid.rows; ++row) {
        auto* const line = reinterpret_cast<QRgb*>(m_image.scanLine(grid.rows - 1 - row));
        for (int column = 0; column < grid.columns; ++column) {
            const double height = grid.at(column, row);
            const bool hatched = (row + column) / 3 % 3 == 0;
            if (std::isfinite(height))
                line[column] = greys[static_cast<int>(m_scale.share(height) * 255)];
            else
                line[column] = hatched ? nothing : greys[255];
        }
    }
}

void SurfacePicture::draw(const HeightGrid& grid, const Look& look)
{
    const double across = m_frame.rect().width() / (grid.columns - 1);
    const double down = m_frame.rect().height() / (grid.rows - 1);
    for (const double level : m_scale.levels()) {
        QPolygonF longest;
        for (QPolygonF line : contourLines(grid, level)) {
            for (QPointF& point : line)
                point = {m_frame.rect().left() + point.x() * across,
                         m_frame.rect().bottom() - point.y() * down};
            if (line.size() > longest.size())
                longest = line;
            m_lines.push_back(std::move(line));
        }
        place(longest, level, look);
    }
}

// A label stands on the line where it keeps away from the border and the other labels.
void SurfacePicture::place(const QPolygonF& line, double level, const Look& look)
{
    const double room = look.px(30);
    const QRectF inside = m_frame.rect().adjusted(room, room, -room, -room);
    double best = look.px(44); // the least distance from another label
    std::optional<Label> found;
    for (qsizetype i = 2; i + 2 < line.size(); i += 3) {
        if (!inside.contains(line[i]))
            continue;
        double distance = 1e3;
        for (const Label& other : m_labels)
            distance = std::min(distance, QLineF(other.at, line[i]).length());
        if (distance <= best)
            continue;
        best = distance;
        double angle = -QLineF(line[i - 2], line[i + 2]).angle();
        while (angle < -90)
            angle += 180;
        found = Label{line[i], angle, level};
    }
    if (found)
        m_labels.push_back(*found);
}

void SurfacePicture::paint(QPainter& painter, const Look& look) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(m_frame.rect(), m_image);
    painter.setClipRect(m_frame.rect());
    painter.setPen(QPen(mixed(look.theme.panel, look.theme.text, 0.42), 1));
    for (const QPolygonF& line : m_lines)
        painter.drawPolyline(line);
    painter.setFont(look.number(12));
    const QFontMetricsF metrics(painter.font());
    for (const Label& label : m_labels) {
        const QString text = plainNumber(label.level);
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 6, metrics.height());
        box.moveCenter({0, 0});
        painter.save();
        painter.translate(label.at);
        painter.rotate(label.angle);
        painter.fillRect(
            box, mixed(look.theme.panel, look.theme.text, 0.24 * (1 - m_scale.share(label.level))));
        painter.setPen(look.theme.text);
        painter.drawText(box, Qt::AlignCenter, text);
        painter.restore();
    }
    painter.restore();
}

} // namespace gradus
