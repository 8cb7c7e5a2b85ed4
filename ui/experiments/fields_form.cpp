// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/fields_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

// Rooms for what is typed, where there is room: a list of numbers needs more than a number.
constexpr int shortField = 140;
constexpr int longField = 280;
constexpr int leastField = 56;
constexpr qsizetype mostInRow = 6; // fields; more stand in two rows
constexpr qsizetype longText = 10; // letters, from which on a field is long

int roomFor(const ExperimentField& field)
{
    return (field.start.isEmpty() ? field.hint : field.start).size() > longText ? longField
                                                                                : shortField;
}

} // namespace

FieldsForm::FieldsForm(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

QWidget* FieldsForm::makeField(const ExperimentField& field, const QString& value)
{
    if (field.choices.empty()) {
        auto* const edit = new QLineEdit(value);
        edit->setFont(m_look.number(13));
        edit->setPlaceholderText(field.hint);
        edit->setToolTip(field.hint);
        edit->setCursorPosition(0); // a long list is read from its beginning
        edit->setMinimumWidth(m_look.px(leastField));
        connect(edit, &QLineEdit::textChanged, this, &FieldsForm::edited);
        return edit;
    }
    auto* const list = new QComboBox;
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(6);
    for (const auto& [key, text] : field.choices)
        list->addItem(text, key);
    list->setCurrentIndex(std::max(0, list->findData(value)));
    connect(list, &QComboBox::currentIndexChanged, this, &FieldsForm::edited);
    return list;
}

// The field with its name above it, as wide as it needs at most.
QWidget* FieldsForm::nameField(const ExperimentField& field, QWidget* widget) const
{
    widget->setAccessibleName(field.label);
    widget->setAccessibleDescription(field.hint);
    auto* const name = new QLabel(field.label);
    name->setBuddy(widget);
    auto* const cell = new QWidget;
    auto* const column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(4));
    column->addWidget(name);
    column->addWidget(widget);
    cell->setMaximumWidth(std::max(m_look.px(roomFor(field)), name->sizeHint().width()));
    return cell;
}

void FieldsForm::setFields(const std::vector<ExperimentField>& fields, const QStringList& values)
{
    delete m_page;
    m_widgets.clear();
    m_page = new QWidget;
    auto* const rows = new QVBoxLayout(m_page);
    rows->setContentsMargins(0, 0, 0, 0);
    const auto count = static_cast<qsizetype>(fields.size());
    const qsizetype inRow = count > mostInRow ? (count + 1) / 2 : count;
    QHBoxLayout* row = nullptr;
    for (qsizetype i = 0; i < count; ++i) {
        if (i % inRow == 0) {
            row = new QHBoxLayout;
            row->setSpacing(m_look.px(16));
            rows->addLayout(row);
        }
        const ExperimentField& field = fields[static_cast<std::size_t>(i)];
        QWidget* const widget = makeField(field, values.size() == count ? values[i] : field.start);
        m_widgets += widget;
        row->addWidget(nameField(field, widget), roomFor(field));
        if (i % inRow == inRow - 1 || i == count - 1)
            row->addStretch(1);
    }
    layout()->addWidget(m_page);
}

QStringList FieldsForm::values() const
{
    QStringList all;
    for (const QWidget* const widget : m_widgets) {
        const auto* const edit = qobject_cast<const QLineEdit*>(widget);
        all +=
            edit ? edit->text() : qobject_cast<const QComboBox*>(widget)->currentData().toString();
    }
    return all;
}

} // namespace gradus
