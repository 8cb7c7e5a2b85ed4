// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"
#include "graph/array_reader.h"
#include "graph/graph_experiment.h"

#include <map>
#include <set>

namespace gradus {

/// Reads the nodes of a graph and puts the parts in where they stand: `h1: {part: head, of: {u:
/// emb}}`. Faults name the part and the place of use.
class NodesReader {
public:
    /// `files`: parameters that a file gives, by their full names; empty: none does.
    NodesReader(GraphExperiment::Spec& spec, const NamedArrays& files, Faults& faults)
        : m_spec(spec)
        , m_files(files)
        , m_faults(faults)
    { }

    /// `parts:` of the model. To be called before nodes are read.
    void readParts(const Value& map);
    /// Adds a node that is not computed, where its name and its numbers are good.
    void addLeaf(const Value& name, ArrayNode::Role role, std::optional<ReadArray> array);
    void addInput(const Value& name, ArrayNode::Role role, const std::optional<Shape>& shape);
    /// A parameter of the model itself, or by its full name (`h1.W`) one of a part that is placed
    /// later.
    void addParameter(const Value& name, const Value& value);
    /// Adds the parameters of the file that belong to no part.
    void addFileParameters(const Value& place);
    /// `nodes:` of the model; false where what follows would only repeat a fault.
    bool readNodes(const Value& map);
    /// Says which arrays of the file no parameter took.
    void reviewFile(const Value& place);
    /// The node of a name; −1 where there is none.
    [[nodiscard]] int find(const std::string& name) const;
    /// True where a fault of this name, or of what it is worked out of, was said.
    [[nodiscard]] bool isFaulty(const std::string& name) const
    {
        return m_scope.faulty.contains(name);
    }

private:
    struct Part {
        const Value* parameters = nullptr;
        const Value* nodes = nullptr;
        const Value* out = nullptr;
    };
    /// Values that stand for those of a part's parameters, by their names inwards.
    using Overrides = std::map<std::string, const Value*>;

    bool checkName(const Value& name, const GraphScope& scope);
    void reviewOverrides();
    bool readNodesOf(const Value& map, GraphScope& scope, const Overrides& overrides);
    bool readNode(const Value& name, const Value& value, GraphScope& scope);
    bool placePart(const Value& name, const Value& value, GraphScope& scope,
                   const Overrides& overrides);
    bool bindNames(const Value& of, const GraphScope& outer, GraphScope& inner);
    bool addPartParameters(const Part& part, const Value& at, GraphScope& scope,
                           Overrides& overrides);
    bool addStateNode(const std::string& local, ArrayNode::Role role, const ReadArray& array,
                      GraphScope& scope, const Value& at);
    [[nodiscard]] std::optional<ReadArray> fromFile(const std::string& fullName);
    bool finishPart(const Part& part, const std::string& name, const GraphScope& inner,
                    GraphScope& outer, const Value& at);
    void fault(const Value& at, Message message);

    GraphExperiment::Spec& m_spec;
    const NamedArrays& m_files;
    Faults& m_faults;
    GraphScope m_scope; ///< of the model itself
    std::map<std::string, Part> m_parts;
    std::vector<std::string> m_open; ///< the parts that are being put in, the outermost first
    std::set<std::string> m_taken; ///< arrays of the file
    Overrides m_overrides; ///< parameters that the model gives by their full names
    std::set<const Value*> m_used; ///< values that stand for others
    std::size_t m_parameters = 0; ///< how many numbers they have
};

} // namespace gradus
