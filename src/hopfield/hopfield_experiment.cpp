// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_experiment.h"

#include "hopfield/hopfield_fields.h"
#include "hopfield/hopfield_simulation.h"

#include <cassert>
#include <cmath>

namespace gradus {

HopfieldExperiment::HopfieldExperiment(Spec spec)
    : m_spec(std::move(spec))
    , m_storingSteps(HopfieldSteps::storing(*m_spec.storing))
{
    assert(storing().isPossible());
    assert(m_spec.thresholds.size() == static_cast<std::size_t>(units()));
    assert(recall().start.size() == m_spec.thresholds.size());
}

std::unique_ptr<Simulation> HopfieldExperiment::start() const
{
    return std::make_unique<HopfieldSimulation>(shared_from_this());
}

Score HopfieldExperiment::score(const State& state) const
{
    const auto& at = dynamic_cast<const HopfieldState&>(state);
    Score score;
    score.cost = energy(at.units, at.thresholds);
    return score;
}

HopfieldSizes HopfieldExperiment::sizes() const
{
    return {units(),
            patterns(),
            storing().stages(),
            storing().rule() == StoringRule::Storkey,
            storing().rule() == StoringRule::PseudoInverse,
            hasTemperature()};
}

int HopfieldExperiment::gridWidth() const
{
    if (m_spec.width > 0)
        return m_spec.width;
    return static_cast<int>(std::ceil(std::sqrt(units())));
}

Units HopfieldExperiment::pattern(int p) const
{
    Units units;
    for (const std::int8_t entry : storing().rows().row(p))
        units.push_back(entry > 0 ? std::int8_t(1) : static_cast<std::int8_t>(low()));
    return units;
}

double HopfieldExperiment::energy(double pairs, std::span<const std::int8_t> units,
                                  std::span<const double> thresholds) const
{
    double sum = (0 - pairs) / couplings().divisor(); // not −0 where there is nothing
    for (std::size_t i = 0; i < thresholds.size(); ++i)
        sum += thresholds[i] * units[i];
    return sum;
}

double HopfieldExperiment::energy(std::span<const std::int8_t> units,
                                  std::span<const double> thresholds) const
{
    HopfieldFields fields(storing().couplings());
    fields.reset(units);
    return energy(fields.pairs(), units, thresholds);
}

Stages stagesOfHopfield(const Experiment&) { return {{"state", "couplings", "landscape"}, {}, {}}; }

} // namespace gradus
