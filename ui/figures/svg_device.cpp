// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/svg_device.h"

#include "figures/svg_engine.h"

namespace gradus {

namespace {

constexpr int cssDotsPerInch = 96;

} // namespace

SvgDevice::SvgDevice(QSize size, const QString& title)
    : m_size(size)
    , m_title(title)
    , m_engine(std::make_unique<SvgEngine>())
{ }

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const { return m_engine.get(); }

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return m_size.width() * 254 / (cssDotsPerInch * 10);
    case PdmHeightMM:
        return m_size.height() * 254 / (cssDotsPerInch * 10);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return cssDotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 1 << 24;
    default:
        return QPaintDevice::metric(metric);
    }
}

QByteArray SvgDevice::svg() const
{
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" width=\"%1\" "
                          "height=\"%2\" viewBox=\"0 0 %1 %2\">\n<title>%3</title>\n%4</svg>\n")
        .arg(QString::number(m_size.width()), QString::number(m_size.height()),
             m_title.toHtmlEscaped(), m_engine->body())
        .toUtf8();
}

} // namespace gradus
