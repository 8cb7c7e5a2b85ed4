// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QComboBox>
#include <QToolButton>

namespace gradus {

class CostChart;
struct ChartLine;

/// The cost against the iteration, as far as the run has been; a marker at the position. Hover
/// tells values, a click travels; where values jump,
/// the iterations in which one did are marked. Other curves to choose from: the cost, largest error
/// or accuracy on all training and test data. Runs that are
/// compared and pinned ones stand beside it.
class CostPanel : public Panel {
    Q_OBJECT

public:
    /// What the curve shows; from Training on, what is worked out from all data.
    enum class Show { Iteration, Training, LargestError, Accuracy };

    explicit CostPanel(const Desk& desk, QWidget* parent = nullptr);

    void setLogarithmic(bool logarithmic);
    /// Shows the same curve in the same way as another panel.
    void lookLike(const CostPanel& other);
    void setShow(Show show);
    /// What can be chosen in this run.
    [[nodiscard]] std::vector<Show> choices() const;
    /// Pins the run under a name that says what is special about it.
    void pin();
    [[nodiscard]] const CostChart& chart() const { return *m_chart; }
    /// How many points are drawn; for tests.
    [[nodiscard]] int pointCount() const;

private:
    /// A run beside the one that is stepped through.
    struct Beside {
        QString name;
        const std::vector<CurvePoint>& curve;
        const std::vector<ScoreTrack::Point>& scores;
    };

    [[nodiscard]] std::vector<Beside> beside() const;
    [[nodiscard]] QString ownName() const;
    void goTo(std::int64_t iteration);
    void makeControls();
    void refresh();
    void fillChoices();
    void fillPinned();
    void renamePinned(std::size_t which);
    void drawIterations();
    void drawScores();
    void markJumps();
    void mark();
    [[nodiscard]] Show shown() const;

    CostChart* m_chart;
    QComboBox* m_choice;
    QToolButton* m_logarithmic;
    QToolButton* m_pin;
    QLabel* m_empty;
};

} // namespace gradus
