// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_reader.h"

#include "data/csv_data.h"
#include "data/data_file.h"
#include "data/function_data.h"
#include "data/idx.h"
#include "data/samples.h"
#include "trace/fields.h"

#include <functional>

namespace gradus {

namespace {

namespace fs = std::filesystem;

void report(Faults& faults, const Value& at, Message message)
{
    faults.push_back({at.place(), std::move(message)});
}

std::optional<fs::path> lessonFile(const Value& name, const DataContext& context, Faults& faults)
{
    auto found = fileInFolder(context.folder, name.text());
    if (auto* message = std::get_if<Message>(&found)) {
        report(faults, name, std::move(*message));
        return std::nullopt;
    }
    return std::get<fs::path>(found);
}

std::vector<std::string> readColumnNames(Fields& fields, const char* key)
{
    std::vector<std::string> names;
    const Value* list = fields.optional(key);
    if (!list)
        return names;
    for (const Value& item : list->items())
        names.push_back(item.text());
    if (!list->isList() || names.empty())
        fields.fault(*list,
                     {GRADUS_TEXT("core",
                                  "%1 is a list of column names or numbers: [height, "
                                  "weight] or [1, 2]"),
                      {key}});
    return names;
}

CsvOptions readCsvOptions(Fields& fields)
{
    CsvOptions options;
    if (const Value* separator = fields.optional("separator")) {
        if (separator->text().size() == 1 && separator->text() != "\"" && separator->text() != "\n")
            options.separator = separator->text().front();
        else
            fields.fault(*separator,
                         {GRADUS_TEXT("core", "separator is one character, as in \";\"")});
    }
    if (fields.optional("header"))
        options.header = fields.boolean("header", true);
    options.inputs = readColumnNames(fields, "inputs");
    options.targets = readColumnNames(fields, "targets");
    return options;
}

LoadedData loadCsv(const Value& value, const DataContext& context, Faults& faults)
{
    CsvOptions options;
    const Value* name = &value;
    if (value.isMap()) {
        Fields fields(value, "csv", faults);
        name = fields.required("file");
        options = readCsvOptions(fields);
        fields.finish();
    }
    const auto path = name ? lessonFile(*name, context, faults) : std::nullopt;
    if (!path)
        return {};
    auto text = readBytes(*path);
    if (auto* message = std::get_if<Message>(&text)) {
        report(faults, *name, std::move(*message));
        return {};
    }
    Faults own;
    const auto data =
        readCsv(std::get<std::string>(text), options, context.inputSize, context.targetSize, own);
    for (Fault& fault : own) {
        fault.file = (context.folder / name->text()).string();
        faults.push_back(std::move(fault));
    }
    return {.train = data};
}

std::shared_ptr<const DataSet> loadPair(const fs::path& images, const fs::path& labels,
                                        const Value& at, const DataContext& context, Faults& faults)
{
    auto read = readIdx(images, labels, context.targetSize);
    if (auto* message = std::get_if<Message>(&read)) {
        report(faults, at, std::move(*message));
        return nullptr;
    }
    auto data = std::get<std::shared_ptr<const DataSet>>(read);
    if (data->inputSize() == context.inputSize)
        return data;
    report(faults, at,
           {GRADUS_TEXT("core",
                        "the pictures have %1 pixels, but the input layer has %2 "
                        "neurons"),
            {std::to_string(data->inputSize()), std::to_string(context.inputSize)}});
    return nullptr;
}

std::shared_ptr<const DataSet> loadNamedPair(Fields& fields, const char* images, const char* labels,
                                             const Value& at, const DataContext& context,
                                             Faults& faults)
{
    const Value* imageName = fields.optional(images);
    const Value* labelName = fields.optional(labels);
    const auto imagePath = imageName ? lessonFile(*imageName, context, faults) : std::nullopt;
    const auto labelPath = labelName ? lessonFile(*labelName, context, faults) : std::nullopt;
    if (!imagePath || !labelPath)
        return nullptr;
    return loadPair(*imagePath, *labelPath, at, context, faults);
}

LoadedData loadIdx(const Value& value, const DataContext& context, Faults& faults)
{
    Fields fields(value, "idx", faults);
    (void)fields.required("images");
    (void)fields.required("labels");
    LoadedData data;
    data.train = loadNamedPair(fields, "images", "labels", value, context, faults);
    data.test = loadNamedPair(fields, "test-images", "test-labels", value, context, faults);
    fields.finish();
    return data;
}

LoadedData loadBuiltin(const Value& value, const DataContext& context, Faults& faults)
{
    if (!readChoice(value, "builtin", {"digits"}, faults))
        return {};
    const auto load = [&](const std::string& part) {
        return loadPair(context.builtins / ("digits-" + part + "-images-idx3-ubyte.gz"),
                        context.builtins / ("digits-" + part + "-labels-idx1-ubyte.gz"), value,
                        context, faults);
    };
    LoadedData data;
    data.train = load("train");
    if (data.train)
        data.test = load("test");
    return data;
}

} // namespace

LoadedData readData(const Value& data, const DataContext& context, Faults& faults)
{
    Fields fields(data, "data", faults);
    const Value* samples = fields.optional("samples");
    const Value* csv = fields.optional("csv");
    const Value* idx = fields.optional("idx");
    const Value* builtin = fields.optional("builtin");
    const Value* function = fields.optional("function");
    const Value* generator = fields.optional("generator");
    if (generator)
        fields.fault(*generator,
                     {GRADUS_TEXT("core",
                                  "%1 is not available in this version; use "
                                  "samples, csv, idx, builtin or function"),
                      {"generator"}});
    const bool counted = function && samples && samples->isScalar(); // how many, not which
    const int given = (samples && !counted ? 1 : 0) + (csv ? 1 : 0) + (idx ? 1 : 0)
        + (builtin ? 1 : 0) + (function ? 1 : 0) + (generator ? 1 : 0);
    LoadedData loaded;
    if (function && given == 1)
        loaded = readFunctionData(fields, *function, context);
    fields.finish();
    if (given != 1) {
        report(faults, data,
               {GRADUS_TEXT("core",
                            "data has exactly one of samples, csv, idx, builtin and "
                            "function")});
        return {};
    }
    if (samples && !function)
        loaded.train =
            readSamples(*samples, context.inputSize, context.targetSize, faults, context.range);
    else if (csv)
        loaded = loadCsv(*csv, context, faults);
    else if (idx)
        loaded = loadIdx(*idx, context, faults);
    else if (builtin)
        loaded = loadBuiltin(*builtin, context, faults);
    return loaded;
}

} // namespace gradus
