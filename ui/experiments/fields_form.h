// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiments/field_reader.h"
#include "shell/theme.h"

#include <QWidget>

namespace gradus {

/// The fields of an experiment with their names: lines to type in and lists to choose from.
class FieldsForm : public QWidget {
    Q_OBJECT

public:
    explicit FieldsForm(const Look& look, QWidget* parent = nullptr);

    /// Shows other fields. `values` stand in them, or what stands there at first.
    void setFields(const std::vector<ExperimentField>& fields, const QStringList& values = {});
    [[nodiscard]] QStringList values() const;
    /// The widgets of the fields, in order.
    [[nodiscard]] const QList<QWidget*>& fields() const { return m_widgets; }
    [[nodiscard]] QWidget* field(int which) const { return m_widgets[which]; }

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget* makeField(const ExperimentField& field, const QString& value);
    [[nodiscard]] QWidget* nameField(const ExperimentField& field, QWidget* widget) const;

    const Look& m_look;
    QList<QWidget*> m_widgets;
    QWidget* m_page = nullptr;
};

} // namespace gradus
