// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <Eigen/Core>

#include <cmath>

namespace gradus {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ConstMap = Eigen::Map<const Matrix>;
using Map = Eigen::Map<Matrix>;

// An image c×h×w under kernels o×c×r×s, not flipped (a cross-correlation), with zeros outside. As
// the product of the kernels with a matrix that has a column for each place of the window (im2col).
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
        const std::int64_t high = across(x.length(1), k.length(2));
        const std::int64_t wide = across(x.length(2), k.length(3));
        if (high < 1 || wide < 1)
            return Message{GRADUS_TEXT("core",
                                       "the kernels %2 are larger than the image %1 with its "
                                       "padding of %3"),
                           {axesText(x), axesText(k), std::to_string(m_padding)}};
        return bounded({k.length(0), high, wide});
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        const Sizes s(o, shape);
        const Matrix columns = columnsOf(o[0], s);
        Map(result, s.kernels, s.places()).noalias() =
            ConstMap(o[1].entries, s.kernels, s.window()) * columns;
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        const Sizes s(o, y.shape);
        const ConstMap upstream(g, s.kernels, s.places());
        if (operand == 1) {
            Map(gradient, s.kernels, s.window()).noalias() +=
                upstream * columnsOf(o[0], s).transpose();
            return;
        }
        const Matrix back = ConstMap(o[1].entries, s.kernels, s.window()).transpose() * upstream;
        forEachInside(s, [&](Eigen::Index row, Eigen::Index place, std::size_t pixel) {
            gradient[pixel] += back(row, place);
        });
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        const Sizes s(o, y.shape);
        std::vector<Dependent> all;
        if (operand == 1) { // a weight of a kernel goes to every place of its map
            const auto kernel = entry / std::size_t(s.window());
            const auto row = Eigen::Index(entry % std::size_t(s.window()));
            for (Eigen::Index place = 0; place < s.places(); ++place)
                if (const auto pixel = pixelOf(s, row, place))
                    all.push_back(
                        {kernel * std::size_t(s.places()) + std::size_t(place), o[0][*pixel]});
            return all;
        }
        for (Eigen::Index kernel = 0; kernel < s.kernels; ++kernel)
            for (Eigen::Index place = 0; place < s.places(); ++place)
                if (const auto row = rowOf(s, entry, place))
                    all.push_back({std::size_t(kernel * s.places() + place),
                                   o[1][std::size_t(kernel * s.window() + *row)]});
        return all;
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const Sizes s(o, y.shape);
        const auto kernel = Eigen::Index(entry) / s.places();
        const auto place = Eigen::Index(entry) % s.places();
        std::vector<std::pair<Eigen::Index, std::size_t>> inside;
        for (Eigen::Index row = 0; row < s.window(); ++row)
            if (const auto pixel = pixelOf(s, row, place))
                inside.emplace_back(row, *pixel);
        if (inside.empty())
            return Formula::number(0);
        return sumFormula(
            inside.size(),
            [&](std::size_t k) {
                return Formula::product({of(1, std::size_t(kernel * s.window() + inside[k].first)),
                                         of(0, inside[k].second)});
            },
            "K \\, x", "products of the window");
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView& y, std::size_t entry,
                                        std::size_t operand, std::size_t operandEntry,
                                        const EntryFormula& of, const Formula&) const override
    {
        const Sizes s(o, y.shape);
        const auto place = Eigen::Index(entry) % s.places();
        if (operand == 1) {
            const auto pixel =
                pixelOf(s, Eigen::Index(operandEntry % std::size_t(s.window())), place);
            return of(0, *pixel);
        }
        const auto kernel = Eigen::Index(entry) / s.places();
        return of(1, std::size_t(kernel * s.window() + *rowOf(s, operandEntry, place)));
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
    struct Sizes {
        Sizes(Operands o, const Shape& result)
            : channels(o[0].shape.length(0))
            , height(o[0].shape.length(1))
            , width(o[0].shape.length(2))
            , kernels(o[1].shape.length(0))
            , rows(o[1].shape.length(2))
            , columns(o[1].shape.length(3))
            , high(result.length(1))
            , wide(result.length(2))
        { }
        [[nodiscard]] Eigen::Index window() const { return channels * rows * columns; }
        [[nodiscard]] Eigen::Index places() const { return high * wide; }

        Eigen::Index channels, height, width, kernels, rows, columns, high, wide;
    };

    [[nodiscard]] std::int64_t across(std::int64_t length, std::int64_t kernel) const
    {
        const std::int64_t room = length + 2 * std::int64_t(m_padding) - kernel;
        return room < 0 ? 0 : room / m_stride + 1;
    }
    [[nodiscard]] std::string settings() const
    {
        return ", " + std::to_string(m_stride) + ", " + std::to_string(m_padding);
    }
    // The pixel under a place of the window; nullopt in the padding.
    [[nodiscard]] std::optional<std::size_t> pixelOf(const Sizes& s, Eigen::Index row,
                                                     Eigen::Index place) const
    {
        const Eigen::Index c = row / (s.rows * s.columns);
        const Eigen::Index h = place / s.wide * m_stride + row / s.columns % s.rows - m_padding;
        const Eigen::Index w = place % s.wide * m_stride + row % s.columns - m_padding;
        if (h < 0 || w < 0 || h >= s.height || w >= s.width)
            return std::nullopt;
        return std::size_t((c * s.height + h) * s.width + w);
    }
    // Which place of the window lies over a pixel; nullopt: none.
    [[nodiscard]] std::optional<Eigen::Index> rowOf(const Sizes& s, std::size_t pixel,
                                                    Eigen::Index place) const
    {
        const auto at = Eigen::Index(pixel);
        const Eigen::Index r = at / s.width % s.height + m_padding - place / s.wide * m_stride;
        const Eigen::Index c = at % s.width + m_padding - place % s.wide * m_stride;
        if (r < 0 || c < 0 || r >= s.rows || c >= s.columns)
            return std::nullopt;
        return (at / (s.width * s.height) * s.rows + r) * s.columns + c;
    }
    template <typename Visit> void forEachInside(const Sizes& s, const Visit& visit) const
    {
        for (Eigen::Index c = 0; c < s.channels; ++c)
            for (Eigen::Index r = 0; r < s.rows; ++r)
                for (Eigen::Index k = 0; k < s.columns; ++k) {
                    const Eigen::Index row = (c * s.rows + r) * s.columns + k;
                    for (Eigen::Index i = 0; i < s.high; ++i) {
                        const Eigen::Index h = i * m_stride + r - m_padding;
                        if (h < 0 || h >= s.height)
                            continue;
                        for (Eigen::Index j = 0; j < s.wide; ++j) {
                            const Eigen::Index w = j * m_stride + k - m_padding;
                            if (w >= 0 && w < s.width)
                                visit(row, i * s.wide + j,
                                      std::size_t((c * s.height + h) * s.width + w));
                        }
                    }
                }
    }
    [[nodiscard]] Matrix columnsOf(const ArrayView& x, const Sizes& s) const
    {
        Matrix columns = Matrix::Zero(s.window(), s.places());
        forEachInside(s, [&](Eigen::Index row, Eigen::Index place, std::size_t pixel) {
            columns(row, place) = x[pixel];
        });
        return columns;
    }

    std::int32_t m_stride;
    std::int32_t m_padding;
};

} // namespace

MadeOperation makeConvolution(const OperationCall& call)
{
    if (call.name != "conv")
        return std::shared_ptr<const ArrayOperation>();
    const std::vector<double>& n = call.numbers;
    const double stride = n.empty() ? 1 : n[0];
    const double padding = n.size() < 2 ? 0 : n[1];
    constexpr double most = 1000;
    if (n.size() > 2 || stride < 1 || stride > most || padding < 0 || padding > most
        || stride != std::floor(stride) || padding != std::floor(padding))
        return Message{GRADUS_TEXT("core",
                                   "conv(x, K, stride, padding): the stride is a whole number from "
                                   "1, the padding one from 0")};
    return std::make_shared<Convolution>(static_cast<std::int32_t>(stride),
                                         static_cast<std::int32_t>(padding));
}

} // namespace gradus
