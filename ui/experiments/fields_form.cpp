// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/fields_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

// Rooms for what is typed: a list of numbers needs more than a number.
constexpr int shortField = 130;
constexpr int longField = 280;
constexpr qsizetype longText = 10; // letters, from which on a field is long

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
        edit->setMinimumWidth(m_look.px(
            std::max(field.start.size(), field.hint.size()) > longText ? longField : shortField));
        connect(edit, &QLineEdit::textChanged, this, &FieldsForm::edited);
        return edit;
    }
    auto* const list = new QComboBox;
    for (const auto& [key, text] : field.choices)
        list->addItem(text, key);
    list->setCurrentIndex(std::max(0, list->findData(value)));
    connect(list, &QComboBox::currentIndexChanged, this, &FieldsForm::edited);
    return list;
}

void FieldsForm::setFields(const std::vector<ExperimentField>& fields, const QStringList& values)
{
    delete m_page;
    m_widgets.clear();
    m_page = new QWidget;
    auto* const grid = new QGridLayout(m_page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_look.px(16));
    grid->setVerticalSpacing(m_look.px(4));
    const int count = static_cast<int>(fields.size());
    for (int i = 0; i < count; ++i) {
        const ExperimentField& field = fields[static_cast<std::size_t>(i)];
        QWidget* const widget = makeField(field, values.size() == count ? values[i] : field.start);
        widget->setAccessibleName(field.label);
        widget->setAccessibleDescription(field.hint);
        auto* const name = new QLabel(field.label);
        name->setBuddy(widget);
        grid->addWidget(name, 0, i);
        grid->addWidget(widget, 1, i);
        m_widgets += widget;
    }
    grid->setColumnStretch(count, 1);
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
