// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/controls_bar.h"
#include "panels/values_panel.h"
#include "session/control_words.h"
#include "shell/step_actions.h"
#include "stages/network_stage.h"
#include "stages/stage_panel.h"
#include "support/desk.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace gradus;

namespace {

std::shared_ptr<const Lesson> open(const std::string& script = {})
{
    return lessonOf(NetworkCase{}.yaml()
                    + "controls: [training.rate, training.optimizer, model.layers.1.size, "
                      "model.initial.seed]\n"
                    + script);
}

const NetworkExperiment& running(const TestDesk& t)
{
    return networkOf(t.session.snapshot()).experiment();
}

} // namespace

class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreThoseOfTheLesson();
    void nothingIsShownWithoutControls();
    void aChangeBeginsAnew();
    void aNetworkOfAnotherSize();
    void aDecimalCommaIsRead();
    void nonsenseChangesNothing();
    void resetBringsTheLessonBack();
    void anotherSectionClosesWhatWasOpen();
    void questionsAreJudgedInTheLessonsOwnRun();
    void againIsTheSame();
    void typingAndReturn();
    void whatIsTypedIsTakenByWhateverRuns_data();
    void whatIsTypedIsTakenByWhateverRuns();
    void againGoesAsFarWithWhatWasTyped();
    void nonsenseLetsNothingRun();
    void whatIsTypedSaysThatItDoesNotRunYet();
    void undoTakesBackTheSettingWithTheRun();
    void everyFieldIsTaken();
    void aTypedCellIsTakenByAStep();
    void settingsHaveTheirWords();
    void aSectionsRunHasItsSettings();
    void aCellThatIsTypedStaysWhileNumbersChange();
};

void TestControls::fieldsAreThoseOfTheLesson()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open());
    QVERIFY(!bar.isHidden());
    QCOMPARE(qobject_cast<QLineEdit*>(bar.field(QStringLiteral("training.rate")))->text(),
             QStringLiteral("0.5"));
    auto* const optimizer =
        qobject_cast<QComboBox*>(bar.field(QStringLiteral("training.optimizer")));
    QCOMPARE(optimizer->currentText(), QStringLiteral("sgd"));
    QCOMPARE(bar.field(QStringLiteral("model.layers.1.size"))->accessibleName(),
             QStringLiteral("units in layer 1"));
}

void TestControls::nothingIsShownWithoutControls()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    QVERIFY(bar.isHidden());
    t.open(NetworkCase{}.lesson());
    QVERIFY(bar.isHidden());
    t.open(descentOn("x^2", "[x]", "[1]"));
    QVERIFY(bar.isHidden());
}

void TestControls::aChangeBeginsAnew()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open());
    const auto start = networkOf(t.session.snapshot()).state().parameters;
    t.seek("10:0");
    bar.change(QStringLiteral("training.rate"), QStringLiteral("0.125"));
    t.settle();
    QVERIFY(t.position() == (Position{1, 0}));
    QCOMPARE(running(t).training().rate, 0.125);
    QVERIFY(networkOf(t.session.snapshot()).state().parameters == start);
    QCOMPARE(t.session.changes(), (std::vector<Override>{{"training.rate", "0.125"}}));
    bar.change(QStringLiteral("training.optimizer"), QStringLiteral("adam"));
    t.settle();
    QCOMPARE(running(t).training().rate, 0.125); // both hold
    QCOMPARE(running(t).training().optimizer.kind, Optimizer::Adam);
}

void TestControls::aNetworkOfAnotherSize()
{
    TestDesk t;
    StagePanel stage(t.desk());
    ValuesPanel values(t.desk());
    stage.resize(700, 500);
    stage.show();
    t.open(open());
    t.session.select(q("w[1][3,2]"));
    t.session.setFocus({q("a[1][3]"), q("a[1][1]")});
    stage.grab();
    auto* const bar = stage.findChild<ControlsBar*>();
    bar->change(QStringLiteral("model.layers.1.size"), QStringLiteral("2"));
    t.settle();
    QCOMPARE(running(t).size(1), 2);
    QVERIFY(t.session.selected().name.empty()); // there is no such weight any more
    QCOMPARE(t.session.focus(), std::vector<Quantity>{q("a[1][1]")});
    QVERIFY(qobject_cast<NetworkStage*>(stage.stage()));
    QVERIFY(stage.title()->accessibleName().contains(QStringLiteral("2-2-2")));
    stage.grab();
    bar->change(QStringLiteral("model.layers.1.size"), QStringLiteral("7"));
    t.settle();
    t.seek("1:end");
    stage.grab();
    QVERIFY(values.view()->first().indexOf(q("a[2][2]")).isValid()
            || values.view()->first().indexOf(q("a[1][7]")).isValid());
}

void TestControls::aDecimalCommaIsRead()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open());
    bar.change(QStringLiteral("training.rate"), QStringLiteral("0,03"));
    t.settle();
    QCOMPARE(bar.fault(), QString());
    QCOMPARE(running(t).training().rate, 0.03);
}

void TestControls::nonsenseChangesNothing()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open());
    t.seek("3:0");
    bar.change(QStringLiteral("training.rate"), QStringLiteral("-1"));
    QVERIFY(bar.fault().contains(QStringLiteral("rate")));
    t.settle();
    QVERIFY(t.session.changes().empty());
    QVERIFY(t.position() == (Position{3, 0}));
}

void TestControls::resetBringsTheLessonBack()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open());
    bar.change(QStringLiteral("training.rate"), QStringLiteral("2"));
    t.settle();
    bar.change(QStringLiteral("training.rate"), QStringLiteral("0.5"));
    t.settle();
    QVERIFY(t.session.changes().empty());
    QVERIFY(t.session.experiment() == t.session.lesson()->experiment);
}

void TestControls::anotherSectionClosesWhatWasOpen()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open("script:\n  - {title: A, goto: \"1:0\"}\n  - {title: B, goto: \"2:0\"}\n  - "
                "{title: C, goto: \"2:0\", controls: []}\n"));
    t.settle();
    bar.change(QStringLiteral("training.rate"), QStringLiteral("2"));
    t.settle();
    t.progress.next();
    t.settle();
    QCOMPARE(running(t).training().rate, 2.0); // the same settings are left open
    t.progress.next();
    t.settle();
    QCOMPARE(running(t).training().rate, 0.5);
    QVERIFY(bar.isHidden());
    QVERIFY(t.position() == (Position{2, 0}));
}

void TestControls::questionsAreJudgedInTheLessonsOwnRun()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open("script:\n  - {title: A, goto: \"1:0\"}\n  - {title: B, goto: \"1:0\", ask: [{id: "
                "c, text: What is C, answer: \"C\"}]}\n"));
    bar.change(QStringLiteral("model.initial.seed"), QStringLiteral("99"));
    t.settle();
    t.progress.next();
    t.settle();
    t.waitForAnswers();
    Timeline own(t.session.lesson()->experiment->start());
    QCOMPARE(*t.progress.asked(0).key->number, valueOf(go(own, "1:end"), "C"));
}

void TestControls::againIsTheSame()
{
    TestDesk t;
    t.open(open());
    t.session.edit({{q("w[1][1,1]"), 5.0}}, {1, 0});
    t.settle();
    t.seek("25:0");
    t.session.again();
    t.settle();
    QCOMPARE(t.session.published().furthest, std::int64_t(25));
    Timeline fresh(t.session.lesson()->experiment->start());
    fresh.seek({25, 0});
    QCOMPARE(networkOf(t.session.snapshot()).state().hash(), networkOf(fresh.now()).state().hash());
}

void TestControls::typingAndReturn()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open());
    bar.resize(600, 80);
    bar.show();
    auto* const rate = qobject_cast<QLineEdit*>(bar.field(QStringLiteral("training.rate")));
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("0.75"));
    QTest::keyClick(rate, Qt::Key_Return);
    t.settle();
    QCOMPARE(running(t).training().rate, 0.75);
}

namespace {

// A bar with something typed into the rate that is not confirmed.
struct Typing {
    TestDesk t;
    QWidget window;
    StepActions actions{t.session, t.playback, &window};
    ControlsBar bar{t.desk()};
    QLineEdit* rate = nullptr;

    explicit Typing(const QString& text)
    {
        t.open(open());
        t.seek("4:3");
        bar.resize(600, 80);
        bar.show();
        rate = qobject_cast<QLineEdit*>(bar.field(QStringLiteral("training.rate")));
        rate->selectAll();
        QTest::keyClicks(rate, text);
    }
};

// The table of an open values panel, with a cell open to be typed into.
QLineEdit* openCell(ValuesPanel& values, const Quantity& quantity)
{
    auto* const table = values.findChild<QTableView*>();
    table->setCurrentIndex(values.view()->first().indexOf(quantity));
    table->edit(table->currentIndex());
    auto* const line = table->viewport()->findChild<QLineEdit*>();
    line->selectAll();
    return line;
}

} // namespace

void TestControls::whatIsTypedIsTakenByWhateverRuns_data()
{
    QTest::addColumn<int>("move");
    for (int i = 0; i < 5; ++i)
        QTest::newRow(qPrintable(QString::number(i))) << i;
}

void TestControls::whatIsTypedIsTakenByWhateverRuns()
{
    QFETCH(int, move);
    Typing typing(QStringLiteral("0.75"));
    TestDesk& t = typing.t;
    QAction* const moves[] = {typing.actions.run, typing.actions.again,
                              typing.actions.forward(Level::Quantity), typing.actions.runSome[1],
                              typing.actions.play};
    moves[move]->trigger();
    t.settle();
    typing.t.playback.pause();
    QCOMPARE(running(t).training().rate, 0.75);
    QCOMPARE(typing.rate->text(), QStringLiteral("0.75"));
    if (move == 2)
        QVERIFY(t.position() == (Position{1, 1})); // the first number of the new run
    if (move == 3)
        QCOMPARE(t.position().iteration, std::int64_t(10));
}

void TestControls::againGoesAsFarWithWhatWasTyped()
{
    Typing typing(QStringLiteral("0.75"));
    TestDesk& t = typing.t;
    const auto reached = t.session.published().furthest;
    for (QToolButton* const button : typing.bar.findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("Again"))
            QTest::mouseClick(button, Qt::LeftButton);
    t.settle();
    QCOMPARE(running(t).training().rate, 0.75);
    QCOMPARE(t.session.published().furthest, reached);
}

void TestControls::nonsenseLetsNothingRun()
{
    Typing typing(QStringLiteral("-1"));
    TestDesk& t = typing.t;
    for (QAction* const move : {typing.actions.run, typing.actions.forward(Level::Quantity)}) {
        move->trigger();
        t.settle();
        QVERIFY(t.position() == (Position{4, 3}));
        QCOMPARE(typing.rate->text(), QStringLiteral("-1"));
        QVERIFY(typing.bar.fault().contains(QStringLiteral("rate")));
    }
    QTest::keyClick(typing.rate, Qt::Key_Escape);
    QCOMPARE(typing.rate->text(), QStringLiteral("0.5"));
    QVERIFY(typing.bar.fault().isEmpty());
    typing.actions.forward(Level::Quantity)->trigger();
    QVERIFY(t.position() == (Position{4, 4}));
}

void TestControls::whatIsTypedSaysThatItDoesNotRunYet()
{
    Typing typing(QStringLiteral("0.75"));
    QVERIFY(!typing.bar.note().isEmpty());
    QTest::keyClick(typing.rate, Qt::Key_Return);
    typing.t.settle();
    QVERIFY(typing.bar.note().isEmpty());
}

void TestControls::undoTakesBackTheSettingWithTheRun()
{
    Typing typing(QStringLiteral("0.75"));
    TestDesk& t = typing.t;
    QTest::keyClick(typing.rate, Qt::Key_Return);
    t.settle();
    QTest::keySequence(typing.rate, QKeySequence::Undo);
    t.settle();
    QCOMPARE(typing.rate->text(), QStringLiteral("0.5"));
    QCOMPARE(running(t).training().rate, 0.5);
    QTest::keyClicks(typing.rate, QStringLiteral("1"));
    QTest::keySequence(typing.rate, QKeySequence::Undo); // of what is typed only
    t.settle();
    QCOMPARE(typing.rate->text(), QStringLiteral("0.5"));
    QCOMPARE(running(t).training().rate, 0.5);
}

// Also behind one that cannot be taken; a field that is gone is not asked.
void TestControls::everyFieldIsTaken()
{
    TypedFields fields;
    QSignalSpy changed(&fields, &TypedFields::waitingChanged);
    QObject bad;
    QObject good;
    auto gone = std::make_unique<QObject>();
    int taken = 0;
    fields.add(gone.get(), [] { return false; });
    fields.add(&bad, [] { return false; });
    fields.add(&good, [&taken] { return ++taken > 0; });
    QVERIFY(!fields.take());
    QCOMPARE(taken, 1);
    fields.setWaiting(gone.get(), true);
    QVERIFY(fields.isWaiting());
    QCOMPARE(changed.size(), 1);
    fields.setWaiting(&bad, false); // the other one waits as before
    QVERIFY(fields.isWaiting());
    gone.reset();
    QVERIFY(!fields.isWaiting());
    QVERIFY(!fields.take());
    QCOMPARE(taken, 2);
}

void TestControls::settingsHaveTheirWords()
{
    const auto words = [](const char* key) { return controlName(key) + u'|' + controlHelp(key); };
    QCOMPARE(words("training.l1"),
             QStringLiteral("penalty λ₁|How much the sizes of the weights cost."));
    QCOMPARE(words("training.l2"),
             QStringLiteral("penalty λ₂|How much the squares of the weights cost."));
    QCOMPARE(words("model.layers.2.size"),
             QStringLiteral("units in layer 2|How many neurons the layer has."));
    QCOMPARE(words("model.layers.3.activation"),
             QStringLiteral("activation of layer 3|The function that makes a of z in this layer."));
    QCOMPARE(words("model.other"), QStringLiteral("other|"));
    QCOMPARE(controlName("model.parameters.0.w.0.2"), QStringLiteral("w⁽¹⁾₁₃"));
    QCOMPARE(words("model.parameters.1.b.0"),
             QStringLiteral("b⁽²⁾₁|What this parameter is at the start."));
}

void TestControls::aSectionsRunHasItsSettings()
{
    TestDesk t;
    ControlsBar bar(t.desk());
    t.open(open(
        "runs:\n  fast: {set: {training.rate: 4, model.initial.seed: 5}}\nscript:\n  - {title: A, "
        "goto: \"1:0\", run: fast}\n  - {title: B, goto: \"1:0\"}\n"));
    t.settle();
    const auto rate = [&] {
        return qobject_cast<QLineEdit*>(bar.field(QStringLiteral("training.rate")))->text();
    };
    const auto runs = [&](double eta, int seed) {
        return running(t).training().rate == eta
            && running(t).spec().initial->seed == std::uint64_t(seed);
    };
    QCOMPARE(rate(), QStringLiteral("4"));
    QVERIFY(runs(4, 5));
    bar.change(QStringLiteral("training.rate"), QStringLiteral("3"));
    t.settle();
    QVERIFY(runs(3, 5)); // the rest is still as the run has it
    bar.change(QStringLiteral("training.rate"), QStringLiteral("4"));
    t.settle();
    QVERIFY(runs(4, 5));
    QCOMPARE(t.session.run(), std::string("fast"));
    bar.change(QStringLiteral("training.rate"), QStringLiteral("2"));
    t.settle();
    t.progress.next();
    t.settle();
    QVERIFY(running(t).training().rate == 0.5 && running(t).spec().initial->seed != 5);
}

void TestControls::aTypedCellIsTakenByAStep()
{
    TestDesk t;
    QWidget window;
    StepActions actions(t.session, t.playback, &window);
    t.open(open());
    ValuesPanel values(t.desk());
    values.resize(400, 600);
    values.show();
    values.view()->showFirst(1);
    QTest::keyClicks(openCell(values, q("b[1][2]")), QStringLiteral("2.5"));
    actions.forward(Level::Quantity)->trigger();
    t.settle();
    QVERIFY(t.position() == (Position{1, 1}));
    QCOMPARE(valueOf(t.session.snapshot(), "b[1][2]"), 2.5);
    QTest::keyClicks(openCell(values, q("b[1][2]")), QStringLiteral("2..5"));
    actions.run->trigger();
    t.settle();
    QVERIFY(t.position() == (Position{1, 1}));
    QCOMPARE(values.findChild<QTableView*>()->viewport()->findChild<QLineEdit*>()->text(),
             QStringLiteral("2..5"));
}

void TestControls::aCellThatIsTypedStaysWhileNumbersChange()
{
    TestDesk t;
    t.open(open());
    ValuesPanel values(t.desk());
    values.resize(400, 600);
    values.show();
    values.view()->showFirst(1);
    QLineEdit* const cell = openCell(values, q("b[1][2]"));
    QTest::keyClicks(cell, QStringLiteral("2.5"));
    t.session.highlight(q("z[1][1]")); // the mouse goes over another cell
    QCOMPARE(cell->text(), QStringLiteral("2.5"));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
