// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/capacity_experiment.h"

#include "cli/console.h"
#include "cli/lesson_argument.h"
#include "hopfield/capacity.h"
#include "hopfield/hopfield_experiment.h"
#include "trace/number.h"

#include <QCoreApplication>

namespace gradus {

namespace {

constexpr int mostTrials = 1'000'000;

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
        for (const QString& load : option("loads").split(QLatin1Char(',')))
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

struct CapacityColumn {
    const char* name;
    double CapacityPoint::*value;
};
constexpr CapacityColumn capacityColumns[] = {
    {"retrieved", &CapacityPoint::retrieved}, {"error", &CapacityPoint::retrievedError},
    {"faultless", &CapacityPoint::faultless}, {"overlap", &CapacityPoint::overlap},
    {"sweeps", &CapacityPoint::sweeps},
};

void printPoint(Output& out, Format format, const CapacityPoint& point)
{
    const std::string patterns = std::to_string(point.patterns);
    const std::string recalls = std::to_string(point.recalls);
    if (format == Format::JsonLines) {
        out << "{\"load\":" << jsonNumber(point.load) << ",\"patterns\":" << patterns
            << ",\"recalls\":" << recalls;
        for (const CapacityColumn& column : capacityColumns)
            out << ",\"" << column.name << "\":" << jsonNumber(point.*column.value);
        out << "}\n";
        return;
    }
    const bool csv = format == Format::Csv;
    const char* const between = csv ? "," : "\t";
    const auto text = [&](double value) { return csv ? exactText(value) : shownText(value); };
    out << text(point.load) << between << patterns << between << recalls;
    for (const CapacityColumn& column : capacityColumns)
        out << between << text(point.*column.value);
    out << "\n";
}

void printPoints(Format format, const std::vector<CapacityPoint>& points)
{
    Output out;
    if (format != Format::JsonLines) {
        const char* const between = format == Format::Csv ? "," : "\t";
        out << "load" << between << "patterns" << between << "recalls";
        for (const CapacityColumn& column : capacityColumns)
            out << between << column.name;
        out << "\n";
    }
    for (const CapacityPoint& point : points)
        printPoint(out, format, point);
}

int runCapacity(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    CapacityPlan plan;
    if (!format || !CapacityOptions(parser).read(plan))
        return WrongUsage;
    std::int64_t told = 0;
    const auto points = measureCapacity(plan, [&told](std::int64_t done, std::int64_t all) {
        if (done * 10 / all > told) {
            told = done * 10 / all;
            complain(std::to_string(told * 10) + " %");
        }
        return false;
    });
    printPoints(*format, points);
    return Done;
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
