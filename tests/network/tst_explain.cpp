// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"

using namespace gradus;

namespace {

struct Kind {
    const char* name;
    std::string layers;
    std::string cost;
    std::string training;
};

std::vector<Kind> allKinds()
{
    std::vector<Kind> kinds;
    const auto layers = [](const std::string& hidden, const std::string& output) {
        return "[{size: 2}, {size: 3, activation: " + hidden + "}, {size: 2, activation: " + output
            + "}]";
    };
    const std::string plain = "{optimizer: sgd, rate: 0.5}";
    for (const std::string& name : activationNames())
        kinds.push_back({name.c_str(), layers(name, "sigmoid"), "half-squared-error", plain});
    for (const std::string& name : costNames()) {
        kinds.push_back({name.c_str(), layers("tanh", "sigmoid"), name, plain});
        kinds.push_back({name.c_str(), layers("tanh", "softmax"), name, plain});
    }
    kinds.push_back({"fixed and without biases",
                     "[{size: 2}, {size: 3, activation: tanh, bias: false}, {size: 3, activation: "
                     "softmax, fixed: true}, {size: 2, activation: sigmoid, fixed: biases}]",
                     "half-squared-error", "{optimizer: adam, rate: 0.1, batch: 2, l2: 0.1}"});
    for (const std::string& name : optimizerNames())
        kinds.push_back({name.c_str(), layers("tanh", "sigmoid"), "half-squared-error",
                         "{optimizer: " + name + ", rate: 0.1, batch: 2, l1: 0.01, l2: 0.1}"});
    return kinds;
}

Explanation explained(Timeline& timeline, const std::string& position)
{
    const Snapshot& now = go(timeline, position);
    return now.iteration->explain(now.position.step);
}

} // namespace

class TestExplain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormulaGivesTheNumber_data();
    void everyFormulaGivesTheNumber();
    void namesTheEquations();
    void readsLikeTheEquation_data();
    void readsLikeTheEquation();
    void saysThatTheSlopeCancels();
    void saysThatNothingFlows();
    void largeSumsAreShort();
    void speaksEveryStep();
};

void TestExplain::everyFormulaGivesTheNumber_data()
{
    QTest::addColumn<int>("index");
    const auto kinds = allKinds();
    for (std::size_t i = 0; i < kinds.size(); ++i)
        QTest::addRow("%zu %s", i, kinds[i].name) << int(i);
}

// The formula that a student is shown, worked out, is the engine's own number.
void TestExplain::everyFormulaGivesTheNumber()
{
    QFETCH(int, index);
    const Kind kind = allKinds()[std::size_t(index)];
    NetworkCase c;
    c.layers = kind.layers;
    c.cost = kind.cost;
    c.training = kind.training;
    const auto timeline = c.timeline();
    for (const std::int64_t i : {1, 3}) {
        timeline->seek({i, 0});
        const Iteration& iteration = *timeline->now().iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const Explanation x = iteration.explain(k);
            const double value = iteration.read(x.quantity, k).value;
            QVERIFY(x.quantity == iteration.step(k).quantity);
            QVERIFY2(x.result == value || (std::isnan(x.result) && std::isnan(value)),
                     print(x.quantity).c_str());
            QVERIFY2(relativeError(x.formula.evaluate(), value) < 1e-12,
                     (print(x.quantity) + " = " + plainText(x.formula)).c_str());
            QVERIFY(x.rule == iteration.step(k).rule);
            QVERIFY(!x.ruleName.empty() && !x.sentence.empty());
        }
    }
}

void TestExplain::namesTheEquations()
{
    const auto timeline = NetworkCase{}.timeline();
    const auto rule = [&](const std::string& position) {
        return english(explained(*timeline, position).ruleName);
    };
    QVERIFY(rule("1:z[1][1]").find("Weighted sum") == 0);
    QVERIFY(rule("1:delta[2][1]").find("BP1") == 0);
    QVERIFY(rule("1:delta[1][2]").find("BP2") == 0);
    QVERIFY(rule("1:dC/db[1][2]").find("BP3") == 0);
    QVERIFY(rule("1:dC/dw[2][1,3]").find("BP4") == 0);
}

void TestExplain::readsLikeTheEquation_data()
{
    QTest::addColumn<QString>("position");
    QTest::addColumn<QString>("symbols");
    const std::pair<const char*, const char*> rows[] = {
        {"1:z[1][1]", "z[1][1] = w[1][1,1] * x[1] + w[1][1,2] * x[2] + b[1][1]"},
        {"1:delta[2][1]", "delta[2][1] = dC/da[2][1] * da/dz[2][1]"},
        {"1:dC/da[1][2]", "dC/da[1][2] = w[2][1,2] * delta[2][1] + w[2][2,2] * delta[2][2]"},
        {"1:delta[1][2]",
         "delta[1][2] = dC/da[1][2] * da/dz[1][2] = (w[2][1,2] * delta[2][1] + w[2][2,2] * "
         "delta[2][2]) * da/dz[1][2]"},
        {"1:dC/db[1][2]", "dC/db[1][2] = delta[1][2]"},
        {"1:dC/dw[2][1,3]", "dC/dw[2][1,3] = a[1][3] * delta[2][1]"},
        {"1:dC/da[2][1]", "dC/da[2][1] = a[2][1] - y[1]"},
        {"1:Dw[1][1,1]", "Dw[1][1,1] = -eta * dC/dw[1][1,1]"},
        {"1:w[1][1,1]", "w[1][1,1] = w[1][1,1] + Dw[1][1,1]"},
    };
    for (const auto& [position, symbols] : rows)
        QTest::newRow(position) << QString::fromLatin1(position) << QString::fromLatin1(symbols);
}

void TestExplain::readsLikeTheEquation()
{
    QFETCH(QString, position);
    QFETCH(QString, symbols);
    const auto timeline = NetworkCase{}.timeline();
    QCOMPARE(str(plainText(explained(*timeline, position.toStdString()), {})), symbols);
}

void TestExplain::saysThatTheSlopeCancels()
{
    NetworkCase c;
    c.cost = "binary-cross-entropy";
    const auto timeline = c.timeline();
    const Explanation x = explained(*timeline, "1:delta[2][1]");
    QCOMPARE(str(plainText(x, {})), QStringLiteral("delta[2][1] = a[2][1] - y[1]"));
    QVERIFY(!x.notes.empty());
    QVERIFY(english(x.notes[0]).find("cancels") != std::string::npos);
}

void TestExplain::saysThatNothingFlows()
{
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 3, activation: step}, {size: 2, activation: sigmoid}]";
    const auto timeline = c.timeline();
    const Explanation x = explained(*timeline, "1:da/dz[1][1]");
    QCOMPARE(x.result, 0.0);
    QVERIFY(english(x.notes.at(0)).find("nothing flows") != std::string::npos);
}

void TestExplain::largeSumsAreShort()
{
    NetworkCase c;
    c.layers = "[{size: 50}, {size: 2, activation: sigmoid}]";
    std::string x = "0.5";
    for (int i = 1; i < 50; ++i)
        x += ", " + std::to_string(i % 7) + ".25";
    c.samples = "[{x: [" + x + "], y: [0, 1]}]";
    const auto timeline = c.timeline();
    const Explanation sum = explained(*timeline, "1:z[1][1]");
    QVERIFY(plainText(sum, {.face = Face::Numbers}).find("44 more") != std::string::npos);
    QVERIFY(operands(sum.formula).size() <= 14);
}

void TestExplain::speaksEveryStep()
{
    NetworkCase c;
    c.training = "{optimizer: adamw, rate: 0.1, batch: 2, l2: 0.1}";
    const auto timeline = c.timeline();
    const Iteration& iteration = *timeline->now().iteration;
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        const std::string words = spoken(iteration.explain(k), {});
        QVERIFY2(words.find("The result is") != std::string::npos, words.c_str());
        QVERIFY2(words.find('[') == std::string::npos, words.c_str()); // no brackets are read out
    }
}

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_explain.moc"
