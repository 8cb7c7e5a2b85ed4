// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string_view>
#include <utility>

namespace gradus {

namespace {

double applied(const std::string& name, const std::vector<double>& x)
{
    const double first = x.front();
    if (name == "max")
        return *std::max_element(x.begin(), x.end());
    if (name == "min")
        return *std::min_element(x.begin(), x.end());
    static constexpr std::array<std::pair<std::string_view, double (*)(double)>, 20> functions{{
        {"exp", [](double v) { return std::exp(v); }},
        {"ln", [](double v) { return std::log(v); }},
        {"log10", [](double v) { return std::log10(v); }},
        {"log2", [](double v) { return std::log2(v); }},
        {"sin", [](double v) { return std::sin(v); }},
        {"cos", [](double v) { return std::cos(v); }},
        {"tan", [](double v) { return std::tan(v); }},
        {"arcsin", [](double v) { return std::asin(v); }},
        {"arccos", [](double v) { return std::acos(v); }},
        {"arctan", [](double v) { return std::atan(v); }},
        {"sinh", [](double v) { return std::sinh(v); }},
        {"cosh", [](double v) { return std::cosh(v); }},
        {"tanh", [](double v) { return std::tanh(v); }},
        {"sigma", [](double v) { return 1 / (1 + std::exp(-v)); }},
        {"relu", [](double v) { return v > 0 ? v : 0.0; }},
        {"step", [](double v) { return v > 0 ? 1.0 : 0.0; }},
        {"softplus", [](double v) { return (v > 0 ? v : 0) + std::log1p(std::exp(-std::abs(v))); }},
        {"erf", [](double v) { return std::erf(v); }},
        {"abs", [](double v) { return std::abs(v); }},
        {"sign", [](double v) { return v > 0 ? 1.0
                                    : v < 0  ? -1.0
                                             : 0.0; }},
    }};
    for (const auto& [word, function] : functions) {
        if (word == name)
            return function(first);
    }
    return std::nan("");
}

std::vector<double> evaluated(const std::vector<Formula>& parts)
{
    std::vector<double> values;
    values.reserve(parts.size());
    for (const Formula& part : parts)
        values.push_back(part.evaluate());
    return values;
}

void collect(const Formula& formula, std::vector<Quantity>& found)
{
    if (formula.kind() == Formula::Kind::Operand
        && std::find(found.begin(), found.end(), formula.quantity()) == found.end())
        found.push_back(formula.quantity());
    for (const Formula& part : formula.parts())
        collect(part, found);
}

} // namespace

Formula Formula::number(double value)
{
    Formula formula;
    formula.m_value = value;
    return formula;
}

Formula Formula::operand(Quantity quantity, double value, std::optional<Pass> pass)
{
    Formula formula;
    formula.m_kind = Kind::Operand;
    formula.m_quantity = std::move(quantity);
    formula.m_value = value;
    formula.m_pass = pass;
    return formula;
}

Formula Formula::setting(std::string tex, std::string text, double value)
{
    Formula formula;
    formula.m_kind = Kind::Setting;
    formula.m_tex = std::move(tex);
    formula.m_text = std::move(text);
    formula.m_value = value;
    return formula;
}

Formula Formula::of(Kind kind, std::vector<Formula> parts)
{
    Formula formula;
    formula.m_kind = kind;
    formula.m_parts = std::move(parts);
    return formula;
}

Formula Formula::sum(std::vector<Formula> parts) { return of(Kind::Sum, std::move(parts)); }
Formula Formula::product(std::vector<Formula> parts) { return of(Kind::Product, std::move(parts)); }
Formula Formula::negative(Formula part) { return of(Kind::Negative, {std::move(part)}); }
Formula Formula::root(Formula part) { return of(Kind::Root, {std::move(part)}); }

Formula Formula::fraction(Formula above, Formula below)
{
    return of(Kind::Fraction, {std::move(above), std::move(below)});
}

Formula Formula::power(Formula base, Formula exponent)
{
    return of(Kind::Power, {std::move(base), std::move(exponent)});
}

Formula Formula::apply(std::string function, std::vector<Formula> parts)
{
    Formula formula = of(Kind::Apply, std::move(parts));
    formula.m_text = std::move(function);
    return formula;
}

Formula Formula::longSum(std::size_t count, const std::function<double(std::size_t)>& value,
                         const std::function<Formula(std::size_t)>& make, std::string tex,
                         std::string text, std::size_t shown)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (count <= shown + 1) { // hiding a single term would save nothing
        std::vector<Formula> all;
        std::transform(order.begin(), order.end(), std::back_inserter(all), make);
        return sum(std::move(all));
    }
    std::vector<double> values(count);
    std::transform(order.begin(), order.end(), values.begin(), value);
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(shown);
    std::partial_sort(order.begin(), middle, order.end(), [&](std::size_t a, std::size_t b) {
        const double left = std::abs(values[a]);
        const double right = std::abs(values[b]);
        return left > right || (left == right && a < b);
    });
    Formula formula;
    formula.m_kind = Kind::LongSum;
    formula.m_tex = std::move(tex);
    formula.m_text = std::move(text);
    formula.m_hidden = count - shown;
    for (auto it = middle; it != order.end(); ++it)
        formula.m_value += values[*it];
    std::transform(order.begin(), middle, std::back_inserter(formula.m_parts), make);
    return formula;
}

double Formula::evaluate() const
{
    if (m_kind == Kind::Number || m_kind == Kind::Operand || m_kind == Kind::Setting)
        return m_value;
    const std::vector<double> values = evaluated(m_parts);
    switch (m_kind) {
    case Kind::Sum:
        return std::accumulate(values.begin(), values.end(), 0.0);
    case Kind::LongSum:
        return std::accumulate(values.begin(), values.end(), m_value);
    case Kind::Product:
        return std::accumulate(values.begin(), values.end(), 1.0, std::multiplies<>());
    case Kind::Fraction:
        return values[0] / values[1];
    case Kind::Power:
        return std::pow(values[0], values[1]);
    case Kind::Negative:
        return -values[0];
    case Kind::Root:
        return std::sqrt(values[0]);
    case Kind::Apply:
        return applied(m_text, values);
    case Kind::Number:
    case Kind::Operand:
    case Kind::Setting:
        break;
    }
    return m_value;
}

Formula Formula::withPart(std::size_t i, Formula part) const
{
    Formula changed = *this;
    changed.m_parts[i] = std::move(part);
    return changed;
}

Formula Formula::without(std::size_t i) const
{
    if (m_kind == Kind::Fraction)
        return i == 1 ? m_parts[0] : withPart(0, number(1));
    Formula changed = *this;
    changed.m_parts.erase(changed.m_parts.begin() + static_cast<std::ptrdiff_t>(i));
    const bool alone = changed.m_parts.size() == 1 && m_kind != Kind::LongSum;
    return alone ? changed.m_parts.front() : changed;
}

std::vector<Quantity> operands(const Formula& formula)
{
    std::vector<Quantity> found;
    collect(formula, found);
    return found;
}

} // namespace gradus
