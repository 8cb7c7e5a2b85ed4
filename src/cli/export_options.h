// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/lesson_argument.h"
#include "export/export_order.h"

namespace gradus {

/// What `gradus-cli export` was asked for.
struct ExportOptions {
    ExportOrder order; ///< without title and language
    QString run; ///< of the lesson; empty: its own
    QString file; ///< empty: standard output
    QString language; ///< `en` or `zh`
};

void declareExport(QCommandLineParser& parser);
/// Nullopt after a complaint.
[[nodiscard]] std::optional<ExportOptions> readExportOptions(const QCommandLineParser& parser);

} // namespace gradus
