// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece_sweep.h"
#include "experiments/experiment_kind.h"
#include "session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

enum PiecesField { PiecesCounts, PiecesSteepness };
enum PiecesColumn { PiecesN, PiecesUnits, PiecesW, PiecesMean, PiecesLargest };

// "5 bumps", or "5 towers a side".
QString piecesName(int inputs, double n)
{
    return experimentText(inputs == 1 ? QT_TRANSLATE_NOOP("Experiments", "%1 bumps")
                                      : QT_TRANSLATE_NOOP("Experiments", "%1 towers a side"))
        .arg(n);
}

class PiecesPlan final : public ExperimentPlan {
public:
    PiecesPlan(std::shared_ptr<const ApproximationExperiment> experiment, std::vector<int> counts,
               std::optional<double> steepness)
        : m_experiment(std::move(experiment))
        , m_counts(std::move(counts))
        , m_steepness(steepness)
    { }

    [[nodiscard]] int total() const override { return static_cast<int>(m_counts.size()); }
    [[nodiscard]] std::vector<MeasuredColumn> columns() const override;
    void run(const TakeRows& take, const GoOn& goOn) const override;
    [[nodiscard]] ResultPicture picture(const MeasuredRows& rows) const override;
    [[nodiscard]] QString sentence(const MeasuredRows& rows) const override;

private:
    [[nodiscard]] QString fall(const MeasuredRow& first, const MeasuredRow& last) const;

    std::shared_ptr<const ApproximationExperiment> m_experiment;
    std::vector<int> m_counts;
    std::optional<double> m_steepness;
};

std::vector<MeasuredColumn> PiecesPlan::columns() const
{
    return {{QStringLiteral("pieces"),
             m_experiment->inputs() == 1
                 ? experimentText(QT_TRANSLATE_NOOP("Experiments", "bumps"))
                 : experimentText(QT_TRANSLATE_NOOP("Experiments", "towers a side"))},
            {QStringLiteral("units"), experimentText(QT_TRANSLATE_NOOP("Experiments", "units"))},
            {QStringLiteral("steepness"),
             experimentText(QT_TRANSLATE_NOOP("Experiments", "steepness"))},
            {QStringLiteral("error_mean"),
             experimentText(QT_TRANSLATE_NOOP("Experiments", "mean error"))},
            {QStringLiteral("error_max"),
             experimentText(QT_TRANSLATE_NOOP("Experiments", "largest error"))}};
}

void PiecesPlan::run(const TakeRows& take, const GoOn& goOn) const
{
    int done = 0;
    (void)sweepPieces(*m_experiment, m_counts, m_steepness, [&](const PieceSweepPoint& point) {
        return take(++done,
                    {{std::int64_t(point.n), point.units, point.steepness, point.mean,
                      point.largest}})
            && goOn();
    });
}

ResultPicture PiecesPlan::picture(const MeasuredRows& rows) const
{
    const auto columns = this->columns();
    ResultPicture picture{{columns[PiecesN].title, true},
                          {experimentText(QT_TRANSLATE_NOOP("Experiments", "error")), true},
                          {{columns[PiecesMean].title, {}}, {columns[PiecesLargest].title, {}}}};
    for (std::size_t i = 0; i < 2; ++i) {
        auto& points = picture.series[i].points;
        for (const MeasuredRow& row : rows)
            points.append({numberIn(row[PiecesN]), numberIn(row[PiecesMean + i])});
        std::sort(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
        picture.series[i].line = points;
    }
    return picture;
}

QString PiecesPlan::fall(const MeasuredRow& first, const MeasuredRow& last) const
{
    const double before = numberIn(first[PiecesMean]);
    const double after = numberIn(last[PiecesMean]);
    const double ratio = before / after;
    if (!std::isfinite(ratio) || ratio <= 0)
        return experimentText(QT_TRANSLATE_NOOP("Experiments", "With %1 the mean error is %2."))
            .arg(piecesName(m_experiment->inputs(), numberIn(last[PiecesN])), numberText(after));
    const QString text = experimentText(
        ratio >= 1
            ? QT_TRANSLATE_NOOP("Experiments", "From %1 to %2 the mean error fell %3 times.")
            : QT_TRANSLATE_NOOP("Experiments", "From %1 to %2 the mean error rose %3 times."));
    return text.arg(QString::number(numberIn(first[PiecesN])),
                    piecesName(m_experiment->inputs(), numberIn(last[PiecesN])),
                    plainNumber(std::max(ratio, 1 / ratio), 3));
}

QString PiecesPlan::sentence(const MeasuredRows& rows) const
{
    if (rows.empty())
        return {};
    const auto fewer = [](const MeasuredRow& a, const MeasuredRow& b) {
        return numberIn(a[PiecesN]) < numberIn(b[PiecesN]);
    };
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end(), fewer);
    if (numberIn((*first)[PiecesN]) == numberIn((*last)[PiecesN]))
        return experimentText(
                   QT_TRANSLATE_NOOP("Experiments",
                                     "With %1 the mean error is %2 and the largest error is %3."))
            .arg(piecesName(m_experiment->inputs(), numberIn((*last)[PiecesN])),
                 shownCell((*last)[PiecesMean]), shownCell((*last)[PiecesLargest]));
    QString text = fall(*first, *last);
    const auto best =
        std::min_element(rows.begin(), rows.end(), [](const MeasuredRow& a, const MeasuredRow& b) {
            return numberIn(a[PiecesMean]) < numberIn(b[PiecesMean]);
        });
    if (numberIn((*best)[PiecesMean]) < numberIn((*last)[PiecesMean]))
        text += QLatin1Char(' ')
            + experimentText(QT_TRANSLATE_NOOP("Experiments", "It is least, %1, with %2."))
                  .arg(shownCell((*best)[PiecesMean]),
                       piecesName(m_experiment->inputs(), numberIn((*best)[PiecesN])));
    if (const auto& jump = m_experiment->jump())
        text += QLatin1Char(' ')
            + experimentText(QT_TRANSLATE_NOOP("Experiments",
                                               "The function jumps at %1 = %2: there the largest "
                                               "error stays at least half the jump, %3."))
                  .arg(QString::fromStdString(m_experiment->variable(0)), numberText(jump->x),
                       numberText(std::abs(jump->above - jump->below) / 2));
    return text;
}

std::vector<ExperimentField> piecesFields(const Experiment& experiment)
{
    const int inputs = dynamic_cast<const ApproximationExperiment&>(experiment).inputs();
    return {{inputs == 1 ? experimentText(QT_TRANSLATE_NOOP("Experiments", "Numbers of bumps"))
                         : experimentText(QT_TRANSLATE_NOOP("Experiments", "Towers a side")),
             inputs == 1 ? QStringLiteral("1, 2, 5, 10, 20, 50, 100")
                         : QStringLiteral("1, 2, 4, 8, 16, 32")},
            {experimentText(QT_TRANSLATE_NOOP("Experiments", "Steepness")),
             {},
             experimentText(QT_TRANSLATE_NOOP("Experiments", "grows with the number"))}};
}

std::shared_ptr<const ExperimentPlan> planPieces(
    const std::shared_ptr<const Experiment>& experiment, FieldReader& reader)
{
    auto approximation = std::dynamic_pointer_cast<const ApproximationExperiment>(experiment);
    const int most = approximation->inputs() == 1 ? mostPieces : mostTowersPerSide;
    auto counts = reader.wholes(PiecesCounts, most);
    const auto steepness = reader.positiveOrNone(PiecesSteepness, steepest);
    if (!reader.faults().empty())
        return nullptr;
    return std::make_shared<const PiecesPlan>(std::move(approximation), std::move(counts),
                                              steepness);
}

} // namespace

const ExperimentKind piecesKind{
    "pieces",
    [] { return experimentText(QT_TRANSLATE_NOOP("Experiments", "Bumps and error")); },
    [] {
        return experimentText(QT_TRANSLATE_NOOP(
            "Experiments",
            "How the error falls when the function is approximated with more and more pieces."));
    },
    [](const Experiment& experiment) {
        return dynamic_cast<const ApproximationExperiment*>(&experiment) != nullptr;
    },
    piecesFields,
    planPieces};

} // namespace gradus
