// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_gallery.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double smallestDashed = 7; // pixels: smaller cells have no room for a sign
constexpr double paleness = 0.45; // of the ground under a number, so that it can be read

QString shownEntry(const ArrayNumbers& numbers, std::size_t entry)
{
    if (numbers.isHidden(entry))
        return QStringLiteral("?");
    return numbers.isKnown(entry) ? numberText(numbers[entry], pictureStyle())
                                  : QStringLiteral("·");
}

// Narrower where a number is longer than others.
void drawFitting(QPainter& painter, const QRectF& cell, const QString& text)
{
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    const double room = cell.width() - 4;
    if (width <= room) {
        painter.drawText(cell, Qt::AlignCenter, text);
        return;
    }
    painter.save();
    painter.translate(cell.center());
    painter.scale(room / width, 1);
    painter.drawText(QRectF(-width, -cell.height() / 2, 2 * width, cell.height()), Qt::AlignCenter,
                     text);
    painter.restore();
}

} // namespace

const ArrayGallery::Picture& ArrayGallery::picture(const ArrayNumbers& numbers,
                                                   const ArraySheet& sheet)
{
    Picture& picture = m_pictures[numbers.version().row];
    if (picture.version == numbers.version())
        return picture;
    picture.version = numbers.version();
    picture.greatest = 0;
    ++m_made;
    for (std::size_t entry = 0; entry < numbers.size(); ++entry)
        if (const double size = std::abs(numbers[entry]); std::isfinite(size))
            picture.greatest = std::max(picture.greatest, size);
    picture.maps.clear();
    for (std::size_t map = 0; !sheet.hasNumbers() && map < sheet.maps(); ++map)
        picture.maps.push_back(mapImage(numbers, sheet, map, picture.greatest));
    return picture;
}

double ArrayGallery::greatest(const ArrayNumbers& numbers, const ArraySheet& sheet)
{
    return picture(numbers, sheet).greatest;
}

// A pixel an entry; where several entries would share a pixel of the screen, the one of the
// greatest size is seen.
QImage ArrayGallery::mapImage(const ArrayNumbers& numbers, const ArraySheet& sheet, std::size_t map,
                              double greatest) const
{
    constexpr double finest = 2; // pixels of the picture for one of the sheet
    const QSizeF room = sheet.mapRect(map).size() * finest;
    const int width = std::clamp(int(room.width()), 1, sheet.columns());
    const int height = std::clamp(int(room.height()), 1, sheet.rows());
    std::vector<double> seen(std::size_t(width) * std::size_t(height),
                             std::numeric_limits<double>::quiet_NaN());
    const auto columns = std::size_t(sheet.columns());
    const std::size_t first = map * std::size_t(sheet.rows()) * columns;
    for (std::size_t i = 0; i < std::size_t(sheet.rows()) * columns; ++i) {
        const double value = numbers[first + i];
        const std::size_t y = i / columns * std::size_t(height) / std::size_t(sheet.rows());
        const std::size_t x = i % columns * std::size_t(width) / columns;
        double& pixel = seen[y * std::size_t(width) + x];
        if (std::isnan(pixel) || std::abs(value) > std::abs(pixel))
            pixel = value;
    }
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y,
                           heatColour(m_look.theme,
                                      seen[std::size_t(y) * std::size_t(width) + std::size_t(x)],
                                      greatest)
                               .rgb());
    return image;
}

void ArrayGallery::paint(QPainter& painter, const ArrayNumbers& numbers, const ArraySheet& sheet,
                         std::optional<std::size_t> current, bool printed)
{
    const Picture& picture = this->picture(numbers, sheet);
    if (sheet.hasNumbers()) {
        paintNumbers(painter, numbers, sheet, current, picture.greatest);
    } else if (printed) {
        paintCells(painter, numbers, sheet, picture.greatest);
    } else {
        for (std::size_t map = 0; map < sheet.maps(); ++map)
            painter.drawImage(sheet.mapRect(map), picture.maps[map]);
        paintDashes(painter, numbers, sheet, picture.greatest);
    }
    painter.setBrush(Qt::NoBrush);
    for (std::size_t map = 0; map < sheet.maps(); ++map) {
        painter.setPen(QPen(m_look.theme.line, 1));
        if (std::min(sheet.mapRect(map).width(), sheet.mapRect(map).height()) > 4)
            painter.drawRect(sheet.mapRect(map));
        if (const QString label = sheet.label(map); !label.isEmpty()) {
            painter.setPen(m_look.theme.quiet);
            painter.setFont(m_look.text(12));
            painter.drawText(sheet.labelRect(map), Qt::AlignHCenter | Qt::AlignBottom, label);
        }
    }
}

void ArrayGallery::paintNumbers(QPainter& painter, const ArrayNumbers& numbers,
                                const ArraySheet& sheet, std::optional<std::size_t> current,
                                double greatest) const
{
    painter.setFont(m_look.number(12));
    for (std::size_t entry = 0; entry < numbers.size(); ++entry) {
        const QRectF cell = sheet.rect(entry);
        const QColor ground =
            mixed(m_look.theme.panel, heatColour(m_look.theme, numbers[entry], greatest), paleness);
        painter.fillRect(cell,
                         entry == current         ? m_look.theme.current
                             : numbers.size() > 1 ? ground
                                                  : m_look.theme.panel);
        painter.setPen(m_look.theme.text);
        drawFitting(painter, cell, shownEntry(numbers, entry));
    }
}

void ArrayGallery::paintCells(QPainter& painter, const ArrayNumbers& numbers,
                              const ArraySheet& sheet, double greatest) const
{
    for (std::size_t entry = 0; entry < numbers.size(); ++entry)
        painter.fillRect(sheet.rect(entry), heatColour(m_look.theme, numbers[entry], greatest));
    paintDashes(painter, numbers, sheet, greatest);
}

// The sign of a negative number, besides its colour; and what is asked for.
void ArrayGallery::paintDashes(QPainter& painter, const ArrayNumbers& numbers,
                               const ArraySheet& sheet, double greatest) const
{
    const QSizeF cell = sheet.rect(0).size();
    if (std::min(cell.width(), cell.height()) < smallestDashed)
        return;
    painter.setFont(m_look.text(12));
    const double half = std::min(cell.width(), cell.height()) / 5;
    for (std::size_t entry = 0; entry < numbers.size(); ++entry) {
        const double value = numbers[entry];
        const QPointF middle = sheet.rect(entry).center();
        painter.setPen(QPen(readableOn(heatColour(m_look.theme, value, greatest)), 1));
        if (value < 0)
            painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0));
        else if (numbers.isHidden(entry))
            painter.drawText(sheet.rect(entry), Qt::AlignCenter, QStringLiteral("?"));
    }
}

void paintHeatScale(QPainter& painter, const QRectF& room, double greatest, const Look& look)
{
    const Theme& theme = look.theme;
    painter.setFont(look.number(12));
    const QString most = numberText(greatest, pictureStyle());
    const QString least = greatest > 0 ? QChar(0x2212) + most : most;
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, least);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, most);
    const double height = look.px(10);
    const QRectF bar(room.left() + metrics.horizontalAdvance(least) + look.px(6),
                     room.center().y() - height / 2,
                     room.width() - metrics.horizontalAdvance(least + most) - look.px(12), height);
    if (bar.width() <= 0)
        return;
    QLinearGradient shades(bar.topLeft(), bar.topRight());
    shades.setColorAt(0, theme.negative);
    shades.setColorAt(0.5, theme.panel);
    shades.setColorAt(1, theme.positive);
    painter.fillRect(bar, shades);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
}

} // namespace gradus
