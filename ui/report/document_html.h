// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QTextCharFormat;
class QTextDocument;

namespace gradus {

/// Writes a document's body as HTML: headings, paragraphs, lists, quotes, code, tables, strong and
/// emphasised words. Nothing else of the document is written, so that it loads nothing and runs
/// nothing, whatever it was made from. `object` writes what stands in a line and is no text:
/// pictures, formulas.
[[nodiscard]] QString documentHtml(const QTextDocument& document,
                                   const std::function<QString(const QTextCharFormat&)>& object);

} // namespace gradus
