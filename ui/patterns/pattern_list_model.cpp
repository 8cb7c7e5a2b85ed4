// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/pattern_list_model.h"

#include "patterns/units_pixmap.h"

#include <QIcon>

namespace gradus {

namespace {

constexpr int thumbnailSide = 44; // pixels of the design

} // namespace

PatternListModel::PatternListModel(const Look& look, QObject* parent)
    : QAbstractListModel(parent)
    , m_look(look)
{ }

int PatternListModel::side() const { return m_look.px(thumbnailSide); }

void PatternListModel::setDraft(const HopfieldDraft& draft)
{
    const int before = rowCount();
    const int after = 1 + static_cast<int>(draft.pictures.patterns.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_draft = draft;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    Q_EMIT dataChanged(index(0), index(after - 1));
}

int PatternListModel::rowCount(const QModelIndex& parent) const
{
    const bool none = parent.isValid() || m_draft.pictures.width == 0; // as long as no draft is set
    return none ? 0 : 1 + static_cast<int>(m_draft.pictures.patterns.size());
}

QString PatternListModel::nameOf(int row)
{
    return row == 0 ? tr("Cue") : tr("Pattern %1").arg(row);
}

Units PatternListModel::unitsOf(int row) const
{
    const Units units =
        row == 0 ? m_draft.start() : m_draft.pictures.patterns[static_cast<std::size_t>(row - 1)];
    return m_draft.zeroOne ? asZeroOne(units) : units;
}

QVariant PatternListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return nameOf(index.row());
    if (role == Qt::DecorationRole) {
        const QPixmap pixmap =
            unitsPixmap(unitsOf(index.row()), m_draft.pictures.width, side(), m_look);
        QIcon icon(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // else it is tinted, and cannot be made out
        return icon;
    }
    return {};
}

} // namespace gradus
