// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_explain.h"

#include "graph/graph_explain_update.h"

namespace gradus {

namespace {

// Explains a step of the passes through a graph.
class GraphExplainer {
public:
    GraphExplainer(const GraphIteration& iteration, const RowPlace& place, Explanation& begun)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_graph(m_e.graph())
        , m_node(iteration.rows().row(place.row).node)
        , m_entry(place.entry)
        , m_sample(std::max(1, place.sample))
        , m_x(begun)
    { }

    void forward()
    {
        const ArrayNode& node = m_graph.node(m_node);
        m_x.formula = node.operation->formula(m_i.operandsOf(m_node, m_sample), result(m_node),
                                              m_entry, entriesOf(m_node));
        m_x.ruleName = {GRADUS_TEXT("core", "The value of a node")};
        m_x.sentence = node.shape.isScalar()
            ? Message{GRADUS_TEXT("core", "One operation on numbers that are there already.")}
            : Message{GRADUS_TEXT("core", "One entry of a node of the shape %1."),
                      {lengthsText(node.shape)}};
    }

    void backward()
    {
        const auto all = ways();
        m_x.formula = all.empty() ? Formula::number(0) // an entry that is not taken out
            : all.size() == 1     ? along(all.front())
                                  : Formula::longSum(
                                      all.size(), [&](std::size_t i) { return productOf(all[i]); },
                                      [&](std::size_t i) { return along(all[i]); },
                                      "\\sum_{" + std::to_string(all.size()) + "} \\dots",
                                      "sum over " + std::to_string(all.size()) + " ways");
        m_x.ruleName = {GRADUS_TEXT("core", "Chain rule · upstream gradient × Jacobian")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "Over every way on: the gradient of the node above, times how strongly "
                        "that node depends on this number. There are %1 such terms."),
            {std::to_string(all.size())}};
    }

private:
    // One way on: the gradient of an entry above, times how strongly it depends on this one.
    struct Way {
        int above;
        std::size_t operand;
        Dependent entry;
    };

    [[nodiscard]] ArrayView result(int node) const { return m_i.valuesOf(node, m_sample); }

    // An entry of a node as it stands in formulas.
    [[nodiscard]] Formula entryOf(int n, std::size_t entry) const
    {
        const ArrayNode& node = m_graph.node(n);
        if (node.isConstant())
            return Formula::number(node.number);
        const int row = m_e.rowOf(GraphPart::Value, n);
        const RowPlace place{row, entry, node.isOfState() ? 0 : m_sample, false};
        return Formula::operand(m_i.rows().quantity(place), result(n)[entry],
                                node.isComputed() ? std::optional(Pass::Forward) : std::nullopt);
    }

    [[nodiscard]] EntryFormula entriesOf(int node) const
    {
        return [this, node](std::size_t operand, std::size_t entry) {
            return entryOf(m_graph.node(node).operands[operand], entry);
        };
    }

    [[nodiscard]] std::vector<Way> ways() const
    {
        std::vector<Way> all;
        for (const int above : m_e.consumers(m_node)) {
            const ArrayNode& node = m_graph.node(above);
            if (!m_e.pass().hasGradient(above))
                continue;
            const auto operands = m_i.operandsOf(above, m_sample);
            for (std::size_t i = 0; i < node.operands.size(); ++i)
                if (node.operands[i] == m_node && node.operation->flowsTo(i))
                    for (const Dependent& entry :
                         node.operation->dependents(operands, result(above), i, m_entry))
                        all.push_back({above, i, entry});
        }
        return all;
    }

    [[nodiscard]] double productOf(const Way& way) const
    {
        return m_i.gradient(way.above, way.entry.entry, m_sample) * way.entry.slope;
    }

    [[nodiscard]] Formula along(const Way& way) const
    {
        Formula factor = slope(way);
        if (way.above == m_graph.output()) // dC/dC = 1
            return factor;
        const RowPlace place{m_e.rowOf(GraphPart::Gradient, way.above), way.entry.entry, m_sample,
                             false};
        Formula upstream =
            Formula::operand(m_i.rows().quantity(place),
                             m_i.gradient(way.above, way.entry.entry, m_sample), Pass::Backward);
        if (factor.kind() == Formula::Kind::Number && factor.value() == 1)
            return upstream;
        if (factor.kind() == Formula::Kind::Number && factor.value() == -1)
            return Formula::negative(std::move(upstream));
        return Formula::product({std::move(upstream), std::move(factor)});
    }

    // The entry of the Jacobian, in letters where it is simple, else by its address.
    [[nodiscard]] Formula slope(const Way& way) const
    {
        const ArrayNode& above = m_graph.node(way.above);
        auto written = above.operation->slopeFormula(
            m_i.operandsOf(way.above, m_sample), result(way.above), way.entry.entry, way.operand,
            m_entry, entriesOf(way.above), entryOf(way.above, way.entry.entry));
        if (written)
            return std::move(*written);
        const GraphExperiment::JacobianPlace place{way.above, m_node,   way.entry.entry,
                                                   m_entry,   m_sample, false};
        return Formula::operand(m_e.quantity(place), way.entry.slope, Pass::Backward);
    }

    const GraphIteration& m_i;
    const GraphExperiment& m_e;
    const ArrayGraph& m_graph;
    int m_node;
    std::size_t m_entry;
    int m_sample;
    Explanation& m_x;
};

} // namespace

void explainGraphStep(const GraphIteration& iteration, const RowPlace& place, Explanation& begun)
{
    const QuantityRow& row = iteration.rows().row(place.row);
    const auto part = static_cast<GraphPart>(row.kind);
    if (part == GraphPart::Value && row.scope == Scope::Sample)
        GraphExplainer(iteration, place, begun).forward();
    else if (part == GraphPart::Gradient)
        GraphExplainer(iteration, place, begun).backward();
    else if (part == GraphPart::MeanGradient && iteration.sampleCount() == 1)
        GraphExplainer(iteration, place, begun).backward();
    else
        explainGraphUpdate(iteration, place, begun);
}

} // namespace gradus
