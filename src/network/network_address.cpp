// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_address.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

using Part = NetworkPart;

// How many indices a name takes behind the layer, and what it stands for.
enum class Form { Plain, Vector, Neuron, Edge };

struct NameRow {
    std::string_view name;
    Part part;
    Form form;
    bool bias = false;
    bool sampled = false; ///< belongs to a sample
};

constexpr std::array nameRows{
    NameRow{"x", Part::Input, Form::Vector, false, true},
    NameRow{"y", Part::Target, Form::Vector, false, true},
    NameRow{"z", Part::Z, Form::Neuron, false, true},
    NameRow{"a", Part::A, Form::Neuron, false, true},
    NameRow{"dC/da", Part::CostSlope, Form::Neuron, false, true},
    NameRow{"da/dz", Part::Slope, Form::Neuron, false, true},
    NameRow{"delta", Part::Delta, Form::Neuron, false, true},
    NameRow{"C", Part::MeanCost, Form::Plain},
    NameRow{"R", Part::Penalty, Form::Plain},
    NameRow{"J", Part::Objective, Form::Plain},
    NameRow{"eta", Part::Eta, Form::Plain},
    NameRow{"accuracy", Part::Accuracy, Form::Plain},
    NameRow{"test.C", Part::TestCost, Form::Plain},
    NameRow{"test.accuracy", Part::TestAccuracy, Form::Plain},
    NameRow{"epoch.C", Part::EpochCost, Form::Plain},
    NameRow{"epoch.accuracy", Part::EpochAccuracy, Form::Plain},
    NameRow{"w", Part::Parameter, Form::Edge},
    NameRow{"b", Part::Parameter, Form::Neuron, true},
    NameRow{"dC/dw", Part::MeanSlope, Form::Edge},
    NameRow{"dC/db", Part::MeanSlope, Form::Neuron, true},
    NameRow{"dR/dw", Part::PenaltySlope, Form::Edge},
    NameRow{"dJ/dw", Part::ObjectiveSlope, Form::Edge},
    NameRow{"dJ/db", Part::ObjectiveSlope, Form::Neuron, true},
    NameRow{"m.w", Part::M, Form::Edge},
    NameRow{"m.b", Part::M, Form::Neuron, true},
    NameRow{"v.w", Part::V, Form::Edge},
    NameRow{"v.b", Part::V, Form::Neuron, true},
    NameRow{"mhat.w", Part::MHat, Form::Edge},
    NameRow{"mhat.b", Part::MHat, Form::Neuron, true},
    NameRow{"vhat.w", Part::VHat, Form::Edge},
    NameRow{"vhat.b", Part::VHat, Form::Neuron, true},
    NameRow{"Dw", Part::Change, Form::Edge},
    NameRow{"Db", Part::Change, Form::Neuron, true},
};

const NameRow* findName(std::string_view name)
{
    const auto found = std::find_if(nameRows.begin(), nameRows.end(),
                                    [&](const NameRow& row) { return row.name == name; });
    return found == nameRows.end() ? nullptr : &*found;
}

std::string numbered(int number) { return std::to_string(number); }

// Why this network has no such quantity at all; nullopt where it has.
std::optional<Message> missing(const NetworkExperiment& e, const NameRow& row)
{
    const NetworkTraining& t = e.training();
    const Part part = row.part;
    const bool penalty = part == Part::Penalty || part == Part::Objective
        || part == Part::PenaltySlope || part == Part::ObjectiveSlope;
    if (penalty && !t.hasPenalty())
        return Message{GRADUS_TEXT("core", "%1 exists only with a penalty (l1 or l2)"),
                       {std::string(row.name)}};
    const bool m = part == Part::M || part == Part::MHat || part == Part::VHat;
    if ((m && !keepsM(t.optimizer.kind)) || (part == Part::V && !keepsV(t.optimizer.kind)))
        return Message{
            GRADUS_TEXT("core", "the optimiser %1 has no %2"),
            {optimizerNames()[static_cast<std::size_t>(t.optimizer.kind)], std::string(row.name)}};
    if (const NetworkAddress address{.part = part}; address.isOfEpoch())
        return missingOfEpoch(address.epochPart(), {e.test() != nullptr, e.classes() != nullptr});
    return std::nullopt;
}

// Only what this network has is proposed.
Message unknownName(const NetworkExperiment& experiment, const Quantity& quantity)
{
    std::vector<std::string> names;
    for (const NameRow& row : nameRows)
        if (!missing(experiment, row))
            names.emplace_back(row.name);
    const std::string near = nearest(quantity.name, names);
    if (near.empty())
        return {GRADUS_TEXT("core",
                            "a network has no quantity \"%1\"; it has x, y, z, a, delta, w, "
                            "b, C, dC/da, da/dz, dC/dw, dC/db, eta and others"),
                {quantity.name}};
    return {GRADUS_TEXT("core", "a network has no quantity \"%1\"; did you mean %2?"),
            {quantity.name, near}};
}

// One look at a quantity: every check that it must pass, in the order a reader would make them.
class AddressReader {
public:
    AddressReader(const NetworkExperiment& experiment, const Quantity& quantity)
        : m_e(experiment)
        , m_q(quantity)
        , m_row(findName(quantity.name))
    { }

    // The message of the first fault, or nullopt. `scalar`: every index must be there.
    std::optional<Message> check(bool scalar)
    {
        if (!m_row)
            return unknownName(m_e, m_q);
        if (auto message = missing(m_e, *m_row))
            return message;
        if (auto message = checkBrackets(scalar))
            return message;
        if (auto message = checkLayer())
            return message;
        if (auto message = checkLearns())
            return message;
        if (auto message = checkIndices())
            return message;
        return checkSample();
    }

    /// True for softmax's slopes, which have two indices. The layer must be one of 1 … L.
    [[nodiscard]] bool isJacobian() const
    {
        return m_row->part == Part::Slope && m_e.activation(layer()) == Activation::Softmax;
    }
    [[nodiscard]] int layer() const { return m_row->form == Form::Vector ? 0 : m_q.first[0]; }

    /// The shape of the whole that the name and layer stand for.
    [[nodiscard]] Shape whole() const
    {
        switch (m_row->form) {
        case Form::Plain:
            return {};
        case Form::Vector:
            return {m_row->part == Part::Input ? m_e.size(0) : m_e.size(m_e.layers()), 1};
        case Form::Neuron:
            break;
        case Form::Edge:
            return {m_e.size(layer()), m_e.size(layer() - 1)};
        }
        return {m_e.size(layer()), isJacobian() ? m_e.size(layer()) : 1};
    }

    [[nodiscard]] bool hasAllIndices() const
    {
        switch (m_row->form) {
        case Form::Plain:
            return true;
        case Form::Vector:
            return m_q.first.size() == 1;
        case Form::Neuron:
            return m_q.second.size() == (isJacobianName() ? 2 : 1);
        case Form::Edge:
            break;
        }
        return m_q.second.size() == 2;
    }

    [[nodiscard]] NetworkAddress address() const
    {
        NetworkAddress a{.part = m_row->part, .bias = m_row->bias};
        const bool single = !m_e.isBatched();
        a.sample = m_q.sample > 0 ? m_q.sample : (m_row->sampled && single ? 1 : 0);
        if (m_row->form == Form::Vector) {
            a.j = m_q.first[0];
        } else if (m_row->form != Form::Plain) {
            a.layer = m_q.first[0];
            a.j = m_q.second[0];
            a.k = m_q.second.size() == 2 ? m_q.second[1] : 0;
        }
        const bool ofSample = a.sample > 0 || single;
        if (a.part == Part::MeanCost && ofSample)
            a = {.part = Part::SampleCost, .sample = std::max(1, a.sample)};
        if (a.part == Part::MeanSlope && ofSample) {
            a.part = Part::SampleSlope;
            a.sample = std::max(1, a.sample);
        }
        return a;
    }

private:
    [[nodiscard]] bool isJacobianName() const
    {
        const bool layerFits = m_q.first[0] >= 1 && m_q.first[0] <= m_e.layers();
        return layerFits && isJacobian();
    }

    [[nodiscard]] std::optional<Message> checkBrackets(bool scalar) const
    {
        static const std::array<const char*, 4> examples{"", "[1]", "[1][2]", "[1][2,1]"};
        const auto form = static_cast<std::size_t>(m_row->form);
        const std::size_t first = m_row->form == Form::Plain ? 0 : 1;
        const std::size_t second = m_row->form == Form::Edge || isJacobianName() ? 2
            : m_row->form == Form::Neuron                                        ? 1
                                                                                 : 0;
        const bool full = m_q.first.size() == first && m_q.second.size() == second;
        const bool without = !scalar && m_q.second.size() == 0
            && (m_row->form == Form::Vector ? m_q.first.size() == 0 : m_q.first.size() == first);
        if (m_q.node.empty() && m_q.pattern == 0 && (full || without))
            return std::nullopt;
        const std::string example = isJacobianName() ? examples[3] : examples[form];
        return Message{GRADUS_TEXT("core", "%1 has other indices: it is written like %2"),
                       {print(m_q), m_q.name + example}};
    }

    [[nodiscard]] std::optional<Message> checkLayer() const
    {
        if (m_row->form == Form::Plain || m_row->form == Form::Vector)
            return std::nullopt;
        const bool fromInput = m_row->part == Part::A || m_row->part == Part::CostSlope;
        const int least = fromInput ? 0 : 1;
        if (layer() >= least && layer() <= m_e.layers())
            return std::nullopt;
        return Message{GRADUS_TEXT("core", "there is no layer %1 for %2: its layers are %3 to %4"),
                       {numbered(layer()), m_q.name, numbered(least), numbered(m_e.layers())}};
    }

    // A bias that is not there, and what only a parameter has that learns.
    [[nodiscard]] std::optional<Message> checkLearns() const
    {
        const bool ofParameter = m_row->part == Part::Parameter || m_row->part >= Part::MeanSlope;
        if (!ofParameter)
            return std::nullopt;
        const LayerParts parts = m_e.parts(layer());
        if (m_row->bias && !parts.bias)
            return Message{
                GRADUS_TEXT("core", "there is no %1: layer %2 has no biases (bias: false)"),
                {print(m_q), numbered(layer())}};
        if (m_row->part == Part::Parameter || parts.learns(m_row->bias))
            return std::nullopt;
        return Message{
            m_row->bias
                ? GRADUS_TEXT("core",
                              "there is no %1: the biases of layer %2 are fixed, so they have "
                              "no slope and no update")
                : GRADUS_TEXT("core",
                              "there is no %1: the weights of layer %2 are fixed, so they "
                              "have no slope and no update"),
            {print(m_q), numbered(layer())}};
    }

    [[nodiscard]] std::optional<Message> checkIndices() const
    {
        const Shape shape = whole();
        if (m_row->form == Form::Plain || !hasAllIndices())
            return std::nullopt;
        const bool vector = m_row->form == Form::Vector;
        const int j = vector ? m_q.first[0] : m_q.second[0];
        if (j < 1 || j > shape.rows())
            return outside(vector ? GRADUS_TEXT("core", "%1: the index runs from 1 to %2")
                                  : GRADUS_TEXT("core", "%1: the layer's neurons are 1 to %2"),
                           shape.rows());
        if (m_q.second.size() == 2 && (m_q.second[1] < 1 || m_q.second[1] > shape.columns()))
            return outside(GRADUS_TEXT("core", "%1: the second index runs from 1 to %2"),
                           shape.columns());
        return std::nullopt;
    }

    [[nodiscard]] Message outside(const char* sentence, int last) const
    {
        return {sentence, {print(m_q), numbered(last)}};
    }

    [[nodiscard]] std::optional<Message> checkSample() const
    {
        const int batch = m_e.training().batch;
        const bool may =
            m_row->sampled || m_row->part == Part::MeanCost || m_row->part == Part::MeanSlope;
        if (m_q.sample > 0 && !may)
            return Message{GRADUS_TEXT("core", "%1 belongs to no sample; leave out @%2"),
                           {m_q.name, numbered(m_q.sample)}};
        if (m_q.sample > batch)
            return Message{GRADUS_TEXT("core", "%1: a batch has %2 samples"),
                           {print(m_q), numbered(batch)}};
        if (m_row->sampled && m_e.isBatched() && m_q.sample == 0)
            return Message{GRADUS_TEXT("core", "which sample? write %1@1 to %1@%2"),
                           {print(m_q), numbered(batch)}};
        return std::nullopt;
    }

    const NetworkExperiment& m_e;
    const Quantity& m_q;
    const NameRow* m_row;
};

} // namespace

std::variant<NetworkAddress, Message> NetworkAddressing::address(const Quantity& quantity) const
{
    AddressReader reader(*m_experiment, quantity);
    if (auto message = reader.check(true))
        return *message;
    return reader.address();
}

Quantity NetworkAddressing::quantity(const NetworkAddress& address) const
{
    const Part part = address.part == Part::SampleCost ? Part::MeanCost
        : address.part == Part::SampleSlope            ? Part::MeanSlope
                                                       : address.part;
    const auto row = std::find_if(nameRows.begin(), nameRows.end(), [&](const NameRow& candidate) {
        return candidate.part == part && candidate.bias == address.bias;
    });
    const int sample = m_experiment->isBatched() ? address.sample : 0;
    const std::string name(row->name);
    switch (row->form) {
    case Form::Plain:
        return Quantity::plain(name, sample);
    case Form::Vector:
        return Quantity::vector(name, address.j, sample);
    case Form::Neuron:
        if (address.k == 0)
            return Quantity::neuron(name, address.layer, address.j, sample);
        break;
    case Form::Edge:
        break;
    }
    return Quantity::edge(name, address.layer, address.j, address.k, sample);
}

std::variant<Shape, Message> NetworkAddressing::shape(const Quantity& quantity) const
{
    AddressReader reader(*m_experiment, quantity);
    if (auto message = reader.check(false))
        return *message;
    return reader.hasAllIndices() ? Shape{} : reader.whole();
}

std::vector<Quantity> NetworkAddressing::elements(const Quantity& quantity) const
{
    const AddressReader reader(*m_experiment, quantity);
    if (reader.hasAllIndices())
        return {quantity};
    const Shape shape = reader.whole();
    const bool pairs = findName(quantity.name)->form == Form::Edge || reader.isJacobian();
    const bool vector = findName(quantity.name)->form == Form::Vector;
    std::vector<Quantity> all;
    all.reserve(shape.size());
    for (int j = 1; j <= shape.rows(); ++j) {
        for (int k = 1; k <= shape.columns(); ++k) {
            if (vector)
                all.push_back(Quantity::vector(quantity.name, j, quantity.sample));
            else if (pairs)
                all.push_back(
                    Quantity::edge(quantity.name, quantity.first[0], j, k, quantity.sample));
            else
                all.push_back(
                    Quantity::neuron(quantity.name, quantity.first[0], j, quantity.sample));
        }
    }
    return all;
}

} // namespace gradus
