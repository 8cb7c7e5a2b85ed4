// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/formula_parts.h"
#include "network/network_formulas.h"

namespace gradus {

using namespace formula_parts;

Formula NetworkFormulas::squaredErrors() const
{
    const int L = m_i.experiment().layers();
    const int size = m_i.experiment().size(L);
    const auto make = [&](std::size_t i) {
        const int j = static_cast<int>(i) + 1;
        return squareOf(minus(a(L, j), y(j)));
    };
    const auto value = [&](std::size_t i) { return make(i).evaluate(); };
    const std::string layer = std::to_string(L);
    return F::longSum(static_cast<std::size_t>(size), value, make,
                      sumTex("j", size, "\\left(a^{(" + layer + ")}_{j} - y_{j}\\right)^{2}"),
                      sumText("j", size, "(a[" + layer + "][j] - y[j])^2"));
}

Formula NetworkFormulas::binaryTerm(int j) const
{
    const NetworkExperiment& e = m_i.experiment();
    const int L = e.layers();
    if (e.outputCancels()) {
        const F zed = z(L, j);
        return minus(softplusOf(zed, zed.value()), F::product({y(j), zed}));
    }
    const F act = a(L, j);
    const double target = y(j).value();
    const F one = F::product({y(j), logarithm(act)});
    const F other = F::product({minus(numberF(1), y(j)), logarithm(minus(numberF(1), act))});
    if (target == 0)
        return F::negative(other);
    return F::negative(target == 1 ? one : F::sum({one, other}));
}

Formula NetworkFormulas::categoricalTerm(int j) const
{
    const NetworkExperiment& e = m_i.experiment();
    const int L = e.layers();
    if (!e.outputCancels())
        return F::negative(F::product({y(j), logarithm(a(L, j))}));
    const auto column = m_i.trace().z[static_cast<std::size_t>(L)].col(m_sample - 1);
    if (column.cwiseAbs().maxCoeff() <= largestExponent)
        return F::product({y(j), minus(logarithm(sumOfExponentials(L)), z(L, j))});
    std::vector<F> terms;
    const double largest = column.maxCoeff();
    for (int k = 1; k <= e.size(L); ++k)
        terms.push_back(exponential(minus(z(L, k), numberF(largest))));
    return F::product(
        {y(j),
         F::sum({numberF(largest), logarithm(F::sum(std::move(terms))), F::negative(z(L, j))})});
}

Formula NetworkFormulas::cost() const
{
    const NetworkExperiment& e = m_i.experiment();
    const int size = e.size(e.layers());
    switch (e.cost()) {
    case Cost::HalfSquaredError:
        return F::product({F::fraction(numberF(1), numberF(2)), squaredErrors()});
    case Cost::SquaredError:
        return squaredErrors();
    case Cost::MeanSquaredError:
        return F::fraction(squaredErrors(), numberF(size));
    default:
        break;
    }
    std::vector<F> terms;
    for (int j = 1; j <= size; ++j) {
        if (e.cost() == Cost::BinaryCrossEntropy)
            terms.push_back(binaryTerm(j));
        else if (y(j).value() != 0) // a target of 0 adds nothing, whatever its output
            terms.push_back(categoricalTerm(j));
    }
    return terms.empty() ? numberF(0) : F::sum(std::move(terms));
}

Formula NetworkFormulas::outputSlope(int j) const
{
    const NetworkExperiment& e = m_i.experiment();
    const F act = a(e.layers(), j);
    const F target = y(j);
    switch (e.cost()) {
    case Cost::HalfSquaredError:
        return minus(act, target);
    case Cost::SquaredError:
        return F::product({numberF(2), minus(act, target)});
    case Cost::MeanSquaredError:
        return F::fraction(F::product({numberF(2), minus(act, target)}),
                           numberF(e.size(e.layers())));
    case Cost::CategoricalCrossEntropy:
        return target.value() == 0 ? numberF(0) : F::negative(F::fraction(target, act));
    case Cost::BinaryCrossEntropy:
        break;
    }
    if (target.value() == 0)
        return F::fraction(numberF(1), minus(numberF(1), act));
    if (target.value() == 1)
        return F::negative(F::fraction(numberF(1), act));
    return F::fraction(minus(act, target), F::product({act, minus(numberF(1), act)}));
}

} // namespace gradus
