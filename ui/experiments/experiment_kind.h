// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/result_picture.h"
#include "experiments/field_reader.h"
#include "experiments/measured.h"
#include "trace/experiment.h"
#include "trace/ordered_work.h"

#include <functional>
#include <memory>
#include <span>

namespace gradus {

/// Takes rows as soon as they are measured; `done` of the plan's total() parts are there then.
/// Called on the thread that measures. False: no more is wanted.
using TakeRows = std::function<bool(int done, MeasuredRows rows)>;

/// An experiment whose settings have been read: ready to be measured. Immutable; all functions are
/// safe on any thread.
class ExperimentPlan {
public:
    virtual ~ExperimentPlan() = default;

    /// How many parts there are to measure.
    [[nodiscard]] virtual int total() const = 0;
    [[nodiscard]] virtual std::vector<MeasuredColumn> columns() const = 0;
    /// Measures; ends early where `take` or `goOn` says so. Does not throw.
    virtual void run(const TakeRows& take, const GoOn& goOn) const = 0;
    /// What has been measured so far as a picture, and in words (empty for no rows).
    [[nodiscard]] virtual ResultPicture picture(const MeasuredRows& rows) const = 0;
    [[nodiscard]] virtual QString sentence(const MeasuredRows& rows) const = 0;
};

/// A sort of experiment. The dialog asks this and knows none of them itself; each is one file that
/// defines its kind, and a place in the list of experiment_kind.cpp.
struct ExperimentKind {
    const char* id; ///< part of file names
    QString (*name)();
    QString (*about)(); ///< what it shows, in a sentence
    bool (*fits)(const Experiment&);
    /// What it asks for, for an experiment that fits.
    std::vector<ExperimentField> (*fields)(const Experiment&);
    /// Reads the fields, in their order. Null when the reader has faults then.
    std::shared_ptr<const ExperimentPlan> (*plan)(const std::shared_ptr<const Experiment>&,
                                                  FieldReader& reader);
};

/// All kinds, in the order in which they are offered.
[[nodiscard]] std::span<const ExperimentKind* const> experimentKinds();
/// Those that can be made with an experiment; none for null.
[[nodiscard]] std::vector<const ExperimentKind*> kindsFor(const Experiment* experiment);

/// A text of the context "Experiments".
[[nodiscard]] QString experimentText(const char* source);

/// The kinds, each in a file of its own.
extern const ExperimentKind piecesKind;
extern const ExperimentKind sizesKind;
extern const ExperimentKind deltasKind;
extern const ExperimentKind noiseKind;
extern const ExperimentKind capacityKind;

} // namespace gradus
