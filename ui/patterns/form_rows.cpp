// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/form_rows.h"

#include "panels/panel.h"

#include <QHBoxLayout>

namespace gradus {

namespace {

constexpr int nameWidth = 84; // pixels of the design

} // namespace

QVBoxLayout* beginPart(QWidget* part, const QString& heading, const Look& look)
{
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(6));
    QLabel* const title = makeLabel(look.text(13, true), look.theme.text, part);
    title->setText(heading);
    column->addWidget(title);
    return column;
}

QLabel* addRow(QVBoxLayout* column, const QString& name, QWidget* field, const Look& look)
{
    QLabel* const label = makeLabel(look.text(13), look.theme.text, nullptr);
    label->setText(name);
    label->setBuddy(field);
    label->setMinimumWidth(look.px(nameWidth));
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    auto* const row = new QHBoxLayout;
    row->setSpacing(look.px(8));
    row->addWidget(label);
    row->addWidget(field, 1);
    column->addLayout(row);
    return label;
}

QComboBox* makeChoice(const QStringList& words)
{
    constexpr int letters = 8;
    auto* const choice = new QComboBox;
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(letters);
    choice->addItems(words);
    return choice;
}

QSpinBox* makeNumber(int low, int high, const Look& look)
{
    auto* const number = new QSpinBox;
    number->setRange(low, high);
    number->setKeyboardTracking(false);
    number->setFont(look.number(13));
    return number;
}

} // namespace gradus
