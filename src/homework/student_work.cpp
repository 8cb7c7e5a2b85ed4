// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/student_work.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gradus {

bool dropReplaced(std::vector<EditWork>& edits)
{
    std::set<std::tuple<std::string, std::string, std::string>> later;
    const std::size_t before = edits.size();
    std::reverse(edits.begin(), edits.end());
    std::erase_if(edits, [&later](const EditWork& edit) {
        return !later.emplace(edit.run, edit.position, edit.quantity).second;
    });
    std::reverse(edits.begin(), edits.end());
    return edits.size() < before;
}

bool hasProgress(const StudentWork& work)
{
    const auto isHere = [&work](const ReachedPosition& start) {
        return start.section == work.section && start.run == work.run
            && start.position == work.position;
    };
    const bool atStart =
        work.position.empty() || std::any_of(work.reached.begin(), work.reached.end(), isHere);
    return !atStart || !work.answers.empty() || work.furthest > 1 || !work.edits.empty()
        || !work.changes.empty();
}

} // namespace gradus
