// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gradus {

class Session;

/// What is special about the run that is stepped through: its name in the lesson, the settings and
/// the numbers that the user has changed, "η = 0.04, batch = 4"; "as in the lesson" where nothing
/// is.
[[nodiscard]] QString runWords(const Session& session);

} // namespace gradus
