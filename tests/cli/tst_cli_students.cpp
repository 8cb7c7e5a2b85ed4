// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_hash.h"
#include "lesson/vary.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace gradus;

namespace {

const QString chain = qLessonPath("chain-rule");
const QString four = qLessonPath("four-equations");
const QString student = QStringLiteral("--student");

QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

QString lastWeight(const QString& name)
{
    const auto lesson = readLesson(chain.toStdString(), {}, name.toStdString()).lesson;
    return str(lesson->drawn.back().value);
}

// Somebody whose last weight is not the demonstration student's.
QString somebody()
{
    for (int i = 0;; ++i)
        if (lastWeight(QString::number(i)) != lastWeight(QString()))
            return QString::number(i);
}

} // namespace

class TestCliStudents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkPlaysTwentyOne()
    {
        const Told result = tellProgram({QStringLiteral("check"), chain, four});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.err, QString());
        QVERIFY(result.out.contains(chain
                                    + QStringLiteral(": ok (8 sections, 6 expectations, "
                                                     "21 students)")));
        QVERIFY(result.out.contains(four + QStringLiteral(": ok (8 sections, 5 expectations)")));
    }
    void checkPlaysOne()
    {
        const Told result = tellProgram({QStringLiteral("check"), student, somebody(), chain});
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.contains(QStringLiteral("(8 sections, 6 expectations)")));
    }
    void checkSaysTheHashes()
    {
        const Told result =
            tellProgram({QStringLiteral("check"), QStringLiteral("--format"),
                         QStringLiteral("json"), chain, QStringLiteral("/nowhere.yaml")});
        QCOMPARE(result.status, 1);
        const QStringList lines = result.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        const QJsonObject object = QJsonDocument::fromJson(lines[0].toUtf8()).object();
        const LessonHashes hashes = hashesOf(*readLesson(chain.toStdString()).lesson);
        QCOMPARE(object[QStringLiteral("graded_hash")].toString(), str(hashes.graded));
        QCOMPARE(object[QStringLiteral("text_hash")].toString(), str(hashes.text));
        QCOMPARE(object[QStringLiteral("id")].toString(), QStringLiteral("chain-rule"));
        QCOMPARE(object[QStringLiteral("ok")].toBool(), true);
        QCOMPARE(object[QStringLiteral("students")].toInt(), 21);
        const QJsonObject missing = QJsonDocument::fromJson(lines[1].toUtf8()).object();
        QCOMPARE(missing[QStringLiteral("ok")].toBool(true), false);
        QVERIFY(!missing.contains(QStringLiteral("graded_hash")));
    }
    void checkReportsDegenerateNumbers()
    {
        const QTemporaryDir folder;
        const std::string file =
            writeFile(folder, QStringLiteral("l.yaml"),
                      "gradus: 1\nid: poor\ntitle: A case\nvary: {p: {choose: [1, 0]}}\n"
                      "model: {kind: descent, function: \"x^2\", variables: [x], start: [=p]}\n"
                      "training: {rate: 0.1}\n"
                      "script: [{ask: [{id: q, text: How steep, answer: \"df/dx\"}]}]\n");
        const Told result = tellProgram({QStringLiteral("check"), str(file)});
        QCOMPARE(result.status, 0);
        QVERIFY2(result.err.contains(QStringLiteral(":7:17: warning: for ")),
                 qPrintable(result.err));
        QVERIFY(result.err.contains(QStringLiteral("the answer is 0")));
    }
    void wrongFormatIsWrongUsage()
    {
        QCOMPARE(
            tellProgram({QStringLiteral("check"), QStringLiteral("--format=csv"), chain}).status,
            2);
    }
    void everyPlayingCommandKnowsStudents_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("values") << words("values") << words("--at 1:0 w[3][1,1]");
        QTest::newRow("trace") << words("trace") << words("--from 1:z[3][1] --explain --to 1:end");
        QTest::newRow("run") << words("run --iterations 1") << words("--format json");
    }
    void everyPlayingCommandKnowsStudents()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        const auto of = [&](const QStringList& who) {
            const Told result = tellProgram(before + who + QStringList{chain} + after);
            if (result.status != 0)
                qFatal("%s", qPrintable(result.err));
            static const QRegularExpression timing(
                QStringLiteral("\"(seconds|samples_per_second|peak_rss_mb)\": ?[^,}]*"));
            return QString(result.out).remove(timing);
        };
        const QString shown = of({});
        QCOMPARE(of({student, QString()}), shown);
        QVERIFY(of({student, somebody()}) != shown);
        QCOMPARE(of({student, QStringLiteral(" ") + somebody()}), of({student, somebody()}));
    }
    void valuesAreTheDrawnOnes()
    {
        const QString who = somebody();
        const Told result = tellProgram(QStringList{QStringLiteral("values"), chain, student, who}
                                        + words("--at 1:0 w[3][1,1]"));
        QCOMPARE(result.out.trimmed(), QStringLiteral("w[3][1,1] = ") + lastWeight(who));
    }
};

QTEST_GUILESS_MAIN(TestCliStudents)
#include "tst_cli_students.moc"
