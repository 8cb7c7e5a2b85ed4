// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/draft_history.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::size_t mostKeptUnits = 32'000'000;

std::size_t draftSize(const HopfieldDraft& draft)
{
    return (draft.pictures.patterns.size() + draft.unlearned.size() + 1)
        * static_cast<std::size_t>(draft.pictures.units());
}

} // namespace

void DraftHistory::change(HopfieldDraft draft, const QString& name)
{
    const bool same = !name.isEmpty() && name == m_name && m_at > 0;
    m_drafts.resize(m_at + 1);
    if (same) {
        m_drafts.back() = std::move(draft);
    } else {
        m_drafts.push_back(std::move(draft));
        ++m_at;
    }
    m_name = name;
    forgetOldest();
}

void DraftHistory::forgetOldest()
{
    std::size_t units = 0;
    std::size_t keep = m_drafts.size(); // the first that is kept
    while (keep > 0 && (units += draftSize(m_drafts[keep - 1])) <= mostKeptUnits)
        --keep;
    keep = std::min(keep, m_drafts.size() - 1);
    m_drafts.erase(m_drafts.begin(), m_drafts.begin() + static_cast<std::ptrdiff_t>(keep));
    m_at -= keep;
}

bool DraftHistory::undo()
{
    if (!canUndo())
        return false;
    --m_at;
    m_name.clear();
    return true;
}

bool DraftHistory::redo()
{
    if (!canRedo())
        return false;
    ++m_at;
    m_name.clear();
    return true;
}

} // namespace gradus
