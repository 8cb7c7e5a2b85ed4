// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/judge.h"

namespace gradus {

/// The slips that people make on the way to a number, each worked out: a sign turned, a factor or
/// a term left out (also within the change that an update adds), z taken for a, a sum where a mean
/// is asked for, another index, the value before the update. `here`: the run where the answer is
/// known. None of them lies within the tolerance of the right answer.
[[nodiscard]] std::vector<RecognisedSlip> usualSlips(const Question& question, double right,
                                                     const Snapshot& here, RunSet& runs);

/// The lesson's own slips at the answer's place, whether or not they lie within the tolerance.
[[nodiscard]] std::vector<RecognisedSlip> ownSlips(const Question& question, const Snapshot& here,
                                                   RunSet& runs);

/// The slip that a wrong number comes from: the nearest that it agrees with; null when there is
/// none.
[[nodiscard]] const RecognisedSlip* slipBehind(double given, const AnswerKey& key,
                                               const Tolerance& tolerance);

/// Where the quantity that an answer consists of was worked out: the snapshot of its run and
/// position, and its step there; nullopt where the answer is made of several or of none.
struct AnswerStep {
    Snapshot snapshot;
    Quantity quantity;
    std::int64_t step = 0;
    bool ofThisRun = true;
};
[[nodiscard]] std::optional<AnswerStep> answerStep(const Expression& answer, const Snapshot& here,
                                                   RunSet& runs);

} // namespace gradus
