// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/player.h"
#include "lesson/runs.h"
#include "support/lessons.h"
#include "trace/number.h"

using namespace gradus;

namespace {

std::string yaml(const std::string& runs, const std::string& rest = {})
{
    return "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: \"x^2\", "
           "variables: [x], start: [1]}\ntraining: {rate: 0.25}\nruns: "
        + runs + "\n" + rest;
}

const std::string twoRuns =
    "{slow: {set: {training.rate: 0.125}}, adam: {set: {training.optimizer: adam}}}";

// What an expression is in a lesson at a position of its own run.
std::string valueOf(const Lesson& lesson, const std::string& expression, const std::string& where)
{
    RunSet runs(lesson.experiment, lesson.runs);
    Timeline timeline(lesson.experiment->start());
    Timeline::Outcome outcome{};
    if (timeline.seek(at(where), outcome))
        return "no such position";
    const auto parsed = parseExpression(expression);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed))
        return english(fault->message);
    const Evaluation value =
        evaluate(std::get<Expression>(parsed), RunResolver(timeline.now(), runs));
    return value.state == Evaluation::State::Fault ? english(value.fault.message)
        : value.isNumber()                         ? exactText(value.number())
                                                   : "not yet";
}

std::string faultsOf(const std::string& text) { return describeAll(readLessonText(text).faults); }

} // namespace

class TestRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAreTheLessonChanged();
    void looksElsewhere_data();
    void looksElsewhere();
    void atStaysInTheRunOfItsSection();
    void otherStepsAreAtTheEnd();
    void expressionsReadBack();
    void faults_data();
    void faults();
    void sectionsAreInTheirRun();
    void playsRuns();
};

void TestRuns::runsAreTheLessonChanged()
{
    const auto lesson = lessonOf(yaml(twoRuns));
    QCOMPARE(lesson->runs.size(), std::size_t(2));
    QCOMPARE(lesson->runs[0].name, std::string("slow"));
    QCOMPARE(lesson->runs[0].changes[0].second, std::string("0.125"));
    Timeline slow(lesson->runs[0].experiment->start());
    slow.seek({3, 0});
    QCOMPARE(slow.now().read(q("x")).value, 0.75 * 0.75);
}

void TestRuns::looksElsewhere_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("value");
    QTest::newRow("here") << "f"
                          << "2:end"
                          << "0.25";
    QTest::newRow("of") << "of(slow, f)"
                        << "2:end"
                        << "0.5625";
    QTest::newRow("at") << "at(\"1:end\", f) - f"
                        << "2:end"
                        << "0.75";
    QTest::newRow("single quotes") << "at('1:f', f)"
                                   << "2:0"
                                   << "1";
    QTest::newRow("both") << "of(slow, at(\"3:end\", x))"
                          << "1:0"
                          << "0.421875";
    QTest::newRow("the other way") << "at(\"3:end\", of(slow, x))"
                                   << "1:0"
                                   << "0.421875";
    QTest::newRow("arithmetic inside") << "of(slow, f + 1) * 2"
                                       << "1:end"
                                       << "4";
    QTest::newRow("not known there") << "of(slow, f)"
                                     << "2:0"
                                     << "not yet";
    QTest::newRow("no run") << "of(slwo, f)"
                            << "1:0"
                            << "there is no run \"slwo\"; did you mean slow?";
    QTest::newRow("no position") << "at(\"2:q\", f)"
                                 << "1:0"
                                 << "there is no quantity q here";
    QTest::newRow("too far") << "at(\"100001:0\", f)"
                             << "1:0"
                             << "at looks no farther than iteration 100000";
    QTest::newRow("no name") << "of(\"slow\", f)"
                             << "1:0"
                             << "of needs the name of a run: of(slow, C)";
    QTest::newRow("no quotes") << "at(2, f)"
                               << "1:0"
                               << "at needs a position in quotes: at(\"2:end\", C)";
    QTest::newRow("open quote") << "at(\"2, f)"
                                << "1:0"
                                << "this quote is never closed";
    QTest::newRow("no comma") << "of(slow f)"
                              << "1:0"
                              << "a sign such as + or * is missing before this";
}

void TestRuns::looksElsewhere()
{
    QFETCH(QString, expression);
    QFETCH(QString, where);
    QFETCH(QString, value);
    const auto lesson = lessonOf(yaml(twoRuns));
    QCOMPARE(valueOf(*lesson, expression.toStdString(), where.toStdString()), value.toStdString());
}

// `at` looks in the run that a section steps through, not in the lesson's own: the slip is the
// right answer there.
void TestRuns::atStaysInTheRunOfItsSection()
{
    const auto lesson = lessonOf(yaml(twoRuns,
                                      "script:\n  - run: slow\n    ask:\n      - text: Where?\n"
                                      "        answer: 'at(\"3:0\", x)'\n        slips: "
                                      "[{value: '0.5625', say: There.}]\n"));
    QVERIFY(describeAll(play(*lesson)).find("takes this slip for right") != std::string::npos);
}

// Adam has moments that this run has not; where a step is missing the other run is at its end.
void TestRuns::otherStepsAreAtTheEnd()
{
    const auto lesson = lessonOf(yaml("{plain: {set: {training.optimizer: sgd}}}") + "\n");
    QCOMPARE(valueOf(*lesson, "of(plain, Dx)", "1:df/dx"), std::string("not yet"));
    QCOMPARE(valueOf(*lesson, "of(plain, df/dx)", "1:df/dx"), std::string("2"));
    const auto heavy = lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, "
                                "function: \"x^2\", variables: [x], start: [1]}\ntraining: {rate: "
                                "0.25, optimizer: adam}\nruns: {plain: {set: "
                                "{training.optimizer: sgd}}}\n");
    QCOMPARE(valueOf(*heavy, "of(plain, Dx)", "1:m.x"), std::string("-0.5"));
}

void TestRuns::expressionsReadBack()
{
    for (const char* text : {"of(slow, f)", "at(\"2:end\", (x + 1))", "of(a, at(\"1:0\", x))"}) {
        const auto once = std::get<Expression>(parseExpression(text));
        const auto again = std::get<Expression>(parseExpression(print(once)));
        QCOMPARE(print(again), print(once));
        QVERIFY(!once.isHere());
        QVERIFY(once.quantities().empty());
    }
    QVERIFY(std::get<Expression>(parseExpression("of + at")).isHere()); // names like any other
}

void TestRuns::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const std::string& text, const char* message) {
        QTest::newRow(name) << QString::fromStdString(text) << message;
    };
    row("no set", yaml("{slow: {}}"), "a run needs the key \"set\"");
    row("wrong name", yaml("{big-step: {set: {training.rate: 1}}}"), "the name of a run");
    row("a list", yaml("[1]"), "runs is a map");
    row("wrong key", yaml("{slow: {set: {title: x}}}"), "a run changes single settings");
    row("wrong value", yaml("{slow: {set: {training.rate: -1}}}"), "rate is a number above 0");
    row("unknown setting", yaml("{slow: {set: {training.rat: 1}}}"), "training has no key");
    row("unknown run", yaml(twoRuns, "script: [{title: A, run: slwo}]\n"), "did you mean slow?");
    row("unknown comparison", yaml(twoRuns, "script: [{title: A, compare: [slow, nope]}]\n"),
        "there is no run \"nope\"");
    row("in an answer",
        yaml(twoRuns, "script: [{title: A, ask: [{text: T, answer: \"of(nope, f)\"}]}]\n"),
        "there is no run \"nope\"");
    row("in a condition", yaml(twoRuns, "script: [{title: A, until: \"of(slow, f) < 1\"}]\n"),
        "what is waited for lies in this run");
    row("wrong place", yaml(twoRuns, "expect: [{at: \"1:end\", that: \"at('1:zzz', f) > 0\"}]\n"),
        "there is no quantity zzz here");
}

void TestRuns::faults()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const std::string found = faultsOf(text.toStdString());
    QVERIFY2(found.find(message.toStdString()) != std::string::npos, found.c_str());
}

// Answers, conditions and focus of a section belong to its run.
void TestRuns::sectionsAreInTheirRun()
{
    const std::string script =
        "script: [{title: A, run: adam, until: \"m.x\", focus: [\"vhat.x\"]}]\n";
    QCOMPARE(faultsOf(yaml(twoRuns, script)), std::string());
    QVERIFY(faultsOf(yaml(twoRuns, "script: [{title: A, until: \"m.x\"}]\n")).find("m.x")
            != std::string::npos);
}

void TestRuns::playsRuns()
{
    const std::string good =
        "script: [{title: A, run: slow, goto: \"2:end\", ask: [{text: T, answer: \"2*f\"}]}]\n"
        "expect: [{at: \"2:end\", that: \"of(slow, f) == 0.5625 and of(slow, f) > f\"}]\n";
    QCOMPARE(describeAll(play(*lessonOf(yaml(twoRuns, good)))), std::string());
    const std::string bad = "expect: [{at: \"2:end\", that: \"of(slow, f) < f\"}]\n";
    QVERIFY(describeAll(play(*lessonOf(yaml(twoRuns, bad)))).find("this does not hold")
            != std::string::npos);
}

QTEST_APPLESS_MAIN(TestRuns)
#include "tst_runs.moc"
