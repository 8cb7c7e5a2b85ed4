// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_reader.h"

#include "hopfield/couplings_reader.h"
#include "trace/other_names.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

constexpr int mostUnlearned = 1000; // states
constexpr double mostUnlearning = 2e8; // states times couplings: a few seconds

// Reads model and recall; what it has found so far is kept in members.
class HopfieldReading {
public:
    HopfieldReading(const ExperimentSource& source, Faults& faults)
        : m_source(source)
        , m_model(source.model, "model", faults)
        , m_faults(faults)
        , m_before(faults.size())
    { }

    std::shared_ptr<const Experiment> read()
    {
        (void)m_model.optional("kind");
        if (m_model.required("units"))
            m_units = static_cast<int>(
                m_model.wholeNumber("units", 0, {2, double(HopfieldExperiment::mostUnits)}));
        if (!good())
            return nullptr;
        UnitsReader units(m_units, m_faults);
        const Value* const weights = m_model.optional("weights");
        const auto couplings = weights ? readCouplings(*weights, m_units, m_faults) : std::nullopt;
        Patterns patterns = readPatterns(units, weights != nullptr);
        readRule();
        readSettings(weights != nullptr);
        const Storing::Unlearning unlearning = readUnlearning(units);
        m_spec.zeroOne = readValues();
        readThresholds();
        m_spec.width = static_cast<int>(m_model.wholeNumber("width", 0, {1, double(m_units)}));
        m_model.finish();
        refuseOthers();
        readRecallPart(patterns, units);
        if (m_spec.width == 0)
            m_spec.width = units.width();
        limitPatterns(patterns);
        return good() ? store(std::move(patterns), unlearning, couplings) : nullptr;
    }

private:
    [[nodiscard]] bool good() const
    {
        const auto added = m_faults.begin() + static_cast<std::ptrdiff_t>(m_before);
        return !hasErrors(Faults(added, m_faults.end()));
    }

    // Beside given couplings patterns are only compared with; then there may be none.
    Patterns readPatterns(UnitsReader& units, bool given)
    {
        Patterns patterns(m_units);
        const Value* list = m_model.optional("patterns");
        if (!list && !given)
            m_model.fault(
                m_source.model,
                {GRADUS_TEXT("core",
                             "a Hopfield net needs \"patterns\" to store, or \"weights\": "
                             "its couplings")});
        if (!list)
            return patterns;
        if (list->isMap()) {
            Fields fields(*list, "patterns", m_faults);
            (void)fields.required("random");
            const auto count =
                fields.wholeNumber("random", 1, {1, double(HopfieldExperiment::mostPatterns)});
            const auto seed = fields.wholeNumber("seed", 1, {0, 1e15});
            fields.finish();
            return Patterns::random(m_units, static_cast<int>(count),
                                    static_cast<std::uint64_t>(seed));
        }
        if (!list->isList() || list->items().empty()
            || list->items().size() > HopfieldExperiment::mostPatterns)
            m_model.fault(
                *list,
                {GRADUS_TEXT("core",
                             "patterns is a list of 1 to %1 patterns, or {random: 5, seed: "
                             "1}"),
                 {std::to_string(HopfieldExperiment::mostPatterns)}});
        for (const Value& item : list->items())
            if (const auto pattern = units.read(item, "a pattern"))
                patterns.add(*pattern);
        return patterns;
    }

    void readRule()
    {
        static const std::vector<std::string> rules{"hebbian", "pseudo-inverse", "storkey"};
        static constexpr std::array others{OtherName{"hebb", "hebbian"},
                                           OtherName{"outerproduct", "hebbian"},
                                           OtherName{"projection", "pseudo-inverse"}};
        m_rule = static_cast<StoringRule>(choiceOf(m_model, "rule", rules, 0, others));
        if (m_rule != StoringRule::Hebbian)
            limitUnits(*m_model.optional("rule"));
    }

    // `normalise`, `at-zero`, and what does not go with couplings that are given.
    void readSettings(bool given)
    {
        m_normalised = m_model.boolean("normalise", true);
        const Value* const normalise = m_model.optional("normalise");
        if (normalise && m_rule != StoringRule::Hebbian)
            m_model.fault(*normalise,
                          {GRADUS_TEXT("core",
                                       "normalise goes with the rule hebbian; the others need "
                                       "their 1/N")});
        m_spec.atZero = static_cast<AtZero>(m_model.choice("at-zero", {"keep", "up", "down"}, 0));
        for (const char* key : {"rule", "unlearn", "normalise"})
            if (const Value* value = given ? m_model.optional(key) : nullptr)
                m_model.fault(
                    *value,
                    {GRADUS_TEXT("core",
                                 "%1 says how patterns are stored; beside weights nothing "
                                 "is stored"),
                     {key}});
    }

    void limitUnits(const Value& at)
    {
        if (m_units > HopfieldExperiment::mostRealUnits)
            m_model.fault(
                at,
                {GRADUS_TEXT("core",
                             "pseudo-inverse, storkey and unlearning go with up to %1 units; "
                             "here are %2"),
                 {std::to_string(HopfieldExperiment::mostRealUnits), std::to_string(m_units)}});
    }

    void limitPatterns(const Patterns& patterns)
    {
        const bool whole = m_rule == StoringRule::Hebbian && !m_model.optional("unlearn");
        if (!whole && patterns.count() > HopfieldExperiment::mostRealUnits)
            m_model.fault(*m_model.optional("patterns"),
                          {GRADUS_TEXT("core",
                                       "pseudo-inverse, storkey and unlearning go with up to %1 "
                                       "patterns; here are %2"),
                           {std::to_string(HopfieldExperiment::mostRealUnits),
                            std::to_string(patterns.count())}});
    }

    Storing::Unlearning readUnlearning(UnitsReader& units)
    {
        Storing::Unlearning unlearning;
        const Value* value = m_model.optional("unlearn");
        if (!value)
            return unlearning;
        limitUnits(*value);
        Fields fields(*value, "unlearn", m_faults);
        (void)fields.required("strength");
        unlearning.strength = fields.number("strength", 0.01, {0, 1, true});
        const Value* states = fields.optional("states");
        const Value* from = fields.optional("from");
        const auto times = fields.wholeNumber("times", 1, {1, mostUnlearned});
        const auto seed = fields.wholeNumber("seed", 1, {0, 1e15});
        (void)fields.choice("from", {"random"}, 0);
        fields.finish();
        if ((states != nullptr) == (from != nullptr))
            fields.fault(*value,
                         {GRADUS_TEXT("core",
                                      "unlearn has either states or a start: {from: random, times: "
                                      "10, strength: 0.01}")});
        const double count = states ? static_cast<double>(states->items().size()) : double(times);
        if (count * m_units * m_units > mostUnlearning)
            fields.fault(
                *value,
                {GRADUS_TEXT("core", "this is too much to unlearn: of %1 units up to %2 states"),
                 {std::to_string(m_units),
                  std::to_string(static_cast<int>(mostUnlearning / m_units / m_units))}});
        if (!states) {
            unlearning.times = static_cast<int>(times);
            unlearning.seed = static_cast<std::uint64_t>(seed);
            return unlearning;
        }
        if (!states->isList() || states->items().empty() || states->items().size() > mostUnlearned)
            fields.fault(*states,
                         {GRADUS_TEXT("core", "states is a list of 1 to %1 states"),
                          {std::to_string(mostUnlearned)}});
        for (const Value& item : states->items())
            unlearning.states.push_back(units.read(item, "a state").value_or(Units()));
        return unlearning;
    }

    // `values: [0, 1]`; otherwise −1 and 1.
    bool readValues()
    {
        const Value* values = m_model.optional("values");
        if (!values)
            return false;
        const auto& items = values->items();
        const auto is = [&](double low) {
            return items.size() == 2 && items[0].number() == low && items[1].number() == 1.0;
        };
        if (!is(-1) && !is(0))
            m_model.fault(*values,
                          {GRADUS_TEXT("core", "values is [-1, 1] or [0, 1]: what a unit can be")});
        return is(0);
    }

    void readThresholds()
    {
        m_spec.thresholds.assign(static_cast<std::size_t>(m_units), 0);
        const Value* value = m_model.optional("thresholds");
        if (!value)
            return;
        m_spec.converted = value->isScalar() && value->text() == "converted";
        if (m_spec.converted && !m_spec.zeroOne)
            m_model.fault(*value,
                          {GRADUS_TEXT("core",
                                       "converted thresholds go with values: [0, 1]; units ±1 need "
                                       "none")});
        if (m_spec.converted)
            return;
        if (value->isScalar()) {
            m_spec.thresholds.assign(m_spec.thresholds.size(), readThreshold(*value));
            return;
        }
        if (value->items().size() != m_spec.thresholds.size())
            m_model.fault(
                *value,
                {GRADUS_TEXT("core",
                             "thresholds is one number, a list of %1 numbers, or converted"),
                 {std::to_string(m_units)}});
        else
            for (std::size_t i = 0; i < m_spec.thresholds.size(); ++i)
                m_spec.thresholds[i] = readThreshold(value->items()[i]);
    }

    double readThreshold(const Value& value)
    {
        const double number = readNumber(value, "a threshold", m_faults).value_or(0);
        if (std::abs(number) <= 1e6)
            return number;
        m_model.fault(value,
                      {GRADUS_TEXT("core", "a threshold is a number from -1000000 to 1000000")});
        return 0;
    }

    void refuseOthers()
    {
        if (m_source.data)
            m_model.fault(
                *m_source.data,
                {GRADUS_TEXT("core", "a Hopfield net stores its patterns; it needs no data")});
        if (m_source.training)
            m_model.fault(
                *m_source.training,
                {GRADUS_TEXT("core",
                             "a Hopfield net is not trained; it recalls: recall: {start: …}")});
    }

    void readRecallPart(const Patterns& patterns, UnitsReader& units)
    {
        if (!m_source.recall) {
            m_faults.push_back(
                {m_source.place,
                 {GRADUS_TEXT(
                     "core",
                     "a Hopfield net needs \"recall\": {start: {pattern: 1, noise: 0.2}}")}});
            return;
        }
        const Value* const start = m_source.recall->find("start");
        if (const Value* pattern = start && start->isMap() ? start->find("pattern") : nullptr)
            if (!m_model.optional("patterns") && m_model.optional("weights"))
                m_model.fault(*pattern,
                              {GRADUS_TEXT("core",
                                           "this net has no patterns to start from; give a state: "
                                           "start: [1, -1, …]")});
        m_spec.recall = readRecall(*m_source.recall, patterns, units, m_faults);
        for (std::int8_t& unit : m_spec.recall.start)
            unit = m_spec.zeroOne ? std::max<std::int8_t>(unit, 0) : unit;
    }

    std::shared_ptr<const Experiment> store(Patterns patterns,
                                            const Storing::Unlearning& unlearning,
                                            const std::optional<std::vector<double>>& couplings)
    {
        const auto storing = couplings
            ? std::make_shared<const Storing>(std::move(patterns), *couplings)
            : std::make_shared<const Storing>(std::move(patterns), m_rule, unlearning,
                                              m_normalised);
        if (!storing->isPossible()) {
            m_model.fault(*m_model.optional("patterns"),
                          {GRADUS_TEXT("core",
                                       "some pattern is a sum of the others, so the pseudo-inverse "
                                       "does not exist; leave it out or take the rule hebbian")});
            return nullptr;
        }
        if (m_spec.converted)
            convert(*storing->couplings());
        m_spec.storing = storing;
        return std::make_shared<const HopfieldExperiment>(std::move(m_spec));
    }

    // θ = ½ Σ W, divided last as a field is, so that ties stay ties.
    void convert(const Couplings& couplings)
    {
        for (int i = 0; i < m_units; ++i) {
            double sum = 0;
            for (int j = 0; j < m_units; ++j)
                sum += couplings.raw(i, j);
            m_spec.thresholds[static_cast<std::size_t>(i)] = sum / 2 / couplings.divisor();
        }
    }

    const ExperimentSource& m_source;
    Fields m_model;
    Faults& m_faults;
    std::size_t m_before;
    int m_units = 0;
    StoringRule m_rule = StoringRule::Hebbian;
    bool m_normalised = true;
    HopfieldExperiment::Spec m_spec;
};

} // namespace

std::shared_ptr<const Experiment> readHopfield(const ExperimentSource& source, Faults& faults)
{
    return HopfieldReading(source, faults).read();
}

} // namespace gradus
