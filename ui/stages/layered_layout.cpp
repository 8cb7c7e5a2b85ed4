// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/layered_layout.h"

#include <algorithm>
#include <map>

namespace gradus {

namespace {

constexpr int orderSweeps = 4;
constexpr std::size_t mostPassing = 20'000; // beyond, long lines go straight

} // namespace

LayeredLayout::LayeredLayout(std::vector<Item> items, std::vector<Line> lines, Gaps gaps)
    : m_lines(std::move(lines))
    , m_gaps(gaps)
    , m_passing(m_lines.size())
    , m_sharing(m_lines.size())
{
    for (const Item& item : items)
        m_placed.push_back({.size = item.size});
    chooseColumns(items);
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        connect(line);
    for (std::size_t i = 0; i < m_placed.size(); ++i) {
        m_columns.resize(std::max(m_columns.size(), m_placed[i].column + 1));
        m_columns[m_placed[i].column].push_back(i);
    }
    order();
    place(items.size());
}

// What nothing goes into stands just before the first that it goes into itself.
void LayeredLayout::chooseColumns(const std::vector<Item>& items)
{
    using Stand = Item::Place;
    const auto has = [&](Stand place) {
        return std::any_of(items.begin(), items.end(),
                           [&](const Item& item) { return item.place == place; });
    };
    const std::size_t first = has(Stand::First) ? 1 : 0;
    std::vector<std::vector<std::size_t>> before(items.size()), after(items.size());
    for (const Line& line : m_lines) {
        before[line.to].push_back(line.from);
        after[line.from].push_back(line.to);
    }
    std::size_t last = first;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::size_t& column = m_placed[i].column;
        column = items[i].place == Stand::First ? 0 : first;
        for (const std::size_t from : before[i])
            column = std::max(column, m_placed[from].column + 1);
        if (items[i].place != Stand::Last)
            last = std::max(last, column);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].place == Stand::Last)
            m_placed[i].column = last + 1;
        if (items[i].place != Stand::Anywhere || !before[i].empty() || after[i].empty())
            continue;
        std::size_t nearest = last + 1;
        for (const std::size_t to : after[i])
            nearest = std::min(nearest, m_placed[to].column);
        m_placed[i].column = std::max(first, nearest - 1);
    }
}

void LayeredLayout::join(std::size_t from, double fromY, std::size_t to, double toY)
{
    m_placed[from].after.push_back({to, fromY, toY});
    m_placed[to].before.push_back({from, toY, fromY});
}

void LayeredLayout::connect(std::size_t index)
{
    const Line& line = m_lines[index];
    std::vector<std::size_t>& shared = m_shared[{line.from, line.source}];
    std::size_t at = line.from;
    double y = line.fromY;
    m_sharing[index] = shared.size();
    for (std::size_t step = 0; m_placed[at].column + 1 < m_placed[line.to].column; ++step) {
        if (step == shared.size()) {
            if (m_placed.size() >= mostPassing)
                break;
            shared.push_back(m_placed.size());
            m_placed.push_back({.size = {0, m_gaps.line}, .column = m_placed[at].column + 1});
            join(at, y, shared.back(), m_gaps.line / 2);
        }
        at = shared[step];
        y = m_gaps.line / 2;
        m_passing[index].push_back(at);
    }
    m_sharing[index] = std::min(m_sharing[index], m_passing[index].size());
    join(at, y, line.to, line.toY);
}

void LayeredLayout::order()
{
    for (auto& column : m_columns)
        for (std::size_t k = 0; k < column.size(); ++k)
            m_placed[column[k]].top = double(k) * 60;
    for (int sweep = 0; sweep < orderSweeps; ++sweep) {
        for (std::size_t c = 1; c < m_columns.size(); ++c)
            sort(m_columns[c], true);
        for (std::size_t c = m_columns.size(); c-- > 1;)
            sort(m_columns[c - 1], false);
    }
    for (std::size_t c = 1; c < m_columns.size(); ++c)
        settle(m_columns[c], true);
}

void LayeredLayout::sort(std::vector<std::size_t>& column, bool before)
{
    std::map<std::size_t, double> wanted;
    for (const std::size_t i : column) {
        const auto& neighbours = before ? m_placed[i].before : m_placed[i].after;
        double sum = 0;
        for (const Neighbour& one : neighbours)
            sum += m_placed[one.item].top + one.there;
        wanted[i] = neighbours.empty() ? m_placed[i].top + m_placed[i].size.height() / 2
                                       : sum / double(neighbours.size());
    }
    std::stable_sort(column.begin(), column.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    settle(column, before);
}

// As near as the order allows to where their lines are level: neighbours that would overlap are
// moved together, to the mean of what they want (pool adjacent violators).
void LayeredLayout::settle(const std::vector<std::size_t>& column, bool before)
{
    struct Pool {
        double sum;
        std::size_t count;
        [[nodiscard]] double mean() const { return sum / double(count); }
    };
    std::vector<Pool> pools;
    double above = 0; // the heights of those before
    for (const std::size_t i : column) {
        const Placed& item = m_placed[i];
        const auto& neighbours = before ? item.before : item.after;
        double sum = 0;
        for (const Neighbour& one : neighbours)
            sum += m_placed[one.item].top + one.there - one.own;
        const double wanted = neighbours.empty() ? item.top : sum / double(neighbours.size());
        pools.push_back({wanted - above, 1});
        above += item.size.height() + m_gaps.down;
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    above = 0;
    std::size_t next = 0;
    for (const Pool& pool : pools)
        for (std::size_t k = 0; k < pool.count; ++k, ++next) {
            m_placed[column[next]].top = pool.mean() + above;
            above += m_placed[column[next]].size.height() + m_gaps.down;
        }
}

void LayeredLayout::place(std::size_t count)
{
    double least = 0, most = 0;
    bool any = false;
    for (const Placed& item : m_placed) {
        least = any ? std::min(least, item.top) : item.top;
        most = any ? std::max(most, item.top + item.size.height()) : item.top + item.size.height();
        any = true;
    }
    double left = 0;
    for (const auto& column : m_columns) {
        double width = 0;
        for (const std::size_t i : column)
            width = std::max(width, m_placed[i].size.width());
        m_lefts.push_back(left);
        m_widths.push_back(width);
        left += width + m_gaps.across;
    }
    for (Placed& item : m_placed)
        item.top -= least;
    for (std::size_t i = 0; i < count; ++i) {
        const Placed& item = m_placed[i];
        const double spare = m_widths[item.column] - item.size.width();
        m_rects.emplace_back(QPointF(m_lefts[item.column] + spare / 2, item.top), item.size);
    }
    m_size = {std::max(0.0, left - m_gaps.across), most - least};
}

QPolygonF LayeredLayout::way(std::size_t index) const { return wayFrom(index, 0); }

QPolygonF LayeredLayout::ownWay(std::size_t index) const
{
    const std::size_t sharing = m_sharing[index];
    return sharing == 0 ? wayFrom(index, 0) : wayFrom(index, sharing - 1).mid(3);
}

// Level beside a box that is narrower than its column, so that no line runs over a wider one.
QPolygonF LayeredLayout::wayFrom(std::size_t index, std::size_t passing) const
{
    const Line& line = m_lines[index];
    const QRectF& from = m_rects[line.from];
    const QRectF& to = m_rects[line.to];
    const auto end = [this](std::size_t column) { return m_lefts[column] + m_widths[column]; };
    const double fromY = from.top() + line.fromY;
    QPolygonF points{{from.right(), fromY}, {end(m_placed[line.from].column), fromY}};
    for (std::size_t i = passing; i < m_passing[index].size(); ++i) {
        const Placed& item = m_placed[m_passing[index][i]];
        const double y = item.top + item.size.height() / 2;
        points << QPointF(m_lefts[item.column], y) << QPointF(end(item.column), y);
    }
    const double toY = to.top() + line.toY;
    points << QPointF(m_lefts[m_placed[line.to].column], toY) << QPointF(to.left(), toY);
    return points;
}

} // namespace gradus
