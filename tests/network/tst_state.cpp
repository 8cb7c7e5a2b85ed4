// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_simulation.h"
#include "support/lessons.h"
#include "trace/words.h"

#include <random>

using namespace gradus;

namespace {

std::shared_ptr<const NetworkExperiment> experimentWith(const std::string& optimizer)
{
    NetworkCase c;
    c.training = "{optimizer: " + optimizer + ", rate: 0.1, batch: 2, shuffle: true}";
    return c.experiment();
}

NetworkState runTo(const std::shared_ptr<const NetworkExperiment>& experiment, int iterations)
{
    NetworkSimulation simulation(experiment);
    for (int i = 0; i < iterations; ++i)
        if (!simulation.advance())
            qFatal("it halts");
    return simulation.state();
}

} // namespace

class TestState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lawSix();
    void lawSixEveryParameter();
    void gapsDoNotCount();
    void savesAndLoads_data();
    void savesAndLoads();
    void goesOnFromAFile();
    void readsAnOlderFile();
    void refusesDamage();
    void refusesAnotherNetwork();
};

// Law 6: every field of State changes the hash.
void TestState::lawSix()
{
    const auto experiment = experimentWith("adam");
    const NetworkState state = runTo(experiment, 3);
    const std::uint64_t hash = state.hash();
    QCOMPARE(NetworkState(state).hash(), hash);
    NetworkState other = state;
    ++other.next;
    QVERIFY(other.hash() != hash);
    other = state;
    other.rate = std::nextafter(other.rate, 1);
    QVERIFY(other.hash() != hash);
    other = state;
    other.epoch.costs = std::nextafter(other.epoch.costs, 10.0);
    QVERIFY(other.hash() != hash);
    other = state;
    ++other.epoch.right;
    QVERIFY(other.hash() != hash);
    for (ReplacedNumber number :
         {ReplacedNumber{0, false, 0, 1.0}, ReplacedNumber{1, false, 0, 1.0},
          ReplacedNumber{0, true, 0, 1.0}, ReplacedNumber{0, false, 1, 1.0},
          ReplacedNumber{0, false, 0, 2.0}}) {
        other = state;
        other.replaced.push_back(number);
        QVERIFY(other.hash() != hash);
        NetworkState twin = other;
        twin.replaced.back().value += 1;
        QVERIFY(twin.hash() != other.hash());
    }
}

void TestState::lawSixEveryParameter()
{
    const auto experiment = experimentWith("adam");
    const NetworkState state = runTo(experiment, 3);
    const ParameterLayout& layout = experiment->layout();
    const auto each = [&](AlignedVector NetworkState::*field) {
        for (int l = 1; l <= layout.layers(); ++l)
            for (int j = 1; j <= layout.block(l).to; ++j)
                for (int k = 0; k <= layout.block(l).from; ++k) {
                    NetworkState other = state;
                    const Eigen::Index at = k == 0 ? layout.bias(l, j) : layout.weight(l, j, k);
                    double& number = (other.*field)(at);
                    number = std::nextafter(number, 10.0);
                    QVERIFY(other.hash() != state.hash());
                }
    };
    each(&NetworkState::parameters);
    each(&NetworkState::m);
    each(&NetworkState::v);
}

// Space between the blocks is no content.
void TestState::gapsDoNotCount()
{
    const auto experiment = experimentWith("sgd");
    const NetworkState state = runTo(experiment, 1);
    const ParameterLayout& layout = experiment->layout();
    NetworkState other = state;
    const Eigen::Index gap = layout.weight(1, 3, 2) + 1; // 3×2 weights leave two places of eight
    QVERIFY(gap < layout.block(1).biases);
    other.parameters(gap) = 42;
    QCOMPARE(other.hash(), state.hash());
}

void TestState::savesAndLoads_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const std::string& name : optimizerNames())
        QTest::newRow(name.c_str()) << str(name);
}

void TestState::savesAndLoads()
{
    QFETCH(QString, optimizer);
    const auto experiment = experimentWith(optimizer.toStdString());
    NetworkState state = runTo(experiment, 5);
    state.replaced.push_back({1, true, 1, -0.25});
    const auto loaded = loadState(saveState(state), experiment);
    QVERIFY(std::holds_alternative<NetworkState>(loaded));
    QCOMPARE(std::get<NetworkState>(loaded).hash(), state.hash());
    QVERIFY(std::get<NetworkState>(loaded).replaced == state.replaced);
}

void TestState::goesOnFromAFile()
{
    const auto experiment = experimentWith("adam");
    NetworkSimulation straight(experiment);
    for (int i = 0; i < 10; ++i)
        QVERIFY(straight.advance());
    NetworkSimulation first(experiment);
    for (int i = 0; i < 4; ++i)
        QVERIFY(first.advance());
    NetworkSimulation second(experiment);
    QVERIFY(!second.load(first.save()));
    for (int i = 0; i < 6; ++i)
        QVERIFY(second.advance());
    QCOMPARE(second.state().hash(), straight.state().hash());
}

// Format 1 had no sums of the epoch: they are unknown until the next one begins.
void TestState::readsAnOlderFile()
{
    const auto experiment = experimentWith("adam");
    NetworkSimulation straight(experiment); // three samples in batches of two
    for (int i = 0; i < 2; ++i)
        QVERIFY(straight.advance());
    const std::string now = straight.save();
    const std::string line = "gradus-state 1 network\n";
    std::string older = line + now.substr(line.size(), 16) + now.substr(line.size() + 32);
    WordWriter hash("");
    hash.add(straight.state().hashWithoutEpoch());
    older.replace(older.size() - 8, 8, hash.take());
    NetworkSimulation loaded(experiment);
    QVERIFY(!loaded.load(older));
    QCOMPARE(loaded.iteration(), 2);
    QVERIFY(!loaded.publish()->read(q("epoch.C"), loaded.publish()->stepCount()).isKnown());
    for (int i = 0; i < 3; ++i)
        QVERIFY(straight.advance() && loaded.advance());
    QCOMPARE(loaded.state().hash(), straight.state().hash());
}

void TestState::refusesDamage()
{
    const auto experiment = experimentWith("momentum");
    const std::string bytes = saveState(runTo(experiment, 2));
    NetworkSimulation simulation(experiment);
    const std::uint64_t before = simulation.state().hash();
    const auto refuses = [&](const std::string& damaged) {
        return simulation.load(damaged) && simulation.state().hash() == before;
    };
    QVERIFY(refuses(""));
    QVERIFY(refuses("gradus-state 1 network\n"));
    QVERIFY(refuses(bytes.substr(0, bytes.size() - 8)));
    QVERIFY(refuses(bytes + "12345678"));
    QVERIFY(refuses("x" + bytes));
    std::mt19937 random(2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ (1 << random() % 8));
        QVERIFY2(refuses(damaged), qPrintable(QString::number(i)));
    }
}

void TestState::refusesAnotherNetwork()
{
    const std::string bytes = saveState(runTo(experimentWith("sgd"), 2));
    NetworkCase larger;
    larger.layers = "[{size: 2}, {size: 4, activation: tanh}, {size: 2, activation: sigmoid}]";
    QVERIFY(std::holds_alternative<Message>(loadState(bytes, larger.experiment())));
    QVERIFY(std::holds_alternative<Message>(loadState(bytes, experimentWith("adam"))));
}

QTEST_APPLESS_MAIN(TestState)
#include "tst_state.moc"
