// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "trace/number.h"

#include <QStringList>

namespace gradus {

/// What the program remembers from one start to the next.
struct Settings {
    enum class ThemeChoice { System, Light, Dark };

    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< `en` or `zh`; empty: the system's
    double scale = 1;
    bool motion = true;
    NumberStyle numbers; ///< its digits one of digitChoices
    QString student; ///< the identifier of who works here, as typed
    QString studentName;
    QString editor; ///< the command that opens a lesson's file; empty: an editor that is found
    QStringList recent; ///< lesson files, the latest first

    static constexpr int mostRecent = 8;
    static constexpr std::array digitChoices{3, 4, 6, 8};

    [[nodiscard]] static Settings load();
    void save() const;
    void addRecent(const QString& file);
    /// How the window shall look, by these settings and the system's.
    [[nodiscard]] Look look(const QPalette& system) const;
};

/// How far a student got in a lesson: the section that was reached, from 0.
[[nodiscard]] int loadProgress(const QString& lessonId);
void saveProgress(const QString& lessonId, int section);

/// The way through the course that was chosen on the start page; empty: none yet.
[[nodiscard]] QString loadWay();
void saveWay(const QString& way);

} // namespace gradus
