// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QToolButton>

#include <vector>

namespace gradus {

/// The frame of the big picture: its title tells what is looked at, its body is the stage of the
/// lesson's family.
class StagePanel : public Panel {
    Q_OBJECT

public:
    explicit StagePanel(const Desk& desk, QWidget* parent = nullptr);

    /// The stage itself; null while no lesson is open.
    [[nodiscard]] QWidget* stage() const { return m_stage; }

private:
    void begin();
    void refresh();
    [[nodiscard]] QString subject() const;

    QWidget* m_body;
    QWidget* m_stage = nullptr;
    std::vector<QToolButton*> m_zoom; ///< for stages that zoom
};

} // namespace gradus
