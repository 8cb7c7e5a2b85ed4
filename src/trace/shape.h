// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>

namespace gradus {

/// The most axes that an array may have; more is a fault where the array is made.
inline constexpr std::size_t mostAxes = 8;

/// A few whole numbers in a row, without memory of their own: the indices in one bracket of an
/// address, the lengths of an array's axes.
class FewNumbers {
public:
    FewNumbers() = default;
    FewNumbers(std::initializer_list<std::int32_t> numbers)
    {
        for (const std::int32_t number : numbers)
            push(number);
    }

    /// False, and nothing done, where there are mostAxes numbers already.
    bool push(std::int32_t number)
    {
        if (m_count == mostAxes)
            return false;
        m_numbers[m_count++] = number;
        return true;
    }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] std::int32_t operator[](std::size_t i) const { return m_numbers[i]; }
    [[nodiscard]] std::int32_t& operator[](std::size_t i) { return m_numbers[i]; }
    [[nodiscard]] const std::int32_t* begin() const { return m_numbers.data(); }
    [[nodiscard]] const std::int32_t* end() const { return m_numbers.data() + m_count; }

    bool operator==(const FewNumbers&) const = default;

private:
    std::array<std::int32_t, mostAxes> m_numbers{}; ///< 0 beyond the count
    std::uint8_t m_count = 0;
};

/// The lengths of an array's axes, two at least: 1×1 a number, n×1 a column, n×m a matrix, c×h×w a
/// stack of maps. Entries are counted with the last axis fastest.
class Shape {
public:
    /// A number.
    Shape() : Shape(1, 1) { }
    Shape(std::int32_t rows, std::int32_t columns) : m_axes{rows, columns} { }
    /// Of these lengths, from one to mostAxes; one length is that of a column.
    explicit Shape(std::span<const std::int32_t> lengths)
    {
        for (const std::int32_t length : lengths)
            m_axes.push(length);
        while (m_axes.size() < 2)
            m_axes.push(1);
    }
    [[nodiscard]] static Shape of(std::initializer_list<std::int32_t> lengths)
    {
        return Shape(std::span(lengths.begin(), lengths.size()));
    }

    [[nodiscard]] std::size_t axes() const { return m_axes.size(); }
    /// The length of an axis, counted from 0.
    [[nodiscard]] std::int32_t length(std::size_t axis) const { return m_axes[axis]; }
    [[nodiscard]] std::span<const std::int32_t> lengths() const
    {
        return {m_axes.begin(), m_axes.end()};
    }
    [[nodiscard]] bool isMatrix() const { return axes() == 2; }
    /// An array as a table of numbers: as many columns as the last axis is long, and a row for each
    /// place on the others.
    [[nodiscard]] std::int32_t columns() const { return m_axes[axes() - 1]; }
    [[nodiscard]] std::int32_t rows() const
    {
        std::int32_t product = 1;
        for (std::size_t axis = 0; axis + 1 < axes(); ++axis)
            product *= m_axes[axis];
        return product;
    }
    /// How many entries there are.
    [[nodiscard]] std::size_t size() const
    {
        std::size_t product = 1;
        for (const std::int32_t length : m_axes)
            product *= static_cast<std::size_t>(length);
        return product;
    }
    [[nodiscard]] bool isScalar() const { return size() == 1; }
    /// A matrix of one row or one column, whose entries have one index.
    [[nodiscard]] bool isLine() const { return isMatrix() && (m_axes[0] == 1 || m_axes[1] == 1); }

    bool operator==(const Shape&) const = default;

private:
    FewNumbers m_axes;
};

/// The indices of an entry (from 0, last axis fastest), each from 1, as addresses have them: none
/// of a single number, one in a row or column, else one for each axis.
[[nodiscard]] FewNumbers indicesOf(const Shape& shape, std::size_t entry);
/// The other way round; `shape.size()` where there is no such entry.
[[nodiscard]] std::size_t entryAt(const Shape& shape, const FewNumbers& indices);

/// "2×3×4".
[[nodiscard]] std::string lengthsText(const Shape& shape);

} // namespace gradus
