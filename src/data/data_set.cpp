// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_set.h"

#include <array>
#include <cassert>

namespace gradus {

namespace {

// byte/255 for every byte: the division is made once, not per pixel.
const std::array<double, 256>& shades()
{
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<double>(i) / 255.0;
        return values;
    }();
    return table;
}

} // namespace

DenseDataSet::DenseDataSet(Eigen::MatrixXd x, Eigen::MatrixXd y, OutputRange range)
    : DenseDataSet(std::move(x), std::move(y), DataLabels{})
{
    m_labels.classes = codingOf(m_y, range);
}

DenseDataSet::DenseDataSet(Eigen::MatrixXd x, Eigen::MatrixXd y, DataLabels labels,
                           std::shared_ptr<const Preparation> preparation)
    : m_x(std::move(x))
    , m_y(std::move(y))
    , m_labels(std::move(labels))
    , m_preparation(std::move(preparation))
{
    assert(m_x.cols() == m_y.cols());
}

void DenseDataSet::gather(std::span<const std::int32_t> samples, Eigen::Ref<Eigen::MatrixXd> x,
                          Eigen::Ref<Eigen::MatrixXd> y) const
{
    Eigen::Index column = 0;
    for (const std::int32_t sample : samples) {
        x.col(column) = m_x.col(sample);
        y.col(column) = m_y.col(sample);
        ++column;
    }
}

ByteDataSet::ByteDataSet(std::vector<std::uint8_t> pixels, std::vector<std::uint8_t> labels,
                         PictureShape shape, int classes)
    : m_pixels(std::move(pixels))
    , m_classOf(std::move(labels))
    , m_shape(shape)
    , m_classes(classes)
{
    assert(m_pixels.size() == m_classOf.size() * static_cast<std::size_t>(inputSize()));
    if (m_classes < 2)
        return;
    ClassCoding coding{.outputs = m_classes};
    for (int k = 0; k < m_classes; ++k)
        coding.names.push_back(std::to_string(k));
    m_labels.outputs = coding.names;
    m_labels.classes = std::move(coding);
}

void ByteDataSet::gather(std::span<const std::int32_t> samples, Eigen::Ref<Eigen::MatrixXd> x,
                         Eigen::Ref<Eigen::MatrixXd> y) const
{
    const auto& shade = shades();
    const auto size = static_cast<std::size_t>(inputSize());
    Eigen::Index column = 0;
    for (const std::int32_t sample : samples) {
        const auto at = static_cast<std::size_t>(sample);
        const std::uint8_t* const pixels = m_pixels.data() + at * size;
        double* const to = &x(0, column);
        for (std::size_t i = 0; i < size; ++i)
            to[i] = shade[pixels[i]];
        for (Eigen::Index j = 0; j < y.rows(); ++j)
            y(j, column) = j == m_classOf[at] ? 1.0 : 0.0;
        ++column;
    }
}

} // namespace gradus
