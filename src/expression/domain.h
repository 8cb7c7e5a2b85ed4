// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"

namespace gradus {

/// Why an operation has no value at a (and b), however large numbers may be; nullopt where it has.
/// `function` is that of a call.
[[nodiscard]] std::optional<Message> domainFault(GraphNode::Operation operation,
                                                 const FunctionInfo* function, double a, double b);
/// Why its slope is not finite where its value is: that of a root at 0.
[[nodiscard]] std::optional<Message> slopeFault(GraphNode::Operation operation,
                                                const FunctionInfo* function, double a, double b);

/// Which node first has no finite value, and why, in words: "the logarithm of −1".
struct DomainTrouble {
    int node = 0;
    bool overflow = false; ///< it only grew too large
    Message why;
};
[[nodiscard]] std::optional<DomainTrouble> domainTrouble(const FunctionGraph& graph,
                                                         std::span<const double> values);
/// Why a slope is not finite at these values; nullopt where all are.
[[nodiscard]] std::optional<Message> slopeTrouble(const FunctionGraph& graph,
                                                  std::span<const double> values);

} // namespace gradus
