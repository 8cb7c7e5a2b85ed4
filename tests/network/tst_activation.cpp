// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/activation.h"
#include "support/text.h"

using namespace gradus;

namespace {

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

// f and f′ from the definitions.
struct Plain {
    double value;
    double slope;
};

Plain plain(Activation kind, double z)
{
    const double pi = std::acos(-1.0);
    switch (kind) {
    case Activation::Identity:
        return {z, 1};
    case Activation::Sigmoid:
        return {sigmoid(z), sigmoid(z) * (1 - sigmoid(z))};
    case Activation::Tanh:
        return {std::tanh(z), 1 - std::tanh(z) * std::tanh(z)};
    case Activation::Relu:
        return {z > 0 ? z : 0, z > 0 ? 1.0 : 0.0};
    case Activation::LeakyRelu:
        return {z > 0 ? z : 0.01 * z, z > 0 ? 1 : 0.01};
    case Activation::Elu:
        return {z > 0 ? z : std::exp(z) - 1, z > 0 ? 1 : std::exp(z)};
    case Activation::Softplus:
        return {std::log1p(std::exp(z)), sigmoid(z)};
    case Activation::Gelu: {
        const double phi = 0.5 * (1 + std::erf(z / std::sqrt(2.0)));
        return {z * phi, phi + z * std::exp(-z * z / 2) / std::sqrt(2 * pi)};
    }
    case Activation::Sine:
        return {std::sin(z), std::cos(z)};
    case Activation::Step:
        return {z > 0 ? 1.0 : 0.0, 0};
    case Activation::Softmax:
        break;
    }
    return {};
}

constexpr int elementwise = int(Activation::Softmax);

} // namespace

class TestActivation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreThePromisedOnes()
    {
        const std::vector<std::string> expected{"identity",   "sigmoid", "tanh",     "relu",
                                                "leaky-relu", "elu",     "softplus", "gelu",
                                                "sine",       "step",    "softmax"};
        QVERIFY(activationNames() == expected);
    }
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < elementwise; ++kind)
            QTest::newRow(activationNames()[std::size_t(kind)].c_str()) << kind;
    }
    void agreesWithTheDefinition()
    {
        QFETCH(int, kind);
        const auto activation = Activation(kind);
        for (double z = -6; z <= 6; z += 0.37) {
            const Plain expected = plain(activation, z);
            const double a = activated(activation, z);
            QVERIFY2(relativeError(a, expected.value) < 1e-13, qPrintable(QString::number(z)));
            QVERIFY2(relativeError(slope(activation, z, a), expected.slope) < 1e-12,
                     qPrintable(QString::number(z)));
        }
    }
    void isDefinedAtItsCorner()
    {
        QCOMPARE(slope(Activation::Relu, 0, 0), 0.0);
        QCOMPARE(slope(Activation::LeakyRelu, 0, 0), 0.01);
        QCOMPARE(activated(Activation::Step, 0), 0.0);
        QCOMPARE(slope(Activation::Step, 3, 1), 0.0);
    }
    void isNeverMinusZero_data() { agreesWithTheDefinition_data(); }
    void isNeverMinusZero()
    {
        QFETCH(int, kind);
        Eigen::MatrixXd z(4, 1);
        z << -1, -0.0, -1e-320, -50;
        Eigen::MatrixXd a(4, 1);
        activate(Activation(kind), z, a);
        for (Eigen::Index i = 0; i < z.size(); ++i) {
            QVERIFY(a(i) != 0 || !std::signbit(a(i)));
            const double single = activated(Activation(kind), z(i));
            QVERIFY(single != 0 || !std::signbit(single));
        }
    }
    void isStableFarOut_data() { agreesWithTheDefinition_data(); }
    void isStableFarOut()
    {
        QFETCH(int, kind);
        for (const double z : {-800.0, 800.0, -1e5, 1e5}) {
            const double a = activated(Activation(kind), z);
            QVERIFY(!std::isnan(a));
            QVERIFY(!std::isnan(slope(Activation(kind), z, a)));
        }
        QCOMPARE(activated(Activation::Sigmoid, 800), 1.0);
        QVERIFY(activated(Activation::Sigmoid, -700) > 0);
        QCOMPARE(activated(Activation::Softplus, 800), 800.0);
    }
    void matricesAreTheSameAsNumbers_data() { agreesWithTheDefinition_data(); }
    void matricesAreTheSameAsNumbers()
    {
        QFETCH(int, kind);
        Eigen::MatrixXd z(7, 5);
        for (Eigen::Index i = 0; i < z.size(); ++i)
            z(i) = -4 + 0.23 * double(i);
        Eigen::MatrixXd a(7, 5);
        Eigen::MatrixXd s(7, 5);
        activate(Activation(kind), z, a);
        slopes(Activation(kind), z, a, s);
        for (Eigen::Index i = 0; i < z.size(); ++i) {
            QVERIFY(relativeError(a(i), activated(Activation(kind), z(i))) < 1e-15);
            QVERIFY(relativeError(s(i), slope(Activation(kind), z(i), a(i))) < 1e-15);
        }
    }
    void softmaxSumsToOne()
    {
        Eigen::MatrixXd z(4, 3);
        z << 1, 800, -800, 2, 799, -801, 3, -800, -800.5, 4, 0, -900;
        Eigen::MatrixXd a(4, 3);
        activate(Activation::Softmax, z, a);
        for (Eigen::Index n = 0; n < 3; ++n)
            QVERIFY(std::abs(a.col(n).sum() - 1) < 1e-15);
        const double all = std::exp(1.0) + std::exp(2.0) + std::exp(3.0) + std::exp(4.0);
        QVERIFY(relativeError(a(2, 0), std::exp(3.0) / all) < 1e-14);
        QVERIFY(relativeError(a(0, 1), 1 / (1 + std::exp(-1.0))) < 1e-14);
    }
    void softmaxSlopeIsItsJacobian()
    {
        Eigen::VectorXd z(3);
        z << 0.3, -0.7, 1.1;
        const auto softmax = [](const Eigen::VectorXd& of) {
            Eigen::MatrixXd a(of.size(), 1);
            activate(Activation::Softmax, of, a);
            return Eigen::VectorXd(a.col(0));
        };
        const Eigen::VectorXd a = softmax(z);
        const double h = 1e-5;
        for (Eigen::Index k = 0; k < 3; ++k) {
            Eigen::VectorXd up = z;
            Eigen::VectorXd down = z;
            up(k) += h;
            down(k) -= h;
            const Eigen::VectorXd numeric = (softmax(up) - softmax(down)) / (2 * h);
            for (Eigen::Index j = 0; j < 3; ++j)
                QVERIFY(std::abs(softmaxSlope(a(j), a(k), j == k) - numeric(j)) < 1e-9);
        }
    }
};

QTEST_APPLESS_MAIN(TestActivation)
#include "tst_activation.moc"
