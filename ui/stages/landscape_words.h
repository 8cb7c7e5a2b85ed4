// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/landscape_scene.h"

#include <QPainter>

namespace gradus {

struct Look;

/// A name as short as a narrow column needs: "1", "−1", "1 −2 3"; empty of a
/// state that is none of these.
[[nodiscard]] QString shortMinimumName(const MinimumName& name);
/// The same in a word or two: "pattern 1", "inverse of 1", "mixture 1 −2 3", "spurious".
[[nodiscard]] QString wordMinimumName(const MinimumName& name);
/// A minimum's energy; "?" where an open question asks for one.
[[nodiscard]] QString minimumEnergyText(const LandscapeScene& scene, int minimum);
/// The share of all states, or of the starts: "3.1 %".
[[nodiscard]] QString basinShareText(const Landscape& landscape, std::int64_t basin);
/// All of it: "pattern 1: E = −6.5, basin 2048 of 65536 states, 3.1 %".
[[nodiscard]] QString minimumText(const LandscapeScene& scene, int minimum);
/// Where the net is: "The net is at E = −4.5, in the basin of pattern 1, 3 units away from it".
[[nodiscard]] QString currentText(const LandscapeScene& scene);
/// A state of an exact landscape: "E = −3.25; leads down to pattern 2, 5 units away".
[[nodiscard]] QString stateText(const LandscapeScene& scene, std::uint32_t state);
/// How much of the landscape is known: "all 65536 states, 14 minima", "1000 random starts …".
[[nodiscard]] QString sampleText(const LandscapeScene& scene);

/// The mark of a kind of minimum as a letter: ● ○ ◆ ×.
[[nodiscard]] QChar minimumMark(MinimumKind kind);
/// The same, drawn.
void paintMinimumMark(QPainter& painter, QPointF at, MinimumKind kind, double size,
                      const Look& look);

} // namespace gradus
