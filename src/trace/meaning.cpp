// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/meaning.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct Meaning {
    std::string_view name;
    int indices; ///< numbers in brackets that it has at least: m is a moment, m[p] an overlap
    const char* source;
};
// The first that fits.
constexpr std::array meanings{
    Meaning{"x", 1, GRADUS_TEXT("core", "An input: a number that the model is given.")},
    Meaning{"y", 1, GRADUS_TEXT("core", "The target: what the output is to become.")},
    Meaning{"z", 2,
            GRADUS_TEXT("core",
                        "The weighted input of a neuron: what reaches it, each number times its "
                        "weight, added up, plus the bias.")},
    Meaning{"a", 2,
            GRADUS_TEXT("core",
                        "The activation of a neuron: what it hands on. Its activation function "
                        "makes it of z.")},
    Meaning{"da/dz", 2,
            GRADUS_TEXT("core",
                        "The slope of the activation function: how much a changes when z changes "
                        "a little.")},
    Meaning{
        "dC/da", 2,
        GRADUS_TEXT("core", "How much the cost changes when this activation changes a little.")},
    Meaning{"delta", 2,
            GRADUS_TEXT("core",
                        "The error of a neuron, ∂C/∂z: how much the cost changes when its "
                        "weighted input z changes a little.")},
    Meaning{"w", 3,
            GRADUS_TEXT("core", "A weight: how much of one neuron's activation reaches the next.")},
    Meaning{"b", 2,
            GRADUS_TEXT("core", "The bias of a neuron: what is added to its weighted input.")},
    Meaning{"dC/dw", 3,
            GRADUS_TEXT("core", "How much the cost changes when this weight changes a little.")},
    Meaning{"dC/db", 2,
            GRADUS_TEXT("core", "How much the cost changes when this bias changes a little.")},
    Meaning{"dR/dw", 3,
            GRADUS_TEXT("core", "How much the penalty changes when this weight changes a little.")},
    Meaning{"dJ/dw", 3,
            GRADUS_TEXT("core",
                        "How much cost and penalty together change when this weight changes a "
                        "little.")},
    Meaning{"dJ/db", 2,
            GRADUS_TEXT("core",
                        "How much cost and penalty together change when this bias changes a "
                        "little.")},
    Meaning{"Dw", 3, GRADUS_TEXT("core", "What this update adds to the weight.")},
    Meaning{"Db", 2, GRADUS_TEXT("core", "What this update adds to the bias.")},
    Meaning{"C", 0,
            GRADUS_TEXT("core",
                        "The cost: how far the outputs are from the targets. Training makes it "
                        "small.")},
    Meaning{"R", 0, GRADUS_TEXT("core", "The penalty: what large weights cost besides.")},
    Meaning{"J", 0, GRADUS_TEXT("core", "The objective: the cost and the penalty together.")},
    Meaning{"eta", 0,
            GRADUS_TEXT("core",
                        "The learning rate: how far an update goes against the slope. Too small "
                        "is slow, too large overshoots.")},
    Meaning{"accuracy", 0,
            GRADUS_TEXT("core", "The share of the samples that are put into the right class.")},
    Meaning{
        "test.accuracy", 0,
        GRADUS_TEXT("core", "The share of the test samples that are put into the right class.")},
    Meaning{"epoch.accuracy", 0,
            GRADUS_TEXT("core",
                        "The share of the samples that were put into the right class, over a whole "
                        "epoch.")},
    Meaning{
        "test.C", 0,
        GRADUS_TEXT("core", "The mean cost of the test samples, from which nothing is learned.")},
    Meaning{"epoch.C", 0, GRADUS_TEXT("core", "The mean cost of all samples of an epoch.")},
    Meaning{"f", 0, GRADUS_TEXT("core", "The value of the function at this place.")},
    Meaning{"v", 1, GRADUS_TEXT("core", "The value of a node of the computational graph.")},
    Meaning{"dv/dv", 2,
            GRADUS_TEXT("core",
                        "An entry of a Jacobian: how much one node changes when the other changes "
                        "a little.")},
    Meaning{"middle", 1, GRADUS_TEXT("core", "The middle of a piece, where its height is taken.")},
    Meaning{"height", 1, GRADUS_TEXT("core", "The height of a piece: what it adds to the sum.")},
    Meaning{"left", 1, GRADUS_TEXT("core", "The left edge of a piece: where it rises.")},
    Meaning{"right", 1, GRADUS_TEXT("core", "The right edge of a piece: where it falls.")},
    Meaning{"bottom", 1, GRADUS_TEXT("core", "The lower edge of a tower, seen from above.")},
    Meaning{"top", 1, GRADUS_TEXT("core", "The upper edge of a tower, seen from above.")},
    Meaning{
        "steepness", 0,
        GRADUS_TEXT("core", "The weight w of every step: the larger, the more suddenly it rises.")},
    Meaning{"pieces", 0, GRADUS_TEXT("core", "How many pieces are added up.")},
    Meaning{"error.max", 0,
            GRADUS_TEXT("core", "The largest distance between the sum and the function.")},
    Meaning{"error.mean", 0,
            GRADUS_TEXT("core", "The mean distance between the sum and the function.")},
    Meaning{"s", 1, GRADUS_TEXT("core", "The state of a unit: one of two values.")},
    Meaning{"h", 1,
            GRADUS_TEXT("core",
                        "The field of a unit: what all others add up to there. Its sign says which "
                        "value the unit takes next.")},
    Meaning{"p", 1, GRADUS_TEXT("core", "How likely the unit is to take the upper value.")},
    Meaning{"r", 1, GRADUS_TEXT("core", "The random number that decides.")},
    Meaning{"W", 1,
            GRADUS_TEXT("core",
                        "The coupling of two units: above 0 they want to be equal, below 0 "
                        "opposite.")},
    Meaning{"xi", 1, GRADUS_TEXT("core", "A unit of a stored pattern.")},
    Meaning{"theta", 1,
            GRADUS_TEXT("core", "The threshold of a unit: the field at which it turns.")},
    Meaning{"E", 0,
            GRADUS_TEXT("core",
                        "The energy of the state: without noise it never rises while the net "
                        "recalls.")},
    Meaning{"DE", 0, GRADUS_TEXT("core", "How much the energy changes where a unit turns.")},
    Meaning{"m", 1,
            GRADUS_TEXT("core",
                        "The overlap with a stored pattern: 1 is the pattern, 0 nothing of it, −1 "
                        "its opposite.")},
    Meaning{"T", 0, GRADUS_TEXT("core", "The temperature: how much chance there is in each turn.")},
    Meaning{"Q", 0, GRADUS_TEXT("core", "How alike two stored patterns are.")},
    Meaning{"Qinv", 0, GRADUS_TEXT("core", "An entry of the inverse of the patterns' overlaps.")},
};

// By what stands before the point: m.w, vhat.x.
constexpr std::array moments{
    Meaning{"m", 0,
            GRADUS_TEXT("core",
                        "A running mean of the slopes, carried from update to update: it keeps the "
                        "direction.")},
    Meaning{"v", 0,
            GRADUS_TEXT("core",
                        "A running mean of the squared slopes: where they are large the steps "
                        "become smaller.")},
    Meaning{"mhat", 0, GRADUS_TEXT("core", "The running mean m, corrected for having begun at 0.")},
    Meaning{"vhat", 0, GRADUS_TEXT("core", "The running mean v, corrected for having begun at 0.")},
};

constexpr std::array worded{
    Meaning{"error.max", 0, GRADUS_TEXT("core", "largest error")},
    Meaning{"error.mean", 0, GRADUS_TEXT("core", "mean error")},
    Meaning{"steepness", 0, GRADUS_TEXT("core", "steepness")},
    Meaning{"pieces", 0, GRADUS_TEXT("core", "number of pieces")},
    Meaning{"accuracy", 0, GRADUS_TEXT("core", "accuracy")},
    Meaning{"test.accuracy", 0, GRADUS_TEXT("core", "accuracy on the test data")},
    Meaning{"epoch.accuracy", 0, GRADUS_TEXT("core", "accuracy of the epoch")},
    Meaning{"test.C", 0, GRADUS_TEXT("core", "cost of the test data")},
    Meaning{"epoch.C", 0, GRADUS_TEXT("core", "mean cost of the epoch")},
};

template <typename Rows> Message messageIn(const Rows& rows, std::string_view name, int indices)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Meaning& row) {
        return row.name == name && indices >= row.indices;
    });
    return found == rows.end() ? Message{} : Message{found->source};
}

int indexCount(const Quantity& quantity)
{
    return static_cast<int>(quantity.first.size() + quantity.second.size());
}

} // namespace

Message meaning(const Quantity& quantity, std::span<const std::string> variables)
{
    const std::string_view name = quantity.name;
    const auto isVariable = [&](std::string_view called) {
        return std::find(variables.begin(), variables.end(), called) != variables.end();
    };
    if (isVariable(name))
        return {};
    const int indices = indexCount(quantity) + (quantity.node.empty() ? 0 : 1);
    Message said = messageIn(meanings, name, indices);
    const bool ofVariable = name.starts_with('D') && isVariable(name.substr(1));
    if (!said.empty() && !ofVariable)
        return said;
    if (const std::size_t dot = name.find('.'); dot != std::string_view::npos)
        return messageIn(moments, name.substr(0, dot), 0);
    if (name.find('/') != std::string_view::npos)
        return {GRADUS_TEXT("core", "A slope: how much %1 changes when %2 changes a little."),
                {std::string(name.substr(1, name.find('/') - 1)),
                 std::string(name.substr(name.find('/') + 2))}};
    if (name.size() > 1 && name.front() == 'D')
        return {GRADUS_TEXT("core", "What this update adds to %1."), {std::string(name.substr(1))}};
    return {};
}

Message wordsFor(const Quantity& quantity)
{
    return messageIn(worded, quantity.name, indexCount(quantity));
}

} // namespace gradus
