// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"
#include "trace/formula.h"

#include <functional>

namespace gradus {

/// The operation of a node as a formula; `operand` gives the formula of an operand's node.
[[nodiscard]] Formula operationFormula(const FunctionGraph& graph, int node,
                                       const std::function<Formula(int)>& operand);

/// The slope of a node by one of its operands (from 0) as a formula; `formulaOfNode` gives
/// those of its operands and its own.
[[nodiscard]] Formula partialFormula(const FunctionGraph& graph, int node, int operand,
                                     const std::function<Formula(int)>& formulaOfNode);

/// A function of one number at x as a formula, and its slope there; y is its value.
[[nodiscard]] Formula callFormula(const FunctionInfo& function, Formula x);
[[nodiscard]] Formula slopeFormula(const FunctionInfo& function, Formula x, Formula y);

/// A node with all that is below it. `values` are those of the nodes (for numbers put in);
/// `variable` gives a variable's operand. Bounded: a node is written out at most as often as the
/// text of a formula can bear (largestFormula parts), beyond that it is nullopt.
[[nodiscard]] std::optional<Formula> wholeFormula(const FunctionGraph& graph, int node,
                                                  const std::function<Formula(int)>& variable);
inline constexpr std::size_t largestFormula = 400; ///< parts

/// The same for a constant node: its numbers as they are written.
[[nodiscard]] Formula constantFormula(const FunctionGraph& graph, int node);

} // namespace gradus
