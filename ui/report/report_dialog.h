// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "report/report.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QTimer>

namespace gradus {

/// Puts a lab report together: what of all there is shall stand in it, under which title, made from
/// which template. The page shows it; it is written as PDF or HTML.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ReportDialog(const Desk& desk, ReportContent all, QWidget* parent = nullptr);
    ~ReportDialog() override;

    /// What is chosen, with the fields as they are.
    [[nodiscard]] ReportContent content() const;
    /// Writes the report in the form of the file's ending; what is wrong, or an empty text.
    [[nodiscard]] QString save(const QString& file);
    /// Takes a file as the template; what is wrong with it, or an empty text.
    [[nodiscard]] QString useTemplate(const QString& file);
    [[nodiscard]] QListWidget& parts() const { return *m_parts; }
    [[nodiscard]] const Report* report() const { return m_report.get(); }

private:
    QWidget* makeFields();
    QWidget* makeFoot();
    void fillParts();
    void renew();
    void askForFile();
    void askForTemplate();

    Desk m_desk;
    ReportContent m_all;
    QString m_template;
    QLineEdit* m_title;
    QLineEdit* m_student;
    QListWidget* m_parts; ///< what can be left out
    QTextBrowser* m_page;
    QLabel* m_says;
    QTimer m_renewing;
    std::unique_ptr<Report> m_report;
};

} // namespace gradus
