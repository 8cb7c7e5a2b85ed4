// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "shell/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace gradus {

class ReadingPreview;
class Typesetter;

/// Asks for a function of x to approximate, and how: by bumps side by side, by hand, or by a
/// network with one hidden layer that learns it. What is wrong is said at once.
class ApproximationDialog : public QDialog {
    Q_OBJECT

public:
    enum class Way { Bumps, Hand, Training };

    ApproximationDialog(const Look& look, Typesetter& typesetter, QWidget* parent = nullptr);

    void setWay(Way way);
    /// The approximation as something to step through; null while something is wrong.
    [[nodiscard]] std::shared_ptr<const Lesson> lesson() const { return m_lesson; }

private:
    void read();
    bool readFunction();
    [[nodiscard]] Value tree() const;

    QLineEdit* m_function;
    QLineEdit* m_low;
    QLineEdit* m_high;
    QComboBox* m_way;
    QSpinBox* m_count;
    QLabel* m_countName;
    ReadingPreview* m_preview; ///< the function typeset, or why it cannot be read
    QLabel* m_says; ///< what else is wrong
    QPushButton* m_go;
    std::string m_written; ///< the function, as a lesson would have it
    std::shared_ptr<const Lesson> m_lesson;
};

} // namespace gradus
