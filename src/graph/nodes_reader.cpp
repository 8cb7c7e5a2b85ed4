// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/nodes_reader.h"

#include "expression/functions.h"
#include "trace/fault.h"

#include <algorithm>
#include <cctype>

namespace gradus {

namespace {

constexpr std::size_t deepestParts = 8;

bool isNodeName(const std::string& name)
{
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const auto part = [&](char c) { return letter(c) || (c >= '0' && c <= '9'); };
    return !name.empty() && name.size() <= 16 && letter(name[0])
        && std::all_of(name.begin(), name.end(), part);
}

std::vector<std::string> namesIn(const GraphScope& scope)
{
    std::vector<std::string> names;
    for (const auto& [name, node] : scope.nodes)
        names.push_back(name);
    return names;
}

// `h1` of h1, h1.q, h1[2].
bool isFaultyName(const std::string& text, const GraphScope& scope)
{
    return scope.faulty.contains(text.substr(0, text.find_first_of(".[@")));
}

bool usesFaulty(const Expression& expression, const GraphScope& scope)
{
    const auto quantities = expression.quantities();
    return std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& quantity) {
        return isFaultyName(print(quantity), scope);
    });
}

} // namespace

void NodesReader::fault(const Value& at, Message message)
{
    m_faults.push_back({at.place(), std::move(message)});
}

bool NodesReader::checkName(const Value& name, const GraphScope& scope)
{
    const std::string& text = name.text();
    if (!isNodeName(text))
        fault(name,
              {GRADUS_TEXT("core",
                           "the name of a node is a letter, and letters or digits behind it: z, "
                           "W1")});
    else if (findFunction(text) || text == "pi" || text == "e" || text == "and" || text == "or"
             || text == "not")
        fault(name,
              {GRADUS_TEXT("core", "%1 has a meaning of its own; choose another name for the node"),
               {text}});
    else if (scope.nodes.contains(text))
        fault(name, {GRADUS_TEXT("core", "there are two nodes %1"), {text}});
    else
        return true;
    return false;
}

int NodesReader::find(const std::string& name) const
{
    const auto found = m_scope.nodes.find(name);
    return found == m_scope.nodes.end() ? -1 : found->second;
}

void NodesReader::readParts(const Value& map)
{
    if (!map.isMap()) {
        fault(map,
              {GRADUS_TEXT("core",
                           "parts is a map of names to pieces of graph: {head: {parameters: {Q: "
                           "…}, nodes: {q: \"u @ Q\"}}}")});
        return;
    }
    for (const auto& [name, value] : map.members()) {
        if (!isNodeName(name.text()))
            fault(name,
                  {GRADUS_TEXT("core",
                               "the name of a part is a letter, and letters or digits behind it: "
                               "head, block2")});
        Fields fields(value, "a part", m_faults);
        Part part;
        part.parameters = fields.optional("parameters");
        part.nodes = fields.required("nodes");
        part.out = fields.optional("out");
        fields.finish();
        m_parts[name.text()] = part;
    }
}

bool NodesReader::addStateNode(const std::string& local, ArrayNode::Role role,
                               const ReadArray& array, GraphScope& scope, const Value& at)
{
    const std::size_t size = array.shape.size();
    if (role == ArrayNode::Role::Parameter)
        m_parameters += size;
    if (m_parameters > mostGraphParameters || m_spec.state.size() + size > mostGraphNumbers) {
        fault(at,
              {GRADUS_TEXT("core", "a graph has at most %1 parameters"),
               {std::to_string(mostGraphParameters)}});
        return false;
    }
    if (m_spec.graph.numberedNodes() >= mostGraphNodes) {
        fault(at,
              {GRADUS_TEXT("core", "a graph has at most %1 nodes"),
               {std::to_string(mostGraphNodes)}});
        return false;
    }
    scope.nodes[local] = m_spec.graph.addLeaf(scope.prefix + local, role, array.shape, scope.part);
    m_spec.state.insert(m_spec.state.end(), array.entries.begin(), array.entries.end());
    return true;
}

void NodesReader::addLeaf(const Value& name, ArrayNode::Role role, std::optional<ReadArray> array)
{
    if (!checkName(name, m_scope) || !array
        || !addStateNode(name.text(), role, *array, m_scope, name))
        m_scope.faulty.insert(name.text());
}

void NodesReader::addInput(const Value& name, ArrayNode::Role role,
                           const std::optional<Shape>& shape)
{
    if (checkName(name, m_scope) && shape)
        m_scope.nodes[name.text()] = m_spec.graph.addLeaf(name.text(), role, *shape);
    else
        m_scope.faulty.insert(name.text());
}

void NodesReader::addParameter(const Value& name, const Value& value)
{
    if (name.text().find('.') != std::string::npos) {
        m_overrides[name.text()] = &value;
        return;
    }
    addLeaf(name, ArrayNode::Role::Parameter,
            readParameter(value, name.text(), mostGraphParameters, m_faults));
}

std::optional<ReadArray> NodesReader::fromFile(const std::string& fullName)
{
    const auto found = std::find_if(m_files.begin(), m_files.end(), [&](const NamedArray& array) {
        return array.name == fullName;
    });
    if (found == m_files.end())
        return std::nullopt;
    m_taken.insert(fullName);
    FewNumbers lengths;
    for (const std::size_t length : found->shape)
        lengths.push(static_cast<std::int32_t>(length));
    const Shape shape =
        lengths.empty() ? Shape() : Shape(std::span(lengths.begin(), lengths.size()));
    return ReadArray{shape, found->numbers};
}

void NodesReader::addFileParameters(const Value& place)
{
    for (const NamedArray& array : m_files) {
        if (array.name.find('.') != std::string::npos)
            continue; // of a part
        const Value name = Value::scalar(array.name, true, place.place());
        addLeaf(name, ArrayNode::Role::Parameter, fromFile(array.name));
    }
}

void NodesReader::reviewFile(const Value& place)
{
    for (const NamedArray& array : m_files)
        if (!m_taken.contains(array.name))
            fault(
                place,
                {GRADUS_TEXT("core", "the file's array %1 belongs to no parameter"), {array.name}});
}

bool NodesReader::readNodes(const Value& map)
{
    if (!readNodesOf(map, m_scope, m_overrides))
        return false;
    reviewOverrides();
    return true;
}

void NodesReader::reviewOverrides()
{
    for (const auto& [name, value] : m_overrides)
        if (!m_used.contains(value))
            fault(*value, {GRADUS_TEXT("core", "no part has the parameter %1"), {name}});
}

bool NodesReader::readNodesOf(const Value& map, GraphScope& scope, const Overrides& overrides)
{
    if (!map.isMap() || map.members().empty()) {
        fault(map,
              {GRADUS_TEXT("core",
                           "nodes is a map of names to expressions: {z: \"W @ x\", C: "
                           "\"sum(z^2)/2\"}")});
        return false;
    }
    for (const auto& [name, value] : map.members())
        scope.later.push_back(name.text());
    for (const auto& [name, value] : map.members()) {
        if (!checkName(name, scope))
            continue;
        const bool read =
            value.isMap() ? placePart(name, value, scope, overrides) : readNode(name, value, scope);
        if (!read)
            return false; // what follows would only repeat it
    }
    return scope.faulty.empty();
}

bool NodesReader::readNode(const Value& name, const Value& value, GraphScope& scope)
{
    const auto report = [&](const ExpressionFault& one, Severity severity) {
        m_faults.push_back({value.inside(one.column), one.message, severity});
    };
    std::vector<std::string> names = namesIn(scope);
    names.insert(names.end(), scope.faulty.begin(), scope.faulty.end());
    names.insert(names.end(), scope.later.begin(), scope.later.end());
    const auto parsed = parseExpression(value.text(), ReadingContext::over(std::move(names)));
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed)) {
        report(*fault, Severity::Error);
        return false;
    }
    for (const ExpressionFault& note : std::get<Expression>(parsed).notes())
        report(note, Severity::Warning);
    if (usesFaulty(std::get<Expression>(parsed), scope)) {
        scope.faulty.insert(name.text());
        return true; // the fault was said where it is
    }
    const auto added = m_spec.graph.add(name.text(), std::get<Expression>(parsed), scope);
    if (const auto* fault = std::get_if<ExpressionFault>(&added)) {
        report(*fault, Severity::Error);
        return false;
    }
    for (const ExpressionFault& note : m_spec.graph.takeNotes())
        report(note, Severity::Warning);
    scope.nodes[name.text()] = std::get<int>(added);
    m_spec.expressions.emplace_back(scope.prefix + name.text(), value.text());
    return true;
}

bool NodesReader::placePart(const Value& name, const Value& value, GraphScope& scope,
                            const Overrides& overrides)
{
    const std::size_t before = m_faults.size();
    Fields fields(value, "a node that is a part", m_faults);
    const Value* const kind = fields.required("part");
    const Value* const of = fields.optional("of");
    const Value* const parameters = fields.optional("parameters");
    fields.finish();
    if (!kind)
        return false;
    const auto found = m_parts.find(kind->text());
    if (found == m_parts.end() || !found->second.nodes) {
        fault(*kind, {GRADUS_TEXT("core", "there is no part \"%1\""), {kind->text()}});
        return false;
    }
    if (std::find(m_open.begin(), m_open.end(), kind->text()) != m_open.end()) {
        fault(*kind,
              {GRADUS_TEXT("core", "a part cannot stand within itself: %1"), {kind->text()}});
        return false;
    }
    if (m_open.size() == deepestParts) {
        fault(*kind,
              {GRADUS_TEXT("core", "parts may stand within parts, %1 deep at most"),
               {std::to_string(deepestParts)}});
        return false;
    }
    GraphScope inner{.prefix = scope.prefix + name.text() + '.', .part = scope.part};
    if (inner.part < 0) {
        inner.part = static_cast<int>(m_spec.parts.size());
        m_spec.parts.push_back(name.text());
    }
    m_spec.places.emplace_back(scope.prefix + name.text(), kind->text());
    if (of && std::any_of(of->members().begin(), of->members().end(), [&](const auto& bound) {
            return isFaultyName(bound.second.text(), scope);
        })) {
        scope.faulty.insert(name.text());
        return true; // the fault was said where it is
    }
    // What is said further out counts before what is said here, and that before the part itself.
    Overrides own;
    if (parameters)
        for (const auto& [inward, given] : parameters->members())
            own[inward.text()] = &given;
    const std::string path = name.text() + '.';
    for (const auto& [inward, given] : overrides)
        if (inward.starts_with(path))
            own[inward.substr(path.size())] = given;
    if (of && !bindNames(*of, scope, inner))
        return false;
    m_open.push_back(kind->text());
    const bool placed = addPartParameters(found->second, value, inner, own)
        && readNodesOf(*found->second.nodes, inner, own)
        && finishPart(found->second, name.text(), inner, scope, value);
    m_open.pop_back();
    if (!placed) // where the part is meant, beside what is wrong in it
        fault(*kind,
              {GRADUS_TEXT("core", "the part %1 cannot stand here as %2"),
               {kind->text(), scope.prefix + name.text()}});
    return placed && !hasErrors(Faults(m_faults.begin() + std::ptrdiff_t(before), m_faults.end()));
}

bool NodesReader::bindNames(const Value& of, const GraphScope& outer, GraphScope& inner)
{
    for (const auto& [local, node] : of.members()) {
        const auto found = outer.nodes.find(node.text());
        if (found == outer.nodes.end()) {
            const std::string near = nearest(node.text(), namesIn(outer));
            fault(node,
                  near.empty()
                      ? Message{GRADUS_TEXT("core", "there is no node \"%1\" before this one"),
                                {node.text()}}
                      : Message{
                          GRADUS_TEXT("core",
                                      "there is no node \"%1\" before this one; did you mean %2?"),
                          {node.text(), near}});
            return false;
        }
        if (!checkName(local, inner))
            return false;
        inner.nodes[local.text()] = found->second;
    }
    return true;
}

bool NodesReader::addPartParameters(const Part& part, const Value& at, GraphScope& scope,
                                    Overrides& overrides)
{
    std::vector<std::string> known;
    if (part.parameters)
        for (const auto& [name, value] : part.parameters->members()) {
            known.push_back(name.text());
            if (scope.nodes.contains(name.text()))
                continue; // shared: `of` names it
            const auto other = overrides.find(name.text());
            if (other != overrides.end())
                m_used.insert(other->second);
            const std::string full = scope.prefix + name.text();
            auto array = fromFile(full);
            if (!array)
                array = readParameter(other == overrides.end() ? value : *other->second, full,
                                      mostGraphParameters, m_faults);
            if (!array || !checkName(name, scope)
                || !addStateNode(name.text(), ArrayNode::Role::Parameter, *array, scope, at))
                return false;
        }
    for (const auto& [inward, value] : overrides)
        if (inward.find('.') == std::string::npos
            && std::find(known.begin(), known.end(), inward) == known.end()) {
            fault(
                *value,
                {GRADUS_TEXT("core", "the part %1 has no parameter %2"), {m_open.back(), inward}});
            return false;
        }
    return true;
}

bool NodesReader::finishPart(const Part& part, const std::string& name, const GraphScope& inner,
                             GraphScope& outer, const Value& at)
{
    const std::string out = part.out ? part.out->text() : part.nodes->members().back().first.text();
    const auto found = inner.nodes.find(out);
    if (found == inner.nodes.end()) {
        fault(part.out ? *part.out : at,
              {GRADUS_TEXT("core", "the part has no node %1 that it could give"), {out}});
        return false;
    }
    m_spec.graph.alias(outer.prefix + name, found->second);
    outer.nodes[name] = found->second;
    for (const auto& [local, node] : inner.nodes)
        outer.nodes[name + '.' + local] = node;
    return true;
}

} // namespace gradus
