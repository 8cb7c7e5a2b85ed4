// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "trace/fault.h"

#include <filesystem>
#include <variant>

namespace gradus {

/// Reads pictures and labels in the IDX format (Y. LeCun; big-endian; also gzip): an array of
/// unsigned bytes with 3 dimensions (count, rows, columns) and one with 1 (count). Labels must be
/// below `classes`. A message says what is wrong and in which file.
[[nodiscard]] std::variant<std::shared_ptr<const DataSet>, Message> readIdx(
    const std::filesystem::path& images, const std::filesystem::path& labels, int classes);

} // namespace gradus
