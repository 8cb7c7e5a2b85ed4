// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/functions.h"
#include "operation/operation_parts.h"

#include <algorithm>

namespace gradus {

namespace {

// From … to, both included.
struct Count {
    std::size_t least;
    std::size_t most;

    [[nodiscard]] bool has(std::size_t n) const { return n >= least && n <= most; }
};
constexpr Count none{0, 0};
constexpr Count one{1, 1};
constexpr Count two{2, 2};
constexpr std::size_t many = 1000;

// What is said of a call with too few or too many arrays or numbers, where %1 is its name.
constexpr const char* oneArray = GRADUS_TEXT("core", "%1 takes one array, as in %1(z)");
constexpr const char* twoArrays = GRADUS_TEXT("core", "%1 stands between two arrays");
constexpr const char* arrayAndAxis =
    GRADUS_TEXT("core", "%1 takes an array, and an axis where it is to go along one: %1(A, 2)");
constexpr const char* axisOrArrays =
    GRADUS_TEXT("core",
                "%1 takes an array, an array and an axis, or several arrays, which it compares "
                "entry by entry");
constexpr const char* manyNumbers =
    GRADUS_TEXT("core", "%1 takes an array and 2 to 8 whole numbers");
constexpr const char* windowAndStride =
    GRADUS_TEXT("core",
                "%1(x, n, stride) takes the side of its window and the stride, whole numbers "
                "from 1");

struct Row {
    std::string_view name;
    Count arrays;
    Count numbers;
    MadeOperation (*make)(const OperationCall&);
    const char* usage;
};

// All operations but functions of one number. max and min of one array and of several are two.
constexpr std::array rows{
    Row{"+", two, none, makeArithmetic, twoArrays},
    Row{"-", two, none, makeArithmetic, twoArrays},
    Row{"*", two, none, makeArithmetic, twoArrays},
    Row{"/", two, none, makeArithmetic, twoArrays},
    Row{"^", two, none, makeArithmetic, twoArrays},
    Row{"@", two, none, makeProduct, twoArrays},
    Row{"negate", one, none, makeCall, oneArray},
    Row{"sum", one, {0, 1}, makeTotal, arrayAndAxis},
    Row{"mean", one, {0, 1}, makeTotal, arrayAndAxis},
    Row{"sum_rows", one, none, makeTotal, oneArray},
    Row{"mean_rows", one, none, makeTotal, oneArray},
    Row{"sum_columns", one, none, makeTotal, oneArray},
    Row{"mean_columns", one, none, makeTotal, oneArray},
    Row{"norm", one, none, makeTotal, oneArray},
    Row{"max", {2, many}, none, makeChoice, axisOrArrays},
    Row{"min", {2, many}, none, makeChoice, axisOrArrays},
    Row{"max", one, {0, 1}, makeExtreme, axisOrArrays},
    Row{"min", one, {0, 1}, makeExtreme, axisOrArrays},
    Row{"transpose", one, none, makePermute, oneArray},
    Row{"permute", one, {2, mostAxes}, makePermute, manyNumbers},
    Row{"reshape", one, {2, mostAxes}, makeReshape, manyNumbers},
    Row{"flatten", one, none, makeReshape, oneArray},
    Row{"concat",
        {1, many},
        one,
        makeConcat,
        GRADUS_TEXT("core", "concat(axis, A, B, …) takes an axis and arrays")},
    Row{"slice",
        one,
        {3, 3},
        makeSlice,
        GRADUS_TEXT("core",
                    "slice(A, axis, from, to) takes an array, an axis and two places on it")},
    Row{"entry",
        one,
        {1, mostAxes},
        makeEntry,
        GRADUS_TEXT("core", "an entry has an index for each axis of its array: entry(A, 2, 3)")},
    Row{"softmax", one, none, makeSoftmax, oneArray},
    Row{"causal_softmax", one, none, makeSoftmax, oneArray},
    Row{"softmax_cross_entropy", two, none, makeCrossEntropy,
        GRADUS_TEXT("core",
                    "softmax_cross_entropy(z, y) takes scores, before their softmax, and targets")},
    Row{"conv",
        two,
        {0, 2},
        makeConvolution,
        GRADUS_TEXT("core",
                    "conv takes an image c×h×w and kernels o×c×r×s, then a stride from 1 and a "
                    "padding from 0: conv(x, K, 1, 0)")},
    Row{"maxpool", one, {1, 2}, makePooling, windowAndStride},
    Row{"meanpool", one, {1, 2}, makePooling, windowAndStride},
    Row{"embed", two, none, makeEmbedding,
        GRADUS_TEXT(
            "core",
            "embed(E, t) takes a matrix with a row for each token, and an array of tokens")},
    Row{"bspline",
        one,
        {4, 4},
        makeSpline,
        GRADUS_TEXT("core",
                    "bspline(x, low, high, pieces, order) takes two ends, low below high, a number "
                    "of pieces from 1 to 1000 and an order from 0 to 10")},
};

} // namespace

std::variant<std::shared_ptr<const ArrayOperation>, Message> makeOperation(
    const OperationCall& call)
{
    const Row* found = nullptr;
    for (const Row& row : rows) {
        if (row.name != call.name)
            continue;
        found = &row;
        const bool fits = row.arrays.has(call.operands) && row.numbers.has(call.numbers.size());
        if (MadeOperation made = fits ? row.make(call) : nullptr)
            return made;
    }
    const std::string name(call.name);
    if (found)
        return Message{found->usage, {name}};
    const FunctionInfo* const function = findFunction(call.name);
    if (!function || !function->number)
        return Message{GRADUS_TEXT("core", "%1 cannot stand in a graph's node in this form"),
                       {name}};
    if (call.operands != 1 || !call.numbers.empty())
        return Message{oneArray, {name}};
    return makeCall(call);
}

std::optional<std::size_t> arraysOf(std::string_view name)
{
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.name == name; });
    const bool fixed = row != rows.end() && row->arrays.least == row->arrays.most;
    return fixed ? std::optional(row->arrays.least) : std::nullopt;
}

} // namespace gradus
