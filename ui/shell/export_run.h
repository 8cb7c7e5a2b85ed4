// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gradus {

/// Makes one picture of a lesson and ends: `gradus --export LESSON -o FILE …` as `--help` says.
/// Returns an exit status: 0 done, 1 a fault in the input, 2 wrong usage. Needs an application; its
/// platform may be offscreen.
[[nodiscard]] int exportRun(const QStringList& arguments);

} // namespace gradus
