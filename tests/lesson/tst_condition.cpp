// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/condition.h"
#include "support/lessons.h"

using namespace gradus;

namespace {

// The condition that a section with this `until` waits for.
Condition until(const std::string& text, int within = 10'000)
{
    const auto lesson = lessonOf(NetworkCase{}.yaml() + "script:\n  - say: x\n    until: \"" + text
                                 + "\"\n    within: " + std::to_string(within) + "\n");
    return *lesson->sections[0].until;
}

Expression expression(const std::string& text)
{
    return std::get<Expression>(parseExpression(text));
}

} // namespace

class TestCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantityHoldsFromItsStep()
    {
        const auto timeline = NetworkCase{}.timeline();
        const Condition condition = until("a[1][2]");
        QVERIFY(!holds(condition, timeline->now()));
        QVERIFY(advanceUntil(*timeline, condition) == Arrival::Reached);
        QCOMPARE(print(timeline->now().currentStep()->quantity), std::string("a[1][2]"));
        QVERIFY(holds(condition, timeline->now()));
        timeline->backward(Level::Quantity);
        QVERIFY(!holds(condition, timeline->now()));
    }
    void vectorHoldsWhenAllOfItIsThere()
    {
        const auto timeline = NetworkCase{}.timeline();
        QVERIFY(advanceUntil(*timeline, until("delta[1]")) == Arrival::Reached);
        QCOMPARE(print(timeline->now().currentStep()->quantity), std::string("delta[1][3]"));
    }
    void positionHolds()
    {
        const auto timeline = NetworkCase{}.timeline();
        const Condition condition = until("3:C");
        QVERIFY(!holds(condition, timeline->now()));
        QVERIFY(advanceUntil(*timeline, condition) == Arrival::Reached);
        QCOMPARE(timeline->now().position.iteration, 3);
        timeline->seek({4, 0});
        QVERIFY(holds(condition, timeline->now()));
    }
    void expressionIsJudgedAfterItsQuantities()
    {
        NetworkCase c;
        c.training = "{optimizer: sgd, rate: 2}";
        c.samples = "[{x: [0.5, -1], y: [0.25, 0.75]}]";
        const auto timeline = c.timeline();
        const Condition condition = until("C < 0.001");
        QVERIFY(advanceUntil(*timeline, condition) == Arrival::Reached);
        QCOMPARE(print(timeline->now().currentStep()->quantity), std::string("C"));
        const std::int64_t reached = timeline->now().position.iteration;
        QVERIFY(reached > 1);
        QVERIFY(valueOf(timeline->now(), "C") < 0.001);
        QVERIFY(valueOf(go(*timeline, std::to_string(reached - 1) + ":C"), "C") >= 0.001);
    }
    void staysWhereItHoldsAlready()
    {
        const auto timeline = NetworkCase{}.timeline();
        timeline->seek({2, 11});
        QVERIFY(advanceUntil(*timeline, until("z[1][1]")) == Arrival::Reached);
        QVERIFY(timeline->now().position == (Position{2, 11}));
    }
    void givesUpWithinItsLimit()
    {
        const auto timeline = NetworkCase{}.timeline();
        QVERIFY(advanceUntil(*timeline, until("C < -1", 30)) == Arrival::NotWithin);
        QVERIFY(timeline->now().position.iteration <= 32);
    }
    void canBeInterrupted()
    {
        const auto timeline = NetworkCase{}.timeline();
        const auto arrival =
            advanceUntil(*timeline, until("5000:end"), [](std::int64_t) { return true; });
        QVERIFY(arrival == Arrival::Stopped);
    }
    void knowsWhetherItComesTrueInAnIteration()
    {
        const auto timeline = NetworkCase{}.timeline();
        QVERIFY(comesTrueIn(until("C > 0"), *timeline->now().iteration));
        QVERIFY(!comesTrueIn(until("C < 0"), *timeline->now().iteration));
    }
    void goesUntilAllIsKnown()
    {
        RunSet noRuns(nullptr, {});
        const auto timeline = NetworkCase{}.timeline();
        QVERIFY(advanceUntilKnown(*timeline, {expression("dC/dw[2][1,1] / C")}, 10, noRuns)
                == Arrival::Reached);
        QCOMPARE(print(timeline->now().currentStep()->quantity), std::string("dC/dw[2][1,1]"));
        // A parameter counts as known from its own step on: its new value is asked for.
        timeline->seek({1, 0});
        QVERIFY(advanceUntilKnown(*timeline, {expression("w[1][1,1]")}, 10, noRuns)
                == Arrival::Reached);
        QCOMPARE(print(timeline->now().currentStep()->quantity), std::string("w[1][1,1]"));
    }
    void haltsAreReported()
    {
        RunSet noRuns(nullptr, {});
        NetworkCase c;
        c.layers = "[{size: 1}, {size: 1, activation: identity}]";
        c.parameters = "parameters: [{w: [[1]], b: [0]}]";
        c.samples = "[{x: [100], y: [0]}]";
        c.training = "{optimizer: sgd, rate: 10}";
        const auto timeline = c.timeline();
        QVERIFY(advanceUntilKnown(*timeline, {expression("C")}, 10, noRuns) == Arrival::Reached);
        Condition never = until("C < 0");
        QVERIFY(advanceUntil(*timeline, never) == Arrival::Halted);
    }
};

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
