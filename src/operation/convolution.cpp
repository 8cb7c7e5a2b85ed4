// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/matrix.h"
#include "operation/operation_parts.h"
#include "operation/windows.h"

#include <algorithm>

namespace gradus {

namespace {

// As many numbers of columns are laid out at a time as the cache of a processor holds; their memory
// is used again and again.
constexpr std::int64_t bandNumbers = 32'768;
double* bandOf(std::int64_t numbers)
{
    static thread_local std::vector<double> memory;
    if (memory.size() < static_cast<std::size_t>(numbers))
        memory.resize(static_cast<std::size_t>(numbers));
    return memory.data();
}

// An image c×h×w under kernels o×c×r×s, not flipped (a cross-correlation), with zeros outside: the
// product of the kernels with a matrix that has a column for each place of the window (im2col).
class Convolution final : public ArrayOperation {
public:
    Convolution(std::int32_t stride, std::int32_t padding)
        : m_stride(stride)
        , m_padding(padding) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const Shape& x = o[0];
        const Shape& k = o[1];
        if (x.axes() != 3 || k.axes() != 4 || x.length(0) != k.length(1))
            return Message{GRADUS_TEXT("core",
                                       "conv(x, K, stride, padding) takes an image c×h×w and "
                                       "kernels o×c×r×s; the shapes here are %1 and %2"),
                           {axesText(x), axesText(k)}};
        const auto high = Windows::across(x.length(1), k.length(2), m_stride, m_padding);
        const auto wide = Windows::across(x.length(2), k.length(3), m_stride, m_padding);
        if (high < 1 || wide < 1)
            return Message{GRADUS_TEXT("core",
                                       "the kernels %2 are larger than the image %1 with its "
                                       "padding of %3"),
                           {axesText(x), axesText(k), std::to_string(m_padding)}};
        return bounded({k.length(0), high, wide});
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const Windows w = windowsOf(o, shape);
        forEachBand(w, [&](std::int64_t begin, std::int64_t count, double* columns) {
            w.fill(o[0].entries, begin, begin + count, columns);
            multiply({shape.length(0), w.size(), count}, {o[1].entries, w.size()}, {columns, count},
                     {result + begin, w.places()});
        });
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        const Windows w = windowsOf(o, y.shape);
        forEachBand(w, [&](std::int64_t begin, std::int64_t count, double* columns) {
            const ProductSizes sizes{y.shape.length(0), w.size(), count};
            const ConstMatrix upstream{g + begin, w.places()};
            if (operand == 1) {
                w.fill(o[0].entries, begin, begin + count, columns);
                pullBackToLeft(sizes, upstream, {columns, count}, {gradient, w.size()});
                return;
            }
            std::fill_n(columns, w.size() * count, 0.0);
            pullBackToRight(sizes, {o[1].entries, w.size()}, upstream, {columns, count});
            w.addBack(columns, begin, begin + count, gradient);
        });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        const Windows w = windowsOf(o, y.shape);
        const auto kernels = static_cast<std::int64_t>(y.shape.length(0));
        const auto at = static_cast<std::int64_t>(entry);
        std::vector<Dependent> all;
        if (operand == 1) { // a weight of a kernel goes to every place of its map
            for (std::int64_t place = 0; place < w.places(); ++place)
                if (const auto pixel = w.pixel(at % w.size(), place))
                    all.push_back({std::size_t(at / w.size() * w.places() + place), o[0][*pixel]});
            return all;
        }
        for (std::int64_t kernel = 0; kernel < kernels; ++kernel)
            for (std::int64_t place = 0; place < w.places(); ++place)
                if (const auto row = w.row(entry, place))
                    all.push_back({std::size_t(kernel * w.places() + place),
                                   o[1][std::size_t(kernel * w.size() + *row)]});
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const Windows w = windowsOf(o, y.shape);
        const std::int64_t kernel = static_cast<std::int64_t>(entry) / w.places();
        const std::int64_t place = static_cast<std::int64_t>(entry) % w.places();
        std::vector<std::pair<std::size_t, std::size_t>> inside; // weights and pixels
        for (std::int64_t row = 0; row < w.size(); ++row)
            if (const auto pixel = w.pixel(row, place))
                inside.emplace_back(std::size_t(kernel * w.size() + row), *pixel);
        if (inside.empty())
            return Formula::number(0);
        return sumFormula(
            inside.size(),
            [&](std::size_t k) {
                return Formula::product({of(1, inside[k].first), of(0, inside[k].second)});
            },
            "K \\, x", "products of the window");
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView& y, std::size_t entry,
                                        std::size_t operand, std::size_t operandEntry,
                                        const EntryFormula& of, const Formula&) const override
    {
        const Windows w = windowsOf(o, y.shape);
        const std::int64_t place = static_cast<std::int64_t>(entry) % w.places();
        if (operand == 1)
            return of(0, *w.pixel(static_cast<std::int64_t>(operandEntry) % w.size(), place));
        const std::int64_t kernel = static_cast<std::int64_t>(entry) / w.places();
        return of(1, std::size_t(kernel * w.size() + *w.row(operandEntry, place)));
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return "conv(" + x[0] + ", " + x[1] + settings() + ")";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape>,
                               const std::string&, const std::string& g,
                               std::size_t operand) const override
    {
        return std::string(operand == 0 ? "through_conv_to_x(" : "through_conv_to_K(") + g + ", "
            + x[0] + ", " + x[1] + settings() + ")";
    }
    std::string_view pythonDefinition() const override
    {
        return "def windows(x, K, stride, padding):\n"
               "    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))\n"
               "    all = np.lib.stride_tricks.sliding_window_view(x, K.shape[2:], axis=(1, 2))\n"
               "    return all[:, ::stride, ::stride]\n"
               "\n\ndef conv(x, K, stride, padding):\n"
               "    return np.einsum(\"chwrs,ocrs->ohw\", windows(x, K, stride, padding), K)\n"
               "\n\ndef through_conv_to_K(g, x, K, stride, padding):\n"
               "    return np.einsum(\"ohw,chwrs->ocrs\", g, windows(x, K, stride, padding))\n"
               "\n\ndef through_conv_to_x(g, x, K, stride, padding):\n"
               "    back = np.pad(np.zeros(x.shape), ((0, 0), (padding,) * 2, (padding,) * 2))\n"
               "    for h in range(g.shape[1]):\n"
               "        for w in range(g.shape[2]):\n"
               "            a, b = h * stride, w * stride\n"
               "            back[:, a:a + K.shape[2], b:b + K.shape[3]] += np.einsum(\n"
               "                \"o,ocrs->crs\", g[:, h, w], K)\n"
               "    return back[:, padding:padding + x.shape[1], padding:padding + x.shape[2]]\n";
    }

private:
    [[nodiscard]] Windows windowsOf(Operands o, const Shape& result) const
    {
        const Shape& x = o[0].shape;
        const Shape& k = o[1].shape;
        return {x.length(0), x.length(1), x.length(2),      k.length(2),     k.length(3),
                m_stride,    m_padding,   result.length(1), result.length(2)};
    }
    // visit(the first place, how many, memory for their columns).
    template <typename Visit> static void forEachBand(const Windows& w, const Visit& visit)
    {
        const std::int64_t most = std::clamp<std::int64_t>(bandNumbers / w.size(), 1, w.places());
        double* const columns = bandOf(w.size() * most);
        for (std::int64_t begin = 0; begin < w.places(); begin += most)
            visit(begin, std::min(most, w.places() - begin), columns);
    }
    [[nodiscard]] std::string settings() const
    {
        return ", " + std::to_string(m_stride) + ", " + std::to_string(m_padding);
    }

    std::int32_t m_stride;
    std::int32_t m_padding;
};

} // namespace

MadeOperation makeConvolution(const OperationCall& call)
{
    const std::vector<double>& n = call.numbers;
    const double stride = n.empty() ? 1 : n[0];
    const double padding = n.size() < 2 ? 0 : n[1];
    constexpr double most = 1000;
    if (!isWhole(stride, 1, most) || !isWhole(padding, 0, most))
        return nullptr;
    return std::make_shared<Convolution>(static_cast<std::int32_t>(stride),
                                         static_cast<std::int32_t>(padding));
}

} // namespace gradus
