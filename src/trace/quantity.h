// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace gradus {

/// The address of a number (or, with fewer indices, of a vector or matrix): one way to write it
/// everywhere. `w[2][1,3]`, `delta[1][2]@3`, `dC/dw[1][1,1]`, `C`, `v[name][1,2]`, `W[1,2]#4`.
/// Which names and indices exist is a family's business; the form is the same for all.
struct Quantity {
    std::string name; ///< what stands before the brackets: `w`, `dC/dw`, `m.b`
    std::string node = {}; ///< a name in the first bracket (`v[sum]`); else empty
    std::array<std::int32_t, 4> index{}; ///< the numbers of the first, then of the second bracket
    std::int8_t first = 0; ///< how many numbers stand in the first bracket, 0 … 2
    std::int8_t second = 0; ///< how many numbers stand in the second bracket, 0 … 2
    std::int32_t sample = 0; ///< `@n`: place in the batch from 1; 0 where there is none
    std::int32_t pattern = 0; ///< `#p`: stored pattern from 1; 0 where there is none

    bool operator==(const Quantity&) const = default;

    /// `C`, `eta`: no index.
    [[nodiscard]] static Quantity plain(std::string name, int sample = 0);
    /// `x[k]`, `s[i]`.
    [[nodiscard]] static Quantity vector(std::string name, int i, int sample = 0);
    /// `z[l][j]`.
    [[nodiscard]] static Quantity neuron(std::string name, int layer, int j, int sample = 0);
    /// `w[l][j,k]`.
    [[nodiscard]] static Quantity edge(std::string name, int layer, int j, int k, int sample = 0);
};

/// Reads an address; the message says what is wrong with the form.
[[nodiscard]] std::variant<Quantity, Message> parseQuantity(std::string_view text);

/// How many characters at the start of `text` are the address of a quantity (the longest such
/// start); 0 when it does not begin with one. Function calls are not told apart here.
[[nodiscard]] std::size_t quantityLength(std::string_view text);

/// The address as text; parseQuantity reads it back.
[[nodiscard]] std::string print(const Quantity& quantity);

/// The address typeset, without dollars: `\delta^{(1)}_{2}`.
[[nodiscard]] std::string latex(const Quantity& quantity);

/// The address in plain letters for a narrow place: `δ⁽¹⁾₂`, `∂C/∂w⁽²⁾₁,₁`.
[[nodiscard]] std::string shortText(const Quantity& quantity);

/// Turns a sentence into words of the reader's language; an empty function means English.
using Words = std::function<std::string(const Message&)>;

/// The address as a screen reader says it: "the error of neuron 2 in layer 1".
[[nodiscard]] std::string spoken(const Quantity& quantity, const Words& words = {});

struct QuantityHash {
    [[nodiscard]] std::size_t operator()(const Quantity& quantity) const noexcept;
};

} // namespace gradus
