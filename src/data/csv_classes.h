// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/class_coding.h"
#include "data/csv_table.h"

#include <map>

namespace gradus {

/// What an output gets that is not of the class, and what one gets that is.
struct OneHotLevels {
    double low = 0;
    double high = 1;
};

/// What the classes of a table's target column are wanted for.
struct ClassNeed {
    int outputs = 1;
    OutputRange range = OutputRange::Any;
    std::optional<OneHotLevels> levels = {}; ///< none: 0 and 1; −1 and 1 on one output of tanh
};

/// The classes that a target column says, in the order of their outputs.
class TableClasses {
public:
    /// Finds them: as listed by the lesson or by Orange's header; numbers that are places of
    /// outputs, from 0 or from 1; else sorted, numbers as numbers and words by the alphabet. With
    /// one output nullopt where its column holds numbers that are no two classes. Nullopt and
    /// faults where there are more classes than outputs, or a listed class is not all that is
    /// there.
    [[nodiscard]] static std::optional<TableClasses> find(const CsvTable& table, std::size_t column,
                                                          const CsvOptions& options,
                                                          const ClassNeed& need, Faults& faults);

    [[nodiscard]] const ClassCoding& coding() const { return m_coding; }
    /// The class (from 0) of a cell; −1 where it is none of them.
    [[nodiscard]] int classOf(const CsvTable& table, const CsvCell& cell) const;
    /// What was done that somebody might not expect.
    [[nodiscard]] const std::vector<Message>& remarks() const { return m_remarks; }

private:
    TableClasses() = default;
    void takeNames(std::vector<std::string> names, const ClassNeed& need, bool comma);

    ClassCoding m_coding;
    std::map<std::string, int> m_classes;
    std::vector<Message> m_remarks;
};

/// The label by which like classes are known, where numbers may have a decimal comma (`comma`): 1,
/// 1.0 and 1,0 are one.
[[nodiscard]] std::string classLabel(const std::string& text, bool comma);

/// "%1 is none of the listed classes", with the nearest of them.
[[nodiscard]] Message unknownClass(const std::string& label, const ClassCoding& coding);

} // namespace gradus
