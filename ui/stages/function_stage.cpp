// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/function_stage.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <limits>

namespace gradus {

namespace {

constexpr int mostPlaces = 1200;
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
    if (!hasPicture() || width() < 10)
        return;
    const PlotRange x = m_wantedX && variables() == 1 ? *m_wantedX : range(0);
    const double margin = m_wantedX || variables() == 2 ? 0 : 0.04 * x.width();
    workOut({x.low - margin, x.high + margin}, std::clamp(width(), 50, mostPlaces));
}

void FunctionStage::take(FunctionScene scene)
{
    m_scene = std::move(scene);
    m_surfaces.clear();
    m_surfaceFrames.clear();
    if (variables() == 2) {
        placeSurfaces();
    } else {
        const int rows = m_scene.curves.others.empty() ? 1 : 2; // of the legend
        m_frame = PlotFrame(QRectF(rect()).adjusted(0, look().px(rows * legendHeight), 0, 0),
                            m_scene.curves.x, m_wantedY.value_or(m_scene.curves.heights()), look());
    }
    setAccessibleDescription(reading());
    update();
}

// Side by side, or in rows where they are larger then.
void FunctionStage::placeSurfaces()
{
    const int count = static_cast<int>(m_scene.surfaces.size());
    const double high = height() - look().px(22);
    int columns = std::max(1, count);
    const auto side = [&](int across) {
        return std::min(double(width()) / across, high / ((count + across - 1) / across));
    };
    for (int fewer = columns - 1; fewer > 0; --fewer)
        if (side(fewer) > 1.1 * side(columns))
            columns = fewer;
    const QSizeF each(double(width()) / columns, high / ((count + columns - 1) / columns));
    std::vector<const HeightGrid*> compared; // with one scale, or one may be off the other's
    for (const FunctionSurface& surface : m_scene.surfaces)
        if (surface.comparable)
            compared.push_back(&surface.heights);
    const HeightScale scale = commonScale(compared);
    for (int i = 0; i < count; ++i) {
        const FunctionSurface& surface = m_scene.surfaces[static_cast<std::size_t>(i)];
        const QPointF corner(each.width() * (i % columns), each.height() * (i / columns));
        const QRectF room = QRectF(corner, each).adjusted(0, look().px(22), 0, 0);
        m_surfaceFrames.emplace_back(room, range(0), range(1), look());
        const PlotFrame& frame = m_surfaceFrames.back();
        m_surfaces.emplace_back(surface.title,
                                surface.comparable
                                    ? SurfacePicture(surface.heights, frame, look(), scale)
                                    : SurfacePicture(surface.heights, frame, look()));
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
    paintCurves(painter, m_scene.curves, m_frame, look());
    paintMore(painter);
    paintCursor(painter);
    painter.setClipping(false);
    QStringList extra = remarks();
    extra.removeAll(QString());
    const QRectF strip(m_frame.rect().left(), 2, width() - m_frame.rect().left() - look().px(8),
                       look().px(legendHeight));
    paintCurvesLegend(painter, m_scene.curves, strip, extra, look());
}

void FunctionStage::paintCursor(QPainter& painter) const
{
    if (m_cursor < 0 || m_cursor >= m_scene.curves.count())
        return;
    const double x = m_frame.at(m_scene.curves.place(m_cursor), 0).x();
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
    if (m_cursor < 0 || m_cursor >= m_scene.curves.count())
        return {};
    const auto at = static_cast<std::size_t>(m_cursor);
    QString text =
        QStringLiteral("%1 = %2").arg(variable(0), numberText(m_scene.curves.place(m_cursor)));
    if (!m_scene.curves.target.empty())
        text += QStringLiteral("   f = ") + numberText(m_scene.curves.target[at]);
    text += QStringLiteral("   g = ") + numberText(m_scene.curves.sum[at]);
    if (!m_scene.curves.target.empty())
        text += QStringLiteral("   f − g = ")
            + numberText(m_scene.curves.target[at] - m_scene.curves.sum[at]);
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
        setCursorPlace(m_scene.curves.nearest(m_frame.xAt(event->position().x())));
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
    const int count = m_scene.curves.count();
    const int from = m_cursor < 0 ? count / 2 : m_cursor;
    setCursorPlace(std::clamp(from + by * std::max(1, count / stride), 0, count - 1));
}

void FunctionStage::paintSurfaces(QPainter& painter)
{
    for (std::size_t i = 0; i < m_surfaces.size(); ++i) {
        const PlotFrame& frame = m_surfaceFrames[i];
        const QRectF title(frame.rect().left(), frame.rect().top() - look().px(26),
                           frame.rect().width(), look().px(22));
        painter.setFont(look().text(13, true));
        painter.setPen(look().theme.text);
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font())
                             .elidedText(m_surfaces[i].first, Qt::ElideRight, title.width()));
        m_surfaces[i].second.paint(painter, look());
        paintDots(painter, frame);
        frame.paintAxes(painter, look(), variable(0), variable(1), false);
    }
    QStringList extra = remarks();
    extra.removeAll(QString());
    painter.setFont(look().text(12));
    painter.setPen(look().theme.text);
    const QRectF line(look().px(64), height() - look().px(18), width() - look().px(80),
                      look().px(16));
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font())
            .elidedText(extra.join(QStringLiteral("   ·   ")), Qt::ElideRight, line.width()));
}

// The smaller the target, the more of the ink is in the dot.
void FunctionStage::paintDots(QPainter& painter, const PlotFrame& frame) const
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const SampleDot& dot : m_scene.dots) {
        least = std::min(least, dot.target);
        greatest = std::max(greatest, dot.target);
    }
    const double size = look().px(m_scene.dots.size() > 150 ? 2.5 : 4);
    painter.setPen(QPen(look().theme.text, 1));
    for (const SampleDot& dot : m_scene.dots) {
        const double share = greatest > least ? (dot.target - least) / (greatest - least) : 0.5;
        painter.setBrush(mixed(look().theme.panel, look().theme.text, 0.9 * (1 - share)));
        painter.drawEllipse(frame.at(dot.at.x(), dot.at.y()), size, size);
    }
}

} // namespace gradus
