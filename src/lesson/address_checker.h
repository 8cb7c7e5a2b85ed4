// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson_text.h"
#include "lesson/probe.h"
#include "trace/position.h"

namespace gradus {

/// Checks the addresses, positions and expressions that a lesson's script names against its runs.
/// Without probes (the model has faults of its own) only their form is checked.
class AddressChecker {
public:
    AddressChecker(Probes& probes, Faults& faults)
        : m_probes(probes)
        , m_probe(probeOf(""))
        , m_faults(faults)
    { }

    /// What is checked from here on is said of this run (empty: the lesson's own).
    void use(const std::string& run) { m_probe = probeOf(run); }
    [[nodiscard]] bool canLookUp() const { return !m_probes.empty(); }
    [[nodiscard]] bool hasRun(const std::string& run) const { return probeOf(run) != nullptr; }
    /// The runs besides the lesson's own.
    [[nodiscard]] std::vector<std::string> runNames() const;

    void checkQuantity(const Quantity& quantity, const Value& at);
    /// What an expression must have as its value.
    enum class Wanted { Truth, Number, Printable };
    void checkExpression(const Expression& expression, const Value& at, Wanted wanted);
    /// Every {{ expression }} of a text.
    void checkText(const LessonText& text, const Value& at);
    /// A position by name; nullopt with a fault where it is none.
    [[nodiscard]] std::optional<PositionName> readPosition(const Value& scalar);
    void fault(const Value& at, Message message);

    [[nodiscard]] Faults& faults() { return m_faults; }

private:
    [[nodiscard]] Probe* probeOf(const std::string& run) const;
    [[nodiscard]] Message withNearest(Message message) const;
    void checkInText(const Value& scalar);
    void checkPrintable(const Array& array, const Value& at);

    Probes& m_probes;
    Probe* m_probe; ///< of the run that is spoken of; null where there is none
    Faults& m_faults;
};

} // namespace gradus
