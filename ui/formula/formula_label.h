// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/formula_picture.h"

#include <QPointer>
#include <QWidget>

namespace gradus {

class Typesetter;

/// Shows one formula. Terms with an id answer to the mouse and, with the arrow keys, to the
/// keyboard.
class FormulaLabel : public QWidget {
    Q_OBJECT

public:
    explicit FormulaLabel(Typesetter& typesetter, QWidget* parent = nullptr);

    /// `spoken`: what a screen reader says.
    void setFormula(const QString& tex, const QString& spoken);
    void setFormulaStyle(const FormulaStyle& style);
    /// Height of an em in pixels.
    void setPixelsPerEm(qreal pixels);
    void setHighlighted(const QString& id);
    /// False while what is seen is still an earlier formula.
    [[nodiscard]] bool isShown() const { return m_shown == m_tex; }
    /// The formula that is seen.
    [[nodiscard]] const QString& shownFormula() const { return m_shown; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The term under the mouse or reached by an arrow key; empty when it is left.
    void hovered(const QString& id);
    void clicked(const QString& id);
    /// The formula that was set is seen from now on.
    void shown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void refresh();
    [[nodiscard]] qreal scale() const;
    [[nodiscard]] QPointF baseline() const;
    [[nodiscard]] QString idAt(QPointF place) const;
    void moveTerm(int by);

    Typesetter& m_typesetter;
    QString m_tex;
    QString m_shown; ///< what m_picture is of
    FormulaStyle m_style;
    qreal m_pixelsPerEm = 20;
    std::shared_ptr<const FormulaPicture> m_picture; ///< the last one that is ready
    int m_term = -1; ///< reached by the keyboard
};

} // namespace gradus
