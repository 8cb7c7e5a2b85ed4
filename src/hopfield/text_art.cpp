// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/text_art.h"

#include "hopfield/hopfield_experiment.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

constexpr std::string_view upLetters = "#Xx1*";
constexpr std::string_view downLetters = ".-0 ";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

// Lines of one picture, and where the first of them stands in the text.
struct ArtLines {
    int first = 0;
    std::vector<std::string_view> lines;
};

std::vector<ArtLines> artLinesOf(std::string_view text)
{
    std::vector<ArtLines> pictures;
    bool inside = false;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!inside && !line.empty())
            pictures.push_back({number, {}});
        inside = !line.empty();
        if (inside)
            pictures.back().lines.push_back(line);
    }
    return pictures;
}

std::optional<Message> letterFault(const ArtLines& picture)
{
    for (std::size_t row = 0; row < picture.lines.size(); ++row)
        for (std::size_t column = 0; column < picture.lines[row].size(); ++column)
            if (!unitOfLetter(picture.lines[row][column]))
                return Message{GRADUS_TEXT("core",
                                           "line %1, column %2: a picture is made of # (or X, 1, "
                                           "*) and . (or -, 0, a space)"),
                               {std::to_string(picture.first + static_cast<int>(row)),
                                std::to_string(column + 1)}};
    return std::nullopt;
}

std::size_t longestLine(const std::vector<ArtLines>& pictures)
{
    std::size_t longest = 0;
    for (const ArtLines& picture : pictures)
        for (const std::string_view line : picture.lines)
            longest = std::max(longest, line.size());
    return longest;
}

std::optional<Message> sizeFault(const std::vector<ArtLines>& pictures, std::size_t width)
{
    const std::size_t height = pictures.front().lines.size();
    const auto most = std::to_string(HopfieldExperiment::mostUnits);
    if (width * height > static_cast<std::size_t>(HopfieldExperiment::mostUnits))
        return Message{
            GRADUS_TEXT("core", "pictures of %1 × %2 are too large: a net has up to %3 units"),
            {std::to_string(width), std::to_string(height), most}};
    if (pictures.size() > static_cast<std::size_t>(HopfieldExperiment::mostPatterns))
        return Message{
            GRADUS_TEXT("core", "these are %1 pictures; a net has up to %2 patterns"),
            {std::to_string(pictures.size()), std::to_string(HopfieldExperiment::mostPatterns)}};
    for (const ArtLines& picture : pictures)
        if (picture.lines.size() != height)
            return Message{GRADUS_TEXT("core",
                                       "line %1: this picture has %2 lines, the first has %3; all "
                                       "are of one height, with an empty line between them"),
                           {std::to_string(picture.first), std::to_string(picture.lines.size()),
                            std::to_string(height)}};
    return std::nullopt;
}

Units unitsOfLines(const ArtLines& picture, std::size_t width)
{
    Units units(width * picture.lines.size(), -1);
    for (std::size_t row = 0; row < picture.lines.size(); ++row)
        for (std::size_t column = 0; column < picture.lines[row].size(); ++column)
            units[row * width + column] = *unitOfLetter(picture.lines[row][column]);
    return units;
}

} // namespace

std::optional<std::int8_t> unitOfLetter(char letter)
{
    if (upLetters.find(letter) != std::string_view::npos)
        return std::int8_t(1);
    if (downLetters.find(letter) != std::string_view::npos)
        return std::int8_t(-1);
    return std::nullopt;
}

std::optional<MixedSigns> mixedSigns(const std::vector<std::string_view>& lines)
{
    std::array<char, 2> seen{}; // the sign for down and that for up
    for (std::size_t row = 0; row < lines.size(); ++row) {
        for (char letter : lines[row]) {
            const auto unit = unitOfLetter(letter);
            if (!unit)
                continue;
            letter = letter == 'x' ? 'X' : letter;
            char& sign = seen[*unit > 0 ? 1 : 0];
            if (sign != '\0' && sign != letter)
                return MixedSigns{row, {sign}, {letter}};
            sign = letter;
        }
    }
    return std::nullopt;
}

std::variant<PatternPictures, Message> readTextArt(std::string_view text)
{
    if (text.size() > largestTextArt)
        return Message{GRADUS_TEXT("core", "this text has more than %1 bytes"),
                       {std::to_string(largestTextArt)}};
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    const std::vector<ArtLines> pictures = artLinesOf(text);
    if (pictures.empty())
        return Message{GRADUS_TEXT("core", "there is no picture in it")};
    for (const ArtLines& picture : pictures)
        if (auto fault = letterFault(picture))
            return *fault;
    for (const ArtLines& picture : pictures)
        if (const auto mixed = mixedSigns(picture.lines))
            return Message{GRADUS_TEXT("core",
                                       "line %1: a picture has one sign for up and one for down; "
                                       "here \"%2\" and \"%3\" stand for the same"),
                           {std::to_string(picture.first + static_cast<int>(mixed->row)),
                            mixed->first, mixed->second}};
    const std::size_t width = longestLine(pictures);
    if (auto fault = sizeFault(pictures, width))
        return *fault;
    PatternPictures read{
        static_cast<int>(width), static_cast<int>(pictures.front().lines.size()), {}};
    for (const ArtLines& picture : pictures)
        read.patterns.push_back(unitsOfLines(picture, width));
    return read;
}

std::string writeTextArt(const PatternPictures& pictures)
{
    std::string text;
    for (const Units& units : pictures.patterns) {
        if (!text.empty())
            text += '\n';
        for (std::size_t i = 0; i < units.size(); ++i) {
            text += units[i] > 0 ? '#' : '.';
            if ((i + 1) % static_cast<std::size_t>(pictures.width) == 0)
                text += '\n';
        }
    }
    return text;
}

} // namespace gradus
