// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <string>
#include <vector>

namespace gradus {

/// The pictures in which a model can be looked at, by the names that lessons use: `surface`.
struct Stages {
    /// A picture that the family has for other models only, and why not for this one.
    struct Missing {
        std::string name;
        Message why;
    };

    std::vector<std::string> names; ///< never empty; the first is shown at first
    std::vector<std::string> planes; ///< those that can be told which part of the plane to show
    std::vector<Missing> missing;

    /// "network, surface"
    [[nodiscard]] std::string list() const;
    [[nodiscard]] bool has(const std::string& name) const;
    [[nodiscard]] bool isPlane(const std::string& name) const;
    /// Why there is no picture of a name, and which there are.
    [[nodiscard]] Message whyNot(const std::string& name) const;
};

} // namespace gradus
