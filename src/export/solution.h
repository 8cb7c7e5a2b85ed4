// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.h"
#include "export/trace_table.h"

namespace gradus {

/// The most steps of a worked solution.
inline constexpr std::int64_t mostSolutionSteps = 5000;
/// The most numbers of the tables at its beginning and end.
inline constexpr std::size_t mostSolutionValues = 300;

/// What a worked solution is like.
struct SolutionOptions {
    std::string title;
    Level level = Level::Quantity; ///< coarser: the last step of each group
    int digits = 4; ///< significant digits of numbers; 0: all
    bool chinese = false;
    Words words = {}; ///< into the language of the document; empty: English
};

/// Writes steps of a run as a worked solution: what is given, every step with its rule, formula,
/// numbers and result under headings for iteration, sample, pass and layer, and what comes out.
/// Iterations are added in order.
class Solution {
public:
    explicit Solution(SolutionOptions options);

    /// Adds the steps from `first` to `last` of an iteration. A message when there would be more
    /// than mostSolutionSteps.
    [[nodiscard]] std::optional<Message> add(const Iteration& iteration, std::int64_t first,
                                             std::int64_t last);
    /// The document, with what is known at its end.
    [[nodiscard]] Document finish(const Snapshot& end);

private:
    void addGiven(const Iteration& iteration, std::int64_t before);
    void addHeadings(const Iteration& iteration, const Step& step);
    void addValues(const Message& heading, std::vector<KnownValue> values, std::size_t more = 0);
    void addHeading(int level, const Message& message);
    [[nodiscard]] std::string say(const Message& message) const;

    SolutionOptions m_options;
    Document m_document;
    std::int64_t m_steps = 0;
    std::int64_t m_iteration = -1; ///< whose heading was written last
    std::optional<Step> m_last; ///< the step before, in the same iteration
    std::vector<Quantity> m_kept; ///< what was known before the first step and has one of its own
};

} // namespace gradus
