// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/experiment.h"
#include "cli/result_table.h"
#include "network/delta_norms.h"

#include <QCoreApplication>

namespace gradus {

namespace {

QString deltasText(const char* source) { return QCoreApplication::translate("cli", source); }

void declareDeltas(QCommandLineParser& parser)
{
    declareStudent(parser);
    parser.addOption({QStringLiteral("seeds"),
                      deltasText(QT_TRANSLATE_NOOP("cli", "how many starts (default: 20)")),
                      QStringLiteral("n"), QStringLiteral("20")});
    parser.addOption({QStringLiteral("samples"),
                      deltasText(QT_TRANSLATE_NOOP("cli",
                                                   "the mean goes over the first so many samples "
                                                   "(default: 100)")),
                      QStringLiteral("n"), QStringLiteral("100")});
    declareFormat(parser);
}

bool addStart(ResultTable& table, const NetworkExperiment& network, const DeltaRow& row)
{
    bool good = true;
    for (int l = 1; l <= network.layers(); ++l)
        good = table.add({"run", row.seed, l, network.size(l),
                          row.norms[static_cast<std::size_t>(l - 1)],
                          l > 1 ? TableCell(row.ratio(l)) : TableCell()});
    return good;
}

bool addSpreads(ResultTable& table, const NetworkExperiment& network,
                const std::vector<DeltaRow>& rows)
{
    bool good = true;
    for (const auto& [name, part] : {std::pair{"median", &RunSpread::median},
                                     {"least", &RunSpread::least},
                                     {"greatest", &RunSpread::greatest}}) {
        const auto of = [part = part](const std::optional<RunSpread>& spread) {
            return spread ? TableCell((*spread).*part) : TableCell();
        };
        for (int l = 1; l <= network.layers(); ++l)
            good = table.add({name,
                              {},
                              l,
                              network.size(l),
                              of(normSpread(rows, l)),
                              l > 1 ? of(ratioSpread(rows, l)) : TableCell()});
    }
    return good;
}

int measureAndPrint(const NetworkExperiment& network, const DeltaNorms& settings, Format format)
{
    LongWork work;
    ResultTable table(format, {"row", "seed", "layer", "neurons", "norm", "ratio"});
    std::vector<DeltaRow> rows;
    const auto progress = [&](int done, int total, const DeltaRow& row) {
        rows.push_back(row);
        bool good = addStart(table, network, row);
        if (done == total)
            good = addSpreads(table, network, rows);
        return work.ended(done, total, good);
    };
    (void)measureDeltas(network, settings, progress, work.goOn());
    return work.status(settings.seeds);
}

int runDeltas(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    const auto seeds = readWhole(parser, "seeds", DeltaNorms::mostSeeds);
    const auto samples = readWhole(parser, "samples", DeltaNorms::mostSamples);
    if (!format || !seeds || !samples)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    const auto network = networkOrComplain(*argument.lesson);
    if (!network)
        return BadInput;
    const DeltaNorms settings{static_cast<int>(*seeds), static_cast<int>(*samples)};
    return measureAndPrint(*network, settings, *format);
}

} // namespace

const Command deltasExperiment{
    "deltas",
    QT_TRANSLATE_NOOP("cli", "Measures how large the errors δ of each layer are before training."),
    "LESSON [--seeds N] [--samples N] [--format text|jsonl|csv]",
    "gradus-cli experiment deltas lessons/one-example.yaml --seeds 20",
    declareDeltas,
    runDeltas};

} // namespace gradus
