// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/fault.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <span>

namespace gradus {

namespace {

char folded(char c)
{
    return c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

// Levenshtein's distance with neighbouring letters swapped counted as one mistake.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = folded(a[i - 1]) == folded(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0u : 1u)});
            if (i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2])
                && folded(a[i - 2]) == folded(b[j - 1]))
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

} // namespace

bool hasErrors(const Faults& faults)
{
    return std::any_of(faults.begin(), faults.end(),
                       [](const Fault& fault) { return fault.severity == Severity::Error; });
}

std::string describe(const Fault& fault, std::string_view file)
{
    std::string text = fault.file.empty() ? std::string(file) : fault.file;
    if (fault.place.line > 0) {
        text += ':' + std::to_string(fault.place.line);
        if (fault.place.column > 0)
            text += ':' + std::to_string(fault.place.column);
    }
    text += fault.severity == Severity::Error ? ": error: " : ": warning: ";
    return text + english(fault.message);
}

std::string nearest(std::string_view word, const std::vector<std::string>& known)
{
    constexpr std::size_t longest = 64; // a longer word is no slip of the finger
    if (word.empty() || word.size() > longest)
        return {};
    const auto same = std::find_if(known.begin(), known.end(), [&](const std::string& name) {
        return name.size() == word.size()
            && std::equal(word.begin(), word.end(), name.begin(), [](char a, char b) {
                   return std::tolower(static_cast<unsigned char>(a))
                       == std::tolower(static_cast<unsigned char>(b));
               });
    });
    if (same != known.end())
        return *same;
    constexpr std::size_t shortest = 3; // of shorter words every other of their length is near
    constexpr std::size_t mostCompared = 10'000; // each takes the product of two lengths
    std::string best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& name : std::span(known).first(std::min(known.size(), mostCompared))) {
        if (word.size() < shortest && name.size() == word.size())
            continue;
        const std::size_t distance = editDistance(word, name);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = name;
        }
    }
    return best;
}

} // namespace gradus
