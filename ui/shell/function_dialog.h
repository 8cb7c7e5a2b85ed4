// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/typed_function.h"
#include "lesson/lesson.h"
#include "shell/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gradus {

class ReadingPreview;
class Typesetter;

/// Asks for a function to descend: what is typed is read at once and shown typeset, with its slopes
/// written out or what is wrong and where.
class FunctionDialog : public QDialog {
    Q_OBJECT

public:
    FunctionDialog(const Look& look, Typesetter& typesetter, QWidget* parent = nullptr);

    /// The function as something to step through; null while something is wrong.
    [[nodiscard]] std::shared_ptr<const Lesson> lesson() const;

private:
    void read();
    [[nodiscard]] QString startFault() const;
    [[nodiscard]] Value tree() const;
    [[nodiscard]] std::vector<double> startNumbers() const;

    QLineEdit* m_function;
    QLineEdit* m_start;
    QLineEdit* m_rate;
    QComboBox* m_optimizer;
    ReadingPreview* m_preview; ///< the function typeset, or what is wrong with it
    QLabel* m_says; ///< the slopes, or what is wrong with the numbers
    QPushButton* m_go;
    std::optional<TypedFunction> m_typed;
    bool m_startTyped = false; ///< by the user: it is not filled in any more
};

} // namespace gradus
