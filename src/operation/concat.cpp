// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <algorithm>

namespace gradus {

namespace {

// Arrays one behind the other along an axis. Each is a block of the result for every place on the
// axes before: `width` entries out of the `whole` that the result has there, from `first` on.
class Concat final : public ArrayOperation {
public:
    explicit Concat(double axis) : m_axis(axis) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const int axis = axisOf(m_axis, o[0].axes());
        bool good = axis >= 0;
        std::int64_t together = 0;
        for (const Shape& one : o) {
            good = good && one.axes() == o[0].axes();
            for (std::size_t i = 0; good && i < one.axes(); ++i)
                good = static_cast<int>(i) == axis || one.length(i) == o[0].length(i);
            together += good ? one.length(static_cast<std::size_t>(axis)) : 0;
        }
        if (!good)
            return Message{GRADUS_TEXT("core",
                                       "concat(axis, A, B, …) takes an axis (from 1 to %1) and "
                                       "arrays that differ along it alone; the shapes here are %2 "
                                       "and %3"),
                           {std::to_string(o[0].axes()), axesText(o[0]), axesText(o.back())}};
        std::vector<std::int64_t> lengths(o[0].lengths().begin(), o[0].lengths().end());
        lengths[static_cast<std::size_t>(axis)] = together;
        return bounded(lengths);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        for (std::size_t k = 0; k < o.size(); ++k) {
            const Block block = blockOf(o, shape, k);
            for (std::size_t i = 0; i < o[k].shape.size(); i += block.width)
                std::copy_n(o[k].entries + i, block.width, result + block.to(i));
        }
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        const Block block = blockOf(o, y.shape, operand);
        for (std::size_t i = 0; i < o[operand].shape.size(); i += block.width)
            for (std::size_t k = 0; k < block.width; ++k)
                gradient[i + k] += g[block.to(i) + k];
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        return {{blockOf(o, y.shape, operand).to(entry), 1}};
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        std::size_t operand = 0;
        Block block = blockOf(o, y.shape, 0);
        while (entry % block.whole >= block.first + block.width)
            block = blockOf(o, y.shape, ++operand);
        return of(operand, entry / block.whole * block.width + entry % block.whole - block.first);
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        return Formula::number(1);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        std::string list;
        for (const std::string& one : x)
            list += (list.empty() ? "" : ", ") + one;
        return "np.concatenate([" + list + "], axis=" + std::to_string(axis()) + ")";
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g,
                               std::size_t operand) const override
    {
        std::int64_t first = 0;
        for (std::size_t k = 0; k < operand; ++k)
            first += s[k].length(axis());
        return "np.take(" + g + ", range(" + std::to_string(first) + ", "
            + std::to_string(first + s[operand].length(axis()))
            + "), axis=" + std::to_string(axis()) + ")";
    }

private:
    struct Block {
        std::size_t first = 0;
        std::size_t width = 1;
        std::size_t whole = 1;

        [[nodiscard]] std::size_t to(std::size_t entry) const
        {
            return entry / width * whole + first + entry % width;
        }
    };

    [[nodiscard]] std::size_t axis() const { return static_cast<std::size_t>(m_axis) - 1; }
    [[nodiscard]] std::size_t widthOf(const Shape& shape) const
    {
        std::size_t width = 1;
        for (std::size_t i = axis(); i < shape.axes(); ++i)
            width *= static_cast<std::size_t>(shape.length(i));
        return width;
    }
    [[nodiscard]] Block blockOf(Operands o, const Shape& shape, std::size_t operand) const
    {
        Block block{0, widthOf(o[operand].shape), widthOf(shape)};
        for (std::size_t k = 0; k < operand; ++k)
            block.first += widthOf(o[k].shape);
        return block;
    }

    double m_axis;
};

} // namespace

MadeOperation makeConcat(const OperationCall& call)
{
    return std::make_shared<Concat>(call.numbers[0]);
}

} // namespace gradus
