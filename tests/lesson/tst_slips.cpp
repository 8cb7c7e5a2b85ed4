// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/slips.h"
#include "support/questions.h"
#include "trace/number.h"

using namespace gradus;

namespace {

double valueAt(Asked& asked, const std::string& position, const std::string& quantity)
{
    return valueOf(go(asked.timeline(), position), quantity);
}

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

const char* const hidden = "{text: how, answer: \"delta[1][2]\"}";

} // namespace

class TestSlips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTurnedSign()
    {
        const Asked asked(hidden);
        QCOMPARE(asked.remark(exactText(-*asked.key().number)),
                 std::string("The size is right, the sign is not."));
    }
    void aForgottenFactor()
    {
        Asked asked(hidden);
        const double slope = valueAt(asked, "1:end", "da/dz[1][2]");
        const std::string remark = asked.remark(shownText(*asked.key().number / slope));
        QVERIFY2(contains(remark, "factor"), remark.c_str());
        QVERIFY2(contains(remark, shortText(q("da/dz[1][2]")).c_str()), remark.c_str());
    }
    void aForgottenTerm()
    {
        Asked asked("{text: how, answer: \"z[1][2]\"}",
                    {.parameters = "parameters: [{w: [[0.5, 0.25], [1, 0.5], [2, 0.75]], b: [0.1, "
                                   "0.7, 0.4]}, {w: [[1, 2, 3], [3, 2, 1]], b: [0, 0]}]"});
        const double bias = valueAt(asked, "1:0", "b[1][2]");
        std::string remark = asked.remark(exactText(*asked.key().number - bias));
        QVERIFY2(contains(remark, "term"), remark.c_str());
        QVERIFY2(contains(remark, shortText(q("b[1][2]")).c_str()), remark.c_str());
        remark = asked.remark(exactText(*asked.key().number - 2 * bias));
        QVERIFY2(contains(remark, "wrong sign"), remark.c_str());
    }
    void anUpdateInTheWrongDirection()
    {
        Asked asked("{text: how, answer: \"w[2][1,1]\", tolerance: 0.1%}");
        const double before = valueAt(asked, "1:0", "w[2][1,1]");
        const double after = valueAt(asked, "1:end", "w[2][1,1]");
        QVERIFY(contains(asked.remark(exactText(before)), "before the step"));
        const std::string remark = asked.remark(exactText(2 * before - after));
        QVERIFY2(contains(remark, "sign"), remark.c_str());
    }
    void zInPlaceOfA()
    {
        for (const char* const answer : {"z[2][1]", "dC/dw[2][1,2]"}) {
            Asked asked(std::string("{text: how, answer: \"") + answer + "\", tolerance: 0.1%}");
            const double a = valueAt(asked, "1:end", "a[1][2]");
            const double z = valueAt(asked, "1:end", "z[1][2]");
            const double beside =
                valueAt(asked, "1:end", answer[0] == 'z' ? "w[2][1,2]" : "delta[2][1]");
            const double w = answer[0] == 'z' ? valueAt(asked, "1:0", "w[2][1,2]") : beside;
            const std::string remark = asked.remark(exactText(*asked.key().number + w * (z - a)));
            QCOMPARE(remark,
                     "This is what comes out with " + shortText(q("z[1][2]")) + " in place of "
                         + shortText(q("a[1][2]")) + '.');
        }
        Asked asked("{text: how, answer: \"a[1][2]\"}");
        QCOMPARE(asked.remark(exactText(valueAt(asked, "1:end", "z[1][2]"))),
                 "This is " + shortText(q("z[1][2]")) + "; asked for is " + shortText(q("a[1][2]"))
                     + '.');
    }
    // Where w happens to be what makes both the same nearly, the exact one is named.
    void zInPlaceOfAIsNoForgottenWeight()
    {
        // z = 0.5, a = tanh 0.5; with w = 0.5/a leaving w out gives what z in place of a gives
        Asked asked("{text: how, answer: \"z[2][1]\", tolerance: 0.1%}",
                    {.layers = "[{size: 1}, {size: 1, activation: tanh}, {size: 1, activation: "
                               "sigmoid}]",
                     .parameters = "parameters: [{w: [[1]], b: [0]}, {w: [[0.92]], b: [3]}]",
                     .samples = "[{x: [0.5], y: [1]}]"});
        const std::string remark = asked.remark(exactText(0.92 * 0.5 + 3));
        QVERIFY2(contains(remark, "in place of"), remark.c_str());
    }
    void aForgottenRate()
    {
        for (const char* const answer : {"w[2][1,1]", "Dw[2][1,1]"}) {
            Asked asked(std::string("{text: how, answer: \"") + answer + "\", tolerance: 0.1%}");
            const double before = answer[0] == 'w' ? valueAt(asked, "1:0", "w[2][1,1]") : 0;
            const double slope = valueAt(asked, "1:end", "dC/dw[2][1,1]");
            const std::string remark = asked.remark(exactText(before - slope));
            QVERIFY2(contains(remark, "factor η is left out"), remark.c_str());
        }
    }
    void anotherIndex()
    {
        Asked asked(hidden);
        const std::string remark = asked.remark(exactText(valueAt(asked, "1:end", "delta[1][1]")));
        QVERIFY2(contains(remark, "indices"), remark.c_str());
        QVERIFY2(contains(remark, shortText(q("delta[1][1]")).c_str()), remark.c_str());
    }
    void indicesTheWrongWayRound()
    {
        Asked asked("{text: how, answer: \"dC/dw[1][1,2]\"}");
        const std::string remark =
            asked.remark(exactText(valueAt(asked, "1:end", "dC/dw[1][2,1]")));
        QVERIFY2(contains(remark, "indices"), remark.c_str());
    }
    void aSumForAMean()
    {
        const NetworkCase batch{.training = "{rate: 0.5, batch: all}"};
        const Asked mean("{text: how, answer: \"dC/dw[2][1,1]\"}", batch);
        const std::string remark = mean.remark(exactText(*mean.key().number * 3));
        QVERIFY2(contains(remark, "sum over the samples"), remark.c_str());
        const Asked one("{text: how, answer: \"dC/dw[2][1,1]@2\"}", batch);
        QVERIFY(contains(one.remark(exactText(*one.key().number / 3)), "divided by the number"));
        const Asked alone("{text: how, answer: \"dC/dw[2][1,1]\"}");
        QVERIFY(!contains(alone.remark(exactText(*alone.key().number * 3)), "samples"));
    }
    void expressions()
    {
        const Asked asked("{text: how, answer: \"5^2 * 0.3 / 7 - 2\"}");
        QVERIFY(contains(asked.remark(exactText(25 * 0.3 / 7)), "left out"));
        QVERIFY(contains(asked.remark(exactText(25 / 7.0 - 2)), "factor 0.3"));
        QVERIFY(contains(asked.remark(exactText(25 * 0.3 - 2)), "dividing by 7"));
        QVERIFY(contains(asked.remark(exactText(25 * 0.3 / 7 + 2)), "wrong sign"));
    }
    void elsewhere()
    {
        Asked asked("{text: how, answer: 'at(\"3:end\", delta[1][2])'}");
        const std::string remark = asked.remark(exactText(valueAt(asked, "3:end", "delta[1][1]")));
        QVERIFY2(contains(remark, "indices"), remark.c_str());
        QCOMPARE(asked.key().why->iteration, 3);
    }
    void theLessonsOwnComeFirst()
    {
        const Asked asked("{text: how, answer: \"delta[1][2]\", slips: [{value: "
                          "\"-delta[1][2]\", say: {en: Mind the sign!, zh: 注意符号!}}]}");
        const Verdict verdict = asked.give(exactText(-*asked.key().number));
        QVERIFY(verdict.kind == Verdict::Kind::Wrong);
        QCOMPARE(verdict.say.in("zh"), std::string("注意符号!"));
        // Even where one of ours is nearer to what was given.
        const Asked rounded("{text: how, answer: \"delta[1][2]\", slips: [{value: "
                            "\"-1.00001*delta[1][2]\", say: Mind the sign!}]}");
        QCOMPARE(rounded.give(exactText(-*rounded.key().number)).say.in("en"),
                 std::string("Mind the sign!"));
    }
    // Neither is what counts as right ever called a slip, nor does a remark name the right number.
    void nothingRightIsASlip()
    {
        for (const char* text :
             {hidden, "{text: how, answer: \"delta[1][2]\", tolerance: 60%}",
              "{text: how, answer: \"a[1][1]\", tolerance: 0.3}",
              "{text: how, answer: \"C\", digits: 1, slips: [{value: \"C*1.0001\", say: no}]}"}) {
            const Asked asked(text);
            QVERIFY(asked.key().slips.size() > 0);
            for (const RecognisedSlip& slip : asked.key().slips) {
                const Verdict verdict = asked.give(exactText(slip.value));
                const bool right = verdict.kind == Verdict::Kind::Right;
                QVERIFY(!right || (verdict.remark.empty() && verdict.say.empty()));
                const std::string number = shownText(*asked.key().number);
                QVERIFY2(!contains(english(slip.remark), number.c_str()),
                         english(slip.remark).c_str());
            }
        }
    }
    // A slip that is as good as right says nothing of a number that lies just beyond.
    void slipsWithinTheToleranceAreNotNamed()
    {
        const Asked asked("{text: how, answer: \"C\", slips: [{value: \"C*1.009\", say: no}]}");
        const double right = *asked.key().number;
        QVERIFY(asked.kindOf(exactText(right * 1.015)) == Verdict::Kind::Wrong);
        QCOMPARE(asked.remark(exactText(right * 1.015)), std::string());
    }
    void whatIsNoSlipIsOnlyWrong()
    {
        const Asked asked(hidden);
        QCOMPARE(asked.remark("12345.678"), std::string());
    }
    // In a large model some number is always near: that would say nothing.
    void largeModelsHaveFewSlips()
    {
        const NetworkCase large{
            .layers = "[{size: 2}, {size: 100, activation: tanh}, {size: 2, activation: sigmoid}]"};
        const Asked asked("{text: how, answer: \"w[2][1,50]\"}", large);
        QVERIFY(asked.key().slips.size() < 100);
    }
};

QTEST_APPLESS_MAIN(TestSlips)
#include "tst_slips.moc"
