// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gradus {

/// What the last bits of a sum depend on: the compiler, the instructions that it uses, Eigen and
/// the cache sizes by which Eigen blocks its products. Hashes of states are comparable where two of
/// these texts are equal.
[[nodiscard]] std::string kernelName();

} // namespace gradus
