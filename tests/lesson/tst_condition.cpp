// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/condition.h"
#include "lesson/player.h"
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
    // What belongs to an epoch is looked for at the ends of epochs, and there alone.
    void waitsForTheEndsOfEpochs()
    {
        NetworkCase c;
        c.layers = "[{size: 2}, {size: 3, activation: tanh}, {size: 1, activation: sigmoid}]";
        c.cost = "binary-cross-entropy";
        c.samples = "[{x: [0, 0], y: [0]}, {x: [0, 1], y: [1]}, {x: [1, 0], y: [1]}, "
                    "{x: [1, 1], y: [0]}]";
        c.training = "{optimizer: adam, rate: 0.1, batch: 1}";
        const auto lesson =
            lessonOf(c.yaml() + "script:\n  - say: x\n    until: \"accuracy == 1\"\n"
                     + "    ask: [{text: How many, answer: \"accuracy\"}]\n"
                     + "  - say: \"{{ accuracy }}\"\n    until: epoch.C\n"
                     + "expect: [{at: \"4:end\", that: \"accuracy < 1 and epoch.C > 0\"}]\n");
        QVERIFY(play(*lesson).empty());
        const Condition reached = *lesson->sections[0].until;
        Timeline timeline(lesson->experiment->start());
        QVERIFY(waitsForEpochs(reached, *timeline.now().iteration));
        QVERIFY(advanceUntil(timeline, reached) == Arrival::Reached);
        const Position there = timeline.now().position;
        QCOMPARE(there.iteration % 4, 0);
        QCOMPARE(there.step, timeline.now().stepCount());
        QCOMPARE(valueOf(timeline.now(), "accuracy"), 1.0);
        const std::string before = std::to_string(there.iteration - 4) + ":end";
        QVERIFY(valueOf(go(timeline, before), "accuracy") < 1);
        // A name waits as well, from wherever it is.
        const Condition known = *lesson->sections[1].until;
        go(timeline, "5:0");
        QVERIFY(!holds(known, timeline.now()));
        QVERIFY(advanceUntil(timeline, known) == Arrival::Reached);
        QCOMPARE(timeline.now().position.iteration, 8);
        QVERIFY(holds(known, timeline.now()));
        // With something of each iteration all of them are looked at.
        Condition mixed = reached;
        mixed.expression = expression("accuracy > 0.4 and C < 2");
        QVERIFY(!waitsForEpochs(mixed, *timeline.now().iteration));
        go(timeline, "9:0");
        QVERIFY(advanceUntil(timeline, mixed) == Arrival::Reached);
        QVERIFY(timeline.now().position.iteration % 4 == 0);
        // What is looked up elsewhere is known anywhere.
        mixed.expression = expression("accuracy > 1 or at(\"4:end\", accuracy) < 2");
        QVERIFY(!waitsForEpochs(mixed, *timeline.now().iteration));
        // A number alone is of no epoch.
        mixed.expression = expression("1 > 2");
        QVERIFY(!waitsForEpochs(mixed, *timeline.now().iteration));
    }
    void whereItIsKnownIsSaid()
    {
        const auto lesson =
            lessonOf(NetworkCase{}.yaml() + "expect: [{at: \"1:end\", that: \"epoch.C > 0\"}]\n");
        const Faults faults = play(*lesson);
        QCOMPARE(faults.size(), std::size_t(1));
        QVERIFY2(str(english(faults[0].message)).contains(QStringLiteral("as at 3:end")),
                 english(faults[0].message).c_str());
        const auto timeline = NetworkCase{}.timeline();
        Timeline::Outcome outcome{};
        const auto message = timeline->seek(at("1:epoch.C"), outcome);
        QVERIFY(message);
        QVERIFY2(str(english(*message)).contains(QStringLiteral("as at 3:end")),
                 english(*message).c_str());
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
