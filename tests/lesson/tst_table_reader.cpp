// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_reader.h"
#include "data/preparation.h"
#include "lesson/yaml_document.h"
#include "support/lessons.h"
#include "support/places.h"

using namespace gradus;

namespace {

struct Read {
    LoadedData data;
    Faults faults;
};

// All samples as text: "1 2 | 3; 4 5 | 6".
QString all(const std::shared_ptr<const DataSet>& data)
{
    if (!data)
        return QStringLiteral("none");
    Eigen::MatrixXd x(data->inputSize(), 1);
    Eigen::MatrixXd y(data->targetSize(), 1);
    QStringList samples;
    for (std::int32_t n = 0; n < data->sampleCount(); ++n) {
        data->gather(std::span(&n, 1), x, y);
        QString text;
        for (const double v : x.reshaped())
            text += QString::number(v) + u' ';
        text += u'|';
        for (const double v : y.reshaped())
            text += u' ' + QString::number(v);
        samples += text;
    }
    return samples.join(QStringLiteral("; "));
}

QString joined(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list += str(word);
    return list.join(u' ');
}

} // namespace

class TestTableReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTablesAsFound_data();
    void readsTablesAsFound();
    void readsOtherEncodings();
    void findsClasses_data();
    void findsClasses();
    void guessesAreSaid();
    void aColumnThatIsNoInputIsSaid();
    void scales_data();
    void scales();
    void scalesByTheTrainingPartAlone();
    void constantColumnsAreDividedByOne();
    void makesFeatures_data();
    void makesFeatures();
    void drawsTestParts();
    void takesTestTables();
    void readsCollectedTables_data();
    void readsCollectedTables();
    void refuses_data();
    void refuses();
    void holdsLimits();

private:
    Read read(const QString& yaml, int inputs, int targets, OutputRange range = OutputRange::Any);
    Read readTable(const QByteArray& table, const QString& options, int inputs, int targets,
                   OutputRange range = OutputRange::Any, const QString& more = {});

    QTemporaryDir m_folder;
};

Read TestTableReader::read(const QString& yaml, int inputs, int targets, OutputRange range)
{
    Read result;
    const Value tree = readYaml(yaml.toStdString(), false, result.faults);
    const DataContext context{m_folder.path().toStdString(), sourcePath("resources/data"), inputs,
                              targets, range};
    result.data = readData(tree, context, result.faults);
    return result;
}

Read TestTableReader::readTable(const QByteArray& table, const QString& options, int inputs,
                                int targets, OutputRange range, const QString& more)
{
    writeFile(m_folder, QStringLiteral("t.csv"), table);
    return read(QStringLiteral("csv: {file: t.csv%1}\n%2").arg(options, more), inputs, targets,
                range);
}

void TestTableReader::readsTablesAsFound_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("samples");
    const auto row = [](const char* name, const char* table, const char* options,
                        const char* samples) {
        QTest::newRow(name) << QByteArray(table) << QString::fromLatin1(options)
                            << QString::fromLatin1(samples);
    };
    row("a question mark makes no header", "2,1,5,?,10\n1,1,6,3,20\n2,9,7,3,30\n",
        ", inputs: [2], targets: [5]", "1 | 10; 1 | 20; 9 | 30");
    row("a header of numbers", "0,1\n5,7\n", ", header: true, inputs: [1], targets: [2]", "5 | 7");
    row("numbers in quotes are names", "1,0\n5,7\n",
        ", header: true, inputs: [\"0\"], targets: [\"1\"]", "7 | 5");
    row("numbers are places whatever the header says", "2,1\n5,7\n",
        ", header: true, inputs: [1], targets: [2]", "5 | 7");
    row("semicolons and decimal commas", "x;y\n1,5;2,5\n-0,5;3\n", "", "1.5 | 2.5; -0.5 | 3");
    row("decimal commas said", "1;2\n", ", decimal: \",\"", "1 | 2");
    row("runs of blanks", "  1   2\n 10  20\n", "", "1 | 2; 10 | 20");
    row("runs of blanks said", "1\t 2\n10  20\n", ", separator: \" \"", "1 | 2; 10 | 20");
    row("separators at the end", "x;y;\n1;2;\n3;4;\n", "", "1 | 2; 3 | 4");
    row("separators at the end, not of the header", "x;y\n1;2;\n3;4;\n", "", "1 | 2; 3 | 4");
    row("a sep line", "sep=;\nx;y\n1;2\n", "", "1 | 2");
    row("comments", "# of June\nx,y\n1,2\n# checked\n3,4\n", "", "1 | 2; 3 | 4");
    row("comments behind", "1,2 % seen\n% more\n3,4\n", ", comment: \"%\"", "1 | 2; 3 | 4");
    row("carriage returns", "x,y\r1,2\r3,4\r", "", "1 | 2; 3 | 4");
    row("quotes", "\"x\",\"y\"\n\"1\",\"2\"\n", "", "1 | 2");
    row("unused columns hold anything", "id,x,y\n?,1,2\nab\"c,3,4\n", ", inputs: [x], targets: [y]",
        "1 | 2; 3 | 4");
    row("left out", "id,x,y\na,1,2\nb,3,4\n", ", leave-out: [id]", "1 | 2; 3 | 4");
    row("missing targets are skipped", "x,y\n1,2\n3,\n4,NA\n5,nan\n6,null\n7,N/A\n8,?\n9,1\n", "",
        "1 | 2; 9 | 1");
    row("missing inputs skipped", "x,y\n1,2\n?,4\n5,6\n", ", missing: skip", "1 | 2; 5 | 6");
    row("missing inputs get the mean", "x,y\n1,2\n?,4\n5,6\n", ", missing: mean",
        "1 | 2; 3 | 4; 5 | 6");
}

void TestTableReader::readsTablesAsFound()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, options);
    QFETCH(QString, samples);
    const Read result = readTable(table, options, 1, 1);
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    QCOMPARE(all(result.data.train), samples);
}

void TestTableReader::readsOtherEncodings()
{
    const QString table = QStringLiteral("größe;Übung\n1,5;2\n");
    const auto utf16 = [&](char16_t mark, bool swap) {
        QByteArray bytes;
        for (const QChar c : QString(QChar(mark)) + table) {
            const char16_t unit = c.unicode();
            bytes += static_cast<char>(swap ? unit >> 8 : unit & 0xFF);
            bytes += static_cast<char>(swap ? unit & 0xFF : unit >> 8);
        }
        return bytes;
    };
    const QString names = QStringLiteral(", inputs: [größe], targets: [Übung]");
    for (const QByteArray& bytes : {table.toUtf8(), QByteArray("\xEF\xBB\xBF") + table.toUtf8(),
                                    utf16(0xFEFF, false), utf16(0xFEFF, true), table.toLatin1()}) {
        const Read result = readTable(bytes, names, 1, 1);
        QVERIFY2(result.data.train, describeAll(result.faults).c_str());
        QCOMPARE(all(result.data.train), QStringLiteral("1.5 | 2"));
        QCOMPARE(joined(result.data.train->labels().inputs), QStringLiteral("größe"));
    }
}

void TestTableReader::findsClasses_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<OutputRange>("range");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("samples");
    const auto row = [](const char* name, const QByteArray& table, const char* options, int outputs,
                        OutputRange range, const char* names, const char* samples) {
        QTest::newRow(name) << table << QString::fromLatin1(options) << outputs << range
                            << QString::fromLatin1(names) << QString::fromLatin1(samples);
    };
    const auto any = OutputRange::Any;
    row("words by the alphabet", "x,k\n1,b\n2,A\n3,c\n", "", 3, any, "A b c",
        "1 | 0 1 0; 2 | 1 0 0; 3 | 0 0 1");
    row("words as listed", "x,k\n1,b\n2,a\n", ", classes: [b, c, a]", 3, any, "b c a",
        "1 | 1 0 0; 2 | 0 0 1");
    row("numbers from 0", "x,k\n1,2\n2,0\n3,1\n", "", 3, any, "0 1 2",
        "1 | 0 0 1; 2 | 1 0 0; 3 | 0 1 0");
    row("numbers from 1", "x,k\n1,3\n2,1\n3,2\n", "", 3, any, "1 2 3",
        "1 | 0 0 1; 2 | 1 0 0; 3 | 0 1 0");
    row("numbers as numbers", "x,k\n1,20\n2,100\n3,3\n", "", 3, any, "3 20 100",
        "1 | 0 1 0; 2 | 0 0 1; 3 | 1 0 0");
    row("signs on two outputs", "x,k\n1,1\n2,-1\n", "", 2, any, "-1 1", "1 | 0 1; 2 | 1 0");
    row("words on one sigmoid", "x,k\n1,yes\n2,no\n", "", 1, OutputRange::Unit, "no yes",
        "1 | 1; 2 | 0");
    row("words on one tanh", "x,k\n1,yes\n2,no\n", "", 1, OutputRange::Signed, "no yes",
        "1 | 1; 2 | -1");
    row("words on two tanh", "x,k\n1,yes\n2,no\n", "", 2, OutputRange::Signed, "no yes",
        "1 | 0 1; 2 | 1 0");
    row("commas as listed", "x;k\n1,5;0,5\n2,5;1,5\n", ", classes: [\"1,5\", \"0,5\"]", 2, any,
        "1,5 0,5", "1.5 | 0 1; 2.5 | 1 0");
    row("points as listed for commas", "x;k\n1,5;0,5\n2,5;1,5\n", ", classes: [1.5, 0.5]", 2, any,
        "1.5 0.5", "1.5 | 0 1; 2.5 | 1 0");
    row("listed on one sigmoid", "x,k\n1,yes\n2,no\n", ", classes: [yes, no]", 1, OutputRange::Unit,
        "yes no", "1 | 0; 2 | 1");
    row("signs on one sigmoid", "x,k\n1,1\n2,-1\n", "", 1, OutputRange::Unit, "-1 1",
        "1 | 1; 2 | 0");
    row("signs on one tanh", "x,k\n1,1\n2,-1\n", "", 1, OutputRange::Signed, "-1 1",
        "1 | 1; 2 | -1");
    row("1 and 2 on one tanh", "x,k\n1,1\n2,2\n", "", 1, OutputRange::Signed, "1 2",
        "1 | -1; 2 | 1");
    row("1 and 2 of anything are numbers", "x,k\n1,1\n2,2\n", "", 1, any, "", "1 | 1; 2 | 2");
    row("shares are numbers", "x,k\n1,0.25\n2,1\n", "", 1, OutputRange::Unit, "",
        "1 | 0.25; 2 | 1");
    QByteArray ten = "x,k\n";
    QString samples;
    for (int k = 1; k <= 10; ++k) {
        ten += QByteArray::number(k) + "," + QByteArray::number(k) + "\n";
        samples +=
            (k > 1 ? QStringLiteral("; ") : QString()) + QString::number(k) + QStringLiteral(" |");
        for (int j = 1; j <= 10; ++j)
            samples += j == k ? QStringLiteral(" 1") : QStringLiteral(" 0");
    }
    row("1 to 10", ten, "", 10, any, "1 2 3 4 5 6 7 8 9 10", samples.toLatin1());
}

void TestTableReader::findsClasses()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, options);
    QFETCH(int, outputs);
    QFETCH(OutputRange, range);
    QFETCH(QString, names);
    QFETCH(QString, samples);
    const Read result = readTable(table, options, 1, outputs, range);
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    QCOMPARE(all(result.data.train), samples);
    const ClassCoding* classes = result.data.train->classes();
    QCOMPARE(classes ? joined(classes->names) : QString(), names);
    if (outputs > 1)
        QCOMPARE(joined(result.data.train->labels().outputs), names);
    else
        QCOMPARE(joined(result.data.train->labels().outputs), QStringLiteral("k"));
}

// Fewer labels than outputs may be a mistake; numbers that become classes are told in the card.
void TestTableReader::guessesAreSaid()
{
    const Read fewer = readTable("x,k\n1,1\n2,2\n", {}, 1, 3);
    QVERIFY(fewer.data.train && !hasErrors(fewer.faults));
    QVERIFY(describeAll(fewer.faults).find("2 classes, and the model tells 3 apart")
            != std::string::npos);
    QCOMPARE(joined(fewer.data.train->classes()->names), QStringLiteral("0 1 2"));
    const Read recoded = readTable("x,k\n1,-1\n2,1\n", {}, 1, 1, OutputRange::Unit);
    QCOMPARE(recoded.data.train->preparation()->remarks.size(), std::size_t(1));
    const Read plain = readTable("x,k\n1,0\n2,1\n", {}, 1, 1, OutputRange::Unit);
    QVERIFY(plain.data.train->preparation()->remarks.empty());
    // Who says the targets knows them.
    const Read said = readTable("x,k\n1,-1\n2,1\n", {}, 1, 1, OutputRange::Unit,
                                QStringLiteral("one-hot: {low: 0.1, high: 0.9}"));
    QVERIFY2(said.faults.empty(), describeAll(said.faults).c_str());
    QCOMPARE(all(said.data.train), QStringLiteral("1 | 0.1; 2 | 0.9"));
    QVERIFY(said.data.train->preparation()->remarks.empty());
}

void TestTableReader::aColumnThatIsNoInputIsSaid()
{
    QByteArray counted = "Id,a,b\n";
    QByteArray fromZero = ",a,b\n";
    for (int n = 0; n < 12; ++n) {
        const QByteArray rest = ',' + QByteArray::number(n * n) + ",1\n";
        counted += QByteArray::number(n + 1) + rest;
        fromZero += QByteArray::number(n) + rest;
    }
    const auto said = [](const Read& read) {
        return read.faults.empty() ? QString() : str(english(read.faults.front().message));
    };
    const QString leaveOut = QStringLiteral("only counts the rows; leave-out: [%1]");
    const Read id = readTable(counted, {}, 2, 1);
    QVERIFY(id.data.train && id.faults.size() == 1 && !hasErrors(id.faults));
    QVERIFY2(said(id).contains(leaveOut.arg(QStringLiteral("Id"))), qPrintable(said(id)));
    const Read one = readTable(fromZero, {}, 1, 1); // and the sizes do not fit
    QVERIFY(!one.data.train && one.faults.size() == 1);
    QVERIFY2(said(one).contains(leaveOut.arg(1)), qPrintable(said(one)));
    QVERIFY(readTable(counted, QStringLiteral(", inputs: [Id, a]"), 2, 1).faults.empty());
    QVERIFY(readTable(counted, QStringLiteral(", leave-out: [Id]"), 1, 1).faults.empty());
    const Read words = readTable("label,x,y\nred,1,2\nblue,3,4\nred,5,6\n", {}, 2, 1);
    QVERIFY(!words.data.train && words.faults.size() == 1);
    QVERIFY2(said(words).contains(QStringLiteral("targets: [label]")), qPrintable(said(words)));
}

void TestTableReader::scales_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("samples");
    QTest::newRow("standardise") << "scale: standardise\n"
                                 << "-1 -1 | 0; 1 1 | 1";
    QTest::newRow("min-max") << "scale: min-max\n"
                             << "0 0 | 0; 1 1 | 1";
    QTest::newRow("divide") << "scale: {divide: 4}\n"
                            << "0.25 2.5 | 0; 0.75 5 | 1";
    QTest::newRow("by column") << "scale: {b: {divide: 10}, 1: min-max}\n"
                               << "0 1 | 0; 1 2 | 1";
    QTest::newRow("one column") << "scale: {b: standardise}\n"
                                << "1 -1 | 0; 3 1 | 1";
    QTest::newRow("by place") << "scale: {x2: standardise}\n"
                              << "1 -1 | 0; 3 1 | 1";
}

void TestTableReader::scales()
{
    QFETCH(QString, more);
    QFETCH(QString, samples);
    const Read result = readTable("a,b,y\n1,10,0\n3,20,1\n", {}, 2, 1, OutputRange::Unit, more);
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    QCOMPARE(all(result.data.train), samples);
}

void TestTableReader::scalesByTheTrainingPartAlone()
{
    writeFile(m_folder, QStringLiteral("test.csv"), "x,y\n11,5\n");
    const Read result = readTable("x,y\n1,0\n2,0\n3,0\n6,0\n", {}, 1, 1, OutputRange::Any,
                                  QStringLiteral("scale: standardise\ntest: {csv: test.csv}\n"));
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    const ColumnScale scale = result.data.train->preparation()->scales.at(0);
    QCOMPARE(scale.subtract, 3.0);
    QCOMPARE(scale.divide, std::sqrt(14.0 / 4)); // √(Σ/n), not n − 1
    QCOMPARE(all(result.data.test), QStringLiteral("%1 | 5").arg(8 / std::sqrt(3.5)));
}

void TestTableReader::constantColumnsAreDividedByOne()
{
    for (const char* kind : {"standardise", "min-max"}) {
        const Read result = readTable("x,y\n0.1,0\n0.1,1\n0.1,2\n", {}, 1, 1, OutputRange::Any,
                                      QStringLiteral("scale: ") + QLatin1String(kind));
        QCOMPARE(all(result.data.train), QStringLiteral("0 | 0; 0 | 1; 0 | 2"));
        QCOMPARE(result.data.train->preparation()->scales.at(0).divide, 1.0);
    }
}

void TestTableReader::makesFeatures_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("more");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<QString>("samples");
    const QByteArray table = "sepal,width of it,y\n2,3,0\n4,5,1\n";
    const auto row = [](const char* name, const QByteArray& csv, const char* more, int inputs,
                        const char* samples) {
        QTest::newRow(name) << csv << QString::fromLatin1(more) << inputs
                            << QString::fromLatin1(samples);
    };
    row("by place and name", table, "features: [\"x1^2\", \"x1*x2\", sepal]\n", 3,
        "4 6 2 | 0; 16 20 4 | 1");
    row("any name of a column", table, "features: [\"width of it\"]\n", 1, "3 | 0; 5 | 1");
    row("names in expressions", table, "features: [\"sepal + 1\"]\n", 1, "3 | 0; 5 | 1");
    row("after scaling", table, "features: [\"x1^2\"]\nscale: {divide: 2}\n", 1, "1 | 0; 4 | 1");
    row("a column's own name beats x1", "x2,x1,y\n2,3,0\n4,5,1\n", "features: [\"x1\", \"2*x1\"]\n",
        2, "3 6 | 0; 5 10 | 1");
}

void TestTableReader::makesFeatures()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, more);
    QFETCH(int, inputs);
    QFETCH(QString, samples);
    const Read result = readTable(table, {}, inputs, 1, OutputRange::Unit, more);
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    QCOMPARE(all(result.data.train), samples);
    QCOMPARE(result.data.train->labels().inputs.size(), std::size_t(inputs));
}

void TestTableReader::drawsTestParts()
{
    QByteArray table = "x,k\n";
    for (int n = 0; n < 50; ++n)
        table += QByteArray::number(n) + (n % 5 == 0 ? ",rare\n" : ",often\n");
    const auto readPart = [&](const char* part) {
        return readTable(table, {}, 1, 2, OutputRange::Any,
                         QStringLiteral("test: ") + QLatin1String(part));
    };
    const Read counted = readPart("20");
    QVERIFY2(counted.faults.empty(), describeAll(counted.faults).c_str());
    QCOMPARE(counted.data.test->sampleCount(), 20);
    QCOMPARE(counted.data.train->sampleCount(), 30);
    const Read shared = readPart("{share: 0.2, seed: 1, stratified: true}");
    QVERIFY2(shared.faults.empty(), describeAll(shared.faults).c_str());
    QCOMPARE(shared.data.test->sampleCount(), 10);
    QCOMPARE(all(shared.data.test).count(QStringLiteral("| 0 1")), 2); // a fifth of the rare ones
    QCOMPARE(all(shared.data.test), all(readPart("{share: 0.2, stratified: true}").data.test));
    QVERIFY(all(shared.data.test)
            != all(readPart("{share: 0.2, seed: 2, stratified: true}").data.test));
    // Of 10 samples 4: of 7 and 3 that is 2.8 and 1.2, and 2.8 is nearer to one more.
    const Read rounded =
        readTable("x,k\n1,a\n2,a\n3,a\n4,a\n5,a\n6,a\n7,a\n8,b\n9,b\n10,b\n", {}, 1, 2,
                  OutputRange::Any, QStringLiteral("test: {share: 0.4, stratified: true}"));
    QCOMPARE(rounded.data.test->sampleCount(), 4);
    QCOMPARE(all(rounded.data.test).count(QStringLiteral("| 1 0")), 3);
    const Read least = readPart("{share: 0.001}");
    QVERIFY(least.data.test);
    QCOMPARE(least.data.test->sampleCount(), 1);
    const Read samples = read(
        QStringLiteral("samples: [{x: [1], y: [2]}, {x: [3], y: [4]}, {x: [5], y: [6]}]\ntest: 1\n"
                       "scale: min-max\n"),
        1, 1);
    QVERIFY2(samples.faults.empty(), describeAll(samples.faults).c_str());
    QCOMPARE(samples.data.train->sampleCount(), 2);
    QCOMPARE(samples.data.test->sampleCount(), 1);
}

void TestTableReader::takesTestTables()
{
    writeFile(m_folder, QStringLiteral("other.csv"), "k,x\nb,7\n,8\n");
    const Read result = readTable("x,k\n1,a\n2,b\n", {}, 1, 2, OutputRange::Any,
                                  QStringLiteral("test: {csv: other.csv}\n"));
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    QCOMPARE(all(result.data.test), QStringLiteral("7 | 0 1")); // by the names of the columns
    QVERIFY(result.data.test->isClassification());
    writeFile(m_folder, QStringLiteral("other.csv"), "k,x\nc,7\n");
    const Read unknown = readTable("x,k\n1,a\n2,b\n", {}, 1, 2, OutputRange::Any,
                                   QStringLiteral("test: {csv: other.csv}\n"));
    QVERIFY(describeAll(unknown.faults).find("none of the classes") != std::string::npos);
    QVERIFY(describeAll(unknown.faults).find("other.csv:2:1") != std::string::npos);
}

// Written anew after the habits of files that people have.
void TestTableReader::readsCollectedTables_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("first");
    QTest::newRow("flowers") << "flowers.csv"
                             << ", leave-out: [id]" << 4 << 3 << 12 << "alba rosea tarda"
                             << "5.1 3.5 1.4 0.2 | 1 0 0";
    QTest::newRow("a spreadsheet") << "wine-sheet.csv"
                                   << ", missing: skip" << 3 << 1 << 6 << ""
                                   << "12.5 0.31 3.2 | 6";
    QTest::newRow("Orange") << "plants.tab"
                            << "" << 2 << 3 << 5 << "dry wet medium"
                            << "0.5 10 | 1 0 0";
    QTest::newRow("columns of blanks") << "seeds.txt"
                                       << "" << 3 << 3 << 6 << "1 2 3"
                                       << "15.26 14.84 0.871 | 1 0 0";
}

void TestTableReader::readsCollectedTables()
{
    QFETCH(QString, file);
    QFETCH(QString, options);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(int, count);
    QFETCH(QString, names);
    QFETCH(QString, first);
    QFile table(QString::fromStdString(sourcePath("tests/data/tables/" + file.toStdString())));
    QVERIFY2(table.open(QIODevice::ReadOnly), qPrintable(table.fileName()));
    const Read result = readTable(table.readAll(), options, inputs, outputs);
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    QCOMPARE(result.data.train->sampleCount(), count);
    QCOMPARE(all(result.data.train).section(u';', 0, 0), first);
    const ClassCoding* classes = result.data.train->classes();
    QCOMPARE(classes ? joined(classes->names) : QString(), names);
}

void TestTableReader::refuses_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("parts"); // with / between them
    const auto row = [](const char* name, const char* table, const char* options, const char* more,
                        const char* parts) {
        QTest::newRow(name) << QByteArray(table) << QString::fromLatin1(options)
                            << QString::fromLatin1(more) << QString::fromLatin1(parts);
    };
    row("missing input", "x,y\n1,2\n?,4\n", "", "", "t.csv:3:1/missing: skip/missing: mean");
    row("no mean", "x,y\n,2\n?,4\n", ", missing: mean, inputs: [x], targets: [y]", "",
        "no value in the training part");
    row("no such name", "sepal,y\n1,2\n", ", inputs: [sepla], targets: [y]", "",
        "1:29/did you mean sepal");
    row("names without a header", "1,2\n3,4\n", ", inputs: [x], targets: [2]", "",
        "no header/1 to 2");
    row("a quoted number", "x,y\n1,2\n", ", inputs: [\"1\"], targets: [y]", "", "without quotes");
    row("no such number", "x,y\n1,2\n", ", inputs: [3], targets: [y]", "", "1 to 2/no column 3");
    row("a year", "2019,2020\n1,2\n", ", header: true, inputs: [2019], targets: [2]", "",
        "1 to 2/\"2019\"");
    row("two of one name", "x,x,y\n1,2,3\n", ", inputs: [x], targets: [y]", "", "two columns");
    row("three classes on one output", "x,k\n1,a\n2,b\n3,c\n", "", "", "3 classes/two apart");
    row("a class not listed", "x,k\n1,a\n2,bb\n", ", classes: [a, b]", "",
        "t.csv:3:3/none of the classes");
    row("too many listed", "x,k\n1,a\n2,b\n", ", classes: [a, b, c]", "", "3 classes are listed");
    row("a class twice", "x,k\n1,a\n", ", classes: [a, a]", "", "twice");
    row("a number twice", "x,k\n1,1\n", ", classes: [1, 1.0]", "", "1.0/twice");
    row("commas twice", "1,2\n", ", separator: \",\", decimal: \",\"", "", "both");
    row("a comma among points", "x;y\n1.5;2\n2,5;3\n", "", "", "t.csv:3:1/point/decimal");
    row("a scaled stranger", "x,y\n1,2\n", "", "scale: {z: min-max}\n", "no input");
    row("a column scaled twice", "x,y\n1,2\n", "", "scale: {1: min-max, x: standardise}\n",
        "\"x\"/a scale already");
    row("divided by nothing", "x,y\n1,2\n", "", "scale: {divide: 0}\n", "divided by 0");
    row("a feature of nothing", "x,y\n1,2\n", "", "features: [\"z^2\"]\n", "z");
    row("features of another size", "x,y\n1,2\n", "", "features: [x1, x1]\n", "2 numbers");
    row("no finite feature", "x,y\n0,2\n", "", "features: [\"1/x1\"]\n", "no finite number");
    row("one-hot of numbers", "x,y\n1,2\n2,7\n3,8\n", "", "one-hot: {low: 0.1, high: 0.9}\n",
        "targets are numbers");
    row("low above high", "x,k\n1,a\n2,b\n", "", "one-hot: {low: 1, high: 0}\n", "below high");
    row("nothing to train on", "x,y\n1,2\n2,3\n", "", "test: 2\n", "none would be left");
    row("stratified numbers", "x,y\n1,2\n2,5\n3,7\n", "", "test: {share: 0.4, stratified: true}\n",
        "no classes");
    row("no test table", "x,y\n1,2\n", "", "test: {csv: none.csv}\n", "no file");
    row("words among numbers", "x,y\n1,2\n2,five\n", "", "", "t.csv:3:3/not a number");
}

void TestTableReader::refuses()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, options);
    QFETCH(QString, more);
    QFETCH(QString, parts);
    const Read result = readTable(table, options, 1, 1, OutputRange::Unit, more);
    QVERIFY(!result.data.train);
    QVERIFY(hasErrors(result.faults));
    const std::string told = describeAll(result.faults);
    for (const QString& part : parts.split(u'/'))
        QVERIFY2(str(told).contains(part), told.c_str());
}

// Refused before anything as large as the table is made of it.
void TestTableReader::holdsLimits()
{
    QByteArray rows;
    for (int n = 0; n < 8'000'000; ++n)
        rows += "1,2\n";
    const Read many = readTable(rows, {}, 1, 1);
    QVERIFY2(describeAll(many.faults).find("8000000 rows") != std::string::npos,
             describeAll(many.faults).c_str());
    const Read wide = readTable(QByteArray("1") + QByteArray(",1").repeated(20'000'000), {}, 1, 1);
    QVERIFY2(describeAll(wide.faults).find("20000001 columns") != std::string::npos,
             describeAll(wide.faults).c_str());
}

QTEST_APPLESS_MAIN(TestTableReader)
#include "tst_table_reader.moc"
