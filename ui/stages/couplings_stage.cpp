// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/couplings_stage.h"

#include "panels/cell_keys.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double couplingsLine = 24; // pixels of the design, for a line of words
constexpr double leastFrame = 5; // pixels: a smaller frame is not seen
constexpr double signSide = 16; // pixels: from which a coupling has a sign

Quantity couplingQuantity(int i, int j) { return hopfieldQuantity({HopfieldPart::Coupling, i, j}); }

} // namespace

CouplingsStage::CouplingsStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
    , m_picture(look.theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Couplings between the units"));
    connect(&session, &Session::changed, this, &CouplingsStage::follow);
    connect(&session, &Session::focusChanged, this, &CouplingsStage::follow);
    follow();
}

void CouplingsStage::follow()
{
    m_view = hopfieldView(session());
    m_picture.follow(session());
    if (std::max(m_cursor.x(), m_cursor.y()) >= m_picture.units())
        m_cursor = {-1, -1};
    setAccessibleDescription(reading());
    update();
}

QRectF CouplingsStage::matrix() const
{
    const double line = look().px(couplingsLine);
    const double margin = look().px(12);
    const QRectF room = QRectF(rect()).adjusted(margin, line, -margin, -line - margin / 2);
    double side = std::max(1.0, std::min(room.width(), room.height()));
    const int units = m_picture.units();
    if (units > 0 && side >= units)
        side = std::floor(side / units) * units;
    return {room.center().x() - side / 2, room.top() + (room.height() - side) / 2, side, side};
}

int CouplingsStage::row() const { return m_view.storing > 0 ? m_view.i : m_view.unit; }

QPoint CouplingsStage::at(QPointF point) const
{
    const QRectF place = matrix();
    if (m_picture.units() == 0 || !place.contains(point))
        return {-1, -1};
    const QPointF part = (point - place.topLeft()) / place.width() * m_picture.units();
    const int last = m_picture.units() - 1;
    return {std::min(static_cast<int>(part.x()), last), std::min(static_cast<int>(part.y()), last)};
}

// The coupling that is spoken of.
QPoint CouplingsStage::pair() const
{
    if (m_pointed.x() >= 0)
        return m_pointed;
    if (hasFocus() && m_cursor.x() >= 0)
        return m_cursor;
    return m_view.storing > 0 && m_view.j >= 0 ? QPoint(m_view.j, m_view.i) : QPoint(-1, -1);
}

QString CouplingsStage::reading() const
{
    if (m_picture.units() == 0)
        return {};
    const QPoint pair = this->pair();
    if (pair.x() < 0)
        return row() < 0 ? QString() : tr("Row %1: what pulls at unit %1").arg(row() + 1);
    if (pair.x() == pair.y())
        return QStringLiteral("W[%1,%1]: ").arg(pair.x() + 1) + tr("No unit is coupled to itself");
    const double value = m_picture.value(pair.y(), pair.x());
    return QStringLiteral("W[%1,%2] = %3")
        .arg(pair.y() + 1)
        .arg(pair.x() + 1)
        .arg(std::isnan(value) ? QStringLiteral("?") : numberText(value));
}

void CouplingsStage::choose(QPoint pair)
{
    if (pair.x() >= 0 && pair.x() != pair.y())
        session().select(couplingQuantity(pair.y(), pair.x()));
}

void CouplingsStage::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint pair = at(event->position());
    if (pair == m_pointed)
        return;
    m_pointed = pair;
    setAccessibleDescription(reading());
    update();
}

void CouplingsStage::mousePressEvent(QMouseEvent* event)
{
    const QPoint pair = at(event->position());
    if (event->button() != Qt::LeftButton || pair.x() < 0)
        return;
    m_cursor = pair; // the keys go on from here
    choose(pair);
    update();
}

// The first key shows where the cursor is: at the coupling or row in question, or at the beginning.
void CouplingsStage::keyPressEvent(QKeyEvent* event)
{
    const int units = m_picture.units();
    if (units > 0 && m_cursor.x() >= 0
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        choose(m_cursor);
        return;
    }
    const bool begins = m_cursor.x() < 0;
    const QPoint here(std::max(0, m_view.j), std::max(0, row()));
    const auto moved = movedCell(*event, begins ? here : m_cursor, {units, units});
    if (units == 0 || !moved) {
        Stage::keyPressEvent(event);
        return;
    }
    m_pointed = {-1, -1};
    m_cursor = begins && !(event->modifiers() & Qt::ControlModifier) ? here : *moved;
    if (m_cursor.x() != m_cursor.y())
        session().highlight(couplingQuantity(m_cursor.y(), m_cursor.x()));
    setAccessibleDescription(reading()); // tells screen readers, too
    update();
}

void CouplingsStage::focusInEvent(QFocusEvent* event)
{
    Stage::focusInEvent(event);
    setAccessibleDescription(reading());
    update();
}

void CouplingsStage::focusOutEvent(QFocusEvent* event)
{
    Stage::focusOutEvent(event);
    setAccessibleDescription(reading());
    update();
}

void CouplingsStage::leaveEvent(QEvent*)
{
    m_pointed = {-1, -1};
    setAccessibleDescription(reading());
    update();
}

void CouplingsStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look().theme.panel);
    if (m_picture.units() == 0)
        return;
    const QRectF place = matrix();
    const double side = place.width() / m_picture.units();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < image().width());
    painter.drawImage(place, image());
    if (side >= signSide)
        paintSigns(painter, place, side);
    painter.setPen(QPen(look().theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
    paintMarks(painter, place, side);
    const double line = look().px(couplingsLine);
    painter.setPen(look().theme.text);
    painter.setFont(look().text(13, true));
    const QRectF words = QRectF(rect()).adjusted(look().px(12), 0, -look().px(12), -2);
    painter.drawText(QRectF(words.topLeft(), QSizeF(words.width(), line)),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Couplings W"));
    painter.setFont(look().text(13));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, reading());
}

// The sign tells without colour. Where there is room for it, a pixel of the image is a coupling.
void CouplingsStage::paintSigns(QPainter& painter, const QRectF& place, double side) const
{
    painter.setFont(look().number(12));
    for (int i = 0; i < m_picture.units(); ++i) {
        for (int j = 0; j < m_picture.units(); ++j) {
            const double value = i == j ? 0 : m_picture.value(i, j);
            if (value == 0)
                continue;
            painter.setPen(readableOn(image().pixelColor(j, i)));
            painter.drawText(QRectF(place.left() + j * side, place.top() + i * side, side, side),
                             Qt::AlignCenter,
                             std::isnan(value) ? QStringLiteral("?")
                                 : value < 0   ? QString(QChar(0x2212))
                                               : QStringLiteral("+"));
        }
    }
}

void CouplingsStage::paintMarks(QPainter& painter, const QRectF& place, double side) const
{
    const QPen pen(look().theme.of(m_view.pass), 2.5);
    const auto frame = [&](const QRectF& rect, const QPen& with) {
        painter.setPen(QPen(look().theme.panel, with.widthF() + 2));
        painter.drawRect(rect);
        painter.setPen(with);
        painter.drawRect(rect);
    };
    if (m_view.storing > 0 && m_view.j >= 0)
        frame({place.left() + m_view.j * side, place.top() + m_view.i * side, side, side}, pen);
    else if (row() >= 0)
        frame({place.left(), place.top() + row() * side, place.width(), side}, pen);
    const auto cell = [&](QPoint pair) {
        const QRectF exact(place.left() + pair.x() * side, place.top() + pair.y() * side, side,
                           side);
        const double more = std::max(0.0, (leastFrame - side) / 2);
        return exact.adjusted(-more, -more, more, more);
    };
    if (hasFocus() && m_cursor.x() >= 0)
        frame(cell(m_cursor), QPen(palette().color(QPalette::Highlight), 2));
    if (m_pointed.x() >= 0)
        frame(cell(m_pointed), QPen(look().theme.text, 1.5));
}

} // namespace gradus
