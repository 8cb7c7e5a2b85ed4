// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_panel.h"

#include "descent/descent_iteration.h"
#include "stages/graph_stage.h"
#include "stages/network_stage.h"

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

} // namespace

StagePanel::StagePanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("stage"), parent)
    , m_body(new QWidget)
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
    connect(&session(), &Session::opened, this, &StagePanel::begin);
    connect(&session(), &Session::changed, this, &StagePanel::refresh);
    begin();
}

// Every lesson gets a stage of its own: the list of families and their stages.
void StagePanel::begin()
{
    delete m_stage;
    m_stage = nullptr;
    const auto& lesson = session().lesson();
    if (lesson && lesson->kind == "network")
        m_stage = new NetworkStage(session(), look(), m_body);
    else if (lesson && lesson->kind == "descent")
        m_stage = new GraphStage(session(), look(), m_body);
    for (QToolButton* const button : m_zoom)
        button->setVisible(qobject_cast<NetworkStage*>(m_stage));
    if (m_stage)
        m_body->layout()->addWidget(m_stage);
    refresh();
}

// "Network 2-2-2 · sample 1 of 4", "f = x² + y²"
QString StagePanel::subject() const
{
    const Iteration* const iteration = session().snapshot().iteration.get();
    if (const auto* descent = dynamic_cast<const DescentIteration*>(iteration))
        return QStringLiteral("f = ")
            + QString::fromStdString(descent->experiment().spec().function);
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
    else
        title()->setText(subject(), step ? tr("%1 pass").arg(passText(step->pass)) : QString(),
                         step ? look().theme.of(step->pass) : QColor());
}

} // namespace gradus
