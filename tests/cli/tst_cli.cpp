// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"
#include "support/places.h"
#include "support/program.h"
#include "trace/number.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cmath>
#include <csignal>

#include <sys/stat.h>

using namespace gradus;

namespace {

Ran run(const QStringList& arguments) { return runProgram(arguments); }

Ran run(const char* arguments)
{
    return run(QString::fromLatin1(arguments).split(QLatin1Char(' ')));
}

const QString four = qLessonPath("four-equations");

QStringList withFour(const char* before, const char* after = "")
{
    QStringList all{QString::fromLatin1(before), four};
    if (*after)
        all += QString::fromLatin1(after).split(QLatin1Char(' '));
    return all;
}

QList<QJsonObject> objects(const QByteArray& lines)
{
    QList<QJsonObject> all;
    for (const QByteArray& line : lines.split('\n'))
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    return all;
}

QString text(const QJsonObject& object, const char* key)
{
    return object.value(QString::fromLatin1(key)).toString();
}

double number(const QJsonObject& object, const char* key)
{
    return object.value(QString::fromLatin1(key)).toDouble();
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpsAndNamesItsVersion();
    void everyCommandHasAnExample_data();
    void everyCommandHasAnExample();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void checksLessons();
    void reportsFaultsWithTheirPlace();
    void checksAllOfThem();
    void tracesOneLineAStep();
    void lawFour();
    void tracesRanges();
    void tracesLevels();
    void explains();
    void tracesCsv();
    void tracesGraphsByTheirLevels();
    void tracesTheDigitsByLayers();
    void aMillionStepsNeedLittleMemory();
    void printsValues();
    void printsValuesAsAsked_data();
    void printsValuesAsAsked();
    void refusesUnknownQuantities();
    void runs();
    void runsUntil();
    void runsUntilAnEpochIsGood();
    void runsWithOtherSettings();
    void aChangedModelNeedsNoScript();
    void savesAndGoesOn();
    void writesTheCurve();
    void divergenceIsSaid();
    void schemaIsJson();
    void outputThatCannotBeWrittenIsAFault_data();
    void outputThatCannotBeWrittenIsAFault();
    void devicesAreWrittenThrough_data();
    void devicesAreWrittenThrough();
    void standardOutputByNameIsAppendedTo();
    void filesAreReplacedWhole();
    void ctrlCKeepsWhatWasReached_data();
    void ctrlCKeepsWhatWasReached();
    void whatNeverComesTrueIsKept();
};

void TestCli::helpsAndNamesItsVersion()
{
    const Ran help = run("--help");
    QCOMPARE(help.status, 0);
    for (const char* command : {"check", "trace", "values", "run", "export", "experiment", "new",
                                "pack", "unpack", "schema", "bench"})
        QVERIFY2(help.out.contains(command), command);
    const Ran version = run("--version");
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("gradus-cli " GRADUS_VERSION));
}

void TestCli::everyCommandHasAnExample_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command : {"check", "trace", "values", "run", "export", "experiment", "new",
                                "pack", "unpack", "schema", "bench"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestCli::everyCommandHasAnExample()
{
    QFETCH(QString, command);
    const Ran help = run(QStringList{command, QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("gradus-cli " + command.toLatin1()));
    QVERIFY(help.out.contains("Example:"));
    QVERIFY(help.err.isEmpty());
}

void TestCli::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{QStringLiteral("trcae")};
    QTest::newRow("unknown option") << withFour("trace", "--form PO");
    QTest::newRow("no lesson") << QStringList{QStringLiteral("values")};
    QTest::newRow("no position") << withFour("values");
    QTest::newRow("bad position") << withFour("values", "--at x:y");
    QTest::newRow("bad format") << withFour("values", "--at 1:0 --format xml");
    QTest::newRow("bad level") << withFour("trace", "--level epoch");
    QTest::newRow("two lessons") << withFour("trace") + QStringList{four};
    QTest::newRow("to before from") << withFour("trace", "--from 5:0 --to 2:0");
    QTest::newRow("both limits") << withFour("run", "--iterations 3 --epochs 2");
    QTest::newRow("no number") << withFour("run", "--iterations many");
    QTest::newRow("bad setting") << withFour("run", "--set rate");
}

void TestCli::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    const Ran result = run(arguments);
    QCOMPARE(result.status, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestCli::checksLessons()
{
    const Ran result = run(withFour("check"));
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.contains("four-equations.yaml: ok"));
    QVERIFY(result.err.isEmpty());
}

void TestCli::reportsFaultsWithTheirPlace()
{
    const QString file = qSourcePath("tests/hostile/unknown-activation.yaml");
    const Ran result = run({QStringLiteral("check"), file});
    QCOMPARE(result.status, 1);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.startsWith(file.toUtf8() + ":6:45: error: "));
    QCOMPARE(run("check /nowhere.yaml").status, 1);
}

void TestCli::checksAllOfThem()
{
    const Ran result =
        run({QStringLiteral("check"), four, qSourcePath("tests/hostile/rate-zero.yaml"), four});
    QCOMPARE(result.status, 1);
    QCOMPARE(result.out.count(": ok"), 2);
}

void TestCli::tracesOneLineAStep()
{
    const Ran result = run(withFour("trace"));
    QCOMPARE(result.status, 0);
    QCOMPARE(result.out.count('\n'), 59);
    QVERIFY(result.out.contains("z[1][1] = 0.3775"));
}

// Law 4: the trace of the core and of the command line are the same numbers.
void TestCli::lawFour()
{
    const auto lesson = readLesson(four.toStdString()).lesson;
    Timeline timeline(lesson->experiment->start());
    const auto lines = objects(run(withFour("trace", "--to 3:end --format jsonl")).out);
    qsizetype n = 0;
    for (std::int64_t i = 1; i <= 3; ++i) {
        timeline.seek({i, 0});
        const Iteration& iteration = *timeline.now().iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k, ++n) {
            const Step step = iteration.step(k);
            const QJsonObject& line = lines.at(n);
            QCOMPARE(text(line, "quantity"), str(print(step.quantity)));
            QCOMPARE(number(line, "value"), iteration.read(step.quantity, k).value);
            QCOMPARE(text(line, "rule"), str(std::string(step.rule)));
            QCOMPARE(text(line, "pass"), str(std::string(passName(step.pass))));
            QCOMPARE(int(number(line, "iteration")), int(i));
            QCOMPARE(int(number(line, "step")), int(k));
            QCOMPARE(line.value(QStringLiteral("sample")).isNull(), step.sample == 0);
        }
    }
    QCOMPARE(lines.size(), n);
}

void TestCli::tracesRanges()
{
    const auto lines =
        objects(run(withFour("trace", "--from 1:C --to 1:delta[2][1] --format jsonl")).out);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(text(lines[0], "quantity"), QStringLiteral("dC/da[2][1]"));
    QCOMPARE(text(lines[2], "quantity"), QStringLiteral("delta[2][1]"));
    QCOMPARE(objects(run(withFour("trace", "--from 1:end --to 2:1 --format jsonl")).out).size(), 1);
}

void TestCli::tracesLevels()
{
    const auto passes = objects(run(withFour("trace", "--level pass --format jsonl")).out);
    QCOMPARE(passes.size(), 4);
    QCOMPARE(number(passes[0], "steps"), 8.0);
    QCOMPARE(text(passes[1], "quantity"), QStringLiteral("C"));
    int steps = 0;
    for (const QJsonObject& line : passes)
        steps += int(number(line, "steps"));
    QCOMPARE(steps, 59);
    QCOMPARE(
        objects(run(withFour("trace", "--level iteration --to 4:end --format jsonl")).out).size(),
        4);
}

void TestCli::explains()
{
    const auto lines = objects(
        run(withFour("trace", "--from 1:delta[2][2] --to 1:dC/db[2][2] --explain --format jsonl"))
            .out);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(text(lines[0], "symbols"), QStringLiteral("dC/db[2][2] = delta[2][2]"));
    QVERIFY(text(lines[0], "numbers").contains(QStringLiteral("-0.0380982365165")));
    QVERIFY(run(withFour("trace", "--to 1:1 --explain")).out.contains("w[1][1,1] * x[1]"));
}

void TestCli::tracesCsv()
{
    const auto lines = run(withFour("trace", "--format csv")).out.split('\n');
    QCOMPARE(lines[0], QByteArray("iteration,step,sample,pass,rule,quantity,value"));
    QCOMPARE(lines[1], QByteArray("1,1,1,forward,weighted-sum,z[1][1],0.3775"));
    QVERIFY(run(withFour("trace", "--format csv")).out.contains("\"w[1][1,1]\""));
}

// Rows, nodes and parts of a graph; what would group nothing is no level.
void TestCli::tracesGraphsByTheirLevels()
{
    const auto traced = [](const char* lesson, const char* level) {
        return run({QStringLiteral("trace"), qLessonPath(lesson), QStringLiteral("--level"),
                    QString::fromUtf8(level), QStringLiteral("--to"), QStringLiteral("1:C@1")});
    };
    QCOMPARE(traced("attention", "row").out.count('\n'), 22); // 7 nodes of 3 or 2 rows, z, C
    QCOMPARE(traced("attention", "node").out.count('\n'), 9);
    QCOMPARE(traced("attention", "node").out, traced("attention", "layer").out);
    QCOMPARE(traced("attention", "part").out.count('\n'), 3); // the head, z, C
    const Ran none = traced("edge-kernel", "part");
    QCOMPARE(none.status, 2);
    QVERIFY(none.err.contains("no level part"));
    QCOMPARE(traced("four-equations", "part").status, 2);
}

void TestCli::tracesTheDigitsByLayers()
{
    const Ran result = run({QStringLiteral("trace"), qLessonPath("one-example"),
                            QStringLiteral("--level"), QStringLiteral("layer")});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.count('\n') < 20);
}

// trace streams: what it has printed it has forgotten.
void TestCli::aMillionStepsNeedLittleMemory()
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(
        programPath(),
        {QStringLiteral("trace"), four, QStringLiteral("--to"), QStringLiteral("17000:end")});
    qint64 most = 0;
    while (!process.waitForFinished(20)) {
        QFile status(QStringLiteral("/proc/%1/statm").arg(process.processId()));
        if (status.open(QIODevice::ReadOnly))
            most = std::max(most, status.readAll().split(' ').value(1).toLongLong() * 4096);
    }
    QCOMPARE(process.exitCode(), 0);
    constexpr qint64 enough =
        600'000'000; // checkpoints have 64 MiB; the sanitizers keep what was freed
    QVERIFY2(most < enough, qPrintable(QString::number(most)));
}

void TestCli::printsValues()
{
    const auto lesson = readLesson(four.toStdString()).lesson;
    Timeline timeline(lesson->experiment->start());
    const Snapshot& end = go(timeline, "2:end");
    const auto lines = objects(run(withFour("values", "--at 2:end --format jsonl")).out);
    QVERIFY(lines.size() > 50);
    for (const QJsonObject& line : lines)
        QCOMPARE(number(line, "value"), valueOf(end, text(line, "quantity").toStdString()));
}

void TestCli::printsValuesAsAsked_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("a number") << "--at 1:z[1][1] z[1][1]" << QByteArray("z[1][1] = 0.3775\n");
    QTest::newRow("a vector") << "--at 1:0 y" << QByteArray("y[1] = 0.01\ny[2] = 0.99\n");
    QTest::newRow("a matrix") << "--at 1:0 w[1]"
                              << QByteArray("w[1][1,1] = 0.15\nw[1][1,2] = 0.2\n"
                                            "w[1][2,1] = 0.25\nw[1][2,2] = 0.3\n");
    QTest::newRow("csv") << "--at 1:0 --format csv eta" << QByteArray("quantity,value\neta,0.5\n");
    QTest::newRow("json") << "--at 1:0 --format jsonl x[2]"
                          << QByteArray("{\"quantity\":\"x[2]\",\"value\":0.1}\n");
}

void TestCli::printsValuesAsAsked()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, out);
    const Ran result = run(withFour("values", qPrintable(arguments)));
    QCOMPARE(result.status, 0);
    QCOMPARE(result.out, out);
}

void TestCli::refusesUnknownQuantities()
{
    for (const char* arguments : {"--at 1:0 foo", "--at 1:0 z[9][1]", "--at 1:z[9][1]",
                                  "--at 1:9999", "--at 1:0 z[1][1]"}) {
        const Ran result = run(withFour("values", arguments));
        QVERIFY2(result.status == 1, arguments);
        QVERIFY2(!result.err.isEmpty(), arguments);
    }
}

void TestCli::runs()
{
    const Ran result = run(withFour("run", "--iterations 100 --format json"));
    QCOMPARE(result.status, 0);
    const QJsonObject summary = QJsonDocument::fromJson(result.out).object();
    for (const char* key :
         {"iterations", "epochs", "samples", "seconds", "samples_per_second", "cost", "accuracy",
          "test_cost", "test_accuracy", "largest_error", "peak_rss_mb", "state_hash"})
        QVERIFY2(summary.contains(QString::fromLatin1(key)), key);
    QCOMPARE(number(summary, "iterations"), 100.0);
    QCOMPARE(number(summary, "samples"), 100.0);
    QVERIFY(summary.value(QStringLiteral("accuracy")).isNull());
    QVERIFY(number(summary, "cost") < 0.1);
    const auto lesson = readLesson(four.toStdString()).lesson;
    Timeline timeline(lesson->experiment->start());
    timeline.seek({101, 0});
    QVERIFY(text(summary, "state_hash").contains(QString::number(timeline.hash(), 16)));
}

void TestCli::runsUntil()
{
    const Ran result = run(withFour("run", "--until")
                           + QStringList{QStringLiteral("C < 0.05"), QStringLiteral("--format"),
                                         QStringLiteral("json")});
    QCOMPARE(result.status, 0);
    const auto iterations = number(QJsonDocument::fromJson(result.out).object(), "iterations");
    const auto lesson = readLesson(four.toStdString()).lesson;
    Timeline timeline(lesson->experiment->start());
    const auto costOf = [&](double i) {
        return valueOf(go(timeline, QString::number(i).toStdString() + ":C"), "C");
    };
    // So many updates are needed: the cost of the next iteration is the first below.
    QVERIFY(costOf(iterations + 1) < 0.05);
    QVERIFY(costOf(iterations) >= 0.05);
}

// The digits are learned when the test says so; the state that is kept is the one that passed it.
void TestCli::runsUntilAnEpochIsGood()
{
    const QString digits = str(lessonPath("one-example"));
    const Ran result =
        run({QStringLiteral("run"), digits, QStringLiteral("--until"),
             QStringLiteral("test.accuracy > 0.9"), QStringLiteral("--iterations"),
             QStringLiteral("8000"), QStringLiteral("--set"), QStringLiteral("training.batch=10"),
             QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(result.status == 0, result.err);
    const QJsonObject summary = QJsonDocument::fromJson(result.out).object();
    QVERIFY(number(summary, "test_accuracy") > 0.9);
    QCOMPARE(number(summary, "epochs"), std::floor(number(summary, "epochs")));
    const Ran known = run({QStringLiteral("values"), digits, QStringLiteral("--at"),
                           QStringLiteral("1:end"), QStringLiteral("test.accuracy")});
    QCOMPARE(known.status, 1);
    QVERIFY2(known.err.contains("it is known at the end of an epoch, as at"), known.err);
}

void TestCli::runsWithOtherSettings()
{
    const auto hash = [](const char* arguments) {
        return text(QJsonDocument::fromJson(run(withFour("run", arguments)).out).object(),
                    "state_hash");
    };
    const QString plain = hash("--iterations 5 --format json");
    QCOMPARE(hash("--iterations 5 --format json"), plain);
    QVERIFY(hash("--iterations 5 --format json --set training.rate=0.1") != plain);
    QCOMPARE(hash("--iterations 5 --format json --set training.rate=0.5"), plain);
    QCOMPARE(run(withFour("run", "--set training.rate=-1")).status, 1);
    QCOMPARE(run(withFour("run", "--set training.raet=1")).status, 1);
}

// Its script speaks of a[1], which needs a sample's number now; a run does not care.
void TestCli::aChangedModelNeedsNoScript()
{
    const Ran batched =
        run({QStringLiteral("run"), qLessonPath("one-example"), QStringLiteral("--iterations"),
             QStringLiteral("2"), QStringLiteral("--set"), QStringLiteral("training.batch=10"),
             QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(batched.status, 0);
    QCOMPARE(number(QJsonDocument::fromJson(batched.out).object(), "samples"), 20.0);
}

void TestCli::savesAndGoesOn()
{
    const QTemporaryDir folder;
    const QString state = folder.filePath(QStringLiteral("state"));
    const auto json = [](const QStringList& arguments) {
        const Ran result =
            run(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
        return QJsonDocument::fromJson(result.out).object();
    };
    const QJsonObject whole = json(withFour("run", "--iterations 50"));
    QCOMPARE(run(withFour("run", "--iterations 20 --save") + QStringList{state}).status, 0);
    const QJsonObject rest = json(withFour("run", "--iterations 30 --load") + QStringList{state});
    QCOMPARE(text(rest, "state_hash"), text(whole, "state_hash"));
    QFile file(state);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 3));
    file.close();
    QCOMPARE(run(withFour("run", "--load") + QStringList{state}).status, 1);
}

void TestCli::writesTheCurve()
{
    const QTemporaryDir folder;
    const QString curve = folder.filePath(QStringLiteral("curve.csv"));
    QCOMPARE(run(withFour("run", "--iterations 10 --curve") + QStringList{curve}).status, 0);
    QFile file(curve);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 11);
    QVERIFY(lines[1].contains("0.29837110876000"));
    QCOMPARE(run(withFour("run", "--iterations 1 --curve /nowhere/at/all.csv")).status, 1);
}

void TestCli::divergenceIsSaid()
{
    const Ran result = run(withFour("run", "--set training.rate=1e300 --iterations 2000"));
    QVERIFY(result.status == 1 || result.status == 0);
    NetworkCase c;
    c.layers = "[{size: 1}, {size: 1, activation: identity}]";
    c.parameters = "parameters: [{w: [[1]], b: [0]}]";
    c.samples = "[{x: [100], y: [0]}]";
    c.training = "{optimizer: sgd, rate: 10}";
    const QTemporaryDir folder;
    const std::string lesson =
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(c.yaml()));
    const Ran diverged = run({QStringLiteral("run"), str(lesson), QStringLiteral("--iterations"),
                              QStringLiteral("5000")});
    QCOMPARE(diverged.status, 1);
    QVERIFY(diverged.err.contains("diverged"));
}

void TestCli::schemaIsJson()
{
    const Ran result = run("schema");
    QCOMPARE(result.status, 0);
    QVERIFY(!QJsonDocument::fromJson(result.out).isNull());
    QCOMPARE(run("schema --of lesson").out, result.out);
    const Ran work = run("schema --of submission");
    QCOMPARE(work.status, 0);
    QVERIFY(QJsonDocument::fromJson(work.out).object().contains(QStringLiteral("$schema")));
    QVERIFY(work.out.contains("gradus-work"));
    QCOMPARE(run("schema --of homework").status, 2);
}

void TestCli::outputThatCannotBeWrittenIsAFault_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto add = [](const char* name, const QStringList& arguments) {
        QTest::newRow(name) << arguments;
    };
    const auto words = [](const char* text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    };
    add("help", words("--help"));
    add("help of a command", words("run --help"));
    add("help of experiments", words("experiment --help"));
    add("version", words("--version"));
    add("check", withFour("check"));
    add("check in json", withFour("check", "--format json"));
    add("values", withFour("values", "--at 1:end"));
    add("values as a table", withFour("values", "--at 1:end --format csv"));
    add("trace", withFour("trace", "--to 50:end"));
    add("trace as a table", withFour("trace", "--format jsonl"));
    add("run", withFour("run", "--iterations 3"));
    add("schema", words("schema"));
    add("schema of a submission", words("schema --of submission"));
    add("new", words("new network"));
    add("export", withFour("export", "--what values"));
    add("a file that is the disk", withFour("export", "--what values --format csv -o /dev/full"));
    add("a curve that is the disk", withFour("run", "--iterations 3 --curve /dev/full"));
    add("a state that is the disk", withFour("run", "--iterations 3 --save /dev/full"));
    add("an experiment", words("experiment capacity --units 10 --trials 1 --loads 0.1"));
}

// A full disk must not look like a result, whatever the command.
void TestCli::outputThatCannotBeWrittenIsAFault()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(programPath(), arguments);
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("cannot be written"), ran.err);
}

void TestCli::devicesAreWrittenThrough_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("begin");
    const auto words = [](const char* text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    };
    QTest::newRow("export") << withFour("export", "--what values --format csv -o")
                            << QByteArray("quantity,value");
    QTest::newRow("curve") << withFour("run", "--iterations 3 --curve")
                           << QByteArray("iteration,cost\n1,0.29837110876");
    QTest::newRow("state") << withFour("run", "--iterations 3 --save")
                           << QByteArray("gradus-state");
    QTest::newRow("new") << words("new network -o") << QByteArray("#");
    QTest::newRow("pack") << withFour("pack", "-o") << QByteArray("PK");
}

// A named pipe stays one, and its reader gets what is written.
void TestCli::devicesAreWrittenThrough()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    QProcess reader;
    reader.start(QStringLiteral("cat"), {pipe});
    const Ran ran = run(arguments + QStringList{pipe});
    QCOMPARE(ran.status, 0);
    QVERIFY(reader.waitForFinished(10'000));
    const QByteArray read = reader.readAllStandardOutput();
    QVERIFY2(read.startsWith(begin), read.left(100));
    struct stat there { };
    QCOMPARE(::stat(qPrintable(pipe), &there), 0);
    QVERIFY(S_ISFIFO(there.st_mode));
}

// /dev/stdout is where standard output goes, be it a file: what stood there and what follows stays.
void TestCli::standardOutputByNameIsAppendedTo()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("all.txt"));
    writeFile(folder, QStringLiteral("all.txt"), "before\n");
    QProcess process;
    process.setStandardOutputFile(file, QIODevice::Append);
    process.start(programPath(), withFour("run", "--iterations 2 --curve /dev/stdout"));
    QCOMPARE(finished(process).status, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.startsWith("before\niteration,cost\n1,0.29837110876"), text);
    QVERIFY2(text.contains("\niterations: 2\n"), text);
}

void TestCli::filesAreReplacedWhole()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("values.csv"));
    writeFile(folder, QStringLiteral("values.csv"), "old\n");
    const QString link = folder.filePath(QStringLiteral("link.csv"));
    QVERIFY(QFile::link(file, link));
    // Refused before anything is written: what stood there stays.
    QCOMPARE(run(withFour("export", "--what values --at 1:z[9][9] -o") + QStringList{link}).status,
             1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("old\n"));
    QCOMPARE(run(withFour("export", "--what values -o") + QStringList{link}).status, 0);
    written.close();
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("quantity,value"));
    QVERIFY(QFileInfo(link).isSymLink());
}

void TestCli::ctrlCKeepsWhatWasReached_data()
{
    QTest::addColumn<QStringList>("how");
    QTest::newRow("iterations") << QStringList{QStringLiteral("--iterations"),
                                               QStringLiteral("9000000")};
    QTest::newRow("until") << QStringList{QStringLiteral("--until"), QStringLiteral("C < -1"),
                                          QStringLiteral("--iterations"),
                                          QStringLiteral("9000000")};
}

void TestCli::ctrlCKeepsWhatWasReached()
{
    QFETCH(QStringList, how);
    const QTemporaryDir folder;
    const QString curve = folder.filePath(QStringLiteral("curve.csv"));
    const QString state = folder.filePath(QStringLiteral("state"));
    QProcess process;
    process.start(programPath(),
                  withFour("run", "--format json --curve") + QStringList{curve}
                      + QStringList{QStringLiteral("--save"), state} + how);
    process.setReadChannel(QProcess::StandardError);
    QVERIFY(process.waitForReadyRead(30'000)); // it has said how far it is
    ::kill(pid_t(process.processId()), SIGINT);
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 130);
    const QJsonObject summary = QJsonDocument::fromJson(ran.out).object();
    const auto reached = static_cast<int>(number(summary, "iterations"));
    QVERIFY(reached > 1 && reached < 9'000'000);
    QVERIFY2(ran.err.contains("interrupted after iteration " + QByteArray::number(reached)),
             ran.err);
    QFile file(curve);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), reached + 1);
    // It goes on from there as if nothing had been.
    const Ran rest =
        run(withFour("run", "--format json --iterations 0 --load") + QStringList{state});
    QCOMPARE(text(QJsonDocument::fromJson(rest.out).object(), "state_hash"),
             text(summary, "state_hash"));
}

void TestCli::whatNeverComesTrueIsKept()
{
    const QTemporaryDir folder;
    const QString curve = folder.filePath(QStringLiteral("curve.csv"));
    const Ran ran =
        run(withFour("run", "--iterations 5 --until") + QStringList{QStringLiteral("C < -1")}
            + QStringList{QStringLiteral("--curve"), curve});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("did not come true within 5 iterations"), ran.err);
    QVERIFY2(ran.out.contains("iterations: 5"), ran.out);
    QVERIFY(QFileInfo::exists(curve));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
