// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/class_coding.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gradus {

/// The size of an input that is a picture, row by row.
struct PictureShape {
    int rows = 0;
    int columns = 0;
};

struct Preparation;

/// What the numbers of a data set are called, and the classes that its targets say.
struct DataLabels {
    std::vector<std::string> inputs = {}; ///< a name for each input; empty: they have none
    std::vector<std::string> outputs = {}; ///< likewise; of an output for each class the classes
    std::optional<ClassCoding> classes = {}; ///< none: the targets are numbers
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
    /// Names and classes.
    [[nodiscard]] virtual const DataLabels& labels() const = 0;
    /// The classes that the targets say; null where they are numbers.
    [[nodiscard]] const ClassCoding* classes() const
    {
        return labels().classes ? &*labels().classes : nullptr;
    }
    [[nodiscard]] bool isClassification() const { return classes() != nullptr; }
    /// What was done to the data before it became samples; null where nothing was.
    [[nodiscard]] virtual const Preparation* preparation() const { return nullptr; }
    /// The shape of the inputs as pictures, where they are.
    [[nodiscard]] virtual std::optional<PictureShape> picture() const { return std::nullopt; }
};

/// Samples as numbers.
class DenseDataSet final : public DataSet {
public:
    /// x is inputSize × count, y is targetSize × count. Without labels the classes are those that y
    /// says by itself.
    DenseDataSet(Eigen::MatrixXd x, Eigen::MatrixXd y, OutputRange range = OutputRange::Any);
    DenseDataSet(Eigen::MatrixXd x, Eigen::MatrixXd y, DataLabels labels,
                 std::shared_ptr<const Preparation> preparation = nullptr);

    [[nodiscard]] std::int64_t sampleCount() const override { return m_x.cols(); }
    [[nodiscard]] int inputSize() const override { return static_cast<int>(m_x.rows()); }
    [[nodiscard]] int targetSize() const override { return static_cast<int>(m_y.rows()); }
    void gather(std::span<const std::int32_t> samples, Eigen::Ref<Eigen::MatrixXd> x,
                Eigen::Ref<Eigen::MatrixXd> y) const override;
    [[nodiscard]] const DataLabels& labels() const override { return m_labels; }
    [[nodiscard]] const Preparation* preparation() const override { return m_preparation.get(); }

private:
    Eigen::MatrixXd m_x;
    Eigen::MatrixXd m_y;
    DataLabels m_labels;
    std::shared_ptr<const Preparation> m_preparation;
};

/// Pictures as bytes with a class each: pixels become byte/255, the class a 1 among zeros, only
/// when gathered. The classes are called by their numbers, from 0.
class ByteDataSet final : public DataSet {
public:
    /// pixels: rows·columns bytes a sample; labels: a class (0 … classes − 1) a sample.
    ByteDataSet(std::vector<std::uint8_t> pixels, std::vector<std::uint8_t> labels,
                PictureShape shape, int classes);

    [[nodiscard]] std::int64_t sampleCount() const override
    {
        return static_cast<std::int64_t>(m_classOf.size());
    }
    [[nodiscard]] int inputSize() const override { return m_shape.rows * m_shape.columns; }
    [[nodiscard]] int targetSize() const override { return m_classes; }
    void gather(std::span<const std::int32_t> samples, Eigen::Ref<Eigen::MatrixXd> x,
                Eigen::Ref<Eigen::MatrixXd> y) const override;
    [[nodiscard]] const DataLabels& labels() const override { return m_labels; }
    [[nodiscard]] std::optional<PictureShape> picture() const override { return m_shape; }
    [[nodiscard]] std::uint8_t label(std::size_t sample) const { return m_classOf[sample]; }

private:
    std::vector<std::uint8_t> m_pixels;
    std::vector<std::uint8_t> m_classOf;
    PictureShape m_shape;
    int m_classes;
    DataLabels m_labels;
};

} // namespace gradus
