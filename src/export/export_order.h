// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/table.h"
#include "trace/timeline.h"

#include <memory>

namespace gradus {

class Experiment;

/// What can be exported.
enum class ExportWhat { Values, Trace, Curve, Parameters, Solution, Formula, Script };

/// What is to be exported, from where, and in which form.
struct ExportOrder {
    ExportWhat what = ExportWhat::Values;
    std::string format; ///< `csv json npz safetensors latex html text python`, as fits
    PositionName at; ///< of values, parameters, a formula, a script (its iteration)
    PositionName from, to; ///< of a trace or a solution; the curve ends with the iteration of `to`
    bool hasTo = false; ///< else the curve goes as far as the lesson plans
    std::string quantity; ///< of a formula
    Level level = Level::Quantity;
    bool explain = false; ///< a trace with formulas
    int digits = 4; ///< of documents
    std::string title; ///< of documents and scripts
    bool chinese = false; ///< the language of documents and scripts
    Words words = {}; ///< into that language; empty: English
};

/// Exports from a run: goes along its timeline as far as needed and writes into the sink. A message
/// where there is nothing such to export, or the run does not come so far; an empty() one where the
/// sink failed or the interrupt said stop.
[[nodiscard]] std::optional<Message> exportRun(Timeline& timeline, const Experiment& experiment,
                                               const ExportOrder& order, const Sink& sink,
                                               const Timeline::Interrupt& interrupt = {});

} // namespace gradus
