// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/data_report.h"

#include "data/data_card.h"
#include "export/table.h"
#include "lesson/lesson_data.h"
#include "trace/utf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

using Cells = std::vector<std::vector<std::string>>;

// How wide a text stands on a screen: characters, of which Chinese ones take two places.
std::size_t screenWidth(std::string_view text)
{
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (!continuesCharacter(c))
            width += byte >= 0xE3 && byte < 0xF0 ? 2 : 1;
    }
    return width;
}

Cells cellsOf(const CardSection& section)
{
    Cells cells(1);
    for (const Message& head : section.heads)
        cells[0].push_back(localized(head));
    for (const auto& row : section.rows) {
        cells.emplace_back();
        for (const Message& cell : row)
            cells.back().push_back(localized(cell));
    }
    return cells;
}

void sayTable(const Cells& cells, Output& out)
{
    std::vector<std::size_t> widths(cells[0].size(), 0);
    for (const auto& row : cells)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], screenWidth(row[i]));
    for (const auto& row : cells) {
        std::string line = "  ";
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - screenWidth(row[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << "\n";
    }
}

std::string jsonList(const std::vector<Message>& messages)
{
    std::string text = "[";
    for (const Message& message : messages)
        text += (text.size() > 1 ? ", " : "") + jsonText(localized(message));
    return text + "]";
}

} // namespace

void sayDataCard(const Experiment& experiment, Output& out)
{
    const ExperimentData data = dataOf(experiment);
    if (!data.train) {
        out << QCoreApplication::translate("cli", "this model has no data").toStdString() << "\n";
        return;
    }
    for (const CardSection& section : dataCard(*data.train, data.test)) {
        out << localized(section.title) << "\n";
        for (const Message& line : section.lines)
            out << "  " << localized(line) << "\n";
        if (!section.heads.empty())
            sayTable(cellsOf(section), out);
    }
}

std::string dataCardJson(const Experiment& experiment)
{
    const ExperimentData data = dataOf(experiment);
    if (!data.train)
        return "null";
    std::string text = "[";
    for (const CardSection& section : dataCard(*data.train, data.test)) {
        text += (text.size() > 1 ? ", " : "")
            + ("{\"title\": " + jsonText(localized(section.title))) + ", \"lines\": "
            + jsonList(section.lines) + ", \"heads\": " + jsonList(section.heads) + ", \"rows\": [";
        for (std::size_t n = 0; n < section.rows.size(); ++n)
            text += (n > 0 ? ", " : "") + jsonList(section.rows[n]);
        text += "]}";
    }
    return text + "]";
}

} // namespace gradus
