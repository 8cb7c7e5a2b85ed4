// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QToolButton>

namespace gradus {

/// The settings that a section leaves to its student, each with a field; a change begins the run
/// anew from the same start. Nothing where a section leaves none.
class ControlsBar : public QFrame {
    Q_OBJECT

public:
    explicit ControlsBar(const Desk& desk, QWidget* parent = nullptr);
    ~ControlsBar() override;

    /// The field of a setting by its key; null where it is not shown.
    [[nodiscard]] QWidget* field(const QString& key) const;
    /// Changes a setting as a person would.
    void change(const QString& key, const QString& value);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Why the last change was not made; empty where it was.
    [[nodiscard]] QString fault() const { return m_fault->text(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        Control control;
        QLabel* name;
        QWidget* field;
    };
    void fill();
    void clear();
    void arrange();
    void apply();
    void reset();
    [[nodiscard]] QWidget* makeField(const Control& control);
    [[nodiscard]] QString valueOf(const Row& row) const;
    void setValue(const Row& row, const QString& value);

    Desk m_desk;
    std::vector<Control> m_shown;
    std::vector<Row> m_rows;
    QToolButton* m_again;
    QToolButton* m_reset;
    QLabel* m_fault;
};

/// A setting as people call it: "rate η", "units in layer 1".
[[nodiscard]] QString controlName(const std::string& key);

} // namespace gradus
