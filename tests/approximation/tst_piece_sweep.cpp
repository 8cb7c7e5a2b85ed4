// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece_sweep.h"
#include "approximations.h"

using namespace gradus;

class TestPieceSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorFallsWithTheNumber();
    void isTheErrorOfTheRun();
    void fixedSteepnessStopsFalling();
    void aJumpCannotBeFollowed();
    void findsJumps();
    void towersGetBetter();
    void canBeEnded();
    void leavesOutWhatIsTooMany();
};

// From 5 to 100 bumps the mean error falls by at least 15 times.
void TestPieceSweep::errorFallsWithTheNumber()
{
    const auto experiment = approximationOf("function: \"" + wavy + "\", pieces: 5");
    const auto points = sweepPieces(*experiment, std::array{5, 10, 20, 50, 100, 500});
    QCOMPARE(points.size(), std::size_t(6));
    QVERIFY(points[0].mean / points[4].mean >= 15);
    for (std::size_t i = 1; i < points.size(); ++i) {
        QVERIFY(points[i].mean < points[i - 1].mean);
        QVERIFY(points[i].largest < points[i - 1].largest);
    }
    QCOMPARE(points[4].n, 100);
    QCOMPARE(points[4].units, 200);
    QCOMPARE(points[4].steepness, 4000.0);
}

void TestPieceSweep::isTheErrorOfTheRun()
{
    for (const std::string& model :
         std::vector<std::string>{"function: \"" + wavy + "\", pieces: 6",
                                  "function: \"x*y\", variables: [x, y], y: [-1, 1], pieces: 2"}) {
        const auto timeline = approximating(model);
        const Snapshot& now = go(*timeline, "9:end");
        const auto& experiment = approximationOf(now).experiment();
        const auto points = sweepPieces(experiment, std::array{experiment.spec().perSide});
        QCOMPARE(points[0].mean, valueOf(now, "error.mean"));
        QCOMPARE(points[0].largest, valueOf(now, "error.max"));
        QCOMPARE(points[0].units, std::int64_t(experiment.inputs() == 1 ? 12 : 20));
    }
}

void TestPieceSweep::fixedSteepnessStopsFalling()
{
    const auto experiment = approximationOf("function: \"" + wavy + "\", pieces: 5");
    const std::array counts{5, 20, 100, 400};
    const auto fixed = sweepPieces(*experiment, counts, 40);
    const auto growing = sweepPieces(*experiment, counts);
    QVERIFY(fixed[3].mean > 0.9 * fixed[2].mean); // four times as many, and no better
    QVERIFY(growing[3].mean < 0.3 * growing[2].mean);
    QCOMPARE(fixed[3].steepness, 40.0);
}

// Away from the jump the sum comes as near as wanted; at the jump half of it always stays.
void TestPieceSweep::aJumpCannotBeFollowed()
{
    for (const char* place : {"0.37", "0.5", "0.123456"}) {
        const std::string function = std::string("x + 2*step(x - ") + place + ")";
        const auto experiment = approximationOf("function: \"" + function + "\", pieces: 5");
        const auto points = sweepPieces(*experiment, std::array{5, 20, 100, 400, 1000});
        for (const PieceSweepPoint& point : points)
            QVERIFY2(point.largest > 0.95, place);
        QVERIFY(points.back().mean < points.front().mean / 15);
    }
    const auto timeline = approximating("function: \"x + 2*step(x - 0.5)\", pieces: 4");
    const Snapshot& now = go(*timeline, "4:error.max");
    const Explanation x = now.iteration->explain(now.position.step);
    QCOMPARE(x.notes.size(), std::size_t(1));
    QVERIFY(english(x.notes[0]).find("The function jumps at x = 0.5") != std::string::npos);
    QVERIFY(relativeError(x.formula.evaluate(), valueOf(now, "error.max")) < 1e-12);
}

void TestPieceSweep::findsJumps()
{
    const auto jumpOf = [](const std::string& function) {
        return approximationOf("function: \"" + function + "\", pieces: 1")->jump();
    };
    const auto jump = jumpOf("x + 2*step(x - 0.37)");
    QVERIFY(jump && std::abs(jump->x - 0.37) < 1e-12);
    QVERIFY(std::abs(jump->below - 0.37) < 1e-9 && std::abs(jump->above - 2.37) < 1e-9);
    for (const char* smooth :
         {"x", "1", "sin(60*x)", "abs(x - 0.37)", "tanh(100000*(x - 0.37))", "sqrt(x)"})
        QVERIFY2(!jumpOf(smooth), smooth);
    QVERIFY(!jumpOf("1/(x - 0.3701)")); // a pole is no jump
}

void TestPieceSweep::towersGetBetter()
{
    const auto experiment =
        approximationOf("function: \"sin(3*x)*cos(2*y)\", variables: [x, y], pieces: 2");
    const auto points = sweepPieces(*experiment, std::array{2, 8, 32});
    QVERIFY(points[1].mean < points[0].mean / 2);
    QVERIFY(points[2].mean < points[1].mean / 2);
    QCOMPARE(points[2].units, 5 * 32 * 32);
}

void TestPieceSweep::canBeEnded()
{
    const auto experiment = approximationOf("function: x, pieces: 1");
    int calls = 0;
    const auto points =
        sweepPieces(*experiment, std::array{1, 2, 3, 4}, {}, [&](const PieceSweepPoint& point) {
            ++calls;
            return point.n < 2;
        });
    QCOMPARE(calls, 2);
    QCOMPARE(points.size(), std::size_t(2));
}

void TestPieceSweep::leavesOutWhatIsTooMany()
{
    const auto experiment = approximationOf("function: x, pieces: 1");
    QCOMPARE(sweepPieces(*experiment, std::array{0, -3, 1001, 4}).size(), std::size_t(1));
    const auto towers = approximationOf("function: x, variables: [x, y], pieces: 1");
    QCOMPARE(sweepPieces(*towers, std::array{33, 1}).size(), std::size_t(1));
    const auto pole = approximationOf("function: \"1/(x - 0.5)\", pieces: 1");
    QVERIFY(std::isnan(sweepPieces(*pole, std::array{3})[0].mean));
}

QTEST_APPLESS_MAIN(TestPieceSweep)
#include "tst_piece_sweep.moc"
