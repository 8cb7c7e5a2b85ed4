// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using Part = NetworkPart;
using ElementKind = NetworkElement::Kind;

constexpr std::size_t mostEdges = 90; // of a layer at rest, where neurons stand close together
constexpr double widestEdge = 4;
constexpr double widestQuietEdge = 2;

bool contains(const std::vector<NetworkElement>& elements, const NetworkElement& element)
{
    return std::find(elements.begin(), elements.end(), element) != elements.end();
}

// The same font, smaller where a text would be too wide.
QFont fitting(QFont font, const QString& text, double width)
{
    constexpr int smallest = 8;
    while (font.pixelSize() > smallest && QFontMetricsF(font).horizontalAdvance(text) > width)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

} // namespace

NetworkPainter::NetworkPainter(const NetworkView& view, const NetworkLayout& layout,
                               const Look& look, const Session& session)
    : m_view(view)
    , m_layout(layout)
    , m_look(look)
    , m_session(session)
    , m_labels(view, layout, look, session)
{ }

QLineF NetworkPainter::lineOf(const NetworkElement& edge) const
{
    QLineF line(m_layout.centre(edge.layer - 1, edge.k), m_layout.centre(edge.layer, edge.j));
    if (m_layout.isGrid(edge.layer - 1) || line.length() < 1)
        return line;
    const QPointF along = (line.p2() - line.p1()) / line.length();
    return {line.p1() + along * m_layout.radius(edge.layer - 1),
            line.p2() - along * m_layout.radius(edge.layer)};
}

double NetworkPainter::strongest(int layer) const
{
    double strongest = 0;
    for (int j = 1; j <= m_layout.size(layer); ++j)
        for (int k = 1; k <= m_layout.size(layer - 1); ++k)
            strongest = std::max(strongest, std::abs(m_view.weight(layer, j, k)));
    return strongest > 0 ? strongest : 1;
}

void NetworkPainter::paintEdge(QPainter& painter, const NetworkElement& edge, double strongest,
                               bool quiet) const
{
    const double w = m_view.weight(edge.layer, edge.j, edge.k);
    const double strength = std::isfinite(w) ? std::min(1.0, std::abs(w) / strongest) : 1.0;
    const Theme& theme = m_look.theme;
    const QColor sign = w < 0 ? theme.negative : theme.positive;
    // Opaque, blended by hand: transparent lines cost three times as much to fill.
    const QColor full = quiet ? mixed(theme.panel, sign, 0.6) : sign;
    QPen pen(mixed(mixed(theme.panel, sign, 0.25), full, strength),
             0.8 + ((quiet ? widestQuietEdge : widestEdge) - 0.8) * strength);
    if (w < 0)
        pen.setDashPattern({4, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(lineOf(edge));
}

void NetworkPainter::paintEdges(QPainter& painter) const
{
    for (int l = 1; l <= m_layout.layers(); ++l) {
        std::vector<std::pair<double, NetworkElement>> edges;
        for (int j = 1; j <= m_layout.size(l); ++j)
            for (int k = 1; k <= m_layout.size(l - 1); ++k)
                edges.emplace_back(std::abs(m_view.weight(l, j, k)), NetworkElement::edge(l, j, k));
        const auto weaker = [](const auto& a, const auto& b) { return a.first < b.first; };
        if (edges.size() > mostEdges) {
            const auto kept = edges.end() - mostEdges;
            std::nth_element(edges.begin(), kept, edges.end(), weaker);
            edges.erase(edges.begin(), kept);
        }
        std::sort(edges.begin(), edges.end(), weaker);
        const double most = edges.empty() || !(edges.back().first > 0) ? 1 : edges.back().first;
        const bool quiet = !m_layout.isDetailed(l);
        for (const auto& [strength, edge] : edges)
            paintEdge(painter, edge, most, quiet);
    }
}

void NetworkPainter::paintRest(QPainter& painter, const NetworkAccents& accents) const
{
    paintCostLines(painter, accents);
    paintPaths(painter, accents);
    m_labels.paintEdges(painter, accents);
    for (int l = 0; l <= m_layout.layers(); ++l) {
        if (m_layout.isGrid(l))
            paintGrid(painter, l, accents);
        else
            for (int j = 1; j <= m_layout.size(l); ++j)
                paintNeuron(painter, l, j, accents);
    }
    paintCost(painter, accents);
    for (int l = 0; l <= m_layout.layers(); ++l)
        for (int j = 1; !m_layout.isGrid(l) && j <= m_layout.size(l); ++j)
            m_labels.paintNeuron(painter, l, j);
    m_labels.paintCaptions(painter);
}

void NetworkPainter::paintHalo(QPainter& painter, const QLineF& line, const QColor& colour,
                               bool backwards) const
{
    QPen pen(mixed(m_look.theme.panel, colour, 0.45), 10 * m_look.scale);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(line);
    // An arrow says which way the number goes.
    const QPointF tip = backwards ? line.p1() : line.p2();
    const QPointF along =
        (backwards ? line.p1() - line.p2() : line.p2() - line.p1()) / std::max(1.0, line.length());
    const QPointF across(-along.y(), along.x());
    const double size = 11 * m_look.scale;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, tip - along * size * 1.4 + across * size * 0.7,
                                  tip - along * size * 1.4 - across * size * 0.7});
}

void NetworkPainter::paintFlow(QPainter& painter, QLineF line, const QColor& colour, double share,
                               bool backwards) const
{
    if (share >= 1)
        return;
    painter.setPen(QPen(m_look.theme.panel, 1.5));
    painter.setBrush(colour);
    painter.drawEllipse(line.pointAt(backwards ? 1 - share : share), 6 * m_look.scale,
                        6 * m_look.scale);
}

void NetworkPainter::paintPaths(QPainter& painter, const NetworkAccents& accents) const
{
    if (!accents.step)
        return;
    const QColor colour = m_look.theme.of(accents.step->pass);
    const bool backwards = accents.step->pass == Pass::Backward;
    std::vector<NetworkElement> paths;
    for (const auto* list : {&accents.operands, &accents.result})
        for (const NetworkElement& element : *list)
            if (element.kind == ElementKind::Edge && !contains(paths, element))
                paths.push_back(element);
    for (const NetworkElement& edge : paths) {
        paintHalo(painter, lineOf(edge), colour, backwards);
        paintEdge(painter, edge, strongest(edge.layer));
        paintFlow(painter, lineOf(edge), colour, accents.flow, backwards);
    }
    for (const NetworkElement& edge : {accents.highlighted, accents.selected}) {
        if (edge.kind != ElementKind::Edge)
            continue;
        paintHalo(painter, lineOf(edge), m_look.theme.quiet, false);
        paintEdge(painter, edge, strongest(edge.layer));
    }
}

void NetworkPainter::paintCostLines(QPainter& painter, const NetworkAccents& accents) const
{
    const int last = m_layout.layers();
    if (m_layout.isGrid(last))
        return;
    const QPointF to(m_layout.costBox().left(), m_layout.costBox().center().y());
    const bool costStep = accents.step && accents.step->pass == Pass::Cost;
    // Lines bend behind the numbers that stand beside close outputs; those lie on them.
    double away = m_layout.radius(last);
    if (m_layout.hasOutputLabels())
        away += (m_layout.hasNumber(last) ? 64 : 100) * m_look.scale;
    for (int j = 1; j <= m_layout.size(last); ++j) {
        const QPointF from = m_layout.centre(last, j) + QPointF(away, 0);
        painter.setPen(QPen(m_look.theme.line, 1));
        painter.drawPolyline(QPolygonF{m_layout.centre(last, j), from, to});
        const bool back = accents.step && accents.step->rule == "cost"
            && accents.step->pass == Pass::Backward
            && contains(accents.result, NetworkElement::neuron(last, j));
        if (!costStep && !back)
            continue;
        const QColor colour = m_look.theme.of(accents.step->pass);
        paintHalo(painter, {from, to}, colour, back);
        paintFlow(painter, {from, to}, colour, accents.flow, back);
    }
}

QColor NetworkPainter::fillOf(const Reading& reading) const
{
    const Theme& theme = m_look.theme;
    if (!reading.isKnown() || !std::isfinite(reading.value))
        return theme.panel;
    const double strength = std::min(1.0, std::abs(reading.value));
    return mixed(theme.panel, reading.value < 0 ? theme.negative : theme.positive,
                 0.06 + 0.6 * strength);
}

void NetworkPainter::paintGrid(QPainter& painter, int layer, const NetworkAccents& accents) const
{
    const int columns = m_layout.gridColumns(layer);
    const int count = m_layout.size(layer);
    QImage picture(columns, (count + columns - 1) / columns, QImage::Format_RGB32);
    picture.fill(m_look.theme.panel);
    for (int j = 1; j <= count; ++j) {
        const Reading reading =
            layer == 0 ? m_view.read(Part::Input, 0, j) : m_view.read(Part::A, layer, j);
        const double grey = std::clamp(reading.value, 0.0, 1.0) * 255;
        const QRgb colour =
            layer == 0 ? qRgb(int(grey), int(grey), int(grey)) : fillOf(reading).rgb();
        picture.setPixel((j - 1) % columns, (j - 1) / columns, colour);
    }
    const QRectF rect = m_layout.gridRect(layer);
    painter.drawImage(rect, picture);
    painter.setPen(QPen(m_look.theme.quiet, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    for (const auto* list : {&accents.operands, &accents.result})
        for (const NetworkElement& element : *list)
            if (element.kind == ElementKind::Neuron && element.layer == layer)
                ring(painter, element, accents);
    for (const NetworkElement& element : {accents.highlighted, accents.selected})
        if (element.kind == ElementKind::Neuron && element.layer == layer)
            ring(painter, element, accents);
}

void NetworkPainter::paintNeuron(QPainter& painter, int layer, int j,
                                 const NetworkAccents& accents) const
{
    const Part part = layer == 0 ? Part::Input : Part::A;
    const Quantity quantity = m_view.quantity(part, layer, j);
    const bool hidden = m_session.isHidden(quantity);
    const QColor fill = hidden ? m_look.theme.panel : fillOf(m_view.read(part, layer, j));
    const double radius = m_layout.radius(layer);
    const QPointF centre = m_layout.centre(layer, j);
    const NetworkElement self = NetworkElement::neuron(layer, j);
    if (contains(accents.focus, self)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.theme.current);
        const double more = m_layout.hasNumber(layer) ? 7 : 3;
        painter.drawEllipse(centre, radius + more, radius + more);
    }
    painter.setPen(QPen(m_look.theme.quiet, 1));
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
    ring(painter, self, accents);
    if (!m_layout.hasNumber(layer))
        return;
    painter.setPen(readableOn(fill));
    const QString text = m_session.shownInPicture(quantity);
    painter.setFont(fitting(m_look.number(13, true), text, radius * 1.8));
    painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
                     Qt::AlignCenter, text);
}

// The result of the current step has a strong ring, its operands a thin one.
void NetworkPainter::ring(QPainter& painter, const NetworkElement& element,
                          const NetworkAccents& accents) const
{
    const QPointF centre = m_layout.centre(element.layer, element.j);
    const bool grid = m_layout.isGrid(element.layer);
    const double radius = m_layout.radius(element.layer);
    const auto draw = [&](const QPen& pen, double more) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        if (grid)
            painter.drawRect(QRectF(centre.x() - radius - more, centre.y() - radius - more,
                                    2 * (radius + more), 2 * (radius + more)));
        else
            painter.drawEllipse(centre, radius + more, radius + more);
    };
    if (accents.step && contains(accents.result, element))
        draw(QPen(m_look.theme.of(accents.step->pass), 4), 1);
    else if (accents.step && contains(accents.operands, element))
        draw(QPen(m_look.theme.of(accents.step->pass), 2), 1);
    if (accents.highlighted == element)
        draw(QPen(m_look.theme.text, 1.5, Qt::DotLine), 5);
    if (accents.selected == element)
        draw(QPen(m_look.theme.text, 2), 5);
}

void NetworkPainter::paintCost(QPainter& painter, const NetworkAccents& accents) const
{
    const NetworkElement cost{ElementKind::Cost};
    const Quantity quantity = m_view.quantity(Part::SampleCost, 0);
    const QRectF box = m_layout.costBox();
    const bool current = accents.step && contains(accents.result, cost);
    const bool focused = contains(accents.focus, cost);
    QPen pen(m_look.theme.quiet, 1);
    if (current)
        pen = QPen(m_look.theme.of(accents.step->pass), 3);
    else if (accents.selected == cost)
        pen = QPen(m_look.theme.text, 2);
    else if (accents.highlighted == cost)
        pen = QPen(m_look.theme.text, 1.5, Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(current || focused ? m_look.theme.current : m_look.theme.panel);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(m_look.theme.cost);
    painter.setFont(m_look.text(12));
    painter.drawText(box.adjusted(0, 6, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     QCoreApplication::translate("NetworkStage", "cost C"));
    painter.setPen(m_look.theme.text);
    const QString text = m_session.shownInPicture(quantity);
    painter.setFont(fitting(m_look.number(15, true), text, box.width() - 8));
    painter.drawText(box.adjusted(0, 0, 0, -8), Qt::AlignHCenter | Qt::AlignBottom, text);
}

} // namespace gradus
