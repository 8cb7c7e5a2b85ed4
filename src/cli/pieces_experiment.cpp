// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece_sweep.h"
#include "cli/command.h"
#include "cli/experiment.h"
#include "cli/result_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

QString piecesText(const char* source) { return QCoreApplication::translate("cli", source); }

void declarePieces(QCommandLineParser& parser)
{
    declareStudent(parser);
    parser.addOption(
        {QStringLiteral("counts"),
         piecesText(QT_TRANSLATE_NOOP("cli", "how many pieces a side, one after the other")),
         QStringLiteral("list"), QStringLiteral("1,2,5,10,20,50,100")});
    parser.addOption({QStringLiteral("steepness"),
                      piecesText(QT_TRANSLATE_NOOP("cli",
                                                   "of all steps (default: it grows with the "
                                                   "number of pieces)")),
                      QStringLiteral("w")});
    declareFormat(parser);
}

// The steepness, where one was given; false after a complaint.
bool readSteepness(const QCommandLineParser& parser, std::optional<double>& steepness)
{
    if (!parser.isSet(QStringLiteral("steepness")))
        return true;
    bool good = false;
    const double number = parser.value(QStringLiteral("steepness")).toDouble(&good);
    if (good && number > 0 && number <= steepest) {
        steepness = number;
        return true;
    }
    complain(piecesText(QT_TRANSLATE_NOOP("cli", "--steepness is a number above 0, at most %1"))
                 .arg(steepest)
                 .toStdString());
    return false;
}

// The approximation of a lesson that can have so many pieces; null after a complaint.
std::shared_ptr<const ApproximationExperiment> approximationOrComplain(
    const Lesson& lesson, const std::vector<int>& counts)
{
    auto found = std::dynamic_pointer_cast<const ApproximationExperiment>(lesson.experiment);
    if (!found) {
        complain(piecesText(QT_TRANSLATE_NOOP("cli", "this lesson approximates no function"))
                     .toStdString());
        return nullptr;
    }
    if (found->inputs() == 1
        || *std::max_element(counts.begin(), counts.end()) <= mostTowersPerSide)
        return found;
    complain(piecesText(QT_TRANSLATE_NOOP("cli",
                                          "a function of two variables has at most %1 towers a "
                                          "side"))
                 .arg(mostTowersPerSide)
                 .toStdString());
    return nullptr;
}

int sweepAndPrintPieces(const ApproximationExperiment& approximation,
                        const std::vector<int>& counts, std::optional<double> steepness,
                        Format format)
{
    LongWork work;
    ResultTable table(
        format,
        {"pieces", "units", "steepness", {"error_mean", "error.mean"}, {"error_max", "error.max"}});
    const int total = static_cast<int>(counts.size());
    int done = 0;
    (void)sweepPieces(approximation, counts, steepness, [&](const PieceSweepPoint& point) {
        const bool good =
            table.add({point.n, point.units, point.steepness, point.mean, point.largest});
        return work.ended(++done, total, good);
    });
    return work.status(total);
}

int runPieces(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    const auto counts = readWholes(parser.value(QStringLiteral("counts")), mostPieces);
    std::optional<double> steepness;
    if (!format || counts.empty() || !readSteepness(parser, steepness))
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    const auto approximation = approximationOrComplain(*argument.lesson, counts);
    return approximation ? sweepAndPrintPieces(*approximation, counts, steepness, *format)
                         : BadInput;
}

} // namespace

const Command piecesExperiment{
    "pieces",
    QT_TRANSLATE_NOOP("cli", "Approximates a lesson's function with more and more pieces."),
    "LESSON [--counts 1,2,5] [--steepness W] [--format text|jsonl|csv]",
    "gradus-cli experiment pieces lessons/universal-approximation.yaml --counts 5,10,100",
    declarePieces,
    runPieces};

} // namespace gradus
