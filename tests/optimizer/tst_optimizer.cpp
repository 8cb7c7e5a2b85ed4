// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizer/optimizer.h"
#include "optimizer/optimizer_explain.h"
#include "support/text.h"

#include <random>

using namespace gradus;

namespace {

// The rules once more, written out plainly from the course's table.
struct Reference {
    double w = 0, m = 0, v = 0;

    void update(Optimizer kind, double g, double rate, const OptimizerSettings& s, int t, bool bias)
    {
        switch (kind) {
        case Optimizer::Sgd:
            w -= rate * g;
            break;
        case Optimizer::Momentum:
            v = s.momentum * v - rate * g;
            w += v;
            break;
        case Optimizer::Nesterov:
            v = s.momentum * v - rate * g;
            w += s.momentum * v - rate * g;
            break;
        case Optimizer::Adagrad:
            v += g * g;
            w -= rate * g / (std::sqrt(v) + s.epsilon);
            break;
        case Optimizer::Rmsprop:
            v = s.rho * v + (1 - s.rho) * g * g;
            w -= rate * g / (std::sqrt(v) + s.epsilon);
            break;
        case Optimizer::Adam:
        case Optimizer::Adamw: {
            m = s.beta1 * m + (1 - s.beta1) * g;
            v = s.beta2 * v + (1 - s.beta2) * g * g;
            const double mHat = m / (1 - std::pow(s.beta1, t));
            const double vHat = v / (1 - std::pow(s.beta2, t));
            const double decay = kind == Optimizer::Adamw && !bias ? s.weightDecay : 0;
            w -= rate * (mHat / (std::sqrt(vHat) + s.epsilon) + decay * w);
            break;
        }
        }
    }
};

UpdateOperands operandsOf(double w, double g, double m, double v, const Update& u, double rate,
                          std::int64_t t, double decay)
{
    const auto operand = [](const char* name, double value) {
        return Formula::operand(q(name), value, Pass::Update);
    };
    UpdateOperands o{.value = operand("w[1][1,1]", w),
                     .gradient = operand("dC/dw[1][1,1]", g),
                     .rate = operand("eta", rate),
                     .oldM = operand("m.w[1][1,1]", m),
                     .oldV = operand("v.w[1][1,1]", v),
                     .m = operand("m.w[1][1,1]", u.m),
                     .v = operand("v.w[1][1,1]", u.v),
                     .mHat = operand("mhat.w[1][1,1]", u.mHat),
                     .vHat = operand("vhat.w[1][1,1]", u.vHat),
                     .change = operand("Dw[1][1,1]", u.change)};
    o.t = t;
    o.decay = decay;
    return o;
}

double partOf(const Update& u, UpdatePart part, Optimizer kind)
{
    switch (part) {
    case UpdatePart::M:
        return u.m;
    case UpdatePart::V:
        return u.v;
    case UpdatePart::MHat:
        return u.mHat;
    case UpdatePart::VHat:
        return u.vHat;
    case UpdatePart::Change:
        return u.change;
    case UpdatePart::Value:
        break;
    }
    (void)kind;
    return u.value;
}

const std::vector<Optimizer>& kinds()
{
    static const std::vector<Optimizer> all{
        Optimizer::Sgd,     Optimizer::Momentum, Optimizer::Nesterov, Optimizer::Adagrad,
        Optimizer::Rmsprop, Optimizer::Adam,     Optimizer::Adamw};
    return all;
}

} // namespace

class TestOptimizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreComplete();
    void agreesWithThePlainRule_data();
    void agreesWithThePlainRule();
    void biasCorrectionDivides();
    void decayLeavesBiasesAlone();
    void chosenAtRunTimeIsTheSame();
    void keepsTheRightMoments();
    void explanationsWorkOut_data();
    void explanationsWorkOut();
    void partsEndWithTheValue();
    void rulesHaveNames();
};

void TestOptimizer::namesAreComplete()
{
    const std::vector<std::string> expected{"sgd",     "momentum", "nesterov", "adagrad",
                                            "rmsprop", "adam",     "adamw"};
    QVERIFY(optimizerNames() == expected);
}

void TestOptimizer::agreesWithThePlainRule_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("bias");
    for (const Optimizer kind : kinds())
        for (const bool bias : {false, true})
            QTest::addRow("%s%s", optimizerNames()[std::size_t(kind)].c_str(), bias ? ", bias" : "")
                << int(kind) << bias;
}

void TestOptimizer::agreesWithThePlainRule()
{
    QFETCH(int, kind);
    QFETCH(bool, bias);
    OptimizerSettings settings;
    settings.kind = Optimizer(kind);
    settings.weightDecay = 0.05;
    const double rate = 0.03;
    std::mt19937 random(4);
    std::normal_distribution<double> normal;
    Reference reference{.w = 0.7};
    double w = 0.7, m = 0, v = 0;
    for (int t = 1; t <= 50; ++t) {
        const double g = normal(random);
        UpdateContext context = updateContext(settings, rate, t);
        if (bias)
            context.decay = 0;
        const Update u = updated(w, g, m, v, settings, context);
        reference.update(settings.kind, g, rate, settings, t, bias);
        w = u.value;
        m = keepsM(settings.kind) ? u.m : 0;
        v = keepsV(settings.kind) ? u.v : 0;
        QVERIFY2(relativeError(w, reference.w) < 1e-13, qPrintable(QString::number(t)));
        QVERIFY(relativeError(m, reference.m) < 1e-13);
        QVERIFY(relativeError(v, reference.v) < 1e-13);
    }
}

// Another tool multiplied by the correction: its first steps were a thousand times too small.
void TestOptimizer::biasCorrectionDivides()
{
    OptimizerSettings settings;
    settings.kind = Optimizer::Adam;
    const Update u = updated(1.0, 0.5, 0, 0, settings, updateContext(settings, 0.1, 1));
    QVERIFY(relativeError(u.mHat, 0.5) < 1e-14); // after one step the corrected mean is g itself
    QVERIFY(relativeError(u.vHat, 0.25) < 1e-14);
    QVERIFY(relativeError(u.change, -0.1) < 1e-6); // the first step has the length of the rate
}

void TestOptimizer::decayLeavesBiasesAlone()
{
    OptimizerSettings settings;
    settings.kind = Optimizer::Adamw;
    settings.weightDecay = 0.5;
    UpdateContext context = updateContext(settings, 0.1, 1);
    QCOMPARE(context.decay, 0.5);
    const double weight = updated(2.0, 0.0, 0, 0, settings, context).value;
    QVERIFY(relativeError(weight, 2.0 - 0.1 * 0.5 * 2.0) < 1e-14);
    context.decay = 0;
    QCOMPARE(updated(2.0, 0.0, 0, 0, settings, context).value, 2.0);
    settings.kind = Optimizer::Adam;
    QCOMPARE(updateContext(settings, 0.1, 1).decay, 0.0);
}

void TestOptimizer::chosenAtRunTimeIsTheSame()
{
    for (const Optimizer kind : kinds()) {
        OptimizerSettings settings;
        settings.kind = kind;
        const UpdateContext context = updateContext(settings, 0.07, 3);
        const Update slow = updated(0.3, -0.9, 0.2, 0.4, settings, context);
        const Update fast = dispatch(kind, [&]<Optimizer k>() {
            return updated<k>(0.3, -0.9, 0.2, 0.4, settings, context);
        });
        QCOMPARE(slow.value, fast.value);
        QCOMPARE(slow.change, fast.change);
        QCOMPARE(slow.m, fast.m);
        QCOMPARE(slow.v, fast.v);
    }
}

void TestOptimizer::keepsTheRightMoments()
{
    for (const Optimizer kind : kinds()) {
        const auto parts = updateParts(kind);
        const auto has = [&](UpdatePart part) {
            return std::find(parts.begin(), parts.end(), part) != parts.end();
        };
        QCOMPARE(has(UpdatePart::M), keepsM(kind));
        QCOMPARE(has(UpdatePart::V), keepsV(kind));
        QCOMPARE(has(UpdatePart::MHat), kind == Optimizer::Adam || kind == Optimizer::Adamw);
    }
    QVERIFY(!keepsV(Optimizer::Sgd));
    QVERIFY(keepsV(Optimizer::Momentum));
}

void TestOptimizer::explanationsWorkOut_data() { agreesWithThePlainRule_data(); }

// Every line that a student is shown gives the engine's own number.
void TestOptimizer::explanationsWorkOut()
{
    QFETCH(int, kind);
    QFETCH(bool, bias);
    OptimizerSettings settings;
    settings.kind = Optimizer(kind);
    UpdateContext context = updateContext(settings, 0.07, 4);
    if (bias)
        context.decay = 0;
    const double w = 0.3, g = -0.9, m = 0.2, v = 0.4;
    const Update u = updated(w, g, m, v, settings, context);
    const UpdateOperands o = operandsOf(w, g, m, v, u, 0.07, 4, context.decay);
    for (const UpdatePart part : updateParts(settings.kind)) {
        const UpdateExplanation line = explainUpdate(settings, part, o);
        QVERIFY2(relativeError(line.formula.evaluate(), partOf(u, part, settings.kind)) < 1e-13,
                 plainText(line.formula).c_str());
        QVERIFY(!line.ruleName.empty());
        QVERIFY(!line.sentence.empty());
    }
}

void TestOptimizer::partsEndWithTheValue()
{
    for (const Optimizer kind : kinds()) {
        const auto parts = updateParts(kind);
        QVERIFY(parts.size() >= 2);
        QVERIFY(parts.back() == UpdatePart::Value);
        QVERIFY(parts[parts.size() - 2] == UpdatePart::Change);
    }
}

void TestOptimizer::rulesHaveNames()
{
    for (const Optimizer kind : kinds())
        for (const UpdatePart part : updateParts(kind))
            QVERIFY(!updateRule(kind, part).empty());
    QVERIFY(updateRule(Optimizer::Adam, UpdatePart::M)
            != updateRule(Optimizer::Adam, UpdatePart::V));
}

QTEST_APPLESS_MAIN(TestOptimizer)
#include "tst_optimizer.moc"
