// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/word_split.h"

#include "expression/expression.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

// In how many ways (none, one, several) the letters up to a place can be taken apart, and the last
// part of one of them.
struct Ways {
    int count = 0;
    std::string last = {};

    void add(int more, const std::string& part)
    {
        if (more > 0 && count == 0)
            last = part;
        count = std::min(count + more, 2);
    }
};

class WordSplitter {
public:
    WordSplitter(const std::string& word, const std::vector<std::string>& names)
        : m_word(word)
        , m_names(word.size() + 1)
        , m_functions(word.size() + 1)
    {
        m_names[0].count = 1;
        for (std::size_t at = 0; at < word.size(); ++at) {
            // Digits stay with the name before them.
            if (at > 0 && word[at] >= '0' && word[at] <= '9')
                continue;
            for (const std::string& name : names)
                addName(at, name);
            for (const char* constant : {"pi", "e"})
                addName(at, constant);
            for (const std::string& function : functionNames())
                addFunction(at, function);
        }
    }

    [[nodiscard]] const Ways& names() const { return m_names.back(); }
    [[nodiscard]] const Ways& functions() const { return m_functions.back(); }

    // Only names as far as a place.
    [[nodiscard]] std::vector<std::string> parts(std::size_t end) const
    {
        std::vector<std::string> parts;
        for (; end > 0; end -= parts.back().size())
            parts.push_back(m_names[end].last);
        std::reverse(parts.begin(), parts.end());
        return parts;
    }

    // Names and, last, a function.
    [[nodiscard]] std::vector<std::string> callParts() const
    {
        const std::string& function = functions().last;
        if (function.empty() || !m_word.ends_with(function) || function.size() >= m_word.size())
            return {};
        const std::size_t end = m_word.size() - function.size();
        if (m_names[end].count != 1)
            return {};
        auto all = parts(end);
        all.push_back(function);
        return all;
    }

private:
    [[nodiscard]] bool standsAt(std::size_t at, const std::string& part) const
    {
        return !part.empty() && m_word.compare(at, part.size(), part) == 0;
    }

    void addName(std::size_t at, const std::string& name)
    {
        if (!standsAt(at, name))
            return;
        m_names[at + name.size()].add(m_names[at].count, name);
        m_functions[at + name.size()].add(m_functions[at].count, name);
    }

    void addFunction(std::size_t at, const std::string& function)
    {
        if (standsAt(at, function))
            m_functions[at + function.size()].add(m_names[at].count + m_functions[at].count,
                                                  function);
    }

    const std::string& m_word;
    std::vector<Ways> m_names; ///< into names alone
    std::vector<Ways> m_functions; ///< with a function among them
};

std::string product(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "*") + part;
    return text;
}

} // namespace

WordSplit splitWord(const std::string& word, const std::vector<std::string>& names,
                    bool beforeBracket)
{
    const WordSplitter ways(word, names);
    if (ways.functions().count > 0) {
        auto call = ways.callParts();
        if (beforeBracket && !call.empty() && ways.functions().count == 1
            && ways.names().count == 0)
            return {std::move(call)};
        return {{},
                Message{GRADUS_TEXT("core",
                                    "%1 is no name; a function's argument stands in parentheses, "
                                    "as in sin(x), and * between factors"),
                        {word}}};
    }
    if (ways.names().count == 0)
        return {};
    auto parts = ways.parts(word.size());
    if (ways.names().count > 1)
        return {{},
                Message{GRADUS_TEXT("core",
                                    "%1 can be taken apart in several ways; write it with signs, "
                                    "as in %2"),
                        {word, product(parts)}}};
    return {std::move(parts)};
}

} // namespace gradus
