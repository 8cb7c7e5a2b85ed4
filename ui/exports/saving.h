// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace gradus {

/// Writes a file whole or not at all; a sentence that says why not, or an empty text.
[[nodiscard]] QString saveFile(const QString& name, const QByteArray& bytes);

} // namespace gradus
