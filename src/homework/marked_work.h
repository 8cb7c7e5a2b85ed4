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
    /// Of the step that gives exactly what is asked for its value; none where there is no such
    /// step.
    std::optional<Explanation> why;
    /// Else the answer's own expression, with its numbers; none where it is only a number, or no
    /// formula.
    std::optional<Formula> sum;
    bool sumHasNames = false; ///< each quantity of it is of one place, so that its name says which
};

/// What became of a question in the end.
enum class AnswerMark {
    Right,
    Wrong,
    Shown, ///< the answer was given away
    Unanswered, ///< nothing was given
    ToRead, ///< words, or what could not be judged: a person is still to give points
    Unreadable, ///< something was given, and nothing of it can be read
    Read ///< a person gave points
};
/// `right`, `wrong`, `shown`, `unanswered`, `to-read`, `unreadable`, `read`, in the order of
/// AnswerMark.
[[nodiscard]] const std::vector<std::string>& markNames();

/// A wrong attempt, and what can be said about it.
struct WrongAnswer {
    std::string given;
    Message remark;
    LessonText say; ///< the lesson's own words on a known slip or a wrong choice
};

/// An answer that could not be read: it is no attempt, and it is kept.
struct UnreadableAnswer {
    std::string given; ///< as it was typed
    Message reason;
};

/// One question of a submission, judged anew.
struct MarkedQuestion {
    std::string key; ///< questionKey()
    int section = 1;
    int number = 1; ///< within the section
    Question::Kind kind = Question::Kind::Number;
    /// The answer that counts, as it was typed; where none can be read the last one that cannot;
    /// empty: there is none.
    std::string given;
    std::string draft; ///< typed and never given; empty where it is what was given
    AnswerMark mark = AnswerMark::Unanswered;
    Message reason; ///< why it is unreadable, or why it is to be read; may be empty
    std::vector<UnreadableAnswer> unreadable; ///< in their order, the first of them
    std::vector<WrongAnswer> wrong; ///< in the order in which they were given, the first of them
    int attempts = 0; ///< that count
    int hints = 0;
    std::optional<double> points = 0; ///< none: a person is still to give them
    double of = 0;
    std::shared_ptr<const PosedQuestion> posed; ///< null where it could not be worked out
    /// What the engine said, for when a person's points are taken back.
    AnswerMark judged = AnswerMark::Unanswered;
    std::optional<double> judgedPoints = 0;

    /// True where a person may give points: words, and what the engine could not judge.
    [[nodiscard]] bool isForReader() const;
    /// Gives a person's points, or takes them back (nullopt). Only where isForReader().
    void enter(std::optional<double> byReader);
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
    /// Of an alteration: another version of the lesson or the program would explain it, too.
    bool orOtherVersion = false;

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
    double points = 0; ///< so far
    double of = 0; ///< what all questions are worth
    double markedOf = 0; ///< what those are worth that have points so far
    int toRead = 0; ///< answers that a person is still to give points for
    std::string gradedHash; ///< that the file names
    std::string fingerprint; ///< of answers, times and edits; equal for copies

    [[nodiscard]] bool isMarked() const { return state == State::Marked; }
    [[nodiscard]] bool isAltered() const;
    /// Adds up the points of the questions.
    void addUp();
    /// False while points are still to come.
    [[nodiscard]] bool isAllMarked() const { return toRead == 0 || markedOf >= of; }
    /// True where it stands for its student: marked, and none came later.
    [[nodiscard]] bool counts() const { return isMarked() && superseded.empty(); }
};

/// `marked`, `stale`, `superseded`, `other-lesson`, `broken`.
[[nodiscard]] std::string stateName(const MarkedWork& work);

} // namespace gradus
