// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_panel.h"

#include "descent/descent_iteration.h"
#include "graph/graph_iteration.h"
#include "session/lesson_progress.h"
#include "stages/cost_surface_stage.h"
#include "stages/curve_stage.h"
#include "stages/graph_stage.h"
#include "stages/network_stage.h"
#include "stages/relief_stage.h"
#include "stages/surface_stage.h"

#include <QMenu>
#include <QVBoxLayout>

namespace gradus {

namespace {

// "2-2-2"
QString shapeText(const NetworkExperiment& experiment)
{
    QStringList sizes;
    for (int l = 0; l <= experiment.layers(); ++l)
        sizes += QString::number(experiment.size(l));
    return sizes.join(QLatin1Char('-'));
}

// "f = x² + y²", "mean of (w*x - y)^2 · sample 1 of 4"
QString descentSubject(const DescentIteration& iteration, const Snapshot& snapshot)
{
    const DescentExperiment& experiment = iteration.experiment();
    const QString function = QString::fromStdString(experiment.spec().function);
    if (!experiment.hasData())
        return QStringLiteral("f = ") + function;
    QString text = QStringLiteral("f = ") + StagePanel::tr("mean of %1").arg(function);
    const auto step = snapshot.currentStep();
    if (step && step->sample > 0)
        text += QStringLiteral(" · ")
            + StagePanel::tr("sample %1 of %2").arg(step->sample).arg(iteration.sampleCount());
    return text;
}

template <typename Stage> QWidget* makeStage(Session& session, const Look& look, QWidget* parent)
{
    return new Stage(session, look, parent);
}

} // namespace

StagePanel::StagePanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("stage"), parent)
    , m_body(new QWidget)
    , m_view(new QComboBox)
    , m_follow(new QToolButton)
    , m_ways(new QToolButton)
    , m_compare(new QToolButton)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_body);
    new QVBoxLayout(m_body);
    m_body->layout()->setContentsMargins(0, 0, 0, 0);
    const auto button = [this](const QString& sign, const QString& name, auto act) {
        auto* const made = new QToolButton;
        made->setObjectName(QStringLiteral("plain"));
        made->setText(sign);
        made->setToolTip(name);
        made->setAccessibleName(name);
        connect(made, &QToolButton::clicked, this, [this, act] {
            if (auto* const network = qobject_cast<NetworkStage*>(m_stage))
                act(network);
        });
        title()->add(made);
        m_zoom.push_back(made);
    };
    button(QStringLiteral("−"), tr("Zoom out (−)"), [](NetworkStage* s) { s->zoomOut(); });
    button(QStringLiteral("+"), tr("Zoom in (+)"), [](NetworkStage* s) { s->zoomIn(); });
    button(QStringLiteral("⤢"), tr("Fit the picture (0)"), [](NetworkStage* s) { s->fit(); });
    m_follow->setObjectName(QStringLiteral("plain"));
    const auto say = [this](bool on) {
        m_follow->setText((on ? QStringLiteral("☑ ") : QStringLiteral("☐ ")) + tr("Follow"));
    };
    say(true);
    m_follow->setToolTip(tr("The picture grows where the walk leaves it"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setAccessibleName(tr("Follow"));
    connect(m_follow, &QToolButton::toggled, this, [this, say](bool on) {
        say(on);
        if (auto* const descent = qobject_cast<DescentStage*>(m_stage))
            descent->setFollows(on);
    });
    title()->add(m_follow);
    m_ways->setObjectName(QStringLiteral("plain"));
    m_ways->setCheckable(true);
    m_ways->setAccessibleName(tr("Ways"));
    m_ways->setToolTip(tr("The ways from the selected node to the output, with their products"));
    const auto name = [this](bool on) {
        m_ways->setText((on ? QStringLiteral("☑ ") : QStringLiteral("☐ ")) + tr("Ways"));
    };
    name(false);
    connect(m_ways, &QToolButton::toggled, this, [this, name](bool on) {
        name(on);
        if (auto* const graph = qobject_cast<GraphStage*>(m_stage))
            graph->setWays(on);
    });
    title()->add(m_ways);
    addComparison();
    m_view->setAccessibleName(tr("Picture"));
    connect(m_view, &QComboBox::activated, this, &StagePanel::showView);
    title()->add(m_view);
    connect(&session(), &Session::opened, this, &StagePanel::begin);
    connect(&session(), &Session::changed, this, &StagePanel::refresh);
    connect(&desk.progress, &LessonProgress::sectionChanged, this, &StagePanel::followSection);
    begin();
}

void StagePanel::addComparison()
{
    m_compare->setObjectName(QStringLiteral("plain"));
    m_compare->setText(tr("Compare") + QStringLiteral(" ▾"));
    m_compare->setAccessibleName(tr("Compare"));
    m_compare->setToolTip(tr("Other optimisers and rates beside this run, from the same start"));
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compare->setMenu(new QMenu(m_compare));
    title()->add(m_compare);
}

// The optimisers at this rate, and this optimiser at other rates.
void StagePanel::fillComparison()
{
    m_offered.clear();
    m_compare->menu()->clear();
    const auto& lesson = session().lesson();
    const auto* descent =
        lesson ? dynamic_cast<const DescentExperiment*>(lesson->experiment.get()) : nullptr;
    if (!descent)
        return;
    const auto offer = [&](const QString& name, Optimizer kind, double rate) {
        DescentExperiment::Spec spec = descent->spec();
        spec.optimizer.kind = kind;
        spec.rate = rate;
        auto* const action = m_compare->menu()->addAction(name);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &StagePanel::compare);
        m_offered.emplace_back(
            action, Run{name.toStdString(), {}, std::make_shared<const DescentExperiment>(spec)});
    };
    const auto& spec = descent->spec();
    for (std::size_t i = 0; i < optimizerNames().size(); ++i)
        if (static_cast<Optimizer>(i) != spec.optimizer.kind)
            offer(QString::fromStdString(optimizerNames()[i]), static_cast<Optimizer>(i),
                  spec.rate);
    m_compare->menu()->addSeparator();
    for (const double share : {0.1, 0.5, 2.0, 10.0})
        offer(QStringLiteral("η = ") + numberText(spec.rate * share), spec.optimizer.kind,
              spec.rate * share);
}

// Where as many runs are shown as there is room for, no more can be chosen.
void StagePanel::compare()
{
    std::vector<Run> runs;
    for (const auto& [action, run] : m_offered)
        if (action->isChecked())
            runs.push_back(run);
    const std::size_t room = mostCompared - session().comparedNames().size();
    for (const auto& [action, run] : m_offered)
        action->setEnabled(action->isChecked() || runs.size() < room);
    session().compare(std::move(runs));
}

void StagePanel::begin()
{
    fillViews();
    fillComparison();
    showView(0);
}

// The list of families and their pictures; the first is shown at first.
void StagePanel::fillViews()
{
    m_views.clear();
    m_view->clear();
    const auto add = [this](const char* id, const QString& name, StageMaker maker) {
        m_views.push_back({QString::fromLatin1(id), maker});
        m_view->addItem(name);
    };
    const auto& lesson = session().lesson();
    const Experiment* const experiment = lesson ? lesson->experiment.get() : nullptr;
    if (const auto* descent = dynamic_cast<const DescentExperiment*>(experiment)) {
        if (descent->variables() == 1)
            add("curve", tr("Curve"), makeStage<CurveStage>);
        if (descent->variables() == 2) {
            add("surface", tr("Surface"), makeStage<SurfaceStage>);
            add("landscape", tr("Landscape"), makeStage<ReliefStage>);
        }
        add("graph", tr("Graph"), makeStage<GraphStage>);
    } else if (dynamic_cast<const GraphExperiment*>(experiment)) {
        add("graph", tr("Graph"), makeStage<GraphStage>);
    } else if (experiment) {
        add("network", tr("Network"), makeStage<NetworkStage>);
        add("surface", tr("Surface of the cost"), makeStage<CostSurfaceStage>);
    }
    m_view->setVisible(m_views.size() > 1);
}

// A section may ask for a picture and for a part of the plane.
void StagePanel::followSection()
{
    if (const Section* const section = this->desk().progress.section())
        applyView(section->view);
}

void StagePanel::applyView(const LessonView& wanted)
{
    const QString id = QString::fromStdString(wanted.stage);
    for (std::size_t i = 0; i < m_views.size(); ++i)
        if (m_views[i].id == id && m_view->currentIndex() != static_cast<int>(i)) {
            m_view->setCurrentIndex(static_cast<int>(i));
            showView(static_cast<int>(i));
        }
    if (auto* const descent = qobject_cast<DescentStage*>(m_stage))
        descent->setFirstView(wanted);
}

void StagePanel::showView(int view)
{
    delete m_stage;
    m_stage = nullptr;
    if (view < static_cast<int>(m_views.size())) {
        m_stage = m_views[static_cast<std::size_t>(view)].maker(session(), look(), m_body);
        m_body->layout()->addWidget(m_stage);
    }
    for (QToolButton* const button : m_zoom)
        button->setVisible(qobject_cast<NetworkStage*>(m_stage));
    m_follow->setVisible(qobject_cast<DescentStage*>(m_stage));
    m_follow->setChecked(true);
    m_ways->setVisible(qobject_cast<GraphStage*>(m_stage));
    m_ways->setChecked(false);
    m_compare->setVisible(m_follow->isVisibleTo(title()));
    if (auto* const descent = qobject_cast<DescentStage*>(m_stage);
        descent && this->desk().progress.section())
        descent->setFirstView(this->desk().progress.section()->view);
    refresh();
}

// "Network 2-2-2 · sample 1 of 4", "f = x² + y²"
QString StagePanel::subject() const
{
    const Iteration* const iteration = session().snapshot().iteration.get();
    if (const auto* descent = dynamic_cast<const DescentIteration*>(iteration))
        return descentSubject(*descent, session().snapshot());
    if (dynamic_cast<const GraphIteration*>(iteration))
        return tr("Computational graph");
    const auto* network = dynamic_cast<const NetworkIteration*>(iteration);
    if (!network)
        return {};
    QString text = tr("Network %1").arg(shapeText(network->experiment()));
    const auto step = session().snapshot().currentStep();
    if (network->experiment().isBatched() && step && step->sample > 0)
        text += QStringLiteral(" · ")
            + tr("sample %1 of %2").arg(step->sample).arg(network->sampleCount());
    return text;
}

void StagePanel::refresh()
{
    if (!session().isReady()) {
        title()->setText(QString());
        return;
    }
    const auto step = session().snapshot().currentStep();
    if (const auto& halt = session().published().halt; halt && step && halt->step <= step->number)
        title()->setText(subject(), messageText(halt->why), look().theme.negative);
    else if (const auto stop = session().snapshot().iteration->stop();
             stop && step && step->number == session().snapshot().stepCount())
        title()->setText(subject(), messageText(*stop), look().theme.text);
    else
        title()->setText(subject(), step ? tr("%1 pass").arg(passText(step->pass)) : QString(),
                         step ? look().theme.of(step->pass) : QColor());
}

} // namespace gradus
