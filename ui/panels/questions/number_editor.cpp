// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/number_editor.h"

#include "lesson/answer.h"
#include "panels/reading_preview.h"
#include "trace/number.h"

#include <QVBoxLayout>

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
    , m_preview(new ReadingPreview(place.desk.look, place.desk.typesetter))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    layout->addWidget(m_preview);
    m_line->setMaxLength(200);
    m_line->setPlaceholderText(tr("a number, or 0.5*0.24"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &AnswerEditor::submitted);
    connect(m_line, &QLineEdit::textEdited, this, &AnswerEditor::edited);
    connect(m_line, &QLineEdit::textChanged, this, &NumberEditor::preview);
    preview();
}

// A plain number needs no second look; what is worked out of several, or has a comma, does.
void NumberEditor::preview()
{
    const std::string text = m_line->text().trimmed().toStdString();
    if (text.empty() || parseNumber(text)) {
        m_preview->showReason({});
        return;
    }
    const auto number = readTypedNumber(text);
    const auto read = parseExpression(text, ReadingContext::answer());
    if (const auto* message = std::get_if<Message>(&number))
        m_preview->showReason(messageText(*message));
    else
        m_preview->showReading(std::get<Expression>(read), m_line->text());
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
