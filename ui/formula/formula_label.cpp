// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/formula_label.h"

#include "formula/typesetter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr int margin = 4;
constexpr qreal smallestScale = 0.6; // below, a formula is cut rather than unreadable

} // namespace

FormulaLabel::FormulaLabel(Typesetter& typesetter, QWidget* parent)
    : QWidget(parent)
    , m_typesetter(typesetter)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&typesetter, &Typesetter::ready, this, &FormulaLabel::refresh);
}

void FormulaLabel::setFormula(const QString& tex, const QString& spoken)
{
    setAccessibleName(spoken);
    if (tex == m_tex)
        return;
    m_tex = tex;
    m_term = -1;
    if (tex.isEmpty()) {
        m_picture.reset();
        m_shown.clear();
    }
    refresh();
}

void FormulaLabel::setFormulaStyle(const FormulaStyle& style)
{
    const QString highlighted = m_style.highlighted;
    m_style = style;
    m_style.highlighted = highlighted;
    update();
}

void FormulaLabel::setPixelsPerEm(qreal pixels)
{
    m_pixelsPerEm = pixels;
    updateGeometry();
    update();
}

void FormulaLabel::setHighlighted(const QString& id)
{
    if (m_style.highlighted == id)
        return;
    m_style.highlighted = id;
    update();
}

void FormulaLabel::refresh()
{
    if (m_tex.isEmpty()) {
        update();
        return;
    }
    auto picture = m_typesetter.picture(m_tex, true);
    if (!picture || (picture == m_picture && isShown()))
        return;
    m_picture = std::move(picture);
    m_shown = m_tex;
    setToolTip(m_picture->isError() ? Qt::convertFromPlainText(m_picture->error()) : QString());
    updateGeometry();
    update();
    Q_EMIT shown();
}

QSize FormulaLabel::sizeHint() const
{
    if (!m_picture || m_picture->isError())
        return {100, static_cast<int>(m_pixelsPerEm * 1.6)};
    const qreal height = std::max(1.4, m_picture->ascent() + m_picture->descent());
    return {static_cast<int>(std::ceil(m_picture->width() * m_pixelsPerEm)) + 2 * margin,
            static_cast<int>(std::ceil(height * scale())) + 2 * margin};
}

QSize FormulaLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), 80), hint.height()};
}

qreal FormulaLabel::scale() const
{
    const qreal wanted = m_picture->width() * m_pixelsPerEm;
    const qreal room = width() - 2 * margin;
    return m_pixelsPerEm * std::clamp(wanted > 0 ? room / wanted : 1.0, smallestScale, 1.0);
}

// The height follows the scale, which follows the width.
void FormulaLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_picture && event->oldSize().width() != event->size().width())
        updateGeometry();
}

QPointF FormulaLabel::baseline() const
{
    const qreal pixels = scale();
    const qreal height = (m_picture->ascent() + m_picture->descent()) * pixels;
    return {qreal(margin), (this->height() - height) / 2 + m_picture->ascent() * pixels};
}

QString FormulaLabel::idAt(QPointF place) const
{
    if (!m_picture || m_picture->isError())
        return {};
    return m_picture->idAt((place - baseline()) / scale());
}

void FormulaLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tex.isEmpty() || !m_picture)
        return;
    if (m_picture->isError()) {
        painter.setPen(m_style.text);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, m_tex);
        return;
    }
    m_picture->paint(painter, baseline(), scale(), m_style);
    if (hasFocus()) {
        painter.setPen(QPen(palette().highlight().color(), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void FormulaLabel::mouseMoveEvent(QMouseEvent* event) { Q_EMIT hovered(idAt(event->position())); }

void FormulaLabel::mousePressEvent(QMouseEvent* event)
{
    const QString id = idAt(event->position());
    if (!id.isEmpty())
        Q_EMIT clicked(id);
}

void FormulaLabel::leaveEvent(QEvent*) { Q_EMIT hovered({}); }

void FormulaLabel::moveTerm(int by)
{
    if (!m_picture || m_picture->terms().empty())
        return;
    const int count = static_cast<int>(m_picture->terms().size());
    m_term = std::clamp(m_term + by, 0, count - 1);
    Q_EMIT hovered(m_picture->terms()[static_cast<std::size_t>(m_term)].id);
}

void FormulaLabel::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
        moveTerm(1);
        break;
    case Qt::Key_Left:
        moveTerm(-1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_style.highlighted.isEmpty())
            Q_EMIT clicked(m_style.highlighted);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FormulaLabel::focusOutEvent(QFocusEvent* event)
{
    m_term = -1;
    Q_EMIT hovered({});
    QWidget::focusOutEvent(event);
    update();
}

} // namespace gradus
