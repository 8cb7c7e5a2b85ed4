// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace gradus {

/// What a file is for: the question for one begins in the folder where the last one of the same
/// purpose was found, at first in the folder of documents or of pictures.
enum class FilePurpose { Lesson, HandedIn, Result, Picture };

/// The folder where the question for a file begins.
[[nodiscard]] QString folderFor(FilePurpose purpose);
/// Keeps where a file or folder was found.
void rememberFolder(FilePurpose purpose, const QString& folder);

/// Asks for a file that is there; empty: none was chosen.
[[nodiscard]] QString askToOpen(QWidget* parent, const QString& title, FilePurpose purpose,
                                const QString& filter);
/// Asks where to write; `name` is proposed, and its ending is given to a name without one. `chosen`
/// takes and gives the kind of file among those of the filter.
[[nodiscard]] QString askToSave(QWidget* parent, const QString& title, FilePurpose purpose,
                                const QString& name, const QString& filter,
                                QString* chosen = nullptr);
[[nodiscard]] QString askToOpenFolder(QWidget* parent, const QString& title, FilePurpose purpose);

} // namespace gradus
