// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_explain_update.h"

#include "optimizer/optimizer_explain.h"

#include <cmath>

namespace gradus {

namespace {

using F = Formula;
using Part = GraphPart;

class UpdateExplainer {
public:
    UpdateExplainer(const GraphIteration& iteration, const RowPlace& place, Explanation& begun)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_place(place)
        , m_node(iteration.rows().row(place.row).node)
        , m_x(begun)
    { }

    void explain()
    {
        switch (static_cast<Part>(m_i.rows().row(m_place.row).kind)) {
        case Part::Cost:
            meanOf(m_e.rowOf(Part::Value, m_e.graph().output()),
                   {GRADUS_TEXT("core", "The cost of the batch")},
                   {GRADUS_TEXT("core", "The mean of the samples' costs.")});
            break;
        case Part::MeanGradient:
            meanOf(m_e.rowOf(Part::Gradient, m_node), {GRADUS_TEXT("core", "Mean slope")},
                   {GRADUS_TEXT("core", "The mean of the samples' slopes.")});
            break;
        case Part::Penalty:
            penalty();
            break;
        case Part::Objective:
            objective();
            break;
        case Part::PenaltySlope:
            penaltySlopeOf();
            break;
        default:
            update();
            break;
        }
    }

private:
    void say(Message name, F formula, Message sentence)
    {
        m_x.ruleName = std::move(name);
        m_x.formula = std::move(formula);
        m_x.sentence = std::move(sentence);
    }

    [[nodiscard]] F operand(const RowPlace& place, double value, std::optional<Pass> pass) const
    {
        return F::operand(m_i.rows().quantity(place), value, pass);
    }
    // The number of another part of the same parameter, as its step gives it.
    [[nodiscard]] F fresh(Part part) const
    {
        const RowPlace place{m_e.rowOf(part, m_node), m_place.entry, 0, false};
        return operand(place, m_i.value(place), Pass::Update);
    }
    // A number of State as it was.
    [[nodiscard]] F old(Part part, double value) const
    {
        return operand({m_e.rowOf(part, m_node), m_place.entry, 0, false}, value, std::nullopt);
    }

    void meanOf(int row, Message name, Message sentence)
    {
        const auto at = [&](std::size_t i) {
            return RowPlace{row, m_place.entry, static_cast<int>(i) + 1, false};
        };
        const auto count = static_cast<std::size_t>(m_i.sampleCount());
        const std::string samples = std::to_string(count);
        F sum = F::longSum(
            count, [&](std::size_t i) { return m_i.value(at(i)); },
            [&](std::size_t i) { return operand(at(i), m_i.value(at(i)), Pass::Backward); },
            "\\sum_{n=1}^{" + samples + "} \\dots", "sum over " + samples + " samples");
        say(std::move(name), F::fraction(std::move(sum), F::number(static_cast<double>(count))),
            std::move(sentence));
    }

    // A sum over all parameters, in their order.
    [[nodiscard]] F overParameters(const char* tex, const char* plain, bool squares) const
    {
        std::vector<RowPlace> all;
        for (const int n : m_e.parameters())
            for (std::size_t i = 0; i < m_e.graph().node(n).shape.size(); ++i)
                all.push_back({m_e.rowOf(Part::Value, n), i, 0, false});
        const auto number = [&](std::size_t i) {
            return m_i.valuesOf(m_i.rows().row(all[i].row).node)[all[i].entry];
        };
        const auto value = [&](std::size_t i) {
            return squares ? number(i) * number(i) : std::abs(number(i));
        };
        const auto make = [&](std::size_t i) {
            const F p = operand(all[i], number(i), std::nullopt);
            return squares ? F::power(p, F::number(2)) : F::apply("abs", {p});
        };
        return F::longSum(all.size(), value, make, std::string("\\sum ") + tex,
                          std::string("sum over all parameters p of ") + plain);
    }

    void penalty()
    {
        std::vector<F> parts;
        const Training& t = m_e.training();
        if (t.l1 > 0)
            parts.push_back(F::product({F::setting("\\lambda_1", "lambda1", t.l1),
                                        overParameters("\\left|p\\right|", "abs(p)", false)}));
        if (t.l2 > 0)
            parts.push_back(F::product({F::fraction(F::number(1), F::number(2)),
                                        F::setting("\\lambda_2", "lambda2", t.l2),
                                        overParameters("p^{2}", "p^2", true)}));
        say({GRADUS_TEXT("core", "Penalty")}, F::sum(std::move(parts)),
            {GRADUS_TEXT("core", "Large parameters cost extra.")});
    }

    void objective()
    {
        const bool batched = m_e.isBatched();
        const RowPlace cost{batched ? m_e.rowOf(Part::Cost, -1)
                                    : m_e.rowOf(Part::Value, m_e.graph().output()),
                            0, batched ? 0 : 1, false};
        const RowPlace penalty{m_e.rowOf(Part::Penalty, -1), 0, 0, false};
        say({GRADUS_TEXT("core", "Objective")},
            F::sum({operand(cost, m_i.value(cost), Pass::Cost),
                    operand(penalty, m_i.value(penalty), Pass::Cost)}),
            {GRADUS_TEXT("core", "What training makes small: the cost and the penalty together.")});
    }

    [[nodiscard]] double parameter() const { return m_i.valuesOf(m_node)[m_place.entry]; }

    void penaltySlopeOf()
    {
        const Training& t = m_e.training();
        const F p = old(Part::Value, parameter());
        std::vector<F> parts;
        if (t.l1 > 0)
            parts.push_back(
                F::product({F::setting("\\lambda_1", "lambda1", t.l1), F::apply("sign", {p})}));
        if (t.l2 > 0)
            parts.push_back(F::product({F::setting("\\lambda_2", "lambda2", t.l2), p}));
        say({GRADUS_TEXT("core", "Slope of the penalty")}, F::sum(std::move(parts)),
            {GRADUS_TEXT("core", "The penalty pulls every parameter towards 0.")});
    }

    void update()
    {
        const OptimizerSettings& settings = m_e.training().optimizer;
        const std::size_t at = m_e.graph().node(m_node).offset + m_place.entry;
        UpdateOperands o;
        o.value = old(Part::Value, parameter());
        o.gradient = fresh(Part::MeanGradient);
        if (m_e.training().hasPenalty())
            o.gradient = F::sum({o.gradient, fresh(Part::PenaltySlope)});
        const RowPlace rate{m_e.rowOf(Part::Rate, -1), 0, 0, false};
        o.rate = operand(rate, m_i.value(rate), std::nullopt);
        o.change = fresh(Part::Change);
        o.t = m_i.number();
        o.decay = m_i.context().decay;
        if (keepsM(settings.kind)) {
            o.oldM = old(Part::M, m_i.state().m[at]);
            o.m = fresh(Part::M);
            o.mHat = fresh(Part::MHat);
            o.vHat = fresh(Part::VHat);
        }
        if (keepsV(settings.kind)) {
            o.oldV = old(Part::V, m_i.state().v[at]);
            o.v = fresh(Part::V);
        }
        const auto part = static_cast<Part>(m_i.rows().row(m_place.row).kind);
        UpdateExplanation line = explainUpdate(settings, updatePart(part), o);
        say(std::move(line.ruleName), std::move(line.formula), std::move(line.sentence));
    }

    [[nodiscard]] static UpdatePart updatePart(Part part)
    {
        switch (part) {
        case Part::M:
            return UpdatePart::M;
        case Part::V:
            return UpdatePart::V;
        case Part::MHat:
            return UpdatePart::MHat;
        case Part::VHat:
            return UpdatePart::VHat;
        case Part::Change:
            return UpdatePart::Change;
        default:
            break;
        }
        return UpdatePart::Value;
    }

    const GraphIteration& m_i;
    const GraphExperiment& m_e;
    RowPlace m_place;
    int m_node;
    Explanation& m_x;
};

} // namespace

void explainGraphUpdate(const GraphIteration& iteration, const RowPlace& place, Explanation& begun)
{
    UpdateExplainer(iteration, place, begun).explain();
}

} // namespace gradus
