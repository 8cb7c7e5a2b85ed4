// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fields.h"

#include <cstdint>
#include <vector>

namespace gradus {

/// Which samples each iteration (from 1) takes: every epoch visits all samples once, in batches;
/// the last batch of an epoch may be smaller. A function of the seed and the epoch alone.
class Batches {
public:
    struct Settings {
        int size = 1; ///< samples of a full batch, 1 … sample count
        bool shuffle = false; ///< a fresh order of the samples each epoch
        std::uint64_t seed = 1; ///< of the shuffle
    };

    Batches() = default;
    /// `samples`: how many there are, ≥ 1.
    Batches(std::int64_t samples, Settings settings) : m_samples(samples), m_settings(settings) { }

    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] std::int64_t perEpoch() const
    {
        return (m_samples + m_settings.size - 1) / m_settings.size;
    }
    /// The epoch of an iteration, from 1.
    [[nodiscard]] std::int64_t epochOf(std::int64_t iteration) const
    {
        return (iteration - 1) / perEpoch() + 1;
    }
    /// Where an iteration's batch begins in the order of its epoch, from 0.
    [[nodiscard]] std::int64_t offsetOf(std::int64_t iteration) const
    {
        return (iteration - 1) % perEpoch() * m_settings.size;
    }
    /// How many samples an iteration has.
    [[nodiscard]] int sizeOf(std::int64_t iteration) const;
    /// How many samples the first `iterations` iterations have together.
    [[nodiscard]] std::int64_t samplesIn(std::int64_t iterations) const;
    /// The order in which an epoch visits the samples (from 0).
    [[nodiscard]] std::vector<std::int32_t> orderOf(std::int64_t epoch) const;

private:
    std::int64_t m_samples = 1;
    Settings m_settings;
};

/// Reads `batch` (a whole number or `all`), `shuffle` and `seed` from a lesson's training.
[[nodiscard]] Batches::Settings readBatches(Fields& training, std::int64_t samples);

} // namespace gradus
