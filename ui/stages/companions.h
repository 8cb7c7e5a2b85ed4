// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_iteration.h"
#include "session/session.h"
#include "shell/theme.h"

#include <QPainter>

#include <array>
#include <optional>

namespace gradus {

/// A run as a picture of a descent shows it: the one that is stepped through, or one beside it.
struct Companion {
    QString name;
    std::vector<std::vector<double>> places; ///< at the beginning of its iterations, up to this one
    QString f = QStringLiteral("·"); ///< in this iteration
    QString slope = QStringLiteral("·"); ///< |∇f| in this iteration
    bool ofAll = false; ///< f and |∇f| are those of all samples, not of the batch
};

/// f and |∇f| of all samples at the beginning of an iteration whose batch has but some: what runs
/// with batches can be compared by. nullopt where a batch has all, or there are very many.
[[nodiscard]] std::optional<std::array<double, 2>> overAllSamples(
    const DescentIteration& iteration);

/// The runs beside the one that is stepped through, up to an iteration.
[[nodiscard]] std::vector<Companion> companionsOf(const Published& published,
                                                  std::int64_t iteration);

/// The colour of a run: 0 is the one that is stepped through.
[[nodiscard]] QColor companionColour(const Look& look, int which);
/// Its mark: ○ □ △ ◇ + ×, so that runs are told apart without colour.
void paintMark(QPainter& painter, QPointF at, int which, double size);
/// A run's way: a line with marks.
void paintWay(QPainter& painter, const QPolygonF& way, int which, const Look& look);
/// The table of runs: mark, name, f, |∇f| in an iteration. How large it is.
[[nodiscard]] QSizeF runTableSize(const std::vector<Companion>& runs, const Look& look);
void paintRunTable(QPainter& painter, QPointF corner, const std::vector<Companion>& runs,
                   std::int64_t iteration, const Look& look);

} // namespace gradus
