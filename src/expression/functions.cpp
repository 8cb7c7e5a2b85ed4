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
double flat(double x, double) { return zeroAt(x); }

constexpr int many = 1000;

constexpr FunctionInfo single(std::string_view name, double (*number)(double),
                              double (*slope)(double, double))
{
    return {name, 1, 1, number, slope, false};
}
constexpr FunctionInfo reducing(std::string_view name)
{
    return {name, 1, many, nullptr, nullptr, true};
}
constexpr FunctionInfo whole(std::string_view name)
{
    return {name, 1, 1, nullptr, nullptr, false, true};
}

constexpr std::array functions{
    single(
        "sin", [](double x) { return std::sin(x); }, [](double x, double) { return std::cos(x); }),
    single(
        "cos", [](double x) { return std::cos(x); }, [](double x, double) { return -std::sin(x); }),
    single(
        "tan", [](double x) { return std::tan(x); }, [](double, double y) { return 1 + y * y; }),
    single(
        "asin", [](double x) { return std::asin(x); },
        [](double x, double) { return 1 / std::sqrt(1 - x * x); }),
    single(
        "acos", [](double x) { return std::acos(x); },
        [](double x, double) { return -1 / std::sqrt(1 - x * x); }),
    single(
        "atan", [](double x) { return std::atan(x); },
        [](double x, double) { return 1 / (1 + x * x); }),
    single(
        "sinh", [](double x) { return std::sinh(x); },
        [](double x, double) { return std::cosh(x); }),
    single(
        "cosh", [](double x) { return std::cosh(x); },
        [](double x, double) { return std::sinh(x); }),
    single(
        "tanh", [](double x) { return std::tanh(x); }, [](double, double y) { return 1 - y * y; }),
    single(
        "exp", [](double x) { return std::exp(x); }, [](double, double y) { return y; }),
    single(
        "log", [](double x) { return std::log(x); }, [](double x, double) { return 1 / x; }),
    single(
        "ln", [](double x) { return std::log(x); }, [](double x, double) { return 1 / x; }),
    single(
        "log10", [](double x) { return std::log10(x); },
        [](double x, double) { return 1 / (x * std::numbers::ln10); }),
    single(
        "log2", [](double x) { return std::log2(x); },
        [](double x, double) { return 1 / (x * std::numbers::ln2); }),
    single(
        "sqrt", [](double x) { return std::sqrt(x); },
        [](double, double y) { return 1 / (2 * y); }),
    single(
        "abs", [](double x) { return std::abs(x); }, [](double x, double) { return signum(x); }),
    single("sign", signum, flat),
    single("sigmoid", logistic, [](double, double y) { return y * (1 - y); }),
    single("relu", rectified, [](double x, double) { return threshold(x); }),
    single("softplus", softened, [](double x, double) { return logistic(x); }),
    single("step", threshold, flat),
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
    FunctionInfo{"entry", 2, 3, nullptr, nullptr, false, true},
};

} // namespace

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
