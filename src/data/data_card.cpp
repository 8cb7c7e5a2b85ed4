// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_card.h"

#include "data/preparation.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

constexpr std::size_t mostCardColumns = 50; // more would hide the rest
constexpr int mostCardClasses = 20;
constexpr int firstSamples = 5;
constexpr int mostCardInputs = 8;

Message numberCell(double value) { return {"%1", {value}}; }
Message wordCell(std::string text) { return {"%1", {std::move(text)}}; }
Message wholeCell(std::int64_t value) { return wordCell(std::to_string(value)); }
Message noCell() { return wordCell("–"); }

std::string countText(std::int64_t count) { return std::to_string(count); }

Message separatorLine(const TableFacts& facts)
{
    switch (facts.separator) {
    case ' ':
        return {GRADUS_TEXT("core", "blanks or tabs separate the cells")};
    case '\t':
        return {GRADUS_TEXT("core", "a tab separates the cells")};
    default:
        return {GRADUS_TEXT("core", "\"%1\" separates the cells"),
                {std::string(1, facts.separator)}};
    }
}

void addIf(std::int64_t count, const char* source, std::vector<Message>& lines)
{
    if (count > 0)
        lines.push_back({source, {countText(count)}});
}

void describeFile(const TableUse& use, std::vector<Message>& lines)
{
    const TableFacts& facts = use.facts;
    lines.push_back({GRADUS_TEXT("core", "%1: %2 rows and %3 columns"),
                     {facts.file, countText(facts.rows), std::to_string(facts.columns.size())}});
    lines.push_back(facts.whyHeader);
    lines.push_back(separatorLine(facts));
    if (facts.decimalComma)
        lines.push_back({GRADUS_TEXT("core", "decimals are written with a comma")});
    if (facts.encoding == TextEncoding::Utf16)
        lines.push_back({GRADUS_TEXT("core", "the file is in UTF-16")});
    if (facts.encoding == TextEncoding::Latin1)
        lines.push_back({GRADUS_TEXT("core", "the file is not in UTF-8; it was read as Latin-1")});
    if (facts.trailing)
        lines.push_back({GRADUS_TEXT("core", "the separator at the end of each row is no column")});
    addIf(facts.comments, GRADUS_TEXT("core", "comment lines left out: %1"), lines);
    addIf(use.withoutTarget,
          GRADUS_TEXT("core", "rows left out because their target is missing: %1"), lines);
    addIf(use.withoutInput, GRADUS_TEXT("core", "rows left out because an input is missing: %1"),
          lines);
    addIf(use.filled, GRADUS_TEXT("core", "missing inputs that got the mean of their column: %1"),
          lines);
}

CardSection sourceSection(const DataSet& train, const Preparation* preparation)
{
    CardSection section{{GRADUS_TEXT("core", "Where they come from")}};
    if (preparation && preparation->table) {
        describeFile(*preparation->table, section.lines);
        if (preparation->testTable)
            describeFile(*preparation->testTable, section.lines);
        for (const Message& remark : preparation->remarks)
            section.lines.push_back(remark);
    } else if (const auto picture = train.picture()) {
        section.lines.push_back(
            {GRADUS_TEXT("core", "pictures of %1 × %2 pixels, from 0 to 1"),
             {std::to_string(picture->rows), std::to_string(picture->columns)}});
    } else {
        section.lines.push_back({GRADUS_TEXT("core", "samples that the lesson gives")});
    }
    return section;
}

Message kindOf(const CsvColumn& column)
{
    if (column.numbers == 0 && column.words == 0)
        return {GRADUS_TEXT("core", "empty")};
    if (column.words == 0)
        return {GRADUS_TEXT("core", "numbers")};
    return column.numbers == 0 ? Message{GRADUS_TEXT("core", "words")}
                               : Message{GRADUS_TEXT("core", "numbers and words")};
}

Message scaleCell(const ColumnScale& scale)
{
    if (scale.kind == ScaleKind::None)
        return noCell();
    if (scale.kind == ScaleKind::Divide)
        return {"x / %1", {scale.divide}};
    return {"(x − %1) / %2", {scale.subtract, scale.divide}};
}

// What a column of a table is used for, and how it is scaled.
std::pair<Message, Message> useOf(std::size_t column, const TableUse& use,
                                  const std::vector<ColumnScale>& scales)
{
    const auto input = std::find(use.inputs.begin(), use.inputs.end(), column);
    if (input != use.inputs.end()) {
        const auto i = static_cast<std::size_t>(input - use.inputs.begin());
        return {{GRADUS_TEXT("core", "input x%1"), {std::to_string(i + 1)}},
                i < scales.size() ? scaleCell(scales[i]) : noCell()};
    }
    if (std::find(use.targets.begin(), use.targets.end(), column) != use.targets.end())
        return {{GRADUS_TEXT("core", "target")}, noCell()};
    return {{GRADUS_TEXT("core", "not used")}, noCell()};
}

std::vector<Message> columnHeads()
{
    return {{GRADUS_TEXT("core", "column")},  {GRADUS_TEXT("core", "name")},
            {GRADUS_TEXT("core", "used as")}, {GRADUS_TEXT("core", "kind")},
            {GRADUS_TEXT("core", "least")},   {GRADUS_TEXT("core", "greatest")},
            {GRADUS_TEXT("core", "mean")},    {GRADUS_TEXT("core", "missing")},
            {GRADUS_TEXT("core", "scaled")}};
}

CardSection tableColumns(const Preparation& preparation)
{
    const TableUse& use = *preparation.table;
    CardSection section{
        {GRADUS_TEXT("core", "Columns of the table, over all its rows")}, {}, columnHeads()};
    const auto& columns = use.facts.columns;
    for (std::size_t i = 0; i < std::min(columns.size(), mostCardColumns); ++i) {
        const CsvColumn& column = columns[i];
        const bool numbers = column.numbers > 0;
        auto [used, scaled] = useOf(i, use, preparation.scales);
        section.rows.push_back({wholeCell(static_cast<std::int64_t>(i) + 1),
                                column.name.empty() ? noCell() : wordCell(column.name),
                                std::move(used), kindOf(column),
                                numbers ? numberCell(column.low) : noCell(),
                                numbers ? numberCell(column.high) : noCell(),
                                numbers ? numberCell(column.mean) : noCell(),
                                wholeCell(column.missing), std::move(scaled)});
    }
    if (columns.size() > mostCardColumns)
        section.lines.push_back(
            {GRADUS_TEXT("core", "the first %1 of %2 columns"),
             {std::to_string(mostCardColumns), std::to_string(columns.size())}});
    return section;
}

// Least, greatest and mean of the first rows of all samples.
struct SampleStatistics {
    Eigen::VectorXd least;
    Eigen::VectorXd greatest;
    Eigen::VectorXd mean;
    std::vector<std::int64_t> classes; ///< samples of each class
};

SampleStatistics statisticsOf(const DataSet& data)
{
    constexpr std::int64_t chunk = 256;
    SampleStatistics all;
    if (data.classes())
        all.classes.resize(static_cast<std::size_t>(data.classes()->count()), 0);
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(data.inputSize());
    std::vector<std::int32_t> samples;
    for (std::int64_t begin = 0; begin < data.sampleCount(); begin += chunk) {
        samples.resize(static_cast<std::size_t>(std::min(chunk, data.sampleCount() - begin)));
        std::iota(samples.begin(), samples.end(), static_cast<std::int32_t>(begin));
        const auto count = static_cast<Eigen::Index>(samples.size());
        Eigen::MatrixXd x(data.inputSize(), count);
        Eigen::MatrixXd y(data.targetSize(), count);
        data.gather(samples, x, y);
        const Eigen::VectorXd least = x.rowwise().minCoeff();
        const Eigen::VectorXd greatest = x.rowwise().maxCoeff();
        all.least = begin == 0 ? least : Eigen::VectorXd(all.least.cwiseMin(least));
        all.greatest = begin == 0 ? greatest : Eigen::VectorXd(all.greatest.cwiseMax(greatest));
        sum += x.rowwise().sum() / static_cast<double>(data.sampleCount());
        for (Eigen::Index n = 0; n < count && data.classes(); ++n)
            ++all.classes[static_cast<std::size_t>(data.classes()->classOf(y.col(n)))];
    }
    // Of a standardised column the mean is 0, whatever its rounding says.
    const auto size = all.least.array().abs().max(all.greatest.array().abs());
    all.mean = (sum.array().abs() < 1e-12 * size).select(0.0, sum);
    return all;
}

std::string inputName(const DataSet& data, int i)
{
    const auto& names = data.labels().inputs;
    const auto at = static_cast<std::size_t>(i);
    return at < names.size() ? names[at] : "x" + std::to_string(i + 1);
}

// What the network gets: its inputs after all that was done.
CardSection networkInputs(const DataSet& train, const SampleStatistics& statistics)
{
    CardSection section{{GRADUS_TEXT("core", "Inputs as they are used")},
                        {},
                        {{GRADUS_TEXT("core", "input")},
                         {GRADUS_TEXT("core", "name")},
                         {GRADUS_TEXT("core", "least")},
                         {GRADUS_TEXT("core", "greatest")},
                         {GRADUS_TEXT("core", "mean")}}};
    const int shown = std::min(train.inputSize(), static_cast<int>(mostCardColumns));
    if (train.picture())
        return {section.title,
                {{GRADUS_TEXT("core", "%1 inputs, a pixel each; their mean is %2"),
                  {std::to_string(train.inputSize()), statistics.mean.mean()}}}};
    for (int i = 0; i < shown; ++i)
        section.rows.push_back({wholeCell(i + 1), wordCell(inputName(train, i)),
                                numberCell(statistics.least(i)), numberCell(statistics.greatest(i)),
                                numberCell(statistics.mean(i))});
    if (shown < train.inputSize())
        section.lines.push_back({GRADUS_TEXT("core", "the first %1 of %2 inputs"),
                                 {std::to_string(shown), std::to_string(train.inputSize())}});
    const Preparation* preparation = train.preparation();
    if (preparation && !preparation->scales.empty())
        section.lines.push_back({GRADUS_TEXT(
            "core", "the raw inputs are scaled by numbers of the training part alone")});
    return section;
}

Message codeCell(const ClassCoding& classes, int k)
{
    if (classes.outputs == 1)
        return {GRADUS_TEXT("core", "the output is %1"), {k == 0 ? classes.low : classes.high}};
    return {GRADUS_TEXT("core", "output %1 is %2, the others %3"),
            {std::to_string(k + 1), classes.high, classes.low}};
}

CardSection classSection(const DataSet& train, const SampleStatistics& statistics,
                         const DataSet* test)
{
    CardSection section{{GRADUS_TEXT("core", "Classes")}};
    const ClassCoding* classes = train.classes();
    if (!classes) {
        section.lines.push_back({GRADUS_TEXT("core", "the targets are numbers, no classes")});
        return section;
    }
    section.heads = {{GRADUS_TEXT("core", "class")},
                     {GRADUS_TEXT("core", "target")},
                     {GRADUS_TEXT("core", "for training")},
                     {GRADUS_TEXT("core", "for the test")}};
    const auto tested =
        test && test->classes() ? statisticsOf(*test).classes : std::vector<std::int64_t>{};
    for (int k = 0; k < std::min(classes->count(), mostCardClasses); ++k) {
        const auto at = static_cast<std::size_t>(k);
        section.rows.push_back({wordCell(classes->name(k)), codeCell(*classes, k),
                                wholeCell(statistics.classes[at]),
                                at < tested.size() ? wholeCell(tested[at]) : noCell()});
    }
    if (classes->outputs == 1)
        section.lines.push_back({GRADUS_TEXT("core", "an output above %1 is taken for %2"),
                                 {classes->threshold(), classes->name(1)}});
    return section;
}

CardSection partSection(const DataSet& train, const DataSet* test)
{
    CardSection section{{GRADUS_TEXT("core", "Parts")}};
    section.lines.push_back(
        {GRADUS_TEXT("core", "samples for training: %1"), {countText(train.sampleCount())}});
    if (!test) {
        section.lines.push_back({GRADUS_TEXT("core", "there is no test part")});
        return section;
    }
    section.lines.push_back(
        {GRADUS_TEXT("core", "samples for the test: %1"), {countText(test->sampleCount())}});
    const Preparation* preparation = train.preparation();
    const TestPart part = preparation ? preparation->test : TestPart{};
    const bool drawn = part.kind == TestPart::Kind::Share || part.kind == TestPart::Kind::Count;
    if (drawn)
        section.lines.push_back({part.stratified ? GRADUS_TEXT(
                                     "core", "drawn by the seed %1, of each class the same share")
                                                 : GRADUS_TEXT("core", "drawn by the seed %1"),
                                 {std::to_string(part.seed)}});
    return section;
}

CardSection firstLook(const DataSet& train)
{
    CardSection section{{GRADUS_TEXT("core", "The first samples for training")}};
    const int inputs = std::min(train.inputSize(), mostCardInputs);
    for (int i = 0; i < inputs; ++i)
        section.heads.push_back(wordCell(inputName(train, i)));
    if (inputs < train.inputSize())
        section.heads.push_back(wordCell("…"));
    section.heads.push_back({GRADUS_TEXT("core", "target")});
    Eigen::MatrixXd x(train.inputSize(), 1);
    Eigen::MatrixXd y(train.targetSize(), 1);
    for (std::int32_t n = 0; n < std::min<std::int64_t>(firstSamples, train.sampleCount()); ++n) {
        train.gather(std::span(&n, 1), x, y);
        std::vector<Message> row;
        for (int i = 0; i < inputs; ++i)
            row.push_back(numberCell(x(i, 0)));
        if (inputs < train.inputSize())
            row.push_back(wordCell("…"));
        std::string target;
        for (int j = 0; j < std::min(train.targetSize(), mostCardInputs); ++j)
            target += (j > 0 ? ", " : "") + shownText(y(j, 0));
        if (const ClassCoding* classes = train.classes())
            target = classes->name(classes->classOf(y.col(0)));
        row.push_back(wordCell(target));
        section.rows.push_back(std::move(row));
    }
    return section;
}

} // namespace

std::vector<CardSection> dataCard(const DataSet& train, const DataSet* test)
{
    const Preparation* preparation = train.preparation();
    const SampleStatistics statistics = statisticsOf(train);
    std::vector<CardSection> card{sourceSection(train, preparation)};
    if (preparation && preparation->table)
        card.push_back(tableColumns(*preparation));
    card.push_back(networkInputs(train, statistics));
    card.push_back(classSection(train, statistics, test));
    card.push_back(partSection(train, test));
    card.push_back(firstLook(train));
    return card;
}

Message dataSummary(const DataSet& train, const DataSet* test)
{
    const std::string inputs = std::to_string(train.inputSize());
    const std::string count = countText(train.sampleCount());
    const std::string tested = test ? countText(test->sampleCount()) : "0";
    if (train.classes())
        return {GRADUS_TEXT("core",
                            "%1 samples for training, %2 for the test; inputs: %3, classes: %4"),
                {count, tested, inputs, std::to_string(train.classes()->count())}};
    return {
        GRADUS_TEXT("core", "%1 samples for training, %2 for the test; inputs: %3, targets: %4"),
        {count, tested, inputs, std::to_string(train.targetSize())}};
}

} // namespace gradus
