// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/couplings_stage.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

constexpr double couplingsLine = 24; // pixels of the design, for a line of words
constexpr int mostReadUnits = 48; // of nets whose couplings are shown while they grow
constexpr double signSide = 16; // pixels: from which a coupling has a sign

Quantity couplingQuantity(int i, int j) { return hopfieldQuantity({HopfieldPart::Coupling, i, j}); }

// NaN where it is not known yet, or asked for.
double seenCoupling(const Session& session, const HopfieldIteration& here, int i, int j)
{
    const int units = here.experiment().units();
    if (units > mostReadUnits && here.number() > 0)
        return here.experiment().couplings().value(i, j);
    if (units > mostReadUnits || session.isHidden(couplingQuantity(i, j)))
        return std::numeric_limits<double>::quiet_NaN();
    const Reading reading = session.snapshot().read(couplingQuantity(i, j));
    return reading.isKnown() ? reading.value : std::numeric_limits<double>::quiet_NaN();
}

double greatestCoupling(const Couplings& couplings)
{
    double greatest = 0;
    for (int i = 0; i < couplings.units(); ++i)
        for (int j = 0; j < i; ++j)
            greatest = std::max(greatest, std::abs(couplings.value(i, j)));
    return greatest > 0 ? greatest : 1;
}

QColor couplingColour(double value, double greatest, const Theme& theme)
{
    if (std::isnan(value))
        return mixed(theme.panel, theme.line, 0.5);
    const double strength = std::min(1.0, std::abs(value) / greatest);
    return mixed(theme.panel, value < 0 ? theme.negative : theme.positive, strength);
}

} // namespace

CouplingsStage::CouplingsStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setMouseTracking(true);
    setAccessibleName(tr("Couplings between the units"));
    connect(&session, &Session::changed, this, &CouplingsStage::follow);
    connect(&session, &Session::focusChanged, this, &CouplingsStage::follow);
    follow();
}

void CouplingsStage::follow()
{
    m_view = hopfieldView(session());
    colour();
    setAccessibleDescription(reading());
    update();
}

// After the preparation the couplings stay, and so does the image of a large net.
void CouplingsStage::colour()
{
    const HopfieldIteration* const here = hopfieldIteration(session());
    if (!here)
        return;
    const int units = here->experiment().units();
    const bool large = units > mostReadUnits;
    if (large && m_of == here->experiment().shared_from_this()
        && m_finished == (here->number() > 0))
        return;
    m_of = here->experiment().shared_from_this();
    m_finished = here->number() > 0;
    const double greatest = greatestCoupling(here->experiment().couplings());
    m_image = QImage(units, units, QImage::Format_RGB32);
    for (int i = 0; i < units; ++i)
        for (int j = 0; j < units; ++j)
            m_image.setPixelColor(j, i,
                                  couplingColour(i == j ? 0 : seenCoupling(session(), *here, i, j),
                                                 greatest, look().theme));
}

QRectF CouplingsStage::matrix() const
{
    const double line = look().px(couplingsLine);
    const double margin = look().px(12);
    const QRectF room = QRectF(rect()).adjusted(margin, line, -margin, -line - margin / 2);
    double side = std::max(1.0, std::min(room.width(), room.height()));
    if (m_image.width() > 0 && side >= m_image.width())
        side = std::floor(side / m_image.width()) * m_image.width();
    return {room.center().x() - side / 2, room.top() + (room.height() - side) / 2, side, side};
}

int CouplingsStage::row() const { return m_view.storing > 0 ? m_view.i : m_view.unit; }

QPoint CouplingsStage::at(QPointF point) const
{
    const QRectF place = matrix();
    if (m_image.isNull() || !place.contains(point))
        return {-1, -1};
    const QPointF part = (point - place.topLeft()) / place.width() * m_image.width();
    const int last = m_image.width() - 1;
    return {std::min(static_cast<int>(part.x()), last), std::min(static_cast<int>(part.y()), last)};
}

QString CouplingsStage::reading() const
{
    const HopfieldIteration* const here = hopfieldIteration(session());
    if (!here)
        return {};
    QPoint pair = m_pointed;
    if (pair.x() < 0 && m_view.storing > 0 && m_view.j >= 0)
        pair = {m_view.j, m_view.i};
    if (pair.x() < 0)
        return row() < 0 ? QString() : tr("Row %1: what pulls at unit %1").arg(row() + 1);
    if (pair.x() == pair.y())
        return tr("No unit is coupled to itself");
    const double value = seenCoupling(session(), *here, pair.y(), pair.x());
    return QStringLiteral("W[%1,%2] = %3")
        .arg(pair.y() + 1)
        .arg(pair.x() + 1)
        .arg(std::isnan(value) ? QStringLiteral("?") : numberText(value));
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
    if (event->button() == Qt::LeftButton && pair.x() >= 0 && pair.x() != pair.y())
        session().select(couplingQuantity(pair.y(), pair.x()));
}

void CouplingsStage::leaveEvent(QEvent*)
{
    m_pointed = {-1, -1};
    update();
}

void CouplingsStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look().theme.panel);
    if (m_image.isNull())
        return;
    const QRectF place = matrix();
    const double side = place.width() / m_image.width();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, side < 1);
    painter.drawImage(place, m_image);
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

// The sign tells without colour.
void CouplingsStage::paintSigns(QPainter& painter, const QRectF& place, double side) const
{
    const HopfieldIteration& here = *hopfieldIteration(session());
    painter.setFont(look().number(12));
    for (int i = 0; i < m_image.height(); ++i) {
        for (int j = 0; j < m_image.width(); ++j) {
            const double value = i == j ? 0 : seenCoupling(session(), here, i, j);
            if (value == 0)
                continue;
            painter.setPen(readableOn(m_image.pixelColor(j, i)));
            painter.drawText(QRectF(place.left() + j * side, place.top() + i * side, side, side),
                             Qt::AlignCenter,
                             std::isnan(value) ? QStringLiteral("·")
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
    if (m_pointed.x() >= 0)
        frame({place.left() + m_pointed.x() * side, place.top() + m_pointed.y() * side, side, side},
              QPen(look().theme.text, 1.5));
}

} // namespace gradus
