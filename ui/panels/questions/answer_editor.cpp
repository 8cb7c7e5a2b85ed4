// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/answer_editor.h"

#include "panels/questions/choice_editor.h"
#include "panels/questions/formula_editor.h"
#include "panels/questions/number_editor.h"
#include "panels/questions/order_editor.h"
#include "panels/questions/reach_editor.h"
#include "panels/questions/text_editor.h"

namespace gradus {

AnswerEditor* makeAnswerEditor(const EditorPlace& place, QWidget* parent)
{
    switch (place.question.kind) {
    case Question::Kind::Formula:
        return new FormulaEditor(place, parent);
    case Question::Kind::Order:
        return new OrderEditor(place, parent);
    case Question::Kind::Reach:
        return new ReachEditor(place, parent);
    case Question::Kind::Text:
        return new TextEditor(place, parent);
    case Question::Kind::Number:
    case Question::Kind::Choice:
    case Question::Kind::Prediction:
        break;
    }
    if (place.question.asksNumber())
        return new NumberEditor(place, parent);
    return new ChoiceEditor(place, parent);
}

} // namespace gradus
