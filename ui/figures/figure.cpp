// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure.h"

#include "figures/svg_device.h"
#include "session/waiting.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QGraphicsView>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace gradus {

namespace {

const std::pair<FigureFormat, const char*> figureEndings[] = {
    {FigureFormat::Svg, "svg"}, {FigureFormat::Pdf, "pdf"}, {FigureFormat::Png, "png"}};

QPalette figurePalette(const Look& look)
{
    QPalette palette;
    palette.setColor(QPalette::Window, look.theme.panel);
    palette.setColor(QPalette::Base, look.theme.panel);
    palette.setColor(QPalette::WindowText, look.theme.text);
    palette.setColor(QPalette::Text, look.theme.text);
    return palette;
}

} // namespace

QString endingOf(FigureFormat format)
{
    const auto* const found =
        std::find_if(std::begin(figureEndings), std::end(figureEndings),
                     [format](const auto& ending) { return ending.first == format; });
    return QString::fromLatin1(found->second);
}

std::optional<FigureFormat> formatOf(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const auto& [format, ending] : figureEndings)
        if (suffix == QLatin1String(ending))
            return format;
    return std::nullopt;
}

Figure::Figure(const FigureSource& source, const FigureShape& shape, const QString& language)
    : m_shape(shape)
    , m_source(source)
{
    m_look.theme = shape.dark ? darkTheme() : lightTheme();
    m_look.scale = shape.textScale;
    m_look.language = language;
    m_look.motion = false;
    m_widget = source.make(m_look, shape.size);
    m_widget->setPalette(figurePalette(m_look));
    // Laid out as a window is, without being one.
    m_widget->setAttribute(Qt::WA_DontShowOnScreen);
    m_widget->setFixedSize(shape.size);
    m_widget->show();
    QCoreApplication::sendPostedEvents(m_widget.get());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

Figure::~Figure() = default;

bool Figure::isReady() const { return !m_source.isReady || m_source.isReady(*m_widget); }

bool Figure::wait(int milliseconds) const
{
    return waitUntil([this] { return isReady(); }, milliseconds);
}

void Figure::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(0, 0), m_shape.size), m_look.theme.panel);
    if (auto* const view = qobject_cast<QGraphicsView*>(m_widget.get()))
        view->render(&painter, QRectF(QPointF(0, 0), m_shape.size), view->viewport()->rect());
    else
        m_widget->render(&painter, {}, {}, QWidget::DrawChildren);
}

QImage Figure::image(double sharpness) const
{
    QImage image(m_shape.size * sharpness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(sharpness);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QByteArray Figure::svg() const
{
    SvgDevice device(m_shape.size, m_source.title);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    return device.svg();
}

QByteArray Figure::pdf() const
{
    constexpr int pixelsPerInch = 96;
    constexpr double pointsPerInch = 72;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_source.title);
    writer.setCreator(QStringLiteral("Gradus"));
    writer.setResolution(pixelsPerInch);
    writer.setPageSize(QPageSize(QSizeF(m_shape.size) * (pointsPerInch / pixelsPerInch),
                                 QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    paint(painter);
    painter.end();
    return bytes;
}

QByteArray Figure::bytes(FigureFormat format) const
{
    if (format == FigureFormat::Svg)
        return svg();
    if (format == FigureFormat::Pdf)
        return pdf();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image(m_shape.sharpness).save(&buffer, "PNG");
    return bytes;
}

std::unique_ptr<QMimeData> Figure::mimeData() const
{
    auto data = std::make_unique<QMimeData>();
    QImage picture = image(m_shape.sharpness);
    picture.setDevicePixelRatio(1);
    data->setImageData(picture);
    data->setData(QStringLiteral("image/svg+xml"), svg());
    return data;
}

} // namespace gradus
