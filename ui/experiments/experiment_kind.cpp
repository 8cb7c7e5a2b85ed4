// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment_kind.h"

#include <QCoreApplication>

#include <array>

namespace gradus {

std::span<const ExperimentKind* const> experimentKinds()
{
    static constexpr std::array kinds{&piecesKind, &sizesKind, &deltasKind, &noiseKind,
                                      &capacityKind};
    return kinds;
}

std::vector<const ExperimentKind*> kindsFor(const Experiment* experiment)
{
    std::vector<const ExperimentKind*> fitting;
    for (const ExperimentKind* const kind : experimentKinds())
        if (experiment && kind->fits(*experiment))
            fitting.push_back(kind);
    return fitting;
}

QString experimentText(const char* source)
{
    return QCoreApplication::translate("Experiments", source);
}

} // namespace gradus
