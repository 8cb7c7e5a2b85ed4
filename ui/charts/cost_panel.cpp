// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_panel.h"

#include "charts/cost_chart.h"
#include "charts/run_words.h"
#include "families/family.h"
#include "stages/companions.h"
#include "stages/stage.h"

#include <QInputDialog>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace gradus {

namespace {

using Show = CostPanel::Show;
using Scores = std::vector<ScoreTrack::Point>;

enum class Of { Training, Test, Epoch };

std::optional<double> valueOf(const Score& score, Show show, Of of)
{
    if (show == Show::LargestError)
        return of == Of::Training ? score.largestError : std::nullopt;
    const bool accuracy = show == Show::Accuracy;
    switch (of) {
    case Of::Test:
        return accuracy ? score.testAccuracy : score.testCost;
    case Of::Epoch:
        return accuracy ? score.epochAccuracy : score.epochCost;
    default:
        return accuracy ? score.accuracy : score.cost;
    }
}

QList<QPointF> pointsOf(const Scores& scores, Show show, Of of)
{
    QList<QPointF> points;
    for (const ScoreTrack::Point& point : scores)
        if (const auto value = valueOf(point.score, show, of))
            points.append({static_cast<double>(point.iteration), *value});
    return points;
}

QList<QPointF> pointsOf(const std::vector<CurvePoint>& curve)
{
    QList<QPointF> points;
    for (const CurvePoint& point : curve)
        points.append({static_cast<double>(point.first), point.mean});
    return points;
}

} // namespace

CostPanel::CostPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("cost"), parent)
    , m_chart(new CostChart(desk.look))
    , m_choice(new QComboBox)
    , m_logarithmic(makeToggle(tr("log"), tr("A logarithmic scale of the cost"), false))
    , m_pin(makeTool(tr("Pin") + QStringLiteral(" ▾"), tr("Pinned runs"),
                     tr("Keep this run's curve to compare others with it")))
    , m_empty(makeLabel(desk.look.text(13), desk.look.theme.quiet, this))
{
    title()->setText(tr("Cost"));
    makeControls();
    m_empty->setText(
        tr("Finish an iteration, or run some, and the curve of the cost begins here."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 8);
    column->addWidget(m_empty);
    column->addWidget(m_chart, 1);
    setMinimumHeight(look().px(90));
    connect(m_chart, &CostChart::iterationClicked, this, &CostPanel::goTo);
    connect(&session(), &Session::changed, this, &CostPanel::refresh);
    connect(&session(), &Session::opened, this, &CostPanel::refresh);
    connect(&session(), &Session::focusChanged, this, &CostPanel::refresh);
    connect(&session(), &Session::pinnedChanged, this, &CostPanel::refresh);
    refresh();
}

void CostPanel::makeControls()
{
    m_choice->setAccessibleName(tr("What the curve shows"));
    m_choice->setToolTip(tr("What the curve shows"));
    connect(m_choice, &QComboBox::activated, this, &CostPanel::refresh);
    connect(m_logarithmic, &QToolButton::toggled, m_chart, &CostChart::setLogarithmic);
    m_pin->setPopupMode(QToolButton::InstantPopup);
    m_pin->setMenu(new QMenu(m_pin));
    connect(m_pin->menu(), &QMenu::aboutToShow, this, &CostPanel::fillPinned);
    title()->add(m_choice);
    title()->add(m_logarithmic);
    title()->add(m_pin);
}

void CostPanel::setLogarithmic(bool logarithmic) { m_logarithmic->setChecked(logarithmic); }

void CostPanel::setShow(Show show)
{
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(show)));
    refresh();
}

void CostPanel::lookLike(const CostPanel& other)
{
    setShow(other.shown());
    setLogarithmic(other.m_logarithmic->isChecked());
}

int CostPanel::pointCount() const { return m_chart->pointCount(); }

CostPanel::Show CostPanel::shown() const
{
    return static_cast<Show>(m_choice->currentData().toInt());
}

std::vector<CostPanel::Show> CostPanel::choices() const
{
    std::vector<Show> all{Show::Iteration};
    const Scores& scores = session().published().scores;
    for (const Show show : {Show::Training, Show::LargestError, Show::Accuracy})
        if (!scores.empty() && valueOf(scores.front().score, show, Of::Training))
            all.push_back(show);
    return all;
}

// A run has only some of the curves; the one that was chosen stays where the run has it.
void CostPanel::fillChoices()
{
    const auto all = choices();
    const auto had = m_choice->count();
    const Show before = had > 0 ? shown() : Show::Iteration;
    if (had == static_cast<int>(all.size())
        && std::all_of(all.begin(), all.end(),
                       [this](Show show) { return m_choice->findData(int(show)) >= 0; }))
        return;
    m_choice->clear();
    const QString names[] = {tr("per iteration"), tr("on all data"), tr("largest error"),
                             tr("accuracy")};
    for (const Show show : all)
        m_choice->addItem(names[static_cast<int>(show)], static_cast<int>(show));
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(static_cast<int>(before))));
    m_choice->setVisible(all.size() > 1);
}

// Where the cost of an iteration is known; scores are those of its beginning. An open question
// stands in the way of what lies behind it.
void CostPanel::goTo(std::int64_t iteration)
{
    const auto cost = session().snapshot().iteration->costQuantity();
    if (shown() != Show::Iteration || !cost || session().barrier())
        session().seek(Position{iteration, 0});
    else
        session().seek(PositionName{
            .iteration = iteration, .kind = PositionName::Kind::Quantity, .quantity = *cost});
}

// A pinned run stays in sight also while the one to be compared with it has not begun.
void CostPanel::refresh()
{
    const Published& now = session().published();
    const bool some = session().isReady() && (!now.curve.empty() || !session().pinned().empty());
    m_empty->setVisible(!some);
    m_chart->setVisible(some);
    m_pin->setEnabled(some);
    fillChoices();
    if (!some)
        return;
    if (shown() == Show::Iteration)
        drawIterations();
    else
        drawScores();
    m_logarithmic->setEnabled(!m_chart->isNegative());
    mark();
}

// Those that are compared with, then those that are pinned.
std::vector<CostPanel::Beside> CostPanel::beside() const
{
    std::vector<Beside> all;
    for (const ComparedRun& run : session().published().compared)
        all.push_back({run.name, run.curve, run.scores});
    for (const PinnedRun& run : session().pinned())
        all.push_back({run.name, run.curve, run.scores});
    return all;
}

QString CostPanel::ownName() const
{
    const QString name = QString::fromStdString(session().run());
    return name.isEmpty() ? tr("this run") : name;
}

void CostPanel::drawIterations()
{
    const Published& now = session().published();
    std::vector<ChartLine> lines;
    for (const Beside& run : beside()) {
        const int which = static_cast<int>(lines.size()) + 1;
        lines.push_back(
            {run.name, pointsOf(run.curve), companionColour(look(), which), Qt::SolidLine, which});
    }
    m_chart->setOthers(ownName(), lines);
    m_chart->setCurve(now.curve, now.furthest);
    markJumps();
}

// Not those that an open question may be about.
void CostPanel::markJumps()
{
    const Family* const family = familyOf(session().experiment().get());
    const auto barrier = session().barrier();
    std::vector<JumpTrack::Entry> seen;
    for (JumpTrack::Entry entry : session().published().jumps) {
        if (barrier)
            entry.last = std::min(entry.last, barrier->iteration - 1);
        if (entry.first <= entry.last)
            seen.push_back(entry);
    }
    if (!family || !family->jumpText)
        m_chart->setJumps({}, {}, {});
    else
        m_chart->setJumps(std::move(seen), family->jumpName(),
                          [this, family](const JumpTrack::Entry& entry) {
                              return family->jumpText(session(), entry);
                          });
}

// The training data as a line, the test data as a dashed one, so are those of pinned runs; the
// means of the epochs, as the samples were trained, dotted.
void CostPanel::drawScores()
{
    const Published& now = session().published();
    const Show show = shown();
    std::vector<CurvePoint> own;
    for (const QPointF& point : pointsOf(now.scores, show, Of::Training))
        own.push_back({std::llround(point.x()), point.y(), point.y(), point.y()});
    std::vector<ChartLine> lines;
    const auto addTest = [&](const QString& name, const Scores& scores, int which) {
        const auto points = pointsOf(scores, show, Of::Test);
        if (!points.isEmpty())
            lines.push_back({name, points,
                             which == 0 ? look().theme.text : companionColour(look(), which),
                             Qt::DashLine, which});
    };
    addTest(tr("test"), now.scores, 0);
    if (const auto means = pointsOf(now.scores, show, Of::Epoch); !means.isEmpty())
        lines.push_back({tr("mean of the epoch"), means, look().theme.quiet, Qt::DotLine, 0});
    int which = 0;
    for (const Beside& run : beside()) {
        lines.push_back({run.name, pointsOf(run.scores, show, Of::Training),
                         companionColour(look(), ++which), Qt::SolidLine, which});
        addTest(tr("%1, test").arg(run.name), run.scores, which);
    }
    m_chart->setOthers(show == Show::LargestError ? ownName() : tr("training"), lines);
    m_chart->setCurve(own, now.furthest, false);
    m_chart->setJumps({}, {}, {});
}

void CostPanel::mark()
{
    const Published& now = session().published();
    const auto cost = now.snapshot.iteration->costQuantity();
    if (cost)
        m_chart->setSymbol(nameText(*cost));
    const Reading reading = shown() == Show::Iteration && cost && !session().isHidden(*cost)
        ? now.snapshot.read(*cost)
        : Reading::notYet();
    m_chart->setMarker(now.snapshot.position.iteration,
                       reading.isKnown() ? reading.value
                                         : std::numeric_limits<double>::quiet_NaN());
}

// Two runs of the same settings are told apart by a number.
void CostPanel::pin()
{
    const auto& pinned = session().pinned();
    const QString words = runWords(session());
    QString name = words;
    const auto taken = [&] {
        return std::any_of(pinned.begin(), pinned.end(),
                           [&](const PinnedRun& run) { return run.name == name; });
    };
    for (int number = 2; taken(); ++number)
        name = tr("%1 (%2)").arg(words).arg(number);
    session().pin(name);
}

// Pins, renames and takes away.
void CostPanel::fillPinned()
{
    QMenu& menu = *m_pin->menu();
    menu.clear();
    QAction* const add = menu.addAction(tr("Pin this run"), this, &CostPanel::pin);
    add->setEnabled(session().pinned().size() < mostPinned && !session().published().curve.empty());
    for (std::size_t i = 0; i < session().pinned().size(); ++i) {
        QMenu* const run = menu.addMenu(session().pinned()[i].name);
        run->addAction(tr("Rename…"), this, [this, i] { renamePinned(i); });
        run->addAction(tr("Take away"), this, [this, i] { session().unpin(i); });
    }
}

void CostPanel::renamePinned(std::size_t which)
{
    const QString name = QInputDialog::getText(this, tr("Pinned run"), tr("Name"),
                                               QLineEdit::Normal, session().pinned()[which].name);
    if (!name.trimmed().isEmpty())
        session().renamePinned(which, name.trimmed());
}

} // namespace gradus
