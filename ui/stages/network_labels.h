// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "stages/network_layout.h"

#include <QPainter>

namespace gradus {

/// Paints the numbers and names of a network's picture, as many as have room. That of the current
/// step is marked.
class NetworkLabels {
public:
    NetworkLabels(const NetworkView& view, const NetworkLayout& layout, const Look& look,
                  const Session& session);

    /// z, b, δ and y around a neuron, or what it says beside a close output.
    void paintNeuron(QPainter& painter, int layer, int j) const;
    /// w and ∂C/∂w of every edge that has room, and of those that stand out.
    void paintEdges(QPainter& painter, const NetworkAccents& accents) const;
    /// The number and activation of every layer.
    void paintCaptions(QPainter& painter) const;

private:
    void paint(QPainter& painter, QPointF middle, const Quantity& quantity, const QString& name,
               const QColor& colour) const;
    void paintCurrent(QPainter& painter, int layer, int j) const;
    void paintOutput(QPainter& painter, int j) const;
    [[nodiscard]] QString outputName(int j) const;
    void paintEdge(QPainter& painter, const NetworkElement& edge, double share, bool slope) const;
    [[nodiscard]] double slopeWidth() const;
    [[nodiscard]] double slopeShare(int layer) const;
    [[nodiscard]] bool knowsSlope(int layer, int j, int k) const;

    const NetworkView& m_view;
    const NetworkLayout& m_layout;
    const Look& m_look;
    const Session& m_session;
    Quantity m_current; ///< the quantity of the current step
};

} // namespace gradus
