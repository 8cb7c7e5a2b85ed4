// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

#include <Qt>

namespace gradus {

/// Mark and colour of a series: those of runs beside others. The colour of the one that is stepped
/// through means the update.
inline int seriesLook(std::size_t series) { return static_cast<int>(series) + 1; }

inline Qt::PenStyle seriesDash(std::size_t series)
{
    constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                Qt::DashDotDotLine};
    return dashes[series % dashes.size()];
}

} // namespace gradus
