// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_reader.h"

#include "data/data_file.h"
#include "data/function_data.h"
#include "data/idx.h"
#include "data/table_reader.h"
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
           {GRADUS_TEXT("core", "the pictures have %1 pixels, but x has %2 numbers in the model"),
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

// Pictures come with their test part, and their numbers lie between 0 and 1 already.
void refuseKeys(const PreparationKeys& keys, Faults& faults)
{
    const auto refuse = [&](const Value* value, const char* key) {
        if (value)
            report(faults, *value,
                   {GRADUS_TEXT("core", "%1 goes with samples and csv, not with idx and builtin"),
                    {key}});
    };
    refuse(keys.features, "features");
    refuse(keys.scale, "scale");
    refuse(keys.oneHot, "one-hot");
    refuse(keys.test, "test");
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
    const PreparationKeys keys = function ? PreparationKeys{} : preparationKeys(fields);
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
        loaded = readSampleData(*samples, keys, context, faults);
    else if (csv)
        loaded = readTableData(*csv, keys, context, faults);
    else if (!function)
        refuseKeys(keys, faults);
    if (idx)
        loaded = loadIdx(*idx, context, faults);
    else if (builtin)
        loaded = loadBuiltin(*builtin, context, faults);
    return loaded;
}

} // namespace gradus
