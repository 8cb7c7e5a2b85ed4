// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cost.h"

#include <cmath>

namespace gradus {

namespace {

// y ln a, which is 0 for y = 0 whatever a is.
double weightedLog(double y, double a) { return y == 0 ? 0 : y * std::log(a); }

// −[y ln σ(z) + (1−y) ln(1−σ(z))] = max(z, 0) − yz + ln(1 + e^−|z|): exact for any z.
double binaryFromZ(double z, double y)
{
    return (z > 0 ? z : 0) - y * z + std::log1p(std::exp(-std::abs(z)));
}

// −Σ y ln softmax(z) = Σ y (ln Σ eᶻ − z), with the largest z taken out of the exponentials.
double categoricalFromZ(const Eigen::Ref<const Eigen::VectorXd>& z,
                        const Eigen::Ref<const Eigen::VectorXd>& y)
{
    const double largest = z.maxCoeff();
    double sum = 0;
    for (Eigen::Index j = 0; j < z.size(); ++j)
        sum += std::exp(z(j) - largest);
    const double logSum = largest + std::log(sum);
    double cost = 0;
    for (Eigen::Index j = 0; j < z.size(); ++j)
        cost += y(j) == 0 ? 0 : y(j) * (logSum - z(j));
    return cost;
}

double entropyOf(Cost cost, const Eigen::Ref<const Eigen::VectorXd>& a,
                 const Eigen::Ref<const Eigen::VectorXd>& y)
{
    double sum = 0;
    for (Eigen::Index j = 0; j < a.size(); ++j) {
        sum -= weightedLog(y(j), a(j));
        if (cost == Cost::BinaryCrossEntropy)
            sum -= weightedLog(1 - y(j), 1 - a(j));
    }
    return sum;
}

} // namespace

const std::vector<std::string>& costNames()
{
    static const std::vector<std::string> names{"half-squared-error", "squared-error",
                                                "mean-squared-error", "binary-cross-entropy",
                                                "categorical-cross-entropy"};
    return names;
}

bool cancels(Activation output, Cost cost)
{
    return (output == Activation::Sigmoid && cost == Cost::BinaryCrossEntropy)
        || (output == Activation::Softmax && cost == Cost::CategoricalCrossEntropy);
}

double costOf(Cost cost, Activation output, const Eigen::Ref<const Eigen::VectorXd>& z,
              const Eigen::Ref<const Eigen::VectorXd>& a,
              const Eigen::Ref<const Eigen::VectorXd>& y)
{
    switch (cost) {
    case Cost::HalfSquaredError:
        return 0.5 * (a - y).squaredNorm();
    case Cost::SquaredError:
        return (a - y).squaredNorm();
    case Cost::MeanSquaredError:
        return (a - y).squaredNorm() / static_cast<double>(a.size());
    case Cost::BinaryCrossEntropy:
    case Cost::CategoricalCrossEntropy:
        break;
    }
    if (!cancels(output, cost))
        return entropyOf(cost, a, y);
    if (cost == Cost::CategoricalCrossEntropy)
        return categoricalFromZ(z, y);
    double sum = 0;
    for (Eigen::Index j = 0; j < z.size(); ++j)
        sum += binaryFromZ(z(j), y(j));
    return sum;
}

double costSlope(Cost cost, double a, double y, Eigen::Index outputs)
{
    switch (cost) {
    case Cost::HalfSquaredError:
        return a - y;
    case Cost::SquaredError:
        return 2 * (a - y);
    case Cost::MeanSquaredError:
        return 2 * (a - y) / static_cast<double>(outputs);
    case Cost::CategoricalCrossEntropy:
        return y == 0 ? 0 : -y / a;
    case Cost::BinaryCrossEntropy:
        break;
    }
    // (a − y)/(a(1 − a)); where y is 0 or 1 one factor cancels, and 0/0 never arises.
    if (y == 0)
        return 1 / (1 - a);
    if (y == 1)
        return -1 / a;
    return (a - y) / (a * (1 - a));
}

} // namespace gradus
