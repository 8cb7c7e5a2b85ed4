// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_storing.h"

#include "data/random.h"
#include "hopfield/hopfield_fall.h"

#include <Eigen/Dense>

#include <cmath>

namespace gradus {

namespace {

constexpr std::uint64_t unlearningStream = 0x756e; // else the starts would be patterns
constexpr double singular = 1e-10; // of the overlaps' matrix, relative to its greatest pivot

std::size_t placeOf(int row, int column, int columns)
{
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
        + static_cast<std::size_t>(column);
}

} // namespace

Storing::Storing(Patterns patterns, const std::vector<double>& couplings)
    : m_rows(std::move(patterns))
    , m_patterns(m_rows.count())
    , m_rule(StoringRule::Given)
    , m_strength(0)
    , m_couplings(std::make_shared<const Couplings>(Couplings::given(m_rows.units(), couplings)))
{ }

Storing::Storing(Patterns patterns, StoringRule rule, const Unlearning& unlearning, bool normalised)
    : m_rows(std::move(patterns))
    , m_patterns(m_rows.count())
    , m_rule(rule)
    , m_strength(unlearning.strength)
    , m_normalised(normalised)
{
    if (rule == StoringRule::PseudoInverse)
        invert();
    else if (rule == StoringRule::Storkey)
        gatherLocalFields();
    unlearn(unlearning);
    const bool whole = rule == StoringRule::Hebbian && stages() == m_patterns;
    m_couplings =
        std::make_shared<const Couplings>(whole ? Couplings::hebbian(m_rows, normalised)
                                                : Couplings::rounded(units(), matrix(stages())));
}

double Storing::overlap(int p, int r) const
{
    return static_cast<double>(m_rows.product(p, m_rows.row(r))) / units();
}

void Storing::invert()
{
    Eigen::MatrixXd q(m_patterns, m_patterns);
    for (int p = 0; p < m_patterns; ++p)
        for (int r = 0; r <= p; ++r)
            q(p, r) = q(r, p) = overlap(p, r);
    const Eigen::LDLT<Eigen::MatrixXd> solver(q);
    const auto pivots = solver.vectorD().cwiseAbs();
    m_possible =
        solver.info() == Eigen::Success && pivots.minCoeff() > singular * pivots.maxCoeff();
    Eigen::MatrixXd inverse = Eigen::MatrixXd::Zero(m_patterns, m_patterns);
    if (m_possible)
        inverse = solver.solve(Eigen::MatrixXd::Identity(m_patterns, m_patterns));
    m_inverse.resize(static_cast<std::size_t>(m_patterns) * static_cast<std::size_t>(m_patterns));
    m_product.assign(placeOf(m_patterns, 0, units()), 0);
    for (int p = 0; p < m_patterns; ++p)
        for (int r = 0; r < m_patterns; ++r) {
            const double entry = (inverse(p, r) + inverse(r, p)) / 2; // symmetric to the last bit
            m_inverse[placeOf(p, r, m_patterns)] = entry;
            for (int i = 0; i < units(); ++i)
                m_product[placeOf(p, i, units())] += entry * m_rows.entry(r, i);
        }
}

// The fields of pattern p need the whole matrix after p − 1.
void Storing::gatherLocalFields()
{
    const auto n = static_cast<std::size_t>(units());
    std::vector<double> w(n * n, 0);
    for (int p = 0; p < m_patterns; ++p) {
        const auto row = m_rows.row(p);
        m_local.resize(m_local.size() + n);
        double* const local = m_local.data() + m_local.size() - n;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t k = 0; k < n; ++k)
                local[i] += w[i * n + k] * row[k];
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                if (i != j)
                    w[i * n + j] +=
                        (row[i] * row[j] - row[i] * local[j] - local[i] * row[j] + 2 * w[i * n + j])
                        / units();
    }
}

// A coupling after pattern p, by the patterns alone.
double Storing::learned(int i, int j, int p) const
{
    double sum = 0;
    if (m_rule == StoringRule::PseudoInverse) {
        for (int r = 0; p == m_patterns && r < m_patterns; ++r)
            sum += m_rows.entry(r, i) * m_product[placeOf(r, j, units())];
        return sum / units();
    }
    if (m_rule == StoringRule::Hebbian) {
        for (int r = 0; r < p; ++r)
            sum += m_rows.entry(r, i) * m_rows.entry(r, j);
        return sum / divisor();
    }
    for (int r = 1; r <= p; ++r) {
        const int a = m_rows.entry(r - 1, i);
        const int b = m_rows.entry(r - 1, j);
        sum += (a * b - a * localField(j, r) - localField(i, r) * b + 2 * sum) / units();
    }
    return sum;
}

double Storing::stage(int i, int j, int p) const
{
    if (i == j)
        return 0;
    if (i > j)
        std::swap(i, j);
    if (m_couplings && p == stages())
        return m_couplings->value(i, j);
    double sum = learned(i, j, std::min(p, m_patterns));
    for (int s = m_patterns; s < p; ++s)
        sum -= m_strength / divisor() * m_rows.entry(s, i) * m_rows.entry(s, j);
    return sum;
}

// The upper half of the matrix after stage p.
std::vector<double> Storing::matrix(int p) const
{
    std::vector<double> all(placeOf(units(), 0, units()), 0);
    for (int i = 0; i < units(); ++i)
        for (int j = i + 1; j < units(); ++j)
            all[placeOf(i, j, units())] = stage(i, j, p);
    return all;
}

void Storing::unlearn(const Unlearning& unlearning)
{
    for (const Units& state : unlearning.states)
        m_rows.add(state);
    if (unlearning.times == 0)
        return;
    const Patterns starts =
        Patterns::random(units(), unlearning.times, mixedSeed(unlearning.seed, unlearningStream));
    std::vector<double> w = matrix(m_patterns);
    for (int t = 0; t < unlearning.times; ++t) {
        const auto now = std::make_shared<const Couplings>(Couplings::rounded(units(), w));
        const auto start = starts.row(t);
        Units state(start.begin(), start.end());
        HopfieldFields fields(now);
        fields.reset(state);
        fall(fields, state, {}, -1, mixedSeed(unlearning.seed, static_cast<std::uint64_t>(t)));
        m_rows.add(state);
        for (int i = 0; i < units(); ++i)
            for (int j = i + 1; j < units(); ++j)
                w[placeOf(i, j, units())] -= m_strength / divisor()
                    * state[static_cast<std::size_t>(i)] * state[static_cast<std::size_t>(j)];
    }
}

} // namespace gradus
