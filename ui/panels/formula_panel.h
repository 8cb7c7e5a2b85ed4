// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/formula_label.h"
#include "panels/panel.h"

#include <QPushButton>

namespace gradus {

/// Why the number of the current step is what it is, in three lines: symbols, numbers, result.
class FormulaPanel : public Panel {
    Q_OBJECT

public:
    explicit FormulaPanel(const Desk& desk, QWidget* parent = nullptr);

    /// The formula as text or as LaTeX, both faces; empty before the first step.
    [[nodiscard]] QString asText() const;
    [[nodiscard]] QString asLatex() const;
    void copyText() const;
    void copyLatex() const;
    void setExplained(bool explained);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showNothing();
    void showExplanation(const Explanation& explanation);
    void showTitle(const Explanation& explanation);
    void showHighlight();
    void showResult();
    void connectTerms(FormulaLabel* label);
    [[nodiscard]] Printing printing(Face face) const;
    [[nodiscard]] std::size_t termsThatFit(const Explanation& explanation) const;
    [[nodiscard]] Quantity quantityOf(const QString& id) const;

    FormulaLabel* m_symbols;
    FormulaLabel* m_numbers;
    QLabel* m_result;
    QLabel* m_note;
    QLabel* m_sentence;
    QWidget* m_lines;
    QLabel* m_nothing;
    QPushButton* m_explain;
    QString m_resultText; ///< belongs to the numbers that were set last
    bool m_behind = false; ///< newer numbers wait until those under way are seen
};

} // namespace gradus
