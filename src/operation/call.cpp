// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/domain.h"
#include "expression/graph_formula.h"
#include "expression/python_call.h"
#include "operation/operation_parts.h"

#include <cmath>

namespace gradus {

namespace {

// The same as the table's relu and its slope, as the compiler makes several at once of them.
double rectifiedNumber(double x) { return (x < 0 ? 0 : x) + 0.0; } // −0 is 0, nan stays
double rectifiedSlope(double x) { return x > 0 ? 1 : x != x ? x : 0; }

// A function of one number, entry by entry.
class Call final : public ArrayOperation {
public:
    explicit Call(const FunctionInfo& function)
        : m_function(function)
        , m_rectifies(function.name == "relu")
    { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override { return o[0]; }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const double* const x = o[0].entries;
        const std::size_t count = shape.size();
        if (m_rectifies)
            for (std::size_t i = 0; i < count; ++i)
                result[i] = rectifiedNumber(x[i]);
        else
            for (std::size_t i = 0; i < count; ++i)
                result[i] = m_function.number(x[i]);
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const double* const x = o[0].entries;
        const std::size_t count = y.shape.size();
        if (m_rectifies)
            for (std::size_t i = 0; i < count; ++i)
                gradient[i] += g[i] * rectifiedSlope(x[i]);
        else
            for (std::size_t i = 0; i < count; ++i)
                gradient[i] += g[i] * m_function.slope(x[i], y[i]);
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        return {{entry, m_function.slope(o[0][entry], y[entry])}};
    }
    Formula formula(Operands, const ArrayView&, std::size_t entry,
                    const EntryFormula& of) const override
    {
        return callFormula(m_function, of(0, entry));
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t entry, const EntryFormula& of,
                                        const Formula& self) const override
    {
        return gradus::slopeFormula(m_function, of(0, entry), self);
    }
    std::optional<Message> valueTrouble(Operands o, std::size_t entry) const override
    {
        return domainFault(GraphNode::Operation::Call, &m_function, o[0][entry], 0);
    }
    std::optional<Message> slopeTrouble(Operands o, std::size_t entry) const override
    {
        return slopeFault(GraphNode::Operation::Call, &m_function, o[0][entry], 0);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return pythonCall(m_function, x[0]);
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string& y, const std::string& g,
                               std::size_t) const override
    {
        return g + " * " + pythonCallSlope(m_function, x[0], y);
    }
    std::string_view pythonDefinition() const override { return m_function.pythonDefinition; }

private:
    const FunctionInfo& m_function; // of the table, which stays
    bool m_rectifies;
};

class Negate final : public ArrayOperation {
public:
    std::variant<Shape, Message> shape(std::span<const Shape> o) const override { return o[0]; }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        for (std::size_t i = 0; i < shape.size(); ++i)
            result[i] = -o[0][i];
    }
    void pullBack(Operands, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        for (std::size_t i = 0; i < y.shape.size(); ++i)
            gradient[i] -= g[i];
    }
    std::vector<Dependent> dependents(Operands, const ArrayView&, std::size_t,
                                      std::size_t entry) const override
    {
        return {{entry, -1}};
    }
    Formula formula(Operands, const ArrayView&, std::size_t entry,
                    const EntryFormula& of) const override
    {
        return Formula::negative(of(0, entry));
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        return Formula::number(-1);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return "-" + x[0];
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape>,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return "-" + g;
    }
};

} // namespace

MadeOperation makeCall(const OperationCall& call)
{
    if (call.name == "negate")
        return std::make_shared<Negate>();
    return std::make_shared<Call>(*findFunction(call.name));
}

} // namespace gradus
