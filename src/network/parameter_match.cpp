// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/parameter_match.h"

#include "network/parameter_shapes.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

using ArrayShape = std::vector<std::size_t>;

class Matching {
public:
    Matching(const NamedArrays& arrays, const ParameterLayout& layout,
             const ParameterNaming& naming)
        : m_arrays(arrays)
        , m_layout(layout)
        , m_naming(naming)
    { }

    std::variant<ParameterMatch, Message> match()
    {
        m_match.named = !m_naming.names.empty();
        if (auto fault = m_match.named ? nameLayers() : findLayers())
            return std::move(*fault);
        if (auto fault = chooseOrientation())
            return std::move(*fault);
        m_match.style = m_found.style;
        m_match.parameters = AlignedVector::Zero(m_layout.length());
        for (int l = 1; l <= m_layout.layers(); ++l)
            take(l);
        return std::move(m_match);
    }

private:
    [[nodiscard]] Message doesNotFit() const
    {
        return {GRADUS_TEXT("core",
                            "these arrays do not fit this network. It needs %1; here are %2. "
                            "Which is which can be said: parameters: {file: …, names: {w1: …}}"),
                {neededText(m_layout), arraysText(m_arrays)}};
    }

    [[nodiscard]] const NamedArray* arrayNamed(const std::string& name) const
    {
        const auto found =
            std::find_if(m_arrays.begin(), m_arrays.end(),
                         [&](const NamedArray& array) { return array.name == name; });
        return found == m_arrays.end() ? nullptr : &*found;
    }

    // Every parameter from the array that it is given, or from one of its own name.
    std::optional<Message> nameLayers()
    {
        NamedArrays given;
        m_found.layers.resize(static_cast<std::size_t>(m_layout.layers()));
        for (const auto& [parameter, name] : m_naming.names)
            if (const NamedArray* array = arrayNamed(name))
                given.push_back({name, array->shape, {}});
            else
                return Message{
                    GRADUS_TEXT("core", "names: there is no array \"%1\" for %2; here are %3"),
                    {name, parameter, arraysText(m_arrays)}};
        for (int l = 1; l <= m_layout.layers(); ++l) {
            LayerArrays& layer = m_found.layers[static_cast<std::size_t>(l - 1)];
            layer.weights = arrayFor(parameterName('w', l));
            layer.biases = arrayFor(parameterName('b', l));
            if (!layer.weights)
                return Message{GRADUS_TEXT("core", "names: there is no array for %1; here are %2"),
                               {parameterName('w', l), arraysText(m_arrays)}};
        }
        for (const auto& [parameter, name] : m_naming.names)
            if (!isParameter(parameter))
                return Message{GRADUS_TEXT("core", "names: this network has no %1; it has %2"),
                               {parameter, neededText(m_layout)}};
        m_found.style = layersOfArrays(given).style;
        return std::nullopt;
    }

    [[nodiscard]] const NamedArray* arrayFor(const std::string& parameter) const
    {
        for (const auto& [own, name] : m_naming.names)
            if (own == parameter)
                return arrayNamed(name);
        return arrayNamed(parameter);
    }

    [[nodiscard]] bool isParameter(const std::string& name) const
    {
        for (int l = 1; l <= m_layout.layers(); ++l)
            if (name == parameterName('w', l)
                || (m_layout.block(l).biased && name == parameterName('b', l)))
                return true;
        return false;
    }

    std::optional<Message> findLayers()
    {
        m_found = layersOfArrays(m_arrays);
        if (m_found.style == ArrayStyle::Own)
            return checkOwn();
        const bool complete =
            std::all_of(m_found.layers.begin(), m_found.layers.end(),
                        [](const LayerArrays& layer) { return layer.weights != nullptr; });
        if (!complete || m_found.layers.size() != static_cast<std::size_t>(m_layout.layers()))
            return doesNotFit();
        if (!m_found.others.empty())
            return Message{
                GRADUS_TEXT("core",
                            "no layer takes the array %1; of such a file say what is meant: "
                            "parameters: {file: …, names: {w1: %2, …}}"),
                {m_found.others.front()->name, m_found.layers.front().weights->name}};
        return m_found.ordered ? std::nullopt : orderLayers();
    }

    // Our own names: each must be there, and no other.
    std::optional<Message> checkOwn()
    {
        m_found.layers.assign(static_cast<std::size_t>(m_layout.layers()), {});
        for (int l = 1; l <= m_layout.layers(); ++l) {
            LayerArrays& layer = m_found.layers[static_cast<std::size_t>(l - 1)];
            layer = {arrayNamed(parameterName('w', l)), arrayNamed(parameterName('b', l))};
            const bool biased = m_layout.block(l).biased;
            if (!layer.weights || (biased && !layer.biases))
                return Message{
                    GRADUS_TEXT("core", "there is no array %1; this network needs %2; here are %3"),
                    {parameterName(layer.weights ? 'b' : 'w', l), neededText(m_layout),
                     arraysText(m_arrays)}};
        }
        for (const NamedArray& array : m_arrays)
            if (!isParameter(array.name))
                return Message{
                    GRADUS_TEXT("core", "no layer takes the array %1; this network has %2"),
                    {array.name, neededText(m_layout)}};
        return std::nullopt;
    }

    [[nodiscard]] bool fits(const std::vector<LayerArrays>& layers, bool turned) const
    {
        for (int l = 1; l <= m_layout.layers(); ++l) {
            const NamedArray& weights = *layers[static_cast<std::size_t>(l - 1)].weights;
            if (!weightsFit(weights, m_layout.block(l), turned))
                return false;
        }
        return true;
    }

    // Where names are no numbers the shapes must leave one order only, with a row taken as custom
    // has it; or else in either way.
    std::optional<Message> orderLayers()
    {
        const std::optional<bool> said = m_naming.transposed ? m_naming.transposed : custom();
        auto fitting = said ? ordersThatFit({*said}) : ordersThatFit({false, true});
        if (fitting.empty() && said && !m_naming.transposed)
            fitting = ordersThatFit({!*said});
        if (fitting.empty())
            return doesNotFit();
        if (fitting.size() > 1)
            return Message{
                GRADUS_TEXT("core",
                            "which of %1 is the first layer? Neither their names nor their shapes "
                            "say it; say parameters: {file: …, names: {w1: %2, …}}"),
                {arraysText(m_arrays), fitting.front().front().weights->name}};
        m_found.layers = std::move(fitting.front());
        return std::nullopt;
    }

    [[nodiscard]] std::vector<std::vector<LayerArrays>> ordersThatFit(
        const std::vector<bool>& orientations) const
    {
        constexpr std::size_t most = 6; // layers: 720 orders
        std::vector<std::vector<LayerArrays>> fitting;
        std::vector<std::size_t> order(m_found.layers.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        if (order.size() > most)
            return fitting;
        do {
            std::vector<LayerArrays> layers;
            for (const std::size_t i : order)
                layers.push_back(m_found.layers[i]);
            if (std::any_of(orientations.begin(), orientations.end(),
                            [&](bool turned) { return fits(layers, turned); }))
                fitting.push_back(std::move(layers));
        } while (std::next_permutation(order.begin(), order.end()));
        return fitting;
    }

    // What a row means by custom; nullopt where there is none.
    [[nodiscard]] std::optional<bool> custom() const
    {
        switch (m_found.style) {
        case ArrayStyle::Own:
        case ArrayStyle::PyTorch:
        case ArrayStyle::Network2:
            return false;
        case ArrayStyle::Keras:
        case ArrayStyle::ScikitLearn:
            return true;
        default:
            break;
        }
        return std::nullopt;
    }

    std::optional<Message> chooseOrientation()
    {
        if (auto fault = checkBiases())
            return fault;
        const bool plain = fits(m_found.layers, false);
        const bool turned = fits(m_found.layers, true);
        const bool own = m_found.style == ArrayStyle::Own && !m_match.named;
        if (m_naming.transposed || own) {
            m_match.turned = m_naming.transposed.value_or(false);
            return (m_match.turned ? turned : plain) ? std::nullopt : std::optional(wrongShape());
        }
        if (!plain && !turned)
            return wrongShape();
        // By shape; where both fit, by custom. Columns are as good as rows where there is but one.
        m_match.turned = plain && turned ? custom().value_or(false) : turned;
        const bool open = plain && turned && hasSquare();
        m_match.assumed = open && m_found.positions;
        if (open && !custom())
            return Message{
                GRADUS_TEXT(
                    "core",
                    "the weights %1 are square, and their names do not say whether a row is "
                    "a neuron or an input; say transposed: false (a row is a neuron) or "
                    "transposed: true (a row is an input)"),
                {squareNames()}};
        return std::nullopt;
    }

    [[nodiscard]] bool isSquare(std::size_t i) const
    {
        const auto& block = m_layout.block(static_cast<int>(i) + 1);
        return block.to == block.from && block.to > 1;
    }

    [[nodiscard]] bool hasSquare() const { return !squareNames().empty(); }

    [[nodiscard]] std::string squareNames() const
    {
        std::string names;
        for (std::size_t i = 0; i < m_found.layers.size(); ++i)
            if (isSquare(i))
                names += (names.empty() ? "" : ", ") + m_found.layers[i].weights->name;
        return names;
    }

    // The first array whose shape is not the layer's.
    [[nodiscard]] Message wrongShape() const
    {
        const bool turned = m_naming.transposed.value_or(custom().value_or(false));
        for (int l = 1; l <= m_layout.layers(); ++l) {
            const NamedArray& array = *m_found.layers[static_cast<std::size_t>(l - 1)].weights;
            const auto& block = m_layout.block(l);
            if (weightsFit(array, block, turned))
                continue;
            const std::string needed = shapeText(weightShape(block, turned));
            if (!weightsFit(array, block, !turned))
                return {GRADUS_TEXT("core", "the array %1 has the shape %2, but %3 is needed"),
                        {array.name, shapeText(array.shape), needed}};
            return {turned
                        ? GRADUS_TEXT("core",
                                      "the array %1 has the shape %2, but %3 is needed: rows are "
                                      "the inputs, columns the neurons of the layer; transpose it "
                                      "(%1.T), or say transposed: false")
                        : GRADUS_TEXT("core",
                                      "the array %1 has the shape %2, but %3 is needed: rows are "
                                      "the neurons of the layer, columns its inputs; transpose "
                                      "it (%1.T), or say transposed: true"),
                    {array.name, shapeText(array.shape), needed}};
        }
        return doesNotFit();
    }

    [[nodiscard]] std::optional<Message> checkBiases() const
    {
        for (int l = 1; l <= m_layout.layers(); ++l) {
            const LayerArrays& layer = m_found.layers[static_cast<std::size_t>(l - 1)];
            const auto& block = m_layout.block(l);
            if (layer.biases && !block.biased)
                return Message{
                    GRADUS_TEXT("core", "layer %1 has no biases (bias: false); %2 is left over"),
                    {std::to_string(l), layer.biases->name}};
            if (!layer.biases && block.biased)
                return Message{GRADUS_TEXT("core",
                                           "there are no biases for layer %1; here are %2. A layer "
                                           "without them has bias: false"),
                               {std::to_string(l), arraysText(m_arrays)}};
            if (layer.biases && !biasesFit(*layer.biases, block))
                return Message{
                    GRADUS_TEXT("core", "the array %1 has the shape %2, but %3 is needed"),
                    {layer.biases->name, shapeText(layer.biases->shape), std::to_string(block.to)}};
        }
        return std::nullopt;
    }

    void take(int l)
    {
        const LayerArrays& layer = m_found.layers[static_cast<std::size_t>(l - 1)];
        const auto& block = m_layout.block(l);
        const auto to = static_cast<std::size_t>(block.to);
        const auto from = static_cast<std::size_t>(block.from);
        for (std::size_t j = 0; j < to; ++j)
            for (std::size_t k = 0; k < from; ++k)
                m_match.parameters(
                    m_layout.weight(l, static_cast<int>(j) + 1, static_cast<int>(k) + 1)) =
                    layer.weights->numbers[m_match.turned ? k * to + j : j * from + k];
        m_match.rows.push_back({parameterName('w', l), layer.weights->name, layer.weights->shape});
        if (!block.biased)
            return;
        for (std::size_t j = 0; j < to; ++j)
            m_match.parameters(m_layout.bias(l, static_cast<int>(j) + 1)) =
                layer.biases->numbers[j];
        m_match.rows.push_back({parameterName('b', l), layer.biases->name, layer.biases->shape});
    }

    const NamedArrays& m_arrays;
    const ParameterLayout& m_layout;
    const ParameterNaming& m_naming;
    ArrayLayers m_found;
    ParameterMatch m_match;
};

} // namespace

std::vector<Message> ParameterMatch::notes() const
{
    if (style == ArrayStyle::Own && !named && !turned)
        return {};
    std::string pairs;
    for (const Row& row : rows)
        pairs +=
            (pairs.empty() ? "" : ", ") + row.parameter + " = " + described(row.array, row.shape);
    std::vector<Message> notes{{GRADUS_TEXT("core", "parameters: %1"), {pairs}}};
    const std::string whose(styleName(style));
    if (!whose.empty())
        notes.push_back(
            {turned ? GRADUS_TEXT("core",
                                  "the names are %1's; a row of weights is an input there, "
                                  "here it is a neuron: they were turned")
                    : GRADUS_TEXT("core", "the names are %1's; a row of weights is a neuron"),
             {whose}});
    else if (turned)
        notes.push_back({GRADUS_TEXT(
            "core", "a row of weights is an input there, here it is a neuron: they were turned")});
    if (assumed)
        notes.push_back({GRADUS_TEXT(
            "core",
            "the weights are square, so it was taken for granted that a row is an input, as Keras "
            "has it; transposed: false takes it for a neuron")});
    if (style == ArrayStyle::Network2)
        notes.push_back({GRADUS_TEXT(
            "core", "only weights and biases are taken; cost and sizes are the lesson's")});
    return notes;
}

std::variant<ParameterMatch, Message> matchParameters(const NamedArrays& arrays,
                                                      const ParameterLayout& layout,
                                                      const ParameterNaming& naming)
{
    const NamedArrays single = withoutStacks(arrays);
    return Matching(single, layout, naming).match();
}

} // namespace gradus
