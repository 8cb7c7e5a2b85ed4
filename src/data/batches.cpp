// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/batches.h"

#include "data/sample_order.h"

#include <algorithm>

namespace gradus {

int Batches::sizeOf(std::int64_t iteration) const
{
    return static_cast<int>(
        std::min<std::int64_t>(m_settings.size, m_samples - offsetOf(iteration)));
}

std::int64_t Batches::samplesIn(std::int64_t iterations) const
{
    const std::int64_t epochs = iterations / perEpoch();
    const std::int64_t rest = iterations % perEpoch();
    return epochs * m_samples + rest * m_settings.size;
}

std::vector<std::int32_t> Batches::orderOf(std::int64_t epoch) const
{
    return sampleOrder(static_cast<std::int32_t>(m_samples), m_settings.shuffle, m_settings.seed,
                       epoch);
}

Batches::Settings readBatches(Fields& training, std::int64_t samples)
{
    Batches::Settings settings;
    const Value* batch = training.optional("batch");
    if (batch && batch->text() == "all")
        settings.size = static_cast<int>(samples);
    else
        settings.size =
            static_cast<int>(training.wholeNumber("batch", 1, {1, static_cast<double>(samples)}));
    settings.shuffle = training.boolean("shuffle", false);
    settings.seed =
        static_cast<std::uint64_t>(training.wholeNumber("seed", 1, {0, 9007199254740992.0}));
    return settings;
}

} // namespace gradus
