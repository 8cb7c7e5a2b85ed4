// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/notice.h"

namespace gradus {

/// Offers to go on with earlier work of the lesson, or to start again. Seen only while there is the
/// choice.
class ResumeBar : public Notice {
    Q_OBJECT

public:
    explicit ResumeBar(const Desk& desk, QWidget* parent = nullptr);

private:
    void refresh();

    Desk m_desk;
};

} // namespace gradus
