// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_sources.h"
#include "report/document_html.h"
#include "report/report.h"
#include "report/report_pages.h"
#include "stages/stage_panel.h"
#include "support/desk.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QXmlStreamReader>

using namespace gradus;

namespace {

ReportContent someContent()
{
    ReportContent content;
    content.title = QStringLiteral("Report_1 *draft*");
    content.student = QStringLiteral("Ada <L>");
    content.lesson = QStringLiteral("The chain rule");
    content.date = QStringLiteral("2026-11-25");
    content.position = QStringLiteral("1:end");
    return content;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyPartsGo();
    void partsAreFilledIn();
    void plainTextStaysPlain();
    void unknownPart();
    void htmlOfADocument();
    void nothingIsLoaded();
    void formulasAndFigures();
    void pages();
    void headingsStayWithTheirText_data();
    void headingsStayWithTheirText();
    void bothTemplates();
};

void TestReport::emptyPartsGo()
{
    const QString made = reportMarkdown(
        QStringLiteral("# {{title}}\n{{#notes}}## Notes\n{{notes}}\n{{/notes}}end"), someContent());
    QCOMPARE(made, QStringLiteral("# Report\\_1 \\*draft\\*\nend"));
}

void TestReport::partsAreFilledIn()
{
    ReportContent content = someContent();
    content.notes = QStringLiteral("I *saw* {{title}}");
    content.answers = {{QStringLiteral("Forward"), QStringLiteral("What is $z$?"),
                        QStringLiteral("0.4 | x"), QStringLiteral("✓ Right.")},
                       {QStringLiteral("Forward"), QStringLiteral("And $a$?"), {}, {}}};
    content.tables = {{QStringLiteral("T"),
                       {QStringLiteral("q"), QStringLiteral("v")},
                       {{QStringLiteral("a|b"), QStringLiteral("1\n2")}}}};
    const QString made = reportMarkdown(
        QStringLiteral("{{#notes}}{{notes}}{{/notes}}\n{{answers}}{{tables}}"), content);
    QVERIFY(made.startsWith(QStringLiteral("I *saw* {{title}}\n"))); // is not filled in again
    QCOMPARE(made.count(QStringLiteral("### Forward")), 1);
    QVERIFY(made.contains(QStringLiteral("What is $z$?\n\n> 0.4 | x  \n\n✓ Right.")));
    QCOMPARE(made.count(QStringLiteral("> ")), 1); // an empty answer is not quoted
    QVERIFY(made.contains(QStringLiteral("|q|v|\n|---|---|\n|a\\|b|1 2|\n")));
}

void TestReport::plainTextStaysPlain()
{
    const QString plain = QStringLiteral("*a* _b_ `c` <b>d</b> [e](f) # g $h$ \\ 1. | ~~i~~ &amp;");
    QTextDocument document;
    fillWithMarkdown(document, escapedMarkdown(plain), 14);
    QCOMPARE(document.toPlainText(), plain);
}

void TestReport::unknownPart()
{
    QString wrong;
    (void)reportMarkdown(QStringLiteral("{{titel}}"), someContent(), &wrong);
    QVERIFY(wrong.contains(QStringLiteral("\"titel\"")));
}

void TestReport::htmlOfADocument()
{
    QTextDocument document;
    document.setMarkdown(QStringLiteral(
        "# A **head**\n\none *two* **three** `four` <5\n\n- x\n  - y\n- z\n\n1. u\n\n"
        "> said\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode <\n```\n"));
    const QString html = documentHtml(document, [](const QTextCharFormat&) { return QString(); });
    QVERIFY2(html.contains(QStringLiteral("<h1>A head</h1>")), qPrintable(html));
    QVERIFY(html.contains(
        QStringLiteral("<p>one <em>two</em> <strong>three</strong> <code>four</code> &lt;5</p>")));
    QVERIFY2(html.simplified().contains(QStringLiteral(
                 "<ul><li>x</li> <ul><li>y</li> </ul> <li>z</li> </ul> <ol><li>u</li> </ol>")),
             qPrintable(html));
    QVERIFY(html.contains(QStringLiteral("<blockquote>said</blockquote>")));
    QVERIFY(
        html.contains(QStringLiteral("<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td>d</td>")));
    QVERIFY(html.contains(QStringLiteral("code &lt;")));
}

// Notes come from anywhere: whatever they say, the page has no script and asks for no file.
void TestReport::nothingIsLoaded()
{
    TestDesk t;
    ReportContent content = someContent();
    content.notes = QStringLiteral(
        "<script>alert(1)</script>\n\n![x](https://example.org/a.png) ![y](/etc/passwd) "
        "[z](javascript:alert(1)) <img src=\"https://example.org/b.png\">");
    const Report report(reportMarkdown(reportTemplate(QStringLiteral("en")), content), content,
                        t.desk().typesetter, QStringLiteral("en"));
    QVERIFY(report.wait(20'000));
    const QString html = QString::fromUtf8(report.html());
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(!html.contains(QStringLiteral("<a")));
    QVERIFY(html.contains(QStringLiteral("Ada &lt;L&gt;")));
}

void TestReport::formulasAndFigures()
{
    TestDesk t;
    t.openFile("chain-rule");
    StagePanel panel(t.desk());
    ReportContent content = someContent();
    content.notes = QStringLiteral("Since $\\delta = a - y$ and\n\n$$\\frac{1}{2}$$\n\nit holds.");
    content.figures = workbenchFigures(t.desk(), &panel, nullptr);
    const Report report(reportMarkdown(reportTemplate(QStringLiteral("en")), content), content,
                        t.desk().typesetter, QStringLiteral("en"));
    QVERIFY(report.wait(20'000));
    const QByteArray html = report.html();
    QCOMPARE(html.count("<img "), qsizetype(content.figures.size()));
    QCOMPARE(html.count("data:image/svg+xml;base64,"), qsizetype(content.figures.size()));
    QCOMPARE(html.count("<svg "), 2);
    QVERIFY(html.contains("aria-label=\"\\delta = a - y\""));
}

void TestReport::pages()
{
    TestDesk t;
    t.openFile("chain-rule");
    StagePanel panel(t.desk());
    ReportContent content = someContent();
    content.figures = workbenchFigures(t.desk(), &panel, nullptr);
    content.figures.push_back(content.figures[0]);
    content.figures.push_back(content.figures[0]);
    const Report report(reportMarkdown(reportTemplate(QStringLiteral("en")), content), content,
                        t.desk().typesetter, QStringLiteral("en"));
    QVERIFY(report.wait(20'000));
    const QByteArray pdf = report.pdf();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/FontFile"));
    QVERIFY(pdf.count("/Type /Page\n") >= 2);
}

void TestReport::headingsStayWithTheirText_data()
{
    QTest::addColumn<QString>("under");
    QTest::newRow("a paragraph") << QStringLiteral("Text");
    QTest::newRow("a list") << QStringLiteral("- one\n- two");
    QTest::newRow("a table") << QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |");
    QTest::newRow("a line over a table")
        << QStringLiteral("Line\n\n| a | b |\n|---|---|\n| 1 | 2 |");
    QTest::newRow("another heading") << QStringLiteral("### Under it\n\nText");
}

// Wherever on a page it comes to stand.
void TestReport::headingsStayWithTheirText()
{
    QFETCH(QString, under);
    bool moved = false;
    for (int lines = 20; lines < 50; ++lines) {
        QTextDocument document;
        document.setMarkdown(QStringLiteral("line\n\n").repeated(lines)
                             + QStringLiteral("## Heading\n\n") + under);
        const auto pages = reportPages(document, [](QAbstractTextDocumentLayout&) {});
        QTextBlock heading = pages->begin();
        while (heading.text() != QStringLiteral("Heading"))
            heading = heading.next();
        QTextBlock text = heading.next();
        while (text.text().isEmpty() || text.blockFormat().headingLevel() > 0)
            text = text.next();
        QCOMPARE(pageOf(heading), pageOf(text));
        if (text.next().isValid())
            QCOMPARE(pageOf(heading), pageOf(text.next()));
        QVERIFY(pages->pageCount() <= 2);
        moved =
            moved || heading.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore;
    }
    QVERIFY(moved);
}

void TestReport::bothTemplates()
{
    for (const char* const language : {"en", "zh"}) {
        const QString text = reportTemplate(QString::fromLatin1(language));
        QString wrong;
        (void)reportMarkdown(text, someContent(), &wrong);
        QCOMPARE(wrong, QString());
        for (const char* const part : {"title", "student", "lesson", "date", "notes", "answers",
                                       "figures", "tables", "position"})
            QVERIFY2(text.contains(QStringLiteral("{{%1}}").arg(QLatin1String(part))), part);
    }
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
