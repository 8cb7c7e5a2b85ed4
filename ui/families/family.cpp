// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"

#include <array>

namespace gradus {

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
