// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/energy_way.h"
#include "stages/plot_frame.h"

#include <QComboBox>

namespace gradus {

/// The energy along the straight way between two states that are chosen. The arrow keys go along
/// it, a unit at a time.
class WayView : public QWidget {
    Q_OBJECT

public:
    WayView(const Look& look, QWidget* parent = nullptr);

    void setScene(const LandscapeScene& scene);
    [[nodiscard]] QComboBox& from() const { return *m_from; }
    [[nodiscard]] QComboBox& to() const { return *m_to; }
    [[nodiscard]] const EnergyWay& way() const { return m_way; }
    /// How many units have turned where the cursor is; −1: it is nowhere.
    [[nodiscard]] int cursor() const { return m_cursor; }
    [[nodiscard]] QString reading() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void follow();
    void pointAt(int turned);
    [[nodiscard]] const Units& chosen(const QComboBox& choice) const;
    [[nodiscard]] PlotFrame frame() const;
    void paintCurve(QPainter& painter) const;
    void paintTurned(QPainter& painter) const;
    void paintEnds(QPainter& painter) const;

    const Look& m_look;
    LandscapeScene m_scene;
    std::vector<WayEnd> m_ends;
    QComboBox* m_from;
    QComboBox* m_to;
    EnergyWay m_way;
    Units m_wayFrom, m_wayTo; ///< that m_way is of
    std::vector<double> m_wayThresholds;
    int m_cursor = -1;
};

} // namespace gradus
