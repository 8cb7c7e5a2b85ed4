// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"

using namespace gradus;

namespace {

NetworkCase diverging()
{
    NetworkCase c;
    c.layers = "[{size: 1}, {size: 1, activation: identity}]";
    c.parameters = "parameters: [{w: [[1]], b: [0]}]";
    c.samples = "[{x: [100], y: [0]}]";
    c.training = "{optimizer: sgd, rate: 10}";
    return c;
}

} // namespace

class TestHalt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDivergedRunIsAStateToLookAt()
    {
        const auto timeline = diverging().timeline();
        QVERIFY(timeline->seek({100000, 0}) == Timeline::Outcome::Halted);
        const Snapshot now = timeline->now();
        const auto halt = now.iteration->halt();
        QVERIFY(halt);
        QCOMPARE(now.position.step, halt->step);
        QVERIFY(timeline->haltedIn() == now.position.iteration);
        QVERIFY(!std::isfinite(now.read(halt->quantity).value));
        const std::string why = english(halt->why);
        QVERIFY2(why.find(print(halt->quantity)) != std::string::npos, why.c_str());
        QVERIFY(why.find("smaller learning rate") != std::string::npos);
        // Everything before it is finite, and can be looked at.
        for (std::int64_t k = 1; k < halt->step; ++k) {
            const double value = now.iteration->read(now.iteration->step(k).quantity, k).value;
            QVERIFY2(std::isfinite(value), print(now.iteration->step(k).quantity).c_str());
        }
        QVERIFY(timeline->seek({now.position.iteration - 1, 3}) == Timeline::Outcome::Reached);
    }
    void haltsAtTheSamePlaceByStepping()
    {
        const auto run = diverging().timeline();
        run->seek({100000, 0});
        const auto stepped = diverging().timeline();
        while (stepped->forward(Level::Iteration)) { }
        QCOMPARE(stepped->now().position.iteration, run->now().position.iteration);
        QCOMPARE(stepped->haltedIn().value_or(0), run->haltedIn().value_or(-1));
    }
    // dC/da = y/a may be infinite where delta = a − y is not: that is no divergence.
    void aSaturatedCancellingPairDoesNotHalt()
    {
        NetworkCase c;
        c.layers = "[{size: 1}, {size: 2, activation: softmax}]";
        c.cost = "categorical-cross-entropy";
        c.parameters = "parameters: [{w: [[800], [-800]], b: [0, 0]}]";
        c.samples = "[{x: [1], y: [0, 1]}]";
        c.training = "{optimizer: sgd, rate: 0.1}";
        const auto timeline = c.timeline();
        const Snapshot& end = go(*timeline, "1:end");
        QVERIFY(!end.iteration->halt());
        QVERIFY(std::isinf(valueOf(end, "dC/da[1][2]")));
        QCOMPARE(valueOf(end, "delta[1][2]"), -1.0);
        QCOMPARE(valueOf(end, "C"), 1600.0);
        QVERIFY(timeline->seek({3, 0}) == Timeline::Outcome::Reached);
    }
    void saturatedSigmoidIsExact()
    {
        NetworkCase c;
        c.layers = "[{size: 1}, {size: 1, activation: sigmoid}]";
        c.cost = "binary-cross-entropy";
        c.parameters = "parameters: [{w: [[-800]], b: [0]}]";
        c.samples = "[{x: [1], y: [1]}]";
        const auto timeline = c.timeline();
        const Snapshot& end = go(*timeline, "1:end");
        QCOMPARE(valueOf(end, "C"), 800.0);
        QCOMPARE(valueOf(end, "delta[1][1]"), -1.0);
        QVERIFY(!end.iteration->halt());
    }
    // Advice about the rate only where an update has been made.
    void whatIsWrongAtTheStartIsNotTheRate()
    {
        NetworkCase c = diverging();
        c.parameters = "parameters: [{w: [[1e308]], b: [0]}]";
        const auto early = c.timeline();
        QVERIFY(early->seek({2, 0}) == Timeline::Outcome::Halted);
        const std::string why = english(early->now().iteration->halt()->why);
        QVERIFY2(why.find("before anything was updated") != std::string::npos, why.c_str());
        QVERIFY(why.find("smaller") == std::string::npos);
        c = diverging();
        c.layers = "[{size: 1}, {size: 1, activation: relu}]";
        c.cost = "binary-cross-entropy";
        c.parameters = "parameters: [{w: [[-0.01]], b: [0]}]";
        c.samples = "[{x: [100], y: [1]}]"; // z = −1
        const auto entropy = c.timeline();
        QVERIFY(entropy->seek({2, 0}) == Timeline::Outcome::Halted);
        const Snapshot& now = entropy->now();
        QVERIFY(english(now.iteration->halt()->why).find("takes the logarithm")
                != std::string::npos);
        QCOMPARE(exactText(now.iteration->read(q("a[1][1]"), now.stepCount()).value),
                 std::string("0"));
        QVERIFY(now.iteration->read(q("dC/da[1][1]"), now.stepCount()).value
                == -std::numeric_limits<double>::infinity());
    }
    void editsNearTheHaltAreRefusedOrHelp()
    {
        const auto timeline = diverging().timeline();
        timeline->seek({100000, 0});
        const std::int64_t halted = timeline->haltedIn().value();
        timeline->seek({3, 0});
        QVERIFY(!timeline->edit(q("eta"), 1e-5));
        QVERIFY(timeline->seek({halted + 50, 0}) == Timeline::Outcome::Reached);
        QVERIFY(!timeline->haltedIn());
    }
};

QTEST_APPLESS_MAIN(TestHalt)
#include "tst_halt.moc"
