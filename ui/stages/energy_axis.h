// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/plot_frame.h"

namespace gradus {

/// Lines across a picture at round energies, with their numbers at its left; `hidden`: none of
/// them, and "?".
void paintEnergyAxis(QPainter& painter, const QRectF& plot, const PlotRange& energies, bool hidden,
                     const Look& look);

} // namespace gradus
