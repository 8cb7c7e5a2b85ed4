// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_parameters.h"

#include "network/parameter_match.h"

namespace gradus {

namespace {

using ArrayShape = std::vector<std::size_t>;

ArrayShape shapeOfWeights(const ParameterLayout::Block& block)
{
    return {static_cast<std::size_t>(block.to), static_cast<std::size_t>(block.from)};
}

ArrayShape shapeOfBiases(const ParameterLayout::Block& block)
{
    return {static_cast<std::size_t>(block.to)};
}

} // namespace

NamedArrays arraysOfParameters(const AlignedVector& parameters, const ParameterLayout& layout)
{
    NamedArrays arrays;
    for (int l = 1; l <= layout.layers(); ++l) {
        const auto& block = layout.block(l);
        NamedArray w{"w" + std::to_string(l), shapeOfWeights(block), {}};
        NamedArray b{"b" + std::to_string(l), shapeOfBiases(block), {}};
        for (int j = 1; j <= block.to; ++j) {
            for (int k = 1; k <= block.from; ++k)
                w.numbers.push_back(parameters(layout.weight(l, j, k)));
            b.numbers.push_back(parameters(layout.bias(l, j)));
        }
        arrays.push_back(std::move(w));
        if (block.biased)
            arrays.push_back(std::move(b));
    }
    return arrays;
}

std::variant<AlignedVector, Message> parametersOfArrays(const NamedArrays& arrays,
                                                        const ParameterLayout& layout)
{
    auto match = matchParameters(arrays, layout);
    if (auto* message = std::get_if<Message>(&match))
        return std::move(*message);
    return std::move(std::get<ParameterMatch>(match).parameters);
}

} // namespace gradus
