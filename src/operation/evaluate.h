// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"
#include "expression/resolver.h"

namespace gradus {

/// What evaluating an expression gives.
struct Evaluation {
    enum class State { Number, Array, Truth, NotYet, Fault };

    State state = State::NotYet;
    gradus::Array array; ///< of a number or an array
    bool truth = false;
    Quantity missing; ///< of NotYet: the first quantity that is not known
    ExpressionFault fault;

    [[nodiscard]] bool isNumber() const { return state == State::Number; }
    [[nodiscard]] bool isTruth() const { return state == State::Truth; }
    [[nodiscard]] double number() const { return array.entries.front(); }
};

/// Evaluates an expression. Arithmetic works entry by entry, a number going with anything; min,
/// max, sum, mean and norm make one number of arrays, A @ B is the product of matrices, entry(A, i,
/// j) takes one number out. `and` and `or` need both sides, except that a known false side decides
/// an `and` and a known true side an `or`. Domain trouble (the logarithm of −1) is a value that is
/// not a number.
[[nodiscard]] Evaluation evaluate(const Expression& expression, const Resolver& resolver);

/// What kind of value an expression will have, from shapes alone: Number, Array, Truth, or Fault.
[[nodiscard]] Evaluation check(const Expression& expression, const Resolver& resolver);

} // namespace gradus
