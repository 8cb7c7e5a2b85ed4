// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "charts/cost_panel.h"
#include "panels/faults_panel.h"
#include "panels/formula_panel.h"
#include "panels/lesson_panel.h"
#include "panels/notes_panel.h"
#include "panels/timeline_bar.h"
#include "panels/values_panel.h"
#include "session/lesson_progress.h"
#include "session/lesson_work.h"
#include "session/texts.h"
#include "shell/dialogs.h"
#include "shell/menus.h"
#include "shell/start_page.h"
#include "shell/step_bar.h"
#include "stages/stage_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

constexpr int narrowBelow = 1200; // pixels
constexpr int layoutVersion = 2;
constexpr int titleBarHeight = 36; // left for what the system draws above the window

} // namespace

MainWindow::MainWindow(const Desk& desk, Playback& playback, const Settings& settings)
    : m_desk(desk)
    , m_playback(playback)
    , m_settings(settings)
    , m_steps(new StepActions(desk.session, playback, this))
{
    setObjectName(QStringLiteral("workbench"));
    setWindowTitle(tr("Gradus"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    makePanels();
    makeBars();
    const Menus menus(*this, m_desk, m_settings, m_docks);
    makeStudentButton();
    qApp->installEventFilter(this);
    resize(screen()->availableSize().boundedTo({1440, 900}) - QSize(0, titleBarHeight));
    restoreLayout();
}

MainWindow::~MainWindow() { qApp->removeEventFilter(this); }

QDockWidget* MainWindow::addPanel(Panel* panel, const QString& name, Qt::DockWidgetArea area)
{
    auto* const dock = new QDockWidget(name, this);
    dock->setObjectName(panel->name());
    dock->setTitleBarWidget(panel->title());
    dock->setWidget(panel);
    auto* const close = new QToolButton;
    close->setObjectName(QStringLiteral("plain"));
    close->setText(QStringLiteral("×"));
    close->setAccessibleName(tr("Close %1").arg(name));
    close->setToolTip(tr("Close; the View menu brings it back"));
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    panel->title()->add(close);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makePanels()
{
    m_stage = new StagePanel(m_desk);
    auto* const bench = new QWidget;
    auto* const column = new QVBoxLayout(bench);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stage->title());
    column->addWidget(m_stage, 1);
    auto* const start = new StartPage(m_desk.look, m_settings.recent, m_desk.work);
    m_start = start;
    connect(start, &StartPage::lessonChosen, this, &MainWindow::openWanted);
    m_pages = new QStackedWidget;
    m_pages->addWidget(start);
    m_pages->addWidget(bench);
    setCentralWidget(m_pages);
    setContentsMargins(8, 0, 8, 0);

    auto* const cost = new CostPanel(m_desk);
    auto* const values = new ValuesPanel(m_desk);
    m_lesson = new LessonPanel(m_desk);
    m_formula = new FormulaPanel(m_desk);
    m_faults = new FaultsPanel(m_desk);
    m_docks = {addPanel(m_lesson, tr("Lesson"), Qt::LeftDockWidgetArea),
               addPanel(m_formula, tr("Formula"), Qt::BottomDockWidgetArea),
               addPanel(values, tr("Values"), Qt::RightDockWidgetArea),
               addPanel(cost, tr("Cost"), Qt::RightDockWidgetArea),
               addPanel(new NotesPanel(m_desk), tr("Notes"), Qt::BottomDockWidgetArea)};
    m_faultsDock = addPanel(m_faults, tr("Faults"), Qt::BottomDockWidgetArea);
    m_faultsDock->hide();
    connect(m_lesson, &LessonPanel::lessonWanted, this, &MainWindow::lessonWanted);
    connect(m_faults, &FaultsPanel::reloadWanted, this, &MainWindow::reloadWanted);
    connect(m_faults, &FaultsPanel::editWanted, this, &MainWindow::fileEditWanted);
    m_dialogs = new Dialogs(m_desk, m_settings, {m_lesson, m_stage, cost}, this);
    connect(values, &ValuesPanel::dataWanted, m_dialogs, &Dialogs::showData);
    connectDialogs();
}

void MainWindow::connectDialogs()
{
    connect(m_dialogs, &Dialogs::openWanted, this, &MainWindow::openWanted);
    connect(m_dialogs, &Dialogs::lessonMade, this, &MainWindow::lessonMade);
    connect(m_dialogs, &Dialogs::savedTo, this, &MainWindow::savedTo);
    connect(m_dialogs, &Dialogs::studentWanted, this, &MainWindow::studentWanted);
    connect(m_start, &StartPage::openWanted, m_dialogs, &Dialogs::askForFile);
    connect(m_start, &StartPage::functionWanted, m_dialogs, &Dialogs::askForFunction);
    connect(m_start, &StartPage::approximationWanted, m_dialogs, &Dialogs::askForApproximation);
    connect(m_lesson, &LessonPanel::handInWanted, m_dialogs, &Dialogs::handIn);
    connect(m_lesson, &LessonPanel::studentWanted, m_dialogs, &Dialogs::askForStudent);
}

void MainWindow::makeBars()
{
    const Look& look = m_desk.look;
    m_bar = new StepBar(*m_steps, m_playback, look, this);
    const auto button = [this](const QString& text, const QString& tip, auto act) {
        auto* const made = new QToolButton;
        made->setText(text);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        connect(made, &QToolButton::clicked, this, act);
        m_bar->addAtEnd(made);
    };
    using Choice = Settings::ThemeChoice;
    button(QStringLiteral("◐"), look.theme.dark ? tr("Light theme") : tr("Dark theme"),
           [this] { Q_EMIT themeWanted(m_desk.look.theme.dark ? Choice::Light : Choice::Dark); });
    const bool chinese = look.language == QStringLiteral("zh");
    button(chinese ? QStringLiteral("EN") : QStringLiteral("中文"),
           chinese ? QStringLiteral("English") : QStringLiteral("中文"), [this, chinese] {
               Q_EMIT languageWanted(chinese ? QStringLiteral("en") : QStringLiteral("zh"));
           });
    addToolBar(Qt::TopToolBarArea, m_bar);
    m_timeline = new QToolBar(tr("Timeline"), this);
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_timeline->setMovable(false);
    m_timeline->addWidget(new TimelineBar(m_desk));
    addToolBar(Qt::BottomToolBarArea, m_timeline);
    for (QToolBar* const bar : {static_cast<QToolBar*>(m_bar), m_timeline})
        bar->toggleViewAction()->setVisible(false);
}

void MainWindow::makeStudentButton()
{
    m_student = new QToolButton(this);
    m_student->setObjectName(QStringLiteral("plain"));
    m_student->setFont(m_desk.look.text(12));
    m_student->setToolTip(tr("Who works here; click to change it"));
    connect(m_student, &QToolButton::clicked, m_dialogs, &Dialogs::askForStudent);
    menuBar()->setCornerWidget(m_student);
    showStudent();
}

void MainWindow::showStudent()
{
    const QString& student = m_settings.student;
    const StudentWork* const visited = m_desk.work ? m_desk.work->visited() : nullptr;
    const QString who = visited ? tr("Looking at the work of %1").arg(visitedName(*visited))
        : student.isEmpty()     ? tr("Who are you?")
                                : tr("Student: %1").arg(student);
    m_student->setText(plainCaption(who));
    m_student->setAccessibleName(who);
    m_student->adjustSize();
    menuBar()->setCornerWidget(m_student); // gives it its new width
    m_start->refresh();
}

bool MainWindow::showsStart() const { return m_pages->currentIndex() == 0; }

void MainWindow::showBars(bool visible)
{
    for (QDockWidget* const dock : m_docks)
        dock->setVisible(visible);
    m_bar->setVisible(visible);
    m_timeline->setVisible(visible);
}

void MainWindow::showStart()
{
    if (!showsStart())
        keepPlace(true);
    m_start->refresh();
    m_pages->setCurrentIndex(0);
    showBars(false);
}

void MainWindow::showWorkbench()
{
    if (!showsStart())
        return;
    m_pages->setCurrentIndex(1);
    showBars(true);
    restoreLayout();
    m_pages->currentWidget()->setFocus();
}

// The parts that F6 goes round, in the order of reading; each with what takes the focus in it.
QList<QWidget*> MainWindow::places() const
{
    QList<QWidget*> all;
    if (showsStart())
        return {m_start};
    for (QDockWidget* const dock : m_docks)
        if (!dock->isHidden())
            all += dock;
    all.insert(all.isEmpty() || m_docks[0]->isHidden() ? 0 : 1, m_pages->currentWidget());
    if (!m_faultsDock->isHidden())
        all += m_faultsDock;
    all += m_timeline;
    all += m_bar;
    return all;
}

void MainWindow::goToAnswer()
{
    m_docks[0]->show();
    m_docks[0]->raise();
    m_byKeys = true; // Space chooses there
    m_lesson->focusAnswer();
}

void MainWindow::goRound(int step)
{
    const QList<QWidget*> all = places();
    const QWidget* const focused = QApplication::focusWidget();
    qsizetype at = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (focused && (all[i] == focused || all[i]->isAncestorOf(focused)))
            at = i;
    for (qsizetype tried = 0; tried < all.size(); ++tried) {
        at = (at + step + all.size()) % all.size();
        if (focusIn(*all[at]))
            return;
    }
}

// A panel behind another comes to the front. False where nothing in it takes the focus.
bool MainWindow::focusIn(QWidget& place)
{
    if (auto* const dock = qobject_cast<QDockWidget*>(&place))
        dock->raise();
    QList<QWidget*> inside = place.findChildren<QWidget*>();
    inside.prepend(&place);
    const auto takes = [&](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled()
            && !widget->focusProxy() && widget->isVisibleTo(&place);
    };
    // What one works in comes before the buttons around it.
    for (const bool buttons : {false, true})
        for (QWidget* const widget : inside)
            if (takes(widget) && buttons == (qobject_cast<QAbstractButton*>(widget) != nullptr)) {
                widget->setFocus(Qt::TabFocusReason);
                return true;
            }
    return false;
}

void MainWindow::showFaults(const QString& file, const Faults& faults)
{
    m_faults->setFaults(file, faults);
    if (!m_docks[1]->isHidden()) // beside the formula both would be too narrow
        tabifyDockWidget(m_docks[1], m_faultsDock);
    m_faultsDock->show();
    m_faultsDock->raise();
}

void MainWindow::say(const QString& sentence) { m_lesson->say(sentence); }

void MainWindow::hideFaults() { m_faultsDock->hide(); }

bool MainWindow::showsFaults() const { return !m_faultsDock->isHidden(); }

// Wide: the numbers have a column of their own. Narrow: they share the place of the formula.
void MainWindow::arrange(bool narrow)
{
    QDockWidget* const formula = m_docks[1];
    QDockWidget* const values = m_docks[2];
    QDockWidget* const cost = m_docks[3];
    tabifyDockWidget(formula, m_docks[4]);
    formula->raise();
    if (narrow) {
        tabifyDockWidget(formula, values);
        tabifyDockWidget(values, cost);
        formula->raise();
    } else {
        addDockWidget(Qt::RightDockWidgetArea, values);
        splitDockWidget(values, cost, Qt::Vertical);
    }
    const int full = width();
    resizeDocks({m_docks[0]}, {narrow ? full * 3 / 10 : m_desk.look.px(344)}, Qt::Horizontal);
    if (!narrow) {
        resizeDocks({values}, {m_desk.look.px(340)}, Qt::Horizontal);
        resizeDocks({values, cost}, {height() * 55 / 100, height() * 27 / 100}, Qt::Vertical);
    }
    resizeDocks({formula}, {std::min(m_desk.look.px(narrow ? 232 : 225), height() * 2 / 5)},
                Qt::Vertical);
}

void MainWindow::resetLayout()
{
    for (QDockWidget* const dock : m_docks) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[0]);
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[1]);
    arrange(m_narrow);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_bar->fit(contentsRect().width());
    const bool narrow = event->size().width() < m_desk.look.px(narrowBelow);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange(narrow);
}

void MainWindow::keepPlace(bool withPanels) const
{
    QSettings file;
    file.setValue(QStringLiteral("geometry"), saveGeometry());
    if (withPanels && !showsStart())
        file.setValue(m_narrow ? QStringLiteral("layout-narrow") : QStringLiteral("layout"),
                      saveState(layoutVersion));
}

void MainWindow::restoreLayout()
{
    const QSettings file;
    if (!isVisible())
        restoreGeometry(file.value(QStringLiteral("geometry")).toByteArray());
    m_narrow = width() < m_desk.look.px(narrowBelow);
    const QString key = m_narrow ? QStringLiteral("layout-narrow") : QStringLiteral("layout");
    arrange(m_narrow);
    if (!showsStart())
        restoreState(file.value(key).toByteArray(), layoutVersion);
    m_bar->fit(contentsRect().width());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    (void)m_desk.session.typed().take(); // so that it is kept
    keepPlace(true);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT openWanted(event->mimeData()->urls().first().toLocalFile());
}

// Space plays; a button or list that was gone to by keys keeps its own meaning of Space. After a
// click it plays: the mouse has pressed what was to be pressed.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::MouseButtonPress) {
        m_byKeys = false;
    } else if (type == QEvent::KeyPress || type == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool arrow = key >= Qt::Key_Left && key <= Qt::Key_Down;
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_F6
            || (arrow && qobject_cast<QAbstractButton*>(watched)))
            m_byKeys = true;
        else if (key == Qt::Key_Return || key == Qt::Key_Enter) // an answer was given
            m_byKeys = false;
        if (key == Qt::Key_Space && hasOwnSpace(watched)) {
            const bool own = m_byKeys || showsStart(); // there nothing plays
            if (own && type == QEvent::ShortcutOverride)
                event->accept();
            if (type == QEvent::ShortcutOverride)
                return own;
            return !own; // there is nothing to play, and it is not the button's
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

// Dialogs are no part of this.
bool MainWindow::hasOwnSpace(QObject* watched) const
{
    const auto* const widget = qobject_cast<QWidget*>(watched);
    const bool here =
        widget && (widget->window() == this || qobject_cast<QDockWidget*>(widget->window()));
    return here
        && (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const LessonCard*>(widget));
}

} // namespace gradus
