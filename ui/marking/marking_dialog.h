// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/marks_table.h"
#include "marking/marking_run.h"
#include "marking/marks_model.h"
#include "marking/statistics_model.h"
#include "panels/panel.h"

#include <QDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>

namespace gradus {

/// An instructor's view of a folder of submissions of the open lesson: who got what right, what
/// speaks for an alteration, which question fails most. A student's state can be opened in the
/// workbench. Not modal.
class MarkingDialog : public QDialog {
    Q_OBJECT

public:
    explicit MarkingDialog(const Desk& desk, QWidget* parent = nullptr);
    ~MarkingDialog() override;

    /// The dialog of a window: the one that is there, or a new one; shown and in front.
    static MarkingDialog* showFor(QWidget* window, const Desk& desk);

    /// Marks what is in a folder by the lesson that is open.
    void mark(const QString& folder);
    [[nodiscard]] const MarksModel& marks() const { return *m_marks; }
    [[nodiscard]] const StatisticsModel& statistics() const { return *m_statistics; }
    [[nodiscard]] QTableView& students() const { return *m_students; }
    /// Writes the table (JSON where the name ends so, else CSV), or a page for each student into a
    /// folder; what is wrong, or an empty text.
    [[nodiscard]] QString saveTable(const QString& file,
                                    MarksLayout layout = MarksLayout::Full) const;
    [[nodiscard]] QString savePages(const QString& folder) const;

Q_SIGNALS:
    void ended(bool whole);
    /// A student's work is to be looked at in the workbench.
    void visitWanted(const QString& lesson, const QString& submission);

protected:
    void reject() override;

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    QTableView* makeTable(QAbstractItemModel* model, const QString& name);
    void end(bool whole);
    void showProgress(int done, int total);
    void showRemarks();
    void enterPoints(int work, int question, std::optional<double> points);
    void activate(const QModelIndex& index);
    void refresh();
    void visit();
    void askForFolder();
    void askForFile();
    void askForPages();
    [[nodiscard]] const MarkedWork* chosen() const;
    [[nodiscard]] QString remarksOn(const MarkedWork& work, int column) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString faultsText() const;

    Desk m_desk;
    QLabel* m_title;
    QLabel* m_folder;
    QPushButton* m_choose; ///< a folder; and while it runs Stop
    QProgressBar* m_progress;
    QTabWidget* m_tabs;
    MarksModel* m_marks;
    QSortFilterProxyModel* m_sorted;
    StatisticsModel* m_statistics;
    QTableView* m_students;
    QTableView* m_questions;
    QLabel* m_remarks; ///< on the student or question that is chosen
    QPushButton* m_visit;
    QPushButton* m_saveTable;
    QPushButton* m_savePages;
    QString m_lessonFile; ///< that was marked by
    MarkingRun m_run; ///< last: it ends before what it tells
};

} // namespace gradus
