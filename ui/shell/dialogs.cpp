// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dialogs.h"

#include "data/array_file.h"
#include "experiments/experiments_dialog.h"
#include "exports/export_dialog.h"
#include "exports/parameters_dialog.h"
#include "exports/saving.h"
#include "figures/figure_dialog.h"
#include "figures/figure_sources.h"
#include "homework/submission.h"
#include "lesson/lesson_files.h"
#include "lesson/lesson_writer.h"
#include "network/network_experiment.h"
#include "panels/ask_file.h"
#include "panels/lesson_panel.h"
#include "patterns/patterns_dialog.h"
#include "report/report_dialog.h"
#include "report/report_source.h"
#include "session/lesson_work.h"
#include "shell/approximation_dialog.h"
#include "shell/data_dialog.h"
#include "shell/function_dialog.h"
#include "shell/hand_in_dialog.h"
#include "shell/keys_dialog.h"
#include "shell/own_lessons.h"
#include "shell/student_dialog.h"
#include "stages/stage_panel.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>

namespace gradus {

namespace {

template <typename Window> void bringUp(Window& window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

Dialogs::Dialogs(const Desk& desk, const Settings& settings, const Panels& panels, QWidget* window)
    : QObject(window)
    , m_desk(desk)
    , m_settings(settings)
    , m_panels(panels)
    , m_window(window)
{ }

void Dialogs::askForFile()
{
    const QString file = askToOpen(m_window, tr("Open a lesson"), FilePurpose::Lesson,
                                   tr("Lessons (*.yaml *.yml *.json *.gradus);;All files (*)"));
    if (!file.isEmpty())
        Q_EMIT openWanted(file);
}

// A dialog that ends as something to step through.
template <typename Asking> void Dialogs::make(Asking& dialog)
{
    if (dialog.exec() == QDialog::Accepted)
        if (const auto lesson = dialog.lesson())
            Q_EMIT lessonMade(lesson);
}

void Dialogs::askForFunction()
{
    FunctionDialog dialog(m_desk.look, m_desk.typesetter, m_window);
    make(dialog);
}

void Dialogs::askForApproximation()
{
    ApproximationDialog dialog(m_desk.look, m_desk.typesetter, m_window);
    make(dialog);
}

// Begins with the net that is open, where there is one.
void Dialogs::askForPatterns()
{
    const auto open = std::dynamic_pointer_cast<const HopfieldExperiment>(
        m_desk.session.lesson() ? m_desk.session.experiment() : nullptr);
    PatternsDialog dialog(open ? HopfieldDraft::of(*open) : HopfieldDraft::letters(), m_desk.look,
                          m_window);
    make(dialog);
}

void Dialogs::saveLesson()
{
    const auto& lesson = m_desk.session.lesson();
    if (!lesson || !m_desk.session.typed().take())
        return;
    m_desk.session.afterChanges([this, name = QString::fromStdString(lesson->id + ".yaml")] {
        const QString file = askToSave(m_window, tr("Save the lesson"), FilePurpose::Lesson, name,
                                       tr("Lessons (*.yaml *.yml)"));
        if (!file.isEmpty())
            saveLessonTo(file);
    });
}

// What was made here is written as it runs; a lesson from elsewhere is copied with its files.
QString Dialogs::writeLesson(const QString& file) const
{
    const Session& session = m_desk.session;
    const Lesson& lesson = *session.lesson();
    const OwnLessons own(OwnLessons::usualFolder());
    if (lesson.source && !own.holds(QString::fromStdString(lesson.file.string()))) {
        const auto why = copyLesson(lesson, file.toStdString());
        return why ? messageText(*why) : QString();
    }
    const auto& edits = session.published().edits;
    const Value tree =
        withWork(lessonTree(lesson, m_desk.look.language.toStdString()), session.changes(),
                 edits ? std::span(*edits) : std::span<const Edit>(), session.snapshot());
    return saveFile(file, QByteArray::fromStdString(yamlText(tree)));
}

bool Dialogs::saveLessonTo(const QString& file)
{
    const QString why = writeLesson(file);
    m_panels.lesson->say(why.isEmpty() ? tr("Written: %1").arg(file) : why);
    if (why.isEmpty())
        Q_EMIT savedTo(QFileInfo(file).absoluteFilePath());
    return why.isEmpty();
}

void Dialogs::showExperiments()
{
    if (!m_experiments)
        m_experiments = new ExperimentsDialog(m_desk.session, m_desk.look, m_window);
    bringUp(*m_experiments);
}

void Dialogs::showData()
{
    if (!m_data)
        m_data = new DataDialog(m_desk.session, m_desk.look, m_window);
    bringUp(*m_data);
}

void Dialogs::askForStudent()
{
    StudentDialog dialog(m_desk.look, m_settings.student, m_settings.studentName, m_window);
    const LessonWork* const work = m_desk.work;
    if (work && work->needsStudent() && work->answered().first > 0)
        dialog.warn(tr("What has been answered so far was answered for other numbers. It is kept "
                       "aside, and the lesson begins anew with yours."));
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT studentWanted(dialog.identifier(), dialog.name());
}

void Dialogs::handIn()
{
    const LessonWork* const work = m_desk.work;
    if (!work || !work->isKept() || !m_desk.session.lesson())
        return;
    const bool others = work->needsStudent(); // with a name the lesson has other numbers
    if (work->student().isEmpty())
        askForStudent();
    if (others)
        return;
    if (work->student().isEmpty() || HandInDialog(m_desk, m_window).exec() != QDialog::Accepted)
        return;
    const QString file = askToSave(m_window, tr("Hand in"), FilePurpose::HandedIn,
                                   QString::fromStdString(submissionName(work->work())),
                                   tr("Work (*%1)").arg(QString::fromLatin1(submissionEnding)));
    if (!file.isEmpty())
        handInTo(file);
}

bool Dialogs::handInTo(const QString& file)
{
    const QString why = m_desk.work->handIn(file);
    m_panels.lesson->say(why.isEmpty() ? tr("Written: %1").arg(file) : why);
    return why.isEmpty();
}

std::vector<FigureSource> Dialogs::figures() const
{
    return workbenchFigures(m_desk, m_panels.stage, m_panels.cost);
}

void Dialogs::savePicture()
{
    const auto& lesson = m_desk.session.lesson();
    FigureDialog(figures(), lesson ? QString::fromStdString(lesson->id) : QString(), m_desk.look,
                 m_window)
        .exec();
}

void Dialogs::copyPicture()
{
    constexpr int patience = 2000; // milliseconds
    const auto all = figures();
    if (all.empty())
        return;
    const Figure figure(all.front(), FigureShape(), m_desk.look.language);
    if (figure.wait(patience))
        QGuiApplication::clipboard()->setMimeData(figure.mimeData().release());
}

void Dialogs::showExport()
{
    if (!m_export)
        m_export = new ExportDialog(m_desk, m_window);
    bringUp(*m_export);
}

void Dialogs::askForParameters()
{
    const QString file = askToOpen(m_window, tr("Take over parameters"), FilePurpose::Result,
                                   tr("Parameters (*.npz *.safetensors *.json);;All files (*)"));
    if (file.isEmpty() || !m_desk.session.isReady())
        return;
    auto arrays = readArrayFile(file.toStdString());
    auto network = std::dynamic_pointer_cast<const NetworkExperiment>(m_desk.session.experiment());
    auto* const read = std::get_if<NamedArrays>(&arrays);
    if (!network || !read || m_desk.session.barrier()) { // with no choice, or with a reason why not
        importParameters(file);
        return;
    }
    ParametersDialog dialog(m_desk.look, std::move(network), std::move(*read), m_window);
    if (dialog.exec() == QDialog::Accepted)
        importParameters(file, dialog.naming());
}

bool Dialogs::importParameters(const QString& file, const ParameterNaming& naming)
{
    Session& session = m_desk.session;
    if (!session.isReady())
        return false;
    const auto edits = editsFor(session.experiment(), file.toStdString(), naming);
    if (const auto* message = std::get_if<Message>(&edits)) {
        m_panels.lesson->say(messageText(*message));
        return false;
    }
    const auto& changes = std::get<std::vector<std::pair<Quantity, double>>>(edits);
    if (session.barrier())
        m_panels.lesson->say(tr("Answer the open question first."));
    else if (changes.empty())
        m_panels.lesson->say(tr("The run begins with these parameters already."));
    else
        session.edit(changes, {1, 0}, Position{1, 0});
    return !session.barrier() && !changes.empty();
}

void Dialogs::makeReport()
{
    if (!m_desk.session.isReady())
        return;
    ReportDialog(m_desk, reportContent(m_desk, figures()), m_window).exec();
}

void Dialogs::showKeys() { KeysDialog(*m_window, m_desk.look).exec(); }

void Dialogs::showAbout()
{
    QMessageBox::about(m_window, tr("About Gradus"),
                       tr("Gradus %1\n\nA laboratory that steps through neural networks, forwards "
                          "and backwards, one number at a time.\n\nFree software under the GNU "
                          "General Public License, version 3 or later.")
                           .arg(QStringLiteral(GRADUS_VERSION)));
}

} // namespace gradus
