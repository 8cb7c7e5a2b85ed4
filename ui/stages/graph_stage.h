// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"
#include "stages/graph_layout.h"
#include "stages/stage.h"

namespace gradus {

/// A computational graph: values in the nodes, slopes below them. A value goes from left to right,
/// a slope back. Click or arrow keys select, the wheel and + − zoom, dragging moves, 0 and
/// double-click fit.
class GraphStage : public Stage {
    Q_OBJECT

public:
    GraphStage(Session& session, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QList<QWidget*> makeTools() override;
    void lookLike(const Stage& other) override;
    [[nodiscard]] const std::vector<GraphCell>& cells() const { return m_cells; }
    [[nodiscard]] const GraphLayout& boxes() const { return m_layout; }
    /// Shows the ways from the selected cell to the output, one of them marked, with their
    /// products.
    void setWays(bool shown);
    [[nodiscard]] bool showsWays() const { return m_showsWays; }
    /// The ways from the selected cell (else the first) to the output; which is marked.
    [[nodiscard]] Routes ways() const;
    [[nodiscard]] int way() const { return m_way; }
    /// What is said of the ways: their number, the marked one with its product, the sum.
    [[nodiscard]] QStringList waysText() const;
    void zoomIn();
    void zoomOut();
    /// Shows all of it.
    void fit();
    /// How much larger it is drawn than laid out.
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Where a point of the layout is drawn.
    [[nodiscard]] QPointF drawn(QPointF point) const { return point * m_zoom + m_offset; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void follow();
    void layOut();
    void moveBy(QPointF by);
    void zoom(double factor, QPointF at);
    void placeButtons();
    void keepInSight(int cell);
    void describe();
    void select(int cell);
    [[nodiscard]] int cellOf(const Quantity& quantity) const;
    void paintWays(QPainter& painter) const;
    [[nodiscard]] QString productText(const Array& product) const;
    [[nodiscard]] double waysHeight() const;
    [[nodiscard]] QSizeF room() const; ///< of the graph
    [[nodiscard]] double wholeZoom() const; ///< at which all of it is seen
    [[nodiscard]] QPointF inGraph(QPointF point) const;

    int m_sample = 1; ///< of the batch, whose numbers are shown
    std::vector<GraphCell> m_cells;
    GraphLayout m_layout;
    bool m_showsWays = false;
    int m_way = 0; ///< which way is marked
    QSizeF m_size; ///< of the whole picture, as laid out
    double m_zoom = 1;
    QPointF m_offset; ///< of the whole picture in the stage
    QPointF m_pressed;
    bool m_dragging = false;
    QToolButton* m_left; ///< more to the left
    QToolButton* m_right;
};

} // namespace gradus
