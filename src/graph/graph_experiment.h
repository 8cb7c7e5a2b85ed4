// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/batches.h"
#include "data/data_set.h"
#include "graph/graph_pass.h"
#include "optimizer/training.h"
#include "trace/experiment.h"
#include "trace/quantity_rows.h"
#include "trace/stages.h"
#include "trace/step_order.h"

#include <array>

namespace gradus {

/// What of a graph a row of quantities is.
enum class GraphPart {
    Value, ///< v[name] or v[n]
    Gradient, ///< dC/dv[name]@n: the slope of a sample's cost
    MeanGradient, ///< dC/dv[K] of a parameter: the mean over the batch
    PenaltySlope, ///< dR/dv[K]
    M, ///< m.v[K]: what the optimiser keeps
    V,
    MHat,
    VHat,
    Change, ///< Dv[K]
    Cost, ///< C of a batch of several samples: the mean
    Penalty, ///< R
    Objective, ///< J
    Rate, ///< eta
    Accuracy, ///< accuracy; from here in the order of EpochPart
    TestCost, ///< test.C
    TestAccuracy, ///< test.accuracy
    EpochCost, ///< epoch.C
    EpochAccuracy ///< epoch.accuracy
};

/// A graph over arrays as a lesson fixes it: nodes, what is given, parameters, samples, training.
/// Without parameters its iterations are all alike until something that is given is changed:
/// forwards, then backwards; nothing is updated.
class GraphExperiment final : public Experiment,
                              public std::enable_shared_from_this<GraphExperiment> {
public:
    struct Spec {
        ArrayGraph graph; ///< its last node is one number: the cost of a sample
        std::vector<double> state; ///< what is given, and the parameters at the start
        std::vector<std::pair<std::string, std::string>> expressions = {}; ///< of named nodes
        std::vector<std::string> parts = {}; ///< the names of the places where parts stand
        /// Where a part stands, at whatever depth, by its full name (`b1.h1`), and which part
        /// (`head`); in the order of their nodes.
        std::vector<std::pair<std::string, std::string>> places = {};
        bool rows = false; ///< gradients stand beside Jacobians as rows; else as columns
        int output = -1; ///< the node that is compared with y; −1: none is
        Training training = {}; ///< its penalty is that of every parameter
        Batches::Settings batches = {};
        std::shared_ptr<const DataSet> train = {}; ///< null: one pass an iteration
        std::shared_ptr<const DataSet> test = {}; ///< may be null
    };

    explicit GraphExperiment(Spec spec);

    [[nodiscard]] std::unique_ptr<Simulation> start() const override;
    [[nodiscard]] std::int64_t iterationsPerEpoch() const override
    {
        return m_spec.train ? m_batches.perEpoch() : 0;
    }
    [[nodiscard]] std::int64_t samplesIn(std::int64_t iterations) const override
    {
        return m_spec.train ? m_batches.samplesIn(iterations) : iterations;
    }
    [[nodiscard]] Score score(const State& state) const override;
    [[nodiscard]] std::int64_t scoreEvery() const override;

    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] const ArrayGraph& graph() const { return m_spec.graph; }
    [[nodiscard]] const Training& training() const { return m_spec.training; }
    [[nodiscard]] const GraphPass& pass() const { return m_pass; }
    [[nodiscard]] const Batches& batches() const { return m_batches; }
    /// Samples of iteration i ≥ 1.
    [[nodiscard]] int batchSize(std::int64_t iteration) const
    {
        return m_spec.train ? m_batches.sizeOf(iteration) : 1;
    }
    /// True when quantities of a sample carry `@n`.
    [[nodiscard]] bool isBatched() const { return m_spec.batches.size > 1; }
    /// True when an iteration ends with an update.
    [[nodiscard]] bool learns() const { return !m_parameters.empty(); }

    /// True where a node has several numbers; and where one has several rows of several.
    [[nodiscard]] bool hasArrays() const { return m_hasArrays; }
    [[nodiscard]] bool hasRows() const { return m_hasRows; }

    /// The nodes that are filled from a sample's x and y; −1: there is none.
    [[nodiscard]] int input() const { return m_input; }
    [[nodiscard]] int target() const { return m_target; }
    /// The classes that the targets say and the output is compared with; null where there are none
    /// and no accuracy.
    [[nodiscard]] const ClassCoding* classes() const;

    /// The nodes that are given or learned, in their order; and those that are learned.
    [[nodiscard]] const std::vector<int>& stateNodes() const { return m_stateNodes; }
    [[nodiscard]] const std::vector<int>& parameters() const { return m_parameters; }
    /// The nodes whose operand a node is, latest first.
    [[nodiscard]] const std::vector<int>& consumers(int node) const
    {
        return m_consumers[static_cast<std::size_t>(node)];
    }

    [[nodiscard]] const QuantityRows& rows() const { return m_rows; }
    /// The order of an iteration of so many samples.
    [[nodiscard]] const StepOrder& order(int samples) const;
    /// The row of a part of a node (−1 for what is of none, from Cost on); −1 where there is none.
    [[nodiscard]] int rowOf(GraphPart part, int node) const;
    /// The address of a whole node's value or gradient.
    [[nodiscard]] Quantity whole(GraphPart part, int node) const;
    /// `C`, `v[7]`, `v[h1]` in the words of the rows: `v[cost]`, `v[z]`, `v[h1.o]`.
    [[nodiscard]] Quantity inRows(const Quantity& quantity) const;

    /// An entry of a Jacobian, dv/dv[node, below]; or, without entries, all of it.
    struct JacobianPlace {
        int node = -1;
        int below = -1;
        std::size_t entry = 0;
        std::size_t column = 0;
        int sample = 1;
        bool whole = false;
    };
    [[nodiscard]] static bool isJacobian(const Quantity& quantity);
    [[nodiscard]] std::variant<JacobianPlace, Message> jacobian(const Quantity& quantity) const;
    [[nodiscard]] Quantity quantity(const JacobianPlace& place) const;
    [[nodiscard]] Shape shapeOf(const JacobianPlace& place) const;

private:
    void declareRows();
    void declareNode(int node);
    void declareUpdate();
    void declareEpoch();
    [[nodiscard]] StepOrder makeOrder(int samples) const;
    [[nodiscard]] std::vector<StepRange> updateRanges() const;
    int declare(GraphPart part, int node, Scope scope, Pass pass, std::string_view rule);
    [[nodiscard]] std::array<int, 2> jacobianNodes(const Quantity& quantity) const;

    static constexpr std::size_t partCount = static_cast<std::size_t>(GraphPart::EpochAccuracy) + 1;

    Spec m_spec;
    GraphPass m_pass;
    Batches m_batches;
    std::vector<int> m_stateNodes;
    std::vector<int> m_parameters;
    bool m_hasArrays = false;
    bool m_hasRows = false;
    int m_input = -1;
    int m_target = -1;
    std::vector<std::vector<int>> m_consumers;
    QuantityRows m_rows;
    std::vector<std::array<int, partCount>> m_rowOf; ///< by node (from −1) and part
    std::vector<StepOrder> m_orders; ///< of a full batch, and of the last of an epoch
    std::vector<int> m_orderSamples;
};

/// The pictures of a graph: the graph itself.
[[nodiscard]] Stages stagesOfGraph(const Experiment& experiment);

} // namespace gradus
