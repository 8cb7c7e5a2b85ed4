// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/choice_editor.h"

#include "panels/questions/choice_label.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gradus {

ChoiceEditor::ChoiceEditor(const EditorPlace& place, QWidget* parent)
    : AnswerEditor(parent)
    , m_desk(place.desk)
    , m_question(place.question)
    , m_buttons(new QButtonGroup(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_buttons->setExclusive(!m_question.several);
    for (int number = 1; number <= static_cast<int>(m_question.choices.size()); ++number) {
        auto* const row = new QWidget;
        auto* const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        QAbstractButton* const button =
            m_question.several ? static_cast<QAbstractButton*>(new QCheckBox) : new QRadioButton;
        button->setAccessibleName(choiceText(number));
        m_buttons->addButton(button, number);
        line->addWidget(button, 0, Qt::AlignTop);
        line->addWidget(new ChoiceLabel(m_desk, choiceText(number), button, row), 1);
        column->addWidget(row);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &AnswerEditor::edited);
    if (m_question.several) {
        QLabel* const note = makeLabel(m_desk.look.text(12), m_desk.look.theme.quiet, this);
        note->setText(tr("Mark all that are right."));
        column->addWidget(note);
    }
}

QString ChoiceEditor::choiceText(int number) const
{
    return m_desk.progress.filled(m_question.choices[static_cast<std::size_t>(number - 1)],
                                  m_desk.look.language);
}

QString ChoiceEditor::given() const
{
    std::vector<int> marked;
    for (int number = 1; number <= static_cast<int>(m_question.choices.size()); ++number)
        if (m_buttons->button(number)->isChecked())
            marked.push_back(number);
    return QString::fromStdString(printNumbers(marked));
}

void ChoiceEditor::setGiven(const QString& given)
{
    const auto numbers = readNumbers(given.toStdString(), m_question.choices.size());
    if (m_buttons->checkedId() > 0 || !numbers)
        return; // the student is about to change it
    for (const int number : *numbers)
        m_buttons->button(number)->setChecked(true);
}

void ChoiceEditor::setOpen(bool open)
{
    for (QAbstractButton* const button : m_buttons->buttons())
        button->setEnabled(open);
}

QString ChoiceEditor::rightText(const AnswerKey& key) const
{
    QStringList right;
    for (const int number : key.choices)
        right += choiceText(number);
    return right.join(QStringLiteral(" · "));
}

QString ChoiceEditor::buttonText() const
{
    return m_question.kind == Question::Kind::Prediction ? tr("Commit")
                                                         : AnswerEditor::buttonText();
}

} // namespace gradus
