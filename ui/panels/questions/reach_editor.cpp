// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/reach_editor.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

ReachEditor::ReachEditor(const EditorPlace& place, QWidget* parent)
    : AnswerEditor(parent)
    , m_desk(place.desk)
    , m_question(place.question)
    , m_index(place.index)
    , m_state(makeLabel(place.desk.look.text(13), place.desk.look.theme.text, this))
    , m_bar(new QProgressBar)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_state->setWordWrap(true);
    m_bar->setRange(0, static_cast<int>(m_question.within));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(m_desk.look.px(6));
    column->addWidget(m_bar);
    column->addWidget(m_state);
    addCondition(column);
    connect(&m_desk.session, &Session::changed, this, &ReachEditor::refresh);
    refresh();
}

// The question's text says what is wanted; the expression only where somebody wants to see it.
void ReachEditor::addCondition(QVBoxLayout* column)
{
    QLabel* const condition = makeLabel(m_desk.look.number(13), m_desk.look.theme.text, this);
    condition->setObjectName(QStringLiteral("condition"));
    condition->setText(QString::fromStdString(m_question.that->text()));
    condition->setWordWrap(true);
    condition->hide();
    auto* const show = new QPushButton(tr("Condition"));
    show->setObjectName(QStringLiteral("plain"));
    show->setCheckable(true);
    show->setToolTip(tr("Shows the expression that has to hold"));
    connect(show, &QPushButton::toggled, condition, &QLabel::setVisible);
    column->addWidget(show, 0, Qt::AlignLeft);
    column->addWidget(condition);
}

void ReachEditor::setGiven(const QString& given)
{
    m_given = given;
    refresh();
}

void ReachEditor::setOpen(bool open)
{
    m_open = open;
    refresh();
}

QString ReachEditor::stateText() const
{
    const auto& key = m_desk.progress.asked(m_index).key;
    const Snapshot& now = m_desk.session.snapshot();
    const std::int64_t used = iterationsUsed(*key, now.position);
    if (used > m_question.within)
        return tr("More than %n iteration(s) are gone. Go back and try another way.", nullptr,
                  static_cast<int>(m_question.within));
    const bool ended = now.position.step > 0 && now.position.step == now.stepCount();
    const QString state = !ended                ? tr("Judged at the end of every iteration.")
        : holdsAtEnd(m_question, now.iteration) ? tr("It holds here.")
                                                : tr("It does not hold here yet.");
    return tr("Iteration %1 of %2. %3").arg(used).arg(m_question.within).arg(state);
}

void ReachEditor::refresh()
{
    const auto& progress = m_desk.progress;
    if (!m_desk.session.isReady() || progress.isOver() || !progress.asked(m_index).key)
        return;
    const auto& key = progress.asked(m_index).key;
    const std::int64_t used = iterationsUsed(*key, m_desk.session.snapshot().position);
    m_bar->setValue(static_cast<int>(std::min(used, m_question.within)));
    m_bar->setVisible(m_open);
    m_state->setText(m_open                  ? stateText()
                         : m_given.isEmpty() ? QString()
                                             : tr("Reached at %1.").arg(m_given));
    m_state->setVisible(!m_state->text().isEmpty());
    m_bar->setAccessibleName(m_state->text());
}

} // namespace gradus
