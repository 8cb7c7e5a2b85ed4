// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/array_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

namespace gradus {

namespace {

// An array's name taken apart: to which layer it belongs, and whether it is the weights or biases.
struct ArrayRole {
    ArrayStyle style = ArrayStyle::Numbered;
    std::string layer; ///< "fc1", "dense_2", "1"
    bool biases = false;
};

struct Ending {
    std::string_view text;
    ArrayStyle style;
    bool biases;
};
// Names are compared without a ":0" behind them.
constexpr std::array endings{
    Ending{".weight", ArrayStyle::PyTorch, false}, Ending{".bias", ArrayStyle::PyTorch, true},
    Ending{"/kernel", ArrayStyle::Keras, false},   Ending{"/bias", ArrayStyle::Keras, true},
    Ending{".kernel", ArrayStyle::Keras, false},   Ending{"_kernel", ArrayStyle::Keras, false},
    Ending{"_bias", ArrayStyle::Keras, true},      Ending{"/vars/0", ArrayStyle::Keras, false},
    Ending{"/vars/1", ArrayStyle::Keras, true},
};

struct Stem {
    std::string_view text;
    ArrayStyle style;
    bool biases;
};
// Before a number: in small letters, without _ [ ] and points.
constexpr std::array stems{
    Stem{"coefs", ArrayStyle::ScikitLearn, false},
    Stem{"coef", ArrayStyle::ScikitLearn, false},
    Stem{"intercepts", ArrayStyle::ScikitLearn, true},
    Stem{"intercept", ArrayStyle::ScikitLearn, true},
    Stem{"w", ArrayStyle::Numbered, false},
    Stem{"weight", ArrayStyle::Numbered, false},
    Stem{"weights", ArrayStyle::Numbered, false},
    Stem{"kernel", ArrayStyle::Numbered, false},
    Stem{"b", ArrayStyle::Numbered, true},
    Stem{"bias", ArrayStyle::Numbered, true},
    Stem{"biases", ArrayStyle::Numbered, true},
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<ArrayRole> roleByEnding(std::string_view name)
{
    if (name.ends_with(":0"))
        name.remove_suffix(2);
    for (const Ending& ending : endings)
        if (name.size() > ending.text.size() && name.ends_with(ending.text))
            return ArrayRole{ending.style,
                             std::string(name.substr(0, name.size() - ending.text.size())),
                             ending.biases};
    return std::nullopt;
}

// "W1", "weights_0", "coefs_[0]": a stem and a number.
std::optional<ArrayRole> roleByNumber(std::string_view name)
{
    std::string stem;
    std::string digits;
    for (const char c : name) {
        if (isDigit(c))
            digits += c;
        else if (c == '_' || c == '[' || c == ']' || c == '.')
            continue;
        else if (!digits.empty())
            return std::nullopt;
        else
            stem += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const auto found =
        std::find_if(stems.begin(), stems.end(), [&](const Stem& one) { return one.text == stem; });
    if (found == stems.end() || digits.empty() || digits.size() > 6)
        return std::nullopt;
    return ArrayRole{found->style, digits, found->biases};
}

// The number behind "arr_", as numpy.savez and get_weights() leave it.
std::optional<int> positionOf(std::string_view name)
{
    constexpr std::string_view begin = "arr_";
    if (!name.starts_with(begin) || name.size() == begin.size())
        return std::nullopt;
    int number = 0;
    const char* const end = name.data() + name.size();
    const auto [after, error] = std::from_chars(name.data() + begin.size(), end, number);
    return error == std::errc() && after == end ? std::optional(number) : std::nullopt;
}

// Numbers inside names count as numbers: fc2 comes before fc10, dense before dense_1.
bool comesBefore(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto number = [](std::string_view text, std::size_t& at) {
                const std::size_t begin = std::min(text.find_first_not_of('0', at), text.size());
                at = begin;
                while (at < text.size() && isDigit(text[at]))
                    ++at;
                return text.substr(begin, at - begin);
            };
            const std::string_view m = number(a, i);
            const std::string_view n = number(b, j);
            if (m.size() != n.size())
                return m.size() < n.size();
            if (m != n)
                return m < n;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

struct Before {
    bool operator()(const std::string& a, const std::string& b) const { return comesBefore(a, b); }
};

// In the order of their numbers: matrices are weights, lists are biases, the first list of the
// first layer, whether they alternate or come one after the other.
ArrayLayers byPositions(std::vector<std::pair<int, const NamedArray*>> found)
{
    std::sort(found.begin(), found.end());
    ArrayLayers layers{.style = ArrayStyle::Keras, .positions = true};
    std::size_t biases = 0;
    for (const auto& [position, array] : found)
        if (array->shape.size() >= 2)
            layers.layers.push_back({array});
    for (const auto& [position, array] : found) {
        if (array->shape.size() >= 2)
            continue;
        if (biases < layers.layers.size())
            layers.layers[biases].biases = array;
        else
            layers.others.push_back(array);
        ++biases;
    }
    return layers;
}

bool hasDigit(const std::string& name) { return std::any_of(name.begin(), name.end(), isDigit); }

// Our own names, small letters and counted from 1, say what a row is.
ArrayStyle numberedStyle(const NamedArrays& arrays,
                         const std::map<std::string, LayerArrays, Before>& layers)
{
    const bool own = std::all_of(arrays.begin(), arrays.end(), [](const NamedArray& array) {
        return array.name.size() > 1 && (array.name[0] == 'w' || array.name[0] == 'b')
            && std::all_of(array.name.begin() + 1, array.name.end(), isDigit);
    });
    return own && layers.find("0") == layers.end() ? ArrayStyle::Own : ArrayStyle::Numbered;
}

} // namespace

std::string_view styleName(ArrayStyle style)
{
    switch (style) {
    case ArrayStyle::PyTorch:
        return "PyTorch";
    case ArrayStyle::Keras:
        return "Keras";
    case ArrayStyle::ScikitLearn:
        return "scikit-learn";
    case ArrayStyle::Network2:
        return "network2.py";
    default:
        break;
    }
    return {};
}

ArrayLayers layersOfArrays(const NamedArrays& arrays)
{
    std::vector<std::pair<int, const NamedArray*>> positions;
    std::map<std::string, LayerArrays, Before> layers;
    ArrayLayers result;
    std::optional<ArrayStyle> style;
    bool sizes = false;
    for (const NamedArray& array : arrays) {
        if (const auto position = positionOf(array.name)) {
            positions.emplace_back(*position, &array);
            continue;
        }
        auto role = roleByEnding(array.name);
        if (!role)
            role = roleByNumber(array.name);
        sizes = sizes || array.name == "sizes";
        if (!role) {
            if (array.name != "sizes")
                result.others.push_back(&array);
            continue;
        }
        LayerArrays& layer = layers[role->layer];
        const NamedArray*& place = role->biases ? layer.biases : layer.weights;
        if (place)
            result.others.push_back(&array);
        else
            place = &array;
        if (!style || !role->biases)
            style = role->style;
    }
    if (!positions.empty() && layers.empty() && result.others.empty())
        return byPositions(std::move(positions));
    for (const auto& [position, array] : positions)
        result.others.push_back(array);
    result.style = style.value_or(ArrayStyle::Own);
    if (result.style == ArrayStyle::Numbered)
        result.style = sizes ? ArrayStyle::Network2 : numberedStyle(arrays, layers);
    std::size_t numbered = 0;
    for (const auto& [name, layer] : layers) {
        numbered += hasDigit(name) ? 1 : 0;
        result.layers.push_back(layer);
    }
    result.ordered = numbered + 1 >= layers.size(); // "dense" may be the first of "dense_1" …
    return result;
}

NamedArrays withoutStacks(const NamedArrays& arrays)
{
    static constexpr std::array<std::string_view, 4> stacks{"weights", "biases", "coefs_",
                                                            "intercepts_"};
    NamedArrays result;
    for (const NamedArray& array : arrays) {
        const bool stack = std::find(stacks.begin(), stacks.end(), array.name) != stacks.end();
        const std::size_t least = array.name == "intercepts_" ? 2 : array.name == "biases" ? 2 : 3;
        if (!stack || array.shape.size() < least || array.shape.front() == 0) {
            result.push_back(array);
            continue;
        }
        const std::size_t each = array.numbers.size() / array.shape.front();
        for (std::size_t i = 0; i < array.shape.front(); ++i) {
            const auto begin = array.numbers.begin() + static_cast<std::ptrdiff_t>(i * each);
            result.push_back({array.name + "[" + std::to_string(i) + "]",
                              {array.shape.begin() + 1, array.shape.end()},
                              {begin, begin + static_cast<std::ptrdiff_t>(each)}});
        }
    }
    return result;
}

} // namespace gradus
