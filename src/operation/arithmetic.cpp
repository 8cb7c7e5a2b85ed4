// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/domain.h"
#include "expression/python_call.h"
#include "operation/operation_parts.h"
#include "operation/runs.h"

#include <cmath>

namespace gradus {

namespace {

// A sign between two numbers: the value y = a ∘ b, its slope by a (0) or b (1), both as formulas,
// and the gradient g × slope in Python. Slopes that need the operands' formulas are nullopt where
// they are shown as entries of the Jacobian.
struct Plus {
    static constexpr auto kind = GraphNode::Operation::Add;
    static double value(double a, double b) { return a + b; }
    template <int by> static double slope(double, double, double) { return 1; }
    static Formula formula(Formula a, Formula b) { return Formula::sum({a, b}); }
    static std::optional<Formula> slopeFormula(int, const Formula&, const Formula&)
    {
        return Formula::number(1);
    }
    static constexpr const char* python = "A + B";
    static constexpr std::array<const char*, 2> pullBack{"G", "G"};
};

struct Minus {
    static constexpr auto kind = GraphNode::Operation::Subtract;
    static double value(double a, double b) { return a - b; }
    template <int by> static double slope(double, double, double) { return by == 0 ? 1 : -1; }
    static Formula formula(Formula a, Formula b)
    {
        return Formula::sum({std::move(a), Formula::negative(std::move(b))});
    }
    static std::optional<Formula> slopeFormula(int by, const Formula&, const Formula&)
    {
        return Formula::number(by == 0 ? 1 : -1);
    }
    static constexpr const char* python = "A - B";
    static constexpr std::array<const char*, 2> pullBack{"G", "-G"};
};

struct Times {
    static constexpr auto kind = GraphNode::Operation::Multiply;
    static double value(double a, double b) { return a * b; }
    template <int by> static double slope(double a, double b, double) { return by == 0 ? b : a; }
    static Formula formula(Formula a, Formula b) { return Formula::product({a, b}); }
    static std::optional<Formula> slopeFormula(int by, const Formula& a, const Formula& b)
    {
        return by == 0 ? b : a;
    }
    static constexpr const char* python = "A * B";
    static constexpr std::array<const char*, 2> pullBack{"G * B", "G * A"};
};

struct Over {
    static constexpr auto kind = GraphNode::Operation::Divide;
    static double value(double a, double b) { return a / b; }
    template <int by> static double slope(double a, double b, double)
    {
        return by == 0 ? 1 / b : -a / (b * b);
    }
    static Formula formula(Formula a, Formula b)
    {
        return Formula::fraction(std::move(a), std::move(b));
    }
    static std::optional<Formula> slopeFormula(int, const Formula&, const Formula&)
    {
        return std::nullopt;
    }
    static constexpr const char* python = "A / B";
    static constexpr std::array<const char*, 2> pullBack{"G / B", "-G * A / (B * B)"};
};

struct ToThe {
    static constexpr auto kind = GraphNode::Operation::Power;
    static double value(double a, double b) { return power(a, b); }
    // b aᵇ⁻¹ and aᵇ ln a; nothing where aᵇ does not change: 0 to a positive power, whatever to 0.
    template <int by> static double slope(double a, double b, double y)
    {
        if (by == 0)
            return b == 0 ? 0 : b * power(a, b - 1);
        return a == 0 && b > 0 ? 0 : y * std::log(a);
    }
    static Formula formula(Formula a, Formula b)
    {
        return Formula::power(std::move(a), std::move(b));
    }
    static std::optional<Formula> slopeFormula(int, const Formula&, const Formula&)
    {
        return std::nullopt;
    }
    static constexpr const char* python = "A**B";
    static constexpr std::array<const char*, 2> pullBack{
        "G * np.where(B == 0, 0.0, B * A**(B - 1))",
        "G * np.where((A == 0) & (B > 0), 0.0, Y * np.log(A))"};
};

// Two arrays entry by entry; an axis of 1 is repeated to fit.
template <typename Rule> class Arithmetic final : public ArrayOperation {
public:
    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        return joinedShapes(o);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        forEachRun(o, shape, [=](auto stepA, auto stepB, auto count, auto entry, auto a, auto b) {
            double* const y = result + entry;
            for (std::size_t i = 0; i < count; ++i)
                y[i] = Rule::value(a[i * stepA], b[i * stepB]);
        });
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        operand == 0 ? pullBackTo<0>(o, y, g, gradient) : pullBackTo<1>(o, y, g, gradient);
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        for (const std::size_t i : Repeated(o[operand].shape, y.shape).resultsOf(entry)) {
            const double a = at(o, y.shape, 0, i);
            const double b = at(o, y.shape, 1, i);
            all.push_back({i,
                           operand == 0 ? Rule::template slope<0>(a, b, y[i])
                                        : Rule::template slope<1>(a, b, y[i])});
        }
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        return Rule::formula(of(0, place(o, y.shape, 0, entry)),
                             of(1, place(o, y.shape, 1, entry)));
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView& y, std::size_t entry,
                                        std::size_t operand, std::size_t, const EntryFormula& of,
                                        const Formula&) const override
    {
        return Rule::slopeFormula(static_cast<int>(operand), of(0, place(o, y.shape, 0, entry)),
                                  of(1, place(o, y.shape, 1, entry)));
    }
    std::optional<Message> valueTrouble(Operands o, std::size_t entry) const override
    {
        const Shape y = joined(o);
        return domainFault(Rule::kind, nullptr, at(o, y, 0, entry), at(o, y, 1, entry));
    }
    std::optional<Message> slopeTrouble(Operands o, std::size_t entry) const override
    {
        const Shape y = joined(o);
        return slopeFault(Rule::kind, nullptr, at(o, y, 0, entry), at(o, y, 1, entry));
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return pythonText(Rule::python, {{'A', x[0]}, {'B', x[1]}});
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string& y, const std::string& g,
                               std::size_t operand) const override
    {
        return pythonText(Rule::pullBack[operand], {{'A', x[0]}, {'B', x[1]}, {'Y', y}, {'G', g}});
    }

private:
    static Shape joined(Operands o)
    {
        const Shape shapes[] = {o[0].shape, o[1].shape};
        return std::get<Shape>(joinedShapes(shapes));
    }
    static std::size_t place(Operands o, const Shape& shape, std::size_t operand, std::size_t entry)
    {
        return Repeated(o[operand].shape, shape).entryFor(entry);
    }
    static double at(Operands o, const Shape& shape, std::size_t operand, std::size_t entry)
    {
        return o[operand][place(o, shape, operand, entry)];
    }

    // visit(step of a, step of b, how many, the result's entry, a and b there): the steps
    // constants.
    template <typename Visit>
    static void forEachRun(Operands o, const Shape& shape, const Visit& visit)
    {
        const Runs<2> runs(shape,
                           {repeatedSteps(o[0].shape, shape), repeatedSteps(o[1].shape, shape)});
        withSteps(runs.step(0), runs.step(1), [&](auto stepA, auto stepB) {
            runs.forEach([&](std::size_t entry, const auto& from) {
                visit(stepA, stepB, runs.length(), entry, o[0].entries + from[0],
                      o[1].entries + from[1]);
            });
        });
    }
    template <int by>
    static void pullBackTo(Operands o, const ArrayView& y, const double* g, double* gradient)
    {
        const double* const first = o[by].entries;
        forEachRun(o, y.shape, [&](auto stepA, auto stepB, auto count, auto entry, auto a, auto b) {
            const auto share = [=, g = g + entry, y = y.entries + entry](std::size_t i) {
                return g[i] * Rule::template slope<by>(a[i * stepA], b[i * stepB], y[i]);
            };
            double* const into = gradient + ((by == 0 ? a : b) - first);
            constexpr bool repeated =
                (by == 0 ? decltype(stepA)::value : decltype(stepB)::value) == 0;
            if constexpr (repeated) {
                *into += summed(count, share);
            } else {
                for (std::size_t i = 0; i < count; ++i)
                    into[i] += share(i);
            }
        });
    }
};

} // namespace

MadeOperation makeArithmetic(const OperationCall& call)
{
    switch (call.name[0]) {
    case '+':
        return std::make_shared<Arithmetic<Plus>>();
    case '-':
        return std::make_shared<Arithmetic<Minus>>();
    case '*':
        return std::make_shared<Arithmetic<Times>>();
    case '/':
        return std::make_shared<Arithmetic<Over>>();
    default:
        break;
    }
    return std::make_shared<Arithmetic<ToThe>>();
}

} // namespace gradus
