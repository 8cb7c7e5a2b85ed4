// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"
#include "trace/formula_mathml.h"

#include <QXmlStreamReader>

using namespace gradus;

using F = Formula;

class TestMathml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void translates_data();
    void translates();
    void isAlwaysWellFormed_data();
    void isAlwaysWellFormed();
    void printsFormulas();
    void printsQuantities();
    void escapes();
};

void TestMathml::translates_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("mathml");
    const auto row = [](const char* tex, const char* mathml) {
        QTest::newRow(tex) << QString::fromUtf8(tex) << QString::fromUtf8(mathml);
    };
    row("x", "<mi>x</mi>");
    row("0.25", "<mn>0.25</mn>");
    row("a - b", "<mi>a</mi><mo>−</mo><mi>b</mi>");
    row("\\delta", "<mi>δ</mi>");
    row("x_{1}", "<msub><mi>x</mi><mrow><mn>1</mn></mrow></msub>");
    row("x^2", "<msup><mi>x</mi><mn>2</mn></msup>");
    row("w^{(1)}_{2}",
        "<msubsup><mi>w</mi><mrow><mn>2</mn></mrow><mrow><mo>(</mo><mn>1</mn><mo>)</mo></mrow>"
        "</msubsup>");
    row("\\frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>");
    row("\\sqrt{2}", "<msqrt><mrow><mn>2</mn></mrow></msqrt>");
    row("\\left(x\\right)", "<mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>");
    row("\\left|x\\right|", "<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>");
    row("\\sum_{n=1}^{3} x",
        "<munderover><mo>∑</mo><mrow><mi>n</mi><mo>=</mo><mn>1</mn></mrow><mrow><mn>3</mn></mrow>"
        "</munderover><mi>x</mi>");
    row("\\underbrace{1}_{\\text{2 more}}",
        "<munder><munder><mrow><mn>1</mn></mrow><mo>⏟</mo></munder><mrow><mtext>2 more</mtext>"
        "</mrow></munder>");
    row("\\sigma'\\!(z)", "<msup><mi>σ</mi><mo>′</mo></msup><mo>(</mo><mi>z</mi><mo>)</mo>");
    row("\\hat m", "<mover><mi>m</mi><mo>^</mo></mover>");
    row("\\mathrm{max}\\,x",
        "<mi mathvariant=\"normal\">max</mi><mspace width=\"0.167em\"/><mi>x</mi>");
    row("\\operatorname{relu}", "<mi>relu</mi>");
    row("\\tanh", "<mi>tanh</mi>");
    row("C{\\scriptstyle @2}",
        "<mi>C</mi><mrow><mstyle scriptlevel=\"1\"><mo>@</mo><mn>2</mn></mstyle></mrow>");
    row("\\text{a<b & c}", "<mtext>a&lt;b &amp; c</mtext>");
    row("\\text{还有 3 项}", "<mtext>还有 3 项</mtext>");
    row("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>");
    row("\\unknown", "<merror><mtext>\\unknown</mtext></merror>");
}

void TestMathml::translates()
{
    QFETCH(QString, tex);
    QFETCH(QString, mathml);
    QCOMPARE(str(mathmlOfTex(tex.toStdString())), mathml);
}

void TestMathml::isAlwaysWellFormed_data()
{
    QTest::addColumn<QString>("tex");
    for (const char* tex :
         {"",       "{",   "}",       "\\",        "\\frac",   "\\frac{1", "\\frac{1}",   "x_",
          "x^",     "_1",  "\\left(", "\\left( x", "\\right)", "\\text{",  "\\text{{}",   "a_b_c",
          "\\left", "x''", "\\sqrt",  "}}{{",      "<&>\"'",   "\\hat",    "\\underbrace"})
        QTest::newRow(tex) << QString::fromUtf8(tex);
}

// Whatever it is given, what comes out is XML.
void TestMathml::isAlwaysWellFormed()
{
    QFETCH(QString, tex);
    const QString whole =
        QStringLiteral("<math>") + str(mathmlOfTex(tex.toStdString())) + QStringLiteral("</math>");
    QXmlStreamReader reader(whole);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(whole));
}

void TestMathml::printsFormulas()
{
    const F formula =
        F::fraction(F::number(1), F::sum({F::number(1), F::operand(q("z[1][1]"), -0.5, {})}));
    QCOMPARE(
        str(mathml(formula, {.face = Face::Numbers})),
        QStringLiteral("<mfrac><mrow><mn>1</mn></mrow><mrow><mn>1</mn><mo>+</mo><mrow><mo>(</mo>"
                       "<mo>−</mo><mn>0.5</mn><mo>)</mo></mrow></mrow></mfrac>"));
    // The marks that a window hangs on terms are left out.
    QVERIFY(mathml(formula, {.ids = true}).find("merror") == std::string::npos);
    const F tiny = F::number(1.5e-7);
    QCOMPARE(
        str(mathml(tiny)),
        QStringLiteral("<mn>1.5</mn><mo>⋅</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>7</mn></mrow>"
                       "</msup>"));
}

void TestMathml::printsQuantities()
{
    for (const char* quantity :
         {"z[1][2]", "delta[1][2]@3", "dC/dw[2][1,3]", "da/dz[1][2]", "da/dz[1][2,1]",
          "mhat.w[1][1,1]", "Db[1][2]", "W[1,2]#4", "v[sum][1,2]", "dv/dv[4,2]",
          "dv/dv[A,S][3,1][1,2]", "Qinv[1,2]", "error.max", "df/dx"}) {
        const std::string text = mathml(q(quantity));
        QVERIFY2(!text.empty() && text.find("merror") == std::string::npos, quantity);
    }
}

void TestMathml::escapes()
{
    QCOMPARE(str(escapedMarkup("<a href=\"x\">'&'</a>")),
             QStringLiteral("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"));
}

QTEST_APPLESS_MAIN(TestMathml)
#include "tst_mathml.moc"
