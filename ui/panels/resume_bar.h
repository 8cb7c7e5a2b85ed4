// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/notice.h"

namespace gradus {

/// Offers to go on with earlier work of the lesson, or to start again; then, to take it back. Seen
/// only while there is the choice.
class ResumeBar : public Notice {
    Q_OBJECT

public:
    explicit ResumeBar(const Desk& desk, QWidget* parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QString offerText() const;

    Desk m_desk;
    QPushButton* m_goOn;
    QPushButton* m_again;
    QPushButton* m_back;
    QPushButton* m_seen;
};

} // namespace gradus
