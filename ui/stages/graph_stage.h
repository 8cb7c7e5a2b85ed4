// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/graph_layout.h"
#include "stages/graph_ways.h"
#include "stages/moved_stage.h"

namespace gradus {

/// A computational graph of single numbers: values in the nodes, slopes below them. A value goes
/// from left to right, a slope back. Click or arrow keys select.
class GraphStage : public MovedStage {
    Q_OBJECT

public:
    GraphStage(Session& session, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QList<QWidget*> makeTools() override;
    void lookLike(const Stage& other) override;
    [[nodiscard]] const std::vector<GraphCell>& cells() const { return m_cells; }
    [[nodiscard]] const GraphLayout& boxes() const { return m_layout; }
    /// Shows the ways from the selected cell (else the first) to the output, one of them marked,
    /// with their products.
    void setWays(bool shown);
    [[nodiscard]] bool showsWays() const { return m_showsWays; }
    [[nodiscard]] GraphWays ways() const;
    /// Which way is marked.
    [[nodiscard]] int way() const { return m_way; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void pointAt(std::optional<QPointF> point) override;
    void click(QPointF point) override;

private:
    void follow();
    void layOut();
    void keepInSight(int cell);
    void describe();
    void select(int cell);
    [[nodiscard]] int cellOf(const Quantity& quantity) const;
    [[nodiscard]] QSizeF room() const; ///< of the graph

    int m_sample = 1; ///< of the batch, whose numbers are shown
    std::vector<GraphCell> m_cells;
    GraphLayout m_layout;
    bool m_showsWays = false;
    int m_way = 0; ///< which way is marked
};

} // namespace gradus
