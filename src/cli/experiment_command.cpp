// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/experiment.h"

#include <QCoreApplication>

#include <array>

namespace gradus {

namespace {

QString experimentText(const char* source) { return QCoreApplication::translate("cli", source); }

// All experiments, in the order of the help; each has a file of its own.
std::span<const Command> experiments()
{
    static const std::array all{sizesExperiment, deltasExperiment, noiseExperiment,
                                piecesExperiment, capacityExperiment};
    return all;
}

} // namespace

std::optional<std::int64_t> readWhole(const QCommandLineParser& parser, const char* option,
                                      std::int64_t most)
{
    const QString text = parser.value(QString::fromLatin1(option));
    if (text.isEmpty() && !parser.isSet(QString::fromLatin1(option)))
        return 0;
    bool good = false;
    const qlonglong number = text.toLongLong(&good);
    if (good && number >= 1 && number <= most)
        return number;
    complain(experimentText(QT_TRANSLATE_NOOP("cli", "--%1 is a whole number from 1 to %2"))
                 .arg(QString::fromLatin1(option))
                 .arg(most)
                 .toStdString());
    return std::nullopt;
}

std::vector<int> readWholes(const QString& list, int most)
{
    std::vector<int> numbers;
    for (const QString& item : list.split(QLatin1Char(','))) {
        bool good = false;
        const int number = item.trimmed().toInt(&good);
        if (!good || number < 1 || number > most) {
            complain(
                experimentText(QT_TRANSLATE_NOOP("cli", "\"%1\" is no whole number from 1 to %2"))
                    .arg(item)
                    .arg(most)
                    .toStdString());
            return {};
        }
        numbers.push_back(number);
    }
    return numbers;
}

std::shared_ptr<const NetworkExperiment> networkOrComplain(const Lesson& lesson)
{
    auto network = std::dynamic_pointer_cast<const NetworkExperiment>(lesson.experiment);
    if (!network)
        complain(
            experimentText(QT_TRANSLATE_NOOP("cli", "this lesson has no network")).toStdString());
    return network;
}

bool LongWork::ended(int done, int total, bool written)
{
    using Clock = std::chrono::steady_clock;
    m_done = done;
    m_written = written;
    if (Clock::now() - m_said > std::chrono::seconds(1)) {
        m_said = Clock::now();
        complain(experimentText(QT_TRANSLATE_NOOP("cli", "%1 of %2 runs"))
                     .arg(done)
                     .arg(total)
                     .toStdString());
    }
    return written && !m_interrupts.came();
}

int LongWork::status(int total) const
{
    if (m_written && m_done < total) // a table that cannot be written is said by runCommand()
        complain(experimentText(QT_TRANSLATE_NOOP("cli", "interrupted after %1 of %2 runs"))
                     .arg(m_done)
                     .arg(total)
                     .toStdString());
    return m_written && m_done == total ? Done : BadInput;
}

const Command experimentCommand{
    "experiment",    QT_TRANSLATE_NOOP("cli", "Makes many runs of a lesson and compares them."),
    "NAME LESSON …", "gradus-cli experiment deltas lessons/one-example.yaml --seeds 20",
    nullptr,         nullptr,
    experiments};

} // namespace gradus
