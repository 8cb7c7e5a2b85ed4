// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv.h"

#include "trace/number.h"
#include "trace/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gradus {

namespace {

constexpr std::size_t mostSplitFaults = 20;

// Walks over a text row by row, counting lines and columns (in characters, not bytes). What a cell
// holds goes to whoever walks; where nobody wants it, nothing is kept.
class CsvWalker {
public:
    CsvWalker(std::string_view text, const CsvFormat& format) : m_text(text), m_format(format) { }

    void moveTo(std::size_t at, int line)
    {
        m_at = at;
        m_place = {line, 1};
    }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    // Where a quote that is never closed stands, and a text behind a quote.
    [[nodiscard]] const std::optional<Place>& open() const { return m_open; }
    [[nodiscard]] const std::optional<Place>& behind() const { return m_behind; }

    // Whether a comment begins here, at the beginning of a line. `#;a;b` is a row whose first
    // column is called #.
    [[nodiscard]] bool atComment() const
    {
        const std::size_t at = m_text.find_first_not_of(" \t", m_at);
        if (m_format.comment == '\0' || at >= m_text.size() || m_text[at] != m_format.comment)
            return false;
        return at + 1 >= m_text.size() || m_format.separator == ' '
            || m_text[at + 1] != m_format.separator;
    }

    void skipLine()
    {
        while (!atRowEnd())
            take();
        takeRowEnd();
    }

    // Reads a row and its end. `add(place, quoted)` begins a cell, `put(c)` adds to it, `trim()`
    // ends one that has no quotes.
    template <typename Sink> void readRow(Sink& sink)
    {
        do {
            skipBlanks(m_format.separator == ' ');
            if (m_format.separator == ' ' && m_cells > 0 && atCellsEnd())
                break; // blanks behind the last cell
            readCell(sink);
            ++m_cells;
        } while (takeSeparator());
        m_cells = 0;
        while (!atRowEnd())
            take();
        takeRowEnd();
    }

private:
    [[nodiscard]] char peek() const { return atEnd() ? '\n' : m_text[m_at]; }
    [[nodiscard]] bool atRowEnd() const { return peek() == '\n' || peek() == '\r'; }
    [[nodiscard]] bool atCellsEnd() const
    {
        return atRowEnd()
            || (m_format.commentsInLines && m_format.comment != '\0' && peek() == m_format.comment);
    }
    [[nodiscard]] bool atSeparator() const
    {
        const char c = peek();
        return m_format.separator == ' ' ? c == ' ' || c == '\t' : c == m_format.separator;
    }

    void newLine()
    {
        ++m_place.line;
        m_place.column = 1;
    }

    char take()
    {
        const char c = m_text[m_at++];
        if (c == '\n' || (c == '\r' && peek() != '\n'))
            newLine();
        else if (!continuesCharacter(c))
            ++m_place.column;
        return c;
    }

    void takeRowEnd()
    {
        if (atEnd())
            return;
        if (take() == '\r' && !atEnd() && peek() == '\n')
            take();
    }

    void skipBlanks(bool separators)
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t') && (separators || !atSeparator()))
            take();
    }

    bool takeSeparator()
    {
        if (atEnd() || atCellsEnd() || !atSeparator())
            return false;
        take();
        return true;
    }

    template <typename Sink> void readCell(Sink& sink)
    {
        if (!atEnd() && peek() == '"') {
            sink.add(m_place, true);
            readQuoted(sink);
            skipBlanks(false);
            if (!atCellsEnd() && !atSeparator() && !m_behind)
                m_behind = m_place;
            while (!atCellsEnd() && !atSeparator())
                take();
            return;
        }
        sink.add(m_place, false);
        while (!atCellsEnd() && !atSeparator())
            sink.put(take());
        sink.trim();
    }

    template <typename Sink> void readQuoted(Sink& sink)
    {
        const Place begin = m_place;
        take();
        while (!atEnd()) {
            const char c = take();
            if (c == '"' && (atEnd() || peek() != '"'))
                return;
            if (c == '"')
                take();
            sink.put(c);
        }
        if (!m_open)
            m_open = begin;
    }

    std::string_view m_text;
    const CsvFormat& m_format;
    std::size_t m_at = 0;
    Place m_place{1, 1};
    int m_cells = 0;
    std::optional<Place> m_open;
    std::optional<Place> m_behind;
};

// Counts cells and finds out whether a row is blank.
struct CountingSink {
    std::size_t cells = 0;
    bool blank = true;

    void add(Place, bool quoted)
    {
        ++cells;
        blank = blank && !quoted && cells == 1;
    }
    void put(char c) { blank = blank && (c == ' ' || c == '\t'); }
    void trim() { }
};

// Makes cells, in those of the row before.
class CellSink {
public:
    explicit CellSink(CsvRow& cells) : m_cells(cells) { }

    void add(Place place, bool quoted)
    {
        if (m_count == m_cells.size())
            m_cells.emplace_back();
        CsvCell& cell = m_cells[m_count++];
        cell.text.clear();
        cell.place = place;
        cell.quoted = quoted;
    }
    void put(char c) { m_cells[m_count - 1].text += c; }
    void trim()
    {
        std::string& text = m_cells[m_count - 1].text;
        text.erase(text.find_last_not_of(" \t") + 1);
    }
    void finish() { m_cells.resize(m_count); }

private:
    CsvRow& m_cells;
    std::size_t m_count = 0;
};

std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find_first_of("\r\n"));
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

bool looksLikeCell(const CsvCell& cell, char separator)
{
    const std::string& text = cell.text;
    return cell.quoted || isMissing(text) || parseNumber(text)
        || (separator != ',' && cellNumber(text, true))
        || std::any_of(text.begin(), text.end(),
                       [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

// How well a separator fits the first rows of a text: the share of cells that look like cells, or
// nothing where the rows have different widths (with or without a separator at their ends) or one
// column.
std::optional<double> fitness(std::string_view text, CsvFormat format)
{
    constexpr std::size_t enough = 50;
    Faults faults;
    const CsvText rows(std::string(text), format, enough * 100, faults);
    const std::size_t count = std::min(rows.size(), enough);
    CsvRow cells;
    std::array<std::size_t, 2> widths{};
    std::array<bool, 2> same{count > 0, count > 0};
    std::size_t good = 0;
    std::size_t all = 0;
    for (std::size_t n = 0; n < count; ++n) {
        rows.split(n, cells);
        const std::array here{cells.size(), cells.size() - (cells.back().text.empty() ? 1 : 0)};
        for (std::size_t i = 0; i < here.size(); ++i) {
            widths[i] = n == 0 ? here[i] : widths[i];
            same[i] = same[i] && here[i] == widths[i] && here[i] > 1;
        }
        all += cells.size();
        for (const CsvCell& cell : cells)
            good += looksLikeCell(cell, format.separator) ? 1 : 0;
    }
    if (!same[0] && !same[1])
        return std::nullopt;
    return static_cast<double>(good) / static_cast<double>(all);
}

} // namespace

std::optional<double> cellNumber(std::string_view text, bool comma)
{
    const std::size_t at = comma ? text.find(',') : std::string_view::npos;
    if (comma && text.find('.') != std::string_view::npos)
        return std::nullopt;
    if (at == std::string_view::npos)
        return parseNumber(text);
    std::string number(text);
    number[at] = '.';
    return parseNumber(number);
}

bool isMissing(std::string_view text)
{
    if (text.empty() || text == "?" || text == "NA" || text == "N/A" || text == "n/a")
        return true;
    if (text.size() < 3 || text.size() > 4)
        return false;
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small == "nan" || small == "null";
}

std::optional<char> namedSeparator(std::string_view text)
{
    const std::string_view line = firstLine(text);
    const bool quoted = line.starts_with("\"sep=") && line.ends_with('"');
    const std::string_view inside = quoted ? line.substr(1, line.size() - 2) : line;
    if (!inside.starts_with("sep=") || inside.size() != 5 || inside[4] == '"')
        return std::nullopt;
    return inside[4];
}

char guessSeparator(std::string_view text, CsvFormat format, bool decimalComma)
{
    constexpr std::size_t look = 65'536;
    constexpr std::array candidates{'\t', ';', ',', '|', ' '};
    std::string_view begin = text.substr(0, look);
    if (begin.size() < text.size())
        begin = begin.substr(0, begin.find_last_of("\r\n"));
    char best = '\0';
    double bestFit = 0;
    for (const char candidate : candidates) {
        if (decimalComma && candidate == ',')
            continue;
        format.separator = candidate;
        const auto fit = fitness(begin, format);
        if (fit && *fit > bestFit) {
            best = candidate;
            bestFit = *fit;
        }
    }
    if (best != '\0')
        return best;
    const std::string_view line = trimmed(firstLine(text));
    for (const char candidate : candidates)
        if (!(decimalComma && candidate == ',') && line.find(candidate) != std::string_view::npos)
            return candidate;
    return ',';
}

CsvText::CsvText(std::string text, CsvFormat format, std::size_t mostRows, Faults& faults)
    : m_text(std::move(text))
    , m_format(format)
{
    CsvWalker walker(m_text, m_format);
    if (namedSeparator(m_text))
        walker.skipLine();
    std::size_t count = 0;
    std::size_t found = 0;
    while (!walker.atEnd()) {
        if (walker.atComment()) {
            walker.skipLine();
            ++m_comments;
            continue;
        }
        const Begin begin{static_cast<std::uint32_t>(walker.at()),
                          static_cast<std::uint32_t>(walker.place().line)};
        CountingSink sink;
        walker.readRow(sink);
        if (sink.blank)
            continue;
        if (sink.cells > mostColumns && ++found <= mostSplitFaults)
            faults.push_back({{static_cast<int>(begin.line), 1},
                              {GRADUS_TEXT("core", "this row has %1 columns; the limit is %2"),
                               {std::to_string(sink.cells), std::to_string(mostColumns)}}});
        if (++count <= mostRows)
            m_rows.push_back(begin);
    }
    if (count > mostRows)
        faults.push_back({{1, 1},
                          {GRADUS_TEXT("core", "the table has %1 rows; the limit is %2"),
                           {std::to_string(count), std::to_string(mostRows)}}});
    if (walker.behind())
        faults.push_back(
            {*walker.behind(), {GRADUS_TEXT("core", "after a closing quote comes a separator")}});
    if (walker.open())
        faults.push_back({*walker.open(), {GRADUS_TEXT("core", "this quote is never closed")}});
}

void CsvText::split(std::size_t row, CsvRow& cells) const
{
    CsvWalker walker(m_text, m_format);
    walker.moveTo(m_rows[row].at, static_cast<int>(m_rows[row].line));
    CellSink sink(cells);
    walker.readRow(sink);
    sink.finish();
}

} // namespace gradus
