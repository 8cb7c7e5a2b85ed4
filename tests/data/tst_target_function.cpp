// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/target_function.h"
#include "support/text.h"

using namespace gradus;

namespace {

TargetFunction target(const std::string& text, std::vector<std::string> variables,
                      std::vector<Interval> intervals)
{
    auto made =
        FunctionGraph::make(std::get<Expression>(parseExpression(text)), std::move(variables));
    return {text, std::get<FunctionGraph>(std::move(made)), std::move(intervals)};
}

} // namespace

class TestTargetFunction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasAValueAtAPoint()
    {
        const TargetFunction f = target("0.2 + 0.4*x^2 + 0.3*x*sin(15*x)", {"x"}, {{0, 1}});
        for (const double x : {0.0, 0.25, 0.5, 1.0})
            QCOMPARE(f.value({&x, 1}), 0.2 + 0.4 * (x * x) + 0.3 * x * std::sin(15 * x));
        QCOMPARE(f.text(), std::string("0.2 + 0.4*x^2 + 0.3*x*sin(15*x)"));
    }
    void manyPointsAtOnceAreTheSame()
    {
        const TargetFunction f = target("x - 3*y", {"x", "y"}, {{0, 1}, {-1, 1}});
        const Eigen::MatrixXd points = f.grid(4);
        const Eigen::VectorXd values = f.values(points);
        QCOMPARE(values.size(), 16);
        for (Eigen::Index n = 0; n < values.size(); ++n)
            QCOMPARE(values(n), points(0, n) - 3 * points(1, n));
    }
    void gridsHaveBothEndsExactly()
    {
        const TargetFunction f = target("x", {"x"}, {{-0.1, 0.7}});
        for (const int n : {2, 3, 7, 1001}) {
            const Eigen::MatrixXd grid = f.grid(n);
            QCOMPARE(grid.cols(), n);
            QVERIFY(grid(0, 0) == -0.1 && grid(0, n - 1) == 0.7);
            QVERIFY(std::abs(grid(0, 1) - (-0.1 + 0.8 / (n - 1))) < 1e-15);
        }
        QVERIFY(std::abs(f.grid(1)(0, 0) - 0.3) < 1e-15); // the middle
    }
    void theFirstVariableChangesFastest()
    {
        const TargetFunction f = target("x*y*z", {"x", "y", "z"}, {{0, 1}, {2, 4}, {5, 6}});
        const Eigen::MatrixXd grid = f.grid(3);
        QCOMPARE(grid.cols(), 27);
        QVERIFY(grid.col(1) == Eigen::Vector3d(0.5, 2, 5));
        QVERIFY(grid.col(3) == Eigen::Vector3d(0, 3, 5));
        QVERIFY(grid.col(26) == Eigen::Vector3d(1, 4, 6));
    }
    void sidesOfGrids()
    {
        QCOMPARE(gridSide(100, 1), 100);
        QCOMPARE(gridSide(100, 2), 10);
        QCOMPARE(gridSide(99, 2), 9);
        QCOMPARE(gridSide(100, 3), 4);
        QCOMPARE(gridSide(255, 8), 1);
        QCOMPARE(gridSide(256, 8), 2);
        QCOMPARE(gridPoints(10, 3), 1000);
        QCOMPARE(gridPoints(1'000'000, 8), INT64_MAX); // no overflow
    }
};

QTEST_APPLESS_MAIN(TestTargetFunction)
#include "tst_target_function.moc"
