// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/iteration.h"

namespace gradus {

/// The quantities of a Hopfield net.
enum class HopfieldPart {
    Unit, ///< s[i]
    Field, ///< h[i]
    Chance, ///< p[i]: that the unit becomes 1
    Draw, ///< r[i]: the random number that decides
    Coupling, ///< W[i,j]
    Stage, ///< W[i,j]#p, while patterns are stored
    Entry, ///< xi[i]#p: of a pattern, or of a state that was unlearned
    Threshold, ///< theta[i]
    Energy, ///< E
    Change, ///< DE
    Overlap, ///< m[p]
    Temperature, ///< T
    LocalField, ///< h[i]#p: Storkey's rule
    PatternOverlap, ///< Q[p,r]: the pseudo-inverse rule
    Inverse ///< Qinv[p,r]
};

/// A scalar quantity, taken apart. Units and, in Q and m, patterns count from 0; the pattern behind
/// `#` from 1.
struct HopfieldAddress {
    HopfieldPart part = HopfieldPart::Unit;
    int i = 0;
    int j = 0;
    int pattern = 0;

    bool operator==(const HopfieldAddress&) const = default;
};

/// The sizes that addresses are checked against.
struct HopfieldSizes {
    int units = 0;
    int patterns = 0;
    int stages = 0; ///< patterns and unlearned states
    bool local = false; ///< there are h[i]#p
    bool inverse = false; ///< there are Q and Qinv
    bool temperature = false; ///< there are T, p and r
};

[[nodiscard]] Quantity hopfieldQuantity(const HopfieldAddress& address);

/// What an address names: its first scalar and its shape.
struct HopfieldNamed {
    HopfieldAddress first;
    Shape shape;
};
/// A message says what is wrong with the address.
[[nodiscard]] std::variant<HopfieldNamed, Message> hopfieldNamed(const Quantity& quantity,
                                                                 const HopfieldSizes& sizes);
/// The n-th scalar, from 0, of what an address names, row by row.
[[nodiscard]] HopfieldAddress hopfieldElement(const HopfieldNamed& named, std::size_t n);

} // namespace gradus
