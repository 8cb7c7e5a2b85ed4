// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cost_plane.h"
#include "network/network_iteration.h"
#include "support/lessons.h"
#include "support/places.h"

using namespace gradus;

namespace {

struct Here {
    std::shared_ptr<const NetworkExperiment> experiment;
    AlignedVector parameters;

    explicit Here(std::int64_t iteration)
    {
        const auto lesson = readLesson(lessonPath("four-equations")).lesson;
        Timeline timeline(lesson->experiment->start());
        timeline.seek({iteration, 0});
        const auto& at = dynamic_cast<const NetworkIteration&>(*timeline.now().iteration);
        experiment = at.state().experiment;
        parameters = at.state().parameters;
    }
    [[nodiscard]] double score() const
    {
        const auto simulation = experiment->start();
        return *experiment->score(*simulation->checkpoint()).cost;
    }
};

} // namespace

class TestCostPlane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costAtTheCentreIsTheScore();
    void parametersAreTheCoordinates();
    void slopesAreTheGradient();
    void randomDirectionsStandAtRightAngles();
};

void TestCostPlane::costAtTheCentreIsTheScore()
{
    const Here here(1);
    const auto plane = CostPlane::random(here.experiment, here.parameters, 4);
    QVERIFY(std::abs(plane.cost(0, 0) - here.score()) < 1e-15);
    QCOMPARE(plane.samples(), std::int64_t(1));
}

void TestCostPlane::parametersAreTheCoordinates()
{
    const Here here(5);
    const Eigen::Index first = here.experiment->layout().weight(2, 1, 2);
    const Eigen::Index second = here.experiment->layout().bias(1, 1);
    const auto plane = CostPlane::along(here.experiment, here.parameters, first, second);
    const auto at = plane.coordinates(here.parameters);
    QCOMPARE(at[0], here.parameters(first));
    QCOMPARE(at[1], here.parameters(second));
}

// Central differences on the plane are what the backward pass works out.
void TestCostPlane::slopesAreTheGradient()
{
    const auto lesson = readLesson(lessonPath("four-equations")).lesson;
    Timeline timeline(lesson->experiment->start());
    timeline.seek({3, 100000});
    const auto& at = dynamic_cast<const NetworkIteration&>(*timeline.now().iteration);
    const auto& layout = at.experiment().layout();
    const auto plane = CostPlane::along(at.state().experiment, at.state().parameters,
                                        layout.weight(1, 2, 1), layout.bias(2, 2));
    const auto here = plane.coordinates(at.state().parameters);
    constexpr double h = 1e-5;
    const double first =
        (plane.cost(here[0] + h, here[1]) - plane.cost(here[0] - h, here[1])) / (2 * h);
    const double second =
        (plane.cost(here[0], here[1] + h) - plane.cost(here[0], here[1] - h)) / (2 * h);
    QVERIFY(std::abs(first - timeline.now().read(q("dC/dw[1][2,1]")).value) < 1e-9);
    QVERIFY(std::abs(second - timeline.now().read(q("dC/db[2][2]")).value) < 1e-9);
}

void TestCostPlane::randomDirectionsStandAtRightAngles()
{
    const Here here(1);
    const auto plane = CostPlane::random(here.experiment, here.parameters, 9);
    QCOMPARE(plane.coordinates(here.parameters), (std::array<double, 2>{0, 0}));
    const auto other = CostPlane::random(here.experiment, here.parameters, 10);
    QVERIFY(plane.cost(1, 0) != other.cost(1, 0));
    QCOMPARE(plane.cost(1, 2), CostPlane::random(here.experiment, here.parameters, 9).cost(1, 2));
    // A step along one direction leaves the other coordinate as it is.
    const Here later(40);
    const auto moved = plane.coordinates(later.parameters);
    QVERIFY(std::isfinite(moved[0]) && moved[0] != 0);
}

QTEST_APPLESS_MAIN(TestCostPlane)
#include "tst_cost_plane.moc"
