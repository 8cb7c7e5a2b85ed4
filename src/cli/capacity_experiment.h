// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace gradus {

/// `capacity`: how many random patterns a Hopfield net holds.
extern const Command capacityExperiment;

} // namespace gradus
