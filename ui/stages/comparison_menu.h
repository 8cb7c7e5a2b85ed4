// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QAction>
#include <QToolButton>

namespace gradus {

/// Offers runs of a descent to be shown beside the one that is stepped through: the other
/// optimisers at its rate, and its optimiser at other rates.
class ComparisonMenu : public QToolButton {
    Q_OBJECT

public:
    explicit ComparisonMenu(Session& session, QWidget* parent = nullptr);

private:
    void fill();
    void compare();

    Session& m_session;
    std::vector<std::pair<QAction*, Run>> m_offered;
};

} // namespace gradus
