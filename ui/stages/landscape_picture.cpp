// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_picture.h"

#include "stages/energy_axis.h"
#include "stages/landscape_words.h"
#include "stages/unit_grid.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <bit>
#include <limits>

namespace gradus {

namespace {

constexpr double largestMinimumCell = 10; // pixels of the design

/// Draws one landscape.
struct LandscapePainter {
    QPainter& painter;
    const LandscapeScene& scene;
    const LandscapeLayout& layout;
    const Look& look;

    void paintStates(const std::vector<QPointF>& places) const;
    void paintValley(const LandscapeLayout::Column& column) const;
    void paintWell(const LandscapeLayout::Column& column) const;
    void paintBelow(const LandscapeLayout::Column& column) const;
    void paintMarks() const;
    [[nodiscard]] QStringList lines(const LandscapeLayout::Column& column) const;
};

// The more there are, the fainter is each: where they crowd it is dark.
void LandscapePainter::paintStates(const std::vector<QPointF>& places) const
{
    const bool few = places.size() <= 1024;
    const bool many = places.size() > 8192;
    QColor colour = look.theme.quiet;
    colour.setAlphaF(few ? 0.75F : many ? 0.3F : 0.45F);
    painter.setPen(QPen(colour,
                        look.scale
                            * (few        ? 3
                                   : many ? 1.5
                                          : 2),
                        Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(places.data(), static_cast<int>(places.size()));
}

// Its floor: of the states equally far away, the lowest.
void LandscapePainter::paintValley(const LandscapeLayout::Column& column) const
{
    constexpr double none = std::numeric_limits<double>::infinity();
    const Landscape& landscape = *scene.landscape;
    const Units& bottom = landscape.minima[static_cast<std::size_t>(column.minimum)].units;
    const std::uint32_t middle = landscapeNumber(bottom);
    std::vector<double> lowest(static_cast<std::size_t>(column.widest) + 1, none);
    for (std::uint32_t n = 0; n < landscape.leadsTo.size(); ++n)
        if (landscape.leadsTo[n] == column.minimum) {
            double& least = lowest[static_cast<std::size_t>(std::popcount(n ^ middle))];
            least = std::min(least, landscape.energies[n]);
        }
    QPolygonF floor;
    for (std::size_t away = 0; away < lowest.size(); ++away) {
        if (lowest[away] == none)
            continue;
        const double aside =
            (column.width / 2 - 3) * static_cast<double>(away) / (column.widest + 0.5);
        const double y = layout.heightOf(lowest[away]);
        if (away > 0)
            floor.prepend({column.middle() - aside, y});
        floor.append({column.middle() + aside, y});
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(look.theme.panel, look.theme.line, 0.35));
    painter.drawPolygon(floor);
    painter.setPen(QPen(look.theme.text, 1.2));
    painter.drawPolyline(floor);
}

// Of an estimate nothing but the bottom is known.
void LandscapePainter::paintWell(const LandscapeLayout::Column& column) const
{
    const auto& minimum = scene.landscape->minima[static_cast<std::size_t>(column.minimum)];
    const double inset = std::min(8.0, column.width / 6);
    const double y = layout.heightOf(minimum.energy);
    const QRectF well(column.left + inset, layout.plot().top(), column.width - 2 * inset,
                      y - layout.plot().top());
    painter.fillRect(well, mixed(look.theme.panel, look.theme.line, 0.3));
    painter.setPen(QPen(look.theme.text, 2));
    painter.drawLine(QLineF(well.bottomLeft(), well.bottomRight()));
}

void LandscapePainter::paintMarks() const
{
    const Landscape& landscape = *scene.landscape;
    for (std::size_t k = landscape.minima.size(); k-- > 0;) {
        const LandscapeMinimum& minimum = landscape.minima[k];
        const std::uint32_t state =
            landscape.exact ? landscapeNumber(minimum.units) : static_cast<std::uint32_t>(k);
        const int column = layout.columnOf(static_cast<int>(k));
        const bool own = layout.columns()[static_cast<std::size_t>(column)].minimum >= 0;
        paintMinimumMark(painter, layout.placeOf(static_cast<int>(k), 0, minimum.energy, state),
                         minimum.name.kind, look.scale * (own ? 4 : 2.5), look);
    }
}

QStringList LandscapePainter::lines(const LandscapeLayout::Column& column) const
{
    const QString share = basinShareText(*scene.landscape, column.basin);
    if (column.minimum < 0)
        return {QCoreApplication::translate("Landscape", "+ %1 more").arg(layout.gathered()),
                QString(), share};
    const MinimumName& name =
        scene.landscape->minima[static_cast<std::size_t>(column.minimum)].name;
    const QFontMetricsF metrics(painter.font());
    const QString mark = minimumMark(name.kind) + QStringLiteral(" ");
    QString words = mark + wordMinimumName(name);
    if (metrics.horizontalAdvance(words) > column.width - 4)
        words = mark + shortMinimumName(name);
    if (metrics.horizontalAdvance(words) > column.width - 4 && name.kind == MinimumKind::Mixture)
        words = shortMinimumName(name);
    return {words, minimumEnergyText(scene, column.minimum), share};
}

void LandscapePainter::paintBelow(const LandscapeLayout::Column& column) const
{
    QRectF room = layout.below(column).adjusted(2, look.px(4), -2, 0);
    const double high = layout.gridHeight();
    painter.setFont(look.text(12));
    painter.setPen(look.theme.text);
    const QStringList words = lines(column);
    if (column.minimum >= 0) {
        const auto& minimum = scene.landscape->minima[static_cast<std::size_t>(column.minimum)];
        const UnitGrid grid(QRectF(room.left(), room.top(), room.width(), high - look.px(4)),
                            scene.experiment->units(), scene.experiment->gridWidth(),
                            look.scale * largestMinimumCell);
        paintUnits(painter, grid, minimum.units, look);
        painter.setFont(look.text(12));
        painter.setPen(look.theme.text);
    } else {
        painter.drawText(QRectF(room.left(), room.top(), room.width(), high),
                         Qt::AlignCenter | Qt::TextWordWrap, words.front());
    }
    for (int i = 0; i < layout.lines(); ++i) {
        if (column.minimum < 0 && i == 0)
            continue;
        painter.setPen(i == 0 ? look.theme.text : look.theme.quiet);
        const QRectF line(room.left(), room.top() + high + i * layout.lineHeight(), room.width(),
                          layout.lineHeight());
        painter.drawText(line, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(words[i], Qt::ElideRight,
                                                          static_cast<int>(room.width() + 4)));
    }
}

} // namespace

LandscapePicture::LandscapePicture(const LandscapeScene& scene, const LandscapeLayout& layout,
                                   QSize size, double pixelRatio, const Look& look)
    : m_pixmap(size * pixelRatio)
{
    m_pixmap.setDevicePixelRatio(pixelRatio);
    m_pixmap.fill(Qt::transparent);
    QPainter painter(&m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const LandscapePainter draw{painter, scene, layout, look};
    for (std::uint32_t n = 0; n < scene.landscape->leadsTo.size(); ++n)
        m_places.push_back(layout.placeOf(*scene.landscape, n));
    paintEnergyAxis(painter, layout.plot(), layout.energies(), scene.energiesHidden, look);
    for (const LandscapeLayout::Column& column : layout.columns())
        if (column.minimum >= 0 && scene.landscape->exact)
            draw.paintValley(column);
    draw.paintStates(m_places);
    for (const LandscapeLayout::Column& column : layout.columns()) {
        if (column.minimum >= 0 && !scene.landscape->exact)
            draw.paintWell(column);
        if (column.left > layout.plot().left()) {
            painter.setPen(QPen(look.theme.line, 1));
            painter.drawLine(QLineF(column.left, layout.plot().top(), column.left,
                                    layout.below(column).bottom()));
        }
        draw.paintBelow(column);
    }
    draw.paintMarks();
}

std::optional<std::uint32_t> LandscapePicture::stateAt(QPointF point, double distance) const
{
    std::optional<std::uint32_t> nearest;
    double least = distance * distance;
    for (std::uint32_t n = 0; n < m_places.size(); ++n) {
        const QPointF way = m_places[n] - point;
        const double squared = QPointF::dotProduct(way, way);
        if (squared <= least) {
            least = squared;
            nearest = n;
        }
    }
    return nearest;
}

} // namespace gradus
