// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/random.h"
#include "operation/operation.h"
#include "support/text.h"

#include <QTest>

#include <cmath>

namespace gradus {

using Numbers = std::vector<double>;

// An operation with its operands.
struct Case {
    std::shared_ptr<const ArrayOperation> operation;
    std::vector<Shape> shapes;
    std::vector<Numbers> numbers;
    Shape shape;

    [[nodiscard]] std::vector<ArrayView> views() const
    {
        std::vector<ArrayView> all;
        for (std::size_t i = 0; i < shapes.size(); ++i)
            all.push_back({shapes[i], numbers[i].data()});
        return all;
    }
    [[nodiscard]] Numbers value() const
    {
        Numbers result(shape.size());
        operation->value(views(), shape, result.data());
        return result;
    }
};

inline std::shared_ptr<const ArrayOperation> made(const OperationCall& call)
{
    const auto result = makeOperation(call);
    const auto* operation = std::get_if<std::shared_ptr<const ArrayOperation>>(&result);
    if (!operation)
        qFatal("%s", english(std::get<Message>(result)).c_str());
    return *operation;
}

inline Shape shapeOf(const QList<int>& lengths)
{
    return Shape(std::span<const std::int32_t>(lengths.data(), std::size_t(lengths.size())));
}

inline Case caseOf(const QString& name, const QList<double>& numbers,
                   const QList<QList<int>>& shapes)
{
    static QByteArray kept;
    kept = name.toUtf8();
    Case one;
    one.operation = made({std::string_view(kept.data(), std::size_t(kept.size())),
                          std::size_t(shapes.size()),
                          {numbers.begin(), numbers.end()}});
    Random random(7);
    for (const QList<int>& lengths : shapes) {
        one.shapes.push_back(shapeOf(lengths));
        Numbers& entries = one.numbers.emplace_back(one.shapes.back().size());
        for (double& entry : entries)
            entry = 0.2 + 1.5 * random.unit(); // where all functions are smooth
    }
    if (name == QStringLiteral("embed"))
        for (double& token : one.numbers[1])
            token = 1 + double(random.below(std::uint64_t(one.shapes[0].rows())));
    one.shape = std::get<Shape>(one.operation->shape(one.shapes));
    return one;
}

// "2×3, 3×1; 2".
inline QString textOf(const QList<QList<int>>& shapes, const QList<double>& numbers)
{
    QStringList parts;
    for (const QList<int>& lengths : shapes) {
        QStringList axes;
        for (const int length : lengths)
            axes << QString::number(length);
        parts << axes.join(QStringLiteral("x"));
    }
    for (const double number : numbers)
        parts << QString::number(number);
    return parts.join(QStringLiteral(" "));
}

inline bool areClose(double a, double b, double allowed)
{
    return std::abs(a - b) <= allowed * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Rows for tests: every operation on arrays of several shapes.
inline void addOperationRows()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QList<QList<int>>>("shapes");
    using Shapes = QList<QList<int>>;
    const auto row = [](const char* name, const QList<double>& numbers, const Shapes& shapes) {
        QTest::addRow("%s %s", name, qPrintable(textOf(shapes, numbers)))
            << QString::fromLatin1(name) << numbers << shapes;
    };
    for (const char* sign : {"+", "-", "*", "/", "^"}) {
        row(sign, {}, Shapes{{2, 3}, {2, 3}});
        row(sign, {}, Shapes{{2, 1, 4}, {3, 1}});
    }
    for (const char* function :
         {"negate", "tanh", "exp", "silu", "gelu", "erf", "softplus", "relu"})
        row(function, {}, Shapes{{2, 2, 2}});
    row("max", {}, Shapes{{2, 3}, {1, 3}, {2, 1}});
    row("min", {}, Shapes{{4, 1}, {4, 1}});
    row("@", {}, Shapes{{2, 3}, {3, 4}});
    row("@", {}, Shapes{{2, 1, 2, 3}, {3, 3, 2}});
    row("@", {}, Shapes{{2, 2, 2, 3}, {3, 2}}); // one matrix for a whole stack
    row("@", {}, Shapes{{2, 3}, {4, 3, 2}});
    for (const char* reduction : {"sum", "mean", "max", "min"}) {
        row(reduction, {}, Shapes{{2, 3, 2}});
        row(reduction, {2}, Shapes{{2, 3, 2}});
        row(reduction, {1}, Shapes{{3, 2}});
    }
    for (const char* reduction : {"norm", "sum_rows", "mean_rows", "sum_columns", "mean_columns"})
        row(reduction, {}, Shapes{{3, 2}});
    row("transpose", {}, Shapes{{2, 3, 4}});
    row("reshape", {3, 2, 2}, Shapes{{4, 3}});
    row("flatten", {}, Shapes{{2, 3, 2}});
    row("permute", {3, 1, 2}, Shapes{{2, 3, 4}});
    row("concat", {2}, Shapes{{2, 1, 2}, {2, 3, 2}, {2, 2, 2}});
    row("slice", {2, 2, 3}, Shapes{{2, 4, 2}});
    row("slice", {1, 2, 2}, Shapes{{3, 2}});
    row("permute", {2, 1, 3}, Shapes{{1, 3, 2}}); // an axis of 1 changes its place
    row("reshape", {1, 6}, Shapes{{1, 6, 1}});
    row("entry", {2, 1, 3}, Shapes{{2, 2, 3}});
    row("softmax", {}, Shapes{{5}});
    row("softmax", {}, Shapes{{1, 5}});
    row("softmax", {}, Shapes{{2, 3, 4}});
    row("causal_softmax", {}, Shapes{{2, 3, 3}});
    row("causal_softmax", {}, Shapes{{4, 4}});
    row("softmax_cross_entropy", {}, Shapes{{3}, {3}});
    row("softmax_cross_entropy", {}, Shapes{{2, 3}, {2, 3}});
    row("conv", {}, Shapes{{2, 5, 4}, {3, 2, 2, 3}});
    row("conv", {2, 1}, Shapes{{1, 5, 6}, {2, 1, 3, 3}});
    row("conv", {3, 2}, Shapes{{2, 4, 3}, {1, 2, 2, 4}});
    row("conv", {1, 3}, Shapes{{1, 1, 2}, {1, 1, 2, 2}}); // windows that lie outside altogether
    row("maxpool", {2}, Shapes{{2, 5, 4}});
    row("maxpool", {3, 2}, Shapes{{1, 7, 5}});
    row("meanpool", {3, 1}, Shapes{{1, 4, 5}});
    row("embed", {}, Shapes{{4, 3}, {6}});
    row("bspline", {0, 2, 4, 3}, Shapes{{3, 2}});
    row("bspline", {-1, 1, 3, 2}, Shapes{{4}});
    row("bspline", {-1, 3, 4, 5}, Shapes{{2, 2}}); // formulas of one stage
    row("bspline", {0, 2, 3, 1}, Shapes{{5}});
}

} // namespace gradus
