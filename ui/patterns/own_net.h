// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_draft.h"
#include "lesson/lesson.h"

namespace gradus {

/// A lesson of one section on a net that somebody has made, without its experiment yet.
[[nodiscard]] Lesson ownNet(const HopfieldDraft& draft);

} // namespace gradus
