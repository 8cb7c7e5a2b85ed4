// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/formula_answer.h"

#include "data/random.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double usualFormulaTolerance = 1e-6;

std::vector<std::string> variableNames(const Question& question)
{
    return formulaContext(question).names;
}

double valueAt(const FunctionGraph& formula, const std::vector<double>& point)
{
    std::vector<double> values(static_cast<std::size_t>(formula.size()));
    formula.evaluate(point, values);
    return values[static_cast<std::size_t>(formula.root())];
}

std::vector<std::vector<double>> pointsOf(const Question& question)
{
    // FNV-1a, so that the points are the same everywhere.
    std::uint64_t seed = 14695981039346656037ULL;
    for (const char c : question.id)
        seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    Random random(seed);
    std::vector<std::vector<double>> points(comparedPoints);
    for (auto& point : points)
        for (const FormulaVariable& variable : question.variables)
            point.push_back(random.uniform(variable.low, variable.high));
    return points;
}

std::optional<FunctionGraph> graphOf(const Question& question, const Expression& expression)
{
    auto graph = FunctionGraph::make(expression, variableNames(question));
    if (auto* made = std::get_if<FunctionGraph>(&graph))
        return std::move(*made);
    return std::nullopt;
}

// Two formulas at the points where the first has a value.
struct Compared {
    std::vector<double> right;
    std::vector<double> given;

    Compared(const Question& question, const FunctionGraph& rightOne, const FunctionGraph& givenOne)
    {
        for (const auto& point : pointsOf(question)) {
            const double value = valueAt(rightOne, point);
            if (!std::isfinite(value))
                continue;
            right.push_back(value);
            given.push_back(valueAt(givenOne, point));
        }
    }

    /// `factor` times the right values are the given ones.
    [[nodiscard]] bool agree(double factor, const Tolerance& tolerance) const
    {
        // Where the right value is next to nothing, rounding is measured by the others.
        double size = 0;
        for (const double value : right)
            size = std::max(size, std::abs(factor * value));
        for (std::size_t i = 0; i < right.size(); ++i) {
            const double wanted = factor * right[i];
            const double allowed = tolerance.kind == Tolerance::Kind::Absolute ? tolerance.amount
                                                                               : std::abs(wanted)
                    * (tolerance.kind == Tolerance::Kind::Relative ? tolerance.amount
                                                                   : usualFormulaTolerance);
            if (!(std::abs(given[i] - wanted) <= allowed + 1e-12 * size))
                return false;
        }
        return !right.empty();
    }

    /// The one number that the right values are multiplied by to be the given ones.
    [[nodiscard]] std::optional<double> factor() const
    {
        const auto largest = std::max_element(right.begin(), right.end(), [](double a, double b) {
            return std::abs(a) < std::abs(b);
        });
        if (largest == right.end() || *largest == 0)
            return std::nullopt;
        const double ratio = given[static_cast<std::size_t>(largest - right.begin())] / *largest;
        if (std::isfinite(ratio) && ratio != 0 && agree(ratio, {}))
            return ratio;
        return std::nullopt;
    }
};

Verdict wrongFormula(const Question& question, const FunctionGraph& given, const Compared& compared)
{
    Verdict verdict{Verdict::Kind::Wrong, {}, {}};
    for (const KnownSlip& slip : question.slips) {
        const auto graph = graphOf(question, slip.value);
        if (graph && Compared(question, *graph, given).agree(1, {})) {
            verdict.say = slip.say;
            return verdict;
        }
    }
    if (const auto factor = compared.factor()) {
        const double rounded = std::round(*factor * 1e9) / 1e9; // 1.9999999998 is 2
        const std::string text = fractionText(rounded).value_or(shownText(rounded));
        verdict.remark = rounded == -1
            ? Message{GRADUS_TEXT("core", "The sign is turned; all else is right.")}
            : Message{GRADUS_TEXT("core", "Yours is %1 times the right one, everywhere."), {text}};
    }
    return verdict;
}

} // namespace

ReadingContext formulaContext(const Question& question)
{
    std::vector<std::string> names;
    for (const FormulaVariable& variable : question.variables)
        names.push_back(variable.name);
    return ReadingContext::over(std::move(names));
}

std::variant<Expression, Message> readTypedExpression(const Question& question,
                                                      const std::string& text)
{
    auto parsed = parseExpression(text, formulaContext(question).asTyped());
    if (auto* fault = std::get_if<ExpressionFault>(&parsed))
        return std::move(fault->message);
    return std::get<Expression>(std::move(parsed));
}

std::variant<FunctionGraph, Message> readTypedFormula(const Question& question,
                                                      const std::string& text)
{
    auto parsed = readTypedExpression(question, text);
    if (auto* message = std::get_if<Message>(&parsed))
        return std::move(*message);
    auto graph = FunctionGraph::make(std::get<Expression>(parsed), variableNames(question));
    if (auto* fault = std::get_if<ExpressionFault>(&graph))
        return std::move(fault->message);
    return std::get<FunctionGraph>(std::move(graph));
}

int pointsWithValue(const Question& question)
{
    const auto right = graphOf(question, *question.answer);
    if (!right)
        return 0;
    const auto points = pointsOf(question);
    return static_cast<int>(std::count_if(points.begin(), points.end(), [&](const auto& point) {
        return std::isfinite(valueAt(*right, point));
    }));
}

Verdict judgeFormula(const Question& question, const std::string& given)
{
    auto read = readTypedFormula(question, given);
    if (auto* message = std::get_if<Message>(&read))
        return {Verdict::Kind::Unreadable, std::move(*message), {}};
    const auto right = graphOf(question, *question.answer);
    if (!right)
        return {};
    const auto& typed = std::get<FunctionGraph>(read);
    const Compared compared(question, *right, typed);
    if (compared.agree(1, question.tolerance))
        return {Verdict::Kind::Right, {}, {}};
    return wrongFormula(question, typed, compared);
}

} // namespace gradus
