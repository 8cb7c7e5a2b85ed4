// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace gradus {

/// An area that is as high as what it holds, where there is room, and scrolls where there is not.
class FittingArea : public QScrollArea {
    Q_OBJECT

public:
    /// `least`: its least height, in pixels.
    FittingArea(QWidget* content, int least, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, m_least}; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    int m_least;
};

} // namespace gradus
