// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/function_scene.h"
#include "stages/stage.h"
#include "stages/surface_picture.h"

namespace gradus {

/// What is learned, or built, as a function: of one variable as curves with the parts of the sum,
/// of two as surfaces side by side. Hover or arrow keys read values off.
class FunctionStage : public Stage {
    Q_OBJECT

public:
    FunctionStage(Session& session, const Look& look, QWidget* parent);

    void setView(const LessonView& view) override;
    [[nodiscard]] LessonView seen() const override
    {
        return variables() == 1 ? viewOf(m_frame) : LessonView{};
    }
    void lookLike(const Stage& other) override;
    [[nodiscard]] const FunctionCurves& curves() const { return m_scene.curves; }
    [[nodiscard]] const FunctionScene& scene() const { return m_scene; }
    [[nodiscard]] const PlotFrame& frame() const { return m_frame; }
    /// The values at the reading cursor in words; empty without one.
    [[nodiscard]] QString reading() const;

protected:
    static constexpr int surfaceSide = 101; ///< points a side

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    /// True where there is something to draw here.
    [[nodiscard]] virtual bool hasPicture() const = 0;
    /// How many variables the function has: 1 or 2.
    [[nodiscard]] virtual int variables() const = 0;
    [[nodiscard]] virtual QString variable(int axis) const = 0;
    /// Where a variable goes.
    [[nodiscard]] virtual PlotRange range(int axis) const = 0;
    /// Works out what is seen, with so many places of a range of the first variable, and take()s it
    /// at once or later.
    virtual void workOut(const PlotRange& x, int places) = 0;
    void take(FunctionScene scene);
    /// What the legend says besides: the errors.
    [[nodiscard]] virtual QStringList remarks() const = 0;
    /// Draws over the curves.
    virtual void paintMore(QPainter&) { }
    /// Works the picture out anew.
    void renew();
    /// A quantity of the iteration as remarks show it: nothing where it is not known.
    [[nodiscard]] QString shownWith(const QString& name, const Quantity& quantity) const;

private:
    void follow();
    void paintFunction(QPainter& painter);
    void paintCursor(QPainter& painter) const;
    void paintSurfaces(QPainter& painter);
    void paintDots(QPainter& painter, const PlotFrame& frame) const;
    void placeSurfaces();
    void setCursorPlace(int place);

    std::optional<PlotRange> m_wantedX, m_wantedY; ///< of the lesson
    FunctionScene m_scene;
    PlotFrame m_frame;
    int m_cursor = -1; ///< a place of the curves that is read off; −1: none
    std::vector<std::pair<QString, SurfacePicture>> m_surfaces;
    std::vector<PlotFrame> m_surfaceFrames;
};

} // namespace gradus
