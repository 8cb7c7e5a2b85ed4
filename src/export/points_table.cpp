// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/points_table.h"

#include "export/marks_table.h"
#include "homework/student_work.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace gradus {

namespace {

constexpr std::size_t mostFaults = 100;

struct PointsRow {
    int line = 0; ///< where it begins
    std::vector<std::string> cells;
};

// Splits CSV into rows of cells, as RFC 4180 has it.
class PointsRows {
public:
    PointsRows(std::string_view text, Faults& faults) : m_text(text), m_faults(faults)
    {
        if (m_text.starts_with(utf8Mark))
            m_text.remove_prefix(3);
        const std::string_view head = m_text.substr(0, m_text.find_first_of("\r\n"));
        for (const char sign : {';', '\t'})
            if (std::count(head.begin(), head.end(), sign)
                > std::count(head.begin(), head.end(), m_separator))
                m_separator = sign;
    }

    std::vector<PointsRow> rows()
    {
        std::vector<PointsRow> all;
        while (m_at < m_text.size()) {
            PointsRow row = takeRow();
            const bool blank = row.cells.size() == 1 && row.cells[0].empty();
            if (blank)
                continue;
            all.push_back(std::move(row));
            if (all.size() > PointsLimits::rows || all.back().cells.size() > PointsLimits::cells) {
                m_faults.push_back(
                    {{all.back().line, 0},
                     {GRADUS_TEXT("core", "the table has more than %1 rows or %2 columns"),
                      {std::to_string(PointsLimits::rows), std::to_string(PointsLimits::cells)}}});
                break;
            }
        }
        return all;
    }
    [[nodiscard]] char separator() const { return m_separator; }

private:
    PointsRow takeRow()
    {
        PointsRow row{m_line, {{}}};
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            std::string& cell = row.cells.back();
            m_line += c == '\n' || (c == '\r' && next() != '\n') ? 1 : 0;
            if (c == '"' && quoted && next() == '"') {
                cell += '"';
                ++m_at;
            } else if (c == '"' && (quoted || cell.empty())) {
                quoted = !quoted;
            } else if (quoted || (c != m_separator && c != '\r' && c != '\n')) {
                cell += c;
            } else if (c == m_separator) {
                row.cells.emplace_back();
            } else if (c == '\n' || next() != '\n') {
                ++m_at;
                return row;
            }
        }
        if (quoted)
            m_faults.push_back(
                {{row.line, 0},
                 {GRADUS_TEXT("core", "a cell that begins with \" in this row has no end")}});
        return row;
    }
    [[nodiscard]] char next() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0'; }

    std::string_view m_text;
    Faults& m_faults;
    char m_separator = ',';
    std::size_t m_at = 0;
    int m_line = 1;
};

// A cell without the apostrophe that keeps a spreadsheet from working it out.
std::string plainCell(const std::string& cell)
{
    if (!cell.starts_with('\''))
        return cell;
    const std::string rest = cell.substr(1);
    return harmlessCell(rest).starts_with("\"'") ? rest : cell;
}

std::string trimmed(const std::string& text)
{
    const std::size_t from = text.find_first_not_of(" \t");
    return from == std::string::npos ? std::string()
                                     : text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

class PointsReading {
public:
    explicit PointsReading(std::string_view csv) : m_csv(csv) { }

    PointsTable read()
    {
        PointsRows csv(m_csv, m_table.faults);
        const auto rows = csv.rows();
        m_decimalComma = csv.separator() != ',';
        if (rows.empty() || !readHead(rows.front()))
            m_table.faults.push_back(
                {{1, 0},
                 {GRADUS_TEXT(
                     "core",
                     "the first row must name the columns student, question and points, or "
                     "be that of a table that grade wrote")}});
        const bool good = !hasErrors(m_table.faults);
        for (std::size_t i = 1; good && i < rows.size() && m_table.faults.size() < mostFaults; ++i)
            readRow(rows[i]);
        if (hasErrors(m_table.faults))
            m_table.points.clear();
        return std::move(m_table);
    }

private:
    bool readHead(const PointsRow& head)
    {
        for (std::size_t i = 0; i < head.cells.size(); ++i)
            m_columns.try_emplace(trimmed(head.cells[i]), i);
        if (!has("student") && !has("file"))
            return false;
        // In a table of marks a question's points stand before its verdict.
        for (std::size_t i = 1; i < head.cells.size(); ++i)
            if (plainCell(head.cells[i]) == plainCell(head.cells[i - 1]) + " verdict")
                m_questions.emplace_back(plainCell(head.cells[i - 1]), i - 1);
        if (!m_questions.empty() && has("state"))
            return true;
        m_questions.clear();
        return has("question") && has("points");
    }
    [[nodiscard]] bool has(const char* column) const { return m_columns.count(column) > 0; }
    [[nodiscard]] std::optional<std::string> cell(const PointsRow& row,
                                                  const std::string& column) const
    {
        const auto found = m_columns.find(column);
        if (found == m_columns.end() || found->second >= row.cells.size())
            return std::nullopt;
        return plainCell(row.cells[found->second]);
    }

    void readRow(const PointsRow& row)
    {
        EnteredPoints one;
        one.student = trimmed(cell(row, "student").value_or(""));
        one.file = cell(row, "file").value_or("");
        if (m_questions.empty()) {
            one.question = trimmed(cell(row, "question").value_or(""));
            if (const auto given = cell(row, "given"); given && !given->empty())
                one.given = given;
            take(row, std::move(one), m_columns.at("points"));
            return;
        }
        for (const auto& [key, column] : m_questions) {
            one.question = key;
            one.given = cell(row, key + " given");
            take(row, one, column);
        }
    }

    void take(const PointsRow& row, EnteredPoints one, std::size_t column)
    {
        const std::string text =
            column < row.cells.size() ? trimmed(plainCell(row.cells[column])) : std::string();
        if (text.empty())
            return;
        one.place = {row.line, 0};
        const auto number = pointsIn(text);
        if (one.student.empty() && one.file.empty())
            return wrong(one, {GRADUS_TEXT("core", "points without a student")});
        if (!number || !std::isfinite(*number) || *number < 0)
            return wrong(
                one,
                {GRADUS_TEXT("core",
                             "the points for \"%1\" of %2 are a number from 0 on, not "
                             "\"%3\""),
                 {one.question, one.student.empty() ? one.file : one.student, cutTo(text, 40)}});
        one.points = *number;
        const auto [known, isNew] =
            m_seen.try_emplace({foldedStudent(one.student), one.file, one.question}, one);
        if (!isNew && known->second.points != one.points)
            return wrong(one,
                         {GRADUS_TEXT("core", "line %1 gives other points for the same answer"),
                          {std::to_string(known->second.place.line)}});
        if (isNew)
            m_table.points.push_back(std::move(one));
    }
    [[nodiscard]] std::optional<double> pointsIn(std::string text) const
    {
        if (m_decimalComma && std::count(text.begin(), text.end(), ',') == 1
            && text.find('.') == std::string::npos)
            std::replace(text.begin(), text.end(), ',', '.');
        return parseNumber(text);
    }
    void wrong(const EnteredPoints& one, Message message)
    {
        m_table.faults.push_back({one.place, std::move(message)});
    }

    std::string_view m_csv;
    PointsTable m_table;
    bool m_decimalComma = false;
    std::map<std::string, std::size_t> m_columns; ///< by the name in the first row
    std::vector<std::pair<std::string, std::size_t>> m_questions; ///< of a table of marks
    std::map<std::tuple<std::string, std::string, std::string>, EnteredPoints> m_seen;
};

} // namespace

PointsTable readPoints(std::string_view csv)
{
    if (csv.size() > PointsLimits::file)
        return {{},
                {{{},
                  {GRADUS_TEXT("core", "the table has more than %1 bytes"),
                   {std::to_string(PointsLimits::file)}}}}};
    return PointsReading(csv).read();
}

std::string pointsCsv(const std::vector<EnteredPoints>& points)
{
    std::string csv = "student,question,points,file,given\r\n";
    for (const EnteredPoints& one : points)
        csv += harmlessCell(one.student) + ',' + harmlessCell(one.question) + ','
            + pointsText(one.points) + ',' + harmlessCell(one.file) + ','
            + harmlessCell(one.given.value_or("")) + "\r\n";
    return csv;
}

} // namespace gradus
