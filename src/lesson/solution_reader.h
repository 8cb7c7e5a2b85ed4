// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/address_checker.h"
#include "lesson/lesson.h"

namespace gradus {

/// Reads how a state can be reached: `{set: {training.rate: 0.5}, edit: [{at: "1:0", set: {…}}]}`.
class SolutionReader {
public:
    /// `root`: the whole lesson.
    SolutionReader(const Value& root, AddressChecker& check)
        : m_root(root)
        , m_check(check)
        , m_faults(check.faults())
    { }

    [[nodiscard]] ReachSolution read(const Value& value);

private:
    [[nodiscard]] ReachSolution::Edit readEdit(const Value& value);

    const Value& m_root;
    AddressChecker& m_check;
    Faults& m_faults;
};

} // namespace gradus
