// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/work_json.h"

#include <limits>

namespace gradus {

/// Work with something in every place.
inline StudentWork fullWork()
{
    StudentWork work;
    work.student = " Ada１ ";
    work.name = "Ada, Countess of Lovelace / 爱达";
    work.lesson = "chain-rule";
    work.gradedHash = std::string(64, 'a');
    work.textHash = std::string(64, '0');
    work.program = "0.1.0";
    work.kernel = "gcc 12.2, sse2";
    work.begun = "2026-11-25T14:09:26Z";
    work.changed = "2026-11-25T15:10:27.250Z";
    work.drawn = {{"last", "-1.2"}, {"model.initial.seed", "123456789"}};
    work.answers["dw2"] = {{{"0.5*0.24", "2026-11-25T14:10:00Z", AttemptVerdict::Right},
                            {"1/", "2026-11-25T14:11:00Z", AttemptVerdict::Unreadable}},
                           2,
                           true,
                           "0.1"};
    work.answers["a/b~c"] = {
        {{"1,3", "2026-11-25T14:12:00Z", AttemptVerdict::Wrong}}, 0, false, ""};
    work.answers["#2.1"] = {
        {{"because\n\tof \"δ\" \\", "2026-11-25T14:12:00Z", AttemptVerdict::NotJudged},
         {"2", "2026-11-25T14:13:00Z", AttemptVerdict::Waiting}},
        0,
        false,
        ""};
    work.answers["settled"] = {
        {{"12:end", "2026-11-25T14:20:00Z", AttemptVerdict::Right,
          RunWork{"slow", {{"training.rate", "0.5"}}, {{"slow", "eta", 0.5, "3:0"}}}}},
        0,
        false,
        ""};
    work.edits = {{"", "w[1][1,1]", 0.1 + 0.2, "1:12"},
                  {"slow", "eta", std::numeric_limits<double>::infinity(), "3:0"}};
    work.changes = {{"training.rate", "0.25"}};
    work.section = 3;
    work.furthest = 5;
    work.run = "slow";
    work.position = "3:17";
    work.reached = {{1, "", "1:0", "0123456789abcdef"}, {2, "slow", "1:4", "fedcba9876543210"}};
    work.notes = "# Notes\n- **bold** 笔记\n";
    return work;
}

} // namespace gradus
