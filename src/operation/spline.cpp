// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr int mostOrder = 10;
constexpr int mostPieces = 1000;
constexpr int writtenOrder = 3; ///< up to here formulas have the whole recursion

// The B-spline basis of an order p on evenly spaced knots t_i = low + h(i − p), by the recursion of
// de Boor, Cox and Mansfield:
//   B_k,0(x) = 1 where t_k ≤ x < t_k+1, else 0
//   B_k,p(x) = (x − t_k)/(p h) B_k,p−1(x) + (t_k+p+1 − x)/(p h) B_k+1,p−1(x)
//   B′_k,p(x) = (B_k,p−1(x) − B_k+1,p−1(x))/h
// Outside the knots all are 0. Adds a last axis of pieces + p functions.
class Spline final : public ArrayOperation {
public:
    Spline(double low, double high, int pieces, int order)
        : m_low(low)
        , m_high(high)
        , m_step((high - low) / pieces)
        , m_pieces(pieces)
        , m_order(order)
    { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        std::vector<std::int64_t> lengths(o[0].lengths().begin(), o[0].lengths().end());
        lengths.push_back(functions());
        return bounded(lengths);
    }
    void value(Operands o, const Shape&, double* result) const override
    {
        for (std::size_t i = 0; i < o[0].shape.size(); ++i, result += functions()) {
            const double x = o[0][i];
            std::fill_n(result, functions(), std::isnan(x) ? x : 0);
            const Support all = support(m_order, x);
            for (int j = 0; j < all.count; ++j)
                if (isFunction(all.first + j))
                    result[all.first + j] = all.values[std::size_t(j)];
        }
    }
    void pullBack(Operands o, const ArrayView&, const double* g, std::size_t,
                  double* gradient) const override
    {
        for (std::size_t i = 0; i < o[0].shape.size(); ++i, g += functions())
            forEachSlope(o[0][i], [&](int k, double slope) { gradient[i] += g[k] * slope; });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView&, std::size_t,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        forEachSlope(o[0][entry], [&](int k, double slope) {
            all.push_back({entry * std::size_t(functions()) + std::size_t(k), slope});
        });
        return all;
    }
    Formula formula(Operands o, const ArrayView&, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const std::size_t from = entry / std::size_t(functions());
        const int k = int(entry % std::size_t(functions()));
        if (std::isnan(o[0][from]))
            return Formula::number(o[0][from]);
        return written(k, m_order, o[0][from], of(0, from));
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView&, std::size_t entry,
                                        std::size_t, std::size_t from, const EntryFormula& of,
                                        const Formula&) const override
    {
        const int k = int(entry % std::size_t(functions()));
        const double x = o[0][from];
        if (m_order == 0 || !covers(k, m_order, x))
            return Formula::number(0);
        Formula falling = Formula::negative(written(k + 1, m_order - 1, x, of(0, from)));
        Formula both = !covers(k, m_order - 1, x) ? std::move(falling)
            : !covers(k + 1, m_order - 1, x)
            ? written(k, m_order - 1, x, of(0, from))
            : Formula::sum({written(k, m_order - 1, x, of(0, from)), std::move(falling)});
        return Formula::fraction(std::move(both), Formula::number(m_step));
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return "bspline(" + x[0] + settings() + ")";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return "(" + g + " * bspline_slope(" + x[0] + settings() + ")).sum(axis=-1)";
    }
    std::string_view pythonDefinition() const override
    {
        return "def bspline_basis(x, low, high, pieces, order, p):\n"
               "    h = (high - low) / pieces\n"
               "    t = low + h * (np.arange(pieces + 2 * order + 1) - order)\n"
               "    x = x[..., None]\n"
               "    b = ((x >= t[:-1]) & (x < t[1:])).astype(float)\n"
               "    for q in range(1, p + 1):\n"
               "        b = ((x - t[:-q - 1]) / (h * q) * b[..., :-1]\n"
               "             + (t[q + 1:] - x) / (h * q) * b[..., 1:])\n"
               "    return b\n"
               "\n\ndef bspline(x, low, high, pieces, order):\n"
               "    return bspline_basis(x, low, high, pieces, order, order)\n"
               "\n\ndef bspline_slope(x, low, high, pieces, order):\n"
               "    if order == 0:\n"
               "        return np.zeros(x.shape + (pieces,))\n"
               "    b = bspline_basis(x, low, high, pieces, order, order - 1)\n"
               "    return (b[..., :-1] - b[..., 1:]) / ((high - low) / pieces)\n";
    }

private:
    // The functions of an order that are not 0 at x, one behind the other, and their values; some
    // of them may lie before or behind those that there are.
    struct Support {
        int first = 0;
        int count = 0; ///< 0: x lies outside the knots
        std::array<double, mostOrder + 1> values{};
    };

    [[nodiscard]] int functions() const { return m_pieces + m_order; }
    [[nodiscard]] bool isFunction(int k) const { return k >= 0 && k < functions(); }
    [[nodiscard]] double knot(int i) const { return m_low + m_step * (i - m_order); }
    [[nodiscard]] bool covers(int k, int order, double x) const
    {
        return x >= knot(k) && x < knot(k + order + 1);
    }
    [[nodiscard]] Support support(int order, double x) const
    {
        const int last = m_pieces + 2 * m_order; // knot
        if (!(x >= knot(0) && x < knot(last)))
            return {};
        int at = std::clamp(int((x - m_low) / m_step) + m_order, 0, last - 1);
        while (x < knot(at))
            --at;
        while (x >= knot(at + 1))
            ++at;
        Support all{at - order, order + 1};
        all.values[0] = 1;
        for (int p = 1; p <= order; ++p) {
            const double length = m_step * p;
            double before = 0; // of an order less
            for (int j = 0; j <= p; ++j) {
                const double here = j < p ? all.values[std::size_t(j)] : 0;
                const int k = at - p + j;
                all.values[std::size_t(j)] =
                    (x - knot(k)) / length * before + (knot(k + p + 1) - x) / length * here;
                before = here;
            }
        }
        return all;
    }
    // visit(k, B′_k(x)) of the functions that are not 0 at x.
    template <typename Visit> void forEachSlope(double x, const Visit& visit) const
    {
        const Support all = m_order == 0 ? Support() : support(m_order - 1, x);
        for (int j = 0; all.count > 0 && j <= all.count; ++j) {
            const double rising = j == 0 ? 0 : all.values[std::size_t(j - 1)];
            const double falling = j == all.count ? 0 : all.values[std::size_t(j)];
            if (isFunction(all.first + j - 1))
                visit(all.first + j - 1, (rising - falling) / m_step);
        }
    }
    // A function of an order at x, without what is 0 there; of a high order one stage alone.
    [[nodiscard]] Formula written(int k, int order, double x, const Formula& here) const
    {
        if (!covers(k, order, x))
            return Formula::number(0);
        if (order == 0)
            return Formula::number(1);
        const auto less = [&](int function) {
            if (m_order <= writtenOrder)
                return written(function, order - 1, x, here);
            const Support all = support(order - 1, x);
            return Formula::number(all.values[std::size_t(function - all.first)]);
        };
        const auto stage = [&](Formula ramp, int function) {
            ramp = Formula::fraction(std::move(ramp), Formula::number(m_step * order));
            return order == 1 ? ramp : Formula::product({std::move(ramp), less(function)});
        };
        std::vector<Formula> stages;
        if (covers(k, order - 1, x))
            stages.push_back(stage(lessKnot(here, k), k));
        if (covers(k + 1, order - 1, x))
            stages.push_back(
                stage(Formula::sum({Formula::number(knot(k + order + 1)), Formula::negative(here)}),
                      k + 1));
        return stages.size() == 1 ? stages.front() : Formula::sum(std::move(stages));
    }
    [[nodiscard]] Formula lessKnot(const Formula& x, int k) const
    {
        const double t = knot(k);
        return Formula::sum(
            {x, t < 0 ? Formula::number(-t) : Formula::negative(Formula::number(t))});
    }
    [[nodiscard]] std::string settings() const
    {
        return ", " + exactText(m_low) + ", " + exactText(m_high) + ", " + std::to_string(m_pieces)
            + ", " + std::to_string(m_order);
    }

    double m_low;
    double m_high;
    double m_step;
    int m_pieces;
    int m_order;
};

} // namespace

MadeOperation makeSpline(const OperationCall& call)
{
    const std::vector<double>& n = call.numbers;
    const double step = (n[1] - n[0]) / n[2];
    if (!isWhole(n[2], 1, mostPieces) || !isWhole(n[3], 0, mostOrder) || !std::isfinite(step)
        || !(n[0] < n[0] + step))
        return nullptr;
    return std::make_shared<Spline>(n[0], n[1], static_cast<int>(n[2]), static_cast<int>(n[3]));
}

} // namespace gradus
