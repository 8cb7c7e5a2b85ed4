// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/typesetter.h"
#include "session/lesson_reload.h"
#include "session/playback.h"
#include "shell/authoring.h"
#include "shell/awaited_file.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QPointer>
#include <QTranslator>

#include <memory>

class QProgressDialog;

namespace gradus {

struct LessonResult;

/// The running program: what outlives a window (the session, the settings), and the window that
/// shows it. Another theme, language or text size means another window.
class Program : public QObject {
    Q_OBJECT

public:
    explicit Program(QApplication& application);
    /// With other hands for who writes lessons.
    Program(QApplication& application, Authoring::Hands hands);
    ~Program() override;

    /// Shows the window: with a lesson, or with the start page where `file` is empty.
    void start(const QString& file);
    /// Opens a lesson. Where it has faults they are listed, and what was open stays open.
    bool open(const QString& file);
    /// The same without keeping the window waiting: what is read meanwhile may be large. After a
    /// while it says so and can be cancelled; what is opened later counts.
    void openSoon(const QString& file);
    [[nodiscard]] bool isReading() const { return m_reading > 0; }

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] LessonProgress& progress() { return m_progress; }
    [[nodiscard]] Playback& playback() { return m_playback; }
    [[nodiscard]] const Look& look() const { return m_look; }

    void setTheme(Settings::ThemeChoice theme);
    void setLanguage(const QString& language);
    void setScale(double scale);
    void setMotion(bool motion);
    void setNumbers(const NumberStyle& style);
    /// Who works here. An open lesson goes on as this student's.
    void setStudent(const QString& identifier, const QString& name);
    /// Opens a lesson as a student had it, with what that student did, to look at.
    void visit(const QString& lesson, const QString& submission);
    [[nodiscard]] LessonWork& work() { return m_work; }
    [[nodiscard]] LessonReload& reload() { return m_reload; }

private:
    void makeWindow();
    void installTranslators();
    void openById(const QString& id);
    bool take(const QString& path, const LessonResult& result);
    void endReading();
    void show(const std::shared_ptr<const Lesson>& lesson);
    void make(const std::shared_ptr<const Lesson>& lesson);
    void showTitle();
    void readAgain();
    void followFile();
    void settingsChanged();

    QApplication& m_application;
    QPalette m_system;
    Settings m_settings;
    Look m_look;
    QTranslator m_translator, m_qtTranslator;
    Typesetter m_typesetter;
    Session m_session;
    LessonProgress m_progress;
    LessonWork m_work;
    LessonReload m_reload;
    Authoring m_authoring;
    Playback m_playback;
    std::unique_ptr<MainWindow> m_window;
    bool m_faultsWanted = false; ///< of what is being read: it was asked for
    QString m_tried; ///< the file that was to be opened last
    int m_reading = 0; ///< the number of what is being read; 0: nothing
    int m_lastReading = 0;
    QPointer<QProgressDialog> m_readingNote;
    AwaitedFile m_awaited; ///< that file, where it has faults
};

} // namespace gradus
