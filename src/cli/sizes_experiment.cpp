// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/experiment.h"
#include "cli/result_table.h"
#include "network/size_sweep.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

QString sizesText(const char* source) { return QCoreApplication::translate("cli", source); }

void declareSizes(QCommandLineParser& parser)
{
    declareStudent(parser);
    const auto add = [&](const char* name, const char* text, const char* value,
                         const char* otherwise = "") {
        parser.addOption({QString::fromLatin1(name), sizesText(text), QString::fromLatin1(value),
                          QString::fromLatin1(otherwise)});
    };
    add("layers",
        QT_TRANSLATE_NOOP("cli",
                          "the hidden layers of a network, as in 8 or 4-4; 0 for none; "
                          "given once for each network"),
        "sizes");
    add("seeds", QT_TRANSLATE_NOOP("cli", "how many starts each has (default: 5)"), "n", "5");
    add("iterations",
        QT_TRANSLATE_NOOP("cli", "how many iterations (default: what the lesson plans)"), "n");
    add("epochs", QT_TRANSLATE_NOOP("cli", "how many epochs"), "n");
    add("activation", QT_TRANSLATE_NOOP("cli", "of the hidden layers (default: the lesson's)"),
        "name");
    declareFormat(parser);
}

bool readShapes(const QStringList& texts, SizeSweep& sweep)
{
    for (const QString& text : texts) {
        auto hidden = parseHidden(text.toStdString());
        if (!hidden) {
            complain(sizesText(QT_TRANSLATE_NOOP(
                                   "cli", "--layers is written 8 or 4-4, or 0 for none, not %1"))
                         .arg(text)
                         .toStdString());
            return false;
        }
        sweep.shapes.push_back(std::move(*hidden));
    }
    if (texts.isEmpty())
        complain(sizesText(QT_TRANSLATE_NOOP("cli", "name the networks: --layers 8 --layers 4-4"))
                     .toStdString());
    return !texts.isEmpty();
}

bool readActivation(const QString& text, SizeSweep& sweep)
{
    if (text.isEmpty())
        return true;
    const auto& names = activationNames();
    const auto found = std::find(names.begin(), names.end(), text.toStdString());
    if (found != names.end()) {
        sweep.activation = static_cast<Activation>(found - names.begin());
        return true;
    }
    QStringList all;
    for (const std::string& name : names)
        all.append(QString::fromStdString(name));
    complain(sizesText(QT_TRANSLATE_NOOP("cli", "--activation is one of %1"))
                 .arg(all.join(QStringLiteral(", ")))
                 .toStdString());
    return false;
}

std::optional<SizeSweep> readSweep(const QCommandLineParser& parser)
{
    SizeSweep sweep;
    const auto seeds = readWhole(parser, "seeds", SizeSweep::mostSeeds);
    const auto iterations = readWhole(parser, "iterations", SizeSweep::mostIterations);
    const auto epochs = readWhole(parser, "epochs", SizeSweep::mostIterations);
    if (!readShapes(parser.values(QStringLiteral("layers")), sweep)
        || !readActivation(parser.value(QStringLiteral("activation")), sweep) || !seeds
        || !iterations || !epochs)
        return std::nullopt;
    if (*iterations > 0 && *epochs > 0) {
        complain(sizesText(QT_TRANSLATE_NOOP("cli", "give --iterations or --epochs, not both"))
                     .toStdString());
        return std::nullopt;
    }
    sweep.seeds = static_cast<int>(*seeds);
    sweep.iterations = *iterations;
    sweep.epochs = *epochs;
    return sweep;
}

bool addRun(ResultTable& table, const SizeRow& row)
{
    const Score& score = row.score;
    return table.add({"run", hiddenText(row.hidden), row.depth, row.parameters, row.seed,
                      score.cost, score.testCost, score.largestError, score.accuracy,
                      score.testAccuracy});
}

bool addSummary(ResultTable& table, const std::vector<SizeRow>& rows)
{
    const SizeSummary summary = summarize(rows);
    const SizeRow& any = rows.front();
    bool good = true;
    for (const auto& [name, part] : {std::pair{"median", &RunSpread::median},
                                     {"least", &RunSpread::least},
                                     {"greatest", &RunSpread::greatest}}) {
        const auto of = [part = part](const std::optional<RunSpread>& spread) {
            return spread ? std::optional((*spread).*part) : std::nullopt;
        };
        good = table.add({name,
                          hiddenText(any.hidden),
                          any.depth,
                          any.parameters,
                          {},
                          of(summary.cost),
                          of(summary.testCost),
                          of(summary.largestError),
                          of(summary.accuracy),
                          of(summary.testAccuracy)});
    }
    return good;
}

int sweepAndPrint(const NetworkExperiment& network, const SizeSweep& sweep, Format format)
{
    LongWork work;
    ResultTable table(format,
                      {"row", "layers", "depth", "parameters", "seed", "cost", "test_cost",
                       "largest_error", "accuracy", "test_accuracy"});
    std::vector<SizeRow> ofShape;
    const auto progress = [&](int done, int total, const SizeRow& row) {
        bool good = addRun(table, row);
        ofShape.push_back(row);
        if (static_cast<int>(ofShape.size()) == sweep.seeds) {
            good = addSummary(table, ofShape);
            ofShape.clear();
        }
        return work.ended(done, total, good);
    };
    (void)sweepSizes(network, sweep, progress, work.goOn());
    return work.status(static_cast<int>(sweep.shapes.size()) * sweep.seeds);
}

int runSizes(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    const auto sweep = readSweep(parser);
    if (!format || !sweep)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    const auto network = networkOrComplain(*argument.lesson);
    if (!network)
        return BadInput;
    if (const auto fault = sizeSweepFault(*network, *sweep)) {
        complain(localized(*fault));
        return BadInput;
    }
    return sweepAndPrint(*network, *sweep, *format);
}

} // namespace

const Command sizesExperiment{
    "sizes",
    QT_TRANSLATE_NOOP("cli", "Trains a lesson's network with other hidden layers."),
    "LESSON --layers SIZES… [--seeds N] [--iterations N | --epochs N] [--activation NAME] "
    "[--format text|jsonl|csv]",
    "gradus-cli experiment sizes lessons/one-example.yaml --layers 10 --layers 10-10 --seeds 3",
    declareSizes,
    runSizes};

} // namespace gradus
