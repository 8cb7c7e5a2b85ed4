// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_reader.h"
#include "lesson/yaml_document.h"
#include "support/lessons.h"

#include <numeric>

using namespace gradus;

namespace {

struct Samples {
    Eigen::MatrixXd x, y;
};

Samples all(const DataSet& data)
{
    std::vector<std::int32_t> which(static_cast<std::size_t>(data.sampleCount()));
    std::iota(which.begin(), which.end(), 0);
    Samples samples{Eigen::MatrixXd(data.inputSize(), data.sampleCount()),
                    Eigen::MatrixXd(data.targetSize(), data.sampleCount())};
    data.gather(which, samples.x, samples.y);
    return samples;
}

LoadedData readText(const std::string& yaml, int inputs, int targets, Faults& faults)
{
    const QTemporaryDir folder;
    const Value tree = readYaml(yaml, false, faults);
    return readData(tree, {folder.path().toStdString(), "", inputs, targets}, faults);
}

LoadedData good(const std::string& yaml, int inputs = 1)
{
    Faults faults;
    LoadedData data = readText(yaml, inputs, 1, faults);
    if (!data.train || !faults.empty())
        qFatal("%s", describeAll(faults).c_str());
    return data;
}

} // namespace

class TestFunctionData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hundredEvenSamplesUnlessSaid();
    void variablesHaveTheirIntervals();
    void severalVariablesMakeAGrid();
    void usualNamesOfVariables();
    void randomPlacesAreInside();
    void noiseIsOfTheTrainingTargetsOnly();
    void theSeedDecides();
    void aNetworkKnowsItsFunction();
    void trainsOnIt();
    void refuses_data();
    void refuses();
};

void TestFunctionData::hundredEvenSamplesUnlessSaid()
{
    const LoadedData data = good("function: \"x^2 - 1\"\n");
    const Samples samples = all(*data.train);
    QCOMPARE(samples.x.cols(), 100);
    QVERIFY(samples.x(0, 0) == 0 && samples.x(0, 99) == 1);
    for (Eigen::Index n = 0; n < 100; ++n)
        QCOMPARE(samples.y(0, n), samples.x(0, n) * samples.x(0, n) - 1);
    QVERIFY(!data.test);
    QVERIFY(data.target->intervals() == (std::vector<Interval>{{0, 1}}));
}

void TestFunctionData::variablesHaveTheirIntervals()
{
    const LoadedData data =
        good("{function: \"t + 10*u\", variables: [t, u], t: [-2, 2], u: [3, 4], samples: 4}\n", 2);
    const Samples samples = all(*data.train);
    QVERIFY(samples.y.row(0) == Eigen::RowVector4d(28, 32, 38, 42));
    QVERIFY(data.target->variables() == (std::vector<std::string>{"t", "u"}));
}

void TestFunctionData::severalVariablesMakeAGrid()
{
    QCOMPARE(good("function: \"x*y\"\n", 2).train->sampleCount(), 100);
    QCOMPARE(good("function: \"x1*x3\"\n", 3).train->sampleCount(), 64);
    QCOMPARE(good("function: \"x8\"\n", 8).train->sampleCount(), 256);
    QCOMPARE(good("{function: \"x*y\", samples: 49}\n", 2).train->sampleCount(), 49);
    QCOMPARE(good("{function: \"x*y\", samples: 50, spacing: random}\n", 2).train->sampleCount(),
             50);
}

void TestFunctionData::usualNamesOfVariables()
{
    QVERIFY(good("function: \"x+y\"\n", 2).target->variables()
            == (std::vector<std::string>{"x", "y"}));
    QVERIFY(good("function: \"x1+x2+x3+x4\"\n", 4).target->variables()
            == (std::vector<std::string>{"x1", "x2", "x3", "x4"}));
}

void TestFunctionData::randomPlacesAreInside()
{
    const LoadedData data =
        good("{function: \"2*x\", x: [5, 7], samples: 500, spacing: random, test: 300}\n");
    for (const DataSet* part : {data.train.get(), data.test.get()}) {
        const Samples samples = all(*part);
        QVERIFY(samples.x.minCoeff() >= 5 && samples.x.maxCoeff() < 7);
        QVERIFY(samples.x.minCoeff() < 5.1 && samples.x.maxCoeff() > 6.9);
        QVERIFY(std::abs(samples.x.mean() - 6) < 0.1);
        QVERIFY(samples.y == 2 * samples.x);
    }
    QVERIFY(all(*data.train).x.leftCols(300) != all(*data.test).x);
}

void TestFunctionData::noiseIsOfTheTrainingTargetsOnly()
{
    const std::string common = "{function: \"3*x\", samples: 4000, spacing: random, test: 50";
    const LoadedData plain = good(common + "}\n");
    const LoadedData noisy = good(common + ", noise: 0.5}\n");
    const Samples without = all(*plain.train);
    const Samples with = all(*noisy.train);
    QVERIFY(without.x == with.x); // the same places
    const Eigen::ArrayXd noise = (with.y - without.y).row(0).transpose();
    QVERIFY(std::abs(noise.mean()) < 0.03);
    QVERIFY(std::abs(std::sqrt(noise.square().mean()) - 0.5) < 0.03);
    QVERIFY(all(*plain.test).y == all(*noisy.test).y);
}

void TestFunctionData::theSeedDecides()
{
    const auto places = [](const std::string& seed) {
        return all(*good("{function: x, spacing: random, seed: " + seed + "}\n").train).x;
    };
    QVERIFY(places("1") == places("1"));
    QVERIFY(places("1") != places("2"));
    QVERIFY(all(*good("{function: x, spacing: random}\n").train).x == places("1"));
}

void TestFunctionData::aNetworkKnowsItsFunction()
{
    const auto lesson =
        lessonOf("gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: network\n  layers: [{size: 1}, "
                 "{size: 1, activation: identity}]\ndata: {function: \"sin(x)\", x: [0, 3]}\n");
    const auto& network = dynamic_cast<const NetworkExperiment&>(*lesson->experiment);
    QCOMPARE(network.target()->text(), std::string("sin(x)"));
    const double x = 2;
    QCOMPARE(network.target()->value({&x, 1}), std::sin(2.0));
    const NetworkCase samples;
    QVERIFY(!samples.experiment()->target());
}

// A straight line is learned exactly.
void TestFunctionData::trainsOnIt()
{
    const auto lesson = lessonOf(
        "gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: network\n  layers: [{size: 1}, {size: 1, "
        "activation: identity}]\n  initial: zeros\ndata: {function: \"2*x - 1\", samples: 11}\n"
        "training: {rate: 0.5, batch: all}\n");
    Timeline timeline(lesson->experiment->start());
    const Snapshot& end = go(timeline, "300:end");
    QVERIFY(std::abs(valueOf(end, "w[1][1,1]") - 2) < 1e-3);
    QVERIFY(std::abs(valueOf(end, "b[1][1]") + 1) < 1e-3);
}

void TestFunctionData::refuses_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("targets");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* yaml, int inputs, int targets, const char* part) {
        QTest::newRow(yaml) << QString::fromLatin1(yaml) << inputs << targets
                            << QString::fromUtf8(part);
    };
    row("{function: x, builtin: digits}", 1, 1, "exactly one");
    row("{function: x, samples: [{x: [1], y: [1]}]}", 1, 1, "exactly one");
    row("{function: [x]}", 1, 1, "expression in quotes");
    row("{function: \"x +\"}", 1, 1, "1:16");
    row("{function: \"x + z\"}", 1, 1, "\"z\"");
    row("{function: x}", 1, 3, "y has 3 numbers");
    row("{function: x1}", 9, 1, "at most 8 variables, but x has 9 numbers");
    row("{function: x, variables: [x]}", 2, 1, "here 2");
    row("{function: x, variables: x}", 1, 1, "here 1");
    row("{function: pi, variables: [pi]}", 1, 1, "meaning of its own");
    row("{function: seed, variables: [seed]}", 1, 1, "meaning of its own");
    row("{function: x, variables: [x, x]}", 2, 1, "told apart");
    row("{function: x, x: [1, 0]}", 1, 1, "smaller number first");
    row("{function: x, x: [1, 1]}", 1, 1, "smaller number first");
    row("{function: x, x: [1]}", 1, 1, "smaller number first");
    row("{function: x, x: 3}", 1, 1, "smaller number first");
    row("{function: x, x: [-1e308, 1e308]}", 1, 1, "smaller number first");
    row("{function: x, z: [0, 1]}", 1, 1, "no key \"z\"");
    row("{function: x, samples: 0}", 1, 1, "from 1 to 1e+06");
    row("{function: x, samples: 1000001}", 1, 1, "from 1 to 1e+06");
    row("{function: x, samples: 50}", 2, 1, "49 or 64");
    row("{function: x, spacing: evne}", 1, 1, "even");
    row("{function: x, noise: -1}", 1, 1, "noise");
    row("{function: x, test: -1}", 1, 1, "test");
    row("{function: \"1 + 1/x\"}", 1, 1, "1:18: error: the function has no finite value at x = 0");
    row("{function: \"log(x) + y\"}", 2, 1, "x = 0, y = 0");
    row("{function: \"exp(x)\", x: [0, 1000]}", 1, 1, "no finite value");
    row("{noise: 1, builtin: digits}", 784, 10, "no key \"noise\"");
}

void TestFunctionData::refuses()
{
    QFETCH(QString, yaml);
    QFETCH(int, inputs);
    QFETCH(int, targets);
    QFETCH(QString, part);
    Faults faults;
    const LoadedData data = readText(yaml.toStdString(), inputs, targets, faults);
    QVERIFY(hasErrors(faults));
    const std::string text = describeAll(faults);
    QVERIFY2(str(text).contains(part), text.c_str());
}

QTEST_APPLESS_MAIN(TestFunctionData)
#include "tst_function_data.moc"
