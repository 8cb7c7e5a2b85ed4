// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/marks_table.h"

namespace gradus {

/// What a student gets back: one HTML page that needs nothing else, with every question as it was
/// put, what was given, whether it is right, what is right and why. Of the problems it says only
/// what the student can do something about; suspicions are for the instructor.
[[nodiscard]] std::string feedbackPage(const MarkedWork& work, const Lesson& lesson,
                                       const std::string& language, const Words& words = {});

} // namespace gradus
