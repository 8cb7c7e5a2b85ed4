// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece_sweep.h"
#include "descent/descent_iteration.h"
#include "descent/gradient_noise.h"
#include "hopfield/capacity.h"
#include "network/delta_norms.h"
#include "network/size_sweep.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

using namespace gradus;

namespace {

Ran experiment(const QString& arguments)
{
    return runProgram(
        QStringLiteral("experiment %1").arg(arguments).simplified().split(QLatin1Char(' ')));
}

QList<QJsonObject> objects(const QByteArray& lines)
{
    QList<QJsonObject> all;
    for (const QByteArray& line : lines.split('\n'))
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    return all;
}

QJsonValue at(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key));
}

const QString stochastic = qLessonPath("stochastic");
const char* const lessonText =
    "gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: network\n  layers: [{size: 1}, {size: 4, "
    "activation: tanh}, {size: 1, activation: identity}]\n  initial: lecun-normal\ndata: "
    "{function: \"sin(3*x)\", samples: 20, test: 10}\n"
    "training: {rate: 0.1, batch: 5, iterations: 40}\n";

const char* const approximationText =
    "gradus: 1\nid: b\ntitle: B\nmodel: {kind: approximation, function: "
    "\"0.2 + 0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)\", pieces: 5}\n";
const char* const towersText =
    "gradus: 1\nid: c\ntitle: C\nmodel: {kind: approximation, function: \"x*y\", variables: "
    "[x, y], pieces: 2}\n";

} // namespace

class TestExperiment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_lesson = str(writeFile(m_folder, QStringLiteral("lesson.yaml"), lessonText));
        m_bumps = str(writeFile(m_folder, QStringLiteral("bumps.yaml"), approximationText));
        m_towers = str(writeFile(m_folder, QStringLiteral("towers.yaml"), towersText));
    }
    void helpListsThem();
    void eachHasHelp_data();
    void eachHasHelp();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void faultsAreOne_data();
    void faultsAreOne();
    void sizesAreTheEngines();
    void sizesInText();
    void sizesInCsv();
    void deltasAreTheEngines();
    void noiseIsTheEngines();
    void piecesAreTheEngines();
    void piecesWithAFixedSteepness();
    void capacityIsTheEngines();
    void ctrlCEndsCapacity();
    void ctrlCKeepsWhatIsMeasured();
    void ctrlCEndsPieces();
    void ctrlCEndsNoise();
    void ctrlCEndsALongRun();
    void outputThatCannotBeWrittenEndsIt();

private:
    [[nodiscard]] Ran sizes(const QString& options) const
    {
        return experiment(QStringLiteral("sizes %1 %2").arg(m_lesson, options));
    }

    QTemporaryDir m_folder;
    QString m_lesson;
    QString m_bumps, m_towers; ///< approximations with one and with two inputs
};

void TestExperiment::helpListsThem()
{
    for (const char* word : {"--help", "-h"}) {
        const Ran help = experiment(QLatin1String(word));
        QCOMPARE(help.status, 0);
        for (const char* name : {"sizes", "deltas", "noise", "pieces", "capacity"})
            QVERIFY2(help.out.contains(name), name);
        QVERIFY(help.out.contains("Example:"));
        QVERIFY(help.err.isEmpty());
    }
}

void TestExperiment::eachHasHelp_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"sizes", "deltas", "noise", "pieces", "capacity"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestExperiment::eachHasHelp()
{
    QFETCH(QString, name);
    const Ran help = experiment(name + QStringLiteral(" --help"));
    QCOMPARE(help.status, 0);
    const bool own = name == QStringLiteral("capacity"); // makes its own nets
    const QByteArray after = own ? " [--units" : " LESSON";
    QVERIFY(help.out.startsWith("gradus-cli experiment " + name.toLatin1() + after));
    QVERIFY(help.out.contains("\n  gradus-cli experiment " + name.toLatin1()
                              + (own ? " --" : " lessons/")));
}

void TestExperiment::wrongUsageIsTwo_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* arguments, const char* part) {
        QTest::newRow(*arguments ? arguments : "nothing")
            << QString::fromLatin1(arguments) << QByteArray(part);
    };
    row("", "gradus-cli experiment --help lists");
    row("size", "did you mean sizes?");
    row("sizes LESSON", "--layers 8");
    row("sizes --layers 8", "name one lesson");
    row("sizes LESSON LESSON --layers 8", "name one lesson");
    row("sizes LESSON --layers 8x", "--layers is written");
    row("sizes LESSON --layers 8 --seeds 0", "--seeds is a whole number from 1 to 1000");
    row("sizes LESSON --layers 8 --seeds 2000", "--seeds is a whole number from 1 to 1000");
    row("sizes LESSON --layers 8 --iterations many", "--iterations is a whole number");
    row("sizes LESSON --layers 8 --iterations 5 --epochs 5", "not both");
    row("sizes LESSON --layers 8 --activation tahn", "--activation is one of identity, sigmoid");
    row("sizes LESSON --layers 8 --format json", "text, jsonl or csv");
    row("sizes LESSON --layers 8 --lyers 8", "lyers");
    row("deltas", "name one lesson");
    row("deltas LESSON --seeds -1", "--seeds is a whole number");
    row("deltas LESSON --samples 99999", "--samples is a whole number from 1 to 10000");
    row("noise LESSON --batches 1,x", "\"x\" is no whole number");
    row("noise LESSON --at x:y", "x:y");
    row("pieces", "name one lesson");
    row("pieces LESSON --counts 5,,10", "\"\" is no whole number from 1 to 1000");
    row("pieces LESSON --counts 1001", "from 1 to 1000");
    row("pieces LESSON --steepness 0", "--steepness is a number above 0, at most 1e+12");
    row("pieces LESSON --steepness steep", "--steepness is a number");
    row("capacity --units 1", "\"1\" is nothing that --units takes");
    row("capacity --loads 0.1,2", "\"2\" is nothing that --loads takes");
    row("capacity --values 0,2", "\"0,2\" is nothing that --values takes");
}

void TestExperiment::wrongUsageIsTwo()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, part);
    const Ran ran = experiment(arguments.replace(QStringLiteral("LESSON"), m_lesson));
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains(part), ran.err);
}

void TestExperiment::faultsAreOne_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const QString& arguments, const char* part) {
        QTest::newRow(qPrintable(arguments)) << arguments << QByteArray(part);
    };
    const QString descent = stochastic;
    row(QStringLiteral("sizes /nowhere.yaml --layers 8"), "nowhere.yaml");
    row(QStringLiteral("sizes %1 --layers 8").arg(descent), "no network");
    row(QStringLiteral("deltas %1").arg(descent), "no network");
    row(QStringLiteral("noise LESSON"), "no noise to measure");
    row(QStringLiteral("pieces LESSON"), "approximates no function");
    row(QStringLiteral("pieces TOWERS --counts 2,33"), "at most 32 towers a side");
    row(QStringLiteral("sizes LESSON --layers 9000-9000"), "the limit is 10000000");
    row(QStringLiteral("sizes LESSON --layers 3 --epochs 900000000"), "1 to 1000000000 iterations");
}

void TestExperiment::faultsAreOne()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, part);
    arguments.replace(QStringLiteral("LESSON"), m_lesson);
    const Ran ran = experiment(arguments.replace(QStringLiteral("TOWERS"), m_towers));
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains(part), ran.err);
}

void TestExperiment::sizesAreTheEngines()
{
    const Ran ran = sizes(QStringLiteral("--layers 6 --layers 0 --layers 3-3 --seeds 3 "
                                         "--epochs 12 --activation sine --format jsonl"));
    QCOMPARE(ran.status, 0);
    const auto lesson = readLesson(m_lesson.toStdString()).lesson;
    const auto rows = sweepSizes(dynamic_cast<const NetworkExperiment&>(*lesson->experiment),
                                 {.shapes = {{6}, {}, {3, 3}},
                                  .seeds = 3,
                                  .iterations = 48,
                                  .activation = Activation::Sine});
    const auto lines = objects(ran.out);
    QCOMPARE(lines.size(), 18);
    for (qsizetype i = 0; i < 18; ++i) {
        const qsizetype shape = i / 6;
        const QJsonObject& line = lines[i];
        QCOMPARE(at(line, "layers").toString(),
                 QStringList({QStringLiteral("6"), QStringLiteral("0"), QStringLiteral("3-3")})
                     .at(shape));
        if (i % 6 >= 3) {
            const char* const names[] = {"median", "least", "greatest"};
            QCOMPARE(at(line, "row").toString(), QLatin1String(names[i % 6 - 3]));
            QVERIFY(at(line, "seed").isNull());
            continue;
        }
        const SizeRow& row = rows[std::size_t(shape * 3 + i % 6)];
        QCOMPARE(at(line, "row").toString(), QStringLiteral("run"));
        QCOMPARE(at(line, "seed").toInt(), int(row.seed));
        QCOMPARE(at(line, "depth").toInt(), row.depth);
        QCOMPARE(at(line, "parameters").toInt(), int(row.parameters));
        QCOMPARE(at(line, "cost").toDouble(), row.score.cost.value());
        QCOMPARE(at(line, "test_cost").toDouble(), row.score.testCost.value());
        QCOMPARE(at(line, "largest_error").toDouble(), row.score.largestError.value());
        QVERIFY(at(line, "accuracy").isNull() && at(line, "test_accuracy").isNull());
    }
    const auto cost = [&](qsizetype i) { return at(lines[i], "cost").toDouble(); };
    QList<double> costs{cost(0), cost(1), cost(2)};
    std::sort(costs.begin(), costs.end());
    QCOMPARE(cost(3), costs[1]);
    QCOMPARE(cost(4), costs[0]);
    QCOMPARE(cost(5), costs[2]);
}

void TestExperiment::sizesInText()
{
    const auto lines = sizes(QStringLiteral("--layers 2 --seeds 1")).out.split('\n');
    QCOMPARE(lines[0],
             QByteArray("row\tlayers\tdepth\tparameters\tseed\tcost\ttest_cost\t"
                        "largest_error\taccuracy\ttest_accuracy"));
    QVERIFY(lines[1].startsWith("run\t2\t2\t7\t1\t0."));
    QVERIFY(lines[1].endsWith("\t-\t-"));
    QVERIFY(lines[4].startsWith("greatest\t2\t2\t7\t-\t0."));
}

void TestExperiment::sizesInCsv()
{
    const auto lines = sizes(QStringLiteral("--layers 2 --seeds 1 --format csv")).out.split('\n');
    QVERIFY(lines[0].startsWith("row,layers,depth,parameters,seed,cost,test_cost,largest_error"));
    QVERIFY(lines[1].startsWith("run,2,2,7,1,0."));
    QVERIFY(lines[1].endsWith(",,"));
    QVERIFY(lines[2].startsWith("median,2,2,7,,0."));
}

void TestExperiment::deltasAreTheEngines()
{
    const Ran ran =
        experiment(QStringLiteral("deltas %1 --seeds 3 --samples 7 --format jsonl").arg(m_lesson));
    QCOMPARE(ran.status, 0);
    const auto lesson = readLesson(m_lesson.toStdString()).lesson;
    const auto rows = measureDeltas(dynamic_cast<const NetworkExperiment&>(*lesson->experiment),
                                    {.seeds = 3, .samples = 7});
    const auto lines = objects(ran.out);
    QCOMPARE(lines.size(), 12); // three starts and three summaries of two layers
    for (qsizetype i = 0; i < 6; ++i) {
        const DeltaRow& row = rows[std::size_t(i / 2)];
        QCOMPARE(at(lines[i], "row").toString(), QStringLiteral("run"));
        QCOMPARE(at(lines[i], "seed").toInt(), int(row.seed));
        QCOMPARE(at(lines[i], "layer").toInt(), int(i % 2 + 1));
        QCOMPARE(at(lines[i], "neurons").toInt(), i % 2 ? 1 : 4);
        QCOMPARE(at(lines[i], "norm").toDouble(), row.norms[std::size_t(i % 2)]);
        QCOMPARE(at(lines[i], "ratio").isNull(), i % 2 == 0);
        if (i % 2)
            QCOMPARE(at(lines[i], "ratio").toDouble(), row.ratio(2));
    }
    QCOMPARE(at(lines[7], "row").toString(), QStringLiteral("median"));
    QCOMPARE(at(lines[7], "ratio").toDouble(), ratioSpread(rows, 2)->median);
    QCOMPARE(at(lines[10], "row").toString(), QStringLiteral("greatest"));
    QCOMPARE(at(lines[10], "norm").toDouble(), normSpread(rows, 1)->greatest);
}

void TestExperiment::noiseIsTheEngines()
{
    const Ran ran = experiment(QStringLiteral("noise %1 --batches 1,4 --draws 50 --seed 3 "
                                              "--format csv")
                                   .arg(stochastic));
    QCOMPARE(ran.status, 0);
    const auto lesson = readLesson(stochastic.toStdString()).lesson;
    Timeline timeline(lesson->experiment->start());
    const auto& start = dynamic_cast<const DescentIteration&>(*go(timeline, "1:0").iteration);
    const auto noise = measureNoise(dynamic_cast<const DescentExperiment&>(*lesson->experiment),
                                    start.state().x, {1, 4}, 50, 3);
    const auto lines = ran.out.split('\n');
    QCOMPARE(lines[0], QByteArray("batch,scatter,scatter_times_root"));
    QCOMPARE(lines[1].split(',')[1].toDouble(), noise[0].scatter);
    QCOMPARE(lines[2].split(',')[2].toDouble(), noise[1].scatter * 2);
    // The command has moved.
    QCOMPARE(runProgram({QStringLiteral("noise"), stochastic}).status, 2);
}

void TestExperiment::piecesAreTheEngines()
{
    const Ran ran = experiment(QStringLiteral("pieces %1 --format jsonl").arg(m_bumps));
    QCOMPARE(ran.status, 0);
    const auto lesson = readLesson(m_bumps.toStdString()).lesson;
    const auto points =
        sweepPieces(dynamic_cast<const ApproximationExperiment&>(*lesson->experiment),
                    std::array{1, 2, 5, 10, 20, 50, 100});
    const auto lines = objects(ran.out);
    QCOMPARE(lines.size(), 7);
    for (qsizetype i = 0; i < 7; ++i) {
        const PieceSweepPoint& point = points[std::size_t(i)];
        QCOMPARE(at(lines[i], "pieces").toInt(), point.n);
        QCOMPARE(at(lines[i], "units").toInt(), 2 * point.n);
        QCOMPARE(at(lines[i], "steepness").toDouble(), point.steepness);
        QCOMPARE(at(lines[i], "error_mean").toDouble(), point.mean);
        QCOMPARE(at(lines[i], "error_max").toDouble(), point.largest);
    }
}

void TestExperiment::capacityIsTheEngines()
{
    const Ran ran = experiment(
        QStringLiteral("capacity --units 60 --trials 5 --loads 0.05,0.2 --seed 3 --format jsonl"));
    QCOMPARE(ran.status, 0);
    CapacityPlan plan;
    plan.units = 60;
    plan.trials = 5;
    plan.loads = {0.05, 0.2};
    plan.seed = 3;
    const auto points = measureCapacity(plan);
    const auto lines = objects(ran.out);
    QCOMPARE(lines.size(), qsizetype(points.size()));
    for (std::size_t i = 0; i < points.size(); ++i) {
        QCOMPARE(at(lines[qsizetype(i)], "patterns").toInt(), points[i].patterns);
        QCOMPARE(at(lines[qsizetype(i)], "retrieved").toDouble(), points[i].retrieved);
        QCOMPARE(at(lines[qsizetype(i)], "overlap").toDouble(), points[i].overlap);
        QCOMPARE(at(lines[qsizetype(i)], "recalls").toInt(), 5);
    }
}

// The load that was measured whole stays.
void TestExperiment::ctrlCEndsCapacity()
{
    QProcess process;
    process.start(programPath(),
                  {QStringLiteral("experiment"), QStringLiteral("capacity"),
                   QStringLiteral("--units"), QStringLiteral("40"), QStringLiteral("--trials"),
                   QStringLiteral("200000"), QStringLiteral("--loads"),
                   QStringLiteral("0.03,0.3,0.3,0.3,0.3,0.3,0.3,0.3,0.3,0.3,0.3,0.3,0.3"),
                   QStringLiteral("--format"), QStringLiteral("jsonl")});
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead(60'000));
    ::kill(pid_t(process.processId()), SIGINT);
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("interrupted after"), ran.err);
    QVERIFY(objects(ran.out).size() >= 1);
}

void TestExperiment::piecesWithAFixedSteepness()
{
    const Ran ran = experiment(
        QStringLiteral("pieces %1 --counts 3,4 --steepness 50 --format csv").arg(m_towers));
    QCOMPARE(ran.status, 0);
    const auto lesson = readLesson(m_towers.toStdString()).lesson;
    const auto points = sweepPieces(
        dynamic_cast<const ApproximationExperiment&>(*lesson->experiment), std::array{3, 4}, 50.0);
    const auto lines = ran.out.split('\n');
    QCOMPARE(lines[0], QByteArray("pieces,units,steepness,error_mean,error_max"));
    QVERIFY2(lines[1].startsWith("3,45,50,"), lines[1]);
    QCOMPARE(lines[2].split(',')[3].toDouble(), points[1].mean);
    QCOMPARE(lines[2].split(',')[4].toDouble(), points[1].largest);
}

// After the first rows; those that are there stay whole.
void TestExperiment::ctrlCKeepsWhatIsMeasured()
{
    QProcess process;
    process.start(programPath(),
                  {QStringLiteral("experiment"), QStringLiteral("sizes"), m_lesson,
                   QStringLiteral("--layers"), QStringLiteral("3"), QStringLiteral("--seeds"),
                   QStringLiteral("1000"), QStringLiteral("--iterations"), QStringLiteral("200000"),
                   QStringLiteral("--format"), QStringLiteral("jsonl")});
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead(60'000));
    ::kill(pid_t(process.processId()), SIGINT);
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("interrupted after"), ran.err);
    const auto lines = objects(ran.out);
    QVERIFY(lines.size() >= 1 && lines.size() < 1000);
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(at(lines[i], "seed").toInt(), int(i + 1));
}

// In the middle of a run of years; the names of the columns say that it has begun.
void TestExperiment::ctrlCEndsALongRun()
{
    QProcess process;
    process.start(programPath(),
                  {QStringLiteral("experiment"), QStringLiteral("sizes"), m_lesson,
                   QStringLiteral("--layers"), QStringLiteral("50-50"),
                   QStringLiteral("--iterations"), QStringLiteral("1000000000")});
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead(60'000));
    ::kill(pid_t(process.processId()), SIGTERM);
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("interrupted after 0 of 5 runs"), ran.err);
    QCOMPARE(ran.out.count('\n'), 1);
}

// Thousands of times 32 by 32 towers.
void TestExperiment::ctrlCEndsPieces()
{
    const QStringList counts(5'000, QStringLiteral("32"));
    QProcess process;
    process.start(programPath(),
                  {QStringLiteral("experiment"), QStringLiteral("pieces"), m_towers,
                   QStringLiteral("--counts"), counts.join(QLatin1Char(','))});
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead(60'000));
    ::kill(pid_t(process.processId()), SIGINT);
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("interrupted after"), ran.err);
}

// In the middle of a size that would take an hour; the one before it stays.
void TestExperiment::ctrlCEndsNoise()
{
    QProcess process;
    process.start(programPath(),
                  {QStringLiteral("experiment"), QStringLiteral("noise"), stochastic,
                   QStringLiteral("--batches"), QStringLiteral("1,100000"),
                   QStringLiteral("--draws"), QStringLiteral("1000000"), QStringLiteral("--format"),
                   QStringLiteral("jsonl")});
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead(60'000));
    ::kill(pid_t(process.processId()), SIGINT);
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("interrupted after 1 of 2 runs"), ran.err);
    QCOMPARE(objects(ran.out).size(), 1);
}

void TestExperiment::outputThatCannotBeWrittenEndsIt()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(programPath(),
                  {QStringLiteral("experiment"), QStringLiteral("sizes"), m_lesson,
                   QStringLiteral("--layers"), QStringLiteral("3"), QStringLiteral("--seeds"),
                   QStringLiteral("1000")});
    const Ran ran = finished(process);
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.contains("cannot be written"));
}

QTEST_GUILESS_MAIN(TestExperiment)
#include "tst_experiment.moc"
