// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"

using namespace gradus;

class TestGradient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheCentralDifference_data();
    void isTheCentralDifference();

private:
    static double costWith(const NetworkExperiment& experiment, const NetworkTrace& like,
                           const AlignedVector& parameters);
};

void TestGradient::isTheCentralDifference_data()
{
    QTest::addColumn<QString>("hidden");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("cost");
    const auto row = [](const char* hidden, const char* output, const char* cost) {
        QTest::addRow("%s, %s, %s", hidden, output, cost)
            << QString::fromLatin1(hidden) << QString::fromLatin1(output)
            << QString::fromLatin1(cost);
    };
    for (const char* hidden : {"identity", "sigmoid", "tanh", "elu", "softplus", "gelu", "sine",
                               "softmax", "leaky-relu", "relu"})
        row(hidden, "sigmoid", "half-squared-error");
    for (const char* cost : {"half-squared-error", "squared-error", "mean-squared-error",
                             "binary-cross-entropy", "categorical-cross-entropy"}) {
        row("tanh", "sigmoid", cost);
        row("tanh", "softmax", cost);
    }
    row("tanh", "identity", "mean-squared-error");
}

double TestGradient::costWith(const NetworkExperiment& experiment, const NetworkTrace& like,
                              const AlignedVector& parameters)
{
    NetworkTrace trace = makeTrace(experiment);
    resizeTrace(trace, experiment, like.batch);
    trace.a[0] = like.a[0];
    trace.y = like.y;
    forward(trace, experiment, parameters);
    costs(trace, experiment);
    return trace.meanCost();
}

// Law 5: every slope equals a central difference to 1e-6.
void TestGradient::isTheCentralDifference()
{
    QFETCH(QString, hidden);
    QFETCH(QString, output);
    QFETCH(QString, cost);
    NetworkCase c;
    c.layers = QStringLiteral("[{size: 2}, {size: 4, activation: %1}, {size: 3, activation: %1}, "
                              "{size: 2, activation: %2}]")
                   .arg(hidden, output)
                   .toStdString();
    c.cost = cost.toStdString();
    c.training = "{optimizer: sgd, rate: 0.5, batch: 3}";
    const auto experiment = c.experiment();
    Timeline timeline(experiment->start());
    const NetworkTrace& trace = networkOf(timeline.now()).trace();
    const ParameterLayout& layout = experiment->layout();
    const double h = 1e-5;
    const auto check = [&](Eigen::Index at, const QString& name) {
        AlignedVector up = experiment->initialParameters();
        AlignedVector down = up;
        up(at) += h;
        down(at) -= h;
        const double numeric =
            (costWith(*experiment, trace, up) - costWith(*experiment, trace, down)) / (2 * h);
        QVERIFY2(relativeError(trace.gradient(at), numeric) < 1e-6, qPrintable(name));
    };
    for (int l = 1; l <= layout.layers(); ++l)
        for (int j = 1; j <= layout.block(l).to; ++j) {
            check(layout.bias(l, j), QStringLiteral("b[%1][%2]").arg(l).arg(j));
            for (int k = 1; k <= layout.block(l).from; ++k)
                check(layout.weight(l, j, k), QStringLiteral("w[%1][%2,%3]").arg(l).arg(j).arg(k));
        }
}

QTEST_APPLESS_MAIN(TestGradient)
#include "tst_gradient.moc"
