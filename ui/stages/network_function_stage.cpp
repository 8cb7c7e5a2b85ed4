// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_function_stage.h"

#include "network/network_measures.h"

namespace gradus {

NetworkFunctionStage::NetworkFunctionStage(Session& session, const Look& look, QWidget* parent)
    : FunctionStage(session, look, parent)
{
    connect(&m_work, &NetworkFunctionWork::finished, this,
            [this](const std::shared_ptr<const FunctionScene>& scene) {
                if (hasPicture())
                    take(*scene);
            });
    renew();
}

std::shared_ptr<const NetworkIteration> NetworkFunctionStage::iteration() const
{
    return session().isReady()
        ? std::dynamic_pointer_cast<const NetworkIteration>(session().snapshot().iteration)
        : nullptr;
}

bool NetworkFunctionStage::hasPicture() const
{
    const auto here = iteration();
    return here && isFunction(here->experiment());
}

int NetworkFunctionStage::variables() const { return iteration()->experiment().size(0); }

QString NetworkFunctionStage::variable(int axis) const
{
    const auto target = iteration()->experiment().target();
    if (target)
        return QString::fromStdString(target->variables()[static_cast<std::size_t>(axis)]);
    return nameText(Quantity::vector("x", axis + 1));
}

PlotRange NetworkFunctionStage::range(int axis) const
{
    const auto experiment = iteration()->state().experiment;
    if (m_rangesOf != experiment) {
        m_rangesOf = experiment;
        for (int i = 0; i < experiment->size(0); ++i)
            m_ranges[static_cast<std::size_t>(i)] = inputRange(*experiment, i);
    }
    return m_ranges[static_cast<std::size_t>(axis)];
}

void NetworkFunctionStage::workOut(const PlotRange& x, int places)
{
    NetworkFunctionOrder order;
    order.iteration = iteration();
    for (const ComparedRun& run : session().published().compared) {
        const auto beside =
            std::dynamic_pointer_cast<const NetworkIteration>(run.snapshot.iteration);
        if (beside && isFunction(beside->experiment())
            && beside->experiment().size(0) == variables())
            order.beside.push_back({run.name, beside});
    }
    const Snapshot& here = session().snapshot();
    order.step = here.currentStep();
    order.atEnd = here.position.step == here.stepCount();
    order.x = x;
    if (variables() == 2)
        order.y = range(1);
    order.places = places;
    order.side = surfaceSide;
    m_work.ask(std::move(order), !session().isRunning());
}

} // namespace gradus
