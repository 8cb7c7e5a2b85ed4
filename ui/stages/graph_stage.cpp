// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_stage.h"

#include "stages/graph_painter.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double graphZoomStep = 1.25;
constexpr double largestGraphZoom = 4; // times the size in which all can be read

} // namespace

GraphStage::GraphStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Computational graph"));
    const auto edge = [this](const QString& sign, const QString& name, double way) {
        QToolButton* const button = makeTool(sign, name, name);
        button->setParent(this);
        button->hide();
        connect(button, &QToolButton::clicked, this, [this, way] {
            moveBy({-way * width() * 0.6, 0});
        });
        return button;
    };
    m_left = edge(QStringLiteral("‹"), tr("More to the left"), -1);
    m_right = edge(QStringLiteral("›"), tr("More to the right"), 1);
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
    m_size = QSizeF(wide, height() - waysHeight());
    m_layout = GraphLayout(m_cells, m_size, look().scale);
    moveBy({});
}

QSizeF GraphStage::room() const { return QSizeF(width(), height() - waysHeight()); }

double GraphStage::wholeZoom() const
{
    return m_size.width() > 0 ? std::min(1.0, room().width() / m_size.width()) : 1;
}

// What is smaller than the room stands in its middle, what is larger fills it.
void GraphStage::moveBy(QPointF by)
{
    const auto kept = [](double offset, double all, double room) {
        return all <= room ? (room - all) / 2 : std::clamp(offset, room - all, 0.0);
    };
    m_zoom = std::clamp(m_zoom, wholeZoom(), largestGraphZoom);
    m_offset = {kept(m_offset.x() + by.x(), m_size.width() * m_zoom, room().width()),
                kept(m_offset.y() + by.y(), m_size.height() * m_zoom, room().height())};
    placeButtons();
    update();
}

void GraphStage::zoom(double factor, QPointF at)
{
    const double before = m_zoom;
    m_zoom = std::clamp(m_zoom * factor, wholeZoom(), largestGraphZoom);
    m_offset = at - (at - m_offset) * (m_zoom / before);
    moveBy({});
}

void GraphStage::fit()
{
    m_zoom = wholeZoom();
    moveBy({});
}

// Where there is more to the left or right.
void GraphStage::placeButtons()
{
    const double all = m_size.width() * m_zoom;
    m_left->setVisible(!isPrinted() && m_offset.x() < -1);
    m_right->setVisible(!isPrinted() && m_offset.x() + all > room().width() + 1);
    for (QToolButton* const button : {m_left, m_right}) {
        const QSize size = button->sizeHint();
        button->resize(size);
        button->move(button == m_left ? 4 : width() - size.width() - 4, 2);
    }
}

QPointF GraphStage::inGraph(QPointF point) const { return (point - m_offset) / m_zoom; }

void GraphStage::keepInSight(int cell)
{
    if (cell < 0)
        return;
    const QRectF& box = m_layout.box(static_cast<std::size_t>(cell));
    const QRectF seen(box.topLeft() * m_zoom + m_offset, box.size() * m_zoom);
    const double across = width() / 5.0;
    const double down = std::min(room().height() / 5, 60.0);
    const auto needed = [](double low, double high, double first, double last) {
        return low < first ? first - low : high > last ? last - high : 0;
    };
    moveBy({needed(seen.left(), seen.right(), across, width() - across),
            needed(seen.top(), seen.bottom(), down, room().height() - down)});
}

// As the network: the wheel zooms; sideways or with Shift it moves along.
void GraphStage::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120;
    const QPoint turned = event->angleDelta();
    if (turned.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier))
        moveBy({(turned.x() != 0 ? turned.x() : turned.y()) / 2.0, 0});
    else
        zoom(std::pow(graphZoomStep, turned.y() / notch), event->position());
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
    m_pressed = event->position();
    m_dragging = false;
}

void GraphStage::mouseMoveEvent(QMouseEvent* event)
{
    constexpr double slack = 4;
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) {
        const QPointF moved = event->position() - m_pressed;
        if (!m_dragging && moved.manhattanLength() < slack)
            return;
        m_dragging = true;
        m_pressed = event->position();
        moveBy(moved);
        return;
    }
    const int cell = m_layout.at(inGraph(event->position()));
    session().highlight(cell < 0 ? Quantity{} : m_cells[static_cast<std::size_t>(cell)].value);
}

void GraphStage::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging && event->button() == Qt::LeftButton)
        select(m_layout.at(inGraph(event->position())));
    m_dragging = false;
}

void GraphStage::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

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
    else if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoomIn();
    else if (key == Qt::Key_Minus)
        zoomOut();
    else if (key == Qt::Key_0)
        fit();
    else
        QWidget::keyPressEvent(event);
}

void GraphStage::zoomIn() { zoom(graphZoomStep, QRectF(QPointF(), room()).center()); }
void GraphStage::zoomOut() { zoom(1 / graphZoomStep, QRectF(QPointF(), room()).center()); }

void GraphStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    painter.save();
    painter.setClipRect(QRectF(QPointF(), room()));
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    const GraphPainter graph(session(), m_cells, m_layout, look());
    graph.paint(painter);
    if (const Routes all = ways(); m_showsWays && !all.shown.empty())
        graph.paintWay(painter, all.shown[static_cast<std::size_t>(m_way) % all.shown.size()]);
    painter.restore();
    if (m_showsWays)
        paintWays(painter);
}

QList<QWidget*> GraphStage::makeTools()
{
    QToolButton* const ways = makeToggle(
        tr("Ways"), tr("The ways from the selected node to the output, with their products"),
        m_showsWays);
    connect(ways, &QToolButton::toggled, this, &GraphStage::setWays);
    const auto tool = [this](const QString& sign, const QString& tip, auto act) {
        QToolButton* const button = makeTool(sign, tip, tip);
        connect(button, &QToolButton::clicked, this, act);
        return button;
    };
    return {ways, tool(QStringLiteral("−"), tr("Zoom out (−)"), &GraphStage::zoomOut),
            tool(QStringLiteral("+"), tr("Zoom in (+)"), &GraphStage::zoomIn),
            tool(QStringLiteral("⤢"), tr("Fit the picture (0)"), &GraphStage::fit)};
}

void GraphStage::lookLike(const Stage& other)
{
    const auto* const like = dynamic_cast<const GraphStage*>(&other);
    if (!like)
        return;
    m_sample = like->m_sample;
    setWays(like->m_showsWays);
    m_way = like->m_way;
    m_zoom = like->m_zoom;
    const double share = like->width() > 0 ? double(width()) / like->width() : 1;
    m_offset = like->m_offset * share;
    follow();
}

void GraphStage::setWays(bool shown)
{
    m_showsWays = shown;
    m_way = 0;
    layOut();
}

} // namespace gradus
