// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gradus {

/// A part of a column of settings: a small heading, and rows below it.
[[nodiscard]] QVBoxLayout* beginPart(QWidget* part, const QString& heading, const Look& look);
/// A row with a name (its & is the key that leads there) and a field, which gets it as accessible
/// name.
QLabel* addRow(QVBoxLayout* column, const QString& name, QWidget* field, const Look& look);
/// A choice that does not ask for more room than a few letters.
[[nodiscard]] QComboBox* makeChoice(const QStringList& words);
/// A whole number whose changes count when they are typed to the end.
[[nodiscard]] QSpinBox* makeNumber(int low, int high, const Look& look);

} // namespace gradus
