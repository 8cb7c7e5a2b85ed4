// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/lit_entries.h"

#include <algorithm>

namespace gradus {

namespace {

// Of these a number depends on an operand also where the other happens to be 0 just now.
bool multiplies(const ArrayNode& node) { return node.called == "@" || node.called == "conv"; }

// The entries of an operand that an entry of the result depends on: where a gradient of that entry
// alone comes back to.
std::vector<std::size_t> reachedBy(const ArrayNode& node, std::vector<ArrayView> operands,
                                   const ArrayView& result, std::size_t entry, std::size_t operand)
{
    std::vector<double> ones;
    if (multiplies(node)) {
        const std::size_t other = 1 - operand;
        ones.assign(operands[other].shape.size(), 1);
        operands[other].entries = ones.data();
    }
    std::vector<double> upstream(result.shape.size());
    upstream[entry] = 1;
    std::vector<double> back(operands[operand].shape.size());
    node.operation->pullBack(operands, result, upstream.data(), operand, back.data());
    std::vector<std::size_t> entries;
    for (std::size_t i = 0; i < back.size(); ++i)
        if (back[i] != 0)
            entries.push_back(i);
    return entries;
}

} // namespace

std::optional<ArrayEntry> arrayEntry(const GraphIteration& iteration, const Quantity& quantity)
{
    if (quantity.name.empty() || GraphExperiment::isJacobian(quantity))
        return std::nullopt;
    const auto found =
        iteration.rows().place(iteration.experiment().inRows(quantity), iteration.sampleCount());
    const auto* place = std::get_if<RowPlace>(&found);
    if (!place || iteration.rows().row(place->row).node < 0)
        return std::nullopt;
    const QuantityRow& row = iteration.rows().row(place->row);
    if (row.kind < 0 || iteration.experiment().rowOf(GraphPart::Value, row.node) < 0)
        return std::nullopt;
    const auto part = static_cast<GraphPart>(row.kind);
    const bool slope = part == GraphPart::Gradient || part == GraphPart::MeanGradient;
    return ArrayEntry{row.node, slope, place->entry, place->whole};
}

LitEntries::LitEntries(const Session& session)
{
    const auto step = session.isReady() ? session.snapshot().currentStep() : std::nullopt;
    const auto iteration =
        std::dynamic_pointer_cast<const GraphIteration>(session.snapshot().iteration);
    if (!step || !iteration)
        return;
    m_current = arrayEntry(*iteration, step->quantity);
    m_pass = step->pass;
    addOperands(*iteration, session);
    const int sample = std::max(1, step->sample);
    if (m_current && (step->pass == Pass::Forward || step->pass == Pass::Cost))
        addWholeSums(*iteration, sample);
    if (m_current && m_current->slope && (step->sample > 0 || iteration->sampleCount() == 1))
        addWaysOn(*iteration, sample);
    for (auto& [array, entries] : m_operands) {
        std::sort(entries.begin(), entries.end());
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        if (m_current && array == std::pair(m_current->node, m_current->slope))
            std::erase(entries, m_current->entry);
    }
}

// What the formula shows.
void LitEntries::addOperands(const GraphIteration& iteration, const Session& session)
{
    const auto explanation = session.explanation();
    if (!explanation)
        return;
    for (const Quantity& operand : gradus::operands(explanation->formula))
        if (const auto entry = arrayEntry(iteration, operand))
            m_operands[{entry->node, entry->slope}].push_back(entry->entry);
}

void LitEntries::addWholeSums(const GraphIteration& iteration, int sample)
{
    const ArrayGraph& graph = iteration.experiment().graph();
    const ArrayNode& node = graph.node(m_current->node);
    if (!node.isComputed() || m_current->slope)
        return;
    const auto operands = iteration.operandsOf(m_current->node, sample);
    for (std::size_t i = 0; i < operands.size(); ++i) {
        if (graph.node(node.operands[i]).isConstant() || !node.operation->flowsTo(i))
            continue;
        const auto entries = reachedBy(node, operands, iteration.valuesOf(m_current->node, sample),
                                       m_current->entry, i);
        auto& lit = m_operands[{node.operands[i], false}];
        lit.insert(lit.end(), entries.begin(), entries.end());
    }
}

// A slope comes from the slopes of what depends on its entry.
void LitEntries::addWaysOn(const GraphIteration& iteration, int sample)
{
    const GraphExperiment& experiment = iteration.experiment();
    for (const int above : experiment.consumers(m_current->node)) {
        const ArrayNode& node = experiment.graph().node(above);
        if (!experiment.pass().hasGradient(above) || above == experiment.graph().output())
            continue;
        const auto operands = iteration.operandsOf(above, sample);
        for (std::size_t i = 0; i < node.operands.size(); ++i)
            if (node.operands[i] == m_current->node && node.operation->flowsTo(i))
                for (const Dependent& one : node.operation->dependents(
                         operands, iteration.valuesOf(above, sample), i, m_current->entry))
                    m_operands[{above, true}].push_back(one.entry);
    }
}

std::vector<std::size_t> LitEntries::operands(int node, bool slope) const
{
    const auto found = m_operands.find({node, slope});
    return found == m_operands.end() ? std::vector<std::size_t>() : found->second;
}

std::vector<QRectF> framesRound(const std::vector<std::size_t>& entries, const ArraySheet& sheet)
{
    const auto columns = std::size_t(sheet.columns());
    std::vector<QRectF> frames;
    for (std::size_t i = 0; i < entries.size();) {
        const std::size_t map = sheet.mapOf(entries[i]);
        std::size_t end = i;
        std::size_t left = columns, right = 0;
        for (; end < entries.size() && sheet.mapOf(entries[end]) == map; ++end) {
            left = std::min(left, entries[end] % columns);
            right = std::max(right, entries[end] % columns);
        }
        const std::size_t rows = entries[end - 1] / columns - entries[i] / columns + 1;
        if (rows * (right - left + 1) == end - i) {
            frames.push_back(sheet.span(entries[i], entries[end - 1]));
            i = end;
            continue;
        }
        while (i < end) {
            std::size_t last = i;
            while (last + 1 < end && entries[last + 1] == entries[last] + 1
                   && entries[last + 1] % columns != 0)
                ++last;
            frames.push_back(sheet.span(entries[i], entries[last]));
            i = last + 1;
        }
    }
    return frames;
}

} // namespace gradus
