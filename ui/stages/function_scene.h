// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/contours.h"
#include "stages/function_curves.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gradus {

/// A surface over two variables, with its title.
struct FunctionSurface {
    QString title;
    HeightGrid heights;
    bool comparable = true; ///< with the others: they share greys and lines
};

/// A sample of a function of two variables.
struct SampleDot {
    QPointF at;
    double target = 0;
};

/// What is seen of a function and of what approximates it: curves of one variable, or surfaces of
/// two with the samples on them, and what is said besides.
struct FunctionScene {
    FunctionCurves curves;
    std::vector<FunctionSurface> surfaces;
    std::vector<SampleDot> dots;
    QStringList remarks;
};

} // namespace gradus
