// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/random.h"
#include "stages/unit_grid.h"

#include "hopfield/hopfield_patterns.h"

#include <QWidget>

namespace gradus {

/// A pattern to draw in. The pen gives all cells of a stroke the value that the first one turns
/// to; the noise brush turns some of the cells around it, each at most once a stroke. Arrow keys,
/// Home and End move a cursor (with Ctrl to the first and last cell, with Shift they draw), Space
/// does what a click does.
class PatternGrid : public QWidget {
    Q_OBJECT

public:
    enum class Brush { Pen, Noise };

    explicit PatternGrid(const Look& look, QWidget* parent = nullptr);

    /// Shows a picture of −1 and 1; `name` is what it is called: "Pattern 2".
    void setPicture(const Units& units, int width, const QString& name, bool zeroOne);
    [[nodiscard]] const Units& units() const { return m_units; }
    void setBrush(Brush brush) { m_brush = brush; }
    [[nodiscard]] const UnitGrid& grid() const { return m_grid; }
    /// The cell that keys act on.
    [[nodiscard]] int cursor() const { return m_cursor; }

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A stroke has ended and changed the picture: units().
    void drawn();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void beginStroke();
    void touch(int cell);
    void sprinkle(int cell);
    void drawTo(QPointF point);
    void endStroke();
    void moveCursor(int to);
    [[nodiscard]] int keyTarget(const QKeyEvent& event) const;
    void speak();

    const Look& m_look;
    Brush m_brush = Brush::Pen;
    Units m_units;
    int m_width = 1;
    QString m_name;
    bool m_zeroOne = false;
    UnitGrid m_grid;
    int m_cursor = 0;
    Random m_random{1}; ///< of the noise brush
    bool m_drawing = false;
    QPointF m_last; ///< where the stroke has come to
    Units m_before; ///< the picture before the stroke
    std::vector<bool> m_touched; ///< by the stroke
    std::int8_t m_value = 0; ///< that the pen gives; 0: the first cell decides
};

} // namespace gradus
