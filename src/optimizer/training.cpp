// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizer/training.h"

#include "optimizer/optimizer_reader.h"

namespace gradus {

void readTraining(Fields& fields, Training& training)
{
    const Range notNegative{.low = 0};
    training.optimizer = readOptimizer(fields);
    if (fields.required("rate"))
        training.rate = fields.number("rate", 0.1, {.low = 0, .lowOpen = true});
    training.l1 = fields.number("l1", 0, notNegative);
    training.l2 = fields.number("l2", 0, notNegative);
    training.iterations = fields.wholeNumber("iterations", 0, {1, 1e12});
}

} // namespace gradus
