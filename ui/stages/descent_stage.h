// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_iteration.h"
#include "session/session.h"
#include "stages/companions.h"
#include "stages/plot_frame.h"
#include "stages/stage.h"

namespace gradus {

/// What the pictures of a descent have in common: the walk, a view that grows with it, and a start
/// that can be moved by dragging or by the arrow keys.
class DescentStage : public Stage {
    Q_OBJECT

public:
    DescentStage(Session& session, const Look& look, QWidget* parent);

    [[nodiscard]] QList<QWidget*> makeTools() override;
    /// The part of the plane that is seen at first, where a lesson says so.
    void setView(const LessonView& view) override;
    [[nodiscard]] LessonView seen() const override { return viewOf(m_frame); }
    void lookLike(const Stage& other) override;
    /// A view that follows grows where the walk leaves it; else it stays as it is.
    void setFollows(bool follows);
    [[nodiscard]] bool follows() const { return m_follows; }
    /// The part of the plane that is seen.
    [[nodiscard]] const PlotFrame& frame() const { return m_frame; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    /// The iteration that is looked at; null before the first is there.
    [[nodiscard]] const DescentIteration* iteration() const;
    /// The value of a quantity here, where it is known and not asked for.
    [[nodiscard]] std::optional<double> known(const Quantity& quantity) const;
    /// df/dx, Dx or the value of a variable, where it is known.
    [[nodiscard]] std::optional<double> known(DescentPart part, int variable) const;
    /// The places at the beginning of all iterations up to this one.
    [[nodiscard]] std::vector<std::vector<double>> walk() const;
    /// This run and those beside it; of this one the numbers that are known.
    [[nodiscard]] std::vector<Companion> runs() const;
    /// The table of runs, in a corner away from a point; nothing where there is but one run.
    void paintRuns(QPainter& painter, QPointF away) const;
    /// The function at a place.
    [[nodiscard]] double valueAt(const std::vector<double>& place) const;
    /// Forgets the part of the plane that was seen: the first is seen again.
    virtual void forgetView() = 0;
    /// How the plane is to be seen: from the walk, the old view and the size.
    virtual void lookAgain() = 0;
    /// Where a place is drawn.
    [[nodiscard]] virtual QPointF pointOf(const std::vector<double>& place) const = 0;
    /// The start after it has been moved to a point of the picture.
    [[nodiscard]] virtual std::vector<double> placeAt(QPointF point) const = 0;
    void setFrame(const PlotRange& x, const PlotRange& y);
    /// The range of a variable at first: it holds 0 and the start, with room around.
    [[nodiscard]] PlotRange firstRange(int variable) const;
    /// What is seen of a variable: `own` grows with this run's walk where the picture follows; the
    /// runs beside it are seen too, as far as they do not run away.
    [[nodiscard]] PlotRange followed(std::optional<PlotRange>& own, int variable) const;
    /// The heights of a curve that the lesson wants to be seen.
    [[nodiscard]] const std::optional<PlotRange>& firstHeights() const { return m_firstY; }
    /// Where the start is being moved to; empty when it is not.
    [[nodiscard]] const std::vector<double>& moved() const { return m_moved; }

private:
    void follow();
    void moveStart(const std::vector<double>& place);

    PlotFrame m_frame;
    std::optional<PlotRange> m_firstX, m_firstY; ///< of the lesson
    bool m_follows = true;
    std::vector<double> m_moved;
};

} // namespace gradus
