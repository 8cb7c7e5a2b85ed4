// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/run_exporter.h"
#include "panels/panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QSpinBox>

namespace gradus {

/// Writes what the run that is stepped through has in it: tables, parameters, a worked solution, a
/// formula, a Python script. Not modal to the work: what takes long can be stopped. While a
/// question is open nothing beyond the position is written.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// What there is to choose from.
    enum class What { Values, Pass, Iteration, Run, Curve, Parameters, Solution, Formula, Script };

    explicit ExportDialog(const Desk& desk, QWidget* parent = nullptr);

    void choose(What what);
    /// By the ending of its files: "csv", "npz", "tex".
    void setFormat(const QString& ending);
    /// Why the choice cannot be exported here; empty when it can.
    [[nodiscard]] QString obstacle() const;
    /// What is asked of the engine.
    [[nodiscard]] ExportOrder order() const;
    void saveTo(const QString& file);
    void copy();
    [[nodiscard]] bool isRunning() const { return m_exporter.isRunning(); }
    [[nodiscard]] const RunExporter& exporter() const { return m_exporter; }

Q_SIGNALS:
    void ended();

private:
    QWidget* makeFields();
    QWidget* makeFoot();
    void fillFormats();
    void refresh();
    void askForFile();
    void start();
    void take(const QByteArray& bytes, const QString& wrong);
    [[nodiscard]] What what() const;
    [[nodiscard]] bool isTrace() const;
    [[nodiscard]] std::int64_t lastOfCurve() const;
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> steps() const;

    Desk m_desk;
    QComboBox* m_what;
    QComboBox* m_format;
    QComboBox* m_level;
    QCheckBox* m_explain;
    QSpinBox* m_digits;
    QLabel* m_says;
    QPushButton* m_save;
    QPushButton* m_copy;
    QPushButton* m_stop;
    QString m_file; ///< that is being made; empty: for the clipboard
    RunExporter m_exporter;
};

} // namespace gradus
