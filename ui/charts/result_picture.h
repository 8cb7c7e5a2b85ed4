// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

#include <vector>

namespace gradus {

/// What an axis of a picture of results counts.
struct ResultAxis {
    QString title;
    bool logarithmic = false; ///< what is not above 0 is not drawn then
    bool whole = false; ///< only whole numbers

    bool operator==(const ResultAxis&) const = default;
};

/// Results that belong together: points, a line, or both.
struct ResultSeries {
    QString name;
    QList<QPointF> points; ///< each with a mark
    QList<QPointF> line = {};
    QList<double> errors = {}; ///< how uncertain each point is, up and down; empty: not known
};

/// A place on the horizontal axis that has a name: a vertical line.
struct ResultMark {
    double x = 0;
    QString text;
};

/// A picture of results: what is drawn over what.
struct ResultPicture {
    ResultAxis x, y;
    std::vector<ResultSeries> series;
    std::vector<ResultMark> marks = {}; ///< always in the picture, where there are results
};

} // namespace gradus
