// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QToolButton>

namespace gradus {

/// The settings that a section leaves to its student, each with a field; a change begins the run
/// anew from the same start. Nothing where a section leaves none. What stands in a field is what
/// runs: it is taken by Enter, and by whatever steps or runs; what cannot be taken lets nothing
/// run until it is mended or taken back (Esc).
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
    /// What is said while something is typed that does not run yet; empty else.
    [[nodiscard]] QString note() const { return m_note->isHidden() ? QString() : m_note->text(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        Control control;
        QLabel* name;
        QWidget* field;
    };
    void fill();
    void clear();
    void arrange();
    bool apply();
    [[nodiscard]] std::string ownRun() const;
    void use(const std::vector<Override>& changes);
    bool tryToUse(const std::vector<Override>& changes, const Row& typed);
    void reset();
    void again();
    void undo();
    void takeBack(const Row& row);
    void say(const QString& fault);
    void showNote();
    [[nodiscard]] QString running(const Row& row) const;
    [[nodiscard]] QWidget* makeField(const Control& control);
    [[nodiscard]] QString valueOf(const Row& row) const;
    void setValue(const Row& row, const QString& value);

    Desk m_desk;
    std::vector<Control> m_shown;
    std::vector<Row> m_rows;
    std::vector<std::vector<Override>> m_before; ///< settings to go back to, the last at the end
    QToolButton* m_again;
    QToolButton* m_reset;
    QLabel* m_fault;
    QLabel* m_note; ///< something is typed that does not run yet
};

} // namespace gradus
