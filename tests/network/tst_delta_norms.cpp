// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/delta_norms.h"
#include "support/lessons.h"

using namespace gradus;

namespace {

std::shared_ptr<const NetworkExperiment> digits(const std::string& initial,
                                                const std::string& activation = "sigmoid")
{
    const std::string hidden = "{size: 30, activation: " + activation + "}, ";
    const auto lesson =
        lessonOf("gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: network\n  layers: [{size: 784}, "
                 + hidden + hidden + hidden
                 + "{size: 10, activation: sigmoid}]\n  cost: half-squared-error\n"
                   "  initial: "
                 + initial + "\ndata: {builtin: digits}\ntraining: {rate: 0.5}\n");
    return std::dynamic_pointer_cast<const NetworkExperiment>(lesson->experiment);
}

std::shared_ptr<const NetworkExperiment> small(const std::string& samples = NetworkCase{}.samples)
{
    NetworkCase c;
    c.samples = samples;
    c.parameters = "initial: {scheme: he-normal, bias-sd: 0.5, seed: 1}";
    return c.experiment();
}

} // namespace

class TestDeltaNorms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Nielsen's start: δ grows about fivefold from layer to layer towards the output.
    void sigmoidsLoseAFactorOfFiveALayer()
    {
        const auto rows = measureDeltas(*digits("{scheme: lecun-normal, bias-sd: 1}"), {});
        QCOMPARE(rows.size(), 20u);
        for (int l = 2; l <= 4; ++l) {
            const auto ratio = ratioSpread(rows, l);
            QVERIFY2(ratio->median > 4.5 && ratio->median < 5.5,
                     qPrintable(QString::number(ratio->median)));
            QVERIFY(ratio->least > 3.5 && ratio->greatest < 7);
        }
    }
    void withoutBiasesItIsAFactorOfFour()
    {
        const auto rows = measureDeltas(*digits("lecun-normal"), {});
        for (int l = 2; l <= 4; ++l)
            QVERIFY(std::abs(ratioSpread(rows, l)->median - 4.15) < 0.25);
    }
    void tanhLosesLittle()
    {
        const auto rows = measureDeltas(*digits("lecun-normal", "tanh"), {});
        QVERIFY(ratioSpread(rows, 2)->median < 2);
    }
    // One sample at the lesson's own start: what the first iteration shows.
    void areTheNormsOfTheFirstIteration()
    {
        const auto experiment = small();
        Timeline timeline(experiment->start());
        const Snapshot& now = go(timeline, "1:end");
        const auto rows = measureDeltas(*experiment, {.seeds = 1, .samples = 1});
        QCOMPARE(rows[0].norms.size(), 2u);
        for (int l = 1; l <= 2; ++l) {
            double squares = 0;
            for (int j = 1; j <= experiment->size(l); ++j)
                squares += std::pow(valueOf(now, print(Quantity::neuron("delta", l, j))), 2);
            QVERIFY(relativeError(rows[0].norms[std::size_t(l - 1)], std::sqrt(squares)) < 1e-13);
        }
        QCOMPARE(rows[0].ratio(2), rows[0].norms[1] / rows[0].norms[0]);
    }
    void theMeanGoesOverTheSamples()
    {
        // Of norms, not of δ: the three samples one by one give the mean of all.
        const auto experiment = small();
        const auto all = measureDeltas(*experiment, {.seeds = 3, .samples = 3});
        const auto more = measureDeltas(*experiment, {.seeds = 3, .samples = 100});
        const auto two = measureDeltas(*experiment, {.seeds = 3, .samples = 2});
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(all[i].norms == more[i].norms); // there are only three
            QVERIFY(all[i].norms != two[i].norms);
        }
        double sum = 0;
        for (const char* sample :
             {"[{x: [0.5, -1.25], y: [0.25, 0.75]}]", "[{x: [-0.75, 0.4], y: [0.9, 0.1]}]",
              "[{x: [1.5, 0.3], y: [0.4, 0.6]}]"})
            sum += measureDeltas(*small(sample), {.seeds = 1})[0].norms[0];
        QVERIFY(relativeError(all[0].norms[0], sum / 3) < 1e-13);
    }
    void threadsMakeNoDifference()
    {
        const auto experiment = digits("lecun-normal");
        const auto one = measureDeltas(*experiment, {.seeds = 6, .samples = 130, .threads = 1});
        const auto three = measureDeltas(*experiment, {.seeds = 6, .samples = 130, .threads = 3});
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(three[i].seed, i + 1);
            QVERIFY(three[i].norms == one[i].norms);
        }
    }
    void mayBeEnded()
    {
        const auto rows = measureDeltas(*small(), {.seeds = 50},
                                        [](int done, int, const DeltaRow&) { return done < 7; });
        QCOMPARE(rows.size(), 7u);
        QVERIFY(measureDeltas(*small(), {}, {}, [] { return false; }).empty());
    }
    void refuses()
    {
        QVERIFY(!deltaNormsFault({}));
        for (const DeltaNorms& wrong : {DeltaNorms{.seeds = 0}, DeltaNorms{.seeds = 10'001},
                                        DeltaNorms{.samples = 0}, DeltaNorms{.samples = 10'001}}) {
            const auto fault = deltaNormsFault(wrong);
            QVERIFY(fault && english(*fault).find("10000") != std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(TestDeltaNorms)
#include "tst_delta_norms.moc"
