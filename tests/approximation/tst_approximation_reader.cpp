// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximations.h"

using namespace gradus;

class TestApproximationReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void faults_data();
    void faults();
    void reportsAllAtOnce();
    void needsNeitherDataNorTraining();
};

void TestApproximationReader::readsWhatIsThere()
{
    const auto one = approximationOf("function: \"t^2\", variables: [t], t: [-2, 2], pieces: 8");
    QCOMPARE(one->inputs(), 1);
    QVERIFY(one->interval(0) == (Interval{-2, 2}));
    QCOMPARE(one->pieces().size(), std::size_t(8));
    QCOMPARE(one->variable(0), "t");
    QCOMPARE(one->gridSize(), std::size_t(2000));
    QCOMPARE(one->gridPoint(0)[0], -1.999);
    const auto two = approximationOf(approximationModels()[3]);
    QVERIFY(two->interval(1) == (Interval{0, 1}));
    QCOMPARE(two->gridSize(), std::size_t(10000));
    QCOMPARE(two->gridPoint(101)[0], 0.015); // the first variable runs fastest
    QCOMPARE(two->gridPoint(101)[1], 0.015);
    QVERIFY(two->pieces()[0].byHand(PieceNumber::Top));
    QVERIFY(!two->pieces()[0].byHand(PieceNumber::Height));
    const auto hand = approximationOf(approximationModels()[1]);
    QVERIFY(hand->pieces()[0].single && !hand->pieces()[1].single);
}

void TestApproximationReader::faults_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* model, const char* message) {
        QTest::newRow(name) << model << message;
    };
    row("no function", "pieces: 3", "model needs the key \"function\"");
    row("a list", "function: [1], pieces: 3", "an expression in quotes");
    row("syntax", "function: \"x +\", pieces: 3", "5:");
    row("unknown name", "function: \"x + q\", pieces: 3", "q");
    row("logic of numbers", "function: \"x and 1\", pieces: 3", "5:");
    row("neither", "function: x", "model needs pieces: 10, or place");
    row("both", "function: x, pieces: 1, place: []", "not both");
    row("too many", "function: x, pieces: 1001", "1000");
    row("too many towers", "function: x, variables: [x, y], pieces: 33", "32");
    row("a fraction", "function: x, pieces: 2.5", "whole number");
    row("negative", "function: x, pieces: -1", "0");
    row("three variables", "function: x, variables: [x, y, z], pieces: 1", "one name or two");
    row("no variables", "function: x, variables: [], pieces: 1", "one name or two");
    row("same variables", "function: x, variables: [x, x], pieces: 1", "cannot be told apart");
    row("a key's name", "function: place, variables: [place], pieces: 1",
        "place has a meaning of its own");
    row("a function's name", "function: x, variables: [sin], pieces: 1", "meaning of its own");
    row("interval backwards", "function: x, x: [1, 0], pieces: 1", "the lower first");
    row("interval of one", "function: x, x: [1], pieces: 1", "the lower first");
    row("interval of words", "function: x, x: [a, b], pieces: 1", "the lower first");
    row("interval far away", "function: x, x: [0, 1e7], pieces: 1", "within ±1e6");
    row("interval narrow", "function: x, x: [1, 1.0000001], pieces: 1", "nearer together");
    row("interval of nothing", "function: x, y: [0, 1], pieces: 1", "\"y\"");
    row("steepness 0", "function: x, pieces: 1, steepness: 0", "steepness");
    row("steepness too large", "function: x, pieces: 1, steepness: 1e13", "steepness");
    row("place a number", "function: x, place: 3", "place is a list");
    row("a piece a number", "function: x, place: [3]", "a piece");
    row("no edge", "function: x, place: [{height: 3}]", "needs the key \"left\"");
    row("no right", "function: x, place: [{left: 0.3}]", "needs the key \"right\"");
    row("step and right", "function: x, place: [{step: 0.3, right: 0.5}]", "\"right\"");
    row("step of a tower", "function: x, variables: [x, y], place: [{step: 0.3}]",
        "needs the key \"bottom\"");
    row("top of a bump", "function: x, place: [{left: 0.3, right: 0.4, top: 1}]", "\"top\"");
    row("backwards", "function: x, place: [{left: 0.4, right: 0.3}]", "must lie right of");
    row("upside down",
        "function: x, variables: [x, y], place: [{left: 0, right: 1, bottom: 1, top: 0}]",
        "must lie above");
    row("outside", "function: x, place: [{left: 1.5, right: 1.75}]", "must reach into");
    row("height a word", "function: x, place: [{step: 0.5, height: h}]", "height");
    row("no value at the end", "function: \"log(x)\", pieces: 2", "ln(x) has no value at x = 0");
    row("no value inside", "function: \"sqrt((x - 0.3)*(x - 0.7))\", pieces: 2",
        "has no value at x = 0.3003");
    row("no value in a corner", "function: \"1/(x + y - 2)\", variables: [x, y], pieces: 2",
        "1 / (x + y - 2) has no value at x = 1, y = 1");
    row("too large", "function: \"exp(1000*x)\", pieces: 2", "grows too large at x = 1");
    row("no value in the middle", "function: \"1/(x - 0.5)\", place: [{left: 0.4, right: 0.6}]",
        "1 / (x - 0.5) has no value at x = 0.5");
    row("unknown key", "function: x, peices: 3", "did you mean");
}

void TestApproximationReader::faults()
{
    QFETCH(QString, model);
    QFETCH(QString, message);
    const auto result = readLessonText(approximationYaml(model.toStdString()));
    const std::string found = describeAll(result.faults);
    QVERIFY(!result.lesson);
    QVERIFY2(str(found).contains(message), found.c_str());
}

void TestApproximationReader::reportsAllAtOnce()
{
    const auto result = readLessonText(approximationYaml(
        "function: \"x +\", x: [1, 0], pieces: 2000, steepness: -1, colour: red"));
    QCOMPARE(result.faults.size(), std::size_t(5));
    for (const Fault& fault : result.faults)
        QVERIFY(fault.place.line == 5 && fault.place.column > 0);
}

void TestApproximationReader::needsNeitherDataNorTraining()
{
    const std::string text = approximationYaml("function: x, pieces: 1")
        + "data: {samples: [{x: [1], y: [1]}]}\ntraining: {rate: 1}\n";
    const std::string found = describeAll(readLessonText(text).faults);
    QVERIFY2(found.find("6:7: error: an approximation has its function") != std::string::npos,
             found.c_str());
    QVERIFY2(found.find("7:11: error: an approximation is not trained") != std::string::npos,
             found.c_str());
}

QTEST_APPLESS_MAIN(TestApproximationReader)
#include "tst_approximation_reader.moc"
