// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QDialog>

namespace gradus {

/// What every key of a window does. Never larger than the screen: what has no room is scrolled to.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    KeysDialog(QWidget& window, const Look& look);
};

} // namespace gradus
