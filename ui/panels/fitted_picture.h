// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace gradus {

/// A picture from a file, as large as it is or as there is room for: it never makes a page wider
/// than its panel. Drawings are drawn anew at the size at which they are seen. A file that cannot
/// be read takes no room.
class FittedPicture : public QWidget {
    Q_OBJECT

public:
    explicit FittedPicture(const QString& file, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return m_size; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_file;
    QSize m_size; ///< its own, in pixels
    QImage m_image; ///< as it was last seen
};

} // namespace gradus
