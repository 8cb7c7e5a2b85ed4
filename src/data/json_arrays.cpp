// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json_arrays.h"

#include "data/json_reading.h"
#include "trace/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

using nlohmann::json;

// The numbers of an array from index `i` on; `at` goes through them all.
void addNested(std::string& text, const NamedArray& array, std::size_t i, std::size_t& at)
{
    if (i == array.shape.size()) {
        const double number = array.numbers[at++];
        const std::string plain = exactText(number);
        // A number without a point is read as a whole one, which has no −0.
        if (number == 0 && std::signbit(number))
            text += "-0.0";
        else
            text += std::isfinite(number) ? plain : '"' + plain + '"';
        return;
    }
    text += '[';
    for (std::size_t k = 0; k < array.shape[i]; ++k) {
        text += k > 0 ? ", " : "";
        addNested(text, array, i + 1, at);
    }
    text += ']';
}

// False where a list is not full, or holds what is no number.
bool readNested(const json& value, NamedArray& array, std::size_t depth)
{
    if (!value.is_array()) {
        if (depth != array.shape.size() || !value.is_number())
            return false;
        array.numbers.push_back(value.get<double>());
        return true;
    }
    if (depth >= array.shape.size() || value.size() != array.shape[depth])
        return false;
    for (const json& item : value)
        if (!readNested(item, array, depth + 1))
            return false;
    return true;
}

// A number, list of numbers or list of rows of one length; nullopt for anything else.
std::optional<NamedArray> wholeArray(const std::string& name, const json& value)
{
    NamedArray array{name, {}, {}};
    for (const json* first = &value; first->is_array(); first = &first->front()) {
        array.shape.push_back(first->size());
        if (first->empty())
            break;
    }
    return readNested(value, array, 0) ? std::optional(std::move(array)) : std::nullopt;
}

// A list with an array for each layer, of different shapes, as network2.py and scikit-learn have
// them: `weights` becomes weights[0], weights[1] …
bool readLayers(const std::string& name, const json& value, NamedArrays& arrays)
{
    static constexpr std::array<std::string_view, 4> lists{"weights", "biases", "coefs_",
                                                           "intercepts_"};
    const bool known = std::find(lists.begin(), lists.end(), name) != lists.end();
    if (!known || !value.is_array() || value.size() > mostArrays)
        return false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        auto array = wholeArray(name + "[" + std::to_string(i) + "]", value[i]);
        if (!array || !value[i].is_array())
            return false;
        arrays.push_back(std::move(*array));
    }
    return true;
}

} // namespace

std::string writeJsonArrays(const NamedArrays& arrays)
{
    std::string text = "{";
    for (const NamedArray& array : arrays) {
        std::size_t at = 0;
        text += (text.size() > 1 ? ",\n " : "\n ") + json(array.name).dump() + ": ";
        addNested(text, array, 0, at);
    }
    return text + "\n}\n";
}

ReadArrays readJsonArrays(std::string_view text)
{
    const auto read = readJson(text, static_cast<int>(mostArrayIndices) + 1);
    if (!read || !read->is_object() || read->size() > mostArrays)
        return Message{GRADUS_TEXT(
            "core", "this is no JSON of arrays, as in {\"w1\": [[0.1, 0.2]], \"b1\": [0.3]}")};
    NamedArrays arrays;
    for (const auto& [name, value] : read->items()) {
        if (value.is_string() && name == "cost" && read->contains("sizes"))
            continue; // network2.py names its cost; a network's is the lesson's
        auto array = wholeArray(name, value);
        if (array)
            arrays.push_back(std::move(*array));
        else if (!readLayers(name, value, arrays))
            return Message{GRADUS_TEXT("core",
                                       "the array %1 is no number, list of numbers or list of "
                                       "rows of one length"),
                           {name}};
    }
    if (arrays.size() > mostArrays)
        return Message{GRADUS_TEXT("core", "there are more than %1 arrays"),
                       {std::to_string(mostArrays)}};
    return arrays;
}

} // namespace gradus
