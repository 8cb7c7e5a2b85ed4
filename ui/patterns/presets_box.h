// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/pattern_pictures.h"
#include "shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

class QVBoxLayout;

namespace gradus {

/// Patterns that need not be drawn: letters, random ones, handwritten digits; always on the grid
/// that there is. What is wrong is said below.
class PresetsBox : public QWidget {
    Q_OBJECT

public:
    explicit PresetsBox(const Look& look, QWidget* parent = nullptr);

    void setGrid(int width, int height);

Q_SIGNALS:
    void made(const std::vector<gradus::Units>& patterns);

private:
    enum class Preset { Letters, Random, Digits };

    void makeFields(QVBoxLayout* column, const Look& look);
    void showPreset();
    void make();
    void makeLetters();
    void makeRandom();
    void makeDigits();
    void say(const QString& wrong);

    QComboBox* m_choice;
    QWidget* m_pages[3];
    QLineEdit* m_letters;
    QSpinBox* m_count;
    QSpinBox* m_seed;
    QSpinBox* m_which;
    QSpinBox* m_level;
    QPushButton* m_add;
    QLabel* m_says; ///< what is wrong
    int m_width = 1;
    int m_height = 1;
};

} // namespace gradus
