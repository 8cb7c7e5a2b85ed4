// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/menus.h"

#include "marking/marking_dialog.h"
#include "panels/formula_panel.h"
#include "session/lesson_progress.h"
#include "session/lesson_work.h"
#include "session/texts.h"
#include "shell/data_dialog.h"
#include "shell/dialogs.h"
#include "shell/own_lessons.h"
#include "shell/step_actions.h"
#include "stages/stage_panel.h"

#include <QActionGroup>
#include <QDateTime>
#include <QDockWidget>
#include <QLocale>
#include <QMenuBar>

#include <algorithm>

namespace gradus {

Menus::Menus(MainWindow& window, const Desk& desk, const Settings& settings,
             const QList<QDockWidget*>& docks)
    : m_window(window)
    , m_desk(desk)
    , m_settings(settings)
{
    QMenuBar& bar = *window.menuBar();
    fillFile(bar.addMenu(MainWindow::tr("&File")));
    fillEdit(bar.addMenu(MainWindow::tr("&Edit")));
    fillLesson(bar.addMenu(MainWindow::tr("&Lesson")));
    window.steps().fillStepMenu(bar.addMenu(MainWindow::tr("&Step")));
    window.steps().fillRunMenu(bar.addMenu(MainWindow::tr("&Run")));
    fillView(bar.addMenu(MainWindow::tr("&View")), docks);
    fillHelp(bar.addMenu(MainWindow::tr("&Help")));
}

QAction* Menus::addTo(QMenu* menu, const QString& text, const QKeySequence& key,
                      const std::function<void()>& act)
{
    QAction* const action = menu->addAction(text);
    action->setShortcut(key);
    QObject::connect(action, &QAction::triggered, &m_window, act);
    return action;
}

void Menus::fillFile(QMenu* menu)
{
    MainWindow* const window = &m_window;
    Dialogs* const dialogs = &m_window.dialogs();
    addTo(menu, MainWindow::tr("&Open a lesson…"), QKeySequence::Open,
          [dialogs] { dialogs->askForFile(); });
    addTo(menu, MainWindow::tr("Descend a &function…"), QKeySequence::New,
          [dialogs] { dialogs->askForFunction(); });
    addTo(menu, MainWindow::tr("Approxi&mate a function…"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
          [dialogs] { dialogs->askForApproximation(); });
    addTo(menu, MainWindow::tr("Draw &patterns…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
          [dialogs] { dialogs->askForPatterns(); });
    QMenu* const recent = menu->addMenu(MainWindow::tr("Open &recent"));
    const auto fill = [window, recent, settings = &m_settings] {
        recent->clear();
        const OwnLessons own(OwnLessons::usualFolder());
        for (const QString& path : settings->recent) {
            QAction* const open = recent->addAction(plainCaption(own.nameOf(path)));
            open->setToolTip(plainTip(path));
            QObject::connect(open, &QAction::triggered, window,
                             [window, path] { Q_EMIT window->openWanted(path); });
        }
    };
    fill();
    QObject::connect(menu, &QMenu::aboutToShow, recent, [=, settings = &m_settings] {
        fill(); // what was opened since
        recent->setEnabled(!settings->recent.isEmpty());
    });
    recent->setEnabled(!m_settings.recent.isEmpty());
    QAction* const save = addTo(menu, MainWindow::tr("&Save the lesson…"), QKeySequence::Save,
                                [dialogs] { dialogs->saveLesson(); });
    const Session* const session = &m_desk.session;
    const auto offer = [=] { save->setEnabled(session->lesson() != nullptr); };
    QObject::connect(session, &Session::opened, save, offer);
    offer();
    addTo(menu, MainWindow::tr("Read the lesson &again"), QKeySequence(Qt::CTRL | Qt::Key_R),
          [window] { Q_EMIT window->reloadWanted(); });
    addTo(menu, MainWindow::tr("&Start page"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Home),
          [window] { window->showStart(); });
    menu->addSeparator();
    fillExports(menu);
    menu->addSeparator();
    addTo(menu, MainWindow::tr("&Quit"), QKeySequence::Quit, [window] { window->close(); });
}

// What leaves the program, and parameters that come in; there is nothing such without a lesson.
void Menus::fillExports(QMenu* menu)
{
    Dialogs* const dialogs = &m_window.dialogs();
    const QList<QAction*> actions{
        addTo(menu, MainWindow::tr("Save a p&icture…"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
              [dialogs] { dialogs->savePicture(); }),
        addTo(menu, MainWindow::tr("&Copy the picture"),
              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), [dialogs] { dialogs->copyPicture(); }),
        addTo(menu, MainWindow::tr("E&xport…"), QKeySequence(Qt::CTRL | Qt::Key_D),
              [dialogs] { dialogs->showExport(); }),
        addTo(menu, MainWindow::tr("&Take over parameters…"), {},
              [dialogs] { dialogs->askForParameters(); }),
        addTo(menu, MainWindow::tr("&Lab report…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
              [dialogs] { dialogs->makeReport(); })};
    const Session* const session = &m_desk.session;
    const auto offer = [=] {
        for (QAction* const action : actions)
            action->setEnabled(session->lesson() != nullptr);
    };
    QObject::connect(session, &Session::opened, menu, offer);
    offer();
}

// What is changed in the model; where words are written, the same keys act on the words.
void Menus::fillEdit(QMenu* menu)
{
    Session* const session = &m_desk.session;
    FormulaPanel* const formula = &m_window.formula();
    QAction* const undo = addTo(menu, MainWindow::tr("&Undo the last change"), QKeySequence::Undo,
                                [session] { session->undo(); });
    QAction* const redo =
        addTo(menu, MainWindow::tr("&Redo the change"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [session] { session->redo(); });
    const auto offer = [=] {
        undo->setEnabled(session->canUndo());
        redo->setEnabled(session->canRedo());
    };
    for (const auto signal : {&Session::opened, &Session::changed, &Session::focusChanged})
        QObject::connect(session, signal, undo, offer);
    offer();
    menu->addSeparator();
    addTo(menu, MainWindow::tr("Copy the formula as &text"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [formula] { formula->copyText(); });
    addTo(menu, MainWindow::tr("Copy the formula as &LaTeX"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [formula] { formula->copyLatex(); });
}

void Menus::fillLesson(QMenu* menu)
{
    LessonProgress* const progress = &m_desk.progress;
    const auto go = [&session = m_desk.session, progress](int step) {
        if (session.typed().take())
            progress->goTo(progress->current() + step);
    };
    addTo(menu, MainWindow::tr("&Next section"), QKeySequence(Qt::CTRL | Qt::Key_PageDown),
          [go] { go(1); });
    addTo(menu, MainWindow::tr("&Previous section"), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
          [go] { go(-1); });
    MainWindow* const window = &m_window;
    // A letter for whoever is not typing, a key that works in a field, too.
    addTo(menu, MainWindow::tr("To the &answer"), {}, [window] {
        window->goToAnswer();
    })->setShortcuts({QKeySequence(Qt::Key_Q), QKeySequence(Qt::Key_F8)});
    fillEarlier(menu);
    menu->addSeparator();
    Dialogs* const dialogs = &m_window.dialogs();
    addTo(menu, MainWindow::tr("&Student…"), {}, [dialogs] { dialogs->askForStudent(); });
    QAction* const handIn =
        addTo(menu, MainWindow::tr("&Hand in…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
              [dialogs] { dialogs->handIn(); });
    const Desk desk = m_desk;
    QAction* const marking = addTo(
        menu, MainWindow::tr("&Mark submissions…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
        [window, desk] {
            QObject::connect(MarkingDialog::showFor(window, desk), &MarkingDialog::visitWanted,
                             window, &MainWindow::visitWanted, Qt::UniqueConnection);
        });
    menu->addSeparator();
    QAction* const experiments =
        addTo(menu, MainWindow::tr("&Experiments…"), QKeySequence(Qt::CTRL | Qt::Key_E),
              [dialogs] { dialogs->showExperiments(); });
    QAction* const data =
        addTo(menu, MainWindow::tr("D&ata…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
              [dialogs] { dialogs->showData(); });
    const Session* const session = &m_desk.session;
    const auto offer = [=] {
        experiments->setEnabled(session->lesson() != nullptr);
        data->setEnabled(hasDataCard(*session));
        handIn->setEnabled(session->lesson() != nullptr);
        marking->setEnabled(session->lesson() && session->lesson()->source);
    };
    QObject::connect(session, &Session::opened, experiments, offer);
    offer();
    menu->addSeparator();
    addTo(menu, MainWindow::tr("E&dit the lesson"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
          [window] { Q_EMIT window->editWanted(); });
    addTo(menu, MainWindow::tr("Editor for &lessons…"), {},
          [window] { Q_EMIT window->editorWanted(); });
    addTo(menu, MainWindow::tr("Pac&k the lesson with its files…"), {},
          [window] { Q_EMIT window->packWanted(); });
    QMenu* const copies = menu->addMenu(MainWindow::tr("Cop&y as lesson YAML"));
    copies->addActions(window->findChild<StagePanel*>()->actions());
}

// Work that was begun again, or that another student's name or lesson's version put aside.
void Menus::fillEarlier(QMenu* menu)
{
    LessonWork* const work = m_desk.work;
    if (!work)
        return;
    QMenu* const earlier = menu->addMenu(MainWindow::tr("Earlier &work"));
    QObject::connect(menu, &QMenu::aboutToShow, earlier, [earlier, work] {
        earlier->clear();
        for (const WorkStore::Aside& aside : work->aside()) {
            const auto when =
                QDateTime::fromString(QString::fromStdString(aside.work.changed), Qt::ISODate);
            const auto answered = static_cast<int>(
                std::count_if(aside.work.answers.begin(), aside.work.answers.end(),
                              [](const auto& answer) { return isAnswered(answer.second); }));
            QObject::connect(
                earlier->addAction(
                    MainWindow::tr("Take back: %1, section %2, %n answered", nullptr, answered)
                        .arg(QLocale().toString(when.toLocalTime(), QLocale::ShortFormat))
                        .arg(aside.work.section)),
                &QAction::triggered, work, [work, file = aside.file] { work->takeBack(file); });
        }
        earlier->setEnabled(!earlier->isEmpty());
    });
}

void Menus::fillView(QMenu* menu, const QList<QDockWidget*>& docks)
{
    MainWindow* const window = &m_window;
    for (QDockWidget* const dock : docks)
        menu->addAction(dock->toggleViewAction());
    addTo(menu, MainWindow::tr("Next &panel"), QKeySequence(Qt::Key_F6),
          [window] { window->goRound(1); });
    addTo(menu, MainWindow::tr("Pre&vious panel"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
          [window] { window->goRound(-1); });
    addTo(menu, MainWindow::tr("&Reset the layout"), {}, [window] { window->resetLayout(); });
    menu->addSeparator();
    fillThemes(menu);
    menu->addSeparator();
    addTo(menu, QStringLiteral("English"), {},
          [window] { Q_EMIT window->languageWanted(QStringLiteral("en")); });
    addTo(menu, QStringLiteral("中文"), {},
          [window] { Q_EMIT window->languageWanted(QStringLiteral("zh")); });
    menu->addSeparator();
    fillTextSizes(menu);
    fillNumbers(menu->addMenu(MainWindow::tr("N&umbers")));
    menu->addSeparator();
    QAction* const motion = addTo(menu, MainWindow::tr("&Moving values"), {}, [] {});
    motion->setCheckable(true);
    motion->setChecked(m_settings.motion);
    QObject::connect(motion, &QAction::toggled, window, &MainWindow::motionWanted);
}

void Menus::addChoices(QMenu* menu, const std::vector<Choice>& choices)
{
    auto* const group = new QActionGroup(menu);
    for (const Choice& choice : choices) {
        QAction* const action = addTo(menu, choice.name, {}, choice.act);
        action->setCheckable(true);
        action->setChecked(choice.chosen);
        group->addAction(action);
    }
}

void Menus::fillThemes(QMenu* menu)
{
    const auto theme = [this](Settings::ThemeChoice choice, const QString& name) {
        return Choice{name, m_settings.theme == choice,
                      [window = &m_window, choice] { Q_EMIT window->themeWanted(choice); }};
    };
    addChoices(menu,
               {theme(Settings::ThemeChoice::System, MainWindow::tr("Theme of the system")),
                theme(Settings::ThemeChoice::Light, MainWindow::tr("Light theme")),
                theme(Settings::ThemeChoice::Dark, MainWindow::tr("Dark theme"))});
}

// How every number of the network is shown. Copies have all digits, whatever is chosen.
void Menus::fillNumbers(QMenu* menu)
{
    using Form = NumberStyle::Form;
    const NumberStyle now = m_settings.numbers;
    const auto choice = [&](const NumberStyle& style, const QString& name) {
        return Choice{name, style == now,
                      [window = &m_window, style] { Q_EMIT window->numbersWanted(style); }};
    };
    const auto form = [&](Form which, const QString& name) {
        return choice({which, now.digits}, name);
    };
    addChoices(menu,
               {form(Form::Usual, MainWindow::tr("&Usual: 0.05, 1.234e-5")),
                form(Form::Scientific, MainWindow::tr("&Scientific: 5e-2, 1.234e-5")),
                form(Form::Fraction, MainWindow::tr("&Fractions where exact: 1/20"))});
    menu->addSeparator();
    std::vector<Choice> digits;
    for (const int count : Settings::digitChoices)
        digits.push_back(choice({now.form, count}, MainWindow::tr("%n digit(s)", nullptr, count)));
    addChoices(menu, digits);
}

void Menus::fillTextSizes(QMenu* menu)
{
    constexpr double scaleStep = 0.125;
    MainWindow* const window = &m_window;
    const Settings* const settings = &m_settings;
    addTo(menu, MainWindow::tr("&Larger text"), QKeySequence::ZoomIn,
          [=] { Q_EMIT window->scaleWanted(settings->scale + scaleStep); });
    addTo(menu, MainWindow::tr("&Smaller text"), QKeySequence::ZoomOut,
          [=] { Q_EMIT window->scaleWanted(settings->scale - scaleStep); });
    addTo(menu, MainWindow::tr("&Normal text"), QKeySequence(Qt::CTRL | Qt::Key_0),
          [=] { Q_EMIT window->scaleWanted(1); });
}

void Menus::fillHelp(QMenu* menu)
{
    Dialogs* const dialogs = &m_window.dialogs();
    addTo(menu, MainWindow::tr("&Keys"), QKeySequence::HelpContents,
          [dialogs] { dialogs->showKeys(); });
    addTo(menu, MainWindow::tr("&About Gradus"), {}, [dialogs] { dialogs->showAbout(); });
}

} // namespace gradus
