// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quantity_table_model.h"

#include <QImage>
#include <QWidget>

namespace gradus {

/// A table of quantities as a picture: a cell a number, its sign the colour (and a dash where there
/// is room), its size against the greatest the strength. For matrices that are too large to read.
/// The keys of tables walk over the cells, Return selects; the words for a cell are those of the
/// table.
class HeatMap : public QWidget {
    Q_OBJECT

public:
    HeatMap(QuantityTableModel& model, const Look& look, QWidget* parent = nullptr);

    /// The greatest absolute value of all known cells; 0 without one.
    [[nodiscard]] double greatest() const;
    /// The cell at a point of the widget; invalid beside the picture.
    [[nodiscard]] QModelIndex cellAt(const QPointF& point) const;
    [[nodiscard]] QRectF cellRect(const QModelIndex& cell) const;
    [[nodiscard]] QModelIndex cursor() const { return m_cursor; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pointed(const QModelIndex& cell);
    void chosen(const QModelIndex& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void read() const;
    [[nodiscard]] QRectF pictureRect() const;
    [[nodiscard]] QColor colourOf(double value) const;
    void paintCells(QPainter& painter) const;
    void paintFrame(QPainter& painter, const QModelIndex& cell, const QColor& colour) const;
    void paintScale(QPainter& painter) const;
    void moveTo(const QModelIndex& cell);

    QuantityTableModel& m_model;
    const Look& m_look;
    QPersistentModelIndex m_cursor;
    mutable std::vector<double> m_values; ///< row by row; NaN where nothing is known
    mutable double m_greatest = 0;
    mutable bool m_stale = true;
};

} // namespace gradus
