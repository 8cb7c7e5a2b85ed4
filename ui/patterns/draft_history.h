// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_draft.h"

#include <QString>

#include <vector>

namespace gradus {

/// The drafts of a net on its way, to go back and forth between. Changes in a row that have the
/// same name (the moves of one slider) are one. The oldest are forgotten when all together have
/// more than 32 million units.
class DraftHistory {
public:
    explicit DraftHistory(HopfieldDraft first) : m_drafts{std::move(first)} { }

    [[nodiscard]] const HopfieldDraft& now() const { return m_drafts[m_at]; }
    void change(HopfieldDraft draft, const QString& name = {});
    bool undo();
    bool redo();
    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_drafts.size(); }

private:
    void forgetOldest();

    std::vector<HopfieldDraft> m_drafts;
    std::size_t m_at = 0;
    QString m_name; ///< of the last change
};

} // namespace gradus
