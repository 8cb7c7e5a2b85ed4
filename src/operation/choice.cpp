// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"
#include "operation/runs.h"

#include <cmath>

namespace gradus {

namespace {

// The largest (least) of several arrays entry by entry; of equal ones the first counts. What is no
// number counts before all others: it must not get lost.
class Choice final : public ArrayOperation {
public:
    explicit Choice(bool largest) : m_largest(largest) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        return joinedShapes(o);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        m_largest ? choose<true>(o, shape, result) : choose<false>(o, shape, result);
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        std::vector<char> taken(y.shape.size(), 0); // by an operand before
        for (std::size_t k = 0; k < operand; ++k)
            forEachEntry(o[k], y.shape, [&](std::size_t i, std::size_t from) {
                taken[i] = static_cast<char>(taken[i] | counts(o[k][from], y[i]));
            });
        forEachEntry(o[operand], y.shape, [&](std::size_t i, std::size_t to) {
            if (!taken[i] && counts(o[operand][to], y[i]))
                gradient[to] += g[i];
        });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        for (const std::size_t i : Repeated(o[operand].shape, y.shape).resultsOf(entry))
            if (chosen(o, y, i) == operand)
                all.push_back({i, 1});
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        std::vector<Formula> all;
        for (std::size_t k = 0; k < o.size(); ++k)
            all.push_back(of(k, Repeated(o[k].shape, y.shape).entryFor(entry)));
        return Formula::apply(m_largest ? "max" : "min", std::move(all));
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        return Formula::number(1);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        std::string text = x[0];
        for (std::size_t i = 1; i < x.size(); ++i)
            text =
                std::string(m_largest ? "np.maximum(" : "np.minimum(") + text + ", " + x[i] + ")";
        return text;
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string& y, const std::string& g,
                               std::size_t operand) const override
    {
        std::string text = g + " * (" + x[operand] + " == " + y + ")";
        for (std::size_t i = 0; i < operand; ++i)
            text += " * (" + x[i] + " != " + y + ")";
        return text;
    }

private:
    // Whether an operand's number is what the result is.
    static bool counts(double number, double result)
    {
        return number == result || (std::isnan(number) && std::isnan(result));
    }
    template <typename Visit>
    static void forEachEntry(const ArrayView& operand, const Shape& shape, const Visit& visit)
    {
        const Runs<1> runs(shape, {repeatedSteps(operand.shape, shape)});
        runs.forEach([&](std::size_t entry, const auto& from) {
            for (std::size_t i = 0; i < runs.length(); ++i)
                visit(entry + i, from[0] + i * runs.step(0));
        });
    }
    template <bool largest> static void choose(Operands o, const Shape& shape, double* result)
    {
        forEachEntry(o[0], shape, [&](std::size_t i, std::size_t from) { result[i] = o[0][from]; });
        for (const ArrayView& other : o.subspan(1))
            forEachEntry(other, shape, [&](std::size_t i, std::size_t from) {
                const double x = other[from];
                const double y = result[i];
                const bool better = (largest ? x > y : x < y) || std::isnan(x);
                result[i] = better && !std::isnan(y) ? x : y;
            });
    }
    static std::size_t chosen(Operands o, const ArrayView& y, std::size_t i)
    {
        std::size_t operand = 0;
        while (!counts(o[operand][Repeated(o[operand].shape, y.shape).entryFor(i)], y[i]))
            ++operand;
        return operand;
    }

    bool m_largest;
};

} // namespace

MadeOperation makeChoice(const OperationCall& call)
{
    return std::make_shared<Choice>(call.name == "max");
}

} // namespace gradus
