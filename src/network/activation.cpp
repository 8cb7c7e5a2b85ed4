// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/activation.h"

#include <cmath>
#include <numbers>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace gradus {

namespace {

// One small type per activation: its value f(z) and its slope g(z, a) from what is already known.
struct IdentityUnit {
    static double f(double z) { return z; }
    static double g(double, double) { return 1; }
};
struct SigmoidUnit {
    static double f(double z) { return 1 / (1 + std::exp(-z)); }
    static double g(double, double a) { return a * (1 - a); }
};
struct TanhUnit {
    static double f(double z) { return std::tanh(z); }
    static double g(double, double a) { return 1 - a * a; }
};
struct ReluUnit {
    static double f(double z) { return z > 0 ? z : z * 0; } // z*0 keeps a nan a nan
    static double g(double z, double) { return z > 0 ? 1 : 0; }
};
struct LeakyReluUnit {
    static constexpr double leak = 0.01;
    static double f(double z) { return z > 0 ? z : leak * z; }
    static double g(double z, double) { return z > 0 ? 1 : leak; }
};
struct EluUnit {
    static double f(double z) { return z > 0 ? z : std::expm1(z); }
    static double g(double z, double a) { return z > 0 ? 1 : a + 1; }
};
struct SoftplusUnit {
    // max(z, 0) + ln(1 + e^−|z|): the same as ln(1 + eᶻ), without overflow.
    static double f(double z) { return (z > 0 ? z : 0) + std::log1p(std::exp(-std::abs(z))); }
    static double g(double z, double) { return SigmoidUnit::f(z); }
};
struct GeluUnit {
    static double phi(double z) { return 0.5 * (1 + std::erf(z / std::numbers::sqrt2)); }
    static double f(double z) { return z * phi(z); }
    static double g(double z, double)
    {
        const double density =
            std::exp(-0.5 * z * z) * (std::numbers::inv_sqrtpi / std::numbers::sqrt2);
        return phi(z) + z * density;
    }
};
struct SineUnit {
    static double f(double z) { return std::sin(z); }
    static double g(double z, double) { return std::cos(z); }
};
struct StepUnit {
    static double f(double z) { return z > 0 ? 1 : z * 0; }
    static double g(double, double) { return 0; }
};

#if defined(__x86_64__)
__attribute__((target("avx"))) void zeroUpper() { _mm256_zeroupper(); }

// glibc fills memory with 512-bit registers and leaves their upper parts in use; every call of exp
// from code without AVX then pays for saving them. Cleared once per layer, training runs twice as
// fast.
void clearUpperVectors()
{
    static const bool avx = __builtin_cpu_supports("avx") != 0;
    if (avx)
        zeroUpper();
}
#else
void clearUpperVectors() { }
#endif

// What a neuron passes on is never −0: zero has no side, and 1/a of a cost's slope takes its sign
// from a. (−0 + 0 is +0; every other number stays as it is.)
template <typename Unit> double passedOn(double z) { return Unit::f(z) + 0.0; }

template <typename Visit> auto visitUnit(Activation activation, Visit&& visit)
{
    switch (activation) {
    case Activation::Identity:
    case Activation::Softmax:
        return visit(IdentityUnit());
    case Activation::Sigmoid:
        return visit(SigmoidUnit());
    case Activation::Tanh:
        return visit(TanhUnit());
    case Activation::Relu:
        return visit(ReluUnit());
    case Activation::LeakyRelu:
        return visit(LeakyReluUnit());
    case Activation::Elu:
        return visit(EluUnit());
    case Activation::Softplus:
        return visit(SoftplusUnit());
    case Activation::Gelu:
        return visit(GeluUnit());
    case Activation::Sine:
        return visit(SineUnit());
    case Activation::Step:
        break;
    }
    return visit(StepUnit());
}

void softmaxColumns(const Eigen::Ref<const Eigen::MatrixXd>& z, Eigen::Ref<Eigen::MatrixXd> a)
{
    for (Eigen::Index n = 0; n < z.cols(); ++n) {
        const double largest = z.col(n).maxCoeff();
        double sum = 0;
        for (Eigen::Index j = 0; j < z.rows(); ++j) {
            a(j, n) = std::exp(z(j, n) - largest);
            sum += a(j, n);
        }
        a.col(n) /= sum;
    }
}

} // namespace

const std::vector<std::string>& activationNames()
{
    static const std::vector<std::string> names{"identity",   "sigmoid", "tanh",     "relu",
                                                "leaky-relu", "elu",     "softplus", "gelu",
                                                "sine",       "step",    "softmax"};
    return names;
}

double activated(Activation activation, double z)
{
    return visitUnit(activation, [z](auto unit) { return passedOn<decltype(unit)>(z); });
}

double slope(Activation activation, double z, double a)
{
    return visitUnit(activation, [z, a](auto unit) { return unit.g(z, a); });
}

void activate(Activation activation, const Eigen::Ref<const Eigen::MatrixXd>& z,
              Eigen::Ref<Eigen::MatrixXd> a)
{
    clearUpperVectors();
    if (activation == Activation::Softmax) {
        softmaxColumns(z, a);
        return;
    }
    visitUnit(activation, [&](auto unit) {
        for (Eigen::Index n = 0; n < z.cols(); ++n)
            for (Eigen::Index j = 0; j < z.rows(); ++j)
                a(j, n) = passedOn<decltype(unit)>(z(j, n));
    });
}

void slopes(Activation activation, const Eigen::Ref<const Eigen::MatrixXd>& z,
            const Eigen::Ref<const Eigen::MatrixXd>& a, Eigen::Ref<Eigen::MatrixXd> result)
{
    visitUnit(activation, [&](auto unit) {
        for (Eigen::Index n = 0; n < z.cols(); ++n)
            for (Eigen::Index j = 0; j < z.rows(); ++j)
                result(j, n) = unit.g(z(j, n), a(j, n));
    });
}

} // namespace gradus
