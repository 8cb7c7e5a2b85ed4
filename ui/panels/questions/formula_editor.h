// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/questions/answer_editor.h"

#include <QLineEdit>

namespace gradus {

class ReadingPreview;

/// A line for a formula, and below it the same typeset, or what is wrong with it.
class FormulaEditor : public AnswerEditor {
    Q_OBJECT

public:
    FormulaEditor(const EditorPlace& place, QWidget* parent);

    [[nodiscard]] QString given() const override { return m_line->text(); }
    void setGiven(const QString& given) override;
    void setOpen(bool open) override { m_line->setReadOnly(!open); }
    [[nodiscard]] QString rightText(const AnswerKey& key) const override;

private:
    void preview();

    const Question& m_question;
    QLineEdit* m_line;
    ReadingPreview* m_preview;
};

} // namespace gradus
