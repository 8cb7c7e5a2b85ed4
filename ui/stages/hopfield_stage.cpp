// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/hopfield_stage.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr std::size_t mostLines = 6; // couplings that are drawn
constexpr double largestStateCell = 64;
constexpr double memoriesShare = 0.4; // of the width
constexpr double mostMemoriesWidth = 320;
constexpr double captionLine = 24;

bool isTurningKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return
        || event.key() == Qt::Key_Enter;
}

} // namespace

HopfieldStage::HopfieldStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("State of the net, and what is stored"));
    connect(&session, &Session::changed, this, &HopfieldStage::follow);
    connect(&session, &Session::focusChanged, this, &HopfieldStage::follow);
    connect(&session, &Session::highlightChanged, this, [this] { update(); });
    follow();
}

void HopfieldStage::follow()
{
    m_view = hopfieldView(session());
    arrange();
    setAccessibleDescription(reading());
    update();
}

void HopfieldStage::resizeEvent(QResizeEvent* event)
{
    Stage::resizeEvent(event);
    arrange();
}

void HopfieldStage::arrange()
{
    const HopfieldIteration* const here = hopfieldIteration(session());
    if (!here)
        return;
    const double margin = look().px(12);
    const double line = look().px(captionLine);
    const double beside = std::min(width() * memoriesShare, look().scale * mostMemoriesWidth);
    const QRectF room = QRectF(rect()).adjusted(margin, line + 2, -margin, -line - look().px(4));
    m_grid = UnitGrid(room.adjusted(0, 0, -beside - margin, 0), here->experiment().units(),
                      here->experiment().gridWidth(), look().scale * largestStateCell);
    m_memories = MemoryList(room.adjusted(room.width() - beside, 0, 0, 0), session(), look());
}

Units HopfieldStage::shown() const
{
    if (m_view.storing > 0) {
        const auto row =
            hopfieldIteration(session())->experiment().storing().rows().row(m_view.storing - 1);
        return {row.begin(), row.end()};
    }
    Units units = m_view.units;
    for (const auto& [unit, value] : m_painted)
        units[static_cast<std::size_t>(unit)] = static_cast<std::int8_t>(value);
    return units;
}

QString HopfieldStage::caption() const
{
    const HopfieldIteration* const here = hopfieldIteration(session());
    if (m_view.storing > here->experiment().patterns())
        return tr("A state that is unlearned");
    if (m_view.storing > 0)
        return tr("Pattern %1, which is being stored").arg(m_view.storing);
    return tr("State s");
}

// How a coupling changes is the rule's business; whether two units are alike can be seen.
QString HopfieldStage::couplingText() const
{
    const Units units = shown();
    const bool alike =
        units[static_cast<std::size_t>(m_view.i)] == units[static_cast<std::size_t>(m_view.j)];
    return (alike ? tr("Units %1 and %2 are alike here") : tr("Units %1 and %2 differ here"))
        .arg(m_view.i + 1)
        .arg(m_view.j + 1);
}

QString HopfieldStage::reading() const
{
    const int unit = m_pointed >= 0 ? m_pointed : m_cursor >= 0 ? m_cursor : m_view.unit;
    if (m_view.storing > 0 && m_view.j >= 0 && m_pointed < 0)
        return couplingText();
    return unitText(session(), unit);
}

bool HopfieldStage::isOpen() const
{
    return !m_view.units.empty() && m_view.storing == 0 && !session().barrier();
}

int HopfieldStage::opposite(int unit) const
{
    const int low = hopfieldIteration(session())->experiment().low();
    return m_view.units[static_cast<std::size_t>(unit)] == 1 ? low : 1;
}

void HopfieldStage::turn(const std::vector<std::pair<int, int>>& values)
{
    if (!isOpen() || values.empty())
        return;
    const UnitsEdit edit = unitsEdit(session(), values);
    session().edit(edit.changes, edit.at, edit.then);
}

void HopfieldStage::pointAt(int unit)
{
    if (unit == m_pointed)
        return;
    m_pointed = unit;
    session().highlight(unit < 0 ? Quantity{} : hopfieldQuantity({HopfieldPart::Unit, unit}));
    setAccessibleDescription(reading());
    update();
}

// All units that one drag goes over get the value that the first one turns to.
void HopfieldStage::paintOver(int unit)
{
    const auto same = [unit](const auto& done) { return done.first == unit; };
    if (unit < 0 || std::any_of(m_painted.begin(), m_painted.end(), same))
        return;
    const int value = m_painted.empty() ? opposite(unit) : m_painted.front().second;
    m_painted.emplace_back(unit, value);
    update();
}

void HopfieldStage::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int pattern = m_memories.at(event->position());
    if (pattern > 0)
        session().select(overlapQuantity(pattern));
    const int unit = m_grid.at(event->position());
    if (unit < 0)
        return;
    session().select(hopfieldQuantity({HopfieldPart::Unit, unit}));
    m_dragging = isOpen();
    if (m_dragging)
        paintOver(unit);
}

void HopfieldStage::mouseMoveEvent(QMouseEvent* event)
{
    const int unit = m_grid.at(event->position());
    pointAt(unit);
    setCursor(unit >= 0 && isOpen() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_dragging)
        paintOver(unit);
    else if (const int pattern = m_memories.at(event->position()); pattern > 0)
        session().highlight(overlapQuantity(pattern));
}

void HopfieldStage::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
    turn(std::exchange(m_painted, {}));
}

void HopfieldStage::leaveEvent(QEvent*) { pointAt(-1); }

// The space bar plays elsewhere.
bool HopfieldStage::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_cursor >= 0
        && isTurningKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return Stage::event(event);
}

void HopfieldStage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int right = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (m_view.units.empty() || (right == 0 && down == 0 && !isTurningKey(*event))
        || (m_cursor < 0 && isTurningKey(*event))) {
        Stage::keyPressEvent(event);
        return;
    }
    if (isTurningKey(*event)) {
        turn({{m_cursor, opposite(m_cursor)}});
        return;
    }
    m_pointed = -1;
    m_cursor = m_cursor < 0 ? std::max(0, m_view.unit) : m_grid.moved(m_cursor, right, down);
    session().highlight(hopfieldQuantity({HopfieldPart::Unit, m_cursor}));
    setAccessibleDescription(reading());
    update();
}

void HopfieldStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    if (m_view.units.empty())
        return;
    paintUnits(painter, m_grid, shown(), look());
    paintCouplings(painter);
    paintMarks(painter);
    m_memories.paint(painter, session(), m_view, look());
    paintWords(painter);
}

// Lines from the unit in question to those that pull at it most, with a light rim over the cells.
void HopfieldStage::paintCouplings(QPainter& painter) const
{
    const auto draw = [&](int from, int to, double coupling, double width) {
        const bool negative = coupling < 0;
        const QLineF line(m_grid.cell(from).center(), m_grid.cell(to).center());
        painter.setPen(QPen(look().theme.panel, width + 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line);
        painter.setPen(QPen(negative ? look().theme.negative : look().theme.positive, width,
                            negative ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line);
    };
    if (m_view.storing > 0 && m_view.j >= 0) {
        const Units units = shown();
        draw(m_view.i, m_view.j,
             units[static_cast<std::size_t>(m_view.i)] == units[static_cast<std::size_t>(m_view.j)]
                 ? 1
                 : -1,
             2.5);
        return;
    }
    if (m_view.unit < 0 || hopfieldIteration(session())->number() == 0)
        return;
    const Couplings& couplings = hopfieldIteration(session())->experiment().couplings();
    const auto strongest = strongestCouplings(couplings, m_view.unit, mostLines);
    for (const CoupledUnit& other : strongest)
        draw(m_view.unit, other.unit, other.coupling,
             1 + 2 * std::abs(other.coupling / strongest.front().coupling));
}

// What this update has turned has a dot; the unit in question a frame in the colour of the pass.
void HopfieldStage::paintMarks(QPainter& painter) const
{
    const Theme& theme = look().theme;
    for (const int unit : m_view.changed) {
        const QRectF cell = m_grid.cell(unit);
        const double size = std::clamp(cell.width() * 0.22, 2.0, 9.0);
        painter.setPen(QPen(theme.panel, 1));
        painter.setBrush(theme.update);
        painter.drawPolygon(QPolygonF{cell.topRight(), cell.topRight() - QPointF(2 * size, 0),
                                      cell.topRight() + QPointF(0, 2 * size)});
    }
    const QColor colour = theme.of(m_view.pass);
    if (m_view.storing > 0) {
        for (const int unit : {m_view.i, m_view.j})
            if (unit >= 0)
                paintUnitFrame(painter, m_grid.cell(unit), QPen(colour, 3), look());
    } else if (m_view.unit >= 0) {
        paintUnitFrame(painter, m_grid.cell(m_view.unit), QPen(colour, 3), look());
    }
    if (m_pointed >= 0)
        paintUnitFrame(painter, m_grid.cell(m_pointed), QPen(theme.text, 1.5), look());
    if (hasFocus() && m_cursor >= 0)
        paintUnitFrame(painter, m_grid.cell(m_cursor),
                       QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine), look());
}

void HopfieldStage::paintWords(QPainter& painter) const
{
    const double margin = look().px(12);
    const double line = look().px(captionLine);
    painter.setFont(look().text(13, true));
    painter.setPen(look().theme.text);
    painter.drawText(QRectF(margin, 2, m_grid.rect().right(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, caption());
    if (!m_memories.entries().empty())
        painter.drawText(QRectF(m_memories.entries().front().rect.left(), 2, width(), line),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Overlap m with what is stored"));
    painter.setFont(look().text(13));
    const QString words =
        painter.fontMetrics().elidedText(reading(), Qt::ElideRight, int(width() - 2 * margin));
    painter.drawText(QRectF(margin, height() - line - 2, width() - 2 * margin, line),
                     Qt::AlignLeft | Qt::AlignVCenter, words);
}

} // namespace gradus
