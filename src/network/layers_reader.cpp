// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/layers_reader.h"

#include "network/network_experiment.h"
#include "network/other_network_names.h"

#include <algorithm>

namespace gradus {

namespace {

// `fixed: true | false | biases`.
void readFixed(Fields& fields, LayerParts& parts)
{
    const Value* fixed = fields.optional("fixed");
    if (!fixed)
        return;
    const auto all = fixed->boolean();
    if (all)
        parts.fixed = *all ? Fixed::All : Fixed::Nothing;
    else if (fixed->isScalar() && fixed->text() == "biases" && parts.bias)
        parts.fixed = Fixed::Biases;
    else if (fixed->isScalar() && fixed->text() == "biases")
        fields.fault(
            *fixed,
            {GRADUS_TEXT("core",
                         "this layer has no biases (bias: false); there is nothing to fix")});
    else
        fields.fault(*fixed,
                     {GRADUS_TEXT("core",
                                  "fixed is true (weights and biases stay as they are) or biases; "
                                  "here it is \"%1\""),
                      {fixed->text()}});
}

// What only a layer with weights has.
void refuseForInput(Fields& fields)
{
    if (const Value* activation = fields.optional("activation"))
        fields.fault(*activation,
                     {GRADUS_TEXT("core", "layer 0 is the input: it has no activation")});
    for (const char* key : {"bias", "fixed"})
        if (const Value* value = fields.optional(key))
            fields.fault(
                *value,
                {GRADUS_TEXT("core", "layer 0 is the input: it has no weights and no biases")});
}

void readLayer(const Value& value, std::size_t index, LayerList& layers, Faults& faults)
{
    Fields fields(value, "a layer", faults);
    int size = 1;
    if (fields.required("size"))
        size = static_cast<int>(fields.wholeNumber("size", 1, {1, double(mostParameters)}));
    layers.sizes.push_back(size);
    layers.places.push_back(value.place());
    if (index == 0) {
        refuseForInput(fields);
        fields.finish();
        return;
    }
    std::size_t activation = 0;
    if (fields.required("activation"))
        activation = choiceOf(fields, "activation", activationNames(), 0, otherActivationNames());
    layers.activations.push_back(static_cast<Activation>(activation));
    LayerParts parts;
    parts.bias = fields.boolean("bias", true);
    readFixed(fields, parts);
    layers.parts.push_back(parts);
    fields.finish();
}

} // namespace

LayerList readLayers(Fields& model, Faults& faults)
{
    LayerList layers;
    const Value* list = model.required("layers");
    if (!list)
        return {};
    if (!list->isList() || list->items().size() < 2 || list->items().size() > mostLayers) {
        model.fault(*list,
                    {GRADUS_TEXT("core",
                                 "layers is a list of 2 to %1 layers, the input "
                                 "first: [{size: 2}, {size: 1, activation: sigmoid}]"),
                     {std::to_string(mostLayers)}});
        return {};
    }
    for (std::size_t i = 0; i < list->items().size(); ++i)
        readLayer(list->items()[i], i, layers, faults);
    std::int64_t parameters = 0;
    for (std::size_t i = 1; i < layers.sizes.size(); ++i)
        parameters += std::int64_t(layers.sizes[i]) * (std::int64_t(layers.sizes[i - 1]) + 1);
    if (parameters > mostParameters) {
        model.fault(*list,
                    {GRADUS_TEXT("core", "this network has %1 parameters; the limit is %2"),
                     {std::to_string(parameters), std::to_string(mostParameters)}});
        return {};
    }
    const bool learns =
        std::any_of(layers.parts.begin(), layers.parts.end(), [](const LayerParts& parts) {
            return parts.weightsLearn() || parts.biasesLearn();
        });
    if (!learns)
        faults.push_back(
            {list->place(),
             {GRADUS_TEXT("core", "every layer is fixed, so this network learns nothing")},
             Severity::Warning});
    return layers;
}

} // namespace gradus
