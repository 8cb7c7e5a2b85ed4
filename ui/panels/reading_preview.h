// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QTimer>

#include <optional>

namespace gradus {

class Expression;
class FormulaLabel;

/// Below a field in which mathematics is typed: what was read of it, typeset, and what was guessed;
/// or why it cannot be read. It is typeset a moment after the last key, on another thread.
class ReadingPreview : public QWidget {
    Q_OBJECT

public:
    ReadingPreview(const Look& look, Typesetter& typesetter, QWidget* parent = nullptr);

    /// `typed` is what a screen reader says of the formula.
    void showReading(const Expression& expression, const QString& typed);
    /// A reason, or nothing where it is empty.
    void showReason(const QString& reason);

private:
    FormulaLabel* m_formula;
    QLabel* m_says;
    QTimer m_wait;
    QString m_tex;
    QString m_typed;
};

} // namespace gradus
