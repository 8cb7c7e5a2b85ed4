// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_layout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <bit>
#include <cmath>

namespace gradus {

namespace {

constexpr double leastColumn = 48; // pixels of the design
constexpr double numbersWidth = 52; // of the energies at the left
constexpr double largeGrid = 40;
constexpr double smallGrid = 26;
constexpr double smallBelow = 160; // of the height
constexpr double plotShare = 0.55; // of the height, at least

// A fixed number in [0, 1) for every state, so that like ones do not lie on one another.
double spreadOf(std::uint32_t state)
{
    const std::uint32_t mixed = (state + 1) * 2654435769U; // Knuth's multiplicative hash
    return (mixed >> 8) / 16777216.0;
}

PlotRange energyRange(const LandscapeScene& scene)
{
    std::vector<double> all = scene.landscape->energies;
    for (const LandscapeMinimum& minimum : scene.landscape->minima)
        all.push_back(minimum.energy);
    if (const double now = currentEnergy(scene); !std::isnan(now))
        all.push_back(now);
    const auto [low, high] = std::minmax_element(all.begin(), all.end());
    if (low == all.end() || *low == *high)
        return {(all.empty() ? 0 : *low) - 1, (all.empty() ? 0 : *low) + 1};
    const double margin = 0.06 * (*high - *low);
    return {*low - margin, *high + margin};
}

} // namespace

LandscapeLayout::LandscapeLayout(const QRectF& room, const LandscapeScene& scene, const Look& look)
    : m_room(room)
    , m_energies(energyRange(scene))
    , m_line(QFontMetricsF(look.text(12)).height())
{
    m_grid = look.px(room.height() < look.px(smallBelow) ? smallGrid : largeGrid);
    const double free = room.height() * (1 - plotShare) - m_grid;
    m_lines = std::clamp(static_cast<int>(free / m_line), 0, 3);
    const double strip = m_grid + m_lines * m_line + look.px(4);
    m_plot = room.adjusted(look.px(numbersWidth), look.px(6), 0, -strip);
    makeColumns(*scene.landscape, look);
    measureBasins(scene);
}

// The deepest come first, as the landscape has them.
void LandscapeLayout::makeColumns(const Landscape& landscape, const Look& look)
{
    const double least = look.px(leastColumn);
    const int rooms = std::max(1, static_cast<int>(m_plot.width() / least));
    const auto minima = static_cast<int>(landscape.minima.size());
    const int alone = minima <= rooms ? minima : rooms - 1;
    m_gathered = minima - alone;
    std::int64_t all = 0;
    for (int k = 0; k < minima; ++k) {
        const std::int64_t basin = landscape.minima[static_cast<std::size_t>(k)].basin;
        all += basin;
        if (k < alone)
            m_columns.push_back({k, basin});
        else if (k == alone)
            m_columns.push_back({-1, basin});
        else
            m_columns.back().basin += basin;
    }
    const double free = std::max(0.0, m_plot.width() - least * double(m_columns.size()));
    double left = m_plot.left();
    for (Column& column : m_columns) {
        column.left = left;
        column.width = least + free * double(column.basin) / double(std::max<std::int64_t>(1, all));
        left += column.width;
    }
}

void LandscapeLayout::measureBasins(const LandscapeScene& scene)
{
    const Landscape& landscape = *scene.landscape;
    if (!landscape.exact) {
        for (Column& column : m_columns)
            column.widest = scene.experiment->units();
        return;
    }
    for (const LandscapeMinimum& minimum : landscape.minima)
        m_bottoms.push_back(landscapeNumber(minimum.units));
    for (std::uint32_t n = 0; n < landscape.leadsTo.size(); ++n) {
        const int minimum = landscape.leadsTo[n];
        Column& column = m_columns[static_cast<std::size_t>(columnOf(minimum))];
        column.widest = std::max(column.widest,
                                 std::popcount(n ^ m_bottoms[static_cast<std::size_t>(minimum)]));
    }
}

int LandscapeLayout::columnOf(int minimum) const
{
    return minimum < 0 || m_columns.empty()
        ? -1
        : std::min(minimum, static_cast<int>(m_columns.size()) - 1);
}

int LandscapeLayout::columnAt(QPointF point) const
{
    if (point.y() < m_room.top() || point.y() > m_room.bottom())
        return -1;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (point.x() >= m_columns[i].left && point.x() < m_columns[i].left + m_columns[i].width)
            return static_cast<int>(i);
    return -1;
}

double LandscapeLayout::heightOf(double energy) const
{
    return m_plot.bottom() - (energy - m_energies.low) / m_energies.width() * m_plot.height();
}

QRectF LandscapeLayout::below(const Column& column) const
{
    return {column.left, m_plot.bottom(), column.width, m_room.bottom() - m_plot.bottom()};
}

QPointF LandscapeLayout::placeOf(int minimum, int away, double energy, std::uint32_t state) const
{
    const Column& column = m_columns[static_cast<std::size_t>(columnOf(minimum))];
    const double spread = spreadOf(state);
    const double half = column.width / 2 - 3;
    if (column.minimum < 0) // of several minima: no valley has a middle
        return {column.middle() + half * (2 * spread - 1), heightOf(energy)};
    const double steps = away == 0 ? 0 : away + 0.8 * (std::fmod(spread * 64, 1.0) - 0.5);
    const double side = spread < 0.5 ? -1 : 1;
    return {column.middle() + side * half * steps / (column.widest + 0.5), heightOf(energy)};
}

QPointF LandscapeLayout::placeOf(const Landscape& landscape, std::uint32_t state) const
{
    const int minimum = landscape.leadsTo[state];
    const int away = std::popcount(state ^ m_bottoms[static_cast<std::size_t>(minimum)]);
    return placeOf(minimum, away, landscape.energies[state], state);
}

std::optional<QPointF> LandscapeLayout::currentPlace(const LandscapeScene& scene) const
{
    const int minimum = currentMinimum(scene);
    if (minimum < 0 || m_columns.empty())
        return std::nullopt;
    if (scene.isExact())
        return placeOf(*scene.landscape, landscapeNumber(scene.current));
    const Units& units = scene.landscape->minima[static_cast<std::size_t>(minimum)].units;
    return placeOf(minimum, unitsApart(units, scene.current), currentEnergy(scene), 0);
}

} // namespace gradus
