// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"
#include "operation/windows.h"

namespace gradus {

namespace {

// The largest number (or the mean) of each window of n×n in every map of c×h×w; what does not fit
// is dropped. Of equal ones the first counts; what is no number counts before all others.
class Pooling final : public ArrayOperation {
public:
    Pooling(bool largest, std::size_t window, std::size_t stride)
        : m_largest(largest)
        , m_window(window)
        , m_stride(stride)
    { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const Shape& x = o[0];
        const auto n = static_cast<std::int64_t>(m_window);
        if (x.axes() != 3 || x.length(1) < n || x.length(2) < n)
            return Message{GRADUS_TEXT("core",
                                       "pooling takes an array of three axes c×h×w that is no "
                                       "smaller than its window of %1×%1; the shape here is %2"),
                           {std::to_string(m_window), axesText(x)}};
        const auto stride = static_cast<std::int64_t>(m_stride);
        return bounded({x.length(0), Windows::across(x.length(1), n, stride, 0),
                        Windows::across(x.length(2), n, stride, 0)});
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const std::size_t width = std::size_t(o[0].shape.length(2));
        forEachWindow(o[0].shape, shape, [&](std::size_t i, std::size_t first) {
            const double* const x = o[0].entries + first;
            if (m_largest) {
                result[i] = x[chosen(x, width)];
                return;
            }
            double sum = 0;
            for (std::size_t r = 0; r < m_window; ++r)
                for (std::size_t s = 0; s < m_window; ++s)
                    sum += x[r * width + s];
            result[i] = sum / static_cast<double>(count());
        });
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const std::size_t width = std::size_t(o[0].shape.length(2));
        forEachWindow(o[0].shape, y.shape, [&](std::size_t i, std::size_t first) {
            if (m_largest) {
                gradient[first + chosen(o[0].entries + first, width)] += g[i];
                return;
            }
            const double share = g[i] / static_cast<double>(count());
            for (std::size_t r = 0; r < m_window; ++r)
                for (std::size_t s = 0; s < m_window; ++s)
                    gradient[first + r * width + s] += share;
        });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        const Windows w = windowsOf(o[0].shape, y.shape);
        const std::size_t map = entry / std::size_t(w.height * w.width);
        const std::size_t pixel = entry % std::size_t(w.height * w.width);
        const double slope = m_largest ? 1 : 1 / static_cast<double>(count());
        std::vector<Dependent> all;
        for (std::int64_t place = 0; place < w.places(); ++place) {
            const std::size_t i = map * std::size_t(w.places()) + std::size_t(place);
            if (w.row(pixel, place) && (!m_largest || chosenOf(o[0], y.shape, i) == entry))
                all.push_back({i, slope});
        }
        return all;
    }
    // All numbers of the window where they are few, else the one that counts.
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        constexpr std::size_t few = 9;
        if (m_largest && count() > few)
            return of(0, chosenOf(o[0], y.shape, entry));
        const std::size_t first = firstOf(o[0].shape, y.shape, entry);
        const std::size_t width = std::size_t(o[0].shape.length(2));
        const auto part = [&](std::size_t k) {
            return of(0, first + k / m_window * width + k % m_window);
        };
        if (!m_largest) {
            Formula sum = sumFormula(count(), part);
            return count() == 1
                ? sum
                : Formula::fraction(std::move(sum), Formula::number(static_cast<double>(count())));
        }
        std::vector<Formula> all;
        for (std::size_t k = 0; k < count(); ++k)
            all.push_back(part(k));
        return Formula::apply("max", std::move(all));
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        if (m_largest || count() == 1)
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
    [[nodiscard]] std::size_t count() const { return m_window * m_window; }
    // Of a single map.
    [[nodiscard]] Windows windowsOf(const Shape& x, const Shape& y) const
    {
        const auto window = static_cast<std::int64_t>(m_window);
        return {1, x.length(1), x.length(2), window, window, std::int64_t(m_stride),
                0, y.length(1), y.length(2)};
    }
    // The first entry of the window of a result.
    [[nodiscard]] std::size_t firstOf(const Shape& x, const Shape& y, std::size_t result) const
    {
        const auto wide = std::size_t(y.length(2));
        const auto high = std::size_t(y.length(1));
        const std::size_t row =
            result / (wide * high) * std::size_t(x.length(1)) + result / wide % high * m_stride;
        return row * std::size_t(x.length(2)) + result % wide * m_stride;
    }
    // visit(a result's entry, the first one of its window).
    template <typename Visit>
    void forEachWindow(const Shape& x, const Shape& y, const Visit& visit) const
    {
        const auto wide = std::size_t(y.length(2));
        for (std::size_t i = 0; i < y.size(); i += wide) {
            const std::size_t first = firstOf(x, y, i);
            for (std::size_t k = 0; k < wide; ++k)
                visit(i + k, first + k * m_stride);
        }
    }
    // How far behind the first entry of a window the one that counts lies.
    [[nodiscard]] std::size_t chosen(const double* x, std::size_t width) const
    {
        std::size_t best = 0;
        for (std::size_t r = 0; r < m_window; ++r)
            for (std::size_t at = r * width; at < r * width + m_window; ++at)
                if (!(x[at] <= x[best]) && x[best] == x[best]) // larger, or the first nan
                    best = at;
        return best;
    }
    [[nodiscard]] std::size_t chosenOf(const ArrayView& x, const Shape& y, std::size_t result) const
    {
        const std::size_t first = firstOf(x.shape, y, result);
        return first + chosen(x.entries + first, std::size_t(x.shape.length(2)));
    }
    [[nodiscard]] std::string settings() const
    {
        return ", " + std::to_string(m_window) + ", " + std::to_string(m_stride);
    }

    bool m_largest;
    std::size_t m_window;
    std::size_t m_stride;
};

} // namespace

MadeOperation makePooling(const OperationCall& call)
{
    const double window = call.numbers[0];
    const double stride = call.numbers.size() < 2 ? window : call.numbers[1];
    constexpr double most = 1000;
    if (!isWhole(window, 1, most) || !isWhole(stride, 1, most))
        return nullptr;
    return std::make_shared<Pooling>(call.name == "maxpool", static_cast<std::size_t>(window),
                                     static_cast<std::size_t>(stride));
}

} // namespace gradus
