// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/evaluate.h"
#include "expression/tensor.h"
#include "support/text.h"

#include <cmath>

using namespace gradus;

namespace {

using Op = TensorOperation::Kind;

Array array(int rows, int columns, std::vector<double> entries)
{
    return {{rows, columns}, std::move(entries)};
}

std::string shapeOf(Op kind, std::vector<Shape> shapes)
{
    const auto shape = resultShape({kind}, shapes);
    const auto* message = std::get_if<Message>(&shape);
    return message ? english(*message) : shapeText(std::get<Shape>(shape));
}

struct Case {
    const char* name;
    TensorOperation operation;
    std::vector<Array> operands;
    std::vector<double> result;
};

const Array a23 = array(2, 3, {0.5, -1, 2, 1.5, 0.25, 3});
const Array b23 = array(2, 3, {2, 0.5, 1, 4, 3, -2});
const Array row = array(1, 3, {1, 2, 4});
const Array column = array(2, 1, {3, 5});

const std::vector<Case> cases{
    {"negate", {Op::Negate}, {a23}, {-0.5, 1, -2, -1.5, -0.25, -3}},
    {"add", {Op::Add}, {a23, b23}, {2.5, -0.5, 3, 5.5, 3.25, 1}},
    {"add a row", {Op::Add}, {a23, row}, {1.5, 1, 6, 2.5, 2.25, 7}},
    {"subtract a column", {Op::Subtract}, {a23, column}, {-2.5, -4, -1, -3.5, -4.75, -2}},
    {"a row and a column", {Op::Multiply}, {row, column}, {3, 6, 12, 5, 10, 20}},
    {"multiply by a number", {Op::Multiply}, {array(1, 1, {2}), a23}, {1, -2, 4, 3, 0.5, 6}},
    {"divide", {Op::Divide}, {a23, b23}, {0.25, -2, 2, 0.375, 0.25 / 3, -1.5}},
    {"power", {Op::Power}, {array(1, 3, {2, 0.5, 3}), array(1, 1, {2})}, {4, 0.25, 9}},
    {"call", {Op::Call, findFunction("relu")}, {a23}, {0.5, 0, 2, 1.5, 0.25, 3}},
    {"product", {Op::Product}, {a23, array(3, 2, {1, 0, 2, 1, 0, 3})}, {-1.5, 5, 2, 9.25}},
    {"transpose", {Op::Transpose}, {a23}, {0.5, 1.5, -1, 0.25, 2, 3}},
    {"sum", {Op::Sum}, {a23}, {6.25}},
    {"mean", {Op::Mean}, {b23}, {8.5 / 6}},
    {"sum_rows", {Op::SumRows}, {a23}, {2, -0.75, 5}},
    {"mean_rows", {Op::MeanRows}, {a23}, {1, -0.375, 2.5}},
    {"sum_columns", {Op::SumColumns}, {a23}, {1.5, 4.75}},
    {"mean_columns", {Op::MeanColumns}, {b23}, {3.5 / 3, 5.0 / 3}},
    {"max", {Op::Max}, {a23}, {3}},
    {"max of several", {Op::Max}, {array(1, 1, {2}), array(1, 1, {5}), array(1, 1, {-1})}, {5}},
    {"min", {Op::Min}, {b23}, {-2}},
    {"norm", {Op::Norm}, {array(2, 2, {1, 2, -2, 4})}, {5}},
    {"entry", {.kind = Op::Entry, .entry = 4}, {a23}, {0.25}},
    {"softmax",
     {Op::Softmax},
     {array(3, 1, {0, std::log(2.0), std::log(5.0)})},
     {0.125, 0.25, 0.625}},
    {"softmax by rows",
     {Op::Softmax},
     {array(2, 2, {0, std::log(3.0), 1000, 1000})},
     {0.25, 0.75, 0.5, 0.5}},
};

std::vector<const Array*> pointers(const std::vector<Array>& arrays)
{
    std::vector<const Array*> all;
    for (const Array& each : arrays)
        all.push_back(&each);
    return all;
}

} // namespace

class TestTensor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void results();
    void slopesAreCentralDifferences();
    void dependentsAndSourcesAgree();
    void shapesThatFit();
    void shapesThatDoNotFit();
    void expressionsKnowThem();
};

void TestTensor::results()
{
    for (const Case& c : cases) {
        const Array result = resultOf(c.operation, pointers(c.operands));
        QVERIFY2(result.entries.size() == c.result.size(), c.name);
        for (std::size_t i = 0; i < c.result.size(); ++i)
            QVERIFY2(std::abs(result.entries[i] - c.result[i]) < 1e-14, c.name);
    }
}

void TestTensor::slopesAreCentralDifferences()
{
    constexpr double h = 1e-6;
    for (const Case& c : cases) {
        const Array result = resultOf(c.operation, pointers(c.operands));
        const LocalSlopes local(c.operation, pointers(c.operands), result);
        for (std::size_t which = 0; which < c.operands.size(); ++which)
            for (std::size_t entry = 0; entry < c.operands[which].entries.size(); ++entry) {
                auto up = c.operands;
                auto down = c.operands;
                up[which].entries[entry] += h;
                down[which].entries[entry] -= h;
                const Array above = resultOf(c.operation, pointers(up));
                const Array below = resultOf(c.operation, pointers(down));
                const auto dependents = local.dependents(which, entry);
                for (std::size_t i = 0; i < result.entries.size(); ++i) {
                    const double measured = (above.entries[i] - below.entries[i]) / (2 * h);
                    const bool depends =
                        std::find(dependents.begin(), dependents.end(), i) != dependents.end();
                    const double slope = depends ? local.partial(i, which, entry) : 0;
                    QVERIFY2(std::abs(slope - measured) < 1e-6 * std::max(1.0, std::abs(slope)),
                             c.name);
                }
            }
    }
}

void TestTensor::dependentsAndSourcesAgree()
{
    for (const Case& c : cases) {
        const Array result = resultOf(c.operation, pointers(c.operands));
        const LocalSlopes local(c.operation, pointers(c.operands), result);
        for (std::size_t which = 0; which < c.operands.size(); ++which)
            for (std::size_t i = 0; i < result.entries.size(); ++i)
                for (std::size_t entry = 0; entry < c.operands[which].entries.size(); ++entry) {
                    const auto sources = local.sources(which, i);
                    const auto dependents = local.dependents(which, entry);
                    QCOMPARE(std::count(sources.begin(), sources.end(), entry),
                             std::count(dependents.begin(), dependents.end(), i));
                }
    }
}

void TestTensor::shapesThatFit()
{
    QCOMPARE(shapeOf(Op::Add, {{2, 3}, {1, 3}}), "2×3");
    QCOMPARE(shapeOf(Op::Multiply, {{1, 3}, {2, 1}}), "2×3");
    QCOMPARE(shapeOf(Op::Product, {{2, 3}, {3, 5}}), "2×5");
    QCOMPARE(shapeOf(Op::SumColumns, {{2, 3}}), "2×1");
    QCOMPARE(shapeOf(Op::Transpose, {{2, 3}}), "3×2");
}

void TestTensor::shapesThatDoNotFit()
{
    QCOMPARE(shapeOf(Op::Add, {{2, 3}, {3, 2}}), "the shapes 2×3 and 3×2 do not fit");
    QVERIFY(shapeOf(Op::Product, {{2, 3}, {2, 3}}).starts_with("the product of 2×3 and 2×3"));
}

void TestTensor::expressionsKnowThem()
{
    const auto value = [](const char* text) {
        return evaluate(std::get<Expression>(parseExpression(text)), NumbersOnly());
    };
    QCOMPARE(value("2 @ 3 + 1").number(), 7.0);
    QCOMPARE(value("transpose(4)").number(), 4.0);
    QCOMPARE(value("softmax(1)").number(), 1.0);
    QCOMPARE(print(std::get<Expression>(parseExpression("W @ x@2"))), "(W @ x@2)");
}

QTEST_APPLESS_MAIN(TestTensor)
#include "tst_tensor.moc"
