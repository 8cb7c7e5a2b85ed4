// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace gradus {

/// Draws the numbers of a table. One of which only a part has room, or can be seen because the
/// table has been scrolled, is "…": 734e-4 must not be read for 4.734e-4.
class WholeNumbers : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What is drawn of a text of which `seen` pixels are in sight.
    [[nodiscard]] static QString shown(const QString& text, const QFontMetrics& metrics, int seen);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace gradus
