// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/moved_view.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr double largestZoom = 4; // times the size in which all can be read

} // namespace

void MovedView::setSizes(QSizeF picture, QSizeF room)
{
    m_picture = picture;
    m_room = room;
    moveBy({});
}

void MovedView::set(double zoom, QPointF offset)
{
    m_zoom = zoom;
    m_offset = offset;
    moveBy({});
}

double MovedView::wholeZoom() const
{
    if (m_picture.isEmpty())
        return 1;
    return std::min(
        {1.0, m_room.width() / m_picture.width(), m_room.height() / m_picture.height()});
}

void MovedView::moveBy(QPointF by)
{
    const auto kept = [](double offset, double all, double room) {
        return all <= room ? (room - all) / 2 : std::clamp(offset, room - all, 0.0);
    };
    m_zoom = std::clamp(m_zoom, wholeZoom(), largestZoom);
    m_offset = {kept(m_offset.x() + by.x(), m_picture.width() * m_zoom, m_room.width()),
                kept(m_offset.y() + by.y(), m_picture.height() * m_zoom, m_room.height())};
}

void MovedView::zoomBy(double factor, QPointF at)
{
    const double before = m_zoom;
    m_zoom = std::clamp(m_zoom * factor, wholeZoom(), largestZoom);
    m_offset = at - (at - m_offset) * (m_zoom / before);
    moveBy({});
}

void MovedView::fit()
{
    m_zoom = wholeZoom();
    moveBy({});
}

// Of a part that is larger than the room the beginning is seen.
void MovedView::show(const QRectF& part, QSizeF margin)
{
    const QRectF seen = drawn(part);
    const auto needed = [](double low, double high, double room, double around) {
        const double first = std::min(around, std::max(0.0, (room - (high - low)) / 2));
        const double last = room - first;
        return low < first || high - low > room ? first - low : high > last ? last - high : 0;
    };
    moveBy({needed(seen.left(), seen.right(), m_room.width(), margin.width()),
            needed(seen.top(), seen.bottom(), m_room.height(), margin.height())});
}

} // namespace gradus
