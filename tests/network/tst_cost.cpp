// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cost.h"
#include "support/text.h"

using namespace gradus;

namespace {

double plainCost(Cost cost, const Eigen::VectorXd& a, const Eigen::VectorXd& y)
{
    double sum = 0;
    for (Eigen::Index j = 0; j < a.size(); ++j) {
        const double difference = a(j) - y(j);
        switch (cost) {
        case Cost::HalfSquaredError:
            sum += 0.5 * difference * difference;
            break;
        case Cost::SquaredError:
            sum += difference * difference;
            break;
        case Cost::MeanSquaredError:
            sum += difference * difference / double(a.size());
            break;
        case Cost::BinaryCrossEntropy:
            sum -= y(j) * std::log(a(j)) + (1 - y(j)) * std::log(1 - a(j));
            break;
        case Cost::CategoricalCrossEntropy:
            sum -= y(j) * std::log(a(j));
            break;
        }
    }
    return sum;
}

double cost(Cost kind, Activation output, const Eigen::VectorXd& z, const Eigen::VectorXd& y)
{
    Eigen::MatrixXd a(z.size(), 1);
    activate(output, z, a);
    return costOf(kind, output, z, a.col(0), y);
}

} // namespace

class TestCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreThePromisedOnes()
    {
        const std::vector<std::string> expected{"half-squared-error", "squared-error",
                                                "mean-squared-error", "binary-cross-entropy",
                                                "categorical-cross-entropy"};
        QVERIFY(costNames() == expected);
    }
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("kind");
        for (std::size_t i = 0; i < costNames().size(); ++i)
            QTest::newRow(costNames()[i].c_str()) << int(i);
    }
    void agreesWithTheDefinition()
    {
        QFETCH(int, kind);
        Eigen::VectorXd z(3);
        Eigen::VectorXd y(3);
        z << 0.4, -0.2, 1.7;
        y << 0.1, 0.7, 0.2;
        for (const Activation output : {Activation::Sigmoid, Activation::Softmax}) {
            Eigen::MatrixXd a(3, 1);
            activate(output, z, a);
            QVERIFY(
                relativeError(cost(Cost(kind), output, z, y), plainCost(Cost(kind), a.col(0), y))
                < 1e-14);
        }
    }
    void slopeIsTheDerivative_data() { agreesWithTheDefinition_data(); }
    void slopeIsTheDerivative()
    {
        QFETCH(int, kind);
        Eigen::VectorXd a(2);
        Eigen::VectorXd y(2);
        a << 0.3, 0.6;
        y << 0.9, 0.2;
        const double h = 1e-6;
        for (Eigen::Index j = 0; j < 2; ++j) {
            Eigen::VectorXd up = a;
            Eigen::VectorXd down = a;
            up(j) += h;
            down(j) -= h;
            const double numeric =
                (plainCost(Cost(kind), up, y) - plainCost(Cost(kind), down, y)) / (2 * h);
            QVERIFY(std::abs(costSlope(Cost(kind), a(j), y(j), 2) - numeric) < 1e-8);
        }
    }
    void onlyTwoPairsCancel()
    {
        for (int output = 0; output <= int(Activation::Softmax); ++output)
            for (std::size_t kind = 0; kind < costNames().size(); ++kind) {
                const bool expected = (Activation(output) == Activation::Sigmoid
                                       && Cost(kind) == Cost::BinaryCrossEntropy)
                    || (Activation(output) == Activation::Softmax
                        && Cost(kind) == Cost::CategoricalCrossEntropy);
                QCOMPARE(cancels(Activation(output), Cost(kind)), expected);
            }
    }
    // Far out a is rounded to 0 or 1, and only the cost taken from z is still right.
    void cancellingPairsAreStable()
    {
        Eigen::VectorXd z(1);
        Eigen::VectorXd y(1);
        for (const double far : {-800.0, -40.0, 40.0, 800.0}) {
            z << far;
            y << 0;
            QVERIFY(relativeError(cost(Cost::BinaryCrossEntropy, Activation::Sigmoid, z, y),
                                  far > 0 ? far : std::log1p(std::exp(far)))
                    < 1e-14);
            y << 1;
            QVERIFY(relativeError(cost(Cost::BinaryCrossEntropy, Activation::Sigmoid, z, y),
                                  far < 0 ? -far : std::log1p(std::exp(-far)))
                    < 1e-14);
        }
        Eigen::VectorXd wide(3);
        Eigen::VectorXd target(3);
        wide << 800, -800, 0;
        target << 0, 1, 0;
        QVERIFY(relativeError(
                    cost(Cost::CategoricalCrossEntropy, Activation::Softmax, wide, target), 1600)
                < 1e-14);
    }
    void infiniteSlopesAreInfinite()
    {
        QVERIFY(std::isinf(costSlope(Cost::CategoricalCrossEntropy, 0, 1, 2)));
        QCOMPARE(costSlope(Cost::CategoricalCrossEntropy, 0, 0, 2), 0.0);
        QVERIFY(std::isinf(costSlope(Cost::BinaryCrossEntropy, 1, 0, 2)));
    }
    // Where a slope is infinite its sign is that of the slopes beside it, where the cost exists.
    void infiniteSlopesHaveTheSignOfTheirLimit()
    {
        const double inf = std::numeric_limits<double>::infinity();
        const double reluOff = activated(Activation::Relu, -1);
        QCOMPARE(costSlope(Cost::BinaryCrossEntropy, reluOff, 1, 1), -inf);
        for (int output = 0; output <= int(Activation::Softmax); ++output)
            for (const double z : {-1.0, -0.0, 0.0, 1.0, -800.0, -50.0, 50.0, 800.0})
                for (std::size_t kind = 0; kind < costNames().size(); ++kind)
                    for (const double y : {0.0, 0.25, 0.5, 1.0}) {
                        const double a = activated(Activation(output), z);
                        const double slope = costSlope(Cost(kind), a, y, 1);
                        if (a != 0 && a != 1) {
                            QVERIFY(std::isfinite(slope));
                            continue;
                        }
                        const double inside = a == 0 ? 1e-9 : 1 - 1e-9;
                        const double near = costSlope(Cost(kind), inside, y, 1);
                        if (std::isinf(slope))
                            QVERIFY(std::abs(near) > 1e7 && (near > 0) == (slope > 0));
                        else
                            QVERIFY(std::abs(near - slope) < 1e-6);
                    }
    }
};

QTEST_APPLESS_MAIN(TestCost)
#include "tst_cost.moc"
