// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

namespace gradus {

namespace {

// Each knows the names of its sort; of no other sort makes it anything.
using Maker = MadeOperation (*)(const OperationCall&);
constexpr std::array<Maker, 9> makers{makeEntrywise,     makeProduct,   makeReduction,
                                      makeRearrangement, makeSoftmax,   makeConvolution,
                                      makePooling,       makeEmbedding, makeSpline};

} // namespace

std::variant<std::shared_ptr<const ArrayOperation>, Message> makeOperation(
    const OperationCall& call)
{
    for (const Maker make : makers) {
        MadeOperation made = make(call);
        if (std::holds_alternative<Message>(made)
            || std::get<std::shared_ptr<const ArrayOperation>>(made))
            return made;
    }
    return Message{GRADUS_TEXT("core", "%1 cannot stand in a graph's node in this form"),
                   {std::string(call.name)}};
}

} // namespace gradus
