// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_chart.h"
#include "charts/cost_panel.h"
#include "panels/faults_panel.h"
#include "panels/fitting_area.h"
#include "panels/fitted_picture.h"
#include "panels/formula_panel.h"
#include "panels/lesson_panel.h"
#include "panels/timeline_bar.h"
#include "panels/values_panel.h"
#include "shell/data_dialog.h"
#include "support/desk.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>

#include <map>

using namespace gradus;

namespace {

QLabel* labelWith(const QWidget& in, const QString& part)
{
    for (QLabel* const label : in.findChildren<QLabel*>())
        if (label->isVisibleTo(&in) && label->text().contains(part))
            return label;
    return nullptr;
}

QPushButton* buttonNamed(const QWidget& in, const QString& text)
{
    for (QPushButton* const button : in.findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesFitIntoTheLesson();
    void formulaHasThreeLines();
    void resultsAreNeverClipped();
    void whatIsHigherWhereItIsWiderComesToRest();
    void formulaBelongsToItsResultDuringARun();
    void formulaIsCopied();
    void formulaExplains();
    void formulaKeepsASecret();
    void formulaTermsPointIntoTheStage();
    void valuesFollowTheStep();
    void valuesFollowTheSelection();
    void valuesSayThatTheyAreOld();
    void valuesOfABatchFollowTheSample();
    void valuesLeadToTheData();
    void aLinearStackIsOneLayer();
    void ribbonTravels();
    void ribbonOfABatch();
    void scrubberTravels();
    void costDrawsTheCurve();
    void costIsLogarithmic();
    void faultsAreListed();
    void lessonShowsItsSections();
    void questionIsAnsweredInPlace();
    void verdictsAndHintsComeIntoSight();
    void openQuestionsComeIntoSight();
    void choiceIsAnsweredInPlace();
    void lessonOffersTheWay();
    void anotherIterationIsNamed();
    void lessonEnds();
    void everyControlHasAName();
    void placesAreSaidInWords_data();
    void placesAreSaidInWords();
    void beyondThePlanIsSaid();
    void theRibbonExplainsItsPasses();
};

void TestPanels::formulaHasThreeLines()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    FormulaPanel panel(t.desk());
    t.seek("1:0");
    QVERIFY(labelWith(panel, QStringLiteral("The next number is z⁽¹⁾₁")));
    t.seek("1:delta[1][1]");
    QVERIFY(panel.title()->accessibleName().startsWith(QStringLiteral("Step 24 of 59")));
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("BP2")));
    QVERIFY(labelWith(panel, QStringLiteral("= 0.008771")));
    const auto formulas = panel.findChildren<FormulaLabel*>();
    QCOMPARE(formulas.size(), 2);
    QVERIFY(formulas[0]->accessibleName().contains(QStringLiteral("the error of neuron 1")));
}

// A picture of 640 pixels in a narrow panel: it shrinks, and no text beside it is cut.
void TestPanels::picturesFitIntoTheLesson()
{
    TestDesk t;
    t.openFile("first-neuron");
    LessonPanel panel(t.desk());
    panel.resize(340, 700);
    panel.show();
    QCoreApplication::processEvents();
    const auto* const picture = panel.findChild<FittedPicture*>();
    QVERIFY(picture);
    QCOMPARE(picture->sizeHint(), QSize(640, 240));
    QVERIFY(picture->width() > 200 && picture->width() < 340);
    QVERIFY(std::abs(picture->height() - picture->width() * 240 / 640) <= 1);
    QVERIFY(panel.rect().contains(QRect(picture->mapTo(&panel, QPoint(0, 0)), picture->size())));
    QVERIFY(!picture->accessibleName().isEmpty());
}

// Under tall formulas in a low panel, too.
void TestPanels::resultsAreNeverClipped()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount()); // no question holds it back
    FormulaPanel panel(t.desk());
    t.seek("1:da/dz[1][1]");
    for (const int height : {110, 130, 160, 240}) {
        panel.resize(420, height);
        panel.show();
        QTRY_VERIFY(panel.findChildren<FormulaLabel*>()[1]->isShown());
        QCoreApplication::processEvents();
        for (auto* const label : panel.findChildren<QLabel*>())
            if (label->text() == panel.shownResult()) {
                const QRect there(label->mapTo(&panel, QPoint(0, 0)), label->size());
                QVERIFY2(panel.rect().contains(there), qPrintable(QString::number(height)));
                QVERIFY(label->height() >= label->fontMetrics().height());
            }
    }
}

// What is seen of a formula while a run goes on adds up to the result below it.
void TestPanels::formulaBelongsToItsResultDuringARun()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    FormulaPanel panel(t.desk());
    panel.resize(600, 240);
    panel.show();
    t.seek("1:end");
    QTRY_VERIFY(panel.findChildren<FormulaLabel*>()[1]->isShown());
    t.session.runTo(9'000'000);
    std::map<QString, QString> results;
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 60'000 && results.size() < 3;) {
        QTest::qWait(5);
        if (!t.session.isRunning())
            continue;
        const auto [known, first] = results.emplace(panel.shownNumbers(), panel.shownResult());
        QVERIFY2(first || known->second == panel.shownResult(), qPrintable(known->first));
    }
    QVERIFY(results.size() > 1);
    t.session.stop();
    t.settle();
    QCOMPARE(panel.shownResult(),
             QStringLiteral("= ") + t.session.shown(t.session.explanation()->quantity));
}

void TestPanels::formulaIsCopied()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    FormulaPanel panel(t.desk());
    t.seek("1:dC/dw[2][1,2]");
    panel.copyText();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("dC/dw[2][1,2] = a[1][2] * delta[2][1]\n= ")));
    QVERIFY(text.endsWith(QStringLiteral("= 0.08266762784753326"))); // all digits
    panel.copyLatex();
    const QString tex = QGuiApplication::clipboard()->text();
    QVERIFY(tex.contains(QStringLiteral("\\begin{aligned}")));
    QVERIFY(!tex.contains(QStringLiteral("cssId")));
    t.seek("1:0");
    QVERIFY(panel.asText().isEmpty());
    QVERIFY(panel.asLatex().isEmpty());
}

void TestPanels::formulaExplains()
{
    TestDesk t;
    t.openFile("four-equations");
    FormulaPanel panel(t.desk());
    t.progress.goTo(t.progress.sectionCount());
    t.seek("1:delta[2][1]");
    QVERIFY(!labelWith(panel, QStringLiteral("how the cost reacts to its weighted input")));
    panel.setExplained(true);
    QVERIFY(labelWith(panel, QStringLiteral("how the cost reacts to its weighted input")));
    panel.setExplained(false);
    QVERIFY(!labelWith(panel, QStringLiteral("how the cost reacts to its weighted input")));
}

void TestPanels::formulaKeepsASecret()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    FormulaPanel panel(t.desk());
    t.seek("1:delta[2][1]");
    t.session.setAsked({q("delta[2][1]")});
    QVERIFY(labelWith(panel, QStringLiteral("= ?")));
    QVERIFY(!panel.asText().contains(QStringLiteral("0.1384")));
    QVERIFY(!panel.asLatex().contains(QStringLiteral("0.1384")));
    for (const FormulaLabel* label : panel.findChildren<FormulaLabel*>())
        QVERIFY(!label->accessibleName().contains(QStringLiteral("0.138")));
}

void TestPanels::formulaTermsPointIntoTheStage()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    FormulaPanel panel(t.desk());
    t.seek("1:delta[2][1]");
    FormulaLabel* const symbols = panel.findChildren<FormulaLabel*>().first();
    Q_EMIT symbols->hovered(QStringLiteral("q0"));
    QVERIFY(t.session.highlighted() == q("dC/da[2][1]"));
    Q_EMIT symbols->hovered(QStringLiteral("result"));
    QVERIFY(t.session.highlighted() == q("delta[2][1]"));
    Q_EMIT symbols->clicked(QStringLiteral("q1"));
    QVERIFY(t.session.selected() == q("da/dz[2][1]"));
    Q_EMIT symbols->hovered(QString());
    QVERIFY(t.session.highlighted().name.empty());
    Q_EMIT symbols->hovered(QStringLiteral("q99")); // there is no such term
    QVERIFY(t.session.highlighted().name.empty());
}

void TestPanels::valuesLeadToTheData()
{
    TestDesk t;
    t.openFile("four-equations");
    ValuesPanel panel(t.desk());
    const QSignalSpy wanted(&panel, &ValuesPanel::dataWanted);
    auto* const button = panel.title()->findChild<QPushButton*>();
    QVERIFY(button && !button->isHidden() && !button->accessibleName().isEmpty());
    QVERIFY(button->toolTip().contains(QStringLiteral("for training")));
    button->click();
    QCOMPARE(wanted.size(), 1);
    DataDialog dialog(t.session, t.look);
    QVERIFY(dialog.page().contains(QStringLiteral("<h3>Classes</h3>")));
    t.open(descentOn("x^2", "[x]", "[1]")); // it has no data
    QVERIFY(button->isHidden());
    QVERIFY(!hasDataCard(t.session));
    QVERIFY(dialog.page().contains(QStringLiteral("no data")));
}

void TestPanels::valuesFollowTheStep()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    ValuesPanel panel(t.desk());
    t.seek("1:z[1][1]");
    QVERIFY(panel.view()->first().indexOf(q("z[1][1]")).isValid());
    t.seek("1:a[2][2]");
    QVERIFY(panel.view()->first().indexOf(q("a[2][2]")).isValid());
    t.seek("1:dC/dw[2][1,2]"); // its matrix is chosen
    QVERIFY(panel.view()->second().indexOf(q("dC/dw[2][1,2]")).isValid());
    t.seek("1:w[1][2,1]");
    QVERIFY(panel.view()->second().indexOf(q("w[1][2,1]")).isValid());
    panel.view()->showFirst(0);
    QVERIFY(panel.view()->first().indexOf(q("x[1]")).isValid());
}

void TestPanels::valuesFollowTheSelection()
{
    TestDesk t;
    t.openFile("four-equations");
    ValuesPanel panel(t.desk());
    t.session.select(q("w[2][1,1]"));
    QVERIFY(panel.view()->first().indexOf(q("z[2][1]")).isValid());
    t.session.select(q("C")); // belongs to no layer
    QVERIFY(panel.view()->first().indexOf(q("z[2][1]")).isValid());
}

void TestPanels::valuesSayThatTheyAreOld()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    ValuesPanel panel(t.desk());
    t.seek("1:delta[1][1]");
    QVERIFY(!labelWith(panel, QStringLiteral("before this update")));
    t.seek("1:end");
    QVERIFY(labelWith(panel, QStringLiteral("before this update")));
}

void TestPanels::valuesOfABatchFollowTheSample()
{
    NetworkCase c;
    c.training = "{rate: 0.1, batch: 3}";
    TestDesk t;
    t.open(c.lesson());
    ValuesPanel panel(t.desk());
    t.seek("1:z[1][1]@2");
    QVERIFY(panel.view()->first().indexOf(q("z[1][1]@2")).isValid());
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("sample 2 of 3")));
}

void TestPanels::aLinearStackIsOneLayer()
{
    NetworkCase linear;
    linear.layers = "[{size: 2}, {size: 2, activation: identity}, {size: 1, activation: identity}]";
    linear.parameters =
        "parameters: [{w: [[1, 2], [3, 4]], b: [1, -1]}, {w: [[0.5, -1]], b: [0.25]}]";
    linear.samples = "[{x: [1, 1], y: [1]}]";
    TestDesk t;
    t.open(linear.lesson());
    ValuesPanel panel(t.desk());
    // (0.5, −1) times the first matrix, and times its biases.
    QVERIFY2(panel.view()->note().contains(QStringLiteral("(−2.5, −3) x + (1.75)")),
             qPrintable(panel.view()->note()));
    t.seek("1:w[1][1,1]");
    QVERIFY(!panel.view()->note().contains(QStringLiteral(" x + ")));
    // A question might be about just that matrix.
    t.open(lessonOf(linear.yaml()
                    + "script:\n  - {title: A, goto: \"1:0\", ask: [{id: e, text: E, answer: "
                      "\"at('1:0', entry(w[2] @ w[1], 1, 1))\"}]}\n"));
    t.waitForAnswers();
    QVERIFY(panel.view()->note().isEmpty());
    t.progress.submit(0, QStringLiteral("-2.5"));
    QVERIFY(t.progress.isSettled(0));
    QVERIFY(!panel.view()->note().isEmpty());
    t.open(NetworkCase{}.lesson()); // it bends
    QVERIFY(panel.view()->note().isEmpty());
}

void TestPanels::ribbonTravels()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    PassRibbon ribbon(t.session, t.look);
    ribbon.resize(800, 30);
    ribbon.show();
    ribbon.grab();
    const int steps = int(t.session.snapshot().stepCount());
    QCOMPARE(ribbon.maximum(), steps);
    QTest::mouseClick(&ribbon, Qt::LeftButton, {}, {799, 15});
    QCOMPARE(t.position().step, steps);
    QTest::mouseClick(&ribbon, Qt::LeftButton, {}, {0, 15});
    QCOMPARE(t.position().step, 0);
    QTest::keyClick(&ribbon, Qt::Key_Right);
    QCOMPARE(t.position().step, 1);
    QTest::keyClick(&ribbon, Qt::Key_End);
    QCOMPARE(t.position().step, steps);
    t.session.seek(Position{1, 7});
    QCOMPARE(ribbon.value(), 7);
    // Every step can be reached with the mouse, and is where it was hit.
    std::int64_t before = -1;
    for (int x = 0; x < 800; x += 2) {
        QTest::mouseClick(&ribbon, Qt::LeftButton, {}, {x, 15});
        QVERIFY(t.position().step >= before);
        QVERIFY(t.position().step - before <= 2 || before < 0);
        before = t.position().step;
    }
}

void TestPanels::ribbonOfABatch()
{
    NetworkCase c;
    c.samples = "[";
    for (int n = 0; n < 60; ++n)
        c.samples += std::string(n ? "," : "") + "{x: [0.1, 0.2], y: [0, 1]}";
    c.samples += "]";
    c.training = "{rate: 0.1, batch: all}";
    TestDesk t;
    t.open(c.lesson());
    PassRibbon ribbon(t.session, t.look);
    ribbon.resize(600, 30);
    ribbon.show();
    ribbon.grab();
    QTest::mouseClick(&ribbon, Qt::LeftButton, {}, {300, 15});
    const double middle = double(t.position().step) / double(t.session.snapshot().stepCount());
    QVERIFY(std::abs(middle - 0.5) < 0.01);
}

void TestPanels::scrubberTravels()
{
    TestDesk t;
    t.openFile("chain-rule");
    t.progress.goTo(t.progress.sectionCount());
    TimelineBar bar(t.desk());
    auto* const slider = bar.findChild<QSlider*>();
    QCOMPARE(slider->maximum(), 200);
    slider->setValue(150);
    t.settle();
    QVERIFY(t.position() == (Position{150, 0}));
    QVERIFY(labelWith(bar, QStringLiteral("Iteration 150 of 200")));
    t.seek("900:0"); // beyond the plan
    QCOMPARE(slider->maximum(), 900);
}

void TestPanels::costDrawsTheCurve()
{
    TestDesk t;
    t.openFile("chain-rule");
    t.progress.goTo(t.progress.sectionCount());
    CostPanel panel(t.desk());
    panel.resize(340, 240);
    panel.show();
    QVERIFY(labelWith(panel, QStringLiteral("begins here")));
    t.session.runTo(150);
    t.settle();
    QVERIFY(!labelWith(panel, QStringLiteral("begins here")));
    QCOMPARE(panel.pointCount(), 149);
    t.session.runTo(20'000);
    t.settle();
    QVERIFY(panel.pointCount() <= 2002); // however long the run
    QVERIFY(panel.chart().meanWindow() > 0); // a smooth line shows where it goes
}

void TestPanels::costIsLogarithmic()
{
    TestDesk t;
    t.openFile("chain-rule");
    t.progress.goTo(t.progress.sectionCount());
    CostPanel panel(t.desk());
    panel.resize(340, 240);
    panel.show();
    t.session.runTo(150);
    t.settle();
    const int linear = panel.pointCount();
    panel.setLogarithmic(true);
    panel.grab();
    QCOMPARE(panel.pointCount(), linear);
    panel.setLogarithmic(false);
    panel.grab();
}

void TestPanels::faultsAreListed()
{
    TestDesk t;
    FaultsPanel panel(t.desk());
    Faults faults{{{3, 7}, {"wrong"}}, {{9, 0}, {"odd"}, Severity::Warning}};
    faults[1].file = "data.csv";
    panel.setFaults(QStringLiteral("/some/lesson.yaml"), faults);
    QCOMPARE(panel.count(), 2);
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("lesson.yaml")));
    buttonNamed(*panel.title(), QStringLiteral("Copy"))->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(QStringLiteral("/some/lesson.yaml:3:7: error: wrong")));
    QVERIFY(text.contains(QStringLiteral("data.csv: odd")));
    QSignalSpy reload(&panel, &FaultsPanel::reloadWanted);
    buttonNamed(*panel.title(), QStringLiteral("Read the file again"))->click();
    QCOMPARE(reload.size(), 1);
}

void TestPanels::lessonShowsItsSections()
{
    TestDesk t;
    t.openFile("four-equations");
    LessonPanel panel(t.desk());
    panel.resize(340, 700);
    panel.show();
    QVERIFY(labelWith(panel, QStringLiteral("A network that many have")));
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("1 of 8")));
    QPushButton* const next = buttonNamed(panel, QStringLiteral("Next section ›"));
    QPushButton* const previous = buttonNamed(panel, QStringLiteral("‹ Previous section"));
    QVERIFY(!previous->isEnabled());
    next->click();
    t.settle();
    QTRY_VERIFY(labelWith(panel, QStringLiteral("Forward, and the cost")));
    QVERIFY(t.position() == (Position{1, 1}));
    previous->click();
    t.settle();
    QVERIFY(t.position() == (Position{1, 0}));
}

void TestPanels::questionIsAnsweredInPlace()
{
    TestDesk t;
    t.openFile("four-equations");
    LessonPanel panel(t.desk());
    panel.resize(340, 700);
    panel.show();
    t.waitForAnswers();
    auto* const line = panel.findChild<QLineEdit*>();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("n 12")); // letters go into the field, not to the steps
    QCOMPARE(line->text(), QStringLiteral("n 12"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(labelWith(panel, QStringLiteral("This cannot be read")));
    line->setText(QStringLiteral("3"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(labelWith(panel, QStringLiteral("✗ Not yet")));
    buttonNamed(panel, QStringLiteral("Hint"))->click();
    QCOMPARE(t.progress.question(0).hints, 1);
    t.session.stepForward(Level::Quantity);
    QVERIFY(labelWith(panel, QStringLiteral("Answer first")));
    line->setText(QStringLiteral("0.15*0.05 + 0.2*0.1 + 0.35"));
    buttonNamed(panel, QStringLiteral("Check"))->click();
    QVERIFY(labelWith(panel, QStringLiteral("✓ Right. Exactly: 0.3775")));
    QVERIFY(!labelWith(panel, QStringLiteral("Answer first")));
    QVERIFY(line->isReadOnly());
    QVERIFY(t.position() == (Position{1, 1})); // the held step has been made
}

// Whoever presses a button at the lower edge sees what it says.
void TestPanels::verdictsAndHintsComeIntoSight()
{
    TestDesk t;
    t.openFile("four-equations");
    LessonPanel panel(t.desk());
    panel.resize(340, 320);
    panel.show();
    t.waitForAnswers();
    auto* const scroll = panel.findChild<QScrollArea*>();
    auto* const line = panel.findChild<QLineEdit*>();
    QVERIFY(scroll && line);
    const auto isSeen = [&](const QWidget* part) {
        const QPoint end = part->mapTo(scroll->viewport(), QPoint(0, part->height() - 1));
        return end.y() > 0 && end.y() < scroll->viewport()->height();
    };
    // the field is the last that can be seen
    const auto fieldAtTheEdge = [&] {
        const int y = line->mapTo(scroll->widget(), QPoint(0, line->height())).y();
        scroll->verticalScrollBar()->setValue(y - scroll->viewport()->height() + 2);
    };
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    fieldAtTheEdge();
    line->setText(QStringLiteral("3"));
    QTest::keyClick(line, Qt::Key_Return);
    const QLabel* const verdict = labelWith(panel, QStringLiteral("✗ Not yet"));
    QVERIFY(verdict);
    QTRY_VERIFY(isSeen(verdict));
    fieldAtTheEdge();
    QPushButton* const hint = buttonNamed(panel, QStringLiteral("Hint"));
    hint->click();
    QTRY_VERIFY(isSeen(hint)); // it stands below the hints
    panel.resize(280, 320); // what stands above grows
    QTRY_VERIFY(isSeen(hint));
}

// When a step waits for it, and when it is asked for by key.
void TestPanels::openQuestionsComeIntoSight()
{
    TestDesk t;
    t.openFile("four-equations");
    LessonPanel panel(t.desk());
    panel.resize(340, 320);
    panel.show();
    t.waitForAnswers();
    auto* const scroll = panel.findChild<QScrollArea*>();
    auto* const line = panel.findChild<QLineEdit*>();
    const auto isSeen = [&] { return !line->visibleRegion().isEmpty(); };
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    scroll->verticalScrollBar()->setValue(0);
    QVERIFY(!isSeen());
    t.session.stepForward(Level::Quantity);
    QVERIFY(labelWith(panel, QStringLiteral("Answer first")));
    QTRY_VERIFY(isSeen());
    scroll->verticalScrollBar()->setValue(0);
    QVERIFY(!isSeen());
    panel.focusAnswer();
    QVERIFY(isSeen());
}

void TestPanels::choiceIsAnsweredInPlace()
{
    TestDesk t;
    t.openFile("one-example");
    LessonPanel panel(t.desk());
    panel.resize(340, 700);
    panel.show();
    const auto choices = panel.findChildren<QRadioButton*>();
    QCOMPARE(choices.size(), 3);
    QPushButton* const check = buttonNamed(panel, QStringLiteral("Check"));
    check->click(); // nothing is chosen yet
    QCOMPARE(t.progress.question(0).attempts, 0);
    choices[0]->setChecked(true);
    check->click();
    QVERIFY(labelWith(panel, QStringLiteral("✗ Not yet")));
    choices[2]->setChecked(true);
    check->click();
    QVERIFY(labelWith(panel, QStringLiteral("✓ Right")));
    QVERIFY(!choices[0]->isEnabled());
}

void TestPanels::lessonOffersTheWay()
{
    TestDesk t;
    t.openFile("four-equations");
    LessonPanel panel(t.desk());
    panel.show();
    t.progress.goTo(1);
    t.settle();
    QLabel* const status = labelWith(panel, QStringLiteral("Still to come: C"));
    QVERIFY(status);
    Q_EMIT status->linkActivated(QStringLiteral("until"));
    t.settle();
    QCOMPARE(print(t.session.snapshot().currentStep()->quantity), std::string("C"));
    QVERIFY(!labelWith(panel, QStringLiteral("Still to come")));
    t.session.seek(Position{1, 0});
    QLabel* const away = labelWith(panel, QStringLiteral("this section begins at z⁽¹⁾₁"));
    QVERIFY(away);
    Q_EMIT away->linkActivated(QStringLiteral("start"));
    QVERIFY(t.position() == (Position{1, 1}));
}

void TestPanels::anotherIterationIsNamed()
{
    TestDesk t;
    t.open(lessonOf(NetworkCase{}.yaml() + "script: [{say: Go on, until: '3:C'}]\n"));
    t.progress.goTo(0);
    t.settle();
    LessonPanel panel(t.desk());
    QVERIFY(labelWith(panel, QStringLiteral("Go on to C of iteration 3.")));
    t.seek("3:1");
    QVERIFY(labelWith(panel, QStringLiteral("Go on to C.")));
}

void TestPanels::lessonEnds()
{
    TestDesk t;
    t.openFile("chain-rule");
    LessonPanel panel(t.desk());
    panel.resize(340, 700);
    panel.show();
    t.progress.goTo(t.progress.sectionCount());
    t.settle();
    QTRY_VERIFY(labelWith(panel, QStringLiteral("That was the lesson")));
    QSignalSpy wanted(&panel, &LessonPanel::lessonWanted);
    buttonNamed(panel, QStringLiteral("Go to the next lesson"))->click();
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("four-equations"));
}

// Everything that can be reached with Tab says what it is.
void TestPanels::everyControlHasAName()
{
    TestDesk t;
    t.openFile("four-equations");
    LessonPanel lesson(t.desk());
    FormulaPanel formula(t.desk());
    ValuesPanel values(t.desk());
    CostPanel cost(t.desk());
    TimelineBar timeline(t.desk());
    t.waitForAnswers();
    t.progress.goTo(2);
    t.settle();
    t.seek("1:dC/da[2][1]");
    for (const QWidget* panel : {static_cast<QWidget*>(&lesson), static_cast<QWidget*>(&formula),
                                 static_cast<QWidget*>(&values), static_cast<QWidget*>(&cost),
                                 static_cast<QWidget*>(&timeline)}) {
        for (const QWidget* widget : panel->findChildren<QWidget*>()) {
            const bool named = !widget->accessibleName().isEmpty()
                || !widget->property("text").toString().isEmpty();
            const bool reached = (widget->focusPolicy() & Qt::TabFocus)
                && widget->isVisibleTo(panel) && !qobject_cast<const QAbstractScrollArea*>(widget);
            QVERIFY2(!reached || named, widget->metaObject()->className());
        }
    }
}

void TestPanels::placesAreSaidInWords_data()
{
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("said");
    QTest::newRow("end") << "1:end"
                         << "Go on to the end of iteration 1.";
    QTest::newRow("start") << "3:0"
                           << "Go on to the start of iteration 3.";
    QTest::newRow("step") << "2:7"
                          << "Go on to step 7 of iteration 2.";
}

void TestPanels::placesAreSaidInWords()
{
    QFETCH(QString, until);
    QFETCH(QString, said);
    TestDesk t;
    LessonPanel panel(t.desk());
    t.open(lessonOf(NetworkCase{}.yaml() + "script: [{title: A, goto: \"1:0\", until: \""
                    + until.toStdString() + "\"}, {title: B, goto: \"2:3\"}]\n"));
    t.settle();
    QVERIFY(labelWith(panel, said));
    t.progress.next();
    t.settle();
    t.seek("1:0");
    QVERIFY(labelWith(panel,
                      QStringLiteral("You are at the start of iteration 1; this section "
                                     "begins at step 3 of iteration 2.")));
    t.open(lessonOf("gradus: 1\nid: a\ntitle: A\nmodel: {kind: approximation, function: \"x\", "
                    "x: [0, 1], pieces: 2}\nscript: [{title: A, goto: \"2:0\"}]\n"));
    t.settle();
    t.seek("1:error.mean");
    QVERIFY(labelWith(panel, QStringLiteral("You are at the mean error")));
}

void TestPanels::beyondThePlanIsSaid()
{
    TestDesk t;
    TimelineBar bar(t.desk());
    t.open(lessonOf(NetworkCase{.training = "{optimizer: sgd, rate: 0.5, iterations: 5}"}.yaml()));
    t.seek("3:0");
    QVERIFY(labelWith(bar, QStringLiteral("Iteration 3 of 5 planned")));
    t.seek("100:0");
    QVERIFY(labelWith(bar, QStringLiteral("Iteration 100 · beyond the 5 planned")));
}

void TestPanels::theRibbonExplainsItsPasses()
{
    TestDesk t;
    TimelineBar bar(t.desk());
    t.open(NetworkCase{}.lesson());
    bar.resize(900, 60);
    bar.show();
    auto* const ribbon = bar.findChild<PassRibbon*>();
    ribbon->grab();
    const auto tipAt = [&](int x) {
        QHelpEvent event(QEvent::ToolTip, {x, 10}, ribbon->mapToGlobal(QPoint(x, 10)));
        QCoreApplication::sendEvent(ribbon, &event);
        return ribbon->toolTip();
    };
    QVERIFY(tipAt(3).contains(QStringLiteral("Forward: from what is given")));
    QVERIFY(tipAt(3).contains(QStringLiteral("the weighted input of neuron 1 in layer 1")));
    QVERIFY(tipAt(ribbon->width() - 3).contains(QStringLiteral("Update:")));
}

// As a long formula: with a scroll bar beside it it is narrower, smaller, and needs no bar.
class ShrinkingWidget : public QWidget {
public:
    [[nodiscard]] QSize sizeHint() const override { return {100, width() > 290 ? 200 : 50}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent*) override { updateGeometry(); }
};

void TestPanels::whatIsHigherWhereItIsWiderComesToRest()
{
    auto* const page = new QWidget;
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ShrinkingWidget);
    FittingArea area(page, 20);
    for (int width = 260; width <= 340; width += 3) {
        area.resize(width, 100);
        area.show();
        QCoreApplication::processEvents();
        QVERIFY(page->height() >= 50);
    }
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
