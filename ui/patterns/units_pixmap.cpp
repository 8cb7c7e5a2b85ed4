// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/units_pixmap.h"

#include "stages/unit_grid.h"

#include <algorithm>

namespace gradus {

QPixmap unitsPixmap(const Units& units, int width, int side, const Look& look)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const UnitGrid grid(QRectF(0, 0, side, side), static_cast<int>(units.size()), width, side);
    paintUnits(painter, grid, units, look);
    return pixmap;
}

Units asZeroOne(Units units)
{
    for (std::int8_t& unit : units)
        unit = std::max<std::int8_t>(unit, 0);
    return units;
}

} // namespace gradus
