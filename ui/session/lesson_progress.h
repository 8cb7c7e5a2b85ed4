// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/question_states.h"
#include "session/session.h"

#include <QStringList>

#include <vector>

namespace gradus {

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

    /// Takes another version of the lesson, which runs the same, and stays where it is unless the
    /// section begins elsewhere now.
    void retell(const Lesson& lesson, const LessonChange& change);
    /// Opens another version of the lesson, which runs otherwise, and goes as a reader would to the
    /// section that it was in. Answers stay where the question asks the same.
    void replay(const std::shared_ptr<const Lesson>& lesson, const LessonChange& change);

    /// A section's or question's text with its {{ }} filled in as at the section's start.
    [[nodiscard]] QString filled(const LessonText& text, const QString& language) const;
    /// True when the section waits for nothing, or what it waits for has come.
    [[nodiscard]] bool isReached() const;
    /// Goes on to where the section's condition holds.
    void goToCondition();
    /// The position where the section starts; nullopt until that is known.
    [[nodiscard]] const std::optional<Position>& start() const { return m_start; }

    /// A question of the current section: how far the student has got with it.
    [[nodiscard]] const QuestionState& question(int index) const { return asked(index).state; }
    /// The same with what the engine knows of it.
    [[nodiscard]] const AskedQuestion& asked(int index) const
    {
        return m_questions.at(m_current, index);
    }
    /// True when nothing more can be given.
    [[nodiscard]] bool isSettled(int index) const;
    /// True when the run must not go on, or be changed, before the question is answered.
    [[nodiscard]] bool holdsBack(int index) const;
    /// Takes what the student gives: a number, formula or words as typed, choices and orders as
    /// "1,3", see Question.
    void submit(int index, const QString& given);
    /// What is in the place for the answer and not given yet.
    void setDraft(int index, const QString& draft);
    void restoreDraft(int section, int index, const QString& draft);
    void showHint(int index);
    /// Gives the answer away; recorded as shown.
    void showAnswer(int index);
    /// Goes to the step that explains the answer of a settled question. False when there is none.
    bool showWhy(int index);
    [[nodiscard]] bool hasWhy(int index) const;
    /// Questions of the lesson that were answered right, and all of them.
    [[nodiscard]] std::pair<int, int> score() const;
    /// Points that were earned, and all there are.
    [[nodiscard]] std::pair<double, double> points() const;

    /// False: open questions hold nothing back. For who looks at somebody else's work.
    void setGuarded(bool guarded) { m_guarded = guarded; }
    /// The student whom orders are shuffled for; empty: the demonstration student.
    void setStudent(const std::string& student) { m_student = student; }
    [[nodiscard]] const std::string& student() const { return m_student; }
    /// What is worth keeping of the questions, by section, and taking it back. False when that is
    /// of a lesson with other questions.
    [[nodiscard]] std::vector<std::vector<QuestionState>> states() const;
    bool restore(const std::vector<std::vector<QuestionState>>& states, bool elsewhere = false);

Q_SIGNALS:
    void sectionChanged();
    /// The words of the section have changed, not where it is.
    void wordsChanged();
    /// A question of the current section, or what the engine knows of it, has changed.
    void questionChanged(int index);
    /// The state of a question has changed: something to keep.
    void stateChanged(int section, int index, const gradus::QuestionState& state);
    /// Something was given that cannot be read.
    void unreadable(int section, int index, const QString& given);
    void draftChanged(int section, int index, const QString& draft);
    /// The section's start is there; sectionChanged() follows.
    void sectionEntered();
    /// What the section waits for has come.
    void reached();

private:
    void begin();
    void enter();
    bool walkOn();
    void settle();
    void guard();
    void lookUpTexts();
    [[nodiscard]] int tagOf(int question) const;
    [[nodiscard]] std::optional<int> questionOf(int tag) const;
    void receiveValues(int tag, const std::vector<std::optional<gradus::Array>>& values);
    void askEngine(bool all = true);
    void judgeAnew(int index);
    void receiveAnswer(int tag, const std::shared_ptr<const AnswerKey>& key);
    void receiveReached(int tag, std::int64_t iteration);
    void followRun();
    void judgePredictions();
    void keep(int index);
    [[nodiscard]] const Question& questionAt(int index) const;

    Session& m_session;
    int m_current = 0;
    bool m_entering = false; ///< on the way to the section's start
    std::optional<int> m_walkTo; ///< the section that is walked to, from section to section
    bool m_waited = false; ///< on the way: what this section waits for has been gone on to
    int m_version = 0; ///< of the lesson's questions, so that late answers to others are known
    bool m_reached = false;
    bool m_guarded = true;
    std::optional<Position> m_start;
    Snapshot m_startSnapshot; ///< what {{ }} are filled from
    std::vector<Control> m_controls; ///< of the section: what the student may change
    std::string m_run; ///< that the section begins with
    QuestionStates m_questions;
    std::string m_student;
    std::vector<Expression> m_sought; ///< of this section's texts: of other runs and positions
    std::map<std::string, Array> m_lookedUp; ///< their values, by their text
};

} // namespace gradus
