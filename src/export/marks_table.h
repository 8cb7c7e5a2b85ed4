// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/class_marks.h"

namespace gradus {

/// How a table of marks is arranged.
enum class MarksLayout {
    Full, ///< a row a submission, with everything; for spreadsheets, and for Moodle to choose from
    Canvas ///< the columns of a Canvas gradebook: a row a student whose work counts
};

/// What a table of marks is made from.
struct MarksSource {
    const Lesson& lesson;
    const std::vector<MarkedWork>& works;
    std::string language; ///< of the lesson's words
    Words words; ///< into that language; empty: English
};

/// Marks as CSV (RFC 4180, UTF-8). Every text stands in quotes, so that a semicolon splits nothing,
/// and what a spreadsheet would take for a formula has an apostrophe before it. Points stand only
/// where the work counts, so that who imports the table gives nobody the points of an earlier work;
/// Canvas gets none while something is to be read. What was given stands there as it was typed.
[[nodiscard]] std::string marksCsv(const MarksSource& source,
                                   MarksLayout layout = MarksLayout::Full);
/// The three bytes by which spreadsheets know UTF-8; they belong before a CSV file.
inline constexpr const char* utf8Mark = "\xEF\xBB\xBF";

/// All that is known of the marks, and the class statistics, as one JSON object.
[[nodiscard]] std::string marksJson(const MarksSource& source);

/// A text as a CSV cell that no spreadsheet works out; a plain number stays one.
[[nodiscard]] std::string harmlessCell(std::string_view text);

/// Problems in words, parted by "; ".
[[nodiscard]] std::string problemTexts(const MarkedWork& work, const Words& words);
/// What is said of a wrong answer: the lesson's own words or the engine's; may be empty.
[[nodiscard]] std::string wrongText(const WrongAnswer& wrong, const std::string& language,
                                    const Words& words);
/// What was given as a person would say it: of choices their words instead of their numbers.
[[nodiscard]] std::string givenText(const PosedQuestion* posed, const std::string& given,
                                    const std::string& language);
/// Points without the dust of adding fractions.
[[nodiscard]] std::string pointsText(double points);

} // namespace gradus
