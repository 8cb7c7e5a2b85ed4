// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

#include <set>

namespace gradus {

/// A word of the field, or a Greek letter of a formula, and where a lesson uses it first.
struct UsedWord {
    std::string word; ///< `learning rate`; a letter as it is seen: `η`
    Place place;
    bool letter = false;
};

/// What a lesson says of the field's words: which it uses, and which of them it explains. A word is
/// explained by an entry in `terms` that is linked, or stands in *italics* where it is introduced;
/// a letter where it stands in one paragraph with a linked term or a word in italics, or is spoken
/// of in an entry.
struct FieldWords {
    std::vector<UsedWord> used; ///< in the order of their first use in a text that is read
    std::set<std::string> explained;
};

[[nodiscard]] FieldWords fieldWordsOf(const Lesson& lesson);

} // namespace gradus
