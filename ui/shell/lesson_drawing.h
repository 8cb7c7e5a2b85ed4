// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "shell/theme.h"

#include <QPixmap>

namespace gradus {

/// A small drawing of what a lesson is about: its network, curve, surface or graph.
[[nodiscard]] QPixmap lessonDrawing(const Lesson& lesson, const Look& look);

} // namespace gradus
