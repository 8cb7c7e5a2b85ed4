// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <cmath>

namespace gradus {

namespace {

// The largest number (or the mean) of each window of n×n; what does not fit is dropped.
class Pooling final : public ArrayOperation {
public:
    Pooling(bool largest, std::int32_t window, std::int32_t stride)
        : m_largest(largest)
        , m_window(window)
        , m_stride(stride)
    { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const Shape& x = o[0];
        if (x.axes() != 3 || x.length(1) < m_window || x.length(2) < m_window)
            return Message{GRADUS_TEXT("core",
                                       "pooling takes an array of three axes c×h×w that is no "
                                       "smaller than its window of %1×%1; the shape here is %2"),
                           {std::to_string(m_window), axesText(x)}};
        return bounded({x.length(0), across(x.length(1)), across(x.length(2))});
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        for (std::size_t i = 0; i < shape.size(); ++i) {
            if (m_largest) {
                result[i] = o[0][chosen(o[0], shape, i)];
                continue;
            }
            double sum = 0;
            for (std::size_t k = 0; k < count(); ++k)
                sum += o[0][pixel(o[0].shape, shape, i, k)];
            result[i] = sum / static_cast<double>(count());
        }
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        for (std::size_t i = 0; i < y.shape.size(); ++i)
            if (m_largest)
                gradient[chosen(o[0], y.shape, i)] += g[i];
            else
                for (std::size_t k = 0; k < count(); ++k)
                    gradient[pixel(o[0].shape, y.shape, i, k)] +=
                        g[i] / static_cast<double>(count());
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        std::vector<Dependent> all;
        const auto width = std::size_t(o[0].shape.length(2));
        const auto height = std::size_t(o[0].shape.length(1));
        const auto wide = std::size_t(y.shape.length(2));
        const auto high = std::size_t(y.shape.length(1));
        const std::size_t channel = entry / (width * height);
        for (std::size_t h = 0; h < high; ++h)
            for (std::size_t w = 0; w < wide; ++w) {
                const std::size_t i = (channel * high + h) * wide + w;
                if (!covers(h, entry / width % height) || !covers(w, entry % width))
                    continue;
                if (!m_largest)
                    all.push_back({i, 1 / static_cast<double>(count())});
                else if (chosen(o[0], y.shape, i) == entry)
                    all.push_back({i, 1});
            }
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        constexpr std::size_t few = 9;
        const auto part = [&](std::size_t k) {
            return of(0, pixel(o[0].shape, y.shape, entry, k));
        };
        if (!m_largest)
            return count() == 1 ? part(0)
                                : Formula::fraction(sumFormula(count(), part),
                                                    Formula::number(static_cast<double>(count())));
        if (count() > few)
            return of(0, chosen(o[0], y.shape, entry));
        std::vector<Formula> all;
        for (std::size_t k = 0; k < count(); ++k)
            all.push_back(part(k));
        return Formula::apply("max", std::move(all));
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        if (m_largest)
            return Formula::number(1);
        return Formula::fraction(Formula::number(1), Formula::number(static_cast<double>(count())));
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return std::string(m_largest ? "maxpool(" : "meanpool(") + x[0] + settings() + ")";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return std::string(m_largest ? "through_maxpool(" : "through_meanpool(") + g + ", " + x[0]
            + settings() + ")";
    }
    std::string_view pythonDefinition() const override
    {
        return m_largest
            ? "def maxpool(x, n, stride):\n"
              "    all = np.lib.stride_tricks.sliding_window_view(x, (n, n), axis=(1, 2))\n"
              "    return all[:, ::stride, ::stride].max(axis=(3, 4))\n"
              "\n\ndef through_maxpool(g, x, n, stride):\n"
              "    back = np.zeros(x.shape)\n"
              "    for c, h, w in np.ndindex(g.shape):\n"
              "        a, b = h * stride, w * stride\n"
              "        r, s = divmod(x[c, a:a + n, b:b + n].argmax(), n)\n"
              "        back[c, a + r, b + s] += g[c, h, w]\n"
              "    return back\n"
            : "def meanpool(x, n, stride):\n"
              "    all = np.lib.stride_tricks.sliding_window_view(x, (n, n), axis=(1, 2))\n"
              "    return all[:, ::stride, ::stride].mean(axis=(3, 4))\n"
              "\n\ndef through_meanpool(g, x, n, stride):\n"
              "    back = np.zeros(x.shape)\n"
              "    for c, h, w in np.ndindex(g.shape):\n"
              "        a, b = h * stride, w * stride\n"
              "        back[c, a:a + n, b:b + n] += g[c, h, w] / n**2\n"
              "    return back\n";
    }

private:
    [[nodiscard]] std::size_t count() const
    {
        return static_cast<std::size_t>(m_window) * static_cast<std::size_t>(m_window);
    }
    [[nodiscard]] std::int64_t across(std::int32_t length) const
    {
        return (length - m_window) / m_stride + 1;
    }
    [[nodiscard]] bool covers(std::size_t window, std::size_t at) const
    {
        const std::size_t first = window * static_cast<std::size_t>(m_stride);
        return at >= first && at < first + static_cast<std::size_t>(m_window);
    }
    // Entry k of the window of a result.
    [[nodiscard]] std::size_t pixel(const Shape& x, const Shape& y, std::size_t result,
                                    std::size_t k) const
    {
        const auto n = static_cast<std::size_t>(m_window);
        const auto stride = static_cast<std::size_t>(m_stride);
        const auto wide = std::size_t(y.length(2));
        const auto high = std::size_t(y.length(1));
        const std::size_t h = result / wide % high * stride + k / n;
        const std::size_t w = result % wide * stride + k % n;
        return (result / (wide * high) * std::size_t(x.length(1)) + h) * std::size_t(x.length(2))
            + w;
    }
    // The first of equal ones; what is no number counts before all others.
    [[nodiscard]] std::size_t chosen(const ArrayView& x, const Shape& y, std::size_t result) const
    {
        std::size_t best = pixel(x.shape, y, result, 0);
        for (std::size_t k = 1; k < count() && !std::isnan(x[best]); ++k)
            if (const std::size_t at = pixel(x.shape, y, result, k);
                x[at] > x[best] || std::isnan(x[at]))
                best = at;
        return best;
    }
    [[nodiscard]] std::string settings() const
    {
        return ", " + std::to_string(m_window) + ", " + std::to_string(m_stride);
    }

    bool m_largest;
    std::int32_t m_window;
    std::int32_t m_stride;
};

} // namespace

MadeOperation makePooling(const OperationCall& call)
{
    if (call.name != "maxpool" && call.name != "meanpool")
        return std::shared_ptr<const ArrayOperation>();
    const std::vector<double>& n = call.numbers;
    constexpr double most = 1000;
    const double window = n.empty() ? 0 : n[0];
    const double stride = n.size() < 2 ? window : n[1];
    if (n.size() > 2 || window < 1 || window > most || stride < 1 || stride > most
        || window != std::floor(window) || stride != std::floor(stride))
        return Message{GRADUS_TEXT("core",
                                   "%1(x, n, stride) takes the side of its window and the stride, "
                                   "whole numbers from 1"),
                       {std::string(call.name)}};
    return std::make_shared<Pooling>(call.name == "maxpool", static_cast<std::int32_t>(window),
                                     static_cast<std::int32_t>(stride));
}

} // namespace gradus
