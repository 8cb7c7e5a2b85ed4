// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/marked_work.h"
#include "trace/fault.h"

namespace gradus {

/// Points that a person gave for an answer.
struct EnteredPoints {
    std::string student; ///< the identifier; empty: whoever handed in `file`
    std::string question; ///< questionKey()
    double points = 0; ///< finite, 0 or more
    std::string file; ///< the name of the submission; empty: any of the student
    std::optional<std::string> given; ///< the answer that they were given for; none: whatever it is
    /// Where they stand; in a table that grade wrote also questions have points that are judged.
    Place place;

    bool operator==(const EnteredPoints&) const = default;
};

/// Gives submissions the points that a person entered, and adds up anew. Faults (with their line)
/// where a question is none of the lesson's, or the points are more than it is worth; warnings
/// where nothing is entered because nobody handed it in, because the engine judges the question, or
/// because the answer is another one by now.
[[nodiscard]] Faults enterPoints(std::vector<MarkedWork>& works,
                                 const std::vector<EnteredPoints>& points);

/// All that a person has entered, to be kept: each with its file and the answer.
[[nodiscard]] std::vector<EnteredPoints> enteredPoints(const std::vector<MarkedWork>& works);

/// Why so many points cannot be given for a question; nullopt where they can.
[[nodiscard]] std::optional<Message> whyNotEnter(const MarkedQuestion& question, double points);

} // namespace gradus
