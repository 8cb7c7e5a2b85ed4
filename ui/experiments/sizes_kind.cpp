// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment_kind.h"
#include "network/size_sweep.h"
#include "session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace gradus {

namespace {

enum SizesField { SizesLayers, SizesSeeds, SizesIterations, SizesEpochs, SizesActivation };
enum SizesColumn { SizesShape, SizesDepth, SizesParameters, SizesSeed, SizesFirstMeasure };

// A measure of a trained network, where the lesson has it.
struct SizesMeasure {
    const char* key;
    const char* title;
    std::optional<double> Score::*part;
};
constexpr std::array sizesMeasures{
    SizesMeasure{"cost", QT_TRANSLATE_NOOP("Experiments", "cost"), &Score::cost},
    SizesMeasure{"test_cost", QT_TRANSLATE_NOOP("Experiments", "test cost"), &Score::testCost},
    SizesMeasure{"largest_error", QT_TRANSLATE_NOOP("Experiments", "largest error"),
                 &Score::largestError},
    SizesMeasure{"accuracy", QT_TRANSLATE_NOOP("Experiments", "accuracy"), &Score::accuracy},
    SizesMeasure{"test_accuracy", QT_TRANSLATE_NOOP("Experiments", "test accuracy"),
                 &Score::testAccuracy}};

bool hasMeasure(const NetworkExperiment& network, const SizesMeasure& measure)
{
    if (measure.part == &Score::cost)
        return true;
    if (measure.part == &Score::largestError)
        return network.target() != nullptr;
    if (measure.part == &Score::accuracy)
        return network.train().isClassification();
    return network.test()
        && (measure.part == &Score::testCost || network.test()->isClassification());
}

class SizesPlan final : public ExperimentPlan {
public:
    SizesPlan(std::shared_ptr<const NetworkExperiment> experiment, SizeSweep sweep);

    [[nodiscard]] int total() const override
    {
        return static_cast<int>(m_sweep.shapes.size()) * m_sweep.seeds;
    }
    [[nodiscard]] std::vector<MeasuredColumn> columns() const override;
    void run(const TakeRows& take, const GoOn& goOn) const override;
    [[nodiscard]] ResultPicture picture(const MeasuredRows& rows) const override;
    [[nodiscard]] QString sentence(const MeasuredRows& rows) const override;

private:
    /// The networks of one shape so far: what the chart and the sentence look at.
    struct Shape {
        QString hidden;
        std::int64_t depth = 0;
        double parameters = 0;
        std::vector<double> errors;

        [[nodiscard]] double median() const { return spreadOf(errors)->median; }
    };
    [[nodiscard]] std::vector<Shape> shapesOf(const MeasuredRows& rows) const;
    [[nodiscard]] QString errorName() const;

    std::shared_ptr<const NetworkExperiment> m_experiment;
    SizeSweep m_sweep;
    std::vector<SizesMeasure> m_measures;
    std::size_t m_error = 0; ///< the measure that is drawn
};

SizesPlan::SizesPlan(std::shared_ptr<const NetworkExperiment> experiment, SizeSweep sweep)
    : m_experiment(std::move(experiment))
    , m_sweep(std::move(sweep))
{
    for (const SizesMeasure& measure : sizesMeasures)
        if (hasMeasure(*m_experiment, measure))
            m_measures.push_back(measure);
    for (const auto part : {&Score::testCost, &Score::largestError}) // the last that is there
        for (std::size_t i = 0; i < m_measures.size(); ++i)
            if (m_measures[i].part == part)
                m_error = i;
}

QString SizesPlan::errorName() const { return experimentText(m_measures[m_error].title); }

std::vector<MeasuredColumn> SizesPlan::columns() const
{
    std::vector<MeasuredColumn> columns{
        {QStringLiteral("layers"), experimentText(QT_TRANSLATE_NOOP("Experiments", "hidden"))},
        {QStringLiteral("depth"), experimentText(QT_TRANSLATE_NOOP("Experiments", "depth"))},
        {QStringLiteral("parameters"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "parameters"))},
        {QStringLiteral("seed"), experimentText(QT_TRANSLATE_NOOP("Experiments", "seed"))}};
    for (const SizesMeasure& measure : m_measures)
        columns.push_back({QString::fromLatin1(measure.key), experimentText(measure.title)});
    return columns;
}

void SizesPlan::run(const TakeRows& take, const GoOn& goOn) const
{
    const auto progress = [&](int done, int, const SizeRow& row) {
        const QString hidden = QString::fromStdString(hiddenText(row.hidden));
        MeasuredRow cells{MeasuredWord{hidden, hidden}, std::int64_t(row.depth), row.parameters,
                          static_cast<std::int64_t>(row.seed)};
        for (const SizesMeasure& measure : m_measures)
            cells.push_back(measuredCell(row.score.*measure.part));
        return take(done, {std::move(cells)});
    };
    (void)sweepSizes(*m_experiment, m_sweep, progress, goOn);
}

std::vector<SizesPlan::Shape> SizesPlan::shapesOf(const MeasuredRows& rows) const
{
    std::vector<Shape> shapes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const MeasuredRow& row = rows[i];
        if (i % static_cast<std::size_t>(m_sweep.seeds) == 0)
            shapes.push_back({shownCell(row[SizesShape]),
                              std::get<std::int64_t>(row[SizesDepth]),
                              numberIn(row[SizesParameters]),
                              {}});
        const double error = numberIn(row[SizesFirstMeasure + m_error]);
        shapes.back().errors.push_back(std::isnan(error) ? HUGE_VAL : error);
    }
    return shapes;
}

// A series a depth: every run is a point, a line joins the medians of the shapes.
ResultPicture SizesPlan::picture(const MeasuredRows& rows) const
{
    std::map<std::int64_t, ResultSeries> byDepth;
    for (const Shape& shape : shapesOf(rows)) {
        ResultSeries& series = byDepth[shape.depth];
        for (const double error : shape.errors)
            series.points.append({shape.parameters, error});
        series.line.append({shape.parameters, shape.median()});
    }
    ResultPicture picture{{experimentText(QT_TRANSLATE_NOOP("Experiments", "parameters")), true},
                          {errorName(), true},
                          {}};
    for (auto& [depth, series] : byDepth) {
        std::sort(series.line.begin(), series.line.end(),
                  [](QPointF a, QPointF b) { return a.x() < b.x(); });
        series.name = experimentText(QT_TRANSLATE_NOOP("Experiments", "depth %1")).arg(depth);
        picture.series.push_back(std::move(series));
    }
    return picture;
}

QString SizesPlan::sentence(const MeasuredRows& rows) const
{
    const auto shapes = shapesOf(rows);
    if (shapes.empty())
        return {};
    const auto best =
        std::min_element(shapes.begin(), shapes.end(),
                         [](const Shape& a, const Shape& b) { return a.median() < b.median(); });
    QString text = experimentText(QT_TRANSLATE_NOOP("Experiments",
                                                    "Least median of the %1: %2, with the hidden "
                                                    "layers %3 (%4 parameters)."))
                       .arg(errorName(), numberText(best->median()), best->hidden,
                            numberText(best->parameters));
    const auto diverged = std::count_if(rows.begin(), rows.end(), [](const MeasuredRow& row) {
        return std::isinf(numberIn(row[SizesFirstMeasure]));
    });
    if (diverged > 0)
        text += QLatin1Char(' ')
            + experimentText(QT_TRANSLATE_NOOP("Experiments", "%1 of %2 runs diverged."))
                  .arg(diverged)
                  .arg(rows.size());
    return text;
}

std::vector<ExperimentField> sizesFields(const Experiment& experiment)
{
    const auto& network = dynamic_cast<const NetworkExperiment&>(experiment);
    const bool hidden = network.layers() > 1;
    ExperimentField activation{experimentText(QT_TRANSLATE_NOOP("Experiments", "Activation")),
                               hidden ? QString() : QStringLiteral("tanh")};
    if (hidden)
        activation.choices.emplace_back(
            QString(), experimentText(QT_TRANSLATE_NOOP("Experiments", "unchanged")));
    for (const std::string& name : activationNames())
        activation.choices.emplace_back(QString::fromStdString(name), QString::fromStdString(name));
    return {
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "Hidden layers")),
         QStringLiteral("8, 4-4, 3-3-3"),
         experimentText(QT_TRANSLATE_NOOP("Experiments", "8, 4-4; 0 for none"))},
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "Starts of each")), QStringLiteral("5")},
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "Iterations")),
         {},
         experimentText(QT_TRANSLATE_NOOP("Experiments", "as planned"))},
        {experimentText(QT_TRANSLATE_NOOP("Experiments", "or epochs")), {}},
        activation};
}

// The shapes; what is none is a fault.
void readShapes(FieldReader& reader, SizeSweep& sweep)
{
    for (const QString& item : reader.list(SizesLayers)) {
        auto hidden = parseHidden(item.toStdString());
        if (!hidden) {
            reader.addFault(
                SizesLayers,
                experimentText(QT_TRANSLATE_NOOP(
                                   "Experiments",
                                   "a network is written 8 or 4-4, or 0 for no hidden layer, not "
                                   "“%1”"))
                    .arg(item));
            return;
        }
        sweep.shapes.push_back(std::move(*hidden));
    }
    if (sweep.shapes.size() > SizeSweep::mostShapes)
        reader.addFault(SizesLayers,
                        experimentText(QT_TRANSLATE_NOOP("Experiments", "at most %1 networks"))
                            .arg(SizeSweep::mostShapes));
}

std::shared_ptr<const ExperimentPlan> planSizes(const std::shared_ptr<const Experiment>& experiment,
                                                FieldReader& reader)
{
    auto network = std::dynamic_pointer_cast<const NetworkExperiment>(experiment);
    SizeSweep sweep;
    readShapes(reader, sweep);
    sweep.seeds = static_cast<int>(reader.whole(SizesSeeds, SizeSweep::mostSeeds));
    sweep.iterations = reader.wholeOrNone(SizesIterations, SizeSweep::mostIterations).value_or(0);
    sweep.epochs = reader.wholeOrNone(SizesEpochs, SizeSweep::mostIterations).value_or(0);
    if (sweep.iterations > 0 && sweep.epochs > 0)
        reader.addFault(SizesEpochs,
                        experimentText(QT_TRANSLATE_NOOP("Experiments",
                                                         "give iterations or epochs, not both")));
    const auto& names = activationNames();
    const auto found =
        std::find(names.begin(), names.end(), reader.text(SizesActivation).toStdString());
    if (found != names.end())
        sweep.activation = static_cast<Activation>(found - names.begin());
    if (!reader.faults().empty())
        return nullptr;
    if (const auto fault = sizeSweepFault(*network, sweep)) {
        reader.addFault(SizesLayers, messageText(*fault));
        return nullptr;
    }
    return std::make_shared<const SizesPlan>(std::move(network), std::move(sweep));
}

} // namespace

const ExperimentKind sizesKind{
    "sizes",
    [] { return experimentText(QT_TRANSLATE_NOOP("Experiments", "Width and depth")); },
    [] {
        return experimentText(QT_TRANSLATE_NOOP(
            "Experiments",
            "Trains the network with other hidden layers, each from several starts."));
    },
    [](const Experiment& experiment) {
        return dynamic_cast<const NetworkExperiment*>(&experiment) != nullptr;
    },
    sizesFields,
    planSizes};

} // namespace gradus
