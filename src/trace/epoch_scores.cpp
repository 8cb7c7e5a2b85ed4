// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/epoch_scores.h"

#include <cmath>
#include <string>

namespace gradus {

namespace {

using F = Formula;

constexpr std::array<std::string_view, epochParts.size()> names{
    "accuracy", "test.C", "test.accuracy", "epoch.C", "epoch.accuracy"};

bool isOfTest(EpochPart part)
{
    return part == EpochPart::TestCost || part == EpochPart::TestAccuracy;
}

bool isOfClasses(EpochPart part)
{
    return part != EpochPart::TestCost && part != EpochPart::EpochCost;
}

// How many samples were right.
F share(const DataScore& score)
{
    return F::fraction(F::setting("\\mathit{right}", "right", static_cast<double>(score.right)),
                       F::setting("N", "N", static_cast<double>(score.count)));
}

F mean(const DataScore& score)
{
    const std::string n = std::to_string(score.count);
    return F::fraction(F::setting("\\sum_{n=1}^{" + n + "} C{\\scriptstyle @n}",
                                  "sum over n = 1.." + n + " of C@n", score.costs),
                       F::number(static_cast<double>(score.count)));
}

// What makes a sample right.
Message rightnessNote(bool oneOutput)
{
    return oneOutput
        ? Message{GRADUS_TEXT("core",
                              "A sample is right where its output lies on the same side of "
                              "the middle between the two classes as its target.")}
        : Message{GRADUS_TEXT("core",
                              "A sample is right where its largest output is the one "
                              "of its class.")};
}

std::string_view ruleOf(EpochPart part)
{
    constexpr std::array<std::string_view, epochParts.size()> rules{
        "accuracy", "test-cost", "accuracy", "epoch-cost", "epoch-accuracy"};
    return rules[static_cast<std::size_t>(part)];
}

Message ruleName(EpochPart part)
{
    switch (part) {
    case EpochPart::Accuracy:
    case EpochPart::TestAccuracy:
        return {GRADUS_TEXT("core", "Accuracy")};
    case EpochPart::TestCost:
        return {GRADUS_TEXT("core", "Mean over the test data")};
    case EpochPart::EpochCost:
    case EpochPart::EpochAccuracy:
        break;
    }
    return {GRADUS_TEXT("core", "Mean over the epoch")};
}

Message sentence(EpochPart part, const DataScore& score)
{
    const std::string count = std::to_string(score.count);
    const std::string right = std::to_string(score.right);
    switch (part) {
    case EpochPart::Accuracy:
        return {GRADUS_TEXT("core",
                            "Of all %1 training samples, %2 get the right class with the "
                            "parameters after this update."),
                {count, right}};
    case EpochPart::TestAccuracy:
        return {GRADUS_TEXT("core",
                            "Of all %1 test samples, which nothing is learned from, %2 get the "
                            "right class with the parameters after this update."),
                {count, right}};
    case EpochPart::TestCost:
        return {GRADUS_TEXT("core",
                            "The mean cost of the %1 test samples, which nothing is learned from, "
                            "with the parameters after this update."),
                {count}};
    case EpochPart::EpochCost:
    case EpochPart::EpochAccuracy:
        break;
    }
    return {GRADUS_TEXT("core",
                        "Each of the epoch's %1 samples as it was trained: with the parameters "
                        "that its own iteration began with, so that those of the epoch's "
                        "beginning are judged before anything was learned from the others."),
            {count}};
}

} // namespace

std::string_view epochName(EpochPart part) { return names[static_cast<std::size_t>(part)]; }

std::optional<Message> missingOfEpoch(EpochPart part, const EpochData& data)
{
    const std::string name(epochName(part));
    if (isOfTest(part) && !data.test)
        return Message{GRADUS_TEXT("core",
                                   "%1 exists only with test data: say how many samples are for "
                                   "the test, as in data: {…, test: 20}"),
                       {name}};
    if (isOfClasses(part) && !data.classes)
        return Message{GRADUS_TEXT("core",
                                   "%1 exists only where the targets are classes: one 1 among "
                                   "zeros, or two classes on one output"),
                       {name}};
    return std::nullopt;
}

void addEpoch(Score& score, const EpochSums& sums, std::int64_t next, std::int64_t perEpoch,
              const DataScore& trained)
{
    const bool ended = next > 1 && (next - 1) % perEpoch == 0;
    if (!ended || perEpoch == 1 || !std::isfinite(sums.costs))
        return;
    const DataScore epoch{sums.costs, sums.right, trained.count, trained.hasClasses};
    score.epochCost = epoch.cost();
    score.epochAccuracy = epoch.accuracy();
}

const DataScore& EpochScores::once(Late& late, const std::function<DataScore()>& source)
{
    std::call_once(late.once, [&] { late.score = source(); });
    return late.score;
}

std::optional<double> EpochScores::value(EpochPart part) const
{
    const DataScore score = scoreOf(part);
    if (std::isnan(score.costs))
        return std::nullopt;
    return isOfClasses(part) ? score.accuracy().value_or(0) : score.cost();
}

DataScore EpochScores::scoreOf(EpochPart part) const
{
    if (part == EpochPart::Accuracy)
        return train();
    return isOfTest(part) ? test() : m_sources.trained();
}

void EpochScores::explain(EpochPart part, Explanation& x) const
{
    const DataScore score = scoreOf(part);
    x.pass = Pass::Cost;
    x.rule = ruleOf(part);
    x.ruleName = ruleName(part);
    x.formula = isOfClasses(part) ? share(score) : mean(score);
    x.sentence = sentence(part, score);
    if (isOfClasses(part))
        x.notes.push_back(rightnessNote(m_sources.oneOutput));
}

} // namespace gradus
