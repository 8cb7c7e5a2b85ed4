// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_options.h"

#include "cli/lesson_argument.h"

#include <QCoreApplication>

namespace gradus {

namespace {

QString optionText(const char* source) { return QCoreApplication::translate("cli", source); }

std::optional<std::int64_t> readCount(const QCommandLineParser& parser, const char* option,
                                      bool& good)
{
    const QString name = QString::fromLatin1(option);
    if (!parser.isSet(name))
        return std::nullopt;
    bool read = false;
    const qlonglong count = parser.value(name).toLongLong(&read);
    if (read && count >= 0)
        return count;
    complain(
        optionText(QT_TRANSLATE_NOOP("cli", "--%1 is a whole number")).arg(name).toStdString());
    good = false;
    return std::nullopt;
}

} // namespace

void declareRun(QCommandLineParser& parser)
{
    declareStudent(parser);
    const auto add = [&](const char* name, const char* text, const char* value) {
        parser.addOption({QString::fromLatin1(name), optionText(text), QString::fromLatin1(value)});
    };
    add("iterations",
        QT_TRANSLATE_NOOP("cli", "how many iterations (default: what the lesson plans)"), "n");
    add("epochs", QT_TRANSLATE_NOOP("cli", "how many epochs"), "n");
    add("until", QT_TRANSLATE_NOOP("cli", "stop when this holds, as in \"C < 0.1\""), "condition");
    add("set", QT_TRANSLATE_NOOP("cli", "a value in place of the lesson's: training.rate=0.1"),
        "key=value");
    add("curve", QT_TRANSLATE_NOOP("cli", "write the cost of every iteration to this CSV file"),
        "file");
    add("save", QT_TRANSLATE_NOOP("cli", "write the state at the end to this file"), "file");
    add("load", QT_TRANSLATE_NOOP("cli", "begin with a state that --save wrote"), "file");
    declareParameters(parser);
    parser.addOption({QStringLiteral("format"),
                      optionText(QT_TRANSLATE_NOOP("cli", "text (default) or json")),
                      QStringLiteral("format"), QStringLiteral("text")});
}

std::optional<TrainOptions> readTrainOptions(const QCommandLineParser& parser)
{
    TrainOptions options;
    bool good = true;
    options.iterations = readCount(parser, "iterations", good);
    options.epochs = readCount(parser, "epochs", good);
    for (const QString& change : parser.values(QStringLiteral("set"))) {
        const qsizetype equals = change.indexOf(QLatin1Char('='));
        if (equals < 1) {
            complain(optionText(QT_TRANSLATE_NOOP(
                                    "cli", "--set is written key=value, as in training.rate=0.1"))
                         .toStdString());
            good = false;
        }
        options.overrides.push_back(
            {change.left(equals).toStdString(), change.mid(equals + 1).toStdString()});
    }
    if (parser.isSet(QStringLiteral("until")))
        options.until = parser.value(QStringLiteral("until")).toStdString();
    options.curve = parser.value(QStringLiteral("curve"));
    options.save = parser.value(QStringLiteral("save"));
    options.load = parser.value(QStringLiteral("load"));
    const QString format = parser.value(QStringLiteral("format"));
    options.json = format == QStringLiteral("json");
    if (!options.json && format != QStringLiteral("text")) {
        complain(optionText(QT_TRANSLATE_NOOP("cli", "--format is text or json")).toStdString());
        good = false;
    }
    if ((options.iterations ? 1 : 0) + (options.epochs ? 1 : 0) > 1) {
        complain(optionText(QT_TRANSLATE_NOOP("cli", "give --iterations or --epochs, not both"))
                     .toStdString());
        good = false;
    }
    if (!options.load.isEmpty() && parser.isSet(QStringLiteral("parameters"))) {
        complain(optionText(QT_TRANSLATE_NOOP("cli", "give --load or --parameters, not both"))
                     .toStdString());
        good = false;
    }
    return good ? std::optional(options) : std::nullopt;
}

} // namespace gradus
