// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/evaluate.h"
#include "trace/fields.h"

#include <functional>
#include <map>
#include <string>

namespace gradus {

/// A text in one or more languages (`en`, `zh`); a plain string counts as English.
struct LessonText {
    std::map<std::string, std::string> byLanguage;

    /// The text in a language, else in English, else in any.
    [[nodiscard]] const std::string& in(const std::string& language) const;
    [[nodiscard]] bool empty() const { return byLanguage.empty(); }
};

/// The languages that a lesson may be written in.
[[nodiscard]] const std::vector<std::string>& lessonLanguages();

/// Reads a text; faults where it is neither a string nor a map of known languages with English.
[[nodiscard]] LessonText readText(const Value& value, const std::string& what, Faults& faults);

/// Reads an expression from a scalar; nullopt with a fault at its place. What was guessed is a
/// warning.
[[nodiscard]] std::optional<Expression> readExpression(const Value& scalar, Faults& faults,
                                                       const ReadingContext& context = {});

/// `text` with every {{ expression }} replaced by what `print` makes of it; what is no expression
/// stays as it stands.
[[nodiscard]] std::string fillIn(const std::string& text,
                                 const std::function<std::string(const Expression&)>& print);
/// The most numbers of an array that a text shows.
inline constexpr std::size_t mostPrinted = 64;
/// A number, a vector "(1, 2)" or a matrix row by row "(1, 2; 3, 4)" with the shown digits; "·" of
/// more than mostPrinted.
[[nodiscard]] std::string printArray(const Array& array, const NumberStyle& style = {});
/// The same of the value of an expression; "·" when it is not known yet.
[[nodiscard]] std::string printValue(const Expression& expression, const Resolver& resolver,
                                     const NumberStyle& style = {});

} // namespace gradus
