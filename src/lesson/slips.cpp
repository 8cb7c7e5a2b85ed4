// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/slips.h"

#include "lesson/answer.h"
#include "lesson/expression_formula.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace gradus {

namespace {

using Kind = Formula::Kind;

// A large model has many numbers, and one of them is always near: such a slip says nothing.
constexpr std::size_t mostOtherIndices = 64;
constexpr std::size_t mostSlips = 300;

// A part of a formula by its name in plain letters: w⁽²⁾₁,₁·δ⁽²⁾₁.
std::string partName(const Formula& part)
{
    std::string name;
    switch (part.kind()) {
    case Kind::Operand:
        return shortText(part.quantity());
    case Kind::Negative:
        return "−" + partName(part.parts().front());
    case Kind::Product:
        for (const Formula& factor : part.parts())
            name += (name.empty() ? "" : "·") + partName(factor);
        return name;
    default:
        return plainText(part);
    }
}

// Collects what comes out when one thing in a formula is forgotten.
class SlipFinder {
public:
    SlipFinder(double right, const Tolerance& tolerance)
        : m_right(right)
        , m_tolerance(tolerance) { }

    void add(double value, Message remark)
    {
        if (std::isfinite(value) && !isRight(value, m_right, m_tolerance)
            && m_found.size() < mostSlips)
            m_found.push_back({value, std::move(remark), {}});
    }

    // `rebuilt` gives the whole formula's value when `part` stands for its part.
    using Rebuilt = std::function<double(const Formula&)>;
    void forget(const Formula& part, const Rebuilt& rebuilt)
    {
        const bool sum = part.kind() == Kind::Sum || part.kind() == Kind::LongSum;
        const bool product = part.kind() == Kind::Product || part.kind() == Kind::Fraction;
        for (std::size_t i = 0; i < part.parts().size(); ++i) {
            const Formula& inner = part.parts()[i];
            if (sum && part.parts().size() > 1)
                forgetTerm(part, i, rebuilt);
            if (product && part.parts().size() > 1)
                forgetFactor(part, i, rebuilt);
            forget(inner,
                   [&](const Formula& changed) { return rebuilt(part.withPart(i, changed)); });
        }
    }

    void forgetIn(const Formula& formula)
    {
        forget(formula, [](const Formula& changed) { return changed.evaluate(); });
    }

    // Calls `visit` with every operand, and with what the whole is when another formula stands for
    // it.
    using Visit = std::function<void(const Formula& operand, const Rebuilt& rebuilt)>;
    static void eachOperand(const Formula& part, const Rebuilt& rebuilt, const Visit& visit)
    {
        if (part.kind() == Kind::Operand)
            visit(part, rebuilt);
        for (std::size_t i = 0; i < part.parts().size(); ++i)
            eachOperand(
                part.parts()[i],
                [&](const Formula& changed) { return rebuilt(part.withPart(i, changed)); }, visit);
    }
    static void eachOperandOf(const Formula& formula, const Visit& visit)
    {
        eachOperand(
            formula, [](const Formula& changed) { return changed.evaluate(); }, visit);
    }

    std::vector<RecognisedSlip> take() { return std::move(m_found); }

private:
    void forgetTerm(const Formula& sum, std::size_t i, const Rebuilt& rebuilt)
    {
        const Formula& term = sum.parts()[i];
        const bool negative = term.kind() == Kind::Negative;
        const std::string name = partName(negative ? term.parts().front() : term);
        add(rebuilt(sum.without(i)),
            {GRADUS_TEXT("core", "This is what comes out when the term %1 is left out."), {name}});
        add(rebuilt(sum.withPart(i, negative ? term.parts().front() : Formula::negative(term))),
            {GRADUS_TEXT("core", "This is what comes out when the term %1 has the wrong sign."),
             {name}});
    }

    void forgetFactor(const Formula& product, std::size_t i, const Rebuilt& rebuilt)
    {
        const std::string name = partName(product.parts()[i]);
        const bool below = product.kind() == Kind::Fraction && i == 1;
        add(rebuilt(product.without(i)),
            below ? Message{GRADUS_TEXT("core", "This is what comes out without dividing by %1."),
                            {name}}
                  : Message{GRADUS_TEXT("core",
                                        "This is what comes out when the factor %1 is "
                                        "left out."),
                            {name}});
    }

    double m_right;
    Tolerance m_tolerance;
    std::vector<RecognisedSlip> m_found;
};

// The same quantity at another index, in the same layer of the same sample.
std::vector<Quantity> otherIndices(const Quantity& quantity, const Iteration& iteration)
{
    std::vector<Quantity> others;
    const auto addIfThere = [&](const Quantity& other) {
        if (other != quantity && std::holds_alternative<Shape>(iteration.shape(other)))
            others.push_back(other);
    };
    // The numbers of the first bracket, then those of the second.
    const auto indexAt = [](Quantity& of, std::size_t place) -> std::int32_t& {
        const std::size_t before = of.first.size();
        return place < before ? of.first[place] : of.second[place - before];
    };
    const std::size_t count = quantity.first.size() + quantity.second.size();
    if (count >= 2) {
        Quantity turned = quantity;
        std::swap(indexAt(turned, count - 2), indexAt(turned, count - 1));
        addIfThere(turned);
    }
    for (std::size_t place = 0; place < count; ++place) {
        Quantity other = quantity;
        for (indexAt(other, place) = 0; indexAt(other, place) <= 16; ++indexAt(other, place))
            addIfThere(other);
    }
    if (quantity.sample > 0)
        for (std::int32_t sample = 1; sample <= std::min(iteration.sampleCount(), 16); ++sample) {
            Quantity other = quantity;
            other.sample = sample;
            addIfThere(other);
        }
    if (others.size() > mostOtherIndices)
        others.clear();
    return others;
}

// A quantity just after its own step, or as State has it.
std::optional<double> ownValue(const Quantity& quantity, const Iteration& iteration)
{
    const auto elements = iteration.elements(quantity);
    if (elements.size() != 1)
        return std::nullopt;
    const std::int64_t step = iteration.indexOf(elements.front()).value_or(iteration.stepCount());
    const Reading reading = iteration.read(elements.front(), step);
    return reading.isKnown() ? std::optional(reading.value) : std::nullopt;
}

// z of the same neuron for an a, and the other way round.
std::optional<Quantity> beforeOrAfterActivation(const Quantity& quantity)
{
    if (quantity.name != "a" && quantity.name != "z")
        return std::nullopt;
    Quantity other = quantity;
    other.name = quantity.name == "a" ? "z" : "a";
    return other;
}

// z is taken where a belongs: once only, or wherever it stands.
void addExchanges(const Formula& formula, const Iteration& iteration, SlipFinder& found)
{
    SlipFinder::eachOperandOf(formula, [&](const Formula& part, const auto& rebuilt) {
        const auto other = beforeOrAfterActivation(part.quantity());
        if (!other || std::holds_alternative<Message>(iteration.shape(*other)))
            return;
        if (const auto value = ownValue(*other, iteration))
            found.add(rebuilt(Formula::operand(*other, *value, std::nullopt)),
                      {GRADUS_TEXT("core", "This is what comes out with %1 in place of %2."),
                       {shortText(*other), shortText(part.quantity())}});
    });
}

// What is forgotten in a change that is added: w + Δw with Δw = −η ∂C/∂w.
void addInsideChanges(const Formula& formula, const AnswerStep& at, SlipFinder& found)
{
    const Iteration& iteration = *at.snapshot.iteration;
    SlipFinder::eachOperandOf(formula, [&](const Formula& part, const auto& rebuilt) {
        const auto step = iteration.indexOf(part.quantity());
        if (!step || *step >= at.step || iteration.step(*step).pass != Pass::Update)
            return;
        const Formula change = iteration.explain(*step).formula;
        found.forget(change, rebuilt);
    });
}

void addOfQuantity(const AnswerStep& at, double right, SlipFinder& found)
{
    const Iteration& iteration = *at.snapshot.iteration;
    const int batch = iteration.sampleCount();
    const std::string_view rule = iteration.step(at.step).rule;
    if (batch > 1 && rule == "mean")
        found.add(
            right * batch,
            {GRADUS_TEXT("core", "This is the sum over the samples; asked for is their mean.")});
    if (batch > 1 && at.quantity.sample > 0)
        found.add(right / batch,
                  {GRADUS_TEXT("core",
                               "This is divided by the number of samples; asked for is what one "
                               "sample has.")});
    const Reading before = iteration.read(at.quantity, at.step - 1);
    if (before.isKnown())
        found.add(before.value,
                  {GRADUS_TEXT("core", "This is %1 before the step; asked for is what it becomes."),
                   {shortText(at.quantity)}});
    for (const Quantity& other : otherIndices(at.quantity, iteration))
        if (const auto value = ownValue(other, iteration))
            found.add(*value,
                      {GRADUS_TEXT("core", "This is %1; asked for is %2. Look at the indices."),
                       {shortText(other), shortText(at.quantity)}});
    if (const auto other = beforeOrAfterActivation(at.quantity);
        other && std::holds_alternative<Shape>(iteration.shape(*other)))
        if (const auto value = ownValue(*other, iteration))
            found.add(*value,
                      {GRADUS_TEXT("core", "This is %1; asked for is %2."),
                       {shortText(*other), shortText(at.quantity)}});
    const Formula formula = iteration.explain(at.step).formula;
    addExchanges(formula, iteration, found);
    found.forgetIn(formula);
    addInsideChanges(formula, at, found);
}

} // namespace

std::optional<AnswerStep> answerStep(const Expression& answer, const Snapshot& here, RunSet& runs)
{
    const auto& nodes = answer.nodes();
    const ExpressionNode* root = &answer.root();
    while (root->kind == ExpressionNode::Kind::Elsewhere)
        root = &nodes[root->operands.front()];
    if (root->kind != ExpressionNode::Kind::Quantity)
        return std::nullopt;
    Snapshot snapshot = here;
    if (!root->run.empty() || !root->position.empty()) {
        auto looked = runs.look(root->run, root->position, here);
        if (std::holds_alternative<Message>(looked))
            return std::nullopt;
        snapshot = std::get<Snapshot>(std::move(looked));
    }
    if (std::holds_alternative<Message>(snapshot.iteration->shape(root->quantity)))
        return std::nullopt;
    const auto elements = snapshot.iteration->elements(root->quantity);
    const auto step =
        elements.size() == 1 ? snapshot.iteration->indexOf(elements.front()) : std::nullopt;
    if (!step || *step > snapshot.position.step)
        return std::nullopt; // it was known before, from another iteration
    return AnswerStep{std::move(snapshot), elements.front(), *step, root->run.empty()};
}

std::vector<RecognisedSlip> usualSlips(const Question& question, double right, const Snapshot& here,
                                       RunSet& runs)
{
    SlipFinder found(right, question.tolerance);
    found.add(-right, {GRADUS_TEXT("core", "The size is right, the sign is not.")});
    if (const auto step = answerStep(*question.answer, here, runs))
        addOfQuantity(*step, right, found);
    else if (const auto formula = formulaOf(*question.answer, RunResolver(here, runs))) {
        addExchanges(*formula, *here.iteration, found);
        found.forgetIn(*formula);
    }
    return found.take();
}

std::vector<RecognisedSlip> ownSlips(const Question& question, const Snapshot& here, RunSet& runs)
{
    std::vector<RecognisedSlip> slips;
    for (const KnownSlip& slip : question.slips) {
        const Evaluation value = evaluate(slip.value, RunResolver(here, runs));
        const bool known = value.isNumber() && std::isfinite(value.number());
        slips.push_back({known ? value.number() : std::nan(""), {}, slip.say});
    }
    return slips;
}

const RecognisedSlip* slipBehind(double given, const AnswerKey& key, const Tolerance& tolerance)
{
    const RecognisedSlip* nearest = nullptr;
    for (const RecognisedSlip& slip : key.slips) {
        // A generous tolerance must not make everything a slip.
        const bool agrees = std::isfinite(slip.value) && isRight(given, slip.value, tolerance)
            && isRight(given, slip.value, {});
        if (!agrees || (key.number && isRight(slip.value, *key.number, tolerance)))
            continue;
        const bool own = slip.remark.empty();
        if (own) // the lesson's own words come before ours
            return &slip;
        if (!nearest || std::abs(given - slip.value) < std::abs(given - nearest->value))
            nearest = &slip;
    }
    return nearest;
}

} // namespace gradus
