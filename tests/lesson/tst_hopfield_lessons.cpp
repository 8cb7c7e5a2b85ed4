// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/capacity.h"
#include "hopfield/hopfield_minima.h"
#include "support/hopfield.h"
#include "support/places.h"

#include <bit>

using namespace gradus;

namespace {

// T X C H L O A as the lessons draw them.
const char* const letters[] = {
    R"(["#####", "..#..", "..#..", "..#..", "..#.."])",
    R"(["#...#", ".#.#.", "..#..", ".#.#.", "#...#"])",
    R"([".####", "#....", "#....", "#....", ".####"])",
    R"(["#...#", "#...#", "#####", "#...#", "#...#"])",
    R"(["#....", "#....", "#....", "#....", "#####"])",
    R"([".###.", "#...#", "#...#", "#...#", ".###."])",
    R"([".###.", "#...#", "#####", "#...#", "#...#"])",
};

// Bit p of `set` takes letter p.
bool isStableSet(unsigned set)
{
    std::string patterns;
    for (unsigned p = 0; p < 7; ++p)
        if (set & (1U << p))
            patterns += (patterns.empty() ? "" : ", ") + std::string(letters[p]);
    const auto net = hopfieldOf("units: 25, patterns: [" + patterns + "]", "start: {pattern: 1}");
    for (int p = 0; p < net->patterns(); ++p)
        if (!isStableState(*net, net->pattern(p), net->spec().thresholds))
            return false;
    return true;
}

int stableSets(int size)
{
    int count = 0;
    for (unsigned set = 0; set < 128; ++set)
        count += std::popcount(set) == size && isStableSet(set);
    return count;
}

std::shared_ptr<const HopfieldExperiment> runOf(const Lesson& lesson, const std::string& name)
{
    for (const Run& run : lesson.runs)
        if (run.name == name)
            return std::dynamic_pointer_cast<const HopfieldExperiment>(run.experiment);
    qFatal("there is no run %s", name.c_str());
}

std::shared_ptr<const Lesson> fullNet()
{
    const auto result = readLesson(sourcePath("lessons/hopfield-capacity.yaml"));
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return result.lesson;
}

} // namespace

/// What the lessons on Hopfield nets say in words only.
class TestHopfieldLessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsOfLetters();
    void theMixture();
    void whatIsUnlearned();
    void capacity();
};

void TestHopfieldLessons::setsOfLetters()
{
    QCOMPARE(stableSets(4), 17);
    QCOMPARE(stableSets(5), 3);
    QVERIFY(isStableSet(0b0001111)); // T X C H
    QVERIFY(!isStableSet(0b0100111)); // T X C O
}

void TestHopfieldLessons::theMixture()
{
    const auto lesson = fullNet();
    const auto net = runOf(*lesson, "mixture");
    const Units& start = net->recall().start;
    QVERIFY(isStableState(*net, start, net->spec().thresholds));
    QVERIFY(nameState(*net, start) == (MinimumName{MinimumKind::Mixture, {2, 3, 4}}));
    for (int p = 0; p < net->patterns(); ++p) {
        const double energy = net->energy(net->pattern(p), net->spec().thresholds);
        QVERIFY2(energy > -12.2 && energy < -11.519, std::to_string(energy).c_str());
    }
}

void TestHopfieldLessons::whatIsUnlearned()
{
    const auto lesson = fullNet();
    const auto net = runOf(*lesson, "unlearned");
    QCOMPARE(net->storing().stages(), 5);
    for (int i = 0; i < net->units(); ++i)
        QCOMPARE(net->storing().rows().entry(4, i), -net->recall().start[std::size_t(i)]);
    QVERIFY(!isStableState(*net, net->recall().start, net->spec().thresholds));
    for (int p = 0; p < net->patterns(); ++p)
        QVERIFY(isStableState(*net, net->pattern(p), net->spec().thresholds));
}

void TestHopfieldLessons::capacity()
{
    const CapacityPlan plan{
        .loads = {0.05, 0.08, 0.1, 0.12, 0.13, 0.138, 0.15, 0.16, 0.18, 0.2}}; // the usual ones
    const auto points = measureCapacity(plan);
    QCOMPARE(points[2].retrieved, 1.0);
    QCOMPARE(points[5].patterns, 69);
    QCOMPARE(points[5].retrieved, 0.85);
    QCOMPARE(points[7].retrieved, 0.7);
    QCOMPARE(points[9].retrieved, 0.2);
}

QTEST_APPLESS_MAIN(TestHopfieldLessons)
#include "tst_hopfield_lessons.moc"
