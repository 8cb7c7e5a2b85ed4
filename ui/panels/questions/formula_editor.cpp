// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/formula_editor.h"

#include "formula/formula_label.h"
#include "lesson/formula_answer.h"
#include "panels/questions/number_editor.h"

#include <QVBoxLayout>

namespace gradus {

FormulaEditor::FormulaEditor(const EditorPlace& place, QWidget* parent)
    : AnswerEditor(parent)
    , m_question(place.question)
    , m_line(makeAnswerLine(place.desk.look))
    , m_preview(new FormulaLabel(place.desk.typesetter))
    , m_wrong(makeLabel(place.desk.look.text(13), place.desk.look.theme.quiet, this))
{
    const Look& look = place.desk.look;
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    column->addWidget(m_preview);
    column->addWidget(m_wrong);
    QStringList names;
    for (const FormulaVariable& variable : m_question.variables)
        names += QString::fromStdString(variable.name);
    m_line->setMaxLength(static_cast<int>(longestExpression));
    m_line->setPlaceholderText(tr("a formula in %1").arg(names.join(QStringLiteral(", "))));
    m_preview->setFormulaStyle(look.theme.formulaStyle());
    m_preview->setPixelsPerEm(look.px(16));
    m_wrong->setWordWrap(true);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &AnswerEditor::submitted);
    connect(m_line, &QLineEdit::textEdited, this, &AnswerEditor::edited);
    connect(m_line, &QLineEdit::textChanged, this, &FormulaEditor::preview);
    preview();
}

void FormulaEditor::preview()
{
    const std::string text = m_line->text().toStdString();
    const auto read = readTypedFormula(m_question, text);
    std::optional<std::string> tex;
    if (const auto* formula = std::get_if<FunctionGraph>(&read))
        tex = latexOf(*formula);
    if (tex)
        m_preview->setFormula(QString::fromStdString(*tex), m_line->text());
    m_preview->setVisible(tex.has_value());
    const auto* const message = std::get_if<Message>(&read);
    m_wrong->setText(message && !text.empty() ? messageText(*message) : QString());
    m_wrong->setVisible(!m_wrong->text().isEmpty());
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
