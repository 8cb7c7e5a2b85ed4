// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_reader.h"

#include "data/array_file.h"
#include "data/data_file.h"
#include "data/data_reader.h"
#include "graph/nodes_reader.h"

namespace gradus {

namespace {

class GraphReading {
public:
    GraphReading(const ExperimentSource& source, Faults& faults)
        : m_source(source)
        , m_fields(source.model, "model", faults)
        , m_faults(faults)
    { }

    std::shared_ptr<const Experiment> read()
    {
        const std::size_t before = m_faults.size();
        (void)m_fields.optional("kind");
        const Value* const inputs = m_fields.optional("inputs");
        const Value* const parameters = m_fields.optional("parameters");
        const Value* const given =
            inputs || parameters ? m_fields.optional("given") : m_fields.required("given");
        const Value* const parts = m_fields.optional("parts");
        const Value* const nodes = m_fields.required("nodes");
        const Value* const output = m_fields.optional("output");
        m_spec.rows = m_fields.choice("gradients", {"columns", "rows"}, 0) == 1;
        m_fields.finish();
        const NamedArrays files = readFile(parameters);
        NodesReader reader(m_spec, files, m_faults);
        if (inputs)
            readInputs(*inputs, reader);
        if (given)
            readGiven(*given, reader);
        if (parameters)
            readParameters(*parameters, reader);
        if (parts)
            reader.readParts(*parts);
        if (nodes && reader.readNodes(*nodes))
            checkOutput(*nodes, output, reader);
        else
            m_complete = false;
        if (parameters && parameters->isScalar() && !failed(before))
            reader.reviewFile(*parameters);
        readDataAndTraining(inputs, parameters);
        if (failed(before) || !m_complete || m_spec.expressions.empty())
            return nullptr;
        checkBatch();
        return failed(before) ? nullptr
                              : std::make_shared<const GraphExperiment>(std::move(m_spec));
    }

private:
    [[nodiscard]] bool failed(std::size_t before) const
    {
        return hasErrors(
            Faults(m_faults.begin() + static_cast<std::ptrdiff_t>(before), m_faults.end()));
    }

    // `parameters: weights.npz`
    NamedArrays readFile(const Value* parameters)
    {
        if (!parameters || !parameters->isScalar())
            return {};
        auto file = fileInFolder(m_source.folder, parameters->text());
        if (auto* message = std::get_if<Message>(&file)) {
            m_fields.fault(*parameters, std::move(*message));
            return {};
        }
        auto arrays = readArrayFile(std::get<std::filesystem::path>(file));
        if (auto* message = std::get_if<Message>(&arrays)) {
            m_fields.fault(*parameters, std::move(*message));
            return {};
        }
        return std::get<NamedArrays>(std::move(arrays));
    }

    void readInputs(const Value& map, NodesReader& reader)
    {
        Fields fields(map, "inputs", m_faults);
        (void)fields.required("x");
        (void)fields.optional("y");
        fields.finish();
        for (const auto& [name, value] : map.members()) {
            const auto shape = readShape(value, mostGraphNumbers, m_faults);
            const bool target = name.text() == "y";
            if (!target && name.text() != "x")
                continue;
            if (shape)
                (target ? m_targets : m_inputs) = static_cast<int>(shape->size());
            reader.addInput(name, target ? ArrayNode::Role::Target : ArrayNode::Role::Input, shape);
        }
    }

    void readGiven(const Value& map, NodesReader& reader)
    {
        if (!map.isMap() || map.members().empty() || map.members().size() > mostGraphNodes)
            m_fields.fault(map,
                           {GRADUS_TEXT("core",
                                        "given is a map of names to numbers: {x: [1, 2], W: "
                                        "[[1, 0], [2, 1]]}")});
        for (const auto& [name, value] : map.members())
            reader.addLeaf(name, ArrayNode::Role::Given,
                           readArray(value, mostGraphParameters, m_faults));
    }

    void readParameters(const Value& value, NodesReader& reader)
    {
        if (value.isScalar()) {
            reader.addFileParameters(value);
            return;
        }
        if (!value.isMap() || value.members().empty())
            m_fields.fault(value,
                           {GRADUS_TEXT("core",
                                        "parameters is a map of names to arrays, {W: [[1, 0], [2, "
                                        "1]]}, or the name of a file that has them")});
        for (const auto& [name, given] : value.members())
            reader.addParameter(name, given);
    }

    void checkOutput(const Value& nodes, const Value* output, const NodesReader& reader)
    {
        if (m_spec.expressions.empty()) // no name was good
            return;
        const ArrayNode& last = m_spec.graph.node(m_spec.graph.output());
        if (!last.shape.isScalar() || !last.isComputed())
            m_fields.fault(nodes.members().back().second,
                           {GRADUS_TEXT("core",
                                        "the last node is the output and must be one number; "
                                        "this one has the shape %1: take sum or mean of it"),
                            {lengthsText(last.shape)}});
        if (!output)
            return;
        m_spec.output = reader.find(output->text());
        if (m_spec.output < 0)
            m_fields.fault(*output,
                           {GRADUS_TEXT("core", "there is no node \"%1\""), {output->text()}});
        else if (m_spec.graph.node(m_spec.output).shape.size()
                 != static_cast<std::size_t>(m_targets))
            m_fields.fault(*output,
                           {GRADUS_TEXT("core",
                                        "the output is compared with y: it must have as many "
                                        "numbers (%1), and has %2"),
                            {std::to_string(m_targets),
                             std::to_string(m_spec.graph.node(m_spec.output).shape.size())}});
    }

    // What the node that is compared with y can give, by what it is worked out with.
    [[nodiscard]] OutputRange outputRange() const
    {
        if (m_spec.output < 0)
            return OutputRange::Any;
        const std::string& called = m_spec.graph.node(m_spec.output).called;
        if (called == "tanh")
            return OutputRange::Signed;
        return called == "sigmoid" || called == "step" ? OutputRange::Unit : OutputRange::Any;
    }

    void readDataAndTraining(const Value* inputs, const Value* parameters)
    {
        if (inputs && !m_source.data)
            m_faults.push_back({inputs->place(),
                                {GRADUS_TEXT("core",
                                             "inputs are filled from samples; the lesson needs "
                                             "data for them")}});
        if (!inputs && m_source.data)
            m_faults.push_back(
                {m_source.data->place(),
                 {GRADUS_TEXT("core",
                              "samples fill the inputs of a graph; write inputs: {x: [2], y: "
                              "[1]} in the model")}});
        std::int64_t samples = 1;
        if (inputs && m_source.data && m_inputs > 0) {
            const LoadedData data = readData(
                *m_source.data,
                {m_source.folder, m_source.builtins, m_inputs, m_targets, outputRange()}, m_faults);
            m_spec.train = data.train;
            m_spec.test = data.test;
            samples = data.train ? data.train->sampleCount() : mostGraphSamples;
        }
        if (!m_source.training)
            return;
        if (!parameters && m_spec.parts.empty())
            m_faults.push_back({m_source.training->place(),
                                {GRADUS_TEXT("core",
                                             "what is trained are parameters; this graph has "
                                             "none: leave training out")}});
        readBatchesAndTraining(*m_source.training, samples);
    }

    void readBatchesAndTraining(const Value& value, std::int64_t samples)
    {
        Fields fields(value, "training", m_faults);
        readTraining(fields, m_spec.training);
        m_spec.batches = readBatches(fields, samples);
        fields.finish();
    }

    // What a batch needs is known before any of it is there.
    void checkBatch()
    {
        const std::size_t ofSample = 2 * m_spec.graph.sampleNumbers();
        const std::size_t ofState = m_spec.graph.stateNumbers();
        const auto samples = static_cast<std::size_t>(m_spec.batches.size);
        if (samples * ofSample + ofState <= mostGraphNumbers)
            return;
        const Value& at = m_source.training ? *m_source.training : m_source.model;
        const std::size_t room = mostGraphNumbers > ofState ? mostGraphNumbers - ofState : 0;
        m_faults.push_back({at.place(),
                            {GRADUS_TEXT("core",
                                         "an iteration of this graph keeps %1 numbers at once, "
                                         "more than %2; a batch may have %3 samples at most"),
                             {std::to_string(samples * ofSample + ofState),
                              std::to_string(mostGraphNumbers), std::to_string(room / ofSample)}}});
    }

    static constexpr std::int64_t mostGraphSamples = 1'000'000;

    const ExperimentSource& m_source;
    Fields m_fields;
    Faults& m_faults;
    GraphExperiment::Spec m_spec;
    bool m_complete = true; ///< all nodes were read
    int m_inputs = 0; ///< numbers of x
    int m_targets = 0; ///< numbers of y; 0: there is none
};

} // namespace

std::shared_ptr<const Experiment> readGraph(const ExperimentSource& source, Faults& faults)
{
    return GraphReading(source, faults).read();
}

} // namespace gradus
