// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/pattern_grid.h"

#include "patterns/units_pixmap.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double noiseChance = 0.3; // that the brush turns a cell it comes to
constexpr double largestDrawnCell = 96;
constexpr int leastGrid = 140; // pixels of the design
constexpr int usualGrid = 460;

} // namespace

PatternGrid::PatternGrid(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(policy);
}

QSize PatternGrid::minimumSizeHint() const { return {m_look.px(leastGrid), m_look.px(leastGrid)}; }

QSize PatternGrid::sizeHint() const { return {m_look.px(usualGrid), m_look.px(usualGrid)}; }

void PatternGrid::setPicture(const Units& units, int width, const QString& name, bool zeroOne)
{
    m_drawing = false;
    m_units = units;
    m_width = width;
    m_name = name;
    m_zeroOne = zeroOne;
    m_cursor = std::clamp(m_cursor, 0, std::max(0, static_cast<int>(units.size()) - 1));
    arrange();
    speak();
    update();
}

void PatternGrid::arrange()
{
    const double margin = m_look.px(8);
    m_grid = UnitGrid(QRectF(rect()).adjusted(margin, margin, -margin, -margin),
                      static_cast<int>(m_units.size()), m_width, m_look.px(largestDrawnCell));
}

void PatternGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// What a screen reader says of the cell under the cursor.
void PatternGrid::speak()
{
    if (m_units.empty())
        return;
    const bool up = m_units[static_cast<std::size_t>(m_cursor)] > 0;
    setAccessibleName(tr("%1, row %2, column %3: %4")
                          .arg(m_name)
                          .arg(m_cursor / m_width + 1)
                          .arg(m_cursor % m_width + 1)
                          .arg(up ? tr("up") : tr("down")));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void PatternGrid::beginStroke()
{
    m_before = m_units;
    m_touched.assign(m_units.size(), false);
    m_value = 0;
}

void PatternGrid::touch(int cell)
{
    if (m_brush == Brush::Noise) {
        sprinkle(cell);
        return;
    }
    std::int8_t& unit = m_units[static_cast<std::size_t>(cell)];
    if (m_value == 0)
        m_value = unit > 0 ? std::int8_t(-1) : std::int8_t(1);
    unit = m_value;
}

// The cell and its neighbours.
void PatternGrid::sprinkle(int cell)
{
    for (const int down : {-1, 0, 1}) {
        for (const int right : {-1, 0, 1}) {
            const int near = m_grid.moved(cell, right, down);
            const bool outside = near == cell && (right != 0 || down != 0);
            if (outside || m_touched[static_cast<std::size_t>(near)])
                continue;
            m_touched[static_cast<std::size_t>(near)] = true;
            if (m_random.unit() < noiseChance)
                m_units[static_cast<std::size_t>(near)] *= -1;
        }
    }
}

// A quick hand leaves out points on its way; the line between them is drawn.
void PatternGrid::drawTo(QPointF point)
{
    const double length = std::hypot(point.x() - m_last.x(), point.y() - m_last.y());
    const int parts = std::max(1, static_cast<int>(2 * length / std::max(1.0, m_grid.side())));
    for (int i = 1; i <= parts; ++i) {
        const int cell = m_grid.at(m_last + (point - m_last) * i / parts);
        if (cell < 0)
            continue;
        m_cursor = cell;
        touch(cell);
    }
    m_last = point;
    update();
}

void PatternGrid::endStroke()
{
    m_drawing = false;
    speak();
    update();
    if (m_units != m_before)
        Q_EMIT drawn();
}

void PatternGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_grid.at(event->position()) < 0)
        return;
    beginStroke();
    m_drawing = true;
    m_last = event->position();
    drawTo(m_last);
}

void PatternGrid::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drawing)
        drawTo(event->position());
}

void PatternGrid::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drawing && event->button() == Qt::LeftButton)
        endStroke();
}

void PatternGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PatternGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

// Where a key leads the cursor to; −1 for a key that does not move it.
int PatternGrid::keyTarget(const QKeyEvent& event) const
{
    const bool far = event.modifiers().testFlag(Qt::ControlModifier);
    const int last = static_cast<int>(m_units.size()) - 1;
    const int begin = m_cursor / m_width * m_width;
    switch (event.key()) {
    case Qt::Key_Left:
        return m_grid.moved(m_cursor, -1, 0);
    case Qt::Key_Right:
        return m_grid.moved(m_cursor, 1, 0);
    case Qt::Key_Up:
        return m_grid.moved(m_cursor, 0, -1);
    case Qt::Key_Down:
        return m_grid.moved(m_cursor, 0, 1);
    case Qt::Key_Home:
        return far ? 0 : begin;
    case Qt::Key_End:
        return far ? last : std::min(begin + m_width - 1, last);
    default:
        return -1;
    }
}

void PatternGrid::moveCursor(int to)
{
    m_cursor = to;
    speak();
    update();
}

// The main window has a use for Space and the arrows, too.
bool PatternGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_Space || keyTarget(key) >= 0) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PatternGrid::keyPressEvent(QKeyEvent* event)
{
    const int target = keyTarget(*event);
    if (m_units.empty() || m_drawing || (target < 0 && event->key() != Qt::Key_Space)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (target >= 0 && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        moveCursor(target);
        return;
    }
    beginStroke();
    if (target >= 0) { // draws on with what is under the cursor
        m_value = m_units[static_cast<std::size_t>(m_cursor)];
        moveCursor(target);
    }
    touch(m_cursor);
    endStroke();
}

void PatternGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme.panel);
    if (m_units.empty())
        return;
    paintUnits(painter, m_grid, m_zeroOne ? asZeroOne(m_units) : m_units, m_look);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? m_look.theme.positive : m_look.theme.line, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    if (hasFocus())
        paintUnitFrame(painter, m_grid.cell(m_cursor),
                       QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine), m_look);
}

} // namespace gradus
