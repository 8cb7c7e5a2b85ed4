// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/gradient_noise.h"
#include "experiments/experiment_kind.h"
#include "session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr int mostNoiseDraws = 1'000'000;
constexpr int mostNoiseBatch = 100'000;

enum NoiseField { NoiseBatches, NoiseDraws, NoiseSeed };
enum NoiseColumn { NoiseBatch, NoiseScatter, NoiseTimesRoot };

class NoisePlan final : public ExperimentPlan {
public:
    NoisePlan(std::shared_ptr<const DescentExperiment> experiment, std::vector<int> batches,
              int draws, std::uint64_t seed)
        : m_experiment(std::move(experiment))
        , m_batches(std::move(batches))
        , m_draws(draws)
        , m_seed(seed)
    { }

    [[nodiscard]] int total() const override { return static_cast<int>(m_batches.size()); }
    [[nodiscard]] std::vector<MeasuredColumn> columns() const override;
    void run(const TakeRows& take, const GoOn& goOn) const override;
    [[nodiscard]] ResultPicture picture(const MeasuredRows& rows) const override;
    [[nodiscard]] QString sentence(const MeasuredRows& rows) const override;

private:
    std::shared_ptr<const DescentExperiment> m_experiment;
    std::vector<int> m_batches;
    int m_draws;
    std::uint64_t m_seed;
};

std::vector<MeasuredColumn> NoisePlan::columns() const
{
    return {
        {QStringLiteral("batch"), experimentText(QT_TRANSLATE_NOOP("Experiments", "batch"))},
        {QStringLiteral("scatter"), experimentText(QT_TRANSLATE_NOOP("Experiments", "scatter"))},
        {QStringLiteral("scatter_times_root"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "scatter × √batch"))}};
}

void NoisePlan::run(const TakeRows& take, const GoOn& goOn) const
{
    int done = 0;
    const auto progress = [&](const GradientNoise& noise) {
        return take(
            ++done,
            {{std::int64_t(noise.batch), noise.scatter, noise.scatter * std::sqrt(noise.batch)}});
    };
    (void)measureNoise(*m_experiment, m_experiment->spec().start, m_batches, m_draws, m_seed,
                       progress, goOn);
}

// Beside what was measured: how it would fall from the first batch on if it fell as 1/√batch.
ResultPicture NoisePlan::picture(const MeasuredRows& rows) const
{
    const auto columns = this->columns();
    ResultPicture picture{
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "samples a batch")), true},
        {columns[NoiseScatter].title, true},
        {{columns[NoiseScatter].title, {}},
         {experimentText(QT_TRANSLATE_NOOP("Experiments", "as 1/√batch")), {}}}};
    auto& points = picture.series[0].points;
    for (const MeasuredRow& row : rows)
        points.append({numberIn(row[NoiseBatch]), numberIn(row[NoiseScatter])});
    std::sort(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    picture.series[0].line = points;
    for (const QPointF& point : points)
        picture.series[1].line.append(
            {point.x(), points[0].y() * std::sqrt(points[0].x() / point.x())});
    return picture;
}

QString NoisePlan::sentence(const MeasuredRows& rows) const
{
    if (rows.empty())
        return {};
    const auto smaller = [](const MeasuredRow& a, const MeasuredRow& b) {
        return numberIn(a[NoiseBatch]) < numberIn(b[NoiseBatch]);
    };
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end(), smaller);
    const double ratio = numberIn((*first)[NoiseScatter]) / numberIn((*last)[NoiseScatter]);
    const double growth = numberIn((*last)[NoiseBatch]) / numberIn((*first)[NoiseBatch]);
    if (growth == 1 || !std::isfinite(ratio))
        return experimentText(QT_TRANSLATE_NOOP("Experiments",
                                                "Gradients of batches of %1 scatter by %2 around "
                                                "the gradient of all data."))
            .arg(shownCell((*last)[NoiseBatch]), shownCell((*last)[NoiseScatter]));
    return experimentText(QT_TRANSLATE_NOOP("Experiments",
                                            "From batches of %1 to batches of %2 the scatter fell "
                                            "%3 times; the root of %4 is %5."))
        .arg(shownCell((*first)[NoiseBatch]), shownCell((*last)[NoiseBatch]), plainNumber(ratio, 3),
             numberText(growth), plainNumber(std::sqrt(growth), 3));
}

std::vector<ExperimentField> noiseFields(const Experiment&)
{
    return {{experimentText(QT_TRANSLATE_NOOP("Experiments", "Sizes of batches")),
             QStringLiteral("1, 2, 4, 8, 16, 32, 64")},
            {experimentText(QT_TRANSLATE_NOOP("Experiments", "Batches of each size")),
             QStringLiteral("4000")},
            {experimentText(QT_TRANSLATE_NOOP("Experiments", "Seed")), QStringLiteral("1")}};
}

std::shared_ptr<const ExperimentPlan> planNoise(const std::shared_ptr<const Experiment>& experiment,
                                                FieldReader& reader)
{
    auto batches = reader.wholes(NoiseBatches, mostNoiseBatch);
    const auto draws = reader.whole(NoiseDraws, mostNoiseDraws);
    const auto seed = reader.whole(NoiseSeed, std::numeric_limits<int>::max());
    if (!reader.faults().empty())
        return nullptr;
    return std::make_shared<const NoisePlan>(
        std::dynamic_pointer_cast<const DescentExperiment>(experiment), std::move(batches),
        static_cast<int>(draws), static_cast<std::uint64_t>(seed));
}

} // namespace

const ExperimentKind noiseKind{
    "noise",
    [] { return experimentText(QT_TRANSLATE_NOOP("Experiments", "Noise of the gradient")); },
    [] {
        return experimentText(QT_TRANSLATE_NOOP(
            "Experiments",
            "How far the gradient of a few samples, drawn at random, is from the gradient of all "
            "data, at the place where the run starts."));
    },
    [](const Experiment& experiment) {
        const auto* descent = dynamic_cast<const DescentExperiment*>(&experiment);
        return descent && descent->hasData();
    },
    noiseFields,
    planNoise};

} // namespace gradus
