// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QPlainTextEdit>

namespace gradus {

/// The student's own notes on the lesson; kept with the work, key by key.
class NotesPanel : public Panel {
    Q_OBJECT

public:
    explicit NotesPanel(const Desk& desk, QWidget* parent = nullptr);

private:
    void refresh();

    QPlainTextEdit* m_notes;
};

} // namespace gradus
