// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"
#include "trace/number.h"
#include "trace/position.h"
#include "trace/quantity.h"
#include "trace/step.h"

#include <QString>
#include <QStringList>

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

/// A quantity's short name: `δ⁽¹⁾₂`; what has no letter is named in words: "mean error".
[[nodiscard]] QString nameText(const Quantity& quantity);
/// What a quantity is, in a line or two: "δ⁽¹⁾₂: the error of neuron 2 in layer 1", and what that
/// means. Of a variable (Iteration::variables()) only its name.
[[nodiscard]] QStringList helpLines(const Quantity& quantity,
                                    std::span<const std::string> variables = {});
/// What its kind is, without the numbers in its name; empty for a variable.
[[nodiscard]] QString kindText(const Quantity& quantity,
                               std::span<const std::string> variables = {});
/// A position as people say it: "the end of iteration 3".
[[nodiscard]] QString positionText(const PositionName& position);
/// Lines as a tooltip that is no wider than can be read.
[[nodiscard]] QString tipText(const QStringList& lines);
/// A sentence in the user's language.
[[nodiscard]] QString messageText(const Message& message);
/// A text for a tool tip, which takes everything that looks like markup for markup.
[[nodiscard]] QString plainTip(const QString& text);
/// A text for a button or a menu, where & would mark a key.
[[nodiscard]] QString plainCaption(QString text);
/// The name of a pass in the user's language, and what happens in it.
[[nodiscard]] QString passText(Pass pass);
[[nodiscard]] QString passHelp(Pass pass);

} // namespace gradus
