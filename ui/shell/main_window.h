// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "shell/settings.h"
#include "trace/fault.h"

#include <QMainWindow>

class QStackedWidget;
class QToolButton;

namespace gradus {

class Dialogs;
class FaultsPanel;
class FormulaPanel;
class LessonPanel;
class Playback;
class StepActions;
class StagePanel;
class StartPage;
class StepBar;

/// The frame: it puts panels, actions and bars together and knows nothing of what they show.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const Desk& desk, Playback& playback, const Settings& settings);
    ~MainWindow() override;

    [[nodiscard]] StepActions& steps() const { return *m_steps; }
    [[nodiscard]] FormulaPanel& formula() const { return *m_formula; }
    [[nodiscard]] StagePanel& stage() const { return *m_stage; }
    /// Puts the cursor into the next answer that is to be given.
    void goToAnswer();
    /// Takes the focus to the next part of the window (−1: to the one before).
    void goRound(int step);
    [[nodiscard]] bool showsStart() const;
    void showStart();
    void showWorkbench();
    void showFaults(const QString& file, const Faults& faults);
    void hideFaults();
    /// Says something below the lesson.
    void say(const QString& sentence);
    [[nodiscard]] bool showsFaults() const;
    void resetLayout();
    /// Keeps where the window is and how large, for the next one; with the layout of its panels
    /// unless that is meant for another size of text.
    void keepPlace(bool withPanels) const;
    /// What the menus offer besides.
    [[nodiscard]] Dialogs& dialogs() const { return *m_dialogs; }
    /// Who works here has changed.
    void showStudent();

Q_SIGNALS:
    void openWanted(const QString& file);
    void lessonWanted(const QString& id);
    void lessonMade(const std::shared_ptr<const gradus::Lesson>& lesson);
    /// The open lesson was saved under this name.
    void savedTo(const QString& file);
    void reloadWanted();
    void editWanted();
    /// A file is to be edited at a line.
    void fileEditWanted(const QString& file, int line);
    void editorWanted();
    /// The open lesson shall be packed with its files.
    void packWanted();
    void themeWanted(gradus::Settings::ThemeChoice theme);
    void languageWanted(const QString& language);
    void scaleWanted(double scale);
    void motionWanted(bool motion);
    void numbersWanted(const gradus::NumberStyle& style);
    void studentWanted(const QString& identifier, const QString& name);
    /// A student's work is to be looked at.
    void visitWanted(const QString& lesson, const QString& submission);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makePanels();
    QDockWidget* addPanel(Panel* panel, const QString& name, Qt::DockWidgetArea area);
    void connectDialogs();
    void makeBars();
    void makeStudentButton();
    [[nodiscard]] QList<QWidget*> places() const;
    [[nodiscard]] bool focusIn(QWidget& place);
    [[nodiscard]] bool hasOwnSpace(QObject* watched) const;
    void showBars(bool visible);
    void arrange(bool narrow);
    void restoreLayout();

    Desk m_desk;
    Playback& m_playback;
    const Settings& m_settings;
    StepActions* m_steps;
    StepBar* m_bar = nullptr;
    QToolBar* m_timeline = nullptr;
    QStackedWidget* m_pages = nullptr;
    FormulaPanel* m_formula = nullptr;
    StagePanel* m_stage = nullptr;
    LessonPanel* m_lesson = nullptr;
    FaultsPanel* m_faults = nullptr;
    QList<QDockWidget*> m_docks; ///< lesson, formula, values, cost, notes
    StartPage* m_start = nullptr;
    QToolButton* m_student = nullptr; ///< who works here, on every page
    QDockWidget* m_faultsDock = nullptr;
    Dialogs* m_dialogs = nullptr;
    bool m_narrow = false;
    bool m_byKeys = false; ///< the focus was moved by a key last, not by the mouse
};

} // namespace gradus
