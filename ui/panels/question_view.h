// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "session/lesson_progress.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>

namespace gradus {

class MarkdownView;

/// One question of a section: its text, a place for the answer, hints, and the verdict.
class QuestionView : public QFrame {
    Q_OBJECT

public:
    /// `index`: which question of the current section.
    QuestionView(const Desk& desk, int index, QWidget* parent = nullptr);

    /// Says that a step was held back because this question is open. False when it is settled.
    bool insist();

private:
    void refresh();
    [[nodiscard]] QWidget* makeNumberRow();
    [[nodiscard]] QWidget* makeChoices();
    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] QString verdict(const QuestionState& state) const;
    [[nodiscard]] QString rightText(const QuestionState& state) const;
    [[nodiscard]] MarkdownView* makeText(int size);
    [[nodiscard]] QColor colour() const;

    Desk m_desk;
    int m_index;
    const Question& m_question;
    QLineEdit* m_line = nullptr;
    QPushButton* m_check = nullptr;
    QButtonGroup* m_choices = nullptr;
    QPushButton* m_hint;
    QPushButton* m_show;
    MarkdownView* m_hints;
    QLabel* m_verdict;
    QLabel* m_held;
};

} // namespace gradus
