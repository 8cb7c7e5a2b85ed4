// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/couplings_reader.h"

#include "trace/number.h"

#include <cmath>

namespace gradus {

namespace {

constexpr double largestCoupling = 1e6;
constexpr std::size_t mostCouplingFaults = 10; // more would say the same

std::string couplingName(std::size_t i, std::size_t j)
{
    return "W[" + std::to_string(i + 1) + "," + std::to_string(j + 1) + "]";
}

// The numbers of a square table; nullopt where it is none.
std::optional<std::vector<double>> readTable(const Value& rows, std::size_t units, Faults& faults)
{
    bool good = rows.isList() && rows.items().size() == units;
    const Value* where = &rows;
    for (const Value& row : rows.items()) {
        if (good && (!row.isList() || row.items().size() != units)) {
            good = false;
            where = &row;
        }
    }
    if (!good) {
        faults.push_back({where->place(),
                          {GRADUS_TEXT("core",
                                       "weights has a row of %1 numbers for each of the %1 units: "
                                       "[[0, 1], [1, 0]]"),
                           {std::to_string(units)}}});
        return std::nullopt;
    }
    std::vector<double> numbers;
    for (const Value& row : rows.items())
        for (const Value& item : row.items()) {
            const auto number = readNumber(item, "a coupling", faults);
            if (number && std::abs(*number) > largestCoupling)
                faults.push_back(
                    {item.place(),
                     {GRADUS_TEXT("core", "a coupling is a number from -1000000 to 1000000")}});
            good = good && number && std::abs(*number) <= largestCoupling;
            numbers.push_back(number.value_or(0));
        }
    return good ? std::optional(std::move(numbers)) : std::nullopt;
}

} // namespace

std::optional<std::vector<double>> readCouplings(const Value& rows, int units, Faults& faults)
{
    const auto count = static_cast<std::size_t>(units);
    auto numbers = readTable(rows, count, faults);
    if (!numbers)
        return std::nullopt;
    const std::size_t before = faults.size();
    const auto at = [&](std::size_t i, std::size_t j) { return (*numbers)[i * count + j]; };
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j <= i && faults.size() < before + mostCouplingFaults; ++j) {
            const Place place = rows.items()[i].items()[j].place();
            if (i == j && at(i, i) != 0)
                faults.push_back(
                    {place,
                     {GRADUS_TEXT("core", "%1 is 0, for no unit pulls at itself; here it is %2"),
                      {couplingName(i, i), exactText(at(i, i))}}});
            else if (at(i, j) != at(j, i))
                faults.push_back(
                    {place,
                     {GRADUS_TEXT("core",
                                  "couplings are the same both ways, but %1 is %2 and %3 is %4"),
                      {couplingName(i, j), exactText(at(i, j)), couplingName(j, i),
                       exactText(at(j, i))}}});
        }
    return faults.size() == before ? numbers : std::nullopt;
}

} // namespace gradus
