// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"
#include "trace/number.h"
#include "trace/quantity.h"
#include "trace/step.h"

#include <QString>

namespace gradus {

/// How the user likes numbers: with how many digits, in which form. One for the whole program, as
/// the language is; a change makes a new window.
[[nodiscard]] const NumberStyle& numberStyle();
void setNumberStyle(const NumberStyle& style);

/// A number as the user likes numbers, with a real minus sign.
[[nodiscard]] QString numberText(double value);
/// The same in a style of its own.
[[nodiscard]] QString numberText(double value, const NumberStyle& style);
/// A number that is no result, on an axis or among points: with at most `digits` significant
/// digits (0: all), whatever the user likes.
[[nodiscard]] QString plainNumber(double value, int digits = shownDigits);

/// About the widest number that there is in the user's style, to leave room for: −0.001235.
[[nodiscard]] QString wideNumber(const NumberStyle& style = numberStyle());
/// The user's style with fewer digits, for pictures, in which room is scarce.
[[nodiscard]] NumberStyle pictureStyle();

/// A quantity's short name: `δ⁽¹⁾₂`.
[[nodiscard]] QString nameText(const Quantity& quantity);
/// A sentence in the user's language.
[[nodiscard]] QString messageText(const Message& message);
/// The name of a pass in the user's language.
[[nodiscard]] QString passText(Pass pass);

} // namespace gradus
