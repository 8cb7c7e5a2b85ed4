// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gradus {

/// Which parameters of a layer stay as they are.
enum class Fixed { Nothing, Biases, All };

/// What of a layer's parameters there is, and what of it learns. A parameter that is fixed has no
/// slope, no moments and no step; it can still be changed by hand.
struct LayerParts {
    bool bias = true; ///< false: z is the sum of w·a alone
    Fixed fixed = Fixed::Nothing;

    [[nodiscard]] bool weightsLearn() const { return fixed != Fixed::All; }
    [[nodiscard]] bool biasesLearn() const { return bias && fixed == Fixed::Nothing; }
    [[nodiscard]] bool learns(bool ofBias) const { return ofBias ? biasesLearn() : weightsLearn(); }

    bool operator==(const LayerParts&) const = default;
};

} // namespace gradus
