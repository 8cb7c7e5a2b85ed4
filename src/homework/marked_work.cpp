// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/marked_work.h"

#include <algorithm>

namespace gradus {

const std::vector<std::string>& markNames()
{
    static const std::vector<std::string> names{"right", "wrong", "shown", "unanswered", "to-read"};
    return names;
}

bool MarkedWork::isAltered() const
{
    return std::any_of(problems.begin(), problems.end(), [](const MarkProblem& problem) {
        return problem.kind == MarkProblem::Kind::Alteration;
    });
}

std::string stateName(const MarkedWork& work)
{
    switch (work.state) {
    case MarkedWork::State::Broken:
        return "broken";
    case MarkedWork::State::OtherLesson:
        return "other-lesson";
    case MarkedWork::State::Marked:
        break;
    }
    if (!work.superseded.empty())
        return "superseded";
    return work.stale ? "stale" : "marked";
}

} // namespace gradus
