// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QStringList>

#include <vector>

namespace gradus {

/// How far a student has got with a question.
struct QuestionState {
    enum class Outcome { Open, Right, Wrong, Shown };

    Outcome outcome = Outcome::Open; ///< Wrong: the last attempt was; it stays open
    int attempts = 0;
    int hints = 0; ///< how many have been shown
    QString given; ///< the last attempt
    QString remark; ///< why an attempt could not be read
    std::optional<double> right; ///< the engine's own answer to a number question
    std::optional<Position> position; ///< where it becomes known

    [[nodiscard]] bool isSettled() const
    {
        return outcome == Outcome::Right || outcome == Outcome::Shown;
    }
};

/// Where a student stands in a lesson: the section, what it waits for, its questions. It moves the
/// session to where sections start and keeps it from walking over an open question.
class LessonProgress : public QObject {
    Q_OBJECT

public:
    explicit LessonProgress(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const Lesson* lesson() const { return m_session.lesson().get(); }
    [[nodiscard]] int sectionCount() const;
    /// The current section, from 0; sectionCount() when the lesson is over.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] bool isOver() const { return m_current >= sectionCount(); }
    /// Null when the lesson is over or has no sections.
    [[nodiscard]] const Section* section() const;

    void next() { goTo(m_current + 1); }
    void previous() { goTo(m_current - 1); }
    void goTo(int section);

    /// A section's or question's text with its {{ }} filled in as at the section's start.
    [[nodiscard]] QString filled(const LessonText& text, const QString& language) const;
    /// True when the section waits for nothing, or what it waits for has come.
    [[nodiscard]] bool isReached() const;
    /// Goes on to where the section's condition holds.
    void goToCondition();
    /// The position where the section starts; nullopt until that is known.
    [[nodiscard]] const std::optional<Position>& start() const { return m_start; }

    [[nodiscard]] const QuestionState& question(int index) const;
    /// Judges an attempt at a number question.
    void submit(int index, const QString& text);
    /// Judges a choice, from 1.
    void choose(int index, int choice);
    void showHint(int index);
    /// Gives the answer away; recorded as shown.
    void showAnswer(int index);
    /// Questions of the lesson that are settled by a right answer, and all of them.
    [[nodiscard]] std::pair<int, int> score() const;

Q_SIGNALS:
    void sectionChanged();
    void questionChanged(int index);
    /// What the section waits for has come.
    void reached();

private:
    void begin();
    void enter();
    void settle();
    void guard();
    void lookUpTexts();
    void receiveValues(int tag, const std::vector<std::optional<double>>& values);
    void receiveAnswer(int tag, std::optional<double> right, Position position);
    void finish(int index);
    [[nodiscard]] QuestionState& state(int index);

    Session& m_session;
    int m_current = 0;
    bool m_entering = false; ///< on the way to the section's start
    bool m_reached = false;
    std::optional<Position> m_start;
    Snapshot m_startSnapshot; ///< what {{ }} are filled from
    std::vector<Control> m_controls; ///< of the section: what the student may change
    std::vector<std::vector<QuestionState>> m_questions; ///< by section
    std::vector<Expression> m_sought; ///< of this section's texts: of other runs and positions
    std::map<std::string, double> m_lookedUp; ///< their values, by their text
};

} // namespace gradus
