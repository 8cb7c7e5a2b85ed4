// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_labels.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using Part = NetworkPart;
using ElementKind = NetworkElement::Kind;

} // namespace

NetworkLabels::NetworkLabels(const NetworkView& view, const NetworkLayout& layout, const Look& look,
                             const Session& session)
    : m_view(view)
    , m_layout(layout)
    , m_look(look)
    , m_session(session)
{
    if (const auto step = view.snapshot().currentStep())
        m_current = step->quantity;
}

void NetworkLabels::paint(QPainter& painter, QPointF middle, const Quantity& quantity,
                          const QString& name, const QColor& colour) const
{
    const QString text = name + QLatin1Char(' ') + m_session.shownInPicture(quantity);
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

void NetworkLabels::paintNeuron(QPainter& painter, int layer, int j) const
{
    const Theme& theme = m_look.theme;
    const QPointF centre = m_layout.centre(layer, j);
    const double radius = m_layout.radius(layer);
    const double line = 17 * m_look.scale;
    const bool detailed = m_layout.isDetailed(layer);
    if (layer == 0) {
        if (!m_layout.hasNumber(layer))
            return;
        painter.setPen(theme.quiet);
        painter.setFont(m_look.number(12));
        constexpr double room = 80;
        const QString name = m_view.nameOf(0, j);
        painter.drawText(QRectF(centre.x() - room / 2, centre.y() - radius - line - 4, room, line),
                         Qt::AlignCenter,
                         name.isEmpty()
                             ? nameText(m_view.quantity(Part::Input, 0, j))
                             : painter.fontMetrics().elidedText(name, Qt::ElideRight, int(room)));
        return;
    }
    if (layer == m_layout.layers() && m_layout.hasOutputLabels())
        paintOutput(painter, j);
    if (!m_layout.hasLines(layer)) {
        paintCurrent(painter, layer, j);
        return;
    }
    const auto write = [&](double lines, Part part, const char* name, const QColor& colour) {
        const double away = lines < 0 ? -radius : radius;
        paint(painter, centre + QPointF(0, away + line * lines),
              m_view.quantity(part, part == Part::Target ? 0 : layer, j), QString::fromUtf8(name),
              colour);
    };
    write(-0.7, Part::Z, "z", theme.forward);
    write(0.8, Part::Delta, "δ", theme.backward);
    if (!detailed)
        return;
    if (m_view.experiment().parts(layer).bias)
        write(-1.7, Part::Parameter, "b", theme.quiet);
    if (layer == m_layout.layers() && !m_layout.hasOutputLabels())
        write(1.8, Part::Target, (outputName(j) + QLatin1Char('y')).toUtf8(), theme.quiet);
}

// Where neurons stand too close for their numbers, the one of the current step has its own.
void NetworkLabels::paintCurrent(QPainter& painter, int layer, int j) const
{
    const double half = QFontMetricsF(m_look.number(12, true))
                            .horizontalAdvance(QStringLiteral("z ") + wideNumber(pictureStyle()))
        / 2;
    const QPointF beside(m_layout.radius(layer) + half + 8, 0);
    const auto write = [&](Part part, const char* name, const QColor& colour) {
        const Quantity quantity = m_view.quantity(part, layer, j);
        if (quantity == m_current)
            paint(painter, m_layout.centre(layer, j) - beside, quantity, QString::fromUtf8(name),
                  colour);
    };
    write(Part::Z, "z", m_look.theme.forward);
    write(Part::A, "a", m_look.theme.forward);
    write(Part::Delta, "δ", m_look.theme.backward);
}

// Where outputs stand close together, what they should say (and say, if the neuron is too small for
// it) stands beside them.
void NetworkLabels::paintOutput(QPainter& painter, int j) const
{
    const int last = m_layout.layers();
    QString text = QStringLiteral("y ") + m_view.shown(Part::Target, 0, j);
    if (!m_layout.hasNumber(last))
        text.prepend(m_view.shown(Part::A, last, j) + QStringLiteral("  "));
    text.prepend(outputName(j));
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

// "setosa: ", cut where it is long; empty without a name.
QString NetworkLabels::outputName(int j) const
{
    constexpr double room = 80;
    const QString name = m_view.nameOf(m_layout.layers(), j);
    if (name.isEmpty())
        return {};
    return QFontMetricsF(m_look.number(12)).elidedText(name, Qt::ElideRight, room * m_look.scale)
        + QStringLiteral(": ");
}

void NetworkLabels::paintEdge(QPainter& painter, const NetworkElement& edge, double share,
                              bool slope) const
{
    const auto [kind, l, j, k] = edge;
    const QLineF line(m_layout.centre(l - 1, k), m_layout.centre(l, j));
    const QPointF middle = line.pointAt(share);
    // Beside a level line, so that it stays visible; on a slanting one.
    const bool level = std::abs(line.dy()) < 20 * m_look.scale;
    const QPointF beside(0, (level ? 12 : slope ? 9 : 0) * m_look.scale);
    paint(painter, middle - beside, m_view.quantity(Part::Parameter, l, j, k), QStringLiteral("w"),
          m_look.theme.text);
    // Its colour tells the slope where there is no room for its name.
    const bool named = line.dx() - 2 * m_layout.radius(l - 1) > slopeWidth();
    if (slope)
        paint(painter, middle + beside, m_view.quantity(Part::SampleSlope, l, j, k),
              named ? QStringLiteral("∂C/∂w") : QStringLiteral("∂"), m_look.theme.backward);
}

double NetworkLabels::slopeWidth() const
{
    return QFontMetricsF(m_look.number(12))
        .horizontalAdvance(QStringLiteral("∂C/∂w ") + wideNumber(pictureStyle()));
}

// Clear of the neuron that the edge comes from, also where the slope is long.
double NetworkLabels::slopeShare(int layer) const
{
    const double across = std::max(1.0, m_layout.x(layer) - m_layout.x(layer - 1));
    const double clear = (m_layout.radius(layer - 1) + slopeWidth() / 2 + 4) / across;
    return std::max(m_layout.labelShare(layer), std::min(0.5, clear));
}

bool NetworkLabels::knowsSlope(int layer, int j, int k) const
{
    return m_view.read(Part::SampleSlope, layer, j, k).isKnown()
        || m_session.isHidden(m_view.quantity(Part::SampleSlope, layer, j, k));
}

// Those that stand out are painted last, over the others.
void NetworkLabels::paintEdges(QPainter& painter, const NetworkAccents& accents) const
{
    const double line = 17 * m_look.scale;
    std::vector<NetworkElement> loud{accents.highlighted, accents.selected};
    loud.insert(loud.end(), accents.result.begin(), accents.result.end());
    for (int l = 1; l <= m_layout.layers(); ++l) {
        const double share = m_layout.labelShare(l);
        if (m_layout.labelDistance(l, share) < line)
            continue;
        const bool slopes = m_layout.labelDistance(l, slopeShare(l)) >= 2.1 * line;
        for (int j = 1; j <= m_layout.size(l); ++j) {
            for (int k = 1; k <= m_layout.size(l - 1); ++k) {
                const NetworkElement edge = NetworkElement::edge(l, j, k);
                const bool slope = slopes && knowsSlope(l, j, k);
                if (std::find(loud.begin(), loud.end(), edge) == loud.end())
                    paintEdge(painter, edge, slope ? slopeShare(l) : share, slope);
            }
        }
    }
    for (const NetworkElement& edge : loud) {
        if (edge.kind != ElementKind::Edge)
            continue;
        const bool labelled = m_layout.labelDistance(edge.layer, slopeShare(edge.layer)) >= line;
        paintEdge(painter, edge, labelled ? slopeShare(edge.layer) : 0.5,
                  m_view.experiment().parts(edge.layer).weightsLearn());
    }
}

void NetworkLabels::paintCaptions(QPainter& painter) const
{
    if (!m_layout.hasCaptions())
        return;
    painter.setPen(m_look.theme.quiet);
    painter.setFont(m_look.text(12));
    const NetworkExperiment& experiment = m_view.experiment();
    for (int l = 0; l <= m_layout.layers(); ++l) {
        QString text = QCoreApplication::translate("NetworkStage", "layer %1").arg(l);
        text += QStringLiteral("\n");
        text += l == 0 ? QCoreApplication::translate("NetworkStage", "input")
                       : QString::fromStdString(
                           activationNames()[static_cast<std::size_t>(experiment.activation(l))]);
        const QRectF box(m_layout.x(l) - 90, m_layout.bottom() + 4, 180, 40 * m_look.scale);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

} // namespace gradus
