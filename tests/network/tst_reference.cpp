// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"

using namespace gradus;

namespace {

using Matrix = std::vector<std::vector<double>>;

// A network in plain loops, straight from the four equations: nothing is shared with the engine but
// the activation of one number.
struct PlainNetwork {
    std::vector<int> sizes;
    std::vector<Activation> activations;
    Cost cost = Cost::HalfSquaredError;
    std::vector<Matrix> w;
    std::vector<std::vector<double>> b;

    struct Pass {
        std::vector<std::vector<double>> z, a, delta, dCda;
        double C = 0;
    };

    [[nodiscard]] Pass run(const std::vector<double>& x, const std::vector<double>& y) const
    {
        const std::size_t last = sizes.size() - 1;
        Pass p;
        p.z.resize(last + 1);
        p.a.resize(last + 1);
        p.delta.resize(last + 1);
        p.dCda.resize(last + 1);
        p.a[0] = x;
        for (std::size_t l = 1; l <= last; ++l) {
            for (int j = 0; j < sizes[l]; ++j) {
                double z = b[l][std::size_t(j)];
                for (int k = 0; k < sizes[l - 1]; ++k)
                    z += w[l][std::size_t(j)][std::size_t(k)] * p.a[l - 1][std::size_t(k)];
                p.z[l].push_back(z);
            }
            p.a[l] = activate(activations[l], p.z[l]);
        }
        for (std::size_t j = 0; j < y.size(); ++j) {
            const double d = p.a[last][j] - y[j];
            p.C += 0.5 * d * d;
            p.dCda[last].push_back(d);
        }
        for (std::size_t l = last; l >= 1; --l) {
            p.delta[l] = errors(activations[l], p.z[l], p.a[l], p.dCda[l]);
            for (int k = 0; k < sizes[l - 1]; ++k) {
                double back = 0;
                for (int j = 0; j < sizes[l]; ++j)
                    back += w[l][std::size_t(j)][std::size_t(k)] * p.delta[l][std::size_t(j)];
                p.dCda[l - 1].push_back(back);
            }
        }
        return p;
    }

    [[nodiscard]] static std::vector<double> activate(Activation kind, const std::vector<double>& z)
    {
        std::vector<double> a;
        double sum = 0;
        for (const double one : z)
            sum += std::exp(one);
        for (const double one : z)
            a.push_back(kind == Activation::Softmax ? std::exp(one) / sum : activated(kind, one));
        return a;
    }

    [[nodiscard]] static std::vector<double> errors(Activation kind, const std::vector<double>& z,
                                                    const std::vector<double>& a,
                                                    const std::vector<double>& dCda)
    {
        std::vector<double> delta(z.size(), 0.0);
        for (std::size_t j = 0; j < z.size(); ++j) {
            if (kind != Activation::Softmax) {
                delta[j] = dCda[j] * slope(kind, z[j], a[j]);
                continue;
            }
            for (std::size_t i = 0; i < z.size(); ++i)
                delta[j] += a[i] * ((i == j ? 1 : 0) - a[j]) * dCda[i];
        }
        return delta;
    }
};

PlainNetwork plainOf(const NetworkExperiment& experiment)
{
    PlainNetwork plain;
    const AlignedVector& p = experiment.initialParameters();
    for (int l = 0; l <= experiment.layers(); ++l) {
        plain.sizes.push_back(experiment.size(l));
        plain.activations.push_back(l == 0 ? Activation::Identity : experiment.activation(l));
        Matrix w;
        std::vector<double> b;
        for (int j = 1; l > 0 && j <= experiment.size(l); ++j) {
            std::vector<double> row;
            for (int k = 1; k <= experiment.size(l - 1); ++k)
                row.push_back(p(experiment.layout().weight(l, j, k)));
            w.push_back(row);
            b.push_back(p(experiment.layout().bias(l, j)));
        }
        plain.w.push_back(w);
        plain.b.push_back(b);
    }
    return plain;
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPlainLoops_data();
    void agreesWithPlainLoops();
};

void TestReference::agreesWithPlainLoops_data()
{
    QTest::addColumn<QString>("hidden");
    QTest::addColumn<QString>("output");
    QTest::addColumn<int>("batch");
    for (const std::string& hidden : activationNames())
        for (const char* output : {"sigmoid", "softmax", "identity"})
            for (const int batch : {1, 4})
                QTest::addRow("%s, %s, batch %d", hidden.c_str(), output, batch)
                    << str(hidden) << QString::fromLatin1(output) << batch;
}

// Law 5, second half: the fast path is the plain one to 1e-12.
void TestReference::agreesWithPlainLoops()
{
    QFETCH(QString, hidden);
    QFETCH(QString, output);
    QFETCH(int, batch);
    NetworkCase c;
    c.layers = QStringLiteral("[{size: 3}, {size: 5, activation: %1}, {size: 4, activation: %1}, "
                              "{size: 2, activation: %2}]")
                   .arg(hidden, output)
                   .toStdString();
    c.samples = "[{x: [0.5, -1.25, 2], y: [0.25, 0.75]}, {x: [-0.75, 0.4, 0.1], y: [0.9, 0.1]}, "
                "{x: [1.5, 0.3, -1], y: [0.4, 0.6]}, {x: [0.2, 0.2, -0.9], y: [0, 1]}]";
    c.training = "{optimizer: sgd, rate: 0.5, batch: " + std::to_string(batch) + "}";
    const auto experiment = c.experiment();
    Timeline timeline(experiment->start());
    const NetworkTrace& trace = networkOf(timeline.now()).trace();
    const PlainNetwork plain = plainOf(*experiment);
    AlignedVector mean = AlignedVector::Zero(experiment->layout().length());
    double cost = 0;
    for (int n = 0; n < batch; ++n) {
        const std::vector<double> x(trace.a[0].col(n).begin(), trace.a[0].col(n).end());
        const std::vector<double> y(trace.y.col(n).begin(), trace.y.col(n).end());
        const PlainNetwork::Pass pass = plain.run(x, y);
        QVERIFY(relativeError(trace.cost(n), pass.C) < 1e-12);
        cost += pass.C / batch;
        for (int l = 1; l <= 3; ++l) {
            const auto at = std::size_t(l);
            for (int j = 1; j <= experiment->size(l); ++j) {
                const auto row = std::size_t(j - 1);
                QVERIFY(relativeError(trace.z[at](j - 1, n), pass.z[at][row]) < 1e-12);
                QVERIFY(relativeError(trace.a[at](j - 1, n), pass.a[at][row]) < 1e-12);
                QVERIFY(relativeError(trace.dCda[at](j - 1, n), pass.dCda[at][row]) < 1e-12);
                QVERIFY(relativeError(trace.delta[at](j - 1, n), pass.delta[at][row]) < 1e-12);
                mean(experiment->layout().bias(l, j)) += pass.delta[at][row] / batch;
                for (int k = 1; k <= experiment->size(l - 1); ++k)
                    mean(experiment->layout().weight(l, j, k)) +=
                        pass.delta[at][row] * pass.a[at - 1][std::size_t(k - 1)] / batch;
            }
        }
        for (int k = 1; k <= 3; ++k)
            QVERIFY(relativeError(trace.dCda[0](k - 1, n), pass.dCda[0][std::size_t(k - 1)])
                    < 1e-12);
    }
    QVERIFY(relativeError(trace.meanCost(), cost) < 1e-12);
    for (int l = 1; l <= 3; ++l)
        for (int j = 1; j <= experiment->size(l); ++j)
            for (int k = 1; k <= experiment->size(l - 1); ++k) {
                const Eigen::Index at = experiment->layout().weight(l, j, k);
                QVERIFY(relativeError(trace.gradient(at), mean(at)) < 1e-12);
            }
}

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
