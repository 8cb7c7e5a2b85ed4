// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv.h"
#include "data/csv_data.h"
#include "data/text_encoding.h"
#include "support/text.h"

using namespace gradus;

namespace {

std::vector<CsvRow> rowsOf(const std::string& text, CsvFormat format = {})
{
    Faults faults;
    const CsvText split(text, format, 1000, faults);
    if (!faults.empty())
        qFatal("%s", describeAll(faults).c_str());
    std::vector<CsvRow> rows(split.size());
    for (std::size_t n = 0; n < rows.size(); ++n)
        split.split(n, rows[n]);
    return rows;
}

// Rows as text: cells between bars.
std::string barred(const std::vector<CsvRow>& rows)
{
    std::string text;
    for (const CsvRow& row : rows) {
        for (const CsvCell& cell : row)
            text += (&cell == row.data() ? "" : "|") + cell.text;
        text += "/";
    }
    return text;
}

struct Read {
    std::shared_ptr<const DataSet> data;
    Faults faults;
};

Read read(const std::string& text, int inputs, int targets, const CsvOptions& options = {})
{
    Read result;
    result.data = readCsv(text, options, inputs, targets, result.faults);
    return result;
}

// Sample n (from 0) as text: "x1 x2 | y1".
std::string sampleText(const DataSet& data, std::int32_t n)
{
    Eigen::MatrixXd x(data.inputSize(), 1);
    Eigen::MatrixXd y(data.targetSize(), 1);
    const std::int32_t samples[] = {n};
    data.gather(samples, x, y);
    std::string text;
    for (const double v : x.reshaped())
        text += QString::number(v).toStdString() + " ";
    text += "|";
    for (const double v : y.reshaped())
        text += " " + QString::number(v).toStdString();
    return text;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesThatAreNoUtf8AreLatin1();
    void splitsRowsAndCells();
    void understandsQuotes();
    void splitsAsFound_data();
    void splitsAsFound();
    void knowsPlaces();
    void refusesOpenQuotes();
    void guessesTheSeparator_data();
    void guessesTheSeparator();
    void readsNumbers();
    void findsTheHeader();
    void choosesColumns();
    void makesClasses();
    void manyClassesAreRefusedAtOnce();
    void reportsPlaces_data();
    void reportsPlaces();
    void survivesAnything();
};

void TestCsv::splitsRowsAndCells()
{
    const auto rows = rowsOf("a, b ,c\r\n1,2,3\n\n  \n4,,6");
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0][0].text, std::string("a"));
    QCOMPARE(rows[0][1].text, std::string("b"));
    QCOMPARE(rows[2][1].text, std::string(""));
    QCOMPARE(rows[2].size(), std::size_t(3));
}

void TestCsv::understandsQuotes()
{
    const auto rows = rowsOf("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n1,2,3\n");
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0][0].text, std::string("a,b"));
    QCOMPARE(rows[0][1].text, std::string("say \"hi\""));
    QCOMPARE(rows[0][2].text, std::string("two\nlines"));
    QVERIFY(rows[0][0].quoted);
    QVERIFY(!rows[1][0].quoted);
}

void TestCsv::splitsAsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QString>("rows");
    QTest::newRow("runs of blanks") << "  1   2 \t3\n4 5 6  \n" << ' ' << "1|2|3/4|5|6/";
    QTest::newRow("carriage returns") << "1,2\r3,4\r\r5,6" << ',' << "1|2/3|4/5|6/";
    QTest::newRow("both") << "1,2\r\n3,4\r\n" << ',' << "1|2/3|4/";
    QTest::newRow("sep line") << "sep=;\n1;2\n" << ';' << "1|2/";
    QTest::newRow("comments") << "# of June\n1,2\n  # more\n3,4\n" << ',' << "1|2/3|4/";
    QTest::newRow("a column called #") << "#,a\n1,2\n" << ',' << "#|a/1|2/";
    QTest::newRow("quoted") << "\"#\",\"a\"\n'1',2\n" << ',' << "#|a/'1'|2/";
    QTest::newRow("empty cells of tabs") << "\t\tclass\n" << '\t' << "||class/";
}

void TestCsv::splitsAsFound()
{
    QFETCH(QString, text);
    QFETCH(char, separator);
    QFETCH(QString, rows);
    QCOMPARE(str(barred(rowsOf(text.toStdString(), {separator}))), rows);
}

void TestCsv::knowsPlaces()
{
    const auto rows = rowsOf("a,bb,c\n\n1,22,3\n");
    QCOMPARE(rows[0][1].place.line, 1);
    QCOMPARE(rows[0][1].place.column, 3);
    QCOMPARE(rows[1][2].place.line, 3);
    QCOMPARE(rows[1][2].place.column, 6);
}

void TestCsv::refusesOpenQuotes()
{
    Faults faults;
    const CsvText split("1,2\n\"open,3\n", {}, 10, faults);
    QVERIFY(hasErrors(faults));
    QCOMPARE(faults[0].place.line, 2);
}

void TestCsv::guessesTheSeparator_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << "1,2,3\n" << ',';
    QTest::newRow("semicolon") << "1;2;3\n" << ';';
    QTest::newRow("tab") << "1\t2\t3\n" << '\t';
    QTest::newRow("bar") << "1|2|3\n" << '|';
    QTest::newRow("space") << "1 2 3\n" << ' ';
    QTest::newRow("runs of blanks") << "  1   2 3\n 10  20 30 \n" << ' ';
    QTest::newRow("runs of tabs") << "1\t\t2\t3\n10\t20\t30\n" << ' ';
    QTest::newRow("tabs with empty cells") << "1\t\t3\n10\t20\t\n" << '\t';
    QTest::newRow("decimal commas") << "1,5;2,5\n3,5;4,5\n" << ';';
    QTest::newRow("decimal commas between blanks") << "1,5 2,5\n3,5 4,5\n" << ' ';
    QTest::newRow("comma and blank") << "1.5, 2.5, 3\n1.5, 2.5, 3\n" << ',';
    QTest::newRow("names with blanks") << "5.1,Iris setosa\n4.9,Iris setosa\n" << ',';
    QTest::newRow("trailing") << "1;2;\n3;4;\n" << ';';
    QTest::newRow("one column") << "1\n2\n" << ',';
}

void TestCsv::guessesTheSeparator()
{
    QFETCH(QString, text);
    QFETCH(char, separator);
    QCOMPARE(guessSeparator(text.toStdString(), {}, false), separator);
}

void TestCsv::readsNumbers()
{
    const Read result = read("0.5,1e-2,1\n-3,4,0\n", 2, 1);
    QVERIFY2(result.data, describeAll(result.faults).c_str());
    QCOMPARE(result.data->sampleCount(), 2);
    QCOMPARE(sampleText(*result.data, 0), std::string("0.5 0.01 | 1"));
    QCOMPARE(sampleText(*result.data, 1), std::string("-3 4 | 0"));
}

void TestCsv::findsTheHeader()
{
    QCOMPARE(read("a,b,y\n1,2,3\n", 2, 1).data->sampleCount(), 1);
    QCOMPARE(read("4,5,6\n1,2,3\n", 2, 1).data->sampleCount(), 2);
    CsvOptions forced;
    forced.header = true;
    QCOMPARE(read("4,5,6\n1,2,3\n", 2, 1, forced).data->sampleCount(), 1);
}

void TestCsv::choosesColumns()
{
    CsvOptions named;
    named.inputs = {{"b"}, {"a"}};
    named.targets = {{"y"}};
    const Read result = read("a,y,b\n1,2,3\n", 2, 1, named);
    QVERIFY2(result.data, describeAll(result.faults).c_str());
    QCOMPARE(sampleText(*result.data, 0), std::string("3 1 | 2"));
    CsvOptions numbered;
    numbered.inputs = {{"3", 3}};
    numbered.targets = {{"1", 1}};
    QCOMPARE(sampleText(*read("1,2,3\n", 1, 1, numbered).data, 0), std::string("3 | 1"));
    named.inputs = {{"nothing"}};
    QVERIFY(hasErrors(read("a,y,b\n1,2,3\n", 1, 1, named).faults));
}

void TestCsv::makesClasses()
{
    const Read named = read("x,kind\n1,setosa\n2,virginica\n3,setosa\n4,versicolor\n", 1, 3);
    QVERIFY2(named.data, describeAll(named.faults).c_str());
    QVERIFY(named.data->isClassification());
    QCOMPARE(sampleText(*named.data, 0), std::string("1 | 1 0 0")); // in the order of the alphabet
    QCOMPARE(sampleText(*named.data, 1), std::string("2 | 0 0 1"));
    QCOMPARE(sampleText(*named.data, 3), std::string("4 | 0 1 0"));
    const Read numbered = read("1,2\n2,0\n3,1\n", 1, 3);
    QCOMPARE(sampleText(*numbered.data, 0), std::string("1 | 0 0 1"));
    QVERIFY(hasErrors(read("1,a\n2,b\n3,c\n4,d\n", 1, 3).faults)); // more classes than outputs
}

// A column of numbers taken for classes has as many as rows; looking each up among them all would
// take minutes.
void TestCsv::manyClassesAreRefusedAtOnce()
{
    std::string text;
    for (int n = 0; n < 300'000; ++n)
        text += "1," + std::to_string(n) + ".5\n";
    const Read refused = read(text, 1, 2);
    QVERIFY(!refused.data);
    QCOMPARE(refused.faults.size(), std::size_t(1));
}

void TestCsv::reportsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("no number") << "1,2,3\n4,five,6\n" << 2 << 3;
    QTest::newRow("missing cell") << "1,2,3\n4,5\n" << 2 << 0;
    QTest::newRow("cell too many") << "1,2,3\n4,5,6,7\n" << 2 << 1;
    QTest::newRow("empty cell") << "1,2,3\n4,,6\n" << 2 << 3;
    QTest::newRow("not finite") << "1,2,3\n4,inf,6\n" << 2 << 3;
    QTest::newRow("too few columns") << "1,2\n" << 1 << 0;
    QTest::newRow("nothing") << "" << 0 << 0;
    QTest::newRow("only a header") << "a,b,c\n" << 0 << 0;
}

void TestCsv::reportsPlaces()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const Read result = read(text.toStdString(), 2, 1);
    QVERIFY(!result.data);
    QVERIFY(hasErrors(result.faults));
    if (line > 0)
        QCOMPARE(result.faults[0].place.line, line);
    if (column > 0)
        QCOMPARE(result.faults[0].place.column, column);
}

void TestCsv::survivesAnything()
{
    const std::string alphabet = "0123456789,;\t\"\n\r .-e\xff#?ab|=";
    std::string bytes;
    std::uint32_t seed = 1;
    const auto draw = [&seed](std::uint32_t below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    for (int n = 0; n < 20'000; ++n) {
        bytes.clear();
        for (int i = 0; i < 40; ++i)
            bytes += alphabet[draw(static_cast<std::uint32_t>(alphabet.size()))];
        CsvOptions options;
        options.missing = static_cast<MissingInputs>(draw(3));
        if (draw(3) == 0)
            options.separator = ",; \t"[draw(4)];
        if (draw(3) == 0)
            options.header = draw(2) == 0;
        if (draw(3) == 0)
            options.inputs = {{"1", 1}};
        if (draw(4) == 0)
            options.classes = {"a", "1"};
        const int inputs = options.inputs.empty() ? static_cast<int>(draw(3)) + 1 : 1;
        Faults faults;
        const auto data = readCsv(bytes, options, inputs, static_cast<int>(draw(2)) + 1, faults,
                                  static_cast<OutputRange>(draw(3)));
        QCOMPARE(data == nullptr, hasErrors(faults));
    }
}

void TestCsv::bytesThatAreNoUtf8AreLatin1()
{
    const auto isLatin1 = [](const char* bytes) {
        return decodeText(bytes).encoding == TextEncoding::Latin1;
    };
    QVERIFY(!isLatin1("a \xC3\xA9 \xE4\xB8\xAD \xF0\x9D\x91\xA5"));
    for (const char* bytes :
         {"\xE9t\xE9", "\xC0\xBC", "\xE0\x80\xBC", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\xE4\xB8"})
        QVERIFY2(isLatin1(bytes), QByteArray(bytes).toHex().constData());
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
