// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

#include <set>

namespace gradus {

/// What a student should read between two things to do, at most.
inline constexpr std::size_t mostWordsAtOnce = 90;
inline constexpr std::size_t mostCharactersAtOnce = 160; ///< of Chinese

/// How well a lesson teaches, as far as that can be told from its file; all are warnings, each at
/// its place: more words than mostWordsAtOnce between two actions (a step or run that is waited
/// for, a question, a setting that is opened), sections without anything to do, too many questions
/// for numbers, too few predictions, nothing to bring about, numbers without slips, wrong choices
/// without an answer, words of the field and Greek letters that are explained nowhere, terms that
/// nothing links to, no picture that was chosen, no success and nothing to try at the end.
///
/// `known`: what lessons that come before have explained (see explainedIn()).
[[nodiscard]] Faults reviewTeaching(const Lesson& lesson, const std::set<std::string>& known = {});

/// The words of the field and Greek letters that a lesson explains: by a term, or in *italics*.
[[nodiscard]] std::set<std::string> explainedIn(const Lesson& lesson);

/// What the lessons explain that the course of its folder (CourseMap) puts before a lesson.
[[nodiscard]] std::set<std::string> explainedBefore(const Lesson& lesson);

} // namespace gradus
