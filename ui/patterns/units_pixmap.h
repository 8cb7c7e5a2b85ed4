// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_patterns.h"
#include "shell/theme.h"

#include <QPixmap>

namespace gradus {

/// A pattern as a small picture: as large as goes into a square, in its middle.
[[nodiscard]] QPixmap unitsPixmap(const Units& units, int width, int side, const Look& look);

/// The units as a net of values 0 and 1 has them.
[[nodiscard]] Units asZeroOne(Units units);

} // namespace gradus
