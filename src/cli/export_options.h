// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/lesson_argument.h"
#include "trace/step.h"

namespace gradus {

/// What can be exported.
enum class ExportWhat { Values, Trace, Curve, Parameters, Solution, Formula, Script };

/// What `gradus-cli export` was asked for.
struct ExportOptions {
    ExportWhat what = ExportWhat::Values;
    std::string format; ///< `csv json npz safetensors latex html text python`
    PositionName at, from, to;
    bool hasTo = false;
    QString run; ///< of the lesson; empty: its own
    QString file; ///< empty: standard output
    std::string quantity; ///< of a formula
    Level level = Level::Quantity;
    bool explain = false;
    int digits = 4;
    QString language; ///< `en` or `zh`
};

void declareExport(QCommandLineParser& parser);
/// Nullopt after a complaint.
[[nodiscard]] std::optional<ExportOptions> readExportOptions(const QCommandLineParser& parser);

} // namespace gradus
