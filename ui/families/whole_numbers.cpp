// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/whole_numbers.h"

#include <QAbstractItemView>
#include <QApplication>

namespace gradus {

QString WholeNumbers::shown(const QString& text, const QFontMetrics& metrics, int seen)
{
    return metrics.horizontalAdvance(text) <= seen ? text : QStringLiteral("…");
}

void WholeNumbers::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto* const view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view)
        cell.rect = cell.rect.intersected(view->viewport()->rect());
    const QStyle* const style = option.widget ? option.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, option.widget) + 1;
    cell.text = shown(cell.text, QFontMetrics(cell.font), cell.rect.width() - 2 * margin);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
}

} // namespace gradus
