// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/student_dialog.h"

#include "panels/panel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace gradus {

namespace {

constexpr int longestName = 48; // characters; of four bytes each they fit into the work

} // namespace

StudentDialog::StudentDialog(const Look& look, const QString& identifier, const QString& name,
                             QWidget* parent)
    : QDialog(parent)
    , m_identifier(new QLineEdit(identifier))
    , m_name(new QLineEdit(name))
    , m_warning(makeLabel(look.text(13, true), look.theme.text, this))
{
    setWindowTitle(tr("Student"));
    for (QLineEdit* const line : {m_identifier, m_name}) {
        line->setMaxLength(longestName);
        line->setMinimumWidth(look.px(240));
    }
    m_identifier->setPlaceholderText(tr("as your instructor knows you"));
    QLabel* const note = makeLabel(look.text(12), look.theme.quiet, this);
    note->setWordWrap(true);
    note->setText(tr("The identifier stands on what you hand in. Some lessons give every student "
                     "numbers of their own; they come from it. Capitals and spaces at the ends do "
                     "not matter."));
    m_warning->setWordWrap(true);
    m_warning->hide();
    auto* const form = new QFormLayout;
    form->addRow(tr("&Identifier"), m_identifier);
    form->addRow(tr("&Name"), m_name);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_warning);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void StudentDialog::warn(const QString& sentence)
{
    m_warning->setText(sentence);
    m_warning->show();
}

} // namespace gradus
