// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/domain.h"
#include "expression/graph_formula.h"
#include "operation/operation_parts.h"

#include <cmath>

namespace gradus {

namespace {

enum class Sign { Add, Subtract, Multiply, Divide, Power };

double applied(Sign sign, double a, double b)
{
    switch (sign) {
    case Sign::Add:
        return a + b;
    case Sign::Subtract:
        return a - b;
    case Sign::Multiply:
        return a * b;
    case Sign::Divide:
        return a / b;
    case Sign::Power:
        break;
    }
    return power(a, b);
}

// The slope of y = a ∘ b by the one or the other.
double slopeBy(Sign sign, std::size_t operand, double a, double b, double y)
{
    switch (sign) {
    case Sign::Add:
        return 1;
    case Sign::Subtract:
        return operand == 0 ? 1 : -1;
    case Sign::Multiply:
        return operand == 0 ? b : a;
    case Sign::Divide:
        return operand == 0 ? 1 / b : -a / (b * b);
    case Sign::Power:
        break;
    }
    if (operand == 0)
        return b == 0 ? 0 : b * power(a, b - 1);
    return a == 0 && b > 0 ? 0 : y * std::log(a);
}

// Two arrays entry by entry; an axis of 1 is repeated to fit.
class Binary final : public ArrayOperation {
public:
    explicit Binary(Sign sign) : m_sign(sign) { }

    std::variant<Shape, Message> shape(std::span<const Shape> operands) const override
    {
        return joinedShapes(operands);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const double* const a = o[0].entries;
        const double* const b = o[1].entries;
        const Repeated ofB(o[1].shape, shape);
        if (o[0].shape == shape && o[1].shape == shape) {
            for (std::size_t i = 0; i < shape.size(); ++i)
                result[i] = applied(m_sign, a[i], b[i]);
            return;
        }
        Repeated(o[0].shape, shape).forEach([&](std::size_t i, std::size_t from) {
            result[i] = a[from];
        });
        ofB.forEach([&](std::size_t i, std::size_t from) {
            result[i] = applied(m_sign, result[i], b[from]);
        });
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        const Repeated ofA(o[0].shape, y.shape);
        const Repeated ofB(o[1].shape, y.shape);
        const bool first = operand == 0;
        const Repeated& own = first ? ofA : ofB;
        if (m_sign == Sign::Add || m_sign == Sign::Subtract) {
            const double slope = slopeBy(m_sign, operand, 0, 0, 0);
            own.forEach([&](std::size_t i, std::size_t to) { gradient[to] += slope * g[i]; });
            return;
        }
        const Repeated& other = first ? ofB : ofA;
        const bool plain = other.isPlain();
        own.forEach([&](std::size_t i, std::size_t to) {
            const double else1 = (first ? o[1] : o[0])[plain ? i : other.entryFor(i)];
            const double a = first ? o[0][to] : else1;
            const double b = first ? else1 : o[1][to];
            gradient[to] += g[i] * slopeBy(m_sign, operand, a, b, y[i]);
        });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        for (const std::size_t i : Repeated(o[operand].shape, y.shape).resultsOf(entry)) {
            const auto [a, b] = numbers(o, y.shape, i);
            all.push_back({i, slopeBy(m_sign, operand, a, b, y[i])});
        }
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        Formula a = of(0, Repeated(o[0].shape, y.shape).entryFor(entry));
        Formula b = of(1, Repeated(o[1].shape, y.shape).entryFor(entry));
        switch (m_sign) {
        case Sign::Add:
            return Formula::sum({std::move(a), std::move(b)});
        case Sign::Subtract:
            return Formula::sum({std::move(a), Formula::negative(std::move(b))});
        case Sign::Multiply:
            return Formula::product({std::move(a), std::move(b)});
        case Sign::Divide:
            return Formula::fraction(std::move(a), std::move(b));
        case Sign::Power:
            break;
        }
        return Formula::power(std::move(a), std::move(b));
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView& y, std::size_t entry,
                                        std::size_t operand, std::size_t, const EntryFormula& of,
                                        const Formula&) const override
    {
        if (m_sign == Sign::Add || m_sign == Sign::Subtract)
            return Formula::number(slopeBy(m_sign, operand, 0, 0, 0));
        if (m_sign != Sign::Multiply)
            return std::nullopt;
        return of(1 - operand, Repeated(o[1 - operand].shape, y.shape).entryFor(entry));
    }
    std::optional<Message> valueTrouble(Operands o, std::size_t entry) const override
    {
        const auto kind = graphOperation();
        const auto [a, b] = numbers(o, joined(o), entry);
        return kind ? domainFault(*kind, nullptr, a, b) : std::nullopt;
    }
    std::optional<Message> slopeTrouble(Operands o, std::size_t entry) const override
    {
        const auto kind = graphOperation();
        const auto [a, b] = numbers(o, joined(o), entry);
        return kind ? slopeFault(*kind, nullptr, a, b) : std::nullopt;
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        static constexpr const char* signs[] = {" + ", " - ", " * ", " / ", "**"};
        return x[0] + signs[static_cast<int>(m_sign)] + x[1];
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string& y, const std::string& g,
                               std::size_t operand) const override
    {
        const std::string& a = x[0];
        const std::string& b = x[1];
        const bool first = operand == 0;
        switch (m_sign) {
        case Sign::Add:
            return g;
        case Sign::Subtract:
            return first ? g : "-" + g;
        case Sign::Multiply:
            return g + " * " + (first ? b : a);
        case Sign::Divide:
            return first ? g + " / " + b : "-" + g + " * " + a + " / (" + b + " * " + b + ")";
        case Sign::Power:
            break;
        }
        return first
            ? g + " * np.where(" + b + " == 0, 0.0, " + b + " * " + a + "**(" + b + " - 1))"
            : g + " * np.where((" + a + " == 0) & (" + b + " > 0), 0.0, " + y + " * np.log(" + a
                + "))";
    }

private:
    static Shape joined(Operands o)
    {
        const Shape shapes[] = {o[0].shape, o[1].shape};
        return std::get<Shape>(joinedShapes(shapes));
    }
    static std::array<double, 2> numbers(Operands o, const Shape& result, std::size_t entry)
    {
        return {o[0][Repeated(o[0].shape, result).entryFor(entry)],
                o[1][Repeated(o[1].shape, result).entryFor(entry)]};
    }
    [[nodiscard]] std::optional<GraphNode::Operation> graphOperation() const
    {
        if (m_sign == Sign::Divide)
            return GraphNode::Operation::Divide;
        return m_sign == Sign::Power ? std::optional(GraphNode::Operation::Power) : std::nullopt;
    }

    Sign m_sign;
};

// A function of one number, or the minus sign, entry by entry.
class Unary final : public ArrayOperation {
public:
    explicit Unary(const FunctionInfo* function) : m_function(function) { } // null: minus

    std::variant<Shape, Message> shape(std::span<const Shape> operands) const override
    {
        return operands[0];
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        for (std::size_t i = 0; i < shape.size(); ++i)
            result[i] = m_function ? m_function->number(o[0][i]) : -o[0][i];
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        for (std::size_t i = 0; i < y.shape.size(); ++i)
            gradient[i] += g[i] * slope(o[0][i], y[i]);
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        return {{entry, slope(o[0][entry], y[entry])}};
    }
    Formula formula(Operands, const ArrayView&, std::size_t entry,
                    const EntryFormula& of) const override
    {
        return m_function ? callFormula(*m_function, of(0, entry))
                          : Formula::negative(of(0, entry));
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t entry, const EntryFormula& of,
                                        const Formula& self) const override
    {
        return m_function ? gradus::slopeFormula(*m_function, of(0, entry), self)
                          : Formula::number(-1);
    }
    std::optional<Message> valueTrouble(Operands o, std::size_t entry) const override
    {
        return m_function ? domainFault(GraphNode::Operation::Call, m_function, o[0][entry], 0)
                          : std::nullopt;
    }
    std::optional<Message> slopeTrouble(Operands o, std::size_t entry) const override
    {
        return m_function ? slopeFault(GraphNode::Operation::Call, m_function, o[0][entry], 0)
                          : std::nullopt;
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return "-" + x[0]; // functions are written by the script's own table of them
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape>,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return "-" + g;
    }

private:
    [[nodiscard]] double slope(double x, double y) const
    {
        return m_function ? m_function->slope(x, y) : -1;
    }

    const FunctionInfo* m_function;
};

// The largest (least) of several arrays entry by entry; of equal ones the first counts.
class Extreme final : public ArrayOperation {
public:
    explicit Extreme(bool largest) : m_largest(largest) { }

    std::variant<Shape, Message> shape(std::span<const Shape> operands) const override
    {
        return joinedShapes(operands);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const auto [operand, entry] = chosen(o, shape, i);
            result[i] = o[operand][entry];
        }
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        for (std::size_t i = 0; i < y.shape.size(); ++i)
            if (const auto [own, entry] = chosen(o, y.shape, i); own == operand)
                gradient[entry] += g[i];
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        for (const std::size_t i : Repeated(o[operand].shape, y.shape).resultsOf(entry))
            if (chosen(o, y.shape, i).first == operand)
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
    // What is no number counts before all others: it must not get lost.
    [[nodiscard]] std::pair<std::size_t, std::size_t> chosen(Operands o, const Shape& shape,
                                                             std::size_t i) const
    {
        std::pair<std::size_t, std::size_t> best{0, Repeated(o[0].shape, shape).entryFor(i)};
        for (std::size_t k = 1; k < o.size(); ++k) {
            const std::size_t entry = Repeated(o[k].shape, shape).entryFor(i);
            const double now = o[best.first][best.second];
            const double other = o[k][entry];
            if (!std::isnan(now) && (std::isnan(other) || (m_largest ? other > now : other < now)))
                best = {k, entry};
        }
        return best;
    }

    bool m_largest;
};

} // namespace

MadeOperation makeEntrywise(const OperationCall& call)
{
    static constexpr std::string_view signs = "+-*/^";
    const std::size_t sign = call.name.size() == 1 ? signs.find(call.name) : signs.npos;
    if (sign != signs.npos && call.operands == 2)
        return std::make_shared<Binary>(static_cast<Sign>(sign));
    if (call.name == "negate")
        return std::make_shared<Unary>(nullptr);
    if ((call.name == "max" || call.name == "min") && call.operands >= 2)
        return std::make_shared<Extreme>(call.name == "max");
    const FunctionInfo* const function = findFunction(call.name);
    if (function && function->number && call.operands == 1)
        return std::make_shared<Unary>(function);
    return std::shared_ptr<const ArrayOperation>();
}

} // namespace gradus
