// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/stages.h"

#include <algorithm>

namespace gradus {

std::string Stages::list() const
{
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

bool Stages::has(const std::string& name) const
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool Stages::isPlane(const std::string& name) const
{
    return std::find(planes.begin(), planes.end(), name) != planes.end();
}

Message Stages::whyNot(const std::string& name) const
{
    for (const Missing& other : missing)
        if (other.name == name)
            return other.why;
    return {GRADUS_TEXT("core",
                        "there is no picture \"%1\" of this kind of model; it can be shown as: %2"),
            {name, list()}};
}

} // namespace gradus
