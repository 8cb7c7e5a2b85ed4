// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/notice.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gradus {

Notice::Notice(const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_theme(look.theme)
    , m_words(makeLabel(look.text(13), look.theme.text, this))
    , m_row(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notice"));
    m_words->setWordWrap(true);
    m_row->addWidget(m_words, 1);
    m_column->setContentsMargins(12, 8, 12, 8);
    m_column->setSpacing(8);
    m_column->addLayout(m_row);
    draw({});
}

void Notice::draw(const QString& more)
{
    setStyleSheet(QStringLiteral("QFrame#notice { background: %1; border: 1px solid %2; %3"
                                 "border-radius: 6px; }")
                      .arg(m_theme.ground.name(), m_theme.line.name(), more));
}

void Notice::setEdge(const QColor& colour)
{
    draw(QStringLiteral("border-left: 4px solid %1; ").arg(colour.name()));
}

void Notice::addBeside(QWidget* widget) { m_row->addWidget(widget, 0, Qt::AlignTop); }

void Notice::addButtons(const QList<QPushButton*>& buttons)
{
    auto* const row = new QHBoxLayout;
    for (QPushButton* const button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    m_column->addLayout(row);
}

} // namespace gradus
