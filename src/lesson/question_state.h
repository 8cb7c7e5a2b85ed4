// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/question.h"

namespace gradus {

/// How far a student has got with a question: a plain value, all that is worth keeping of it.
struct QuestionState {
    enum class Outcome {
        Open,
        Right,
        Wrong, ///< the last attempt was
        Shown, ///< the answer was given away
        Waiting, ///< a prediction that is not judged yet
        Given ///< kept, not judged
    };

    Outcome outcome = Outcome::Open;
    int attempts = 0;
    int hints = 0; ///< how many have been shown
    std::string given; ///< the last attempt
    bool seen = false; ///< the run has shown the answer: what is only kept may not change any more

    bool operator==(const QuestionState&) const = default;
};

/// True when nothing more can be given.
[[nodiscard]] bool isSettled(const Question& question, const QuestionState& state);
/// How many attempts are left; nullopt where there are as many as wanted.
[[nodiscard]] std::optional<int> attemptsLeft(const Question& question, const QuestionState& state);

/// The points for an outcome: all for a right answer within the attempts, less what the hints that
/// were shown cost, never below 0; of a text that is not judged likewise; 0 for all else.
[[nodiscard]] double pointsFor(const Question& question, QuestionState::Outcome outcome,
                               int attempts, int hints);

} // namespace gradus
