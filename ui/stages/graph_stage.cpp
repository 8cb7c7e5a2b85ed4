// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_stage.h"

#include "stages/graph_painter.h"

#include <QKeyEvent>

#include <algorithm>

namespace gradus {

GraphStage::GraphStage(Session& session, const Look& look, QWidget* parent)
    : MovedStage(session, look, parent)
{
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

// A graph of many nodes is wider than the stage; at first a part of it is seen, in a size in which
// it can be read.
void GraphStage::layOut()
{
    const double wide =
        std::max<double>(width(), GraphLayout::readableWidth(m_cells, look().scale));
    const QSizeF size(wide, room().height());
    m_layout = GraphLayout(m_cells, size, look().scale);
    setSizes(size, room());
}

QSizeF GraphStage::room() const
{
    return QSizeF(width(), height() - (m_showsWays ? GraphWays::height(look()) : 0));
}

void GraphStage::keepInSight(int cell)
{
    if (cell >= 0)
        bringIntoSight(m_layout.box(static_cast<std::size_t>(cell)),
                       {width() / 5.0, std::min(room().height() / 5, 60.0)});
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
        text += QLatin1Char('\n') + ways().text().join(QLatin1Char('\n'));
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

void GraphStage::pointAt(std::optional<QPointF> point)
{
    const int cell = point ? m_layout.at(*point) : -1;
    session().highlight(cell < 0 ? Quantity{} : m_cells[static_cast<std::size_t>(cell)].value);
}

void GraphStage::click(QPointF point) { select(m_layout.at(point)); }

void GraphStage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int turn = key == Qt::Key_PageDown ? 1 : key == Qt::Key_PageUp ? -1 : 0;
    if (m_showsWays && turn != 0) {
        const auto count = static_cast<int>(ways().routes().shown.size());
        m_way = count > 0 ? (m_way + turn + count) % count : 0;
        describe();
        update();
    } else if (across != 0 || down != 0) {
        select(m_layout.next(cellOf(session().selected()), across, down));
    } else if (!zoomBy(key)) {
        QWidget::keyPressEvent(event);
    }
}

void GraphStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    painter.save();
    painter.setClipRect(QRectF(QPointF(), room()));
    painter.translate(view().offset());
    painter.scale(zoom(), zoom());
    const GraphPainter graph(session(), m_cells, m_layout, look());
    graph.paint(painter);
    if (m_showsWays)
        graph.paintWay(painter, ways().marked());
    painter.restore();
    if (m_showsWays)
        ways().paint(painter, QRectF(0, room().height(), width(), height() - room().height()),
                     look());
}

QList<QWidget*> GraphStage::makeTools()
{
    QToolButton* const ways = makeToggle(
        tr("Ways"), tr("The ways from the selected node to the output, with their products"),
        m_showsWays);
    connect(ways, &QToolButton::toggled, this, &GraphStage::setWays);
    return QList<QWidget*>{ways} + zoomTools();
}

void GraphStage::lookLike(const Stage& other)
{
    const auto* const like = dynamic_cast<const GraphStage*>(&other);
    if (!like)
        return;
    m_sample = like->m_sample;
    setWays(like->m_showsWays);
    m_way = like->m_way;
    moveLike(*like);
    follow();
}

void GraphStage::setWays(bool shown)
{
    m_showsWays = shown;
    m_way = 0;
    layOut();
}

GraphWays GraphStage::ways() const
{
    return {session(), m_cells, std::max(0, cellOf(session().selected())), m_way};
}

} // namespace gradus
