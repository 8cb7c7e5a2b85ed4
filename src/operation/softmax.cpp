// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/lines.h"
#include "operation/operation_parts.h"
#include "operation/softmax_formula.h"

#include <algorithm>

namespace gradus {

namespace {

// e^z over the sum of all e^z of a line, whose entries lie side by side; causal: of each row of a
// matrix the entries up to the diagonal, and 0 beyond.
class Softmax final : public ArrayOperation {
public:
    explicit Softmax(bool causal) : m_causal(causal) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override { return o[0]; }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const Lines lines = linesOf(shape);
        for (std::size_t line = 0; line < lines.count; ++line) {
            const std::size_t first = lines.first(line);
            softmaxLine(o[0].entries + first, countIn(shape, line), lines.length, result + first);
        }
    }
    // ∂aⱼ/∂zᵢ = aⱼ (1 if i = j − aᵢ), so that Σⱼ gⱼ ∂aⱼ/∂zᵢ = aᵢ (gᵢ − Σⱼ gⱼ aⱼ).
    void pullBack(Operands, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const Lines lines = linesOf(y.shape);
        for (std::size_t line = 0; line < lines.count; ++line) {
            const std::size_t first = lines.first(line);
            const std::size_t end = first + countIn(y.shape, line);
            double mean = 0;
            for (std::size_t i = first; i < end; ++i)
                mean += g[i] * y[i];
            for (std::size_t i = first; i < end; ++i)
                gradient[i] += y[i] * (g[i] - mean);
        }
    }
    std::vector<Dependent> dependents(Operands, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        const Lines lines = linesOf(y.shape);
        const std::size_t line = lines.lineOf(entry);
        const std::size_t end = lines.first(line) + countIn(y.shape, line);
        std::vector<Dependent> all;
        for (std::size_t i = lines.first(line); entry < end && i < end; ++i)
            all.push_back({i, y[i] * ((i == entry ? 1 : 0) - y[entry])});
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const Lines lines = linesOf(y.shape);
        const std::size_t line = lines.lineOf(entry);
        const std::size_t count = countIn(y.shape, line);
        if (entry >= lines.first(line) + count)
            return Formula::number(0);
        return SoftmaxFormula(o[0], lines.first(line), count, of).share(entry);
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
    [[nodiscard]] Lines linesOf(const Shape& shape) const
    {
        return m_causal ? Lines::along(shape, shape.axes() - 1) : Lines::ofSoftmax(shape);
    }
    // How many numbers of a line count: in row r (from 1) of a causal one the first r.
    [[nodiscard]] std::size_t countIn(const Shape& shape, std::size_t line) const
    {
        const std::size_t length = linesOf(shape).length;
        if (!m_causal)
            return length;
        const auto rows = static_cast<std::size_t>(shape.length(shape.axes() - 2));
        return std::min(line % rows + 1, length);
    }

    bool m_causal;
};

} // namespace

MadeOperation makeSoftmax(const OperationCall& call)
{
    return std::make_shared<Softmax>(call.name == "causal_softmax");
}

} // namespace gradus
