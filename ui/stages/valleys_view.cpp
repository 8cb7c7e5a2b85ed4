// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/valleys_view.h"

#include "stages/companions.h"
#include "stages/landscape_words.h"
#include "stages/unit_grid.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double wideFrom = 600; // pixels of the design
constexpr double highFrom = 200;
constexpr double pointedGrid = 48;

} // namespace

ValleysView::ValleysView(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Valleys of the landscape, energy upwards"));
}

bool ValleysView::isUpToDate() const
{
    const double energy = currentEnergy(m_scene);
    const PlotRange& range = m_layout.energies();
    return m_drawn == m_scene.landscape && m_drawnHidden == m_scene.energiesHidden
        && (std::isnan(energy) || (energy >= range.low && energy <= range.high));
}

void ValleysView::setScene(const LandscapeScene& scene)
{
    const bool other = scene.landscape != m_scene.landscape;
    m_scene = scene;
    if (other || scene.statesHidden) {
        m_pointed.reset();
        m_pointedMinimum = -1;
    }
    const int minima = scene.landscape ? static_cast<int>(scene.landscape->minima.size()) : 0;
    if (m_selected >= minima)
        m_selected = -1;
    if (!isUpToDate())
        arrange();
    setAccessibleDescription(reading());
    update();
}

// A sentence needs two lines where the picture is narrow, and may be cut where it is low, too.
double ValleysView::readingHeight() const
{
    const bool one = width() >= m_look.px(wideFrom) || height() < m_look.px(highFrom);
    return (one ? 1 : 2) * QFontMetricsF(m_look.text(13)).height() + m_look.px(4);
}

QRectF ValleysView::room() const
{
    const double beside = m_look.px(8);
    return QRectF(rect()).adjusted(beside, m_look.px(4), -beside, -readingHeight());
}

void ValleysView::arrange()
{
    m_drawn = m_scene.landscape;
    m_drawnHidden = m_scene.energiesHidden;
    m_layout = {};
    m_picture = {};
    if (!m_drawn || m_drawn->minima.empty() || room().isEmpty())
        return;
    m_layout = LandscapeLayout(room(), m_scene, m_look);
    m_picture = LandscapePicture(m_scene, m_layout, size(), devicePixelRatioF(), m_look);
}

void ValleysView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ValleysView::select(int minimum)
{
    m_selected = minimum;
    setAccessibleDescription(reading());
    update();
}

void ValleysView::choose(int minimum)
{
    select(minimum);
    Q_EMIT minimumSelected(minimum);
}

QString ValleysView::reading() const
{
    if (!m_scene.landscape)
        return {};
    if (m_pointed)
        return stateText(m_scene, *m_pointed);
    const int minimum = m_pointedMinimum >= 0 ? m_pointedMinimum : m_selected;
    return minimum >= 0 ? minimumText(m_scene, minimum) : currentText(m_scene);
}

QPolygonF ValleysView::way() const { return wayOf(m_scene.walk); }

QPolygonF ValleysView::wayOf(const std::vector<std::uint32_t>& walk) const
{
    QPolygonF way;
    if (m_scene.isExact() && !m_layout.columns().empty())
        for (const std::uint32_t state : walk)
            way += m_layout.placeOf(*m_scene.landscape, state);
    return way;
}

void ValleysView::mousePressEvent(QMouseEvent* event)
{
    const int column = m_layout.columnAt(event->position());
    if (column < 0)
        return;
    const int own = m_layout.columns()[static_cast<std::size_t>(column)].minimum;
    if (own >= 0)
        choose(own);
    else if (m_pointed)
        choose(m_scene.landscape->leadsTo[*m_pointed]);
}

void ValleysView::mouseMoveEvent(QMouseEvent* event)
{
    const int column = m_layout.columnAt(event->position());
    // What a single turn leads to could be found and read off.
    m_pointed =
        m_scene.statesHidden ? std::nullopt : m_picture.stateAt(event->position(), m_look.px(6));
    m_pointedMinimum = column < 0 || event->position().y() < m_layout.plot().bottom()
        ? -1
        : m_layout.columns()[static_cast<std::size_t>(column)].minimum;
    setAccessibleDescription(reading());
    update();
}

void ValleysView::leaveEvent(QEvent*)
{
    m_pointed.reset();
    m_pointedMinimum = -1;
    setAccessibleDescription(reading());
    update();
}

void ValleysView::keyPressEvent(QKeyEvent* event)
{
    const int minima = m_scene.landscape ? static_cast<int>(m_scene.landscape->minima.size()) : 0;
    const int key = event->key();
    const int way = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (minima == 0 || (way == 0 && key != Qt::Key_Home && key != Qt::Key_End)) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_pointed.reset();
    m_pointedMinimum = -1;
    if (way == 0)
        choose(key == Qt::Key_Home ? 0 : minima - 1);
    else if (m_selected < 0)
        choose(std::max(0, currentMinimum(m_scene)));
    else
        choose(std::clamp(m_selected + way, 0, minima - 1));
}

void ValleysView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_look.theme.panel);
    if (const int column = m_layout.columnOf(m_selected); column >= 0) {
        const auto& at = m_layout.columns()[static_cast<std::size_t>(column)];
        const QRectF band(at.left, m_layout.plot().top(), at.width,
                          m_layout.below(at).bottom() - m_layout.plot().top());
        painter.fillRect(band, mixed(m_look.theme.panel, m_look.theme.current, 0.7));
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
            painter.drawRect(band.adjusted(1, 1, -1, -1));
        }
    }
    painter.drawPixmap(0, 0, m_picture.pixmap());
    paintWalk(painter);
    paintPointed(painter);
    paintWords(painter);
}

// The runs beside, and in the upper right corner which is which.
void ValleysView::paintBeside(QPainter& painter) const
{
    painter.setFont(m_look.text(12));
    const double row = painter.fontMetrics().height() + 2;
    QRectF line(m_layout.plot().left(), m_layout.plot().top() + 2, m_layout.plot().width() - 8,
                row);
    for (std::size_t i = 0; i < m_scene.beside.size(); ++i) {
        const auto& [name, walk] = m_scene.beside[i];
        const int which = static_cast<int>(i) + 1;
        const QPolygonF walked = wayOf(walk);
        if (walked.isEmpty())
            continue;
        paintWay(painter, walked, which, m_look);
        painter.setPen(m_look.theme.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, name);
        painter.setPen(QPen(companionColour(m_look, which), 2));
        painter.setBrush(m_look.theme.panel);
        const double wide = painter.fontMetrics().horizontalAdvance(name);
        paintMark(painter, {line.right() - wide - m_look.px(12), line.center().y()}, which,
                  m_look.px(4));
        line.translate(0, row);
    }
}

void ValleysView::paintWalk(QPainter& painter) const
{
    paintBeside(painter);
    const QPolygonF walked = way();
    if (walked.size() > 1) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_look.theme.panel, 5));
        painter.drawPolyline(walked);
        painter.setPen(QPen(m_look.theme.update, 2));
        painter.drawPolyline(walked);
        painter.setBrush(m_look.theme.panel);
        const double size = m_look.px(3);
        for (qsizetype i = 1; i + 1 < walked.size(); ++i)
            painter.drawEllipse(walked[i], size, size);
        painter.drawRect(QRectF(walked.front() - QPointF(size, size), QSizeF(2 * size, 2 * size)));
    }
    if (const auto now = m_layout.currentPlace(m_scene)) {
        painter.setPen(QPen(m_look.theme.text, 2));
        painter.setBrush(m_look.theme.current);
        painter.drawEllipse(*now, m_look.px(7), m_look.px(7));
        painter.setBrush(m_look.theme.update);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(*now, m_look.px(3), m_look.px(3));
    }
}

// What the state under the pointer looks like, beside it.
void ValleysView::paintPointed(QPainter& painter) const
{
    if (!m_pointed || *m_pointed >= m_picture.places().size())
        return;
    const QPointF at = m_picture.places()[*m_pointed];
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.theme.text, 1.5));
    painter.drawEllipse(at, m_look.px(5), m_look.px(5));
    const double side = m_look.px(pointedGrid);
    const double gap = m_look.px(12);
    const double x = at.x() + gap + side < width() ? at.x() + gap : at.x() - gap - side;
    const double y = std::clamp(at.y() - side / 2, 2.0, std::max(2.0, height() - side - 2));
    const UnitGrid grid(QRectF(x, y, side, side), m_scene.experiment->units(),
                        m_scene.experiment->gridWidth(), side);
    painter.fillRect(grid.rect().adjusted(-3, -3, 3, 3), m_look.theme.panel);
    painter.setPen(QPen(m_look.theme.text, 1));
    painter.drawRect(grid.rect().adjusted(-3, -3, 3, 3));
    paintUnits(painter, grid, landscapeUnits(*m_scene.experiment, *m_pointed), m_look);
}

void ValleysView::paintWords(QPainter& painter) const
{
    const double high = readingHeight();
    const QRectF room(m_look.px(12), height() - high, width() - 2 * m_look.px(12), high);
    painter.setFont(m_look.text(13));
    painter.setPen(m_look.theme.text);
    const bool one = high < 2 * painter.fontMetrics().height();
    const QString words = one ? painter.fontMetrics().elidedText(reading(), Qt::ElideRight,
                                                                 static_cast<int>(room.width()))
                              : reading();
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, words);
}

} // namespace gradus
