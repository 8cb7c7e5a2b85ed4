// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_iteration.h"
#include "expression/graph_formula.h"
#include "trace/number.h"

#include <cmath>

namespace gradus {

namespace {

using Part = ApproximationPart;

Formula difference(Formula a, Formula b)
{
    return Formula::sum({std::move(a), Formula::negative(std::move(b))});
}

// Explains one step of an approximation.
class ApproximationExplainer {
public:
    ApproximationExplainer(const ApproximationIteration& iteration, std::int64_t k)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_a(iteration.address(k))
    {
        const Step step = iteration.step(k);
        m_x.quantity = step.quantity;
        m_x.result = iteration.value(m_a);
        m_x.pass = step.pass;
        m_x.rule = step.rule;
    }

    Explanation explain()
    {
        switch (m_a.part) {
        case Part::Number:
            number();
            break;
        case Part::Middle:
            middle();
            break;
        case Part::StepWeight:
            stepWeight();
            break;
        case Part::StepBias:
            stepBiasLine();
            break;
        case Part::Weight:
            two() ? towerStep() : weight();
            break;
        case Part::ThresholdBias:
            threshold();
            break;
        case Part::TowerWeight:
            towerWeight();
            break;
        case Part::LargestError:
            largestError();
            break;
        default:
            meanError();
        }
        return std::move(m_x);
    }

private:
    [[nodiscard]] bool two() const { return m_e.inputs() == 2; }
    [[nodiscard]] const Piece& piece() const
    {
        return m_i.state().pieces[static_cast<std::size_t>(m_a.piece)];
    }
    [[nodiscard]] bool isHeight() const
    {
        return m_a.edge == static_cast<int>(PieceNumber::Height);
    }

    // What this iteration has given a value to, or a number that was put there by hand.
    [[nodiscard]] Formula operand(const ApproximationAddress& a) const
    {
        return Formula::operand(m_i.addressing().quantity(a), m_i.value(a),
                                a.part == Part::Steepness ? std::optional<Pass>()
                                    : a.part == Part::Number || a.part == Part::Middle
                                    ? Pass::Forward
                                    : Pass::Update);
    }
    [[nodiscard]] Formula numberOperand(int number) const
    {
        return operand({Part::Number, m_a.piece, number});
    }
    [[nodiscard]] Formula heightOperand() const
    {
        return numberOperand(static_cast<int>(PieceNumber::Height));
    }

    // The ends of an interval: a and b, of the second variable c and d.
    [[nodiscard]] Formula end(int axis, bool high) const
    {
        const char* letter = axis == 0 ? (high ? "b" : "a") : (high ? "d" : "c");
        return Formula::setting(letter, letter,
                                high ? m_e.interval(axis).high : m_e.interval(axis).low);
    }

    void number()
    {
        if (isHeight()) {
            height();
            return;
        }
        m_x.ruleName = {GRADUS_TEXT("core", "Place of a step")};
        if (piece().byHand(static_cast<PieceNumber>(m_a.edge))) {
            m_x.formula = Formula::number(m_x.result);
            m_x.sentence = {GRADUS_TEXT("core", "This step was put at %1 by hand."), {m_x.result}};
            return;
        }
        // A piece that was begun by hand has edges that nobody chose.
        if (m_a.piece >= static_cast<int>(m_e.pieces().size()) || m_e.spec().perSide == 0) {
            m_x.formula = Formula::number(m_x.result);
            m_x.sentence = {GRADUS_TEXT("core",
                                        "Nobody chose this place; %1 is where the piece "
                                        "begins or ends until somebody does."),
                            {m_x.result}};
            return;
        }
        sideBySide();
    }

    // a + (i − 1)(b − a)/n; the outermost edges lie one width further out.
    void sideBySide()
    {
        const int axis = m_a.edge / 2;
        const bool high = m_a.edge % 2 == 1;
        const int n = m_e.spec().perSide;
        const int i = axis == 0 ? m_a.piece % n : m_a.piece / n;
        const Formula width = Formula::fraction(difference(end(axis, true), end(axis, false)),
                                                Formula::setting("n", "n", n));
        const double wide = m_e.interval(axis).width() / n;
        if (i == (high ? n - 1 : 0)) {
            m_x.formula =
                high ? Formula::sum({end(axis, true), width}) : difference(end(axis, false), width);
            m_x.sentence = {
                GRADUS_TEXT("core",
                            "The outermost step lies outside the interval, by one width (%1). On "
                            "the end itself a step has only reached half its height, and half of "
                            "it would be missing there."),
                {wide}};
            return;
        }
        m_x.formula = Formula::sum(
            {end(axis, false), Formula::product({Formula::number(high ? i + 1 : i), width})});
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "The interval is cut into %1 equal parts, each %2 wide; this edge is the "
                        "end of one part, and the neighbouring piece begins or ends there, too."),
            {std::to_string(n), wide}};
    }

    void middle()
    {
        const int axis = m_a.axis;
        const auto edge = [&](const char* function, int number, bool high) {
            return Formula::apply(function, {numberOperand(number), end(axis, high)});
        };
        Formula low = edge("max", 2 * axis, false);
        Formula high = piece().single ? end(axis, true) : edge("min", 2 * axis + 1, true);
        m_x.formula =
            Formula::fraction(Formula::sum({std::move(low), std::move(high)}), Formula::number(2));
        m_x.ruleName = {GRADUS_TEXT("core", "Where the function is read")};
        m_x.sentence = {GRADUS_TEXT("core",
                                    "The function is read at %1 = %2, in the middle of the part of "
                                    "the interval that this piece covers."),
                        {m_e.variable(axis), m_x.result}};
    }

    void height()
    {
        m_x.ruleName = {GRADUS_TEXT("core", "Height of a piece")};
        if (piece().byHand(PieceNumber::Height)) {
            m_x.formula = Formula::number(m_x.result);
            m_x.sentence = {GRADUS_TEXT("core", "This height was chosen by hand: %1."),
                            {m_x.result}};
            return;
        }
        const FunctionGraph& graph = m_e.spec().graph;
        const auto whole = wholeFormula(graph, graph.root(), [this](int variable) {
            return operand({Part::Middle, m_a.piece, -1, variable});
        });
        m_x.formula =
            whole ? *whole : Formula::setting("f(\\mathit{middle})", "f(middle)", m_x.result);
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "The piece is as high as the function in its middle: %1. So it is "
                        "right there, and off by what the function changes on the way to "
                        "the edges."),
            {m_x.result}};
    }

    void stepWeight()
    {
        m_x.ruleName = {GRADUS_TEXT("core", "Steepness · the weight of a step")};
        const std::string& name = m_e.variable(m_a.axis);
        if (m_a.axis != m_a.edge / 2) {
            m_x.formula = Formula::number(0);
            m_x.sentence = {GRADUS_TEXT("core",
                                        "This step looks along the other variable only; "
                                        "%1 does not reach it."),
                            {name}};
            return;
        }
        m_x.formula = operand({Part::Steepness});
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "The larger the weight w, the steeper the step of σ(w%1 + b): it "
                        "climbs from 2 % to 98 % over a width of 8/w, here %2."),
            {name, 8 / m_x.result}};
        const int n = m_e.spec().perSide;
        if (n > 0 && !m_e.spec().steepness && m_i.state().steepness == m_e.steepness())
            m_x.notes.push_back(
                {GRADUS_TEXT("core",
                             "w is 40 over the width of one piece, so it grows with "
                             "their number (%1). With a fixed steepness the steps of "
                             "narrow pieces would run into each other, and the error "
                             "would stop falling."),
                 {std::to_string(n)}});
    }

    void stepBiasLine()
    {
        const int axis = m_a.edge / 2;
        m_x.formula = Formula::negative(Formula::product(
            {operand({Part::StepWeight, m_a.piece, m_a.edge, axis}), numberOperand(m_a.edge)}));
        m_x.ruleName = {GRADUS_TEXT("core", "Bias · where the step is")};
        const double s = piece().numbers[static_cast<std::size_t>(m_a.edge)];
        m_x.sentence = {GRADUS_TEXT("core",
                                    "The step of σ(w%1 + b) is where w%1 + b = 0, at %1 = −b/w; to "
                                    "have it at %2, b = −w·%2."),
                        {m_e.variable(axis), s}};
    }

    void weight()
    {
        const bool up = m_a.edge == 0;
        m_x.formula = up ? heightOperand() : Formula::negative(heightOperand());
        m_x.ruleName = {GRADUS_TEXT("core", "Weight · how high the step is")};
        const double h =
            m_i.value({Part::Number, m_a.piece, static_cast<int>(PieceNumber::Height)});
        if (piece().single)
            m_x.sentence = {GRADUS_TEXT("core",
                                        "A single step: from its place on it adds %1 to "
                                        "the sum."),
                            {h}};
        else if (up)
            m_x.sentence = {GRADUS_TEXT("core",
                                        "The first step of the bump: from here on it adds "
                                        "%1 to the sum."),
                            {h}};
        else
            m_x.sentence = {GRADUS_TEXT("core",
                                        "The second step has the opposite weight and takes "
                                        "the %1 away again: between the two a bump is "
                                        "left."),
                            {h}};
    }

    [[nodiscard]] static Formula crossHeight()
    {
        return Formula::setting("h_2", "h2", thresholdWeight);
    }

    void towerStep()
    {
        m_x.formula = m_a.edge % 2 == 0 ? crossHeight() : Formula::negative(crossHeight());
        m_x.ruleName = {GRADUS_TEXT("core", "Weight · a step of the cross")};
        m_x.sentence = {m_a.edge % 2 == 0
                            ? GRADUS_TEXT("core",
                                          "One edge of a ridge of height h2 = %1 goes into the "
                                          "threshold unit.")
                            : GRADUS_TEXT("core",
                                          "The opposite edge takes the %1 away again: a ridge is "
                                          "left, across the whole area."),
                        {thresholdWeight}};
        if (m_a.edge == 3)
            m_x.notes.push_back(
                {GRADUS_TEXT("core",
                             "The four steps alone make a cross: 2·h2 where the ridges "
                             "cross, h2 on the four arms, 0 elsewhere.")});
    }

    void threshold()
    {
        m_x.formula = Formula::negative(Formula::fraction(
            Formula::product({Formula::number(3), crossHeight()}), Formula::number(2)));
        m_x.ruleName = {GRADUS_TEXT("core", "Threshold · cuts the arms off")};
        m_x.sentence = {GRADUS_TEXT("core",
                                    "The bias lies between the arms (h2) and the middle (2·h2): in "
                                    "the middle the unit gets +h2/2 and is at 1, on the arms −h2/2 "
                                    "and is at 0. The arms are cut off, a tower is left.")};
    }

    void towerWeight()
    {
        m_x.formula = heightOperand();
        m_x.ruleName = {GRADUS_TEXT("core", "Weight · how high the tower is")};
        m_x.sentence = {GRADUS_TEXT("core",
                                    "Where the threshold unit is at 1, the tower adds %1 "
                                    "to the sum."),
                        {m_x.result}};
    }

    [[nodiscard]] std::span<const double> point(std::size_t k, std::array<double, 2>& at) const
    {
        at = m_e.gridPoint(k);
        return std::span(at).first(static_cast<std::size_t>(m_e.inputs()));
    }

    // g = g₁ + g₂ + …, at the place of the largest error.
    [[nodiscard]] Formula sumAt(std::span<const double> at) const
    {
        const auto value = [&](std::size_t i) {
            return m_i.contribution(static_cast<int>(i) + 1, at);
        };
        const auto count = m_i.state().placedAfter();
        if (count == 0)
            return Formula::number(0);
        const auto make = [&](std::size_t i) {
            const std::string n = std::to_string(i + 1);
            return Formula::setting("g_{" + n + "}", "g" + n, value(i));
        };
        return count == 1 ? make(0) : Formula::longSum(count, value, make, "g", "g");
    }

    void largestError()
    {
        std::array<double, 2> at{};
        const std::size_t worst = m_i.errors().worst;
        const auto place = point(worst, at);
        m_x.formula = Formula::apply(
            "abs",
            {difference(Formula::setting("f", "f", m_e.gridTargets()[worst]), sumAt(place))});
        m_x.ruleName = {GRADUS_TEXT("core", "The largest error")};
        std::string where;
        for (int axis = 0; axis < m_e.inputs(); ++axis)
            where += (axis > 0 ? ", " : "") + m_e.variable(axis) + " = "
                + shownText(place[static_cast<std::size_t>(axis)]);
        m_x.sentence = {GRADUS_TEXT("core",
                                    "Of %1 places the sum g of all pieces is farthest from "
                                    "the function f at %2."),
                        {std::to_string(m_e.gridTargets().size()), where}};
        if (const auto& jump = m_e.jump())
            m_x.notes.push_back(
                {GRADUS_TEXT("core",
                             "The function jumps at x = %1, from %2 to %3. A sum of "
                             "sigmoids has no jump: close to that place it is always "
                             "wrong by about half the jump or more, however many pieces "
                             "there are. Only the mean error can go to 0."),
                 {jump->x, jump->below, jump->above}});
    }

    void meanError()
    {
        const std::size_t count = m_e.gridSize();
        const auto value = [&](std::size_t k) {
            return std::abs(m_e.gridTargets()[k] - m_i.gridSums()[k]);
        };
        const auto make = [&](std::size_t k) {
            const std::string n = std::to_string(k + 1);
            return Formula::setting("|f-g|_{" + n + "}", "|f - g|_" + n, value(k));
        };
        const std::string n = std::to_string(count);
        m_x.formula = Formula::fraction(Formula::longSum(count, value, make,
                                                         "\\sum_{k=1}^{" + n + "} |f - g|_k",
                                                         "sum over k = 1.." + n + " of |f - g|_k"),
                                        Formula::number(static_cast<double>(count)));
        m_x.ruleName = {GRADUS_TEXT("core", "The mean error")};
        m_x.sentence = {GRADUS_TEXT("core",
                                    "How far the sum g is from the function f, on average "
                                    "over %1 places that lie evenly."),
                        {n}};
    }

    const ApproximationIteration& m_i;
    const ApproximationExperiment& m_e;
    ApproximationAddress m_a;
    Explanation m_x;
};

} // namespace

Explanation explainStep(const ApproximationIteration& iteration, std::int64_t k)
{
    return ApproximationExplainer(iteration, k).explain();
}

} // namespace gradus
