// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/number.h"
#include "trace/quantity.h"
#include "trace/step.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// A formula as a small tree. The same tree is printed with symbols (δ = w δ σ′) and with numbers
/// put in (0.4 × 0.1385 × 0.2413), and it can be worked out.
class Formula {
public:
    enum class Kind {
        Number, ///< a constant of the formula: 1, ½
        Operand, ///< a quantity with its value
        Setting, ///< a setting with its value: η, β₁
        Sum, ///< parts added
        LongSum, ///< a sum of which only the largest parts are kept, and the value of the rest
        Product, ///< parts multiplied
        Fraction, ///< parts[0] over parts[1]
        Power, ///< parts[0] to the power of parts[1]
        Negative, ///< minus parts[0]
        Root, ///< square root of parts[0]
        Apply ///< a named function of its parts: exp, ln, max
    };

    [[nodiscard]] static Formula number(double value);
    /// An operand; `pass` is the pass that computes it (its colour), none for parameters and data.
    [[nodiscard]] static Formula operand(Quantity quantity, double value, std::optional<Pass> pass);
    /// A setting with its symbol in TeX and in plain letters.
    [[nodiscard]] static Formula setting(std::string tex, std::string text, double value);
    [[nodiscard]] static Formula sum(std::vector<Formula> parts);
    [[nodiscard]] static Formula product(std::vector<Formula> parts);
    [[nodiscard]] static Formula fraction(Formula above, Formula below);
    [[nodiscard]] static Formula power(Formula base, Formula exponent);
    [[nodiscard]] static Formula negative(Formula part);
    [[nodiscard]] static Formula root(Formula part);
    /// A function by its printed name: `exp ln sin cos tan arcsin arccos arctan sinh cosh tanh erf
    /// max min abs sign sigma relu step softplus`; any other has no value.
    [[nodiscard]] static Formula apply(std::string function, std::vector<Formula> parts);
    /// A sum of `count` terms that may be long; term i (from 0) has value(i) and is made by
    /// make(i). Up to `shown` + 1 terms: a plain sum. More: only the `shown` largest are made,
    /// largest first; the others are one number ("+ 770 more = 0.0132"). `tex` and `text` state the
    /// whole sum in symbols (Σ …).
    [[nodiscard]] static Formula longSum(std::size_t count,
                                         const std::function<double(std::size_t)>& value,
                                         const std::function<Formula(std::size_t)>& make,
                                         std::string tex, std::string text, std::size_t shown = 6);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const std::vector<Formula>& parts() const { return m_parts; }
    [[nodiscard]] const Quantity& quantity() const { return m_quantity; }
    /// The value of a number, operand or setting; of a LongSum the value of the rest.
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] std::optional<Pass> pass() const { return m_pass; }
    [[nodiscard]] const std::string& tex() const { return m_tex; }
    [[nodiscard]] const std::string& text() const { return m_text; }
    /// How many terms of a LongSum are not shown.
    [[nodiscard]] std::size_t hiddenTerms() const { return m_hidden; }

    /// The value of the whole formula, worked out from its numbers.
    [[nodiscard]] double evaluate() const;
    /// The same formula with part i replaced, or left out. Of a product or sum that loses its last
    /// part but one the other remains; a fraction without what stands above has a 1 there.
    [[nodiscard]] Formula withPart(std::size_t i, Formula part) const;
    [[nodiscard]] Formula without(std::size_t i) const;

private:
    [[nodiscard]] static Formula of(Kind kind, std::vector<Formula> parts);

    Kind m_kind = Kind::Number;
    double m_value = 0;
    Quantity m_quantity;
    std::optional<Pass> m_pass;
    std::string m_tex;
    std::string m_text;
    std::size_t m_hidden = 0;
    std::vector<Formula> m_parts;
};

/// The operands of a formula, each quantity once, in the order of first appearance.
[[nodiscard]] std::vector<Quantity> operands(const Formula& formula);

/// Which of its two faces a formula shows.
enum class Face { Symbols, Numbers };

/// How a formula is printed.
struct Printing {
    Face face = Face::Symbols;
    NumberStyle numbers = {};
    std::size_t terms = 0; ///< numbers only: the most terms of a sum, the rest is one; 0: all kept
    bool ids = false; ///< LaTeX only: wrap operand i in \cssId{q<i>}{\class{<pass>}{…}}
    std::function<bool(const Quantity&)> hidden =
        {}; ///< operands printed as "?" instead of a number
    /// Turns English words of the spoken form ("times") into another language; empty: English.
    Words words = {};
};

[[nodiscard]] std::string plainText(const Formula& formula, const Printing& printing = {});
[[nodiscard]] std::string latex(const Formula& formula, const Printing& printing = {});
/// As a screen reader says it.
[[nodiscard]] std::string spoken(const Formula& formula, const Printing& printing = {});

} // namespace gradus
