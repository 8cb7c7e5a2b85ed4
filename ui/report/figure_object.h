// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/figure.h"

#include <QTextObjectInterface>

class QTextDocument;

namespace gradus {

/// Draws figures in a document.
class FigureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 2;
    enum Property { Index = QTextFormat::UserProperty + 11 };

    /// The figures must outlive the object.
    FigureObject(const std::vector<std::unique_ptr<Figure>>& figures, QObject* parent);

    /// Turns the pictures `figure:0` … of a document into figures; other pictures go.
    static void place(QTextDocument& document);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] const Figure* figure(const QTextFormat& format) const;

    const std::vector<std::unique_ptr<Figure>>& m_figures;
};

} // namespace gradus
