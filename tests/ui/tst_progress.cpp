// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk.h"

using namespace gradus;

namespace {

using Outcome = QuestionState::Outcome;

std::shared_ptr<const Lesson> lessonWith(const std::string& script)
{
    return lessonOf(NetworkCase{}.yaml() + script);
}

const std::string twoSections = R"(script:
  - say: "first: x is {{ x[1] }}, C is {{ C }}"
    until: "z[1][2]"
    focus: ["x[1]"]
  - say: second
    goto: "1:C"
    ask:
      - {id: d, text: what, answer: "delta[2][1]", hints: [one, two]}
      - {id: c, kind: choice, text: which, choices: [a, b], answer: 2}
  - say: third
)";

} // namespace

class TestProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheFirstSection();
    void movesToTheStartOfASection();
    void aSectionWithoutStartBeginsWhereTheLastEnded();
    void waitsForItsCondition();
    void takesOneToTheCondition();
    void anOpenQuestionIsNotAnsweredByTheWindow();
    void theHeldStepIsMadeWhenSettled();
    void judgesNumbers();
    void judgesChoices();
    void saysWhatCannotBeRead();
    void givesHints();
    void showsTheAnswer();
    void remembersAnswersOnGoingBack();
    void countsWhatWasRight();
    void endsAfterTheLastSection();
    void fillsNumbersIn();
    void looksElsewhereInTheRunOfTheSection();
    void aLessonWithoutScriptIsOver();
    void everyShippedLessonCanBeWorkedThrough_data();
    void everyShippedLessonCanBeWorkedThrough();
};

void TestProgress::beginsWithTheFirstSection()
{
    TestDesk t;
    QSignalSpy changed(&t.progress, &LessonProgress::sectionChanged);
    t.open(lessonWith(twoSections));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(t.progress.current(), 0);
    QCOMPARE(t.progress.sectionCount(), 3);
    QCOMPARE(t.session.focus().size(), std::size_t(1));
    t.progress.previous(); // there is none
    QCOMPARE(t.progress.current(), 0);
}

void TestProgress::movesToTheStartOfASection()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.seek("5:3");
    t.progress.next();
    t.settle();
    QCOMPARE(print(t.session.snapshot().currentStep()->quantity), std::string("C"));
    QCOMPARE(t.position().iteration, 1);
    QVERIFY(t.progress.start() == t.position());
}

void TestProgress::aSectionWithoutStartBeginsWhereTheLastEnded()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.goTo(2);
    t.settle();
    QVERIFY(t.progress.start() == (Position{1, 0}));
}

void TestProgress::waitsForItsCondition()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    QSignalSpy reached(&t.progress, &LessonProgress::reached);
    QVERIFY(!t.progress.isReached());
    t.seek("1:a[1][1]");
    QVERIFY(!t.progress.isReached());
    t.seek("1:z[1][2]");
    QVERIFY(t.progress.isReached());
    QCOMPARE(reached.size(), 1);
    t.seek("1:0"); // once it has come it stays
    QVERIFY(t.progress.isReached());
    t.progress.goTo(2);
    QVERIFY(t.progress.isReached()); // it waits for nothing
}

void TestProgress::takesOneToTheCondition()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.goToCondition();
    t.settle();
    QCOMPARE(print(t.session.snapshot().currentStep()->quantity), std::string("z[1][2]"));
}

void TestProgress::anOpenQuestionIsNotAnsweredByTheWindow()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    t.waitForAnswers();
    QSignalSpy blocked(&t.session, &Session::blocked);
    for (const Level level : {Level::Quantity, Level::Quantity, Level::Quantity, Level::Pass,
                              Level::Iteration, Level::Epoch})
        t.session.stepForward(level);
    t.settle();
    QCOMPARE(print(t.session.snapshot().currentStep()->quantity), std::string("da/dz[2][1]"));
    QVERIFY(blocked.size() >= 1);
    QCOMPARE(t.session.shown(q("delta[2][1]")), QStringLiteral("?"));
    QVERIFY(t.session.shown(q("dC/da[2][1]")) != QStringLiteral("?")); // operands stay visible
    QVERIFY(t.session.shown(q("da/dz[2][1]")) != QStringLiteral("?"));
    t.session.runTo(50);
    t.settle();
    QCOMPARE(t.position().iteration, 1);
}

void TestProgress::theHeldStepIsMadeWhenSettled()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    t.waitForAnswers();
    t.session.stepForward(Level::Pass);
    QCOMPARE(print(t.session.snapshot().currentStep()->quantity), std::string("da/dz[2][1]"));
    t.progress.submit(0, numberText(*t.progress.asked(0).key->number));
    QCOMPARE(print(t.session.snapshot().currentStep()->quantity), std::string("delta[2][1]"));
    QVERIFY(t.session.shown(q("delta[2][1]")) != QStringLiteral("?"));
    QVERIFY(!t.session.barrier());
}

void TestProgress::judgesNumbers()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    QSignalSpy changed(&t.progress, &LessonProgress::questionChanged);
    t.progress.submit(0, QStringLiteral("1")); // before the engine knows: nothing happens
    t.waitForAnswers();
    t.progress.submit(0, QStringLiteral("  "));
    QCOMPARE(t.progress.question(0).attempts, 0);
    t.progress.submit(0, QStringLiteral("123"));
    QVERIFY(t.progress.question(0).outcome == Outcome::Wrong);
    QVERIFY(!t.progress.isSettled(0));
    QCOMPARE(t.progress.question(0).attempts, 1);
    const double right = *t.progress.asked(0).key->number;
    t.progress.submit(0, QString::number(right * 1.005, 'g', 17)); // within 1 %
    QVERIFY(t.progress.question(0).outcome == Outcome::Right);
    t.progress.submit(0, QStringLiteral("123")); // settled stays settled
    QVERIFY(t.progress.question(0).outcome == Outcome::Right);
    QVERIFY(changed.size() >= 3);
}

void TestProgress::judgesChoices()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    t.settle();
    t.progress.submit(1, QStringLiteral("1"));
    QVERIFY(t.progress.question(1).outcome == Outcome::Wrong);
    t.progress.submit(1, QStringLiteral("2"));
    QVERIFY(t.progress.question(1).outcome == Outcome::Right);
    QCOMPARE(t.progress.question(1).attempts, 2);
}

void TestProgress::saysWhatCannotBeRead()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    t.waitForAnswers();
    t.progress.submit(0, QStringLiteral("about a half"));
    QVERIFY(!t.progress.asked(0).verdict.remark.empty());
    QCOMPARE(t.progress.question(0).attempts, 0); // not counted
    t.progress.submit(0, QStringLiteral("delta[2][1]")); // the window does not work it out
    QVERIFY(!t.progress.isSettled(0));
    QVERIFY(!t.progress.asked(0).verdict.remark.empty());
}

void TestProgress::givesHints()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    t.settle();
    for (int n = 1; n <= 4; ++n) {
        t.progress.showHint(0);
        QCOMPARE(t.progress.question(0).hints, std::min(n, 2));
    }
}

void TestProgress::showsTheAnswer()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    t.waitForAnswers();
    t.progress.showAnswer(0);
    QVERIFY(t.progress.question(0).outcome == Outcome::Shown);
    QVERIFY(t.progress.isSettled(0));
    QVERIFY(!t.session.isHidden(q("delta[2][1]")));
}

void TestProgress::remembersAnswersOnGoingBack()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.next();
    t.waitForAnswers();
    t.progress.showAnswer(0);
    t.progress.next();
    t.settle();
    t.progress.previous();
    t.settle();
    QVERIFY(t.progress.question(0).outcome == Outcome::Shown);
    QVERIFY(!t.session.barrier());
}

void TestProgress::countsWhatWasRight()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    QCOMPARE(t.progress.score(), (std::pair{0, 2}));
    t.progress.next();
    t.waitForAnswers();
    t.progress.submit(1, QStringLiteral("2"));
    t.progress.showAnswer(0);
    QCOMPARE(t.progress.score(), (std::pair{1, 2}));
}

void TestProgress::endsAfterTheLastSection()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    t.progress.goTo(3);
    t.settle();
    QVERIFY(t.progress.isOver());
    QVERIFY(!t.progress.section());
    QVERIFY(t.session.focus().empty());
    t.progress.next();
    QCOMPARE(t.progress.current(), 3);
    t.progress.goTo(99);
    QCOMPARE(t.progress.current(), 3);
    t.progress.previous();
    t.settle();
    QCOMPARE(t.progress.current(), 2);
}

void TestProgress::fillsNumbersIn()
{
    TestDesk t;
    t.open(lessonWith(twoSections));
    const QString text = t.progress.filled(t.progress.section()->say, QStringLiteral("en"));
    QCOMPARE(text, QStringLiteral("first: x is 0.5, C is ·"));
    t.seek("1:end"); // the text keeps the numbers of its section's start
    QCOMPARE(t.progress.filled(t.progress.section()->say, QStringLiteral("en")), text);
}

// Also for what is said to a wrong choice, and for the answer of a question.
void TestProgress::looksElsewhereInTheRunOfTheSection()
{
    TestDesk t;
    t.open(lessonOf(
        "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: \"x^2\", variables: "
        "[x], start: [1]}\ntraining: {rate: 0.25}\nruns: {slow: {set: {training.rate: 0.125}}}\n"
        "script:\n  - run: slow\n    say: '{{ at(\"2:x\", x) }}'\n    ask:\n"
        "      - {id: q, text: Where, answer: 'at(\"2:x\", x)'}\n"
        "      - {id: c, kind: choice, text: Which, answer: 1, choices: [a, {text: b, say: 'It is "
        "{{ at(\"1:x\", x) }}.'}]}\n"));
    const auto filled = [&t](const LessonText& text) {
        return t.progress.filled(text, QStringLiteral("en"));
    };
    const Section& section = *t.progress.section();
    QTRY_COMPARE(filled(section.say), QStringLiteral("0.5625"));
    QCOMPARE(filled(section.questions[1].choiceSays[1]), QStringLiteral("It is 0.75."));
    t.waitForAnswers();
    t.progress.submit(0, QStringLiteral("0.5625"));
    QVERIFY(t.progress.question(0).outcome == Outcome::Right);
}

void TestProgress::aLessonWithoutScriptIsOver()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QVERIFY(t.progress.isOver());
    QCOMPARE(t.progress.sectionCount(), 0);
    QVERIFY(!t.session.barrier());
    QVERIFY(t.session.stepForward(Level::Iteration));
}

void TestProgress::everyShippedLessonCanBeWorkedThrough_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"chain-rule", "four-equations", "one-example"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// A student who answers every question and follows every section reaches the end.
void TestProgress::everyShippedLessonCanBeWorkedThrough()
{
    QFETCH(QString, name);
    TestDesk t;
    t.openFile(qPrintable(name));
    while (!t.progress.isOver()) {
        t.settle();
        t.waitForAnswers();
        const Section& section = *t.progress.section();
        for (std::size_t i = 0; i < section.questions.size(); ++i) {
            const Question::Kind kind = section.questions[i].kind;
            const bool words = kind == Question::Kind::Text;
            t.progress.submit(
                int(i),
                words ? QStringLiteral("In my words")
                      : str(rightGiven(section.questions[i], *t.progress.asked(int(i)).key)));
            const Outcome outcome = t.progress.question(int(i)).outcome;
            const Outcome wanted = words ? Outcome::Given : Outcome::Right;
            const bool later = kind == Question::Kind::Prediction && outcome == Outcome::Waiting;
            QVERIFY2(later || outcome == wanted, section.questions[i].id.c_str());
        }
        t.settle();
        t.progress.goToCondition();
        t.settle();
        QVERIFY(t.progress.isReached());
        t.progress.next();
    }
    const auto [right, all] = t.progress.score();
    QCOMPARE(right, all);
    QVERIFY(all >= 2);
}

QTEST_MAIN(TestProgress)
#include "tst_progress.moc"
