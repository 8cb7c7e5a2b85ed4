// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hopfield.h"

using namespace gradus;

namespace {

std::string startOf(const std::string& model, const std::string& recall)
{
    const auto net = hopfieldOf(model, recall);
    std::string text;
    for (const std::int8_t unit : net->recall().start)
        text += unit > 0 ? '#' : unit < 0 ? '.' : '0';
    return text;
}

int differing(const HopfieldExperiment& net, int pattern)
{
    int count = 0;
    const Units stored = net.pattern(pattern);
    for (std::size_t i = 0; i < stored.size(); ++i)
        count += stored[i] != net.recall().start[i];
    return count;
}

} // namespace

class TestHopfieldReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesAndNumbersAreTheSame();
    void startsAreOfSeveralSorts();
    void defaults();
    void runsChangeRecall();
    void thresholdsAndValues();
    void faults_data();
    void faults();
};

void TestHopfieldReader::picturesAndNumbersAreTheSame()
{
    const char* const sorts[] = {R"([[1, -1, 1, -1, 1, -1]])", R"([[1, 0, 1, 0, 1, 0]])",
                                 R"([["#.#", ".#."]])",        R"([["X X", " x "]])",
                                 R"([["101", "010"]])",        R"([["#-", "#-", "#-"]])"};
    for (const char* patterns : sorts)
        QCOMPARE(startOf("units: 6, patterns: " + std::string(patterns), "start: {pattern: 1}"),
                 std::string("#.#.#."));
    const auto block = lessonOf("gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: hopfield\n  units: 6\n"
                                "  patterns:\n    - |\n      #.#\n      .#.\n"
                                "recall: {start: {pattern: 1}}\n");
    const auto net = std::dynamic_pointer_cast<const HopfieldExperiment>(block->experiment);
    QVERIFY(net->pattern(0) == (Units{1, -1, 1, -1, 1, -1}));
    QCOMPARE(net->gridWidth(), 3);
    const auto drawn =
        hopfieldOf("units: 6, patterns: [[\"#.#\", \".#.\"]]", "start: {pattern: 1}");
    QCOMPARE(drawn->gridWidth(), 3);
    QCOMPARE(hopfieldOf("units: 6, width: 2, patterns: [[\"#.#\", \".#.\"]]", "start: {pattern: 1}")
                 ->gridWidth(),
             2);
    QCOMPARE(hopfieldOf("units: 8, patterns: {random: 1}", "start: {seed: 1}")->gridWidth(), 3);
}

void TestHopfieldReader::startsAreOfSeveralSorts()
{
    const std::string model = "units: 6, patterns: [[1, 1, 1, -1, -1, -1], [1, 1, 1, 1, 1, 1]]";
    QCOMPARE(startOf(model, "start: [1, -1, 1, 1, -1, 1]"), "#.##.#");
    QCOMPARE(startOf(model, "start: {pattern: 2, flip: [1, 6]}"), ".####.");
    QCOMPARE(startOf(model, "start: [\"##.\", \"..#\"]"), "##...#");
    QCOMPARE(startOf(model + ", values: [0, 1]", "start: [1, 0, 1, 0, 0, 1]"), "#0#00#");
    QVERIFY(startOf(model, "start: {seed: 1}") != startOf(model, "start: {seed: 2}"));
    const auto noisy =
        hopfieldOf("units: 50, patterns: {random: 3}", "start: {pattern: 3, noise: 0.2, seed: 8}");
    QCOMPARE(differing(*noisy, 2), 10);
    const auto other =
        hopfieldOf("units: 50, patterns: {random: 3}", "start: {pattern: 3, noise: 0.2, seed: 9}");
    QVERIFY(noisy->recall().start != other->recall().start);
}

void TestHopfieldReader::defaults()
{
    const auto net = hopfieldOf("units: 7, patterns: {random: 3}", "start: {seed: 1}");
    QVERIFY(net->storing().rule() == StoringRule::Hebbian);
    QVERIFY(net->recall().mode == RecallMode::Asynchronous);
    QCOMPARE(net->recall().seed, std::uint64_t(1));
    QCOMPARE(net->recall().iterations, 7); // one sweep
    QCOMPARE(net->low(), -1);
    QVERIFY(!net->hasTemperature());
    QVERIFY(!net->sizes().temperature);
    QCOMPARE(hopfieldOf("units: 7, patterns: {random: 3}", "start: {seed: 1}, mode: synchronous")
                 ->recall()
                 .iterations,
             10);
    QCOMPARE(hopfieldOf("units: 7, patterns: {random: 3}", "start: {seed: 1}, iterations: 33")
                 ->recall()
                 .iterations,
             33);
    QCOMPARE(net->storing().rows().entry(2, 3),
             hopfieldOf("units: 7, patterns: {random: 3, seed: 1}", "start: {seed: 1}")
                 ->storing()
                 .rows()
                 .entry(2, 3));
}

void TestHopfieldReader::runsChangeRecall()
{
    const auto lesson =
        lessonOf(hopfieldYaml("units: 7, patterns: {random: 3}", "start: {seed: 1}")
                 + "runs: {warm: {set: {recall.temperature: 0.5, model.rule: storkey}}}\n");
    const auto warm =
        std::dynamic_pointer_cast<const HopfieldExperiment>(lesson->runs.front().experiment);
    QVERIFY(warm && warm->hasTemperature());
    QVERIFY(warm->storing().rule() == StoringRule::Storkey);
}

void TestHopfieldReader::thresholdsAndValues()
{
    const auto one =
        hopfieldOf("units: 3, patterns: {random: 1}, thresholds: -0.5", "start: {seed: 1}");
    QVERIFY(one->spec().thresholds == std::vector<double>(3, -0.5));
    const auto each =
        hopfieldOf("units: 3, patterns: {random: 1}, thresholds: [1, 2, 3]", "start: {seed: 1}");
    QCOMPARE(each->spec().thresholds[2], 3.0);
    const auto converted =
        hopfieldOf("units: 3, patterns: [[1, 1, 1]], values: [0, 1], thresholds: converted",
                   "start: {seed: 1}");
    QCOMPARE(converted->spec().thresholds[0], 1.0 / 3); // ½ Σ W, two couplings of ⅓
    QCOMPARE(converted->low(), 0);
}

void TestHopfieldReader::faults_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("recall");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* model, const char* recall,
                        const char* message) { QTest::newRow(name) << model << recall << message; };
    const char* const start = "start: {seed: 1}";
    const char* const net = "units: 3, patterns: {random: 2}";
    row("many patterns", "units: 3, patterns: {random: 5000}", start,
        "random is a number from 1 to");
    row("no patterns", "units: 3, patterns: []", start, "patterns is a list of 1 to 4096 patterns");
    row("word in a pattern", "units: 3, patterns: [[1, up, 1]]", start,
        "a unit is −1 or 1, or 0 or 1; here it is up");
    row("no patterns, no weights", "units: 3", start,
        "needs \"patterns\" to store, or \"weights\"");
    row("not symmetric", "units: 2, weights: [[0, 1], [0.5, 0]]", start,
        "couplings are the same both ways, but W[2,1] is 0.5 and W[1,2] is 1");
    row("a diagonal", "units: 2, weights: [[0, 1], [1, 3]]", start,
        "W[2,2] is 0, for no unit pulls at itself; here it is 3");
    row("a short row", "units: 2, weights: [[0, 1], [1]]", start,
        "weights has a row of 2 numbers for each of the 2 units");
    row("weights and a rule", "units: 2, weights: [[0, 1], [1, 0]], rule: storkey", start,
        "rule says how patterns are stored");
    row("not normalised storkey",
        "units: 3, patterns: {random: 2}, rule: storkey, normalise: false", start,
        "normalise goes with the rule hebbian");
    row("another zero", "units: 3, patterns: {random: 2}, at-zero: stay", start,
        "at-zero is one of keep, up, down");
    row("at-zero of recall", net, "start: {seed: 1}, at-zero: up", "at-zero stands in model");
    row("a pattern of none", "units: 2, weights: [[0, 1], [1, 0]]", "start: {pattern: 1}",
        "this net has no patterns to start from");
    const char* const mixes = "mixes two alphabets";
    row("two alphabets", "units: 5, patterns: [[1, 0, -1, 0, 1]]", start,
        "a pattern mixes two alphabets: a unit is −1 or 1, or it is 0 or 1, and here are −1 and 0");
    row("two alphabets of a start", "units: 3, patterns: {random: 2}", "start: [-1, 1, 0]", mixes);
    row("two alphabets unlearned",
        "units: 3, patterns: {random: 2}, unlearn: {states: [[0, 1, -1]], strength: 0.1}", start,
        mixes);
    row("numbers in a text", "units: 12, patterns: [\"1 0 -1 0 1 0\"]", start,
        "here \" \" and \"0\" stand for the same");
    row("letters", "units: 3, patterns: [[\"#o#\"]]", start, "a picture is made of #");
    row("picture", "units: 3, patterns: [[\"##\", \"##\"]]", start,
        "the picture has 4 places for 3 units");
    row("map", "units: 3, patterns: [{a: 1}]", start, "a pattern is a list of −1 and 1");
    row("strength", "units: 3, patterns: {random: 2}, unlearn: {from: random, strength: 0}", start,
        "strength is a number");
    row("both", "units: 3, patterns: {random: 2}, unlearn: {strength: 0.1}", start,
        "unlearn has either states or a start");
    row("much unlearning",
        "units: 1000, patterns: {random: 2}, unlearn: {from: random, times: 201, strength: 0.1}",
        start, "of 1000 units up to 200 states");
    row("large storkey", "units: 2000, patterns: {random: 2}, rule: storkey", start,
        "go with up to 1024 units; here are 2000");
    row("many for storkey", "units: 20, patterns: {random: 2000}, rule: storkey", start,
        "go with up to 1024 patterns; here are 2000");
    row("thresholds", "units: 3, patterns: {random: 2}, thresholds: [1, 2]", start,
        "thresholds is one number, a list of 3 numbers, or converted");
    row("huge threshold", "units: 3, patterns: {random: 2}, thresholds: 1e300", start,
        "a threshold is a number from -1000000");
    row("converted", "units: 3, patterns: {random: 2}, thresholds: converted", start,
        "converted thresholds go with values: [0, 1]");
    row("pattern of the start", net, "start: {pattern: 3}", "pattern is a number from 1 to 2");
    row("flip alone", net, "start: {flip: [1]}", "flip and noise change a pattern");
    row("flip", net, "start: {pattern: 1, flip: [4]}", "flip names units from 1 to 3; here is 4");
    row("short start", net, "start: [1, 1]",
        "start has a number for each of the 3 units; here are 2");
    row("empty order", net, "start: {seed: 1}, order: []", "an order has from 1 to");
    row("order and mode", net, "start: {seed: 1}, mode: random, order: [1]",
        "an order goes with the mode asynchronous");
    row("cold", net, "start: {seed: 1}, temperature: -1", "temperature is a number from 0");
    row("geometric to zero", net,
        "start: {seed: 1}, temperature: {from: 1, to: 0, sweeps: 3, kind: geometric}",
        "to is a number");
    row("half a schedule", net, "start: {seed: 1}, temperature: {from: 1}",
        "temperature needs the key \"sweeps\"");
    row("spelling", net, "start: {seed: 1}, temprature: 1", "did you mean");
}

void TestHopfieldReader::faults()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    QFETCH(QString, message);
    const std::string found =
        describeAll(readLessonText(hopfieldYaml(model.toStdString(), recall.toStdString())).faults);
    QVERIFY2(found.find(message.toStdString()) != std::string::npos, found.c_str());
}

QTEST_APPLESS_MAIN(TestHopfieldReader)
#include "tst_hopfield_reader.moc"
