// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"
#include "stages/graph_layout.h"
#include "stages/stage.h"

namespace gradus {

/// A computational graph: values in the nodes, slopes below them. A value goes from left to right,
/// a slope back. Click or arrow keys select.
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
    /// How much of a picture that is wider than the stage is hidden on the left, in pixels.
    [[nodiscard]] double along() const { return m_along; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void follow();
    void layOut();
    void moveAlong(double by);
    void keepInSight(int cell);
    void describe();
    void select(int cell);
    [[nodiscard]] int cellOf(const Quantity& quantity) const;
    void paintEdge(QPainter& painter, std::size_t from, std::size_t to) const;
    void paintArrow(QPainter& painter, QPointF tip, bool forwards) const;
    void paintFactors(QPainter& painter) const;
    void paintMore(QPainter& painter) const;
    void paintWays(QPainter& painter) const;
    void paintMarkedWay(QPainter& painter) const;
    [[nodiscard]] QString productText(const Array& product) const;
    [[nodiscard]] double waysHeight() const;
    void paintSlope(QPainter& painter, const GraphCell& cell, QPointF top, bool current) const;
    void paintCell(QPainter& painter, std::size_t index) const;
    void paintText(QPainter& painter, const GraphCell& cell, const QRectF& box) const;
    [[nodiscard]] bool isFocus(const GraphCell& cell) const;

    int m_sample = 1; ///< of the batch, whose numbers are shown
    std::vector<GraphCell> m_cells;
    GraphLayout m_layout;
    bool m_showsWays = false;
    int m_way = 0; ///< which way is marked
    double m_width = 0; ///< of the whole picture
    double m_along = 0; ///< how much of it is hidden on the left
};

} // namespace gradus
