// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/curve.h"

#include <algorithm>

namespace gradus {

Curve::Curve(std::size_t limit) : m_limit(std::max<std::size_t>(2, limit + limit % 2)) { }

void Curve::append(double cost)
{
    if (m_size % m_stride == 0) {
        if (m_buckets.size() == m_limit)
            halve();
        if (m_size % m_stride == 0) {
            m_buckets.push_back({m_size + 1, cost, cost});
            ++m_size;
            return;
        }
    }
    Bucket& bucket = m_buckets.back();
    // Written so that a cost that is not a number stays visible.
    bucket.least = cost >= bucket.least ? bucket.least : cost;
    bucket.greatest = cost <= bucket.greatest ? bucket.greatest : cost;
    ++m_size;
}

void Curve::cut(std::int64_t iterations)
{
    if (iterations >= m_size)
        return;
    m_size = std::max<std::int64_t>(0, iterations);
    const std::int64_t kept = (m_size + m_stride - 1) / m_stride;
    m_buckets.resize(static_cast<std::size_t>(kept));
}

void Curve::halve()
{
    const std::size_t pairs = m_buckets.size() / 2;
    for (std::size_t i = 0; i < pairs; ++i) {
        const Bucket& a = m_buckets[2 * i];
        const Bucket& b = m_buckets[2 * i + 1];
        m_buckets[i] = {a.first, std::min(a.least, b.least), std::max(a.greatest, b.greatest)};
    }
    m_buckets.resize(pairs);
    m_stride *= 2;
}

} // namespace gradus
