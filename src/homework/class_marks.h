// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/marking.h"

namespace gradus {

/// What a folder or a list of files holds to be marked: of each folder every `*.json` in it (not in
/// the folders below), in the order of their names; a file stands for itself.
[[nodiscard]] std::vector<std::filesystem::path> submissionsIn(
    const std::vector<std::filesystem::path>& places);

/// Looks at submissions that belong together: of several of one student the one that was changed
/// last counts, and the others say so; two students who gave the same at the same times are noted;
/// where most students name the same other version of the lesson, what that explains speaks for no
/// alteration.
void compareSubmissions(std::vector<MarkedWork>& works);

/// A name without ending for a file about each work, of letters, digits and dashes: the student's
/// identifier, else the name of the submission. No two are the same, for any file system.
[[nodiscard]] std::vector<std::string> pageNames(const std::vector<MarkedWork>& works);

/// How marking a class goes on: is told of every submission that is there, in order.
using MarkProgress = std::function<void(std::size_t done, const MarkedWork& work)>;

/// Marks files on `threads` threads (0: as many as there are cores) and compares them. `watch` is
/// called at the beginning of each and gives what is asked while it is worked on: where that says
/// no, the file is marked without what would take too long. Where `goOn` says no, all ends: there
/// are fewer results than files then.
[[nodiscard]] std::vector<MarkedWork> markClass(const Marker& marker,
                                                const std::vector<std::filesystem::path>& files,
                                                int threads, const MarkProgress& progress = {},
                                                const std::function<GoOn()>& watch = {},
                                                const GoOn& goOn = {});

/// A wrong answer that several gave, or a slip that several made.
struct CommonWrong {
    WrongAnswer answer; ///< as the first of them gave it
    int students = 0;
};

/// How a class did at one question.
struct QuestionStatistics {
    std::string key;
    int section = 1;
    int number = 1;
    Question::Kind kind = Question::Kind::Number;
    std::shared_ptr<const PosedQuestion> posed; ///< as the first student had it; may be null
    int students = 0; ///< whose work counts
    int right = 0, wrong = 0, shown = 0, unanswered = 0, toRead = 0, unreadable = 0, read = 0;
    int marked = 0; ///< that have points so far
    double points = 0; ///< mean, of those
    double attempts = 0; ///< mean, of those who answered
    int hints = 0; ///< that were seen by all together
    std::vector<CommonWrong> wrongs; ///< the commonest first, at most mostCommonWrong

    /// Of those whose answers are judged; 0 where there are none.
    [[nodiscard]] double shareRight() const;
};
inline constexpr std::size_t mostCommonWrong = 5;

/// How a class did, in the order of the lesson. Only what counts for its student is looked at.
[[nodiscard]] std::vector<QuestionStatistics> classStatistics(const std::vector<MarkedWork>& works);
/// The question that fewest got right, of those that the engine judges; null where nobody got one
/// wrong.
[[nodiscard]] const QuestionStatistics* hardestOf(const std::vector<QuestionStatistics>& questions);

} // namespace gradus
