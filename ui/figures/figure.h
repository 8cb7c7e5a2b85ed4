// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QMimeData>
#include <QSize>
#include <QWidget>

#include <functional>
#include <memory>

namespace gradus {

enum class FigureFormat { Svg, Pdf, Png };

/// The ending of a format's files: "svg".
[[nodiscard]] QString endingOf(FigureFormat format);
/// The format of a file by its ending; nullopt for any other.
[[nodiscard]] std::optional<FigureFormat> formatOf(const QString& file);

/// How a figure is to be made.
struct FigureShape {
    static constexpr int least = 100; ///< width and height in CSS pixels
    static constexpr int most = 4000;

    QSize size{960, 600}; ///< in CSS pixels, each side `least` … `most`
    double sharpness = 2; ///< pixels of a PNG for each CSS pixel, 1 … 4
    bool dark = false; ///< the light theme is for paper
    double textScale = 1; ///< of all text, 1 … 2
};

/// Something that can be drawn as a figure. What makes it must outlive it.
struct FigureSource {
    QString name; ///< for file names: `network`
    QString title; ///< for people: "Network"
    /// A widget of a size that draws it in a look, which outlives the widget.
    std::function<std::unique_ptr<QWidget>(const Look&, QSize)> make;
    /// True when the widget shows all that it is going to; null: always.
    std::function<bool(const QWidget&)> isReady;
};

/// A widget that is drawn and never shown. It has a look of its own.
class Figure {
public:
    Figure(const FigureSource& source, const FigureShape& shape, const QString& language);
    ~Figure();

    /// False while the picture is still being worked out: what is painted then is not whole. Comes
    /// true while events are handled.
    [[nodiscard]] bool isReady() const;
    /// Handles events until it is ready, or so many milliseconds have gone. False: it is not ready.
    bool wait(int milliseconds) const;
    [[nodiscard]] QSize size() const { return m_shape.size; }
    void paint(QPainter& painter) const;
    /// The file. A PDF is one page of the figure's size with its fonts in it; an SVG needs none.
    [[nodiscard]] QByteArray bytes(FigureFormat format) const;
    [[nodiscard]] QImage image(double sharpness) const;
    /// As SVG and as a picture, for the clipboard.
    [[nodiscard]] std::unique_ptr<QMimeData> mimeData() const;

private:
    [[nodiscard]] QByteArray svg() const;
    [[nodiscard]] QByteArray pdf() const;

    Look m_look;
    FigureShape m_shape;
    FigureSource m_source;
    std::unique_ptr<QWidget> m_widget; ///< last: it looks at the look
};

} // namespace gradus
