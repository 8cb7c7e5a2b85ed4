// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/judge.h"
#include "lesson/lesson_change.h"

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace gradus {

/// A question in the window: how far the student has got, and what the engine knows of it.
struct AskedQuestion {
    QuestionState state;
    std::shared_ptr<const AnswerKey> key; ///< null until the engine has worked it out
    Verdict verdict; ///< of the last attempt
    QString draft; ///< typed and not given yet
    bool judgedElsewhere = false; ///< by another version of the lesson: to be judged again
    bool revealed = false; ///< the run has shown the answer
};

/// The questions of a lesson, by section.
class QuestionStates {
public:
    void begin(const Lesson& lesson);

    [[nodiscard]] AskedQuestion& at(int section, int question)
    {
        return m_questions[static_cast<std::size_t>(section)][static_cast<std::size_t>(question)];
    }
    [[nodiscard]] const AskedQuestion& at(int section, int question) const
    {
        return m_questions[static_cast<std::size_t>(section)][static_cast<std::size_t>(question)];
    }
    /// What is worth keeping, by section.
    [[nodiscard]] std::vector<std::vector<QuestionState>> states() const;
    /// Takes states() back; `elsewhere`: they were judged by another version of the lesson. False
    /// when they are of a lesson with other questions.
    [[nodiscard]] bool restore(const Lesson& lesson,
                               const std::vector<std::vector<QuestionState>>& states,
                               bool elsewhere);

    /// Takes the questions of another version of the lesson, with what was done about those that
    /// ask the same.
    void follow(const LessonChange& change, const Lesson& now);
    /// What the engine knew is to be found out anew.
    void forgetKeys();

    /// Questions that were answered right, and all that are judged.
    [[nodiscard]] std::pair<int, int> score(const Lesson& lesson) const;
    /// Points that were earned, and all there are.
    [[nodiscard]] std::pair<double, double> points(const Lesson& lesson) const;

private:
    std::vector<std::vector<AskedQuestion>> m_questions;
};

/// True when the run must not go on to what a question asks, because it is not answered yet.
[[nodiscard]] bool holdsBack(const Question& question, const AskedQuestion& asked);

/// What keeps open questions from being answered by the window.
struct QuestionGuard {
    std::optional<Position> barrier; ///< the last position that may be looked at
    std::vector<Quantity> asked; ///< shown as "?"
};
/// `start`: where the section of the questions begins.
[[nodiscard]] QuestionGuard guardOf(const Section& section, int number,
                                    const QuestionStates& states, const Snapshot& start);

} // namespace gradus
