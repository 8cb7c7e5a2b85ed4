// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"

#include <set>

using namespace gradus;

namespace {

NetworkCase caseNamed(const std::string& name)
{
    NetworkCase c;
    if (name == "batch")
        c.training = "{optimizer: sgd, rate: 0.5, batch: 2}";
    else if (name == "adam with penalty")
        c.training = "{optimizer: adam, rate: 0.5, batch: 3, l1: 0.1, l2: 0.2}";
    else if (name == "momentum")
        c.training = "{optimizer: momentum, rate: 0.5}";
    else if (name == "softmax, cancelling") {
        c.layers = "[{size: 2}, {size: 3, activation: tanh}, {size: 2, activation: softmax}]";
        c.cost = "categorical-cross-entropy";
    } else if (name == "softmax everywhere") {
        c.layers = "[{size: 2}, {size: 3, activation: softmax}, {size: 2, activation: softmax}]";
        c.training = "{optimizer: sgd, rate: 0.5, batch: 2}";
    } else if (name == "deep") {
        c.layers = "[{size: 2}, {size: 1, activation: relu}, {size: 4, activation: elu}, {size: 3, "
                   "activation: gelu}, {size: 2, activation: sine}]";
    } else if (name == "no biases") {
        c.layers = "[{size: 2}, {size: 3, activation: tanh, bias: false}, {size: 2, activation: "
                   "softmax, bias: false}]";
    } else if (name == "fixed biases, batch") {
        c.layers = "[{size: 2}, {size: 3, activation: tanh, fixed: biases}, {size: 2, activation: "
                   "sigmoid, bias: false}]";
        c.training = "{optimizer: adam, rate: 0.5, batch: 3, l2: 0.2}";
    } else if (name == "fixed layers") {
        c.layers = "[{size: 2}, {size: 3, activation: tanh, fixed: true}, {size: 2, activation: "
                   "tanh}, {size: 2, activation: sigmoid, fixed: true}]";
        c.training = "{optimizer: momentum, rate: 0.5, l1: 0.1}";
    } else if (name == "all fixed") {
        c.layers = "[{size: 2}, {size: 2, activation: sigmoid, fixed: true}]";
    }
    return c;
}

std::vector<std::string> namesOf(const Iteration& iteration, std::int64_t from, std::int64_t to)
{
    std::vector<std::string> names;
    for (std::int64_t k = from; k <= to; ++k)
        names.push_back(print(iteration.step(k).quantity));
    return names;
}

} // namespace

class TestSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lawEight_data();
    void lawEight();
    void orderIsTheDesigns();
    void orderOfABatch();
    void softmaxHasAllZFirst();
    void stepsThatSayNothingDoNotExist();
    void whatIsFixedHasNoSteps();
    void slopesOfTheObjectiveHaveNoSteps();
    void groupsAreRunsOfALabel_data();
    void groupsAreRunsOfALabel();
    void operandsComeBeforeTheirResult_data();
    void operandsComeBeforeTheirResult();
    void isArithmetic();
};

void TestSteps::lawEight_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"plain", "batch", "adam with penalty", "momentum",
                             "softmax, cancelling", "softmax everywhere", "deep", "no biases",
                             "fixed biases, batch", "fixed layers", "all fixed"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// Law 8: indexOf(stepAt(k)) = k.
void TestSteps::lawEight()
{
    QFETCH(QString, name);
    const auto timeline = caseNamed(name.toStdString()).timeline();
    for (const std::int64_t i : {1, 2, 3}) {
        timeline->seek({i, 0});
        const Iteration& iteration = *timeline->now().iteration;
        std::set<std::string> seen;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const Step step = iteration.step(k);
            QCOMPARE(step.number, k);
            QCOMPARE(iteration.indexOf(step.quantity).value_or(-1), k);
            QVERIFY2(seen.insert(print(step.quantity)).second, print(step.quantity).c_str());
            QVERIFY(!step.rule.empty());
        }
    }
}

void TestSteps::orderIsTheDesigns()
{
    NetworkCase c;
    c.layers = "[{size: 1}, {size: 1, activation: tanh}, {size: 1, activation: sigmoid}]";
    c.samples = "[{x: [0.5], y: [0.25]}]";
    const auto timeline = c.timeline();
    const std::vector<std::string> expected{
        "z[1][1]",     "a[1][1]",     "z[2][1]",     "a[2][1]",     "C",
        "dC/da[2][1]", "da/dz[2][1]", "delta[2][1]", "dC/db[2][1]", "dC/dw[2][1,1]",
        "dC/da[1][1]", "da/dz[1][1]", "delta[1][1]", "dC/db[1][1]", "dC/dw[1][1,1]",
        "dC/da[0][1]", "Dw[1][1,1]",  "w[1][1,1]",   "Db[1][1]",    "b[1][1]",
        "Dw[2][1,1]",  "w[2][1,1]",   "Db[2][1]",    "b[2][1]"};
    const Iteration& iteration = *timeline->now().iteration;
    QVERIFY(namesOf(iteration, 1, iteration.stepCount()) == expected);
    QCOMPARE(std::string(iteration.step(8).rule), std::string("BP1"));
    QCOMPARE(std::string(iteration.step(9).rule), std::string("BP3"));
    QCOMPARE(std::string(iteration.step(10).rule), std::string("BP4"));
    QCOMPARE(std::string(iteration.step(13).rule), std::string("BP2"));
    QVERIFY(iteration.step(5).pass == Pass::Cost);
    QVERIFY(iteration.step(17).pass == Pass::Update);
    QCOMPARE(iteration.step(17).sample, 0);
}

void TestSteps::orderOfABatch()
{
    NetworkCase c;
    c.layers = "[{size: 1}, {size: 1, activation: sigmoid}]";
    c.samples = "[{x: [0.5], y: [0.25]}, {x: [1], y: [0]}]";
    c.training = "{optimizer: momentum, rate: 0.5, batch: 2, l2: 0.1}";
    const auto timeline = c.timeline();
    const std::vector<std::string> expected{"z[1][1]@1",
                                            "a[1][1]@1",
                                            "C@1",
                                            "dC/da[1][1]@1",
                                            "da/dz[1][1]@1",
                                            "delta[1][1]@1",
                                            "dC/db[1][1]@1",
                                            "dC/dw[1][1,1]@1",
                                            "dC/da[0][1]@1",
                                            "z[1][1]@2",
                                            "a[1][1]@2",
                                            "C@2",
                                            "dC/da[1][1]@2",
                                            "da/dz[1][1]@2",
                                            "delta[1][1]@2",
                                            "dC/db[1][1]@2",
                                            "dC/dw[1][1,1]@2",
                                            "dC/da[0][1]@2",
                                            "C",
                                            "R",
                                            "J",
                                            "dC/dw[1][1,1]",
                                            "dR/dw[1][1,1]",
                                            "v.w[1][1,1]",
                                            "Dw[1][1,1]",
                                            "w[1][1,1]",
                                            "dC/db[1][1]",
                                            "v.b[1][1]",
                                            "Db[1][1]",
                                            "b[1][1]"};
    const Iteration& iteration = *timeline->now().iteration;
    QVERIFY(namesOf(iteration, 1, iteration.stepCount()) == expected);
}

void TestSteps::softmaxHasAllZFirst()
{
    const auto timeline = caseNamed("softmax, cancelling").timeline();
    const Iteration& iteration = *timeline->now().iteration;
    QVERIFY(namesOf(iteration, 7, 10)
            == (std::vector<std::string>{"z[2][1]", "z[2][2]", "a[2][1]", "a[2][2]"}));
}

void TestSteps::stepsThatSayNothingDoNotExist()
{
    const auto timeline = NetworkCase{}.timeline();
    const Iteration& iteration = *timeline->now().iteration;
    for (const char* name :
         {"R", "J", "dR/dw[1][1,1]", "m.w[1][1,1]", "v.w[1][1,1]", "x[1]", "y[1]", "eta"})
        QVERIFY2(!iteration.indexOf(q(name)), name);
}

void TestSteps::whatIsFixedHasNoSteps()
{
    NetworkCase c;
    c.layers = "[{size: 1}, {size: 1, activation: tanh, bias: false}, {size: 1, activation: "
               "sigmoid, fixed: biases}]";
    c.samples = "[{x: [0.5], y: [0.25]}]";
    const auto timeline = c.timeline();
    const std::vector<std::string> expected{
        "z[1][1]",     "a[1][1]",     "z[2][1]",       "a[2][1]",       "C",
        "dC/da[2][1]", "da/dz[2][1]", "delta[2][1]",   "dC/dw[2][1,1]", "dC/da[1][1]",
        "da/dz[1][1]", "delta[1][1]", "dC/dw[1][1,1]", "dC/da[0][1]",   "Dw[1][1,1]",
        "w[1][1,1]",   "Dw[2][1,1]",  "w[2][1,1]"};
    const Iteration& iteration = *timeline->now().iteration;
    QVERIFY(namesOf(iteration, 1, iteration.stepCount()) == expected);
    QVERIFY(iteration.read(q("b[2][1]"), 0).isKnown());
    QVERIFY(!iteration.indexOf(q("b[2][1]")));
    QCOMPARE(plainText(iteration.explain(1), {}), std::string("z[1][1] = w[1][1,1] * x[1]"));
}

// Numbering is as it was: what the optimiser takes is known with the last of its terms.
void TestSteps::slopesOfTheObjectiveHaveNoSteps()
{
    NetworkCase c;
    for (const char* training : {"{optimizer: sgd, rate: 0.5, l2: 0.3}",
                                 "{optimizer: adam, rate: 0.5, batch: 3, l1: 0.1}"}) {
        c.training = training;
        const auto timeline = c.timeline();
        const Iteration& iteration = *timeline->now().iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k)
            QVERIFY(!iteration.step(k).quantity.name.starts_with("dJ"));
        const std::int64_t end = iteration.stepCount();
        const auto value = [&](const char* name) { return iteration.read(q(name), end).value; };
        QCOMPARE(value("dJ/dw[1][2,1]"), value("dC/dw[1][2,1]") + value("dR/dw[1][2,1]"));
        QCOMPARE(value("dJ/db[2][2]"), value("dC/db[2][2]"));
        const auto known = iteration.indexOf(q("dR/dw[1][2,1]")).value_or(0);
        QVERIFY(!iteration.read(q("dJ/dw[1][2,1]"), known - 1).isKnown());
        QVERIFY(iteration.read(q("dJ/dw[1][2,1]"), known).isKnown());
        QCOMPARE(iteration.indexOf(q("dJ/db[1][1]")), iteration.indexOf(q("dC/db[1][1]")));
        QVERIFY(english(iteration.explain(known).notes.front())
                    .find("dJ/dw[1][2,1] = dC/dw[1][2,1] + dR/dw[1][2,1] = ")
                != std::string::npos);
        QVERIFY(std::get<Shape>(iteration.shape(q("dJ/dw[1]"))) == (Shape{3, 2}));
    }
    const auto without = NetworkCase{}.timeline();
    QVERIFY(english(std::get<Message>(without->now().iteration->shape(q("dJ/dw[1][2,1]"))))
            == "dJ/dw exists only with a penalty (l1 or l2)");
}

void TestSteps::groupsAreRunsOfALabel_data() { lawEight_data(); }

// The quick way to a group's ends is the same as walking.
void TestSteps::groupsAreRunsOfALabel()
{
    QFETCH(QString, name);
    const auto timeline = caseNamed(name.toStdString()).timeline();
    const Iteration& iteration = *timeline->now().iteration;
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        for (const Level level : {Level::Quantity, Level::Neuron, Level::Layer, Level::Pass,
                                  Level::Sample, Level::Iteration}) {
            QCOMPARE(iteration.groupEnd(k, level), iteration.Iteration::groupEnd(k, level));
            QCOMPARE(iteration.groupBegin(k, level), iteration.Iteration::groupBegin(k, level));
        }
    }
}

void TestSteps::operandsComeBeforeTheirResult_data() { lawEight_data(); }

// Every number in a step's formula is known when the step is made.
void TestSteps::operandsComeBeforeTheirResult()
{
    QFETCH(QString, name);
    const auto timeline = caseNamed(name.toStdString()).timeline();
    const Iteration& iteration = *timeline->now().iteration;
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        for (const Quantity& operand : operands(iteration.explain(k).formula)) {
            const bool known = iteration.read(operand, k).isKnown();
            QVERIFY2(known, (print(operand) + " in " + print(iteration.step(k).quantity)).c_str());
        }
    }
}

void TestSteps::isArithmetic()
{
    NetworkCase c;
    c.layers = "[{size: 784}, {size: 16, activation: sigmoid}, {size: 16, activation: sigmoid}, "
               "{size: 10, activation: sigmoid}]";
    std::string zeros = "0";
    for (int i = 1; i < 784; ++i)
        zeros += ",0";
    c.samples = "[{x: [" + zeros + "], y: [0,0,0,1,0,0,0,0,0,0]}]";
    const auto timeline = c.timeline();
    const Iteration& iteration = *timeline->now().iteration;
    // 42 z and a, C, 42 neurons with 4 numbers and their weights, 784 inputs, 2 × 13,002 in the
    // update.
    QCOMPARE(iteration.stepCount(), 84 + 1 + 42 * 4 + 12960 + 784 + 2 * 13002);
    for (std::int64_t k = 1; k <= iteration.stepCount(); k += 97)
        QCOMPARE(iteration.indexOf(iteration.step(k).quantity).value_or(-1), k);
}

QTEST_APPLESS_MAIN(TestSteps)
#include "tst_steps.moc"
