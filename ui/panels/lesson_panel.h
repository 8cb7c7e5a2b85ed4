// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "panels/question_view.h"

#include <QPointer>
#include <QProgressBar>
#include <QScrollArea>

namespace gradus {

class MarkdownView;

/// The lesson, one section at a time.
class LessonPanel : public Panel {
    Q_OBJECT

public:
    explicit LessonPanel(const Desk& desk, QWidget* parent = nullptr);

    /// A sentence below the lesson, until the next section or sentence.
    void say(const QString& sentence);
    /// Puts the cursor into the answer of the next open question, from the one where it is; from
    /// the last to the first.
    void focusAnswer();

Q_SIGNALS:
    /// The lesson of this id is wanted.
    void lessonWanted(const QString& id);
    void handInWanted();
    void studentWanted();

private:
    void showSection();
    void retell();
    void lock();
    void showText(const Section& section);
    void showEnd();
    void clear();
    void showStatus();
    void bringIntoSight(QWidget* part);
    void explainTerm(const QUrl& link);
    [[nodiscard]] QString awayText() const;
    [[nodiscard]] QString missingText() const;
    MarkdownView* addText(const QString& text);
    QLabel* addHeading(const QString& text);
    [[nodiscard]] std::size_t focusedQuestion() const;

    LessonProgress& m_progress;
    std::shared_ptr<const Lesson> m_shown; ///< whose questions the page speaks of
    QPointer<QWidget> m_wanted; ///< to be in sight while the page is being laid out
    std::optional<int> m_keptScroll; ///< to be restored while the page is being laid out
    QProgressBar* m_bar;
    QScrollArea* m_scroll;
    QWidget* m_page = nullptr;
    std::vector<QuestionView*> m_questions;
    QLabel* m_said;
    QLabel* m_status;
    QPushButton* m_previous;
    QPushButton* m_next;
};

} // namespace gradus
