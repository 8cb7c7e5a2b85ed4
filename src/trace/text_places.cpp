// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/text_places.h"

#include "trace/utf8.h"

namespace gradus {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

} // namespace

TextPlaces::TextPlaces(const Value& text)
    : m_text(text)
    , m_bytes(text.origin().bytes.get())
    , m_at(text.origin().begin)
    , m_place(text.place())
{
    if (!m_bytes || m_at >= m_bytes->size())
        m_bytes = nullptr;
    else
        skipHeader();
}

void TextPlaces::advance()
{
    const char c = (*m_bytes)[m_at++];
    if (c == '\n')
        m_place = {m_place.line + 1, 1};
    else if (m_at >= m_bytes->size() || !continuesCharacter((*m_bytes)[m_at]))
        ++m_place.column;
}

// A block begins on the line after its sign; what is spelled by escapes is not looked for.
void TextPlaces::skipHeader()
{
    const char first = (*m_bytes)[m_at];
    if (m_text.quoted() && (first == '|' || first == '>')) {
        while (m_at < m_bytes->size() && (*m_bytes)[m_at] != '\n')
            advance();
    } else if (m_text.quoted() && first == '"') {
        // An escape makes what is written longer than the text, so the first stands within that.
        const auto written = std::string_view(*m_bytes).substr(m_at + 1, m_text.text().size());
        if (written.find('\\') != std::string_view::npos)
            m_bytes = nullptr;
        else
            advance();
    } else if (m_text.quoted() && first == '\'') {
        advance();
    }
}

// Goes to the next place where a byte stands; false when there is none.
bool TextPlaces::find(char wanted)
{
    while (m_at < m_bytes->size() && (*m_bytes)[m_at] != wanted)
        advance();
    return m_at < m_bytes->size();
}

Place TextPlaces::at(std::size_t offset)
{
    const std::string& words = m_text.text();
    if (!m_bytes || offset >= words.size() || offset < m_seen)
        return m_text.place();
    for (; m_seen < offset; ++m_seen) {
        if (isBlank(words[m_seen]))
            continue;
        if (!find(words[m_seen])) {
            m_bytes = nullptr;
            return m_text.place();
        }
        advance();
    }
    return find(words[offset]) ? m_place : m_text.place();
}

} // namespace gradus
