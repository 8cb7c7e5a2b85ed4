// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/markdown_html.h"
#include "lesson/lesson_reader.h"
#include "support/places.h"
#include "support/text.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace gradus;

class TestMarkdownHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void turnsMarksIntoElements_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        const auto row = [](const char* text, const char* html) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(html);
        };
        row("", "");
        row("one\ntwo\n\nthree", "<p>one\ntwo</p>\n<p>three</p>\n");
        row("**b** and *i* and `c*d`",
            "<p><strong>b</strong> and <em>i</em> and <code>c*d</code></p>\n");
        row("2 * 3 * 4", "<p>2 * 3 * 4</p>\n");
        row("a [word](term:x) b", "<p>a word b</p>\n");
        row("![cat](http://x/y.png)", "<p>cat</p>\n");
        row("- a\n- b\n\nc", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>\n");
        row("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
        row("- a\n1. b", "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>\n");
        row("## Head", "<p><strong>Head</strong></p>\n");
        row("3.5 is no list", "<p>3.5 is no list</p>\n");
        row("$x$", "<p><math><mi>x</mi></math></p>\n");
        row("$$x$$", "<p><math display=\"block\"><mi>x</mi></math></p>\n");
        row("$\\frac12$", "<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>\n");
        row("$\\nosuchthing$", "<p><code>\\nosuchthing</code></p>\n");
        row("\\*no\\* 5\\$", "<p>*no* 5$</p>\n");
        row("<b>&\"", "<p>&lt;b&gt;&amp;&quot;</p>\n");
        row("`<b>`", "<p><code>&lt;b&gt;</code></p>\n");
        row("If a<b then c>d. End.\n\nSecond.",
            "<p>If a&lt;b then c&gt;d. End.</p>\n<p>Second.</p>\n");
        row("x<y and y>z", "<p>x&lt;y and y&gt;z</p>\n");
        row("a <!-- no --> b", "<p>a &lt;!-- no --&gt; b</p>\n");
        row("# a<b and c>d", "<p><strong>a&lt;b and c&gt;d</strong></p>\n");
        row("- x<y and y>z\n- <i>q",
            "<ul>\n<li>x&lt;y and y&gt;z</li>\n<li>&lt;i&gt;q</li>\n</ul>\n");
        row("$a<b$", "<p><math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math></p>\n");
        row("&lt; &#62; &#x3C; AT&T; &", "<p>&lt; &#62; &#x3C; AT&T; &amp;</p>\n");
        row("R&D", "<p>R&amp;D</p>\n");
        row("1 \\< 2 \\| 3", "<p>1 &lt; 2 | 3</p>\n");
        row("see <https://example.org/a?b&c>.", "<p>see https://example.org/a?b&amp;c.</p>\n");
        row("a<b:c> d", "<p>a&lt;b:c&gt; d</p>\n");
        row("in [0, 1] a [word](term:x)", "<p>in [0, 1] a word</p>\n");
        row("[the [0, 1] one](term:x)", "<p>the [0, 1] one</p>\n");
        row("[1]: the first", "<p>[1]: the first</p>\n");
        row("a\n```\n  x<y *z*\n```\nb", "<p>a</p>\n<pre>  x&lt;y *z*\n</pre>\n<p>b</p>\n");
        row("**open", "<p>**open</p>\n");
        row("$open", "<p>$open</p>\n");
        row("[open", "<p>[open</p>\n");
        row("中文 **粗**", "<p>中文 <strong>粗</strong></p>\n");
    }
    void turnsMarksIntoElements()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QCOMPARE(str(markdownHtml(text.toStdString())), html);
    }
    void longFormulasStayText()
    {
        const std::string html = markdownHtml("$" + std::string(100'000, '{') + "$");
        QVERIFY(html.starts_with("<p><code>{{{"));
    }
    // All that shipped lessons ask is well-formed, and its formulas are formulas.
    void shippedQuestionsAreTypeset()
    {
        int formulas = 0;
        for (const QString& file :
             QDir(qSourcePath("lessons")).entryList({QStringLiteral("*.yaml")})) {
            const auto lesson = readLesson((qSourcePath("lessons/") + file).toStdString()).lesson;
            for (const Section& section : lesson->sections)
                for (const Question& question : section.questions)
                    for (const char* language : {"en", "zh"}) {
                        const QString html = QStringLiteral("<body>")
                            + str(markdownHtml(question.text.in(language)))
                            + QStringLiteral("</body>");
                        QXmlStreamReader xml(html);
                        while (!xml.atEnd())
                            xml.readNext();
                        QVERIFY2(!xml.hasError(), qPrintable(html));
                        QVERIFY2(!html.contains(QStringLiteral("<code>\\")), qPrintable(html));
                        formulas += html.contains(QStringLiteral("<math>")) ? 1 : 0;
                    }
        }
        QVERIFY(formulas > 50);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownHtml)
#include "tst_markdown_html.moc"
