// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/picture_file.h"

#include "exports/saving.h"
#include "hopfield/text_art.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

QString fileTr(const char* text) { return QCoreApplication::translate("PatternFile", text); }

InkPicture inkOf(const QImage& image)
{
    InkPicture picture;
    picture.shape = {image.height(), image.width()};
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32);
    picture.ink.reserve(static_cast<std::size_t>(plain.width())
                        * static_cast<std::size_t>(plain.height()));
    for (int y = 0; y < plain.height(); ++y) {
        const auto* const line = reinterpret_cast<const QRgb*>(plain.constScanLine(y));
        for (int x = 0; x < plain.width(); ++x)
            picture.ink.push_back((1 - qGray(line[x]) / 255.0) * qAlpha(line[x]) / 255.0);
    }
    return picture;
}

PatternFile readPicture(QFile& file, const QByteArray& format)
{
    static const QList<QByteArray> known{"png", "jpeg", "jpg", "bmp", "gif"};
    if (!known.contains(format))
        return fileTr(QT_TRANSLATE_NOOP("PatternFile",
                                        "Pictures are PNG, JPEG, BMP or GIF; this one is %1"))
            .arg(QString::fromLatin1(format));
    if (file.size() > largestPictureFile)
        return fileTr(QT_TRANSLATE_NOOP("PatternFile",
                                        "This picture has more than %1 MB; make a smaller one"))
            .arg(largestPictureFile >> 20);
    QImageReader reader(&file, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > mostPicturePixels)
        return fileTr(QT_TRANSLATE_NOOP(
                          "PatternFile",
                          "This picture has %1 × %2 pixels; make one of at most %3 million"))
            .arg(size.width())
            .arg(size.height())
            .arg(mostPicturePixels >> 20);
    const QImage image = size.isEmpty() ? QImage() : reader.read();
    if (image.isNull())
        return fileTr(QT_TRANSLATE_NOOP("PatternFile", "This picture is damaged: %1"))
            .arg(reader.errorString());
    return inkOf(image);
}

PatternFile readText(QFile& file)
{
    const QByteArray bytes = file.read(qint64(largestTextArt) + 1);
    auto read = readTextArt({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (const auto* message = std::get_if<Message>(&read))
        return messageText(*message);
    return std::get<PatternPictures>(std::move(read));
}

} // namespace

std::vector<double> InkPicture::on(int width, int height, bool light) const
{
    const double scale = std::min(double(width) / shape.columns, double(height) / shape.rows);
    const int columns = std::clamp(static_cast<int>(std::lround(shape.columns * scale)), 1, width);
    const int rows = std::clamp(static_cast<int>(std::lround(shape.rows * scale)), 1, height);
    const std::vector<double> inner = resampled(ink, shape, {rows, columns});
    const int left = (width - columns) / 2;
    const int top = (height - rows) / 2;
    std::vector<double> all(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), -1);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const double dark = inner[static_cast<std::size_t>(row * columns + column)];
            all[static_cast<std::size_t>((top + row) * width + left + column)] =
                light ? 1 - dark : dark;
        }
    return all;
}

double InkPicture::middle() const
{
    const auto [least, greatest] = std::minmax_element(ink.begin(), ink.end());
    return (*least + *greatest) / 2;
}

PatternFile readPatternFile(const QString& name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return fileTr(QT_TRANSLATE_NOOP("PatternFile", "%1 cannot be read"))
            .arg(QFileInfo(name).fileName());
    const QByteArray format = QImageReader::imageFormat(&file);
    return format.isEmpty() ? readText(file) : readPicture(file, format);
}

QString writePatternFile(const QString& name, const PatternPictures& pictures)
{
    return saveFile(name, QByteArray::fromStdString(writeTextArt(pictures)));
}

} // namespace gradus
