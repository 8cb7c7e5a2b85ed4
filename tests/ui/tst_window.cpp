// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiments_dialog.h"
#include "formula/typesetter.h"
#include "lesson/lesson_library.h"
#include "panels/controls_bar.h"
#include "panels/faults_panel.h"
#include "panels/formula_panel.h"
#include "panels/lesson_panel.h"
#include "patterns/own_net.h"
#include "patterns/pattern_grid.h"
#include "patterns/patterns_dialog.h"
#include "shell/approximation_dialog.h"
#include "shell/dialogs.h"
#include "shell/function_dialog.h"
#include "shell/keys_dialog.h"
#include "shell/start_page.h"
#include "shell/step_actions.h"
#include "stages/network_stage.h"
#include "stages/stage_panel.h"
#include "support/desk.h"
#include "support/desktop.h"
#include "support/places.h"

#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

using namespace gradus;

namespace {

const QString lessons = qSourcePath("lessons/");

// The program on a lesson, with the lesson's questions out of the way unless they are wanted.
struct Running {
    Program program{*qApp};

    explicit Running(const char* lesson = "four-equations", bool questions = false)
    {
        program.start(lesson ? qLessonPath(lesson) : QString());
        window().resize(1440, 860);
        QCoreApplication::processEvents();
        if (!lesson)
            return;
        settle();
        if (questions)
            return;
        program.progress().goTo(program.progress().sectionCount());
        settle();
        program.session().seek(Position{1, 0});
        settle();
        window().activateWindow();
        stage()->setFocus();
    }
    [[nodiscard]] MainWindow& window() const { return program.window(); }
    [[nodiscard]] NetworkStage* stage() const { return window().findChild<NetworkStage*>(); }
    void settle() { settleProgram(program); }
    [[nodiscard]] Position position() { return program.session().snapshot().position; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(stage(), key, modifiers);
        settle();
    }
    [[nodiscard]] QString current()
    {
        const auto step = program.session().snapshot().currentStep();
        return step ? str(print(step->quantity)) : QString();
    }
};

LessonCard* cardOf(const Running& r, const std::string& id)
{
    for (LessonCard* const card : r.window().findChildren<LessonCard*>())
        if (card->id() == id)
            return card;
    qFatal("there is no card of %s", id.c_str());
}

QToolButton* toolButton(const QWidget& in, const QString& part)
{
    for (QToolButton* const button : in.findChildren<QToolButton*>())
        if (button->text().contains(part) || button->accessibleName() == part)
            return button;
    return nullptr;
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensOnALesson();
    void startsWithTheCards();
    void descendsATypedFunction();
    void approximatesATypedFunction();
    void drawsPatternsOfTheOpenNet();
    void aCardOpensItsLesson();
    void aWayIsChosen();
    void keysStep();
    void keysStepByLevels_data();
    void keysStepByLevels();
    void spacePlaysButNotInATextField();
    void runsWithF5();
    void buttonsSayWhereTheyLand();
    void actionsAreDisabledWhereThereIsNowhereToGo();
    void faultsKeepTheOpenLesson();
    void reloadReadsTheFileAgain();
    void aMendedFileOpensByItself();
    void dropsOpen();
    void remembersWhatWasOpened();
    void changesTheTheme();
    void anotherLookShowsTheSamePicture();
    void changesTheLanguage();
    void scalesTheText_data();
    void scalesTheText();
    void staysWhereOneIsWhenItChanges();
    void narrowWindowsFoldUp();
    void panelsCloseAndComeBack();
    void everyShortcutIsUnique();
    void nothingIsClippedInTheToolBar_data();
    void nothingIsClippedInTheToolBar();
    void lessonMenuMoves();
    void menuOpensTheExperiments();
    void spacePlaysAfterAnyClickInTheLesson();
    void choicesGoneToByKeysKeepSpace();
    void afterTheEndTheFocusIsHarmless();
    void tabLeavesTheValues();
    void f6GoesRoundThePanels();
    void aKeyLeadsToTheAnswer();
    void largerTextKeepsTheWindowsSize();
    void theSheetOfKeysFitsTheScreen_data();
    void theSheetOfKeysFitsTheScreen();
    void whatIsMadeIsKeptAndSaved_data();
    void whatIsMadeIsKeptAndSaved();
    void piecesAndStartsAreSavedAsTheyStand();
    void whatIsOpenedLaterCounts();
    void everyLessonIsGoneThrough();
    void settingsBringAboutWhatIsAsked_data();
    void settingsBringAboutWhatIsAsked();

private:
    TestSettings m_settings;
};

void TestWindow::init() { beginAfresh(); }

void TestWindow::opensOnALesson()
{
    Running r("chain-rule", true);
    QVERIFY(!r.window().showsStart());
    QVERIFY(r.stage());
    QVERIFY(r.window().windowTitle().startsWith(QStringLiteral("The chain rule")));
    QCOMPARE(r.program.progress().current(), 0);
    for (QDockWidget* dock : r.window().findChildren<QDockWidget*>())
        QCOMPARE(dock->isVisible(), dock->objectName() != QStringLiteral("faults"));
}

void TestWindow::approximatesATypedFunction()
{
    Running r(nullptr);
    const Look look;
    Typesetter typesetter;
    ApproximationDialog dialog(look, typesetter);
    const auto edits = dialog.findChildren<QLineEdit*>();
    QVERIFY(dialog.lesson());
    QLineEdit* const function = edits[0];
    function->setText(QStringLiteral("x^2 +"));
    QVERIFY(!dialog.lesson());
    function->setText(QStringLiteral("log(x)")); // has no value at 0
    QVERIFY(!dialog.lesson());
    function->setText(QStringLiteral("x^2"));
    QVERIFY(dialog.lesson());
    dialog.setWay(ApproximationDialog::Way::Hand);
    QVERIFY(dialog.lesson()->controls.empty());
    dialog.setWay(ApproximationDialog::Way::Training);
    QCOMPARE(dialog.lesson()->controls.size(), std::size_t(5));
    Q_EMIT r.window().lessonMade(dialog.lesson());
    QTRY_VERIFY(r.program.session().isReady());
    // It learns, and what the lesson leaves open can be changed without a file.
    const auto changed = readVariant(*dialog.lesson(), {{"model.layers.1.size", "3"}});
    QVERIFY(changed.experiment);
    r.program.session().runTo(800);
    QTRY_VERIFY(!r.program.session().isRunning());
    const auto& scores = r.program.session().published().scores;
    QVERIFY(*scores.back().score.largestError < *scores.front().score.largestError / 2);
}

void TestWindow::drawsPatternsOfTheOpenNet()
{
    Running r("hopfield-energy", true);
    const auto open =
        std::dynamic_pointer_cast<const HopfieldExperiment>(r.program.session().experiment());
    QAction* const action = actionNamed(r.window(), QStringLiteral("Draw patterns…"));
    QVERIFY(action);
    HopfieldDraft draft;
    QTimer::singleShot(0, &r.window(), [&] {
        auto* const dialog = r.window().findChild<PatternsDialog*>();
        draft = dialog->draft();
        QTest::keyClick(&dialog->grid(), Qt::Key_Space);
        dialog->accept();
    });
    action->trigger();
    r.settle();
    QCOMPARE(draft.pictures.patterns.size(), std::size_t(open->patterns()));
    QVERIFY(draft.start() == open->recall().start);
    QCOMPARE(r.program.session().lesson()->id, std::string("own-patterns-1"));
    const auto made =
        std::dynamic_pointer_cast<const HopfieldExperiment>(r.program.session().experiment());
    Units drawn = open->pattern(0);
    drawn[0] *= -1;
    QVERIFY(made->pattern(0) == drawn);
    QVERIFY(made->recall().start == open->recall().start);
    // What was made is taken up again.
    QTimer::singleShot(0, &r.window(), [&] {
        auto* const dialog = r.window().findChild<PatternsDialog*>();
        draft = dialog->draft();
        dialog->reject();
    });
    action->trigger();
    QVERIFY(draft.pictures.patterns[0] == drawn);
}

void TestWindow::descendsATypedFunction()
{
    Running r(nullptr);
    const Look look;
    Typesetter typesetter;
    FunctionDialog dialog(look, typesetter);
    const auto edits = dialog.findChildren<QLineEdit*>();
    QCOMPARE(edits.size(), 3);
    QVERIFY(dialog.lesson());
    edits[0]->setText(QStringLiteral("x^2 +"));
    QVERIFY(!dialog.lesson());
    edits[0]->setText(QStringLiteral("u^2"));
    QVERIFY(dialog.lesson()); // the start follows the variables until it is typed
    QTest::keyClicks(edits[1], QStringLiteral(", 5"));
    QVERIFY(!dialog.lesson());
    edits[1]->setText(QStringLiteral("3"));
    edits[2]->setText(QStringLiteral("0"));
    QVERIFY(!dialog.lesson());
    edits[2]->setText(QStringLiteral("0.25"));
    Q_EMIT r.window().lessonMade(dialog.lesson());
    QTRY_VERIFY(r.program.session().isReady());
    QVERIFY(!r.window().showsStart());
    r.program.session().seek(Position{2, 0});
    QTRY_COMPARE(r.program.session().snapshot().position.iteration, std::int64_t(2));
    QCOMPARE(r.program.session().snapshot().read(Quantity::plain("u")).value, 1.5);
}

void TestWindow::startsWithTheCards()
{
    Running r(nullptr);
    QVERIFY(r.window().showsStart());
    const auto cards = r.window().findChildren<LessonCard*>();
    QCOMPARE(cards.size(), 21);
    QCOMPARE(cards[0]->accessibleName(), QStringLiteral("One neuron, and what it looks for"));
    for (const LessonCard* card : cards)
        QVERIFY(!card->accessibleDescription().isEmpty());
    for (QDockWidget* dock : r.window().findChildren<QDockWidget*>())
        QVERIFY(!dock->isVisible());
}

void TestWindow::aCardOpensItsLesson()
{
    Running r(nullptr);
    LessonCard* const card = cardOf(r, "four-equations");
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Return);
    r.settle();
    QCOMPARE(r.program.session().lesson()->id, std::string("four-equations"));
    QVERIFY(!r.window().showsStart());
    r.window().showStart();
    QVERIFY(r.window().showsStart());
    QTest::mouseClick(r.window().findChildren<LessonCard*>()[0], Qt::LeftButton);
    r.settle();
    QCOMPARE(r.program.session().lesson()->id, std::string("first-neuron"));
    r.window().showStart();
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Space);
    r.settle();
    QCOMPARE(r.program.session().lesson()->id, std::string("four-equations"));
    QVERIFY(!r.program.playback().isPlaying());
}

// Three ways; whoever begins is sent to the first lesson, whoever has begun goes on.
void TestWindow::aWayIsChosen()
{
    const auto shown = [](Running& r) {
        QStringList ids;
        for (const LessonCard* card : r.window().findChildren<LessonCard*>())
            if (!card->isHidden())
                ids += QString::fromStdString(card->id());
        return ids;
    };
    const auto waysOf = [](Running& r) {
        return r.window().findChild<StartPage*>()->findChild<QComboBox*>();
    };
    const auto next = [](Running& r) {
        return QFileInfo(r.window().findChild<StartPage*>()->recommended()).baseName();
    };
    {
        Running r(nullptr);
        QCOMPARE(waysOf(r)->count(), 3);
        QCOMPARE(shown(r).size(), 21);
        QCOMPARE(next(r), QStringLiteral("first-neuron"));
        waysOf(r)->setCurrentIndex(0);
        QCOMPARE(shown(r),
                 (QStringList{QStringLiteral("first-neuron"), QStringLiteral("descent-1d"),
                              QStringLiteral("chain-rule"), QStringLiteral("four-equations"),
                              QStringLiteral("universal-approximation"),
                              QStringLiteral("hopfield-energy")}));
        QCOMPARE(next(r), QStringLiteral("first-neuron"));
    }
    Running again(nullptr);
    QCOMPARE(waysOf(again)->currentIndex(), 0);
    QCOMPARE(shown(again).size(), 6);
}

void TestWindow::keysStep()
{
    Running r;
    r.press(Qt::Key_N);
    QCOMPARE(r.current(), QStringLiteral("z[1][1]"));
    r.press(Qt::Key_F11);
    QCOMPARE(r.current(), QStringLiteral("a[1][1]"));
    r.press(Qt::Key_P);
    QCOMPARE(r.current(), QStringLiteral("z[1][1]"));
    r.press(Qt::Key_F11, Qt::AltModifier);
    QVERIFY(r.position() == (Position{1, 0}));
    r.press(Qt::Key_P); // nowhere to go
    QVERIFY(r.position() == (Position{1, 0}));
}

void TestWindow::keysStepByLevels_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<QString>("lands");
    QTest::newRow("neuron") << int(Qt::Key_F9) << false << "a[1][1]";
    QTest::newRow("layer") << int(Qt::Key_F10) << false << "a[1][2]";
    QTest::newRow("pass") << int(Qt::Key_F11) << true << "a[2][2]";
    QTest::newRow("sample") << int(Qt::Key_F7) << false << "dC/da[0][2]";
    QTest::newRow("iteration") << int(Qt::Key_F12) << false << "b[2][2]";
}

void TestWindow::keysStepByLevels()
{
    QFETCH(int, key);
    QFETCH(bool, shift);
    QFETCH(QString, lands);
    Running r;
    const Qt::KeyboardModifiers modifiers = shift ? Qt::ShiftModifier : Qt::NoModifier;
    r.press(Qt::Key(key), modifiers);
    QCOMPARE(r.current(), lands);
    r.press(Qt::Key(key), modifiers | Qt::AltModifier);
    QVERIFY(r.position() == (Position{1, 0}));
}

void TestWindow::spacePlaysButNotInATextField()
{
    Running r("four-equations", true);
    auto* const line = r.window().findChild<QLineEdit*>();
    QVERIFY(line);
    line->setFocus();
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_N, Qt::Key_P, Qt::Key_Space})
        QTest::keyClick(line, key);
    QVERIFY(!r.program.playback().isPlaying());
    QVERIFY(r.position() == (Position{1, 0}));
    QCOMPARE(line->text(), QStringLiteral(" np "));
    r.program.progress().goTo(r.program.progress().sectionCount());
    r.settle();
    r.program.session().seek(Position{1, 0});
    r.stage()->setFocus();
    QTest::keyClick(r.stage(), Qt::Key_Space);
    QVERIFY(r.program.playback().isPlaying());
    QTest::keyClick(r.stage(), Qt::Key_Space);
    QVERIFY(!r.program.playback().isPlaying());
}

void TestWindow::runsWithF5()
{
    Running r("chain-rule");
    r.press(Qt::Key_F5);
    QCOMPARE(r.position().iteration, 200);
    r.window().steps().runSome[2]->trigger(); // 100 more
    r.settle();
    QCOMPARE(r.position().iteration, 300);
    QVERIFY(r.program.session().published().curve.size() > 200);
    r.press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(r.position() == (Position{1, 0}));
}

void TestWindow::buttonsSayWhereTheyLand()
{
    Running r;
    QVERIFY(toolButton(r.window(), QStringLiteral("Next number → z⁽¹⁾₁")));
    r.press(Qt::Key_N);
    QToolButton* const next = toolButton(r.window(), QStringLiteral("Next number → a⁽¹⁾₁"));
    QVERIFY(next);
    next->click();
    QCOMPARE(r.current(), QStringLiteral("a[1][1]"));
    r.press(Qt::Key_F12);
    QVERIFY(toolButton(r.window(), QStringLiteral("Next iteration")));
    QVERIFY(toolButton(r.window(), QStringLiteral("F10"))
                ->toolTip()
                .contains(QStringLiteral("step over"))); // for those who know debuggers
}

void TestWindow::actionsAreDisabledWhereThereIsNowhereToGo()
{
    Running r;
    const StepActions& steps = r.window().steps();
    QVERIFY(!steps.backward(Level::Quantity)->isEnabled());
    QVERIFY(!steps.toStart->isEnabled());
    QVERIFY(steps.forward(Level::Epoch)->isEnabled());
    r.press(Qt::Key_N);
    QVERIFY(steps.backward(Level::Quantity)->isEnabled());
    QVERIFY(steps.iterationStart->isEnabled());
    Running empty(nullptr);
    QVERIFY(!empty.window().steps().forward(Level::Quantity)->isEnabled());
    QVERIFY(!empty.window().steps().run->isEnabled());
}

void TestWindow::faultsKeepTheOpenLesson()
{
    Running r;
    r.press(Qt::Key_F10);
    const Position before = r.position();
    QVERIFY(!r.program.open(qSourcePath("tests/hostile/rate-zero.yaml")));
    auto* const faults = r.window().findChild<FaultsPanel*>();
    QVERIFY(faults->isVisible());
    QCOMPARE(faults->count(), 1);
    QCOMPARE(r.program.session().lesson()->id, std::string("four-equations"));
    QVERIFY(r.position() == before);
    QVERIFY(!r.program.open(QStringLiteral("/nowhere/at/all.yaml")));
    QCOMPARE(faults->count(), 1);
    QVERIFY(r.program.open(qLessonPath("chain-rule")));
    QVERIFY(!faults->isVisible());
}

void TestWindow::reloadReadsTheFileAgain()
{
    const QTemporaryDir folder;
    const QByteArray text = QByteArray::fromStdString(NetworkCase{}.yaml());
    const QString file = str(writeFile(folder, QStringLiteral("lesson.yaml"), text));
    Running r(nullptr);
    QVERIFY(r.program.open(file));
    r.settle();
    writeFile(folder, QStringLiteral("lesson.yaml"),
              QByteArray(text).replace("rate: 0.5", "rate: x"));
    actionNamed(r.window(), QStringLiteral("Read the lesson again"))->trigger();
    QTRY_VERIFY(r.window().findChild<FaultsPanel*>()->isVisible());
    QVERIFY(r.program.session().isReady());
    writeFile(folder, QStringLiteral("lesson.yaml"),
              QByteArray(text).replace("rate: 0.5", "rate: 0.25"));
    actionNamed(r.window(), QStringLiteral("Read the lesson again"))->trigger();
    QTRY_VERIFY(!r.window().findChild<FaultsPanel*>()->isVisible());
    r.settle();
    QCOMPARE(valueOf(r.program.session().snapshot(), "eta"), 0.25);
}

void TestWindow::aMendedFileOpensByItself()
{
    const QTemporaryDir folder;
    const QString file = str(writeFile(folder, QStringLiteral("a.yaml"), "gradus: 1\nid: a\n"));
    Running r(nullptr);
    QVERIFY(!r.program.open(file));
    QVERIFY(r.window().showsFaults());
    writeFile(folder, QStringLiteral("a.yaml"), QByteArray::fromStdString(NetworkCase{}.yaml()));
    QTRY_VERIFY_WITH_TIMEOUT(r.program.session().lesson() != nullptr, 60'000);
    QVERIFY(!r.window().showsFaults());
}

void TestWindow::dropsOpen()
{
    Running r(nullptr);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(qLessonPath("chain-rule"))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&r.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&r.window(), &drop);
    r.settle();
    QCOMPARE(r.program.session().lesson()->id, std::string("chain-rule"));
}

void TestWindow::remembersWhatWasOpened()
{
    {
        Running r("chain-rule", true);
        r.program.progress().goTo(3);
        r.settle();
    }
    QCOMPARE(loadProgress(QStringLiteral("chain-rule")), 3);
    Running r(nullptr);
    const QString card = cardOf(r, "chain-rule")->accessibleDescription();
    QVERIFY2(card.contains(QStringLiteral("section 4 of 9")), qPrintable(card));
    QVERIFY(actionNamed(r.window(), QStringLiteral("chain-rule.yaml")));
}

void TestWindow::changesTheTheme()
{
    Running r;
    const QColor light = qApp->palette().color(QPalette::Base);
    r.program.setTheme(Settings::ThemeChoice::Dark);
    QVERIFY(qApp->palette().color(QPalette::Base).lightness() < light.lightness());
    QVERIFY(r.program.look().theme.dark);
    QCOMPARE(Settings::load().theme == Settings::ThemeChoice::Dark, true);
    r.program.setTheme(Settings::ThemeChoice::Light);
    QCOMPARE(qApp->palette().color(QPalette::Base), light);
}

void TestWindow::anotherLookShowsTheSamePicture()
{
    Running r("descent-2d", true);
    StagePanel& stage = r.window().stage();
    const auto choices = stage.choices();
    QVERIFY(choices.size() > 1);
    LessonView other = stage.seen();
    other.stage = choices.back().id.toStdString();
    stage.showAgain(other);
    r.program.setTheme(Settings::ThemeChoice::Dark);
    QCOMPARE(r.window().stage().seen().stage, other.stage);
    r.program.setLanguage(QStringLiteral("zh"));
    QCOMPARE(r.window().stage().seen().stage, other.stage);
}

void TestWindow::changesTheLanguage()
{
    Running r;
    r.press(Qt::Key_F10);
    const Position before = r.position();
    r.program.setLanguage(QStringLiteral("zh"));
    QVERIFY(r.position() == before);
    QVERIFY(toolButton(r.window(), QStringLiteral("下一个数")));
    QVERIFY(r.window().menuBar()->actions().first()->text().startsWith(QStringLiteral("文件")));
    r.program.session().seek(Position{1, 9});
    const auto explanation = r.program.session().explanation();
    QCOMPARE(messageText({"Weighted sum"}), QStringLiteral("加权和"));
    QVERIFY(explanation);
    r.program.setLanguage(QStringLiteral("en"));
    QVERIFY(toolButton(r.window(), QStringLiteral("Next number")));
}

void TestWindow::scalesTheText_data()
{
    QTest::addColumn<double>("wanted");
    QTest::addColumn<double>("scale");
    QTest::newRow("as it is") << 1.0 << 1.0;
    QTest::newRow("larger") << 1.5 << 1.5;
    QTest::newRow("largest") << 9.0 << 2.0;
    QTest::newRow("too small") << 0.1 << 1.0;
}

void TestWindow::scalesTheText()
{
    QFETCH(double, wanted);
    QFETCH(double, scale);
    Running r;
    r.program.setScale(wanted);
    QCOMPARE(r.program.look().scale, scale);
    QCOMPARE(qApp->font().pixelSize(), int(13 * scale + 0.5));
    r.program.setScale(1);
}

void TestWindow::staysWhereOneIsWhenItChanges()
{
    Running r("four-equations", true);
    r.program.progress().goTo(4);
    r.settle();
    const QSize size = r.window().size();
    r.program.setTheme(Settings::ThemeChoice::Dark);
    QCOMPARE(r.program.progress().current(), 4);
    QVERIFY(!r.window().showsStart());
    QVERIFY(r.window().isVisible());
    QCOMPARE(r.window().size(), size);
    r.program.setTheme(Settings::ThemeChoice::Light);
}

void TestWindow::narrowWindowsFoldUp()
{
    Running r;
    r.window().resize(1440, 860);
    auto* const values = r.window().findChild<QDockWidget*>(QStringLiteral("values"));
    auto* const formula = r.window().findChild<QDockWidget*>(QStringLiteral("formula"));
    QTRY_VERIFY(!r.window().tabifiedDockWidgets(formula).contains(values));
    QCOMPARE(r.window().dockWidgetArea(values), Qt::RightDockWidgetArea);
    r.window().resize(1024, 700);
    QTRY_VERIFY(r.window().tabifiedDockWidgets(formula).contains(values));
    QCOMPARE(r.window().size(), QSize(1024, 700)); // it can be that small
    r.window().resize(1440, 860);
    QTRY_VERIFY(!r.window().tabifiedDockWidgets(formula).contains(values));
}

void TestWindow::panelsCloseAndComeBack()
{
    Running r;
    for (const char* name : {"lesson", "formula", "values", "cost"}) {
        auto* const dock = r.window().findChild<QDockWidget*>(QString::fromLatin1(name));
        dock->close();
        QVERIFY(!dock->isVisible());
        dock->toggleViewAction()->trigger();
        QVERIFY(dock->isVisible());
        dock->close();
    }
    r.window().resetLayout();
    for (const char* name : {"lesson", "formula", "values", "cost"})
        QVERIFY(r.window().findChild<QDockWidget*>(QString::fromLatin1(name))->isVisible());
}

void TestWindow::everyShortcutIsUnique()
{
    Running r;
    QHash<QString, QString> taken;
    for (const QAction* action : r.window().findChildren<QAction*>()) {
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence& key : action->shortcuts()) {
            const QString name = key.toString();
            QVERIFY2(!taken.contains(name),
                     qPrintable(name + QStringLiteral(": ") + action->text() + QStringLiteral(", ")
                                + taken.value(name)));
            taken.insert(name, action->text());
        }
    }
    for (const char* key : {"N", "P", "F10", "F11", "Shift+F11", "F5", "Space", "Alt+F10",
                            "Alt+F11", "Alt+Shift+F11"})
        QVERIFY2(taken.contains(QKeySequence(QString::fromLatin1(key)).toString()), key);
}

void TestWindow::nothingIsClippedInTheToolBar_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    for (const char* language : {"en", "zh"})
        for (const int width : {1440, 1280, 1024})
            for (const double scale : {1.0, 1.5})
                QTest::addRow("%s %d %g", language, width, scale)
                    << QString::fromLatin1(language) << width << scale;
}

void TestWindow::nothingIsClippedInTheToolBar()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    QFETCH(double, scale);
    Running r;
    r.program.setLanguage(language);
    r.program.setScale(scale);
    r.window().resize(width, 800);
    QTest::qWait(30);
    auto* const bar = r.window().findChild<QToolBar*>(QStringLiteral("steps"));
    for (const QToolButton* button : bar->findChildren<QToolButton*>()) {
        if (!button->isVisible())
            continue;
        QVERIFY2(button->geometry().right() <= bar->width(), qPrintable(button->text()));
        QVERIFY2(button->width() >= button->fontMetrics().horizontalAdvance(button->text()),
                 qPrintable(button->text()));
    }
    QVERIFY(
        toolButton(*bar,
                   language == QStringLiteral("zh") ? QStringLiteral("EN") : QStringLiteral("中文"))
            ->isVisible());
    r.program.setScale(1);
    r.program.setLanguage(QStringLiteral("en"));
}

void TestWindow::lessonMenuMoves()
{
    Running r("four-equations", true);
    QTest::keyClick(&r.window(), Qt::Key_PageDown, Qt::ControlModifier);
    r.settle();
    QCOMPARE(r.program.progress().current(), 1);
    QTest::keyClick(&r.window(), Qt::Key_PageUp, Qt::ControlModifier);
    r.settle();
    QCOMPARE(r.program.progress().current(), 0);
}

void TestWindow::menuOpensTheExperiments()
{
    {
        const Running start(nullptr);
        QVERIFY(!actionNamed(start.window(), QStringLiteral("Experiments…"))->isEnabled());
    }
    Running r;
    QVERIFY(!r.window().findChild<ExperimentsDialog*>());
    r.press(Qt::Key_E, Qt::ControlModifier);
    auto* const dialog = r.window().findChild<ExperimentsDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QVERIFY(dialog->choose(QStringLiteral("deltas")));
    dialog->close();
    actionNamed(r.window(), QStringLiteral("Experiments…"))->trigger();
    QVERIFY(dialog->isVisible()); // the same again
    dialog->start();
    r.program.setTheme(Settings::ThemeChoice::Dark); // the window goes, and the dialog with it
    QVERIFY(!r.window().findChild<ExperimentsDialog*>());
}

namespace {

QPushButton* lessonButton(const QWidget& window, const QString& part)
{
    for (QPushButton* const button : window.findChild<LessonPanel*>()->findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains(part))
            return button;
    return nullptr;
}

QStringList lessonLabels(const QWidget& window)
{
    QStringList texts;
    for (const QLabel* const label : window.findChild<LessonPanel*>()->findChildren<QLabel*>())
        texts += label->text();
    return texts;
}

// The panel that the focus is in, by the name of its dock or bar; "stage" for the middle.
QString focusedPanel(const MainWindow& window)
{
    const QWidget* at = QApplication::focusWidget();
    for (; at && at != &window; at = at->parentWidget())
        if (qobject_cast<const QDockWidget*>(at) || qobject_cast<const QToolBar*>(at))
            return at->objectName();
    return at ? QStringLiteral("stage") : QString();
}

} // namespace

void TestWindow::spacePlaysAfterAnyClickInTheLesson()
{
    Running r("four-equations", true);
    const auto click = [&](const QString& part) {
        QPushButton* const button = lessonButton(r.window(), part);
        QVERIFY2(button, qPrintable(part));
        QTest::mouseClick(button, Qt::LeftButton);
        r.settle();
    };
    // The first section after the first whose question can be shown.
    do {
        const int before = r.program.progress().current();
        click(QStringLiteral("Next section"));
        QVERIFY(r.program.progress().current() > before);
    } while (!lessonButton(r.window(), QStringLiteral("Show me")));
    const int section = r.program.progress().current();
    click(QStringLiteral("Previous section"));
    click(QStringLiteral("Next section"));
    QCOMPARE(r.program.progress().current(), section);
    while (QPushButton* const show = lessonButton(r.window(), QStringLiteral("Show me"))) {
        if (show->text() != QStringLiteral("Show me"))
            break;
        click(QStringLiteral("Show me"));
    }
    click(QStringLiteral("Show me why"));
    QTest::keyClick(&r.window(), Qt::Key_Space);
    QVERIFY(r.program.playback().isPlaying());
    QTest::keyClick(&r.window(), Qt::Key_Space);
    QVERIFY(!r.program.playback().isPlaying());
    click(QStringLiteral("Next section"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(r.program.playback().isPlaying());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(r.program.progress().current(), section + 1);
    // A button that was gone to by keys is pressed by it, as everywhere.
    while (QApplication::focusWidget() != lessonButton(r.window(), QStringLiteral("Previous")))
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    r.settle();
    QVERIFY(!r.program.playback().isPlaying());
    QCOMPARE(r.program.progress().current(), section);
    click(QStringLiteral("Next section")); // and the mouse again
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(r.program.playback().isPlaying());
}

// In a panel of the window and in one that was drawn out of it.
void TestWindow::choicesGoneToByKeysKeepSpace()
{
    Running r;
    for (QDockWidget* const dock : r.window().findChildren<QDockWidget*>()) {
        auto* const choice = dock->findChild<QComboBox*>();
        if (!choice || !choice->isVisible() || !choice->isEnabled())
            continue;
        for (const bool floating : {false, true}) {
            dock->setFloating(floating);
            QTest::keyClick(r.stage(), Qt::Key_Tab);
            choice->setFocus();
            QTest::keyClick(choice, Qt::Key_Space);
            QVERIFY(choice->view()->isVisible());
            QVERIFY(!r.program.playback().isPlaying());
            choice->hidePopup();
        }
        return;
    }
    QFAIL("no panel has a choice");
}

void TestWindow::afterTheEndTheFocusIsHarmless()
{
    Running r("four-equations", true);
    r.program.progress().goTo(r.program.progress().sectionCount() - 1);
    r.settle();
    QPushButton* const finish = lessonButton(r.window(), QStringLiteral("Finish"));
    QTest::keyClick(&r.window(), Qt::Key_Tab);
    finish->setFocus();
    QTest::keyClick(finish, Qt::Key_Space);
    r.settle();
    QVERIFY(r.program.progress().isOver());
    QVERIFY(QApplication::focusWidget());
    QVERIFY(!qobject_cast<QAbstractButton*>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    r.settle();
    QVERIFY(r.program.progress().isOver());
}

void TestWindow::tabLeavesTheValues()
{
    Running r;
    for (QTableView* const table : r.window().findChildren<QTableView*>()) {
        if (!table->isVisible() || !table->model()->rowCount())
            continue;
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), table->model()->rowCount() > 1 ? 1 : 0);
        QTest::keyClick(table, Qt::Key_Tab);
        QVERIFY(!table->hasFocus());
    }
}

void TestWindow::f6GoesRoundThePanels()
{
    Running r;
    QStringList way;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        if (!way.isEmpty() && way.first() == focusedPanel(r.window()))
            break;
        way += focusedPanel(r.window());
    }
    const QStringList all{QStringLiteral("formula"),  QStringLiteral("values"),
                          QStringLiteral("cost"),     QStringLiteral("notes"),
                          QStringLiteral("timeline"), QStringLiteral("steps"),
                          QStringLiteral("lesson"),   QStringLiteral("stage")};
    QCOMPARE(way.join(QLatin1Char(' ')), all.join(QLatin1Char(' ')));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focusedPanel(r.window()), QStringLiteral("stage"));
}

void TestWindow::aKeyLeadsToTheAnswer()
{
    Running r("four-equations", true);
    while (!lessonButton(r.window(), QStringLiteral("Show me"))) {
        r.program.progress().next();
        r.settle();
    }
    r.stage()->setFocus();
    QTest::keyClick(r.stage(), Qt::Key_Q);
    auto* const line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line && r.window().findChild<LessonPanel*>()->isAncestorOf(line));
    QTest::keyClick(line, Qt::Key_Q);
    QCOMPARE(line->text(), QStringLiteral("q"));
    r.stage()->setFocus();
    QTest::keyClick(r.stage(), Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget(), line);
    QVERIFY(actionNamed(r.window(), QStringLiteral("To the answer")));
}

void TestWindow::largerTextKeepsTheWindowsSize()
{
    {
        Running r;
        r.window().showMaximized();
        r.window().close(); // and is kept so
    }
    Running r;
    r.window().showNormal();
    r.window().resize(1100, 700);
    QCoreApplication::processEvents();
    const QSize size = r.window().size();
    r.program.setScale(1.125);
    QVERIFY(!r.window().isMaximized());
    QCOMPARE(r.window().size(), size);
    r.window().showMaximized();
    r.program.setScale(1.25);
    QVERIFY(r.window().isMaximized());
}

void TestWindow::theSheetOfKeysFitsTheScreen_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("usual") << 1.0;
    QTest::newRow("largest") << 2.0;
}

void TestWindow::theSheetOfKeysFitsTheScreen()
{
    QFETCH(double, scale);
    Running r;
    r.program.setScale(scale);
    const KeysDialog keys(r.window(), r.program.look());
    const QSize most = r.window().screen()->availableSize() * 9 / 10;
    QVERIFY(keys.width() <= most.width() && keys.height() <= most.height());
    QVERIFY(keys.minimumSizeHint().height() <= most.height());
    const QString text = keys.findChild<QTextBrowser*>()->toPlainText();
    QVERIFY(text.contains(QStringLiteral("To the answer")));
    QVERIFY(text.contains(QStringLiteral("Q, F8")));
    QVERIFY(text.contains(QStringLiteral("Next panel")));
}

void TestWindow::whatIsMadeIsKeptAndSaved_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("function") << 0;
    QTest::newRow("bumps") << 1;
    QTest::newRow("by hand") << 2;
    QTest::newRow("training") << 3;
    QTest::newRow("patterns") << 4;
}

void TestWindow::whatIsMadeIsKeptAndSaved()
{
    QFETCH(int, which);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("mine.yaml"));
    const Look look;
    Typesetter typesetter;
    std::shared_ptr<const Lesson> made;
    if (which == 0) {
        made = FunctionDialog(look, typesetter).lesson();
    } else if (which < 4) {
        ApproximationDialog dialog(look, typesetter);
        dialog.setWay(static_cast<ApproximationDialog::Way>(which - 1));
        made = dialog.lesson();
    } else {
        auto net = std::make_shared<Lesson>(ownNet(HopfieldDraft::letters()));
        net->experiment = readVariant(*net, {}).experiment;
        made = net;
    }
    QString kept;
    {
        Running r(nullptr);
        Q_EMIT r.window().lessonMade(made);
        r.settle();
        kept = str(r.program.session().lesson()->file.string());
        QVERIFY2(r.program.work().isKept(),
                 qPrintable(lessonLabels(r.window()).join(QLatin1Char('\n'))));
        r.program.session().runTo(3); // something is done in it
        r.settle();
        QVERIFY(r.window().dialogs().saveLessonTo(file));
        QCOMPARE(Settings::load().recent.front(), file);
        Q_EMIT r.window().lessonMade(made); // the same once more is the same file
        r.settle();
        QCOMPARE(str(r.program.session().lesson()->file.string()), kept);
    }
    const LessonResult read = readLesson(file.toStdString());
    QVERIFY2(read.faults.empty(), describeAll(read.faults).c_str());
    Timeline saved(read.lesson->experiment->start());
    Timeline own(made->experiment->start());
    saved.seek({2, 0});
    own.seek({2, 0});
    QCOMPARE(saved.hash(), own.hash());
    // Another day it is offered, and so is what was done in it.
    Running r(nullptr);
    QStringList offered;
    for (const QPushButton* const button : r.window().findChildren<QPushButton*>())
        offered += button->toolTip();
    QVERIFY(offered.join(QLatin1Char(' ')).contains(kept));
    QVERIFY(offered.join(QLatin1Char(' ')).contains(file));
    QVERIFY(r.program.open(kept));
    r.settle();
    QVERIFY(r.program.work().isOffered() || which == 2); // there is nothing to run yet
}

void TestWindow::piecesAndStartsAreSavedAsTheyStand()
{
    const QTemporaryDir folder;
    const Look look;
    Typesetter typesetter;
    Running r(nullptr);
    ApproximationDialog dialog(look, typesetter);
    Q_EMIT r.window().lessonMade(dialog.lesson());
    r.settle();
    r.program.session().edit({{q("left[2]"), 0.15}}, {1, 0});
    r.settle();
    const QString pieces = folder.filePath(QStringLiteral("pieces.yaml"));
    QVERIFY(r.window().dialogs().saveLessonTo(pieces));
    const LessonResult read = readLesson(pieces.toStdString());
    QVERIFY2(read.lesson, describeAll(read.faults).c_str());
    Timeline timeline(read.lesson->experiment->start());
    QCOMPARE(valueOf(timeline.now(), "left[2]"), 0.15);
    QCOMPARE(valueOf(timeline.now(), "pieces"), 10.0);

    Q_EMIT r.window().lessonMade(FunctionDialog(look, typesetter).lesson());
    r.settle();
    r.program.session().edit({{q("x"), 0.25}}, {1, 0});
    r.settle();
    const QString start = folder.filePath(QStringLiteral("start.yaml"));
    QVERIFY(r.window().dialogs().saveLessonTo(start));
    const LessonResult again = readLesson(start.toStdString());
    QVERIFY2(again.lesson, describeAll(again.faults).c_str());
    Timeline walk(again.lesson->experiment->start());
    QCOMPARE(valueOf(walk.now(), "x"), 0.25);
    QCOMPARE(valueOf(walk.now(), "y"), 1.0);
}

void TestWindow::whatIsOpenedLaterCounts()
{
    Running r(nullptr);
    r.program.openSoon(lessons + QStringLiteral("chain-rule.yaml"));
    QVERIFY(r.program.isReading()); // the window does not wait
    r.program.openSoon(lessons + QStringLiteral("four-equations.yaml"));
    r.settle();
    QCOMPARE(r.program.session().lesson()->id, std::string("four-equations"));
    QTest::qWait(200);
    QCOMPARE(r.program.session().lesson()->id, std::string("four-equations"));
    QVERIFY(!r.program.isReading());
}

// Every section of every lesson comes up in the window, with the settings that it names and what it
// waits for. Long formulas are waited for: one was too long for the window.
void TestWindow::everyLessonIsGoneThrough()
{
    constexpr int longFormula = 400; // letters
    Running r(nullptr);
    LessonProgress& progress = r.program.progress();
    const FormulaPanel& formula = r.window().formula();
    const auto isTypeset = [&] {
        const auto labels = formula.findChildren<FormulaLabel*>();
        return std::all_of(labels.begin(), labels.end(),
                           [](const FormulaLabel* label) { return label->isShown(); });
    };
    int waited = 0;
    for (const auto& file : lessonFiles(lessonsFolder())) {
        QVERIFY(r.program.open(QString::fromStdString(file.string())));
        progress.setGuarded(false); // open questions hold nothing back
        r.settle();
        for (int i = 0; i < progress.sectionCount(); ++i) {
            const std::string place = file.stem().string() + ", section " + std::to_string(i + 1);
            progress.goTo(i);
            r.settle();
            QVERIFY2(progress.current() == i, place.c_str());
            for (const Control& control : progress.section()->controls) {
                const QWidget* const field = r.window().findChild<ControlsBar*>()->field(
                    QString::fromStdString(control.key));
                QVERIFY2(field && field->isVisible(), (place + ": " + control.key).c_str());
            }
            progress.goToCondition();
            r.settle();
            QVERIFY2(progress.isReached(), place.c_str());
            if (formula.asLatex().size() < longFormula)
                continue;
            QTRY_VERIFY2(isTypeset(), place.c_str());
            ++waited;
        }
    }
    QVERIFY(waited > 0);
}

void TestWindow::settingsBringAboutWhatIsAsked_data()
{
    QTest::addColumn<QString>("lesson");
    for (const char* lesson : {"first-neuron", "wide-or-deep", "hopfield-memories"})
        QTest::newRow(lesson) << QString::fromLatin1(lesson);
}

// Where `check` finds that settings bring a state about, they do so in the fields of the window.
void TestWindow::settingsBringAboutWhatIsAsked()
{
    QFETCH(QString, lesson);
    Running r(nullptr);
    LessonProgress& progress = r.program.progress();
    QVERIFY(r.program.open(lessons + lesson + QStringLiteral(".yaml")));
    r.settle();
    int found = 0;
    for (int i = 0; i < progress.sectionCount(); ++i) {
        progress.goTo(i);
        r.settle();
        const auto& questions = progress.section()->questions;
        for (std::size_t q = 0; q < questions.size(); ++q) {
            if (!questions[q].solution || questions[q].solution->settings.empty())
                continue;
            for (const auto& [key, value] : questions[q].solution->settings) {
                r.window().findChild<ControlsBar*>()->change(QString::fromStdString(key),
                                                             QString::fromStdString(value));
                r.settle();
            }
            r.program.session().runTo(r.position().iteration + questions[q].within);
            r.settle();
            const auto& state = progress.question(static_cast<int>(q));
            QTRY_VERIFY(state.outcome == QuestionState::Outcome::Right);
            ++found;
        }
    }
    QVERIFY(found > 0);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
