// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "session/lesson_progress.h"

namespace gradus {

/// Where a student puts the answer to a question of one kind.
class AnswerEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is given, as Question says; empty while nothing is.
    [[nodiscard]] virtual QString given() const = 0;
    /// Shows what was given before.
    virtual void setGiven(const QString& given) = 0;
    virtual void setOpen(bool open) = 0;
    /// The right answer in words, to be shown; empty where there is none.
    [[nodiscard]] virtual QString rightText(const AnswerKey& key) const = 0;
    /// What the button that gives it says; empty where there is no button.
    [[nodiscard]] virtual QString buttonText() const { return tr("Check"); }

Q_SIGNALS:
    /// The student has changed what is given; not by setGiven().
    void edited();
    /// Return was pressed.
    void submitted();
};

/// What an editor needs to know.
struct EditorPlace {
    const Desk& desk;
    const Question& question;
    int index; ///< which question of the current section
};

/// The editor for a question's kind.
[[nodiscard]] AnswerEditor* makeAnswerEditor(const EditorPlace& place, QWidget* parent);

} // namespace gradus
