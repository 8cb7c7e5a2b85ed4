// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/experiment.h"
#include "cli/result_table.h"
#include "hopfield/capacity.h"
#include "hopfield/hopfield_experiment.h"
#include "trace/number.h"

#include <QCoreApplication>

namespace gradus {

namespace {

constexpr int mostTrials = 1'000'000;
constexpr int mostLoads = 1'000;

QString capacityText(const char* source) { return QCoreApplication::translate("cli", source); }

void declareCapacity(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const char* what, const char* value,
                               const char* otherwise) {
        parser.addOption({QString::fromLatin1(name), capacityText(what), QString::fromLatin1(value),
                          QString::fromLatin1(otherwise)});
    };
    add("units", QT_TRANSLATE_NOOP("cli", "units of the net"), "number", "500");
    add("trials", QT_TRANSLATE_NOOP("cli", "sets of random patterns at each load"), "number", "40");
    add("loads", QT_TRANSLATE_NOOP("cli", "patterns for each unit: a list of shares"), "list",
        "0.05,0.08,0.1,0.12,0.13,0.138,0.15,0.16,0.18,0.2");
    add("probes", QT_TRANSLATE_NOOP("cli", "how many patterns of a set are started from"), "number",
        "1");
    add("noise", QT_TRANSLATE_NOOP("cli", "share of the units that are turned at the start"),
        "share", "0");
    add("overlap", QT_TRANSLATE_NOOP("cli", "retrieved is more overlap than this"), "share", "0.9");
    add("sweeps",
        QT_TRANSLATE_NOOP("cli", "the most sweeps of a recall; 0: until nothing turns any more"),
        "number", "0");
    add("values", QT_TRANSLATE_NOOP("cli", "what a unit can be: -1,1 or 0,1"), "list", "-1,1");
    add("seed", QT_TRANSLATE_NOOP("cli", "of the random patterns"), "number", "1");
    add("threads", QT_TRANSLATE_NOOP("cli", "how many work at once; 0: all processors"), "number",
        "0");
    declareFormat(parser);
}

// Reads the options into a plan; complains about the first that is wrong.
class CapacityOptions {
public:
    explicit CapacityOptions(const QCommandLineParser& parser) : m_parser(parser) { }

    bool read(CapacityPlan& plan)
    {
        plan.units = static_cast<int>(whole("units", 2, HopfieldExperiment::mostUnits));
        plan.trials = static_cast<int>(whole("trials", 1, mostTrials));
        plan.probes = static_cast<int>(whole("probes", 1, HopfieldExperiment::mostPatterns));
        plan.sweeps = static_cast<int>(whole("sweeps", 0, 1'000'000));
        plan.seed = static_cast<std::uint64_t>(whole("seed", 0, 2'000'000'000));
        plan.threads = static_cast<int>(whole("threads", 0, 256));
        plan.noise = share("noise", option("noise"));
        plan.overlap = share("overlap", option("overlap"));
        const QStringList loads = option("loads").split(QLatin1Char(','));
        if (loads.size() > mostLoads)
            refuse("loads", option("loads"));
        for (const QString& load : loads)
            plan.loads.push_back(share("loads", load));
        const QString values = option("values").remove(QLatin1Char(' '));
        plan.zeroOne = values == QStringLiteral("0,1");
        if (!plan.zeroOne && values != QStringLiteral("-1,1"))
            refuse("values", values);
        return m_good;
    }

private:
    [[nodiscard]] QString option(const char* name) const
    {
        return m_parser.value(QString::fromLatin1(name));
    }

    void refuse(const char* name, const QString& text)
    {
        if (m_good)
            complain(capacityText(QT_TRANSLATE_NOOP("cli", "\"%1\" is nothing that --%2 takes"))
                         .arg(text, QString::fromLatin1(name))
                         .toStdString());
        m_good = false;
    }

    qlonglong whole(const char* name, qlonglong least, qlonglong most)
    {
        bool good = false;
        const qlonglong number = option(name).toLongLong(&good);
        if (good && number >= least && number <= most)
            return number;
        refuse(name, option(name));
        return least;
    }

    double share(const char* name, const QString& text)
    {
        const auto number = parseNumber(text.trimmed().toStdString());
        if (number && *number >= 0 && *number <= 1)
            return *number;
        refuse(name, text);
        return 0;
    }

    const QCommandLineParser& m_parser;
    bool m_good = true;
};

std::vector<TableCell> cellsOf(const CapacityPoint& point)
{
    return {point.load,           point.patterns,  point.recalls, point.retrieved,
            point.retrievedError, point.faultless, point.overlap, point.sweeps};
}

int runCapacity(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    CapacityPlan plan;
    if (!format || !CapacityOptions(parser).read(plan))
        return WrongUsage;
    LongWork work;
    ResultTable table(
        *format,
        {"load", "patterns", "recalls", "retrieved", "error", "faultless", "overlap", "sweeps"});
    const int total = static_cast<int>(plan.loads.size()) * plan.trials;
    (void)measureCapacity(
        plan,
        [&](int done, int all, const CapacityPoint* point) {
            return work.ended(done, all, !point || table.add(cellsOf(*point)));
        },
        work.goOn());
    return work.status(total);
}

} // namespace

const Command capacityExperiment{
    "capacity",
    QT_TRANSLATE_NOOP("cli", "Measures how many random patterns a Hopfield net can hold."),
    "[--units N] [--trials N] [--loads LIST] [--probes N] [--noise X] [--values 0,1] "
    "[--format text|jsonl|csv]",
    "gradus-cli experiment capacity --units 500 --trials 40",
    declareCapacity,
    runCapacity};

} // namespace gradus
