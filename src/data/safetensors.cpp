// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/safetensors.h"

#include "data/json_reading.h"
#include "data/little_endian.h"

#include <algorithm>

namespace gradus {

namespace {

using nlohmann::json;

constexpr std::size_t longestTensorHeader = 1 << 20; // bytes
constexpr std::size_t lengthField = 8;

struct TensorPlace {
    NamedArray array;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size = 8; ///< bytes of a number
    bool brain = false; ///< BF16: the upper half of a float
};

Message tensorFault(const char* source, const std::string& name, std::string more = {})
{
    Message message{source, {name}};
    if (!more.empty())
        message.arguments.push_back(std::move(more));
    return message;
}

std::optional<std::size_t> tensorNumber(const json& value)
{
    if (!value.is_number_unsigned())
        return std::nullopt;
    return value.get<std::size_t>();
}

// The numbers of a list, at most `most`.
std::optional<std::vector<std::size_t>> tensorNumbers(const json& object, const char* key,
                                                      std::size_t most)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array() || found->size() > most)
        return std::nullopt;
    std::vector<std::size_t> numbers;
    for (const json& item : *found) {
        const auto number = tensorNumber(item);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::variant<TensorPlace, Message> readTensorPlace(const std::string& name, const json& value,
                                                   std::size_t length)
{
    const Message incomplete = tensorFault(
        GRADUS_TEXT("core", "the header must give dtype, shape and data_offsets of %1"), name);
    if (!value.is_object() || name.size() > longestArrayName)
        return incomplete;
    const auto type = value.find("dtype");
    const auto shape = tensorNumbers(value, "shape", mostArrayIndices);
    const auto offsets = tensorNumbers(value, "data_offsets", 2);
    if (type == value.end() || !type->is_string() || !shape || !offsets || offsets->size() != 2)
        return incomplete;
    const std::string dtype = type->get<std::string>();
    const bool brain = dtype == "BF16";
    if (dtype != "F64" && dtype != "F32" && dtype != "F16" && !brain)
        return tensorFault(
            GRADUS_TEXT("core", "the array %1 is of type %2; F64, F32, F16 and BF16 are read"),
            name, dtype);
    const std::size_t size = dtype == "F64" ? 8 : dtype == "F32" ? 4 : 2;
    TensorPlace place{{name, *shape, {}}, (*offsets)[0], (*offsets)[1], size, brain};
    const auto count = numbersIn(*shape);
    if (place.begin > place.end || place.end > length)
        return tensorFault(GRADUS_TEXT("core", "the array %1 lies outside the file"), name);
    if (!count || *count * place.size != place.end - place.begin)
        return Message{
            GRADUS_TEXT("core",
                        "the array %1 is damaged: its shape %2 does not fit the %3 bytes of it"),
            {name, shapeText(*shape), std::to_string(place.end - place.begin)}};
    return place;
}

// Every byte belongs to one array: else two names could share numbers, or something be hidden.
std::optional<Message> coverFault(std::vector<TensorPlace> places, std::size_t length)
{
    std::sort(places.begin(), places.end(), [](const TensorPlace& a, const TensorPlace& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::size_t at = 0;
    for (const TensorPlace& place : places) {
        if (place.begin < at)
            return tensorFault(GRADUS_TEXT("core", "the array %1 overlaps another one"),
                               place.array.name);
        if (place.begin > at)
            return tensorFault(GRADUS_TEXT("core", "there is a gap before the array %1"),
                               place.array.name);
        at = place.end;
    }
    if (at != length)
        return Message{GRADUS_TEXT("core", "%1 bytes at the end belong to no array"),
                       {std::to_string(length - at)}};
    return std::nullopt;
}

} // namespace

std::string writeSafetensors(const NamedArrays& arrays)
{
    json header = json::object();
    std::string numbers;
    for (const NamedArray& array : arrays) {
        const std::size_t begin = numbers.size();
        for (const double number : array.numbers)
            addLittleEndian(numbers, std::bit_cast<std::uint64_t>(number), 8);
        header[array.name] = {
            {"dtype", "F64"}, {"shape", array.shape}, {"data_offsets", {begin, numbers.size()}}};
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' '); // so that the numbers lie on whole words
    std::string bytes;
    addLittleEndian(bytes, text.size(), lengthField);
    return bytes + text + numbers;
}

ReadArrays readSafetensors(std::string_view bytes)
{
    const Message none{
        GRADUS_TEXT("core", "this is no file of arrays: .npz, .safetensors or .json")};
    if (bytes.size() < lengthField)
        return none;
    const std::uint64_t length = littleEndian(bytes, 0, lengthField);
    if (length == 0 || length > longestTensorHeader || length > bytes.size() - lengthField
        || bytes[lengthField] != '{')
        return none;
    const auto header = readJson(bytes.substr(lengthField, length), 4);
    if (!header || !header->is_object())
        return Message{GRADUS_TEXT("core", "the header of the arrays is no JSON, or too deep")};
    const std::string_view body = bytes.substr(lengthField + length);
    std::vector<TensorPlace> places;
    for (const auto& [name, value] : header->items()) {
        if (name == "__metadata__")
            continue;
        auto place = readTensorPlace(name, value, body.size());
        if (auto* message = std::get_if<Message>(&place))
            return std::move(*message);
        places.push_back(std::get<TensorPlace>(std::move(place)));
    }
    if (places.size() > mostArrays)
        return Message{GRADUS_TEXT("core", "there are more than %1 arrays"),
                       {std::to_string(mostArrays)}};
    if (auto fault = coverFault(places, body.size()))
        return std::move(*fault);
    NamedArrays arrays;
    for (TensorPlace& place : places) {
        for (std::size_t at = place.begin; at < place.end; at += place.size)
            place.array.numbers.push_back(place.brain ? brainAt(body, at)
                                                      : realAt(body, at, place.size));
        arrays.push_back(std::move(place.array));
    }
    return arrays;
}

} // namespace gradus
