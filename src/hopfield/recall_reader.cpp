// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/random.h"
#include "hopfield/hopfield_reader.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::uint64_t startStream = 0x7374; // else a start would be a pattern of the same seed
constexpr std::size_t longestOrder = 100'000;
constexpr int synchronousSweeps = 10; // planned, where a lesson does not say

// Reads the parts of `recall`.
class RecallReading {
public:
    RecallReading(const Value& value, const Patterns& patterns, UnitsReader& units, Faults& faults)
        : m_fields(value, "recall", faults)
        , m_patterns(patterns)
        , m_units(units)
        , m_faults(faults)
    { }

    Recall read()
    {
        static const std::vector<std::string> modes{"asynchronous", "random", "synchronous"};
        if (const Value* start = m_fields.required("start"))
            m_recall.start = readStart(*start);
        m_recall.mode = static_cast<RecallMode>(m_fields.choice("mode", modes, 0));
        if (const Value* order = m_fields.optional("order"))
            readOrder(*order);
        m_recall.seed = static_cast<std::uint64_t>(m_fields.wholeNumber("seed", 1, {0, 1e15}));
        if (const Value* temperature = m_fields.optional("temperature"))
            readTemperature(*temperature);
        m_recall.iterations = m_recall.mode == RecallMode::Synchronous
            ? synchronousSweeps
            : RecallPlan::sweepLength(m_recall, m_patterns.units());
        m_recall.iterations = m_fields.wholeNumber("iterations", m_recall.iterations, {1, 1e12});
        if (const Value* atZero = m_fields.optional("at-zero"))
            m_fields.fault(*atZero,
                           {GRADUS_TEXT("core", "at-zero stands in model, beside patterns")});
        m_fields.finish();
        return m_recall;
    }

private:
    Units readStart(const Value& value)
    {
        if (!value.isMap())
            return m_units.read(value, "start").value_or(Units());
        Fields fields(value, "start", m_faults);
        const Value* pattern = fields.optional("pattern");
        const Value* flip = fields.optional("flip");
        const Value* noise = fields.optional("noise");
        const auto seed = static_cast<std::uint64_t>(fields.wholeNumber("seed", 1, {0, 1e15}));
        const auto most = std::max(1, m_patterns.count()); // none: that is a fault of its own
        const auto number = fields.wholeNumber("pattern", 1, {1, double(most)});
        const double share = fields.number("noise", 0, {0, 1});
        fields.finish();
        if (!pattern && (flip || noise))
            fields.fault(
                value,
                {GRADUS_TEXT("core",
                             "flip and noise change a pattern: {pattern: 1, flip: [3, 7]}")});
        if (!pattern) {
            const Patterns drawn =
                Patterns::random(m_patterns.units(), 1, mixedSeed(seed, startStream));
            const auto row = drawn.row(0);
            return {row.begin(), row.end()};
        }
        if (m_patterns.count() == 0)
            return {};
        const auto row = m_patterns.row(static_cast<int>(number) - 1);
        Units units(row.begin(), row.end());
        if (flip)
            for (const std::int32_t u : readUnits(*flip, "flip"))
                units[static_cast<std::size_t>(u)] *= -1;
        turnShare(units, share, seed);
        return units;
    }

    // Numbers of units, from 1 in the file and from 0 here.
    std::vector<std::int32_t> readUnits(const Value& list, const std::string& key)
    {
        std::vector<std::int32_t> units;
        if (!list.isList())
            m_fields.fault(
                list, {GRADUS_TEXT("core", "%1 is a list of units, from 1: [3, 1, 2]"), {key}});
        for (const Value& item : list.items()) {
            const auto number = item.wholeNumber();
            if (!number || *number < 1 || *number > m_patterns.units()) {
                m_fields.fault(item,
                               {GRADUS_TEXT("core", "%1 names units from 1 to %2; here is %3"),
                                {key, std::to_string(m_patterns.units()), item.text()}});
                return {};
            }
            units.push_back(static_cast<std::int32_t>(*number) - 1);
        }
        return units;
    }

    void readOrder(const Value& order)
    {
        m_recall.order = readUnits(order, "order");
        if (order.items().size() > longestOrder || (order.isList() && order.items().empty()))
            m_fields.fault(order,
                           {GRADUS_TEXT("core", "an order has from 1 to %1 units"),
                            {std::to_string(longestOrder)}});
        if (m_recall.mode != RecallMode::Asynchronous)
            m_fields.fault(order,
                           {GRADUS_TEXT("core",
                                        "an order goes with the mode asynchronous, where one unit "
                                        "follows another")});
    }

    void readTemperature(const Value& value)
    {
        if (!value.isMap()) {
            m_recall.temperature = m_fields.number("temperature", 0, {0, 1e9});
            return;
        }
        Fields fields(value, "temperature", m_faults);
        Annealing& annealing = m_recall.annealing;
        for (const char* key : {"from", "to", "sweeps"})
            (void)fields.required(key);
        annealing.geometric = fields.choice("kind", {"linear", "geometric"}, 0) == 1;
        annealing.from = fields.number("from", 1, {0, 1e9, true});
        annealing.to = fields.number("to", 1, {0, 1e9, annealing.geometric});
        annealing.sweeps = fields.wholeNumber("sweeps", 2, {2, 1e9});
        fields.finish();
    }

    Fields m_fields;
    const Patterns& m_patterns;
    UnitsReader& m_units;
    Faults& m_faults;
    Recall m_recall;
};

} // namespace

Recall readRecall(const Value& value, const Patterns& patterns, UnitsReader& units, Faults& faults)
{
    return RecallReading(value, patterns, units, faults).read();
}

} // namespace gradus
