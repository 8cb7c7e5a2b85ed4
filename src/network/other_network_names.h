// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/other_names.h"

namespace gradus {

/// What activations, costs and ways to draw the first parameters are called elsewhere: MATLAB,
/// Keras, PyTorch, scikit-learn, textbooks.
[[nodiscard]] std::span<const OtherName> otherActivationNames();
[[nodiscard]] std::span<const OtherName> otherCostNames();
[[nodiscard]] std::span<const OtherName> otherInitialNames();

} // namespace gradus
