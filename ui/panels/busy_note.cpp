// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/busy_note.h"

namespace gradus {

BusyNote::BusyNote(Session& session, QWidget* parent) : QLabel(tr("Working… Esc stops"), parent)
{
    constexpr int longMilliseconds = 300;
    setVisible(false);
    m_patience.setSingleShot(true);
    m_patience.setInterval(longMilliseconds);
    connect(&m_patience, &QTimer::timeout, this,
            [this, &session] { setVisible(session.isBusy()); });
    connect(&session, &Session::busyChanged, this, [this](bool busy) {
        if (!busy) {
            m_patience.stop();
            setVisible(false);
        } else if (!m_patience.isActive() && !isVisible()) {
            m_patience.start();
        }
    });
}

} // namespace gradus
