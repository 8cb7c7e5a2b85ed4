// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/variant.h"
#include "lesson/vary.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// The version of the format that work is written in.
inline constexpr int workVersion = 1;

/// How an attempt was judged.
enum class AttemptVerdict {
    Right,
    Wrong,
    Unreadable, ///< no number, no formula: the attempt does not count
    Waiting, ///< a prediction whose run has not come so far
    NotJudged ///< feedback comes after handing in, or a person reads it
};
/// `right`, `wrong`, `unreadable`, `waiting`, `not-judged`, in the order of AttemptVerdict.
[[nodiscard]] const std::vector<std::string>& verdictNames();

/// A change that a student made to a quantity of a run.
struct EditWork {
    std::string run; ///< empty: the lesson's own
    std::string quantity;
    double value = 0;
    std::string position; ///< at which it was made: `3:17`

    bool operator==(const EditWork&) const = default;
};

/// How a run was brought to a state: its settings and its edits at that moment.
struct RunWork {
    std::string run; ///< empty: the lesson's own
    std::vector<Override> changes;
    std::vector<EditWork> edits; ///< in the order in which they were made

    bool operator==(const RunWork&) const = default;
};

/// One answer that was given.
struct Attempt {
    std::string given; ///< as it was typed
    std::string time; ///< UTC, ISO 8601: 2026-11-25T14:09:26Z
    AttemptVerdict verdict = AttemptVerdict::NotJudged;
    std::optional<RunWork> by; ///< of a state that was to be reached: how it was

    bool operator==(const Attempt&) const = default;
};

/// What a student did about one question.
struct QuestionWork {
    std::vector<Attempt> attempts;
    int hints = 0; ///< how many have been shown
    bool shown = false; ///< the answer was given away
    std::string draft; ///< typed and not yet submitted
    bool seen = false; ///< the run has shown the answer since one was kept: it is final

    bool operator==(const QuestionWork&) const = default;
};

/// Where a student was at the start of a section.
struct ReachedPosition {
    int section = 1;
    std::string run;
    std::string position;
    /// 16 hexadecimal digits, comparable within one kernel only; empty where the edits and settings
    /// that led there are not kept any more.
    std::string stateHash;

    bool operator==(const ReachedPosition&) const = default;
};

/// All that a student did in one lesson: what is kept from one day to the next, and what is handed
/// in. It holds nothing about the machine but the kernel, which hashes are comparable within.
struct StudentWork {
    std::string student; ///< the identifier as it was typed; empty: the demonstration student
    std::string name; ///< as the student wants to be called; may be empty
    std::string lesson; ///< the lesson's id
    std::string gradedHash; ///< of the lesson (LessonHashes)
    std::string textHash;
    std::string program; ///< the version of the program
    std::string kernel; ///< kernelName()
    std::string begun; ///< times in UTC, as in Attempt
    std::string changed;
    std::map<std::string, std::string> drawn; ///< the student's numbers and seeds, as in Lesson
    /// By the question's id; of a question without one `#2.1`, the first of the second section.
    std::map<std::string, QuestionWork> answers;
    std::vector<EditWork> edits; ///< in the order in which they were made
    std::vector<Override> changes; ///< settings that hold now
    int section = 1; ///< where the student is; one more than there are: the lesson is over
    int furthest = 1; ///< the furthest section that was reached
    std::string run; ///< that is stepped through
    std::string position; ///< where it stands; empty: not known yet
    std::vector<ReachedPosition> reached;
    std::string notes; ///< the student's own, in Markdown

    bool operator==(const StudentWork&) const = default;
};

/// True for work in which something was done that its student would miss: an answer or the
/// beginning of one, a hint, a section gone through, an edit, a setting, or nothing but a run that
/// stands elsewhere than its section was begun. Notes apart.
[[nodiscard]] bool hasProgress(const StudentWork& work);

/// What work may hold at most; readers refuse more, writers stop there.
struct WorkLimits {
    static constexpr std::size_t file = 4 << 20; ///< bytes of a submission
    static constexpr std::size_t kept = 64 << 20; ///< bytes of a file of the store
    static constexpr std::size_t name = 200; ///< bytes of identifiers, names, keys, positions
    static constexpr std::size_t given = 20'000; ///< bytes of an answer
    static constexpr std::size_t notes = 500'000; ///< bytes
    static constexpr std::size_t questions = 1'000;
    static constexpr std::size_t attempts = 1'000; ///< of a question
    static constexpr std::size_t edits = 20'000; ///< more than a network of digits has weights
    static constexpr std::size_t reached = 2'000;
    static constexpr std::size_t changes = 100;
    static constexpr std::size_t drawn = 1'000;
    static constexpr int depth = 8; ///< of the JSON
};

/// Leaves out the edits that a later one of the same run, position and quantity replaces. What
/// comes after them is the same without. True when there were some.
bool dropReplaced(std::vector<EditWork>& edits);

/// `text` cut to at most `bytes` bytes, between two characters.
[[nodiscard]] std::string cutTo(std::string text, std::size_t bytes);

} // namespace gradus
