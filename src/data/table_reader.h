// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_reader.h"
#include "trace/fields.h"

namespace gradus {

/// The keys of a lesson's `data` that say what is done to samples; null where they are absent.
struct PreparationKeys {
    const Value* features = nullptr;
    const Value* scale = nullptr;
    const Value* oneHot = nullptr;
    const Value* test = nullptr;

    [[nodiscard]] bool any() const { return features || scale || oneHot || test; }
};
/// Asks for them.
[[nodiscard]] PreparationKeys preparationKeys(Fields& data);

/// Reads `csv: table.csv` or `csv: {file: table.csv, …}`, and does what the keys beside it say.
[[nodiscard]] LoadedData readTableData(const Value& csv, const PreparationKeys& keys,
                                       const DataContext& context, Faults& faults);

/// Reads `samples: [{x: […], y: […]}]`, and does what the keys beside it say.
[[nodiscard]] LoadedData readSampleData(const Value& list, const PreparationKeys& keys,
                                        const DataContext& context, Faults& faults);

} // namespace gradus
