// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <algorithm>
#include <limits>

namespace gradus {

namespace {

// A row of a table for each token, which are whole numbers from 1. No gradient flows to the tokens;
// rows that no token names get none, exactly.
class Embedding final : public ArrayOperation {
public:
    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        if (!o[0].isMatrix())
            return Message{GRADUS_TEXT("core",
                                       "embed(E, t) takes a matrix with a row for each token; the "
                                       "shape here is %1"),
                           {axesText(o[0])}};
        return bounded({static_cast<std::int64_t>(o[1].size()), o[0].columns()});
    }
    bool flowsTo(std::size_t operand) const override { return operand == 0; }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const auto width = static_cast<std::size_t>(shape.columns());
        for (std::size_t token = 0; token < o[1].shape.size(); ++token) {
            double* const into = result + token * width;
            if (const auto row = rowOf(o, token))
                std::copy_n(o[0].entries + *row * width, width, into);
            else
                std::fill_n(into, width, std::numeric_limits<double>::quiet_NaN());
        }
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const auto width = static_cast<std::size_t>(y.shape.columns());
        for (std::size_t token = 0; token < o[1].shape.size(); ++token)
            if (const auto row = rowOf(o, token))
                for (std::size_t i = 0; i < width; ++i)
                    gradient[*row * width + i] += g[token * width + i];
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        if (operand != 0)
            return {};
        const auto width = static_cast<std::size_t>(y.shape.columns());
        std::vector<Dependent> all;
        for (std::size_t token = 0; token < o[1].shape.size(); ++token)
            if (rowOf(o, token) == entry / width)
                all.push_back({token * width + entry % width, 1});
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const auto width = static_cast<std::size_t>(y.shape.columns());
        const auto row = rowOf(o, entry / width);
        return row ? of(0, *row * width + entry % width)
                   : Formula::number(std::numeric_limits<double>::quiet_NaN());
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        return Formula::number(1);
    }
    std::optional<Message> valueTrouble(Operands o, std::size_t entry) const override
    {
        const auto width = static_cast<std::size_t>(o[0].shape.columns());
        if (rowOf(o, entry / width))
            return std::nullopt;
        return Message{
            GRADUS_TEXT("core",
                        "%1 is no token: tokens are whole numbers from 1 to %2, the rows "
                        "of the table"),
            {o[1][entry / width], std::to_string(o[0].shape.rows())}};
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return x[0] + "[" + x[1] + ".ravel().astype(int) - 1]";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return "through_embed(" + g + ", " + x[0] + ", " + x[1] + ")";
    }
    std::string_view pythonDefinition() const override
    {
        return "def through_embed(g, E, t):\n"
               "    back = np.zeros(E.shape)\n"
               "    np.add.at(back, t.ravel().astype(int) - 1, g)\n"
               "    return back\n";
    }

private:
    static std::optional<std::size_t> rowOf(Operands o, std::size_t token)
    {
        const double number = o[1][token];
        return isWhole(number, 1, o[0].shape.rows())
            ? std::optional(static_cast<std::size_t>(number) - 1)
            : std::nullopt;
    }
};

} // namespace

MadeOperation makeEmbedding(const OperationCall&) { return std::make_shared<Embedding>(); }

} // namespace gradus
