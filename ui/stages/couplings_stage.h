// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/couplings_picture.h"
#include "stages/hopfield_view.h"
#include "stages/stage.h"

class QPainter;

namespace gradus {

/// The couplings of a Hopfield net as a heat map, with the row of the unit in question marked. The
/// keys of tables move a cursor over it, Return selects the coupling.
class CouplingsStage : public Stage {
    Q_OBJECT

public:
    CouplingsStage(Session& session, const Look& look, QWidget* parent);

    /// Where the matrix lies.
    [[nodiscard]] QRectF matrix() const;
    /// The row that is marked, from 0; −1: none.
    [[nodiscard]] int row() const;
    /// What is said of the coupling under the pointer or the cursor, else of the row in question.
    [[nodiscard]] QString reading() const;
    /// Column and row that the keys have come to, from 0; (−1, −1): nowhere yet.
    [[nodiscard]] QPoint cursor() const { return m_cursor; }
    /// The heat map, a pixel a coupling.
    [[nodiscard]] const QImage& image() const { return m_picture.image(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void follow();
    void choose(QPoint pair);
    void paintSigns(QPainter& painter, const QRectF& place, double side) const;
    void paintMarks(QPainter& painter, const QRectF& place, double side) const;
    [[nodiscard]] QPoint at(QPointF point) const;
    [[nodiscard]] QPoint pair() const;

    HopfieldView m_view;
    CouplingsPicture m_picture;
    QPoint m_pointed{-1, -1};
    QPoint m_cursor{-1, -1};
};

} // namespace gradus
