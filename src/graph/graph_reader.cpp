// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_reader.h"

#include "graph/graph_experiment.h"
#include "trace/fields.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace gradus {

namespace {

bool isNodeName(const std::string& name)
{
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const auto part = [&](char c) { return letter(c) || (c >= '0' && c <= '9'); };
    return !name.empty() && name.size() <= 16 && letter(name[0])
        && std::all_of(name.begin(), name.end(), part);
}

class GraphReading {
public:
    GraphReading(const ExperimentSource& source, Faults& faults)
        : m_fields(source.model, "model", faults)
        , m_faults(faults)
    { }

    std::shared_ptr<const Experiment> read()
    {
        const std::size_t before = m_faults.size();
        (void)m_fields.optional("kind");
        if (const Value* given = m_fields.required("given"))
            readGiven(*given);
        if (const Value* nodes = m_fields.required("nodes"))
            readNodes(*nodes);
        m_spec.rows = m_fields.choice("gradients", {"columns", "rows"}, 0) == 1;
        m_fields.finish();
        const auto added = m_faults.begin() + static_cast<std::ptrdiff_t>(before);
        if (hasErrors(Faults(added, m_faults.end())))
            return nullptr;
        return std::make_shared<const GraphExperiment>(std::move(m_spec));
    }

private:
    bool checkName(const Value& name)
    {
        const std::string& text = name.text();
        if (!isNodeName(text))
            m_fields.fault(name,
                           {GRADUS_TEXT("core",
                                        "the name of a node is a letter, and letters or digits "
                                        "behind it: z, W1")});
        else if (findFunction(text) || text == "pi" || text == "e" || text == "and" || text == "or"
                 || text == "not")
            m_fields.fault(name,
                           {GRADUS_TEXT("core",
                                        "%1 has a meaning of its own; choose another name for "
                                        "the node"),
                            {text}});
        else if (m_spec.graph.find(text) >= 0)
            m_fields.fault(name, {GRADUS_TEXT("core", "there are two nodes %1"), {text}});
        else
            return true;
        return false;
    }

    // A number, a list of numbers (a column) or a list of rows.
    std::optional<Array> readArray(const Value& value)
    {
        if (value.isScalar()) {
            const auto number = value.number();
            if (number)
                return Array::number(*number);
        }
        const auto& items = value.items();
        const bool matrix = !items.empty() && items.front().isList();
        const std::size_t columns = matrix ? items.front().items().size() : 1;
        Array array{{static_cast<int>(items.size()), static_cast<int>(columns)}, {}};
        bool good = !items.empty() && columns > 0 && items.size() <= mostGraphEntries;
        const auto take = [&](const Value& item) {
            const auto number = item.number();
            good = good && number.has_value();
            array.entries.push_back(number.value_or(0));
        };
        array.entries.clear();
        for (const Value& item : items) {
            good = good && item.isList() == matrix;
            if (!matrix)
                take(item);
            for (const Value& entry : item.items())
                take(entry);
        }
        if (good && array.entries.size() == array.shape.size()
            && array.entries.size() <= mostGraphEntries)
            return array;
        m_fields.fault(value,
                       {GRADUS_TEXT("core",
                                    "what is given is a number, a list of numbers (a column) or a "
                                    "list of rows of like length: [[1, 2], [3, 4]]")});
        return std::nullopt;
    }

    void readGiven(const Value& map)
    {
        if (!map.isMap() || map.members().empty() || map.members().size() > mostGraphNodes)
            m_fields.fault(map,
                           {GRADUS_TEXT("core",
                                        "given is a map of names to numbers: {x: [1, 2], W: "
                                        "[[1, 0], [2, 1]]}")});
        for (const auto& [name, value] : map.members()) {
            auto array = readArray(value);
            if (!checkName(name) || !array)
                continue;
            m_spec.graph.addGiven(name.text(), array->shape);
            m_spec.given.push_back(std::move(*array));
        }
        if (m_spec.graph.entries() > mostGraphEntries)
            m_fields.fault(
                map,
                {GRADUS_TEXT("core", "a graph has at most %1 nodes with %2 entries together"),
                 {std::to_string(mostGraphNodes), std::to_string(mostGraphEntries)}});
    }

    void readNodes(const Value& map)
    {
        if (!map.isMap() || map.members().empty()) {
            m_fields.fault(map,
                           {GRADUS_TEXT("core",
                                        "nodes is a map of names to expressions: {z: \"W @ x\", "
                                        "C: \"sum(z^2)/2\"}")});
            return;
        }
        // Names of later nodes are known, too: they are not taken apart into earlier ones.
        m_names = m_spec.graph.names();
        for (const auto& [name, value] : map.members())
            m_names.push_back(name.text());
        for (const auto& [name, value] : map.members())
            if (checkName(name) && !readNode(name.text(), value))
                return; // what follows would only repeat it
        if (m_spec.expressions.empty()) // no name was good
            return;
        const TensorNode& last = m_spec.graph.node(m_spec.graph.output());
        if (!last.shape.isScalar())
            m_fields.fault(map.members().back().second,
                           {GRADUS_TEXT("core",
                                        "the last node is the output and must be one number; "
                                        "this one has the shape %1: take sum or mean of it"),
                            {shapeText(last.shape)}});
    }

    bool readNode(const std::string& name, const Value& value)
    {
        const auto parsed = parseExpression(value.text(), ReadingContext::over(m_names));
        if (const auto* fault = std::get_if<ExpressionFault>(&parsed)) {
            m_faults.push_back({value.inside(fault->column), fault->message});
            return false;
        }
        for (const ExpressionFault& note : std::get<Expression>(parsed).notes())
            m_faults.push_back({value.inside(note.column), note.message, Severity::Warning});
        const auto added = m_spec.graph.add(name, std::get<Expression>(parsed));
        if (const auto* fault = std::get_if<ExpressionFault>(&added)) {
            m_faults.push_back({value.inside(fault->column), fault->message});
            return false;
        }
        for (const ExpressionFault& note : m_spec.graph.takeNotes())
            m_faults.push_back({value.inside(note.column), note.message, Severity::Warning});
        m_spec.expressions.push_back(value.text());
        return true;
    }

    Fields m_fields;
    Faults& m_faults;
    GraphExperiment::Spec m_spec;
    std::vector<std::string> m_names; ///< of all nodes, also of later ones
};

} // namespace

std::shared_ptr<const Experiment> readGraph(const ExperimentSource& source, Faults& faults)
{
    if (source.data)
        faults.push_back(
            {source.data->place(),
             {GRADUS_TEXT("core", "a graph's numbers stand under given; it needs no data")}});
    if (source.training)
        faults.push_back({source.training->place(),
                          {GRADUS_TEXT("core", "a graph is not trained; leave training out")}});
    return GraphReading(source, faults).read();
}

} // namespace gradus
