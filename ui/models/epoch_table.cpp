// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/epoch_table.h"

#include "trace/epoch_scores.h"

#include <QCoreApplication>

namespace gradus {

QuantityTable epochTable(const Iteration& iteration)
{
    QuantityTable table;
    std::vector<Quantity> all;
    for (const EpochPart part : epochParts) {
        const Quantity quantity = Quantity::plain(std::string(epochName(part)));
        if (!iteration.isOfEpoch(quantity))
            continue; // no test data, no classes
        all.push_back(quantity);
        table.rows += nameText(quantity);
    }
    table.columns = {QCoreApplication::translate("NetworkValues", "at the end of an epoch")};
    table.at = [all](int row, int) { return all[static_cast<std::size_t>(row)]; };
    return table;
}

} // namespace gradus
