// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/softmax_formula.h"

#include "operation/operation_parts.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double far = 300; // e^300 · e^300 is finite, and e^−300 · e^−300 is not 0

} // namespace

SoftmaxFormula::SoftmaxFormula(const ArrayView& z, std::size_t first, std::size_t count,
                               const EntryFormula& of)
    : m_of(of)
    , m_first(first)
    , m_count(count)
{
    const double* const begin = z.entries + first;
    if (std::any_of(begin, begin + count, [](double x) { return std::abs(x) > far; }))
        m_largest =
            first + static_cast<std::size_t>(std::max_element(begin, begin + count) - begin);
}

Formula SoftmaxFormula::exponent(std::size_t entry) const
{
    return m_largest ? Formula::sum({m_of(0, entry), Formula::negative(m_of(0, *m_largest))})
                     : m_of(0, entry);
}

Formula SoftmaxFormula::sum() const
{
    return sumFormula(
        m_count, [this](std::size_t k) { return Formula::apply("exp", {exponent(m_first + k)}); },
        "e^{\\dots}", "exponentials");
}

Formula SoftmaxFormula::share(std::size_t entry) const
{
    return Formula::fraction(Formula::apply("exp", {exponent(entry)}), sum());
}

// −ln of a share that is 0 when it is rounded is still a number: ln Σ e^(z − largest) + largest −
// z.
Formula SoftmaxFormula::costOf(Formula y, std::size_t entry) const
{
    if (!m_largest)
        return Formula::negative(
            Formula::product({std::move(y), Formula::apply("ln", {share(entry)})}));
    return Formula::product({std::move(y),
                             Formula::sum({Formula::apply("ln", {sum()}), m_of(0, *m_largest),
                                           Formula::negative(m_of(0, entry))})});
}

} // namespace gradus
