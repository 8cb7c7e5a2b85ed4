// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"
#include "trace/shape.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace gradus {

/// The address of a number (or, with fewer indices, of a vector or matrix): one way to write it
/// everywhere. `w[2][1,3]`, `delta[1][2]@3`, `C`, `v[conv1.K][1,2,3,3]`, `W[1,2]#4`.
/// Which names and indices exist is a family's business; the form is the same for all.
struct Quantity {
    std::string name; ///< what stands before the brackets: `w`, `dC/dw`, `m.b`
    std::string node = {}; ///< a name in the first bracket (`v[sum]`, `v[h1.Q]`); else empty
    FewNumbers first; ///< the numbers of the first bracket (of the second, where `node` is a name
                      ///< and two brackets of numbers follow: `dv/dv[A,S][3,1][1,2]`)
    FewNumbers second; ///< the numbers of the last bracket, where it is not the first
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
