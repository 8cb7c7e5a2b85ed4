// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gradus {

/// A lesson's text (Markdown with $TeX$) as HTML: paragraphs, lists, headings, bold, italics, code;
/// formulas as MathML, or as their TeX where they are beyond it. Links and pictures are only their
/// words, and nothing in the text becomes markup of its own: it may be anybody's. HTML in it is
/// text.
[[nodiscard]] std::string markdownHtml(std::string_view text);
/// The same of one line, without a paragraph around it.
[[nodiscard]] std::string markdownLineHtml(std::string_view text);

} // namespace gradus
