// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "shell/theme.h"

#include <QPainter>
#include <QRectF>

#include <vector>

namespace gradus {

/// An interval of numbers; low < high.
struct PlotRange {
    double low = -1;
    double high = 1;

    bool operator==(const PlotRange&) const = default;
    [[nodiscard]] double width() const { return high - low; }
    /// The least interval that also contains a finite number, with a margin where it had to grow.
    void include(double number);
    /// The same for numbers that are not too far away: within `widths` widths on either side of
    /// what this range was.
    void includeNear(const std::vector<double>& numbers, double widths);
};

/// Round numbers in an interval, about `count` of them.
[[nodiscard]] std::vector<double> roundNumbers(const PlotRange& range, int count);

/// A rectangle in which x grows to the right and y upwards.
class PlotFrame {
public:
    PlotFrame() = default;
    /// `room` holds the picture and its axes' numbers.
    PlotFrame(const QRectF& room, const PlotRange& x, const PlotRange& y, const Look& look);

    [[nodiscard]] const QRectF& rect() const { return m_rect; }
    [[nodiscard]] const PlotRange& x() const { return m_x; }
    [[nodiscard]] const PlotRange& y() const { return m_y; }
    [[nodiscard]] QPointF at(double x, double y) const;
    [[nodiscard]] double xAt(double pixel) const;
    [[nodiscard]] double yAt(double pixel) const;
    /// Lines and numbers of the axes; `grid`: lines across the picture.
    void paintAxes(QPainter& painter, const Look& look, const QString& xName, const QString& yName,
                   bool grid) const;

private:
    QRectF m_rect;
    PlotRange m_x, m_y;
};

/// The ranges of a frame as a lesson would ask for them, rounded to what can be seen.
[[nodiscard]] LessonView viewOf(const PlotFrame& frame);

/// An arrow between two points; nothing where they are too near to tell.
void paintArrow(QPainter& painter, QPointF from, QPointF to, const QColor& colour, double width);

} // namespace gradus
