// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintEngine>
#include <QString>

namespace gradus {

/// What SvgDevice is painted with: writes one element for each shape. Text comes as shapes, too:
/// that is what a QPaintEngine makes of it where it is not told otherwise.
class SvgEngine : public QPaintEngine {
public:
    SvgEngine();

    bool begin(QPaintDevice* device) override;
    bool end() override { return true; }
    void updateState(const QPaintEngineState& state) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override;
    void drawImage(const QRectF& to, const QImage& image, const QRectF& from,
                   Qt::ImageConversionFlags flags) override;
    [[nodiscard]] Type type() const override { return User; }

    /// The elements that have been written so far.
    [[nodiscard]] const QString& body() const { return m_body; }

private:
    void write(const QPainterPath& path, bool filled);
    void put(const QString& element);
    [[nodiscard]] QString placing() const;
    void clip(const QPainterPath& path);

    QString m_body;
    QString m_clip; ///< an attribute; empty where all is seen
    QString m_clipPath; ///< the shape of m_clip
    int m_clips = 0;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
};

/// A path as SVG's `d` has it.
[[nodiscard]] QString pathText(const QPainterPath& path);

} // namespace gradus
