// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_table.h"
#include "data/data_set.h"
#include "data/features.h"
#include "data/scaling.h"
#include "data/test_split.h"

namespace gradus {

/// What became of the rows of a table, and which of its columns were used.
struct TableUse {
    TableFacts facts;
    std::vector<std::size_t> inputs; ///< columns, from 0
    std::vector<std::size_t> targets;
    MissingInputs missing = MissingInputs::Refuse;
    std::int64_t withoutTarget = 0; ///< rows left out because the target is missing
    std::int64_t withoutInput = 0; ///< rows left out because an input is
    std::int64_t filled = 0; ///< inputs that got the mean of their column
};

/// All that was done to data before it became samples: what the card of the data tells, and the
/// exported script does again.
struct Preparation {
    std::optional<TableUse> table = {}; ///< none: samples written by hand
    std::optional<TableUse> testTable = {}; ///< of a test part with a table of its own
    std::vector<RawInput> inputs = {}; ///< as they were read
    std::vector<ColumnScale> scales = {}; ///< one for each raw input; empty: as they are
    std::vector<Feature> features = {}; ///< of the scaled inputs; empty: the inputs
    TestPart test = {};
    std::vector<Message> remarks = {}; ///< whatever else was done
    /// The raw inputs of the training samples, a column each, where they differ from what the
    /// network gets and are not too many to be kept; else empty.
    Eigen::MatrixXd raw = {};

    [[nodiscard]] bool changesInputs() const { return !scales.empty() || !features.empty(); }
};

/// Samples as they were read, before scaling and features.
struct RawSamples {
    Eigen::MatrixXd x; ///< inputs × count
    Eigen::MatrixXd y; ///< targets × count
    Eigen::MatrixXd testX; ///< no columns: no test part
    Eigen::MatrixXd testY;
    DataLabels labels; ///< inputs: the names of the raw ones
    Preparation preparation;
};

/// What a lesson wants done besides reading.
struct PreparationWish {
    ScaleWish scale = {};
    Place scalePlace = {};
    const Value* features = nullptr; ///< the list in the lesson; null: the inputs themselves
};

/// The training and the test part, ready for a network; null where there was a fault.
struct PreparedData {
    std::shared_ptr<const DataSet> train;
    std::shared_ptr<const DataSet> test;
};

/// Scales the raw inputs (by numbers of the training part), then makes the features.
[[nodiscard]] PreparedData prepare(RawSamples raw, const PreparationWish& wish, int inputSize,
                                   Faults& faults);

/// What the inputs of a network are called: names of raw inputs, or texts of features.
[[nodiscard]] std::vector<std::string> inputLabels(const Preparation& preparation);

} // namespace gradus
