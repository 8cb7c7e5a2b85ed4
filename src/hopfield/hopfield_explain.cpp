// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_explain.h"

namespace gradus {

namespace {

using Part = HopfieldPart;

std::optional<Pass> passOfOperand(Part part)
{
    switch (part) {
    case Part::Field:
    case Part::Chance:
    case Part::Draw:
    case Part::LocalField:
    case Part::PatternOverlap:
        return Pass::Forward;
    case Part::Energy:
    case Part::Change:
    case Part::Overlap:
        return Pass::Cost;
    case Part::Stage:
    case Part::Inverse:
        return Pass::Update;
    default:
        return std::nullopt;
    }
}

} // namespace

Formula hopfieldOperand(const HopfieldIteration& iteration, const HopfieldAddress& address)
{
    return Formula::operand(hopfieldQuantity(address), iteration.value(address),
                            passOfOperand(address.part));
}

Formula unitCount(const HopfieldExperiment& experiment)
{
    return Formula::setting("N", "N", experiment.units());
}

Formula longSumOf(std::size_t count, const std::function<Formula(std::size_t)>& make,
                  const std::string& tex, const std::string& text)
{
    return Formula::longSum(
        count, [&](std::size_t i) { return make(i).evaluate(); }, make, tex, text);
}

Explanation explainStep(const HopfieldIteration& iteration, std::int64_t k)
{
    const HopfieldAddress address = iteration.steps().at(k);
    const Step step = iteration.step(k);
    Explanation explanation;
    explanation.quantity = step.quantity;
    explanation.result = iteration.value(address);
    explanation.pass = step.pass;
    explanation.rule = step.rule;
    if (iteration.number() == 0)
        explainStoring(iteration, address, explanation);
    else
        explainRecall(iteration, address, explanation);
    return explanation;
}

} // namespace gradus
