// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

namespace gradus {

/// Students that nobody is, for whom a lesson that varies is tried.
[[nodiscard]] const std::vector<std::string>& madeUpStudents();

/// Plays a lesson that varies for the demonstration student and for the made-up ones. Errors: what
/// does not work for one of them (the demonstration student's own are left to play()). Warnings:
/// numbers that spoil a number question –
/// - the answer is the same for everybody although it is worked out from quantities: copying pays;
/// - the answer is 0: a slope of 0 says nothing and every relative tolerance is lost;
/// - the answer is what another question asks for, or a number that was drawn, by accident (for
/// some
///   students but not for all): a wrong line of thought would count as right.
/// Each is one fault at the question's place that says for how many students it is so. Empty for a
/// lesson that does not vary.
[[nodiscard]] Faults checkStudents(const Lesson& lesson);

} // namespace gradus
