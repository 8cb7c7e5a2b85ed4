// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/player.h"
#include "support/lessons.h"
#include "support/places.h"

#include <QDir>

using namespace gradus;

namespace {

constexpr int hostileFiles = 273;

QString faultsOf(const std::string& file)
{
    const LessonResult result = readLesson(file);
    Faults faults = result.faults;
    if (result.lesson)
        for (const Fault& fault : play(*result.lesson))
            faults.push_back(fault);
    const std::string folder = sourcePath("tests/hostile/");
    QString text;
    for (const Fault& fault : faults) {
        const QString line = str(describe(fault, ""));
        const bool inside = line.startsWith(str(folder)); // a data file, or an archive's lesson
        text += line.mid(inside ? qsizetype(folder.size()) : 1) + QLatin1Char('\n');
    }
    return text;
}

QStringList hostileNames()
{
    return QDir(qSourcePath("tests/hostile"))
        .entryList({QStringLiteral("*.yaml"), QStringLiteral("*.gradus")});
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

// So many entries of a list, each with its number.
std::string numbered(const std::string& name, int count, const std::string& behind = "")
{
    std::string all;
    for (int i = 1; i <= count; ++i)
        all += (i > 1 ? ", " : "") + name + std::to_string(i) + behind;
    return all;
}

// A lesson over the table large.csv.
std::string tableLesson(int inputs, const std::string& csv, const std::string& data = "")
{
    return "gradus: 1\nid: a\ntitle: a\nmodel: {kind: network, layers: [{size: "
        + std::to_string(inputs)
        + "}, {size: 1, activation: sigmoid}], cost: half-squared-error, initial: zeros}\n"
          "data: {csv: {file: large.csv"
        + csv + "}" + data + "}\n";
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failsAsExpected_data();
    void failsAsExpected();
    void allAreThere();
    void largeOnesFailQuickly_data();
    void largeOnesFailQuickly();
    void wideTablesFailQuickly_data();
    void wideTablesFailQuickly();
    void aPlaceIsOneFault();
    void randomDamageNeverCrashes();
};

void TestHostile::failsAsExpected_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : hostileNames())
        QTest::newRow(qPrintable(name)) << name;
}

// Law 7: every hostile file fails with the expected message, at the expected place.
void TestHostile::failsAsExpected()
{
    QFETCH(QString, name);
    const QString path = qSourcePath("tests/hostile/") + name;
    QFile file(path.left(path.lastIndexOf(QLatin1Char('.'))) + QStringLiteral(".expected"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString expected = QString::fromUtf8(file.readAll());
    QVERIFY(!expected.isEmpty());
    QCOMPARE(faultsOf(path.toStdString()), expected);
}

void TestHostile::allAreThere()
{
    const QDir folder(qSourcePath("tests/hostile"));
    QCOMPARE(hostileNames().size(), hostileFiles);
    QCOMPARE(folder.entryList({QStringLiteral("*.expected")}).size(), hostileFiles);
}

void TestHostile::largeOnesFailQuickly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& text, const char* part) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromLatin1(part);
    };
    row("too large", repeated("# a comment\n", 100'000), "1048576");
    row("deep lists", repeated("[", 100'000), "64");
    row("deep maps", repeated("{a: ", 50'000), "64");
    row(
        "deep indentation",
        [] {
            std::string text;
            for (int i = 0; i < 500; ++i)
                text += std::string(std::size_t(i), ' ') + "a:\n";
            return text;
        }(),
        "64");
    row("many nodes", "a: [" + repeated("1,", 300'000) + "1]", "200000");
    row("billion laughs",
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b]\n",
        "anchors");
    row("a long expression",
        NetworkCase{}.yaml() + "expect: [{at: \"1:C\", that: \"" + repeated("C+", 1000)
            + "C < 1\"}]\n",
        "1000");
    row("a deep expression",
        NetworkCase{}.yaml() + "expect: [{at: \"1:C\", that: \"" + repeated("(", 400) + "C"
            + repeated(")", 400) + " < 1\"}]\n",
        "50");
    row("many layers",
        "gradus: 1\nid: a\ntitle: a\nmodel:\n  kind: network\n  layers: [{size: 1}"
            + repeated(", {size: 1, activation: sigmoid}", 500)
            + "]\n  cost: half-squared-error\n  initial: zeros\n",
        "100");
    row("a setting of many parts",
        NetworkCase{}.yaml() + "runs:\n  a:\n    set:\n      ? training" + repeated(".a", 200'000)
            + "\n      : 1\n",
        "a run changes single settings");
    row(
        "many settings of a run",
        [] {
            std::string text = NetworkCase{}.yaml() + "runs: {a: {set: {training.rate: 1";
            for (int i = 0; i < 30'000; ++i)
                text += ", training.k" + std::to_string(i) + ": 1";
            return text + "}}}\n";
        }(),
        "set changes up to 100 settings");
    row("many places that are never closed",
        NetworkCase{}.yaml() + "script: [{say: '" + repeated("{{", 400'000) + "'}]\n",
        "this {{ is never closed");
    row("many places in one another",
        NetworkCase{}.yaml() + "script: [{say: '" + repeated("{{", 400'000) + "}}'}]\n", "1000");
    row("outputs that no sample has",
        "gradus: 1\nid: a\ntitle: a\nmodel: {kind: network, layers: [{size: 1}, {size: 5000000, "
        "activation: sigmoid}], cost: half-squared-error, initial: zeros}\ndata: {samples: ["
            + repeated("{x: [1], y: [1]},", 20'000) + "]}\n",
        "y has 1 numbers here, but 5000000 in the model");
    row("a first sample that promises too much",
        "gradus: 1\nid: a\ntitle: a\nmodel: {kind: descent, function: {mean: \"(w*x - y)^2\", "
        "over: "
        "samples}, variables: [w], start: [0]}\ndata: {samples: [{x: [1], y: ["
            + repeated("1,", 90'000) + "1]}" + repeated(", {x: [1], y: [1]}", 15'000) + "]}\n",
        "y has 1 numbers here, but 90001 in the model");
    row("many settings of a solution",
        NetworkCase{}.yaml()
            + "script: [{ask: [{id: a, kind: reach, text: a, that: \"C < 0\", solution: {set: {"
            + numbered("training.k", 30'000, ": 1") + "}}}]}]\n",
        "set changes up to 100 settings");
}

void TestHostile::largeOnesFailQuickly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const QTemporaryDir folder;
    const QString faults = faultsOf(writeFile(folder, QStringLiteral("large.yaml"), bytes));
    QVERIFY2(faults.contains(QStringLiteral("error")), qPrintable(faults));
    QVERIFY2(faults.contains(part), qPrintable(faults.left(500)));
}

void TestHostile::wideTablesFailQuickly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& text, const char* part) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromLatin1(part);
    };
    row("many inputs", tableLesson(1, ", inputs: [" + numbered("c", 99'000) + "]"),
        "inputs lists up to 10000 entries, here 99000");
    row("many classes", tableLesson(1, ", classes: [" + numbered("c", 99'000) + "]"),
        "classes lists up to 10000 entries, here 99000");
    row("many scales", tableLesson(1, "", ", scale: {" + numbered("c", 50'000, ": min-max") + "}"),
        "scale lists up to 10000 entries, here 50000");
    row("many features", tableLesson(1, "", ", features: [" + numbered("\"2*x", 9'999, "\"") + "]"),
        "features lists 9999 numbers, but x has 1 in the model");
    row("features over many inputs",
        tableLesson(9'000, "", ", features: [" + numbered("\"2*x", 9'000, "\"") + "]"),
        "9000 expressions over 99999 inputs");
    row("columns left out", tableLesson(1, ", leave-out: [" + numbered("c", 9'999) + "]"),
        "the table has 90000 input and 1 target columns");
    row("columns that are not there",
        tableLesson(1, ", leave-out: [" + numbered("colunm", 9'999) + "]"),
        "the table has no column \"colunm1\"");
    row("scales of columns that are not there",
        tableLesson(99'999, "", ", scale: {" + numbered("colunm", 9'999, ": min-max") + "}"),
        "\"colunm1\" is no input that could be scaled");
    row("scales",
        tableLesson(99'999, "",
                    ", scale: {" + numbered("c", 9'998, ": min-max") + ", no: min-max}"),
        "\"no\" is no input that could be scaled");
}

// A table may have 100,000 columns: what a lesson says of them is not looked up in all of them.
void TestHostile::wideTablesFailQuickly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const QTemporaryDir folder;
    constexpr int columns = 100'000;
    writeFile(folder, QStringLiteral("large.csv"),
              QByteArray::fromStdString(numbered("c", columns) + "\n" + repeated("0,", columns - 1)
                                        + "0\n" + repeated("1,", columns - 1) + "1\n"));
    const QString faults = faultsOf(writeFile(folder, QStringLiteral("large.yaml"), bytes));
    QVERIFY2(faults.contains(part), qPrintable(faults.left(500)));
    QVERIFY(faults.count(QStringLiteral("error")) <= 20);
}

// What stands in a place that is wrong or never closed is not looked at again from every {{ in it.
void TestHostile::aPlaceIsOneFault()
{
    const QTemporaryDir folder;
    for (const char* const end : {"", "}}"}) {
        const std::string text =
            NetworkCase{}.yaml() + "script: [{say: 'a {{ C }} {{ b {{ c {{ d" + end + "'}]\n";
        const QString faults =
            faultsOf(writeFile(folder, QStringLiteral("a.yaml"), QByteArray::fromStdString(text)));
        QCOMPARE(faults.count(QStringLiteral("error")), 1);
    }
}

// A shipped lesson with random bytes changed, cut and doubled: a fault or a lesson, nothing else.
void TestHostile::randomDamageNeverCrashes()
{
    QFile file(qSourcePath("lessons/four-equations.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    quint32 seed = 12345;
    const auto next = [&seed](qsizetype below) {
        seed = seed * 1664525u + 1013904223u;
        return qsizetype(seed >> 8) % below;
    };
    const QTemporaryDir folder;
    static const char interesting[] = "{}[]:,\"'|>&*!#-\n\t\\$%@`0123456789.eE~";
    for (int n = 0; n < 150; ++n) {
        QByteArray bytes = good.left(3500 + next(good.size() - 3500));
        for (qsizetype i = 0; i < 1 + next(6); ++i) {
            const qsizetype place = next(bytes.size());
            switch (next(3)) {
            case 0:
                bytes[place] = interesting[next(sizeof interesting - 1)];
                break;
            case 1:
                bytes.remove(place, 1 + next(20));
                break;
            default:
                bytes.insert(place, bytes.mid(next(bytes.size()), 1 + next(30)));
            }
        }
        const LessonResult result =
            readLesson(writeFile(folder, QStringLiteral("damaged.yaml"), bytes));
        QVERIFY(result.lesson || hasErrors(result.faults));
    }
}

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
