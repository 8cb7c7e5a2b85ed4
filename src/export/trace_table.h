// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/table.h"
#include "trace/iteration.h"

namespace gradus {

/// What a table of steps shows.
struct TraceOptions {
    Level level = Level::Quantity; ///< coarser: the last step of each group, and how many it has
    bool explain = false; ///< with the formula in symbols and in numbers

    [[nodiscard]] bool isGrouped() const { return level != Level::Quantity; }
};

/// `iteration step sample pass rule quantity value`, then `steps` and `symbols numbers` as asked.
[[nodiscard]] std::vector<TableColumn> traceColumns(const TraceOptions& options);
/// The row of step k, which stands for so many steps.
[[nodiscard]] std::vector<TableCell> traceRow(const Iteration& iteration, std::int64_t k,
                                              std::int64_t steps, const TraceOptions& options);

/// Calls `visit` with the last step of each group of the steps from `first` to `last`, and how many
/// of these the group has, until it returns false.
void forEachGroup(const Iteration& iteration, std::int64_t first, std::int64_t last, Level level,
                  const std::function<bool(std::int64_t k, std::int64_t steps)>& visit);

/// A formula in plain letters, with all digits: `z[1][1] = w[1][1,1] * x[1] + b[1][1]`, and the
/// numbers put in, without the result.
[[nodiscard]] std::string symbolsText(const Explanation& explanation);
[[nodiscard]] std::string numbersText(const Explanation& explanation);

} // namespace gradus
