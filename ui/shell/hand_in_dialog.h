// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QDialog>

namespace gradus {

/// Shows what is about to be handed in, and which questions have no answer yet.
class HandInDialog : public QDialog {
    Q_OBJECT

public:
    explicit HandInDialog(const Desk& desk, QWidget* parent = nullptr);

    /// "Section 2: question 1 · Section 4: questions 1, 2"; empty when all are answered.
    [[nodiscard]] static QString openText(const std::vector<std::pair<int, int>>& unanswered);
};

} // namespace gradus
