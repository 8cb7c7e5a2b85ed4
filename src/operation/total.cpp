// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/along.h"
#include "operation/operation_parts.h"
#include "operation/runs.h"

#include <cmath>

namespace gradus {

namespace {

// Sums, means, and the root of the sum of squares.
class Total final : public ArrayOperation {
public:
    enum class Kind { Sum, Mean, Norm };

    Total(Kind kind, Along along) : m_kind(kind), m_along(along) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        return m_along.reduced(o[0]);
    }
    void value(Operands o, const Shape&, double* result) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        const auto length = static_cast<double>(lines.length);
        for (std::size_t line = 0; line < lines.count; ++line) {
            const double* const x = o[0].entries + lines.first(line);
            const double sum = m_kind == Kind::Norm
                ? summed(lines.length, [=](std::size_t k) { return x[k] * x[k]; })
                : lines.step == 1
                ? summed(lines.length, [=](std::size_t k) { return x[k]; })
                : summed(lines.length, [=, s = lines.step](std::size_t k) { return x[k * s]; });
            result[line] = m_kind == Kind::Norm ? std::sqrt(sum)
                : m_kind == Kind::Mean          ? sum / length
                                                : sum;
        }
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        for (std::size_t line = 0; line < lines.count; ++line) {
            const std::size_t first = lines.first(line);
            const double* const x = o[0].entries + first;
            double* const into = gradient + first;
            if (m_kind == Kind::Norm) {
                for (std::size_t k = 0; k < lines.length; ++k)
                    into[k] += g[line] * slope(x[k], y[line], lines);
                continue;
            }
            const double share = g[line] * slope(0, 0, lines);
            for (std::size_t k = 0; k < lines.length; ++k)
                into[k * lines.step] += share;
        }
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        const std::size_t line = lines.lineOf(entry);
        return {{line, slope(o[0][entry], y[line], lines)}};
    }
    Formula formula(Operands o, const ArrayView&, std::size_t line,
                    const EntryFormula& of) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        const auto part = [&](std::size_t k) { return of(0, lines.entry(line, k)); };
        if (m_kind == Kind::Norm)
            return Formula::root(sumFormula(
                lines.length,
                [&](std::size_t k) { return Formula::power(part(k), Formula::number(2)); },
                "\\dots^2", "squares"));
        Formula sum = sumFormula(lines.length, part);
        return m_kind == Kind::Sum || lines.length == 1
            ? sum
            : Formula::fraction(std::move(sum), Formula::number(static_cast<double>(lines.length)));
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView& y, std::size_t result,
                                        std::size_t, std::size_t entry, const EntryFormula& of,
                                        const Formula& self) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        if (m_kind == Kind::Mean && lines.length > 1)
            return Formula::fraction(Formula::number(1),
                                     Formula::number(static_cast<double>(lines.length)));
        if (m_kind == Kind::Norm)
            return y[result] == 0 ? Formula::number(0) : Formula::fraction(of(0, entry), self);
        return Formula::number(1);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        if (m_kind == Kind::Norm)
            return "np.sqrt((" + x[0] + " * " + x[0] + ").sum()).reshape(1, 1)";
        const std::string call = x[0] + (m_kind == Kind::Sum ? ".sum(" : ".mean(");
        return m_along.isAll()
            ? call + ").reshape(1, 1)"
            : call + "axis=" + std::to_string(m_along.axis(s[0])) + ", keepdims=True)";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape> s,
                               const std::string& y, const std::string& g,
                               std::size_t) const override
    {
        const std::string one = m_along.isAll() ? g + ".item()" : g;
        if (m_kind == Kind::Norm)
            return one + " * " + x[0] + " / np.where(" + y + ".item() == 0, 1.0, " + y + ".item())";
        const std::string all = one + " * np.ones_like(" + x[0] + ")";
        return m_kind == Kind::Sum ? all : all + " / " + std::to_string(m_along.lines(s[0]).length);
    }

private:
    // Of the norm 0 at 0, where it has none.
    [[nodiscard]] double slope(double x, double y, const Lines& lines) const
    {
        if (m_kind == Kind::Norm)
            return y == 0 ? 0 : x / y;
        return m_kind == Kind::Mean ? 1 / static_cast<double>(lines.length) : 1;
    }

    Kind m_kind;
    Along m_along;
};

} // namespace

MadeOperation makeTotal(const OperationCall& call)
{
    const bool mean = call.name.starts_with("mean");
    const auto kind = mean    ? Total::Kind::Mean
        : call.name == "norm" ? Total::Kind::Norm
                              : Total::Kind::Sum;
    Along along;
    if (call.name.ends_with("_rows"))
        along.fromLast = 2;
    else if (call.name.ends_with("_columns"))
        along.fromLast = 1;
    else if (!call.numbers.empty())
        along.written = call.numbers[0];
    return std::make_shared<Total>(kind, along);
}

} // namespace gradus
