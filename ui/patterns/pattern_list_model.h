// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_draft.h"
#include "shell/theme.h"

#include <QAbstractListModel>

namespace gradus {

/// The cue (row 0) and the patterns of a net that is being made, as small pictures with names.
class PatternListModel : public QAbstractListModel {
    Q_OBJECT

public:
    PatternListModel(const Look& look, QObject* parent);

    void setDraft(const HopfieldDraft& draft);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// What a row is called: "Cue", "Pattern 2".
    [[nodiscard]] static QString nameOf(int row);
    /// The size of the pictures, in pixels.
    [[nodiscard]] int side() const;

private:
    [[nodiscard]] Units unitsOf(int row) const;

    const Look& m_look;
    HopfieldDraft m_draft;
};

} // namespace gradus
