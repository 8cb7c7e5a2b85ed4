// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/way_view.h"

#include "stages/energy_axis.h"
#include "stages/unit_grid.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double choicesHeight = 40; // pixels of the design
constexpr double wordsHeight = 24;
constexpr double endGrid = 44;

} // namespace

WayView::WayView(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Energy along the straight path between two states"));
    m_from->setAccessibleName(tr("State that the path begins at"));
    m_to->setAccessibleName(tr("State that the path leads to"));
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(look.px(12), 0, look.px(12), 0);
    row->addWidget(new QLabel(tr("From"), this));
    row->addWidget(m_from, 1);
    row->addWidget(new QLabel(tr("to"), this));
    row->addWidget(m_to, 1);
    row->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(row);
    column->addStretch(1);
    for (QComboBox* const choice : {m_from, m_to}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        connect(choice, &QComboBox::currentIndexChanged, this, &WayView::follow);
    }
}

void WayView::setScene(const LandscapeScene& scene)
{
    m_scene = scene;
    std::vector<WayEnd> ends = wayEnds(scene);
    const bool same = std::equal(
        ends.begin(), ends.end(), m_ends.begin(), m_ends.end(),
        [](const WayEnd& a, const WayEnd& b) { return a.id == b.id && a.name == b.name; });
    m_ends = std::move(ends);
    if (!same)
        fill();
    follow();
}

// What was chosen stays chosen. At first: from the net to the first pattern.
void WayView::fill()
{
    const auto again = [this](QComboBox& choice, const QString& otherwise) {
        const QSignalBlocker quiet(choice);
        const QString before =
            choice.currentIndex() < 0 ? otherwise : choice.currentData().toString();
        choice.clear();
        for (const WayEnd& end : m_ends)
            choice.addItem(end.name, end.id);
        const int at = choice.findData(before);
        choice.setCurrentIndex(
            std::max(at < 0 ? choice.findData(otherwise) : at, m_ends.empty() ? -1 : 0));
    };
    again(*m_from, QStringLiteral("now"));
    again(*m_to, QStringLiteral("pattern1"));
}

const Units& WayView::chosen(const QComboBox& choice) const
{
    static const Units none;
    const auto at = static_cast<std::size_t>(choice.currentIndex());
    return choice.currentIndex() >= 0 && at < m_ends.size() ? m_ends[at].units : none;
}

void WayView::follow()
{
    const Units& from = chosen(*m_from);
    const Units& to = chosen(*m_to);
    const bool other = from != m_wayFrom || to != m_wayTo || m_scene.thresholds != m_wayThresholds;
    if (other || m_way.energies.empty()) {
        m_way = energyWay(m_scene, from, to);
        m_wayFrom = from;
        m_wayTo = to;
        m_wayThresholds = m_scene.thresholds;
    }
    if (other)
        m_cursor = -1;
    setAccessibleDescription(reading());
    update();
}

QString WayView::reading() const
{
    return m_cursor >= 0 ? wayPointText(m_way, m_cursor, m_scene.statesHidden)
                         : wayText(m_way, m_scene.statesHidden);
}

PlotFrame WayView::frame() const
{
    const auto [low, high] = std::minmax_element(m_way.energies.begin(), m_way.energies.end());
    const double margin = *high > *low ? 0.12 * (*high - *low) : 1;
    const double grids = m_look.px(endGrid) + m_look.px(8);
    const QRectF room = QRectF(rect()).adjusted(
        grids, m_look.px(choicesHeight) + m_look.px(wordsHeight), -grids, -m_look.px(wordsHeight));
    return {room,
            {0, std::max<double>(1, double(m_way.turned.size()))},
            {*low - margin, *high + margin},
            m_look};
}

void WayView::pointAt(int turned)
{
    m_cursor = std::clamp(turned, -1, static_cast<int>(m_way.energies.size()) - 1);
    setAccessibleDescription(reading());
    update();
}

void WayView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_way.energies.empty())
        return;
    const PlotFrame plot = frame();
    const bool inside = plot.rect().adjusted(-8, -8, 8, 8).contains(event->position());
    pointAt(inside ? static_cast<int>(std::lround(std::max(0.0, plot.xAt(event->position().x()))))
                   : -1);
}

void WayView::leaveEvent(QEvent*) { pointAt(-1); }

void WayView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_way.energies.size()) - 1;
    switch (last < 0 ? 0 : event->key()) {
    case Qt::Key_Right:
        return pointAt(m_cursor + 1);
    case Qt::Key_Left:
        return pointAt(std::max(0, m_cursor - 1));
    case Qt::Key_Home:
        return pointAt(0);
    case Qt::Key_End:
        return pointAt(last);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void WayView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_look.theme.panel);
    const double margin = m_look.px(12);
    const auto write = [&](double y, const QString& text) {
        painter.drawText(
            QRectF(margin, y, width() - 2 * margin, m_look.px(wordsHeight)),
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, int(width() - 2 * margin)));
    };
    painter.setFont(m_look.text(13, true));
    painter.setPen(m_look.theme.text);
    write(m_look.px(choicesHeight),
          m_way.energies.empty() ? QStringLiteral("?") : wayText(m_way, m_scene.statesHidden));
    if (m_way.turned.empty())
        return;
    if (m_scene.statesHidden) { // a curve could be measured
        paintEnds(painter);
        return;
    }
    paintCurve(painter);
    paintEnds(painter);
    painter.setFont(m_look.text(12));
    painter.setPen(m_look.theme.quiet);
    write(height() - m_look.px(wordsHeight),
          m_cursor >= 0 ? reading()
                        : tr("The units that differ turn in their order; in another order the path "
                             "may climb less"));
}

void WayView::paintCurve(QPainter& painter) const
{
    const PlotFrame plot = frame();
    paintEnergyAxis(painter, plot.rect(), plot.y(), false, m_look);
    paintTurned(painter);
    QPolygonF line;
    for (std::size_t i = 0; i < m_way.energies.size(); ++i)
        line += plot.at(double(i), m_way.energies[i]);
    const double start = plot.at(0, m_way.energies.front()).y();
    painter.setPen(QPen(m_look.theme.quiet, 1, Qt::DashLine));
    painter.drawLine(QLineF(plot.rect().left(), start, plot.rect().right(), start));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.theme.text, 2));
    painter.drawPolyline(line);
    painter.setBrush(m_look.theme.panel);
    if (line.size() <= 64)
        for (const QPointF& point : line)
            painter.drawEllipse(point, m_look.px(3), m_look.px(3));
    if (m_way.climb() > 0)
        paintArrow(painter, {line[m_way.highest()].x(), start}, line[m_way.highest()],
                   m_look.theme.update, 2);
    if (m_cursor >= 0) {
        painter.setPen(QPen(m_look.theme.text, 2));
        painter.setBrush(m_look.theme.current);
        painter.drawEllipse(line[m_cursor], m_look.px(6), m_look.px(6));
    }
}

// Units are whole.
void WayView::paintTurned(QPainter& painter) const
{
    const PlotFrame plot = frame();
    painter.setFont(m_look.number(12));
    painter.setPen(m_look.theme.quiet);
    const double high = QFontMetricsF(painter.font()).height();
    const auto last = static_cast<int>(m_way.turned.size());
    const int rooms = std::max(1, static_cast<int>(plot.rect().width() / m_look.px(40)));
    for (int turned = 0; turned <= last; turned += (last + rooms - 1) / rooms) {
        const double x = plot.at(turned, 0).x();
        painter.drawLine(QLineF(x, plot.rect().bottom(), x, plot.rect().bottom() + 4));
        painter.drawText(QRectF(x - 40, plot.rect().bottom() + 4, 80, high), Qt::AlignCenter,
                         QString::number(turned));
    }
    painter.setFont(m_look.text(13, true));
    painter.setPen(m_look.theme.text);
    painter.drawText(QRectF(plot.rect().left(), plot.rect().bottom() + 4 + high,
                            plot.rect().width(), m_look.px(20)),
                     Qt::AlignRight | Qt::AlignTop, tr("units turned"));
}

void WayView::paintEnds(QPainter& painter) const
{
    const PlotFrame plot = frame();
    const double side = m_look.px(endGrid);
    const auto paint = [&](double x, const Units& units) {
        const UnitGrid grid(QRectF(x, plot.rect().center().y() - side / 2, side, side),
                            m_scene.experiment->units(), m_scene.experiment->gridWidth(), side);
        paintUnits(painter, grid, units, m_look);
    };
    paint(m_look.px(8), m_wayFrom);
    paint(width() - m_look.px(8) - side, m_wayTo);
}

} // namespace gradus
