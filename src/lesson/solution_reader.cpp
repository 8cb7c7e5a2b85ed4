// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/solution_reader.h"

#include "lesson/variant.h"

namespace gradus {

ReachSolution SolutionReader::read(const Value& value)
{
    ReachSolution solution{{}, {}, value.place()};
    Fields fields(value, "solution", m_faults);
    if (const Value* set = fields.optional("set")) {
        if (!tooManySettings(*set, m_faults))
            for (const auto& [key, setting] : set->members())
                if (readControl(key, m_root, m_faults))
                    solution.settings.emplace_back(key.text(), setting.text());
        if (!set->isMap() || set->members().empty())
            m_check.fault(*set, {GRADUS_TEXT("core", "set is a map: {training.rate: 0.01}")});
    }
    if (const Value* edit = fields.optional("edit")) {
        for (const Value& item : edit->items())
            solution.edits.push_back(readEdit(item));
        if (!edit->isList())
            m_check.fault(*edit,
                          {GRADUS_TEXT("core",
                                       "edit is a list: [{at: \"1:0\", set: {\"w[1][1,1]\": "
                                       "2}}]")});
    }
    fields.finish();
    return solution;
}

ReachSolution::Edit SolutionReader::readEdit(const Value& value)
{
    ReachSolution::Edit edit;
    Fields fields(value, "an edit", m_faults);
    if (const Value* at = fields.required("at"))
        edit.at = m_check.readPosition(*at).value_or(PositionName{});
    if (const Value* set = fields.required("set")) {
        for (const auto& [name, number] : set->members()) {
            const auto quantity = parseQuantity(name.text());
            const auto amount = readNumber(number, name.text(), m_faults);
            if (const auto* message = std::get_if<Message>(&quantity)) {
                m_check.fault(name, *message);
            } else if (amount) {
                m_check.checkQuantity(std::get<Quantity>(quantity), name);
                edit.changes.emplace_back(std::get<Quantity>(quantity), *amount);
            }
        }
    }
    fields.finish();
    return edit;
}

} // namespace gradus
