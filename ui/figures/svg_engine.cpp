// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/svg_engine.h"

#include <QBuffer>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

namespace gradus {

namespace {

constexpr int mostSquares = 20'000;

// A thousandth of a pixel is seen by nobody.
QString short3(double number)
{
    QString text = QString::number(number, 'f', 3);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString pairText(QPointF point) { return short3(point.x()) + QLatin1Char(' ') + short3(point.y()); }

QString attribute(const char* name, const QString& value)
{
    return QStringLiteral(" %1=\"%2\"").arg(QLatin1String(name), value);
}

QString colourText(const char* name, const QColor& colour, double opacity)
{
    const double seen = colour.alphaF() * opacity;
    QString text = attribute(name, colour.name());
    if (seen < 1)
        text += attribute((QByteArray(name) + "-opacity").constData(), short3(seen));
    return text;
}

QString capText(Qt::PenCapStyle cap)
{
    switch (cap) {
    case Qt::RoundCap:
        return QStringLiteral("round");
    case Qt::SquareCap:
        return QStringLiteral("square");
    default:
        return QStringLiteral("butt");
    }
}

QString joinText(Qt::PenJoinStyle join)
{
    switch (join) {
    case Qt::RoundJoin:
        return QStringLiteral("round");
    case Qt::BevelJoin:
        return QStringLiteral("bevel");
    default:
        return QStringLiteral("miter");
    }
}

QString penText(const QPen& pen, double opacity)
{
    if (pen.style() == Qt::NoPen || pen.brush().style() == Qt::NoBrush)
        return {};
    const double width = pen.widthF() > 0 ? pen.widthF() : 1;
    QString text = colourText("stroke", pen.color(), opacity)
        + attribute("stroke-width", short3(width))
        + attribute("stroke-linecap", capText(pen.capStyle()))
        + attribute("stroke-linejoin", joinText(pen.joinStyle()));
    if (pen.isCosmetic() || pen.widthF() <= 0)
        text += attribute("vector-effect", QStringLiteral("non-scaling-stroke"));
    if (pen.style() == Qt::SolidLine)
        return text;
    QStringList dashes;
    for (const double dash : pen.dashPattern()) // in widths of the pen
        dashes += short3(dash * width);
    return text + attribute("stroke-dasharray", dashes.join(QLatin1Char(' ')));
}

QString imageText(const QImage& image, const QRectF& to)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("<image x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" "
                          "preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,%5\"/>")
        .arg(short3(to.x()), short3(to.y()), short3(to.width()), short3(to.height()),
             QString::fromLatin1(bytes.toBase64()));
}

// Pixels that are seen as squares are squares: not every viewer keeps their edges sharp.
QString squaresText(const QImage& image, const QRectF& to)
{
    const QSizeF side(to.width() / image.width(), to.height() / image.height());
    QHash<QRgb, QString> squares;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0)
                squares[image.pixel(x, y)] +=
                    QStringLiteral("M%1h%2v%3h-%2z")
                        .arg(pairText(to.topLeft() + QPointF(x * side.width(), y * side.height())),
                             short3(side.width()), short3(side.height()));
    QString text;
    for (auto it = squares.cbegin(); it != squares.cend(); ++it)
        text += QStringLiteral("<path d=\"%1\" shape-rendering=\"crispEdges\"%2/>")
                    .arg(it.value(), colourText("fill", QColor::fromRgba(it.key()), 1));
    return text;
}

} // namespace

QString pathText(const QPainterPath& path)
{
    QString text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            text += QLatin1Char('M') + pairText(element);
            break;
        case QPainterPath::LineToElement:
            text += QLatin1Char('L') + pairText(element);
            break;
        case QPainterPath::CurveToElement: // two more points follow
            text += QLatin1Char('C') + pairText(element);
            break;
        case QPainterPath::CurveToDataElement:
            text += QLatin1Char(' ') + pairText(element);
            break;
        }
    }
    return text;
}

SvgEngine::SvgEngine()
    : QPaintEngine(Antialiasing | PainterPaths | PrimitiveTransform | PixmapTransform | AlphaBlend
                   | ConstantOpacity | BlendModes)
{ }

bool SvgEngine::begin(QPaintDevice*)
{
    m_clip.clear();
    m_clipPath.clear();
    return true;
}

void SvgEngine::updateState(const QPaintEngineState& now)
{
    const DirtyFlags changed = now.state();
    if (changed & DirtyTransform)
        m_transform = now.transform();
    if (changed & DirtyPen)
        m_pen = now.pen();
    if (changed & DirtyBrush)
        m_brush = now.brush();
    if (changed & DirtyOpacity)
        m_opacity = now.opacity();
    if (!(changed & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion)))
        return;
    if (painter()->hasClipping()) // a clip that was restored to none is still called enabled
        clip(now.transform().map(painter()->clipPath()));
    else
        m_clip.clear();
}

// Clips are written where they are first needed; the same one again is not.
void SvgEngine::clip(const QPainterPath& path)
{
    const QString shape = pathText(path);
    if (shape != m_clipPath) {
        ++m_clips;
        m_body += QStringLiteral("<clipPath id=\"c%1\"><path d=\"%2\"/></clipPath>\n")
                      .arg(m_clips)
                      .arg(shape);
        m_clipPath = shape;
    }
    m_clip = attribute("clip-path", QStringLiteral("url(#c%1)").arg(m_clips));
}

QString SvgEngine::placing() const
{
    if (m_transform.isIdentity())
        return {};
    const QTransform& t = m_transform;
    return attribute("transform",
                     QStringLiteral("matrix(%1 %2 %3 %4 %5 %6)")
                         .arg(QString::number(t.m11(), 'g', 7), QString::number(t.m12(), 'g', 7),
                              QString::number(t.m21(), 'g', 7), QString::number(t.m22(), 'g', 7),
                              short3(t.dx()), short3(t.dy())));
}

void SvgEngine::write(const QPainterPath& path, bool filled)
{
    const bool fills = filled && m_brush.style() != Qt::NoBrush;
    const QString stroke = penText(m_pen, m_opacity);
    if (path.isEmpty() || (!fills && stroke.isEmpty()))
        return;
    QString element = QStringLiteral("<path d=\"%1\"").arg(pathText(path));
    element += fills ? colourText("fill", m_brush.color(), m_opacity)
                     : attribute("fill", QStringLiteral("none"));
    if (fills && path.fillRule() == Qt::OddEvenFill)
        element += attribute("fill-rule", QStringLiteral("evenodd"));
    element += stroke + placing() + QStringLiteral("/>");
    put(element);
}

void SvgEngine::drawPath(const QPainterPath& path) { write(path, true); }

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i)
        i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    write(path, mode != PolylineMode);
}

void SvgEngine::drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from)
{
    drawImage(to, pixmap.toImage(), from, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF& to, const QImage& image, const QRectF& from,
                          Qt::ImageConversionFlags)
{
    const QImage part = image.copy(from.toAlignedRect());
    const bool smooth = painter()->testRenderHint(QPainter::SmoothPixmapTransform);
    const bool few = part.width() * part.height() <= mostSquares;
    put(QStringLiteral("<g%1%2>%3</g>")
            .arg(placing(), m_opacity < 1 ? attribute("opacity", short3(m_opacity)) : QString(),
                 smooth || !few ? imageText(part, to) : squaresText(part, to)));
}

// A clip is in the picture's own lengths, so it stands outside of the transform.
void SvgEngine::put(const QString& element)
{
    m_body += m_clip.isEmpty() ? element + QLatin1Char('\n')
                               : QStringLiteral("<g%1>%2</g>\n").arg(m_clip, element);
}

} // namespace gradus
