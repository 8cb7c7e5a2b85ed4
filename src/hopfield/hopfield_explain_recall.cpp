// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_explain.h"
#include "trace/number.h"

namespace gradus {

namespace {

using Part = HopfieldPart;

constexpr std::size_t mostTurned = 200; // whose pairs are explained one by one

// Explains one step of an update.
class RecallExplainer {
public:
    RecallExplainer(const HopfieldIteration& iteration, const HopfieldAddress& address,
                    Explanation& explanation)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_a(address)
        , m_x(explanation)
    { }

    void explain()
    {
        switch (m_a.part) {
        case Part::Field:
            field();
            break;
        case Part::Chance:
            chance();
            break;
        case Part::Draw:
            draw();
            break;
        case Part::Unit:
            unit();
            break;
        case Part::Change:
            change();
            break;
        case Part::Energy:
            energy();
            break;
        default:
            overlap();
        }
    }

private:
    [[nodiscard]] Formula operand(Part part, int i = 0, int j = 0) const
    {
        return hopfieldOperand(m_i, {part, i, j});
    }
    // As it was before the update.
    [[nodiscard]] Formula old(Part part, int i = 0) const
    {
        const HopfieldAddress a{part, i};
        return Formula::operand(hopfieldQuantity(a), m_i.oldValue(a),
                                part == Part::Unit ? std::nullopt : std::optional(Pass::Cost));
    }
    [[nodiscard]] int changeOf(int u) const
    {
        const auto at = static_cast<std::size_t>(u);
        return m_i.update().after[at] - m_i.state().units[at];
    }
    // s′ − s.
    [[nodiscard]] Formula difference(int u) const
    {
        return Formula::sum({operand(Part::Unit, u), Formula::negative(old(Part::Unit, u))});
    }
    [[nodiscard]] std::vector<int> turnedUnits() const
    {
        std::vector<int> turned;
        const auto& update = m_i.update();
        for (int u = update.first; u < update.first + update.count; ++u)
            if (changeOf(u) != 0)
                turned.push_back(u);
        return turned;
    }

    void field()
    {
        const auto make = [&](std::size_t at) {
            const int j = static_cast<int>(at) + (static_cast<int>(at) >= m_a.i ? 1 : 0);
            return Formula::product({operand(Part::Coupling, m_a.i, j), old(Part::Unit, j)});
        };
        m_x.formula = longSumOf(static_cast<std::size_t>(m_e.units() - 1), make,
                                "\\sum_j W_{" + std::to_string(m_a.i + 1) + ",j}\\,s_j",
                                "Σ W[" + std::to_string(m_a.i + 1) + ",j]·s[j]");
        if (m_i.state().thresholds[static_cast<std::size_t>(m_a.i)] != 0)
            m_x.formula = Formula::sum(
                {std::move(m_x.formula), Formula::negative(operand(Part::Threshold, m_a.i))});
        m_x.ruleName = {GRADUS_TEXT("core", "The field of a unit")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "All other units pull at unit %1, each by its coupling; the sum is "
                        "%2."),
            {std::to_string(m_a.i + 1), m_x.result}};
        if (m_e.spec().zeroOne)
            m_x.notes.push_back(
                {m_e.spec().converted
                     ? GRADUS_TEXT(
                         "core",
                         "Only units that are 1 pull. With s = 2V − 1 a net of units 0 and 1 "
                         "is one of units ±1 with half the couplings and the thresholds "
                         "θ − ½ Σ W; here θ = ½ Σ W, so that it does what that net does "
                         "without thresholds.")
                     : GRADUS_TEXT(
                         "core",
                         "Only units that are 1 pull. With s = 2V − 1 a net of units 0 and 1 "
                         "is one of units ±1 with half the couplings and the thresholds "
                         "θ − ½ Σ W: as it stands it remembers less well than that net "
                         "without thresholds.")});
    }

    void chance()
    {
        Formula above = operand(Part::Field, m_a.i);
        if (!m_e.spec().zeroOne)
            above = Formula::product({Formula::number(2), std::move(above)});
        m_x.formula = Formula::fraction(
            Formula::number(1),
            Formula::sum({Formula::number(1),
                          Formula::apply("exp",
                                         {Formula::negative(Formula::fraction(
                                             std::move(above), operand(Part::Temperature)))})}));
        m_x.ruleName = {GRADUS_TEXT("core", "Glauber · the chance to become 1")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "At the temperature %1 unit %2 becomes 1 with the chance %3. The "
                        "hotter, the nearer to ½."),
            {m_i.update().temperature, std::to_string(m_a.i + 1), m_x.result}};
    }

    void draw()
    {
        m_x.formula = Formula::number(m_x.result);
        m_x.ruleName = {GRADUS_TEXT("core", "A random number")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "A number from 0 to 1, each as likely as another. It follows from "
                        "the seed and the sweep, so it is the same each time.")};
    }

    void unit()
    {
        if (m_i.update().temperature > 0)
            return warmUnit();
        const double h = m_i.value({Part::Field, m_a.i});
        m_x.ruleName = {GRADUS_TEXT("core", "A unit goes where its field points")};
        if (h == 0 && m_e.spec().atZero != AtZero::Keep)
            return unitWithoutField();
        m_x.formula = h == 0
            ? old(Part::Unit, m_a.i)
            : Formula::apply(m_e.spec().zeroOne ? "step" : "sign", {operand(Part::Field, m_a.i)});
        const std::string number = std::to_string(m_a.i + 1);
        if (h == 0)
            m_x.sentence = {GRADUS_TEXT("core", "The field is exactly 0: unit %1 stays as it is."),
                            {number}};
        else
            m_x.sentence = {changeOf(m_a.i) == 0
                                ? GRADUS_TEXT("core", "Unit %1 is already where its field points.")
                                : GRADUS_TEXT("core", "The field turns unit %1 to %2."),
                            {number, m_x.result}};
    }

    void unitWithoutField()
    {
        m_x.formula = Formula::number(m_x.result);
        m_x.sentence = {
            m_e.spec().atZero == AtZero::Up
                ? GRADUS_TEXT("core",
                              "The field is exactly 0; in this net unit %1 then goes up "
                              "(at-zero: up).")
                : GRADUS_TEXT("core",
                              "The field is exactly 0; in this net unit %1 then goes "
                              "down (at-zero: down)."),
            {std::to_string(m_a.i + 1)}};
    }

    void warmUnit()
    {
        Formula difference = Formula::sum(
            {operand(Part::Chance, m_a.i), Formula::negative(operand(Part::Draw, m_a.i))});
        const bool even =
            m_i.value({Part::Chance, m_a.i}) == m_i.value({Part::Draw, m_a.i}); // then it goes down
        m_x.formula = even
            ? Formula::number(m_x.result)
            : Formula::apply(m_e.spec().zeroOne ? "step" : "sign", {std::move(difference)});
        m_x.ruleName = {GRADUS_TEXT("core", "Glauber · chance against random number")};
        m_x.sentence = {
            m_x.result > 0 ? GRADUS_TEXT("core",
                                         "The random number %1 is below the chance %2: unit %3 "
                                         "becomes 1.")
                           : GRADUS_TEXT("core",
                                         "The random number %1 is not below the chance %2: unit %3 "
                                         "does not become 1."),
            {m_i.value({Part::Draw, m_a.i}), m_i.value({Part::Chance, m_a.i}),
             std::to_string(m_a.i + 1)}};
    }

    void change()
    {
        m_x.ruleName = {GRADUS_TEXT("core", "The change of the energy")};
        if (!m_e.isSynchronous()) {
            const int u = m_i.update().first;
            m_x.formula =
                Formula::negative(Formula::product({difference(u), operand(Part::Field, u)}));
            m_x.sentence = {
                changeOf(u) == 0
                    ? GRADUS_TEXT("core", "Nothing has turned, so the energy stays.")
                    : GRADUS_TEXT("core",
                                  "One unit has turned: ΔE = −(s′ − s)·h, nothing else changes.")};
            return;
        }
        const std::vector<int> turned = turnedUnits();
        m_x.sentence = {GRADUS_TEXT("core",
                                    "%1 units have turned at once. Each had its field before the "
                                    "others turned, so pairs that turned together come in besides: "
                                    "the energy may rise."),
                        {std::to_string(turned.size())}};
        m_x.formula = turned.empty()     ? Formula::number(0)
            : turned.size() > mostTurned ? Formula::setting("E' - E", "E′ − E", m_x.result)
                                         : changeOfMany(turned);
    }

    // −Σ (s′ − s) h − Σ W (sᵢ′ − sᵢ)(sⱼ′ − sⱼ) over the pairs that turned.
    [[nodiscard]] Formula changeOfMany(const std::vector<int>& turned) const
    {
        std::vector<Formula> parts{Formula::negative(longSumOf(
            turned.size(),
            [&](std::size_t at) {
                return Formula::product({difference(turned[at]), operand(Part::Field, turned[at])});
            },
            "\\sum_i (s_i' - s_i)\\,h_i", "Σ (s′ − s)·h"))};
        std::vector<std::pair<int, int>> pairs;
        for (std::size_t a = 0; a < turned.size(); ++a)
            for (std::size_t b = a + 1; b < turned.size(); ++b)
                pairs.emplace_back(turned[a], turned[b]);
        if (!pairs.empty())
            parts.push_back(Formula::negative(longSumOf(
                pairs.size(),
                [&](std::size_t at) {
                    const auto [i, j] = pairs[at];
                    return Formula::product(
                        {operand(Part::Coupling, i, j), difference(i), difference(j)});
                },
                "\\sum_{i<j} W_{ij}\\,(s_i' - s_i)(s_j' - s_j)", "Σ W[i,j]·(s′ − s)·(s′ − s)")));
        return parts.size() == 1 ? parts.front() : Formula::sum(std::move(parts));
    }

    void energy()
    {
        m_x.formula = Formula::sum({old(Part::Energy), operand(Part::Change)});
        m_x.ruleName = {GRADUS_TEXT("core", "The energy")};
        m_x.sentence = {GRADUS_TEXT("core", "The energy before, and its change.")};
    }

    void overlap()
    {
        const std::vector<int> turned = turnedUnits();
        m_x.ruleName = {GRADUS_TEXT("core", "The overlap with a pattern")};
        m_x.formula = old(Part::Overlap, m_a.i);
        m_x.sentence = {
            turned.empty()
                ? GRADUS_TEXT("core", "Nothing has turned, so the overlap stays.")
                : GRADUS_TEXT("core",
                              "A unit that turned to what it is in pattern %1 adds to the "
                              "overlap, one that turned away takes from it."),
            {std::to_string(m_a.i + 1)}};
        if (turned.empty())
            return;
        const auto make = [&](std::size_t at) {
            std::vector<Formula> factors{
                hopfieldOperand(m_i, {Part::Entry, turned[at], 0, m_a.i + 1}),
                difference(turned[at])};
            if (m_e.spec().zeroOne)
                factors.insert(factors.begin(), Formula::number(2));
            return Formula::product(std::move(factors));
        };
        m_x.formula = Formula::sum(
            {std::move(m_x.formula),
             Formula::fraction(
                 longSumOf(turned.size(), make, "\\sum_i \\xi_i\\,(s_i' - s_i)", "Σ ξ[i]·(s′ − s)"),
                 unitCount(m_e))});
    }

    const HopfieldIteration& m_i;
    const HopfieldExperiment& m_e;
    HopfieldAddress m_a;
    Explanation& m_x;
};

} // namespace

void explainRecall(const HopfieldIteration& iteration, const HopfieldAddress& address,
                   Explanation& explanation)
{
    RecallExplainer(iteration, address, explanation).explain();
}

} // namespace gradus
