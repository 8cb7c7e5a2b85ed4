// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_iteration.h"
#include "session/session.h"
#include "shell/theme.h"

#include <QImage>
#include <QPoint>

#include <array>
#include <utility>
#include <vector>

namespace gradus {

/// The couplings of a Hopfield net as they are known at a position, and their heat map. The image
/// follows the position at the cost of what has changed: after the preparation nothing does, and a
/// step of it changes one coupling. While couplings grow, the image of a net of very many units
/// shows some rows and columns only, evenly spaced; each of its pixels is a true coupling.
class CouplingsPicture {
public:
    static constexpr int mostGrowing = 512; ///< rows of the image while couplings grow

    explicit CouplingsPicture(const Theme& theme);

    /// Looks at the session's position. False when there is no net.
    bool follow(const Session& session);

    [[nodiscard]] int units() const { return m_here ? m_here->experiment().units() : 0; }
    /// A pixel a coupling, row by row; null before there is a net.
    [[nodiscard]] const QImage& image() const { return m_image; }
    /// W[i,j], units from 0; NaN where a question asks for it.
    [[nodiscard]] double value(int i, int j) const;

private:
    using Pairs = std::vector<std::pair<int, int>>;

    [[nodiscard]] Pairs hiddenPairs(const Session& session) const;
    [[nodiscard]] bool isHidden(int i, int j) const;
    [[nodiscard]] QRgb colour(int i, int j) const;
    void findStage();
    [[nodiscard]] int stageOf(int i, int j) const;
    [[nodiscard]] int unitAt(int pixel) const;
    [[nodiscard]] int pixelOf(int unit) const;
    void paintAll(int side);
    void paintSteps(std::int64_t first, std::int64_t last);
    void paintPair(int i, int j);

    static constexpr int shades = 255;

    QRgb m_unknown;
    std::array<QRgb, shades + 1> m_positive; ///< from nothing to the strongest
    std::array<QRgb, shades + 1> m_negative;
    std::shared_ptr<const HopfieldIteration> m_here;
    std::int64_t m_step = 0;
    int m_stage = 0; ///< while couplings grow: the last that some pair has come to
    std::pair<int, int> m_last; ///< the last pair that has come to it
    Pairs m_hidden;
    QImage m_image;
    std::shared_ptr<const Experiment> m_of; ///< that the image was coloured for
    bool m_finished = false; ///< the image is of the finished couplings
    double m_greatest = 1; ///< the strongest finished coupling
};

} // namespace gradus
