// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/lexer.h"

namespace gradus {

/// The name in functionNames() of a function by any of its names (`sigmoid` of `logistic`); empty
/// where there is none. Letter case counts.
[[nodiscard]] std::string_view canonicalFunction(std::string_view word);

/// What to write for a function that other programs have and Gradus has not (`1/tan(x)` of `cot`);
/// empty for all others.
[[nodiscard]] std::string_view insteadOfFunction(std::string_view word);

/// Says of every word what it stands for: it becomes a function, a constant, a quantity, or several
/// of them (`xy` in the variables x and y). `and`, `or`, `not`, `of`, `at` and what `of` names stay
/// words. What was guessed (a capital) is noted.
[[nodiscard]] std::optional<ExpressionFault> resolveWords(std::vector<Token>& tokens,
                                                          const ReadingContext& context,
                                                          std::vector<ExpressionFault>& notes);

/// The words of an expression that are no functions, constants or parts of the language, each once
/// and in order: what its variables may be. Empty where the expression cannot be split.
[[nodiscard]] std::vector<std::string> unknownWords(std::string_view text,
                                                    const ReadingContext& context);

} // namespace gradus
