// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/plot_frame.h"
#include "trace/quantity.h"

#include <QPolygonF>

#include <optional>

namespace gradus {

/// A function of one variable, the sum that approximates it, and the parts of that sum, at evenly
/// spaced places. Where something has no value it is not finite.
struct FunctionCurves {
    /// A part of the sum.
    struct Part {
        std::vector<double> values;
        Quantity quantity; ///< what is pointed at with it
        bool current = false; ///< it belongs to the current step
    };

    /// What another run gives.
    struct Other {
        QString name;
        std::vector<double> values;
    };

    PlotRange x; ///< the first and the last place
    std::vector<double> target; ///< empty where no function is known
    std::vector<double> sum;
    std::vector<Part> parts;
    std::vector<Other> others; ///< runs beside
    QPolygonF samples; ///< what is learned from
    std::optional<PlotRange> interval; ///< where the sum is to be like the target

    [[nodiscard]] int count() const { return static_cast<int>(sum.size()); }
    /// Place i, from 0.
    [[nodiscard]] double place(int i) const { return x.low + x.width() * i / (count() - 1); }
    /// The place that is nearest to a number; 0 … count() − 1.
    [[nodiscard]] int nearest(double at) const;
    /// The place in the interval where the sum is farthest from the target; −1 without one.
    [[nodiscard]] int worst() const;
    /// All heights, with room around; those of the target and the sum at least.
    [[nodiscard]] PlotRange heights() const;
};

/// Draws them: the target thick and quiet, the sum strong, parts thin, solid above zero and dashed
/// below, the gap where it is widest.
void paintCurves(QPainter& painter, const FunctionCurves& curves, const PlotFrame& frame,
                 const Look& look);
/// Names for the lines in a strip, then further words as far as there is room; the runs beside have
/// the strip's lower half.
void paintCurvesLegend(QPainter& painter, const FunctionCurves& curves, const QRectF& strip,
                       const QStringList& extra, const Look& look);

} // namespace gradus
