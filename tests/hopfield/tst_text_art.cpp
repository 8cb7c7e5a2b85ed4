// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/text_art.h"
#include "support/text.h"

#include <QTest>

using namespace gradus;

namespace {

PatternPictures readGood(const std::string& text)
{
    const auto read = readTextArt(text);
    if (const auto* message = std::get_if<Message>(&read))
        qFatal("%s", english(*message).c_str());
    return std::get<PatternPictures>(read);
}

} // namespace

class TestTextArt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersStandForUnits();
    void picturesArePartedByEmptyLines();
    void shortLinesAreFilledUp();
    void aLineOfSpacesIsARow();
    void endsOfLinesDoNotMatter();
    void whatIsWrittenIsRead();
    void faults_data();
    void faults();
    void theLargestIsRead();
};

void TestTextArt::lettersStandForUnits()
{
    for (const char up : {'#', 'X', 'x', '1', '*'})
        QCOMPARE(unitOfLetter(up), std::optional<std::int8_t>(1));
    for (const char down : {'.', '-', '0', ' '})
        QCOMPARE(unitOfLetter(down), std::optional<std::int8_t>(-1));
    for (const char none : {'a', '2', '\t', '\0', '\xE2'})
        QVERIFY(!unitOfLetter(none));
}

void TestTextArt::picturesArePartedByEmptyLines()
{
    const PatternPictures read = readGood("\n\n#.#\n.#.\n\n\nx--\nXx-\n");
    QCOMPARE(read.width, 3);
    QCOMPARE(read.height, 2);
    QCOMPARE(read.patterns, (std::vector<Units>{{1, -1, 1, -1, 1, -1}, {1, -1, -1, 1, 1, -1}}));
}

void TestTextArt::shortLinesAreFilledUp()
{
    const PatternPictures read = readGood("#\n##\n\n###\n#\n");
    QCOMPARE(read.width, 3);
    QCOMPARE(read.patterns, (std::vector<Units>{{1, -1, -1, 1, 1, -1}, {1, 1, 1, 1, -1, -1}}));
}

// Editors show no difference between a row of spaces and no row; only the empty one parts.
void TestTextArt::aLineOfSpacesIsARow()
{
    const PatternPictures read = readGood(" # \n   \n # \n");
    QCOMPARE(read.height, 3);
    QCOMPARE(read.patterns, (std::vector<Units>{{-1, 1, -1, -1, -1, -1, -1, 1, -1}}));
}

void TestTextArt::endsOfLinesDoNotMatter()
{
    const PatternPictures plain = readGood("#.\n.#\n\n##\n..\n");
    QCOMPARE(readGood("#.\r\n.#\r\n\r\n##\r\n..\r\n"), plain);
    QCOMPARE(readGood("#.\n.#\n\n##\n.."), plain);
    QCOMPARE(readGood("\xEF\xBB\xBF#.\n.#\n\n##\n..\n\n\n"), plain);
}

void TestTextArt::whatIsWrittenIsRead()
{
    const PatternPictures pictures{3, 2, {{-1, -1, -1, -1, -1, 1}, {1, 1, -1, -1, -1, -1}}};
    QCOMPARE(writeTextArt(pictures), std::string("...\n..#\n\n##.\n...\n"));
    QCOMPARE(readGood(writeTextArt(pictures)), pictures);
}

void TestTextArt::faults_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const std::string& text, const char* says) {
        QTest::newRow(name) << text << QString::fromUtf8(says);
    };
    row("empty", "", "there is no picture in it");
    row("empty lines", "\n\r\n\n", "there is no picture in it");
    row("a letter", "#.#\n.a.\n", "line 2, column 2: a picture is made of #");
    row("a tab", "#.#\n\n\t..\n", "line 3, column 1: ");
    row("nothing of a text", std::string("#\0#", 3), "line 1, column 2: ");
    row("heights", "#.\n.#\n\n##\n", "line 4: this picture has 1 lines, the first has 2");
    row("too wide", std::string(4097, '#'), "pictures of 4097 × 1 are too large");
    row("one long line", std::string(2049, '#') + "\n#\n", "pictures of 2049 × 2 are too large");
    row("numbers", "#.#\n\n10-\n",
        "line 3: a picture has one sign for up and one for down; here "
        "\"0\" and \"-\" stand for the same");
    std::string many;
    for (int i = 0; i < 4097; ++i)
        many += "#.\n\n";
    row("too many", many, "these are 4097 pictures; a net has up to 4096");
    row("too long", std::string(largestTextArt + 1, '\n'), "more than 1048576 bytes");
}

void TestTextArt::faults()
{
    QFETCH(const std::string, text);
    QFETCH(const QString, says);
    const auto read = readTextArt(text);
    const auto* message = std::get_if<Message>(&read);
    QVERIFY(message);
    const QString said = QString::fromStdString(english(*message));
    QVERIFY2(said.contains(says), qPrintable(said));
}

void TestTextArt::theLargestIsRead()
{
    std::string text;
    for (int row = 0; row < 64; ++row)
        text += std::string(64, row % 2 == 0 ? '#' : '.') + '\n';
    QCOMPARE(readGood(text).units(), 4096);
}

QTEST_APPLESS_MAIN(TestTextArt)
#include "tst_text_art.moc"
