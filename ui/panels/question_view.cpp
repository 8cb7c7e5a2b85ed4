// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/question_view.h"

#include "formula/markdown_view.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace gradus {

QuestionView::QuestionView(const Desk& desk, int index, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_index(index)
    , m_question(desk.progress.section()->questions[static_cast<std::size_t>(index)])
    , m_hint(new QPushButton)
    , m_show(new QPushButton(tr("Show me")))
    , m_hints(makeText(13))
    , m_verdict(makeLabel(desk.look.text(13), desk.look.theme.text, this))
    , m_held(makeLabel(desk.look.text(13, true), desk.look.theme.text, this))
{
    const Look& look = desk.look;
    setObjectName(QStringLiteral("question"));
    setStyleSheet(QStringLiteral("QFrame#question { background: %1; border: 1px solid %2; "
                                 "border-left: 4px solid %3; border-radius: 6px; }")
                      .arg(look.theme.ground.name(), look.theme.line.name(), colour().name()));
    QLabel* const heading = makeLabel(look.text(13, true), look.theme.text, this);
    heading->setText(tr("Your turn"));
    MarkdownView* const text = makeText(15);
    text->setText(desk.progress.filled(m_question.text, look.language));
    m_verdict->setWordWrap(true);
    m_held->setWordWrap(true);
    m_held->setText(
        tr("The next step would give the answer away. Answer first, or press Show me."));
    m_held->hide();

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(m_question.kind == Question::Kind::Number ? makeNumberRow() : makeChoices());
    column->addWidget(m_held);
    column->addWidget(m_verdict);
    column->addWidget(m_hints);
    column->addWidget(makeButtons());
    setAccessibleName(tr("Question: %1").arg(text->accessibleName()));
    connect(&desk.progress, &LessonProgress::questionChanged, this, [this](int changed) {
        if (changed == m_index)
            refresh();
    });
    refresh();
}

MarkdownView* QuestionView::makeText(int size)
{
    auto* const view = new MarkdownView(m_desk.typesetter, this);
    view->setTextSize(m_desk.look.px(size));
    view->setFormulaStyle(m_desk.look.theme.formulaStyle());
    view->growWithText();
    view->viewport()->setAutoFillBackground(false);
    view->setStyleSheet(QStringLiteral("background: transparent;"));
    return view;
}

// The colour of the pass that works the answer out.
QColor QuestionView::colour() const
{
    const Theme& theme = m_desk.look.theme;
    if (!m_question.answer || !m_desk.session.isReady())
        return theme.quiet;
    const Iteration& iteration = *m_desk.session.snapshot().iteration;
    for (const Quantity& quantity : m_question.answer->quantities())
        if (const auto step = iteration.indexOf(quantity))
            return theme.of(iteration.step(*step).pass);
    return theme.quiet;
}

QWidget* QuestionView::makeNumberRow()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_line = new QLineEdit;
    m_line->setFont(m_desk.look.number(13));
    m_line->setMaxLength(200);
    m_line->setPlaceholderText(tr("a number, or 0.5*0.24"));
    m_line->setAccessibleName(tr("Your answer"));
    m_check = new QPushButton(tr("Check"));
    m_check->setObjectName(QStringLiteral("primary"));
    layout->addWidget(m_line, 1);
    layout->addWidget(m_check);
    const auto submit = [this] { m_desk.progress.submit(m_index, m_line->text()); };
    connect(m_check, &QPushButton::clicked, this, submit);
    connect(m_line, &QLineEdit::returnPressed, this, submit);
    return row;
}

QWidget* QuestionView::makeChoices()
{
    auto* const box = new QWidget;
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_choices = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_question.choices.size(); ++i) {
        // A radio button does not wrap its text, so the text stands beside it in a label.
        const QString text = m_desk.progress.filled(m_question.choices[i], m_desk.look.language);
        auto* const row = new QWidget;
        auto* const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* const button = new QRadioButton;
        button->setAccessibleName(text);
        QLabel* const label = makeLabel(m_desk.look.text(13), m_desk.look.theme.text, row);
        label->setText(text);
        label->setWordWrap(true);
        label->setBuddy(button);
        m_choices->addButton(button, static_cast<int>(i) + 1);
        line->addWidget(button, 0, Qt::AlignTop);
        line->addWidget(label, 1);
        layout->addWidget(row);
    }
    m_check = new QPushButton(tr("Check"));
    m_check->setObjectName(QStringLiteral("primary"));
    layout->addWidget(m_check, 0, Qt::AlignLeft);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_choices->checkedId() > 0)
            m_desk.progress.choose(m_index, m_choices->checkedId());
    });
    return box;
}

QWidget* QuestionView::makeButtons()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* const button : {m_hint, m_show}) {
        button->setObjectName(QStringLiteral("plain"));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_show->setToolTip(tr("Shows the answer; that is remembered as shown"));
    connect(m_hint, &QPushButton::clicked, this, [this] { m_desk.progress.showHint(m_index); });
    connect(m_show, &QPushButton::clicked, this, [this] { m_desk.progress.showAnswer(m_index); });
    return row;
}

QString QuestionView::rightText(const QuestionState& state) const
{
    if (m_question.kind == Question::Kind::Number)
        return state.right ? numberText(*state.right, 0) : QString();
    const auto right = static_cast<std::size_t>(m_question.rightChoice - 1);
    return m_desk.progress.filled(m_question.choices[right], m_desk.look.language);
}

QString QuestionView::verdict(const QuestionState& state) const
{
    if (!state.remark.isEmpty())
        return tr("This cannot be read: %1").arg(state.remark);
    switch (state.outcome) {
    case QuestionState::Outcome::Right:
        return m_question.kind == Question::Kind::Number
            ? tr("✓ Right. Exactly: %1").arg(rightText(state))
            : tr("✓ Right.");
    case QuestionState::Outcome::Wrong:
        return tr("✗ Not yet. Try again, or ask for a hint.");
    case QuestionState::Outcome::Shown:
        return tr("Shown: %1").arg(rightText(state));
    case QuestionState::Outcome::Open:
        break;
    }
    return {};
}

bool QuestionView::insist()
{
    const bool open = !m_desk.progress.question(m_index).isSettled();
    m_held->setVisible(open);
    return open;
}

void QuestionView::refresh()
{
    const QuestionState& state = m_desk.progress.question(m_index);
    const bool open = !state.isSettled();
    const bool ready = m_question.kind == Question::Kind::Choice || state.right;
    m_verdict->setText(verdict(state));
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    m_verdict->setAccessibleName(m_verdict->text());
    m_check->setEnabled(open && ready);
    if (m_line)
        m_line->setReadOnly(!open);
    if (m_line && !state.given.isEmpty() && m_line->text().isEmpty())
        m_line->setText(state.given);
    if (m_choices)
        for (QAbstractButton* const button : m_choices->buttons())
            button->setEnabled(open);
    const auto hints = static_cast<int>(m_question.hints.size());
    QStringList shown;
    for (int i = 0; i < state.hints; ++i)
        shown += m_desk.progress.filled(m_question.hints[static_cast<std::size_t>(i)].text,
                                        m_desk.look.language);
    m_hints->setText(shown.join(QStringLiteral("\n\n")));
    m_hints->setVisible(!shown.isEmpty());
    m_hint->setText(state.hints == 0 ? tr("Hint") : tr("Another hint"));
    m_hint->setVisible(open && state.hints < hints);
    m_show->setVisible(open);
    m_show->setEnabled(ready);
    if (!open)
        m_held->hide();
}

} // namespace gradus
