// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/net_box.h"

#include "panels/panel.h"
#include "patterns/form_rows.h"

#include <QSignalBlocker>

namespace gradus {

NetBox::NetBox(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_rule(makeChoice({tr("Hebbian"), tr("pseudo-inverse"), tr("Storkey")}))
    , m_values(
          makeChoice({tr("−1 and 1"), tr("0 and 1"), tr("0 and 1, thresholds as of −1 and 1")}))
    , m_mode(makeChoice({tr("one after another"), tr("one at random"), tr("all at once")}))
    , m_says(makeLabel(look.text(13), look.theme.negative, this))
{
    QVBoxLayout* const column = beginPart(this, tr("Net"), look);
    addRow(column, tr("&Rule"), m_rule, look);
    addRow(column, tr("&Values"), m_values, look);
    addRow(column, tr("&Order"), m_mode, look);
    m_says->setWordWrap(true);
    column->addWidget(m_says);
    say(QString());
    for (QComboBox* const choice : {m_rule, m_values, m_mode})
        connect(choice, &QComboBox::activated, this, &NetBox::tell);
}

void NetBox::setDraft(const HopfieldDraft& draft)
{
    m_draft = draft;
    // Couplings that a lesson gives are a choice only where there are some.
    constexpr int given = static_cast<int>(StoringRule::Given);
    if (!draft.couplings.empty() && m_rule->count() == given)
        m_rule->addItem(tr("given couplings"));
    m_rule->setCurrentIndex(draft.couplings.empty() ? static_cast<int>(draft.rule) : given);
    if (draft.couplings.empty() && m_rule->count() > given)
        m_rule->removeItem(given);
    m_values->setCurrentIndex(!draft.zeroOne ? 0 : draft.converted ? 2 : 1);
    m_mode->setCurrentIndex(static_cast<int>(draft.recall.mode));
}

void NetBox::say(const QString& wrong)
{
    m_says->setText(wrong);
    m_says->setVisible(!wrong.isEmpty());
}

void NetBox::tell()
{
    HopfieldDraft draft = m_draft;
    const auto rule = static_cast<StoringRule>(m_rule->currentIndex());
    if (rule != StoringRule::Given) {
        draft.rule = rule;
        draft.couplings.clear(); // a rule makes its own
    }
    draft.zeroOne = m_values->currentIndex() > 0;
    draft.converted = m_values->currentIndex() == 2;
    draft.recall.mode = static_cast<RecallMode>(m_mode->currentIndex());
    if (draft.recall.mode != m_draft.recall.mode)
        draft.recall.iterations = 0; // a sweep is another number of them
    Q_EMIT edited(draft);
}

} // namespace gradus
