// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/counter.h"
#include "support/text.h"

using namespace gradus;

class TestStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesLevelsAndPasses()
    {
        for (const char* name :
             {"quantity", "neuron", "layer", "part", "pass", "sample", "iteration", "epoch"}) {
            const auto level = levelNamed(name);
            QVERIFY(level);
            QCOMPARE(std::string(levelName(*level)), std::string(name));
        }
        QVERIFY(levelNamed("row") == Level::Neuron && levelNamed("node") == Level::Layer);
        QVERIFY(!levelNamed("Layer"));
        QVERIFY(!levelNamed(""));
        QCOMPARE(std::string(passName(Pass::Cost)), std::string("cost"));
    }
    void groupsByLabel()
    {
        const Step a{.number = 1, .pass = Pass::Forward, .sample = 1, .layer = 1, .neuron = 1};
        Step b = a;
        b.number = 2;
        QVERIFY(!sameGroup(a, b, Level::Quantity));
        QVERIFY(sameGroup(a, b, Level::Neuron));
        b.neuron = 2;
        QVERIFY(!sameGroup(a, b, Level::Neuron));
        QVERIFY(sameGroup(a, b, Level::Layer));
        b.layer = 2;
        QVERIFY(!sameGroup(a, b, Level::Layer));
        QVERIFY(sameGroup(a, b, Level::Pass));
        b.pass = Pass::Backward;
        QVERIFY(!sameGroup(a, b, Level::Pass));
        QVERIFY(sameGroup(a, b, Level::Sample));
        b.sample = 2;
        QVERIFY(!sameGroup(a, b, Level::Sample));
        QVERIFY(sameGroup(a, b, Level::Iteration));
    }
    void movesInsideAnIteration()
    {
        CounterSimulation simulation;
        Snapshot snapshot{{1, 0}, simulation.publish()};
        QVERIFY(!snapshot.currentStep());
        QCOMPARE(snapshot.nextStep()->quantity.name, std::string("p"));
        QCOMPARE(stepForward(snapshot, Level::Quantity).value_or(0), 1);
        QCOMPARE(stepForward(snapshot, Level::Iteration).value_or(0), 3);
        QVERIFY(!stepBackward(snapshot, Level::Quantity));
        snapshot.position.step = 3;
        QVERIFY(!snapshot.nextStep());
        QVERIFY(!stepForward(snapshot, Level::Quantity));
        QCOMPARE(stepBackward(snapshot, Level::Quantity).value_or(9), 2);
        QCOMPARE(stepBackward(snapshot, Level::Iteration).value_or(9), 0);
    }
    void resolvesNames()
    {
        CounterSimulation simulation;
        const auto iteration = simulation.publish();
        const auto step = [&](const char* text) { return resolve(at(text), *iteration); };
        QCOMPARE(std::get<std::int64_t>(step("1:end")), 3);
        QCOMPARE(std::get<std::int64_t>(step("1:q")), 2);
        QCOMPARE(std::get<std::int64_t>(step("1:0")), 0);
        QVERIFY(std::holds_alternative<Message>(step("1:4")));
        QVERIFY(std::holds_alternative<Message>(step("1:nothing")));
    }
};

QTEST_APPLESS_MAIN(TestStep)
#include "tst_step.moc"
