// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_initial.h"

#include <cmath>

namespace gradus {

namespace {

double uniformOfVariance(Random& random, double variance)
{
    const double bound = std::sqrt(3 * variance); // U(−r, r) has the variance r²/3
    return random.uniform(-bound, bound);
}

double rounded(double value, int decimals)
{
    if (decimals < 0)
        return value;
    const double unit = std::pow(10.0, decimals);
    return std::round(value * unit) / unit;
}

double unrounded(const InitialParameters& i, Random& random, double from, double to)
{
    switch (i.scheme) {
    case InitialScheme::Zeros:
        return 0;
    case InitialScheme::Constant:
        return i.value;
    case InitialScheme::Uniform:
        return random.uniform(i.low, i.high);
    case InitialScheme::Normal:
        return i.sd * random.normal();
    case InitialScheme::LecunNormal:
        return std::sqrt(1 / from) * random.normal();
    case InitialScheme::XavierUniform:
        return uniformOfVariance(random, 2 / (from + to));
    case InitialScheme::XavierNormal:
        return std::sqrt(2 / (from + to)) * random.normal();
    case InitialScheme::HeUniform:
        return uniformOfVariance(random, 2 / from);
    case InitialScheme::HeNormal:
        return std::sqrt(2 / from) * random.normal();
    case InitialScheme::Playground:
        break;
    }
    return random.uniform(-0.5, 0.5);
}

} // namespace

double drawWeight(const InitialParameters& initial, Random& random, double from, double to)
{
    return rounded(unrounded(initial, random, from, to), initial.round);
}

const std::vector<std::string>& initialNames()
{
    static const std::vector<std::string> names{
        "zeros",          "constant",      "uniform",    "normal",    "lecun-normal",
        "xavier-uniform", "xavier-normal", "he-uniform", "he-normal", "playground"};
    return names;
}

AlignedVector drawParameters(const InitialParameters& initial, const ParameterLayout& layout)
{
    AlignedVector parameters = AlignedVector::Zero(layout.length());
    Random random(mixedSeed(initial.seed, 0)); // unrelated to the shuffle of the same seed
    Random biases(mixedSeed(initial.seed, 1));
    for (int l = 1; l <= layout.layers(); ++l) {
        const auto& block = layout.block(l);
        for (int j = 1; j <= block.to; ++j)
            for (int k = 1; k <= block.from; ++k)
                parameters(layout.weight(l, j, k)) =
                    drawWeight(initial, random, block.from, block.to);
        if (!block.biased)
            continue;
        if (initial.scheme == InitialScheme::Playground)
            biasesOf(parameters, block).setConstant(0.1);
        for (int j = 1; initial.biasSd > 0 && j <= block.to; ++j)
            parameters(layout.bias(l, j)) =
                rounded(initial.biasSd * biases.normal(), initial.round);
    }
    return parameters;
}

} // namespace gradus
