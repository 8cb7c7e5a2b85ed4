// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"
#include "trace/quantity.h"

#include <QString>

#include <string>

class QTranslator;

namespace gradus {

/// A sentence in the user's language: translated by the installed translators (context "core"),
/// then filled in.
[[nodiscard]] std::string localized(const Message& message);
/// The same with numbers in another style than the usual.
[[nodiscard]] std::string localizedIn(const Message& message, const NumberStyle& style);

/// Sentences in one language (`en` or `zh`), whichever the user's is: for documents. Safe on any
/// thread.
[[nodiscard]] Words wordsIn(const QString& language);

/// The language of the system, of those that the program speaks: `en` or `zh`.
[[nodiscard]] QString systemLanguage();
/// Installs the program's own texts in a language (`en` or `zh`), in place of those that the
/// translator held before.
void installTexts(QTranslator& translator, const QString& language);

} // namespace gradus
