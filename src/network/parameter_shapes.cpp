// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/parameter_shapes.h"

#include <algorithm>

namespace gradus {

namespace {

using ArrayShape = std::vector<std::size_t>;

} // namespace

std::string parameterName(char letter, int l) { return letter + std::to_string(l); }

std::string described(const std::string& name, const ArrayShape& shape)
{
    return name + " (" + shapeText(shape) + ")";
}

std::string arraysText(const NamedArrays& arrays)
{
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < arrays.size() && i < most; ++i)
        text += (i > 0 ? ", " : "") + described(arrays[i].name, arrays[i].shape);
    return arrays.size() > most ? text + ", …" : text;
}

ArrayShape weightShape(const ParameterLayout::Block& block, bool turned)
{
    const auto to = static_cast<std::size_t>(block.to);
    const auto from = static_cast<std::size_t>(block.from);
    return turned ? ArrayShape{from, to} : ArrayShape{to, from};
}

std::string neededText(const ParameterLayout& layout)
{
    std::string text;
    for (int l = 1; l <= layout.layers(); ++l) {
        if (l == 3 && layout.layers() > 4) {
            text += ", …";
            l = layout.layers();
        }
        const auto& block = layout.block(l);
        text += (text.empty() ? "" : ", ")
            + described(parameterName('w', l), weightShape(block, false));
        if (block.biased)
            text += ", " + described(parameterName('b', l), {static_cast<std::size_t>(block.to)});
    }
    return text;
}

bool weightsFit(const NamedArray& array, const ParameterLayout::Block& block, bool turned)
{
    const ArrayShape shape = weightShape(block, turned);
    if (array.shape == shape)
        return true;
    // A single row or column may come as a list.
    return array.shape.size() == 1 && (block.to == 1 || block.from == 1)
        && array.shape.front() == shape[0] * shape[1];
}

bool biasesFit(const NamedArray& array, const ParameterLayout::Block& block)
{
    const auto longSides = std::count_if(array.shape.begin(), array.shape.end(),
                                         [](std::size_t side) { return side != 1; });
    return array.numbers.size() == static_cast<std::size_t>(block.to) && longSides <= 1
        && array.shape.size() <= 2;
}

} // namespace gradus
