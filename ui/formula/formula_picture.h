// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QSvgRenderer;

namespace gradus {

/// The colours of a formula; changing them needs no new typesetting.
struct FormulaStyle {
    QColor text; ///< of everything without a class
    QHash<QString, QColor> classes; ///< of `\class{NAME}{…}`
    QString highlighted; ///< the id (`\cssId{ID}{…}`) with a background
    QColor highlight; ///< that background

    bool operator==(const FormulaStyle&) const = default;
};

/// A typeset formula. Lengths are in em; y grows downwards from the baseline.
class FormulaPicture {
public:
    struct Term {
        QString id;
        QRectF rect;
    };

    /// From MathJax's SVG, or from a text that begins with "ERR:".
    explicit FormulaPicture(const QString& svg);
    ~FormulaPicture();

    [[nodiscard]] bool isError() const { return !m_error.isEmpty(); }
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] qreal width() const { return m_box.width(); }
    [[nodiscard]] qreal ascent() const { return -m_box.top(); }
    [[nodiscard]] qreal descent() const { return m_box.bottom(); }
    /// The terms that carry an id, in reading order.
    [[nodiscard]] const std::vector<Term>& terms() const { return m_terms; }
    /// The id at a place; empty where there is none.
    [[nodiscard]] QString idAt(QPointF place) const;

    /// As SVG to stand in a line of a page: lengths in em, the baseline on the text's. Empty for an
    /// error.
    [[nodiscard]] QString svg(const FormulaStyle& style, const QString& spoken) const;
    /// Draws the formula with its baseline beginning at `start`. Only from the window's thread.
    void paint(QPainter& painter, QPointF start, qreal pixelsPerEm,
               const FormulaStyle& style) const;

private:
    QString m_svg;
    QString m_error;
    QRectF m_box;
    std::vector<Term> m_terms;
    mutable FormulaStyle m_renderedStyle;
    mutable std::unique_ptr<QSvgRenderer> m_renderer; ///< of m_renderedStyle
};

} // namespace gradus
