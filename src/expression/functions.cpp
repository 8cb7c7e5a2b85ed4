// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/functions.h"

#include "expression/expression.h"

#include <algorithm>
#include <array>
#include <numbers>

namespace gradus {

namespace {

// What is not a number stays so; infinities have a side.
double zeroAt(double x) { return std::isnan(x) ? x : 0; }
double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double rectified(double x) { return x > 0 ? x : zeroAt(x); }
double softened(double x) { return (x > 0 ? x : 0) + std::log1p(std::exp(-std::abs(x))); }
double threshold(double x) { return x > 0 ? 1 : zeroAt(x); }
double signum(double x) { return x > 0 ? 1 : x < 0 ? -1 : zeroAt(x); }
// x σ(x), also where σ is 0 and x infinite.
double weighed(double x) { return std::isinf(x) ? (x > 0 ? x : 0) : x * logistic(x); }
// Φ and φ of the standard normal distribution.
double normalShare(double x) { return (1 + std::erf(x / std::numbers::sqrt2)) / 2; }
// Φ(x) again from y = x Φ(x), where that is exact.
double shareIn(double x, double y) { return std::abs(x) > 1e-9 ? y / x : normalShare(x); }
double normalDensity(double x)
{
    return std::exp(-x * x / 2) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}
double flat(double x, double) { return zeroAt(x); }

constexpr int many = 1000;

constexpr FunctionInfo single(std::string_view name, double (*number)(double),
                              double (*slope)(double, double), std::string_view python,
                              std::string_view pythonSlope, std::string_view pythonDefinition = {})
{
    return {name, 1, 1, number, slope, false, false, false, python, pythonSlope, pythonDefinition};
}
constexpr FunctionInfo reducing(std::string_view name)
{
    return {name, 1, many, nullptr, nullptr, true};
}
constexpr FunctionInfo whole(std::string_view name)
{
    return {name, 1, 1, nullptr, nullptr, false, true};
}

constexpr FunctionInfo ofGraphs(std::string_view name, int least, int most)
{
    return {name, least, most, nullptr, nullptr, false, true, true};
}

constexpr std::array functions{
    single(
        "sin", [](double x) { return std::sin(x); }, [](double x, double) { return std::cos(x); },
        "np.sin(X)", "np.cos(X)"),
    single(
        "cos", [](double x) { return std::cos(x); }, [](double x, double) { return -std::sin(x); },
        "np.cos(X)", "-np.sin(X)"),
    single(
        "tan", [](double x) { return std::tan(x); }, [](double, double y) { return 1 + y * y; },
        "np.tan(X)", "(1 + Y * Y)"),
    single(
        "asin", [](double x) { return std::asin(x); },
        [](double x, double) { return 1 / std::sqrt(1 - x * x); }, "np.arcsin(X)",
        "(1 / np.sqrt(1 - X * X))"),
    single(
        "acos", [](double x) { return std::acos(x); },
        [](double x, double) { return -1 / std::sqrt(1 - x * x); }, "np.arccos(X)",
        "(-1 / np.sqrt(1 - X * X))"),
    single(
        "atan", [](double x) { return std::atan(x); },
        [](double x, double) { return 1 / (1 + x * x); }, "np.arctan(X)", "(1 / (1 + X * X))"),
    single(
        "sinh", [](double x) { return std::sinh(x); },
        [](double x, double) { return std::cosh(x); }, "np.sinh(X)", "np.cosh(X)"),
    single(
        "cosh", [](double x) { return std::cosh(x); },
        [](double x, double) { return std::sinh(x); }, "np.cosh(X)", "np.sinh(X)"),
    single(
        "tanh", [](double x) { return std::tanh(x); }, [](double, double y) { return 1 - y * y; },
        "np.tanh(X)", "(1 - Y * Y)"),
    single(
        "exp", [](double x) { return std::exp(x); }, [](double, double y) { return y; },
        "np.exp(X)", "Y"),
    single(
        "log", [](double x) { return std::log(x); }, [](double x, double) { return 1 / x; },
        "np.log(X)", "(1 / X)"),
    single(
        "ln", [](double x) { return std::log(x); }, [](double x, double) { return 1 / x; },
        "np.log(X)", "(1 / X)"),
    single(
        "log10", [](double x) { return std::log10(x); },
        [](double x, double) { return 1 / (x * std::numbers::ln10); }, "np.log10(X)",
        "(1 / (X * np.log(10)))"),
    single(
        "log2", [](double x) { return std::log2(x); },
        [](double x, double) { return 1 / (x * std::numbers::ln2); }, "np.log2(X)",
        "(1 / (X * np.log(2)))"),
    single(
        "sqrt", [](double x) { return std::sqrt(x); }, [](double, double y) { return 1 / (2 * y); },
        "np.sqrt(X)", "(1 / (2 * Y))"),
    single(
        "abs", [](double x) { return std::abs(x); }, [](double x, double) { return signum(x); },
        "np.abs(X)", "np.sign(X)"),
    single("sign", signum, flat, "np.sign(X)", "0.0"),
    single(
        "sigmoid", logistic, [](double, double y) { return y * (1 - y); }, "sigmoid(X)",
        "(Y * (1 - Y))", "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n"),
    single(
        "relu", rectified, [](double x, double) { return threshold(x); }, "np.maximum(X, 0.0)",
        "np.where(X > 0, 1.0, 0.0)"),
    single(
        "softplus", softened, [](double x, double) { return logistic(x); }, "softplus(X)",
        "(1 / (1 + np.exp(-X)))",
        "def softplus(x):\n"
        "    return np.maximum(x, 0.0) + np.log1p(np.exp(-np.abs(x)))\n"),
    single("step", threshold, flat, "np.where(X > 0, 1.0, 0.0)", "0.0"),
    single(
        "erf", [](double x) { return std::erf(x); },
        [](double x, double) { return 2 * std::numbers::inv_sqrtpi * std::exp(-x * x); }, "erf(X)",
        "(2 / np.sqrt(np.pi) * np.exp(-X * X))",
        "def erf(x):\n"
        "    import math\n"
        "    return np.vectorize(math.erf, otypes=[float])(x)\n"),
    single(
        "silu", weighed, [](double x, double y) { return logistic(x) * (1 + x - y); }, "silu(X)",
        "((1 + X - Y) / (1 + np.exp(-X)))", "def silu(x):\n    return x / (1 + np.exp(-x))\n"),
    single(
        "gelu", [](double x) { return x * normalShare(x); },
        [](double x, double y) { return shareIn(x, y) + x * normalDensity(x); }, "gelu(X)",
        "(normal(X) + X * np.exp(-X * X / 2) / np.sqrt(2 * np.pi))",
        "def normal(x):\n"
        "    import math\n"
        "    return (1 + np.vectorize(math.erf, otypes=[float])(x / np.sqrt(2))) / 2\n"
        "\n\ndef gelu(x):\n    return x * normal(x)\n"),
    FunctionInfo{"pow", 2, 2, nullptr, nullptr, false},
    reducing("min"),
    reducing("max"),
    reducing("sum"),
    reducing("mean"),
    reducing("norm"),
    whole("transpose"),
    whole("softmax"),
    whole("sum_rows"),
    whole("mean_rows"),
    whole("sum_columns"),
    whole("mean_columns"),
    FunctionInfo{"entry", 2, 9, nullptr, nullptr, false, true},
    ofGraphs("reshape", 3, 9),
    ofGraphs("flatten", 1, 1),
    ofGraphs("permute", 3, 9),
    ofGraphs("concat", 3, many),
    ofGraphs("slice", 4, 4),
    ofGraphs("conv", 2, 4),
    ofGraphs("maxpool", 2, 3),
    ofGraphs("meanpool", 2, 3),
    ofGraphs("embed", 2, 2),
    ofGraphs("causal_softmax", 1, 1),
    ofGraphs("softmax_cross_entropy", 2, 2),
    ofGraphs("bspline", 5, 5),
};

constexpr FunctionInfo squaresRoot = single(
    "norm", [](double x) { return std::sqrt(x); },
    [](double, double y) { return y == 0 ? 0 : 1 / (2 * y); }, "np.sqrt(X)",
    "(0.5 / np.where(Y == 0, np.inf, Y))");

} // namespace

const FunctionInfo& rootOfSquares() { return squaresRoot; }

const FunctionInfo* findFunction(std::string_view name)
{
    const auto found = std::find_if(functions.begin(), functions.end(),
                                    [&](const FunctionInfo& f) { return f.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

const std::vector<std::string>& functionNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const FunctionInfo& function : functions)
            all.emplace_back(function.name);
        return all;
    }();
    return names;
}

} // namespace gradus
