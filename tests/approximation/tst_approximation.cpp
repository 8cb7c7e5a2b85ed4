// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximations.h"
#include "support/places.h"

using namespace gradus;

namespace {

std::string known(const Snapshot& snapshot, const std::string& quantity)
{
    const Reading reading = snapshot.read(q(quantity));
    return reading.isFault() ? "fault" : reading.isKnown() ? "known" : "not yet";
}

} // namespace

class TestApproximation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsHaveOneNumberEach();
    void formulasComeToTheResult();
    void speaksEveryStep();
    void placesSideBySide();
    void readsInTheMiddle();
    void explainsWhy_data();
    void explainsWhy();
    void numbersAreKnownOncePlaced();
    void unitsAreGroups();
    void addresses();
    void lists();
    void placesAllThenOnlyMeasures();
    void haltsWhereThereIsNoValue();
    void steepnessGrowsWithTheNumber();
    void lessonsPlay();
};

// Law 8, and all that is listed can be read at the end.
void TestApproximation::stepsHaveOneNumberEach()
{
    for (const std::string& model : approximationModels()) {
        const auto timeline = approximating(model);
        for (const std::int64_t i : {1, 2, 30}) {
            timeline->seek({i, 0});
            const Iteration& iteration = *timeline->now().iteration;
            QVERIFY(iteration.stepCount() >= 2);
            for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
                const Step step = iteration.step(k);
                QCOMPARE(iteration.indexOf(step.quantity), std::optional(k));
                QVERIFY(iteration.read(step.quantity, k).isKnown());
                const auto& a = approximationOf(timeline->now()).address(k);
                const bool hand = a.part == ApproximationPart::Number
                    && approximationOf(timeline->now())
                           .state()
                           .pieces[std::size_t(a.piece)]
                           .byHand(PieceNumber(a.edge));
                QCOMPARE(iteration.read(step.quantity, k - 1).isKnown(), hand);
                QVERIFY(std::get<Quantity>(parseQuantity(print(step.quantity))) == step.quantity);
            }
            for (const Quantity& quantity : iteration.quantities())
                QVERIFY2(iteration.read(quantity, iteration.stepCount()).isKnown(),
                         print(quantity).c_str());
        }
    }
}

void TestApproximation::formulasComeToTheResult()
{
    for (const std::string& model : approximationModels()) {
        const auto timeline = approximating(model);
        for (std::int64_t i = 1; i <= 10; ++i) {
            timeline->seek({i, 0});
            const Iteration& iteration = *timeline->now().iteration;
            for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
                const Explanation x = iteration.explain(k);
                QVERIFY(x.quantity == iteration.step(k).quantity);
                QCOMPARE(x.result, iteration.read(x.quantity, k).value);
                QVERIFY2(relativeError(x.formula.evaluate(), x.result) < 1e-12,
                         (print(x.quantity) + " = " + plainText(x.formula)).c_str());
                QVERIFY(x.rule == iteration.step(k).rule);
                QVERIFY(!x.ruleName.empty() && !x.sentence.empty());
                for (const Quantity& operand : operands(x.formula)) // what is used is known
                    QVERIFY2(iteration.read(operand, k - 1).isKnown(), print(operand).c_str());
            }
        }
    }
}

void TestApproximation::speaksEveryStep()
{
    for (const std::string& model : approximationModels()) {
        const auto timeline = approximating(model);
        const Iteration& iteration = *timeline->now().iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const std::string words = spoken(iteration.explain(k), {});
            QVERIFY2(words.find("The result is") != std::string::npos, words.c_str());
            QVERIFY2(words.find('[') == std::string::npos, words.c_str());
            QVERIFY2(words.find("moment") == std::string::npos, words.c_str());
        }
    }
}

// The outermost steps lie outside by one width; all others on the cuts.
void TestApproximation::placesSideBySide()
{
    const auto timeline = approximating("function: \"x\", x: [2, 4], pieces: 4");
    const Snapshot& now = go(*timeline, "4:end");
    QCOMPARE(valueOf(now, "left[1]"), 1.5);
    QCOMPARE(valueOf(now, "right[1]"), 2.5);
    QCOMPARE(valueOf(now, "left[2]"), 2.5);
    QCOMPARE(valueOf(now, "right[4]"), 4.5);
    const auto towers = approximating("function: \"x\", variables: [x, y], y: [-1, 1], pieces: 2");
    const Snapshot& there = go(*towers, "4:end");
    QCOMPARE(valueOf(there, "left[2]"), 0.5); // row by row: the second lies beside the first
    QCOMPARE(valueOf(there, "bottom[2]"), -2.0);
    QCOMPARE(valueOf(there, "top[2]"), 0.0);
    QCOMPARE(valueOf(there, "bottom[3]"), 0.0);
    QCOMPARE(valueOf(there, "left[3]"), -0.5);
    QCOMPARE(valueOf(there, "top[4]"), 2.0);
}

void TestApproximation::readsInTheMiddle()
{
    const auto timeline = approximating("function: \"x^2\", x: [2, 4], pieces: 4");
    const Snapshot& now = go(*timeline, "4:end");
    QCOMPARE(valueOf(now, "middle[1]"), 2.25); // of what lies inside
    QCOMPARE(valueOf(now, "height[1]"), 2.25 * 2.25);
    QCOMPARE(valueOf(now, "middle[4]"), 3.75);
    const auto hand = approximating(approximationModels()[1]);
    const Snapshot& there = go(*hand, "4:end");
    QCOMPARE(valueOf(there, "middle[4]"), (-0.3 + 2) / 2); // a step reaches to the end
    QCOMPARE(valueOf(there, "height[1]"), 0.5);
}

void TestApproximation::explainsWhy_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("position");
    QTest::addColumn<QString>("symbols");
    QTest::addColumn<QString>("sentence");
    const auto row = [](std::size_t model, const char* position, const char* symbols,
                        const char* sentence) {
        QTest::newRow(position) << str(approximationModels()[model]) << position << symbols
                                << sentence;
    };
    row(0, "1:left[1]", "left[1] = a - (b - a) / n", "outside the interval");
    row(0, "7:right[7]", "right[7] = b + (b - a) / n", "outside the interval");
    row(0, "2:left[2]", "left[2] = a + 1 * ((b - a) / n)", "cut into 7 equal parts");
    row(0, "1:middle[1]", "middle[1] = (max(left[1], a) + min(right[1], b)) / 2", "read at x");
    row(0, "1:height[1]",
        "height[1] = 0.2 + 0.4 * middle[1]^2 + 0.3 * middle[1] * sin(15 * middle[1]) + 0.05 * "
        "cos(50 * middle[1])",
        "as high as the function");
    row(0, "1:w[1][1,1]", "w[1][1,1] = steepness", "the steeper");
    row(0, "2:b[1][3]", "b[1][3] = -w[1][3,1] * left[2]", "at x = −b/w; to have it at 0.1429");
    row(0, "1:w[2][1,2]", "w[2][1,2] = -height[1]", "a bump is left");
    row(1, "1:left[1]", "left[1] = 0.25", "by hand");
    row(1, "1:middle[1]", "middle[1] = (max(left[1], a) + b) / 2", "read at x");
    row(1, "1:height[1]", "height[1] = 0.5", "by hand");
    row(2, "1:w[1][3,1]", "w[1][3,1] = 0", "along the other variable");
    row(2, "1:b[1][3]", "b[1][3] = -w[1][3,2] * bottom[1]", "at y = −b/w");
    row(2, "1:w[2][1,4]", "w[2][1,4] = -h2", "opposite edge");
    row(2, "1:b[2][1]", "b[2][1] = -3 * h2 / 2", "The arms are cut off");
    row(2, "1:w[3][1,1]", "w[3][1,1] = height[1]", "the tower adds");
    row(0, "2:error.max", "error.max = abs(f - (g1 + g2))", "farthest from");
    row(4, "1:error.max", "error.max = abs(f - 0)", "farthest from");
}

void TestApproximation::explainsWhy()
{
    QFETCH(QString, model);
    QFETCH(QString, position);
    QFETCH(QString, symbols);
    QFETCH(QString, sentence);
    const auto timeline = approximating(model.toStdString());
    const Snapshot& now = go(*timeline, position.toStdString());
    const Explanation x = now.iteration->explain(now.position.step);
    QCOMPARE(str(plainText(x, {})), symbols);
    QVERIFY2(str(english(x.sentence)).contains(sentence), english(x.sentence).c_str());
}

void TestApproximation::numbersAreKnownOncePlaced()
{
    const auto timeline = approximating(approximationModels()[1]);
    const Snapshot& start = go(*timeline, "1:0");
    QCOMPARE(known(start, "left[2]"), "known"); // fixed by hand
    QCOMPARE(known(start, "height[2]"), "known");
    QCOMPARE(known(start, "height[3]"), "not yet"); // f at the middle
    QCOMPARE(known(start, "w[2][1,1]"), "not yet");
    QCOMPARE(known(start, "steepness"), "known");
    QCOMPARE(known(start, "error.mean"), "not yet");
    QCOMPARE(known(start, "right[1]"), "fault"); // a single step
    const Snapshot& later = go(*timeline, "3:0");
    QCOMPARE(known(later, "b[1][3]"), "known"); // the second piece is placed
    QCOMPARE(known(later, "b[1][4]"), "not yet");
    QCOMPARE(known(go(*timeline, "3:b[1][4]"), "b[1][4]"), "known");
    const auto row = approximating(approximationModels()[0]);
    QCOMPARE(known(go(*row, "2:0"), "left[2]"), "not yet");
    QCOMPARE(known(go(*row, "2:0"), "left[1]"), "known");
}

void TestApproximation::unitsAreGroups()
{
    const auto timeline = approximating(approximationModels()[2]);
    const auto next = [&](Level level) {
        if (!timeline->forward(level))
            return std::string();
        return print(timeline->now().currentStep()->quantity);
    };
    QCOMPARE(next(Level::Pass), "height[1]");
    QCOMPARE(next(Level::Neuron), "b[1][1]");
    QCOMPARE(next(Level::Layer), "b[1][4]");
    QCOMPARE(next(Level::Layer), "b[2][1]");
    QCOMPARE(next(Level::Pass), "w[3][1,1]");
    QCOMPARE(next(Level::Pass), "error.mean");
    const auto bumps = approximating(approximationModels()[0]);
    bumps->seek({1, 4});
    QVERIFY(bumps->forward(Level::Neuron));
    QCOMPARE(print(bumps->now().currentStep()->quantity), "w[2][1,1]"); // weight, bias, way on
    QVERIFY(!bumps->now().iteration->hasLevel(Level::Sample));
}

void TestApproximation::addresses()
{
    const auto timeline = approximating(approximationModels()[1]);
    const Iteration& iteration = *timeline->now().iteration;
    const auto wrong = [](const Iteration& of, const char* quantity) {
        const auto shape = of.shape(q(quantity));
        const auto* message = std::get_if<Message>(&shape);
        return message ? english(*message) : std::string();
    };
    QCOMPARE(wrong(iteration, "left[5]"), "left[5]: the number of pieces is 4");
    QCOMPARE(wrong(iteration, "right[1]"),
             "right[1]: piece 1 is a single step and has no right edge");
    QCOMPARE(wrong(iteration, "w[1][7,1]"), "w[1][7,1]: the number of steps is 6");
    QCOMPARE(wrong(iteration, "w[1][1,2]"), "w[1][1,2]: the number of steps is 6");
    QCOMPARE(wrong(iteration, "bottom[1]"), "there is no quantity bottom[1] here");
    for (const char* none : {"C", "left[1]@1", "left[0]", "middle[1,1]", "b[2][1]", "w[3][1,1]",
                             "left[1][1]", "left[a]", "w[2][2,1]", "error.least", "steepness[1]"})
        QVERIFY2(!wrong(iteration, none).empty(), none);
    const auto towers = approximating(approximationModels()[2]);
    const Iteration& two = *towers->now().iteration;
    QVERIFY(wrong(two, "w[2][1,5]").find("only the four steps") != std::string::npos);
    QVERIFY(!wrong(two, "middle[1]").empty() && !wrong(two, "middle[1,3]").empty());
    QVERIFY(wrong(two, "w[2][9,36]").empty() && !wrong(two, "w[2][9,37]").empty());
}

void TestApproximation::lists()
{
    const auto timeline = approximating(approximationModels()[1]);
    const Iteration& one = *timeline->now().iteration;
    const auto towers = approximating(approximationModels()[2]);
    const Iteration& two = *towers->now().iteration;
    const auto check = [](const Iteration& of, const char* name, Shape shape, const char* last) {
        const auto list = of.elements(q(name));
        return std::get<Shape>(of.shape(q(name))) == shape && list.size() == shape.size()
            && print(list.back()) == last;
    };
    QVERIFY(check(one, "left", {4, 1}, "left[4]"));
    QVERIFY(check(one, "right", {2, 1}, "right[3]")); // the steps have none
    QVERIFY(check(one, "height", {4, 1}, "height[4]"));
    QVERIFY(check(one, "w[1]", {6, 1}, "w[1][6,1]"));
    QVERIFY(check(one, "b[1]", {6, 1}, "b[1][6]"));
    QVERIFY(check(one, "w[2]", {1, 6}, "w[2][1,6]"));
    QVERIFY(check(two, "w[1]", {36, 2}, "w[1][36,2]"));
    QVERIFY(check(two, "w[3]", {1, 9}, "w[3][1,9]"));
    QVERIFY(check(two, "b[2]", {9, 1}, "b[2][9]"));
    QVERIFY(check(two, "middle", {9, 2}, "middle[9,2]"));
    QVERIFY(std::holds_alternative<Message>(two.shape(q("w[2]"))));
}

void TestApproximation::placesAllThenOnlyMeasures()
{
    const auto experiment = approximationOf(approximationModels()[0]);
    const auto simulation = experiment->start();
    QCOMPARE(simulation->plannedIterations(), 7);
    while (simulation->iteration() < 7)
        QVERIFY(simulation->advance() && !simulation->stop());
    QVERIFY(!simulation->publish()->halt() && simulation->publish()->stop());
    QVERIFY(simulation->advance());
    QCOMPARE(english(*simulation->stop()), "all pieces are placed: 7");
    const double mean = simulation->cost();
    QCOMPARE(experiment->score(*simulation->checkpoint()).cost, std::optional(mean));
    const auto after = simulation->publish();
    QCOMPARE(after->stepCount(), 2);
    QCOMPARE(after->read(q("error.mean"), 2).value, mean);
    QVERIFY(simulation->advance());
    QCOMPARE(simulation->cost(), mean);
    QCOMPARE(approximationOf(approximationModels()[4])->start()->plannedIterations(), 1);
}

void TestApproximation::haltsWhereThereIsNoValue()
{
    const auto timeline = approximating("function: \"1/(x - 0.5)\", pieces: 3");
    QVERIFY(timeline->seek({4, 0}) == Timeline::Outcome::Halted);
    const auto halt = timeline->now().iteration->halt();
    QVERIFY(halt && halt->quantity == q("height[2]"));
    QCOMPARE(english(halt->why), "1 / (x - 0.5) has no value at x = 0.5");
    QCOMPARE(timeline->haltedIn(), std::optional<std::int64_t>(2));
    const auto huge = approximating("function: x, place: [{step: 0, height: 1}, {step: 0, "
                                    "height: 1e308}]");
    QVERIFY(huge->seek({3, 0}) == Timeline::Outcome::Halted); // the mean of it is infinite
    QCOMPARE(huge->haltedIn(), std::optional<std::int64_t>(2));
    QVERIFY(huge->now().iteration->halt()->quantity == q("error.mean"));
}

void TestApproximation::steepnessGrowsWithTheNumber()
{
    QCOMPARE(approximationOf("function: x, pieces: 5")->steepness(), 200.0);
    QCOMPARE(approximationOf("function: x, x: [0, 4], pieces: 100")->steepness(), 1000.0);
    QCOMPARE(approximationOf("function: x, pieces: 0")->steepness(), 400.0);
    QCOMPARE(approximationOf("function: x, place: [{step: 0.5}]")->steepness(), 400.0);
    QCOMPARE(approximationOf("function: x, pieces: 50, steepness: 7")->steepness(), 7.0);
    QCOMPARE(approximationOf("function: x, variables: [x, y], x: [0, 8], pieces: 5")->steepness(),
             200.0); // of the narrower interval
}

void TestApproximation::lessonsPlay()
{
    for (const char* name : {"bumps", "towers"}) {
        const std::string file = sourcePath("tests/approximation/") + name + ".yaml";
        const LessonResult result = readLesson(file);
        QVERIFY2(result.lesson && result.faults.empty(), describeAll(result.faults).c_str());
        QCOMPARE(describeAll(play(*result.lesson)), std::string());
    }
}

QTEST_APPLESS_MAIN(TestApproximation)
#include "tst_approximation.moc"
