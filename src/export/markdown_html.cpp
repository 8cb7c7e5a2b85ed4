// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/markdown_html.h"

#include "trace/formula_mathml.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace gradus {

namespace {

constexpr std::size_t longestFormula = 2'000; // bytes

std::string formulaHtml(std::string_view tex, bool display)
{
    const std::string elements = tex.size() > longestFormula ? "" : mathmlOfTex(tex);
    if (tex.size() > longestFormula || elements.find("<merror") != std::string::npos)
        return "<code>" + escapedMarkup(tex) + "</code>";
    return (display ? "<math display=\"block\">" : "<math>") + elements + "</math>";
}

// Turns the marks inside a paragraph into elements.
class InlineHtml {
public:
    explicit InlineHtml(std::string_view text) : m_text(text) { }

    std::string html()
    {
        while (m_at < m_text.size())
            if (!takeEscape() && !takeReference() && !takeFormula() && !takeCode()
                && !takeEmphasis() && !takeLink() && !takeAddress())
                m_html += escapedMarkup(m_text.substr(m_at++, 1));
        return std::move(m_html);
    }

private:
    [[nodiscard]] bool isAt(std::string_view mark) const
    {
        return m_text.substr(m_at).starts_with(mark);
    }
    // What stands between here and the next `close`; nullopt where there is none.
    bool between(std::string_view open, std::string_view close, std::string_view& inside)
    {
        if (!isAt(open))
            return false;
        const std::size_t from = m_at + open.size();
        const std::size_t to = m_text.find(close, from);
        if (to == std::string_view::npos || to == from)
            return false;
        inside = m_text.substr(from, to - from);
        m_at = to + close.size();
        return true;
    }
    bool takeEscape()
    {
        if (!isAt("\\") || m_at + 1 >= m_text.size()
            || !std::ispunct(static_cast<unsigned char>(m_text[m_at + 1])))
            return false;
        m_html += escapedMarkup(m_text.substr(m_at + 1, 1));
        m_at += 2;
        return true;
    }
    // &lt; or &#60;: a character, which a browser shows as one.
    bool takeReference()
    {
        constexpr std::size_t longestName = 32;
        if (!isAt("&"))
            return false;
        const std::string_view rest = m_text.substr(m_at, longestName);
        const std::size_t begin = rest.starts_with("&#") ? 2 : 1;
        std::size_t end = begin;
        while (end < rest.size() && std::isalnum(static_cast<unsigned char>(rest[end])))
            ++end;
        if (end == begin || end == rest.size() || rest[end] != ';')
            return false;
        m_html += rest.substr(0, end + 1);
        m_at += end + 1;
        return true;
    }
    bool takeFormula()
    {
        std::string_view tex;
        if (between("$$", "$$", tex))
            m_html += formulaHtml(tex, true);
        else if (between("$", "$", tex))
            m_html += formulaHtml(tex, false);
        else
            return false;
        return true;
    }
    bool takeCode()
    {
        std::string_view code;
        if (!between("`", "`", code))
            return false;
        m_html += "<code>" + escapedMarkup(code) + "</code>";
        return true;
    }
    bool takeEmphasis()
    {
        std::string_view words;
        if (between("**", "**", words))
            m_html += "<strong>" + InlineHtml(words).html() + "</strong>";
        else if (isAt("*") && m_at + 1 < m_text.size() && m_text[m_at + 1] != ' '
                 && between("*", "*", words))
            m_html += "<em>" + InlineHtml(words).html() + "</em>";
        else
            return false;
        return true;
    }
    // <https://example.org>: the address, without the signs around it.
    bool takeAddress()
    {
        const std::string_view rest = m_text.substr(m_at);
        const std::size_t colon =
            isAt("<") ? rest.find_first_of(":<> \n", 1) : std::string_view::npos;
        if (colon == std::string_view::npos || rest[colon] != ':' || colon < 3
            || !std::all_of(rest.begin() + 1, rest.begin() + static_cast<std::ptrdiff_t>(colon),
                            [](unsigned char c) { return std::isalnum(c) != 0; }))
            return false;
        const std::size_t end = rest.find_first_of("<> \n", colon);
        if (end == std::string_view::npos || rest[end] != '>')
            return false;
        m_html += escapedMarkup(rest.substr(1, end - 1));
        m_at += end + 1;
        return true;
    }
    // Where the bracket is closed that was opened before `at`.
    [[nodiscard]] std::size_t closing(std::size_t at) const
    {
        constexpr std::size_t longestName = 1'000;
        const std::size_t end = std::min(m_text.size(), at + longestName);
        for (int open = 1; at < end; ++at) {
            open += m_text[at] == '[' ? 1 : m_text[at] == ']' ? -1 : 0;
            if (open == 0)
                return at;
        }
        return std::string_view::npos;
    }
    // [words](where): the words.
    bool takeLink()
    {
        const std::size_t open = isAt("![") ? m_at + 2 : isAt("[") ? m_at + 1 : 0;
        std::size_t middle = open > 0 ? closing(open) : std::string_view::npos;
        if (middle != std::string_view::npos && !m_text.substr(middle).starts_with("]("))
            middle = std::string_view::npos;
        const std::size_t close =
            middle == std::string_view::npos ? middle : m_text.find(')', middle);
        if (close == std::string_view::npos)
            return false;
        m_html += InlineHtml(m_text.substr(open, middle - open)).html();
        m_at = close + 1;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_html;
};

std::string_view trimmedLine(std::string_view line)
{
    const std::size_t from = line.find_first_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {};
    return line.substr(from, line.find_last_not_of(" \t\r") - from + 1);
}

// Behind the mark of an item of a list; npos where the line is none.
std::size_t itemMark(std::string_view line, bool& numbered)
{
    numbered = false;
    if (line.starts_with("- ") || line.starts_with("* "))
        return 2;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits == 0 || digits > 3 || line.substr(digits, 2) != ". ")
        return std::string_view::npos;
    numbered = true;
    return digits + 2;
}

// Puts lines together to paragraphs, headings and lists.
class BlockHtml {
public:
    std::string html(std::string_view text)
    {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view line = trimmedLine(text.substr(at, end - at));
            if (line.starts_with("```"))
                turnCode();
            else if (m_isCode)
                m_html += escapedMarkup(text.substr(at, end - at)) + '\n';
            else
                take(line);
            at = end + 1;
        }
        if (m_isCode)
            turnCode();
        closeList();
        return std::move(m_html);
    }

private:
    void turnCode()
    {
        closeList();
        m_isCode = !m_isCode;
        m_html += m_isCode ? "<pre>" : "</pre>\n";
    }
    void take(std::string_view line)
    {
        bool numbered = false;
        const std::size_t mark = itemMark(line, numbered);
        const std::size_t level = line.find_first_not_of('#');
        if (line.empty())
            closeList();
        else if (mark != std::string_view::npos)
            openItem(numbered, line.substr(mark));
        else if (level != std::string_view::npos && level > 0 && level < 7 && line[level] == ' ') {
            closeList();
            m_html += "<p><strong>" + markdownLineHtml(line.substr(level + 1)) + "</strong></p>\n";
        } else {
            m_open += (m_open.empty() ? "" : "\n") + std::string(line);
        }
    }
    void openItem(bool numbered, std::string_view words)
    {
        closeParagraph();
        const std::string list = numbered ? "ol" : "ul";
        if (m_list != list) {
            closeList();
            m_html += "<" + list + ">\n";
            m_list = list;
        }
        m_open = words;
    }
    void closeParagraph()
    {
        if (m_open.empty())
            return;
        const std::string tag = m_list.empty() ? "p" : "li";
        m_html += "<" + tag + ">" + markdownLineHtml(m_open) + "</" + tag + ">\n";
        m_open.clear();
    }
    void closeList()
    {
        closeParagraph();
        if (!m_list.empty())
            m_html += "</" + m_list + ">\n";
        m_list.clear();
    }

    std::string m_html;
    std::string m_open; ///< the paragraph or item that is not over
    std::string m_list; ///< the list that is not over
    bool m_isCode = false; ///< between ``` and ```
};

} // namespace

std::string markdownHtml(std::string_view text) { return BlockHtml().html(text); }

std::string markdownLineHtml(std::string_view text) { return InlineHtml(text).html(); }

} // namespace gradus
