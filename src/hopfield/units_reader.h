// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_patterns.h"
#include "trace/fields.h"

#include <optional>

namespace gradus {

/// Reads states of units as lessons write them, as rows of −1 and 1: a list of numbers (−1 or 0 is
/// down), or a picture: a list of texts or one text of several lines, with `#`, `X`, `1` or `*` for
/// up and `.`, `-`, `0` or a space for down.
class UnitsReader {
public:
    UnitsReader(int units, Faults& faults) : m_units(units), m_faults(faults) { }

    /// Nullopt after a fault; `what` names it there: "a pattern".
    [[nodiscard]] std::optional<Units> read(const Value& value, const std::string& what);
    /// Columns of the first picture that was read; 0 where there was none.
    [[nodiscard]] int width() const { return m_width; }

private:
    [[nodiscard]] std::optional<Units> readNumbers(const Value& list, const std::string& what);
    [[nodiscard]] std::optional<Units> readPicture(const Value& at,
                                                   const std::vector<std::string>& lines);

    int m_units;
    Faults& m_faults;
    int m_width = 0;
};

} // namespace gradus
