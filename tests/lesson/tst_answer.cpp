// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/answer.h"
#include "support/lessons.h"

using namespace gradus;

class TestAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void engineKnowsTheAnswer();
    void answerIsJudgedFromTheSectionOn();
    void tolerates_data();
    void tolerates();
    void readsWhatStudentsType_data();
    void readsWhatStudentsType();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void notFiniteAnswers();
};

void TestAnswer::engineKnowsTheAnswer()
{
    RunSet noRuns(nullptr, {});
    const auto timeline = NetworkCase{}.timeline();
    Question question;
    question.answer = std::get<Expression>(parseExpression("delta[2][1] * a[1][2]"));
    const auto right = rightAnswer(question, *timeline, noRuns);
    QVERIFY(right);
    const Snapshot& end = go(*timeline, "1:end");
    QCOMPARE(right->value, valueOf(end, "delta[2][1]") * valueOf(end, "a[1][2]"));
    QCOMPARE(right->position.step, end.iteration->indexOf(q("delta[2][1]")).value());
}

void TestAnswer::answerIsJudgedFromTheSectionOn()
{
    RunSet noRuns(nullptr, {});
    const auto timeline = NetworkCase{}.timeline();
    timeline->seek({4, 2});
    Question question;
    question.answer = std::get<Expression>(parseExpression("C"));
    const auto right = rightAnswer(question, *timeline, noRuns);
    QCOMPARE(right->position.iteration, 4);
    question.answer = std::get<Expression>(parseExpression("1 + 1"));
    QCOMPARE(rightAnswer(question, *timeline, noRuns)->value, 2.0);
}

void TestAnswer::tolerates_data()
{
    QTest::addColumn<double>("given");
    QTest::addColumn<double>("right");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("amount");
    QTest::addColumn<bool>("accepted");
    const int normal = int(Tolerance::Kind::Default);
    const int relative = int(Tolerance::Kind::Relative);
    const int absolute = int(Tolerance::Kind::Absolute);
    QTest::newRow("exact") << 0.5 << 0.5 << normal << 0.0 << true;
    QTest::newRow("within 1 %") << 0.5049 << 0.5 << normal << 0.0 << true;
    QTest::newRow("beyond 1 %") << 0.506 << 0.5 << normal << 0.0 << false;
    QTest::newRow("below zero") << -0.1385 << -0.13849856 << normal << 0.0 << true;
    QTest::newRow("wrong sign") << 0.1385 << -0.1385 << normal << 0.0 << false;
    QTest::newRow("zero") << 0.0 << 0.0 << normal << 0.0 << true;
    QTest::newRow("not quite zero") << 0.001 << 0.0 << normal << 0.0 << false;
    QTest::newRow("2 %, on the edge") << 1.02 << 1.0 << relative << 0.02 << true;
    QTest::newRow("2 %, beyond") << 1.021 << 1.0 << relative << 0.02 << false;
    QTest::newRow("2 % of a small number") << 0.00107 << 0.001 << relative << 0.02 << false;
    QTest::newRow("2 % of a large number") << -1015.0 << -1000.0 << relative << 0.02 << true;
    QTest::newRow("absolute") << 10.5 << 10.0 << absolute << 0.5 << true;
    QTest::newRow("absolute, beyond") << 10.6 << 10.0 << absolute << 0.5 << false;
    QTest::newRow("absolute zero") << 10.0 << 10.0 << absolute << 0.0 << true;
}

void TestAnswer::tolerates()
{
    QFETCH(double, given);
    QFETCH(double, right);
    QFETCH(int, kind);
    QFETCH(double, amount);
    QFETCH(bool, accepted);
    QCOMPARE(isRight(given, right, {Tolerance::Kind(kind), amount}), accepted);
}

void TestAnswer::readsWhatStudentsType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const std::pair<QString, double> rows[] = {
        {QStringLiteral("0.5"), 0.5},
        {QStringLiteral(" -1.5e-3 "), -0.0015},
        {QStringLiteral("−0.25"), -0.25},
        {QStringLiteral("0.5 * 0.2413"), 0.12065},
        {QStringLiteral("0.5×2"), 1},
        {QStringLiteral("１２．５"), 12.5},
        {QStringLiteral("(0.7729 − 0.99) * 0.5"), -0.10855},
        {QStringLiteral("1/4"), 0.25},
        {QStringLiteral("sqrt(16)"), 4},
        {QStringLiteral("2^-1"), 0.5},
    };
    for (const auto& [text, value] : rows)
        QTest::newRow(qPrintable(text)) << text << value;
}

void TestAnswer::readsWhatStudentsType()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto number = readTypedNumber(text.toStdString());
    QVERIFY(std::holds_alternative<double>(number));
    QVERIFY(relativeError(std::get<double>(number), value) < 1e-12);
}

void TestAnswer::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "   ", "a lot", "0,5,1", "1 2", "C", "delta[1][1]", "1 < 2", "((", "0.5 x 2", "%"})
        QTest::addRow("<%s>", text) << QString::fromLatin1(text);
}

// Quantities are refused, too: the window must not work the answer out for the student.
void TestAnswer::refusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    const auto number = readTypedNumber(text.toStdString());
    QVERIFY(std::holds_alternative<Message>(number));
    QVERIFY(!english(std::get<Message>(number)).empty());
}

void TestAnswer::notFiniteAnswers()
{
    const double inf = std::numeric_limits<double>::infinity();
    QVERIFY(isRight(inf, inf, {}));
    QVERIFY(!isRight(1e300, inf, {}));
    QVERIFY(!isRight(std::nan(""), 1, {}));
}

QTEST_APPLESS_MAIN(TestAnswer)
#include "tst_answer.moc"
