// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_stage.h"

#include "session/texts.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr int flowMilliseconds = 200;
constexpr double largestZoom = 12;

} // namespace

NetworkStage::NetworkStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture of the network"));
    m_flow.setDuration(flowMilliseconds);
    m_flow.setStartValue(0.0);
    m_flow.setEndValue(1.0);
    connect(&m_flow, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::changed, this, &NetworkStage::follow);
    connect(&session, &Session::highlightChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::selectionChanged, this, &NetworkStage::describe);
    connect(&session, &Session::focusChanged, this, qOverload<>(&QWidget::update));
    follow();
}

bool NetworkStage::hasNetwork() const
{
    return session().isReady()
        && dynamic_cast<const NetworkIteration*>(session().snapshot().iteration.get());
}

// A single step by hand moves its value along its path; anything else only arrives.
void NetworkStage::follow()
{
    if (!hasNetwork())
        return;
    if (m_layout.layers() < 0)
        layOut();
    const Position now = session().snapshot().position;
    const bool one = now.iteration == m_last.iteration && now.step == m_last.step + 1;
    m_last = now;
    m_sample = NetworkView(session(), m_sample).sample();
    m_flow.stop();
    if (one && look().motion && !session().isRunning())
        m_flow.start();
    update();
}

void NetworkStage::describe()
{
    if (hasNetwork())
        setAccessibleDescription(NetworkView(session(), m_sample).describe(selected()));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void NetworkStage::lookLike(const Stage& other)
{
    if (const auto* const like = dynamic_cast<const NetworkStage*>(&other)) {
        m_sample = like->m_sample;
        m_zoom = like->m_zoom;
        const double share = like->width() > 0 ? double(width()) / like->width() : 1;
        m_offset = like->m_offset * share;
    }
    layOut();
}

void NetworkStage::layOut()
{
    m_edges = {};
    if (!hasNetwork())
        return;
    const NetworkView view(session(), m_sample);
    constexpr double margin = 12;
    const QSizeF room = QSizeF(width() - 2 * margin, height() - 2 * margin) * m_zoom;
    m_layout = NetworkLayout(view.experiment(), room, look().scale);
    update();
}

void NetworkStage::resizeEvent(QResizeEvent*) { layOut(); }

QList<QWidget*> NetworkStage::makeTools()
{
    const auto tool = [this](const QString& sign, const QString& tip, auto act) {
        QToolButton* const button = makeTool(sign, tip, tip);
        connect(button, &QToolButton::clicked, this, act);
        return button;
    };
    return {tool(QStringLiteral("−"), tr("Zoom out (−)"), &NetworkStage::zoomOut),
            tool(QStringLiteral("+"), tr("Zoom in (+)"), &NetworkStage::zoomIn),
            tool(QStringLiteral("⤢"), tr("Fit the picture (0)"), &NetworkStage::fit)};
}

void NetworkStage::fit()
{
    m_zoom = 1;
    m_offset = {};
    layOut();
}

void NetworkStage::zoom(double factor, QPointF at)
{
    const double before = m_zoom;
    m_zoom = std::clamp(m_zoom * factor, 1.0, largestZoom);
    m_offset = at - (at - m_offset) * (m_zoom / before);
    if (m_zoom == 1.0)
        m_offset = {};
    layOut();
}

NetworkElement NetworkStage::elementOf(const Quantity& quantity) const
{
    if (quantity.name.empty() || !hasNetwork())
        return {};
    const auto elements = NetworkView(session(), m_sample).elementsOf(quantity);
    return elements.size() == 1 ? elements.front() : NetworkElement{};
}

NetworkElement NetworkStage::selected() const { return elementOf(session().selected()); }

NetworkAccents NetworkStage::accents(const NetworkView& view) const
{
    NetworkAccents accents;
    accents.highlighted = elementOf(session().highlighted());
    accents.selected = selected();
    const auto add = [&view](std::vector<NetworkElement>& to, const Quantity& quantity) {
        const auto elements = view.elementsOf(quantity);
        to.insert(to.end(), elements.begin(), elements.end());
    };
    for (const Quantity& quantity : session().focus())
        add(accents.focus, quantity);
    if (const auto explanation = session().explanation()) {
        accents.step = session().snapshot().currentStep();
        add(accents.result, explanation->quantity);
        for (const Quantity& quantity : operands(explanation->formula))
            add(accents.operands, quantity);
    }
    accents.flow =
        m_flow.state() == QAbstractAnimation::Running ? m_flow.currentValue().toDouble() : 1.0;
    return accents;
}

// The edges are painted anew only when a weight, the size or the zoom has changed.
void NetworkStage::paintCachedEdges(QPainter& painter, const NetworkPainter& network)
{
    const Snapshot& now = session().snapshot();
    const auto step = now.currentStep();
    const std::int64_t at = step && step->pass == Pass::Update ? step->number : 0;
    const double ratio = devicePixelRatioF();
    if (m_edges.isNull() || m_edgesOf != now.iteration || m_edgesAt != at) {
        m_edges = QPixmap(size() * ratio);
        m_edges.setDevicePixelRatio(ratio);
        m_edges.fill(look().theme.panel);
        QPainter into(&m_edges);
        into.setRenderHint(QPainter::Antialiasing);
        into.translate(m_offset + QPointF(12, 12));
        network.paintEdges(into);
        m_edgesOf = now.iteration;
        m_edgesAt = at;
    }
    painter.drawPixmap(0, 0, m_edges);
}

void NetworkStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look().theme.panel);
    if (!hasNetwork())
        return;
    if (m_layout.layers() < 0) // painted before it heard of the network
        layOut();
    painter.setRenderHint(QPainter::Antialiasing);
    const NetworkView view(session(), m_sample);
    const NetworkPainter network(view, m_layout, look(), session());
    if (!isPrinted())
        paintCachedEdges(painter, network);
    painter.translate(m_offset + QPointF(12, 12));
    if (isPrinted())
        network.paintEdges(painter);
    network.paintRest(painter, accents(view));
    painter.translate(-m_offset - QPointF(12, 12));
    if (!hasFocus())
        return;
    painter.setPen(QPen(look().theme.positive, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
}

NetworkElement NetworkStage::elementAt(QPointF point) const
{
    return m_layout.layers() < 0 ? NetworkElement{}
                                 : m_layout.at(point - m_offset - QPointF(12, 12), true);
}

void NetworkStage::select(const NetworkElement& element)
{
    if (!hasNetwork())
        return;
    const NetworkView view(session(), m_sample);
    session().select(view.quantityOf(element));
}

void NetworkStage::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position();
    m_panning = false;
}

void NetworkStage::mouseMoveEvent(QMouseEvent* event)
{
    constexpr double slack = 4;
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) {
        const QPointF moved = event->position() - m_pressed;
        if (!m_panning && moved.manhattanLength() < slack)
            return;
        m_panning = true;
        m_pressed = event->position();
        m_offset += moved;
        m_edges = {};
        update();
        return;
    }
    if (hasNetwork())
        session().highlight(
            NetworkView(session(), m_sample).quantityOf(elementAt(event->position())));
}

void NetworkStage::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_panning && event->button() == Qt::LeftButton)
        select(elementAt(event->position()));
    m_panning = false;
}

void NetworkStage::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void NetworkStage::leaveEvent(QEvent*) { session().highlight({}); }

void NetworkStage::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120;
    zoom(std::pow(zoomStep, event->angleDelta().y() / notch), event->position());
}

void NetworkStage::moveSelection(int key)
{
    NetworkElement at = selected();
    const int last = m_layout.layers();
    if (at.kind == NetworkElement::Kind::None) {
        select(NetworkElement::neuron(std::min(1, last), 1));
        return;
    }
    if (at.kind == NetworkElement::Kind::Cost)
        at = NetworkElement::neuron(last + 1, 1);
    // Up and down walk along a layer (or the weights of a neuron), left and right between layers.
    if (at.kind == NetworkElement::Kind::Edge) {
        const int k = at.k + (key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0);
        if (key == Qt::Key_Left || key == Qt::Key_Right)
            select(key == Qt::Key_Left ? NetworkElement::neuron(at.layer - 1, at.k)
                                       : NetworkElement::neuron(at.layer, at.j));
        else
            select(NetworkElement::edge(at.layer, at.j,
                                        std::clamp(k, 1, m_layout.size(at.layer - 1))));
        return;
    }
    const int layer = std::clamp(at.layer
                                     + (key == Qt::Key_Right      ? 1
                                            : key == Qt::Key_Left ? -1
                                                                  : 0),
                                 0, last + 1);
    if (layer > last) {
        select({NetworkElement::Kind::Cost});
        return;
    }
    const int j = at.j + (key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0);
    select(NetworkElement::neuron(layer, std::clamp(j, 1, m_layout.size(layer))));
}

void NetworkStage::keyPressEvent(QKeyEvent* event)
{
    const NetworkElement at = selected();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (hasNetwork())
            moveSelection(event->key());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: // from a neuron to its first weight and back
        if (at.kind == NetworkElement::Kind::Neuron && at.layer > 0)
            select(NetworkElement::edge(at.layer, at.j, 1));
        else if (at.kind == NetworkElement::Kind::Edge)
            select(NetworkElement::neuron(at.layer, at.j));
        break;
    case Qt::Key_Escape:
        select({});
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        fit();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool NetworkStage::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && hasNetwork()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const NetworkElement element = elementAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           plainTip(NetworkView(session(), m_sample).describe(element)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace gradus
