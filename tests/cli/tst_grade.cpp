// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/marks_table.h"
#include "support/program.h"
#include "support/simulated_class.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringConverter>
#include <QTest>
#include <QXmlStreamReader>

using namespace gradus;

namespace {

// A folder with the lesson and what was handed in, and the command that marks it.
class GradingDesk {
public:
    explicit GradingDesk(const std::string& lesson = homeworkLesson)
    {
        m_lesson =
            writeFile(m_folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(lesson));
        QDir(m_folder.path()).mkdir(QStringLiteral("in"));
    }

    void hand(const QString& name, const std::string& bytes) const
    {
        writeFile(m_folder, QStringLiteral("in/") + name, QByteArray::fromStdString(bytes));
    }
    void hand(SimulatedStudent student, const QString& name) const
    {
        hand(name, workJson(student.answerAll().work()));
    }
    [[nodiscard]] SimulatedStudent student(const std::string& name) const
    {
        return SimulatedStudent(m_lesson, name);
    }
    [[nodiscard]] Told grade(const QStringList& more = {}) const
    {
        return tellProgram(QStringList{QStringLiteral("grade"), str(m_lesson), path("in"),
                                       QStringLiteral("--language=en")}
                           + more);
    }
    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(grade({QStringLiteral("--format=json")}).out.toUtf8())
            .object();
    }
    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] const QTemporaryDir& folder() const { return m_folder; }
    [[nodiscard]] QByteArray read(const QString& file) const
    {
        QFile in(m_folder.filePath(file));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    std::string m_lesson;
};

// The rows of a CSV text, without their quotes.
QList<QStringList> rowsOf(const QString& csv)
{
    QList<QStringList> rows{{}};
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (c == QLatin1Char('"') && quoted && i + 1 < csv.size() && csv[i + 1] == c)
            cell += csv[++i];
        else if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && (c == QLatin1Char(',') || c == QLatin1Char('\r'))) {
            rows.last().append(cell);
            cell.clear();
            if (c == QLatin1Char('\r'))
                rows.append(QStringList());
        } else if (quoted || c != QLatin1Char('\n')) {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

QString cellOf(const QList<QStringList>& rows, int row, const char* column)
{
    const qsizetype at = rows[0].indexOf(QString::fromLatin1(column));
    if (at < 0)
        qFatal("there is no column %s", column);
    return rows[row][at];
}

} // namespace

class TestGrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvHasARowForEach()
    {
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        SimulatedStudent bob = desk.student("bob");
        bob.give("slope", "-5", AttemptVerdict::Wrong);
        desk.hand(QStringLiteral("b.json"), workJson(bob.work()));
        const Told graded = desk.grade();
        QCOMPARE(graded.status, 0);
        const auto rows = rowsOf(graded.out);
        QCOMPARE(rows.size(), 3);
        for (const QStringList& row : rows)
            QCOMPARE(row.size(), rows[0].size());
        QCOMPARE(cellOf(rows, 1, "student"), QStringLiteral("ada"));
        QCOMPARE(cellOf(rows, 1, "name"), QStringLiteral("Name of ada"));
        QCOMPARE(cellOf(rows, 1, "file"), QStringLiteral("a.json"));
        QCOMPARE(cellOf(rows, 1, "state"), QStringLiteral("marked"));
        QCOMPARE(cellOf(rows, 1, "altered"), QStringLiteral("no"));
        QCOMPARE(cellOf(rows, 1, "points"), QStringLiteral("9"));
        QCOMPARE(cellOf(rows, 1, "of"), QStringLiteral("10"));
        QCOMPARE(cellOf(rows, 1, "marked so far"), QStringLiteral("9"));
        QCOMPARE(cellOf(rows, 1, "to read"), QStringLiteral("1"));
        QCOMPARE(cellOf(rows, 1, "why"), QString());
        QCOMPARE(cellOf(rows, 1, "why given"), QStringLiteral("because"));
        QCOMPARE(cellOf(rows, 1, "percent"), QStringLiteral("100"));
        QCOMPARE(cellOf(rows, 1, "slope"), QStringLiteral("2"));
        QCOMPARE(cellOf(rows, 1, "slope verdict"), QStringLiteral("right"));
        QCOMPARE(cellOf(rows, 1, "why verdict"), QStringLiteral("to-read"));
        QCOMPARE(cellOf(rows, 2, "slope verdict"), QStringLiteral("wrong"));
        QCOMPARE(cellOf(rows, 2, "down verdict"), QStringLiteral("unanswered"));
        QCOMPARE(cellOf(rows, 2, "points"), QStringLiteral("0"));
        QVERIFY(graded.err.contains(QStringLiteral("2 marked, 0 could not be")));
        QVERIFY(graded.err.contains(QStringLiteral("fails most: ")));
    }
    void brokenFilesStopNothing()
    {
        const GradingDesk desk;
        const std::string good = workJson(desk.student("x").answerAll().work());
        for (int i = 0; i < 10; ++i)
            desk.hand(QStringLiteral("broken%1.json").arg(i), brokenFile(i, good));
        desk.hand(desk.student("ada"), QStringLiteral("z.json"));
        const Told graded = desk.grade();
        QCOMPARE(graded.status, 1);
        const auto rows = rowsOf(graded.out);
        QCOMPARE(rows.size(), 12);
        for (int row = 1; row <= 10; ++row) {
            QCOMPARE(cellOf(rows, row, "state"), QStringLiteral("broken"));
            QCOMPARE(cellOf(rows, row, "points"), QString());
            QVERIFY(!cellOf(rows, row, "remarks").isEmpty());
            QVERIFY(graded.err.contains(QStringLiteral("broken%1.json: ").arg(row - 1)));
        }
        QCOMPARE(cellOf(rows, 11, "points"), QStringLiteral("9"));
        QVERIFY(graded.err.contains(QStringLiteral("1 marked, 10 could not be")));
    }
    // Who imports the table must not give a student the points of an earlier work.
    void earlierWorkHasNoPoints()
    {
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        SimulatedStudent later = desk.student("ADA ");
        later.work().changed = "2026-11-21T00:00:00Z";
        desk.hand(QStringLiteral("b.json"), workJson(later.give("pick", "2").work()));
        const auto rows = rowsOf(desk.grade().out);
        QCOMPARE(cellOf(rows, 1, "state"), QStringLiteral("superseded"));
        QCOMPARE(cellOf(rows, 1, "points"), QString());
        QCOMPARE(cellOf(rows, 2, "points"), QStringLiteral("1"));
    }
    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        for (const char* sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
            const QString text = QString::fromUtf8(sign) + QStringLiteral("cmd|'/C calc'!A0");
            QTest::newRow(sign) << text << QStringLiteral("\"'") + text + QLatin1Char('"');
        }
        QTest::newRow("a number") << QStringLiteral("-0.5") << QStringLiteral("\"-0.5\"");
        QTest::newRow("plain") << QStringLiteral("ada") << QStringLiteral("\"ada\"");
        QTest::newRow("later") << QStringLiteral("a=1") << QStringLiteral("\"a=1\"");
        QTest::newRow("quotes") << QStringLiteral("a\",\"=b") << QStringLiteral("\"a\"\",\"\"=b\"");
        QTest::newRow("nothing") << QString() << QStringLiteral("\"\"");
    }
    void noCellIsAFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(str(harmlessCell(text.toStdString())), cell);
    }
    void hostileNamesStayWords()
    {
        const GradingDesk desk;
        SimulatedStudent eve = desk.student("=HYPERLINK(\"http://x\")");
        eve.work().name = "<script>alert(1)</script>\n=1+1";
        eve.give("slope", "@SUM(1)<img src=x onerror=alert(1)>", AttemptVerdict::Unreadable);
        eve.give("why", "</dd><script>x</script>", AttemptVerdict::NotJudged);
        desk.hand(QStringLiteral("=a.json"), workJson(eve.work()));
        const QString pages = desk.path("pages");
        const Told graded = desk.grade({QStringLiteral("--feedback"), pages});
        QCOMPARE(graded.status, 0);
        const auto rows = rowsOf(graded.out);
        QCOMPARE(cellOf(rows, 1, "student"), QStringLiteral("'=HYPERLINK(\"http://x\")"));
        QCOMPARE(cellOf(rows, 1, "file"), QStringLiteral("'=a.json"));
        const QStringList files = QDir(pages).entryList(QDir::Files);
        QCOMPARE(files, QStringList{QStringLiteral("-HYPERLINK--http---x--.html")});
        const QByteArray page = desk.read(QStringLiteral("pages/") + files[0]);
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<img"));
        QVERIFY(page.contains("&lt;script&gt;"));
    }
    void studentsCannotLeaveTheFolder()
    {
        const GradingDesk desk;
        desk.hand(desk.student("../../evil"), QStringLiteral("a.json"));
        desk.hand(desk.student("Ada"), QStringLiteral("b.json"));
        desk.hand(desk.student("A-a"), QStringLiteral("c.json"));
        desk.hand(desk.student("a/a"), QStringLiteral("d.json"));
        QCOMPARE(desk.grade({QStringLiteral("--feedback"), desk.path("pages")}).status, 0);
        const QStringList files =
            QDir(desk.path("pages")).entryList(QDir::Files | QDir::Hidden, QDir::Unsorted);
        QCOMPARE(QSet<QString>(files.begin(), files.end()),
                 (QSet<QString>{QStringLiteral("------evil.html"), QStringLiteral("A-a.html"),
                                QStringLiteral("Ada.html"), QStringLiteral("a-a-2.html")}));
        QVERIFY(!QFile::exists(desk.path("evil.html")));
    }
    void pagesSayWhatAndWhy()
    {
        const GradingDesk desk;
        SimulatedStudent one = desk.student("one");
        one.answerAll().forget("slope").forget("pick");
        one.give("slope", "-5", AttemptVerdict::Wrong).give("pick", "1", AttemptVerdict::Wrong);
        one.work().answers["slope"].hints = 1;
        desk.hand(QStringLiteral("a.json"), workJson(one.work()));
        QCOMPARE(desk.grade({QStringLiteral("--feedback"), desk.path("pages")}).status, 0);
        const QByteArray page = desk.read(QStringLiteral("pages/one.html"));
        QXmlStreamReader xml(page.mid(page.indexOf("<body>")).replace("</html>", ""));
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const char* words :
             {"<html lang=\"en\">", "A class &amp; its &lt;homework&gt;", "Name of one (one)",
              "6 of 9 points marked so far; of 1 more a person decides", "✗ wrong", "✓ right",
              "hints: 1", "The right answer", "<strong>bold</strong>", "<math>",
              "How steep is it at"})
            QVERIFY2(page.contains(words), words);
        QVERIFY(page.contains(QByteArray::fromStdString("<dd>" + exactText(2 * one.p()))));
        QCOMPARE(page.count("<strong>Why</strong>"), 2); // also of what is right
        QVERIFY(!page.contains("alter")); // suspicions are for the instructor
    }
    // With the names of what was asked for, where they say something.
    void pagesShowTheSum()
    {
        std::string lesson = homeworkLesson;
        lesson.replace(
            lesson.find("      - {id: pick"), 0,
            "      - {id: ratio, text: How many, answer: \"f / df/dx\"}\n"
            "      - {id: fall, text: Fall, answer: 'at(\"1:f\", f) - at(\"2:f\", f)'}\n");
        const GradingDesk desk(lesson);
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        QCOMPARE(desk.grade({QStringLiteral("--feedback"), desk.path("pages")}).status, 0);
        const QByteArray page = desk.read(QStringLiteral("pages/ada.html"));
        const auto whyOf = [&page](const char* text) {
            const QByteArray section = page.mid(page.indexOf(text));
            return section.left(section.indexOf("</section>"));
        };
        QVERIFY2(whyOf("How many").contains("<mi>f</mi>"), whyOf("How many"));
        QVERIFY2(whyOf("Fall").contains("Why"), whyOf("Fall"));
        QVERIFY2(!whyOf("Fall").contains("<mi>f</mi>"), whyOf("Fall"));
    }
    void pagesSpeakChinese()
    {
        const GradingDesk desk;
        desk.hand(desk.student("王"), QStringLiteral("a.json"));
        QCOMPARE(desk.grade({QStringLiteral("--language=zh"), QStringLiteral("--feedback"),
                             desk.path("pages")})
                     .status,
                 0);
        const QByteArray page = desk.read(QStringLiteral("pages/王.html"));
        QVERIFY(page.contains("<html lang=\"zh\">"));
        QVERIFY(page.contains("一个班的作业"));
        QVERIFY(page.contains("处有多陡?"));
    }
    void jsonHasEverything()
    {
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        SimulatedStudent bob = desk.student("bob");
        bob.answerAll().work().drawn["p"] = "9";
        bob.last("pick").given = "3";
        desk.hand(QStringLiteral("b.json"), workJson(bob.work()));
        desk.hand(QStringLiteral("c.json"), "{");
        const QJsonObject all = desk.json();
        QCOMPARE(all[QStringLiteral("lesson")].toString(), QStringLiteral("homework"));
        const QJsonArray works = all[QStringLiteral("submissions")].toArray();
        QCOMPARE(works.size(), 3);
        QCOMPARE(works[0][QStringLiteral("points")].toDouble(), 9.0);
        QCOMPARE(works[0][QStringLiteral("marked_so_far")].toDouble(), 9.0);
        QVERIFY(works[0][QStringLiteral("questions")][6][QStringLiteral("points")].isNull());
        QCOMPARE(works[0][QStringLiteral("altered")].toBool(true), false);
        QCOMPARE(works[1][QStringLiteral("altered")].toBool(), true);
        QCOMPARE(works[1][QStringLiteral("problems")].toArray().size(), 2);
        QCOMPARE(works[1][QStringLiteral("problems")][0][QStringLiteral("kind")].toString(),
                 QStringLiteral("alteration"));
        QCOMPARE(works[1][QStringLiteral("questions")][1][QStringLiteral("given")].toString(),
                 QStringLiteral("3"));
        QCOMPARE(works[2][QStringLiteral("state")].toString(), QStringLiteral("broken"));
        const QJsonArray statistics = all[QStringLiteral("statistics")].toArray();
        QCOMPARE(statistics.size(), 8);
        QCOMPARE(statistics[1][QStringLiteral("share_right")].toDouble(), 0.5);
        QCOMPARE(
            statistics[1][QStringLiteral("common_wrong")][0][QStringLiteral("given")].toString(),
            QStringLiteral("3"));
    }
    void filesAreWrittenByTheirEnding()
    {
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        QCOMPARE(desk.grade({QStringLiteral("-o"), desk.path("g.csv")}).status, 0);
        QVERIFY(desk.read(QStringLiteral("g.csv")).startsWith("\xEF\xBB\xBF\"student\","));
        QCOMPARE(desk.grade({QStringLiteral("-o"), desk.path("g.json")}).status, 0);
        QVERIFY(desk.read(QStringLiteral("g.json")).startsWith("{\"lesson\": "));
        QCOMPARE(desk.grade({QStringLiteral("-o"), desk.path("no/g.csv")}).status, 1);
    }
    void canvasGetsItsColumns()
    {
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        desk.hand(QStringLiteral("b.json"), "{");
        const Told graded = desk.grade({QStringLiteral("--format=canvas")});
        const auto rows = rowsOf(graded.out);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].mid(0, 5).join(QLatin1Char('|')),
                 QStringLiteral("Student|ID|SIS User ID|SIS Login ID|Section"));
        QCOMPARE(rows[1][5], QStringLiteral("10"));
        QCOMPARE(cellOf(rows, 2, "SIS Login ID"), QStringLiteral("ada"));
        QCOMPARE(rows[2][5], QString()); // until somebody has read the words
        const std::string points = writeFile(desk.folder(), QStringLiteral("p.csv"),
                                             "student,question,points\nada,why,1\n");
        const Told read = desk.grade(
            {QStringLiteral("--format=canvas"), QStringLiteral("--points"), str(points)});
        QCOMPARE(rowsOf(read.out)[2][5], QStringLiteral("10"));
    }
    void pointsAreReadBack_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("plain") << QByteArray("student,question,points\nada,why,0.5\n");
        QTest::newRow("of a spreadsheet") << QByteArray(
            "\xEF\xBB\xBFstudent;question;points;remark\r\n\"ada\";\"why\";0,5;\"so\nso\"\r\n");
        QTest::newRow("tabs") << QByteArray("points\tstudent\tquestion\n0.5\t ada \twhy\n");
        QTest::newRow("a separator that is named")
            << QByteArray("sep=;\r\nstudent;question;points;a, b, c, d\r\nada;why;0,5;\r\n");
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("of UTF-16")
            << QByteArray(utf16(QStringLiteral("student,question,points\nada,why,0.5\n")));
        QTest::newRow("a stranger called #1")
            << QByteArray("student,question,points\n#1,why,\nada,why,0.5\n");
        QTest::newRow("with the answer")
            << QByteArray("student,question,points,file,given\nada,why,0.5,a.json,because\n");
    }
    void pointsAreReadBack()
    {
        QFETCH(QByteArray, csv);
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        const Told before = desk.grade();
        QVERIFY(before.err.contains(QStringLiteral("answers that a person is still to read: 1")));
        const std::string points = writeFile(desk.folder(), QStringLiteral("p.csv"), csv);
        const Told graded = desk.grade({QStringLiteral("--points"), str(points),
                                        QStringLiteral("--feedback"), desk.path("pages")});
        QCOMPARE(graded.status, 0);
        QVERIFY2(!graded.err.contains(QStringLiteral("p.csv")), qPrintable(graded.err));
        const auto rows = rowsOf(graded.out);
        QCOMPARE(cellOf(rows, 1, "points"), QStringLiteral("9.5"));
        QCOMPARE(cellOf(rows, 1, "percent"), QStringLiteral("95"));
        QCOMPARE(cellOf(rows, 1, "why"), QStringLiteral("0.5"));
        QCOMPARE(cellOf(rows, 1, "why verdict"), QStringLiteral("read"));
        QVERIFY(desk.read(QStringLiteral("pages/ada.html")).contains("9.5 of 10 points"));
        QVERIFY(!graded.err.contains(QStringLiteral("still to read")));
    }
    void theTableOfGradeIsReadBack()
    {
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        SimulatedStudent bob = desk.student("=bob");
        bob.answerAll().give("why", "-5, \"so\"\nthere", AttemptVerdict::NotJudged);
        desk.hand(QStringLiteral("b.json"), workJson(bob.work()));
        desk.hand(QStringLiteral("c.json"), "{");
        QCOMPARE(desk.grade({QStringLiteral("-o"), desk.path("g.csv")}).status, 1);
        QByteArray csv = desk.read(QStringLiteral("g.csv"));
        QCOMPARE(csv.count(",,\"to-read\""), 2);
        csv.replace(",,\"to-read\"", ",1,\"to-read\"");
        const std::string points = writeFile(desk.folder(), QStringLiteral("p.csv"), csv);
        const Told graded = desk.grade({QStringLiteral("--points"), str(points)});
        QVERIFY2(!graded.err.contains(QStringLiteral("p.csv")), qPrintable(graded.err));
        const auto rows = rowsOf(graded.out);
        for (int row = 1; row <= 2; ++row)
            QCOMPARE(cellOf(rows, row, "points"), QStringLiteral("10"));
        // and what grade writes with them is read back, too
        const std::string again =
            writeFile(desk.folder(), QStringLiteral("q.csv"), graded.out.toUtf8());
        QCOMPARE(desk.grade({QStringLiteral("--points"), str(again)}).out, graded.out);
    }
    void faultsInPointsHaveTheirLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("status");
        QTest::newRow("no head") << QByteArray("ada,why,1\n")
                                 << "p.csv:1: error: the first row must name" << 1;
        QTest::newRow("no number") << QByteArray("student,question,points\n\nada,why,many\n")
                                   << "p.csv:3: error: the points for \"why\" of ada are a number "
                                      "from 0 on, not \"many\""
                                   << 1;
        QTest::newRow("below 0") << QByteArray("student,question,points\nada,why,-1\n")
                                 << "p.csv:2: error: the points for \"why\"" << 1;
        QTest::newRow("too many") << QByteArray("student,question,points\nada,why,2\n")
                                  << "p.csv:2: error: the question \"why\" is worth 1 points" << 1;
        QTest::newRow("two") << QByteArray("student,question,points\nada,why,1\nADA,why,0\n")
                             << "p.csv:3: error: line 2 gives other points" << 1;
        QTest::newRow("open") << QByteArray("student,question,points\nada,why,\"1\n")
                              << "p.csv:2:9: error: this quote is never closed" << 1;
        QTest::newRow("behind a quote") << QByteArray("student,question,points\nada,\"wh\"y,1\n")
                                        << "p.csv:2:9: error: after a closing quote" << 1;
        QTest::newRow("a student with #") << QByteArray("student,question,points\n#1,why,1\n")
                                          << "p.csv:2: warning: nothing that can be marked" << 0;
        QTest::newRow("nobody") << QByteArray("student,question,points\neve,why,1\n")
                                << "p.csv:2: warning: nothing that can be marked" << 0;
    }
    void faultsInPointsHaveTheirLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, said);
        QFETCH(int, status);
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        const std::string points = writeFile(desk.folder(), QStringLiteral("p.csv"), csv);
        const Told graded = desk.grade({QStringLiteral("--points"), str(points)});
        QCOMPARE(graded.status, status);
        QVERIFY2(graded.err.contains(said), qPrintable(graded.err));
        QCOMPARE(graded.out.isEmpty(), status != 0); // no table without the points
    }
    void pointsThatAreNotThereAreSaid()
    {
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        const Told graded = desk.grade({QStringLiteral("--points"), desk.path("no.csv")});
        QCOMPARE(graded.status, 1);
        QVERIFY(graded.err.contains(QStringLiteral("no.csv")));
    }
    void whatCannotBeReadIsShownAsItWasTyped()
    {
        const GradingDesk desk;
        SimulatedStudent ada = desk.student("ada");
        ada.give("slope", "about <two>", AttemptVerdict::Unreadable);
        ada.work().answers["late"].draft = "0,2";
        desk.hand(QStringLiteral("a.json"), workJson(ada.work()));
        const auto rows =
            rowsOf(desk.grade({QStringLiteral("--feedback"), desk.path("pages")}).out);
        QCOMPARE(cellOf(rows, 1, "slope verdict"), QStringLiteral("unreadable"));
        QCOMPARE(cellOf(rows, 1, "slope given"), QStringLiteral("about <two>"));
        QVERIFY(!cellOf(rows, 1, "slope reason").isEmpty());
        QCOMPARE(cellOf(rows, 1, "slope"), QStringLiteral("0"));
        const QByteArray page = desk.read(QStringLiteral("pages/ada.html"));
        QVERIFY(page.contains("the answer cannot be read"));
        QVERIFY(page.contains("<dd>about &lt;two&gt;"));
        QVERIFY(page.contains("You typed, and did not give</dt><dd>0,2"));
        const QJsonValue slope =
            desk.json()[QStringLiteral("submissions")][0][QStringLiteral("questions")][0];
        QCOMPARE(slope[QStringLiteral("verdict")].toString(), QStringLiteral("unreadable"));
        QCOMPARE(slope[QStringLiteral("given")].toString(), QStringLiteral("about <two>"));
        QVERIFY(!slope[QStringLiteral("reason")].toString().isEmpty());
        QCOMPARE(slope[QStringLiteral("points")].toDouble(-1), 0.0);
        // The table read back as it is says nothing new: nobody has read the answer.
        QFile table(desk.path("marks.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write(desk.grade({}).out.toUtf8());
        table.close();
        const auto again = rowsOf(desk.grade({QStringLiteral("--points"), table.fileName()}).out);
        QCOMPARE(cellOf(again, 1, "slope verdict"), QStringLiteral("unreadable"));
    }
    void wrongUseIsSaid_data()
    {
        QTest::addColumn<QString>("option");
        for (const char* option :
             {"--format=text", "--language=fr", "--threads=0", "--threads=x", "--nothing"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void wrongUseIsSaid()
    {
        QFETCH(QString, option);
        const GradingDesk desk;
        desk.hand(desk.student("ada"), QStringLiteral("a.json"));
        const Told graded = desk.grade({option});
        QCOMPARE(graded.status, 2);
        QVERIFY(!graded.err.isEmpty());
        QCOMPARE(graded.out, QString());
    }
    void nothingToMarkIsAFault()
    {
        const GradingDesk desk;
        QCOMPARE(desk.grade().status, 1);
    }
    void threadsMakeNoDifference()
    {
        const GradingDesk desk;
        for (int i = 0; i < 12; ++i)
            desk.hand(desk.student("s" + std::to_string(i)), QStringLiteral("%1.json").arg(i));
        QCOMPARE(desk.grade({QStringLiteral("--threads=1")}).out,
                 desk.grade({QStringLiteral("--threads=4")}).out);
    }
};

QTEST_GUILESS_MAIN(TestGrade)
#include "tst_grade.moc"
