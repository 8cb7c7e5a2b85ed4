// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/notice.h"

namespace gradus {

/// Asks who works where a lesson gives each student numbers of their own: what is answered before
/// would be left behind. Seen only then.
class StudentBar : public Notice {
    Q_OBJECT

public:
    explicit StudentBar(const Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Somebody wants to say who works.
    void studentWanted();

private:
    void refresh();

    Desk m_desk;
};

} // namespace gradus
