// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

// The numbers that add up to 1: all of a column, else a row along the last axis.
std::size_t lineLength(const Shape& shape)
{
    return shape.isMatrix() && shape.columns() == 1 ? shape.size()
                                                    : static_cast<std::size_t>(shape.columns());
}

// Shifted by the largest, so that nothing grows beyond all bounds; `count` of the line's numbers.
void softmaxLine(const double* z, std::size_t count, std::size_t length, double* result)
{
    const double largest = *std::max_element(z, z + count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += result[i] = std::exp(z[i] - largest);
    for (std::size_t i = 0; i < count; ++i)
        result[i] /= sum;
    std::fill(result + count, result + length, 0.0);
}

// e^z over the sum of all e^z of a line; causal: each row of a matrix up to the diagonal.
class Softmax final : public ArrayOperation {
public:
    explicit Softmax(bool causal) : m_causal(causal) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override { return o[0]; }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const std::size_t length = lengthOf(shape);
        for (std::size_t first = 0; first < shape.size(); first += length)
            softmaxLine(o[0].entries + first, countIn(shape, first), length, result + first);
    }
    void pullBack(Operands, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const std::size_t length = lengthOf(y.shape);
        for (std::size_t first = 0; first < y.shape.size(); first += length) {
            const std::size_t count = countIn(y.shape, first);
            double mean = 0;
            for (std::size_t i = 0; i < count; ++i)
                mean += g[first + i] * y[first + i];
            for (std::size_t i = 0; i < count; ++i)
                gradient[first + i] += y[first + i] * (g[first + i] - mean);
        }
    }
    std::vector<Dependent> dependents(Operands, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        const std::size_t length = lengthOf(y.shape);
        const std::size_t first = entry / length * length;
        const std::size_t count = countIn(y.shape, first);
        std::vector<Dependent> all;
        for (std::size_t i = first; entry < first + count && i < first + count; ++i)
            all.push_back({i, y[i] * ((i == entry ? 1 : 0) - y[entry])});
        return all;
    }
    Formula formula(Operands, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const std::size_t length = lengthOf(y.shape);
        const std::size_t first = entry / length * length;
        const std::size_t count = countIn(y.shape, first);
        if (entry >= first + count)
            return Formula::number(0);
        const auto exponential = [&](std::size_t from) {
            return Formula::apply("exp", {of(0, from)});
        };
        return Formula::fraction(exponential(entry),
                                 sumFormula(
                                     count, [&](std::size_t k) { return exponential(first + k); },
                                     "e^{\\dots}", "exponentials"));
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return (m_causal ? "causal_softmax(" : "softmax(") + x[0] + ")";
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape>,
                               const std::string& y, const std::string& g,
                               std::size_t) const override
    {
        return (m_causal ? "through_causal_softmax(" : "through_softmax(") + g + ", " + y + ")";
    }
    std::string_view pythonDefinition() const override
    {
        if (m_causal)
            return "def causal_softmax(z):\n"
                   "    allowed = np.tril(np.ones(z.shape[-2:], bool))\n"
                   "    z = np.where(allowed, z, -np.inf)\n"
                   "    e = np.exp(z - z.max(axis=-1, keepdims=True))\n"
                   "    return e / e.sum(axis=-1, keepdims=True)\n"
                   "\n\ndef through_causal_softmax(g, y):\n"
                   "    return y * (g - (g * y).sum(axis=-1, keepdims=True))\n";
        return "def softmax(z):\n"
               "    axis = 0 if z.ndim == 2 and z.shape[1] == 1 else -1\n"
               "    e = np.exp(z - z.max(axis=axis, keepdims=True))\n"
               "    return e / e.sum(axis=axis, keepdims=True)\n"
               "\n\ndef through_softmax(g, y):\n"
               "    axis = 0 if y.ndim == 2 and y.shape[1] == 1 else -1\n"
               "    return y * (g - (g * y).sum(axis=axis, keepdims=True))\n";
    }

private:
    [[nodiscard]] std::size_t lengthOf(const Shape& shape) const
    {
        return m_causal ? static_cast<std::size_t>(shape.columns()) : lineLength(shape);
    }
    // How many of a line's numbers count: in row r of a causal one the first r.
    [[nodiscard]] std::size_t countIn(const Shape& shape, std::size_t first) const
    {
        const std::size_t length = lengthOf(shape);
        if (!m_causal)
            return length;
        const std::size_t row =
            first / length % static_cast<std::size_t>(shape.length(shape.axes() - 2));
        return std::min(row + 1, length);
    }

    bool m_causal;
};

// −Σ y ln softmax(z), added up over the lines of z; ln softmax(z) = z − largest − ln Σ e^(z −
// largest), so that z may be as far apart as it likes.
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
        const std::size_t length = lineLength(o[0].shape);
        double cost = 0;
        for (std::size_t first = 0; first < o[0].shape.size(); first += length) {
            const double whole = logOfSum(o[0].entries + first, length);
            for (std::size_t i = first; i < first + length; ++i)
                if (o[1][i] != 0) // 0 · ∞ is nothing here
                    cost -= o[1][i] * (o[0][i] - whole);
        }
        *result = cost;
    }
    bool flowsTo(std::size_t operand) const override { return operand == 0; }
    void pullBack(Operands o, const ArrayView&, const double* g, std::size_t,
                  double* gradient) const override
    {
        const std::size_t length = lineLength(o[0].shape);
        std::vector<double> a(length);
        for (std::size_t first = 0; first < o[0].shape.size(); first += length) {
            softmaxLine(o[0].entries + first, length, length, a.data());
            const double sum = sumOf(o[1], first, length);
            for (std::size_t i = 0; i < length; ++i)
                gradient[first + i] += *g * (a[i] * sum - o[1][first + i]);
        }
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView&, std::size_t,
                                      std::size_t entry) const override
    {
        return {{0, slope(o, entry)}};
    }
    Formula formula(Operands o, const ArrayView&, std::size_t,
                    const EntryFormula& of) const override
    {
        const std::size_t length = lineLength(o[0].shape);
        std::vector<std::size_t> counting;
        for (std::size_t i = 0; i < o[1].shape.size(); ++i)
            if (o[1][i] != 0)
                counting.push_back(i);
        if (counting.empty())
            return Formula::number(0);
        const auto share = [&](std::size_t i) { return shareOf(o, i, length, of); };
        return Formula::negative(sumFormula(
            counting.size(),
            [&](std::size_t k) {
                return Formula::product(
                    {of(1, counting[k]), Formula::apply("ln", {share(counting[k])})});
            },
            "y \\ln a"));
    }
    // a·Σy − y: what the softmax gives, less what was wanted.
    std::optional<Formula> slopeFormula(Operands o, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t entry, const EntryFormula& of,
                                        const Formula&) const override
    {
        const std::size_t length = lineLength(o[0].shape);
        const std::size_t first = entry / length * length;
        Formula share = shareOf(o, entry, length, of);
        const double sum = sumOf(o[1], first, length);
        if (sum != 1)
            share = Formula::product({std::move(share), sumFormula(length, [&](std::size_t k) {
                                          return of(1, first + k);
                                      })});
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
    static double logOfSum(const double* z, std::size_t length)
    {
        const double largest = *std::max_element(z, z + length);
        double sum = 0;
        for (std::size_t i = 0; i < length; ++i)
            sum += std::exp(z[i] - largest);
        return largest + std::log(sum);
    }
    static double sumOf(const ArrayView& y, std::size_t first, std::size_t length)
    {
        double sum = 0;
        for (std::size_t i = first; i < first + length; ++i)
            sum += y[i];
        return sum;
    }
    static double slope(Operands o, std::size_t entry)
    {
        const std::size_t length = lineLength(o[0].shape);
        const std::size_t first = entry / length * length;
        std::vector<double> a(length);
        softmaxLine(o[0].entries + first, length, length, a.data());
        return a[entry - first] * sumOf(o[1], first, length) - o[1][entry];
    }
    // e^(z − largest) over their sum, as it is worked out.
    static Formula shareOf(Operands o, std::size_t entry, std::size_t length,
                           const EntryFormula& of)
    {
        const std::size_t first = entry / length * length;
        const double* const begin = o[0].entries + first;
        const double largest = *std::max_element(begin, begin + length);
        const auto exponential = [&](std::size_t from) {
            return Formula::apply(
                "exp", {Formula::sum({of(0, from), Formula::negative(Formula::number(largest))})});
        };
        return Formula::fraction(exponential(entry),
                                 sumFormula(
                                     length, [&](std::size_t k) { return exponential(first + k); },
                                     "e^{\\dots}", "exponentials"));
    }
};

} // namespace

MadeOperation makeSoftmax(const OperationCall& call)
{
    if (call.name == "softmax" && call.operands == 1)
        return std::make_shared<Softmax>(false);
    if (call.name == "causal_softmax" && call.operands == 1)
        return std::make_shared<Softmax>(true);
    if (call.name == "softmax_cross_entropy" && call.operands == 2)
        return std::make_shared<SoftmaxCrossEntropy>();
    return std::shared_ptr<const ArrayOperation>();
}

} // namespace gradus
