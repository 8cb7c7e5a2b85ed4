// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gradus {

/// The size of an input that is a picture, row by row.
struct PictureShape {
    int rows = 0;
    int columns = 0;
};

/// Samples to learn from; immutable and shared. Numbers are made only for the samples asked for.
class DataSet {
public:
    virtual ~DataSet() = default;

    [[nodiscard]] virtual std::int64_t sampleCount() const = 0;
    [[nodiscard]] virtual int inputSize() const = 0;
    [[nodiscard]] virtual int targetSize() const = 0;
    /// Puts sample samples[n] (from 0) into column n of x (inputSize × n) and y (targetSize × n).
    virtual void gather(std::span<const std::int32_t> samples, Eigen::Ref<Eigen::MatrixXd> x,
                        Eigen::Ref<Eigen::MatrixXd> y) const = 0;
    /// True when every target is one 1 among zeros, with two outputs or more: a class.
    [[nodiscard]] virtual bool isClassification() const = 0;
    /// The shape of the inputs as pictures, where they are.
    [[nodiscard]] virtual std::optional<PictureShape> picture() const { return std::nullopt; }
};

/// Samples as numbers.
class DenseDataSet final : public DataSet {
public:
    /// x is inputSize × count, y is targetSize × count.
    DenseDataSet(Eigen::MatrixXd x, Eigen::MatrixXd y);

    [[nodiscard]] std::int64_t sampleCount() const override { return m_x.cols(); }
    [[nodiscard]] int inputSize() const override { return static_cast<int>(m_x.rows()); }
    [[nodiscard]] int targetSize() const override { return static_cast<int>(m_y.rows()); }
    void gather(std::span<const std::int32_t> samples, Eigen::Ref<Eigen::MatrixXd> x,
                Eigen::Ref<Eigen::MatrixXd> y) const override;
    [[nodiscard]] bool isClassification() const override { return m_classes; }

private:
    Eigen::MatrixXd m_x;
    Eigen::MatrixXd m_y;
    bool m_classes;
};

/// Pictures as bytes with a class each: pixels become byte/255, the class a 1 among zeros, only
/// when gathered.
class ByteDataSet final : public DataSet {
public:
    /// pixels: rows·columns bytes a sample; labels: a class (0 … classes − 1) a sample.
    ByteDataSet(std::vector<std::uint8_t> pixels, std::vector<std::uint8_t> labels,
                PictureShape shape, int classes);

    [[nodiscard]] std::int64_t sampleCount() const override
    {
        return static_cast<std::int64_t>(m_labels.size());
    }
    [[nodiscard]] int inputSize() const override { return m_shape.rows * m_shape.columns; }
    [[nodiscard]] int targetSize() const override { return m_classes; }
    void gather(std::span<const std::int32_t> samples, Eigen::Ref<Eigen::MatrixXd> x,
                Eigen::Ref<Eigen::MatrixXd> y) const override;
    [[nodiscard]] bool isClassification() const override { return m_classes >= 2; }
    [[nodiscard]] std::optional<PictureShape> picture() const override { return m_shape; }
    [[nodiscard]] std::uint8_t label(std::size_t sample) const { return m_labels[sample]; }

private:
    std::vector<std::uint8_t> m_pixels;
    std::vector<std::uint8_t> m_labels;
    PictureShape m_shape;
    int m_classes;
};

} // namespace gradus
