// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_reader.h"

#include "approximation/approximation_experiment.h"
#include "expression/function_reader.h"
#include "expression/variable_name.h"
#include "trace/fields.h"
#include "trace/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

constexpr double farthestEnd = 1e6;
constexpr double narrowest = 1e-6; // of an interval, by the size of its ends

class ApproximationReading {
public:
    ApproximationReading(const ExperimentSource& source, Faults& faults)
        : m_fields(source.model, "model", faults)
        , m_faults(faults)
    { }

    std::shared_ptr<const Experiment> read()
    {
        const std::size_t before = m_faults.size();
        (void)m_fields.optional("kind");
        readVariables();
        const bool named = !failedSince(before); // else what follows would only repeat it
        for (const std::string& name : m_variables)
            if (const Value* list = m_fields.optional(name); named)
                m_spec.intervals.push_back(list ? readInterval(name, *list) : Interval());
        const Value* function = m_fields.required("function");
        if (function && named)
            readFunction(*function);
        readPieces();
        if (m_fields.optional("steepness"))
            m_spec.steepness =
                m_fields.number("steepness", 1, {.low = 0, .high = steepest, .lowOpen = true});
        m_fields.finish();
        if (failedSince(before))
            return nullptr;
        auto experiment = std::make_shared<const ApproximationExperiment>(std::move(m_spec));
        checkTarget(*experiment, *function);
        checkPlaces(*experiment);
        return failedSince(before) ? nullptr : experiment;
    }

private:
    [[nodiscard]] bool failedSince(std::size_t before) const
    {
        const auto added = m_faults.begin() + static_cast<std::ptrdiff_t>(before);
        return hasErrors(Faults(added, m_faults.end()));
    }

    // A variable's name is the key of its interval; it cannot be another key's.
    void checkVariable(const Value& value)
    {
        static constexpr std::array keys{"kind",   "function", "variables",
                                         "pieces", "place",    "steepness"};
        const std::string& name = value.text();
        auto fault = variableFault(name, m_variables);
        if (!fault && std::find(keys.begin(), keys.end(), name) != keys.end())
            fault = Message{GRADUS_TEXT("core",
                                        "%1 has a meaning of its own; choose another name for the "
                                        "variable"),
                            {name}};
        if (fault)
            m_fields.fault(value, std::move(*fault));
    }

    void readVariables()
    {
        const Value* list = m_fields.optional("variables");
        if (!list) {
            m_variables = {"x"};
            return;
        }
        if (!list->isList() || list->items().empty() || list->items().size() > 2)
            m_fields.fault(*list, {GRADUS_TEXT("core", "variables is one name or two: [x, y]")});
        for (const Value& item : list->items()) {
            checkVariable(item);
            m_variables.push_back(item.text());
        }
    }

    Interval readInterval(const std::string& name, const Value& list)
    {
        const auto& ends = list.items();
        const auto low = ends.size() == 2 ? ends[0].number() : std::nullopt;
        const auto high = ends.size() == 2 ? ends[1].number() : std::nullopt;
        if (!low || !high || !(*low < *high)) {
            m_fields.fault(list,
                           {GRADUS_TEXT("core",
                                        "%1 is an interval of two numbers, the lower first: "
                                        "[0, 1]"),
                            {name}});
            return {};
        }
        const double size = std::max({1.0, std::abs(*low), std::abs(*high)});
        if (size > farthestEnd || *high - *low < narrowest * size)
            m_fields.fault(list,
                           {GRADUS_TEXT("core",
                                        "the ends of an interval lie within ±%1, and not nearer "
                                        "together than %2 of that size"),
                            {farthestEnd, narrowest}});
        return {*low, *high};
    }

    void readFunction(const Value& value)
    {
        auto graph = readFunctionGraph(value, m_variables, m_faults);
        if (!graph)
            return;
        m_spec.graph = std::move(*graph);
        m_spec.function = value.text();
    }

    void readPieces()
    {
        const bool two = m_variables.size() == 2;
        const Value* pieces = m_fields.optional("pieces");
        const Value* place = m_fields.optional("place");
        if (pieces)
            m_spec.perSide = static_cast<int>(m_fields.wholeNumber(
                "pieces", 0, {0, static_cast<double>(two ? mostTowersPerSide : mostPieces)}));
        if (pieces && place)
            m_fields.fault(*place,
                           {GRADUS_TEXT("core",
                                        "either pieces, that many side by side, or place, a list "
                                        "by hand; not both")});
        else if (place)
            readPlaces(*place);
        else if (!pieces)
            m_faults.push_back({m_fields.place(),
                                {GRADUS_TEXT("core",
                                             "model needs pieces: 10, or place: [{left: 0.2, "
                                             "right: 0.4, height: 0.5}]")}});
    }

    void readPlaces(const Value& list)
    {
        const int most =
            m_variables.size() == 2 ? mostTowersPerSide * mostTowersPerSide : mostPieces;
        if (!list.isList() || list.items().size() > static_cast<std::size_t>(most)) {
            m_fields.fault(list,
                           {GRADUS_TEXT("core",
                                        "place is a list of at most %1 pieces: [{left: 0.2, "
                                        "right: 0.4, height: 0.5}]"),
                            {std::to_string(most)}});
            return;
        }
        for (const Value& item : list.items()) {
            m_spec.place.push_back(readPiece(item));
            m_places.push_back(&item);
        }
    }

    Piece readPiece(const Value& item)
    {
        Fields fields(item, "a piece", m_faults);
        Piece piece;
        const auto take = [&](const char* key, PieceNumber number) {
            if (fields.required(key))
                piece.put(number, fields.number(key, 0));
        };
        piece.single = m_variables.size() == 1 && item.find("step") && !item.find("left");
        take(piece.single ? "step" : "left", PieceNumber::Left);
        if (!piece.single)
            take("right", PieceNumber::Right);
        if (m_variables.size() == 2) {
            take("bottom", PieceNumber::Bottom);
            take("top", PieceNumber::Top);
        }
        if (fields.optional("height"))
            piece.put(PieceNumber::Height, fields.number("height", 0));
        fields.finish();
        return piece;
    }

    // f must have a value at the ends of the interval and over the grid; one fault is enough.
    void checkTarget(const ApproximationExperiment& experiment, const Value& function)
    {
        const auto report = [&](std::span<const double> at) {
            auto fault = experiment.targetFault(at);
            if (fault)
                m_fields.fault(function, std::move(*fault));
            return fault.has_value();
        };
        const auto inputs = static_cast<std::size_t>(experiment.inputs());
        for (int corner = 0; corner < (inputs == 2 ? 4 : 2); ++corner) {
            std::array<double, 2> at{};
            for (int axis = 0; axis < experiment.inputs(); ++axis)
                at[static_cast<std::size_t>(axis)] = (corner >> axis & 1) != 0
                    ? experiment.interval(axis).high
                    : experiment.interval(axis).low;
            if (report(std::span(at).first(inputs)))
                return;
        }
        for (std::size_t k = 0; k < experiment.gridSize(); ++k) {
            const auto at = experiment.gridPoint(k);
            if (!std::isfinite(experiment.gridTargets()[k]) && report(std::span(at).first(inputs)))
                return;
        }
    }

    void checkPlaces(const ApproximationExperiment& experiment)
    {
        for (std::size_t i = 0; i < m_places.size(); ++i)
            if (auto fault = experiment.fault(experiment.pieces()[i]))
                m_fields.fault(*m_places[i], std::move(*fault));
    }

    Fields m_fields;
    Faults& m_faults;
    std::vector<std::string> m_variables;
    std::vector<const Value*> m_places; ///< of the pieces by hand
    ApproximationExperiment::Spec m_spec;
};

} // namespace

std::shared_ptr<const Experiment> readApproximation(const ExperimentSource& source, Faults& faults)
{
    if (source.data)
        faults.push_back(
            {source.data->place(),
             {GRADUS_TEXT("core", "an approximation has its function; it needs no data")}});
    if (source.training)
        faults.push_back(
            {source.training->place(),
             {GRADUS_TEXT("core", "an approximation is not trained; leave training out")}});
    return ApproximationReading(source, faults).read();
}

} // namespace gradus
