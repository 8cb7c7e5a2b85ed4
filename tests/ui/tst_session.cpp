// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk.h"
#include "support/places.h"

using namespace gradus;

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensALesson();
    void lawFour();
    void stepsAtOnceInsideAnIteration();
    void stepsByLevels_data();
    void stepsByLevels();
    void crossesIterations();
    void publishesEveryStep();
    void latestRequestWins();
    void runsFreely();
    void formulasOfARunAddUp();
    void stopsARun();
    void stopsALongWay();
    void haltsAsAState();
    void barrierHoldsBack();
    void barrierHoldsRunsBack();
    void hidesWhatIsAsked();
    void advancesToACondition();
    void findsAnswers();
    void explainsTheCurrentStep();
    void tellsWhatIsPointedAt();
    void anotherLessonForgetsTheFirst();
    void closesWhileItRuns();
    void printsForPeople();
};

void TestSession::opensALesson()
{
    TestDesk t;
    QSignalSpy opened(&t.session, &Session::opened);
    QVERIFY(!t.session.isReady());
    QVERIFY(!t.session.stepForward(Level::Quantity));
    QVERIFY(!t.session.canStepBackward());
    t.openFile("four-equations");
    QCOMPARE(opened.size(), 1);
    QVERIFY(t.position() == (Position{1, 0}));
    QCOMPARE(t.session.published().planned, 2000);
}

// Law 4: the numbers of the window are those of the core.
void TestSession::lawFour()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount()); // no question holds it back
    t.seek("1:0");
    const auto lesson = readLesson(lessonPath("four-equations")).lesson;
    Timeline timeline(lesson->experiment->start());
    for (int n = 0; n < 150; ++n) {
        QVERIFY(timeline.forward(Level::Quantity));
        QVERIFY(t.session.stepForward(Level::Quantity));
        t.settle();
        QVERIFY(t.position() == timeline.now().position);
        for (const Quantity& quantity : timeline.now().iteration->quantities()) {
            const Reading core = timeline.now().read(quantity);
            const Reading window = t.session.snapshot().read(quantity);
            QCOMPARE(window.isKnown(), core.isKnown());
            QCOMPARE(window.value, core.value);
        }
    }
}

void TestSession::stepsAtOnceInsideAnIteration()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy changed(&t.session, &Session::changed);
    QVERIFY(t.session.stepForward(Level::Quantity));
    QCOMPARE(changed.size(), 1); // without the worker
    QVERIFY(t.position() == (Position{1, 1}));
    QVERIFY(t.session.stepBackward(Level::Quantity));
    QVERIFY(t.position() == (Position{1, 0}));
}

void TestSession::stepsByLevels_data()
{
    QTest::addColumn<int>("level");
    for (int level = 0; level <= int(Level::Epoch); ++level)
        QTest::newRow(std::string(levelName(Level(level))).c_str()) << level;
}

void TestSession::stepsByLevels()
{
    QFETCH(int, level);
    NetworkCase c;
    c.training = "{optimizer: sgd, rate: 0.1, batch: 2}";
    TestDesk t;
    t.open(c.lesson());
    const auto timeline = c.timeline();
    for (int n = 0; n < 12; ++n) {
        t.session.stepForward(Level(level));
        t.settle();
        timeline->forward(Level(level));
        QVERIFY(t.position() == timeline->now().position);
    }
    for (int n = 0; n < 14; ++n) {
        t.session.stepBackward(Level(level));
        t.settle();
        timeline->backward(Level(level));
        QVERIFY(t.position() == timeline->now().position);
    }
}

void TestSession::crossesIterations()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.seek("3:end");
    QVERIFY(t.session.stepForward(Level::Quantity));
    t.settle();
    QVERIFY(t.position() == (Position{4, 0}));
    QVERIFY(t.session.stepBackward(Level::Quantity));
    t.settle();
    QVERIFY(t.position() == (Position{3, t.session.snapshot().stepCount()}));
}

void TestSession::publishesEveryStep()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy changed(&t.session, &Session::changed);
    for (int n = 0; n < 20; ++n)
        t.session.stepForward(Level::Quantity);
    QCOMPARE(changed.size(), 20);
}

void TestSession::latestRequestWins()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    for (int i = 2; i < 200; ++i)
        t.session.seek(Position{i * 50, 3});
    t.session.seek(Position{7, 5});
    t.settle();
    QVERIFY(t.position() == (Position{7, 5}));
}

void TestSession::runsFreely()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy running(&t.session, &Session::runningChanged);
    t.session.runTo(5000);
    QVERIFY(t.session.isRunning());
    t.settle();
    QCOMPARE(running.size(), 2);
    QCOMPARE(t.position().iteration, 5000);
    QCOMPARE(t.position().step, t.session.snapshot().stepCount()); // its numbers can be seen
    QVERIFY(t.session.published().curve.size() <= 1001);
    QVERIFY(t.session.published().furthest >= 4999);
}

// What is published on the way belongs together: the terms of a formula come to its result.
void TestSession::formulasOfARunAddUp()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    int seen = 0;
    QObject::connect(&t.session, &Session::changed, [&] {
        const auto explained = t.session.explanation();
        if (!t.session.isRunning() || !explained)
            return;
        const Reading now = t.session.snapshot().read(explained->quantity);
        QVERIFY(now.isKnown());
        QCOMPARE(explained->result, now.value);
        QVERIFY(relativeError(explained->formula.evaluate(), now.value) < 1e-12);
        ++seen;
    });
    t.session.runTo(200'000);
    QTRY_VERIFY_WITH_TIMEOUT(seen >= 5, 20'000);
    t.session.stop();
    t.settle();
}

void TestSession::stopsARun()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy changed(&t.session, &Session::changed);
    t.session.runTo(1'000'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(changed.size() >= 3, 10'000);
    t.session.stop();
    QVERIFY(!t.session.isRunning());
    t.settle();
    const Position stopped = t.position();
    QVERIFY(stopped.iteration > 1 && stopped.iteration < 1'000'000'000);
    QTest::qWait(80);
    QVERIFY(t.position() == stopped);
    QVERIFY(t.session.stepBackward(Level::Quantity));
    QVERIFY(t.position() < stopped);
}

void TestSession::stopsALongWay()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy busy(&t.session, &Session::busyChanged);
    t.session.seek(Position{1'000'000'000, 0});
    QVERIFY(t.session.isBusy());
    QTest::qWait(30);
    t.session.stop();
    t.settle();
    QVERIFY(t.position().iteration > 1 && t.position().iteration < 1'000'000'000);
    QVERIFY(!busy.last()[0].toBool());
    t.session.seek(Position{1'000'000'000, 0}); // stopped before it began
    t.session.stop();
    t.settle();
    QVERIFY(!t.session.isBusy());
}

void TestSession::haltsAsAState()
{
    NetworkCase c;
    c.layers = "[{size: 1}, {size: 1, activation: identity}]";
    c.parameters = "parameters: [{w: [[1]], b: [0]}]";
    c.samples = "[{x: [100], y: [0]}]";
    c.training = "{optimizer: sgd, rate: 10}";
    TestDesk t;
    t.open(c.lesson());
    t.session.runTo(100'000);
    t.settle();
    QVERIFY(t.session.published().halt);
    QCOMPARE(t.position().step, t.session.published().halt->step);
    t.session.seek(Position{t.position().iteration, 9999});
    QVERIFY(!t.session.canStepForward());
    QVERIFY(t.session.canStepBackward());
    t.seek("2:C");
    QVERIFY(!t.session.published().halt);
    QVERIFY(t.session.canStepForward());
}

void TestSession::barrierHoldsBack()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy blocked(&t.session, &Session::blocked);
    t.session.setBarrier(Position{1, 5});
    for (int n = 0; n < 5; ++n)
        t.session.stepForward(Level::Quantity);
    QCOMPARE(blocked.size(), 0);
    QVERIFY(t.position() == (Position{1, 5}));
    for (const Level level : {Level::Quantity, Level::Layer, Level::Iteration, Level::Epoch})
        t.session.stepForward(level);
    t.session.seek(Position{3, 1});
    t.settle();
    QCOMPARE(blocked.size(), 5);
    QVERIFY(t.position() == (Position{1, 5}));
    t.session.stepBackward(Level::Quantity); // back is always free
    QVERIFY(t.position() == (Position{1, 4}));
    t.session.setBarrier(std::nullopt);
    t.session.stepForward(Level::Iteration);
    QVERIFY(t.position().step > 5);
}

void TestSession::barrierHoldsRunsBack()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy blocked(&t.session, &Session::blocked);
    t.session.setBarrier(Position{1, 5});
    t.session.runTo(100);
    t.settle();
    QVERIFY(t.position() == (Position{1, 5}));
    QCOMPARE(blocked.size(), 1);
}

void TestSession::hidesWhatIsAsked()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.session.setAsked({q("C"), q("w[1][1,1]")});
    QCOMPARE(t.session.shown(q("C")), QStringLiteral("?"));
    QVERIFY(t.session.shown(q("w[1][1,1]")) != QStringLiteral("?")); // its old value is no secret
    QCOMPARE(t.session.shown(q("z[1][1]")), QStringLiteral("·"));
    t.seek("1:end"); // even past its step it stays hidden
    QCOMPARE(t.session.shown(q("C")), QStringLiteral("?"));
    QCOMPARE(t.session.exact(q("C")), QStringLiteral("?"));
    QCOMPARE(t.session.shown(q("w[1][1,1]")), QStringLiteral("?"));
    t.session.setAsked({});
    QVERIFY(t.session.shown(q("C")) != QStringLiteral("?"));
}

void TestSession::advancesToACondition()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(1); // this section asks nothing, and waits for C
    t.settle();
    t.session.advanceUntil(*t.progress.section()->until);
    t.settle();
    QCOMPARE(print(t.session.snapshot().currentStep()->quantity), std::string("C"));
}

void TestSession::findsAnswers()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy found(&t.session, &Session::answerFound);
    Question question;
    question.answer = std::get<Expression>(parseExpression("C * 2"));
    t.session.findAnswer(question, {1, 0}, 42);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found[0][0].toInt(), 42);
    const auto key = found[0][1].value<std::shared_ptr<const AnswerKey>>();
    QVERIFY(key);
    t.seek("1:C");
    QCOMPARE(*key->number, 2 * valueOf(t.session.snapshot(), "C"));
    QVERIFY(*key->position == t.position());
}

void TestSession::explainsTheCurrentStep()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QVERIFY(!t.session.explanation());
    t.seek("1:delta[2][1]");
    const auto first = t.session.explanation();
    QVERIFY(first->quantity == q("delta[2][1]"));
    QVERIFY(t.session.explanation() == first); // not made anew
    t.session.stepForward(Level::Quantity);
    QVERIFY(t.session.explanation()->quantity == q("dC/db[2][1]"));
}

void TestSession::tellsWhatIsPointedAt()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QSignalSpy highlight(&t.session, &Session::highlightChanged);
    QSignalSpy selection(&t.session, &Session::selectionChanged);
    t.session.highlight(q("z[1][1]"));
    t.session.highlight(q("z[1][1]"));
    t.session.select(q("w[1][1,1]"));
    QCOMPARE(highlight.size(), 1);
    QCOMPARE(selection.size(), 1);
    QVERIFY(t.session.highlighted() == q("z[1][1]"));
    QVERIFY(t.session.selected() == q("w[1][1,1]"));
}

void TestSession::anotherLessonForgetsTheFirst()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.session.select(q("w[1][1,1]"));
    t.session.runTo(1'000'000);
    t.openFile("chain-rule");
    QVERIFY(t.position() == (Position{1, 0}));
    QVERIFY(t.session.selected().name.empty());
    QVERIFY(t.session.published().curve.empty());
    QCOMPARE(t.session.lesson()->id, std::string("chain-rule"));
}

void TestSession::closesWhileItRuns()
{
    for (int n = 0; n < 5; ++n) {
        TestDesk t;
        t.open(NetworkCase{}.lesson());
        t.session.runTo(1'000'000'000);
        QTest::qWait(5 * n);
    }
}

void TestSession::printsForPeople()
{
    QCOMPARE(numberText(-0.0380982), QStringLiteral("−0.03810"));
    QCOMPARE(numberText(1.5e-7), QStringLiteral("1.5e−7"));
    QCOMPARE(plainNumber(1.0 / 3, 0), QStringLiteral("0.3333333333333333"));
    QCOMPARE(nameText(q("delta[1][2]")), QStringLiteral("δ⁽¹⁾₂"));
    QCOMPARE(passText(Pass::Backward), QStringLiteral("backward"));
    QCOMPARE(messageText({"a %1 b", {"x"}}), QStringLiteral("a x b"));
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
