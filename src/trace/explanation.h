// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/formula.h"

namespace gradus {

/// Why a number is what it is: the formula that made it, with the numbers that went in.
struct Explanation {
    Quantity quantity; ///< what received its value
    double result = 0; ///< the value, exactly as the engine has it
    Pass pass = Pass::Forward; ///< the pass of the step
    std::string_view rule; ///< machine name of the rule: `BP2`
    Message ruleName; ///< the rule for people: "BP2 · the error comes back"
    std::optional<Formula> name; ///< a short form before the formula: σ(z)
    Formula formula; ///< the formula itself
    Message sentence; ///< what happens here, in a sentence, with numbers
    std::vector<Message> notes; ///< what else a reader should know ("σ′ cancels here")
};

/// `δ⁽¹⁾₁ = (w⁽²⁾₁₁ δ⁽²⁾₁ + …) · σ′`, in symbols or with numbers; the numbers' face has the result
/// behind the last "=" unless `withResult` is false.
[[nodiscard]] std::string plainText(const Explanation& explanation, const Printing& printing,
                                    bool withResult = true);
[[nodiscard]] std::string latex(const Explanation& explanation, const Printing& printing);
[[nodiscard]] std::string spoken(const Explanation& explanation, const Printing& printing);

} // namespace gradus
