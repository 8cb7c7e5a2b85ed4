// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/expression_tex.h"
#include "lesson/formula_answer.h"
#include "support/questions.h"

using namespace gradus;

namespace {

using VerdictIs = Verdict::Kind;

const char* const derivative =
    "{kind: formula, id: slope, text: how, variables: {x: [-2, 2]}, answer: \"2*x*exp(-x^2)\", "
    "slips: [{value: \"exp(-x^2)\", say: The factor in front is missing.}]}";

} // namespace

class TestFormulaAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void otherFormsAreRight_data()
    {
        QTest::addColumn<QString>("given");
        for (const char* given : {"2*x*exp(-x^2)", "2xe^(-x²)", "f' = 2x·e^{-x^2}", "exp(-x*x)*x*2",
                                  "2*x/exp(x^2)", "2×x×exp(−x²)", "x*exp(-x^2) + x*exp(-x^2)"})
            QTest::newRow(given) << QString::fromUtf8(given);
    }
    void otherFormsAreRight()
    {
        QFETCH(QString, given);
        QVERIFY(Asked(derivative).kindOf(given.toStdString()) == VerdictIs::Right);
    }
    void wrongOnesAreWrong()
    {
        const Asked asked(derivative);
        for (const char* given : {"x", "2*x*exp(-x)", "0", "1/0", "log(x)", "2*abs(x)*exp(-x^2)",
                                  "2*x*exp(-x^2) + 0.001"})
            QVERIFY2(asked.kindOf(given) == VerdictIs::Wrong, given);
    }
    void saysWhatIsWrong()
    {
        const Asked asked(derivative);
        QCOMPARE(asked.remark("-2*x*exp(-x^2)"),
                 std::string("The sign is turned; all else is right."));
        QCOMPARE(asked.remark("x*exp(-x^2)"),
                 std::string("Yours is 1/2 times the right one, everywhere."));
        QCOMPARE(asked.remark("6*x*exp(-x^2)"),
                 std::string("Yours is 3 times the right one, everywhere."));
        QCOMPARE(asked.remark("exp(-x^2)"), std::string("The factor in front is missing."));
        QCOMPARE(asked.remark("x"), std::string());
    }
    void saysWhatCannotBeRead()
    {
        const Asked asked("{kind: formula, id: f, text: how, variables: [slope, x], answer: "
                          "\"slope*x\"}");
        QVERIFY(asked.kindOf("slop*x") == VerdictIs::Unreadable);
        QVERIFY(asked.remark("slop*x").find("did you mean slope?") != std::string::npos);
        for (const char* given : {"", "slope*", "x = 1", "w[1][1,1]", "at(\"1:0\", C)"})
            QVERIFY2(asked.kindOf(given) == VerdictIs::Unreadable, given);
    }
    // What a student types is bounded as all expressions are.
    void longAndDeepOnesAreRefused()
    {
        const Asked asked(derivative);
        std::string sum = "x";
        for (int i = 0; i < 600; ++i)
            sum += "+x";
        QVERIFY(asked.kindOf(sum) == VerdictIs::Unreadable);
        QVERIFY(asked.kindOf(std::string(200, '(') + "x" + std::string(200, ')'))
                == VerdictIs::Unreadable);
    }
    void pointsWithoutAValueAreSkipped()
    {
        const Asked asked("{kind: formula, id: root, text: how, variables: {x: [-1, 2]}, answer: "
                          "\"sqrt(x)*sqrt(x)\"}");
        const int points = pointsWithValue(asked.question());
        QVERIFY(points > 0 && points < comparedPoints);
        QVERIFY(asked.kindOf("x") == VerdictIs::Right);
        QVERIFY(asked.kindOf("x + 0.01") == VerdictIs::Wrong);
    }
    void ownTolerance()
    {
        const Asked asked("{kind: formula, id: near, text: how, variables: [x], answer: \"x\", "
                          "tolerance: 1%}");
        QVERIFY(asked.kindOf("1.005*x") == VerdictIs::Right);
        QVERIFY(asked.kindOf("1.02*x") == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("1.0000001*x") == VerdictIs::Right);
    }
    void isTypesetWithItsVariables()
    {
        const Asked asked("{kind: formula, id: t, text: how, variables: [u, x], answer: "
                          "\"u*x\"}");
        const auto tex = [&](const char* typed) {
            return latex(std::get<Expression>(readTypedExpression(asked.question(), typed)));
        };
        QCOMPARE(tex("x/u"), std::string("\\frac{x}{u}"));
        QCOMPARE(tex("log x"), std::string("\\ln\\left(x\\right)"));
        QCOMPARE(tex("lg x"), std::string("\\log_{10}\\left(x\\right)"));
        QCOMPARE(tex("2ux²"), std::string("2\\,u\\,{x}^{2}"));
        QCOMPARE(tex("-(x - (u - 1))(x+1)"),
                 std::string("-\\left(x - \\left(u - 1\\right)\\right)\\,\\left(x + 1\\right)"));
    }
    void decimalCommas()
    {
        const Asked asked("{kind: formula, id: comma, text: how, variables: [x], answer: "
                          "\"x/2\"}");
        QVERIFY(asked.kindOf("0,5*x") == VerdictIs::Right);
        QVERIFY(asked.kindOf("max(0,5)*x/10") == VerdictIs::Right);
    }
};

QTEST_APPLESS_MAIN(TestFormulaAnswer)
#include "tst_formula_answer.moc"
