// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/hopfield_view.h"
#include "stages/stage.h"

#include <QImage>

class QPainter;

namespace gradus {

/// The couplings of a Hopfield net as a heat map, with the row of the unit in question marked.
class CouplingsStage : public Stage {
    Q_OBJECT

public:
    CouplingsStage(Session& session, const Look& look, QWidget* parent);

    /// Where the matrix lies.
    [[nodiscard]] QRectF matrix() const;
    /// The row that is marked, from 0; −1: none.
    [[nodiscard]] int row() const;
    /// What is said of the coupling under the pointer, else of the row in question.
    [[nodiscard]] QString reading() const;
    /// The heat map, a pixel a coupling.
    [[nodiscard]] const QImage& image() const { return m_image; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void follow();
    void colour();
    void paintSigns(QPainter& painter, const QRectF& place, double side) const;
    void paintMarks(QPainter& painter, const QRectF& place, double side) const;
    [[nodiscard]] QPoint at(QPointF point) const;

    HopfieldView m_view;
    QImage m_image;
    std::shared_ptr<const Experiment> m_of; ///< that the image was coloured for
    bool m_finished = false; ///< the image is of the finished couplings
    QPoint m_pointed{-1, -1};
};

} // namespace gradus
