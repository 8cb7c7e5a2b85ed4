// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "patterns/picture_file.h"
#include "shell/theme.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QSlider>

namespace gradus {

/// Asks from how much ink on a cell of the grid is up, and shows what comes of it.
class PictureDialog : public QDialog {
    Q_OBJECT

public:
    PictureDialog(InkPicture picture, int width, int height, const Look& look,
                  QWidget* parent = nullptr);

    /// The pattern that it has become.
    [[nodiscard]] const Units& units() const { return m_units; }

private:
    void draw();

    InkPicture m_picture;
    int m_width;
    int m_height;
    const Look& m_look;
    QSlider* m_level;
    QCheckBox* m_light;
    QLabel* m_preview;
    QLabel* m_says;
    Units m_units;
};

} // namespace gradus
