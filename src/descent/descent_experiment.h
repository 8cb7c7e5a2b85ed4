// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/batches.h"
#include "data/data_set.h"
#include "expression/function_graph.h"
#include "optimizer/optimizer.h"
#include "trace/experiment.h"

#include <functional>
#include <unordered_map>

namespace gradus {

/// The quantities of a descent.
enum class DescentPart {
    Input, ///< a number of a sample: x[1], y
    Node, ///< v[n], the value of an inner node
    Function, ///< f
    Adjoint, ///< df/dv[n]
    Slope, ///< df/dx
    M,
    V,
    MHat,
    VHat,
    Change, ///< Dx
    Variable, ///< x
    Eta
};

/// A quantity, taken apart.
struct DescentAddress {
    DescentPart part = DescentPart::Eta;
    int node = -1; ///< of the graph, from 0; -1 where there is none
    int variable = -1; ///< from 0; of an input: its place behind the variables; -1: none
    int sample = 0; ///< place in the batch from 1; 0 where it is no sample's, or there is but one

    bool operator==(const DescentAddress&) const = default;
};

/// When play and run stop by themselves; 0 means never.
struct StopRules {
    double gradient = 0; ///< where |∇f| is less than this
    double change = 0; ///< where |Δ| is less than this
    double diverged = 0; ///< where |f| is more than this
};

/// Gradient descent on a function of one to eight variables, or on the mean of such a function over
/// samples, whose numbers then stand in it besides the variables.
class DescentExperiment final : public Experiment,
                                public std::enable_shared_from_this<DescentExperiment> {
public:
    static constexpr int mostVariables = 8;
    /// What no variable can be called, because other quantities are.
    [[nodiscard]] static const std::vector<std::string>& takenNames();

    struct Spec {
        FunctionGraph graph; ///< of the variables, then of the numbers of a sample
        std::string function; ///< as it was written
        std::vector<double> start; ///< one number a variable
        OptimizerSettings optimizer;
        double rate = 0.1; ///< η > 0
        std::int64_t iterations = 100; ///< planned
        std::shared_ptr<const DataSet> data = nullptr; ///< null: the function stands by itself
        Batches::Settings batches = {};
        StopRules stop = {};
    };

    explicit DescentExperiment(Spec spec);

    [[nodiscard]] std::unique_ptr<Simulation> start() const override;
    [[nodiscard]] Score score(const State& state) const override;

    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] const FunctionGraph& graph() const { return m_spec.graph; }
    [[nodiscard]] int variables() const { return static_cast<int>(m_spec.start.size()); }
    [[nodiscard]] bool hasData() const { return m_spec.data != nullptr; }
    /// True when quantities of a sample carry `@n`, and f and its slopes without it are means.
    [[nodiscard]] bool isBatched() const { return hasData() && m_spec.batches.size > 1; }
    [[nodiscard]] const Batches& batches() const { return m_batches; }
    /// How many samples an iteration has; 1 without data.
    [[nodiscard]] int sampleCount(std::int64_t iteration) const
    {
        return hasData() && iteration > 0 ? m_batches.sizeOf(iteration) : 1;
    }
    [[nodiscard]] std::int64_t iterationsPerEpoch() const override
    {
        return hasData() ? m_batches.perEpoch() : 0;
    }
    [[nodiscard]] std::int64_t samplesIn(std::int64_t iterations) const override
    {
        return hasData() ? m_batches.samplesIn(iterations) : iterations;
    }
    /// Puts the variables' values and the numbers of a sample (from 0) together: what the graph is
    /// evaluated at. Without data the variables alone.
    void place(std::span<const double> x, std::int32_t sample, std::vector<double>& at) const;
    /// The function at a place; with data the mean over all samples.
    [[nodiscard]] double height(std::span<const double> x) const { return heights()(x); }
    /// The same to be called often: it keeps its buffers. Not longer-lived than the experiment.
    [[nodiscard]] std::function<double(std::span<const double>)> heights() const;
    /// The graph's node of a variable; -1 where the function does not contain it.
    [[nodiscard]] int nodeOf(int variable) const
    {
        return m_variableNodes[static_cast<std::size_t>(variable)];
    }

    /// The steps of one sample of a batch, with 0 for the sample: nodes, f, adjoints backwards,
    /// slopes. Empty where an iteration is not made of samples.
    [[nodiscard]] const std::vector<DescentAddress>& sampleSteps() const { return m_sampleSteps; }
    /// The steps after those of the samples, in order: nodes, f, adjoints backwards (of a batch
    /// only the mean f), then for each variable its slope, moments, change and new value.
    [[nodiscard]] const std::vector<DescentAddress>& steps() const { return m_steps; }
    /// How many inner nodes have a number: v[1] … v[count].
    [[nodiscard]] int nodeCount() const { return m_nodeCount; }

    [[nodiscard]] Quantity quantity(const DescentAddress& address) const;
    /// Nullopt when there is no such scalar. `q@1` is `q` where there is but one sample.
    [[nodiscard]] std::optional<DescentAddress> address(const Quantity& quantity) const;
    /// The step that gives an address its value in an iteration of so many samples, from 1; nullopt
    /// for what is given: eta, inputs.
    [[nodiscard]] std::optional<std::int64_t> stepOf(const DescentAddress& address,
                                                     int samples = 1) const;

private:
    void numberNodes();
    void gatherInputs();
    void listSteps();

    Spec m_spec;
    std::vector<int> m_numbers; ///< of a graph's node: n of v[n], or 0
    std::vector<int> m_variableNodes;
    int m_nodeCount = 0;
    Batches m_batches;
    std::vector<double> m_inputs; ///< the numbers of all samples, sample by sample
    std::vector<DescentAddress> m_sampleSteps;
    std::vector<DescentAddress> m_steps;
    using Places = std::unordered_map<Quantity, std::size_t, QuantityHash>;
    Places m_sampleStepOf; ///< place in m_sampleSteps, by the quantity without `@n`
    Places m_stepOf; ///< place in m_steps
};

} // namespace gradus
