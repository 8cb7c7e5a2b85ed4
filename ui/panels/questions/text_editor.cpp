// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/text_editor.h"

#include <QVBoxLayout>

namespace gradus {

TextEditor::TextEditor(const EditorPlace& place, QWidget* parent)
    : AnswerEditor(parent)
    , m_words(new QPlainTextEdit)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    m_words->setFont(place.desk.look.text(13));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(place.desk.look.px(96));
    m_words->setPlaceholderText(tr("In your own words"));
    m_words->setAccessibleName(tr("Your answer"));
    setFocusProxy(m_words);
    connect(m_words, &QPlainTextEdit::textChanged, this, &AnswerEditor::edited);
}

void TextEditor::setGiven(const QString& given)
{
    if (m_words->toPlainText().isEmpty()) {
        const QSignalBlocker quiet(m_words);
        m_words->setPlainText(given);
    }
}

} // namespace gradus
