// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/step_order.h"

#include <algorithm>

namespace gradus {

StepOrder::StepOrder(const std::vector<StepRange>& ranges, int rows)
    : m_ofRow(static_cast<std::size_t>(rows), -1)
{
    m_flat.push_back({StepRange::Kind::Once, -1, 1, false, -1, 0, 0, 0, 0, 0});
    layOut(0, ranges);
}

// Puts the parts of a range behind one another, then the parts of each.
void StepOrder::layOut(int at, const std::vector<StepRange>& parts)
{
    const int first = static_cast<int>(m_flat.size());
    for (const StepRange& part : parts) {
        if (part.kind == StepRange::Kind::Step)
            m_ofRow[static_cast<std::size_t>(part.row)] = static_cast<int>(m_flat.size());
        m_flat.push_back({part.kind, part.row, part.count, part.backwards, at, 0, 0, 0, 1, 1});
    }
    std::int64_t before = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int part = first + static_cast<int>(i);
        if (parts[i].kind != StepRange::Kind::Step)
            layOut(part, parts[i].parts);
        m_flat[static_cast<std::size_t>(part)].before = before;
        before += m_flat[static_cast<std::size_t>(part)].steps;
    }
    Flat& range = m_flat[static_cast<std::size_t>(at)];
    range.firstPart = first;
    range.partCount = static_cast<int>(parts.size());
    range.turn = before;
    range.steps = before * range.count;
}

int StepOrder::partAt(const Flat& range, std::int64_t within) const
{
    const auto begin = m_flat.begin() + range.firstPart;
    const auto after =
        std::upper_bound(begin, begin + range.partCount, within,
                         [](std::int64_t at, const Flat& part) { return at < part.before; });
    // Parts without steps begin where the next one does.
    return static_cast<int>(after - m_flat.begin()) - 1;
}

StepPlace StepOrder::at(std::int64_t k) const
{
    StepPlace place;
    std::int64_t within = k - 1;
    const Flat* range = &m_flat.front();
    while (range->kind != StepRange::Kind::Step) {
        const std::int64_t turn = within / range->turn;
        within %= range->turn;
        if (range->kind == StepRange::Kind::Entries)
            place.entry =
                place.entry * range->count + (range->backwards ? range->count - 1 - turn : turn);
        else if (range->kind == StepRange::Kind::Samples)
            place.sample = static_cast<int>(turn) + 1;
        range = &m_flat[static_cast<std::size_t>(partAt(*range, within))];
        within -= range->before;
    }
    place.row = range->row;
    return place;
}

std::optional<std::int64_t> StepOrder::indexOf(const StepPlace& place) const
{
    int at = m_ofRow[static_cast<std::size_t>(place.row)];
    if (at < 0)
        return std::nullopt;
    std::int64_t before = 0;
    std::int64_t entry = place.entry;
    bool sampled = false;
    for (; at >= 0; at = m_flat[static_cast<std::size_t>(at)].parent) {
        const Flat& range = m_flat[static_cast<std::size_t>(at)];
        if (range.kind == StepRange::Kind::Entries) {
            const std::int64_t turn = entry % range.count;
            entry /= range.count;
            before += (range.backwards ? range.count - 1 - turn : turn) * range.turn;
        } else if (range.kind == StepRange::Kind::Samples) {
            sampled = true;
            if (place.sample < 1 || place.sample > range.count)
                return std::nullopt;
            before += (place.sample - 1) * range.turn;
        }
        before += range.before;
    }
    return entry == 0 && sampled == (place.sample > 0) ? std::optional(before + 1) : std::nullopt;
}

StepOrder::Block StepOrder::blockOf(std::int64_t k) const
{
    std::int64_t within = k - 1;
    const Flat* range = &m_flat.front();
    while (range->kind != StepRange::Kind::Step && range->kind != StepRange::Kind::Entries) {
        within %= range->turn;
        range = &m_flat[static_cast<std::size_t>(partAt(*range, within))];
        within -= range->before;
    }
    return {k - within, k - within + range->steps - 1};
}

} // namespace gradus
