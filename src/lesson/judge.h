// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "lesson/question_state.h"
#include "trace/timeline.h"

namespace gradus {

/// A wrong number that is recognised, and what is said to who gives it: the lesson's own words or
/// the engine's.
struct RecognisedSlip {
    double value = 0;
    Message remark;
    LessonText say;
};

/// All that judging a question needs, worked out by the engine in a run of its own; a plain value.
struct AnswerKey {
    std::optional<double> number; ///< the right one, of a number or a prediction of one
    std::vector<int> choices; ///< the right ones from 1: ascending, or the right order
    std::vector<LessonText> says; ///< of each choice, to who gives it and is wrong; may be empty
    std::vector<RecognisedSlip> slips; ///< the lesson's own first
    std::optional<Position> position; ///< just after the step that makes all of the answer known
    /// The quantity whose step explains the answer, and where; none: nothing explains it better
    /// than `position`.
    std::optional<Position> why;
    std::int64_t firstIteration = 1; ///< of a state to be reached: the first whose end counts
};

/// Works out a question's key from the section's start on, where the timeline stands; it is left at
/// the answer's position. nullopt when the answer never becomes known, or when it was interrupted.
[[nodiscard]] std::optional<AnswerKey> answerKey(const Question& question, Timeline& timeline,
                                                 RunSet& runs,
                                                 const Timeline::Interrupt& interrupt = {});

/// True when a question's key is worked out by running; else keyWithoutRun() has it at once.
[[nodiscard]] bool needsRun(const Question& question);
[[nodiscard]] AnswerKey keyWithoutRun(const Question& question, const Snapshot& start);

/// What is said of something that a student gave.
struct Verdict {
    enum class Kind {
        Right,
        Wrong,
        Unreadable, ///< the remark says why; no attempt is lost
        Waiting, ///< given; it is judged when the run has shown what becomes of it
        NotJudged
    };
    Kind kind = Kind::NotJudged;
    Message remark; ///< empty, or what is wrong
    LessonText say; ///< the lesson's own words on a known slip or a wrong choice
};

/// Judges what a student gave. `seen`: how far the student has looked, which a prediction waits
/// for; none: at everything. Depends on nothing else, so that it can be judged again elsewhere. Of
/// a state to be reached only the count of iterations is judged; that it holds there is told by
/// holdsAtEnd().
[[nodiscard]] Verdict judge(const Question& question, const AnswerKey& key,
                            const std::string& given, std::optional<Position> seen = {});

/// The given text that is right by the key; empty where only the student can bring it about.
[[nodiscard]] std::string rightGiven(const Question& question, const AnswerKey& key);

/// Judges an attempt and keeps what follows from it in the state: what cannot be read is no
/// attempt, and a settled question stays as it is.
Verdict attempt(const Question& question, const AnswerKey& key, QuestionState& state,
                const std::string& given, std::optional<Position> seen = {});
/// Judges what waits, now that the student has seen up to `seen`. False when it goes on waiting.
bool judgeWaiting(const Question& question, const AnswerKey& key, QuestionState& state,
                  Position seen);

/// Judges the last attempt by the key of another version of the lesson: what was right or wrong may
/// be otherwise by that. A state that was reached is not brought about again.
Verdict judgeAgain(const Question& question, const AnswerKey& key, QuestionState& state);

/// The numbers of an order or of marked choices ("1,3"), each from 1 to `count` and at most once;
/// nullopt when the text is anything else.
[[nodiscard]] std::optional<std::vector<int>> readNumbers(const std::string& text,
                                                          std::size_t count);
[[nodiscard]] std::string printNumbers(const std::vector<int>& numbers);

/// The order in which the choices of an order are shown to a student: a permutation of 1 … n drawn
/// from the question's id and the student's, and never the right order.
[[nodiscard]] std::vector<int> shuffledOrder(const Question& question, const std::string& student);

/// True when the state to be reached is there at the end of an iteration.
[[nodiscard]] bool holdsAtEnd(const Question& question,
                              const std::shared_ptr<const Iteration>& iteration);
/// How many of its iterations a state to be reached has used up at a position.
[[nodiscard]] std::int64_t iterationsUsed(const AnswerKey& key, Position position);

} // namespace gradus
