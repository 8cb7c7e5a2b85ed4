// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "stages/stage.h"
#include "stages/surface_model.h"
#include "stages/surface_picture.h"

#include <QComboBox>
#include <QThreadPool>
#include <QToolButton>

#include <atomic>

namespace gradus {

/// The cost of a network or graph over a plane through its parameters: along two of them or along
/// two random directions, with the run's way laid onto it. The heights are worked out beside the
/// window.
class CostSurfaceStage : public Stage {
    Q_OBJECT

public:
    CostSurfaceStage(Session& session, const Look& look, QWidget* parent = nullptr);
    ~CostSurfaceStage() override;

    void lookLike(const Stage& other) override;
    /// True when the picture is that of the session's position.
    [[nodiscard]] bool isReady() const override { return m_done == m_asked && m_asked > 0; }
    [[nodiscard]] const HeightGrid& heights() const { return m_grid; }
    [[nodiscard]] const PlotFrame& frame() const { return m_frame; }
    /// Where the run has been, in the plane's coordinates.
    [[nodiscard]] const QPolygonF& way() const { return m_way; }
    /// The ways of the runs beside it that have as many parameters.
    [[nodiscard]] const std::vector<std::pair<QString, QPolygonF>>& besideWays() const
    {
        return m_beside;
    }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillParameters();
    void follow();
    void work();
    void followWays(const SurfacePlane& over, const std::vector<double>& here);
    void include();
    void receive(int number, HeightGrid grid);
    void paintNames(QPainter& painter) const;
    [[nodiscard]] SurfacePlane planeThrough(const SurfaceModel& model) const;
    [[nodiscard]] std::optional<SurfaceModel> model() const;
    [[nodiscard]] QString nameOf(const QComboBox* choice, const QString& otherwise) const;

    QComboBox* m_first;
    QComboBox* m_second;
    QToolButton* m_random;
    QToolButton* m_again;
    std::uint64_t m_seed = 1;
    QThreadPool m_pool; ///< of one thread: the latest picture wins
    int m_asked = 0; ///< the number of the picture that was asked for last
    int m_done = 0; ///< the number of the picture that is shown
    std::optional<std::uint64_t> m_stateShown; ///< whose parameters the plane goes through
    PlotRange m_x, m_y; ///< of this run
    PlotRange m_shownX, m_shownY; ///< with the runs beside it
    PlotFrame m_frame;
    HeightGrid m_grid;
    SurfacePicture m_picture;
    QPolygonF m_way;
    std::vector<std::pair<QString, QPolygonF>> m_beside; ///< ways of the runs beside, by name
    std::shared_ptr<std::atomic<bool>> m_outdated; ///< tells the picture at work that it is
    int m_samples = 0; ///< that the cost is the mean over
};

} // namespace gradus
