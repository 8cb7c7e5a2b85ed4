// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/graph_formula.h"
#include "graph/graph_iteration.h"

namespace gradus {

namespace {

using TensorOp = TensorOperation::Kind;

// Explains one step of a graph.
class GraphExplainer {
public:
    GraphExplainer(const GraphIteration& iteration, std::int64_t k)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_graph(m_e.graph())
        , m_a(m_e.stepAddress(k))
    {
        const Step step = iteration.step(k);
        m_x.quantity = step.quantity;
        m_x.result = iteration.value(m_a);
        m_x.pass = step.pass;
        m_x.rule = step.rule;
    }

    Explanation explain()
    {
        if (m_a.part == GraphPart::Value)
            forward();
        else
            backward();
        return std::move(m_x);
    }

private:
    [[nodiscard]] const TensorNode& node() const { return m_graph.node(m_a.node); }

    // An entry of a node as it stands in formulas.
    [[nodiscard]] Formula entryOf(int n, std::size_t entry) const
    {
        if (m_graph.node(n).constant)
            return Formula::number(m_graph.node(n).number);
        const GraphAddress a{GraphPart::Value, n, entry};
        const bool given = m_graph.node(n).operands.empty();
        return Formula::operand(m_e.quantity(a), m_i.value(a),
                                given ? std::nullopt : std::optional(Pass::Forward));
    }

    [[nodiscard]] Formula operandEntry(std::size_t which, std::size_t entry) const
    {
        const int below = node().operands[which];
        const bool repeated =
            node().operation.kind >= TensorOp::Add && node().operation.kind <= TensorOp::Power;
        return entryOf(below,
                       repeated ? repeatedEntry(m_graph.node(below).shape, node().shape, entry)
                                : entry);
    }

    void forward()
    {
        m_x.formula = operation(m_a.entry);
        m_x.ruleName = {GRADUS_TEXT("core", "The value of a node")};
        m_x.sentence = m_graph.node(m_a.node).shape.isScalar()
            ? Message{GRADUS_TEXT("core", "One operation on numbers that are there already.")}
            : Message{GRADUS_TEXT("core", "One entry of a node of the shape %1."),
                      {shapeText(node().shape)}};
    }

    [[nodiscard]] Formula operation(std::size_t entry) const
    {
        const auto part = [&](std::size_t which) { return operandEntry(which, entry); };
        switch (node().operation.kind) {
        case TensorOp::Negate:
            return Formula::negative(part(0));
        case TensorOp::Add:
            return Formula::sum({part(0), part(1)});
        case TensorOp::Subtract:
            return Formula::sum({part(0), Formula::negative(part(1))});
        case TensorOp::Multiply:
            return Formula::product({part(0), part(1)});
        case TensorOp::Divide:
            return Formula::fraction(part(0), part(1));
        case TensorOp::Power:
            return Formula::power(part(0), part(1));
        case TensorOp::Call:
            return callFormula(*node().operation.function, part(0));
        case TensorOp::Softmax:
            return softmax(entry);
        case TensorOp::Max:
        case TensorOp::Min:
            return extreme();
        case TensorOp::Norm:
            return norm();
        default:
            break;
        }
        return summed(entry);
    }

    // All entries where they are few, else the one that counts.
    [[nodiscard]] Formula extreme() const
    {
        constexpr std::size_t few = 8;
        std::vector<Formula> all;
        std::size_t count = 0;
        const auto& operands = node().operands;
        for (std::size_t i = 0; i < operands.size() && count <= few; ++i) {
            count += m_graph.node(operands[i]).shape.size();
            for (std::size_t entry = 0;
                 count <= few && entry < m_graph.node(operands[i]).shape.size(); ++entry)
                all.push_back(entryOf(operands[i], entry));
        }
        const auto chosen = m_graph.slopes(m_a.node, m_i.values()).chosen();
        if (count > few)
            return entryOf(operands[chosen.operand], chosen.entry);
        return Formula::apply(node().operation.kind == TensorOp::Max ? "max" : "min",
                              std::move(all));
    }

    [[nodiscard]] Formula norm() const
    {
        const int below = node().operands[0];
        const std::size_t count = m_graph.node(below).shape.size();
        const auto square = [this, below](std::size_t k) {
            return Formula::power(entryOf(below, k), Formula::number(2));
        };
        return Formula::root(Formula::longSum(
            count, [&](std::size_t k) { return square(k).evaluate(); }, square,
            "\\sum_{k=1}^{" + std::to_string(count) + "} \\dots^2",
            "sum of " + std::to_string(count) + " squares"));
    }

    // Products of matrices, sums, means, and transposing: a sum over the sources of the entry.
    [[nodiscard]] Formula summed(std::size_t entry) const
    {
        const LocalSlopes local = m_graph.slopes(m_a.node, m_i.values());
        const auto first = local.sources(0, entry);
        const bool product = node().operation.kind == TensorOp::Product;
        const auto second = product ? local.sources(1, entry) : std::vector<std::size_t>{};
        const auto make = [&](std::size_t k) {
            Formula one = entryOf(node().operands[0], first[k]);
            return product
                ? Formula::product({std::move(one), entryOf(node().operands[1], second[k])})
                : one;
        };
        if (first.size() == 1)
            return make(0);
        Formula sum = Formula::longSum(
            first.size(), [&](std::size_t k) { return make(k).evaluate(); }, make,
            "\\sum_{k=1}^{" + std::to_string(first.size()) + "} \\dots",
            "sum of " + std::to_string(first.size()) + " terms");
        const bool mean = node().operation.kind == TensorOp::Mean
            || node().operation.kind == TensorOp::MeanRows
            || node().operation.kind == TensorOp::MeanColumns;
        return mean
            ? Formula::fraction(std::move(sum), Formula::number(static_cast<double>(first.size())))
            : sum;
    }

    [[nodiscard]] Formula softmax(std::size_t entry) const
    {
        const LocalSlopes local = m_graph.slopes(m_a.node, m_i.values());
        const auto exponential = [this](std::size_t from) {
            return Formula::apply("exp", {entryOf(node().operands[0], from)});
        };
        const auto all = local.sources(0, entry);
        return Formula::fraction(exponential(entry),
                                 Formula::longSum(
                                     all.size(),
                                     [&](std::size_t k) { return exponential(all[k]).evaluate(); },
                                     [&](std::size_t k) { return exponential(all[k]); },
                                     "\\sum_{k=1}^{" + std::to_string(all.size()) + "} e^{\\dots}",
                                     "sum of " + std::to_string(all.size()) + " exponentials"));
    }

    // One way on: the gradient of an entry above, times how strongly it depends on this one.
    struct Way {
        int above;
        std::size_t operand;
        std::size_t entry;
    };

    [[nodiscard]] std::vector<Way> ways() const
    {
        std::vector<Way> all;
        for (const int above : m_e.consumers(m_a.node)) {
            const LocalSlopes local = m_graph.slopes(above, m_i.values());
            const auto& operands = m_graph.node(above).operands;
            for (std::size_t i = 0; i < operands.size(); ++i)
                if (operands[i] == m_a.node)
                    for (const std::size_t entry : local.dependents(i, m_a.entry))
                        all.push_back({above, i, entry});
        }
        return all;
    }

    [[nodiscard]] Formula along(const Way& way) const
    {
        Formula factor = slope(way);
        if (way.above == m_graph.output()) // dC/dC = 1
            return factor;
        const GraphAddress a{GraphPart::Gradient, way.above, way.entry};
        Formula upstream = Formula::operand(m_e.quantity(a), m_i.value(a), Pass::Backward);
        if (factor.kind() == Formula::Kind::Number && factor.value() == 1)
            return upstream;
        if (factor.kind() == Formula::Kind::Number && factor.value() == -1)
            return Formula::negative(std::move(upstream));
        return Formula::product({std::move(upstream), std::move(factor)});
    }

    // The entry of the Jacobian, in letters where it is simple, else by its address.
    [[nodiscard]] Formula slope(const Way& way) const
    {
        const TensorNode& above = m_graph.node(way.above);
        const LocalSlopes local = m_graph.slopes(way.above, m_i.values());
        const double number = local.partial(way.entry, way.operand, m_a.entry);
        const auto other = [&](std::size_t which, std::size_t entry) {
            return entryOf(above.operands[which], entry);
        };
        const std::size_t columns = static_cast<std::size_t>(above.shape.columns());
        switch (above.operation.kind) {
        case TensorOp::Multiply: {
            const int factor = above.operands[1 - way.operand];
            return entryOf(factor,
                           repeatedEntry(m_graph.node(factor).shape, above.shape, way.entry));
        }
        case TensorOp::Product:
            if (way.operand == 0)
                return other(1,
                             m_a.entry % static_cast<std::size_t>(node().shape.columns()) * columns
                                 + way.entry % columns);
            return other(
                0,
                way.entry / columns
                        * static_cast<std::size_t>(m_graph.node(above.operands[0]).shape.columns())
                    + m_a.entry / columns);
        case TensorOp::Call:
            return slopeFormula(*above.operation.function, other(0, m_a.entry),
                                entryOf(way.above, way.entry));
        case TensorOp::Mean:
        case TensorOp::MeanRows:
        case TensorOp::MeanColumns:
            return Formula::fraction(Formula::number(1), Formula::number(1 / number));
        case TensorOp::Norm:
            return Formula::fraction(other(0, m_a.entry), entryOf(way.above, 0));
        case TensorOp::Power:
        case TensorOp::Divide:
        case TensorOp::Softmax:
            break;
        default:
            return Formula::number(number);
        }
        const GraphAddress a{GraphPart::Jacobian, way.above, way.entry, m_a.node, m_a.entry};
        return Formula::operand(m_e.quantity(a), number, Pass::Backward);
    }

    void backward()
    {
        const auto all = ways();
        m_x.formula = all.empty() ? Formula::number(0) // an entry that is not taken out
            : all.size() == 1
            ? along(all.front())
            : Formula::longSum(
                all.size(), [&](std::size_t i) { return along(all[i]).evaluate(); },
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

    const GraphIteration& m_i;
    const GraphExperiment& m_e;
    const TensorGraph& m_graph;
    GraphAddress m_a;
    Explanation m_x;
};

} // namespace

Explanation explainStep(const GraphIteration& iteration, std::int64_t k)
{
    return GraphExplainer(iteration, k).explain();
}

} // namespace gradus
