// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"

#include <array>

namespace gradus {

std::vector<StageChoice> chosenStages(const Stages& stages, const std::vector<StageChoice>& all)
{
    std::vector<StageChoice> chosen;
    for (const std::string& name : stages.names)
        for (const StageChoice& choice : all)
            if (choice.id.toStdString() == name)
                chosen.push_back(choice);
    return chosen;
}

const Family* familyOf(const Experiment* experiment)
{
    static constexpr std::array families{&networkFamily, &descentFamily, &graphFamily,
                                         &approximationFamily, &hopfieldFamily};
    for (const Family* const family : families)
        if (experiment && family->fits(*experiment))
            return family;
    return nullptr;
}

} // namespace gradus
