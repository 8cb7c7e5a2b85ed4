// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/values_table.h"
#include "trace/explanation.h"

namespace gradus {

/// The forms of a document.
enum class DocumentFormat {
    Latex, ///< for pdflatex (English) or xelatex with ctex (Chinese); standard packages only
    Html, ///< one page that needs nothing else: formulas are MathML
    Text
};

/// A document in words and formulas, before it is put into a form.
struct Document {
    /// One piece of it.
    struct Block {
        enum class Kind {
            Heading, ///< text; level 1 to 3
            Paragraph, ///< text
            Step, ///< an explanation: rule, sentence, formula in symbols, in numbers, result
            Values ///< a table of quantities and their numbers
        };

        Kind kind = Kind::Paragraph;
        int level = 1;
        std::string text = {};
        std::optional<Explanation> explanation = {};
        std::vector<KnownValue> values = {};
    };

    std::string title;
    std::vector<Block> blocks;
    int digits = 4; ///< significant digits of numbers; 0: all
    bool chinese = false; ///< the language of its texts: Chinese, else English
    Words words; ///< into that language; empty: English
};

/// The whole document in a form.
[[nodiscard]] std::string printDocument(const Document& document, DocumentFormat format);

/// One explanation in a form, to be put into somebody's own text: an `align*` for LaTeX, a `<math>`
/// for HTML, lines for text.
[[nodiscard]] std::string printFormula(const Explanation& explanation, DocumentFormat format,
                                       int digits, const Words& words = {});

/// A text for LaTeX: signs that it takes for commands are made harmless, and signs that pdflatex
/// does not know (δ, ₂, ′) are put into mathematics.
[[nodiscard]] std::string latexText(std::string_view text);

} // namespace gradus
