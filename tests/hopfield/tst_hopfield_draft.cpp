// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_draft.h"
#include "hopfield/hopfield_reader.h"
#include "support/hopfield.h"

using namespace gradus;

namespace {

std::shared_ptr<const HopfieldExperiment> made(const HopfieldDraft& draft)
{
    const Value tree = draft.tree();
    Faults faults;
    const auto experiment =
        readHopfield({.model = *tree.find("model"), .recall = tree.find("recall")}, faults);
    if (!experiment)
        qFatal("%s", describeAll(faults).c_str());
    return std::dynamic_pointer_cast<const HopfieldExperiment>(experiment);
}

std::uint64_t hashAfter(const HopfieldExperiment& net, int iterations)
{
    const auto run = net.start();
    for (int i = 0; i < iterations; ++i)
        (void)run->advance();
    return run->checkpoint()->hash();
}

} // namespace

class TestHopfieldDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftOfANetMakesTheNet_data();
    void aDraftOfANetMakesTheNet();
    void beginsWithLetters();
    void unitsBecomeARectangle();
    void cues();
    void otherSizes();
};

void TestHopfieldDraft::aDraftOfANetMakesTheNet_data() { addNetRows(); }

void TestHopfieldDraft::aDraftOfANetMakesTheNet()
{
    QFETCH(const QString, model);
    QFETCH(const QString, recall);
    const auto net = hopfieldOf(model.toStdString(), recall.toStdString());
    const auto again = made(HopfieldDraft::of(*net));
    QCOMPARE(again->patterns(), net->patterns());
    QCOMPARE(again->storing().rule(), net->storing().rule());
    QCOMPARE(again->storing().strength(), net->storing().strength());
    QCOMPARE(again->low(), net->low());
    QCOMPARE(again->spec().converted, net->spec().converted);
    QCOMPARE(again->recall().start, net->recall().start);
    QCOMPARE(again->recall().iterations, net->recall().iterations);
    QCOMPARE(again->recall().order, net->recall().order);
    QCOMPARE(again->spec().thresholds, net->spec().thresholds);
    for (int i = 0; i < net->units(); ++i)
        for (int j = 0; j < net->units(); ++j)
            QCOMPARE(again->couplings().value(i, j), net->couplings().value(i, j));
    for (const int iterations : {1, 2, 9, 30}) // seeds, orders, temperatures, thresholds
        QCOMPARE(hashAfter(*again, iterations), hashAfter(*net, iterations));
}

void TestHopfieldDraft::beginsWithLetters()
{
    const auto net = made(HopfieldDraft::letters());
    QCOMPARE(net->units(), 25);
    QCOMPARE(net->gridWidth(), 5);
    QCOMPARE(net->patterns(), 4);
    QCOMPARE(net->recall().iterations, 75);
    int turned = 0;
    for (std::size_t i = 0; i < 25; ++i)
        turned += net->recall().start[i] != net->pattern(0)[i];
    QCOMPARE(turned, 5);
}

void TestHopfieldDraft::unitsBecomeARectangle()
{
    const auto sizeOf = [](const std::string& model) {
        const auto draft =
            HopfieldDraft::of(*hopfieldOf(model + ", patterns: {random: 2}", "start: {seed: 1}"));
        return std::pair(draft.pictures.width, draft.pictures.height);
    };
    QCOMPARE(sizeOf("units: 12"), std::pair(4, 3));
    QCOMPARE(sizeOf("units: 7"), std::pair(7, 1));
    QCOMPARE(sizeOf("units: 15"), std::pair(5, 3));
    QCOMPARE(sizeOf("units: 12, width: 6"), std::pair(6, 2));
}

void TestHopfieldDraft::cues()
{
    HopfieldDraft draft = HopfieldDraft::letters();
    draft.cue = {.pattern = 2, .percent = 40, .seed = 9, .picture = {}};
    QCOMPARE(made(draft)->recall().start, draft.start());
    const Units drawn = draft.start();
    QVERIFY(drawn != draft.pictures.patterns[2]);
    draft.cue = {.pattern = std::nullopt, .percent = 40, .seed = 9, .picture = drawn};
    QCOMPARE(made(draft)->recall().start, drawn);
    draft.zeroOne = true;
    const auto zeroOne = made(draft);
    for (std::size_t i = 0; i < drawn.size(); ++i)
        QCOMPARE(int(zeroOne->recall().start[i]), drawn[i] > 0 ? 1 : 0);
}

// What names single units cannot be kept; the rest is.
void TestHopfieldDraft::otherSizes()
{
    HopfieldDraft draft = HopfieldDraft::of(*hopfieldOf(
        "units: 4, width: 2, patterns: [[1, 1, -1, -1]], rule: storkey, thresholds: [1, 0, 0, 2], "
        "unlearn: {states: [[1, -1, 1, -1]], strength: 0.1}",
        "start: [1, -1, 1, 1], order: [1, 2, 3, 4], temperature: 0.3, iterations: 12, seed: 4"));
    const auto net = made(draft.resized(3, 2));
    QCOMPARE(net->pattern(0), (Units{1, 1, -1, -1, -1, -1}));
    QCOMPARE(net->recall().start, (Units{1, -1, -1, 1, 1, -1}));
    QCOMPARE(net->storing().stages(), 1);
    QCOMPARE(net->storing().rule(), StoringRule::Storkey);
    QVERIFY(net->recall().order.empty());
    QCOMPARE(net->recall().temperature, 0.3);
    QCOMPARE(net->recall().seed, std::uint64_t(4));
    QCOMPARE(net->recall().iterations, 18); // three sweeps again
    QCOMPARE(net->spec().thresholds, std::vector<double>(6, 0));
}

QTEST_APPLESS_MAIN(TestHopfieldDraft)
#include "tst_hopfield_draft.moc"
