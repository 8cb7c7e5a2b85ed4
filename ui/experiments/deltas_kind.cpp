// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment_kind.h"
#include "network/delta_norms.h"
#include "session/session.h"

#include <QCoreApplication>

#include <cmath>

namespace gradus {

namespace {

enum DeltasField { DeltasSeeds, DeltasSamples };
enum DeltasColumn { DeltasWord, DeltasSeed, DeltasLayer, DeltasNeurons, DeltasNorm, DeltasRatio };

MeasuredWord deltasMedian()
{
    return {QStringLiteral("median"), experimentText(QT_TRANSLATE_NOOP("Experiments", "median"))};
}

class DeltasPlan final : public ExperimentPlan {
public:
    DeltasPlan(std::shared_ptr<const NetworkExperiment> experiment, DeltaNorms settings)
        : m_experiment(std::move(experiment))
        , m_settings(settings)
    { }

    [[nodiscard]] int total() const override { return m_settings.seeds; }
    [[nodiscard]] std::vector<MeasuredColumn> columns() const override;
    void run(const TakeRows& take, const GoOn& goOn) const override;
    [[nodiscard]] ResultPicture picture(const MeasuredRows& rows) const override;
    [[nodiscard]] QString sentence(const MeasuredRows& rows) const override;

private:
    [[nodiscard]] MeasuredRows rowsOf(const DeltaRow& start) const;
    [[nodiscard]] MeasuredRows medians(const std::vector<DeltaRow>& starts) const;
    [[nodiscard]] std::optional<RunSpread> spread(const MeasuredRows& rows, int layer) const;

    std::shared_ptr<const NetworkExperiment> m_experiment;
    DeltaNorms m_settings;
};

std::vector<MeasuredColumn> DeltasPlan::columns() const
{
    return {
        {QStringLiteral("row"), experimentText(QT_TRANSLATE_NOOP("Experiments", "row"))},
        {QStringLiteral("seed"), experimentText(QT_TRANSLATE_NOOP("Experiments", "seed"))},
        {QStringLiteral("layer"), experimentText(QT_TRANSLATE_NOOP("Experiments", "layer"))},
        {QStringLiteral("neurons"), experimentText(QT_TRANSLATE_NOOP("Experiments", "neurons"))},
        {QStringLiteral("norm"), QStringLiteral("|δ|")},
        {QStringLiteral("ratio"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "ratio to the layer below"))}};
}

MeasuredRows DeltasPlan::rowsOf(const DeltaRow& start) const
{
    const MeasuredWord run{QStringLiteral("run"),
                           experimentText(QT_TRANSLATE_NOOP("Experiments", "start"))};
    MeasuredRows rows;
    for (int l = 1; l <= m_experiment->layers(); ++l)
        rows.push_back({run, static_cast<std::int64_t>(start.seed), std::int64_t(l),
                        std::int64_t(m_experiment->size(l)),
                        start.norms[static_cast<std::size_t>(l - 1)],
                        l > 1 ? MeasuredCell(start.ratio(l)) : MeasuredCell()});
    return rows;
}

MeasuredRows DeltasPlan::medians(const std::vector<DeltaRow>& starts) const
{
    const auto median = [](const std::optional<RunSpread>& spread) {
        return spread ? MeasuredCell(spread->median) : MeasuredCell();
    };
    MeasuredRows rows;
    for (int l = 1; l <= m_experiment->layers(); ++l)
        rows.push_back({deltasMedian(),
                        {},
                        std::int64_t(l),
                        std::int64_t(m_experiment->size(l)),
                        median(normSpread(starts, l)),
                        l > 1 ? median(ratioSpread(starts, l)) : MeasuredCell()});
    return rows;
}

void DeltasPlan::run(const TakeRows& take, const GoOn& goOn) const
{
    std::vector<DeltaRow> starts;
    const auto progress = [&](int done, int total, const DeltaRow& start) {
        starts.push_back(start);
        MeasuredRows rows = rowsOf(start);
        if (done == total)
            for (MeasuredRow& row : medians(starts))
                rows.push_back(std::move(row));
        return take(done, std::move(rows));
    };
    (void)measureDeltas(*m_experiment, m_settings, progress, goOn);
}

// Of |δ| in a layer over the starts so far.
std::optional<RunSpread> DeltasPlan::spread(const MeasuredRows& rows, int layer) const
{
    std::vector<double> norms;
    for (const MeasuredRow& row : rows)
        if (numberIn(row[DeltasLayer]) == layer && row[DeltasWord] != MeasuredCell(deltasMedian()))
            norms.push_back(numberIn(row[DeltasNorm]));
    return spreadOf(std::move(norms));
}

ResultPicture DeltasPlan::picture(const MeasuredRows& rows) const
{
    ResultPicture picture{
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "layer")), false, true},
        {QStringLiteral("|δ|"), true},
        {{experimentText(QT_TRANSLATE_NOOP("Experiments", "median of the starts")), {}},
         {experimentText(QT_TRANSLATE_NOOP("Experiments", "least")), {}},
         {experimentText(QT_TRANSLATE_NOOP("Experiments", "greatest")), {}}}};
    for (int l = 1; l <= m_experiment->layers(); ++l) {
        const auto found = spread(rows, l);
        if (!found)
            continue;
        picture.series[0].points.append({double(l), found->median});
        picture.series[1].points.append({double(l), found->least});
        picture.series[2].points.append({double(l), found->greatest});
    }
    for (ResultSeries& series : picture.series)
        series.line = series.points;
    return picture;
}

QString DeltasPlan::sentence(const MeasuredRows& rows) const
{
    const auto below = spread(rows, 1);
    const auto above = spread(rows, m_experiment->layers());
    if (!below || !above)
        return {};
    const double ratio = above->median / below->median;
    if (!std::isfinite(ratio) || ratio <= 0)
        return experimentText(QT_TRANSLATE_NOOP("Experiments",
                                                "In the median |δ| is %1 in layer %2 and %3 in "
                                                "layer 1."))
            .arg(numberText(above->median))
            .arg(m_experiment->layers())
            .arg(numberText(below->median));
    return experimentText(
               ratio >= 1 ? QT_TRANSLATE_NOOP("Experiments",
                                              "On the way back from layer %1 to layer 1 the median "
                                              "|δ| shrinks %2 times, from %3 to %4.")
                          : QT_TRANSLATE_NOOP("Experiments",
                                              "On the way back from layer %1 to layer 1 the median "
                                              "|δ| grows %2 times, from %3 to %4."))
        .arg(m_experiment->layers())
        .arg(plainNumber(std::max(ratio, 1 / ratio), 3), numberText(above->median),
             numberText(below->median));
}

std::vector<ExperimentField> deltasFields(const Experiment&)
{
    return {{experimentText(QT_TRANSLATE_NOOP("Experiments", "Starts")), QStringLiteral("20")},
            {experimentText(QT_TRANSLATE_NOOP("Experiments", "Samples")), QStringLiteral("100")}};
}

std::shared_ptr<const ExperimentPlan> planDeltas(
    const std::shared_ptr<const Experiment>& experiment, FieldReader& reader)
{
    const auto seeds = reader.whole(DeltasSeeds, DeltaNorms::mostSeeds);
    const auto samples = reader.whole(DeltasSamples, DeltaNorms::mostSamples);
    if (!reader.faults().empty())
        return nullptr;
    return std::make_shared<const DeltasPlan>(
        std::dynamic_pointer_cast<const NetworkExperiment>(experiment),
        DeltaNorms{static_cast<int>(seeds), static_cast<int>(samples)});
}

} // namespace

const ExperimentKind deltasKind{
    "deltas",
    [] { return experimentText(QT_TRANSLATE_NOOP("Experiments", "δ from layer to layer")); },
    [] {
        return experimentText(QT_TRANSLATE_NOOP(
            "Experiments",
            "How large the errors δ of each layer are before training, for many random starts."));
    },
    [](const Experiment& experiment) {
        const auto* network = dynamic_cast<const NetworkExperiment*>(&experiment);
        return network && network->layers() >= 2;
    },
    deltasFields,
    planDeltas};

} // namespace gradus
