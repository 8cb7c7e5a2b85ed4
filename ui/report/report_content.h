// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/figure.h"

#include <QStringList>

#include <vector>

namespace gradus {

/// A question with what the student gave.
struct ReportAnswer {
    QString section; ///< title of its section
    QString question; ///< Markdown
    QString given; ///< as typed; empty: nothing
    QString verdict; ///< in words
};

/// A table of a report.
struct ReportTable {
    QString title;
    QStringList columns;
    std::vector<QStringList> rows;
};

/// What stands in a lab report. Texts are Markdown with `$TeX$` unless said otherwise.
struct ReportContent {
    QString title; ///< plain
    QString student; ///< name and identifier, plain
    QString lesson; ///< title
    QString date; ///< plain, in the reader's language
    QString position; ///< where in the run the figures and tables are from; plain
    QString notes; ///< the student's own
    std::vector<ReportAnswer> answers;
    std::vector<FigureSource> figures;
    std::vector<ReportTable> tables;
};

/// The Markdown of a report: a template with its `{{names}}` filled in. What stands between
/// `{{#name}}` and `{{/name}}` is left out where that part is empty. Names: title student lesson
/// date position notes answers figures tables. Figures are pictures named `figure:0`, `figure:1` ….
/// A name that is none of these is a fault, told by `wrong`.
[[nodiscard]] QString reportMarkdown(const QString& reportTemplate, const ReportContent& content,
                                     QString* wrong = nullptr);

/// The template that the program brings along for a language.
[[nodiscard]] QString reportTemplate(const QString& language);

/// Plain text in which no sign means anything to Markdown.
[[nodiscard]] QString escapedMarkdown(const QString& plain);

} // namespace gradus
