// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/network_labels.h"

namespace gradus {

/// Paints a network. The resting edges change rarely and go into a cached picture; all else is
/// painted over them.
class NetworkPainter {
public:
    NetworkPainter(const NetworkView& view, const NetworkLayout& layout, const Look& look,
                   const Session& session);

    /// All edges at rest: blue and solid or orange and dashed by sign, strength by width. Of a
    /// layer with many only the strongest.
    void paintEdges(QPainter& painter) const;
    /// The current paths, the neurons, the labels.
    void paintRest(QPainter& painter, const NetworkAccents& accents) const;

private:
    void paintEdge(QPainter& painter, const NetworkElement& edge, double strongest,
                   bool quiet = false) const;
    [[nodiscard]] QLineF lineOf(const NetworkElement& edge) const;
    [[nodiscard]] double strongest(int layer) const;
    void paintPaths(QPainter& painter, const NetworkAccents& accents) const;
    void paintHalo(QPainter& painter, const QLineF& line, const QColor& colour,
                   bool backwards) const;
    void paintFlow(QPainter& painter, QLineF line, const QColor& colour, double share,
                   bool backwards) const;
    void paintCostLines(QPainter& painter, const NetworkAccents& accents) const;
    void paintGrid(QPainter& painter, int layer, const NetworkAccents& accents) const;
    void paintNeuron(QPainter& painter, int layer, int j, const NetworkAccents& accents) const;
    void paintCost(QPainter& painter, const NetworkAccents& accents) const;
    void ring(QPainter& painter, const NetworkElement& element,
              const NetworkAccents& accents) const;
    [[nodiscard]] QColor fillOf(const Reading& reading) const;

    const NetworkView& m_view;
    const NetworkLayout& m_layout;
    const Look& m_look;
    const Session& m_session;
    NetworkLabels m_labels;
};

} // namespace gradus
