// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/array_file.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gradus;

namespace {

QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

// `gradus-cli export lessons/four-equations.yaml` and more words.
Ran exported(const char* more)
{
    return runProgram(QStringList{QStringLiteral("export"), qLessonPath("four-equations")}
                      + words(more));
}

QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray arrayOf(const QByteArray& json) { return QJsonDocument::fromJson(json).array(); }

} // namespace

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helps();
    void valuesAreThoseOfValues();
    void tracesAreThoseOfTrace();
    void tracesRanges();
    void curves();
    void curvesHaveScores();
    void runsByName();
    void parametersGoOutAndIn_data();
    void parametersGoOutAndIn();
    void parametersThatDoNotFit();
    void everyCommandTakesParameters();
    void solutions_data();
    void solutions();
    void formulas();
    void scripts();
    void endingsNameFormats_data();
    void endingsNameFormats();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void faultsAreOne_data();
    void faultsAreOne();
    void filesAppearWholeOrNotAtAll();
    void speaksTheLanguageAskedFor();
};

void TestExport::helps()
{
    const Ran help = runProgram(words("export --help"));
    QCOMPARE(help.status, 0);
    for (const char* word : {"--what", "--at", "--output", "--parameters", "gradus-cli export"})
        QVERIFY2(help.out.contains(word), word);
}

// Law 4: an export is no second way to numbers.
void TestExport::valuesAreThoseOfValues()
{
    const Ran values =
        runProgram(QStringList{QStringLiteral("values"), qLessonPath("four-equations")}
                   + words("--at 1:end --format csv"));
    QCOMPARE(exported("--what values --at 1:end").out, values.out);
    const QJsonArray rows = arrayOf(exported("--what values --at 1:end --format json").out);
    QCOMPARE(rows.size(), values.out.count('\n') - 1);
}

void TestExport::tracesAreThoseOfTrace()
{
    const Ran trace = runProgram(QStringList{QStringLiteral("trace"), qLessonPath("four-equations")}
                                 + words("--to 2:end --explain --format csv"));
    QCOMPARE(exported("--what trace --to 2:end --explain").out, trace.out);
    const QJsonArray rows = arrayOf(exported("--what trace --format json --level pass").out);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[1].toObject().value(QStringLiteral("pass")).toString(), QStringLiteral("cost"));
}

void TestExport::tracesRanges()
{
    const QJsonArray rows =
        arrayOf(exported("--what trace --format json --from 2:C --to 3:z[1][1]").out);
    QVERIFY(rows.size() > 2);
    QCOMPARE(rows.last().toObject().value(QStringLiteral("quantity")).toString(),
             QStringLiteral("z[1][1]"));
    QCOMPARE(rows.last().toObject().value(QStringLiteral("iteration")).toInt(), 3);
}

void TestExport::curves()
{
    const Ran result = exported("--what curve --to 5:end");
    QCOMPARE(result.status, 0);
    QCOMPARE(result.out.count('\n'), 6);
    QVERIFY(result.out.startsWith("iteration,cost"));
    const QByteArray values = exported("--what values --at 1:end").out;
    const qsizetype at = values.indexOf("\nC,") + 3;
    QVERIFY(result.out.contains("\n1," + values.mid(at, values.indexOf('\n', at) - at) + "\n"));
}

void TestExport::curvesHaveScores()
{
    const Ran result = runProgram(QStringList{QStringLiteral("export"), qLessonPath("one-example")}
                                  + words("--what curve --to 2:end --format json"));
    QCOMPARE(result.status, 0);
    const QJsonObject first = arrayOf(result.out)[0].toObject();
    QVERIFY(first.value(QStringLiteral("accuracy")).isDouble());
    QVERIFY(first.value(QStringLiteral("test_accuracy")).isDouble());
}

void TestExport::runsByName()
{
    const QTemporaryDir folder;
    NetworkCase network;
    const QString file =
        str(writeFile(folder, QStringLiteral("lesson.yaml"),
                      QByteArray::fromStdString(network.yaml()
                                                + "runs: {slow: {set: {training.rate: 0.01}}}\n")));
    const auto values = [&](const QStringList& more) {
        return runProgram(QStringList{QStringLiteral("export"), file}
                          + words("--what values --at 2:0") + more);
    };
    const Ran own = values({});
    const Ran slow = values(words("--run slow"));
    QCOMPARE(slow.status, 0);
    QVERIFY(own.out != slow.out);
    const Ran none = values(words("--run slo"));
    QCOMPARE(none.status, 1);
    QVERIFY2(none.err.contains("did you mean slow?"), none.err);
}

void TestExport::parametersGoOutAndIn_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"npz", "safetensors", "json"})
        QTest::newRow(ending) << ending;
}

// Out after three iterations, in again: the run goes on as it would have.
void TestExport::parametersGoOutAndIn()
{
    QFETCH(QString, ending);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("parameters.") + ending);
    QCOMPARE(exported(qPrintable(QStringLiteral("--what parameters --at 3:end -o ") + file)).status,
             0);
    const Ran on = exported(
        qPrintable(QStringLiteral("--what trace --from 1:0 --to 1:end --parameters ") + file));
    QVERIFY2(on.status == 0, on.err);
    const Ran fourth = exported("--what trace --from 4:0 --to 4:end");
    QByteArray renumbered = on.out;
    renumbered.replace("\n1,", "\n4,");
    QCOMPARE(renumbered, fourth.out);
}

void TestExport::parametersThatDoNotFit()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("p.npz"));
    QCOMPARE(exported(qPrintable(QStringLiteral("--what parameters -o ") + file)).status, 0);
    const Ran other = runProgram(
        {QStringLiteral("run"), qLessonPath("chain-rule"), QStringLiteral("--parameters"), file});
    QCOMPARE(other.status, 1);
    QVERIFY2(other.err.contains("p.npz: there is no array w3; this network needs w1 (1 × 1)"),
             other.err);
    const Ran none = runProgram({QStringLiteral("values"), qLessonPath("chain-rule"),
                                 QStringLiteral("--at"), QStringLiteral("1:0"),
                                 QStringLiteral("--parameters"), file + QStringLiteral("x")});
    QCOMPARE(none.status, 1);
    QVERIFY2(none.err.contains("p.npzx cannot be opened"), none.err);
}

void TestExport::everyCommandTakesParameters()
{
    const QTemporaryDir folder;
    const QString file =
        str(writeFile(folder, QStringLiteral("p.json"),
                      "{\"w1\": [[1, 2], [3, 4]], \"b1\": [0, 0], \"w2\": [[1, 1], "
                      "[1, 1]], \"b2\": [0.125, 0]}"));
    const auto with = [&](const char* command, const char* more) {
        return runProgram(QStringList{QString::fromLatin1(command), qLessonPath("four-equations"),
                                      QStringLiteral("--parameters"), file}
                          + words(more));
    };
    QCOMPARE(with("values", "--at 1:0 b[2][1]").out, QByteArray("b[2][1] = 0.125\n"));
    QVERIFY(with("trace", "--to 1:z[1][1]").out.contains("z[1][1] = 0.25")); // 1·0.05 + 2·0.1
    const Ran trained = with("run", "--iterations 1 --format json");
    QCOMPARE(trained.status, 0);
    const Ran own = runProgram(QStringList{QStringLiteral("run"), qLessonPath("four-equations")}
                               + words("--iterations 1 --format json"));
    QVERIFY(trained.out != own.out);
    QCOMPARE(with("run", "--load nothing").status, 2);
}

void TestExport::solutions_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::newRow("latex") << "latex"
                           << "% pdflatex\n\\documentclass"
                           << "\\end{document}\n";
    QTest::newRow("html") << "html"
                          << "<!DOCTYPE html>"
                          << "</html>\n";
    QTest::newRow("text") << "text"
                          << "The four equations of back-propagation\n"
                          << "\n";
}

void TestExport::solutions()
{
    QFETCH(QString, format);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const Ran result = exported(
        qPrintable(QStringLiteral("--what solution --language en --to 2:end --format ") + format));
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.startsWith(begin.toUtf8()));
    QVERIFY(result.out.endsWith(end.toUtf8()));
    QVERIFY(result.out.contains("Iteration 2"));
}

void TestExport::formulas()
{
    QCOMPARE(exported("--what formula --quantity z[1][1] --at 1:end").out,
             QByteArray("  z[1][1] = w[1][1,1] * x[1] + w[1][1,2] * x[2] + b[1][1]\n"
                        "    = 0.15 × 0.05 + 0.2 × 0.1 + 0.35\n"
                        "    = 0.3775\n"));
    const Ran both = exported("--what formula --quantity delta[1] --format latex");
    QCOMPARE(both.out.count("\\begin{align*}"), 2);
    QVERIFY(exported("--what formula --quantity C --format html").out.startsWith("<math"));
    const Ran given = exported("--what formula --quantity x[1]");
    QCOMPARE(given.status, 1);
    QVERIFY2(given.err.contains("x[1] is given here: no step works it out"), given.err);
    const Ran early = exported("--what formula --quantity C --at 1:0");
    QCOMPARE(early.status, 1);
    QVERIFY2(early.err.contains("C is not known at 1:0"), early.err);
}

void TestExport::scripts()
{
    const Ran first = exported("--what script");
    QCOMPARE(first.status, 0);
    QVERIFY(first.out.startsWith("#!/usr/bin/env python3\n"));
    QCOMPARE(exported("--what script --at 1:end").out, first.out); // of the same iteration
    QVERIFY(exported("--what script --at 2:0").out != first.out);
}

void TestExport::endingsNameFormats_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char* what, const char* file, const char* begin) {
        QTest::newRow(file) << what << file << QByteArray(begin);
    };
    row("values", "a.csv", "quantity,value\n");
    row("values", "a.json", "[\n{");
    row("trace", "b.CSV", "iteration,step");
    row("parameters", "c.npz", "PK");
    row("parameters", "c.json", "{\n \"w1\"");
    row("solution", "d.tex", "% pdflatex");
    row("solution", "d.html", "<!DOCTYPE");
    row("solution", "d.txt", "The four");
    row("script", "e.py", "#!/usr/bin");
    row("script", "e", "#!/usr/bin"); // it has but one format
}

void TestExport::endingsNameFormats()
{
    QFETCH(QString, what);
    QFETCH(QString, file);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    const QString path = folder.filePath(file);
    const Ran result = exported(
        qPrintable(QStringLiteral("--what ") + what + QStringLiteral(" --language en -o ") + path));
    QVERIFY2(result.status == 0, result.err);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(contents(path).startsWith(begin), contents(path).left(80));
}

void TestExport::wrongUsageIsTwo_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* arguments, const char* message) {
        QTest::newRow(arguments) << arguments << message;
    };
    row("--at 1:end", "--what is values, trace, curve");
    row("--what photograph", "--what is values, trace, curve");
    row("--what values --format npz", "--what values can be written as: csv, json");
    row("--what parameters -o file.py",
        "--what parameters can be written as: json, npz, safetensors");
    row("--what trace --level epoch", "--level is quantity");
    row("--what trace --from 2:0 --to 1:end", "--to lies before --from");
    row("--what solution --digits many", "--digits is a whole number");
    row("--what solution --language fr", "--language is en or zh");
    row("--what formula", "say whose formula");
    row("--what values --at nowhere", "");
    row("--what values --colour red", "");
}

void TestExport::wrongUsageIsTwo()
{
    QFETCH(QString, arguments);
    QFETCH(QString, message);
    const Ran result = exported(qPrintable(arguments));
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.contains(message.toUtf8()) && !result.err.isEmpty(), result.err);
    QVERIFY(result.out.isEmpty());
}

void TestExport::faultsAreOne_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("a step that is not there") << "--what values --at 1:z[9][9]"
                                              << "there is no layer 9";
    QTest::newRow("a preparation without steps") << "--what script --at 0:0"
                                                 << "iteration 0 has no steps to repeat";
    QTest::newRow("a folder that is not there") << "--what values -o /nowhere/at/all.csv"
                                                << "/nowhere/at/all.csv cannot be written";
    QTest::newRow("too many steps") << "--what solution --to 400:end"
                                    << "at most 5000 steps";
    QTest::newRow("a run that is not there") << "--what values --run fast"
                                             << "no run \"fast\"";
}

void TestExport::faultsAreOne()
{
    QFETCH(QString, arguments);
    QFETCH(QString, message);
    const Ran result = exported(qPrintable(arguments));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains(message.toUtf8()), result.err);
}

// What was there stays where an export fails, and is replaced where it does not.
void TestExport::filesAppearWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString file = str(writeFile(folder, QStringLiteral("a.html"), "old"));
    QCOMPARE(exported(qPrintable(QStringLiteral("--what solution --to 400:end -o ") + file)).status,
             1);
    QCOMPARE(contents(file), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QCOMPARE(exported(qPrintable(QStringLiteral("--what solution -o ") + file)).status, 0);
    QVERIFY(contents(file).startsWith("<!DOCTYPE html>"));
}

void TestExport::speaksTheLanguageAskedFor()
{
    const QByteArray english = exported("--what solution --language en").out;
    const QByteArray chinese = exported("--what solution --language zh").out;
    QVERIFY(english.contains("Weighted sum"));
    QVERIFY(chinese.contains("加权和"));
    QVERIFY(chinese.startsWith("反向传播的四个方程"));
}

QTEST_APPLESS_MAIN(TestExport)
#include "tst_export.moc"
