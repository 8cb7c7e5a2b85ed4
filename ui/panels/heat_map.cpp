// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/heat_map.h"

#include "panels/cell_keys.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

constexpr double dashFrom = 7; // pixels: smaller cells have no room for a sign
constexpr double largestCell = 28;

} // namespace

HeatMap::HeatMap(QuantityTableModel& model, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Matrix as a picture"));
    const auto renew = [this] {
        m_stale = true;
        update();
    };
    connect(&model, &QAbstractItemModel::dataChanged, this, renew);
    connect(&model, &QAbstractItemModel::modelReset, this, renew);
}

QSize HeatMap::sizeHint() const { return {m_look.px(200), m_look.px(160)}; }

void HeatMap::read() const
{
    if (!m_stale)
        return;
    m_stale = false;
    m_values.clear();
    m_greatest = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            m_values.push_back(m_model.value(m_model.index(row, column)));
            if (std::isfinite(m_values.back()))
                m_greatest = std::max(m_greatest, std::abs(m_values.back()));
        }
    }
}

double HeatMap::greatest() const
{
    read();
    return m_greatest;
}

// As large as fits above the scale; cells are square while there is room for that.
QRectF HeatMap::pictureRect() const
{
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    if (rows == 0 || columns == 0)
        return {};
    const QRectF room = QRectF(rect()).adjusted(2, 2, -2, -m_look.px(26));
    const double across = std::min(room.width() / columns, m_look.scale * largestCell);
    const double down = std::min(room.height() / rows, m_look.scale * largestCell);
    const double side = std::min(across, down);
    const bool square = side >= 2;
    return {room.topLeft(),
            QSizeF((square ? side : across) * columns, (square ? side : down) * rows)};
}

QModelIndex HeatMap::cellAt(const QPointF& point) const
{
    const QRectF picture = pictureRect();
    if (!picture.contains(point))
        return {};
    const QPointF at = point - picture.topLeft();
    return m_model.index(
        std::min(int(at.y() / picture.height() * m_model.rowCount()), m_model.rowCount() - 1),
        std::min(int(at.x() / picture.width() * m_model.columnCount()), m_model.columnCount() - 1));
}

QRectF HeatMap::cellRect(const QModelIndex& cell) const
{
    const QRectF picture = pictureRect();
    const double width = picture.width() / std::max(1, m_model.columnCount());
    const double height = picture.height() / std::max(1, m_model.rowCount());
    return {picture.left() + cell.column() * width, picture.top() + cell.row() * height, width,
            height};
}

QColor HeatMap::colourOf(double value) const { return heatColour(m_look.theme, value, m_greatest); }

// Where several cells share a pixel, the one of the greatest size is seen.
void HeatMap::paintCells(QPainter& painter) const
{
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    const QRectF picture = pictureRect();
    const int width = std::min(columns, std::max(1, int(picture.width())));
    const int height = std::min(rows, std::max(1, int(picture.height())));
    std::vector<double> seen(static_cast<std::size_t>(width) * height,
                             std::numeric_limits<double>::quiet_NaN());
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double value = m_values[static_cast<std::size_t>(row) * columns + column];
            double& pixel = seen[static_cast<std::size_t>(qint64(row) * height / rows) * width
                                 + static_cast<std::size_t>(qint64(column) * width / columns)];
            if (std::isnan(pixel) || std::abs(value) > std::abs(pixel))
                pixel = value;
        }
    }
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, colourOf(seen[static_cast<std::size_t>(y) * width + x]));
    painter.drawImage(picture, image);
    const QRectF first = cellRect(m_model.index(0, 0));
    if (std::min(first.width(), first.height()) < dashFrom)
        return;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double value = m_values[static_cast<std::size_t>(row) * columns + column];
            if (!(value < 0))
                continue;
            const QRectF cell = cellRect(m_model.index(row, column));
            painter.setPen(QPen(readableOn(colourOf(value)), 1));
            const double half = cell.width() / 5;
            painter.drawLine(cell.center() - QPointF(half, 0), cell.center() + QPointF(half, 0));
        }
    }
}

void HeatMap::paintFrame(QPainter& painter, const QModelIndex& cell, const QColor& colour) const
{
    constexpr double least = 5; // pixels: a smaller frame is not seen
    QRectF frame = cellRect(cell);
    const double more = std::max(0.0, (least - std::min(frame.width(), frame.height())) / 2);
    frame.adjust(-more, -more, more, more);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.theme.panel, 4));
    painter.drawRect(frame);
    painter.setPen(QPen(colour, 2));
    painter.drawRect(frame);
}

// From the greatest negative to the greatest positive value.
void HeatMap::paintScale(QPainter& painter) const
{
    const Theme& theme = m_look.theme;
    const QRectF line(2, height() - m_look.px(20), width() - 4, m_look.px(18));
    painter.setFont(m_look.number(12));
    const QString most = numberText(m_greatest);
    const QString least = QChar(0x2212) + most;
    const double left = painter.fontMetrics().horizontalAdvance(least) + m_look.px(8);
    const double right = painter.fontMetrics().horizontalAdvance(most) + m_look.px(8);
    painter.setPen(theme.quiet);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, least);
    const double end = std::min(line.right(), line.left() + left + right + m_look.px(120));
    painter.drawText(QRectF(line.left(), line.top(), end - line.left(), line.height()),
                     Qt::AlignRight | Qt::AlignVCenter, most);
    const QRectF bar(line.left() + left, line.top() + m_look.px(4),
                     std::max(0.0, end - line.left() - left - right), m_look.px(10));
    QLinearGradient shades(bar.topLeft(), bar.topRight());
    shades.setColorAt(0, theme.negative);
    shades.setColorAt(0.5, theme.panel);
    shades.setColorAt(1, theme.positive);
    painter.fillRect(bar, shades);
    painter.setPen(QPen(theme.line, 1));
    painter.drawRect(bar);
}

void HeatMap::paintEvent(QPaintEvent*)
{
    if (m_model.rowCount() == 0 || m_model.columnCount() == 0)
        return;
    read();
    QPainter painter(this);
    paintCells(painter);
    painter.setPen(QPen(m_look.theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(pictureRect());
    const QModelIndex current = m_model.currentCell();
    if (current.isValid())
        paintFrame(painter, current, m_look.theme.text);
    if (hasFocus() && m_cursor.isValid())
        paintFrame(painter, m_cursor, palette().color(QPalette::Highlight));
    paintScale(painter);
}

void HeatMap::moveTo(const QModelIndex& cell)
{
    if (!cell.isValid())
        return;
    m_cursor = cell;
    setAccessibleDescription(m_model.data(cell, Qt::AccessibleTextRole).toString());
    Q_EMIT pointed(cell);
    update();
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex cell = cellAt(event->position());
    if (cell.isValid())
        Q_EMIT pointed(cell);
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex cell = cellAt(event->position());
    if (!cell.isValid())
        return;
    moveTo(cell);
    Q_EMIT chosen(cell);
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex at = m_cursor.isValid() ? QModelIndex(m_cursor) : m_model.index(0, 0);
    const auto moved =
        movedCell(*event, {at.column(), at.row()}, {m_model.columnCount(), m_model.rowCount()});
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!at.isValid() || (!moved && !chooses)) {
        QWidget::keyPressEvent(event);
        return;
    }
    moveTo(moved ? m_model.index(moved->y(), moved->x()) : at);
    if (chooses)
        Q_EMIT chosen(at);
    const QPoint tip = mapToGlobal(cellRect(m_cursor).bottomRight().toPoint());
    QToolTip::showText(tip, m_model.data(m_cursor, Qt::ToolTipRole).toString(), this);
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex cell = cellAt(help->pos());
        if (cell.isValid())
            QToolTip::showText(help->globalPos(), m_model.data(cell, Qt::ToolTipRole).toString(),
                               this, cellRect(cell).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace gradus
