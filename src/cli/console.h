// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/localized.h"
#include "trace/fault.h"

#include <cstdio>
#include <string>
#include <string_view>

namespace gradus {

/// Exit statuses of gradus-cli.
enum ExitStatus : int { Done = 0, BadInput = 1, WrongUsage = 2 };

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

/// A text as a JSON string, quotes included.
[[nodiscard]] std::string jsonText(std::string_view text);
/// A number for JSON: numbers that are not finite are strings.
[[nodiscard]] std::string jsonNumber(double value);
/// A text as a CSV cell.
[[nodiscard]] std::string csvText(std::string_view text);

/// The formats of lists.
enum class Format { Text, JsonLines, Csv };

} // namespace gradus
