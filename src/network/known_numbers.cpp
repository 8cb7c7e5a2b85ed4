// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/known_numbers.h"

namespace gradus {

namespace {

using Part = NetworkPart;

// Goes over the addresses of an iteration in reading order.
class KnownWalk {
public:
    KnownWalk(const NetworkIteration& iteration, std::int64_t k, const KnownVisitor& visit)
        : m_i(iteration)
        , m_k(k)
        , m_visit(visit)
    { }

    void walk() { (void)(see({.part = Part::Eta}) && data() && start() && steps() && epoch()); }

private:
    // False when no more are wanted.
    bool see(const NetworkAddress& address) const
    {
        const Reading reading = m_i.read(address, m_k);
        return !reading.isKnown() || m_visit(m_i.addressing().quantity(address), reading.value);
    }

    [[nodiscard]] bool data() const
    {
        const NetworkExperiment& e = m_i.experiment();
        for (int n = 1; n <= m_i.sampleCount(); ++n) {
            for (int i = 1; i <= e.size(0); ++i)
                if (!see({.part = Part::Input, .j = i, .sample = n}))
                    return false;
            for (int j = 1; j <= e.size(e.layers()); ++j)
                if (!see({.part = Part::Target, .j = j, .sample = n}))
                    return false;
        }
        return true;
    }

    // The parameters that no step names: those that stay; all of an iteration without steps.
    [[nodiscard]] bool start() const
    {
        const NetworkExperiment& e = m_i.experiment();
        const bool hasSteps = m_i.stepCount() > 0;
        for (int l = 1; l <= e.layers(); ++l) {
            const LayerParts parts = e.parts(l);
            const bool weights = !hasSteps || !parts.weightsLearn();
            const bool bias = parts.bias && (!hasSteps || !parts.biasesLearn());
            for (int j = 1; j <= e.size(l); ++j) {
                for (int k = 1; weights && k <= e.size(l - 1); ++k)
                    if (!see({.part = Part::Parameter, .layer = l, .j = j, .k = k}))
                        return false;
                if (bias && !see({.part = Part::Parameter, .layer = l, .j = j, .bias = true}))
                    return false;
            }
        }
        return true;
    }

    // Behind step k only the update has what is known: parameters and moments with their old
    // values.
    [[nodiscard]] bool steps() const
    {
        const std::int64_t update = m_i.steps().sampleSize() * m_i.sampleCount() + 1;
        for (std::int64_t i = 1; i <= m_i.stepCount(); ++i) {
            if (i > m_k && i < update)
                i = update;
            if (!see(m_i.steps().address(i)))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool epoch() const
    {
        for (const Part part : {Part::Accuracy, Part::TestCost, Part::TestAccuracy, Part::EpochCost,
                                Part::EpochAccuracy})
            if (m_i.isOfEpoch(m_i.addressing().quantity({.part = part})) && !see({.part = part}))
                return false;
        return true;
    }

    const NetworkIteration& m_i;
    std::int64_t m_k;
    const KnownVisitor& m_visit;
};

} // namespace

void forEachKnown(const NetworkIteration& iteration, std::int64_t k, const KnownVisitor& visit)
{
    KnownWalk(iteration, k, visit).walk();
}

} // namespace gradus
