// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/units_reader.h"

#include "hopfield/text_art.h"

#include <algorithm>

namespace gradus {

namespace {

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

bool isNumber(const Value& item) { return item.isScalar() && item.number().has_value(); }

// One number among words is enough: the lines of a picture are texts.
bool isNumberList(const Value& list)
{
    return list.items().empty() || std::any_of(list.items().begin(), list.items().end(), isNumber);
}

// The first unit of a list that has −1 and 0, both for down: whether 0 is down or means something
// third, nobody can know. Null where the list has one way to say it.
const Value* mixedAlphabet(const Value& list)
{
    const Value* first = nullptr;
    for (const Value& item : list.items()) {
        if (item.number().value_or(1) == 1)
            continue;
        if (first && item.number() != first->number())
            return &item;
        first = first ? first : &item;
    }
    return nullptr;
}

} // namespace

std::optional<Units> UnitsReader::read(const Value& value, const std::string& what)
{
    if (value.isScalar())
        return readPicture(value, linesOf(value.text()));
    const auto& items = value.items();
    if (value.isList() && isNumberList(value))
        return readNumbers(value, what);
    if (value.isList()
        && std::all_of(items.begin(), items.end(), [](const Value& i) { return i.isScalar(); })) {
        std::vector<std::string> lines;
        for (const Value& item : items)
            lines.push_back(item.text());
        return readPicture(value, lines);
    }
    m_faults.push_back({value.place(),
                        {GRADUS_TEXT("core",
                                     "%1 is a list of −1 and 1, or a picture in text: [\"#.#\", "
                                     "\".#.\"]"),
                         {what}}});
    return std::nullopt;
}

std::optional<Units> UnitsReader::readNumbers(const Value& list, const std::string& what)
{
    Units units;
    for (const Value& item : list.items()) {
        const double number = item.number().value_or(2);
        if (number != 1 && number != 0 && number != -1) {
            m_faults.push_back({item.place(),
                                {GRADUS_TEXT("core", "a unit is −1 or 1, or 0 or 1; here it is %1"),
                                 {item.text()}}});
            return std::nullopt;
        }
        units.push_back(number == 1 ? std::int8_t(1) : std::int8_t(-1));
    }
    if (const Value* mixed = mixedAlphabet(list)) {
        m_faults.push_back({mixed->place(),
                            {GRADUS_TEXT("core",
                                         "%1 mixes two alphabets: a unit is −1 or 1, or it is 0 or "
                                         "1, and here are −1 and 0; which is down?"),
                             {what}}});
        return std::nullopt;
    }
    if (units.size() == static_cast<std::size_t>(m_units))
        return units;
    m_faults.push_back(
        {list.place(),
         {GRADUS_TEXT("core", "%1 has a number for each of the %2 units; here are %3"),
          {what, std::to_string(m_units), std::to_string(units.size())}}});
    return std::nullopt;
}

std::optional<Units> UnitsReader::readPicture(const Value& at,
                                              const std::vector<std::string>& lines)
{
    Units units;
    const std::size_t width = lines.empty() ? 0 : lines.front().size();
    for (const std::string& line : lines) {
        if (line.size() != width) {
            m_faults.push_back(
                {at.place(), {GRADUS_TEXT("core", "the lines of a picture are of like length")}});
            return std::nullopt;
        }
        for (const char letter : line) {
            const auto unit = unitOfLetter(letter);
            if (!unit) {
                m_faults.push_back(
                    {at.place(),
                     {GRADUS_TEXT("core",
                                  "a picture is made of # (or X, 1) and . (or -, 0, a "
                                  "space)")}});
                return std::nullopt;
            }
            units.push_back(*unit);
        }
    }
    if (const auto mixed = mixedSigns({lines.begin(), lines.end()})) {
        m_faults.push_back(
            {at.place(),
             {GRADUS_TEXT("core",
                          "a picture has one sign for up and one for down; here \"%1\" and "
                          "\"%2\" stand for the same (numbers are a list: [1, -1, 1])"),
              {mixed->first, mixed->second}}});
        return std::nullopt;
    }
    if (units.size() != static_cast<std::size_t>(m_units)) {
        m_faults.push_back({at.place(),
                            {GRADUS_TEXT("core", "the picture has %1 places for %2 units"),
                             {std::to_string(units.size()), std::to_string(m_units)}}});
        return std::nullopt;
    }
    if (m_width == 0)
        m_width = static_cast<int>(width);
    return units;
}

} // namespace gradus
