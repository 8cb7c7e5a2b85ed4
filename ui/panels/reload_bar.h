// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/notice.h"

class QToolButton;

namespace gradus {

/// Says what became of a saved lesson: that it has faults, which a click or Enter shows, or what
/// else has changed with it. Seen only while there is something to say.
class ReloadBar : public Notice {
    Q_OBJECT

public:
    explicit ReloadBar(const Desk& desk, QWidget* parent = nullptr);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void refresh();

    Desk m_desk;
    QToolButton* m_close;
};

} // namespace gradus
