// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/markdown_view.h"
#include "formula/typesetter.h"
#include "support/lessons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTextBlock>

using namespace gradus;

namespace {

// The formulas of a document, in order.
QStringList formulasOf(const MarkdownView& view)
{
    QStringList all;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (part.fragment().charFormat().objectType() == FormulaObject::type)
                for (int i = 0; i < part.fragment().length(); ++i)
                    all += part.fragment().charFormat().stringProperty(FormulaObject::Tex);
    return all;
}

} // namespace

class TestMarkdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widePicturesFit();
    void placesFormulas_data();
    void placesFormulas();
    void readsMarkdown();
    void htmlIsText_data();
    void htmlIsText();
    void copiesFormulasAsTex();
    void growsWithItsText();
    void linksDoNotNavigate();
    void loadsNothingFromOutside();
    void survivesHostileText_data();
    void survivesHostileText();
    void speaksWithoutMarks();

private:
    Typesetter m_typesetter;
};

void TestMarkdown::placesFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("formulas");
    QTest::newRow("none") << "plain text" << QStringList{};
    QTest::newRow("inline") << "so $a+b$ is" << QStringList{QStringLiteral("a+b")};
    QTest::newRow("two") << "$a$ and $b$" << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("displayed") << "see\n$$c = d$$\nthere" << QStringList{QStringLiteral("c = d")};
    QTest::newRow("over lines") << "$$a\n= b$$" << QStringList{QStringLiteral("a\n= b")};
    QTest::newRow("with signs of Markdown")
        << "$a_1 * b_2 * c$" << QStringList{QStringLiteral("a_1 * b_2 * c")};
    QTest::newRow("in a list") << "- $x$\n- $y$"
                               << QStringList{QStringLiteral("x"), QStringLiteral("y")};
    QTest::newRow("in bold") << "**so $x$**" << QStringList{QStringLiteral("x")};
    QTest::newRow("in code") << "`$x$`" << QStringList{};
    QTest::newRow("a price") << "5 \\$ and 6 \\$" << QStringList{};
    QTest::newRow("never closed") << "only $x" << QStringList{};
    QTest::newRow("empty") << "$$ $$" << QStringList{};
}

void TestMarkdown::placesFormulas()
{
    QFETCH(QString, text);
    QFETCH(QStringList, formulas);
    MarkdownView view(m_typesetter);
    view.setText(text);
    QCOMPARE(formulasOf(view), formulas);
}

void TestMarkdown::readsMarkdown()
{
    MarkdownView view(m_typesetter);
    view.setText(QStringLiteral("**bold** and *slanted*\n\n1. one\n2. two\n"));
    const QString plain = view.toPlainText();
    QVERIFY(plain.contains(QStringLiteral("bold and slanted")));
    QVERIFY(!plain.contains(QLatin1Char('*')));
    QVERIFY(view.document()->blockCount() >= 3);
}

void TestMarkdown::htmlIsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* text, const char* shown) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("If a<b then c>d. End.\n\nSecond.", "If a<b then c>d. End.\nSecond.");
    row("x<y and y>z", "x<y and y>z");
    row("<b>bold</b> words", "<b>bold</b> words");
    row("a <!-- no --> b", "a <!-- no --> b");
    row("<!-- no -->\n\nnext", "<!-- no -->\nnext");
    row("<script>x</script>\n\nnext", "<script>x</script>\nnext");
    row("# a<b and c>d", "a<b and c>d");
    row("- x<y and y>z\n- <i>q", "x<y and y>z\n<i>q");
    row("`a<b>`", "a<b>");
    row("&lt; &amp; &#62;", "< & >");
    row("1 \\< 2", "1 < 2");
    row("see <https://example.org>", "see https://example.org");
    row("[w<x](term:w) > 1", "w<x > 1");
    row("[1]: the first\n\nnext", "[1]: the first\nnext");
    row("- [b]: bias", "[b]: bias");
    row("in [0, 1]: so", "in [0, 1]: so");
}

void TestMarkdown::htmlIsText()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    MarkdownView view(m_typesetter);
    view.setText(text);
    QCOMPARE(view.toPlainText(), shown);
}

void TestMarkdown::copiesFormulasAsTex()
{
    MarkdownView view(m_typesetter);
    view.setText(QStringLiteral("so $a+b$ is"));
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("so $a+b$ is"));
}

void TestMarkdown::growsWithItsText()
{
    MarkdownView view(m_typesetter);
    view.resize(300, 50);
    view.growWithText();
    view.setText(QStringLiteral("one line"));
    view.show();
    QTRY_VERIFY(view.height() < 60);
    const int before = view.height();
    view.setText(QStringLiteral("many words that need more than a line. ").repeated(20));
    QTRY_VERIFY(view.height() > 3 * before);
    const int normal = view.height();
    view.setTextSize(30);
    QTRY_VERIFY(view.height() > normal);
}

void TestMarkdown::linksDoNotNavigate()
{
    MarkdownView view(m_typesetter);
    view.setText(QStringLiteral("[word](term:word) and [site](https://example.org)"));
    QSignalSpy activated(&view, &MarkdownView::linkActivated);
    const QString before = view.toPlainText();
    Q_EMIT view.anchorClicked(QUrl(QStringLiteral("https://example.org")));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(view.toPlainText(), before);
}

void TestMarkdown::loadsNothingFromOutside()
{
    const QTemporaryDir folder;
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(folder.filePath(QStringLiteral("inside.png"))));
    const QTemporaryDir other;
    QVERIFY(picture.save(other.filePath(QStringLiteral("outside.png"))));
    QVERIFY(QFile::link(other.filePath(QStringLiteral("outside.png")),
                        folder.filePath(QStringLiteral("link.png"))));
    class Probe : public MarkdownView {
    public:
        using MarkdownView::loadResource;
        using MarkdownView::MarkdownView;
    };
    Probe view(m_typesetter);
    const auto loads = [&](const QString& name) {
        return view.loadResource(QTextDocument::ImageResource, QUrl(name)).isValid();
    };
    QVERIFY(!loads(QStringLiteral("inside.png"))); // no folder is allowed yet
    view.setImageFolder(folder.path());
    QVERIFY(loads(QStringLiteral("inside.png")));
    QVERIFY(!loads(QStringLiteral("link.png")));
    QVERIFY(!loads(QStringLiteral("../") + QFileInfo(other.path()).fileName()
                   + QStringLiteral("/outside.png")));
    QVERIFY(!loads(QStringLiteral("file:///etc/passwd")));
    QVERIFY(!loads(QStringLiteral("https://example.org/x.png")));
    QVERIFY(
        !view.loadResource(QTextDocument::StyleSheetResource, QUrl(QStringLiteral("inside.png")))
             .isValid());
}

void TestMarkdown::survivesHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << QString(20'000, QLatin1Char('>'));
    QTest::newRow("brackets") << QString(20'000, QLatin1Char('['));
    QTest::newRow("tables") << QStringLiteral("<table><tr><td>").repeated(2000);
    QTest::newRow("dollars") << QString(20'001, QLatin1Char('$'));
    QTest::newRow("ticks") << QString(20'001, QLatin1Char('`'));
    QTest::newRow("script") << "<script>alert(1)</script><img src=\"file:///etc/passwd\">";
    QTest::newRow("our own marks") << "![m](math:0) ![m](math:99) ![m](math:x)";
}

void TestMarkdown::survivesHostileText()
{
    QFETCH(QString, text);
    MarkdownView view(m_typesetter);
    view.resize(300, 300);
    view.setText(text);
    view.grab();
}

void TestMarkdown::speaksWithoutMarks()
{
    QCOMPARE(plainMarkdown(QStringLiteral("**Press** `N`: $a_1$")), QStringLiteral("Press N: a_1"));
}

void TestMarkdown::widePicturesFit()
{
    const QTemporaryDir folder;
    QImage picture(800, 200, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QVERIFY(picture.save(folder.filePath(QStringLiteral("wide.png"))));
    QVERIFY(picture.scaled(80, 20).save(folder.filePath(QStringLiteral("small.png"))));
    Typesetter typesetter;
    MarkdownView view(typesetter);
    view.setImageFolder(folder.path());
    view.resize(300, 400);
    view.show();
    const auto sizeWith = [&](const char* name) {
        view.setText(QStringLiteral("![a](%1)").arg(QLatin1String(name)));
        return view.document()->size();
    };
    QVERIFY(sizeWith("wide.png").width() <= 300);
    QVERIFY(sizeWith("wide.png").height() < 75 + 40);
    QVERIFY(sizeWith("wide.png").height() > 60);
    view.resize(600, 400);
    QVERIFY(view.document()->size().height() > 130);
    QVERIFY(sizeWith("small.png").height() < 20 + 40); // it is not made larger
}

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
