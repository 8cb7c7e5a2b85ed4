// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/questions/answer_editor.h"

#include <QButtonGroup>

namespace gradus {

/// The choices of a question: one, or where several may be right any number of them. A prediction
/// is committed to.
class ChoiceEditor : public AnswerEditor {
    Q_OBJECT

public:
    ChoiceEditor(const EditorPlace& place, QWidget* parent);

    [[nodiscard]] QString given() const override;
    void setGiven(const QString& given) override;
    void setOpen(bool open) override;
    [[nodiscard]] QString rightText(const AnswerKey& key) const override;
    [[nodiscard]] QString buttonText() const override;

private:
    [[nodiscard]] QString choiceText(int number) const;

    const Desk m_desk;
    const Question& m_question;
    QButtonGroup* m_buttons;
};

} // namespace gradus
