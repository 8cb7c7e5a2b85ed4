// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/formula_label.h"
#include "panels/panel.h"

#include <QPushButton>
#include <QScrollArea>

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

    /// The result as it stands there; the numbers as they are seen, in LaTeX.
    [[nodiscard]] QString shownResult() const { return m_result->text(); }
    [[nodiscard]] QString shownNumbers() const { return m_numbers->shownFormula(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeLines();
    void makeTools();
    void follow();
    void refresh();
    void showResult();
    void makeRoom();
    void showNothing();
    void showExplanation(const Explanation& explanation);
    void showTitle(const Explanation& explanation);
    void showHighlight();
    void connectTerms(FormulaLabel* label);
    [[nodiscard]] Printing printing(Face face) const;
    [[nodiscard]] std::size_t termsThatFit(const Explanation& explanation) const;
    [[nodiscard]] Quantity quantityOf(const QString& id) const;

    FormulaLabel* m_symbols;
    FormulaLabel* m_numbers;
    QLabel* m_result;
    QString m_next, m_nextExact,
        m_nextTip; ///< the result that belongs to the formula that was set last
    QScrollArea* m_area; ///< of symbols and numbers
    QWidget* m_resultRow;
    QScrollArea* m_words; ///< below the result
    QLabel* m_note;
    QLabel* m_sentence;
    QWidget* m_lines;
    QLabel* m_nothing;
    QPushButton* m_explain;
};

} // namespace gradus
