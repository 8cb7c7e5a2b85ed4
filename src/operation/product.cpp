// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <Eigen/Core>

namespace gradus {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ConstMap = Eigen::Map<const Matrix>;
using Map = Eigen::Map<Matrix>;

std::int32_t rowsOf(const Shape& shape) { return shape.length(shape.axes() - 2); }

// The axes before the last two, as the shape of what they are counted by.
std::vector<std::int64_t> leading(const Shape& shape)
{
    std::vector<std::int64_t> lengths;
    for (std::size_t axis = 0; axis + 2 < shape.axes(); ++axis)
        lengths.push_back(shape.length(axis));
    return lengths;
}
Shape stack(const Shape& shape)
{
    FewNumbers lengths{1};
    for (const std::int64_t length : leading(shape))
        lengths.push(static_cast<std::int32_t>(length));
    return Shape(std::span(lengths.begin(), lengths.size()));
}

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
        std::vector<std::int64_t> lengths;
        if (a.axes() > 2 || b.axes() > 2) {
            const Shape stacks[] = {stack(a), stack(b)};
            const auto joined = joinedShapes(stacks);
            if (const auto* message = std::get_if<Message>(&joined))
                return *message;
            const Shape& stacked = std::get<Shape>(joined);
            const std::size_t most = std::max(a.axes(), b.axes()) - 2;
            for (std::size_t axis = stacked.axes() - most; axis < stacked.axes(); ++axis)
                lengths.push_back(stacked.length(axis));
        }
        lengths.push_back(rowsOf(a));
        lengths.push_back(b.columns());
        return bounded(lengths);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        forEachPage(o, shape, [&](std::size_t page, std::size_t a, std::size_t b) {
            const Sizes s(o);
            Map(result + page * s.n * s.m, s.n, s.m).noalias() =
                ConstMap(o[0].entries + a * s.n * s.k, s.n, s.k)
                * ConstMap(o[1].entries + b * s.k * s.m, s.k, s.m);
        });
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        forEachPage(o, y.shape, [&](std::size_t page, std::size_t a, std::size_t b) {
            const Sizes s(o);
            const ConstMap upstream(g + page * s.n * s.m, s.n, s.m);
            if (operand == 0)
                Map(gradient + a * s.n * s.k, s.n, s.k).noalias() +=
                    upstream * ConstMap(o[1].entries + b * s.k * s.m, s.k, s.m).transpose();
            else
                Map(gradient + b * s.k * s.m, s.k, s.m).noalias() +=
                    ConstMap(o[0].entries + a * s.n * s.k, s.n, s.k).transpose() * upstream;
        });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        const Sizes s(o);
        const auto n = std::size_t(s.n);
        const auto m = std::size_t(s.m);
        const auto k = std::size_t(s.k);
        forEachPage(o, y.shape, [&](std::size_t page, std::size_t a, std::size_t b) {
            if (operand == 0 && entry / (n * k) == a) {
                const std::size_t row = entry / k % n;
                for (std::size_t c = 0; c < m; ++c)
                    all.push_back(
                        {page * n * m + row * m + c, o[1][b * k * m + entry % k * m + c]});
            } else if (operand == 1 && entry / (k * m) == b) {
                const std::size_t row = entry / m % k;
                for (std::size_t r = 0; r < n; ++r)
                    all.push_back(
                        {page * n * m + r * m + entry % m, o[0][a * n * k + r * k + row]});
            }
        });
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const Sizes s(o);
        const auto m = std::size_t(s.m);
        const auto k = std::size_t(s.k);
        const std::size_t page = entry / (std::size_t(s.n) * m);
        const std::size_t row = entry / m % std::size_t(s.n);
        const auto [a, b] = pagesOf(o, y.shape, page);
        return sumFormula(k, [&, a = a, b = b](std::size_t i) {
            return Formula::product(
                {of(0, (a * std::size_t(s.n) + row) * k + i), of(1, (b * k + i) * m + entry % m)});
        });
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView& y, std::size_t entry,
                                        std::size_t operand, std::size_t operandEntry,
                                        const EntryFormula& of, const Formula&) const override
    {
        const Sizes s(o);
        const auto m = std::size_t(s.m);
        const auto k = std::size_t(s.k);
        const auto n = std::size_t(s.n);
        const auto [a, b] = pagesOf(o, y.shape, entry / (n * m));
        if (operand == 0)
            return of(1, (b * k + operandEntry % k) * m + entry % m);
        return of(0, (a * n + entry / m % n) * k + operandEntry / m % k);
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

private:
    struct Sizes {
        explicit Sizes(Operands o)
            : n(rowsOf(o[0].shape))
            , k(o[0].shape.columns())
            , m(o[1].shape.columns())
        { }
        Eigen::Index n, k, m;
    };

    // Which matrix of each operand goes into a matrix of the result.
    static std::pair<std::size_t, std::size_t> pagesOf(Operands o, const Shape& shape,
                                                       std::size_t page)
    {
        if (shape.isMatrix())
            return {0, 0};
        return {Repeated(stack(o[0].shape), stack(shape)).entryFor(page),
                Repeated(stack(o[1].shape), stack(shape)).entryFor(page)};
    }
    template <typename Visit>
    static void forEachPage(Operands o, const Shape& shape, const Visit& visit)
    {
        const std::size_t pages = shape.isMatrix() ? 1 : stack(shape).size();
        for (std::size_t page = 0; page < pages; ++page) {
            const auto [a, b] = pagesOf(o, shape, page);
            visit(page, a, b);
        }
    }
};

} // namespace

MadeOperation makeProduct(const OperationCall& call)
{
    if (call.name == "@" && call.operands == 2)
        return std::make_shared<Product>();
    return std::shared_ptr<const ArrayOperation>();
}

} // namespace gradus
