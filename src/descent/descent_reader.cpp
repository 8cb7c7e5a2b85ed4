// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_reader.h"

#include "descent/descent_experiment.h"
#include "optimizer/optimizer_reader.h"
#include "trace/fields.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gradus {

namespace {

// Names that mean something already where variables stand.
bool isTaken(const std::string& name)
{
    static constexpr std::array taken{"pi", "e", "f", "v",   "m",  "eta", "mhat", "vhat",
                                      "C",  "J", "R", "and", "or", "not", "df"};
    return findFunction(name) || std::find(taken.begin(), taken.end(), name) != taken.end();
}

bool isVariableName(const std::string& name)
{
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return !name.empty() && name.size() <= 16 && letter(name[0])
        && std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || digit(c); });
}

// One variable; a fault when its name cannot be one, or when it has an address of another's (Dx).
std::string readVariable(const Value& value, const std::vector<std::string>& before, Fields& model)
{
    const std::string& name = value.text();
    if (!isVariableName(name))
        model.fault(value,
                    {GRADUS_TEXT("core",
                                 "a variable is a letter, and letters or digits behind it: "
                                 "x, y, w1")});
    else if (isTaken(name))
        model.fault(value,
                    {GRADUS_TEXT("core",
                                 "%1 has a meaning of its own; choose another name "
                                 "for the variable"),
                     {name}});
    for (const std::string& other : before)
        if (other == name || "D" + other == name || "D" + name == other)
            model.fault(value,
                        {GRADUS_TEXT("core", "the variables %1 and %2 cannot be told apart"),
                         {other, name}});
    return name;
}

std::vector<std::string> readVariables(Fields& model)
{
    std::vector<std::string> names;
    const Value* list = model.required("variables");
    if (!list)
        return names;
    const std::size_t count = list->items().size();
    if (!list->isList() || count < 1 || count > DescentExperiment::mostVariables) {
        model.fault(*list,
                    {GRADUS_TEXT("core", "variables is a list of one to %1 names: [x, y]"),
                     {std::to_string(DescentExperiment::mostVariables)}});
        return names;
    }
    for (const Value& item : list->items())
        names.push_back(readVariable(item, names, model));
    return names;
}

std::vector<double> readStart(Fields& model, std::size_t variables)
{
    std::vector<double> start;
    const Value* list = model.required("start");
    if (!list)
        return start;
    for (const Value& item : list->items()) {
        const auto number = item.number();
        if (!number)
            model.fault(item, {GRADUS_TEXT("core", "here a number is needed")});
        start.push_back(number.value_or(0));
    }
    if (!list->isList() || (variables > 0 && start.size() != variables))
        model.fault(*list,
                    {GRADUS_TEXT("core",
                                 "start has one number for each of the %1 "
                                 "variables: [1, -0.5]"),
                     {std::to_string(variables)}});
    return start;
}

std::optional<FunctionGraph> readFunction(const Value& value,
                                          const std::vector<std::string>& variables, Faults& faults)
{
    if (!value.isScalar()) {
        faults.push_back(
            {value.place(),
             {GRADUS_TEXT("core", "a function is an expression in quotes: \"x^2 + 3*y^2\"")}});
        return std::nullopt;
    }
    const auto report = [&](const ExpressionFault& fault) {
        faults.push_back({value.inside(fault.column), fault.message});
        return std::nullopt;
    };
    const auto parsed = parseExpression(value.text());
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed))
        return report(*fault);
    auto made = FunctionGraph::make(std::get<Expression>(parsed), variables);
    if (const auto* fault = std::get_if<ExpressionFault>(&made))
        return report(*fault);
    return std::get<FunctionGraph>(std::move(made));
}

void readTraining(const Value& value, DescentExperiment::Spec& spec, Faults& faults)
{
    Fields fields(value, "training", faults);
    spec.optimizer = readOptimizer(fields);
    if (fields.required("rate"))
        spec.rate = fields.number("rate", spec.rate, {.low = 0, .lowOpen = true});
    spec.iterations = fields.wholeNumber("iterations", spec.iterations, {1, 1e12});
    fields.finish();
}

} // namespace

std::shared_ptr<const Experiment> readDescent(const ExperimentSource& source, Faults& faults)
{
    const std::size_t before = faults.size();
    Fields model(source.model, "model", faults);
    (void)model.optional("kind");
    const std::vector<std::string> variables = readVariables(model);
    std::vector<double> start = readStart(model, variables.size());
    const Value* function = model.required("function");
    auto graph =
        function && !variables.empty() ? readFunction(*function, variables, faults) : std::nullopt;
    model.finish();
    if (source.data)
        faults.push_back(
            {source.data->place(), {GRADUS_TEXT("core", "a descent on a function needs no data")}});
    DescentExperiment::Spec spec{.graph = graph ? std::move(*graph) : FunctionGraph{},
                                 .function = function ? function->text() : std::string(),
                                 .start = std::move(start)};
    if (source.training)
        readTraining(*source.training, spec, faults);
    const auto added = faults.begin() + static_cast<std::ptrdiff_t>(before);
    if (hasErrors(Faults(added, faults.end())))
        return nullptr;
    return std::make_shared<const DescentExperiment>(std::move(spec));
}

} // namespace gradus
