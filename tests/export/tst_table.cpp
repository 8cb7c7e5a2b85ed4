// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/curve_table.h"
#include "export/table.h"
#include "export/trace_table.h"
#include "export/values_table.h"
#include "support/lessons.h"
#include "trace/number.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace gradus;

namespace {

const double inf = std::numeric_limits<double>::infinity();

// What a writer of this format makes of some rows.
std::string written(TableFormat format, const std::vector<TableColumn>& columns,
                    const std::vector<std::vector<TableCell>>& rows)
{
    std::string text;
    TableWriter writer(format, columns, [&](std::string_view piece) {
        text += piece;
        return true;
    });
    for (const auto& row : rows)
        writer.add(row);
    writer.finish();
    return text;
}

std::string curveText(const Curve& curve, const ScoreTrack& scores)
{
    const CurveTable table(curve, scores);
    std::string text;
    TableWriter writer(TableFormat::Csv, table.columns(), [&](std::string_view piece) {
        text += piece;
        return true;
    });
    table.write(writer);
    return text;
}

QJsonArray arrayOf(const std::string& json)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    if (!document.isArray())
        qFatal("no array: %s", json.c_str());
    return document.array();
}

} // namespace

class TestTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormat_data();
    void everyFormat();
    void emptyTables();
    void jsonReadsBack();
    void aSinkThatFailsIsHeardOf();
    void tracesHaveARowAStep();
    void coarseTracesHaveARowAGroup();
    void valuesAreWhatIsKnown();
    void namedValuesSayWhatIsMissing();
    void curvesHaveScoresWhereTheyWereTaken();
    void longCurvesHaveLeastAndGreatest();
};

void TestTable::everyFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, TableFormat format, const char* text) {
        QTest::newRow(name) << static_cast<int>(format) << QString::fromUtf8(text);
    };
    row("text", TableFormat::Text, "name\thow much\na,\"b\"\t0.3333\n-\tinf\n");
    row("csv", TableFormat::Csv, "a,b\n\"a,\"\"b\"\"\",0.3333333333333333\n,inf\n");
    row("json", TableFormat::Json,
        "[\n{\"a\":\"a,\\\"b\\\"\",\"b\":0.3333333333333333},\n{\"a\":null,\"b\":\"inf\"}\n]\n");
    row("json lines", TableFormat::JsonLines,
        "{\"a\":\"a,\\\"b\\\"\",\"b\":0.3333333333333333}\n{\"a\":null,\"b\":\"inf\"}\n");
}

void TestTable::everyFormat()
{
    QFETCH(int, format);
    QFETCH(QString, text);
    const std::vector<TableColumn> columns{{"a", "name"}, {"b", "how much"}};
    const std::string made = written(static_cast<TableFormat>(format), columns,
                                     {{"a,\"b\"", 1.0 / 3}, {TableCell(), inf}});
    QCOMPARE(str(made), text);
}

void TestTable::emptyTables()
{
    QCOMPARE(str(written(TableFormat::Json, {"a"}, {})), QStringLiteral("[]\n"));
    QCOMPARE(str(written(TableFormat::Csv, {"a"}, {})), QStringLiteral("a\n"));
    QCOMPARE(str(written(TableFormat::JsonLines, {"a"}, {})), QString());
}

// Every double, to the last bit.
void TestTable::jsonReadsBack()
{
    const std::vector<double> numbers{0.1, 1.0 / 3, -2.5e-308, 1e300, 5e-324, 123456789.123456789};
    std::vector<std::vector<TableCell>> rows;
    for (const double number : numbers)
        rows.push_back({number});
    const QJsonArray read = arrayOf(written(TableFormat::Json, {"x"}, rows));
    QCOMPARE(read.size(), static_cast<qsizetype>(numbers.size()));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const double back =
            read[static_cast<qsizetype>(i)].toObject().value(QStringLiteral("x")).toDouble();
        QCOMPARE(str(exactText(back)), str(exactText(numbers[i])));
    }
    QCOMPARE(str(jsonNumber(-0.0)), QStringLiteral("-0.0")); // "-0" would be read as a whole number
}

void TestTable::aSinkThatFailsIsHeardOf()
{
    int pieces = 0;
    TableWriter writer(TableFormat::Csv, {"a"}, [&](std::string_view) { return ++pieces < 3; });
    QVERIFY(writer.add({1}));
    QVERIFY(!writer.add({2}));
    QVERIFY(!writer.add({3}));
    QVERIFY(!writer.finish());
    QCOMPARE(pieces, 3); // nothing more is tried
}

void TestTable::tracesHaveARowAStep()
{
    const auto timeline = NetworkCase().timeline();
    const Iteration& iteration = *go(*timeline, "1:end").iteration;
    const TraceOptions options{.explain = true};
    QCOMPARE(traceColumns(options).size(), std::size_t(9));
    std::vector<std::vector<TableCell>> rows;
    forEachGroup(iteration, 1, iteration.stepCount(), options.level,
                 [&](std::int64_t k, std::int64_t steps) {
                     rows.push_back(traceRow(iteration, k, steps, options));
                     return true;
                 });
    const QJsonArray read = arrayOf(written(TableFormat::Json, traceColumns(options), rows));
    QCOMPARE(read.size(), iteration.stepCount());
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        const QJsonObject row = read[k - 1].toObject();
        const Step step = iteration.step(k);
        QCOMPARE(row.value(QStringLiteral("quantity")).toString(), str(print(step.quantity)));
        QCOMPARE(row.value(QStringLiteral("value")).toDouble(),
                 iteration.read(step.quantity, k).value);
        QCOMPARE(row.value(QStringLiteral("sample")).isNull(), step.sample == 0);
        QCOMPARE(row.value(QStringLiteral("symbols")).toString(),
                 str(symbolsText(iteration.explain(k))));
    }
}

void TestTable::coarseTracesHaveARowAGroup()
{
    const auto timeline = NetworkCase().timeline();
    const Iteration& iteration = *go(*timeline, "1:end").iteration;
    std::vector<std::int64_t> ends;
    std::int64_t all = 0;
    forEachGroup(iteration, 3, iteration.stepCount(), Level::Pass,
                 [&](std::int64_t k, std::int64_t steps) {
                     ends.push_back(k);
                     all += steps;
                     return true;
                 });
    QCOMPARE(ends.size(), std::size_t(4)); // forward, cost, backward, update
    QCOMPARE(all, iteration.stepCount() - 2);
    QCOMPARE(ends.back(), iteration.stepCount());
    int visits = 0;
    forEachGroup(iteration, 1, 9, Level::Quantity,
                 [&](std::int64_t, std::int64_t) { return ++visits < 4; });
    QCOMPARE(visits, 4);
}

void TestTable::valuesAreWhatIsKnown()
{
    const auto timeline = NetworkCase().timeline();
    const Snapshot start = go(*timeline, "1:0");
    const auto before = knownValues(start);
    const Snapshot end = go(*timeline, "3:end"); // of the epoch: its mean is known, too
    const auto after = knownValues(end);
    QVERIFY(before.size() < after.size());
    QCOMPARE(after.size(), end.iteration->quantities().size());
    for (const auto& [quantity, value] : before)
        QCOMPARE(start.read(quantity).value, value);
}

void TestTable::namedValuesSayWhatIsMissing()
{
    const auto timeline = NetworkCase().timeline();
    const Snapshot start = go(*timeline, "1:0");
    const auto weights = namedValues(start, "w[1]");
    QCOMPARE(std::get<std::vector<KnownValue>>(weights).size(), std::size_t(6));
    QCOMPARE(str(english(std::get<Message>(namedValues(start, "C")))),
             QStringLiteral("C is not known at 1:0"));
    QVERIFY(std::holds_alternative<Message>(namedValues(start, "nothing[3]")));
    QVERIFY(std::holds_alternative<Message>(namedValues(start, "w[")));
}

void TestTable::curvesHaveScoresWhereTheyWereTaken()
{
    Curve curve;
    ScoreTrack scores(2);
    for (int i = 1; i <= 3; ++i)
        curve.append(1.0 / i);
    scores.add(1, {.accuracy = 0.5});
    scores.add(3, {.accuracy = 0.75, .largestError = 0.25});
    QCOMPARE(str(curveText(curve, scores)),
             QStringLiteral("iteration,cost,accuracy,largest_error\n1,1,0.5,\n2,0.5,,\n"
                            "3,0.3333333333333333,0.75,0.25\n"));
    QCOMPARE(str(curveText(curve, ScoreTrack())),
             QStringLiteral("iteration,cost\n1,1\n2,0.5\n3,0.3333333333333333\n"));
}

void TestTable::longCurvesHaveLeastAndGreatest()
{
    Curve curve(2);
    for (const double cost : {4.0, 1.0, 2.0, 3.0})
        curve.append(cost);
    QCOMPARE(curve.stride(), 2);
    QCOMPARE(str(curveText(curve, ScoreTrack())),
             QStringLiteral("iteration,cost,cost_greatest\n1,1,4\n3,2,3\n"));
}

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
