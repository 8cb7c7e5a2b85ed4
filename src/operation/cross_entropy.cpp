// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/lines.h"
#include "operation/operation_parts.h"
#include "operation/softmax_formula.h"

#include <algorithm>

namespace gradus {

namespace {

// −Σ y ln softmax(z), added up over the lines of z. Because ln softmax(z) = z − largest − ln Σ
// e^(z − largest), the numbers of z may be as far apart as they like.
class SoftmaxCrossEntropy final : public ArrayOperation {
public:
    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        if (o[0] != o[1])
            return Message{GRADUS_TEXT("core",
                                       "softmax_cross_entropy(z, y) takes scores and targets of "
                                       "one shape; here they have %1 and %2"),
                           {axesText(o[0]), axesText(o[1])}};
        return Shape();
    }
    void value(Operands o, const Shape&, double* result) const override
    {
        const Lines lines = Lines::ofSoftmax(o[0].shape);
        double cost = 0;
        for (std::size_t first = 0; first < o[0].shape.size(); first += lines.length) {
            const double* const z = o[0].entries + first;
            const double largest = *std::max_element(z, z + lines.length);
            const double log = logOfSum(z, lines.length, largest);
            for (std::size_t i = 0; i < lines.length; ++i)
                if (o[1][first + i] != 0) // 0 · ∞ is nothing here
                    cost += o[1][first + i] * (largest - z[i] + log);
        }
        *result = cost;
    }
    bool flowsTo(std::size_t operand) const override { return operand == 0; }
    void pullBack(Operands o, const ArrayView&, const double* g, std::size_t,
                  double* gradient) const override
    {
        const Lines lines = Lines::ofSoftmax(o[0].shape);
        std::vector<double> slopes(lines.length);
        for (std::size_t first = 0; first < o[0].shape.size(); first += lines.length) {
            lineSlopes(o, first, slopes);
            for (std::size_t i = 0; i < lines.length; ++i)
                gradient[first + i] += *g * slopes[i];
        }
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView&, std::size_t operand,
                                      std::size_t entry) const override
    {
        if (operand != 0)
            return {};
        const std::size_t length = Lines::ofSoftmax(o[0].shape).length;
        std::vector<double> slopes(length);
        lineSlopes(o, entry / length * length, slopes);
        return {{0, slopes[entry % length]}};
    }
    // Of the targets only those that are not 0, where there are any.
    Formula formula(Operands o, const ArrayView&, std::size_t,
                    const EntryFormula& of) const override
    {
        const std::size_t length = Lines::ofSoftmax(o[0].shape).length;
        std::vector<std::size_t> counting;
        for (std::size_t i = 0; i < o[1].shape.size(); ++i)
            if (o[1][i] != 0)
                counting.push_back(i);
        if (counting.empty())
            return Formula::number(0);
        return sumFormula(
            counting.size(),
            [&](std::size_t k) {
                const std::size_t entry = counting[k];
                const SoftmaxFormula line(o[0], entry / length * length, length, of);
                return line.costOf(of(1, entry), entry);
            },
            "-y \\ln a");
    }
    // a·Σy − y: what the softmax gives, less what was wanted. Σy is 1 for nearly all targets.
    std::optional<Formula> slopeFormula(Operands o, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t entry, const EntryFormula& of,
                                        const Formula&) const override
    {
        const std::size_t length = Lines::ofSoftmax(o[0].shape).length;
        const std::size_t first = entry / length * length;
        Formula share = SoftmaxFormula(o[0], first, length, of).share(entry);
        if (sumOf(o[1], first, length) != 1)
            share = Formula::product(
                {std::move(share),
                 sumFormula(
                     length, [&](std::size_t k) { return of(1, first + k); }, "y")});
        return Formula::sum({std::move(share), Formula::negative(of(1, entry))});
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return "softmax_cross_entropy(" + x[0] + ", " + x[1] + ")";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return g + ".item() * softmax_cross_entropy_slope(" + x[0] + ", " + x[1] + ")";
    }
    std::string_view pythonDefinition() const override
    {
        return "def softmax_cross_entropy(z, y):\n"
               "    axis = 0 if z.ndim == 2 and z.shape[1] == 1 else -1\n"
               "    z = z - z.max(axis=axis, keepdims=True)\n"
               "    logs = z - np.log(np.exp(z).sum(axis=axis, keepdims=True))\n"
               "    return -np.where(y == 0, 0.0, y * logs).sum().reshape(1, 1)\n"
               "\n\ndef softmax_cross_entropy_slope(z, y):\n"
               "    axis = 0 if z.ndim == 2 and z.shape[1] == 1 else -1\n"
               "    e = np.exp(z - z.max(axis=axis, keepdims=True))\n"
               "    a = e / e.sum(axis=axis, keepdims=True)\n"
               "    return a * y.sum(axis=axis, keepdims=True) - y\n";
    }

private:
    static double sumOf(const ArrayView& y, std::size_t first, std::size_t length)
    {
        double sum = 0;
        for (std::size_t i = first; i < first + length; ++i)
            sum += y[i];
        return sum;
    }
    // a·Σy − y for all entries of a line.
    static void lineSlopes(Operands o, std::size_t first, std::vector<double>& slopes)
    {
        const std::size_t length = slopes.size();
        softmaxLine(o[0].entries + first, length, length, slopes.data());
        const double sum = sumOf(o[1], first, length);
        for (std::size_t i = 0; i < length; ++i)
            slopes[i] = slopes[i] * sum - o[1][first + i];
    }
};

} // namespace

MadeOperation makeCrossEntropy(const OperationCall&)
{
    return std::make_shared<SoftmaxCrossEntropy>();
}

} // namespace gradus
