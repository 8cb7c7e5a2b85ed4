// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace gradus {

/// Asked now and then, on any thread: false means that long work should end soon. Empty: go on.
using GoOn = std::function<bool()>;

/// Works out results 0 … count − 1 on `threads` threads (0: as many as the machine has cores), and
/// hands them over in order, on the caller's thread, each as soon as it and all before it are
/// there. `work` makes result i and may be called on any thread, for several i at once; it gives up
/// (false) where the question it is given says so. `take` receives i; false ends it all. True when
/// every result was handed over; when it returns, no thread is left. Neither may throw.
[[nodiscard]] bool workInOrder(int count, int threads,
                               const std::function<bool(int, const GoOn&)>& work,
                               const std::function<bool(int)>& take, const GoOn& goOn = {});

/// The same for rows that are independent of each other: `make` gives up with nullopt.
template <typename Row>
[[nodiscard]] bool rowsInOrder(int count, int threads,
                               const std::function<std::optional<Row>(int, const GoOn&)>& make,
                               const std::function<bool(int, Row&)>& take, const GoOn& goOn = {})
{
    std::vector<std::optional<Row>> rows(static_cast<std::size_t>(count));
    const auto at = [&rows](int i) -> std::optional<Row>& {
        return rows[static_cast<std::size_t>(i)];
    };
    return workInOrder(
        count, threads,
        [&](int i, const GoOn& wanted) {
            at(i) = make(i, wanted);
            return at(i).has_value();
        },
        [&](int i) { return take(i, *at(i)); }, goOn);
}

} // namespace gradus
