// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace gradus {

/// What is known where an expression is read. Without it any word is the name of a quantity, as in
/// a lesson's conditions; with declared names, as in functions, words are understood by them.
struct ReadingContext {
    std::vector<std::string> names = {}; ///< of variables or nodes: `x`, `w1`, `x[2]`
    /// Other ways to write a name, as `x[1]` where there is only one x.
    std::map<std::string, std::string> aliases = {};
    /// The names are all that there are: a word that is none of them is taken apart into them where
    /// that can be done in one way only (`xy`), and x before a parenthesis is multiplied.
    bool declared = false;
    /// A person typed it into a field: decimal commas, `;` between arguments, 12 %, 1 234.5, and a
    /// `=` in front are understood.
    bool typed = false;
    /// What it is called may stand in front: `y = `, `f(x) = `, `f' = `.
    bool leading = false;

    /// For a function, a node or a formula over some names.
    [[nodiscard]] static ReadingContext over(std::vector<std::string> names)
    {
        return {.names = std::move(names), .declared = true, .leading = true};
    }
    /// For an answer that is a number.
    [[nodiscard]] static ReadingContext answer() { return {.typed = true, .leading = true}; }
    /// The same, typed into a field.
    [[nodiscard]] ReadingContext asTyped() const
    {
        ReadingContext context = *this;
        context.typed = true;
        return context;
    }
};

} // namespace gradus
