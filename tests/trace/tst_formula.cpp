// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"
#include "trace/explanation.h"
#include "trace/formula.h"

using namespace gradus;

using F = Formula;

namespace {

F w() { return F::operand(q("w[1][1,1]"), 0.4, std::nullopt); }
F x() { return F::operand(q("x[1]"), -0.5, std::nullopt); }
F delta() { return F::operand(q("delta[2][1]"), 0.1385, Pass::Backward); }

std::string symbols(const F& formula) { return plainText(formula, {}); }
std::string numbers(const F& formula) { return plainText(formula, {.face = Face::Numbers}); }

Explanation weightedSum()
{
    Explanation explanation;
    explanation.quantity = q("z[1][1]");
    explanation.result = -0.1;
    explanation.pass = Pass::Forward;
    explanation.rule = "weighted-sum";
    explanation.ruleName = {"Weighted sum"};
    explanation.formula =
        F::sum({F::product({w(), x()}), F::operand(q("b[1][1]"), 0.1, std::nullopt)});
    return explanation;
}

} // namespace

class TestFormula : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fractionsStandInFormulas();
    void numbersOfSentencesHaveAStyle();
    void evaluates_data();
    void evaluates();
    void printsSymbols();
    void printsNumbers();
    void putsParenthesesWhereNeeded_data();
    void putsParenthesesWhereNeeded();
    void longSumsAccountForTheRest();
    void longSumsAreCutWhereAsked();
    void negativeTermsStandInParentheses();
    void shortSumsStayWhole();
    void namesEveryOperandOnce();
    void typesets();
    void marksTerms();
    void hidesWhatIsAskedFor();
    void speaks();
    void explains();
    void explanationHidesItsResult();
    void speaksAnotherLanguage();
    void losesAndChangesParts();
};

// 2/5 by -1/2: the bar of a fraction is a division among letters, and none in LaTeX.
void TestFormula::fractionsStandInFormulas()
{
    const Printing fractions{.face = Face::Numbers, .numbers = {NumberStyle::Form::Fraction, 4}};
    const F product = F::product({w(), x(), w()});
    QCOMPARE(plainText(product, fractions), std::string("2/5 × (-1/2) × (2/5)"));
    QCOMPARE(latex(product, fractions),
             std::string("\\frac{2}{5} \\times \\left(-\\frac{1}{2}\\right) \\times \\frac{2}{5}"));
    QCOMPARE(plainText(F::power(w(), F::number(2)), fractions), std::string("(2/5)^2"));
    QCOMPARE(latex(F::power(w(), F::number(2)), fractions),
             std::string("\\left(\\frac{2}{5}\\right)^{2}"));
    QCOMPARE(plainText(F::product({delta(), w()}), fractions), std::string("0.1385 × (2/5)"));
}

void TestFormula::numbersOfSentencesHaveAStyle()
{
    const Message message{"%1 is %2", {std::string("x"), 0.138498561629}};
    QCOMPARE(english(message), std::string("x is 0.1385"));
    QCOMPARE(fill(message.source, message.arguments, {NumberStyle::Form::Scientific, 6}),
             std::string("x is 1.38499e-1"));
}
void TestFormula::evaluates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, const F& formula, double expected) {
        QTest::newRow(name) << QString::fromLatin1(name) << formula.evaluate() << expected;
    };
    row("number", F::number(2.5), 2.5);
    row("operand", w(), 0.4);
    row("setting", F::setting("\\eta", "eta", 0.5), 0.5);
    row("sum", F::sum({w(), x(), F::number(1)}), 0.9);
    row("product", F::product({w(), x(), F::number(2)}), -0.4);
    row("fraction", F::fraction(F::number(1), F::number(8)), 0.125);
    row("power", F::power(x(), F::number(2)), 0.25);
    row("negative", F::negative(x()), 0.5);
    row("root", F::root(F::number(9)), 3);
    row("exp", F::apply("exp", {F::number(0)}), 1);
    row("ln", F::apply("ln", {F::apply("exp", {F::number(3)})}), 3);
    row("max", F::apply("max", {w(), x()}), 0.4);
    row("min", F::apply("min", {w(), x()}), -0.5);
    row("abs", F::apply("abs", {x()}), 0.5);
    row("sign", F::apply("sign", {x()}), -1);
    row("tanh", F::apply("tanh", {F::number(0)}), 0);
    row("erf", F::apply("erf", {F::number(0)}), 0);
}

void TestFormula::evaluates()
{
    QFETCH(double, value);
    QFETCH(double, expected);
    QVERIFY(std::abs(value - expected) < 1e-15);
}

void TestFormula::printsSymbols()
{
    QCOMPARE(symbols(F::product({w(), x()})), std::string("w[1][1,1] * x[1]"));
    QCOMPARE(symbols(F::sum({w(), x()})), std::string("w[1][1,1] + x[1]"));
    QCOMPARE(symbols(F::sum({w(), F::negative(x())})), std::string("w[1][1,1] - x[1]"));
    QCOMPARE(symbols(F::setting("\\eta", "eta", 0.5)), std::string("eta"));
    QCOMPARE(symbols(F::root(w())), std::string("sqrt(w[1][1,1])"));
    QCOMPARE(symbols(F::apply("max", {w(), x()})), std::string("max(w[1][1,1], x[1])"));
}

void TestFormula::printsNumbers()
{
    QCOMPARE(numbers(F::product({w(), delta()})), std::string("0.4 × 0.1385"));
    QCOMPARE(numbers(F::product({w(), x()})), std::string("0.4 × (-0.5)"));
    QCOMPARE(numbers(F::sum({w(), x()})), std::string("0.4 + (-0.5)"));
    QCOMPARE(numbers(F::fraction(F::number(1), F::number(3))), std::string("1 / 3"));
    QCOMPARE(numbers(F::number(1.0 / 3)), std::string("0.3333"));
}

void TestFormula::putsParenthesesWhereNeeded_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("expected");
    const F sum = F::sum({w(), F::number(1)});
    const auto row = [](const char* name, const F& formula, const char* expected) {
        QTest::newRow(name) << str(symbols(formula)) << QString::fromLatin1(expected);
    };
    row("sum in a product", F::product({sum, x()}), "(w[1][1,1] + 1) * x[1]");
    row("product in a sum", F::sum({F::product({w(), x()}), F::number(1)}), "w[1][1,1] * x[1] + 1");
    row("sum below a line", F::fraction(F::number(1), sum), "1 / (w[1][1,1] + 1)");
    row("product below a line", F::fraction(F::number(1), F::product({w(), x()})),
        "1 / (w[1][1,1] * x[1])");
    row("power of a sum", F::power(sum, F::number(2)), "(w[1][1,1] + 1)^2");
    row("power of a product", F::power(F::product({w(), x()}), F::number(2)),
        "(w[1][1,1] * x[1])^2");
    row("minus a sum", F::negative(sum), "-(w[1][1,1] + 1)");
    row("minus a product", F::negative(F::product({w(), x()})), "-w[1][1,1] * x[1]");
    row("sum minus a sum", F::sum({w(), F::negative(sum)}), "w[1][1,1] - (w[1][1,1] + 1)");
}

void TestFormula::putsParenthesesWhereNeeded()
{
    QFETCH(QString, printed);
    QFETCH(QString, expected);
    QCOMPARE(printed, expected);
}

void TestFormula::longSumsAccountForTheRest()
{
    const auto value = [](std::size_t i) { return 1.0 / double(i + 1) * (i % 2 ? -1 : 1); };
    const auto make = [&](std::size_t i) {
        return F::operand(Quantity::vector("x", int(i) + 1), value(i), Pass::Forward);
    };
    const F sum = F::longSum(100, value, make, "\\sum_k x_k", "sum over k of x[k]", 6);
    QVERIFY(sum.kind() == F::Kind::LongSum);
    QCOMPARE(sum.parts().size(), std::size_t(6));
    QCOMPARE(sum.hiddenTerms(), std::size_t(94));
    double exact = 0;
    for (std::size_t i = 0; i < 100; ++i)
        exact += value(i);
    QVERIFY(std::abs(sum.evaluate() - exact) < 1e-14);
    for (std::size_t i = 1; i < sum.parts().size(); ++i) // the largest first
        QVERIFY(std::abs(sum.parts()[i].value()) <= std::abs(sum.parts()[i - 1].value()));
    QCOMPARE(symbols(sum), std::string("sum over k of x[k]"));
    QVERIFY(numbers(sum).find("94 more") != std::string::npos);
    QVERIFY(latex(sum, {.face = Face::Numbers}).find("94 more") != std::string::npos);
}

void TestFormula::longSumsAreCutWhereAsked()
{
    const auto value = [](std::size_t i) { return double(8 - i); };
    const auto make = [&](std::size_t i) { return F::number(value(i)); };
    const auto cut = [&](std::size_t count, std::size_t terms) {
        return plainText(F::longSum(count, value, make, "", "all", 6),
                         {.face = Face::Numbers, .terms = terms});
    };
    QCOMPARE(cut(8, 0), std::string("8 + 7 + 6 + 5 + 4 + 3 + (2 more: 3)"));
    QCOMPARE(cut(8, 6), std::string("8 + 7 + 6 + 5 + 4 + 3 + (2 more: 3)"));
    QCOMPARE(cut(8, 2), std::string("8 + 7 + (6 more: 21)"));
    QCOMPARE(cut(7, 2), std::string("8 + 7 + (5 more: 20)"));
    QCOMPARE(cut(3, 2), std::string("8 + 7 + 6")); // one more would be no shorter
    const F symbols = F::longSum(8, value, make, "", "all", 6);
    QCOMPARE(plainText(symbols, {.face = Face::Symbols, .terms = 2}), std::string("all"));
}

void TestFormula::negativeTermsStandInParentheses()
{
    QCOMPARE(numbers(F::sum({w(), F::product({x(), w()})})), std::string("0.4 + (-0.5) × 0.4"));
    QCOMPARE(numbers(F::sum({F::product({x(), w()}), w()})), std::string("-0.5 × 0.4 + 0.4"));
    const F nested = F::product({F::number(2), F::sum({w(), F::product({x(), w()})})});
    QCOMPARE(numbers(nested), std::string("2 × (0.4 + (-0.5) × 0.4)"));
    const auto rest = [&](bool tex) {
        const auto value = [](std::size_t i) { return i < 2 ? 5.0 : -1.0; };
        const auto make = [&](std::size_t i) { return F::number(value(i)); };
        const F sum = F::longSum(9, value, make, "", "", 2);
        const Printing printing{.face = Face::Numbers};
        return tex ? latex(sum, printing) : plainText(sum, printing);
    };
    QCOMPARE(rest(false), std::string("5 + 5 + (7 more: -7)"));
    QVERIFY(rest(true).find("\\underbrace{\\left(-7\\right)}") != std::string::npos);
}

void TestFormula::shortSumsStayWhole()
{
    const auto value = [](std::size_t i) { return double(i); };
    const auto make = [&](std::size_t i) { return F::number(value(i)); };
    const F sum = F::longSum(7, value, make, "", "", 6); // "1 more" would save nothing
    QVERIFY(sum.kind() == F::Kind::Sum);
    QCOMPARE(sum.parts().size(), std::size_t(7));
    QCOMPARE(sum.evaluate(), 21.0);
}

void TestFormula::namesEveryOperandOnce()
{
    const F formula = F::sum({F::product({w(), x()}), F::product({delta(), w()}), F::number(1)});
    const auto all = operands(formula);
    QCOMPARE(all.size(), std::size_t(3));
    QVERIFY(all[0] == q("w[1][1,1]"));
    QVERIFY(all[1] == q("x[1]"));
    QVERIFY(all[2] == q("delta[2][1]"));
}

void TestFormula::typesets()
{
    QCOMPARE(latex(F::fraction(F::number(1), F::sum({F::number(1), w()}))),
             std::string("\\frac{1}{1 + w^{(1)}_{11}}"));
    QCOMPARE(latex(F::apply("exp", {F::negative(x())})), std::string("e^{-x_{1}}"));
    QCOMPARE(latex(F::root(w())), std::string("\\sqrt{w^{(1)}_{11}}"));
    const Printing numbers{.face = Face::Numbers};
    QCOMPARE(latex(F::number(1.5e-7), numbers), std::string("1.5\\cdot 10^{-7}"));
    QVERIFY(latex(F::product({w(), x()}), numbers).find("\\times") != std::string::npos);
}

void TestFormula::marksTerms()
{
    Printing marked;
    marked.ids = true;
    const std::string tex = latex(F::product({w(), delta()}), marked);
    QVERIFY(tex.find("\\cssId{q0}{\\class{parameter}{") != std::string::npos);
    QVERIFY(tex.find("\\cssId{q1}{\\class{backward}{") != std::string::npos);
}

void TestFormula::hidesWhatIsAskedFor()
{
    Printing hidden{.face = Face::Numbers};
    hidden.hidden = [](const Quantity& quantity) { return quantity == q("delta[2][1]"); };
    QCOMPARE(plainText(F::product({w(), delta()}), hidden), std::string("0.4 × ?"));
    QVERIFY(latex(F::product({w(), delta()}), hidden).find("0.1385") == std::string::npos);
    QVERIFY(spoken(F::product({w(), delta()}), hidden).find("0.1385") == std::string::npos);
}

void TestFormula::speaks()
{
    const Printing numbers{.face = Face::Numbers};
    QCOMPARE(spoken(F::product({w(), delta()}), numbers), std::string("0.4 times 0.1385"));
    QVERIFY(spoken(F::product({F::sum({w(), F::number(1)}), delta()}), numbers)
                .find("the group 0.4 plus 1, end of group times 0.1385")
            != std::string::npos);
    QVERIFY(spoken(F::fraction(F::number(1), w()), numbers).find("divided by")
            != std::string::npos);
    QVERIFY(spoken(w()).find("the weight from neuron 1") != std::string::npos);
}

void TestFormula::explains()
{
    const Explanation explanation = weightedSum();
    QCOMPARE(plainText(explanation, {}), std::string("z[1][1] = w[1][1,1] * x[1] + b[1][1]"));
    QCOMPARE(plainText(explanation, {.face = Face::Numbers}),
             std::string("0.4 × (-0.5) + 0.1 = -0.1"));
    QCOMPARE(plainText(explanation, {.face = Face::Numbers}, false),
             std::string("0.4 × (-0.5) + 0.1"));
    QVERIFY(latex(explanation, {}).starts_with("z^{(1)}_{1} = "));
    QVERIFY(latex(explanation, {.face = Face::Numbers}).starts_with("= "));
    const std::string words = spoken(explanation, {});
    QVERIFY(words.find("The result is -0.1") != std::string::npos);
    Explanation named = explanation;
    named.name = F::apply("sigma", {w()});
    QVERIFY(plainText(named, {}).find("sigma(w[1][1,1]) = ") != std::string::npos);
}

void TestFormula::explanationHidesItsResult()
{
    Printing hidden{.face = Face::Numbers};
    hidden.hidden = [](const Quantity& quantity) { return quantity == q("z[1][1]"); };
    QVERIFY(plainText(weightedSum(), hidden).ends_with("= ?"));
    QVERIFY(spoken(weightedSum(), hidden).find("-0.1") == std::string::npos);
}

void TestFormula::speaksAnotherLanguage()
{
    Printing german{.face = Face::Numbers};
    german.words = [](const Message& message) {
        return message.source == " times " ? std::string(" mal ") : english(message);
    };
    QCOMPARE(spoken(F::product({w(), delta()}), german), std::string("0.4 mal 0.1385"));
}

void TestFormula::losesAndChangesParts()
{
    const F product = F::product({w(), x(), delta()});
    QCOMPARE(product.without(1).evaluate(), 0.4 * 0.1385);
    QCOMPARE(symbols(F::product({w(), x()}).without(0)), symbols(x()));
    QCOMPARE(F::sum({w(), x()}).withPart(1, F::negative(x())).evaluate(), 0.4 + 0.5);
    QCOMPARE(F::fraction(w(), x()).without(1).evaluate(), 0.4);
    QCOMPARE(F::fraction(w(), x()).without(0).evaluate(), -2.0);
    const F large = F::longSum(
        10, [](std::size_t i) { return double(i); },
        [](std::size_t i) { return F::number(double(i)); }, "", "", 2);
    QCOMPARE(large.without(0).evaluate(), 45.0 - 9.0);
    QCOMPARE(product.evaluate(), 0.4 * -0.5 * 0.1385); // as it was
}

QTEST_APPLESS_MAIN(TestFormula)
#include "tst_formula.moc"
