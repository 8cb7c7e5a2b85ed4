// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_reader.h"

#include "data/csv_data.h"
#include "data/data_file.h"
#include "data/samples.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

// A table beside the lesson.
std::shared_ptr<const CsvTable> readTableFile(const std::string& name, Place place,
                                              const CsvOptions& options, const DataContext& context,
                                              Faults& faults)
{
    const auto refuse = [&](Message message) {
        faults.push_back({place, std::move(message)});
        return nullptr;
    };
    auto path = fileInFolder(context.folder, name);
    if (auto* message = std::get_if<Message>(&path))
        return refuse(std::move(*message));
    auto bytes = readBytes(std::get<std::filesystem::path>(path));
    if (auto* message = std::get_if<Message>(&bytes))
        return refuse(std::move(*message));
    return CsvTable::read(std::get<std::string>(std::move(bytes)), options, name,
                          (context.folder / name).string(), faults);
}

std::optional<OneHotLevels> readLevels(const Value* value, Faults& faults)
{
    if (!value)
        return std::nullopt;
    Fields fields(*value, "one-hot", faults);
    OneHotLevels levels;
    levels.low = fields.number("low", 0);
    levels.high = fields.number("high", 1);
    if (levels.low >= levels.high)
        fields.fault(*value, {GRADUS_TEXT("core", "of one-hot low is below high")});
    fields.finish();
    return levels;
}

PreparationWish readWish(const PreparationKeys& keys, Faults& faults)
{
    PreparationWish wish{.features = keys.features};
    if (keys.scale) {
        wish.scale = readScale(*keys.scale, faults);
        wish.scalePlace = keys.scale->place();
    }
    return wish;
}

LoadedData prepared(RawSamples raw, const PreparationWish& wish, const DataContext& context,
                    Faults& faults)
{
    PreparedData data =
        prepare(std::move(raw), wish, context.anySize ? 0 : context.inputSize, faults);
    return {.train = std::move(data.train), .test = std::move(data.test)};
}

// How many numbers the first sample has under a letter; the others must have as many.
int sizeOfFirst(const Value& list, const char* letter)
{
    const Value* numbers =
        list.isList() && !list.items().empty() ? list.items().front().find(letter) : nullptr;
    return numbers && numbers->isList()
        ? std::max<int>(1, static_cast<int>(numbers->items().size()))
        : 1;
}

// The samples with `chosen` as wanted.
std::pair<Eigen::MatrixXd, Eigen::MatrixXd> partOf(const DataSet& all,
                                                   const std::vector<bool>& chosen, bool wanted)
{
    std::vector<std::int32_t> samples;
    for (std::size_t n = 0; n < chosen.size(); ++n)
        if (chosen[n] == wanted)
            samples.push_back(static_cast<std::int32_t>(n));
    const auto count = static_cast<Eigen::Index>(samples.size());
    Eigen::MatrixXd x(all.inputSize(), count);
    Eigen::MatrixXd y(all.targetSize(), count);
    all.gather(samples, x, y);
    return {std::move(x), std::move(y)};
}

std::vector<int> classesOf(const DataSet& all)
{
    std::vector<int> classes;
    if (!all.classes())
        return classes;
    Eigen::MatrixXd x(all.inputSize(), 1);
    Eigen::MatrixXd y(all.targetSize(), 1);
    for (std::int32_t n = 0; n < all.sampleCount(); ++n) {
        all.gather(std::span(&n, 1), x, y);
        classes.push_back(all.classes()->classOf(y.col(0)));
    }
    return classes;
}

} // namespace

PreparationKeys preparationKeys(Fields& data)
{
    return {data.optional("features"), data.optional("scale"), data.optional("one-hot"),
            data.optional("test")};
}

LoadedData readTableData(const Value& csv, const PreparationKeys& keys, const DataContext& context,
                         Faults& faults)
{
    const std::size_t before = faults.size();
    CsvOptions options;
    const Value* name = &csv;
    if (csv.isMap()) {
        Fields fields(csv, "csv", faults);
        name = fields.required("file");
        options = readCsvOptions(fields);
        fields.finish();
    }
    const TestPart part = keys.test ? readTestPart(*keys.test, faults) : TestPart{};
    const PreparationWish wish = readWish(keys, faults);
    TableNeed need{.range = context.range, .levels = readLevels(keys.oneHot, faults)};
    if (keys.oneHot)
        need.levelsPlace = keys.oneHot->place();
    need.columns = context.anySize
        ? ColumnNeed{0, 0, true}
        : ColumnNeed{keys.features ? 0 : context.inputSize, context.targetSize, false};
    if (!name || faults.size() != before)
        return {};
    const auto table = readTableFile(name->text(), name->place(), options, context, faults);
    std::shared_ptr<const CsvTable> test;
    if (part.kind == TestPart::Kind::File)
        test = readTableFile(part.file, part.filePlace, options, context, faults);
    if (!table || (part.kind == TestPart::Kind::File && !test))
        return {};
    auto raw = samplesOf(*table, test.get(), options, need, part, faults);
    if (!raw)
        return {};
    return prepared(std::move(*raw), wish, context, faults);
}

LoadedData readSampleData(const Value& list, const PreparationKeys& keys,
                          const DataContext& context, Faults& faults)
{
    const std::size_t before = faults.size();
    const bool free = context.anySize || keys.features;
    const auto all = readSamples(list, free ? sizeOfFirst(list, "x") : context.inputSize,
                                 context.anySize ? sizeOfFirst(list, "y") : context.targetSize,
                                 faults, context.range);
    if (keys.oneHot)
        faults.push_back({keys.oneHot->place(),
                          {GRADUS_TEXT("core",
                                       "one-hot says how the classes of a csv table are written; "
                                       "samples have their targets themselves")}});
    const TestPart part = keys.test ? readTestPart(*keys.test, faults) : TestPart{};
    if (part.kind == TestPart::Kind::File)
        faults.push_back({part.place,
                          {GRADUS_TEXT("core",
                                       "a test part with a csv file of its own goes with data from "
                                       "a csv file")}});
    const PreparationWish wish = readWish(keys, faults);
    if (!all || faults.size() != before)
        return {};
    if (!keys.any())
        return {.train = all};
    const auto chosen = drawTest(all->sampleCount(), classesOf(*all), part, faults);
    if (!chosen)
        return {};
    RawSamples raw{.labels = all->labels()};
    std::tie(raw.x, raw.y) = partOf(*all, *chosen, false);
    std::tie(raw.testX, raw.testY) = partOf(*all, *chosen, true);
    raw.preparation.test = part;
    return prepared(std::move(raw), wish, context, faults);
}

} // namespace gradus
