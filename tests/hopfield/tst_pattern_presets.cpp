// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/digit_patterns.h"
#include "hopfield/letter_patterns.h"
#include "hopfield/text_art.h"
#include "lesson/lesson_library.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace gradus;

namespace {

std::string drawing(const Units& units, int width)
{
    return writeTextArt({width, int(units.size()) / width, {units}});
}

int differences(const Units& a, const Units& b)
{
    int count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += a[i] != b[i];
    return count;
}

std::vector<Units> digits(int side, double level = 0.5, int which = 1)
{
    const auto made = digitPatterns(builtinDataFolder(), side, side, level, which);
    if (const auto* message = std::get_if<Message>(&made))
        qFatal("%s", english(*message).c_str());
    return std::get<std::vector<Units>>(made);
}

} // namespace

class TestPatternPresets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersAreThoseOfTheLessons();
    void lettersDiffer();
    void lettersGrowWithTheGrid();
    void whatIsNoLetter();
    void noiseIsExact_data();
    void noiseIsExact();
    void moreNoiseTurnsMore();
    void canvasKeepsTheCorner();
    void pixelsAreMeans();
    void digitsAreReduced();
    void digitsFollowTheLevel();
    void digitsThatCannotBe();
};

void TestPatternPresets::lettersAreThoseOfTheLessons()
{
    const std::pair<char, const char*> face[] = {{'T', "#####\n..#..\n..#..\n..#..\n..#..\n"},
                                                 {'X', "#...#\n.#.#.\n..#..\n.#.#.\n#...#\n"},
                                                 {'C', ".####\n#....\n#....\n#....\n.####\n"},
                                                 {'H', "#...#\n#...#\n#####\n#...#\n#...#\n"},
                                                 {'O', ".###.\n#...#\n#...#\n#...#\n.###.\n"}};
    for (const auto& [letter, picture] : face)
        QCOMPARE(drawing(*letterPattern(letter, 5, 5), 5), std::string(picture));
    QCOMPARE(letterPattern('t', 5, 5), letterPattern('T', 5, 5));
}

void TestPatternPresets::lettersDiffer()
{
    std::set<Units> all;
    for (char letter = 'A'; letter <= 'Z'; ++letter)
        all.insert(*letterPattern(letter, 5, 5));
    QCOMPARE(all.size(), std::size_t(26));
}

void TestPatternPresets::lettersGrowWithTheGrid()
{
    QCOMPARE(drawing(*letterPattern('X', 7, 6), 7),
             std::string(".#...#.\n..#.#..\n...#...\n..#.#..\n.#...#.\n.......\n"));
    const Units large = *letterPattern('T', 11, 10);
    QCOMPARE(std::count(large.begin(), large.end(), std::int8_t(1)), 9 * 4);
    QCOMPARE(int(large[0]), 1);
    QCOMPARE(int(large[10]), -1); // the eleventh column
}

void TestPatternPresets::whatIsNoLetter()
{
    for (const char none : {'1', ' ', '@', '[', '\xC3'})
        QVERIFY(!letterPattern(none, 5, 5));
    QVERIFY(!letterPattern('A', 4, 9));
    QVERIFY(!letterPattern('A', 9, 4));
}

void TestPatternPresets::noiseIsExact_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("turned");
    QTest::newRow("none") << 0.0 << 0;
    QTest::newRow("a fifth") << 0.2 << 5;
    QTest::newRow("rounded up") << 0.5 << 13; // 12.5
    QTest::newRow("rounded down") << 0.29 << 7; // 7.25
    QTest::newRow("all") << 1.0 << 25;
}

void TestPatternPresets::noiseIsExact()
{
    QFETCH(const double, share);
    QFETCH(const int, turned);
    const Units before = *letterPattern('H', 5, 5);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        Units units = before;
        turnShare(units, share, seed);
        QCOMPARE(differences(units, before), turned);
        turnShare(units, share, seed); // the same units again
        QCOMPARE(units, before);
    }
}

void TestPatternPresets::moreNoiseTurnsMore()
{
    const Units before(100, 1);
    Units few = before;
    Units many = before;
    turnShare(few, 0.2, 7);
    turnShare(many, 0.3, 7);
    QCOMPARE(differences(few, many), 10);
    Units other = before;
    turnShare(other, 0.2, 8);
    QVERIFY(other != few);
}

void TestPatternPresets::canvasKeepsTheCorner()
{
    const Units units{1, -1, 1, 1, 1, -1}; // 3 × 2
    QCOMPARE(drawing(onCanvas(units, 3, 4, 3), 4), std::string("#.#.\n##..\n....\n"));
    QCOMPARE(drawing(onCanvas(units, 3, 2, 1), 2), std::string("#.\n"));
}

void TestPatternPresets::pixelsAreMeans()
{
    const std::vector<double> grey{0, 1, 2, 3, 4, 5}; // 2 rows of 3
    QCOMPARE(resampled(grey, {2, 3}, {2, 3}), grey);
    QCOMPARE(resampled(grey, {2, 3}, {1, 1}), std::vector<double>{2.5});
    QCOMPARE(resampled({0, 2}, {1, 2}, {2, 4}), (std::vector<double>{0, 0, 2, 2, 0, 0, 2, 2}));
    const auto two = resampled({0, 3, 6}, {1, 3}, {1, 2}); // each covers one and a half
    QVERIFY(std::abs(two[0] - 1) < 1e-12 && std::abs(two[1] - 5) < 1e-12);
    QCOMPARE(thresholded({0.2, 0.5, 0.7}, 0.5), (Units{-1, 1, 1}));
}

void TestPatternPresets::digitsAreReduced()
{
    const std::vector<Units> full = digits(28);
    const std::vector<Units> half = digits(14);
    QCOMPARE(full.size(), std::size_t(10));
    QCOMPARE(std::set<Units>(half.begin(), half.end()).size(), std::size_t(10));
    for (std::size_t d = 0; d < 10; ++d) {
        QCOMPARE(full[d].size(), std::size_t(28 * 28));
        QCOMPARE(half[d].size(), std::size_t(14 * 14));
        // Most of a cell's four pixels are as the cell: the picture is the same, only coarser.
        const Units coarse = onCanvas(half[d], 14, 14, 14);
        int alike = 0;
        for (int i = 0; i < 28 * 28; ++i)
            alike += full[d][std::size_t(i)] == coarse[std::size_t(i / 28 / 2 * 14 + i % 28 / 2)];
        QVERIFY2(alike > 28 * 28 * 0.9, qPrintable(QString::number(alike)));
    }
    QVERIFY(digits(14, 0.5, 2) != half);
}

void TestPatternPresets::digitsFollowTheLevel()
{
    const auto up = [](const std::vector<Units>& all) {
        std::ptrdiff_t count = 0;
        for (const Units& units : all)
            count += std::count(units.begin(), units.end(), std::int8_t(1));
        return count;
    };
    QVERIFY(up(digits(14, 0.2)) > up(digits(14, 0.5)));
    QVERIFY(up(digits(14, 0.5)) > up(digits(14, 0.9)));
    QVERIFY(up(digits(14, 0.5)) > 10 * 10);
}

void TestPatternPresets::digitsThatCannotBe()
{
    const auto said = [](const std::filesystem::path& folder, int side, int which) {
        const auto made = digitPatterns(folder, side, side, 0.5, which);
        const auto* message = std::get_if<Message>(&made);
        return message ? english(*message) : std::string();
    };
    QCOMPARE(said(builtinDataFolder(), 6, 1), std::string("digits need a grid of at least 7 × 7"));
    QCOMPARE(said(builtinDataFolder(), 14, 100'000),
             std::string("there are fewer than 100000 examples of some digit"));
    QVERIFY(!said("/nowhere", 14, 1).empty());
}

QTEST_APPLESS_MAIN(TestPatternPresets)
#include "tst_pattern_presets.moc"
