// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QComboBox>

namespace gradus {

class CostChart;

/// The cost against the iteration, as far as the run has been; a marker at the position. Hover
/// tells values, a click travels.
class CostPanel : public Panel {
    Q_OBJECT

public:
    explicit CostPanel(const Desk& desk, QWidget* parent = nullptr);

    void setLogarithmic(bool logarithmic);
    /// How many points are drawn; for tests.
    [[nodiscard]] int pointCount() const;

private:
    void refresh();

    CostChart* m_chart;
    QComboBox* m_scale;
    QLabel* m_empty;
};

} // namespace gradus
