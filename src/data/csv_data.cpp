// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_data.h"

#include "data/csv.h"
#include "data/samples.h"
#include "trace/number.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace gradus {

namespace {

constexpr std::size_t mostCsvFaults = 20;

// Turns the rows of one table into samples, step by step.
class CsvTable {
public:
    CsvTable(std::vector<CsvRow> rows, const CsvOptions& options, int inputs, int targets,
             Faults& faults)
        : m_rows(std::move(rows))
        , m_options(options)
        , m_inputSize(inputs)
        , m_targetSize(targets)
        , m_faults(faults)
    { }

    std::shared_ptr<const DataSet> samples()
    {
        const std::size_t before = m_faults.size();
        takeHeader();
        if (m_rows.empty() || m_rows.size() > mostSamples) {
            fault({1, 1},
                  {GRADUS_TEXT("core", "a table has 1 to %1 rows; this one has %2"),
                   {std::to_string(mostSamples), std::to_string(m_rows.size())}});
            return nullptr;
        }
        chooseColumns();
        checkWidths();
        if (m_faults.size() != before)
            return nullptr;
        readClasses();
        if (m_faults.size() != before)
            return nullptr;
        const auto count = static_cast<Eigen::Index>(m_rows.size());
        Eigen::MatrixXd x = Eigen::MatrixXd::Zero(m_inputSize, count);
        Eigen::MatrixXd y = Eigen::MatrixXd::Zero(m_targetSize, count);
        for (Eigen::Index n = 0; n < count && m_faults.size() < before + mostCsvFaults; ++n)
            readRow(m_rows[static_cast<std::size_t>(n)], x.col(n), y.col(n));
        if (m_faults.size() != before)
            return nullptr;
        return std::make_shared<const DenseDataSet>(std::move(x), std::move(y));
    }

private:
    void fault(Place place, Message message) { m_faults.push_back({place, std::move(message)}); }

    void takeHeader()
    {
        if (m_rows.empty())
            return;
        const CsvRow& first = m_rows.front();
        const bool words = std::any_of(first.begin(), first.end(),
                                       [](const CsvCell& cell) { return !parseNumber(cell.text); });
        // A table whose every row ends in a class name has no header by that alone.
        const bool secondToo = m_rows.size() > 1
            && std::equal(first.begin(), first.end(), m_rows[1].begin(), m_rows[1].end(),
                          [](const CsvCell& a, const CsvCell& b) {
                              return parseNumber(a.text).has_value()
                                  == parseNumber(b.text).has_value();
                          });
        if (m_options.header.value_or(words && !secondToo)) {
            for (const CsvCell& cell : first)
                m_names.push_back(cell.text);
            m_rows.erase(m_rows.begin());
        }
    }

    void chooseColumns()
    {
        m_width = m_names.empty() ? m_rows.front().size() : m_names.size();
        m_inputs = named(m_options.inputs);
        m_targets = named(m_options.targets);
        const auto outputs = static_cast<std::size_t>(m_targetSize);
        const auto needed = static_cast<std::size_t>(m_inputSize);
        if (m_options.targets.empty()) {
            const bool classes = outputs >= 2 && m_width == needed + 1;
            const std::size_t last = std::min(m_width, classes ? 1 : outputs);
            m_targets = range(m_width - last, m_width);
        }
        if (m_options.inputs.empty()) {
            m_inputs = range(0, m_width);
            std::erase_if(m_inputs, [this](std::size_t column) {
                return std::find(m_targets.begin(), m_targets.end(), column) != m_targets.end();
            });
        }
        const bool targetsFit =
            m_targets.size() == outputs || (m_targets.size() == 1 && outputs >= 2);
        if (m_inputs.size() != needed || !targetsFit)
            fault({1, 1},
                  {GRADUS_TEXT("core",
                               "the table has %1 input and %2 target columns; the "
                               "network has %3 inputs and %4 outputs"),
                   {std::to_string(m_inputs.size()), std::to_string(m_targets.size()),
                    std::to_string(m_inputSize), std::to_string(m_targetSize)}});
    }

    static std::vector<std::size_t> range(std::size_t begin, std::size_t end)
    {
        std::vector<std::size_t> all(end - begin);
        std::iota(all.begin(), all.end(), begin);
        return all;
    }

    std::vector<std::size_t> named(const std::vector<std::string>& wanted)
    {
        std::vector<std::size_t> columns;
        for (const std::string& name : wanted) {
            const auto found = std::find(m_names.begin(), m_names.end(), name);
            const auto number = parseNumber(name);
            if (found != m_names.end())
                columns.push_back(static_cast<std::size_t>(found - m_names.begin()));
            else if (number && *number >= 1 && *number <= static_cast<double>(m_width))
                columns.push_back(static_cast<std::size_t>(*number) - 1);
            else
                missingColumn(name);
        }
        return columns;
    }

    void missingColumn(const std::string& name)
    {
        const std::string near = nearest(name, m_names);
        if (near.empty())
            fault({1, 1},
                  {GRADUS_TEXT("core", "the table has no column \"%1\" (it has %2 columns)"),
                   {name, std::to_string(m_width)}});
        else
            fault({1, 1},
                  {GRADUS_TEXT("core", "the table has no column \"%1\"; did you mean %2?"),
                   {name, near}});
    }

    void checkWidths()
    {
        std::size_t found = 0;
        for (const CsvRow& row : m_rows) {
            if (row.size() != m_width && ++found <= mostCsvFaults)
                fault(row.front().place,
                      {GRADUS_TEXT("core",
                                   "this row has %1 columns; the first has "
                                   "%2"),
                       {std::to_string(row.size()), std::to_string(m_width)}});
        }
    }

    [[nodiscard]] bool hasClasses() const { return m_targets.size() == 1 && m_targetSize >= 2; }

    void readClasses()
    {
        if (!hasClasses())
            return;
        std::set<std::string> names;
        for (const CsvRow& row : m_rows)
            names.insert(row[m_targets[0]].text);
        const bool numbers =
            std::all_of(names.begin(), names.end(), [this](const std::string& name) {
                const auto number = parseNumber(name);
                return number && *number >= 0 && *number < m_targetSize
                    && *number == static_cast<int>(*number);
            });
        if (numbers)
            return;
        m_classes.assign(names.begin(), names.end());
        if (m_classes.size() > static_cast<std::size_t>(m_targetSize))
            fault(m_rows.front()[m_targets[0]].place,
                  {GRADUS_TEXT("core",
                               "this column holds %1 classes, but the output layer has %2 "
                               "neurons"),
                   {std::to_string(m_classes.size()), std::to_string(m_targetSize)}});
    }

    void readRow(const CsvRow& row, Eigen::Ref<Eigen::VectorXd> x, Eigen::Ref<Eigen::VectorXd> y)
    {
        for (std::size_t i = 0; i < m_inputs.size(); ++i)
            x(static_cast<Eigen::Index>(i)) = number(row[m_inputs[i]]);
        if (!hasClasses()) {
            for (std::size_t i = 0; i < m_targets.size(); ++i)
                y(static_cast<Eigen::Index>(i)) = number(row[m_targets[i]]);
            return;
        }
        const std::string& text = row[m_targets[0]].text;
        const auto found = std::find(m_classes.begin(), m_classes.end(), text);
        const Eigen::Index at = m_classes.empty() ? static_cast<Eigen::Index>(*parseNumber(text))
                                                  : found - m_classes.begin();
        if (at < y.size())
            y(at) = 1;
    }

    double number(const CsvCell& cell)
    {
        if (const auto value = parseNumber(cell.text))
            return *value;
        const bool comma = cell.text.find(',') != std::string::npos;
        if (cell.text.empty())
            fault(cell.place, {GRADUS_TEXT("core", "this cell is empty; a number is needed")});
        else if (comma)
            fault(cell.place,
                  {GRADUS_TEXT("core",
                               "\"%1\" is not a number; decimals are written with "
                               "a point"),
                   {cell.text}});
        else
            fault(cell.place, {GRADUS_TEXT("core", "\"%1\" is not a number"), {cell.text}});
        return 0;
    }

    std::vector<CsvRow> m_rows;
    const CsvOptions& m_options;
    int m_inputSize;
    int m_targetSize;
    Faults& m_faults;
    std::vector<std::string> m_names;
    std::size_t m_width = 0;
    std::vector<std::size_t> m_inputs;
    std::vector<std::size_t> m_targets;
    std::vector<std::string> m_classes;
};

} // namespace

std::shared_ptr<const DataSet> readCsv(std::string_view text, const CsvOptions& options,
                                       int inputSize, int targetSize, Faults& faults)
{
    const std::size_t before = faults.size();
    std::vector<CsvRow> rows =
        splitCsv(text, options.separator.value_or(guessSeparator(text)), faults);
    if (faults.size() != before)
        return nullptr;
    return CsvTable(std::move(rows), options, inputSize, targetSize, faults).samples();
}

} // namespace gradus
