// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/result_picture.h"
#include "shell/theme.h"

#include <QChartView>

#include <optional>

class QAbstractAxis;
class QLineSeries;

namespace gradus {

/// Draws results as points and lines, and places on the horizontal axis that have a name. Each
/// series has a mark and a dash of its own beside its colour. What is under the mouse, or was gone
/// to with the arrow keys, says its numbers.
class ResultChart : public QChartView {
    Q_OBJECT

public:
    explicit ResultChart(const Look& look, QWidget* parent = nullptr);

    void setPicture(ResultPicture picture);
    [[nodiscard]] const ResultPicture& picture() const { return m_picture; }
    /// Where a point is drawn, in the view; nullopt where the axes have no place for it.
    [[nodiscard]] std::optional<QPointF> placeOf(std::size_t series, qsizetype point) const;
    /// Where the line of a marked place stands, in the view; nullopt where there are no results.
    [[nodiscard]] std::optional<double> placeOfMark(std::size_t mark) const;
    /// What is said of the point that lies at a place; empty where none does.
    [[nodiscard]] QString textAt(QPointF place) const;

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    struct Spot {
        std::size_t series = 0;
        qsizetype point = 0;
    };
    [[nodiscard]] QAbstractAxis* makeAxis(const ResultAxis& axis, Qt::Alignment side);
    void fitAxis(QAbstractAxis* axis, bool horizontal) const;
    [[nodiscard]] bool canBeDrawn(QPointF point) const;
    [[nodiscard]] QPointF scaled(QPointF point) const;
    [[nodiscard]] std::vector<Spot> spots() const;
    [[nodiscard]] std::optional<Spot> spotAt(QPointF place) const;
    [[nodiscard]] QString textOf(const Spot& spot) const;
    void makeLines();
    /// Grows a range by what is drawn of a series.
    void widen(const ResultSeries& series, bool horizontal, double& least, double& most) const;
    /// Puts the names of series and marked places into rows above the plot; the height of all rows.
    int layLegend();
    void paintLegend(QPainter& painter) const;
    void paintSample(QPainter& painter, QPointF middle, std::size_t series) const;
    void paintPoints(QPainter& painter) const;
    void paintError(QPainter& painter, const Spot& spot) const;
    void paintMarks(QPainter& painter) const;

    const Look& m_look;
    ResultPicture m_picture;
    std::vector<QLineSeries*> m_lines; ///< one a series
    std::vector<QPointF> m_names; ///< left ends of the entries of the legend
    double m_markTop = 0; ///< of the first name of a marked place
    QAbstractAxis* m_x = nullptr;
    QAbstractAxis* m_y = nullptr;
    std::optional<Spot> m_current; ///< gone to with the arrow keys
};

} // namespace gradus
