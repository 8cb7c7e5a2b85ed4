// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

namespace gradus {

/// Two SHA-256 hashes of a lesson, in hexadecimal digits. Neither depends on the order of keys, on
/// comments, on how a number is spelt (0.5, 5e-1), on whitespace between values, on `x-` keys, or
/// on the student.
struct LessonHashes {
    /// Of what decides whether an answer is right and what it is worth: the model, the data with
    /// the bytes of its files, training, recall, runs and vary, and of each question with an id
    /// where it is asked and its keys except for its words. Two files of one graded hash ask the
    /// same of their students.
    std::string graded;
    /// Of everything: the graded content, the texts in all languages, the pictures.
    std::string text;

    bool operator==(const LessonHashes&) const = default;
};

/// Hashes of a lesson's parts, to tell what has changed from one version of it to the next.
struct LessonParts {
    std::string run; ///< what is run: the model, the data with its files, training, recall, runs
    /// By section and question: what is asked, from where on, and what is right; not its words.
    std::vector<std::vector<std::string>> questions;

    bool operator==(const LessonParts&) const = default;
};
/// Reads the data files once more. Sections without a condition between a `goto` and a question
/// change nothing.
[[nodiscard]] LessonParts partsOf(const Lesson& lesson);

/// Reads the data files and pictures once more, of the lesson's own folder alone.
[[nodiscard]] LessonHashes hashesOf(const Lesson& lesson);

} // namespace gradus
