// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/points_table.h"

#include "data/csv.h"
#include "data/text_encoding.h"
#include "export/marks_table.h"
#include "homework/student_work.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace gradus {

namespace {

constexpr std::size_t mostFaults = 100;
constexpr char noComments = '\0'; // what a student is called may begin with #

// What parts the cells: as a first line `sep=;` says, else what the first row has most of.
char separatorOf(std::string_view text)
{
    const std::string_view head = text.substr(0, text.find_first_of("\r\n"));
    const auto count = [&](char sign) { return std::count(head.begin(), head.end(), sign); };
    char most = ',';
    for (const char sign : {';', '\t'})
        if (count(sign) > count(most))
            most = sign;
    return namedSeparator(text).value_or(most);
}

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
        std::string text = decodeText(std::string(m_csv)).text;
        const CsvFormat format{separatorOf(text), noComments};
        m_decimalComma = format.separator != ',';
        const CsvText rows(std::move(text), format, PointsLimits::rows, m_table.faults);
        CsvRow row;
        if (rows.size() > 0)
            rows.split(0, row);
        if (row.size() > PointsLimits::cells)
            m_table.faults.push_back(
                {row.front().place,
                 {GRADUS_TEXT("core", "this row has %1 columns; the limit is %2"),
                  {std::to_string(row.size()), std::to_string(PointsLimits::cells)}}});
        else if (!readHead(row))
            m_table.faults.push_back(
                {{1, 0},
                 {GRADUS_TEXT(
                     "core",
                     "the first row must name the columns student, question and points, or "
                     "be that of a table that grade wrote")}});
        const bool good = !hasErrors(m_table.faults);
        for (std::size_t i = 1; good && i < rows.size() && m_table.faults.size() < mostFaults;
             ++i) {
            rows.split(i, row);
            readRow(row);
        }
        if (hasErrors(m_table.faults))
            m_table.points.clear();
        return std::move(m_table);
    }

private:
    bool readHead(const CsvRow& head)
    {
        for (std::size_t i = 0; i < head.size(); ++i)
            m_columns.try_emplace(trimmed(head[i].text), i);
        if (!has("student") && !has("file"))
            return false;
        // In a table of marks a question's points stand before its verdict.
        for (std::size_t i = 1; i < head.size(); ++i)
            if (plainCell(head[i].text) == plainCell(head[i - 1].text) + " verdict")
                m_questions.emplace_back(plainCell(head[i - 1].text), i - 1);
        if (!m_questions.empty() && has("state"))
            return true;
        m_questions.clear();
        return has("question") && has("points");
    }
    [[nodiscard]] bool has(const char* column) const { return m_columns.count(column) > 0; }
    [[nodiscard]] std::optional<std::string> cell(const CsvRow& row,
                                                  const std::string& column) const
    {
        const auto found = m_columns.find(column);
        if (found == m_columns.end() || found->second >= row.size())
            return std::nullopt;
        return plainCell(row[found->second].text);
    }

    void readRow(const CsvRow& row)
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
            if (column >= row.size()) // and those behind it
                break;
            one.question = key;
            one.given = cell(row, key + " given");
            take(row, one, column);
        }
    }

    void take(const CsvRow& row, EnteredPoints one, std::size_t column)
    {
        const std::string text =
            column < row.size() ? trimmed(plainCell(row[column].text)) : std::string();
        if (text.empty())
            return;
        one.place = {row.front().place.line, 0};
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
