// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/tensor.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using Op = TensorOperation::Kind;

std::size_t wide(int number) { return static_cast<std::size_t>(number); }

bool isBinary(Op kind) { return kind >= Op::Add && kind <= Op::Power; }

// One side of a joined shape: equal, or 1 on one side.
std::optional<int> joinedSide(int a, int b)
{
    if (a == b || b == 1)
        return a;
    return a == 1 ? std::optional(b) : std::nullopt;
}

double joined(Op kind, double a, double b)
{
    switch (kind) {
    case Op::Add:
        return a + b;
    case Op::Subtract:
        return a - b;
    case Op::Multiply:
        return a * b;
    case Op::Divide:
        return a / b;
    default:
        break;
    }
    return power(a, b);
}

// Which row of numbers a softmax is made over: the whole vector, or the row of a matrix.
struct Line {
    std::size_t first;
    std::size_t count;
};
Line softmaxLine(const Shape& shape, std::size_t entry)
{
    if (shape.columns() == 1 || shape.rows() == 1)
        return {0, shape.size()};
    return {entry / wide(shape.columns()) * wide(shape.columns()), wide(shape.columns())};
}

// Shifted by the largest, so that nothing grows beyond all bounds.
Array softmax(const Array& x)
{
    Array result = x;
    for (std::size_t i = 0; i < x.entries.size();) {
        const Line line = softmaxLine(x.shape, i);
        const auto begin = result.entries.begin() + static_cast<std::ptrdiff_t>(line.first);
        const auto end = begin + static_cast<std::ptrdiff_t>(line.count);
        const double largest = *std::max_element(begin, end);
        double sum = 0;
        std::for_each(begin, end, [&](double& entry) { sum += entry = std::exp(entry - largest); });
        std::for_each(begin, end, [&](double& entry) { entry /= sum; });
        i = line.first + line.count;
    }
    return result;
}

double divisor(Op kind, const Shape& operand)
{
    switch (kind) {
    case Op::Mean:
        return static_cast<double>(operand.size());
    case Op::MeanRows:
        return operand.rows();
    case Op::MeanColumns:
        return operand.columns();
    default:
        break;
    }
    return 1;
}

std::string_view reducedName(Op kind)
{
    return kind == Op::Max ? "max" : kind == Op::Min ? "min" : "norm";
}

// The entry of a reduced result that an entry goes into.
std::size_t reducedEntry(Op kind, const Shape& operand, std::size_t entry)
{
    if (kind == Op::SumRows || kind == Op::MeanRows)
        return entry % wide(operand.columns());
    if (kind == Op::SumColumns || kind == Op::MeanColumns)
        return entry / wide(operand.columns());
    return 0;
}

} // namespace

std::optional<TensorOperation> tensorFunction(std::string_view name)
{
    static constexpr std::pair<std::string_view, Op> names[] = {
        {"sum", Op::Sum},
        {"mean", Op::Mean},
        {"transpose", Op::Transpose},
        {"softmax", Op::Softmax},
        {"sum_rows", Op::SumRows},
        {"mean_rows", Op::MeanRows},
        {"sum_columns", Op::SumColumns},
        {"mean_columns", Op::MeanColumns},
        {"max", Op::Max},
        {"min", Op::Min},
        {"norm", Op::Norm},
    };
    for (const auto& [known, kind] : names)
        if (known == name)
            return TensorOperation{kind};
    return std::nullopt;
}

std::optional<Message> productDoubt(const Shape& a, const Shape& b, bool loose)
{
    const bool outer = a.columns() == 1 && b.rows() == 1; // then both are the same
    const auto column = [](const Shape& shape) { return shape.columns() == 1; };
    const bool likeMatrices = a.columns() == b.rows() || column(a) != column(b);
    if (a.isScalar() || b.isScalar() || (!loose && (a == b || outer || !likeMatrices)))
        return std::nullopt;
    return Message{GRADUS_TEXT("core",
                               "of the shapes %1 and %2 this may be the product of matrices or one "
                               "entry by entry: write @ or *"),
                   {shapeText(a), shapeText(b)}};
}

std::string shapeText(const Shape& shape)
{
    return std::to_string(shape.rows()) + "×" + std::to_string(shape.columns());
}

std::variant<Shape, Message> resultShape(const TensorOperation& operation,
                                         const std::vector<Shape>& operands)
{
    const Shape a = operands.empty() ? Shape{} : operands.front();
    const Shape b = operands.size() > 1 ? operands[1] : Shape{};
    if (isBinary(operation.kind)) {
        const auto rows = joinedSide(a.rows(), b.rows());
        const auto columns = joinedSide(a.columns(), b.columns());
        if (!rows || !columns)
            return Message{GRADUS_TEXT("core", "the shapes %1 and %2 do not fit"),
                           {shapeText(a), shapeText(b)}};
        return Shape{*rows, *columns};
    }
    switch (operation.kind) {
    case Op::Product:
        if (a.columns() != b.rows())
            return Message{GRADUS_TEXT("core",
                                       "the product of %1 and %2 does not exist: the columns on "
                                       "the left must be as many as the rows on the right"),
                           {shapeText(a), shapeText(b)}};
        return Shape{a.rows(), b.columns()};
    case Op::Transpose:
        return Shape{a.columns(), a.rows()};
    case Op::Sum:
    case Op::Mean:
    case Op::Max:
    case Op::Min:
    case Op::Norm:
    case Op::Entry:
        return Shape{};
    case Op::SumRows:
    case Op::MeanRows:
        return Shape{1, a.columns()};
    case Op::SumColumns:
    case Op::MeanColumns:
        return Shape{a.rows(), 1};
    default:
        break;
    }
    return a;
}

std::size_t repeatedEntry(const Shape& operand, const Shape& result, std::size_t entry)
{
    const std::size_t row = operand.rows() == 1 ? 0 : entry / wide(result.columns());
    const std::size_t column = operand.columns() == 1 ? 0 : entry % wide(result.columns());
    return row * wide(operand.columns()) + column;
}

Array resultOf(const TensorOperation& operation, const std::vector<const Array*>& operands)
{
    std::vector<Shape> shapes;
    for (const Array* operand : operands)
        shapes.push_back(operand->shape);
    const Array& a = *operands.front();
    Array result{std::get<Shape>(resultShape(operation, shapes)), {}};
    result.entries.assign(result.shape.size(), 0);
    const std::size_t columns = wide(result.shape.columns());
    if (operation.kind == Op::Softmax)
        return softmax(a);
    if (isBinary(operation.kind)) {
        const Array& b = *operands[1];
        for (std::size_t i = 0; i < result.entries.size(); ++i)
            result.entries[i] =
                joined(operation.kind, a.entries[repeatedEntry(a.shape, result.shape, i)],
                       b.entries[repeatedEntry(b.shape, result.shape, i)]);
        return result;
    }
    switch (operation.kind) {
    case Op::Product:
        for (std::size_t i = 0; i < result.entries.size(); ++i)
            for (std::size_t k = 0; k < wide(a.shape.columns()); ++k)
                result.entries[i] += a.entries[i / columns * wide(a.shape.columns()) + k]
                    * operands[1]->entries[k * columns + i % columns];
        break;
    case Op::Transpose:
        for (std::size_t i = 0; i < result.entries.size(); ++i)
            result.entries[i] = a.entries[i % columns * wide(a.shape.columns()) + i / columns];
        break;
    case Op::Negate:
    case Op::Call:
        for (std::size_t i = 0; i < result.entries.size(); ++i)
            result.entries[i] = operation.kind == Op::Negate
                ? -a.entries[i]
                : operation.function->number(a.entries[i]);
        break;
    case Op::Max:
    case Op::Min:
    case Op::Norm: {
        std::vector<Array> arrays;
        for (const Array* operand : operands)
            arrays.push_back(*operand);
        result.entries[0] = reduced(reducedName(operation.kind), arrays);
        break;
    }
    case Op::Entry:
        result.entries[0] = a.entries[operation.entry];
        break;
    default: // sums and means
        for (std::size_t i = 0; i < a.entries.size(); ++i)
            result.entries[reducedEntry(operation.kind, a.shape, i)] += a.entries[i];
        for (double& entry : result.entries)
            entry /= divisor(operation.kind, a.shape);
    }
    return result;
}

std::vector<std::size_t> LocalSlopes::dependents(std::size_t operand, std::size_t entry) const
{
    std::vector<std::size_t> found;
    const std::size_t count = m_result.entries.size();
    const std::size_t columns = wide(m_result.shape.columns());
    const Shape& shape = m_operands[operand]->shape;
    switch (m_operation.kind) {
    case Op::Product: {
        const std::size_t row = entry / wide(shape.columns());
        const std::size_t column = entry % wide(shape.columns());
        if (operand == 0)
            for (std::size_t c = 0; c < columns; ++c)
                found.push_back(row * columns + c);
        else
            for (std::size_t r = 0; r < wide(m_result.shape.rows()); ++r)
                found.push_back(r * columns + column);
        return found;
    }
    case Op::Transpose:
        return {entry % wide(shape.columns()) * columns + entry / wide(shape.columns())};
    case Op::Softmax: {
        const Line line = softmaxLine(shape, entry);
        for (std::size_t i = 0; i < line.count; ++i)
            found.push_back(line.first + i);
        return found;
    }
    case Op::Negate:
    case Op::Call:
        return {entry};
    case Op::Entry:
        return entry == m_operation.entry ? std::vector<std::size_t>{0}
                                          : std::vector<std::size_t>{};
    default:
        break;
    }
    if (!isBinary(m_operation.kind))
        return {reducedEntry(m_operation.kind, shape, entry)};
    for (std::size_t i = 0; i < count; ++i)
        if (repeatedEntry(shape, m_result.shape, i) == entry)
            found.push_back(i);
    return found;
}

std::vector<std::size_t> LocalSlopes::sources(std::size_t operand, std::size_t result) const
{
    std::vector<std::size_t> found;
    const Array& from = *m_operands[operand];
    const std::size_t columns = wide(m_result.shape.columns());
    switch (m_operation.kind) {
    case Op::Product:
        if (operand == 0)
            for (std::size_t k = 0; k < wide(from.shape.columns()); ++k)
                found.push_back(result / columns * wide(from.shape.columns()) + k);
        else
            for (std::size_t k = 0; k < wide(from.shape.rows()); ++k)
                found.push_back(k * columns + result % columns);
        return found;
    case Op::Transpose:
        return {result % columns * wide(from.shape.columns()) + result / columns};
    case Op::Softmax:
        return dependents(operand, result); // the same line
    case Op::Negate:
    case Op::Call:
        return {result};
    case Op::Entry:
        return {m_operation.entry};
    default:
        break;
    }
    if (isBinary(m_operation.kind))
        return {repeatedEntry(from.shape, m_result.shape, result)};
    for (std::size_t i = 0; i < from.entries.size(); ++i)
        if (reducedEntry(m_operation.kind, from.shape, i) == result)
            found.push_back(i);
    return found;
}

double LocalSlopes::at(std::size_t operand, std::size_t result) const
{
    const Array& from = *m_operands[operand];
    return from.entries[repeatedEntry(from.shape, m_result.shape, result)];
}

double LocalSlopes::partialOfBinary(std::size_t result, std::size_t operand) const
{
    const double a = at(0, result);
    const double b = at(1, result);
    switch (m_operation.kind) {
    case Op::Add:
        return 1;
    case Op::Subtract:
        return operand == 0 ? 1 : -1;
    case Op::Multiply:
        return operand == 0 ? b : a;
    case Op::Divide:
        return operand == 0 ? 1 / b : -a / (b * b);
    default:
        break;
    }
    if (operand == 0)
        return b == 0 ? 0 : b * power(a, b - 1);
    return a == 0 && b > 0 ? 0 : m_result.entries[result] * std::log(a);
}

LocalSlopes::Chosen LocalSlopes::chosen() const
{
    for (std::size_t operand = 0; operand < m_operands.size(); ++operand) {
        const auto& entries = m_operands[operand]->entries;
        const auto found = std::find(entries.begin(), entries.end(), m_result.entries[0]);
        if (found != entries.end())
            return {operand, static_cast<std::size_t>(found - entries.begin())};
    }
    return {}; // of what is no number
}

double LocalSlopes::partial(std::size_t result, std::size_t operand, std::size_t entry) const
{
    const std::size_t columns = wide(m_result.shape.columns());
    switch (m_operation.kind) {
    case Op::Negate:
        return -1;
    case Op::Call:
        return m_operation.function->slope(m_operands[0]->entries[entry], m_result.entries[result]);
    case Op::Product:
        if (operand == 0)
            return m_operands[1]->entries[entry % wide(m_operands[0]->shape.columns()) * columns
                                          + result % columns];
        return m_operands[0]
            ->entries[result / columns * wide(m_operands[0]->shape.columns()) + entry / columns];
    case Op::Softmax:
        return m_result.entries[result] * ((result == entry ? 1 : 0) - m_result.entries[entry]);
    case Op::Transpose:
        return 1;
    case Op::Max:
    case Op::Min: {
        const Chosen counts = chosen();
        return counts.operand == operand && counts.entry == entry ? 1 : 0;
    }
    case Op::Norm:
        return m_result.entries[0] == 0 ? 0 : m_operands[0]->entries[entry] / m_result.entries[0];
    case Op::Entry:
        return entry == m_operation.entry ? 1 : 0;
    default:
        break;
    }
    return isBinary(m_operation.kind) ? partialOfBinary(result, operand)
                                      : 1 / divisor(m_operation.kind, m_operands[0]->shape);
}

} // namespace gradus
