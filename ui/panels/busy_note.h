// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QLabel>
#include <QTimer>

namespace gradus {

/// Says that the engine is at work and how to stop it, once that has taken a while.
class BusyNote : public QLabel {
    Q_OBJECT

public:
    explicit BusyNote(Session& session, QWidget* parent = nullptr);

private:
    QTimer m_patience;
};

} // namespace gradus
