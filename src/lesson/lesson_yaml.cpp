// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_yaml.h"

#include "approximation/approximation_iteration.h"
#include "descent/descent_iteration.h"
#include "graph/graph_iteration.h"
#include "hopfield/hopfield_iteration.h"
#include "network/network_iteration.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

const std::string entryStart = "    - ";

Message noData() { return {GRADUS_TEXT("core", "this model has no data points")}; }

// [0.5, -1]
template <typename Numbers> std::string flowList(const Numbers& numbers)
{
    std::string text = "[";
    for (const auto number : numbers)
        text += (text.size() > 1 ? ", " : "") + exactText(static_cast<double>(number));
    return text + "]";
}

// The numbers of a vector or matrix as they are seen at a position; of a matrix a list of rows.
class YamlReader {
public:
    explicit YamlReader(const Snapshot& snapshot) : m_snapshot(snapshot) { }

    std::string number(const Quantity& quantity)
    {
        const Reading reading = m_snapshot.read(quantity);
        m_finite = m_finite && reading.isKnown() && std::isfinite(reading.value);
        return exactText(reading.value);
    }

    template <typename Address> std::string list(int count, Address address)
    {
        std::string text = "[";
        for (int i = 1; i <= count; ++i)
            text += (i > 1 ? ", " : "") + number(address(i));
        return text + "]";
    }

    /// The text, or that a lesson cannot have such numbers.
    std::variant<std::string, Message> finish(std::string text) const
    {
        if (!m_finite)
            return Message{GRADUS_TEXT("core", "a lesson's numbers are finite; here one is not")};
        return text;
    }

private:
    const Snapshot& m_snapshot;
    bool m_finite = true;
};

using YamlResult = std::variant<std::string, Message>;

YamlResult networkParameters(const NetworkIteration& network, const Snapshot& snapshot)
{
    YamlReader reader(snapshot);
    const NetworkExperiment& experiment = network.experiment();
    std::string text = "  parameters:\n";
    for (int l = 1; l <= experiment.layers(); ++l) {
        std::string rows;
        for (int j = 1; j <= experiment.size(l); ++j)
            rows += (j > 1 ? ", " : "") + reader.list(experiment.size(l - 1), [&](int k) {
                return Quantity::edge("w", l, j, k);
            });
        text += entryStart + "{w: [" + rows + "]";
        if (experiment.parts(l).bias)
            text += ", b: " + reader.list(experiment.size(l), [&](int j) {
                return Quantity::neuron("b", l, j);
            });
        text += "}\n";
    }
    return reader.finish(std::move(text));
}

// The samples of the iteration, with what was changed in them.
YamlResult sampleLines(const Snapshot& snapshot, int inputs, int targets, bool batched,
                       bool indexed)
{
    YamlReader reader(snapshot);
    std::string text = "  samples:\n";
    for (int n = 1; n <= snapshot.iteration->sampleCount(); ++n) {
        const int sample = batched ? n : 0;
        const auto numbers = [&](const char* letter, int size) {
            return reader.list(size, [&](int i) {
                return size > 1 || indexed ? Quantity::vector(letter, i, sample)
                                           : Quantity::plain(letter, sample);
            });
        };
        text +=
            entryStart + "{x: " + numbers("x", inputs) + ", y: " + numbers("y", targets) + "}\n";
    }
    return reader.finish(std::move(text));
}

YamlResult partOfNetwork(LessonPart part, const NetworkIteration& network, const Snapshot& snapshot)
{
    if (part == LessonPart::Parameters)
        return networkParameters(network, snapshot);
    if (network.number() == 0)
        return noData();
    const NetworkExperiment& experiment = network.experiment();
    return sampleLines(snapshot, experiment.size(0), experiment.size(experiment.layers()),
                       experiment.isBatched(), true);
}

YamlResult partOfDescent(LessonPart part, const DescentIteration& descent, const Snapshot& snapshot)
{
    const DescentExperiment& experiment = descent.experiment();
    if (part == LessonPart::Parameters) {
        YamlReader reader(snapshot);
        const auto& names = experiment.graph().variables();
        return reader.finish("  start: " + reader.list(experiment.variables(), [&](int i) {
            return Quantity::plain(names[static_cast<std::size_t>(i - 1)]);
        }) + "\n");
    }
    if (!experiment.hasData() || descent.number() == 0)
        return noData();
    const DataSet& data = *experiment.spec().data;
    return sampleLines(snapshot, data.inputSize(), data.targetSize(), experiment.isBatched(),
                       false);
}

// An array as nested lists, as deep as it has axes; a column as one list.
std::string arrayText(const Shape& shape, std::span<const double> entries, std::size_t axis = 0)
{
    if (shape.isScalar())
        return exactText(entries.front());
    const bool column = shape.isMatrix() && shape.columns() == 1;
    if (column || axis + 1 == shape.axes())
        return flowList(entries);
    const std::size_t part = entries.size() / static_cast<std::size_t>(shape.length(axis));
    std::string parts;
    for (std::size_t at = 0; at < entries.size(); at += part)
        parts += (at > 0 ? ", " : "") + arrayText(shape, entries.subspan(at, part), axis + 1);
    return "[" + parts + "]";
}

// Samples with flat lists, as all readers of them take.
std::string graphSamples(const GraphIteration& graph)
{
    std::string text = "  samples:\n";
    for (int sample = 1; sample <= graph.sampleCount(); ++sample) {
        std::string line;
        for (int n = 0; n < graph.experiment().graph().size(); ++n) {
            const auto role = graph.experiment().graph().node(n).role;
            const bool input = role == ArrayNode::Role::Input;
            if (!input && role != ArrayNode::Role::Target)
                continue;
            const ArrayView view = graph.valuesOf(n, sample);
            line += (line.empty() ? "" : ", ") + std::string(input ? "x: " : "y: ")
                + flowList(std::span(view.entries, view.shape.size()));
        }
        text += entryStart + "{" + line + "}\n";
    }
    return text;
}

YamlResult partOfGraph(LessonPart part, const GraphIteration& graph, const Snapshot& snapshot)
{
    const GraphExperiment& experiment = graph.experiment();
    if (part != LessonPart::Parameters) {
        const DataSet* const data = experiment.spec().train.get();
        if (!data || graph.number() == 0)
            return noData();
        return graphSamples(graph);
    }
    std::string given;
    std::string parameters;
    for (const int n : experiment.stateNodes()) {
        const ArrayNode& node = experiment.graph().node(n);
        std::vector<double> numbers;
        for (std::size_t i = 0; i < node.shape.size(); ++i)
            numbers.push_back(graph.stateAt({experiment.rowOf(GraphPart::Value, n), i, 0, false},
                                            snapshot.position.step));
        (node.role == ArrayNode::Role::Given ? given : parameters) +=
            "    " + node.name + ": " + arrayText(node.shape, numbers) + "\n";
    }
    return (given.empty() ? "" : "  given:\n" + given)
        + (parameters.empty() ? "" : "  parameters:\n" + parameters);
}

std::string pieceText(const Piece& piece, int inputs, double height)
{
    std::string text = piece.single ? "step: " + exactText(piece.number(PieceNumber::Left))
                                    : "left: " + exactText(piece.number(PieceNumber::Left))
            + ", right: " + exactText(piece.number(PieceNumber::Right));
    if (inputs == 2)
        text += ", bottom: " + exactText(piece.number(PieceNumber::Bottom))
            + ", top: " + exactText(piece.number(PieceNumber::Top));
    return "{" + text + ", height: " + exactText(height) + "}";
}

// The pieces as they stand, those that are still to be placed among them.
YamlResult partOfApproximation(LessonPart part, const ApproximationIteration& approximation)
{
    if (part != LessonPart::Parameters)
        return noData();
    const ApproximationExperiment& experiment = approximation.experiment();
    const ApproximationState& state = approximation.state();
    std::string text = "  steepness: " + exactText(state.steepness) + "\n  place:\n";
    for (const Piece& piece : state.pieces)
        text += entryStart + pieceText(piece, experiment.inputs(), experiment.height(piece)) + "\n";
    return text;
}

YamlResult partOfHopfield(LessonPart part, const HopfieldIteration& hopfield,
                          const Snapshot& snapshot)
{
    if (part == LessonPart::Data)
        return "  start: " + flowList(hopfield.unitsAt(snapshot.position.step)) + "\n";
    const HopfieldExperiment& experiment = hopfield.experiment();
    std::string text;
    if (experiment.storing().rule() == StoringRule::Given) {
        text += "  weights:\n";
        for (int i = 0; i < experiment.units(); ++i) {
            std::vector<double> row;
            for (int j = 0; j < experiment.units(); ++j)
                row.push_back(experiment.couplings().value(i, j));
            text += entryStart + flowList(row) + "\n";
        }
    }
    if (experiment.patterns() > 0)
        text += "  patterns:\n";
    for (int p = 0; p < experiment.patterns(); ++p)
        text += entryStart + flowList(experiment.pattern(p)) + "\n";
    const auto& thresholds = hopfield.state().thresholds;
    const bool follow = experiment.spec().converted && thresholds == experiment.spec().thresholds;
    if (!follow
        && std::any_of(thresholds.begin(), thresholds.end(), [](double t) { return t != 0; }))
        text += "  thresholds: " + flowList(thresholds) + "\n";
    return text;
}

// The end of an iteration has a name of its own only where nothing received a value there.
std::string gotoText(const Snapshot& snapshot)
{
    const auto step = snapshot.currentStep();
    const PositionName name{.iteration = snapshot.position.iteration,
                            .kind = step ? PositionName::Kind::Quantity : PositionName::Kind::Step,
                            .quantity = step ? step->quantity : Quantity{}};
    return "    goto: \"" + print(name) + "\"\n";
}

} // namespace

std::variant<std::string, Message> lessonYaml(LessonPart part, const Snapshot& snapshot)
{
    if (part == LessonPart::Position)
        return gotoText(snapshot);
    const Iteration* const iteration = snapshot.iteration.get();
    if (const auto* network = dynamic_cast<const NetworkIteration*>(iteration))
        return partOfNetwork(part, *network, snapshot);
    if (const auto* descent = dynamic_cast<const DescentIteration*>(iteration))
        return partOfDescent(part, *descent, snapshot);
    if (const auto* graph = dynamic_cast<const GraphIteration*>(iteration))
        return partOfGraph(part, *graph, snapshot);
    if (const auto* approximation = dynamic_cast<const ApproximationIteration*>(iteration))
        return partOfApproximation(part, *approximation);
    if (const auto* hopfield = dynamic_cast<const HopfieldIteration*>(iteration))
        return partOfHopfield(part, *hopfield, snapshot);
    return noData();
}

std::string viewYaml(const LessonView& view)
{
    std::string text = view.stage.empty() ? std::string() : "stage: " + view.stage;
    const auto range = [&](const char* name, const std::optional<std::pair<double, double>>& of) {
        if (of)
            text += (text.empty() ? "" : ", ") + std::string(name) + ": [" + exactText(of->first)
                + ", " + exactText(of->second) + "]";
    };
    range("x", view.x);
    range("y", view.y);
    return "    view: {" + text + "}\n";
}

} // namespace gradus
