// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace gradus {

/// What a person made in a dialog (a function to descend, an approximation, patterns) as files in a
/// folder of the program's: kept from the moment it is made, so that it can be opened again like
/// any lesson and what is done in it is kept, too.
class OwnLessons {
public:
    explicit OwnLessons(QString folder) : m_folder(std::move(folder)) { }

    /// The folder where they are: `own` beside the work.
    [[nodiscard]] static QString usualFolder();

    /// Writes a made lesson down and gives its file: that of the same lesson where there is one.
    /// Empty where it cannot be written; `trouble` says why.
    [[nodiscard]] QString keep(const Lesson& made, const QString& language, QString& trouble) const;
    /// True for a file of the folder.
    [[nodiscard]] bool holds(const QString& file) const;

    struct Entry {
        QString file;
        QString title;
        QString summary;
        QDateTime made;

        /// "Your own function · x^2"
        [[nodiscard]] QString name() const;
    };
    /// What a file in a list of files is called: what it is about where it is one of these, else
    /// its name.
    [[nodiscard]] QString nameOf(const QString& file) const;
    /// The latest, the last one first.
    [[nodiscard]] std::vector<Entry> latest(std::size_t most) const;

private:
    [[nodiscard]] static std::optional<Entry> entryOf(const QString& file);

    QString m_folder;
};

} // namespace gradus
