// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/test_split.h"

#include "data/sample_order.h"
#include "data/samples.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gradus {

namespace {

constexpr double largestSeed = 9007199254740992.0;

// How many samples of each class are drawn, `total` together: the same share of each.
std::vector<std::int64_t> quotas(std::span<const int> classes, std::int64_t total)
{
    std::vector<std::int64_t> sizes;
    for (const int k : classes) {
        if (static_cast<std::size_t>(k) >= sizes.size())
            sizes.resize(static_cast<std::size_t>(k) + 1, 0);
        ++sizes[static_cast<std::size_t>(k)];
    }
    const double share = static_cast<double>(total) / static_cast<double>(classes.size());
    std::vector<std::int64_t> counts(sizes.size());
    std::vector<double> fractions(sizes.size());
    std::int64_t left = total;
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        const double exact = share * static_cast<double>(sizes[k]);
        counts[k] = static_cast<std::int64_t>(exact);
        fractions[k] = exact - std::floor(exact);
        left -= counts[k];
    }
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return fractions[a] > fractions[b]; });
    for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left)
        ++counts[order[i]];
    return counts;
}

} // namespace

TestPart readTestPart(const Value& value, Faults& faults)
{
    TestPart part{.place = value.place()};
    if (const auto count = value.wholeNumber()) {
        part.kind = *count > 0 ? TestPart::Kind::Count : TestPart::Kind::None;
        part.count = *count;
        if (*count < 0 || *count > static_cast<long long>(mostSamples))
            faults.push_back({value.place(),
                              {GRADUS_TEXT("core", "%1 is a number from %2 to %3; here it is %4"),
                               {"test", "0", std::to_string(mostSamples), value.text()}}});
        return part;
    }
    if (!value.isMap()) {
        faults.push_back({value.place(),
                          {GRADUS_TEXT("core",
                                       "test is a number of samples, {share: 0.2, seed: 1} or "
                                       "{csv: other.csv}; here it is \"%1\""),
                           {value.text()}}});
        return part;
    }
    Fields fields(value, "test", faults);
    const Value* const share = fields.optional("share");
    const Value* const file = fields.optional("csv");
    if ((share == nullptr) == (file == nullptr))
        fields.fault(value,
                     {GRADUS_TEXT("core", "test has either a share or a csv file of its own")});
    if (share) {
        part.kind = TestPart::Kind::Share;
        part.share =
            fields.number("share", 0.2, {.low = 0, .high = 1, .lowOpen = true, .highOpen = true});
        part.seed = static_cast<std::uint64_t>(fields.wholeNumber("seed", 1, {0, largestSeed}));
        part.stratified = fields.boolean("stratified", false);
    } else if (file) {
        part.kind = TestPart::Kind::File;
        part.file = file->text();
        part.filePlace = file->place();
    }
    fields.finish();
    return part;
}

std::optional<std::vector<bool>> drawTest(std::int64_t samples, std::span<const int> classes,
                                          const TestPart& part, Faults& faults)
{
    std::vector<bool> chosen(static_cast<std::size_t>(samples), false);
    if (part.kind == TestPart::Kind::None || part.kind == TestPart::Kind::File)
        return chosen;
    const std::int64_t total = part.kind == TestPart::Kind::Count
        ? part.count
        : std::max<std::int64_t>(
            1, static_cast<std::int64_t>(std::llround(part.share * static_cast<double>(samples))));
    if (total >= samples) {
        faults.push_back(
            {part.place,
             {GRADUS_TEXT("core",
                          "of %1 samples %2 are to be for the test; none would be left "
                          "to train on"),
              {std::to_string(samples), std::to_string(total)}}});
        return std::nullopt;
    }
    if (part.stratified && classes.empty()) {
        faults.push_back({part.place,
                          {GRADUS_TEXT("core",
                                       "stratified draws the same share of each class; these "
                                       "targets are numbers and no classes")}});
        return std::nullopt;
    }
    std::vector<std::int64_t> left =
        part.stratified ? quotas(classes, total) : std::vector<std::int64_t>{total};
    const auto order = sampleOrder(static_cast<std::int32_t>(samples), true, part.seed, 1);
    for (const std::int32_t sample : order) {
        const auto n = static_cast<std::size_t>(sample);
        std::int64_t& room = left[part.stratified ? static_cast<std::size_t>(classes[n]) : 0];
        if (room > 0) {
            chosen[n] = true;
            --room;
        }
    }
    return chosen;
}

} // namespace gradus
