// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/batches.h"
#include "data/data_set.h"
#include "data/target_function.h"
#include "network/activation.h"
#include "network/cost.h"
#include "network/network_initial.h"
#include "optimizer/training.h"
#include "trace/experiment.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace gradus {

/// The most parameters that a network may have.
inline constexpr std::int64_t mostParameters = 10'000'000;
/// The most layers, the input among them.
inline constexpr int mostLayers = 100;

/// How a network is trained. Biases are not penalised.
struct NetworkTraining : Training {
    int batch = 1; ///< samples of a full mini-batch, 1 … sample count
    bool shuffle = false; ///< a fresh order of the samples each epoch
    std::uint64_t seed = 1; ///< of the shuffle
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
        std::optional<InitialParameters> initial = {}; ///< how they were drawn; none: given
        std::shared_ptr<const DataSet> train;
        std::shared_ptr<const DataSet> test; ///< may be null
        std::shared_ptr<const TargetFunction> target = {}; ///< what the data samples; may be null
        std::vector<Message> notes = {}; ///< how the parameters of a file were taken
        std::vector<LayerParts> parts = {}; ///< of layer 1 … L; empty: all is there and learns
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
    /// What of the parameters of layer l there is and learns, 1 ≤ l ≤ L.
    [[nodiscard]] LayerParts parts(int l) const
    {
        return m_spec.parts.empty() ? LayerParts() : m_spec.parts[static_cast<std::size_t>(l - 1)];
    }
    [[nodiscard]] Cost cost() const { return m_spec.cost; }
    [[nodiscard]] const NetworkTraining& training() const { return m_spec.training; }
    [[nodiscard]] const ParameterLayout& layout() const { return m_layout; }
    [[nodiscard]] const AlignedVector& initialParameters() const { return m_spec.parameters; }
    /// All that the experiment was made of: the start of a variant of it.
    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] const DataSet& train() const { return *m_spec.train; }
    [[nodiscard]] const DataSet* test() const { return m_spec.test.get(); }
    /// The function that the samples were taken from; null where there is none.
    [[nodiscard]] std::shared_ptr<const TargetFunction> target() const { return m_spec.target; }

    /// The classes that the targets of the training data say, by which the test data are judged,
    /// too; null where there are none and no accuracy.
    [[nodiscard]] const ClassCoding* classes() const { return train().classes(); }
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
    [[nodiscard]] std::int64_t scoreEvery() const override;
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
