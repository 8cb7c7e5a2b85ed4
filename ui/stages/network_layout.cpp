// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_layout.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double largestDistance = 190; // of neurons in a column
constexpr double largestRadius = 34;
constexpr double smallestRadius = 4;
// Lines of text with their gaps: b and z above a neuron and δ below it; y below that.
constexpr double linesHeight = 61;
constexpr double targetHeight = 17;
constexpr double leastDetailedRadius = 20;
constexpr double captionHeight = 44;
constexpr double leastForCaptions = 180;

// A neuron gets smaller where its lines then have room.
double radiusOf(double distance, double lines, double scale)
{
    const double beside = (distance - lines * scale) / 2;
    const bool fits = beside >= leastDetailedRadius * scale;
    const double share = distance < 60 * scale ? 0.4 : 0.24;
    return fits ? std::min(distance * share, beside) : distance * share;
}

double distanceToLine(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double square = QPointF::dotProduct(along, along);
    const double t =
        square > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / square, 0.0, 1.0) : 0.0;
    return QLineF(point, from + along * t).length();
}

} // namespace

NetworkLayout::NetworkLayout(const NetworkExperiment& experiment, QSizeF room, double scale)
    : m_scale(scale)
{
    const int last = experiment.layers();
    m_hasCaptions = room.height() >= leastForCaptions * scale;
    const double captions = m_hasCaptions ? captionHeight * scale : 0;
    const double height = std::max(80.0, room.height() - captions);
    const double costWidth = 92 * scale;
    const double margin = 56 * scale;
    bool picture = false;
    for (int l = 0; l <= last; ++l)
        picture = picture || experiment.size(l) >= gridFrom;
    const double pictureSide = std::min({height * 0.62, room.width() * 0.28, 280 * scale});
    const double left = picture ? pictureSide / 2 + 8 : margin;
    // Beside close outputs their numbers stand.
    const bool close = height / experiment.size(last)
        < (linesHeight + targetHeight + 2 * leastDetailedRadius) * scale;
    const double right = margin + (close ? 84 * scale : 0);
    const double step = (room.width() - left - right - costWidth) / std::max(1, last);
    for (int l = 0; l <= last; ++l) {
        Column at;
        at.count = experiment.size(l);
        at.x = left + l * step;
        if (at.count >= gridFrom) {
            at.columns = static_cast<int>(std::ceil(std::sqrt(at.count)));
            at.distance = std::max(1.0, std::floor(pictureSide / at.columns));
            at.radius = at.distance / 2;
            const int rows = (at.count + at.columns - 1) / at.columns;
            at.top = (height - rows * at.distance) / 2;
        } else {
            at.distance = std::min(largestDistance * scale, height / at.count);
            const double lines = linesHeight + (l == last && !close ? targetHeight : 0);
            at.radius = std::clamp(std::min(radiusOf(at.distance, lines, scale), step * 0.2),
                                   smallestRadius, largestRadius * scale);
            at.top = height / 2 - (at.count - 1) * at.distance / 2;
        }
        m_columns.push_back(at);
    }
    m_costBox =
        QRectF(room.width() - costWidth - 4, height / 2 - 30 * scale, costWidth - 8, 60 * scale);
    m_bottom = height;
}

QRectF NetworkLayout::gridRect(int layer) const
{
    const Column& at = column(layer);
    const int rows = (at.count + at.columns - 1) / at.columns;
    return {at.x - at.columns * at.distance / 2, at.top, at.columns * at.distance,
            rows * at.distance};
}

QPointF NetworkLayout::centre(int layer, int j) const
{
    const Column& at = column(layer);
    if (at.columns == 0)
        return {at.x, at.top + (j - 1) * at.distance};
    const QRectF rect = gridRect(layer);
    return {rect.left() + ((j - 1) % at.columns + 0.5) * at.distance,
            rect.top() + ((j - 1) / at.columns + 0.5) * at.distance};
}

bool NetworkLayout::isDetailed(int layer) const
{
    const Column& at = column(layer);
    return at.columns == 0 && at.distance - 2 * at.radius >= linesHeight * m_scale - 1
        && at.radius >= leastDetailedRadius * m_scale;
}

bool NetworkLayout::hasLines(int layer) const
{
    const Column& at = column(layer);
    return at.columns == 0 && at.distance - 2 * at.radius >= 38 * m_scale;
}

bool NetworkLayout::hasNumber(int layer) const { return radius(layer) >= 18 * m_scale; }

bool NetworkLayout::hasOutputLabels() const
{
    const Column& at = m_columns.back();
    const double below = at.distance - 2 * at.radius - (linesHeight + targetHeight) * m_scale;
    const bool under = isDetailed(layers()) && below >= -1;
    return !under && at.distance >= 15 * m_scale;
}

double NetworkLayout::labelShare(int layer) const
{
    const int to = size(layer);
    return to == 1 ? 0.5 : 1.0 / (to + 1);
}

double NetworkLayout::labelDistance(int layer, double share) const
{
    constexpr double label = 62; // "w -0.1234"
    constexpr int mostEdges = 1024;
    const double between = x(layer) - radius(layer) - x(layer - 1) - radius(layer - 1);
    const int edges = size(layer) * size(layer - 1);
    if (isGrid(layer) || isGrid(layer - 1) || between < label * m_scale || edges > mostEdges)
        return 0;
    std::vector<double> heights;
    for (int j = 1; j <= size(layer); ++j)
        for (int k = 1; k <= size(layer - 1); ++k)
            heights.push_back(centre(layer - 1, k).y() * (1 - share)
                              + centre(layer, j).y() * share);
    std::sort(heights.begin(), heights.end());
    double least = 1e9;
    for (std::size_t i = 1; i < heights.size(); ++i)
        least = std::min(least, heights[i] - heights[i - 1]);
    return least;
}

NetworkElement NetworkLayout::at(QPointF point, bool edges) const
{
    if (m_costBox.contains(point))
        return {NetworkElement::Kind::Cost};
    const NetworkElement neuron = neuronAt(point);
    if (neuron.kind != NetworkElement::Kind::None || !edges)
        return neuron;
    return edgeAt(point);
}

NetworkElement NetworkLayout::neuronAt(QPointF point) const
{
    for (int l = 0; l <= layers(); ++l) {
        const Column& at = column(l);
        if (at.columns > 0) {
            const QRectF rect = gridRect(l);
            if (!rect.contains(point))
                continue;
            const int across = static_cast<int>((point.x() - rect.left()) / at.distance);
            const int down = static_cast<int>((point.y() - rect.top()) / at.distance);
            const int j = down * at.columns + std::min(across, at.columns - 1) + 1;
            if (j <= at.count)
                return NetworkElement::neuron(l, j);
            continue;
        }
        const int j = static_cast<int>(std::lround((point.y() - at.top) / at.distance)) + 1;
        if (j >= 1 && j <= at.count && QLineF(point, centre(l, j)).length() <= at.radius + 3)
            return NetworkElement::neuron(l, j);
    }
    return {};
}

NetworkElement NetworkLayout::edgeAt(QPointF point) const
{
    constexpr double reach = 6;
    NetworkElement nearest;
    double least = reach;
    for (int l = 1; l <= layers(); ++l) {
        if (isGrid(l - 1) || point.x() < x(l - 1) || point.x() > x(l))
            continue;
        for (int j = 1; j <= size(l); ++j) {
            for (int k = 1; k <= size(l - 1); ++k) {
                const double far = distanceToLine(point, centre(l - 1, k), centre(l, j));
                if (far < least) {
                    least = far;
                    nearest = NetworkElement::edge(l, j, k);
                }
            }
        }
    }
    return nearest;
}

} // namespace gradus
