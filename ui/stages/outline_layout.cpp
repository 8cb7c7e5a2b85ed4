// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/outline_layout.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double groupMargin = 12; // pixels within the frame of a group
constexpr double pictureMargin = 14;

// A box's groups, from the innermost to all (−1).
std::vector<int> groupsAround(const GraphOutline& outline, int box)
{
    std::vector<int> all;
    for (int g = outline.parentOf(box); g >= 0; g = outline.group(g).parent)
        all.push_back(g);
    all.push_back(-1);
    return all;
}

QPainterPath curveThrough(const QPolygonF& points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF before = points[i - 1];
        const QPointF& point = points[i];
        const QPointF bend((point.x() - before.x()) / 2, 0);
        if (std::abs(point.y() - before.y()) < 0.5)
            path.lineTo(point);
        else
            path.cubicTo(before + bend, point - bend, point);
    }
    return path;
}

} // namespace

OutlineLayout::OutlineLayout(const GraphOutline& outline, const SizeOf& sizeOf, double scale)
    : m_scale(scale)
{
    m_levels[-1];
    for (const auto& [from, to] : outline.lines()) {
        m_lines.push_back({from, to, piecesOf(outline, from, to)});
        route(m_lines.back());
    }
    layOut(outline, -1, sizeOf);
    move(outline, -1, {});
    m_size = m_levels[-1].size;
    for (const auto& [group, level] : m_levels)
        for (const auto& [piece, line] : level.pieces)
            m_strokes.push_back(
                curveThrough(level.layout.ownWay(line).translated(level.origin + level.corner)));
}

// The pieces of a line, from its beginning to its end, and the groups that they run in.
std::vector<std::pair<int, OutlineLayout::Piece>> OutlineLayout::piecesOf(
    const GraphOutline& outline, int from, int to)
{
    const auto before = groupsAround(outline, from);
    const auto after = groupsAround(outline, to);
    std::vector<std::pair<int, Piece>> pieces;
    int at = from;
    std::size_t common = 0;
    for (; std::find(after.begin(), after.end(), before[common]) == after.end(); ++common) {
        pieces.push_back({before[common], {at, -1, from}});
        at = outline.boxOfGroup(before[common]);
    }
    std::vector<std::pair<int, Piece>> inwards;
    int end = to;
    for (std::size_t i = 0; after[i] != before[common]; ++i) {
        inwards.push_back({after[i], {-1, end, from}});
        end = outline.boxOfGroup(after[i]);
    }
    pieces.push_back({before[common], {at, end, from}});
    pieces.insert(pieces.end(), inwards.rbegin(), inwards.rend());
    return pieces;
}

void OutlineLayout::route(const Line& line)
{
    for (const auto& [group, piece] : line.pieces) {
        Level& level = m_levels[group];
        level.pieces[piece] = 0;
        if (piece.from < 0)
            level.in[piece.source] = 0;
        if (piece.to < 0)
            level.out[piece.source] = 0;
    }
}

// Where on its border a group has the port of a source, from its top.
double OutlineLayout::port(const std::map<int, std::size_t>& ports, const Level& level,
                           int source) const
{
    const auto found = ports.find(source);
    return found == ports.end() ? level.size.height() / 2
                                : level.corner.y() + level.layout.rect(found->second).center().y();
}

void OutlineLayout::layOut(const GraphOutline& outline, int group, const SizeOf& sizeOf)
{
    using Item = LayeredLayout::Item;
    Level& level = m_levels[group];
    level.boxes = outline.inside(group);
    const LayeredLayout::Gaps gaps{34 * m_scale, 14 * m_scale, 10 * m_scale};
    std::vector<Item> items;
    for (auto& [source, item] : level.in) {
        item = items.size();
        items.push_back({{0, gaps.line}, Item::Place::First});
    }
    std::map<int, std::size_t> itemOf;
    for (const int box : level.boxes) {
        const bool open = outline.isGroup(box) && outline.isOpen(outline.groupAt(box));
        if (open)
            layOut(outline, outline.groupAt(box), sizeOf);
        itemOf[box] = items.size();
        items.push_back({open ? m_levels[outline.groupAt(box)].size : sizeOf(box)});
    }
    for (auto& [source, item] : level.out) {
        item = items.size();
        items.push_back({{0, gaps.line}, Item::Place::Last});
    }
    const auto end = [&](int box, int source, bool leaves) {
        const std::size_t item = itemOf.at(box);
        const auto inner =
            outline.isGroup(box) ? m_levels.find(outline.groupAt(box)) : m_levels.end();
        const double y = inner == m_levels.end()
            ? items[item].size.height() / 2
            : port(leaves ? inner->second.out : inner->second.in, inner->second, source);
        return std::pair(item, y);
    };
    std::vector<LayeredLayout::Line> lines;
    for (auto& [piece, line] : level.pieces) {
        const auto from = piece.from < 0 ? std::pair(level.in[piece.source], gaps.line / 2)
                                         : end(piece.from, piece.source, true);
        const auto to = piece.to < 0 ? std::pair(level.out[piece.source], gaps.line / 2)
                                     : end(piece.to, piece.source, false);
        line = lines.size();
        lines.push_back({from.first, to.first, from.second, to.second, piece.source});
    }
    level.layout = LayeredLayout(std::move(items), std::move(lines), gaps);
    const double margin = (group < 0 ? pictureMargin : groupMargin) * m_scale;
    // The ports of a group are on its border.
    const double left = group < 0 ? margin : level.in.empty() ? margin : 0;
    const double right = group < 0 ? margin : level.out.empty() ? margin : 0;
    const QSizeF header = group < 0 ? QSizeF(0, 0) : sizeOf(outline.boxOfGroup(group));
    const QSizeF inner = level.layout.size();
    level.header = header.height();
    level.corner = {left, margin + level.header};
    level.size = {std::max(inner.width() + left + right, header.width()),
                  inner.height() + level.corner.y() + margin};
}

void OutlineLayout::move(const GraphOutline& outline, int group, QPointF origin)
{
    Level& level = m_levels[group];
    level.origin = origin;
    for (std::size_t i = 0; i < level.boxes.size(); ++i) {
        const int box = level.boxes[i];
        const QRectF rect =
            level.layout.rect(level.in.size() + i).translated(origin + level.corner);
        m_rects[box] = rect;
        m_seen.push_back(box);
        if (!outline.isGroup(box) || !outline.isOpen(outline.groupAt(box)))
            continue;
        m_headers[box] =
            QRectF(rect.topLeft(), QSizeF(rect.width(), m_levels[outline.groupAt(box)].header));
        move(outline, outline.groupAt(box), rect.topLeft());
    }
}

QPainterPath OutlineLayout::path(const Line& line) const
{
    QPolygonF points;
    for (const auto& [group, piece] : line.pieces) {
        const Level& level = m_levels.at(group);
        points += level.layout.way(level.pieces.at(piece)).translated(level.origin + level.corner);
    }
    return curveThrough(points);
}

QRectF OutlineLayout::rect(int box) const
{
    const auto found = m_rects.find(box);
    return found == m_rects.end() ? QRectF() : found->second;
}

QRectF OutlineLayout::handle(int box) const
{
    const auto found = m_headers.find(box);
    return found == m_headers.end() ? rect(box) : found->second;
}

// A box within an open group is found before the group.
int OutlineLayout::at(QPointF point) const
{
    const auto found = std::find_if(m_seen.rbegin(), m_seen.rend(),
                                    [&](int box) { return handle(box).contains(point); });
    return found == m_seen.rend() ? -1 : *found;
}

// Of what lies in the direction the nearest, what is level rather than what is aslant.
int OutlineLayout::next(int box, int across, int down) const
{
    if (m_seen.empty() || !m_rects.contains(box))
        return m_seen.empty() ? -1 : m_seen.front();
    constexpr double aslant = 3;
    const QRectF here = handle(box);
    int best = box;
    double least = 0;
    for (const int other : m_seen) {
        const QRectF there = handle(other);
        const double along = across != 0 ? (there.center().x() - here.center().x()) * across
                                         : (there.center().y() - here.center().y()) * down;
        const double beside = across != 0
            ? std::max({0.0, there.top() - here.bottom(), here.top() - there.bottom()})
            : std::max({0.0, there.left() - here.right(), here.left() - there.right()});
        const double distance = along + aslant * beside;
        if (other == box || along <= 1 || (best != box && distance >= least))
            continue;
        best = other;
        least = distance;
    }
    return best;
}

const OutlineLayout::Line* OutlineLayout::line(int from, int to) const
{
    const auto found = std::lower_bound(m_lines.begin(), m_lines.end(), std::pair(from, to),
                                        [](const Line& line, const std::pair<int, int>& wanted) {
                                            return std::pair(line.from, line.to) < wanted;
                                        });
    return found != m_lines.end() && found->from == from && found->to == to ? &*found : nullptr;
}

} // namespace gradus
