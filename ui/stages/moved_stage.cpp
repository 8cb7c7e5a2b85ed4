// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/moved_stage.h"

#include <QMouseEvent>

#include <cmath>

namespace gradus {

namespace {

constexpr double movedZoomStep = 1.25;

} // namespace

MovedStage::MovedStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
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
}

void MovedStage::setSizes(QSizeF picture, QSizeF room)
{
    m_view.setSizes(picture, room);
    moved();
}

void MovedStage::moveBy(QPointF by)
{
    m_view.moveBy(by);
    moved();
}

void MovedStage::bringIntoSight(const QRectF& part, QSizeF margin)
{
    m_view.show(part, margin);
    moved();
}

void MovedStage::moveLike(const MovedStage& other)
{
    const double share = other.width() > 0 ? double(width()) / other.width() : 1;
    m_view.set(other.zoom(), other.m_view.offset() * share);
    moved();
}

void MovedStage::zoomIn()
{
    m_view.zoomBy(movedZoomStep, QRectF(QPointF(), m_view.room()).center());
    moved();
}

void MovedStage::zoomOut()
{
    m_view.zoomBy(1 / movedZoomStep, QRectF(QPointF(), m_view.room()).center());
    moved();
}

void MovedStage::fit()
{
    m_view.fit();
    moved();
}

// The buttons stand where there is more to the left or right.
void MovedStage::moved()
{
    m_left->setVisible(!isPrinted() && m_view.hasMoreLeft());
    m_right->setVisible(!isPrinted() && m_view.hasMoreRight());
    for (QToolButton* const button : {m_left, m_right}) {
        const QSize size = button->sizeHint();
        button->resize(size);
        button->move(button == m_left ? 4 : width() - size.width() - 4, 2);
    }
    update();
}

// As the network: the wheel zooms; sideways or with Shift it moves along.
void MovedStage::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120;
    const QPoint turned = event->angleDelta();
    if (turned.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        moveBy({(turned.x() != 0 ? turned.x() : turned.y()) / 2.0, 0});
        return;
    }
    m_view.zoomBy(std::pow(movedZoomStep, turned.y() / notch), event->position());
    moved();
}

void MovedStage::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position();
    m_dragging = false;
}

void MovedStage::mouseMoveEvent(QMouseEvent* event)
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
    const bool inside = QRectF(QPointF(), m_view.room()).contains(event->position());
    pointAt(inside ? std::optional(m_view.inPicture(event->position())) : std::nullopt);
}

void MovedStage::mouseReleaseEvent(QMouseEvent* event)
{
    const bool inside = QRectF(QPointF(), m_view.room()).contains(event->position());
    if (!m_dragging && inside && event->button() == Qt::LeftButton)
        click(m_view.inPicture(event->position()));
    m_dragging = false;
}

void MovedStage::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_dragging = true; // the release that follows is no click
    doubleClick(m_view.inPicture(event->position()));
}

void MovedStage::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    pointAt(std::nullopt);
}

bool MovedStage::zoomBy(int key)
{
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoomIn();
    else if (key == Qt::Key_Minus)
        zoomOut();
    else if (key == Qt::Key_0)
        fit();
    else
        return false;
    return true;
}

QList<QWidget*> MovedStage::zoomTools()
{
    const auto tool = [this](const QString& sign, const QString& tip, auto act) {
        QToolButton* const button = makeTool(sign, tip, tip);
        connect(button, &QToolButton::clicked, this, act);
        return button;
    };
    return {tool(QStringLiteral("−"), tr("Zoom out (−)"), &MovedStage::zoomOut),
            tool(QStringLiteral("+"), tr("Zoom in (+)"), &MovedStage::zoomIn),
            tool(QStringLiteral("⤢"), tr("Fit the picture (0)"), &MovedStage::fit)};
}

} // namespace gradus
