// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hopfield.h"
#include "trace/explanation.h"

#include <cmath>

using namespace gradus;

namespace {

using Matrix = std::vector<std::vector<double>>;

Storing stored(int units, int count, StoringRule rule, const Storing::Unlearning& unlearning = {})
{
    return {Patterns::random(units, count, 11), rule, unlearning};
}

Matrix zeros(int n) { return Matrix(std::size_t(n), std::vector<double>(std::size_t(n), 0)); }

double at(const Matrix& matrix, int i, int j) { return matrix[std::size_t(i)][std::size_t(j)]; }

} // namespace

class TestHopfieldStoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hebbIsASumOfProducts();
    void manyPatternsAreCounted();
    void storkeyIsTheRuleOfThePaper();
    void pseudoInverseKeepsCorrelatedPatterns();
    void dependentPatternsHaveNoPseudoInverse();
    void unlearningTakesStatesOut();
    void unlearnedStatesAreMinima();
    void realCouplingsAddUpExactly();
    void givenCouplingsAreExact();
    void hebbWithoutTheDivision();
    void whatAUnitDoesWithoutAField();
    void addresses();
    void pairsAreNumbered();
};

void TestHopfieldStoring::hebbIsASumOfProducts()
{
    const Storing storing = stored(7, 5, StoringRule::Hebbian);
    QVERIFY(storing.couplings()->isWhole());
    for (int i = 0; i < 7; ++i)
        for (int j = 0; j < 7; ++j) {
            int sum = 0;
            for (int p = 0; p <= 5; ++p) {
                QCOMPARE(storing.stage(i, j, p), sum / 7.0);
                if (p < 5 && i != j)
                    sum += storing.rows().entry(p, i) * storing.rows().entry(p, j);
            }
            QCOMPARE(storing.couplings()->value(i, j), sum / 7.0);
        }
}

// More than fit into one word of bits.
void TestHopfieldStoring::manyPatternsAreCounted()
{
    const Storing storing = stored(5, 150, StoringRule::Hebbian);
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) {
            int sum = 0;
            for (int p = 0; p < 150 && i != j; ++p)
                sum += storing.rows().entry(p, i) * storing.rows().entry(p, j);
            QCOMPARE(storing.couplings()->raw(i, j), double(sum));
        }
}

// wᵢⱼ += (ξᵢξⱼ − ξᵢhⱼᵢ − hᵢⱼξⱼ)/N with hᵢⱼ = Σ wᵢₖξₖ over k other than i and j.
void TestHopfieldStoring::storkeyIsTheRuleOfThePaper()
{
    constexpr int n = 9;
    const Storing storing = stored(n, 4, StoringRule::Storkey);
    Matrix w = zeros(n);
    for (int p = 0; p < 4; ++p) {
        const auto xi = storing.rows().row(p);
        const auto local = [&](int i, int j) {
            double sum = 0;
            for (int k = 0; k < n; ++k)
                sum += k == i || k == j ? 0 : at(w, i, k) * xi[std::size_t(k)];
            return sum;
        };
        Matrix next = w;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                const int a = xi[std::size_t(i)];
                const int b = xi[std::size_t(j)];
                if (i != j)
                    next[std::size_t(i)][std::size_t(j)] +=
                        (a * b - a * local(j, i) - local(i, j) * b) / n;
            }
        w = next;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j)
                QVERIFY(std::abs(storing.stage(i, j, p + 1) - at(w, i, j)) < 1e-13);
    }
    QVERIFY(std::abs(storing.couplings()->value(2, 5) - at(w, 2, 5)) < 1e-13);
}

// Patterns that are much alike: Hebb's rule loses them, the pseudo-inverse keeps every one.
void TestHopfieldStoring::pseudoInverseKeepsCorrelatedPatterns()
{
    Patterns patterns(40);
    Units row(40, 1);
    for (int p = 0; p < 12; ++p) {
        Units other = row;
        for (int i = p; i < 40; i += 7)
            other[std::size_t(i)] = -1;
        other[std::size_t(p * 3)] = -1;
        patterns.add(other);
    }
    int lost = 0;
    for (const StoringRule rule : {StoringRule::PseudoInverse, StoringRule::Hebbian}) {
        const Storing storing(patterns, rule, {});
        QVERIFY(storing.isPossible());
        for (int p = 0; p < 12; ++p)
            for (int i = 0; i < 40; ++i) {
                double h = 0;
                for (int j = 0; j < 40; ++j)
                    h += storing.couplings()->value(i, j) * patterns.entry(p, j);
                if (rule == StoringRule::PseudoInverse)
                    QVERIFY(h * patterns.entry(p, i)
                            >= 0); // 0: a unit that the patterns leave free
                else
                    lost += h * patterns.entry(p, i) < 0;
            }
        QCOMPARE(storing.couplings()->value(3, 3), 0.0);
    }
    QVERIFY(lost > 0);
    const Storing storing(patterns, StoringRule::PseudoInverse, {});
    for (int p = 0; p < 12; ++p)
        for (int r = 0; r < 12; ++r) {
            double sum = 0;
            for (int k = 0; k < 12; ++k)
                sum += storing.overlap(p, k) * storing.inverse(k, r);
            QVERIFY(std::abs(sum - (p == r ? 1 : 0)) < 1e-12);
        }
}

void TestHopfieldStoring::dependentPatternsHaveNoPseudoInverse()
{
    Patterns patterns(4);
    patterns.add(Units{1, 1, -1, -1});
    patterns.add(Units{1, -1, 1, -1});
    QVERIFY(Storing(patterns, StoringRule::PseudoInverse, {}).isPossible());
    patterns.add(Units{-1, 1, -1, 1}); // the inverse of the second
    QVERIFY(!Storing(patterns, StoringRule::PseudoInverse, {}).isPossible());
}

void TestHopfieldStoring::unlearningTakesStatesOut()
{
    const Units state{1, -1, 1, 1, -1, 1};
    const Storing plain = stored(6, 2, StoringRule::Hebbian);
    const Storing less = stored(6, 2, StoringRule::Hebbian, {0.25, {state, state}});
    QVERIFY(!less.couplings()->isWhole());
    QCOMPARE(less.stages(), 4);
    for (int i = 0; i < 6; ++i)
        for (int j = 0; j < 6; ++j) {
            const double product = i == j ? 0 : state[std::size_t(i)] * state[std::size_t(j)];
            const double before = plain.couplings()->value(i, j);
            QVERIFY(std::abs(less.stage(i, j, 3) - (before - 0.25 / 6 * product)) < 1e-14);
            QVERIFY(std::abs(less.couplings()->value(i, j) - (before - 0.5 / 6 * product)) < 1e-14);
        }
}

// What random starts fell into is stable in the net as it was then.
void TestHopfieldStoring::unlearnedStatesAreMinima()
{
    const Storing storing = stored(30, 4, StoringRule::Hebbian, {0.02, {}, 6, 3});
    QCOMPARE(storing.stages(), 10);
    for (int s = 4; s < 10; ++s)
        for (int i = 0; i < 30; ++i) {
            double h = 0;
            for (int j = 0; j < 30; ++j)
                h += storing.stage(i, j, s) * storing.rows().entry(s, j);
            QVERIFY(h * storing.rows().entry(s, i) > -1e-12);
        }
}

// Whatever the order, the sums come out the same to the last bit.
void TestHopfieldStoring::realCouplingsAddUpExactly()
{
    for (const StoringRule rule : {StoringRule::PseudoInverse, StoringRule::Storkey}) {
        const Storing storing = stored(200, 90, rule);
        const Couplings& w = *storing.couplings();
        for (int i = 0; i < 200; i += 7) {
            double forwards = 0;
            double backwards = 0;
            for (int j = 0; j < 200; ++j) {
                forwards += w.raw(i, j);
                backwards += w.raw(i, 199 - j);
                QVERIFY(w.raw(i, j) == w.raw(j, i));
                QVERIFY(std::abs(w.raw(i, j) - storing.stage(i, j, 90)) < 1e-12);
            }
            QVERIFY(forwards == backwards);
        }
        QVERIFY(w.raw(0, 1) != 0);
    }
}

// What adds up to 0 on paper is a tie: decimals and thirds over one divisor.
void TestHopfieldStoring::givenCouplingsAreExact()
{
    const auto tie = [](const std::string& weights) {
        const auto net = hopfieldOf("units: 4, weights: " + weights, "start: [1, 1, 1, 1]");
        Timeline timeline(net->start());
        return valueOf(go(timeline, "1:h[1]"), "h[1]");
    };
    const std::string rest = ", 0, 0, 0]";
    QCOMPARE(tie("[[0, 0.1, 0.2, -0.3], [0.1" + rest + ", [0.2" + rest + ", [-0.3" + rest + "]"),
             0.0);
    const std::string third = "0.3333333333333333";
    QCOMPARE(tie("[[0, " + third + ", " + third + ", -0.6666666666666666], [" + third + rest + ", ["
                 + third + rest + ", [-0.6666666666666666" + rest + "]"),
             0.0);
    const auto net = hopfieldOf("units: 3, weights: [[0, 1, -1], [1, 0, 0.5], [-1, 0.5, 0]]",
                                "start: [1, 1, -1]");
    QVERIFY(net->couplings().isWhole());
    QCOMPARE(net->couplings().value(1, 2), 0.5);
    QCOMPARE(net->patterns(), 0);
    Timeline timeline(net->start());
    const Snapshot& now = go(timeline, "0:0");
    QCOMPARE(valueOf(now, "W[3,1]"), -1.0); // known from the start: nothing is stored
    QCOMPARE(now.iteration->stepCount(), 1);
    QVERIFY(
        english(std::get<Message>(now.iteration->shape(q("W[1,2]#1")))).find("nothing is stored")
        != std::string::npos);
}

void TestHopfieldStoring::hebbWithoutTheDivision()
{
    const std::string patterns = "units: 3, patterns: [[1, -1, 1], [1, 1, 1]]";
    const auto plain = hopfieldOf(patterns, "start: [1, 1, 1]");
    const auto whole = hopfieldOf(patterns + ", normalise: false", "start: [1, 1, 1]");
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            QCOMPARE(whole->couplings().value(i, j), 3 * plain->couplings().value(i, j));
    Timeline timeline(whole->start());
    QCOMPARE(valueOf(go(timeline, "0:W[1,3]#2"), "W[1,3]#2"), 2.0);
    QCOMPARE(plainText(timeline.now().iteration->explain(timeline.now().position.step), {}),
             std::string("W[1,3]#2 = W[1,3]#1 + xi[1]#2 * xi[3]#2"));
}

void TestHopfieldStoring::whatAUnitDoesWithoutAField()
{
    const auto after = [](const std::string& atZero, const std::string& start) {
        const auto net = hopfieldOf("units: 2, weights: [[0, 0], [0, 0]]" + atZero,
                                    "start: " + start + ", order: [1, 2]");
        Timeline timeline(net->start());
        return valueOf(go(timeline, "1:end"), "s[1]");
    };
    QCOMPARE(after("", "[-1, 1]"), -1.0);
    QCOMPARE(after(", at-zero: keep", "[1, 1]"), 1.0);
    QCOMPARE(after(", at-zero: up", "[-1, 1]"), 1.0);
    QCOMPARE(after(", at-zero: down", "[1, 1]"), -1.0);
    QCOMPARE(after(", at-zero: down, values: [0, 1]", "[1, 1]"), 0.0);
}

void TestHopfieldStoring::addresses()
{
    const auto storkey =
        hopfieldOf("units: 5, patterns: {random: 3}, rule: storkey", "start: {seed: 1}");
    const auto inverse =
        hopfieldOf("units: 5, patterns: {random: 3}, rule: pseudo-inverse", "start: {seed: 1}");
    const auto shapeOf = [](const auto& experiment, const char* quantity) {
        const auto found = hopfieldNamed(q(quantity), experiment->sizes());
        const auto* message = std::get_if<Message>(&found);
        if (message)
            return english(*message);
        const Shape shape = std::get<HopfieldNamed>(found).shape;
        return std::to_string(shape.rows()) + "×" + std::to_string(shape.columns());
    };
    QCOMPARE(shapeOf(storkey, "W"), "5×5");
    QCOMPARE(shapeOf(storkey, "s"), "5×1");
    QCOMPARE(shapeOf(storkey, "m"), "3×1");
    QCOMPARE(shapeOf(storkey, "W#2"), "5×5");
    QCOMPARE(shapeOf(storkey, "W[1,2]#3"), "1×1");
    QCOMPARE(shapeOf(storkey, "h[5]#3"), "1×1");
    QCOMPARE(shapeOf(inverse, "Qinv"), "3×3");
    QCOMPARE(shapeOf(storkey, "W[1,6]"), "W[1,6]: there are 5 units, from 1");
    QCOMPARE(shapeOf(storkey, "m[4]"), "m[4]: there are 3 patterns, from 1");
    QCOMPARE(shapeOf(storkey, "W[1,2]#4"), "W[1,2]#4: the number behind # goes from 1 to 3");
    QCOMPARE(shapeOf(storkey, "W[1]"), "W[1]: W has 2 indices");
    QCOMPARE(shapeOf(storkey, "Q[1,1]"), "there is no quantity Q[1,1] here");
    QCOMPARE(shapeOf(inverse, "h[1]#1"), "there is no quantity h[1]#1 here");
    QVERIFY(shapeOf(inverse, "W[1,2]#1").starts_with("W[1,2]#1: the pseudo-inverse stores all 3"));
    QVERIFY(shapeOf(inverse, "p[1]").starts_with("p[1]: this net has no temperature"));
    QCOMPARE(shapeOf(inverse, "s[1]@2"), "there is no quantity s[1]@2 here");
    const Timeline timeline(inverse->start());
    const auto all = timeline.now().iteration->elements(q("W"));
    QCOMPARE(all.size(), std::size_t(25));
    QCOMPARE(print(all[5]), "W[2,1]");
}

void TestHopfieldStoring::pairsAreNumbered()
{
    const HopfieldSteps steps = HopfieldSteps::storing(stored(4, 2, StoringRule::PseudoInverse));
    std::vector<std::string> names;
    for (std::int64_t k = 1; k <= steps.count(); ++k)
        names.push_back(print(hopfieldQuantity(steps.at(k))));
    const std::vector<std::string> expected{"Q[1,1]",    "Q[1,2]",    "Q[2,2]",   "Qinv[1,1]",
                                            "Qinv[1,2]", "Qinv[2,2]", "W[1,2]#2", "W[1,3]#2",
                                            "W[1,4]#2",  "W[2,3]#2",  "W[2,4]#2", "W[3,4]#2",
                                            "E",         "m[1]",      "m[2]"};
    QVERIFY(names == expected);
    QCOMPARE(steps.of({HopfieldPart::Stage, 3, 1, 2}), std::optional<std::int64_t>(11));
    QCOMPARE(steps.of({HopfieldPart::Stage, 2, 2, 2}), std::optional<std::int64_t>());
    QCOMPARE(steps.of({HopfieldPart::Coupling, 0, 1, 0}), std::optional<std::int64_t>(7));
}

QTEST_APPLESS_MAIN(TestHopfieldStoring)
#include "tst_hopfield_storing.moc"
