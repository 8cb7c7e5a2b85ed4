// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_content.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace gradus {

namespace {

QString reportText(const char* source) { return QCoreApplication::translate("Report", source); }

// A line of a table: what would end a cell or a line does not.
QString cellText(const QString& plain)
{
    return escapedMarkdown(plain.simplified()).replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

QString quoted(const QString& text)
{
    QString lines;
    for (const QString& line : text.split(QLatin1Char('\n')))
        lines += QStringLiteral("> ") + escapedMarkdown(line) + QStringLiteral("  \n");
    return lines;
}

QString answersText(const std::vector<ReportAnswer>& answers)
{
    QString text;
    QString section;
    for (const ReportAnswer& answer : answers) {
        if (answer.section != section)
            text += QStringLiteral("### ") + answer.section + QStringLiteral("\n\n");
        section = answer.section;
        text += answer.question.trimmed() + QStringLiteral("\n\n");
        if (!answer.given.isEmpty())
            text += quoted(answer.given) + QStringLiteral("\n");
        text += escapedMarkdown(answer.verdict) + QStringLiteral("\n\n");
    }
    return text;
}

QString figuresText(const std::vector<FigureSource>& figures)
{
    QString text;
    for (std::size_t i = 0; i < figures.size(); ++i)
        text += QStringLiteral("![%1](figure:%2)\n\n*%1*\n\n")
                    .arg(escapedMarkdown(figures[i].title))
                    .arg(i);
    return text;
}

QString tablesText(const std::vector<ReportTable>& tables)
{
    QString text;
    for (const ReportTable& table : tables) {
        text += QStringLiteral("*%1*\n\n").arg(escapedMarkdown(table.title));
        QString head = QStringLiteral("|");
        QString line = QStringLiteral("|");
        for (const QString& column : table.columns) {
            head += cellText(column) + QLatin1Char('|');
            line += QStringLiteral("---|");
        }
        text += head + QLatin1Char('\n') + line + QLatin1Char('\n');
        for (const QStringList& row : table.rows) {
            text += QLatin1Char('|');
            for (const QString& cell : row)
                text += cellText(cell) + QLatin1Char('|');
            text += QLatin1Char('\n');
        }
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

QString escapedMarkdown(const QString& plain)
{
    static const QRegularExpression signs(QStringLiteral("([\\\\`*_{}\\[\\]<>#+\\-!$~&])"));
    QString text = plain;
    return text.replace(signs, QStringLiteral("\\\\1"));
}

QString reportTemplate(const QString& language)
{
    const QString name = QStringLiteral(":/report/%1.md");
    QFile file(name.arg(language));
    if (!file.exists())
        file.setFileName(name.arg(QStringLiteral("en")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString reportMarkdown(const QString& reportTemplate, const ReportContent& content, QString* wrong)
{
    const QHash<QString, QString> parts{
        {QStringLiteral("title"), escapedMarkdown(content.title)},
        {QStringLiteral("student"), escapedMarkdown(content.student)},
        {QStringLiteral("lesson"), content.lesson},
        {QStringLiteral("date"), escapedMarkdown(content.date)},
        {QStringLiteral("position"), escapedMarkdown(content.position)},
        {QStringLiteral("notes"), content.notes},
        {QStringLiteral("answers"), answersText(content.answers)},
        {QStringLiteral("figures"), figuresText(content.figures)},
        {QStringLiteral("tables"), tablesText(content.tables)}};
    static const QRegularExpression mark(QStringLiteral("\\{\\{([#/]?)([a-z]+)\\}\\}"));
    QString text;
    QString within; // the part whose block is left out
    qsizetype last = 0;
    for (auto it = mark.globalMatch(reportTemplate); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(2);
        const QString kind = match.captured(1);
        if (within.isEmpty())
            text += reportTemplate.mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        if (!parts.contains(name) && wrong)
            *wrong = reportText(QT_TRANSLATE_NOOP("Report",
                                                  "the template has no part \"%1\"; there are "
                                                  "title, student, lesson, date, position, notes, "
                                                  "answers, figures and tables"))
                         .arg(name);
        if (kind == QStringLiteral("#") && within.isEmpty()
            && parts.value(name).trimmed().isEmpty())
            within = name;
        else if (kind == QStringLiteral("/") && within == name)
            within.clear();
        else if (kind.isEmpty() && within.isEmpty())
            text += parts.value(name);
    }
    return within.isEmpty() ? text + reportTemplate.mid(last) : text;
}

} // namespace gradus
