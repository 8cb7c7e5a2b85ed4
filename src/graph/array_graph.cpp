// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/array_graph.h"

namespace gradus {

int ArrayGraph::append(ArrayNode node)
{
    const int number = size();
    if (!node.isConstant()) {
        std::size_t& numbers = node.isOfState() ? m_stateNumbers : m_sampleNumbers;
        node.offset = numbers;
        numbers += node.shape.size();
        m_byNumber.push_back(number);
        node.numbered = static_cast<int>(m_byNumber.size());
    }
    if (!node.name.empty())
        m_names[node.name] = number;
    m_nodes.push_back(std::move(node));
    return number;
}

int ArrayGraph::addLeaf(const std::string& name, Role role, const Shape& shape, int part)
{
    return append({.name = name, .role = role, .shape = shape, .part = part});
}

std::variant<std::shared_ptr<const ArrayOperation>, Message> ArrayGraph::operation(
    const OperationCall& call)
{
    std::vector<double> numbers = call.numbers;
    numbers.push_back(static_cast<double>(call.operands));
    auto& known = m_known[{std::string(call.name), std::move(numbers)}];
    if (known)
        return known;
    auto made = makeOperation(call);
    if (auto* operation = std::get_if<std::shared_ptr<const ArrayOperation>>(&made))
        known = *operation;
    return made;
}

int ArrayGraph::find(const std::string& name) const
{
    if (const auto found = m_names.find(name); found != m_names.end())
        return found->second;
    const auto other = m_aliases.find(name);
    return other == m_aliases.end() ? -1 : other->second;
}

int ArrayGraph::findNumbered(int n) const
{
    const bool inside = n >= 1 && static_cast<std::size_t>(n) <= m_byNumber.size();
    return inside ? m_byNumber[static_cast<std::size_t>(n - 1)] : -1;
}

std::vector<bool> ArrayGraph::reaching() const
{
    std::vector<bool> reaches(m_nodes.size(), false);
    reaches.back() = true;
    for (std::size_t n = m_nodes.size(); n-- > 0;) {
        const ArrayNode& node = m_nodes[n];
        for (std::size_t i = 0; reaches[n] && i < node.operands.size(); ++i) {
            const auto below = static_cast<std::size_t>(node.operands[i]);
            if (node.operation->flowsTo(i) && m_nodes[below].role != Role::Target
                && !m_nodes[below].isConstant())
                reaches[below] = true;
        }
    }
    return reaches;
}

std::vector<std::vector<int>> ArrayGraph::consumers() const
{
    std::vector<std::vector<int>> all(m_nodes.size());
    for (int n = size() - 1; n >= 0; --n)
        for (const int operand : node(n).operands) {
            auto& list = all[static_cast<std::size_t>(operand)];
            if (list.empty() || list.back() != n)
                list.push_back(n);
        }
    return all;
}

std::vector<ArrayView> ArrayGraph::operandViews(int n, const double* state,
                                                const double* sample) const
{
    std::vector<ArrayView> views;
    views.reserve(node(n).operands.size());
    for (const int operand : node(n).operands)
        views.push_back(view(operand, state, sample));
    return views;
}

} // namespace gradus
