// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_data.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr std::size_t mostCsvFaults = 20;
const double noNumber = std::nan("");

// The rows of one table on their way to becoming samples.
class TableRows {
public:
    TableRows(const CsvTable& table, ColumnChoice columns, const CsvOptions& options,
              const std::optional<TableClasses>& classes, Faults& faults)
        : m_table(table)
        , m_options(options)
        , m_classes(classes)
        , m_faults(faults)
    {
        m_use.facts = table.facts();
        m_use.inputs = std::move(columns.inputs);
        m_use.targets = std::move(columns.targets);
        m_use.missing = options.missing;
    }

    // Finds the rows that count, and the class of each.
    void choose()
    {
        CsvRow row;
        for (std::size_t n = 0; n < m_table.rows() && mayGoOn(); ++n) {
            m_table.row(n, row);
            if (isAnyMissing(row, m_use.targets)) {
                ++m_use.withoutTarget;
            } else if (m_options.missing == MissingInputs::Skip
                       && isAnyMissing(row, m_use.inputs)) {
                ++m_use.withoutInput;
            } else {
                m_rows.push_back(static_cast<std::uint32_t>(n));
                if (m_classes)
                    m_classOf.push_back(classIn(row[m_use.targets[0]]));
            }
        }
        if (m_rows.empty() && mayGoOn())
            fault({1, 1},
                  {GRADUS_TEXT("core", "every row of the table lacks a value that is needed")});
    }

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(m_rows.size()); }
    [[nodiscard]] const std::vector<int>& classOf() const { return m_classOf; }
    [[nodiscard]] const TableUse& use() const { return m_use; }
    [[nodiscard]] TableUse& use() { return m_use; }

    // The samples of the rows for which `chosen` is as wanted; a missing input is no number yet.
    void read(const std::vector<bool>& chosen, bool wanted, int targets, Eigen::MatrixXd& x,
              Eigen::MatrixXd& y)
    {
        const auto count = std::count(chosen.begin(), chosen.end(), wanted);
        x.resize(static_cast<Eigen::Index>(m_use.inputs.size()), count);
        y.resize(targets, count);
        CsvRow row;
        Eigen::Index to = 0;
        for (std::size_t n = 0; n < m_rows.size() && mayGoOn(); ++n) {
            if (chosen[n] != wanted)
                continue;
            m_table.row(m_rows[n], row);
            for (std::size_t i = 0; i < m_use.inputs.size(); ++i)
                x(static_cast<Eigen::Index>(i), to) = input(row[m_use.inputs[i]]);
            if (m_classes)
                m_classes->coding().write(std::max(m_classOf[n], 0), y.col(to));
            else
                for (std::size_t i = 0; i < m_use.targets.size(); ++i)
                    y(static_cast<Eigen::Index>(i), to) = number(row[m_use.targets[i]]);
            ++to;
        }
    }

private:
    [[nodiscard]] bool mayGoOn() const { return m_found < mostCsvFaults; }

    void fault(Place place, Message message)
    {
        ++m_found;
        m_table.fault(place, std::move(message), m_faults);
    }

    [[nodiscard]] static bool isAnyMissing(const CsvRow& row, const std::vector<std::size_t>& those)
    {
        return std::any_of(those.begin(), those.end(),
                           [&](std::size_t column) { return isMissing(row[column].text); });
    }

    int classIn(const CsvCell& cell)
    {
        const int k = m_classes->classOf(m_table, cell);
        if (k < 0)
            fault(cell.place, unknownClass(cell.text, m_classes->coding()));
        return k;
    }

    double input(const CsvCell& cell)
    {
        if (!isMissing(cell.text))
            return number(cell);
        if (m_options.missing == MissingInputs::Mean)
            return noNumber;
        fault(
            cell.place,
            {cell.text.empty()
                 ? GRADUS_TEXT("core",
                               "this cell is empty; with missing: skip such rows are left out, "
                               "with missing: mean they get the mean of the column")
                 : GRADUS_TEXT("core",
                               "\"%1\" says that a value is missing; with missing: skip such rows "
                               "are left out, with missing: mean they get the mean of the column"),
             {cell.text}});
        return 0;
    }

    double number(const CsvCell& cell)
    {
        if (const auto value = m_table.number(cell))
            return *value;
        const bool commas = m_table.facts().decimalComma;
        if (cellNumber(cell.text, !commas))
            fault(cell.place,
                  {commas ? GRADUS_TEXT("core",
                                        "\"%1\" is not a number; in this table decimals are "
                                        "written with a comma")
                          : GRADUS_TEXT("core",
                                        "\"%1\" is not a number; in this table decimals are "
                                        "written with a point (decimal: \",\" reads commas)"),
                   {cell.text}});
        else
            fault(cell.place, {GRADUS_TEXT("core", "\"%1\" is not a number"), {cell.text}});
        return 0;
    }

    const CsvTable& m_table;
    const CsvOptions& m_options;
    const std::optional<TableClasses>& m_classes;
    Faults& m_faults;
    TableUse m_use;
    std::size_t m_found = 0;
    std::vector<std::uint32_t> m_rows;
    std::vector<int> m_classOf;
};

// Puts the mean of a training row where a value is missing; how many were.
std::int64_t fillMissing(Eigen::MatrixXd& x, const Eigen::VectorXd& means)
{
    std::int64_t filled = 0;
    for (Eigen::Index n = 0; n < x.cols(); ++n)
        for (Eigen::Index i = 0; i < x.rows(); ++i)
            if (std::isnan(x(i, n))) {
                x(i, n) = means(i);
                ++filled;
            }
    return filled;
}

// The mean of each row over its numbers; no number where it has none.
Eigen::VectorXd meansOf(const Eigen::MatrixXd& x)
{
    Eigen::VectorXd means = Eigen::VectorXd::Constant(x.rows(), noNumber);
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
        double sum = 0;
        Eigen::Index count = 0;
        for (Eigen::Index n = 0; n < x.cols(); ++n)
            if (!std::isnan(x(i, n))) {
                sum += x(i, n);
                ++count;
            }
        if (count > 0)
            means(i) = sum / static_cast<double>(count);
    }
    return means;
}

// The columns of the test table that are those of the first: by name where both have one.
std::optional<ColumnChoice> sameColumns(const CsvTable& table, const ColumnChoice& columns,
                                        const CsvTable& test, Place place, Faults& faults)
{
    const bool named = table.hasHeader() && test.hasHeader();
    const auto same = [&](const std::vector<std::size_t>& those) {
        std::vector<ColumnRef> wanted;
        for (const std::size_t column : those) {
            const std::string& name = table.facts().columns[column].name;
            wanted.push_back({name, std::nullopt, place});
            if (!named || name.empty())
                wanted.back() = {std::to_string(column + 1), column + 1, place};
        }
        return findColumns(test, wanted, faults);
    };
    const std::size_t before = faults.size();
    ColumnChoice choice{same(columns.inputs), same(columns.targets)};
    if (faults.size() != before)
        return std::nullopt;
    return choice;
}

bool wantsClasses(const CsvTable& table, const ColumnChoice& columns, const CsvOptions& options,
                  const TableNeed& need)
{
    if (!need.classes || columns.targets.size() != 1)
        return false;
    const CsvColumn& target = table.facts().columns[columns.targets[0]];
    return need.columns.targets >= 2 || !options.classes.empty()
        || !table.listedClasses(columns.targets[0]).empty() || target.numbers == 0
        || (target.words == 0 && need.range != OutputRange::Any);
}

std::vector<std::string> columnNames(const CsvTable& table, const std::vector<std::size_t>& those)
{
    std::vector<std::string> names;
    for (const std::size_t column : those)
        names.push_back(table.facts().columns[column].name);
    return table.hasHeader() ? names : std::vector<std::string>{};
}

void labelSamples(const CsvTable& table, const ColumnChoice& columns,
                  const std::optional<TableClasses>& classes, RawSamples& samples)
{
    for (const std::size_t column : columns.inputs)
        samples.preparation.inputs.push_back({table.facts().columns[column].name, column + 1});
    samples.labels.outputs = columnNames(table, columns.targets);
    if (!classes)
        return;
    samples.labels.classes = classes->coding();
    if (classes->coding().outputs > 1)
        samples.labels.outputs = classes->coding().names;
    samples.preparation.remarks = classes->remarks();
}

bool isTooMuch(const CsvTable& table, const ColumnChoice& columns, int outputs, Faults& faults)
{
    const std::size_t numbers =
        table.rows() * (columns.inputs.size() + static_cast<std::size_t>(outputs));
    if (numbers <= mostTableNumbers)
        return false;
    table.fault({1, 1},
                {GRADUS_TEXT("core",
                             "the inputs and targets of all rows would be %1 numbers; the limit is "
                             "%2. Fewer inputs or rows would do"),
                 {std::to_string(numbers), std::to_string(mostTableNumbers)}},
                faults);
    return true;
}

bool hasErrorsSince(const Faults& faults, std::size_t before)
{
    return hasErrors({faults.begin() + static_cast<std::ptrdiff_t>(before), faults.end()});
}

// The classes of the target column where it says some; faults where it should and cannot.
std::optional<TableClasses> classesIn(const CsvTable& table, const ColumnChoice& columns,
                                      const CsvOptions& options, const TableNeed& need, int outputs,
                                      Faults& faults)
{
    const std::size_t before = faults.size();
    std::optional<TableClasses> classes;
    if (wantsClasses(table, columns, options, need))
        classes = TableClasses::find(table, columns.targets[0], options,
                                     {outputs, need.range, need.levels}, faults);
    if (need.levels && !classes && faults.size() == before)
        faults.push_back({need.levelsPlace,
                          {GRADUS_TEXT("core",
                                       "one-hot says how classes are written; these targets are "
                                       "numbers")}});
    return classes;
}

// The test part from a table of its own; missing inputs get the means of the training part.
void readTestTable(TableRows& rows, int outputs, const Eigen::VectorXd& means, RawSamples& samples)
{
    rows.choose();
    rows.read(std::vector<bool>(static_cast<std::size_t>(rows.count()), true), true, outputs,
              samples.testX, samples.testY);
    rows.use().filled = fillMissing(samples.testX, means);
    samples.preparation.testTable = rows.use();
}

} // namespace

std::optional<RawSamples> samplesOf(const CsvTable& table, const CsvTable* test,
                                    const CsvOptions& options, const TableNeed& need,
                                    const TestPart& part, Faults& faults)
{
    const std::size_t before = faults.size();
    const auto columns = chooseColumns(table, options, need.columns, faults);
    if (!columns)
        return std::nullopt;
    const int outputs =
        need.columns.targets > 0 ? need.columns.targets : static_cast<int>(columns->targets.size());
    if (isTooMuch(table, *columns, outputs, faults))
        return std::nullopt;
    const auto classes = classesIn(table, *columns, options, need, outputs, faults);
    if (hasErrorsSince(faults, before))
        return std::nullopt;
    RawSamples samples;
    samples.preparation.test = part;
    labelSamples(table, *columns, classes, samples);
    TableRows rows(table, *columns, options, classes, faults);
    rows.choose();
    const auto chosen = hasErrorsSince(faults, before)
        ? std::nullopt
        : drawTest(rows.count(), rows.classOf(), part, faults);
    if (!chosen)
        return std::nullopt;
    rows.read(*chosen, false, outputs, samples.x, samples.y);
    rows.read(*chosen, true, outputs, samples.testX, samples.testY);
    const Eigen::VectorXd means = meansOf(samples.x);
    rows.use().filled = fillMissing(samples.x, means) + fillMissing(samples.testX, means);
    samples.preparation.table = rows.use();
    if (means.hasNaN() && !hasErrorsSince(faults, before))
        table.fault({1, 1},
                    {GRADUS_TEXT("core",
                                 "an input column has no value in the training part, so missing "
                                 "values cannot get its mean; leave it out")},
                    faults);
    if (test && !hasErrorsSince(faults, before)) {
        auto those = sameColumns(table, *columns, *test, part.filePlace, faults);
        if (!those || isTooMuch(*test, *those, outputs, faults))
            return std::nullopt;
        TableRows testRows(*test, std::move(*those), options, classes, faults);
        readTestTable(testRows, outputs, means, samples);
    }
    if (hasErrorsSince(faults, before))
        return std::nullopt;
    return samples;
}

std::shared_ptr<const DataSet> readCsv(std::string bytes, const CsvOptions& options, int inputSize,
                                       int targetSize, Faults& faults, OutputRange range)
{
    const auto table = CsvTable::read(std::move(bytes), options, "", "", faults);
    if (!table)
        return nullptr;
    auto samples =
        samplesOf(*table, nullptr, options, {{inputSize, targetSize}, range}, {}, faults);
    if (!samples)
        return nullptr;
    return prepare(std::move(*samples), {}, inputSize, faults).train;
}

} // namespace gradus
