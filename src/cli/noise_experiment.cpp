// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/experiment.h"
#include "cli/result_table.h"
#include "descent/descent_iteration.h"
#include "descent/gradient_noise.h"

#include <QCoreApplication>

#include <cmath>

namespace gradus {

namespace {

constexpr int mostDraws = 1'000'000;
constexpr int mostBatch = 100'000;

QString noiseText(const char* source) { return QCoreApplication::translate("cli", source); }

void declareNoise(QCommandLineParser& parser)
{
    declareStudent(parser);
    parser.addOption({QStringLiteral("at"),
                      noiseText(QT_TRANSLATE_NOOP("cli", "where the gradient is measured: 1:0")),
                      QStringLiteral("position"), QStringLiteral("1:0")});
    parser.addOption({QStringLiteral("batches"),
                      noiseText(QT_TRANSLATE_NOOP("cli", "sizes of the batches")),
                      QStringLiteral("list"), QStringLiteral("1,2,4,8,16,32,64")});
    parser.addOption({QStringLiteral("draws"),
                      noiseText(QT_TRANSLATE_NOOP("cli", "how many batches of each size")),
                      QStringLiteral("number"), QStringLiteral("4000")});
    parser.addOption({QStringLiteral("seed"),
                      noiseText(QT_TRANSLATE_NOOP("cli", "of the random draws")),
                      QStringLiteral("number"), QStringLiteral("1")});
    declareFormat(parser);
}

struct NoiseSettings {
    std::vector<int> batches;
    int draws = 1;
    std::uint64_t seed = 1;
};

int measureAndPrintNoise(const DescentExperiment& descent, std::span<const double> x,
                         const NoiseSettings& settings, Format format)
{
    LongWork work;
    ResultTable table(format, {"batch", "scatter", {"scatter_times_root", "scatter × √batch"}});
    const int total = static_cast<int>(settings.batches.size());
    int done = 0;
    const auto progress = [&](const GradientNoise& noise) {
        const bool good =
            table.add({noise.batch, noise.scatter, noise.scatter * std::sqrt(noise.batch)});
        return work.ended(++done, total, good);
    };
    (void)measureNoise(descent, x, settings.batches, settings.draws, settings.seed, progress,
                       work.goOn());
    return work.status(total);
}

int runNoise(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    const auto at = readPositionOption(parser.value(QStringLiteral("at")));
    const auto batches = readWholes(parser.value(QStringLiteral("batches")), mostBatch);
    const auto draws = readWholes(parser.value(QStringLiteral("draws")), mostDraws);
    const auto seed = readWholes(parser.value(QStringLiteral("seed")), 2'000'000'000);
    if (!format || !at || batches.empty() || draws.size() != 1 || seed.size() != 1)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    const auto* descent = dynamic_cast<const DescentExperiment*>(argument.lesson->experiment.get());
    if (!descent || !descent->hasData()) {
        complain(noiseText(QT_TRANSLATE_NOOP("cli",
                                             "this lesson has no function that is a mean over "
                                             "samples: there is no noise to measure"))
                     .toStdString());
        return BadInput;
    }
    Timeline timeline(descent->start());
    if (const int status = seekOrComplain(timeline, *at); status != Done)
        return status;
    const auto& here = dynamic_cast<const DescentIteration&>(*timeline.now().iteration);
    const NoiseSettings settings{batches, draws.front(), static_cast<std::uint64_t>(seed.front())};
    return measureAndPrintNoise(*descent, here.state().x, settings, *format);
}

} // namespace

const Command noiseExperiment{
    "noise",
    QT_TRANSLATE_NOOP("cli", "Measures how much the gradient of random batches scatters."),
    "LESSON [--at POS] [--batches 1,4,16] [--draws N] [--seed N] [--format text|jsonl|csv]",
    "gradus-cli experiment noise lessons/stochastic.yaml --batches 1,4,16,64",
    declareNoise,
    runNoise};

} // namespace gradus
