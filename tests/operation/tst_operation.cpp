// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation_case.h"

using namespace gradus;

class TestOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slopesAndFormulasAgree_data();
    void slopesAndFormulasAgree();
    void gives_data();
    void gives();
    void largeOnesAgreeWithPlainLoops();
    void ofEqualOnesTheFirstCounts();
    void noSlopeOfTheNormAtZero();
    void noNumberIsLost();
    void farApartScoresAreNoTrouble();
    void causalRowsEndAtTheDiagonal();
    void tokensAreRowsOfTheTable();
    void splinesAddUpToOne();
    void refuses_data();
    void refuses();
};

void TestOperation::slopesAndFormulasAgree_data() { addOperationRows(); }

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
            QVERIFY(areClose(sum, gradient[entry], 1e-13));
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

// Products and convolutions beyond what a cache or a band of columns holds.
void TestOperation::largeOnesAgreeWithPlainLoops()
{
    const Case product = caseOf(QStringLiteral("@"), {}, {{3, 37, 41}, {3, 41, 29}});
    const Numbers y = product.value();
    for (std::size_t page = 0; page < 3; ++page)
        for (std::size_t row = 0; row < 37; ++row)
            for (std::size_t column = 0; column < 29; ++column) {
                double sum = 0;
                for (std::size_t k = 0; k < 41; ++k)
                    sum += product.numbers[0][(page * 37 + row) * 41 + k]
                        * product.numbers[1][(page * 41 + k) * 29 + column];
                QVERIFY(areClose(y[(page * 37 + row) * 29 + column], sum, 1e-13));
            }
    const int c = 5;
    const int side = 40;
    const int kernels = 3;
    const Case image =
        caseOf(QStringLiteral("conv"), {2, 1}, {{c, side, side}, {kernels, c, 7, 6}});
    const int high = (side + 2 - 7) / 2 + 1;
    const int wide = (side + 2 - 6) / 2 + 1;
    QCOMPARE(image.shape, Shape::of({kernels, high, wide}));
    const Numbers map = image.value();
    const auto at = [](const auto&... place) { return (std::size_t(place) + ...); };
    for (int o = 0; o < kernels; ++o)
        for (int i = 0; i < high; ++i)
            for (int j = 0; j < wide; ++j) {
                double sum = 0;
                for (int k = 0; k < c * 7 * 6; ++k) {
                    const int h = i * 2 - 1 + k / 6 % 7;
                    const int w = j * 2 - 1 + k % 6;
                    if (h >= 0 && h < side && w >= 0 && w < side)
                        sum += image.numbers[1][at(o * c * 42, k)]
                            * image.numbers[0][at((k / 42 * side + h) * side, w)];
                }
                QVERIFY(areClose(map[at((o * high + i) * wide, j)], sum, 1e-13));
            }
}

void TestOperation::noSlopeOfTheNormAtZero()
{
    Case one = caseOf(QStringLiteral("norm"), {}, {{3}});
    one.numbers[0] = {0, 0, 0};
    const Numbers y = one.value();
    const Numbers g{1};
    Numbers gradient(3);
    one.operation->pullBack(one.views(), {one.shape, y.data()}, g.data(), 0, gradient.data());
    QCOMPARE(y, Numbers{0});
    QCOMPARE(gradient, Numbers(3, 0.0));
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
    const double nan = std::nan("");
    for (const char* name : {"max", "min"}) {
        Case one = caseOf(QString::fromLatin1(name), {}, {{3}});
        one.numbers[0] = {1, nan, 2};
        QVERIFY(std::isnan(one.value()[0]));
        Case two = caseOf(QString::fromLatin1(name), {}, {{2}, {2}});
        two.numbers = {{nan, 1}, {1, nan}};
        QVERIFY(std::isnan(two.value()[0]) && std::isnan(two.value()[1]));
    }
    Case pool = caseOf(QStringLiteral("maxpool"), {2}, {{1, 2, 2}});
    for (std::size_t at = 0; at < 4; ++at) {
        pool.numbers[0] = {3, 3, 3, 3};
        pool.numbers[0][at] = nan;
        QVERIFY(std::isnan(pool.value()[0]));
    }
    Case relu = caseOf(QStringLiteral("relu"), {}, {{3}});
    relu.numbers[0] = {nan, -1, 2};
    QVERIFY(std::isnan(relu.value()[0]));
    QCOMPARE(relu.value()[1], 0.0);
    QVERIFY(!std::signbit(relu.value()[1]));
}

void TestOperation::farApartScoresAreNoTrouble()
{
    Case one = caseOf(QStringLiteral("softmax_cross_entropy"), {}, {{3}, {3}});
    one.numbers = {{800, -800, 0}, {0, 1, 0}};
    QCOMPARE(one.value()[0], 1600.0);
    one.numbers[1] = {1, 0, 0};
    QCOMPARE(one.value()[0], 0.0);
    one.numbers = {{800, -800, 790}, {0.25, 0.5, 1}};
    const Numbers y = one.value();
    const EntryFormula of = [&](std::size_t operand, std::size_t entry) {
        return Formula::number(one.numbers[operand][entry]);
    };
    const ArrayView result{one.shape, y.data()};
    const double written = one.operation->formula(one.views(), result, 0, of).evaluate();
    QVERIFY(areClose(written, y[0], 1e-12));
    for (std::size_t entry = 0; entry < 3; ++entry) {
        const auto on = one.operation->dependents(one.views(), result, 0, entry);
        const auto slope = one.operation->slopeFormula(one.views(), result, 0, 0, entry, of,
                                                       Formula::number(y[0]));
        QVERIFY(areClose(slope->evaluate(), on.at(0).slope, 1e-12));
        const double share = entry == 1 ? 0
            : entry == 0                ? 1 / (1 + std::exp(-10))
                                        : 1 / (1 + std::exp(10));
        QVERIFY(areClose(on.at(0).slope, 1.75 * share - one.numbers[1][entry], 1e-12));
    }
    QVERIFY(one.operation->dependents(one.views(), result, 1, 0).empty());
    QVERIFY(!one.operation->flowsTo(1));
    Case shares = caseOf(QStringLiteral("softmax"), {}, {{3}});
    shares.numbers[0] = {800, -800, 790};
    const Numbers a = shares.value();
    for (std::size_t entry = 0; entry < 3; ++entry)
        QVERIFY(areClose(shares.operation
                             ->formula(shares.views(), {shares.shape, a.data()}, entry,
                                       [&](std::size_t, std::size_t from) {
                                           return Formula::number(shares.numbers[0][from]);
                                       })
                             .evaluate(),
                         a[entry], 1e-12));
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
    QCOMPARE(one.shape, Shape::of({1, 1, 8}));
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
        QTest::addRow("%s: %s", name, why)
            << QString::fromLatin1(name) << numbers << shapes << QString::fromUtf8(why);
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
    row("bspline", {0, 1, 2.5, 2}, Shapes{{1}}, "of pieces from 1 to 1000");
    row("transpose", {}, Shapes{{2, 2}, {2, 2}}, "transpose takes one array");
    row("sum", {1, 2}, Shapes{{2, 2}}, "an axis where it is to go along one");
    row("slice", {1, 2}, Shapes{{2, 3}}, "an axis and two places");
    row("norm", {2}, Shapes{{2, 2}}, "norm takes one array");
    row("tanh", {2}, Shapes{{2, 2}}, "tanh takes one array");
    row("conv", {1, 0, 0}, Shapes{{1, 2, 2}, {1, 1, 2, 2}}, "kernels o×c×r×s");
    row("conv", {}, Shapes{{1, 4, 4}, {1, 2, 2, 2}}, "shapes here are 1×4×4 and 1×2×2×2");
    row("sine", {}, Shapes{{1}}, "cannot stand");
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
