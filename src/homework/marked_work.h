// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/judge.h"
#include "trace/explanation.h"

#include <filesystem>
#include <memory>

namespace gradus {

/// A question as it is put to a student with certain numbers, and what its answers are judged by.
struct PosedQuestion {
    LessonText text; ///< with its {{ }} filled in
    std::vector<LessonText> choices; ///< likewise
    AnswerKey key;
    std::string right; ///< what would be right (rightGiven()); empty: nothing can be said
    std::optional<Explanation> why; ///< of the step that gives the answer its value
};

/// What became of a question in the end.
enum class AnswerMark {
    Right,
    Wrong,
    Shown, ///< the answer was given away
    Unanswered, ///< nothing that can be read was given
    ToRead ///< words, for a person to read
};
/// `right`, `wrong`, `shown`, `unanswered`, `to-read`, in the order of AnswerMark.
[[nodiscard]] const std::vector<std::string>& markNames();

/// A wrong attempt, and what can be said about it.
struct WrongAnswer {
    std::string given;
    Message remark;
    LessonText say; ///< the lesson's own words on a known slip or a wrong choice
};

/// One question of a submission, judged anew.
struct MarkedQuestion {
    std::string key; ///< questionKey()
    int section = 1;
    int number = 1; ///< within the section
    Question::Kind kind = Question::Kind::Number;
    std::string given; ///< the answer that counts; empty: there is none
    AnswerMark mark = AnswerMark::Unanswered;
    std::vector<WrongAnswer> wrong; ///< in the order in which they were given, the first of them
    int attempts = 0; ///< that count
    int hints = 0;
    double points = 0;
    double of = 0;
    std::shared_ptr<const PosedQuestion> posed; ///< null where it could not be worked out
};

/// What an instructor should know of a submission.
struct MarkProblem {
    enum class Kind {
        Fault, ///< why it was not marked
        Alteration, ///< a sign that the file was altered
        Note
    };
    Kind kind = Kind::Note;
    Message message;
    std::string where = {}; ///< of a fault: a JSON Pointer; empty: the file as a whole

    bool operator==(const MarkProblem&) const = default;
};

/// A submission that was marked, or why it was not.
struct MarkedWork {
    enum class State { Marked, Broken, OtherLesson };

    std::filesystem::path file;
    std::string fileName; ///< its last part, for people: valid UTF-8 whatever the disk has
    State state = State::Broken;
    std::string student; ///< the identifier as it was typed
    std::string name;
    std::string changed; ///< when the work was last changed, UTC
    bool stale = false; ///< done with another version of the lesson's questions
    bool statesCompared = false; ///< the recorded states were reached again, bit by bit
    std::filesystem::path superseded; ///< the later submission of the same student that counts
    std::vector<MarkProblem> problems;
    std::vector<MarkedQuestion> questions; ///< in the order of the lesson
    double points = 0;
    double of = 0;
    std::string fingerprint; ///< of answers, times and edits; equal for copies

    [[nodiscard]] bool isMarked() const { return state == State::Marked; }
    [[nodiscard]] bool isAltered() const;
    /// True where it stands for its student: marked, and none came later.
    [[nodiscard]] bool counts() const { return isMarked() && superseded.empty(); }
};

/// `marked`, `stale`, `superseded`, `other-lesson`, `broken`.
[[nodiscard]] std::string stateName(const MarkedWork& work);

} // namespace gradus
