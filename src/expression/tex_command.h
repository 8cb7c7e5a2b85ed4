// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gradus {

/// What a command of LaTeX stands for in an expression.
struct TexCommand {
    enum class Kind {
        Sign, ///< `text` is a sign: `*` of \cdot
        Word, ///< `text` is a word: `sin` of \sin
        Braces, ///< a word stands in the braces behind it: \mathrm{e}
        Blank, ///< it only spaces or sizes: \, \left
        Unknown
    };

    Kind kind = Kind::Unknown;
    std::string text = {};
    bool loose = false; ///< a product that is not written *
};

/// `name` stands behind the backslash: letters, or one sign.
[[nodiscard]] TexCommand texCommand(std::string_view name);

} // namespace gradus
