// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gradus {

/// The cost of every iteration of a run, from iteration 1. Up to a limit every value is kept;
/// beyond it neighbouring iterations share a bucket with its least and greatest value, so memory is
/// bounded and no spike is lost.
class Curve {
public:
    struct Bucket {
        std::int64_t first = 0; ///< first iteration of the bucket
        double least = 0;
        double greatest = 0;
    };

    /// `limit`: how many buckets are kept at most (an even number, at least 2).
    explicit Curve(std::size_t limit = 1'000'000);

    /// The cost of the next iteration (the first call is for iteration 1).
    void append(double cost);
    /// Forgets all iterations after `iterations`. In a curve beyond the limit the cut may fall
    /// inside a bucket: the whole bucket is then kept as it was.
    void cut(std::int64_t iterations);

    /// How many iterations have been appended.
    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// How many iterations share a bucket.
    [[nodiscard]] std::int64_t stride() const { return m_stride; }
    [[nodiscard]] const std::vector<Bucket>& buckets() const { return m_buckets; }

private:
    void halve();

    std::size_t m_limit;
    std::int64_t m_stride = 1;
    std::int64_t m_size = 0;
    std::vector<Bucket> m_buckets;
};

} // namespace gradus
