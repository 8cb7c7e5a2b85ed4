// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_text.h"
#include "support/lessons.h"
#include "trace/number.h"

using namespace gradus;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fallsBackToEnglish()
    {
        const LessonText text{{{"en", "yes"}, {"zh", "是"}}};
        QCOMPARE(text.in("zh"), std::string("是"));
        QCOMPARE(text.in("en"), std::string("yes"));
        QCOMPARE(text.in("de"), std::string("yes"));
        QCOMPARE(LessonText{}.in("en"), std::string());
        QVERIFY(LessonText{}.empty());
    }
    void fillsExpressionsIn()
    {
        const auto print = [](const Expression& expression) {
            return "<" + expression.text() + ">";
        };
        QCOMPARE(fillIn("C is {{ C }}, half of it {{C / 2}}.", print),
                 std::string("C is < C >, half of it <C / 2>."));
        QCOMPARE(fillIn("nothing", print), std::string("nothing"));
        QCOMPARE(fillIn("open {{ C", print), std::string("open {{ C"));
        QCOMPARE(fillIn("{{ C + }} stays", print), std::string("{{ C + }} stays"));
        QCOMPARE(fillIn("{{C}}{{C}}", print), std::string("<C><C>"));
        QCOMPARE(fillIn("$\\frac{1}{2}$", print), std::string("$\\frac{1}{2}$"));
    }
    void printsWithTheShownDigits()
    {
        const auto timeline = NetworkCase{}.timeline();
        const auto print = [&](const char* text) {
            return printValue(std::get<Expression>(parseExpression(text)),
                              SnapshotResolver(timeline->now()));
        };
        QCOMPARE(print("1/3"), std::string("0.3333"));
        QCOMPARE(print("x[1]"), std::string("0.5"));
        QCOMPARE(print("C"), std::string("·")); // not known yet
        timeline->seek({1, 99});
        QCOMPARE(print("C"), shownText(valueOf(timeline->now(), "C")));
    }
    void pointsIntoOneLineScalars()
    {
        QVERIFY(Value::scalar("C <", false, {3, 10}).inside(3) == (Place{3, 12}));
        QVERIFY(Value::scalar("C <", true, {3, 10}).inside(3) == (Place{3, 13}));
        QVERIFY(Value::scalar("C\n<", true, {3, 10}).inside(3) == (Place{3, 10}));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
