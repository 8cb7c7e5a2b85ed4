// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_formulas.h"
#include "optimizer/optimizer_explain.h"

#include <cmath>

namespace gradus {

namespace {

using F = Formula;
using Part = NetworkPart;

// Explains a step of the update: the penalty, the objective, and what the optimiser makes of a
// slope.
class UpdateExplainer {
public:
    UpdateExplainer(const NetworkIteration& iteration, const NetworkAddress& address,
                    Explanation begun)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_a(address)
        , m_f(iteration, address.sample)
        , m_x(std::move(begun))
    { }

    [[nodiscard]] Explanation explain()
    {
        switch (m_a.part) {
        case Part::Penalty:
            penalty();
            break;
        case Part::Objective:
            objective();
            break;
        case Part::PenaltySlope:
            penaltySlopeOfWeight();
            break;
        default:
            update();
            break;
        }
        return std::move(m_x);
    }

private:
    void say(Message name, F formula, Message sentence)
    {
        m_x.ruleName = std::move(name);
        m_x.formula = std::move(formula);
        m_x.sentence = std::move(sentence);
    }

    void penalty()
    {
        std::vector<F> parts;
        const NetworkTraining& t = m_e.training();
        if (t.l1 > 0)
            parts.push_back(F::product({F::setting("\\lambda_1", "lambda1", t.l1),
                                        overWeights("\\left|w\\right|", "abs(w)", false)}));
        if (t.l2 > 0)
            parts.push_back(F::product({F::fraction(F::number(1), F::number(2)),
                                        F::setting("\\lambda_2", "lambda2", t.l2),
                                        overWeights("w^{2}", "w^2", true)}));
        say({GRADUS_TEXT("core", "Penalty")}, F::sum(std::move(parts)),
            {GRADUS_TEXT("core", "Large weights cost extra; biases do not.")});
    }

    // A sum over all weights that learn, in the order of layers, neurons and inputs.
    [[nodiscard]] F overWeights(const char* tex, const char* plain, bool squares) const
    {
        std::vector<NetworkAddress> all;
        for (int l = 1; l <= m_e.layers(); ++l)
            for (int j = 1; m_e.parts(l).weightsLearn() && j <= m_e.size(l); ++j)
                for (int k = 1; k <= m_e.size(l - 1); ++k)
                    all.push_back({.part = Part::Parameter, .layer = l, .j = j, .k = k});
        const auto value = [&](std::size_t i) {
            const double w = m_i.oldValue(all[i]);
            return squares ? w * w : std::abs(w);
        };
        const auto make = [&](std::size_t i) {
            const F w = m_f.operand(all[i]);
            return squares ? F::power(w, F::number(2)) : F::apply("abs", {w});
        };
        return F::longSum(all.size(), value, make, std::string("\\sum ") + tex,
                          std::string("sum over all w of ") + plain);
    }

    void objective()
    {
        NetworkAddress c{.part = m_e.isBatched() ? Part::MeanCost : Part::SampleCost};
        c.sample = m_e.isBatched() ? 0 : 1;
        say({GRADUS_TEXT("core", "Objective")},
            F::sum({m_f.operand(c), m_f.operand({.part = Part::Penalty})}),
            {GRADUS_TEXT("core", "What training makes small: the cost and the penalty together.")});
    }

    void penaltySlopeOfWeight()
    {
        const NetworkTraining& t = m_e.training();
        const F w = m_f.weight(m_a.layer, m_a.j, m_a.k);
        std::vector<F> parts;
        if (t.l1 > 0)
            parts.push_back(
                F::product({F::setting("\\lambda_1", "lambda1", t.l1), F::apply("sign", {w})}));
        if (t.l2 > 0)
            parts.push_back(F::product({F::setting("\\lambda_2", "lambda2", t.l2), w}));
        say({GRADUS_TEXT("core", "Slope of the penalty")}, F::sum(std::move(parts)),
            {GRADUS_TEXT("core", "The penalty pulls every weight towards 0.")});
        const NetworkAddress cost = sibling(Part::MeanSlope);
        const NetworkAddress objective = sibling(Part::ObjectiveSlope);
        m_x.notes.push_back(
            {GRADUS_TEXT("core",
                         "The slope of the objective, by which the optimiser goes: %1 = %2 + %3 = "
                         "%4 + %5 = %6."),
             {print(m_i.addressing().quantity(objective)), print(m_i.addressing().quantity(cost)),
              print(m_x.quantity), m_i.value(cost), m_x.result, m_i.value(objective)}});
    }

    [[nodiscard]] NetworkAddress sibling(Part part) const
    {
        NetworkAddress a = m_a;
        a.part = part;
        if (part == Part::MeanSlope && !m_e.isBatched()) {
            a.part = Part::SampleSlope;
            a.sample = 1;
        }
        return a;
    }

    [[nodiscard]] F objectiveSlope() const
    {
        const F mean = m_f.operand(sibling(Part::MeanSlope));
        if (m_a.bias || !m_e.training().hasPenalty())
            return mean;
        return F::sum({mean, m_f.operand(sibling(Part::PenaltySlope))});
    }

    void update()
    {
        const OptimizerSettings& settings = m_e.training().optimizer;
        UpdateOperands o;
        o.value = m_f.operand(sibling(Part::Parameter));
        o.gradient = objectiveSlope();
        o.rate = m_f.operand({.part = Part::Eta});
        o.change = m_f.fresh(sibling(Part::Change));
        o.t = m_i.number();
        o.decay = m_i.contextOf(m_a).decay;
        if (keepsM(settings.kind)) {
            o.oldM = m_f.operand(sibling(Part::M));
            o.m = m_f.fresh(sibling(Part::M));
            o.mHat = m_f.fresh(sibling(Part::MHat));
            o.vHat = m_f.fresh(sibling(Part::VHat));
        }
        if (keepsV(settings.kind)) {
            o.oldV = m_f.operand(sibling(Part::V));
            o.v = m_f.fresh(sibling(Part::V));
        }
        UpdateExplanation line = explainUpdate(settings, updatePartOf(m_a.part), o);
        say(std::move(line.ruleName), std::move(line.formula), std::move(line.sentence));
    }

    const NetworkIteration& m_i;
    const NetworkExperiment& m_e;
    NetworkAddress m_a;
    NetworkFormulas m_f;
    Explanation m_x;
};

} // namespace

Explanation explainUpdateStep(const NetworkIteration& iteration, const NetworkAddress& address,
                              Explanation begun)
{
    return UpdateExplainer(iteration, address, std::move(begun)).explain();
}

} // namespace gradus
