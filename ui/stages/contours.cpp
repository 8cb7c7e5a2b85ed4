// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/contours.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace gradus {

namespace {

// An edge of the grid that a line crosses: to the right (even) or upwards (odd) of a point.
using Edge = std::int64_t;

// Collects the pieces of lines inside single squares, then joins them end to end.
class Tracer {
public:
    Tracer(const HeightGrid& grid, double level) : m_grid(grid), m_level(level) { }

    std::vector<QPolygonF> lines()
    {
        for (int row = 0; row + 1 < m_grid.rows; ++row)
            for (int column = 0; column + 1 < m_grid.columns; ++column)
                crossSquare(column, row);
        std::vector<QPolygonF> lines;
        // Lines that end at the border (or beside a hole) first, so that they begin at an end.
        for (const bool open : {true, false})
            for (const Edge edge : m_order)
                if (!m_next[edge].empty() && (!open || m_next[edge].size() == 1))
                    lines.push_back(follow(edge));
        return lines;
    }

private:
    [[nodiscard]] Edge right(int column, int row) const
    {
        return 2 * (static_cast<Edge>(row) * m_grid.columns + column);
    }
    [[nodiscard]] Edge up(int column, int row) const { return right(column, row) + 1; }

    void crossSquare(int column, int row)
    {
        const double corners[] = {m_grid.at(column, row), m_grid.at(column + 1, row),
                                  m_grid.at(column + 1, row + 1), m_grid.at(column, row + 1)};
        unsigned above = 0;
        for (unsigned i = 0; i < 4; ++i) {
            if (!std::isfinite(corners[i]))
                return;
            above |= corners[i] > m_level ? 1U << i : 0U;
        }
        const Edge edges[] = {right(column, row), up(column + 1, row), right(column, row + 1),
                              up(column, row)};
        if (above == 5 || above == 10) { // a saddle: the middle tells which corners belong together
            const double middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
            const bool first = (above == 5) == (middle > m_level);
            join(edges[0], edges[first ? 1 : 3]);
            join(edges[2], edges[first ? 3 : 1]);
            return;
        }
        Edge crossed[2];
        int count = 0;
        for (unsigned i = 0; i < 4; ++i)
            if (((above >> i) & 1) != ((above >> ((i + 1) % 4)) & 1))
                crossed[count++] = edges[i];
        if (count == 2)
            join(crossed[0], crossed[1]);
    }

    void join(Edge a, Edge b)
    {
        for (const Edge edge : {a, b})
            if (m_next.find(edge) == m_next.end())
                m_order.push_back(edge);
        m_next[a].push_back(b);
        m_next[b].push_back(a);
    }

    QPolygonF follow(Edge edge)
    {
        QPolygonF line{pointOn(edge)};
        while (!m_next[edge].empty()) {
            const Edge next = m_next[edge].back();
            m_next[edge].pop_back();
            auto& back = m_next[next];
            back.erase(std::find(back.begin(), back.end(), edge));
            line += pointOn(next);
            edge = next;
        }
        return line;
    }

    [[nodiscard]] QPointF pointOn(Edge edge) const
    {
        const int row = static_cast<int>(edge / 2 / m_grid.columns);
        const int column = static_cast<int>(edge / 2 % m_grid.columns);
        const bool upwards = edge % 2 != 0;
        const double from = m_grid.at(column, row);
        const double to = m_grid.at(column + (upwards ? 0 : 1), row + (upwards ? 1 : 0));
        const double share = (m_level - from) / (to - from);
        return {column + (upwards ? 0 : share), row + (upwards ? share : 0)};
    }

    const HeightGrid& m_grid;
    double m_level;
    std::unordered_map<Edge, std::vector<Edge>> m_next; ///< pieces that are not used yet
    std::vector<Edge> m_order; ///< of appearance: the lines come in one order on every machine
};

} // namespace

HeightGrid HeightGrid::everyNth(int n) const
{
    HeightGrid grid{(columns - 1) / n + 1, (rows - 1) / n + 1, {}};
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column)
            grid.heights.push_back(at(column * n, row * n));
    return grid;
}

std::vector<double> contourLevels(const HeightGrid& grid, int count)
{
    std::vector<double> sorted;
    const std::size_t stride = grid.heights.size() / 8192 + 1;
    for (std::size_t i = 0; i < grid.heights.size(); i += stride)
        if (std::isfinite(grid.heights[i]))
            sorted.push_back(grid.heights[i]);
    if (sorted.size() < 2)
        return {};
    std::sort(sorted.begin(), sorted.end());
    const auto quantile = [&](int i) {
        const double share = std::pow((i + 1.0) / (count + 1), 1.6);
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    std::vector<double> levels;
    for (int i = 0; i < count; ++i) {
        const double wanted = quantile(i);
        const double gap = std::min(wanted - (i > 0 ? quantile(i - 1) : sorted.front()),
                                    (i + 1 < count ? quantile(i + 1) : sorted.back()) - wanted);
        if (!(gap > 0))
            continue;
        const double power = std::floor(std::log10(gap));
        const double unit = std::pow(10, std::abs(power)); // whole: 1.4 is 14/10, to the last bit
        const double level =
            power < 0 ? std::round(wanted * unit) / unit : std::round(wanted / unit) * unit;
        if (level > sorted.front() && level < sorted.back()
            && (levels.empty() || level > levels.back()))
            levels.push_back(level);
    }
    return levels;
}

std::vector<QPolygonF> contourLines(const HeightGrid& grid, double level)
{
    return Tracer(grid, level).lines();
}

} // namespace gradus
