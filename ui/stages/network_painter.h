// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "stages/network_layout.h"

#include <QPainter>

namespace gradus {

/// What stands out in the picture.
struct NetworkAccents {
    std::vector<NetworkElement> operands; ///< of the current step
    std::vector<NetworkElement> result;
    std::vector<NetworkElement> focus; ///< what the lesson points at
    NetworkElement highlighted, selected;
    std::optional<Step> step; ///< the current step
    double flow = 1; ///< 0 … 1: how far the moving value has come; 1: it stands still
};

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
    [[nodiscard]] bool hasOutputLabels() const;
    /// True where a neuron has room for its number.
    [[nodiscard]] bool hasNumber(int layer) const;
    void paintNeuron(QPainter& painter, int layer, int j, const NetworkAccents& accents) const;
    void paintNeuronLabels(QPainter& painter, int layer, int j) const;
    void paintCurrentLabel(QPainter& painter, int layer, int j) const;
    void paintOutputLabel(QPainter& painter, int j) const;
    void paintEdgeLabels(QPainter& painter, const NetworkAccents& accents) const;
    void paintEdgeLabel(QPainter& painter, const NetworkElement& edge, double share,
                        bool slope) const;
    void paintCost(QPainter& painter, const NetworkAccents& accents) const;
    void paintCaptions(QPainter& painter) const;
    void ring(QPainter& painter, const NetworkElement& element,
              const NetworkAccents& accents) const;
    void label(QPainter& painter, QPointF middle, const Quantity& quantity, const QString& name,
               const QColor& colour) const;
    [[nodiscard]] QColor fillOf(const Reading& reading) const;

    const NetworkView& m_view;
    const NetworkLayout& m_layout;
    const Look& m_look;
    const Session& m_session;
    Quantity m_current; ///< the quantity of the current step
};

} // namespace gradus
