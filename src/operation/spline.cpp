// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <cmath>

namespace gradus {

namespace {

// The B-spline basis of an order on evenly spaced knots t_i = low + h(i − order), by the recursion
// of de Boor, Cox and Mansfield; 0 outside the knots. Adds a last axis of pieces + order functions.
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
        if (o[0].isMatrix() && o[0].columns() == 1) // a column is a list: n×1 becomes n×functions
            lengths.pop_back();
        lengths.push_back(functions());
        return bounded(lengths);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const auto count = static_cast<std::size_t>(functions());
        for (std::size_t i = 0; i < shape.size(); ++i)
            result[i] = basis(static_cast<int>(i % count), m_order, o[0][i / count]);
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const auto count = static_cast<std::size_t>(functions());
        for (std::size_t i = 0; i < y.shape.size(); ++i)
            gradient[i / count] += g[i] * slope(static_cast<int>(i % count), o[0][i / count]);
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView&, std::size_t,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        const auto count = static_cast<std::size_t>(functions());
        for (std::size_t k = 0; k < count; ++k)
            all.push_back({entry * count + k, slope(static_cast<int>(k), o[0][entry])});
        return all;
    }
    // One stage of the recursion: two ramps, each times a basis function of an order less.
    Formula formula(Operands o, const ArrayView&, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const auto count = static_cast<std::size_t>(functions());
        const int k = static_cast<int>(entry % count);
        const double x = o[0][entry / count];
        if (m_order == 0)
            return Formula::number(basis(k, 0, x));
        const Formula here = of(0, entry / count);
        const auto ramp = [&](Formula above, double below, double value) {
            return Formula::product({Formula::fraction(std::move(above), Formula::number(below)),
                                     Formula::number(value)});
        };
        const double length = m_step * m_order;
        return Formula::sum(
            {ramp(Formula::sum({here, Formula::negative(Formula::number(knot(k)))}), length,
                  basis(k, m_order - 1, x)),
             ramp(Formula::sum({Formula::number(knot(k + m_order + 1)), Formula::negative(here)}),
                  length, basis(k + 1, m_order - 1, x))});
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        return "bspline(" + x[0] + settings() + ")" + reshaped(s);
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        const std::string all =
            g + ".reshape(" + x[0] + ".shape + (" + std::to_string(functions()) + ",))";
        (void)s;
        return "(" + all + " * bspline_slope(" + x[0] + settings() + ")).sum(axis=-1)";
    }
    std::string_view pythonDefinition() const override
    {
        return "def bspline(x, low, high, pieces, order):\n"
               "    h = (high - low) / pieces\n"
               "    t = low + h * (np.arange(pieces + 2 * order + 1) - order)\n"
               "    x = x[..., None]\n"
               "    b = ((x >= t[:-1]) & (x < t[1:])).astype(float)\n"
               "    for p in range(1, order + 1):\n"
               "        b = ((x - t[:-p - 1]) / (h * p) * b[..., :-1]\n"
               "             + (t[p + 1:] - x) / (h * p) * b[..., 1:])\n"
               "    return b\n"
               "\n\ndef bspline_slope(x, low, high, pieces, order):\n"
               "    if order == 0:\n"
               "        return np.zeros(x.shape + (pieces,))\n"
               "    h = (high - low) / pieces\n"
               "    b = bspline(x, low - h, high + h, pieces + 2, order - 1)\n"
               "    return (b[..., :-1] - b[..., 1:]) / h\n";
    }

private:
    [[nodiscard]] int functions() const { return m_pieces + m_order; }
    [[nodiscard]] double knot(int i) const { return m_low + m_step * (i - m_order); }
    // Basis function k of an order p at most m_order, on the same knots.
    [[nodiscard]] double basis(int k, int p, double x) const
    {
        if (std::isnan(x))
            return x;
        if (p == 0)
            return x >= knot(k) && x < knot(k + 1) ? 1 : 0;
        if (!(x >= knot(k) && x < knot(k + p + 1)))
            return 0;
        const double length = m_step * p;
        return (x - knot(k)) / length * basis(k, p - 1, x)
            + (knot(k + p + 1) - x) / length * basis(k + 1, p - 1, x);
    }
    // B′ of order p is (B_k − B_{k+1})/h of an order less.
    [[nodiscard]] double slope(int k, double x) const
    {
        if (m_order == 0)
            return 0;
        return (basis(k, m_order - 1, x) - basis(k + 1, m_order - 1, x)) / m_step;
    }
    [[nodiscard]] std::string settings() const
    {
        const auto text = [](double number) { return std::to_string(number); };
        return ", " + text(m_low) + ", " + text(m_high) + ", " + std::to_string(m_pieces) + ", "
            + std::to_string(m_order);
    }
    [[nodiscard]] std::string reshaped(std::span<const Shape> s) const
    {
        std::string text;
        for (const std::int32_t length : std::get<Shape>(shape(s)).lengths())
            text += (text.empty() ? "" : ", ") + std::to_string(length);
        return ".reshape(" + text + ")";
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
    if (call.name != "bspline")
        return std::shared_ptr<const ArrayOperation>();
    const std::vector<double>& n = call.numbers;
    const bool four = n.size() == 4;
    if (!four || !(n[0] < n[1]) || n[2] < 1 || n[2] > 1000 || n[3] < 0 || n[3] > 10
        || n[2] != std::floor(n[2]) || n[3] != std::floor(n[3]))
        return Message{GRADUS_TEXT("core",
                                   "bspline(x, low, high, pieces, order) takes two ends, low below "
                                   "high, a number of pieces from 1 to 1000 and an order from 0 to "
                                   "10")};
    return std::make_shared<Spline>(n[0], n[1], static_cast<int>(n[2]), static_cast<int>(n[3]));
}

} // namespace gradus
