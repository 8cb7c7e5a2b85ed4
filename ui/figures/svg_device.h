// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSize>
#include <QString>

#include <memory>

namespace gradus {

class SvgEngine;

/// Paints into an SVG text that looks the same everywhere: letters are outlines, so that no font is
/// needed, and what is clipped stays clipped. (QSvgGenerator writes letters as text in the fonts of
/// this machine, and forgets clips.) Lengths are CSS pixels; patterns and gradients come as small
/// pictures.
class SvgDevice : public QPaintDevice {
public:
    /// `title`: what a screen reader says of the picture.
    SvgDevice(QSize size, const QString& title);
    ~SvgDevice() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;
    /// The whole file in UTF-8. No painter may be active on the device any more.
    [[nodiscard]] QByteArray svg() const;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    QString m_title;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace gradus
