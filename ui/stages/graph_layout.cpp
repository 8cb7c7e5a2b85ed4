// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_layout.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double passingHeight = 0.4; // of a cell's
constexpr int sweeps = 4;

} // namespace

GraphLayout::GraphLayout(const std::vector<GraphCell>& cells, QSizeF room, double scale)
    : m_boxes(cells.size())
{
    addItems(cells);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        m_columns.resize(std::max(m_columns.size(), m_items[i].column + 1));
        m_columns[m_items[i].column].push_back(i);
    }
    order();
    place(room, scale);
}

void GraphLayout::addItems(const std::vector<GraphCell>& cells)
{
    m_items.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_items[i].cell = i;
        m_items[i].column = cells[i].text.isEmpty() ? 0 : 1;
        for (const std::size_t from : cells[i].from)
            m_items[i].column = std::max(m_items[i].column, m_items[from].column + 1);
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (const std::size_t from : cells[i].from)
            connect(from, i);
}

// Lines from one cell share their way as long as they can.
void GraphLayout::connect(std::size_t from, std::size_t to)
{
    std::size_t at = from;
    while (m_items[at].column + 1 < m_items[to].column) {
        const auto& next = m_items[at].to;
        const auto known = std::find_if(next.begin(), next.end(),
                                        [&](std::size_t item) { return m_items[item].passing; });
        std::size_t passing = m_items.size();
        if (known != next.end()) {
            passing = *known;
        } else {
            m_items.push_back(
                {.column = m_items[at].column + 1, .cell = from, .passing = true, .from = {at}});
            m_items[at].to.push_back(passing);
        }
        at = passing;
    }
    m_items[at].to.push_back(to);
    m_items[to].from.push_back(at);
}

void GraphLayout::order()
{
    for (auto& column : m_columns) // heights to begin with
        for (std::size_t k = 0; k < column.size(); ++k)
            m_items[column[k]].middle.setY((double(k) + 0.5) / double(column.size()));
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (std::size_t c = 1; c < m_columns.size(); ++c)
            sort(m_columns[c], true);
        for (std::size_t c = m_columns.size(); sweep + 1 < sweeps && c-- > 1;)
            sort(m_columns[c - 1], false);
    }
}

// Sorts by the mean height of the neighbours on one side.
void GraphLayout::sort(std::vector<std::size_t>& column, bool byFrom)
{
    for (const std::size_t i : column) {
        const auto& neighbours = byFrom ? m_items[i].from : m_items[i].to;
        double sum = 0;
        for (const std::size_t neighbour : neighbours)
            sum += m_items[neighbour].middle.y();
        if (!neighbours.empty())
            m_items[i].middle.setY(sum / double(neighbours.size()));
    }
    std::stable_sort(column.begin(), column.end(), [&](std::size_t a, std::size_t b) {
        return m_items[a].middle.y() < m_items[b].middle.y();
    });
    for (std::size_t k = 0; k < column.size(); ++k)
        m_items[column[k]].middle.setY((double(k) + 0.5) / double(column.size()));
}

void GraphLayout::place(QSizeF room, double scale)
{
    const double step = room.width() / static_cast<double>(m_columns.size());
    const double width = std::min(step * 0.66, 150 * scale);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        double total = 0;
        for (const std::size_t i : m_columns[c])
            total += m_items[i].passing ? passingHeight : 1;
        const double apart = std::min(room.height() / total, 150 * scale);
        double top = room.height() / 2 - apart * total / 2;
        for (const std::size_t i : m_columns[c]) {
            Item& item = m_items[i];
            const double height = item.passing ? passingHeight * apart : apart;
            item.middle = {(double(c) + 0.5) * step, top + height / 2};
            top += height;
            if (item.passing)
                continue;
            QRectF& box = m_boxes[item.cell];
            box.setSize({width, std::min(apart * 0.6, 58 * scale)});
            box.moveCenter(item.middle);
        }
    }
}

QPainterPath GraphLayout::line(std::size_t from, std::size_t to) const
{
    QPointF at(m_boxes[from].right(), m_boxes[from].center().y());
    QPainterPath path(at);
    const auto curveTo = [&](QPointF end) {
        const QPointF bend((end.x() - at.x()) / 2, 0);
        path.cubicTo(at + bend, end - bend, end);
        at = end;
    };
    std::vector<std::size_t> way; // backwards
    for (std::size_t item = to; item != from;) {
        const auto& before = m_items[item].from;
        const auto found = std::find_if(before.begin(), before.end(), [&](std::size_t b) {
            return m_items[b].cell == from && (b == from || m_items[b].passing);
        });
        if (found == before.end())
            return {};
        item = *found;
        if (item != from)
            way.push_back(item);
    }
    const double half = m_boxes[from].width() / 2;
    for (auto item = way.rbegin(); item != way.rend(); ++item) {
        curveTo(m_items[*item].middle - QPointF(half, 0));
        at = m_items[*item].middle + QPointF(half, 0);
        path.lineTo(at);
    }
    curveTo({m_boxes[to].left(), m_boxes[to].center().y()});
    return path;
}

double GraphLayout::readableWidth(const std::vector<GraphCell>& cells, double scale)
{
    constexpr double column = 118; // pixels
    std::vector<int> depth;
    int columns = 0;
    for (const GraphCell& cell : cells) {
        int last = -1;
        for (const std::size_t from : cell.from)
            last = std::max(last, depth[from]);
        depth.push_back(last + 1);
        columns = std::max(columns, last + 2);
    }
    return columns * column * scale;
}

int GraphLayout::at(QPointF point) const
{
    const auto found = std::find_if(m_boxes.begin(), m_boxes.end(),
                                    [&](const QRectF& box) { return box.contains(point); });
    return found == m_boxes.end() ? -1 : static_cast<int>(found - m_boxes.begin());
}

int GraphLayout::next(int cell, int across, int down) const
{
    if (cell < 0 || cell >= static_cast<int>(size()))
        return size() == 0 ? -1 : 0;
    const auto here = static_cast<std::size_t>(cell);
    const QPointF middle = m_boxes[here].center();
    int best = cell;
    double least = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const double right = m_boxes[i].center().x() - middle.x();
        const double below = m_boxes[i].center().y() - middle.y();
        const bool sameColumn = m_items[i].column == m_items[here].column;
        if (i == here || (across == 0 ? !sameColumn || below * down <= 0 : right * across <= 0))
            continue;
        const double distance = std::abs(below) + (across == 0 ? 0 : 4 * std::abs(right));
        if (best == cell || distance < least) {
            best = static_cast<int>(i);
            least = distance;
        }
    }
    return best;
}

} // namespace gradus
