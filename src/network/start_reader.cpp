// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/start_reader.h"

#include "data/array_file.h"
#include "data/data_file.h"
#include "network/network_initial.h"
#include "network/other_network_names.h"
#include "network/parameter_match.h"

namespace gradus {

namespace {

// A list of `count` numbers, handed out one by one.
template <typename Take>
void readNumbers(const Value& list, const std::string& what, int count, Faults& faults, Take take)
{
    if (!list.isList() || list.items().size() != static_cast<std::size_t>(count)) {
        const std::string found = list.isList() ? std::to_string(list.items().size()) : "0";
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core", "%1 is a list of %2 numbers; here are %3"),
                           {what, std::to_string(count), found}}});
        return;
    }
    for (int i = 0; i < count; ++i) {
        if (const auto number = readNumber(list.items()[static_cast<std::size_t>(i)], what, faults))
            take(i, *number);
    }
}

void refuseBiases(Fields& fields, const std::string& layer)
{
    if (const Value* b = fields.optional("b"))
        fields.fault(
            *b,
            {GRADUS_TEXT("core", "layer %1 has no biases (bias: false); leave b out"), {layer}});
}

void readLayerParameters(const Value& value, int l, const ParameterLayout& layout,
                         AlignedVector& parameters, Faults& faults)
{
    Fields fields(value, "parameters of a layer", faults);
    const auto& block = layout.block(l);
    const std::string layer = std::to_string(l);
    if (!block.biased)
        refuseBiases(fields, layer);
    else if (const Value* b = fields.required("b"))
        readNumbers(*b, "b of layer " + layer, block.to, faults,
                    [&](int j, double number) { parameters(layout.bias(l, j + 1)) = number; });
    const Value* w = fields.required("w");
    fields.finish();
    if (!w)
        return;
    if (!w->isList() || w->items().size() != static_cast<std::size_t>(block.to)) {
        faults.push_back(
            {w->place(),
             {GRADUS_TEXT("core", "w of layer %1 has a row for each of its %2 neurons"),
              {layer, std::to_string(block.to)}}});
        return;
    }
    for (int j = 0; j < block.to; ++j) {
        const std::string row = "row " + std::to_string(j + 1) + " of w in layer " + layer;
        readNumbers(
            w->items()[static_cast<std::size_t>(j)], row, block.from, faults,
            [&](int k, double number) { parameters(layout.weight(l, j + 1, k + 1)) = number; });
    }
}

AlignedVector readParameters(const Value& list, const ParameterLayout& layout, Faults& faults)
{
    AlignedVector parameters = AlignedVector::Zero(layout.length());
    if (!list.isList() || list.items().size() != static_cast<std::size_t>(layout.layers())) {
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core",
                                       "parameters has an entry {w: …, b: …} for each of the "
                                       "%1 layers after the input"),
                           {std::to_string(layout.layers())}}});
        return parameters;
    }
    for (int l = 1; l <= layout.layers(); ++l)
        readLayerParameters(list.items()[static_cast<std::size_t>(l - 1)], l, layout, parameters,
                            faults);
    return parameters;
}

// `names: {w1: fc1.weight}` and `transposed`.
ParameterNaming readNaming(Fields& fields)
{
    ParameterNaming naming;
    if (fields.optional("transposed"))
        naming.transposed = fields.boolean("transposed", false);
    const Value* names = fields.optional("names");
    if (!names)
        return naming;
    if (!names->isMap())
        fields.fault(*names,
                     {GRADUS_TEXT("core",
                                  "names is a map of parameters to arrays of the file: {w1: "
                                  "fc1.weight, b1: fc1.bias}")});
    for (const auto& [parameter, array] : names->members())
        naming.names.emplace_back(parameter.text(), array.text());
    return naming;
}

// Parameters from a file beside the lesson.
AlignedVector readParameterFile(const Value& name, const ParameterNaming& naming,
                                const std::filesystem::path& folder, const ParameterLayout& layout,
                                std::vector<Message>& notes, Faults& faults)
{
    const auto refuse = [&](Message message) {
        faults.push_back({name.place(), std::move(message)});
        return AlignedVector(AlignedVector::Zero(layout.length()));
    };
    auto file = fileInFolder(folder, name.text());
    if (auto* message = std::get_if<Message>(&file))
        return refuse(std::move(*message));
    auto arrays = readArrayFile(std::get<std::filesystem::path>(file));
    if (auto* message = std::get_if<Message>(&arrays))
        return refuse(std::move(*message));
    auto match = matchParameters(std::get<NamedArrays>(arrays), layout, naming);
    if (auto* message = std::get_if<Message>(&match))
        return refuse(std::move(*message));
    notes = std::get<ParameterMatch>(match).notes();
    return std::get<ParameterMatch>(std::move(match)).parameters;
}

// `{file: …, names: …, transposed: …}`.
void readParameterMap(const Value& map, NetworkExperiment::Spec& spec,
                      const ParameterLayout& layout, const std::filesystem::path& folder,
                      Faults& faults)
{
    spec.parameters = AlignedVector::Zero(layout.length());
    if (map.find("w")) {
        faults.push_back({map.place(),
                          {GRADUS_TEXT("core",
                                       "parameters is a list, an entry for each layer after the "
                                       "input: [{w: …, b: …}], also where there is only one")}});
        return;
    }
    Fields fields(map, "parameters", faults);
    const Value* file = fields.required("file");
    const ParameterNaming naming = readNaming(fields);
    fields.finish();
    if (file)
        spec.parameters = readParameterFile(*file, naming, folder, layout, spec.notes, faults);
}

} // namespace

InitialParameters readInitial(const Value& value, Faults& faults)
{
    InitialParameters initial;
    if (value.isScalar()) {
        const std::string own = ownName(value.text(), initialNames(), otherInitialNames());
        if (!own.empty() && own != value.text())
            faults.push_back({value.place(),
                              {GRADUS_TEXT("core", "%1: \"%2\" is called %3 here"),
                               {"initial", value.text(), own}}});
        else if (const auto scheme = readChoice(value, "initial", initialNames(), faults))
            initial.scheme = static_cast<InitialScheme>(*scheme);
        return initial;
    }
    Fields fields(value, "initial", faults);
    if (fields.required("scheme"))
        initial.scheme = static_cast<InitialScheme>(
            choiceOf(fields, "scheme", initialNames(), static_cast<std::size_t>(initial.scheme),
                     otherInitialNames()));
    const auto own = [&](InitialScheme scheme) { return initial.scheme == scheme; };
    if (own(InitialScheme::Constant) && fields.required("value"))
        initial.value = fields.number("value", 0);
    if (own(InitialScheme::Uniform) && fields.required("low") && fields.required("high")) {
        initial.low = fields.number("low", -0.5);
        initial.high = fields.number("high", 0.5, {initial.low});
    }
    if (own(InitialScheme::Normal) && fields.required("sd"))
        initial.sd = fields.number("sd", 1, {0});
    initial.biasSd = fields.number("bias-sd", 0, {0});
    initial.seed =
        static_cast<std::uint64_t>(fields.wholeNumber("seed", 1, {0, 9007199254740992.0}));
    initial.round = static_cast<int>(fields.wholeNumber("round", -1, {0, 15}));
    fields.finish();
    return initial;
}

void readStart(Fields& model, NetworkExperiment::Spec& spec, const ParameterLayout& layout,
               const std::filesystem::path& folder, Faults& faults)
{
    const Value* parameters = model.optional("parameters");
    const Value* initial = model.optional("initial");
    if (parameters && initial)
        model.fault(*initial, {GRADUS_TEXT("core", "a model has parameters or initial, not both")});
    if (parameters) {
        if (parameters->isMap())
            readParameterMap(*parameters, spec, layout, folder, faults);
        else
            spec.parameters = parameters->isScalar()
                ? readParameterFile(*parameters, {}, folder, layout, spec.notes, faults)
                : readParameters(*parameters, layout, faults);
        return;
    }
    spec.initial = initial ? readInitial(*initial, faults) : InitialParameters();
    spec.parameters = drawParameters(*spec.initial, layout);
}

} // namespace gradus
