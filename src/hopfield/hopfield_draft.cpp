// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_draft.h"

#include "hopfield/letter_patterns.h"
#include "hopfield/text_art.h"
#include "trace/number.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

using DraftMembers = std::vector<Value::Member>;

Value plainScalar(const std::string& text) { return Value::scalar(text, false, {}); }
Value plainNumber(double value) { return plainScalar(exactText(value)); }

void put(DraftMembers& members, const char* key, Value value)
{
    members.emplace_back(plainScalar(key), std::move(value));
}

void put(DraftMembers& members, const char* key, const std::string& value)
{
    put(members, key, plainScalar(value));
}

Value drawnValue(const Units& units, int width)
{
    return Value::scalar(writeTextArt({width, static_cast<int>(units.size()) / width, {units}}),
                         true, {});
}

Value drawnList(const std::vector<Units>& all, int width)
{
    std::vector<Value> items;
    for (const Units& units : all)
        items.push_back(drawnValue(units, width));
    return Value::list(std::move(items), {});
}

// The columns of a rectangle of so many units, as near as can be to those wanted.
int rectangleWidth(int units, int wanted)
{
    int width = wanted;
    while (units % width != 0)
        ++width;
    return width;
}

Value couplingsValue(const std::vector<double>& couplings, int units)
{
    std::vector<Value> rows;
    for (auto at = couplings.begin(); at != couplings.end(); at += units) {
        std::vector<Value> row;
        for (int j = 0; j < units; ++j)
            row.push_back(plainNumber(at[j]));
        rows.push_back(Value::list(std::move(row), {}));
    }
    return Value::list(std::move(rows), {});
}

Value modelValue(const HopfieldDraft& draft)
{
    static constexpr std::array rules{"hebbian", "pseudo-inverse", "storkey"};
    const int width = draft.pictures.width;
    DraftMembers model;
    put(model, "kind", "hopfield");
    put(model, "units", std::to_string(draft.pictures.units()));
    put(model, "width", std::to_string(width));
    if (!draft.couplings.empty())
        put(model, "weights", couplingsValue(draft.couplings, draft.pictures.units()));
    if (draft.couplings.empty() || !draft.pictures.patterns.empty())
        put(model, "patterns", drawnList(draft.pictures.patterns, width));
    if (draft.couplings.empty())
        put(model, "rule", rules[static_cast<std::size_t>(draft.rule)]);
    if (draft.couplings.empty() && draft.rule == StoringRule::Hebbian && !draft.normalised)
        put(model, "normalise", "false");
    if (draft.atZero != AtZero::Keep)
        put(model, "at-zero", draft.atZero == AtZero::Up ? "up" : "down");
    if (draft.zeroOne)
        put(model, "values", Value::list({plainScalar("0"), plainScalar("1")}, {}));
    if (draft.zeroOne && draft.converted) {
        put(model, "thresholds", "converted");
    } else if (!draft.thresholds.empty()) {
        std::vector<Value> items;
        for (const double threshold : draft.thresholds)
            items.push_back(plainNumber(threshold));
        put(model, "thresholds", Value::list(std::move(items), {}));
    }
    if (!draft.unlearned.empty()) {
        DraftMembers unlearn;
        put(unlearn, "states", drawnList(draft.unlearned, width));
        put(unlearn, "strength", plainNumber(draft.strength));
        put(model, "unlearn", Value::map(std::move(unlearn), {}));
    }
    return Value::map(std::move(model), {});
}

Value cueValue(const HopfieldDraft& draft)
{
    if (!draft.cue.pattern)
        return drawnValue(draft.cue.picture, draft.pictures.width);
    DraftMembers cue;
    put(cue, "pattern", std::to_string(*draft.cue.pattern + 1));
    put(cue, "noise", plainNumber(draft.cue.percent / 100.0));
    put(cue, "seed", std::to_string(draft.cue.seed));
    return Value::map(std::move(cue), {});
}

Value annealingValue(const Annealing& annealing)
{
    DraftMembers members;
    put(members, "from", plainNumber(annealing.from));
    put(members, "to", plainNumber(annealing.to));
    put(members, "sweeps", std::to_string(annealing.sweeps));
    put(members, "kind", annealing.geometric ? "geometric" : "linear");
    return Value::map(std::move(members), {});
}

Value recallValue(const HopfieldDraft& draft)
{
    static constexpr std::array modes{"asynchronous", "random", "synchronous"};
    const Recall& recall = draft.recall;
    DraftMembers members;
    put(members, "start", cueValue(draft));
    put(members, "mode", modes[static_cast<std::size_t>(recall.mode)]);
    put(members, "seed", std::to_string(recall.seed));
    if (!recall.order.empty() && recall.mode == RecallMode::Asynchronous) {
        std::vector<Value> items;
        for (const std::int32_t unit : recall.order)
            items.push_back(plainScalar(std::to_string(unit + 1)));
        put(members, "order", Value::list(std::move(items), {}));
    }
    if (recall.annealing.sweeps > 0)
        put(members, "temperature", annealingValue(recall.annealing));
    else if (recall.temperature > 0)
        put(members, "temperature", plainNumber(recall.temperature));
    if (recall.iterations > 0)
        put(members, "iterations", std::to_string(recall.iterations));
    return Value::map(std::move(members), {});
}

Units signsOf(Units units)
{
    for (std::int8_t& unit : units)
        unit = unit > 0 ? std::int8_t(1) : std::int8_t(-1);
    return units;
}

} // namespace

HopfieldDraft HopfieldDraft::letters()
{
    constexpr int sweeps = 3;
    HopfieldDraft draft;
    draft.pictures = {letterSide, letterSide, {}};
    for (const char letter : {'T', 'X', 'C', 'H'})
        draft.pictures.patterns.push_back(*letterPattern(letter, letterSide, letterSide));
    draft.cue = {.pattern = 0, .percent = 20, .seed = 1, .picture = {}};
    draft.recall.iterations = std::int64_t(sweeps) * draft.pictures.units();
    return draft;
}

HopfieldDraft HopfieldDraft::of(const HopfieldExperiment& net)
{
    const Storing& storing = net.storing();
    HopfieldDraft draft;
    draft.pictures.width = rectangleWidth(net.units(), net.gridWidth());
    draft.pictures.height = net.units() / draft.pictures.width;
    for (int p = 0; p < storing.rows().count(); ++p) {
        const auto row = storing.rows().row(p);
        (p < storing.patterns() ? draft.pictures.patterns : draft.unlearned)
            .emplace_back(row.begin(), row.end());
    }
    draft.strength = storing.strength();
    const bool given = storing.rule() == StoringRule::Given;
    draft.rule = given ? StoringRule::Hebbian : storing.rule();
    for (int i = 0; given && i < net.units(); ++i)
        for (int j = 0; j < net.units(); ++j)
            draft.couplings.push_back(net.couplings().value(i, j));
    draft.normalised = storing.isNormalised();
    draft.atZero = net.spec().atZero;
    draft.zeroOne = net.spec().zeroOne;
    draft.converted = net.spec().converted;
    const std::vector<double>& thresholds = net.spec().thresholds;
    if (std::any_of(thresholds.begin(), thresholds.end(), [](double t) { return t != 0; }))
        draft.thresholds = thresholds;
    draft.cue.picture = signsOf(net.recall().start);
    draft.recall = net.recall();
    draft.recall.start.clear();
    return draft;
}

Units HopfieldDraft::start() const
{
    if (!cue.pattern)
        return cue.picture;
    Units units = pictures.patterns[static_cast<std::size_t>(*cue.pattern)];
    turnShare(units, cue.percent / 100.0, cue.seed);
    return units;
}

HopfieldDraft HopfieldDraft::resized(int width, int height) const
{
    HopfieldDraft draft = *this;
    const bool swept = recall.iterations % std::max(1, pictures.units()) == 0;
    draft.pictures.width = width;
    draft.pictures.height = height;
    for (Units& units : draft.pictures.patterns)
        units = onCanvas(units, pictures.width, width, height);
    if (!cue.pattern)
        draft.cue.picture = onCanvas(cue.picture, pictures.width, width, height);
    draft.thresholds.clear();
    draft.couplings.clear();
    draft.unlearned.clear();
    draft.recall.order.clear();
    if (recall.mode != RecallMode::Synchronous) // as many sweeps as before
        draft.recall.iterations =
            swept ? recall.iterations / std::max(1, pictures.units()) * width * height : 0;
    return draft;
}

Value HopfieldDraft::tree() const
{
    DraftMembers members;
    put(members, "model", modelValue(*this));
    put(members, "recall", recallValue(*this));
    return Value::map(std::move(members), {});
}

} // namespace gradus
