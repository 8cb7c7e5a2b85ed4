// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_parameters.h"
#include "panels/panel.h"
#include "shell/settings.h"

#include <QPointer>

#include <vector>

namespace gradus {

class CostPanel;
class DataDialog;
class ExperimentsDialog;
class ExportDialog;
class LessonPanel;
class StagePanel;
struct FigureSource;

/// Opens what the menus offer besides the workbench: files to open, things to make, what leaves the
/// program.
class Dialogs : public QObject {
    Q_OBJECT

public:
    /// The panels may be null until a window has made them.
    struct Panels {
        LessonPanel* lesson = nullptr;
        StagePanel* stage = nullptr;
        CostPanel* cost = nullptr;
    };
    Dialogs(const Desk& desk, const Settings& settings, const Panels& panels, QWidget* window);

    void askForFile();
    void askForFunction();
    void askForApproximation();
    void askForPatterns();
    /// Asks for a name for what was made, and writes it there; a lesson from elsewhere is copied.
    void saveLesson();
    /// Writes the open lesson, and says so. False, with a message, where it cannot be written.
    bool saveLessonTo(const QString& file);
    void showExperiments();
    /// The card of the data.
    void showData();
    void askForStudent();
    /// Asks for the identifier where there is none, shows what is unanswered, and for a file name.
    void handIn();
    /// Writes the file to hand in and says so. False, with a message, where it cannot be written.
    bool handInTo(const QString& file);
    void savePicture();
    /// Puts what the stage shows on the clipboard.
    void copyPicture();
    void showExport();
    void askForParameters();
    /// Takes the parameters of a file over as edits of the run's start; says what does not fit.
    bool importParameters(const QString& file, const ParameterNaming& naming = {});
    void makeReport();
    void showKeys();
    void showAbout();

Q_SIGNALS:
    void openWanted(const QString& file);
    void lessonMade(const std::shared_ptr<const gradus::Lesson>& lesson);
    void studentWanted(const QString& identifier, const QString& name);
    void savedTo(const QString& file);

private:
    template <typename Asking> void make(Asking& dialog);
    [[nodiscard]] QString writeLesson(const QString& file) const;
    [[nodiscard]] std::vector<FigureSource> figures() const;

    Desk m_desk;
    const Settings& m_settings;
    Panels m_panels;
    QWidget* m_window;
    QPointer<ExperimentsDialog> m_experiments; ///< made when it is wanted first
    QPointer<ExportDialog> m_export; ///< likewise
    QPointer<DataDialog> m_data; ///< likewise
};

} // namespace gradus
