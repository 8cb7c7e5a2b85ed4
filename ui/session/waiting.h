// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace gradus {

/// Handles events until something holds, or so many milliseconds have gone. False: it does not
/// hold.
bool waitUntil(const std::function<bool()>& holds, int milliseconds);

} // namespace gradus
