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

QString stageText(const char* source)
{
    return QCoreApplication::translate("NetworkStage", source);
}

} // namespace

NetworkPainter::NetworkPainter(const NetworkView& view, const NetworkLayout& layout,
                               const Look& look, const Session& session)
    : m_view(view)
    , m_layout(layout)
    , m_look(look)
    , m_session(session)
{
    if (const auto step = view.snapshot().currentStep())
        m_current = step->quantity;
}

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
    paintEdgeLabels(painter, accents);
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
            paintNeuronLabels(painter, l, j);
    paintCaptions(painter);
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
    // Lines begin behind the numbers that stand beside close outputs.
    double away = m_layout.radius(last);
    if (hasOutputLabels())
        away += (hasNumber(last) ? 64 : 100) * m_look.scale;
    for (int j = 1; j <= m_layout.size(last); ++j) {
        const QPointF from = m_layout.centre(last, j) + QPointF(away, 0);
        painter.setPen(QPen(m_look.theme.line, 1));
        painter.drawLine(from, to);
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

bool NetworkPainter::hasNumber(int layer) const
{
    return m_layout.radius(layer) >= 18 * m_look.scale;
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
        const double more = hasNumber(layer) ? 7 : 3;
        painter.drawEllipse(centre, radius + more, radius + more);
    }
    painter.setPen(QPen(m_look.theme.quiet, 1));
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
    ring(painter, self, accents);
    if (!hasNumber(layer))
        return;
    painter.setPen(readableOn(fill));
    QFont font = m_look.number(13, true);
    const QString text = m_session.shown(quantity);
    while (font.pixelSize() > 8 && QFontMetricsF(font).horizontalAdvance(text) > radius * 1.8)
        font.setPixelSize(font.pixelSize() - 1);
    painter.setFont(font);
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

void NetworkPainter::label(QPainter& painter, QPointF middle, const Quantity& quantity,
                           const QString& name, const QColor& colour) const
{
    const QString text = name + QLatin1Char(' ') + m_session.shown(quantity);
    const bool current = quantity == m_current;
    const QFont font = m_look.number(12, current);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 1);
    box.moveCenter(middle);
    QColor ground = current ? m_look.theme.current : m_look.theme.panel;
    if (!current)
        ground.setAlpha(225);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, text);
}

void NetworkPainter::paintNeuronLabels(QPainter& painter, int layer, int j) const
{
    const Theme& theme = m_look.theme;
    const QPointF centre = m_layout.centre(layer, j);
    const double radius = m_layout.radius(layer);
    const double line = 17 * m_look.scale;
    const bool detailed = m_layout.isDetailed(layer);
    if (layer == 0) {
        if (!hasNumber(layer))
            return;
        painter.setPen(theme.quiet);
        painter.setFont(m_look.number(12));
        painter.drawText(QRectF(centre.x() - 40, centre.y() - radius - line - 4, 80, line),
                         Qt::AlignCenter, nameText(m_view.quantity(Part::Input, 0, j)));
        return;
    }
    if (layer == m_layout.layers() && hasOutputLabels())
        paintOutputLabel(painter, j);
    if (!m_layout.hasLines(layer)) {
        paintCurrentLabel(painter, layer, j);
        return;
    }
    const auto write = [&](double lines, Part part, const char* name, const QColor& colour) {
        const double away = lines < 0 ? -radius : radius;
        label(painter, centre + QPointF(0, away + line * lines),
              m_view.quantity(part, part == Part::Target ? 0 : layer, j), QString::fromUtf8(name),
              colour);
    };
    write(-0.7, Part::Z, "z", theme.forward);
    write(0.8, Part::Delta, "δ", theme.backward);
    if (!detailed)
        return;
    write(-1.7, Part::Parameter, "b", theme.quiet);
    if (layer == m_layout.layers())
        write(1.8, Part::Target, "y", theme.quiet);
}

// Where neurons stand too close for their numbers, the one of the current step has its own.
void NetworkPainter::paintCurrentLabel(QPainter& painter, int layer, int j) const
{
    const double half =
        QFontMetricsF(m_look.number(12, true)).horizontalAdvance(QStringLiteral("z -0.00000")) / 2;
    const QPointF beside(m_layout.radius(layer) + half + 8, 0);
    const auto write = [&](Part part, const char* name, const QColor& colour) {
        const Quantity quantity = m_view.quantity(part, layer, j);
        if (quantity == m_current)
            label(painter, m_layout.centre(layer, j) - beside, quantity, QString::fromUtf8(name),
                  colour);
    };
    write(Part::Z, "z", m_look.theme.forward);
    write(Part::A, "a", m_look.theme.forward);
    write(Part::Delta, "δ", m_look.theme.backward);
}

bool NetworkPainter::hasOutputLabels() const
{
    const int last = m_layout.layers();
    return !m_layout.isDetailed(last) && m_layout.distance(last) >= 15 * m_look.scale;
}

// Where outputs stand close together, what they should say (and say, if the neuron is too small for
// it) stands beside them.
void NetworkPainter::paintOutputLabel(QPainter& painter, int j) const
{
    const int last = m_layout.layers();
    QString text = QStringLiteral("y ") + m_view.shown(Part::Target, 0, j);
    if (!hasNumber(last))
        text.prepend(m_view.shown(Part::A, last, j) + QStringLiteral("  "));
    const bool wanted = m_view.read(Part::Target, 0, j).value > 0.5;
    const QFont font = m_look.number(12, wanted);
    const QFontMetricsF metrics(font);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 1);
    const QPointF centre = m_layout.centre(last, j);
    box.moveLeft(centre.x() + m_layout.radius(last) + 4);
    box.moveTop(centre.y() - box.height() / 2);
    painter.fillRect(box, m_look.theme.panel);
    painter.setFont(font);
    painter.setPen(m_look.theme.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void NetworkPainter::paintEdgeLabel(QPainter& painter, const NetworkElement& edge, double share,
                                    bool slope) const
{
    const auto [kind, l, j, k] = edge;
    const QLineF line(m_layout.centre(l - 1, k), m_layout.centre(l, j));
    // Clear of the neuron that the edge comes from, also where the number is long.
    const double half =
        QFontMetricsF(m_look.number(12)).horizontalAdvance(QStringLiteral("∂C/∂w −0.00000")) / 2;
    const double clear = (m_layout.radius(l - 1) + half + 4) / std::max(1.0, line.dx());
    const QPointF middle = line.pointAt(std::max(share, std::min(0.5, slope ? clear : 0.0)));
    // Beside a level line, so that it stays visible; on a slanting one.
    const bool level = std::abs(line.dy()) < 20 * m_look.scale;
    const QPointF beside(0, (level ? 12 : slope ? 9 : 0) * m_look.scale);
    label(painter, middle - beside, m_view.quantity(Part::Parameter, l, j, k), QStringLiteral("w"),
          m_look.theme.text);
    // Its colour tells the slope where there is no room for its name.
    const bool named = line.dx() - 2 * m_layout.radius(l - 1) > 2 * half;
    if (slope)
        label(painter, middle + beside, m_view.quantity(Part::SampleSlope, l, j, k),
              named ? QStringLiteral("∂C/∂w") : QStringLiteral("∂"), m_look.theme.backward);
}

void NetworkPainter::paintEdgeLabels(QPainter& painter, const NetworkAccents& accents) const
{
    const double line = 17 * m_look.scale;
    for (int l = 1; l <= m_layout.layers(); ++l) {
        const double room = m_layout.labelDistance(l);
        if (room < line)
            continue;
        for (int j = 1; j <= m_layout.size(l); ++j) {
            for (int k = 1; k <= m_layout.size(l - 1); ++k) {
                const bool known = m_view.read(Part::SampleSlope, l, j, k).isKnown()
                    || m_session.isHidden(m_view.quantity(Part::SampleSlope, l, j, k));
                paintEdgeLabel(painter, NetworkElement::edge(l, j, k), m_layout.labelShare(l),
                               known && room >= 2.1 * line);
            }
        }
    }
    std::vector<NetworkElement> loud{accents.highlighted, accents.selected};
    loud.insert(loud.end(), accents.result.begin(), accents.result.end());
    for (const NetworkElement& edge : loud) {
        if (edge.kind != ElementKind::Edge)
            continue;
        const bool labelled = m_layout.labelDistance(edge.layer) >= line;
        paintEdgeLabel(painter, edge, labelled ? m_layout.labelShare(edge.layer) : 0.5, true);
    }
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
                     stageText(QT_TRANSLATE_NOOP("NetworkStage", "cost C")));
    painter.setPen(m_look.theme.text);
    painter.setFont(m_look.number(15, true));
    painter.drawText(box.adjusted(0, 0, 0, -8), Qt::AlignHCenter | Qt::AlignBottom,
                     m_session.shown(quantity));
}

void NetworkPainter::paintCaptions(QPainter& painter) const
{
    if (!m_layout.hasCaptions())
        return;
    painter.setPen(m_look.theme.quiet);
    painter.setFont(m_look.text(12));
    const NetworkExperiment& experiment = m_view.experiment();
    for (int l = 0; l <= m_layout.layers(); ++l) {
        QString text = stageText(QT_TRANSLATE_NOOP("NetworkStage", "layer %1")).arg(l);
        text += QStringLiteral("\n");
        text += l == 0 ? stageText(QT_TRANSLATE_NOOP("NetworkStage", "input"))
                       : QString::fromStdString(
                           activationNames()[static_cast<std::size_t>(experiment.activation(l))]);
        const QRectF box(m_layout.x(l) - 90, m_layout.bottom() + 4, 180, 40 * m_look.scale);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

} // namespace gradus
