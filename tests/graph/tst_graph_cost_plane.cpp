// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_cost_plane.h"
#include "graph/graph_iteration.h"
#include "support/lessons.h"

#include <cmath>

using namespace gradus;

namespace {

constexpr const char* planeLesson = R"yaml(
gradus: 1
id: case
title: A case
model:
  kind: graph
  inputs: {x: [2], y: [1]}
  given: {s: 0.5}
  parameters: {W: [[0.3, -0.4], [0.2, 0.9]], v: [[0.7, -1.1]]}
  nodes: {a: "tanh(W @ x)", z: "v @ a + s", C: "sum((z - y)^2)"}
data: {samples: [{x: [1, -0.5], y: [0.4]}, {x: [-0.2, 0.8], y: [-1]}, {x: [0.6, 0.1], y: [0]}]}
training: {rate: 0.1, batch: 3}
)yaml";

struct GraphHere {
    std::shared_ptr<const GraphExperiment> experiment;
    std::shared_ptr<const GraphIteration> iteration;

    explicit GraphHere(std::int64_t number)
    {
        Timeline timeline(lessonOf(planeLesson)->experiment->start());
        timeline.seek({number, 0});
        iteration = std::dynamic_pointer_cast<const GraphIteration>(timeline.now().iteration);
        experiment = iteration->experiment().shared_from_this();
    }
    [[nodiscard]] std::size_t placeOf(const char* name, std::size_t entry) const
    {
        return experiment->graph().node(experiment->graph().find(name)).offset + entry;
    }
};

} // namespace

class TestGraphCostPlane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costAtTheCentreIsTheScore();
    void parametersAreTheCoordinates();
    void slopesAreTheGradient();
    void randomDirectionsStandAtRightAngles();
    void needsTwoParameters();
};

void TestGraphCostPlane::costAtTheCentreIsTheScore()
{
    const GraphHere here(4);
    auto plane = GraphCostPlane::random(here.experiment, here.iteration->state(), 4);
    QVERIFY(std::abs(plane.cost(0, 0) - *here.experiment->score(here.iteration->state()).cost)
            < 1e-14);
    QCOMPARE(plane.samples(), std::size_t(3));
}

void TestGraphCostPlane::parametersAreTheCoordinates()
{
    const GraphHere here(2);
    const auto& numbers = here.iteration->state().numbers;
    const std::size_t first = here.placeOf("W", 1);
    const std::size_t second = here.placeOf("v", 0);
    auto plane = GraphCostPlane::along(here.experiment, here.iteration->state(), first, second);
    const auto at = plane.coordinates(numbers);
    QCOMPARE(at[0], numbers[first]);
    QCOMPARE(at[1], numbers[second]);
    QVERIFY(
        std::abs(plane.cost(at[0], at[1]) - *here.experiment->score(here.iteration->state()).cost)
        < 1e-14);
}

void TestGraphCostPlane::slopesAreTheGradient()
{
    const GraphHere here(1);
    auto plane = GraphCostPlane::along(here.experiment, here.iteration->state(),
                                       here.placeOf("W", 2), here.placeOf("v", 1));
    const auto at = plane.coordinates(here.iteration->state().numbers);
    constexpr double step = 1e-5;
    const double slope =
        (plane.cost(at[0] + step, at[1]) - plane.cost(at[0] - step, at[1])) / (2 * step);
    const auto read = here.iteration->read(q("dC/dv[W][2,1]"), here.iteration->stepCount());
    QVERIFY(read.isKnown() && std::abs(slope - read.value) < 1e-8);
}

void TestGraphCostPlane::randomDirectionsStandAtRightAngles()
{
    const GraphHere here(1);
    const GraphCostPlane plane =
        GraphCostPlane::random(here.experiment, here.iteration->state(), 7);
    auto moved = here.iteration->state().numbers;
    const std::size_t given = here.placeOf("s", 0);
    moved[given] += 1; // what is given is no direction
    const auto at = plane.coordinates(moved);
    QCOMPARE(at[0], 0.0);
    QCOMPARE(at[1], 0.0);
    double length = 0;
    double across = 0;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        auto one = here.iteration->state().numbers;
        one[i] += 1;
        const auto direction = plane.coordinates(one);
        length += direction[0] * direction[0];
        across += direction[0] * direction[1];
    }
    QVERIFY(std::abs(length - 1) < 1e-12 && std::abs(across) < 1e-12);
}

void TestGraphCostPlane::needsTwoParameters()
{
    const GraphHere here(1);
    QVERIFY(stagesOfGraph(*here.experiment).has("surface"));
    const auto lesson = lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: graph, given: "
                                 "{x: 2}, parameters: {w: 3}, nodes: {C: \"(w*x)^2\"}}\n"
                                 "training: {rate: 0.1}\n");
    QVERIFY(!stagesOfGraph(*lesson->experiment).has("surface"));
}

QTEST_MAIN(TestGraphCostPlane)
#include "tst_graph_cost_plane.moc"
