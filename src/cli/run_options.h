// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson_reader.h"

#include <QCommandLineParser>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// What `gradus-cli run` is asked to do.
struct TrainOptions {
    std::optional<std::int64_t> iterations;
    std::optional<std::int64_t> epochs;
    std::optional<std::string> until;
    std::vector<Override> overrides;
    QString curve, save, load; ///< files; empty: none
    bool json = false;
};

void declareRun(QCommandLineParser& parser);
/// nullopt after a complaint about each option that is wrong.
[[nodiscard]] std::optional<TrainOptions> readTrainOptions(const QCommandLineParser& parser);

} // namespace gradus
