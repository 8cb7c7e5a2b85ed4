// SPDX-License-Identifier: GPL-3.0-or-later
// What an iteration knows at the end of an epoch: how well the network does on all the data, and
// the epoch's means.
#include "network/network_formulas.h"

#include <cmath>

namespace gradus {

namespace {

using F = Formula;
using Part = NetworkPart;

// Explains one of these quantities.
class EpochExplainer {
public:
    EpochExplainer(const NetworkIteration& iteration, Part part) : m_i(iteration), m_part(part) { }

    void explain(Explanation& x) const
    {
        x.pass = Pass::Cost;
        switch (m_part) {
        case Part::Accuracy:
            accuracy(x, m_i.trainScore(),
                     GRADUS_TEXT("core",
                                 "Of all %1 training samples, %2 get the right class with the "
                                 "parameters after this update."));
            break;
        case Part::TestAccuracy:
            accuracy(
                x, m_i.testScore(),
                GRADUS_TEXT("core",
                            "Of all %1 test samples, which nothing is learned from, %2 get the "
                            "right class with the parameters after this update."));
            break;
        case Part::TestCost:
            testCost(x);
            break;
        case Part::EpochCost:
            epochCost(x);
            break;
        default:
            epochAccuracy(x);
            break;
        }
    }

private:
    static void say(Explanation& x, std::string_view rule, Message name, F formula,
                    Message sentence)
    {
        x.rule = rule;
        x.ruleName = std::move(name);
        x.formula = std::move(formula);
        x.sentence = std::move(sentence);
    }

    [[nodiscard]] std::int64_t samples() const { return m_i.experiment().train().sampleCount(); }

    // How many of `count` samples were right.
    static F share(std::int64_t right, std::int64_t count)
    {
        return F::fraction(F::setting("\\mathit{right}", "right", static_cast<double>(right)),
                           F::setting("N", "N", static_cast<double>(count)));
    }

    static F mean(double sum, std::int64_t count)
    {
        const std::string n = std::to_string(count);
        return F::fraction(F::setting("\\sum_{n=1}^{" + n + "} C{\\scriptstyle @n}",
                                      "sum over n = 1.." + n + " of C@n", sum),
                           F::number(static_cast<double>(count)));
    }

    void accuracy(Explanation& x, const NetworkScore& score, const char* sentence) const
    {
        say(x, "accuracy", {GRADUS_TEXT("core", "Accuracy")}, share(score.right, score.count),
            {sentence, {std::to_string(score.count), std::to_string(score.right)}});
        noteRule(x);
    }

    // What makes a sample right.
    void noteRule(Explanation& x) const
    {
        const int outputs = m_i.experiment().size(m_i.experiment().layers());
        x.notes.push_back(
            outputs > 1
                ? Message{GRADUS_TEXT(
                    "core",
                    "A sample is right where its largest output is the one of its "
                    "class.")}
                : Message{GRADUS_TEXT("core",
                                      "A sample is right where its output lies on the same side of "
                                      "the middle between the two classes as its target.")});
    }

    void testCost(Explanation& x) const
    {
        const NetworkScore& score = m_i.testScore();
        say(x, "test-cost", {GRADUS_TEXT("core", "Mean over the test data")},
            mean(score.costs, score.count),
            {GRADUS_TEXT(
                 "core",
                 "The mean cost of the %1 test samples, which nothing is learned from, with "
                 "the parameters after this update."),
             {std::to_string(score.count)}});
    }

    void epochCost(Explanation& x) const
    {
        say(x, "epoch-cost", {GRADUS_TEXT("core", "Mean over the epoch")},
            mean(m_i.epochCost(), samples()), asTrained());
    }

    void epochAccuracy(Explanation& x) const
    {
        say(x, "epoch-accuracy", {GRADUS_TEXT("core", "Mean over the epoch")},
            share(m_i.epochRight(), samples()), asTrained());
        noteRule(x);
    }

    [[nodiscard]] Message asTrained() const
    {
        return {GRADUS_TEXT("core",
                            "Each of the epoch's %1 samples as it was trained: with the parameters "
                            "that its own iteration began with, so that those of the epoch's "
                            "beginning are judged before anything was learned from the others."),
                {std::to_string(samples())}};
    }

    const NetworkIteration& m_i;
    Part m_part;
};

} // namespace

bool NetworkIteration::isOfEpoch(const Quantity& quantity) const
{
    const auto address = m_addressing.address(quantity);
    const auto* const found = std::get_if<NetworkAddress>(&address);
    return found && found->isOfEpoch();
}

Reading NetworkIteration::readOfEpoch(const NetworkAddress& address, std::int64_t k) const
{
    if (!endsEpoch() || k < m_count || m_halt)
        return Reading::notYet();
    const bool ofSums = address.part == Part::EpochCost || address.part == Part::EpochAccuracy;
    if (ofSums && std::isnan(epochCost()))
        return Reading::notYet();
    return Reading::known(valueOfEpoch(address));
}

double NetworkIteration::valueOfEpoch(const NetworkAddress& address) const
{
    const auto samples = static_cast<double>(experiment().train().sampleCount());
    switch (address.part) {
    case Part::Accuracy:
        return trainScore().accuracy().value_or(0);
    case Part::TestCost:
        return testScore().cost();
    case Part::TestAccuracy:
        return testScore().accuracy().value_or(0);
    case Part::EpochCost:
        return epochCost() / samples;
    default:
        break;
    }
    return static_cast<double>(epochRight()) / samples;
}

double NetworkIteration::epochCost() const
{
    const bool first = number() == firstOfEpoch();
    return (first ? 0 : m_state->epochCost) + m_trace.costs();
}

std::int64_t NetworkIteration::epochRight() const
{
    const bool first = number() == firstOfEpoch();
    return (first ? 0 : m_state->epochRight)
        + countRight(experiment(), m_trace.a.back(), m_trace.y);
}

const NetworkScore& NetworkIteration::trainScore() const
{
    std::call_once(m_trainScore.once, [this] {
        m_trainScore.score =
            evaluateNetwork(experiment(), newParameters(), experiment().train(), m_state->replaced);
    });
    return m_trainScore.score;
}

const NetworkScore& NetworkIteration::testScore() const
{
    std::call_once(m_testScore.once, [this] {
        m_testScore.score = evaluateNetwork(experiment(), newParameters(), *experiment().test());
    });
    return m_testScore.score;
}

// In the layout of the State's, by the update that training makes of those that learn.
AlignedVector NetworkIteration::newParameters() const
{
    AlignedVector all = m_state->parameters;
    const auto put = [&](const NetworkAddress& parameter) {
        all(m_addressing.parameterIndex(parameter)) = updateOf(parameter).value;
    };
    for (int l = 1; l <= experiment().layers(); ++l) {
        const LayerParts parts = experiment().parts(l);
        for (int j = 1; j <= experiment().size(l); ++j) {
            for (int k = 1; parts.weightsLearn() && k <= experiment().size(l - 1); ++k)
                put({.part = Part::Parameter, .layer = l, .j = j, .k = k});
            if (parts.biasesLearn())
                put({.part = Part::Parameter, .layer = l, .j = j, .bias = true});
        }
    }
    return all;
}

void NetworkIteration::prepareEnd() const
{
    if (!endsEpoch() || m_halt)
        return;
    if (experiment().classes())
        (void)trainScore();
    if (experiment().test())
        (void)testScore();
}

std::optional<Explanation> NetworkIteration::explainOfEpoch(const Quantity& quantity) const
{
    const Reading reading = read(quantity, m_count);
    if (!isOfEpoch(quantity) || !reading.isKnown())
        return std::nullopt;
    Explanation x;
    x.quantity = quantity;
    x.result = reading.value;
    const auto address = m_addressing.address(quantity);
    EpochExplainer(*this, std::get<NetworkAddress>(address).part).explain(x);
    return x;
}

} // namespace gradus
