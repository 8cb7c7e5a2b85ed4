// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/number_editor.h"

#include "shell/theme.h"

#include <QHBoxLayout>

namespace gradus {

QLineEdit* makeAnswerLine(const Look& look)
{
    auto* const line = new QLineEdit;
    line->setFont(look.number(13));
    line->setAccessibleName(AnswerEditor::tr("Your answer"));
    return line;
}

NumberEditor::NumberEditor(const EditorPlace& place, QWidget* parent)
    : AnswerEditor(parent)
    , m_prediction(place.question.kind == Question::Kind::Prediction)
    , m_line(makeAnswerLine(place.desk.look))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    m_line->setMaxLength(200);
    m_line->setPlaceholderText(tr("a number, or 0.5*0.24"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &AnswerEditor::submitted);
    connect(m_line, &QLineEdit::textEdited, this, &AnswerEditor::edited);
}

void NumberEditor::setGiven(const QString& given)
{
    if (m_line->text().isEmpty())
        m_line->setText(given);
}

QString NumberEditor::rightText(const AnswerKey& key) const
{
    return key.number ? plainNumber(*key.number, 0) : QString();
}

QString NumberEditor::buttonText() const
{
    return m_prediction ? tr("Commit") : AnswerEditor::buttonText();
}

} // namespace gradus
