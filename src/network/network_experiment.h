// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/batches.h"
#include "data/data_set.h"
#include "data/target_function.h"
#include "network/activation.h"
#include "network/cost.h"
#include "optimizer/optimizer.h"
#include "trace/experiment.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <vector>

namespace gradus {

/// Doubles in storage aligned to 64 bytes. In other storage Eigen's last bits may differ.
using AlignedVector = Eigen::VectorXd;

/// Where the parameters of a network lie in one flat vector: for each layer l = 1 … L the weights,
/// column by column (w[l][j,k] for all j, then the next k), then the biases; each block begins at a
/// multiple of 64 bytes.
class ParameterLayout {
public:
    struct Block {
        Eigen::Index weights = 0; ///< where the weights begin
        Eigen::Index biases = 0; ///< where the biases begin
        int to = 0; ///< neurons of layer l: rows of w
        int from = 0; ///< neurons of layer l−1: columns of w
    };

    ParameterLayout() = default;
    explicit ParameterLayout(const std::vector<int>& sizes);

    /// Length of the flat vector, gaps included.
    [[nodiscard]] Eigen::Index length() const { return m_length; }
    /// How many parameters there are.
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] int layers() const { return static_cast<int>(m_blocks.size()); }
    /// The block of layer l, 1 ≤ l ≤ layers().
    [[nodiscard]] const Block& block(int l) const
    {
        return m_blocks[static_cast<std::size_t>(l - 1)];
    }
    /// Where w[l][j,k] lies; indices from 1.
    [[nodiscard]] Eigen::Index weight(int l, int j, int k) const
    {
        const Block& at = block(l);
        return at.weights + Eigen::Index(k - 1) * at.to + (j - 1);
    }
    [[nodiscard]] Eigen::Index bias(int l, int j) const { return block(l).biases + (j - 1); }

private:
    std::vector<Block> m_blocks;
    Eigen::Index m_length = 0;
    std::int64_t m_count = 0;
};

/// A layer's weights (to × from) and biases (to × 1) inside a flat vector.
template <typename Vector>
[[nodiscard]] auto weightsOf(Vector& flat, const ParameterLayout::Block& block)
{
    using Matrix =
        std::conditional_t<std::is_const_v<Vector>, const Eigen::MatrixXd, Eigen::MatrixXd>;
    return Eigen::Map<Matrix, Eigen::Aligned64>(flat.data() + block.weights, block.to, block.from);
}
template <typename Vector>
[[nodiscard]] auto biasesOf(Vector& flat, const ParameterLayout::Block& block)
{
    using Column =
        std::conditional_t<std::is_const_v<Vector>, const Eigen::VectorXd, Eigen::VectorXd>;
    return Eigen::Map<Column, Eigen::Aligned64>(flat.data() + block.biases, block.to);
}

/// How a network is trained.
struct NetworkTraining {
    OptimizerSettings optimizer;
    double rate = 0.1; ///< η at the start, > 0
    int batch = 1; ///< samples of a full mini-batch, 1 … sample count
    bool shuffle = false; ///< a fresh order of the samples each epoch
    std::uint64_t seed = 1; ///< of the shuffle
    double l1 = 0; ///< λ₁ of the penalty λ₁Σ|w| + ½λ₂Σw², ≥ 0
    double l2 = 0; ///< λ₂
    std::int64_t iterations = 0; ///< planned; 0: one epoch

    [[nodiscard]] bool hasPenalty() const { return l1 > 0 || l2 > 0; }
};

/// A network as a lesson fixes it: layers 0 … L, cost, data, training, first parameters.
class NetworkExperiment final : public Experiment,
                                public std::enable_shared_from_this<NetworkExperiment> {
public:
    struct Spec {
        std::vector<int> sizes; ///< neurons of layer 0 … L
        std::vector<Activation> activations; ///< of layer 1 … L
        Cost cost = Cost::HalfSquaredError;
        NetworkTraining training;
        AlignedVector parameters; ///< at the start, in the layout of the sizes
        std::shared_ptr<const DataSet> train;
        std::shared_ptr<const DataSet> test; ///< may be null
        std::shared_ptr<const TargetFunction> target = {}; ///< what the data samples; may be null
    };

    explicit NetworkExperiment(Spec spec);

    [[nodiscard]] std::unique_ptr<Simulation> start() const override;

    /// L, the number of layers besides the input.
    [[nodiscard]] int layers() const { return m_layout.layers(); }
    /// Neurons of layer l, 0 ≤ l ≤ L.
    [[nodiscard]] int size(int l) const { return m_spec.sizes[static_cast<std::size_t>(l)]; }
    /// The activation of layer l, 1 ≤ l ≤ L.
    [[nodiscard]] Activation activation(int l) const
    {
        return m_spec.activations[static_cast<std::size_t>(l - 1)];
    }
    [[nodiscard]] Cost cost() const { return m_spec.cost; }
    [[nodiscard]] const NetworkTraining& training() const { return m_spec.training; }
    [[nodiscard]] const ParameterLayout& layout() const { return m_layout; }
    [[nodiscard]] const AlignedVector& initialParameters() const { return m_spec.parameters; }
    [[nodiscard]] const DataSet& train() const { return *m_spec.train; }
    [[nodiscard]] const DataSet* test() const { return m_spec.test.get(); }
    /// The function that the samples were taken from; null where there is none.
    [[nodiscard]] std::shared_ptr<const TargetFunction> target() const { return m_spec.target; }

    /// True when σ′ of the output layer cancels in δ.
    [[nodiscard]] bool outputCancels() const { return cancels(activation(layers()), cost()); }
    /// True when quantities of a sample carry `@n`.
    [[nodiscard]] bool isBatched() const { return m_spec.training.batch > 1; }
    /// Which samples each iteration takes.
    [[nodiscard]] const Batches& batches() const { return m_batches; }
    [[nodiscard]] std::int64_t iterationsPerEpoch() const override { return m_batches.perEpoch(); }
    [[nodiscard]] std::int64_t samplesIn(std::int64_t iterations) const override
    {
        return m_batches.samplesIn(iterations);
    }
    [[nodiscard]] Score score(const State& state) const override;
    /// Samples of iteration i ≥ 1: the last batch of an epoch may be smaller.
    [[nodiscard]] int batchSize(std::int64_t iteration) const
    {
        return m_batches.sizeOf(iteration);
    }
    /// The epoch of iteration i ≥ 1, from 1.
    [[nodiscard]] std::int64_t epochOf(std::int64_t iteration) const
    {
        return m_batches.epochOf(iteration);
    }

private:
    Spec m_spec;
    ParameterLayout m_layout;
    Batches m_batches;
};

} // namespace gradus
