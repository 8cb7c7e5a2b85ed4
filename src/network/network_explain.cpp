// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_formulas.h"

#include "network/network_simulation.h"
#include "trace/number.h"

namespace gradus {

namespace {

using F = Formula;
using Part = NetworkPart;

std::string text(int number) { return std::to_string(number); }

// Builds the explanation of one step: a function per kind of quantity.
class StepExplainer {
public:
    StepExplainer(const NetworkIteration& iteration, std::int64_t k)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_a(iteration.steps().address(k))
        , m_f(iteration, m_a.sample)
    {
        const Step step = iteration.step(k);
        m_x.quantity = step.quantity;
        m_x.result = iteration.value(m_a);
        m_x.pass = step.pass;
        m_x.rule = step.rule;
    }

    [[nodiscard]] Explanation explain()
    {
        switch (m_a.part) {
        case Part::Z:
            weightedSum();
            break;
        case Part::A:
            activation();
            break;
        case Part::SampleCost:
            cost();
            break;
        case Part::CostSlope:
            costSlope();
            break;
        case Part::Slope:
            slope();
            break;
        case Part::Delta:
            delta();
            break;
        case Part::SampleSlope:
            sampleSlope();
            break;
        case Part::MeanCost:
        case Part::MeanSlope:
            mean();
            break;
        default:
            m_x = explainUpdateStep(m_i, m_a, std::move(m_x));
            break;
        }
        return std::move(m_x);
    }

private:
    void say(Message name, F formula, Message sentence)
    {
        m_x.ruleName = std::move(name);
        m_x.formula = std::move(formula);
        m_x.sentence = std::move(sentence);
    }

    [[nodiscard]] bool isOutput() const { return m_a.layer == m_e.layers(); }

    // An output by its number, and by the name that the data give it.
    [[nodiscard]] std::string outputText(int j) const
    {
        const auto& names = m_e.train().labels().outputs;
        const auto at = static_cast<std::size_t>(j - 1);
        return at < names.size() ? text(j) + " (" + names[at] + ")" : text(j);
    }

    void weightedSum()
    {
        say({GRADUS_TEXT("core", "Weighted sum")}, m_f.weightedSum(m_a.layer, m_a.j),
            {m_e.parts(m_a.layer).bias
                 ? GRADUS_TEXT("core",
                               "Neuron %2 of layer %1 multiplies everything that comes in by its "
                               "weights, adds it up, and adds its bias.")
                 : GRADUS_TEXT("core",
                               "Neuron %2 of layer %1 multiplies everything that comes in by its "
                               "weights and adds it up; this layer has no biases."),
             {text(m_a.layer), text(m_a.j)}});
    }

    void activation()
    {
        const Activation kind = m_e.activation(m_a.layer);
        const std::string& name = activationNames()[static_cast<std::size_t>(kind)];
        if (kind == Activation::Softmax) {
            say({GRADUS_TEXT("core", "Activation · %1"), {name}}, m_f.activation(m_a.layer, m_a.j),
                {GRADUS_TEXT("core",
                             "The share of output %1: its exponential over the sum of all of "
                             "them, so that the outputs add up to 1."),
                 {isOutput() ? outputText(m_a.j) : text(m_a.j)}});
            return;
        }
        if (kind != Activation::Identity)
            m_x.name = F::apply("sigma", {m_f.z(m_a.layer, m_a.j)});
        say({GRADUS_TEXT("core", "Activation · %1"), {name}}, m_f.activation(m_a.layer, m_a.j),
            {GRADUS_TEXT("core",
                         "The weighted input goes through the activation function %1; what "
                         "comes out is what neuron %2 of layer %3 passes on."),
             {name, text(m_a.j), text(m_a.layer)}});
        const double z = m_f.z(m_a.layer, m_a.j).value();
        const bool branched =
            kind == Activation::LeakyRelu || kind == Activation::Elu || kind == Activation::Step;
        if (branched)
            m_x.notes.push_back(
                {z > 0 ? GRADUS_TEXT("core", "z is above 0, so this branch of %1 holds.")
                       : GRADUS_TEXT("core", "z is not above 0, so this branch of %1 holds."),
                 {name}});
    }

    void cost()
    {
        const std::string& name = costNames()[static_cast<std::size_t>(m_e.cost())];
        say({GRADUS_TEXT("core", "Cost · %1"), {name}}, m_f.cost(),
            {GRADUS_TEXT("core", "One number for how far the outputs are from their targets: %1."),
             {name}});
        if (m_e.outputCancels())
            m_x.notes.push_back({GRADUS_TEXT(
                "core",
                "Taken from z directly: the logarithm and the activation undo each other, so "
                "this stays exact where a is rounded to 0 or 1.")});
    }

    void costSlope()
    {
        if (isOutput()) {
            say({GRADUS_TEXT("core", "How the cost reacts to an output")}, m_f.outputSlope(m_a.j),
                {GRADUS_TEXT("core",
                             "If output %1 grew a little, the cost would change by this much "
                             "times that little."),
                 {outputText(m_a.j)}});
            return;
        }
        say({GRADUS_TEXT("core", "BP2 · what comes back")}, m_f.comingBack(m_a.layer, m_a.j),
            {GRADUS_TEXT("core",
                         "Activation %2 of layer %1 reaches the cost by every neuron of the "
                         "next layer: each path brings back that neuron's error times the "
                         "weight on the way."),
             {text(m_a.layer), text(m_a.j)}});
    }

    void slope()
    {
        const Activation kind = m_e.activation(m_a.layer);
        say({GRADUS_TEXT("core", "Slope of the activation")},
            m_f.activationSlope(m_a.layer, m_a.j, m_a.k),
            {GRADUS_TEXT("core", "How steep %1 is where neuron %2 of layer %3 stands now."),
             {activationNames()[static_cast<std::size_t>(kind)], text(m_a.j), text(m_a.layer)}});
        if (kind == Activation::Softmax)
            m_x.sentence = {GRADUS_TEXT("core",
                                        "Softmax ties its outputs together, so its slope is a "
                                        "whole matrix: this entry says how output %1 reacts "
                                        "to the weighted input %2."),
                            {text(m_a.j), text(m_a.k)}};
        if (isOutput() && m_e.outputCancels())
            m_x.notes.push_back({GRADUS_TEXT(
                "core", "Shown for completeness: with this cost it cancels in the error.")});
        else if (m_x.result == 0)
            m_x.notes.push_back({GRADUS_TEXT(
                "core", "The slope is 0 here, so nothing flows back through this neuron.")});
    }

    void delta()
    {
        if (isOutput())
            outputDelta();
        else
            hiddenDelta();
    }

    void outputDelta()
    {
        say({GRADUS_TEXT("core", "BP1 · the error at the output")}, outputDeltaFormula(),
            {GRADUS_TEXT("core",
                         "The error of output %1: how the cost reacts to its weighted input."),
             {outputText(m_a.j)}});
        if (m_e.outputCancels())
            m_x.notes.push_back({GRADUS_TEXT(
                "core",
                "The slope of the activation cancels against the same factor in the cost's "
                "slope, so only the difference is left. No factor is missing.")});
        else if (m_e.activation(m_a.layer) == Activation::Softmax)
            noteSymmetry();
    }

    // A softmax δ is a sum over the layer, by the transposed Jacobian.
    void noteSymmetry()
    {
        m_x.notes.push_back({GRADUS_TEXT(
            "core",
            "Softmax's slopes are symmetric: how output j reacts to this z is how this output "
            "reacts to z of j, so this neuron's own row holds all that is needed.")});
    }

    [[nodiscard]] F outputDeltaFormula() const
    {
        const int l = m_a.layer;
        if (m_e.outputCancels())
            return m_f.cancelledDelta(m_a.j);
        if (m_e.activation(l) == Activation::Softmax)
            return m_f.jacobianDelta(l, m_a.j);
        return F::product({m_f.costSlope(l, m_a.j), m_f.slope(l, m_a.j)});
    }

    void hiddenDelta()
    {
        const int l = m_a.layer;
        const Message name{GRADUS_TEXT("core", "BP2 · the error comes back")};
        const Message sentence{
            GRADUS_TEXT("core",
                        "The error of neuron %2 in layer %1: what comes back to its activation "
                        "from the next layer, times how steep its own activation is."),
            {text(l), text(m_a.j)}};
        if (m_e.activation(l) == Activation::Softmax) {
            say(name, m_f.jacobianDelta(l, m_a.j), sentence);
            noteSymmetry();
            return;
        }
        const F own = m_f.slope(l, m_a.j);
        m_x.name = F::product({m_f.costSlope(l, m_a.j), own});
        say(name, F::product({m_f.comingBack(l, m_a.j), own}), sentence);
    }

    void sampleSlope()
    {
        if (m_a.bias) {
            say({GRADUS_TEXT("core", "BP3 · the slope of a bias")}, m_f.delta(m_a.layer, m_a.j),
                {GRADUS_TEXT("core",
                             "A bias goes into z as it is, so its slope is the error itself.")});
            return;
        }
        say({GRADUS_TEXT("core", "BP4 · the slope of a weight")},
            F::product({m_f.a(m_a.layer - 1, m_a.k), m_f.delta(m_a.layer, m_a.j)}),
            {GRADUS_TEXT("core",
                         "A weight counts as much as the activation that comes in through it, "
                         "times the error of the neuron that it leads to.")});
    }

    void mean()
    {
        const int batch = m_i.sampleCount();
        const auto operand = [this](std::size_t i) {
            NetworkAddress a = m_a;
            a.part = m_a.part == Part::MeanCost ? Part::SampleCost : Part::SampleSlope;
            a.sample = static_cast<int>(i) + 1;
            return m_f.operand(a);
        };
        const auto value = [&](std::size_t i) { return operand(i).value(); };
        const std::string symbol = latex(m_x.quantity) + "{\\scriptstyle @n}";
        const std::string plain = print(m_x.quantity) + "@n";
        const F sum = F::longSum(static_cast<std::size_t>(batch), value, operand,
                                 "\\sum_{n=1}^{" + text(batch) + "} " + symbol,
                                 "sum over n = 1.." + text(batch) + " of " + plain);
        say({GRADUS_TEXT("core", "Mean over the batch")}, F::fraction(sum, F::number(batch)),
            {GRADUS_TEXT("core", "Every sample has its say; the mean of the %1 of them counts."),
             {text(batch)}});
    }

    const NetworkIteration& m_i;
    const NetworkExperiment& m_e;
    NetworkAddress m_a;
    NetworkFormulas m_f;
    Explanation m_x;
};

} // namespace

Explanation explainStep(const NetworkIteration& iteration, std::int64_t k)
{
    return StepExplainer(iteration, k).explain();
}

} // namespace gradus
