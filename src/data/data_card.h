// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "trace/message.h"

namespace gradus {

/// A part of the card of data: sentences, and maybe a small table.
struct CardSection {
    Message title;
    std::vector<Message> lines = {};
    std::vector<Message> heads = {}; ///< of the table's columns; empty: no table
    std::vector<std::vector<Message>> rows = {}; ///< a cell for each head
};

/// All that is known of data, and all that was done to them, for a person to read: the table and
/// its header, columns with range, mean, kind and missing, classes and their outputs, scaling and
/// features, the training and test part, a first look at samples.
[[nodiscard]] std::vector<CardSection> dataCard(const DataSet& train, const DataSet* test);

/// The card in one sentence: "12 samples for training and 3 for the test, 4 inputs, 3 classes".
[[nodiscard]] Message dataSummary(const DataSet& train, const DataSet* test);

} // namespace gradus
