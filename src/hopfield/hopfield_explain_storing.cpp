// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_explain.h"
#include "trace/number.h"

namespace gradus {

namespace {

using Part = HopfieldPart;

constexpr int mostPairUnits = 300; // an energy of more units is explained unit by unit

// Explains one step of the preparation.
class StoringExplainer {
public:
    StoringExplainer(const HopfieldIteration& iteration, const HopfieldAddress& address,
                     Explanation& explanation)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_s(m_e.storing())
        , m_a(address)
        , m_x(explanation)
    { }

    void explain()
    {
        switch (m_a.part) {
        case Part::Stage:
            stage();
            break;
        case Part::LocalField:
            localField();
            break;
        case Part::PatternOverlap:
            patternOverlap();
            break;
        case Part::Inverse:
            inverse();
            break;
        case Part::Energy:
            energy();
            break;
        default:
            overlap();
        }
    }

private:
    [[nodiscard]] Formula operand(Part part, int i, int j = 0, int pattern = 0) const
    {
        return hopfieldOperand(m_i, {part, i, j, pattern});
    }
    // ξᵢ of the step's pattern.
    [[nodiscard]] Formula entry(int i) const { return operand(Part::Entry, i, 0, m_a.pattern); }
    [[nodiscard]] Formula n() const { return unitCount(m_e); }
    // Over N, unless the lesson does without it.
    [[nodiscard]] Formula shared(Formula part) const
    {
        return m_s.isNormalised() ? Formula::fraction(std::move(part), n()) : part;
    }
    // The coupling as the stage before left it.
    [[nodiscard]] Formula before() const
    {
        return operand(Part::Stage, m_a.i, m_a.j, m_a.pattern - 1);
    }

    void stage()
    {
        if (m_a.pattern > m_e.patterns())
            unlearning();
        else if (m_s.rule() == StoringRule::Hebbian)
            hebbian();
        else if (m_s.rule() == StoringRule::Storkey)
            storkey();
        else
            pseudoInverse();
        if (!m_e.couplings().isWhole() && m_a.pattern == m_s.stages())
            m_x.notes.push_back(
                {GRADUS_TEXT("core",
                             "The couplings are rounded to multiples of a very small power of two, "
                             "so that all sums of them are exact.")});
        if (m_e.spec().zeroOne)
            m_x.notes.push_back(
                {GRADUS_TEXT("core",
                             "For units that are 0 or 1 the entries of a pattern are "
                             "read as ξ = 2V − 1: −1 for 0 and 1 for 1.")});
    }

    void hebbian()
    {
        Formula part = shared(Formula::product({entry(m_a.i), entry(m_a.j)}));
        m_x.formula =
            m_a.pattern == 1 ? std::move(part) : Formula::sum({before(), std::move(part)});
        m_x.ruleName = {GRADUS_TEXT("core", "Hebb's rule · what fires together, wires together")};
        const int row = m_a.pattern - 1;
        const bool alike = m_s.rows().entry(row, m_a.i) == m_s.rows().entry(row, m_a.j);
        m_x.sentence = {
            alike ? GRADUS_TEXT("core",
                                "In pattern %1 the units %2 and %3 are alike: their coupling grows "
                                "by %4.")
                  : GRADUS_TEXT("core",
                                "In pattern %1 the units %2 and %3 differ: their coupling falls by "
                                "%4."),
            {std::to_string(m_a.pattern), std::to_string(m_a.i + 1), std::to_string(m_a.j + 1),
             m_s.isNormalised() ? "1/N" : "1"}};
    }

    void unlearning()
    {
        Formula strength = Formula::setting("\\varepsilon", "ε", m_s.strength());
        m_x.formula =
            Formula::sum({before(),
                          Formula::negative(Formula::product(
                              {shared(std::move(strength)), entry(m_a.i), entry(m_a.j)}))});
        m_x.ruleName = {GRADUS_TEXT("core", "Unlearning · a little of Hebb's rule backwards")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "The net had come to rest in a state that is here unlearned a little: the "
                        "minimum is lifted. It is state %1 behind the %2 patterns."),
            {std::to_string(m_a.pattern - m_e.patterns()), std::to_string(m_e.patterns())}};
    }

    // W + (ξᵢξⱼ − ξᵢhⱼ − hᵢξⱼ + 2W)/N: the local field without j is hᵢ − Wξⱼ.
    void storkey()
    {
        std::vector<Formula> parts{Formula::product({entry(m_a.i), entry(m_a.j)})};
        if (m_a.pattern > 1) {
            const auto field = [&](int i) { return operand(Part::LocalField, i, 0, m_a.pattern); };
            parts.push_back(Formula::negative(Formula::product({entry(m_a.i), field(m_a.j)})));
            parts.push_back(Formula::negative(Formula::product({field(m_a.i), entry(m_a.j)})));
            parts.push_back(Formula::product({Formula::number(2), before()}));
        }
        Formula change = Formula::fraction(Formula::sum(std::move(parts)), n());
        m_x.formula =
            m_a.pattern == 1 ? std::move(change) : Formula::sum({before(), std::move(change)});
        m_x.ruleName = {
            GRADUS_TEXT("core", "Storkey's rule · Hebb's without what is there already")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "Hebb's contribution of pattern %1, less what the net already gives of it: "
                        "the fields of the units %2 and %3, each without the other unit."),
            {std::to_string(m_a.pattern), std::to_string(m_a.i + 1), std::to_string(m_a.j + 1)}};
    }

    void pseudoInverse()
    {
        const auto count = static_cast<std::size_t>(m_e.patterns());
        const auto make = [&](std::size_t at) {
            const int p = static_cast<int>(at / count);
            const int r = static_cast<int>(at % count);
            return Formula::product({operand(Part::Entry, m_a.i, 0, p + 1),
                                     operand(Part::Inverse, p, r),
                                     operand(Part::Entry, m_a.j, 0, r + 1)});
        };
        m_x.formula = Formula::fraction(
            longSumOf(count * count, make, "\\sum_{p,r} \\xi_i^{p}\\,(Q^{-1})_{pr}\\,\\xi_j^{r}",
                      "Σ ξ[i]#p·Qinv[p,r]·ξ[j]#r"),
            n());
        m_x.ruleName = {GRADUS_TEXT("core", "Pseudo-inverse · patterns that overlap are parted")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "All patterns at once: pairs of patterns are weighted with the "
                        "inverse of their overlaps, so that no pattern disturbs another. "
                        "The diagonal stays 0.")};
    }

    void localField()
    {
        m_x.ruleName = {GRADUS_TEXT("core", "The field before a pattern is stored")};
        if (m_a.pattern == 1) {
            m_x.formula = Formula::number(0);
            m_x.sentence = {GRADUS_TEXT("core", "Nothing is stored yet, so there is no field.")};
            return;
        }
        const auto make = [&](std::size_t at) {
            const int k = static_cast<int>(at) + (static_cast<int>(at) >= m_a.i ? 1 : 0);
            return Formula::product({operand(Part::Stage, m_a.i, k, m_a.pattern - 1), entry(k)});
        };
        m_x.formula = longSumOf(static_cast<std::size_t>(m_e.units() - 1), make,
                                "\\sum_{k} W_{ik}\\,\\xi_k", "Σ W[i,k]·ξ[k]");
        m_x.sentence = {GRADUS_TEXT("core",
                                    "What the patterns before %1 already say about unit %2, if the "
                                    "others are as in pattern %1."),
                        {std::to_string(m_a.pattern), std::to_string(m_a.i + 1)}};
    }

    void patternOverlap()
    {
        const auto make = [&](std::size_t k) {
            return Formula::product({operand(Part::Entry, static_cast<int>(k), 0, m_a.i + 1),
                                     operand(Part::Entry, static_cast<int>(k), 0, m_a.j + 1)});
        };
        m_x.formula =
            Formula::fraction(longSumOf(static_cast<std::size_t>(m_e.units()), make,
                                        "\\sum_i \\xi_i^{p}\\xi_i^{r}", "Σ ξ[i]#p·ξ[i]#r"),
                              n());
        m_x.ruleName = {GRADUS_TEXT("core", "The overlap of two patterns")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "How alike the patterns %1 and %2 are: 1 when they are the same, 0 "
                        "when they agree in half of the units."),
            {std::to_string(m_a.i + 1), std::to_string(m_a.j + 1)}};
    }

    // Row p of Q times column r of the inverse is 1 where p = r, else 0; solved for the entry.
    void inverse()
    {
        std::vector<Formula> parts;
        if (m_a.i == m_a.j)
            parts.push_back(Formula::number(1));
        const auto make = [&](std::size_t at) {
            const int k = static_cast<int>(at) + (static_cast<int>(at) >= m_a.i ? 1 : 0);
            return Formula::product(
                {operand(Part::PatternOverlap, m_a.i, k), operand(Part::Inverse, k, m_a.j)});
        };
        if (m_e.patterns() > 1)
            parts.push_back(Formula::negative(
                longSumOf(static_cast<std::size_t>(m_e.patterns() - 1), make,
                          "\\sum_{k \\ne p} Q_{pk}\\,(Q^{-1})_{kr}", "Σ Q[p,k]·Qinv[k,r]")));
        m_x.formula = Formula::fraction(Formula::sum(std::move(parts)),
                                        operand(Part::PatternOverlap, m_a.i, m_a.i));
        m_x.ruleName = {GRADUS_TEXT("core", "The inverse of the overlaps")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "Row %1 of Q times column %2 of its inverse is %3. All entries "
                        "are solved for together; this is what it means for this one."),
            {std::to_string(m_a.i + 1), std::to_string(m_a.j + 1), m_a.i == m_a.j ? "1" : "0"}};
    }

    // The fields' sum of unit i, as one number.
    [[nodiscard]] Formula pull(int i) const
    {
        const std::string unit = std::to_string(i + 1);
        return Formula::setting(
            "\\textstyle\\sum_j W_{" + unit + ",j} s_j", "(Σ W[" + unit + ",j]·s[j])",
            m_i.update().fields[static_cast<std::size_t>(i)] / m_e.couplings().divisor());
    }

    [[nodiscard]] Formula pairEnergy() const
    {
        const auto units = static_cast<std::size_t>(m_e.units());
        if (m_e.units() > mostPairUnits)
            return Formula::fraction(
                longSumOf(
                    units,
                    [&](std::size_t i) {
                        const int u = static_cast<int>(i);
                        return Formula::product({operand(Part::Unit, u), pull(u)});
                    },
                    "\\sum_{i,j} W_{ij} s_i s_j", "Σ W[i,j]·s[i]·s[j]"),
                Formula::number(2));
        std::vector<std::pair<int, int>> pairs;
        for (int i = 0; i < m_e.units(); ++i)
            for (int j = i + 1; j < m_e.units(); ++j)
                pairs.emplace_back(i, j);
        return longSumOf(
            pairs.size(),
            [&](std::size_t at) {
                const auto [i, j] = pairs[at];
                return Formula::product({operand(Part::Coupling, i, j), operand(Part::Unit, i),
                                         operand(Part::Unit, j)});
            },
            "\\sum_{i<j} W_{ij} s_i s_j", "Σ W[i,j]·s[i]·s[j]");
    }

    void energy()
    {
        std::vector<Formula> parts{Formula::negative(pairEnergy())};
        std::vector<int> with;
        for (int i = 0; i < m_e.units(); ++i)
            if (m_i.state().thresholds[static_cast<std::size_t>(i)] != 0)
                with.push_back(i);
        if (!with.empty())
            parts.push_back(longSumOf(
                with.size(),
                [&](std::size_t at) {
                    return Formula::product(
                        {operand(Part::Threshold, with[at]), operand(Part::Unit, with[at])});
                },
                "\\sum_i \\theta_i s_i", "Σ θ[i]·s[i]"));
        m_x.formula = parts.size() == 1 ? parts.front() : Formula::sum(std::move(parts));
        if (m_s.rule() == StoringRule::Given && !m_e.couplings().isWhole())
            m_x.notes.push_back(
                {GRADUS_TEXT("core",
                             "The couplings are rounded to multiples of a very small power of two, "
                             "so that all sums of them are exact.")});
        m_x.ruleName = {GRADUS_TEXT("core", "The energy")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "Every pair that is as its coupling wants it lowers the energy, "
                        "every other pair raises it. Recalling rolls downhill.")};
    }

    void overlap()
    {
        const auto make = [&](std::size_t at) {
            const int i = static_cast<int>(at);
            Formula unit = operand(Part::Unit, i);
            if (m_e.spec().zeroOne)
                unit = Formula::sum(
                    {Formula::product({Formula::number(2), std::move(unit)}), Formula::number(-1)});
            return Formula::product({operand(Part::Entry, i, 0, m_a.i + 1), std::move(unit)});
        };
        m_x.formula = Formula::fraction(longSumOf(static_cast<std::size_t>(m_e.units()), make,
                                                  "\\sum_i \\xi_i s_i", "Σ ξ[i]·s[i]"),
                                        n());
        m_x.ruleName = {GRADUS_TEXT("core", "The overlap with a pattern")};
        m_x.sentence = {
            GRADUS_TEXT("core",
                        "How much of pattern %1 the state is: 1 all of it, 0 half of the "
                        "units, −1 its inverse."),
            {std::to_string(m_a.i + 1)}};
    }

    const HopfieldIteration& m_i;
    const HopfieldExperiment& m_e;
    const Storing& m_s;
    HopfieldAddress m_a;
    Explanation& m_x;
};

} // namespace

void explainStoring(const HopfieldIteration& iteration, const HopfieldAddress& address,
                    Explanation& explanation)
{
    StoringExplainer(iteration, address, explanation).explain();
}

} // namespace gradus
