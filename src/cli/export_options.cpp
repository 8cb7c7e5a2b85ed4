// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_options.h"

#include "cli/lesson_argument.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace gradus {

namespace {

QString exportText(const char* source) { return QCoreApplication::translate("cli", source); }

struct WhatRow {
    const char* name;
    const char* formats; ///< the first is the default
    const char* at; ///< where, unless told
};
// In the order of ExportWhat.
constexpr std::array whatRows{
    WhatRow{"values", "csv json", "1:end"},
    WhatRow{"trace", "csv json", "1:end"},
    WhatRow{"curve", "csv json", "1:end"},
    WhatRow{"parameters", "json npz safetensors", "1:0"},
    WhatRow{"solution", "text latex html", "1:end"},
    WhatRow{"formula", "text latex html", "1:end"},
    WhatRow{"script", "python", "1:0"},
};

struct EndingRow {
    const char* ending;
    const char* format;
};
constexpr std::array endingRows{
    EndingRow{"csv", "csv"},   EndingRow{"json", "json"}, EndingRow{"npz", "npz"},
    EndingRow{"tex", "latex"}, EndingRow{"html", "html"}, EndingRow{"safetensors", "safetensors"},
    EndingRow{"txt", "text"},  EndingRow{"py", "python"}, EndingRow{"htm", "html"},
};

QStringList formatsOf(const WhatRow& row)
{
    return QString::fromLatin1(row.formats).split(QLatin1Char(' '));
}

// The format that a file's ending names; empty: none.
QString formatOfFile(const QString& file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    for (const EndingRow& row : endingRows)
        if (ending == QLatin1String(row.ending))
            return QString::fromLatin1(row.format);
    return {};
}

std::optional<ExportWhat> readWhat(const QCommandLineParser& parser)
{
    const QString what = parser.value(QStringLiteral("what"));
    for (std::size_t i = 0; i < whatRows.size(); ++i)
        if (what == QLatin1String(whatRows[i].name))
            return static_cast<ExportWhat>(i);
    complain(exportText(QT_TRANSLATE_NOOP("cli",
                                          "--what is values, trace, curve, parameters, solution, "
                                          "formula, script, picture or report"))
                 .toStdString());
    return std::nullopt;
}

bool readExportFormat(const QCommandLineParser& parser, ExportOptions& options)
{
    const WhatRow& row = whatRows[static_cast<std::size_t>(options.order.what)];
    const QStringList formats = formatsOf(row);
    QString format = parser.value(QStringLiteral("format"));
    if (format.isEmpty() && !options.file.isEmpty())
        format = formatOfFile(options.file);
    if (format.isEmpty() && (options.file.isEmpty() || formats.size() == 1))
        format = formats.first();
    options.order.format = format.toStdString();
    if (formats.contains(format))
        return true;
    complain(exportText(QT_TRANSLATE_NOOP("cli", "--what %1 can be written as: %2"))
                 .arg(QLatin1String(row.name), formats.join(QStringLiteral(", ")))
                 .toStdString());
    return false;
}

bool readExportPositions(const QCommandLineParser& parser, ExportOptions& options)
{
    const auto read = [&](const char* name, const char* otherwise, PositionName& into) {
        const QString option = QString::fromLatin1(name);
        const auto position = readPositionOption(
            parser.isSet(option) ? parser.value(option) : QString::fromLatin1(otherwise));
        if (position)
            into = *position;
        return position.has_value();
    };
    options.order.hasTo = parser.isSet(QStringLiteral("to"));
    const char* const at = whatRows[static_cast<std::size_t>(options.order.what)].at;
    if (!read("at", at, options.order.at) || !read("from", "1:0", options.order.from)
        || !read("to", "1:end", options.order.to))
        return false;
    if (!options.order.hasTo) // the rest of the iteration
        options.order.to.iteration = options.order.from.iteration;
    if (options.order.to.iteration >= options.order.from.iteration)
        return true;
    complain(exportText(QT_TRANSLATE_NOOP("cli", "--to lies before --from")).toStdString());
    return false;
}

bool readExportRest(const QCommandLineParser& parser, ExportOptions& options)
{
    const auto level = readLevel(parser);
    if (!level)
        return false;
    options.order.level = *level;
    bool whole = false;
    options.order.digits = parser.value(QStringLiteral("digits")).toInt(&whole);
    if (!whole || options.order.digits < 0 || options.order.digits > 17) {
        complain(exportText(QT_TRANSLATE_NOOP("cli", "--digits is a whole number from 0 to 17"))
                     .toStdString());
        return false;
    }
    options.language = parser.value(QStringLiteral("language"));
    if (options.language.isEmpty())
        options.language = systemLanguage();
    if (options.language != QStringLiteral("en") && options.language != QStringLiteral("zh")) {
        complain(exportText(QT_TRANSLATE_NOOP("cli", "--language is en or zh")).toStdString());
        return false;
    }
    options.order.quantity = parser.value(QStringLiteral("quantity")).toStdString();
    if (options.order.what == ExportWhat::Formula && options.order.quantity.empty()) {
        complain(
            exportText(QT_TRANSLATE_NOOP("cli", "say whose formula: --quantity \"delta[1][2]\""))
                .toStdString());
        return false;
    }
    return true;
}

} // namespace

void declareExport(QCommandLineParser& parser)
{
    const auto add = [&](const char* name, const char* text, const char* value,
                         const char* otherwise = "") {
        parser.addOption({QString::fromLatin1(name).split(QLatin1Char(',')), exportText(text),
                          QString::fromLatin1(value), QString::fromLatin1(otherwise)});
    };
    add("what",
        QT_TRANSLATE_NOOP("cli",
                          "values (known at a position), trace (steps), curve (cost of every "
                          "iteration), parameters, solution (steps worked out as a document), "
                          "formula (of one quantity), script (one iteration in Python), "
                          "picture or report"),
        "kind");
    add("at",
        QT_TRANSLATE_NOOP("cli", "the position (default 1:end; of parameters and scripts 1:0)"),
        "position");
    add("from", QT_TRANSLATE_NOOP("cli", "a trace or solution begins after this position"),
        "position");
    add("to", QT_TRANSLATE_NOOP("cli", "a trace, solution or curve ends with this position"),
        "position");
    add("run", QT_TRANSLATE_NOOP("cli", "a run of the lesson by its name"), "name");
    add("quantity", QT_TRANSLATE_NOOP("cli", "of a formula: delta[1][2]"), "quantity");
    declareLevel(parser);
    add("digits",
        QT_TRANSLATE_NOOP("cli", "digits of numbers in formulas and solutions (4; 0: all)"), "n",
        "4");
    parser.addOption(
        {QStringLiteral("explain"),
         exportText(QT_TRANSLATE_NOOP("cli", "a trace with the formula of every step"))});
    add("language", QT_TRANSLATE_NOOP("cli", "en or zh (default: the system's)"), "language");
    add("format",
        QT_TRANSLATE_NOOP("cli",
                          "csv or json (tables), json, npz or safetensors (parameters), text, "
                          "latex or html (formula, solution), python; default: by the file's "
                          "ending"),
        "format");
    add("o,output", QT_TRANSLATE_NOOP("cli", "the file to write (default: standard output)"),
        "file");
}

std::optional<ExportOptions> readExportOptions(const QCommandLineParser& parser)
{
    const auto what = readWhat(parser);
    if (!what)
        return std::nullopt;
    ExportOptions options;
    options.order.what = *what;
    options.file = parser.value(QStringLiteral("output"));
    options.run = parser.value(QStringLiteral("run"));
    options.order.explain = parser.isSet(QStringLiteral("explain"));
    const bool good = readExportFormat(parser, options) && readExportPositions(parser, options)
        && readExportRest(parser, options);
    return good ? std::optional(options) : std::nullopt;
}

} // namespace gradus
