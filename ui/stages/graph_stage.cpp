// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_stage.h"

#include "expression/tensor.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gradus {

GraphStage::GraphStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Computational graph"));
    const auto repaint = [this] { update(); };
    connect(&session, &Session::changed, this, &GraphStage::follow);
    connect(&session, &Session::highlightChanged, this, repaint);
    connect(&session, &Session::selectionChanged, this, repaint);
    connect(&session, &Session::focusChanged, this, repaint);
    follow();
}

void GraphStage::follow()
{
    if (session().isReady()) {
        const int sample = sampleHere(session().snapshot(), m_sample);
        if (m_cells.empty() || sample != m_sample) {
            m_sample = sample;
            m_cells = graphCells(*session().snapshot().iteration, sample);
            layOut();
        }
        if (const auto step = session().snapshot().currentStep())
            keepInSight(cellOf(step->quantity));
    }
    describe();
    update();
}

void GraphStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

// A graph of many nodes is wider than the stage; then a part of it is seen.
void GraphStage::layOut()
{
    m_width = std::max<double>(width(), GraphLayout::readableWidth(m_cells, look().scale));
    m_layout = GraphLayout(m_cells, QSizeF(m_width, height() - waysHeight()), look().scale);
    moveAlong(0);
}

void GraphStage::moveAlong(double by)
{
    m_along = std::clamp(m_along + by, 0.0, std::max(0.0, m_width - width()));
    update();
}

void GraphStage::keepInSight(int cell)
{
    if (cell < 0)
        return;
    const QRectF& box = m_layout.box(static_cast<std::size_t>(cell));
    const double margin = width() / 5.0;
    if (box.left() - m_along < margin)
        moveAlong(box.left() - margin - m_along);
    else if (box.right() - m_along > width() - margin)
        moveAlong(box.right() + margin - width() - m_along);
}

void GraphStage::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    moveAlong(-(turned.x() != 0 ? turned.x() : turned.y()) / 2.0);
}

int GraphStage::cellOf(const Quantity& quantity) const
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&](const GraphCell& cell) {
        return cell.value == wholeOf(quantity) || cell.slope == wholeOf(quantity);
    });
    return found == m_cells.end() || quantity.name.empty()
        ? -1
        : static_cast<int>(found - m_cells.begin());
}

// What a screen reader says of the picture: the number that has just been worked out.
void GraphStage::describe()
{
    const auto step = session().isReady() ? session().snapshot().currentStep() : std::nullopt;
    QString text = step
        ? tr("%1 is %2").arg(nameText(step->quantity), session().shown(step->quantity))
        : QString();
    if (m_showsWays)
        text += QLatin1Char('\n') + waysText().join(QLatin1Char('\n'));
    setAccessibleDescription(text);
}

void GraphStage::select(int cell)
{
    if (cell >= 0)
        session().select(m_cells[static_cast<std::size_t>(cell)].value);
    m_way = 0;
    keepInSight(cell);
    describe();
}

void GraphStage::mousePressEvent(QMouseEvent* event)
{
    select(m_layout.at(event->position() + QPointF(m_along, 0)));
}

void GraphStage::mouseMoveEvent(QMouseEvent* event)
{
    const int cell = m_layout.at(event->position() + QPointF(m_along, 0));
    session().highlight(cell < 0 ? Quantity{} : m_cells[static_cast<std::size_t>(cell)].value);
}

void GraphStage::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    session().highlight({});
}

void GraphStage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int turn = key == Qt::Key_PageDown ? 1 : key == Qt::Key_PageUp ? -1 : 0;
    if (m_showsWays && turn != 0) {
        const auto count = static_cast<int>(ways().shown.size());
        m_way = count > 0 ? (m_way + turn + count) % count : 0;
        describe();
        update();
    } else if (across != 0 || down != 0)
        select(m_layout.next(cellOf(session().selected()), across, down));
    else
        QWidget::keyPressEvent(event);
}

void GraphStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    painter.save();
    painter.translate(-m_along, 0);
    for (std::size_t to = 0; to < m_cells.size(); ++to)
        for (const std::size_t from : m_cells[to].from)
            paintEdge(painter, from, to);
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        paintCell(painter, i);
    paintFactors(painter);
    if (m_showsWays)
        paintMarkedWay(painter);
    painter.restore();
    paintMore(painter);
    if (m_showsWays)
        paintWays(painter);
}

QList<QWidget*> GraphStage::makeTools()
{
    QToolButton* const ways = makeToggle(
        tr("Ways"), tr("The ways from the selected node to the output, with their products"),
        m_showsWays);
    connect(ways, &QToolButton::toggled, this, &GraphStage::setWays);
    return {ways};
}

void GraphStage::lookLike(const Stage& other)
{
    const auto* const like = dynamic_cast<const GraphStage*>(&other);
    if (!like)
        return;
    m_sample = like->m_sample;
    setWays(like->m_showsWays);
    m_way = like->m_way;
    follow();
}

void GraphStage::setWays(bool shown)
{
    m_showsWays = shown;
    m_way = 0;
    layOut();
}

double GraphStage::waysHeight() const { return m_showsWays ? look().px(76) : 0; }

Routes GraphStage::ways() const
{
    std::vector<std::vector<int>> below;
    for (const GraphCell& cell : m_cells)
        below.emplace_back(cell.from.begin(), cell.from.end());
    if (below.empty())
        return {};
    return Routes::between(below, std::max(0, cellOf(session().selected())),
                           static_cast<int>(m_cells.size()) - 1);
}

QString GraphStage::productText(const Array& product) const
{
    if (product.entries.size() > 6)
        return QString::fromStdString(shapeText(product.shape));
    QStringList numbers;
    for (const double entry : product.entries)
        numbers += numberText(entry);
    return product.isNumber()
        ? numbers.first()
        : QLatin1Char('[') + numbers.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QStringList GraphStage::waysText() const
{
    const Routes all = ways();
    if (all.shown.empty())
        return {tr("No way leads from here to the output.")};
    const auto marked = static_cast<std::size_t>(m_way) % all.shown.size();
    const GraphCell& from = m_cells[static_cast<std::size_t>(all.shown.front().front())];
    QStringList names;
    for (const int cell : all.shown[marked])
        names += nameText(m_cells[static_cast<std::size_t>(cell)].value);
    QString which = tr("Way %1 of %2").arg(marked + 1).arg(all.count);
    if (all.count > all.shown.size())
        which += QStringLiteral(" · ") + tr("only the first %1 are shown").arg(all.shown.size());
    QString line = names.join(QStringLiteral(" → "));
    const Iteration& iteration = *session().snapshot().iteration;
    if (from.slope.name.empty())
        return {which, line};
    for (const Quantity& slope : iteration.elements(from.slope)) // no answer is given away
        if (!session().snapshot().read(slope).isKnown() || session().isHidden(slope))
            return {which, line};
    line +=
        QStringLiteral(":  ") + productText(productAlong(iteration, m_cells, all.shown[marked]));
    Array sum = productAlong(iteration, m_cells, all.shown.front());
    for (std::size_t i = 1; i < all.shown.size(); ++i)
        sum = combined(sum, productAlong(iteration, m_cells, all.shown[i]),
                       [](double a, double b) { return a + b; });
    QStringList lines{which, line};
    if (all.count == all.shown.size())
        lines += tr("The sum over all ways: %1 = %2").arg(nameText(from.slope), productText(sum));
    return lines;
}

void GraphStage::paintMarkedWay(QPainter& painter) const
{
    const Routes all = ways();
    if (all.shown.empty())
        return;
    const Route& way = all.shown[static_cast<std::size_t>(m_way) % all.shown.size()];
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look().theme.text, 4, Qt::SolidLine, Qt::RoundCap));
    for (std::size_t i = 1; i < way.size(); ++i)
        painter.drawPath(
            m_layout.line(static_cast<std::size_t>(way[i - 1]), static_cast<std::size_t>(way[i])));
}

void GraphStage::paintWays(QPainter& painter) const
{
    const QRectF room(0, height() - waysHeight(), width(), waysHeight());
    painter.fillRect(room, mixed(look().theme.panel, look().theme.text, 0.04));
    painter.setPen(look().theme.text);
    const QStringList lines = waysText();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 1 ? look().number(13) : look().text(13, i == 0));
        const QRectF line(room.left() + look().px(16), room.top() + look().px(4 + 23 * double(i)),
                          room.width() - look().px(32), look().px(23));
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(lines[i], Qt::ElideRight, line.width()));
    }
    painter.setPen(look().theme.quiet);
    painter.setFont(look().text(12));
    painter.drawText(room.adjusted(0, look().px(6), -look().px(16), 0),
                     Qt::AlignRight | Qt::AlignTop, tr("Page Up and Page Down: other ways"));
}

// Says that there is more to the left or right.
void GraphStage::paintMore(QPainter& painter) const
{
    painter.setFont(look().text(20, true));
    painter.setPen(look().theme.text);
    const QRectF room = rect().adjusted(4, 2, -4, -2);
    if (m_along > 1)
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, QStringLiteral("‹"));
    if (m_along + width() < m_width - 1)
        painter.drawText(room, Qt::AlignRight | Qt::AlignTop, QStringLiteral("›"));
}

// Forwards a node's inputs are lit, backwards its ways on; an arrow says which way the number goes.
void GraphStage::paintEdge(QPainter& painter, std::size_t from, std::size_t to) const
{
    const QPainterPath path = m_layout.line(from, to);
    painter.setBrush(Qt::NoBrush);
    const auto step = session().snapshot().currentStep();
    const bool forwards = step && wholeOf(step->quantity) == m_cells[to].value;
    const bool backwards = step && wholeOf(step->quantity) == m_cells[from].slope;
    if (!forwards && !backwards) {
        painter.setPen(QPen(look().theme.quiet, 1.2));
        painter.drawPath(path);
        return;
    }
    const QColor colour = forwards ? look().theme.forward : look().theme.backward;
    painter.setPen(QPen(mixed(look().theme.panel, colour, 0.45), 8 * look().scale));
    painter.drawPath(path);
    painter.setPen(QPen(colour, 2));
    painter.drawPath(path);
    painter.setBrush(colour);
    paintArrow(painter, path.pointAtPercent(forwards ? 1 : 0), forwards);
}

void GraphStage::paintArrow(QPainter& painter, QPointF tip, bool forwards) const
{
    const double size = 10 * look().scale;
    const double back = forwards ? -1.3 * size : 1.3 * size;
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(
        QPolygonF{tip, tip + QPointF(back, size * 0.7), tip + QPointF(back, -size * 0.7)});
}

// The slopes of the steps that a number goes back through: the factors of the chain rule.
void GraphStage::paintFactors(QPainter& painter) const
{
    const auto step = session().snapshot().currentStep();
    painter.setFont(look().number(12, true));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t to = 0; step && to < m_cells.size(); ++to)
        for (const std::size_t from : m_cells[to].from) {
            if (wholeOf(step->quantity) != m_cells[from].slope)
                continue;
            const auto factor =
                graphFactor(*session().snapshot().iteration, m_cells[from], m_cells[to]);
            if (!factor)
                continue;
            const QString text = QStringLiteral("× ") + numberText(*factor);
            QRectF box(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 4);
            box.moveCenter(m_layout.line(from, to).pointAtPercent(0.5));
            painter.setPen(QPen(look().theme.backward, 1));
            painter.setBrush(look().theme.current);
            painter.drawRoundedRect(box, 4, 4);
            painter.setPen(look().theme.text);
            painter.drawText(box, Qt::AlignCenter, text);
        }
}

bool GraphStage::isFocus(const GraphCell& cell) const
{
    const auto& focus = session().focus();
    return std::any_of(focus.begin(), focus.end(), [&](const Quantity& quantity) {
        return wholeOf(quantity) == cell.value
            || (!cell.slope.name.empty() && wholeOf(quantity) == cell.slope);
    });
}

void GraphStage::paintCell(QPainter& painter, std::size_t index) const
{
    const Theme& theme = look().theme;
    const GraphCell& cell = m_cells[index];
    const QRectF& box = m_layout.box(index);
    const auto step = session().snapshot().currentStep();
    const bool value = step && wholeOf(step->quantity) == cell.value;
    const bool slope = step && wholeOf(step->quantity) == cell.slope;
    if (isFocus(cell)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.current);
        painter.drawRoundedRect(box.adjusted(-6, -6, 6, 6), 10, 10);
    }
    QPen pen(theme.quiet, 1);
    if (value || slope)
        pen = QPen(theme.of(step->pass), 3);
    else if (session().selected() == cell.value)
        pen = QPen(theme.text, 2);
    else if (session().highlighted() == cell.value)
        pen = QPen(theme.text, 1.5, Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(value ? theme.current : theme.panel);
    painter.drawRoundedRect(box, 8, 8);
    paintText(painter, cell, box);
    if (cell.slope.name.empty())
        return;
    paintSlope(painter, cell, QPointF(box.center().x(), box.bottom() + 2), slope);
}

void GraphStage::paintSlope(QPainter& painter, const GraphCell& cell, QPointF top,
                            bool current) const
{
    const QString name = nameText(cell.slope) + QStringLiteral(" = ");
    const QFont nameFont = look().text(12);
    const QFont numberFont = look().number(12, true);
    const double most = m_layout.box(0).width() * 1.45;
    const QString number = cellText(session(), cell.slope, [&](const QString& text) {
        return QFontMetricsF(nameFont).horizontalAdvance(name)
            + QFontMetricsF(numberFont).horizontalAdvance(text)
            < most;
    });
    const double left = QFontMetricsF(nameFont).horizontalAdvance(name);
    const double width = left + QFontMetricsF(numberFont).horizontalAdvance(number);
    const QRectF room(top.x() - width / 2, top.y(), width + 2, 18 * look().scale);
    if (current)
        painter.fillRect(room.adjusted(-3, 0, 3, 0), look().theme.current);
    painter.setPen(look().theme.backward);
    painter.setFont(nameFont);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(numberFont);
    painter.drawText(room.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, number);
}

// What a cell is above, its value below; only the value where there is no room for both.
void GraphStage::paintText(QPainter& painter, const GraphCell& cell, const QRectF& box) const
{
    const QRectF inside = box.adjusted(4, 3, -4, -3);
    QString name = nameText(cell.value);
    if (!cell.text.isEmpty())
        name += QStringLiteral(" = ") + cell.text;
    painter.setFont(look().text(12));
    painter.setPen(look().theme.quiet);
    const QFontMetricsF metrics(painter.font());
    const bool both = inside.height() >= 2 * metrics.height();
    if (both)
        painter.drawText(inside, Qt::AlignHCenter | Qt::AlignTop,
                         metrics.elidedText(name, Qt::ElideRight, inside.width()));
    painter.setFont(look().number(13, true));
    painter.setPen(look().theme.text);
    const QFontMetricsF numbers(painter.font());
    const auto fits = [&](const QString& text) {
        return numbers.horizontalAdvance(text) < inside.width();
    };
    painter.drawText(inside, both ? Qt::AlignHCenter | Qt::AlignBottom : Qt::AlignCenter,
                     cellText(session(), cell.value, fits));
}

} // namespace gradus
