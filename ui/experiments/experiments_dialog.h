// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiments/experiment_runner.h"
#include "experiments/measured_table_model.h"
#include "session/session.h"

#include <QComboBox>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace gradus {

class FieldsForm;
struct FigureSource;
class ResultChart;

/// Makes many runs of what is open and compares them: whichever experiments its family offers. Not
/// modal; what is measured works on a thread of its own.
class ExperimentsDialog : public QDialog {
    Q_OBJECT

public:
    ExperimentsDialog(Session& session, const Look& look, QWidget* parent = nullptr);
    ~ExperimentsDialog() override;

    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    [[nodiscard]] const MeasuredTableModel& table() const { return *m_model; }
    [[nodiscard]] const ResultChart& chart() const { return *m_chart; }
    [[nodiscard]] FieldsForm& form() const { return *m_form; }
    /// Chooses a kind by its id; false where it is not offered.
    bool choose(const QString& id);
    void start();
    void stop() { m_runner.stop(); }
    /// Writes what has been measured; what is wrong, or an empty text.
    [[nodiscard]] QString save(const QString& file) const;
    /// The picture of what has been measured, to be saved.
    [[nodiscard]] std::vector<FigureSource> figures() const;

Q_SIGNALS:
    void ended(bool whole);

protected:
    void reject() override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeResults();
    QWidget* makeFoot();
    void followLesson();
    void followRun();
    void showKind(const ExperimentKind* kind);
    void orderTabs();
    void readFields();
    void take(const MeasuredRows& rows, int done);
    void fitTable();
    void end(bool whole);
    void refresh();
    void say();
    void copyCells();
    void askForFile();
    void savePicture();

    Session& m_session;
    const Look& m_look;
    QComboBox* m_choice;
    QLabel* m_about;
    FieldsForm* m_form;
    QPushButton* m_go; ///< Start, and while it runs Stop
    QProgressBar* m_progress;
    QLabel* m_count; ///< "3 of 20"
    QLabel* m_faults;
    QTableView* m_view;
    MeasuredTableModel* m_model;
    ResultChart* m_chart;
    QSplitter* m_results; ///< table and picture
    QLabel* m_sentence;
    QPushButton* m_save;
    QPushButton* m_picture;
    const ExperimentKind* m_kind = nullptr; ///< null: nothing fits
    std::shared_ptr<const ExperimentPlan> m_next; ///< what Start begins; null while fields are bad
    std::shared_ptr<const ExperimentPlan> m_plan; ///< whose results are shown
    std::shared_ptr<const Experiment> m_measured; ///< what they were measured of
    QHash<QString, QStringList> m_typed; ///< fields by kind
    int m_done = 0;
    ExperimentRunner m_runner; ///< last: it ends before what it tells
};

} // namespace gradus
