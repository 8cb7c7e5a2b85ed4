// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/program.h"

#include "homework/replay.h"
#include "homework/submission.h"
#include "lesson/lesson_library.h"
#include "lesson/lesson_reader.h"
#include "lesson/localized.h"
#include "lesson/promise_review.h"
#include "shell/own_lessons.h"
#include "stages/stage_panel.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace gradus {

Program::Program(QApplication& application)
    : Program(application, Authoring::usualHands([this] { return m_window.get(); }))
{ }

Program::Program(QApplication& application, Authoring::Hands hands)
    : m_application(application)
    , m_system(application.palette())
    , m_settings(Settings::load())
    , m_look(m_settings.look(m_system))
    , m_progress(m_session)
    , m_work(m_session, m_progress, LessonWork::usualFolder())
    , m_reload(m_session, m_progress, m_work)
    , m_authoring(m_progress, m_settings.editor, std::move(hands), this)
    , m_playback(m_session)
{
    const auto keepPlace = [this] {
        if (m_progress.lesson() && !m_work.visited())
            saveProgress(QString::fromStdString(m_progress.lesson()->id), m_progress.current());
    };
    connect(&m_progress, &LessonProgress::sectionChanged, this, keepPlace);
    connect(&m_progress, &LessonProgress::wordsChanged, this, keepPlace);
    connect(&m_reload, &LessonReload::followed, this, &Program::showTitle);
    connect(&m_reload, &LessonReload::changed, this, &Program::followFile);
    connect(
        &m_reload, &LessonReload::faultsWanted, this,
        [this](const QString& file, const Faults& faults) { m_window->showFaults(file, faults); });
    connect(&m_authoring, &Authoring::said, this,
            [this](const QString& sentence) { m_window->say(sentence); });
    connect(&m_authoring, &Authoring::copied, this, &Program::open);
    connect(&m_authoring, &Authoring::editorChosen, this, [this](const QString& command) {
        m_settings.editor = command;
        m_settings.save();
    });
    connect(&m_awaited, &AwaitedFile::saved, this, &Program::open);
    m_work.setStudent(m_settings.student, m_settings.studentName);
    makeWindow();
}

Program::~Program() = default;

void Program::installTranslators()
{
    m_application.removeTranslator(&m_qtTranslator);
    installTexts(m_translator, m_look.language);
    const QString qtLanguage =
        m_look.language == QStringLiteral("zh") ? QStringLiteral("zh_CN") : m_look.language;
    if (m_qtTranslator.load(QStringLiteral("qtbase_") + qtLanguage,
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qtTranslator);
}

void Program::makeWindow()
{
    const bool shown = m_window && m_window->isVisible();
    const bool start = !m_window || m_window->showsStart();
    const QRect place = m_window ? m_window->geometry() : QRect();
    const bool filling = m_window && (m_window->isMaximized() || m_window->isFullScreen());
    const LessonView seen = m_window ? m_window->stage().seen() : LessonView();
    if (shown)
        m_window->keepPlace(m_look.scale == m_settings.scale);
    m_window.reset();
    m_look = m_settings.look(m_system);
    setNumberStyle(m_settings.numbers);
    installTranslators();
    dress(m_application, m_look);
    m_window = std::make_unique<MainWindow>(
        Desk{m_session, m_progress, m_typesetter, m_look, &m_work, &m_reload}, m_playback,
        m_settings);
    m_window->stage().showAgain(seen);
    connect(m_window.get(), &MainWindow::openWanted, this, &Program::openSoon);
    connect(m_window.get(), &MainWindow::lessonWanted, this, &Program::openById);
    connect(m_window.get(), &MainWindow::lessonMade, this, &Program::make);
    connect(m_window.get(), &MainWindow::savedTo, this, [this](const QString& file) {
        m_settings.addRecent(file);
        m_settings.save();
    });
    connect(m_window.get(), &MainWindow::reloadWanted, this, &Program::readAgain);
    connect(m_window.get(), &MainWindow::editWanted, &m_authoring, &Authoring::editLesson);
    connect(m_window.get(), &MainWindow::fileEditWanted, &m_authoring, &Authoring::edit);
    connect(m_window.get(), &MainWindow::packWanted, &m_authoring, &Authoring::pack);
    connect(m_window.get(), &MainWindow::editorWanted, &m_authoring, &Authoring::chooseEditor);
    // A new window must not be made while the old one is still sending.
    connect(m_window.get(), &MainWindow::themeWanted, this, &Program::setTheme,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::languageWanted, this, &Program::setLanguage,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::scaleWanted, this, &Program::setScale,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::motionWanted, this, &Program::setMotion,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::numbersWanted, this, &Program::setNumbers,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::studentWanted, this, &Program::setStudent);
    connect(m_window.get(), &MainWindow::visitWanted, this, &Program::visit);
    showTitle();
    if (start)
        m_window->showStart();
    else
        m_window->showWorkbench();
    if (!shown)
        return;
    if (!filling)
        m_window->setGeometry(place);
    m_window->show();
    m_window->activateWindow();
}

void Program::start(const QString& file)
{
    if (!file.isEmpty())
        open(file);
    m_window->show();
    m_window->activateWindow();
}

bool Program::open(const QString& file)
{
    endReading();
    const QString path = QFileInfo(file).absoluteFilePath();
    return take(path, readLesson(path.toStdString(), {}, m_settings.student.toStdString()));
}

void Program::openSoon(const QString& file)
{
    constexpr int patience = 300; // milliseconds
    endReading();
    const QString path = QFileInfo(file).absoluteFilePath();
    const int number = m_reading = ++m_lastReading;
    const auto result = std::make_shared<LessonResult>();
    // The thread belongs to nobody: whoever closes the window need not wait for it.
    QThread* const thread =
        QThread::create([result, path, student = m_settings.student.toStdString()] {
            *result = readLesson(path.toStdString(), {}, student);
        });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, result, path, number] {
        if (number != m_reading)
            return;
        endReading();
        take(path, *result);
    });
    m_readingNote = new QProgressDialog(tr("%1 is being read…").arg(QFileInfo(path).fileName()),
                                        tr("Cancel"), 0, 0, m_window.get());
    m_readingNote->setWindowTitle(tr("Gradus"));
    m_readingNote->setMinimumDuration(patience);
    m_readingNote->setValue(0);
    connect(m_readingNote, &QProgressDialog::canceled, this, &Program::endReading);
    thread->start();
}

// Whatever is being read is not wanted any more, or is there.
void Program::endReading()
{
    m_reading = 0;
    if (m_readingNote) {
        m_readingNote->disconnect(this);
        m_readingNote->reset();
        m_readingNote->deleteLater();
    }
    m_readingNote.clear();
}

bool Program::take(const QString& path, const LessonResult& result)
{
    m_tried = path;
    if (result.faults.empty())
        m_window->hideFaults();
    else
        m_window->showFaults(path, result.faults);
    m_awaited.wait(result.lesson ? QString() : path);
    if (!result.lesson)
        return false;
    m_settings.addRecent(path);
    m_settings.save();
    show(result.lesson);
    return true;
}

void Program::show(const std::shared_ptr<const Lesson>& lesson)
{
    m_session.open(lesson);
    showTitle();
    m_window->showStudent();
    m_window->showWorkbench();
}

// What somebody made is a file from the beginning: it is found again, and so is what is done in it.
void Program::make(const std::shared_ptr<const Lesson>& lesson)
{
    QString trouble;
    const QString file =
        OwnLessons(OwnLessons::usualFolder()).keep(*lesson, m_look.language, trouble);
    if (!file.isEmpty() && open(file))
        return;
    show(lesson);
    m_window->say(tr("This cannot be kept for another day: %1").arg(trouble));
}

void Program::showTitle()
{
    const auto& lesson = m_session.lesson();
    if (!lesson)
        return;
    const QString title = QString::fromStdString(lesson->title.in(m_look.language.toStdString()));
    const StudentWork* const visited = m_work.visited();
    m_window->setWindowTitle(visited
                                 ? tr("Work of %1: %2 – Gradus").arg(visitedName(*visited), title)
                                 : tr("%1 – Gradus").arg(title));
}

void Program::visit(const QString& lesson, const QString& submission)
{
    const WorkResult read = readSubmission(submission.toStdString());
    if (!read.work)
        return;
    const LessonResult result = readLesson(lesson.toStdString(), {}, read.work->student);
    if (!result.lesson || result.lesson->id != read.work->lesson) {
        m_window->showFaults(lesson, result.faults);
        return;
    }
    m_work.visit(replayable(*read.work, *result.lesson));
    show(result.lesson);
}

// The open lesson follows its file and stays where it is; what could not be opened is tried again.
void Program::readAgain()
{
    const auto& lesson = m_session.lesson();
    if (lesson && lesson->source && m_tried == QString::fromStdString(lesson->file.string())) {
        m_faultsWanted = true;
        m_reload.readNow();
    } else if (!m_tried.isEmpty()) {
        open(m_tried);
    }
}

// Faults that are on the screen are those of the file as it is now.
void Program::followFile()
{
    const bool wanted = std::exchange(m_faultsWanted, false);
    if (!m_window || !(wanted || m_window->showsFaults()) || !m_session.lesson()
        || m_tried != QString::fromStdString(m_session.lesson()->file.string()))
        return;
    if (m_reload.faults().empty())
        m_window->hideFaults();
    else
        m_reload.showFaults();
}

void Program::openById(const QString& id)
{
    const auto& lesson = m_session.lesson();
    const auto folder = lesson ? lesson->file.parent_path() : std::filesystem::path();
    if (const auto file = lessonById(id.toStdString(), folder))
        openSoon(QString::fromStdString(file->string()));
}

void Program::setTheme(Settings::ThemeChoice theme)
{
    m_settings.theme = theme;
    settingsChanged();
}

void Program::setLanguage(const QString& language)
{
    m_settings.language = language;
    settingsChanged();
}

void Program::setScale(double scale)
{
    m_settings.scale = std::clamp(scale, 1.0, 2.0);
    settingsChanged();
}

void Program::setMotion(bool motion)
{
    m_settings.motion = motion;
    settingsChanged();
}

void Program::setNumbers(const NumberStyle& style)
{
    m_settings.numbers = style;
    settingsChanged();
}

void Program::setStudent(const QString& identifier, const QString& name)
{
    m_settings.student = identifier;
    m_settings.studentName = name;
    m_settings.save();
    const bool another = m_work.setStudent(identifier, name);
    m_window->showStudent();
    if (another && m_session.lesson())
        open(QString::fromStdString(m_session.lesson()->file.string()));
}

void Program::settingsChanged()
{
    m_settings.save();
    makeWindow();
}

} // namespace gradus
