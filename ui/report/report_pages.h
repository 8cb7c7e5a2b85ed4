// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTextDocument>

#include <functional>
#include <memory>

namespace gradus {

/// Readies the layout of a copy of a document: what draws its objects.
using PrepareLayout = std::function<void(QAbstractTextDocumentLayout& layout)>;

/// A copy of a document for pages of A4 with margins of 2 cm, in pixels of 1/96 inch. No heading
/// stands at the foot of a page with its text on the next.
[[nodiscard]] std::unique_ptr<QTextDocument> reportPages(QTextDocument& document,
                                                         const PrepareLayout& prepare);

/// The page that a block begins on, from 0.
[[nodiscard]] int pageOf(const QTextBlock& block);

/// Pages as a PDF file with their numbers, the fonts in the file.
[[nodiscard]] QByteArray pagesPdf(const QTextDocument& pages, const QString& title);

} // namespace gradus
