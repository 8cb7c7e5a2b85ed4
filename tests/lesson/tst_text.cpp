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
    void printsVectorsAndMatrices()
    {
        NetworkCase c;
        c.layers = "[{size: 2}, {size: 2, activation: identity}, {size: 2, activation: identity}]";
        c.parameters = "parameters: [{w: [[1, 2], [3, 4]], b: [0.5, 0]}, "
                       "{w: [[1, 0.3333333], [0, 2]], b: [0, 0]}]";
        const auto timeline = c.timeline();
        const auto print = [&](const char* text) {
            return printValue(std::get<Expression>(parseExpression(text)),
                              SnapshotResolver(timeline->now()));
        };
        QCOMPARE(print("w[2] @ w[1]"), std::string("(2.000, 3.333; 6, 8)"));
        QCOMPARE(print("w[1] @ b[1]"), std::string("(0.5, 1.5)"));
        QCOMPARE(print("transpose(b[1]) @ w[1]"), std::string("(0.5, 1)"));
        QCOMPARE(print("entry(w[2] @ w[1], 2, 1)"), std::string("6"));
        QCOMPARE(print("z[1]"), std::string("·"));
    }
    void lessonsMaySayAndAskMatrices()
    {
        NetworkCase c;
        c.layers = "[{size: 9}, {size: 9, activation: identity}, {size: 2, activation: identity}]";
        c.parameters = "initial: xavier-normal";
        c.samples = "[{x: [1, 1, 1, 1, 1, 1, 1, 1, 1], y: [1, 0]}]";
        const auto faults = [&](const std::string& script) {
            return describeAll(readLessonText(c.yaml() + "script:\n" + script).faults);
        };
        QCOMPARE(faults("  - say: \"It is {{ w[2] @ w[1] }}\"\n    ask: [{text: a, answer: "
                        "\"entry(w[2] @ w[1], 2, 9)\"}]\n"),
                 std::string());
        const std::string shapes = faults("  - say: \"It is {{ w[1] @ w[2] }}\"\n");
        QVERIFY2(shapes.find("9×9 and 2×9") != std::string::npos, shapes.c_str());
        const std::string large = faults("  - say: \"It is {{ w[1] }}\"\n");
        QVERIFY2(large.find("at most 64 numbers; here are 81") != std::string::npos, large.c_str());
        QVERIFY(!faults("  - ask: [{text: a, answer: \"w[2] @ w[1]\"}]\n").empty());
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
