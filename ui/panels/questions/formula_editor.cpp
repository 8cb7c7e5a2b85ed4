// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/formula_editor.h"

#include "lesson/formula_answer.h"
#include "panels/questions/number_editor.h"
#include "panels/reading_preview.h"

#include <QVBoxLayout>

namespace gradus {

FormulaEditor::FormulaEditor(const EditorPlace& place, QWidget* parent)
    : AnswerEditor(parent)
    , m_question(place.question)
    , m_line(makeAnswerLine(place.desk.look))
    , m_preview(new ReadingPreview(place.desk.look, place.desk.typesetter))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    column->addWidget(m_preview);
    QStringList names;
    for (const FormulaVariable& variable : m_question.variables)
        names += QString::fromStdString(variable.name);
    m_line->setMaxLength(static_cast<int>(longestExpression));
    m_line->setPlaceholderText(tr("a formula in %1").arg(names.join(QStringLiteral(", "))));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &AnswerEditor::submitted);
    connect(m_line, &QLineEdit::textEdited, this, &AnswerEditor::edited);
    connect(m_line, &QLineEdit::textChanged, this, &FormulaEditor::preview);
    preview();
}

void FormulaEditor::preview()
{
    const std::string text = m_line->text().toStdString();
    const auto read = readTypedExpression(m_question, text);
    const auto formula = readTypedFormula(m_question, text);
    if (text.empty())
        m_preview->showReason({});
    else if (const auto* message = std::get_if<Message>(&formula))
        m_preview->showReason(messageText(*message));
    else
        m_preview->showReading(std::get<Expression>(read), m_line->text());
}

void FormulaEditor::setGiven(const QString& given)
{
    if (m_line->text().isEmpty())
        m_line->setText(given);
}

QString FormulaEditor::rightText(const AnswerKey&) const
{
    return QString::fromStdString(m_question.answer->text());
}

} // namespace gradus
