// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace gradus {

/// What an experiment asks for.
struct ExperimentField {
    QString label;
    QString start; ///< what stands there at first
    QString hint = {}; ///< what it means that nothing stands there, or how it is written
    /// What can be chosen, as (value, text); empty: it is typed.
    std::vector<std::pair<QString, QString>> choices = {};
};

/// What is wrong with a field, in words.
struct FieldFault {
    int field = 0;
    QString text;
};

/// Reads what stands in the fields of an experiment and keeps what is wrong with it.
class FieldReader {
public:
    static constexpr int mostItems = 1000; ///< of a list

    /// A value for each field.
    FieldReader(const std::vector<ExperimentField>& fields, QStringList values);

    [[nodiscard]] QString text(int field) const { return m_values[field].trimmed(); }
    /// The parts of a list with commas; at least one, each not empty. Empty after a fault.
    [[nodiscard]] QStringList list(int field);
    /// Whole numbers from 1 to `most` with commas between them; empty after a fault.
    [[nodiscard]] std::vector<int> wholes(int field, int most);
    /// A whole number from 1 to `most`; 0 after a fault.
    [[nodiscard]] std::int64_t whole(int field, std::int64_t most);
    /// The same where the field may be empty: nullopt then, and after a fault.
    [[nodiscard]] std::optional<std::int64_t> wholeOrNone(int field, std::int64_t most);
    /// A number from 0 to 1; 0 after a fault.
    [[nodiscard]] double share(int field);
    /// The same, several with commas between them; empty after a fault.
    [[nodiscard]] std::vector<double> shares(int field);
    /// A number above 0, at most `most`; nullopt for an empty field and after a fault.
    [[nodiscard]] std::optional<double> positiveOrNone(int field, double most);

    void addFault(int field, const QString& text);
    [[nodiscard]] const std::vector<FieldFault>& faults() const { return m_faults; }

private:
    QStringList m_labels;
    QStringList m_values;
    std::vector<FieldFault> m_faults;
};

} // namespace gradus
