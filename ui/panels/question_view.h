// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "session/lesson_progress.h"

#include <QPushButton>

namespace gradus {

class AnswerEditor;
class MarkdownView;

/// One question of a section: its text, a place for the answer, hints, and the verdict.
class QuestionView : public QFrame {
    Q_OBJECT

public:
    /// `index`: which question of the current section.
    QuestionView(const Desk& desk, int index, QWidget* parent = nullptr);

    /// Says that a step was held back because this question is open. False when it holds none back.
    bool insist();
    /// Puts the cursor where the answer is given.
    void focusAnswer();

Q_SIGNALS:
    /// Something new is said in answer to what the student did: it should be in sight.
    void told(QWidget* where);

private:
    void refresh();
    void tellNews(const QString& before, int hintsBefore);
    void refreshButtons();
    [[nodiscard]] QWidget* makeAnswerRow();
    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] QString headingText() const;
    [[nodiscard]] QString hintText() const;
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QString wrongText() const;
    [[nodiscard]] QString rightText() const;
    [[nodiscard]] MarkdownView* makeText(int size);
    [[nodiscard]] QColor colour() const;

    Desk m_desk;
    int m_index;
    const Question& m_question;
    AnswerEditor* m_editor;
    QPushButton* m_check;
    QPushButton* m_hint;
    QPushButton* m_show;
    QPushButton* m_why;
    MarkdownView* m_hints;
    QLabel* m_heading;
    MarkdownView* m_say; ///< the lesson's own words on a known slip
    QLabel* m_verdict;
    QLabel* m_held;
    int m_shownHints = 0;
    bool m_acted = false; ///< the student did something here, and nothing is said to it so far
};

} // namespace gradus
