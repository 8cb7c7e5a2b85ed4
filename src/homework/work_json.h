// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/json_reader.h"
#include "homework/student_work.h"

namespace gradus {

enum class JsonForm { Indented, OneLine };
/// The work as JSON, with a new line at the end. What is longer than the limits is cut, so that
/// readWork() reads it back.
[[nodiscard]] std::string workJson(const StudentWork& work, JsonForm form = JsonForm::Indented);

/// Work that was read, or why it was not.
struct WorkResult {
    std::optional<StudentWork> work; ///< none when there are faults
    JsonFaults faults;
};
/// Reads work from JSON that anybody may have written.
[[nodiscard]] WorkResult readWork(std::string_view json, std::size_t mostBytes = WorkLimits::file);

} // namespace gradus
