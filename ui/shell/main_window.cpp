// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "charts/cost_panel.h"
#include "experiments/experiments_dialog.h"
#include "homework/submission.h"
#include "panels/faults_panel.h"
#include "panels/formula_panel.h"
#include "panels/lesson_panel.h"
#include "panels/notes_panel.h"
#include "panels/timeline_bar.h"
#include "panels/values_panel.h"
#include "patterns/patterns_dialog.h"
#include "session/lesson_progress.h"
#include "session/lesson_work.h"
#include "shell/approximation_dialog.h"
#include "shell/function_dialog.h"
#include "shell/hand_in_dialog.h"
#include "shell/menus.h"
#include "shell/start_page.h"
#include "shell/step_bar.h"
#include "shell/student_dialog.h"
#include "stages/stage_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
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
    auto* const stage = new StagePanel(m_desk);
    auto* const bench = new QWidget;
    auto* const column = new QVBoxLayout(bench);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(stage->title());
    column->addWidget(stage, 1);
    auto* const start = new StartPage(m_desk.look, m_settings.recent, m_desk.work);
    m_start = start;
    connect(start, &StartPage::lessonChosen, this, &MainWindow::openWanted);
    connect(start, &StartPage::openWanted, this, &MainWindow::askForFile);
    connect(start, &StartPage::functionWanted, this, &MainWindow::askForFunction);
    connect(start, &StartPage::approximationWanted, this, &MainWindow::askForApproximation);
    m_pages = new QStackedWidget;
    m_pages->addWidget(start);
    m_pages->addWidget(bench);
    setCentralWidget(m_pages);
    setContentsMargins(8, 0, 8, 0);

    m_lesson = new LessonPanel(m_desk);
    m_formula = new FormulaPanel(m_desk);
    m_faults = new FaultsPanel(m_desk);
    m_docks = {addPanel(m_lesson, tr("Lesson"), Qt::LeftDockWidgetArea),
               addPanel(m_formula, tr("Formula"), Qt::BottomDockWidgetArea),
               addPanel(new ValuesPanel(m_desk), tr("Values"), Qt::RightDockWidgetArea),
               addPanel(new CostPanel(m_desk), tr("Cost"), Qt::RightDockWidgetArea),
               addPanel(new NotesPanel(m_desk), tr("Notes"), Qt::BottomDockWidgetArea)};
    m_faultsDock = addPanel(m_faults, tr("Faults"), Qt::BottomDockWidgetArea);
    m_faultsDock->hide();
    connect(m_lesson, &LessonPanel::lessonWanted, this, &MainWindow::lessonWanted);
    connect(m_lesson, &LessonPanel::handInWanted, this, &MainWindow::handIn);
    connect(m_faults, &FaultsPanel::reloadWanted, this, &MainWindow::reloadWanted);
    connect(m_faults, &FaultsPanel::editWanted, this, &MainWindow::fileEditWanted);
    connect(m_faults, &FaultsPanel::closeWanted, this, &MainWindow::hideFaults);
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

void MainWindow::showKeys()
{
    QString rows;
    for (const QAction* const action : findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->text().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys += key.toString(QKeySequence::NativeText);
        QString name = action->text();
        rows += QStringLiteral("<tr><td style=\"padding-right:24px\">%1</td><td>%2</td></tr>")
                    .arg(name.remove(QLatin1Char('&')).toHtmlEscaped(),
                         keys.join(QStringLiteral(", ")).toHtmlEscaped());
    }
    QMessageBox box(QMessageBox::NoIcon, tr("Keys"), QStringLiteral("<table>%1</table>").arg(rows),
                    QMessageBox::Close, this);
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Gradus"),
                       tr("Gradus %1\n\nA laboratory that steps through neural networks, forwards "
                          "and backwards, one number at a time.\n\nFree software under the GNU "
                          "General Public License, version 3 or later.")
                           .arg(QStringLiteral(GRADUS_VERSION)));
}

void MainWindow::askForFunction()
{
    FunctionDialog dialog(m_desk.look, this);
    if (dialog.exec() == QDialog::Accepted)
        if (const auto lesson = dialog.lesson())
            Q_EMIT lessonMade(lesson);
}

void MainWindow::askForApproximation()
{
    ApproximationDialog dialog(m_desk.look, this);
    if (dialog.exec() == QDialog::Accepted)
        if (const auto lesson = dialog.lesson())
            Q_EMIT lessonMade(lesson);
}

// Begins with the net that is open, where there is one.
void MainWindow::askForPatterns()
{
    const auto open = std::dynamic_pointer_cast<const HopfieldExperiment>(
        m_desk.session.lesson() ? m_desk.session.experiment() : nullptr);
    PatternsDialog dialog(open ? HopfieldDraft::of(*open) : HopfieldDraft::letters(), m_desk.look,
                          this);
    if (dialog.exec() == QDialog::Accepted)
        if (const auto lesson = dialog.lesson())
            Q_EMIT lessonMade(lesson);
}

void MainWindow::showExperiments()
{
    if (!m_experiments)
        m_experiments = new ExperimentsDialog(m_desk.session, m_desk.look, this);
    m_experiments->show();
    m_experiments->raise();
    m_experiments->activateWindow();
}

void MainWindow::makeStudentButton()
{
    m_student = new QToolButton(this);
    m_student->setObjectName(QStringLiteral("plain"));
    m_student->setFont(m_desk.look.text(12));
    m_student->setToolTip(tr("Who works here; click to change it"));
    connect(m_student, &QToolButton::clicked, this, &MainWindow::askForStudent);
    menuBar()->setCornerWidget(m_student);
    showStudent();
}

void MainWindow::showStudent()
{
    const QString& student = m_settings.student;
    m_student->setText(student.isEmpty() ? tr("Who are you?") : tr("Student: %1").arg(student));
    m_student->setAccessibleName(m_student->text());
    m_student->adjustSize();
    menuBar()->setCornerWidget(m_student); // gives it its new width
    m_start->refresh();
}

void MainWindow::askForStudent()
{
    StudentDialog dialog(m_desk.look, m_settings.student, m_settings.studentName, this);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT studentWanted(dialog.identifier(), dialog.name());
}

void MainWindow::handIn()
{
    const LessonWork* const work = m_desk.work;
    if (!work || !work->isKept() || !m_desk.session.lesson())
        return;
    if (work->student().isEmpty())
        askForStudent();
    if (work->student().isEmpty() || HandInDialog(m_desk, this).exec() != QDialog::Accepted)
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Hand in"), QString::fromStdString(submissionName(work->work())),
        tr("Work (*%1)").arg(QString::fromLatin1(submissionEnding)));
    if (!file.isEmpty())
        handInTo(file);
}

bool MainWindow::handInTo(const QString& file)
{
    const QString why = m_desk.work->handIn(file);
    if (why.isEmpty())
        m_lesson->say(tr("Written: %1").arg(file));
    else
        m_lesson->say(why);
    return why.isEmpty();
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
        saveLayout();
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

void MainWindow::showFaults(const QString& file, const Faults& faults)
{
    m_faults->setFaults(file, faults);
    if (m_narrow)
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

void MainWindow::saveLayout() const
{
    QSettings file;
    file.setValue(QStringLiteral("geometry"), saveGeometry());
    if (!showsStart())
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
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::askForFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a lesson"), {}, tr("Lessons (*.yaml *.yml *.json);;All files (*)"));
    if (!file.isEmpty())
        Q_EMIT openWanted(file);
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

// Space plays, but a focused button or list keeps its own meaning of Space.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool own = qobject_cast<QAbstractButton*>(watched)
            || qobject_cast<QComboBox*>(watched) || qobject_cast<LessonCard*>(watched);
        if (key->key() == Qt::Key_Space && own) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace gradus
