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

/// Asks for a function to descend: what is typed is read at once, with its slopes written out or
/// what is wrong and where.
class FunctionDialog : public QDialog {
    Q_OBJECT

public:
    explicit FunctionDialog(const Look& look, QWidget* parent = nullptr);

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
    QLabel* m_says; ///< the slopes, or the fault
    QPushButton* m_go;
    std::optional<TypedFunction> m_typed;
    bool m_startTyped = false; ///< by the user: it is not filled in any more
};

} // namespace gradus
