// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/question_view.h"

#include "formula/markdown_view.h"
#include "panels/questions/answer_editor.h"

#include <QVBoxLayout>

#include <utility>

namespace gradus {

namespace {

using StateIs = QuestionState::Outcome;

} // namespace

QuestionView::QuestionView(const Desk& desk, int index, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_index(index)
    , m_question(desk.progress.section()->questions[static_cast<std::size_t>(index)])
    , m_editor(makeAnswerEditor({m_desk, m_question, index}, this))
    , m_check(new QPushButton(m_editor->buttonText()))
    , m_hint(new QPushButton)
    , m_show(new QPushButton(tr("Show me")))
    , m_why(new QPushButton(tr("Show me why")))
    , m_hints(makeText(13))
    , m_heading(makeLabel(desk.look.text(13, true), desk.look.theme.text, this))
    , m_say(makeText(13))
    , m_verdict(makeLabel(desk.look.text(13), desk.look.theme.text, this))
    , m_held(makeLabel(desk.look.text(13, true), desk.look.theme.text, this))
{
    const Look& look = desk.look;
    setObjectName(QStringLiteral("question"));
    setStyleSheet(QStringLiteral("QFrame#question { background: %1; border: 1px solid %2; "
                                 "border-left: 4px solid %3; border-radius: 6px; }")
                      .arg(look.theme.ground.name(), look.theme.line.name(), colour().name()));
    MarkdownView* const text = makeText(15);
    text->setText(desk.progress.filled(m_question.text, look.language));
    for (QLabel* const label : {m_heading, m_verdict, m_held})
        label->setWordWrap(true);
    m_held->setText(m_question.kind == Question::Kind::Prediction
                        ? tr("The next step would show what happens. Commit to a prediction first.")
                        : tr("The next step would give the answer away. Answer first, or press "
                             "Show me."));
    m_held->hide();

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 12, 10);
    column->setSpacing(8);
    for (QWidget* const part : std::initializer_list<QWidget*>{
             m_heading, text, makeAnswerRow(), m_held, m_verdict, m_say, m_hints, makeButtons()})
        column->addWidget(part);
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
    view->setImageFolder(QString::fromStdString(m_desk.progress.lesson()->folder.string()));
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

// A line has its button beside it, what is higher below it.
QWidget* QuestionView::makeAnswerRow()
{
    auto* const row = new QWidget;
    const bool line = m_question.asksNumber();
    auto* const layout =
        new QBoxLayout(line ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_check->setObjectName(QStringLiteral("primary"));
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_check, 0, line ? Qt::Alignment() : Qt::AlignLeft);
    // Only once it has a parent: a widget of its own would be shown as a window.
    m_check->setVisible(!m_editor->buttonText().isEmpty());
    const auto submit = [this] {
        m_acted = true;
        m_desk.progress.submit(m_index, m_editor->given());
    };
    connect(m_check, &QPushButton::clicked, this, submit);
    connect(m_editor, &AnswerEditor::submitted, this, submit);
    connect(m_editor, &AnswerEditor::edited, this,
            [this] { m_desk.progress.setDraft(m_index, m_editor->given()); });
    return row;
}

QWidget* QuestionView::makeButtons()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* const button : {m_hint, m_show, m_why}) {
        button->setObjectName(QStringLiteral("plain"));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_show->setToolTip(tr("Shows the answer; that is remembered as shown"));
    m_why->setToolTip(tr("Goes to the step that the answer comes from"));
    connect(m_hint, &QPushButton::clicked, this, [this] {
        m_acted = true;
        m_desk.progress.showHint(m_index);
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_acted = true;
        m_desk.progress.showAnswer(m_index);
    });
    connect(m_why, &QPushButton::clicked, this, [this] { m_desk.progress.showWhy(m_index); });
    return row;
}

// "Your turn · 2 of 3 points · 1 attempt left"
QString QuestionView::headingText() const
{
    const QuestionState& state = m_desk.progress.question(m_index);
    QStringList parts;
    parts += m_question.kind == Question::Kind::Prediction ? tr("Your prediction")
        : m_question.kind == Question::Kind::Reach         ? tr("Bring it about")
                                                           : tr("Your turn");
    if (m_question.points > 0) {
        const bool settled = m_desk.progress.isSettled(m_index);
        const bool judged = settled && state.outcome != StateIs::Given;
        const auto outcome = judged ? state.outcome : StateIs::Right;
        const double points = pointsFor(m_question, outcome, state.attempts, state.hints);
        parts += settled && m_question.feedbackNow
            ? tr("%1 of %2 points").arg(plainNumber(points), plainNumber(m_question.points))
            : points == 1 ? tr("up to 1 point")
                          : tr("up to %1 points").arg(plainNumber(points));
    }
    const auto left = attemptsLeft(m_question, state);
    if (left && m_question.kind != Question::Kind::Prediction
        && !m_desk.progress.isSettled(m_index))
        parts += tr("%n attempt(s) left", nullptr, *left);
    return parts.join(QStringLiteral(" · "));
}

QString QuestionView::rightText() const
{
    const auto& key = m_desk.progress.asked(m_index).key;
    return key ? m_editor->rightText(*key) : QString();
}

QString QuestionView::wrongText() const
{
    const AskedQuestion& asked = m_desk.progress.asked(m_index);
    const QString remark =
        asked.verdict.remark.empty() ? QString() : messageText(asked.verdict.remark);
    const bool settled = m_desk.progress.isSettled(m_index);
    if (settled && m_question.kind == Question::Kind::Prediction)
        return tr("✗ I predicted otherwise. It turns out: %1").arg(rightText());
    if (settled)
        return tr("✗ No. %1 Right is: %2").arg(remark, rightText());
    if (!asked.verdict.say.empty())
        return tr("✗ Not yet.");
    if (!remark.isEmpty())
        return tr("✗ Not yet. %1").arg(remark);
    return m_question.hints.empty() ? tr("✗ Not yet. Try again.")
                                    : tr("✗ Not yet. Try again, or ask for a hint.");
}

QString QuestionView::verdictText() const
{
    const AskedQuestion& asked = m_desk.progress.asked(m_index);
    if (asked.verdict.kind == Verdict::Kind::Unreadable && !asked.verdict.remark.empty())
        return tr("This cannot be read: %1").arg(messageText(asked.verdict.remark));
    const bool exact = m_question.asksNumber();
    switch (asked.state.outcome) {
    case StateIs::Right:
        if (m_question.kind == Question::Kind::Prediction)
            return exact ? tr("✓ I predicted right. Exactly: %1").arg(rightText())
                         : tr("✓ I predicted right.");
        return exact ? tr("✓ Right. Exactly: %1").arg(rightText()) : tr("✓ Right.");
    case StateIs::Wrong:
        return wrongText();
    case StateIs::Shown:
        return tr("Shown: %1").arg(rightText());
    case StateIs::Waiting:
        return tr("I predicted this. Go on and see.");
    case StateIs::Given:
        if (m_question.kind != Question::Kind::Text)
            return asked.state.seen
                ? tr("Kept; it is judged when handed in.")
                : tr("Kept; it is judged when handed in. You may change it until the run shows "
                     "the number.");
        return m_question.points > 0 ? tr("Kept; a person reads it and gives the points.")
                                     : tr("Kept; it is not judged.");
    case StateIs::Open:
        break;
    }
    if (m_question.kind == Question::Kind::Reach && !asked.verdict.remark.empty())
        return messageText(asked.verdict.remark);
    return {};
}

void QuestionView::focusAnswer()
{
    for (QWidget* const field : m_editor->findChildren<QWidget*>())
        if (field->focusPolicy() & Qt::TabFocus && field->isEnabled())
            return field->setFocus();
}

bool QuestionView::insist()
{
    const bool open = m_desk.progress.holdsBack(m_index);
    m_held->setVisible(open);
    return open;
}

// "Hint", "Another hint (−1 point)"
QString QuestionView::hintText() const
{
    const QuestionState& state = m_desk.progress.question(m_index);
    const auto next = static_cast<std::size_t>(state.hints);
    const QString name = state.hints == 0 ? tr("Hint") : tr("Another hint");
    const double cost = next < m_question.hints.size() ? m_question.hints[next].cost : 0;
    if (cost == 0 || m_question.points == 0)
        return name;
    return cost == 1 ? tr("%1 (−1 point)").arg(name)
                     : tr("%1 (−%2 points)").arg(name, plainNumber(cost));
}

void QuestionView::refreshButtons()
{
    const AskedQuestion& asked = m_desk.progress.asked(m_index);
    const bool open = !m_desk.progress.isSettled(m_index);
    const bool waiting = asked.state.outcome == StateIs::Waiting;
    m_check->setEnabled(open && !waiting && asked.key);
    m_hint->setText(hintText());
    m_hint->setVisible(open && !waiting
                       && asked.state.hints < static_cast<int>(m_question.hints.size()));
    const bool hasAnswer =
        m_question.kind != Question::Kind::Text && m_question.kind != Question::Kind::Reach;
    m_show->setVisible(open && !waiting && hasAnswer && m_question.feedbackNow);
    m_show->setEnabled(asked.key != nullptr);
    m_why->setVisible(m_desk.progress.hasWhy(m_index));
}

// Work that is taken up again says much at once, and nothing of it is news.
void QuestionView::tellNews(const QString& before, int hintsBefore)
{
    const bool judged = !m_verdict->text().isEmpty() && m_verdict->text() != before;
    if (!m_acted || (!judged && m_shownHints == hintsBefore))
        return;
    m_acted = false;
    Q_EMIT told(m_shownHints > hintsBefore ? static_cast<QWidget*>(m_hints)
                    : m_say->isHidden()    ? static_cast<QWidget*>(m_verdict)
                                           : m_say);
}

void QuestionView::refresh()
{
    const AskedQuestion& asked = m_desk.progress.asked(m_index);
    const QString before = m_verdict->text();
    const int hintsBefore = std::exchange(m_shownHints, asked.state.hints);
    const bool waiting = asked.state.outcome == StateIs::Waiting;
    const Look& look = m_desk.look;
    m_heading->setText(headingText());
    m_verdict->setText(verdictText());
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    m_verdict->setAccessibleName(m_verdict->text());
    const LessonText& say = asked.verdict.say;
    m_say->setText(say.empty() ? QString() : m_desk.progress.filled(say, look.language));
    m_say->setVisible(!say.empty() && asked.state.outcome == StateIs::Wrong);
    if (const QString& draft = asked.draft; !draft.isEmpty())
        m_editor->setGiven(draft);
    else if (!asked.state.given.empty())
        m_editor->setGiven(QString::fromStdString(asked.state.given));
    m_editor->setOpen(!m_desk.progress.isSettled(m_index) && !waiting);
    QStringList shown;
    for (std::size_t i = 0; i < static_cast<std::size_t>(asked.state.hints); ++i)
        shown += m_desk.progress.filled(m_question.hints[i].text, look.language);
    m_hints->setText(shown.join(QStringLiteral("\n\n")));
    m_hints->setVisible(!shown.isEmpty());
    refreshButtons();
    if (!m_desk.progress.holdsBack(m_index))
        m_held->hide();
    tellNews(before, hintsBefore);
}

} // namespace gradus
