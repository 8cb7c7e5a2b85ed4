// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_iteration.h"
#include "descent/typed_function.h"
#include "expression/graph_formula.h"
#include "optimizer/optimizer_explain.h"
#include "trace/number.h"

namespace gradus {

namespace {

using Part = DescentPart;

// Explains one step of a descent.
class DescentExplainer {
public:
    DescentExplainer(const DescentIteration& iteration, std::int64_t k)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_graph(m_e.graph())
        , m_a(iteration.address(k))
    {
        const Step step = iteration.step(k);
        m_x.quantity = step.quantity;
        m_x.result = iteration.value(m_a);
        m_x.pass = step.pass;
        m_x.rule = step.rule;
    }

    Explanation explain()
    {
        if (m_x.rule == "mean") {
            mean();
            return std::move(m_x);
        }
        switch (m_a.part) {
        case Part::Node:
            node();
            break;
        case Part::Function:
            function();
            break;
        case Part::Adjoint:
        case Part::Slope:
            slope();
            break;
        default:
            update();
        }
        return std::move(m_x);
    }

private:
    void node()
    {
        m_x.formula = operation();
        m_x.ruleName = {GRADUS_TEXT("core", "The value of a node")};
        m_x.sentence = {GRADUS_TEXT("core", "One operation on numbers that are there already.")};
    }

    // The numbers of one sample after the other; the samples' number is what they are divided by.
    void mean()
    {
        const auto operandOf = [this](std::size_t i) {
            DescentAddress a = m_a;
            a.sample = static_cast<int>(i) + 1;
            return fresh(a);
        };
        const std::string count = std::to_string(m_i.sampleCount());
        Formula sum = Formula::longSum(
            static_cast<std::size_t>(m_i.sampleCount()),
            [&](std::size_t i) { return operandOf(i).value(); }, operandOf,
            "\\sum_{n=1}^{" + count + "} " + latex(m_x.quantity) + "{\\scriptstyle @n}",
            "sum over n = 1.." + count + " of " + print(m_x.quantity) + "@n");
        m_x.formula = Formula::fraction(std::move(sum), Formula::number(m_i.sampleCount()));
        m_x.ruleName = {GRADUS_TEXT("core", "Mean over the batch")};
        m_x.sentence = {
            GRADUS_TEXT("core", "Every sample has its say; the mean of the %1 of them counts."),
            {count}};
    }

    void function()
    {
        m_x.formula =
            m_graph.node(m_a.node).constant ? constantFormula(m_graph, m_a.node) : operation();
        m_x.ruleName = {GRADUS_TEXT("core", "The value of the function")};
        m_x.sentence = {GRADUS_TEXT("core",
                                    "The last operation gives the height of the function "
                                    "here: %1."),
                        {m_x.result}};
    }

    [[nodiscard]] Formula operation() const
    {
        return operationFormula(m_graph, m_a.node, [this](int n) { return formulaOf(n); });
    }

    // A node as it stands in formulas: a variable, a numbered node, f, or its own numbers.
    [[nodiscard]] Formula formulaOf(int n) const
    {
        const GraphNode& node = m_graph.node(n);
        if (node.constant)
            return constantFormula(m_graph, n);
        if (node.variable >= m_e.variables())
            return fresh({Part::Input, -1, node.variable, m_a.sample});
        if (node.variable >= 0)
            return operand({Part::Variable, -1, node.variable});
        return operand({n == m_graph.root() ? Part::Function : Part::Node, n, -1, m_a.sample});
    }

    // Variables and moments have their value before the update.
    [[nodiscard]] Formula operand(const DescentAddress& a) const
    {
        const bool kept = a.part == Part::Variable || a.part == Part::M || a.part == Part::V
            || a.part == Part::Eta;
        return kept ? Formula::operand(m_e.quantity(a), m_i.oldValue(a), {}) : fresh(a);
    }

    // What this iteration has worked out.
    [[nodiscard]] Formula fresh(const DescentAddress& a) const
    {
        const auto step = m_i.stepOf(a);
        return Formula::operand(m_e.quantity(a), m_i.value(a),
                                step ? std::optional(m_i.step(*step).pass) : std::nullopt);
    }

    // One way on: what comes back from the node above times the slope of that one step.
    [[nodiscard]] Formula path(int above, int which) const
    {
        Formula local =
            partialFormula(m_graph, above, which, [this](int n) { return formulaOf(n); });
        if (above == m_graph.root()) // df/df = 1
            return local;
        Formula upstream = operand({Part::Adjoint, above, -1, m_a.sample});
        if (local.kind() != Formula::Kind::Number)
            return Formula::product({std::move(upstream), std::move(local)});
        if (local.value() == 1)
            return upstream;
        return local.value() == -1 ? Formula::negative(std::move(upstream))
                                   : Formula::product({std::move(upstream), std::move(local)});
    }

    // The chain rule: the sum over all ways from this node.
    void slope()
    {
        std::vector<Formula> paths;
        for (int n = m_graph.size() - 1; n > m_a.node && m_a.node >= 0; --n) {
            const GraphNode& above = m_graph.node(n);
            for (int i = 0; i < above.operandCount; ++i)
                if (above.operands[static_cast<std::size_t>(i)] == m_a.node)
                    paths.push_back(path(n, i));
        }
        const std::size_t count = paths.size();
        if (m_a.node == m_graph.root()) // f is the variable itself
            m_x.formula = Formula::number(1);
        else if (count == 0)
            m_x.formula = Formula::number(0);
        else
            m_x.formula = count == 1 ? paths.front() : Formula::sum(std::move(paths));
        m_x.ruleName = m_a.part == Part::Slope
            ? Message{GRADUS_TEXT("core", "A component of the gradient")}
            : Message{GRADUS_TEXT("core", "Chain rule · the slope at a node")};
        sayPaths(count);
        sayWrittenSlope();
    }

    // The same slope as a formula in the variables, worked out from the whole function.
    void sayWrittenSlope()
    {
        if (m_a.part != Part::Slope || m_a.node < 0)
            return;
        const std::string written = writtenSlope(m_graph, m_a.variable);
        if (!written.empty())
            m_x.notes.push_back(
                {GRADUS_TEXT("core", "Written out in the variables, the slope is %1."), {written}});
    }

    void sayPaths(std::size_t count)
    {
        if (count > 1)
            m_x.sentence = {GRADUS_TEXT("core",
                                        "There are %1 ways on from %2; along each, what "
                                        "comes back is multiplied by the slope of one "
                                        "step, and the products are added up."),
                            {std::to_string(count), base()}};
        else if (count == 1)
            m_x.sentence = {GRADUS_TEXT("core",
                                        "There is one way on from %1: what comes back is "
                                        "multiplied by the slope of that step."),
                            {base()}};
        else
            m_x.sentence = {m_a.node < 0
                                ? GRADUS_TEXT("core", "The function does not depend on %1.")
                                : GRADUS_TEXT("core", "The function is %1 itself."),
                            {base()}};
    }

    [[nodiscard]] std::string base() const
    {
        const DescentAddress of = m_a.part == Part::Slope
            ? DescentAddress{Part::Variable, -1, m_a.variable}
            : DescentAddress{Part::Node, m_a.node, -1, m_a.sample};
        return print(m_e.quantity(of));
    }

    [[nodiscard]] DescentAddress sibling(Part part) const
    {
        return {part, part == Part::Slope ? m_e.nodeOf(m_a.variable) : -1, m_a.variable};
    }

    void update()
    {
        const OptimizerSettings& settings = m_e.spec().optimizer;
        UpdateOperands o;
        o.value = operand(sibling(Part::Variable));
        o.gradient = fresh(sibling(Part::Slope));
        o.rate = operand({});
        o.change = fresh(sibling(Part::Change));
        o.t = m_i.number();
        o.decay = settings.kind == Optimizer::Adamw ? settings.weightDecay : 0;
        if (keepsM(settings.kind)) {
            o.oldM = operand(sibling(Part::M));
            o.m = fresh(sibling(Part::M));
            o.mHat = fresh(sibling(Part::MHat));
            o.vHat = fresh(sibling(Part::VHat));
        }
        if (keepsV(settings.kind)) {
            o.oldV = operand(sibling(Part::V));
            o.v = fresh(sibling(Part::V));
        }
        UpdateExplanation line = explainUpdate(settings, updatePart(), o);
        m_x.formula = std::move(line.formula);
        m_x.ruleName = std::move(line.ruleName);
        m_x.sentence = std::move(line.sentence);
    }

    [[nodiscard]] UpdatePart updatePart() const
    {
        switch (m_a.part) {
        case Part::M:
            return UpdatePart::M;
        case Part::V:
            return UpdatePart::V;
        case Part::MHat:
            return UpdatePart::MHat;
        case Part::VHat:
            return UpdatePart::VHat;
        case Part::Change:
            return UpdatePart::Change;
        default:
            break;
        }
        return UpdatePart::Value;
    }

    const DescentIteration& m_i;
    const DescentExperiment& m_e;
    const FunctionGraph& m_graph;
    DescentAddress m_a;
    Explanation m_x;
};

} // namespace

Explanation explainStep(const DescentIteration& iteration, std::int64_t k)
{
    return DescentExplainer(iteration, k).explain();
}

} // namespace gradus
