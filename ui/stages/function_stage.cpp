// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/function_stage.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace gradus {

namespace {

constexpr int mostPlaces = 1200;
constexpr int surfaceSide = 101; // points a side
constexpr int legendHeight = 20;

} // namespace

FunctionStage::FunctionStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Function and approximation"));
    connect(&session, &Session::changed, this, &FunctionStage::follow);
    connect(&session, &Session::focusChanged, this, [this] { update(); });
}

void FunctionStage::setView(const LessonView& view)
{
    const auto wanted = [](const std::optional<std::pair<double, double>>& from) {
        return from ? std::optional(PlotRange{from->first, from->second}) : std::nullopt;
    };
    m_wantedX = wanted(view.x);
    m_wantedY = wanted(view.y);
    renew();
}

void FunctionStage::lookLike(const Stage& other)
{
    if (const auto* const like = dynamic_cast<const FunctionStage*>(&other)) {
        m_wantedX = like->m_wantedX;
        m_wantedY = like->m_wantedY;
    }
    renew();
}

void FunctionStage::follow()
{
    renew();
    setAccessibleDescription(reading());
}

void FunctionStage::resizeEvent(QResizeEvent* event)
{
    Stage::resizeEvent(event);
    renew();
}

void FunctionStage::renew()
{
    update();
    m_surfaces.clear();
    if (!hasPicture() || width() < 10)
        return;
    if (variables() == 1) {
        PlotRange x = m_wantedX.value_or(range(0));
        const double margin = m_wantedX ? 0 : 0.04 * x.width();
        x = {x.low - margin, x.high + margin};
        m_curves = makeCurves(x, std::clamp(width(), 50, mostPlaces));
        m_frame = PlotFrame(QRectF(rect()).adjusted(0, look().px(legendHeight), 0, 0), x,
                            m_wantedY.value_or(m_curves.heights()), look());
        return;
    }
    m_surfaceFrames.clear();
    const auto surfaces = makeSurfaces(surfaceSide, surfaceSide);
    const double each = double(width()) / double(std::max<std::size_t>(1, surfaces.size()));
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        QRectF room(each * double(i), look().px(22), each, height() - look().px(22));
        m_surfaceFrames.emplace_back(room, range(0), range(1), look());
        const bool own = i == 0 || !surfaces[i].comparable;
        const HeightGrid& heights = surfaces[i].heights;
        m_surfaces.emplace_back(surfaces[i].title,
                                own ? SurfacePicture(heights, m_surfaceFrames.back(), look())
                                    : SurfacePicture(heights, m_surfaceFrames.back(), look(),
                                                     m_surfaces.front().second.scale()));
    }
}

QString FunctionStage::shownWith(const QString& name, const Quantity& quantity) const
{
    const QString value = session().shown(quantity);
    return value == QStringLiteral("·") ? QString() : name + QStringLiteral(" ") + value;
}

void FunctionStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    if (!hasPicture())
        return;
    if (variables() == 1)
        paintFunction(painter);
    else
        paintSurfaces(painter);
}

void FunctionStage::paintFunction(QPainter& painter)
{
    m_frame.paintAxes(painter, look(), variable(0), QString(), true);
    painter.setClipRect(m_frame.rect());
    paintCurves(painter, m_curves, m_frame, look());
    paintMore(painter);
    paintCursor(painter);
    painter.setClipping(false);
    QStringList extra = remarks();
    extra.removeAll(QString());
    const QRectF strip(m_frame.rect().left(), 2, width() - m_frame.rect().left() - look().px(8),
                       look().px(legendHeight));
    paintCurvesLegend(painter, m_curves, strip, extra, look());
}

void FunctionStage::paintCursor(QPainter& painter) const
{
    if (m_cursor < 0 || m_cursor >= m_curves.count())
        return;
    const double x = m_frame.at(m_curves.place(m_cursor), 0).x();
    painter.setPen(QPen(look().theme.quiet, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, m_frame.rect().top()), QPointF(x, m_frame.rect().bottom()));
    painter.setFont(look().number(12));
    const QFontMetricsF metrics(painter.font());
    const QString text = reading();
    QRectF box(0, 0, metrics.horizontalAdvance(text) + look().px(12), metrics.height() + 4);
    box.moveBottom(m_frame.rect().bottom() - 4);
    box.moveLeft(
        std::clamp(x + 6, m_frame.rect().left() + 2,
                   std::max(m_frame.rect().left() + 2, m_frame.rect().right() - box.width() - 2)));
    painter.setPen(QPen(look().theme.line, 1));
    painter.setBrush(look().theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(look().theme.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

QString FunctionStage::reading() const
{
    if (m_cursor < 0 || m_cursor >= m_curves.count())
        return {};
    const auto at = static_cast<std::size_t>(m_cursor);
    QString text = QStringLiteral("%1 = %2").arg(variable(0), numberText(m_curves.place(m_cursor)));
    if (!m_curves.target.empty())
        text += QStringLiteral("   f = ") + numberText(m_curves.target[at]);
    text += QStringLiteral("   g = ") + numberText(m_curves.sum[at]);
    if (!m_curves.target.empty())
        text += QStringLiteral("   f − g = ") + numberText(m_curves.target[at] - m_curves.sum[at]);
    return text;
}

void FunctionStage::setCursorPlace(int place)
{
    m_cursor = place;
    setAccessibleDescription(reading());
    update();
}

void FunctionStage::mouseMoveEvent(QMouseEvent* event)
{
    if (hasPicture() && variables() == 1 && m_frame.rect().contains(event->position()))
        setCursorPlace(m_curves.nearest(m_frame.xAt(event->position().x())));
    else if (m_cursor >= 0)
        setCursorPlace(-1);
}

void FunctionStage::leaveEvent(QEvent*) { setCursorPlace(-1); }

void FunctionStage::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (by == 0 || !hasPicture() || variables() != 1) {
        Stage::keyPressEvent(event);
        return;
    }
    constexpr int stride = 100; // places in the whole picture
    const int count = m_curves.count();
    const int from = m_cursor < 0 ? count / 2 : m_cursor;
    setCursorPlace(std::clamp(from + by * std::max(1, count / stride), 0, count - 1));
}

void FunctionStage::paintSurfaces(QPainter& painter)
{
    for (std::size_t i = 0; i < m_surfaces.size(); ++i) {
        const PlotFrame& frame = m_surfaceFrames[i];
        painter.setFont(look().text(13, true));
        painter.setPen(look().theme.text);
        painter.drawText(QRectF(frame.rect().left(), 4, frame.rect().width(), look().px(22)),
                         Qt::AlignLeft | Qt::AlignVCenter, m_surfaces[i].first);
        m_surfaces[i].second.paint(painter, look());
        frame.paintAxes(painter, look(), variable(0), variable(1), false);
    }
    QStringList extra = remarks();
    extra.removeAll(QString());
    painter.setFont(look().text(12));
    painter.setPen(look().theme.text);
    painter.drawText(
        QRectF(look().px(64), height() - look().px(18), width() - look().px(80), look().px(16)),
        Qt::AlignLeft | Qt::AlignVCenter, extra.join(QStringLiteral("   ·   ")));
}

} // namespace gradus
