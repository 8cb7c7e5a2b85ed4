// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/question.h"

namespace gradus {

/// A warning for each hint that costs nothing and is the finished answer, worked out or as a sum
/// that one only has to copy.
[[nodiscard]] Faults reviewFreeAnswers(const Question& question, double right);

} // namespace gradus
