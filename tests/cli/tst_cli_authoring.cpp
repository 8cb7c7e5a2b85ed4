// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gradus;

namespace {

Told runIn(const QTemporaryDir& folder, const QStringList& arguments)
{
    return tellProgram(arguments, folder.path());
}

Told runIn(const QTemporaryDir& folder, const char* arguments)
{
    return runIn(folder, QString::fromLatin1(arguments).split(QLatin1Char(' ')));
}

// A lesson with a data file, in which one text is missing in Chinese.
void writeLesson(const QTemporaryDir& folder)
{
    writeFile(folder, QStringLiteral("table.csv"), "x,y\n1,0\n2,1\n");
    writeFile(folder, QStringLiteral("my.yaml"),
              "gradus: 1\nid: mine\ntitle: {en: Word, zh: 词}\nsummary: Some words\n"
              "model: {kind: network, layers: [{size: 1}, {size: 1, activation: sigmoid}], "
              "cost: half-squared-error, initial: zeros}\n"
              "data: {csv: table.csv}\ntraining: {rate: 0.1}\n"
              "expect: [{at: \"1:C\", that: \"C > 0\"}]\n");
}

QStringList hashesOf(const QTemporaryDir& folder, const char* file)
{
    const QString out = runIn(folder, (QByteArray("check --format json ") + file).constData()).out;
    return out.mid(out.indexOf(QStringLiteral("\"graded_hash\""))).split(QLatin1Char(','));
}

} // namespace

class TestCliAuthoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packs();
    void everyCommandTakesArchives_data();
    void everyCommandTakesArchives();
    void packsWhereItIsTold();
    void doesNotPackAFaultyLesson();
    void unpacks();
    void refusesWhatIsNoArchive();
    void newLessonsAreGood_data();
    void newLessonsAreGood();
    void newOverwritesNothing();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void strictnessCountsWarnings();
    void tellsTheData();
    void packsTestTables();
    void jsonHasTheFaults();
    void anUnknownNextIsSaid();
    void stepUnitsAreNeverTaught();
    void teachingIsReviewedWhereItIsWanted();
    void whatIsExplainedBeforeCountsInTheFolderItself();
};

void TestCliAuthoring::packs()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    const Told packed = runIn(folder, "pack my.yaml");
    QCOMPARE(packed.status, 0);
    QVERIFY(
        packed.out.startsWith(QStringLiteral("mine.gradus (files beside the lesson: 1; bytes: ")));
    QVERIFY(packed.err.isEmpty());
    QFile::remove(folder.filePath(QStringLiteral("table.csv")));
    const Told checked = runIn(folder, "check mine.gradus");
    QCOMPARE(checked.status, 0);
    QCOMPARE(checked.out, QStringLiteral("mine.gradus: ok (0 sections, 1 expectations)\n"));
    QVERIFY(checked.err.startsWith(QStringLiteral("mine.gradus/my.yaml:4:10: warning: ")));
}

void TestCliAuthoring::everyCommandTakesArchives_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("trace") << QStringLiteral("trace") << QStringLiteral("--to 1:end");
    QTest::newRow("values") << QStringLiteral("values") << QStringLiteral("--at 2:end");
    QTest::newRow("run") << QStringLiteral("run") << QStringLiteral("--iterations 2 --until 1:end");
    QTest::newRow("export") << QStringLiteral("export")
                            << QStringLiteral("--what values --at 1:end");
}

void TestCliAuthoring::everyCommandTakesArchives()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QTemporaryDir folder;
    writeLesson(folder);
    QCOMPARE(runIn(folder, "pack my.yaml").status, 0);
    const auto of = [&](const char* file) {
        return runIn(
            folder, QStringList{before, QString::fromLatin1(file)} + after.split(QLatin1Char(' ')));
    };
    const Told lesson = of("my.yaml");
    const Told archive = of("mine.gradus");
    QCOMPARE(archive.status, lesson.status);
    if (before != QStringLiteral("run")) // which says how long it took
        QCOMPARE(archive.out, lesson.out);
}

void TestCliAuthoring::packsWhereItIsTold()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    QCOMPARE(runIn(folder, "pack my.yaml -o other.gradus").status, 0);
    QCOMPARE(hashesOf(folder, "other.gradus"), hashesOf(folder, "my.yaml"));
    QVERIFY(hashesOf(folder, "my.yaml").size() == 2);
    QCOMPARE(runIn(folder, "pack my.yaml -o none/other.gradus").status, 1);
    // An archive can be packed again.
    QCOMPARE(runIn(folder, "pack other.gradus").status, 0);
    QCOMPARE(hashesOf(folder, "mine.gradus"), hashesOf(folder, "my.yaml"));
}

void TestCliAuthoring::doesNotPackAFaultyLesson()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    QFile::remove(folder.filePath(QStringLiteral("table.csv")));
    const Told result = runIn(folder, "pack my.yaml");
    QCOMPARE(result.status, 1);
    QVERIFY(result.err.contains(QStringLiteral("my.yaml:6:13: error: there is no file")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("mine.gradus"))));
}

void TestCliAuthoring::unpacks()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    QCOMPARE(runIn(folder, "pack my.yaml").status, 0);
    const Told unpacked = runIn(folder, "unpack mine.gradus");
    QCOMPARE(unpacked.status, 0);
    QCOMPARE(unpacked.out, QStringLiteral("mine/my.yaml\n"));
    QCOMPARE(QDir(folder.filePath(QStringLiteral("mine"))).entryList(QDir::Files),
             QStringList({QStringLiteral("my.yaml"), QStringLiteral("table.csv")}));
    QCOMPARE(hashesOf(folder, "mine/my.yaml"), hashesOf(folder, "my.yaml"));
    const Told again = runIn(folder, "unpack mine.gradus");
    QCOMPARE(again.status, 1);
    QCOMPARE(again.err, QStringLiteral("mine is there already\n"));
    QCOMPARE(runIn(folder, "unpack mine.gradus -o elsewhere").status, 0);
}

void TestCliAuthoring::refusesWhatIsNoArchive()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    writeFile(folder, QStringLiteral("bad.gradus"), "words");
    for (const char* command : {"check bad.gradus", "unpack bad.gradus"}) {
        const Told result = runIn(folder, command);
        QCOMPARE(result.status, 1);
        QCOMPARE(result.err,
                 QStringLiteral("bad.gradus: error: this is no .gradus archive, or it "
                                "is damaged\n"));
    }
    QCOMPARE(runIn(folder, "unpack none.gradus").status, 1);
}

void TestCliAuthoring::newLessonsAreGood_data()
{
    QTest::addColumn<QString>("kind");
    for (const std::string& kind : kindNames())
        QTest::newRow(kind.c_str()) << str(kind);
}

void TestCliAuthoring::newLessonsAreGood()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    const Told made =
        runIn(folder,
              {QStringLiteral("new"), kind, QStringLiteral("-o"), QStringLiteral("first-1.yaml")});
    QCOMPARE(made.status, 0);
    QVERIFY(made.out.isEmpty() && made.err.isEmpty());
    const Told checked = runIn(folder, "check --strict first-1.yaml");
    QVERIFY2(checked.status == 0, qPrintable(checked.err));
    QVERIFY(runIn(folder, "check --format json first-1.yaml")
                .out.contains(QStringLiteral("\"id\": \"first-1\"")));
    const Told printed = runIn(folder, {QStringLiteral("new"), kind});
    QCOMPARE(printed.status, 0);
    QVERIFY(printed.out.contains(QStringLiteral("\nid: my-") + kind));
}

void TestCliAuthoring::newOverwritesNothing()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    const Told result = runIn(folder, "new graph -o my.yaml");
    QCOMPARE(result.status, 1);
    QCOMPARE(result.err, QStringLiteral("my.yaml is there already\n"));
    QVERIFY(runIn(folder, "check --format json my.yaml").out.contains(QStringLiteral("\"mine\"")));
    QCOMPARE(runIn(folder, "new graph -o none/my.yaml").status, 1);
    QVERIFY(
        QFile::link(QStringLiteral("nowhere.yaml"), folder.filePath(QStringLiteral("link.yaml"))));
    QCOMPARE(runIn(folder, "new graph -o link.yaml").err,
             QStringLiteral("link.yaml is there already\n"));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("nowhere.yaml"))));
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("link.yaml"))).isSymLink());
}

void TestCliAuthoring::wrongUsageIsTwo_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char* arguments : {"new", "new networl", "new graph network", "pack", "unpack",
                                  "pack a.yaml b.yaml", "unpack a.gradus b.gradus", "pack --to x"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void TestCliAuthoring::wrongUsageIsTwo()
{
    QFETCH(QString, arguments);
    const QTemporaryDir folder;
    const Told result = runIn(folder, arguments.split(QLatin1Char(' ')));
    QCOMPARE(result.status, 2);
    QVERIFY(result.out.isEmpty() && !result.err.isEmpty());
}

void TestCliAuthoring::strictnessCountsWarnings()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    const Told usual = runIn(folder, "check my.yaml");
    QCOMPARE(usual.status, 0);
    const Told strict = runIn(folder, "check --strict my.yaml");
    QCOMPARE(strict.status, 1);
    QCOMPARE(strict.err, usual.err);
    QVERIFY(strict.out.isEmpty());
    QVERIFY(runIn(folder, "check --strict --format json my.yaml")
                .out.contains(QStringLiteral("\"ok\": false")));
}

// Nothing about data is silent.
void TestCliAuthoring::tellsTheData()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    writeFile(folder, QStringLiteral("table.csv"),
              "# of June\nsize;kind;note\n1,5;small;a\n?;small;b\n3,5;large;c\n9;;d\n");
    QFile lesson(folder.filePath(QStringLiteral("my.yaml")));
    QVERIFY(lesson.open(QIODevice::ReadOnly));
    const QByteArray yaml = lesson.readAll();
    lesson.close();
    writeFile(folder, QStringLiteral("my.yaml"),
              QByteArray(yaml).replace("data: {csv: table.csv}",
                                       "data: {csv: {file: table.csv, missing: skip, leave-out: "
                                       "[note]}, scale: standardise}"));
    const Told told = runIn(folder, "check --data my.yaml");
    QCOMPARE(told.status, 0);
    for (const char* part :
         {"table.csv: 4 rows and 3 columns",
          "the first row is a header: the lesson calls a column \"note\"",
          "\";\" separates the cells", "decimals are written with a comma",
          "comment lines left out: 1", "rows left out because their target is missing: 1",
          "rows left out because an input is missing: 1", "(x − 2.5) / 1", "not used",
          "the output is 0", "an output above 0.5 is taken for small", "there is no test part",
          "samples for training: 2"})
        QVERIFY2(told.out.contains(QString::fromUtf8(part)), qPrintable(told.out));
    const QString json = runIn(folder, "check --data --format json my.yaml").out;
    QVERIFY2(json.contains(QStringLiteral("\"data\": [{\"title\": ")), qPrintable(json));
}

void TestCliAuthoring::packsTestTables()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    writeFile(folder, QStringLiteral("other.csv"), "x,y\n1,0\n");
    QFile lesson(folder.filePath(QStringLiteral("my.yaml")));
    QVERIFY(lesson.open(QIODevice::ReadOnly));
    const QByteArray yaml = lesson.readAll();
    lesson.close();
    writeFile(folder, QStringLiteral("my.yaml"),
              QByteArray(yaml).replace("data: {csv: table.csv}",
                                       "data: {csv: table.csv, test: {csv: other.csv}}"));
    QCOMPARE(runIn(folder, "pack my.yaml -o my.gradus").status, 0);
    QCOMPARE(runIn(folder, "check my.gradus").status, 0);
    QCOMPARE(runIn(folder, "unpack my.gradus -o there").status, 0);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("there/other.csv"))));
}

void TestCliAuthoring::jsonHasTheFaults()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    const auto faultsOf = [&](const char* file) -> QJsonValue {
        const Told told = runIn(folder,
                                {QStringLiteral("check"), QStringLiteral("--format"),
                                 QStringLiteral("json"), QString::fromLatin1(file)});
        return QJsonDocument::fromJson(told.out.toUtf8()).object()[QStringLiteral("faults")];
    };
    const QJsonArray warnings = faultsOf("my.yaml").toArray();
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings[0][QStringLiteral("file")].toString(), QStringLiteral("my.yaml"));
    QCOMPARE(warnings[0][QStringLiteral("line")].toInt(), 4);
    QCOMPARE(warnings[0][QStringLiteral("column")].toInt(), 10);
    QCOMPARE(warnings[0][QStringLiteral("severity")].toString(), QStringLiteral("warning"));
    QVERIFY(warnings[0][QStringLiteral("text")].toString().contains(QStringLiteral("missing in")));
    writeFile(folder, QStringLiteral("bad.yaml"),
              "gradus: 1\nid: bad\ntitle: \"a <b>\"\nmodle: 1\n");
    const QJsonArray errors = faultsOf("bad.yaml").toArray();
    QVERIFY(!errors.isEmpty());
    QCOMPARE(errors[0][QStringLiteral("severity")].toString(), QStringLiteral("error"));
    writeFile(folder, QStringLiteral("table.csv"), "x,y\n1,0\n2,many\n");
    const QJsonArray ofData = faultsOf("my.yaml").toArray();
    QVERIFY(!ofData.isEmpty());
    QVERIFY(ofData[0][QStringLiteral("file")].toString().contains(QStringLiteral("table.csv")));
    writeFile(folder, QStringLiteral("good.yaml"),
              "gradus: 1\nid: good\ntitle: Good\n"
              "model: {kind: descent, function: \"x^2\", variables: [x], start: [1]}\n"
              "training: {rate: 0.1}\n");
    QVERIFY(faultsOf("good.yaml").isArray());
    QVERIFY(faultsOf("good.yaml").toArray().isEmpty());
}

void TestCliAuthoring::anUnknownNextIsSaid()
{
    const QTemporaryDir folder;
    const QByteArray lesson = "gradus: 1\nid: one\ntitle: One\nmodel: {kind: descent, function: "
                              "\"x^2\", variables: [x], start: [1]}\ntraining: {rate: 0.1}\n";
    writeFile(folder, QStringLiteral("one.yaml"), lesson + "next: two\n");
    const Told unknown = runIn(folder, "check one.yaml");
    QCOMPARE(unknown.status, 0);
    QVERIFY2(
        unknown.err.contains(QStringLiteral("one.yaml:6:7: warning: there is no lesson \"two\"")),
        qPrintable(unknown.err));
    // by the id that a file has, by its name, and among those of the program
    QByteArray second = lesson;
    writeFile(folder, QStringLiteral("other-name.yaml"), second.replace("id: one", "id: two"));
    QCOMPARE(runIn(folder, "check one.yaml").err, QString());
    writeFile(folder, QStringLiteral("one.yaml"), lesson + "next: chain-rule\n");
    QCOMPARE(runIn(folder, "check one.yaml").err, QString());
}

void TestCliAuthoring::stepUnitsAreNeverTaught()
{
    const QTemporaryDir folder;
    const auto check = [&](const char* first, const char* second) {
        writeFile(
            folder, QStringLiteral("step.yaml"),
            QByteArray("gradus: 1\nid: step\ntitle: Steps\nmodel:\n  kind: network\n  layers:\n"
                       "    - {size: 1}\n    - {size: 2, activation: ")
                + first + "}\n    - {size: 1, activation: " + second
                + "}\n  cost: half-squared-error\n  initial: zeros\n"
                  "data: {samples: [{x: [1], y: [1]}]}\ntraining: {rate: 0.1}\n");
        return runIn(folder, "check step.yaml").err;
    };
    QCOMPARE(check("sigmoid", "identity"), QString());
    QVERIFY(check("step", "sigmoid")
            == QStringLiteral("step.yaml:8:7: warning: the slope of step is 0 everywhere, so the "
                              "layers 1 to 1 learn nothing; take sigmoid, or say fixed: true\n"));
    QVERIFY(check("sigmoid", "step")
            == QStringLiteral(
                "step.yaml:9:7: warning: the slope of step is 0 everywhere, so this network learns "
                "nothing, whatever the cost; take sigmoid, or say fixed: true\n"));
    QCOMPARE(check("step, fixed: true", "sigmoid"), QString());
}

// A bare file name has the course beside it, too.
void TestCliAuthoring::whatIsExplainedBeforeCountsInTheFolderItself()
{
    const Told told =
        tellProgram({QStringLiteral("check"), QStringLiteral("--strict"),
                     QStringLiteral("--teaching"), QStringLiteral("one-example.yaml")},
                    qSourcePath("lessons"));
    QVERIFY2(told.status == 0, qPrintable(told.out + told.err));
}

void TestCliAuthoring::teachingIsReviewedWhereItIsWanted()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    const QString few = QStringLiteral("warning: questions that are predictions: 0");
    QVERIFY(!runIn(folder, "check my.yaml").err.contains(few));
    const Told taught = runIn(folder, "check --teaching my.yaml");
    QCOMPARE(taught.status, 0);
    QVERIFY2(taught.err.contains(few), qPrintable(taught.err));
    QCOMPARE(runIn(folder, "check --teaching --strict my.yaml").status, 1);
}

QTEST_APPLESS_MAIN(TestCliAuthoring)
#include "tst_cli_authoring.moc"
