// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximations.h"

using namespace gradus;

namespace {

std::string refusal(Timeline& timeline, const char* quantity, double value)
{
    const std::uint64_t hash = timeline.hash();
    const auto message = timeline.edit(q(quantity), value);
    if (timeline.hash() != hash && message)
        qFatal("a refused edit has changed something");
    return message ? english(*message) : "done";
}

} // namespace

class TestApproximationEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesAPiece();
    void buildsByHand();
    void buildsTowersByHand();
    void aLatePieceIsPlacedNext();
    void takesPiecesAway();
    void refusesNonsense_data();
    void refusesNonsense();
    void refusesTooMany();
};

// What follows from an edge follows at once: the bias, and the height where f is read.
void TestApproximationEdits::movesAPiece()
{
    const auto timeline = approximating("function: \"x^2\", pieces: 4");
    go(*timeline, "3:0");
    QCOMPARE(refusal(*timeline, "left[2]", 0.125), "done");
    QCOMPARE(valueOf(timeline->now(), "b[1][3]"), -160 * 0.125);
    QCOMPARE(valueOf(timeline->now(), "middle[2]"), 0.3125);
    QCOMPARE(valueOf(timeline->now(), "w[2][1,3]"), 0.3125 * 0.3125);
    QCOMPARE(refusal(*timeline, "height[2]", 7), "done");
    QCOMPARE(refusal(*timeline, "right[2]", 0.75), "done");
    QCOMPARE(valueOf(timeline->now(), "w[2][1,4]"), -7.0); // stays as it was chosen
    QCOMPARE(refusal(*timeline, "steepness", 10), "done");
    QCOMPARE(valueOf(timeline->now(), "w[1][1,1]"), 10.0);
    QCOMPARE(valueOf(timeline->now(), "b[1][4]"), -7.5);
    QCOMPARE(refusal(*timeline, "left[4]", 0.7), "done"); // planned: known from now on
    QCOMPARE(valueOf(timeline->now(), "left[4]"), 0.7);
    QVERIFY(timeline->undo());
    QVERIFY(!timeline->now().read(q("left[4]")).isKnown());
}

void TestApproximationEdits::buildsByHand()
{
    const auto timeline = approximating("function: x, pieces: 0");
    go(*timeline, "1:0");
    QCOMPARE(refusal(*timeline, "left[1]", 0.4), "done");
    QCOMPARE(valueOf(go(*timeline, "1:end"), "height[1]"), 0.7); // f in the middle of [0.4, 1]
    QVERIFY(timeline->now().read(q("right[1]")).isFault());
    QCOMPARE(refusal(*timeline, "right[1]", 0.6), "done"); // now it is a bump
    QCOMPARE(valueOf(timeline->now(), "height[1]"), 0.5);
    QCOMPARE(valueOf(timeline->now(), "w[2][1,2]"), -0.5);
    QCOMPARE(refusal(*timeline, "height[2]", -1), "done");
    QCOMPARE(valueOf(go(*timeline, "2:end"), "left[2]"), 0.5);
    QCOMPARE(valueOf(timeline->now(), "w[2][1,3]"), -1.0);
    QCOMPARE(valueOf(timeline->now(), "pieces"), 2.0);
    const auto why = timeline->now().iteration->explain(1);
    QVERIFY(english(why.sentence).find("Nobody chose") != std::string::npos);
}

void TestApproximationEdits::buildsTowersByHand()
{
    const auto timeline = approximating("function: \"x*y\", variables: [x, y], pieces: 0");
    go(*timeline, "1:0");
    QCOMPARE(refusal(*timeline, "left[1]", 0.25), "done");
    QCOMPARE(refusal(*timeline, "top[1]", 0.5), "done");
    go(*timeline, "1:end");
    QCOMPARE(valueOf(timeline->now(), "middle[1,2]"), 0.25);
    QCOMPARE(valueOf(timeline->now(), "w[3][1,1]"), 0.625 * 0.25);
    QVERIFY(valueOf(timeline->now(), "right[1]") > 1);
}

// A piece that comes when all are placed is not lost: the next iteration places it.
void TestApproximationEdits::aLatePieceIsPlacedNext()
{
    const auto timeline = approximating("function: x, pieces: 2");
    go(*timeline, "6:end");
    QVERIFY(timeline->stopped());
    QCOMPARE(refusal(*timeline, "left[3]", 0.1), "done");
    QCOMPARE(timeline->now().position.iteration, 7);
    QCOMPARE(timeline->now().stepCount(), 8); // left, middle, height, one unit, the errors
    QVERIFY(!timeline->now().read(q("w[2][1,5]")).isKnown());
    go(*timeline, "7:end");
    QVERIFY(timeline->now().read(q("w[2][1,5]")).isKnown());
}

void TestApproximationEdits::takesPiecesAway()
{
    const auto timeline = approximating("function: x, pieces: 5");
    go(*timeline, "4:0");
    QCOMPARE(refusal(*timeline, "pieces", 2), "done"); // fewer than are placed
    QCOMPARE(valueOf(timeline->now(), "pieces"), 2.0);
    QVERIFY(timeline->now().read(q("left[3]")).isFault());
    QCOMPARE(timeline->now().stepCount(), 2);
    const auto fresh = approximating("function: x, place: [{left: -0.2, right: 0.2, height: 0.1}, "
                                     "{left: 0.2, right: 0.4, height: 0.3}], steepness: 200");
    QVERIFY(std::abs(valueOf(go(*timeline, "4:end"), "error.mean")
                     - valueOf(go(*fresh, "2:end"), "error.mean"))
            < 1e-14);
    QVERIFY(refusal(*timeline, "pieces", 3).find("left[3]") != std::string::npos);
}

void TestApproximationEdits::refusesNonsense_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* quantity, double value, const char* message) {
        QTest::addRow("%s %g", quantity, value) << quantity << value << message;
    };
    row("right[2]", 0.25, "the right edge must lie right of the left edge: 0.25 is not more");
    row("left[2]", 0.9, "the right edge must lie right");
    row("left[4]", 1, "a piece must reach into the interval from 0 to 1");
    row("right[1]", -0.1, "a piece must reach into the interval");
    row("left[1]", NAN, "finite");
    row("height[1]", INFINITY, "finite");
    row("left[1]", -1e10, "within");
    row("steepness", 0, "above 0");
    row("steepness", NAN, "above 0");
    row("steepness", 1e13, "at most");
    row("pieces", 2.5, "whole number");
    row("pieces", -1, "whole number");
    row("pieces", 5, "whole number");
    row("right[5]", 0.5, "a new piece begins with left[5] or height[5]");
    row("left[6]", 0.5, "the number of pieces is 4");
    row("top[1]", 0.5, "there is no quantity");
    row("b[1][1]", 0.5, "follows from other numbers");
    row("w[2][1,1]", 0.5, "follows from other numbers");
    row("error.mean", 0, "follows from other numbers");
    row("middle[1]", 0, "follows from other numbers");
    row("C", 0, "there is no quantity C here");
}

void TestApproximationEdits::refusesNonsense()
{
    QFETCH(QString, quantity);
    QFETCH(double, value);
    QFETCH(QString, message);
    const auto timeline = approximating("function: x, pieces: 4");
    go(*timeline, "3:2");
    const std::string found = refusal(*timeline, quantity.toUtf8().constData(), value);
    QVERIFY2(str(found).contains(message), found.c_str());
    QVERIFY(timeline->edits().empty());
}

void TestApproximationEdits::refusesTooMany()
{
    const auto timeline = approximating("function: x, pieces: 1000");
    QVERIFY(refusal(*timeline, "left[1001]", 0.5).find("at most 1000") != std::string::npos);
    const auto pole = approximating("function: \"1/(x - 0.3)\", pieces: 1");
    QCOMPARE(refusal(*pole, "left[2]", -0.4), "done");
    QCOMPARE(refusal(*pole, "right[2]", 0.6), "1 / (x - 0.3) has no value at x = 0.3");
}

QTEST_APPLESS_MAIN(TestApproximationEdits)
#include "tst_approximation_edits.moc"
