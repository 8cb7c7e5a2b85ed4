// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_iteration.h"
#include "stages/function_stage.h"

#include <functional>

namespace gradus {

/// A sum of steps beside the function that it approximates. Pieces are added by dragging over the
/// picture or by buttons, and changed by dragging their edges and tops.
class ApproximationStage : public FunctionStage {
    Q_OBJECT

public:
    ApproximationStage(Session& session, const Look& look, QWidget* parent);

    [[nodiscard]] QList<QWidget*> makeTools() override;
    /// Adds a step at a place, or a bump between two, and places it. A height that is not given is
    /// f at its middle.
    void addStep(double at, std::optional<double> height = {});
    void addBump(double left, double right, std::optional<double> height = {});
    /// Adds a tower in the middle of the plane.
    void addTower();
    /// Takes the last piece away.
    void removeLast();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

    [[nodiscard]] bool hasPicture() const override { return iteration() != nullptr; }
    [[nodiscard]] int variables() const override { return iteration()->experiment().inputs(); }
    [[nodiscard]] QString variable(int axis) const override;
    [[nodiscard]] PlotRange range(int axis) const override;
    void workOut(const PlotRange& x, int places) override;
    [[nodiscard]] FunctionCurves makeCurves(const PlotRange& x, int places) const;
    [[nodiscard]] std::vector<FunctionSurface> makeSurfaces() const;
    [[nodiscard]] QStringList remarks() const override;
    void paintMore(QPainter& painter) override;

private:
    /// What can be dragged of a piece.
    struct Handle {
        int piece = 0; ///< from 1
        PieceNumber number = PieceNumber::Left;
        QPointF at; ///< in pixels
    };

    [[nodiscard]] const ApproximationIteration* iteration() const;
    [[nodiscard]] std::int64_t step() const { return session().snapshot().position.step; }
    [[nodiscard]] std::vector<Handle> handles() const;
    void addCompared(std::span<const double> places, FunctionCurves& curves) const;
    void addCompared(std::vector<FunctionSurface>& surfaces) const;
    [[nodiscard]] bool isOpen() const;
    void append(std::vector<std::pair<Quantity, double>> numbers);
    void drop(const Handle& handle, QPointF at);
    void paintHandles(QPainter& painter) const;
    void paintDragged(QPainter& painter) const;

    std::optional<Handle> m_held;
    std::optional<QPointF> m_from; ///< where a new bump begins
    QPointF m_pointer;
};

} // namespace gradus
