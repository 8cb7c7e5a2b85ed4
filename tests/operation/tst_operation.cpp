// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/random.h"
#include "operation/operation.h"
#include "support/text.h"

#include <cmath>

using namespace gradus;

namespace {

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

std::shared_ptr<const ArrayOperation> made(const OperationCall& call)
{
    const auto result = makeOperation(call);
    const auto* operation = std::get_if<std::shared_ptr<const ArrayOperation>>(&result);
    if (!operation)
        qFatal("%s", english(std::get<Message>(result)).c_str());
    return *operation;
}

Shape shapeOf(const QList<int>& lengths)
{
    return Shape(std::span<const std::int32_t>(lengths.data(), std::size_t(lengths.size())));
}

Case caseOf(const QString& name, const QList<double>& numbers, const QList<QList<int>>& shapes)
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

bool areClose(double a, double b, double allowed)
{
    return std::abs(a - b) <= allowed * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

class TestOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slopesAndFormulasAgree_data();
    void slopesAndFormulasAgree();
    void gives_data();
    void gives();
    void ofEqualOnesTheFirstCounts();
    void noNumberIsLost();
    void farApartScoresAreNoTrouble();
    void causalRowsEndAtTheDiagonal();
    void tokensAreRowsOfTheTable();
    void splinesAddUpToOne();
    void refuses_data();
    void refuses();
};

void TestOperation::slopesAndFormulasAgree_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QList<QList<int>>>("shapes");
    using Shapes = QList<QList<int>>;
    const auto row = [](const char* name, const QList<double>& numbers, const Shapes& shapes) {
        QTest::addRow("%s %d", name, int(shapes[0].size() * 10 + numbers.size()))
            << QString::fromLatin1(name) << numbers << shapes;
    };
    for (const char* sign : {"+", "-", "*", "/", "^"}) {
        row(sign, {}, Shapes{{2, 3}, {2, 3}});
        row(sign, {}, Shapes{{2, 1, 4}, {3, 1}});
    }
    for (const char* function : {"negate", "tanh", "exp", "silu", "gelu", "erf", "softplus"})
        row(function, {}, Shapes{{2, 2, 2}});
    row("max", {}, Shapes{{2, 3}, {1, 3}, {2, 1}});
    row("min", {}, Shapes{{4, 1}, {4, 1}});
    row("@", {}, Shapes{{2, 3}, {3, 4}});
    row("@", {}, Shapes{{2, 1, 2, 3}, {3, 3, 2}});
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
    row("entry", {2, 1, 3}, Shapes{{2, 2, 3}});
    row("softmax", {}, Shapes{{5}});
    row("softmax", {}, Shapes{{2, 3, 4}});
    row("causal_softmax", {}, Shapes{{4, 4}});
    row("softmax_cross_entropy", {}, Shapes{{3}, {3}});
    row("softmax_cross_entropy", {}, Shapes{{2, 3}, {2, 3}});
    row("conv", {}, Shapes{{2, 5, 4}, {3, 2, 2, 3}});
    row("conv", {2, 1}, Shapes{{1, 5, 6}, {2, 1, 3, 3}});
    row("maxpool", {2}, Shapes{{2, 5, 4}});
    row("meanpool", {3, 1}, Shapes{{1, 4, 5}});
    row("embed", {}, Shapes{{4, 3}, {6}});
    row("bspline", {0, 2, 4, 3}, Shapes{{3, 2}});
    row("bspline", {-1, 1, 3, 2}, Shapes{{4}});
}

// What comes back is upstream times slope over all dependents, agrees with central differences, and
// formulas come to the values.
void TestOperation::slopesAndFormulasAgree()
{
    QFETCH(QString, name);
    QFETCH(QList<double>, numbers);
    QFETCH(QList<QList<int>>, shapes);
    Case one = caseOf(name, numbers, shapes);
    const Numbers y = one.value();
    const ArrayView result{one.shape, y.data()};
    const EntryFormula of = [&](std::size_t operand, std::size_t entry) {
        return Formula::number(one.numbers[operand][entry]);
    };
    for (std::size_t i = 0; i < y.size(); ++i)
        QVERIFY(
            areClose(one.operation->formula(one.views(), result, i, of).evaluate(), y[i], 1e-12));
    Random random(3);
    Numbers upstream(y.size());
    for (double& g : upstream)
        g = random.uniform(-1, 1);
    for (std::size_t k = 0; k < one.shapes.size(); ++k) {
        if (!one.operation->flowsTo(k))
            continue;
        Numbers gradient(one.shapes[k].size());
        one.operation->pullBack(one.views(), result, upstream.data(), k, gradient.data());
        for (std::size_t entry = 0; entry < gradient.size(); ++entry) {
            double sum = 0;
            for (const Dependent& on : one.operation->dependents(one.views(), result, k, entry)) {
                sum += upstream[on.entry] * on.slope;
                const auto written = one.operation->slopeFormula(
                    one.views(), result, on.entry, k, entry, of, Formula::number(y[on.entry]));
                QVERIFY(!written || areClose(written->evaluate(), on.slope, 1e-12));
            }
            QVERIFY(areClose(sum, gradient[entry], 1e-12));
            const double before = one.numbers[k][entry];
            const auto costAt = [&](double x) {
                one.numbers[k][entry] = x;
                double cost = 0;
                const Numbers values = one.value();
                for (std::size_t i = 0; i < values.size(); ++i)
                    cost += values[i] * upstream[i];
                return cost;
            };
            const double measured = (costAt(before + 1e-5) - costAt(before - 1e-5)) / 2e-5;
            one.numbers[k][entry] = before;
            QVERIFY2(areClose(measured, gradient[entry], 1e-6),
                     qPrintable(QStringLiteral("%1, not %2").arg(gradient[entry]).arg(measured)));
        }
    }
}

void TestOperation::gives_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QList<QList<int>>>("shapes");
    QTest::addColumn<QList<double>>("result"); // of operands 1, 2, 3 …
    using Shapes = QList<QList<int>>;
    using List = QList<double>;
    const auto row = [](const char* name, const List& numbers, const Shapes& shapes,
                        const List& result) {
        QTest::addRow("%s %d", name, int(shapes[0].size()))
            << QString::fromLatin1(name) << numbers << shapes << result;
    };
    row("+", {}, Shapes{{2, 2}, {1, 2}}, {2, 4, 4, 6});
    row("@", {}, Shapes{{2, 2}, {2}}, {5, 11});
    row("sum", {1}, Shapes{{2, 3}}, {5, 7, 9});
    row("max", {2}, Shapes{{2, 3}}, {3, 6});
    row("permute", {2, 1}, Shapes{{2, 3}}, {1, 4, 2, 5, 3, 6});
    row("transpose", {}, Shapes{{1, 2, 2}}, {1, 3, 2, 4});
    row("concat", {2}, Shapes{{2, 1}, {2, 2}}, {1, 1, 2, 2, 3, 4});
    row("slice", {2, 2, 2}, Shapes{{2, 3}}, {2, 5});
    row("conv", {}, Shapes{{1, 2, 3}, {1, 1, 2, 2}}, {1 + 4 + 12 + 20, 2 + 6 + 15 + 24});
    row("conv", {1, 1}, Shapes{{1, 1, 1}, {1, 1, 3, 3}}, {5}); // zeros outside
    row("maxpool", {2}, Shapes{{1, 3, 3}}, {5}); // what does not fit is dropped
    row("meanpool", {2, 1}, Shapes{{1, 2, 3}}, {3, 4});
    row("embed", {}, Shapes{{3, 2}, {2}}, {1, 2, 3, 4});
    row("norm", {}, Shapes{{2, 1}}, {std::sqrt(5.0)});
}

void TestOperation::gives()
{
    QFETCH(QString, name);
    QFETCH(QList<double>, numbers);
    QFETCH(QList<QList<int>>, shapes);
    QFETCH(QList<double>, result);
    Case one = caseOf(name, numbers, shapes);
    for (Numbers& entries : one.numbers)
        for (std::size_t i = 0; i < entries.size(); ++i)
            entries[i] = double(i + 1);
    const Numbers y = one.value();
    QCOMPARE(QList<double>(y.begin(), y.end()), result);
}

void TestOperation::ofEqualOnesTheFirstCounts()
{
    for (const bool entrywise : {false, true}) {
        Case one = entrywise ? caseOf(QStringLiteral("max"), {}, {{2, 1}, {2, 1}})
                             : caseOf(QStringLiteral("max"), {}, {{2, 1}});
        for (Numbers& entries : one.numbers)
            entries = {3, 3};
        const Numbers y = one.value();
        const Numbers g(y.size(), 1);
        Numbers gradient(2);
        one.operation->pullBack(one.views(), {one.shape, y.data()}, g.data(), 0, gradient.data());
        QCOMPARE(gradient, (entrywise ? Numbers{1, 1} : Numbers{1, 0}));
    }
}

void TestOperation::noNumberIsLost()
{
    for (const char* name : {"max", "min"}) {
        Case one = caseOf(QString::fromLatin1(name), {}, {{3}});
        one.numbers[0] = {1, std::nan(""), 2};
        QVERIFY(std::isnan(one.value()[0]));
    }
}

void TestOperation::farApartScoresAreNoTrouble()
{
    Case one = caseOf(QStringLiteral("softmax_cross_entropy"), {}, {{3}, {3}});
    one.numbers = {{800, -800, 0}, {0, 1, 0}};
    QCOMPARE(one.value()[0], 1600.0);
    one.numbers[1] = {1, 0, 0};
    QCOMPARE(one.value()[0], 0.0);
}

void TestOperation::causalRowsEndAtTheDiagonal()
{
    const Case one = caseOf(QStringLiteral("causal_softmax"), {}, {{3, 3}});
    const Numbers y = one.value();
    for (std::size_t row = 0; row < 3; ++row) {
        double sum = 0;
        for (std::size_t column = 0; column < 3; ++column) {
            QCOMPARE(y[row * 3 + column] > 0, column <= row);
            sum += y[row * 3 + column];
        }
        QVERIFY(areClose(sum, 1, 1e-15));
    }
}

void TestOperation::tokensAreRowsOfTheTable()
{
    for (const double wrong : {0.0, 1.5, 4.0, -1.0, std::nan("")}) {
        Case one = caseOf(QStringLiteral("embed"), {}, {{3, 2}, {1}});
        one.numbers[1] = {wrong};
        QVERIFY(std::isnan(one.value()[0]));
        const auto trouble = one.operation->valueTrouble(one.views(), 0);
        QVERIFY(trouble && english(*trouble).find("from 1 to 3") != std::string::npos);
    }
}

void TestOperation::splinesAddUpToOne()
{
    Case one = caseOf(QStringLiteral("bspline"), {0, 1, 5, 3}, {{1, 1}});
    QCOMPARE(one.shape.size(), std::size_t(8));
    for (double x = 0; x < 1; x += 0.03) {
        one.numbers[0] = {x};
        double sum = 0;
        for (const double basis : one.value())
            sum += basis;
        QVERIFY(areClose(sum, 1, 1e-14));
    }
    one.numbers[0] = {7}; // outside the knots
    QCOMPARE(one.value(), Numbers(8, 0.0));
}

void TestOperation::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QList<QList<int>>>("shapes");
    QTest::addColumn<QString>("why");
    using Shapes = QList<QList<int>>;
    const auto row = [](const char* name, const QList<double>& numbers, const Shapes& shapes,
                        const char* why) {
        QTest::newRow(why) << QString::fromLatin1(name) << numbers << shapes
                           << QString::fromLatin1(why);
    };
    row("+", {}, Shapes{{2, 3}, {3, 2}}, "do not fit");
    row("@", {}, Shapes{{2, 3}, {2, 3}}, "does not exist");
    row("sum", {3}, Shapes{{2, 3}}, "from 1 to 2");
    row("reshape", {2, 2}, Shapes{{2, 3}}, "multiply to 6");
    row("reshape", {1e300, 1e300}, Shapes{{2, 3}}, "keeps all entries");
    row("permute", {1, 1}, Shapes{{2, 3}}, "every axis once");
    row("concat", {3}, Shapes{{2, 3}, {2, 3}}, "from 1 to 2");
    row("slice", {1, 2, 3}, Shapes{{2, 3}}, "two places");
    row("entry", {3, 1}, Shapes{{2, 3}}, "counted from 1");
    row("conv", {0}, Shapes{{1, 2, 2}, {1, 1, 2, 2}}, "then a stride from 1");
    row("conv", {}, Shapes{{1, 2, 2}, {1, 1, 3, 2}}, "larger than the image");
    row("maxpool", {3}, Shapes{{1, 2, 2}}, "no smaller than its window");
    row("embed", {}, Shapes{{2, 2, 2}, {1}}, "a row for each token");
    row("bspline", {1, 0, 3, 2}, Shapes{{1}}, "low below");
    row("@", {}, Shapes{{5000, 1}, {1, 5000}}, "at most 8 axes");
}

void TestOperation::refuses()
{
    QFETCH(QString, name);
    QFETCH(QList<double>, numbers);
    QFETCH(QList<QList<int>>, shapes);
    QFETCH(QString, why);
    const QByteArray called = name.toUtf8();
    const auto result = makeOperation({std::string_view(called.data(), std::size_t(called.size())),
                                       std::size_t(shapes.size()),
                                       {numbers.begin(), numbers.end()}});
    std::vector<Shape> given;
    for (const QList<int>& lengths : shapes)
        given.push_back(shapeOf(lengths));
    Message said;
    if (const auto* message = std::get_if<Message>(&result))
        said = *message;
    else if (const auto shape =
                 std::get<std::shared_ptr<const ArrayOperation>>(result)->shape(given);
             std::holds_alternative<Message>(shape))
        said = std::get<Message>(shape);
    QVERIFY2(str(english(said)).contains(why), english(said).c_str());
}

QTEST_APPLESS_MAIN(TestOperation)
#include "tst_operation.moc"
