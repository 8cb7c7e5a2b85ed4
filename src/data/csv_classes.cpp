// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_classes.h"

#include "trace/number.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace gradus {

namespace {

// Numbers as numbers, before words by the alphabet; capitals only decide between like words.
bool labelBefore(const std::string& a, const std::string& b)
{
    const auto numberA = parseNumber(a);
    const auto numberB = parseNumber(b);
    if (numberA || numberB)
        return numberA && numberB ? *numberA < *numberB : numberA.has_value();
    const auto small = [](unsigned char c) { return static_cast<char>(std::tolower(c)); };
    std::string smallA(a.size(), ' ');
    std::string smallB(b.size(), ' ');
    std::transform(a.begin(), a.end(), smallA.begin(), small);
    std::transform(b.begin(), b.end(), smallB.begin(), small);
    return smallA != smallB ? smallA < smallB : a < b;
}

struct LabelBefore {
    bool operator()(const std::string& a, const std::string& b) const { return labelBefore(a, b); }
};

// The labels of a column with the place of the first of each; one more than mostListed at most.
std::map<std::string, Place, LabelBefore> labelsIn(const CsvTable& table, std::size_t column)
{
    std::map<std::string, Place, LabelBefore> labels;
    CsvRow row;
    for (std::size_t n = 0; n < table.rows() && labels.size() <= mostListed; ++n) {
        table.row(n, row);
        if (!isMissing(row[column].text))
            labels.emplace(classLabel(row[column].text, table.facts().decimalComma),
                           row[column].place);
    }
    return labels;
}

// A whole number in a range, as a label.
bool isWholeFrom(const std::string& label, double low, double high)
{
    const auto number = parseNumber(label);
    return number && *number >= low && *number <= high && *number == std::floor(*number);
}

std::vector<std::string> countedNames(int from, int count)
{
    std::vector<std::string> names;
    for (int k = 0; k < count; ++k)
        names.push_back(std::to_string(from + k));
    return names;
}

using Labels = std::map<std::string, Place, LabelBefore>;

// Whether numbers in the column of the only output are two classes: what the output can give at its
// two ends, or two whole numbers of which it cannot give one.
bool saysTwoClasses(const Labels& labels, OutputRange range)
{
    if (range == OutputRange::Any || labels.size() != 2)
        return false;
    const double low = range == OutputRange::Signed ? -1 : 0;
    const double first = parseNumber(labels.begin()->first).value_or(0);
    const double second = parseNumber(labels.rbegin()->first).value_or(0);
    if (first != std::floor(first) || second != std::floor(second))
        return false;
    return (first == low && second == 1) || first < low || second > 1;
}

// The classes of an output each, in their order.
std::vector<std::string> sortedNames(const Labels& labels, int outputs)
{
    const auto all = [&](double low, double high) {
        return std::all_of(labels.begin(), labels.end(),
                           [&](const auto& label) { return isWholeFrom(label.first, low, high); });
    };
    if (outputs >= 2 && all(0, outputs - 1))
        return countedNames(0, outputs);
    if (outputs >= 2 && all(1, outputs))
        return countedNames(1, outputs);
    std::vector<std::string> names;
    for (const auto& [name, place] : labels)
        names.push_back(name);
    return names;
}

std::string countOf(const Labels& labels)
{
    return labels.size() > mostListed ? "> " + std::to_string(mostListed)
                                      : std::to_string(labels.size());
}

Place firstOf(const Labels& labels)
{
    return labels.empty() ? Place{1, 1} : labels.begin()->second;
}

void refuseTooMany(const CsvTable& table, const Labels& labels, int outputs, Faults& faults)
{
    table.fault(firstOf(labels),
                {outputs == 1
                     ? GRADUS_TEXT("core",
                                   "this column holds %1 classes, but one output tells only two "
                                   "apart; an output for each class tells more")
                     : GRADUS_TEXT("core",
                                   "this column holds %1 classes, but y has %2 numbers in the "
                                   "model"),
                 {countOf(labels), std::to_string(outputs)}},
                faults);
}

// Fewer labels than outputs may be a mistake or a table without some of the classes.
void warnOfTooFew(const CsvTable& table, const Labels& labels, std::size_t wanted, Faults& faults)
{
    faults.push_back({firstOf(labels),
                      {GRADUS_TEXT("core",
                                   "this column holds %1 classes, and the model tells %2 apart; "
                                   "list them all with classes, in the order of the outputs"),
                       {countOf(labels), std::to_string(wanted)}},
                      Severity::Warning,
                      table.path()});
}

// Whether as many classes are listed as are wanted; else a fault where the list is.
bool isListed(const CsvTable& table, std::size_t listed, std::size_t wanted,
              const CsvOptions& options, int outputs, Faults& faults)
{
    if (listed == wanted)
        return true;
    Message message{GRADUS_TEXT("core", "%1 classes are listed, but y has %2 numbers in the model"),
                    {std::to_string(listed), std::to_string(outputs)}};
    if (options.classes.empty())
        table.fault({2, 1}, std::move(message), faults); // Orange's second row
    else
        faults.push_back({options.classesPlace, std::move(message)});
    return false;
}

// A lesson writes numbers with a point, or as they stand in its table.
std::string listedLabel(const std::string& name, bool comma)
{
    return classLabel(name, comma && !cellNumber(name, false));
}

} // namespace

Message unknownClass(const std::string& label, const ClassCoding& coding)
{
    const std::string near = nearest(label, coding.names);
    if (!near.empty())
        return {GRADUS_TEXT("core", "\"%1\" is none of the classes; did you mean %2?"),
                {label, near}};
    std::string list;
    for (std::size_t k = 0; k < std::min<std::size_t>(coding.names.size(), 10); ++k)
        list += (k > 0 ? ", " : "") + coding.names[k];
    return {GRADUS_TEXT("core", "\"%1\" is none of the classes: %2"),
            {label, list + (coding.names.size() > 10 ? " …" : "")}};
}

std::string classLabel(const std::string& text, bool comma)
{
    const auto number = cellNumber(text, comma);
    return number ? exactText(*number + 0.0) : text; // -0 is 0
}

void TableClasses::takeNames(std::vector<std::string> names, const ClassNeed& need, bool comma)
{
    const bool signedOutput = need.outputs == 1 && need.range == OutputRange::Signed;
    const OneHotLevels levels =
        need.levels.value_or(signedOutput ? OneHotLevels{-1, 1} : OneHotLevels{});
    m_coding = {std::move(names), need.outputs, levels.low, levels.high};
    for (std::size_t k = 0; k < m_coding.names.size(); ++k)
        m_classes.emplace(listedLabel(m_coding.names[k], comma), static_cast<int>(k));
}

int TableClasses::classOf(const CsvTable& table, const CsvCell& cell) const
{
    const auto found = m_classes.find(classLabel(cell.text, table.facts().decimalComma));
    return found == m_classes.end() ? -1 : found->second;
}

std::optional<TableClasses> TableClasses::find(const CsvTable& table, std::size_t column,
                                               const CsvOptions& options, const ClassNeed& need,
                                               Faults& faults)
{
    TableClasses classes;
    const bool comma = table.facts().decimalComma;
    const auto wanted = static_cast<std::size_t>(need.outputs == 1 ? 2 : need.outputs);
    auto listed = options.classes.empty() ? table.listedClasses(column) : options.classes;
    if (!listed.empty()) {
        if (!isListed(table, listed.size(), wanted, options, need.outputs, faults))
            return std::nullopt;
        classes.takeNames(std::move(listed), need, comma);
        return classes;
    }
    const Labels labels = labelsIn(table, column);
    const CsvColumn& facts = table.facts().columns[column];
    const bool words = facts.words > 0 && facts.numbers == 0;
    if (need.outputs == 1 && !words && !saysTwoClasses(labels, need.range))
        return std::nullopt;
    std::vector<std::string> names = sortedNames(labels, need.outputs);
    if (names.size() > wanted || names.empty()) {
        refuseTooMany(table, labels, need.outputs, faults);
        return std::nullopt;
    }
    if (labels.size() < wanted)
        warnOfTooFew(table, labels, wanted, faults);
    while (names.size() < wanted)
        names.push_back("(" + std::to_string(names.size() + 1) + ")");
    const bool recoded = !words && need.outputs == 1 && !need.levels
        && (names.front() != exactText(need.range == OutputRange::Signed ? -1.0 : 0.0)
            || names.back() != "1");
    classes.takeNames(std::move(names), need, false);
    if (recoded)
        classes.m_remarks.push_back(
            {GRADUS_TEXT("core",
                         "the output cannot give %1 and %2: they stand for two classes, with the "
                         "targets %3 and %4"),
             {classes.m_coding.names.front(), classes.m_coding.names.back(), classes.m_coding.low,
              classes.m_coding.high}});
    return classes;
}

} // namespace gradus
