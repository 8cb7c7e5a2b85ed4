// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_parameters.h"

#include <algorithm>

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

// "w1, b1, w2, b2": what this network's file holds; of many layers only the first and last.
std::string expectedNames(const ParameterLayout& layout)
{
    std::string names;
    for (int l = 1; l <= layout.layers(); ++l) {
        if (l == 3 && layout.layers() > 4) {
            names += ", …";
            l = layout.layers();
        }
        const std::string layer = std::to_string(l);
        names += (names.empty() ? "w" : ", w") + layer + ", b" + layer;
    }
    return names;
}

// The array of a name with its shape, or what is wrong with it.
std::variant<const NamedArray*, Message> arrayFor(const NamedArrays& arrays,
                                                  const std::string& name, const ArrayShape& shape,
                                                  const ParameterLayout& layout)
{
    const auto found = std::find_if(arrays.begin(), arrays.end(),
                                    [&](const NamedArray& array) { return array.name == name; });
    if (found == arrays.end())
        return Message{GRADUS_TEXT("core", "there is no array %1; this network needs %2"),
                       {name, expectedNames(layout)}};
    if (found->shape == shape)
        return &*found;
    const ArrayShape turned(found->shape.rbegin(), found->shape.rend());
    if (turned == shape)
        return Message{
            GRADUS_TEXT("core",
                        "the array %1 has the shape %2, but %3 is needed: rows are the neurons of "
                        "the layer, columns its inputs; transpose it (%1.T)"),
            {name, shapeText(found->shape), shapeText(shape)}};
    return Message{GRADUS_TEXT("core", "the array %1 has the shape %2, but %3 is needed"),
                   {name, shapeText(found->shape), shapeText(shape)}};
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
        arrays.push_back(std::move(b));
    }
    return arrays;
}

std::variant<AlignedVector, Message> parametersOfArrays(const NamedArrays& arrays,
                                                        const ParameterLayout& layout)
{
    AlignedVector parameters = AlignedVector::Zero(layout.length());
    std::vector<const NamedArray*> used;
    for (int l = 1; l <= layout.layers(); ++l) {
        const auto& block = layout.block(l);
        const std::string layer = std::to_string(l);
        const auto w = arrayFor(arrays, "w" + layer, shapeOfWeights(block), layout);
        if (const auto* message = std::get_if<Message>(&w))
            return *message;
        const auto b = arrayFor(arrays, "b" + layer, shapeOfBiases(block), layout);
        if (const auto* message = std::get_if<Message>(&b))
            return *message;
        const double* weight = std::get<const NamedArray*>(w)->numbers.data();
        const double* bias = std::get<const NamedArray*>(b)->numbers.data();
        for (int j = 1; j <= block.to; ++j) {
            for (int k = 1; k <= block.from; ++k)
                parameters(layout.weight(l, j, k)) = *weight++;
            parameters(layout.bias(l, j)) = *bias++;
        }
        used.push_back(std::get<const NamedArray*>(w));
        used.push_back(std::get<const NamedArray*>(b));
    }
    for (const NamedArray& array : arrays)
        if (std::find(used.begin(), used.end(), &array) == used.end())
            return Message{GRADUS_TEXT("core", "no layer takes the array %1; this network has %2"),
                           {array.name, expectedNames(layout)}};
    return parameters;
}

} // namespace gradus
