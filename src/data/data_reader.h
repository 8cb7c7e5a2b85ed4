// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "data/target_function.h"
#include "trace/value.h"

#include <filesystem>

namespace gradus {

/// What must be known to read a lesson's `data:`.
struct DataContext {
    std::filesystem::path folder; ///< the lesson's folder
    std::filesystem::path builtins; ///< where the built-in data sets are
    int inputSize = 1; ///< neurons of the input layer
    int targetSize = 1; ///< neurons of the output layer
    OutputRange range = OutputRange::Any; ///< what these can give
    bool anySize = false; ///< samples may have any sizes: those of the first, or of the table
};

/// Samples to train on, and samples to test with where the data has some.
struct LoadedData {
    std::shared_ptr<const DataSet> train; ///< null when there was a fault
    std::shared_ptr<const DataSet> test; ///< may be null
    std::shared_ptr<const TargetFunction> target; ///< of samples of a function; else null
};

/// Reads `data:`, which has exactly one of `samples`, `csv`, `idx`, `builtin` and `function`.
/// Beside a function `samples` is how many; beside samples and csv stand `features`, `scale`,
/// `one-hot` and `test`.
[[nodiscard]] LoadedData readData(const Value& data, const DataContext& context, Faults& faults);

} // namespace gradus
