// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/points_table.h"

#include "fuzz/fuzz_input.h"

#include <cmath>

using namespace gradus;

// There are points that can be entered, or faults with a line of the table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const PointsTable read = readPoints(fuzzing::Input(bytes, size).rest());
    fuzzing::require(read.points.empty() || read.faults.empty());
    for (const Fault& fault : read.faults)
        fuzzing::require(fault.place.line > 0 && !describe(fault, "points.csv").empty());
    for (const EnteredPoints& one : read.points)
        fuzzing::require(std::isfinite(one.points) && one.points >= 0
                         && !(one.student.empty() && one.file.empty()));
    std::vector<MarkedWork> works(1);
    (void)enterPoints(works, read.points);
    return 0;
}
