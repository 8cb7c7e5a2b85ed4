// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/table.h"
#include "lesson/localized.h"
#include "trace/fault.h"

#include <cstdio>
#include <string>
#include <string_view>

namespace gradus {

/// Exit statuses of gradus-cli. Interrupted: by Ctrl-C, with what was reached till then, as shells
/// tell of a program that SIGINT ended.
enum ExitStatus : int { Done = 0, BadInput = 1, WrongUsage = 2, Interrupted = 130 };

/// Writes to standard output in large pieces. Errors (a full disk, a closed pipe) are kept.
class Output {
public:
    Output() = default;
    ~Output() { flush(); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    Output& operator<<(std::string_view text);
    void flush();
    /// False once a write has failed.
    [[nodiscard]] bool good() const { return m_good; }

private:
    std::string m_buffer;
    bool m_good = true;
};

/// Writes a line to standard error.
void complain(std::string_view line);
/// Writes faults to standard error, one a line.
void complain(const Faults& faults, const std::string& file);

/// The formats of lists.
using Format = TableFormat;

} // namespace gradus
