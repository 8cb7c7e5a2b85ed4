// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/desktop.h"
#include "support/places.h"

#include <QLineEdit>
#include <QPushButton>

namespace gradus {

/// The program as a student meets it; another one is another day.
struct Day {
    Program program{*qApp};

    explicit Day(const char* lesson = "chain-rule")
    {
        program.start(lesson ? qLessonPath(lesson) : QString());
        program.window().resize(1440, 860);
        settle();
    }
    [[nodiscard]] LessonProgress& progress() { return program.progress(); }
    [[nodiscard]] Session& session() { return program.session(); }
    [[nodiscard]] LessonWork& work() { return program.work(); }
    void settle() { settleProgram(program); }
    void goTo(int section)
    {
        progress().goTo(section);
        settle();
    }
    [[nodiscard]] QLineEdit* line() const
    {
        for (QLineEdit* const found : program.window().findChildren<QLineEdit*>())
            if (found->accessibleName() == QStringLiteral("Your answer"))
                return found;
        qFatal("there is no place for an answer");
    }
    [[nodiscard]] QPushButton* button(const char* text) const
    {
        for (QPushButton* const found : program.window().findChildren<QPushButton*>())
            if (found->text() == QString::fromUtf8(text))
                return found;
        return nullptr;
    }
    /// What is on the disk, as another program finds it.
    [[nodiscard]] StudentWork kept()
    {
        const auto loaded = WorkStore(LessonWork::usualFolder().toStdString())
                                .load(work().student().toStdString(), session().lesson()->id);
        if (!loaded.work)
            qFatal("nothing is kept");
        return *loaded.work;
    }
};

} // namespace gradus
