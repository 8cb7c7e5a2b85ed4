// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_formulas.h"

#include "network/formula_parts.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using namespace formula_parts;
using Part = NetworkPart;

// Φ(z) = ½ (1 + erf(z/√2))
F normalShare(const F& z)
{
    const F erf = F::apply("erf", {F::fraction(z, F::root(numberF(2)))});
    return F::fraction(F::sum({numberF(1), erf}), numberF(2));
}

std::optional<Pass> passOf(const NetworkAddress& a)
{
    switch (a.part) {
    case Part::Z:
        return Pass::Forward;
    case Part::A:
        return a.layer == 0 ? std::nullopt : std::optional(Pass::Forward);
    case Part::SampleCost:
    case Part::MeanCost:
        return Pass::Cost;
    case Part::CostSlope:
    case Part::Slope:
    case Part::Delta:
    case Part::SampleSlope:
        return Pass::Backward;
    case Part::Input:
    case Part::Target:
    case Part::Eta:
    case Part::Parameter:
        return std::nullopt;
    default:
        break;
    }
    return Pass::Update;
}

} // namespace

NetworkAddress NetworkFormulas::at(Part part, int l, int j, int k) const
{
    return {.part = part, .layer = l, .j = j, .k = k, .sample = m_sample};
}

double NetworkFormulas::number(NetworkAddress address) const
{
    const bool state = address.part == Part::Parameter || address.part == Part::M
        || address.part == Part::V || address.part == Part::Eta;
    return state ? m_i.oldValue(address) : m_i.value(address);
}

Formula NetworkFormulas::operand(NetworkAddress address) const
{
    const bool state = address.part == Part::Parameter;
    return F::operand(m_i.addressing().quantity(address), number(address),
                      state ? std::nullopt : passOf(address));
}

Formula NetworkFormulas::fresh(const NetworkAddress& address) const
{
    return F::operand(m_i.addressing().quantity(address), m_i.value(address), Pass::Update);
}

Formula NetworkFormulas::z(int l, int j) const { return operand(at(Part::Z, l, j)); }
Formula NetworkFormulas::a(int l, int j) const
{
    // What comes in at layer 0 goes by the name that it has in the data.
    return operand(l == 0 ? at(Part::Input, 0, j) : at(Part::A, l, j));
}
Formula NetworkFormulas::y(int j) const { return operand(at(Part::Target, 0, j)); }
Formula NetworkFormulas::delta(int l, int j) const { return operand(at(Part::Delta, l, j)); }
Formula NetworkFormulas::costSlope(int l, int j) const
{
    return operand(at(Part::CostSlope, l, j));
}

Formula NetworkFormulas::slope(int l, int j, int k) const
{
    return operand(at(Part::Slope, l, j, k));
}

Formula NetworkFormulas::weight(int l, int j, int k) const
{
    return operand({.part = Part::Parameter, .layer = l, .j = j, .k = k});
}

Formula NetworkFormulas::bias(int l, int j) const
{
    return operand({.part = Part::Parameter, .layer = l, .j = j, .bias = true});
}

Formula NetworkFormulas::weightedSum(int l, int j) const
{
    const int from = m_i.experiment().size(l - 1);
    const auto& trace = m_i.trace();
    const auto& block = m_i.experiment().layout().block(l);
    const auto weights = weightsOf(m_i.state().parameters, block);
    const auto inputs = trace.a[static_cast<std::size_t>(l - 1)].col(m_sample - 1);
    const auto value = [&](std::size_t i) {
        const auto k = static_cast<Eigen::Index>(i);
        return weights(j - 1, k) * inputs(k);
    };
    const auto make = [&](std::size_t i) {
        const int k = static_cast<int>(i) + 1;
        return F::product({weight(l, j, k), a(l - 1, k)});
    };
    const std::string tex =
        "w" + texLayer(l) + "_{" + comma(j) + "k}\\,a" + texLayer(l - 1) + "_{k}";
    const std::string text = "w[" + std::to_string(l) + "][" + std::to_string(j) + ",k] * a["
        + std::to_string(l - 1) + "][k]";
    const F sum = F::longSum(static_cast<std::size_t>(from), value, make, sumTex("k", from, tex),
                             sumText("k", from, text));
    std::vector<F> parts = sum.kind() == F::Kind::Sum ? sum.parts() : std::vector<F>{sum};
    if (block.biased)
        parts.push_back(bias(l, j));
    return parts.size() == 1 ? parts.front() : F::sum(std::move(parts));
}

Formula NetworkFormulas::activation(int l, int j) const
{
    const Activation kind = m_i.experiment().activation(l);
    if (kind == Activation::Softmax)
        return softmaxOf(l, j);
    const F zed = z(l, j);
    switch (kind) {
    case Activation::Sigmoid:
        return sigmoidOf(zed);
    case Activation::Tanh:
        return F::apply("tanh", {zed});
    case Activation::Relu:
        return F::apply("max", {numberF(0), zed});
    case Activation::LeakyRelu:
        return zed.value() > 0 ? zed : F::product({numberF(0.01), zed});
    case Activation::Elu:
        return zed.value() > 0 ? zed : minus(exponential(zed), numberF(1));
    case Activation::Softplus:
        return softplusOf(zed, zed.value());
    case Activation::Gelu:
        return F::product({zed, normalShare(zed)});
    case Activation::Sine:
        return F::apply("sin", {zed});
    case Activation::Step:
        return numberF(zed.value() > 0 ? 1 : 0);
    default:
        break;
    }
    return zed;
}

// eᶻʲ / Σ eᶻ; where a z is large, the largest is taken out of all, which changes nothing.
Formula NetworkFormulas::softmaxOf(int l, int j) const
{
    const auto column = m_i.trace().z[static_cast<std::size_t>(l)].col(m_sample - 1);
    const bool shifted = column.cwiseAbs().maxCoeff() > largestExponent;
    const double largest = column.maxCoeff();
    const auto term = [&](int k) {
        return exponential(shifted ? minus(z(l, k), numberF(largest)) : z(l, k));
    };
    std::vector<F> terms;
    for (int k = 1; k <= m_i.experiment().size(l); ++k)
        terms.push_back(term(k));
    return F::fraction(term(j), shifted ? F::sum(std::move(terms)) : sumOfExponentials(l));
}

Formula NetworkFormulas::sumOfExponentials(int l) const
{
    const int size = m_i.experiment().size(l);
    const auto make = [&](std::size_t i) { return exponential(z(l, static_cast<int>(i) + 1)); };
    const auto value = [&](std::size_t i) { return make(i).evaluate(); };
    return F::longSum(static_cast<std::size_t>(size), value, make,
                      sumTex("k", size, "e^{z" + texLayer(l) + "_{k}}"),
                      sumText("k", size, "exp(z[" + std::to_string(l) + "][k])"));
}

Formula NetworkFormulas::activationSlope(int l, int j, int k) const
{
    const Activation kind = m_i.experiment().activation(l);
    const F act = a(l, j);
    if (kind == Activation::Softmax) {
        if (j == k)
            return F::product({act, minus(numberF(1), act)});
        return F::negative(F::product({act, a(l, k)}));
    }
    const F zed = z(l, j);
    switch (kind) {
    case Activation::Sigmoid:
        return F::product({act, minus(numberF(1), act)});
    case Activation::Tanh:
        return minus(numberF(1), squareOf(act));
    case Activation::Elu:
        return zed.value() > 0 ? numberF(1) : F::sum({act, numberF(1)});
    case Activation::Softplus:
        return sigmoidOf(zed);
    case Activation::Gelu: {
        const F bell = exponential(F::negative(F::fraction(squareOf(zed), numberF(2))));
        const F root = F::root(F::product({numberF(2), F::setting("\\pi", "pi", M_PI)}));
        return F::sum({normalShare(zed), F::product({zed, F::fraction(bell, root)})});
    }
    case Activation::Sine:
        return F::apply("cos", {zed});
    default:
        break;
    }
    return numberF(gradus::slope(kind, zed.value(), act.value()));
}

Formula NetworkFormulas::comingBack(int l, int k) const
{
    const int size = m_i.experiment().size(l + 1);
    const auto make = [&](std::size_t i) {
        const int j = static_cast<int>(i) + 1;
        return F::product({weight(l + 1, j, k), delta(l + 1, j)});
    };
    const auto value = [&](std::size_t i) { return make(i).evaluate(); };
    const std::string next = std::to_string(l + 1);
    const std::string index = std::to_string(k);
    const std::string tex = "w" + texLayer(l + 1) + "_{j" + (k > 9 ? "," : "") + index
        + "}\\,\\delta" + texLayer(l + 1) + "_{j}";
    return F::longSum(
        static_cast<std::size_t>(size), value, make, sumTex("j", size, tex),
        sumText("j", size, "w[" + next + "][j," + index + "] * delta[" + next + "][j]"));
}

Formula NetworkFormulas::cancelledDelta(int j) const
{
    const NetworkExperiment& e = m_i.experiment();
    const int L = e.layers();
    const int size = e.size(L);
    const double targets = m_i.trace().y.col(m_sample - 1).sum();
    if (e.activation(L) == Activation::Sigmoid || targets == 1.0)
        return minus(a(L, j), y(j));
    const auto make = [&](std::size_t i) { return y(static_cast<int>(i) + 1); };
    const auto value = [&](std::size_t i) { return make(i).value(); };
    const F sum = F::longSum(static_cast<std::size_t>(size), value, make,
                             sumTex("k", size, "y_{k}"), sumText("k", size, "y[k]"));
    return minus(F::product({a(L, j), sum}), y(j));
}

Formula NetworkFormulas::jacobianDelta(int l, int k) const
{
    const int size = m_i.experiment().size(l);
    const auto make = [&](std::size_t i) {
        const int j = static_cast<int>(i) + 1;
        return F::product({costSlope(l, j), slope(l, k, j)}); // the Jacobian is symmetric
    };
    const auto value = [&](std::size_t i) { return make(i).evaluate(); };
    const std::string layer = texLayer(l);
    const std::string index = std::to_string(k);
    const std::string number = std::to_string(l);
    return F::longSum(
        static_cast<std::size_t>(size), value, make,
        sumTex("j", size,
               "\\frac{\\partial C}{\\partial a" + layer + "_{j}}\\,\\frac{\\partial a" + layer
                   + "_{" + index + "}}{\\partial z" + layer + "_{j}}"),
        sumText("j", size, "dC/da[" + number + "][j] * da/dz[" + number + "][" + index + ",j]"));
}

} // namespace gradus
