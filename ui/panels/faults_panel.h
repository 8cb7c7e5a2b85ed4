// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "trace/fault.h"

#include <QTreeWidget>

namespace gradus {

/// What is wrong in a lesson file, where, and what would be right.
class FaultsPanel : public Panel {
    Q_OBJECT

public:
    explicit FaultsPanel(const Desk& desk, QWidget* parent = nullptr);

    void setFaults(const QString& file, const Faults& faults);
    [[nodiscard]] int count() const { return m_list->topLevelItemCount(); }

Q_SIGNALS:
    void reloadWanted();
    /// The file is to be edited, at the fault that is chosen or the first.
    void editWanted(const QString& file, int line);

private:
    void edit();
    [[nodiscard]] QString asText() const;

    QTreeWidget* m_list;
    QString m_file;
};

} // namespace gradus
