// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment_kind.h"
#include "hopfield/capacity.h"
#include "hopfield/hopfield_experiment.h"
#include "session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr int leastStartUnits = 500; // that stand there at first: with fewer the fall is late
constexpr int mostStartUnits = 1000; // these take seconds
constexpr int mostWindowUnits = 2000; // of more a single set of patterns takes too long to stop
constexpr int mostCapacityTrials = 1'000'000;
constexpr int mostCapacitySweepsTyped = 1'000'000;
/// Amit, Gutfreund and Sompolinsky 1985, for N → ∞ and units ±1.
constexpr double theoreticalLoad = 0.138;

enum CapacityField {
    CapacityUnits,
    CapacityTrials,
    CapacityLoads,
    CapacityProbes,
    CapacityNoise,
    CapacityOverlapField,
    CapacitySweepsField,
    CapacityValues,
    CapacitySeed
};
enum CapacityColumn {
    CapacityLoad,
    CapacityPatterns,
    CapacityRecalls,
    CapacityRetrieved,
    CapacityError,
    CapacityFaultless,
    CapacityOverlap,
    CapacitySweeps
};

class CapacityExperimentPlan final : public ExperimentPlan {
public:
    explicit CapacityExperimentPlan(CapacityPlan plan) : m_plan(std::move(plan)) { }

    [[nodiscard]] int total() const override
    {
        return static_cast<int>(m_plan.loads.size()) * m_plan.trials;
    }
    [[nodiscard]] std::vector<MeasuredColumn> columns() const override;
    void run(const TakeRows& take, const GoOn& goOn) const override;
    [[nodiscard]] ResultPicture picture(const MeasuredRows& rows) const override;
    [[nodiscard]] QString sentence(const MeasuredRows& rows) const override;

private:
    CapacityPlan m_plan;
};

std::vector<MeasuredColumn> CapacityExperimentPlan::columns() const
{
    return {
        {QStringLiteral("load"), experimentText(QT_TRANSLATE_NOOP("Experiments", "load α"))},
        {QStringLiteral("patterns"), experimentText(QT_TRANSLATE_NOOP("Experiments", "patterns"))},
        {QStringLiteral("recalls"), experimentText(QT_TRANSLATE_NOOP("Experiments", "recalls"))},
        {QStringLiteral("retrieved"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "retrieved"))},
        {QStringLiteral("error"), experimentText(QT_TRANSLATE_NOOP("Experiments", "± error"))},
        {QStringLiteral("faultless"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "faultless"))},
        {QStringLiteral("overlap"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "mean overlap"))},
        {QStringLiteral("sweeps"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "mean sweeps"))}};
}

void CapacityExperimentPlan::run(const TakeRows& take, const GoOn& goOn) const
{
    const auto progress = [&](int done, int, const CapacityPoint* point) {
        MeasuredRows rows;
        if (point)
            rows.push_back({point->load, std::int64_t(point->patterns), point->recalls,
                            point->retrieved, point->retrievedError, point->faultless,
                            point->overlap, point->sweeps});
        return take(done, std::move(rows));
    };
    (void)measureCapacity(m_plan, progress, goOn);
}

// By load, whichever order they were asked for in.
std::vector<const MeasuredRow*> byLoad(const MeasuredRows& rows)
{
    std::vector<const MeasuredRow*> sorted;
    for (const MeasuredRow& row : rows)
        sorted.push_back(&row);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
        return numberIn((*a)[CapacityLoad]) < numberIn((*b)[CapacityLoad]);
    });
    return sorted;
}

// The theory is of units −1 and 1 alone.
ResultPicture CapacityExperimentPlan::picture(const MeasuredRows& rows) const
{
    const auto columns = this->columns();
    ResultPicture picture{
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "load α: patterns for each unit"))},
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "share of the recalls"))},
        {{columns[CapacityRetrieved].title, {}}, {columns[CapacityFaultless].title, {}}}};
    ResultSeries& retrieved = picture.series[0];
    ResultSeries& faultless = picture.series[1];
    for (const MeasuredRow* const row : byLoad(rows)) {
        const double load = numberIn((*row)[CapacityLoad]);
        retrieved.points.append({load, numberIn((*row)[CapacityRetrieved])});
        retrieved.errors.append(numberIn((*row)[CapacityError]));
        faultless.points.append({load, numberIn((*row)[CapacityFaultless])});
    }
    for (ResultSeries& series : picture.series)
        series.line = series.points;
    if (!m_plan.zeroOne)
        picture.marks.push_back(
            {theoreticalLoad,
             experimentText(QT_TRANSLATE_NOOP("Experiments", "%1, theory for large N"))
                 .arg(numberText(theoreticalLoad))});
    return picture;
}

// The first load, in their order, at which the line through the measured shares passes one half.
std::optional<double> halfLoad(const std::vector<const MeasuredRow*>& rows)
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const double before = numberIn((*rows[i - 1])[CapacityRetrieved]);
        const double after = numberIn((*rows[i])[CapacityRetrieved]);
        const double from = numberIn((*rows[i - 1])[CapacityLoad]);
        const double to = numberIn((*rows[i])[CapacityLoad]);
        if (before >= 0.5 && after < 0.5)
            return from + (to - from) * (before - 0.5) / (before - after);
    }
    return std::nullopt;
}

QString CapacityExperimentPlan::sentence(const MeasuredRows& rows) const
{
    if (rows.empty())
        return {};
    const auto sorted = byLoad(rows);
    QStringList parts;
    if (const auto half = halfLoad(sorted))
        parts += experimentText(QT_TRANSLATE_NOOP("Experiments",
                                                  "With %1 units retrieval falls through one half "
                                                  "at a load of about %2, or %3 patterns."))
                     .arg(m_plan.units)
                     .arg(plainNumber(*half, 3))
                     .arg(std::lround(*half * m_plan.units));
    else if (numberIn(sorted.front()->at(CapacityRetrieved)) < 0.5)
        parts += experimentText(QT_TRANSLATE_NOOP("Experiments",
                                                  "With %1 units fewer than half of the recalls "
                                                  "succeed already at a load of %2."))
                     .arg(m_plan.units)
                     .arg(plainNumber(numberIn(sorted.front()->at(CapacityLoad)), 3));
    else
        parts += experimentText(QT_TRANSLATE_NOOP("Experiments",
                                                  "With %1 units at least half of the recalls "
                                                  "succeed up to a load of %2."))
                     .arg(m_plan.units)
                     .arg(plainNumber(numberIn(sorted.back()->at(CapacityLoad)), 3));
    if (!m_plan.zeroOne)
        parts += experimentText(
                     QT_TRANSLATE_NOOP("Experiments", "For very many units the theory says %1."))
                     .arg(numberText(theoreticalLoad));
    return parts.join(QLatin1Char(' '));
}

QString startUnits(const HopfieldExperiment& net)
{
    return QString::number(std::clamp(net.units(), leastStartUnits, mostStartUnits));
}

std::vector<ExperimentField> capacityFields(const Experiment& experiment)
{
    const auto& net = dynamic_cast<const HopfieldExperiment&>(experiment);
    const auto text = [](const char* source) { return experimentText(source); };
    ExperimentField values{text(QT_TRANSLATE_NOOP("Experiments", "Values of a unit")),
                           net.spec().zeroOne && !net.spec().converted ? QStringLiteral("0,1")
                                                                       : QStringLiteral("-1,1")};
    values.choices = {{QStringLiteral("-1,1"), QStringLiteral("−1, 1")},
                      {QStringLiteral("0,1"), QStringLiteral("0, 1")}};
    return {
        {text(QT_TRANSLATE_NOOP("Experiments", "Units")), startUnits(net)},
        {text(QT_TRANSLATE_NOOP("Experiments", "Trials")), QStringLiteral("40"),
         text(QT_TRANSLATE_NOOP("Experiments", "sets of random patterns at each load"))},
        {text(QT_TRANSLATE_NOOP("Experiments", "Loads")),
         QStringLiteral("0.05, 0.08, 0.1, 0.12, 0.13, 0.138, 0.15, 0.16, 0.18, 0.2"),
         text(QT_TRANSLATE_NOOP("Experiments", "patterns for each unit: a list of shares"))},
        {text(QT_TRANSLATE_NOOP("Experiments", "Probes")), QStringLiteral("1"),
         text(QT_TRANSLATE_NOOP("Experiments", "how many patterns of a set are started from"))},
        {text(QT_TRANSLATE_NOOP("Experiments", "Noise")), QStringLiteral("0"),
         text(QT_TRANSLATE_NOOP("Experiments", "share of the units that are turned at the start"))},
        {text(QT_TRANSLATE_NOOP("Experiments", "Overlap")), QStringLiteral("0.9"),
         text(QT_TRANSLATE_NOOP("Experiments", "retrieved is more overlap than this"))},
        {text(QT_TRANSLATE_NOOP("Experiments", "Most sweeps")),
         {},
         text(QT_TRANSLATE_NOOP("Experiments", "until rest"))},
        values,
        {text(QT_TRANSLATE_NOOP("Experiments", "Seed")), QStringLiteral("1")}};
}

std::shared_ptr<const ExperimentPlan> planCapacity(const std::shared_ptr<const Experiment>&,
                                                   FieldReader& reader)
{
    CapacityPlan plan;
    plan.units = static_cast<int>(reader.whole(CapacityUnits, mostWindowUnits));
    if (plan.units == 1)
        reader.addFault(CapacityUnits,
                        experimentText(QT_TRANSLATE_NOOP("Experiments", "at least 2")));
    plan.trials = static_cast<int>(reader.whole(CapacityTrials, mostCapacityTrials));
    plan.loads = reader.shares(CapacityLoads);
    plan.probes = static_cast<int>(reader.whole(CapacityProbes, HopfieldExperiment::mostPatterns));
    plan.noise = reader.share(CapacityNoise);
    plan.overlap = reader.share(CapacityOverlapField);
    plan.sweeps = static_cast<int>(
        reader.wholeOrNone(CapacitySweepsField, mostCapacitySweepsTyped).value_or(0));
    plan.zeroOne = reader.text(CapacityValues) == QLatin1String("0,1");
    plan.seed =
        static_cast<std::uint64_t>(reader.whole(CapacitySeed, std::numeric_limits<int>::max()));
    if (!reader.faults().empty())
        return nullptr;
    return std::make_shared<const CapacityExperimentPlan>(std::move(plan));
}

} // namespace

const ExperimentKind capacityKind{
    "capacity",
    [] { return experimentText(QT_TRANSLATE_NOOP("Experiments", "Capacity")); },
    [] {
        return experimentText(QT_TRANSLATE_NOOP(
            "Experiments",
            "How many random patterns a Hopfield net can hold: more and more of them are stored, "
            "and the net is started from one."));
    },
    [](const Experiment& experiment) {
        return dynamic_cast<const HopfieldExperiment*>(&experiment) != nullptr;
    },
    capacityFields,
    planCapacity};

} // namespace gradus
