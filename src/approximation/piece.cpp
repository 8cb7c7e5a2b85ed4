// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece.h"

#include "network/activation.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double farthestEdge = 1e9; // so that w·s stays far from infinity

// Along an axis the i-th of n pieces (from 0) reaches from cell to cell; the outermost one further.
void layAlong(Piece& piece, int axis, const Interval& interval, int i, int n)
{
    const double width = interval.width() / n;
    const auto low = static_cast<std::size_t>(2 * axis);
    piece.numbers[low] = i == 0 ? interval.low - width : interval.low + i * width;
    piece.numbers[low + 1] = i == n - 1 ? interval.high + width : interval.low + (i + 1) * width;
}

std::optional<Message> edgesFault(const Piece& piece, int axis, const Interval& interval)
{
    const double low = piece.low(axis);
    const double high = piece.high(axis);
    if (!piece.single && high <= low)
        return Message{axis == 0
                           ? GRADUS_TEXT("core",
                                         "the right edge must lie right of the left edge: %1 is "
                                         "not more than %2")
                           : GRADUS_TEXT("core",
                                         "the top must lie above the bottom: %1 is not more "
                                         "than %2"),
                       {high, low}};
    if (low >= interval.high || (!piece.single && high <= interval.low))
        return Message{GRADUS_TEXT("core", "a piece must reach into the interval from %1 to %2"),
                       {interval.low, interval.high}};
    return std::nullopt;
}

} // namespace

std::string_view pieceNumberName(PieceNumber number)
{
    static constexpr std::array<std::string_view, pieceNumbers> names{"left", "right", "bottom",
                                                                      "top", "height"};
    return names[static_cast<std::size_t>(number)];
}

double steepStep(double steepness, double bias, double x)
{
    return activated(Activation::Sigmoid, steepness * x + bias);
}

double bumpAlong(const Piece& piece, int axis, double steepness, double x)
{
    const double rise = steepStep(steepness, stepBias(steepness, piece.low(axis)), x);
    if (piece.single)
        return rise;
    return rise - steepStep(steepness, stepBias(steepness, piece.high(axis)), x);
}

double crossAt(const Piece& piece, double steepness, double x, double y)
{
    return thresholdWeight * bumpAlong(piece, 0, steepness, x)
        + thresholdWeight * bumpAlong(piece, 1, steepness, y);
}

double pieceAt(const Piece& piece, double height, double steepness, std::span<const double> at)
{
    if (at.size() == 1)
        return height * bumpAlong(piece, 0, steepness, at[0]);
    const double z = crossAt(piece, steepness, at[0], at[1]) + thresholdBias;
    return height * activated(Activation::Sigmoid, z);
}

std::vector<Piece> piecesSideBySide(std::span<const Interval> intervals, int n)
{
    std::vector<Piece> all;
    const int rows = intervals.size() == 2 ? n : 1;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < n; ++column) {
            Piece piece;
            layAlong(piece, 0, intervals[0], column, n);
            if (intervals.size() == 2)
                layAlong(piece, 1, intervals[1], row, n);
            all.push_back(piece);
        }
    return all;
}

double steepnessFor(std::span<const Interval> intervals, int n)
{
    double width = intervals[0].width();
    for (const Interval& interval : intervals)
        width = std::min(width, interval.width());
    return 40.0 * (n < 1 ? 10 : n) / width;
}

std::optional<Message> pieceFault(const Piece& piece, std::span<const Interval> intervals)
{
    for (const double number : piece.numbers)
        if (!std::isfinite(number))
            return Message{GRADUS_TEXT("core", "a value must be a finite number")};
    for (int axis = 0; axis < static_cast<int>(intervals.size()); ++axis) {
        if (std::max(std::abs(piece.low(axis)), std::abs(piece.high(axis))) > farthestEdge)
            return Message{GRADUS_TEXT("core", "an edge lies within ±%1"), {farthestEdge}};
        if (auto fault = edgesFault(piece, axis, intervals[static_cast<std::size_t>(axis)]))
            return fault;
    }
    return std::nullopt;
}

} // namespace gradus
