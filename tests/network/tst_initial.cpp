// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_initial.h"
#include "support/text.h"

#include <set>

using namespace gradus;

namespace {

struct Spread {
    double mean = 0;
    double variance = 0;
    double least = 0;
    double greatest = 0;
};

// Of the weights of layer 1 of a 40-60-2 network.
Spread spreadOf(const InitialParameters& initial)
{
    const ParameterLayout layout({40, 60, 2});
    const AlignedVector parameters = drawParameters(initial, layout);
    const auto weights = weightsOf(parameters, layout.block(1));
    Spread spread;
    spread.mean = weights.mean();
    spread.variance = (weights.array() - spread.mean).square().mean();
    spread.least = weights.minCoeff();
    spread.greatest = weights.maxCoeff();
    return spread;
}

} // namespace

class TestInitial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheVariance_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("variance");
        QTest::newRow("lecun-normal") << int(InitialScheme::LecunNormal) << 1.0 / 40;
        QTest::newRow("xavier-normal") << int(InitialScheme::XavierNormal) << 2.0 / 100;
        QTest::newRow("xavier-uniform") << int(InitialScheme::XavierUniform) << 2.0 / 100;
        QTest::newRow("he-normal") << int(InitialScheme::HeNormal) << 2.0 / 40;
        QTest::newRow("he-uniform") << int(InitialScheme::HeUniform) << 2.0 / 40;
        QTest::newRow("playground") << int(InitialScheme::Playground) << 1.0 / 12;
    }
    void hasTheVariance()
    {
        QFETCH(int, scheme);
        QFETCH(double, variance);
        const Spread spread = spreadOf({.scheme = InitialScheme(scheme), .seed = 5});
        QVERIFY(std::abs(spread.mean) < 4 * std::sqrt(variance / 2400));
        QVERIFY(std::abs(spread.variance / variance - 1) < 0.1);
    }
    void biasesMayBeDrawn()
    {
        const ParameterLayout layout({20, 2000, 1});
        InitialParameters initial{.scheme = InitialScheme::LecunNormal, .seed = 3};
        const AlignedVector plain = drawParameters(initial, layout);
        initial.biasSd = 0.5;
        const AlignedVector drawn = drawParameters(initial, layout);
        const auto& block = layout.block(1);
        QVERIFY(weightsOf(drawn, block) == weightsOf(plain, block));
        QVERIFY(weightsOf(drawn, layout.block(2)) == weightsOf(plain, layout.block(2)));
        QVERIFY(biasesOf(plain, block).isZero());
        const auto biases = biasesOf(drawn, block).array();
        QVERIFY(std::abs(biases.mean()) < 0.05);
        QVERIFY(std::abs(std::sqrt(biases.square().mean()) - 0.5) < 0.03);
        QVERIFY(drawn(layout.bias(2, 1)) != 0);
    }
    void obeysItsSettings()
    {
        const Spread uniform = spreadOf({.scheme = InitialScheme::Uniform, .low = 2, .high = 3});
        QVERIFY(uniform.least >= 2 && uniform.greatest < 3);
        const Spread normal = spreadOf({.scheme = InitialScheme::Normal, .sd = 5});
        QVERIFY(std::abs(std::sqrt(normal.variance) / 5 - 1) < 0.1);
        const Spread constant = spreadOf({.scheme = InitialScheme::Constant, .value = 0.25});
        QCOMPARE(constant.least, 0.25);
        QCOMPARE(constant.greatest, 0.25);
        QCOMPARE(spreadOf({.scheme = InitialScheme::Zeros}).greatest, 0.0);
    }
    void biasesAreZeroButForPlayground()
    {
        const ParameterLayout layout({3, 4});
        for (std::size_t i = 0; i < initialNames().size(); ++i) {
            const AlignedVector parameters =
                drawParameters({.scheme = InitialScheme(i), .value = 1}, layout);
            const auto biases = biasesOf(parameters, layout.block(1));
            QVERIFY((biases.array() == (initialNames()[i] == "playground" ? 0.1 : 0.0)).all());
        }
    }
    void roundsToNumbersThatCanBeTyped()
    {
        const ParameterLayout layout({3, 4});
        const AlignedVector parameters =
            drawParameters({.scheme = InitialScheme::Normal, .round = 2}, layout);
        for (const double w : weightsOf(parameters, layout.block(1)).reshaped())
            QVERIFY(std::abs(w * 100 - std::round(w * 100)) < 1e-9);
    }
    void dependsOnTheSeed()
    {
        const ParameterLayout layout({3, 4});
        const auto draw = [&](std::uint64_t seed) {
            return drawParameters({.scheme = InitialScheme::Normal, .seed = seed}, layout);
        };
        QVERIFY(draw(1) == draw(1));
        QVERIFY(draw(1) != draw(2));
    }
    void layoutHasRoomForEverything()
    {
        const ParameterLayout layout({3, 5, 2});
        QCOMPARE(layout.count(), 3 * 5 + 5 + 5 * 2 + 2);
        QCOMPARE(layout.layers(), 2);
        std::set<Eigen::Index> places;
        for (int l = 1; l <= 2; ++l) {
            QCOMPARE(layout.block(l).weights % 8, 0); // 64 bytes
            QCOMPARE(layout.block(l).biases % 8, 0);
            for (int j = 1; j <= layout.block(l).to; ++j) {
                QVERIFY(places.insert(layout.bias(l, j)).second);
                for (int k = 1; k <= layout.block(l).from; ++k)
                    QVERIFY(places.insert(layout.weight(l, j, k)).second);
            }
        }
        QCOMPARE(places.size(), std::size_t(layout.count()));
        QVERIFY(*places.rbegin() < layout.length());
    }
};

QTEST_APPLESS_MAIN(TestInitial)
#include "tst_initial.moc"
