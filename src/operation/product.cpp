// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/matrix.h"
#include "operation/operation_parts.h"

namespace gradus {

namespace {

std::int32_t rowsOf(const Shape& shape) { return shape.length(shape.axes() - 2); }

// The axes before the last two, behind an axis of 1: the shape of a stack of matrices.
Shape stackOf(const Shape& shape)
{
    FewNumbers lengths{1};
    for (std::size_t axis = 0; axis + 2 < shape.axes(); ++axis)
        lengths.push(shape.length(axis));
    return Shape(std::span(lengths.begin(), lengths.size()));
}

// How a product of stacks of matrices is made of products n×k · k×m: which matrices of the operands
// (from 0) make which of the result. Where the right one is a single matrix, all on the left are
// one.
class Pages {
public:
    Pages(const Shape& a, const Shape& b)
        : n(std::size_t(rowsOf(a)))
        , k(std::size_t(a.columns()))
        , m(std::size_t(b.columns()))
        , m_a(stackOf(a))
        , m_b(stackOf(b))
    {
        if (m_b.size() == 1) {
            n *= m_a.size();
            m_a = m_b = m_stack = Shape();
            return;
        }
        const Shape stacks[] = {m_a, m_b};
        m_stack = std::get<Shape>(joinedShapes(stacks));
    }

    std::size_t n, k, m;

    [[nodiscard]] ProductSizes sizes() const
    {
        return {Eigen::Index(n), Eigen::Index(k), Eigen::Index(m)};
    }
    [[nodiscard]] std::size_t ofA(std::size_t page) const
    {
        return Repeated(m_a, m_stack).entryFor(page);
    }
    [[nodiscard]] std::size_t ofB(std::size_t page) const
    {
        return Repeated(m_b, m_stack).entryFor(page);
    }
    // visit(the matrix of the result, that of A, that of B), in order.
    template <typename Visit> void forEach(const Visit& visit) const
    {
        const Runs<2> runs(m_stack, {repeatedSteps(m_a, m_stack), repeatedSteps(m_b, m_stack)});
        runs.forEach([&](std::size_t page, const auto& from) {
            for (std::size_t i = 0; i < runs.length(); ++i)
                visit(page + i, from[0] + i * runs.step(0), from[1] + i * runs.step(1));
        });
    }

private:
    Shape m_a, m_b, m_stack;
};

// The product of matrices over the last two axes; axes before them are repeated to fit.
class Product final : public ArrayOperation {
public:
    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const Shape& a = o[0];
        const Shape& b = o[1];
        if (a.columns() != rowsOf(b))
            return Message{GRADUS_TEXT("core",
                                       "the product of %1 and %2 does not exist: the columns on "
                                       "the left must be as many as the rows on the right"),
                           {axesText(a), axesText(b)}};
        const Shape stacks[] = {stackOf(a), stackOf(b)};
        const auto joined = joinedShapes(stacks);
        if (std::holds_alternative<Message>(joined))
            return doNotFit(a, b);
        const Shape& stack = std::get<Shape>(joined);
        std::vector<std::int64_t> lengths;
        for (std::size_t axis = stack.axes() + 2 - std::max(a.axes(), b.axes());
             axis < stack.axes(); ++axis)
            lengths.push_back(stack.length(axis));
        lengths.push_back(rowsOf(a));
        lengths.push_back(b.columns());
        return bounded(lengths);
    }
    void value(Operands o, const Shape&, double* result) const override
    {
        const Pages p(o[0].shape, o[1].shape);
        const ProductSizes sizes = p.sizes();
        p.forEach([&](std::size_t page, std::size_t a, std::size_t b) {
            multiply(sizes, {o[0].entries + a * p.n * p.k, sizes.k},
                     {o[1].entries + b * p.k * p.m, sizes.m}, {result + page * p.n * p.m, sizes.m});
        });
    }
    void pullBack(Operands o, const ArrayView&, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        const Pages p(o[0].shape, o[1].shape);
        const ProductSizes sizes = p.sizes();
        p.forEach([&](std::size_t page, std::size_t a, std::size_t b) {
            const ConstMatrix upstream{g + page * p.n * p.m, sizes.m};
            if (operand == 0)
                pullBackToLeft(sizes, upstream, {o[1].entries + b * p.k * p.m, sizes.m},
                               {gradient + a * p.n * p.k, sizes.k});
            else
                pullBackToRight(sizes, {o[0].entries + a * p.n * p.k, sizes.k}, upstream,
                                {gradient + b * p.k * p.m, sizes.m});
        });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView&, std::size_t operand,
                                      std::size_t entry) const override
    {
        const Pages p(o[0].shape, o[1].shape);
        std::vector<Dependent> all;
        p.forEach([&](std::size_t page, std::size_t a, std::size_t b) {
            if (operand == 0 && entry / (p.n * p.k) == a) {
                const std::size_t row = page * p.n + entry / p.k % p.n;
                for (std::size_t c = 0; c < p.m; ++c)
                    all.push_back({row * p.m + c, o[1][(b * p.k + entry % p.k) * p.m + c]});
            } else if (operand == 1 && entry / (p.k * p.m) == b) {
                const std::size_t i = entry / p.m % p.k;
                for (std::size_t r = 0; r < p.n; ++r)
                    all.push_back(
                        {(page * p.n + r) * p.m + entry % p.m, o[0][(a * p.n + r) * p.k + i]});
            }
        });
        return all;
    }
    Formula formula(Operands o, const ArrayView&, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const Pages p(o[0].shape, o[1].shape);
        const std::size_t page = entry / (p.n * p.m);
        const std::size_t row = p.ofA(page) * p.n + entry / p.m % p.n;
        const std::size_t b = p.ofB(page);
        return sumFormula(p.k, [&](std::size_t i) {
            return Formula::product(
                {of(0, row * p.k + i), of(1, (b * p.k + i) * p.m + entry % p.m)});
        });
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView&, std::size_t entry,
                                        std::size_t operand, std::size_t operandEntry,
                                        const EntryFormula& of, const Formula&) const override
    {
        const Pages p(o[0].shape, o[1].shape);
        const std::size_t page = entry / (p.n * p.m);
        if (operand == 0)
            return of(1, (p.ofB(page) * p.k + operandEntry % p.k) * p.m + entry % p.m);
        return of(0, (p.ofA(page) * p.n + entry / p.m % p.n) * p.k + operandEntry / p.m % p.k);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return x[0] + " @ " + x[1];
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string&, const std::string& g,
                               std::size_t operand) const override
    {
        return operand == 0 ? g + " @ np.swapaxes(" + x[1] + ", -1, -2)"
                            : "np.swapaxes(" + x[0] + ", -1, -2) @ " + g;
    }
};

} // namespace

MadeOperation makeProduct(const OperationCall&) { return std::make_shared<Product>(); }

} // namespace gradus
