// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv.h"

namespace gradus {

namespace {

// Walks over a text, counting lines and columns (in characters, not bytes).
class CsvSplitter {
public:
    CsvSplitter(std::string_view text, char separator, Faults& faults)
        : m_text(text)
        , m_separator(separator)
        , m_faults(faults)
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_text.remove_prefix(3);
    }

    std::vector<CsvRow> split()
    {
        std::vector<CsvRow> rows;
        while (!atEnd()) {
            CsvRow row = readRow();
            const bool blank = row.size() == 1 && row[0].text.empty() && !row[0].quoted;
            if (!blank)
                rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\n' : m_text[m_at]; }
    [[nodiscard]] bool atRowEnd() const
    {
        return peek() == '\n' || m_text.substr(m_at, 2) == "\r\n";
    }

    char take()
    {
        const char c = m_text[m_at++];
        if (c == '\n') {
            ++m_place.line;
            m_place.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++m_place.column;
        }
        return c;
    }

    void skipSpaces()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t') && peek() != m_separator)
            take();
    }

    CsvRow readRow()
    {
        CsvRow row;
        do {
            if (m_separator == ' ')
                while (!atEnd() && peek() == ' ')
                    take();
            row.push_back(readCell());
        } while (!atRowEnd() && !atEnd() && take() == m_separator);
        while (!atEnd() && take() != '\n') { }
        return row;
    }

    CsvCell readCell()
    {
        skipSpaces();
        CsvCell cell{.place = m_place};
        if (peek() == '"' && !atEnd()) {
            readQuoted(cell);
            skipSpaces();
            if (!atRowEnd() && peek() != m_separator) {
                m_faults.push_back({m_place,
                                    {GRADUS_TEXT("core",
                                                 "after a closing quote comes a "
                                                 "separator")}});
                while (!atRowEnd() && peek() != m_separator)
                    take();
            }
            return cell;
        }
        while (!atRowEnd() && peek() != m_separator)
            cell.text += take();
        cell.text.erase(cell.text.find_last_not_of(" \t\r") + 1);
        return cell;
    }

    void readQuoted(CsvCell& cell)
    {
        cell.quoted = true;
        take();
        while (!atEnd()) {
            const char c = take();
            if (c == '"' && peek() != '"')
                return;
            if (c == '"')
                take();
            cell.text += c;
        }
        m_faults.push_back({cell.place, {GRADUS_TEXT("core", "this quote is never closed")}});
    }

    std::string_view m_text;
    char m_separator;
    Faults& m_faults;
    std::size_t m_at = 0;
    Place m_place{1, 1};
};

} // namespace

char guessSeparator(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    for (const char candidate : {'\t', ';', ',', '|'}) {
        if (line.find(candidate) != std::string_view::npos)
            return candidate;
    }
    return line.find(' ') != std::string_view::npos ? ' ' : ',';
}

std::vector<CsvRow> splitCsv(std::string_view text, char separator, Faults& faults)
{
    return CsvSplitter(text, separator, faults).split();
}

} // namespace gradus
