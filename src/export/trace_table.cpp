// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/trace_table.h"

#include <algorithm>

namespace gradus {

std::vector<TableColumn> traceColumns(const TraceOptions& options)
{
    std::vector<TableColumn> columns{"iteration", "step",     "sample", "pass",
                                     "rule",      "quantity", "value"};
    if (options.isGrouped())
        columns.emplace_back("steps");
    if (options.explain)
        columns.insert(columns.end(), {"symbols", "numbers"});
    return columns;
}

std::vector<TableCell> traceRow(const Iteration& iteration, std::int64_t k, std::int64_t steps,
                                const TraceOptions& options)
{
    const Step step = iteration.step(k);
    std::vector<TableCell> row;
    row.reserve(10);
    row.emplace_back(iteration.number());
    row.emplace_back(step.number);
    row.emplace_back();
    if (step.sample > 0)
        row.back() = step.sample;
    row.emplace_back(passName(step.pass));
    row.emplace_back(step.rule);
    row.emplace_back(print(step.quantity));
    row.emplace_back(iteration.read(step.quantity, k).value);
    if (options.isGrouped())
        row.emplace_back(steps);
    if (options.explain) {
        const Explanation explanation = iteration.explain(k);
        row.emplace_back(symbolsText(explanation));
        row.emplace_back(numbersText(explanation));
    }
    return row;
}

void forEachGroup(const Iteration& iteration, std::int64_t first, std::int64_t last, Level level,
                  const std::function<bool(std::int64_t, std::int64_t)>& visit)
{
    for (std::int64_t k = first; k <= last;) {
        const std::int64_t end =
            level == Level::Quantity ? k : std::min(last, iteration.groupEnd(k, level));
        if (!visit(end, end - k + 1))
            return;
        k = end + 1;
    }
}

std::string symbolsText(const Explanation& explanation)
{
    return plainText(explanation, {.numbers = {.digits = 0}});
}

std::string numbersText(const Explanation& explanation)
{
    return plainText(explanation, {.face = Face::Numbers, .numbers = {.digits = 0}}, false);
}

} // namespace gradus
