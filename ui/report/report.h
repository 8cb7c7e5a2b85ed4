// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/markdown_document.h"
#include "report/report_content.h"

#include <QTextDocument>

namespace gradus {

class FigureObject;
class Typesetter;

/// A lab report, ready to be read or written. Figures are drawn when it is made.
class Report : public QObject {
    Q_OBJECT

public:
    /// `markdown`: what reportMarkdown gave for the same content.
    Report(const QString& markdown, const ReportContent& content, Typesetter& typesetter,
           const QString& language, QObject* parent = nullptr);
    ~Report() override;

    /// False while formulas or figures are still being made.
    [[nodiscard]] bool isReady() const;
    /// Handles events until it is ready, or so many milliseconds have gone. False: it is not.
    bool wait(int milliseconds) const;
    /// Pages of A4 with their numbers, the fonts in the file.
    [[nodiscard]] QByteArray pdf() const;
    /// One file that needs no other.
    [[nodiscard]] QByteArray html() const;
    /// To be shown; it belongs to the report.
    [[nodiscard]] QTextDocument& document() const { return *m_document; }

private:
    [[nodiscard]] QString objectHtml(const QTextCharFormat& format) const;

    QString m_title;
    QString m_language;
    Typesetter& m_typesetter;
    std::vector<std::unique_ptr<Figure>> m_figures;
    std::vector<QString> m_figureTitles;
    FormulaObject* m_formulas;
    FigureObject* m_figureObject;
    QTextDocument* m_document;
};

} // namespace gradus
