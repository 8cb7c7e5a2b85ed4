// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_experiment.h"

#include "graph/graph_scores.h"
#include "graph/graph_simulation.h"
#include "trace/score_track.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::array partNames{"v",       "dC/dv",
                               "dC/dv",   "dR/dv",
                               "m.v",     "v.v",
                               "mhat.v",  "vhat.v",
                               "Dv",      "C",
                               "R",       "J",
                               "eta",     "accuracy",
                               "test.C",  "test.accuracy",
                               "epoch.C", "epoch.accuracy"};

GraphPart partOf(EpochPart part)
{
    return static_cast<GraphPart>(static_cast<int>(GraphPart::Accuracy) + static_cast<int>(part));
}

GraphPart partOf(UpdatePart part)
{
    switch (part) {
    case UpdatePart::M:
        return GraphPart::M;
    case UpdatePart::V:
        return GraphPart::V;
    case UpdatePart::MHat:
        return GraphPart::MHat;
    case UpdatePart::VHat:
        return GraphPart::VHat;
    case UpdatePart::Change:
        return GraphPart::Change;
    case UpdatePart::Value:
        break;
    }
    return GraphPart::Value;
}

} // namespace

GraphExperiment::GraphExperiment(Spec spec)
    : m_spec(std::move(spec))
    , m_pass(m_spec.graph)
    , m_batches(m_spec.train ? m_spec.train->sampleCount() : 1, m_spec.batches)
    , m_consumers(m_spec.graph.consumers())
    , m_rows(isBatched())
{
    for (int n = 0; n < graph().size(); ++n) {
        if (graph().node(n).isOfState())
            m_stateNodes.push_back(n);
        const Shape& shape = graph().node(n).shape;
        m_hasArrays = m_hasArrays || !shape.isScalar();
        const auto last = static_cast<std::size_t>(shape.columns());
        m_hasRows = m_hasRows || (last > 1 && last < shape.size());
        const ArrayNode::Role role = graph().node(n).role;
        if (role == ArrayNode::Role::Parameter)
            m_parameters.push_back(n);
        if (role == ArrayNode::Role::Input)
            m_input = n;
        if (role == ArrayNode::Role::Target)
            m_target = n;
    }
    declareRows();
    m_orderSamples = {batchSize(1)};
    if (m_spec.train)
        if (const int last = batchSize(m_batches.perEpoch()); last != m_orderSamples.front())
            m_orderSamples.push_back(last);
    for (const int samples : m_orderSamples)
        m_orders.push_back(makeOrder(samples));
}

std::unique_ptr<Simulation> GraphExperiment::start() const
{
    return std::make_unique<GraphSimulation>(shared_from_this());
}

Score GraphExperiment::score(const State& state) const
{
    return scoreOf(*this, dynamic_cast<const GraphState&>(state));
}

const ClassCoding* GraphExperiment::classes() const
{
    return m_spec.output >= 0 && m_target >= 0 && m_spec.train ? m_spec.train->classes() : nullptr;
}

std::int64_t GraphExperiment::scoreEvery() const
{
    if (!m_spec.train || !learns())
        return 0;
    if (!m_spec.test && !classes() && m_batches.perEpoch() == 1)
        return 0;
    return scoreDistance(
        {.judged = m_spec.train->sampleCount() + (m_spec.test ? m_spec.test->sampleCount() : 0),
         .batch = m_spec.batches.size,
         .planned = training().iterations > 0 ? training().iterations : m_batches.perEpoch(),
         .perEpoch = m_batches.perEpoch(),
         .products = static_cast<std::int64_t>(graph().stateNumbers() + graph().sampleNumbers())});
}

int GraphExperiment::declare(GraphPart part, int node, Scope scope, Pass pass,
                             std::string_view rule)
{
    const int row = m_rows.add({.whole = whole(part, node),
                                .shape = node < 0 ? Shape() : graph().node(node).shape,
                                .scope = scope,
                                .pass = pass,
                                .rule = rule,
                                .kind = static_cast<int>(part),
                                .node = node});
    m_rowOf[static_cast<std::size_t>(node + 1)][static_cast<std::size_t>(part)] = row;
    return row;
}

void GraphExperiment::declareRows()
{
    m_rowOf.resize(static_cast<std::size_t>(graph().size()) + 1);
    for (auto& rows : m_rowOf)
        rows.fill(-1);
    if (learns())
        declare(GraphPart::Rate, -1, Scope::State, Pass::Update, {});
    for (int n = 0; n < graph().size(); ++n)
        if (!graph().node(n).isConstant())
            declareNode(n);
    if (isBatched())
        declare(GraphPart::Cost, -1, Scope::Iteration, Pass::Cost, "mean-cost");
    if (learns() && training().hasPenalty()) {
        declare(GraphPart::Penalty, -1, Scope::Iteration, Pass::Cost, "penalty");
        declare(GraphPart::Objective, -1, Scope::Iteration, Pass::Cost, "objective");
    }
    declareUpdate();
    if (m_spec.train)
        declareEpoch();
}

void GraphExperiment::declareEpoch()
{
    for (const EpochPart part : epochParts) {
        auto missing = missingOfEpoch(part, {m_spec.test != nullptr, classes() != nullptr});
        if (missing)
            m_rows.addAbsent(whole(gradus::partOf(part), -1), std::move(*missing));
        else
            declare(gradus::partOf(part), -1, Scope::Epoch, Pass::Cost, {});
    }
}

void GraphExperiment::declareNode(int n)
{
    const ArrayNode& node = graph().node(n);
    const bool output = n == graph().output();
    if (node.isOfState())
        declare(GraphPart::Value, n, Scope::State, Pass::Update,
                node.role == ArrayNode::Role::Parameter
                    ? updateRule(training().optimizer.kind, UpdatePart::Value)
                    : std::string_view());
    else
        declare(GraphPart::Value, n, Scope::Sample, output ? Pass::Cost : Pass::Forward,
                node.isComputed() ? "node" : "");
    declare(GraphPart::Gradient, n, Scope::Sample, Pass::Backward, "chain-rule");
}

void GraphExperiment::declareUpdate()
{
    for (const int n : m_parameters) {
        declare(GraphPart::MeanGradient, n, Scope::Iteration, Pass::Update, "mean-gradient");
        if (training().hasPenalty())
            declare(GraphPart::PenaltySlope, n, Scope::Iteration, Pass::Update, "penalty-slope");
        for (const UpdatePart part : updateParts(training().optimizer.kind)) {
            const bool kept = part == UpdatePart::M || part == UpdatePart::V;
            if (part != UpdatePart::Value)
                declare(gradus::partOf(part), n, kept ? Scope::State : Scope::Iteration,
                        Pass::Update, updateRule(training().optimizer.kind, part));
        }
    }
}

StepOrder GraphExperiment::makeOrder(int samples) const
{
    std::vector<StepRange> ofSample;
    const auto add = [&](GraphPart part, int n, bool backwards) {
        ofSample.push_back(StepRange::entries(
            rowOf(part, n), static_cast<std::int64_t>(graph().node(n).shape.size()), backwards));
    };
    for (int n = 0; n < graph().size(); ++n)
        if (graph().node(n).isComputed())
            add(GraphPart::Value, n, false);
    // Graphs that only stand there list the entries of a gradient as they list those of a value.
    const bool backwards = learns() || m_spec.train;
    for (int n = graph().output() - 1; n >= 0; --n)
        if (m_pass.hasGradient(n) && graph().node(n).role != ArrayNode::Role::Parameter)
            add(GraphPart::Gradient, n, backwards);
    std::vector<StepRange> all{StepRange::samples(samples, std::move(ofSample))};
    for (StepRange& range : updateRanges())
        all.push_back(std::move(range));
    return {all, m_rows.count()};
}

// C, R, J, then each parameter entry by entry: its slope, the penalty's, the optimiser's numbers,
// the new value.
std::vector<StepRange> GraphExperiment::updateRanges() const
{
    std::vector<StepRange> ranges;
    for (const GraphPart part : {GraphPart::Cost, GraphPart::Penalty, GraphPart::Objective})
        if (rowOf(part, -1) >= 0)
            ranges.push_back(StepRange::entries(rowOf(part, -1), 1));
    for (const int n : m_parameters) {
        std::vector<StepRange> steps;
        if (m_pass.hasGradient(n))
            steps.push_back(StepRange::step(rowOf(GraphPart::MeanGradient, n)));
        if (training().hasPenalty())
            steps.push_back(StepRange::step(rowOf(GraphPart::PenaltySlope, n)));
        for (const UpdatePart part : updateParts(training().optimizer.kind))
            steps.push_back(StepRange::step(rowOf(gradus::partOf(part), n)));
        ranges.push_back(StepRange::each(static_cast<std::int64_t>(graph().node(n).shape.size()),
                                         std::move(steps)));
    }
    return ranges;
}

const StepOrder& GraphExperiment::order(int samples) const
{
    const auto found = std::find(m_orderSamples.begin(), m_orderSamples.end(), samples);
    return m_orders[static_cast<std::size_t>(found - m_orderSamples.begin())];
}

int GraphExperiment::rowOf(GraphPart part, int node) const
{
    return m_rowOf[static_cast<std::size_t>(node + 1)][static_cast<std::size_t>(part)];
}

Quantity GraphExperiment::whole(GraphPart part, int node) const
{
    Quantity quantity = Quantity::plain(partNames[static_cast<std::size_t>(part)]);
    if (node < 0)
        return quantity;
    const ArrayNode& of = graph().node(node);
    if (of.name.empty())
        quantity.first = {of.numbered};
    else
        quantity.node = of.name;
    return quantity;
}

Quantity GraphExperiment::inRows(const Quantity& quantity) const
{
    Quantity own = quantity;
    const bool mean = quantity.sample == 0 && isBatched();
    if (quantity == Quantity::plain("C", quantity.sample) && !mean) {
        own = whole(GraphPart::Value, graph().output());
        own.sample = quantity.sample;
        return own;
    }
    const auto* const ofNodes = partNames.begin() + static_cast<int>(GraphPart::Cost);
    if (std::find(partNames.begin(), ofNodes, quantity.name) == ofNodes)
        return own;
    const bool numbered = quantity.node.empty() && quantity.first.size() == 1;
    const int node = numbered   ? graph().findNumbered(quantity.first[0])
        : quantity.node.empty() ? -1
                                : graph().find(quantity.node);
    if (node < 0)
        return own;
    const Quantity plain = whole(GraphPart::Value, node);
    own.node = plain.node;
    own.first = plain.first;
    return own;
}

Stages stagesOfGraph(const Experiment& experiment)
{
    const auto& graph = dynamic_cast<const GraphExperiment&>(experiment);
    std::size_t parameters = 0;
    for (const int node : graph.parameters())
        parameters += graph.graph().node(node).shape.size();
    Stages stages{{"graph"}, {}, {}};
    if (parameters >= 2)
        stages.names.emplace_back("surface");
    else
        stages.missing.push_back(
            {"surface",
             {GRADUS_TEXT("core",
                          "surface shows the cost over two parameters, and this graph has not so "
                          "many; it can be shown as: %1"),
              {stages.list()}}});
    return stages;
}

} // namespace gradus
