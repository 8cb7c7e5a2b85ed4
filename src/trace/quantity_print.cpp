// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/number.h"
#include "trace/quantity.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

// How the parts of a name look: a letter in TeX, in plain letters, and in words.
struct LetterForms {
    std::string_view name;
    std::string_view tex;
    std::string_view text;
};
constexpr std::array letterForms{
    LetterForms{"delta", "\\delta", "δ"}, LetterForms{"eta", "\\eta", "η"},
    LetterForms{"theta", "\\theta", "θ"}, LetterForms{"mhat", "\\hat m", "m̂"},
    LetterForms{"vhat", "\\hat v", "v̂"},  LetterForms{"DE", "\\Delta E", "ΔE"},
    LetterForms{"xi", "\\xi", "ξ"},       LetterForms{"Qinv", "Q^{-1}", "Q⁻¹"},
};

std::string letter(std::string_view name, bool tex)
{
    for (const LetterForms& form : letterForms) {
        if (form.name == name)
            return std::string(tex ? form.tex : form.text);
    }
    // Dy is the change of y.
    if (name.size() > 1 && name[0] == 'D' && name[1] >= 'a' && name[1] <= 'z')
        return (tex ? "\\Delta " : "Δ") + letter(name.substr(1), tex);
    if (tex && name.size() > 1)
        return "\\mathit{" + std::string(name) + "}";
    return std::string(name);
}

// 11 for (1,1), but 1,12 for (1,12) and 1,1,1 for (1,1,1): two small indices need no comma.
bool needsComma(const FewNumbers& indices)
{
    return indices.size() > 2
        || std::any_of(indices.begin(), indices.end(), [](std::int32_t i) { return i > 9; });
}

std::string texIndices(const FewNumbers& indices)
{
    std::string text;
    for (std::size_t i = 0; i < indices.size(); ++i)
        text += (i > 0 && needsComma(indices) ? "," : "") + std::to_string(indices[i]);
    return text;
}

std::string raised(std::int32_t number)
{
    static constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴",
                                                             "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text;
    for (const char c : std::to_string(number))
        text += digits[static_cast<std::size_t>(c - '0')];
    return text;
}

std::string lowered(std::string_view number)
{
    static constexpr std::array<std::string_view, 10> digits{"₀", "₁", "₂", "₃", "₄",
                                                             "₅", "₆", "₇", "₈", "₉"};
    std::string text;
    for (const char c : number)
        text += digits[static_cast<std::size_t>(c - '0')];
    return text;
}

std::string lowered(std::int32_t number) { return lowered(std::to_string(number)); }

// Lists of numbers, whose one index is no layer's.
bool isList(std::string_view name)
{
    static constexpr std::array<std::string_view, 16> names{
        "x",     "y",  "m",    "v",     "s",      "h",   "p",      "r",
        "theta", "xi", "left", "right", "bottom", "top", "height", "middle"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The letter of a quantity with its indices: the last bracket lowered, a layer before it raised.
std::string texLowered(const FewNumbers& indices)
{
    return indices.empty() ? std::string() : "_{" + texIndices(indices) + "}";
}

std::string texBase(std::string_view name, const Quantity& q)
{
    if (name == "v" && !q.node.empty()) // a named node goes by its name
        return letter(q.node, true) + texLowered(q.second);
    if (name == "Dv" && !q.node.empty())
        return "\\Delta " + texBase("v", q);
    if (name == "v" && q.first.size() == 1 && !q.second.empty()) // an entry of a node without one
        return "v_{" + std::to_string(q.first[0]) + "}{\\scriptstyle[" + texIndices(q.second)
            + "]}";
    std::string text = letter(name, true);
    if (!q.node.empty())
        text += "_{\\mathrm{" + q.node + "}}";
    const bool one = q.first.size() == 1;
    if (!q.first.empty() && (!q.second.empty() || (one && !isList(name))))
        text += "^{(" + texIndices(q.first) + ")}";
    else
        text += texLowered(q.first);
    return text + texLowered(q.second);
}

std::string loweredIndices(const FewNumbers& indices)
{
    std::string text;
    for (std::size_t i = 0; i < indices.size(); ++i)
        text += (i > 0 && needsComma(indices) ? "," : "") + lowered(indices[i]);
    return text;
}

std::string shortBase(std::string_view name, const Quantity& q)
{
    if (name == "v" && !q.node.empty())
        return letter(q.node, false) + loweredIndices(q.second);
    if (name == "Dv" && !q.node.empty())
        return "Δ" + shortBase("v", q);
    if (name == "v" && q.first.size() == 1 && !q.second.empty())
        return "v" + lowered(q.first[0]) + "[" + texIndices(q.second) + "]";
    std::string text = letter(name, false);
    if (!q.node.empty())
        text += '[' + q.node + ']';
    if (q.first.size() == 1 && !(q.second.empty() && isList(name)))
        text += "⁽" + raised(q.first[0]) + "⁾";
    else
        text += loweredIndices(q.first);
    return text + loweredIndices(q.second);
}

// The slope of an activation is written σ′(z); a Jacobian's entry as a fraction with both indices.
bool isSlope(const Quantity& q) { return q.name == "da/dz" && q.second.size() != 2; }

// A node of a Jacobian, above (0) or below (1): its name or number, and which entry of it.
struct JacobianNode {
    std::string name; ///< or a number
    FewNumbers indices; ///< none: the whole node, or a number
    bool flat = false; ///< the index is a place among all entries
};

JacobianNode jacobianNode(const Quantity& q, std::size_t which)
{
    JacobianNode node;
    if (q.node.empty()) {
        node.name = std::to_string(q.first[which]);
    } else {
        const std::size_t comma = q.node.find(',');
        node.name = which == 0 ? q.node.substr(0, comma) : q.node.substr(comma + 1);
        if (!q.first.empty()) {
            const FewNumbers& indices = which == 0 ? q.first : q.second;
            if (indices != FewNumbers{0})
                node.indices = indices;
            return node;
        }
    }
    node.flat = q.second.size() == 2;
    if (node.flat)
        node.indices = {q.second[which]};
    return node;
}

bool isNumbered(const JacobianNode& node) { return node.name[0] >= '0' && node.name[0] <= '9'; }

std::string texNode(const Quantity& q, std::size_t which)
{
    const JacobianNode node = jacobianNode(q, which);
    const std::string entry = texIndices(node.indices);
    if (isNumbered(node))
        return "v_{" + node.name + (entry.empty() ? entry : "[" + entry + "]") + "}";
    const std::string name = letter(node.name, true);
    if (entry.empty())
        return name;
    return node.flat ? name + "_{[" + entry + "]}" : name + "_{" + entry + "}";
}

std::string shortNode(const Quantity& q, std::size_t which)
{
    const JacobianNode node = jacobianNode(q, which);
    const std::string name = isNumbered(node) ? "v" + lowered(node.name) : letter(node.name, false);
    if (node.indices.empty())
        return name;
    if (node.flat || isNumbered(node))
        return name + "[" + texIndices(node.indices) + "]";
    return name + loweredIndices(node.indices);
}

std::string texFraction(const Quantity& q, std::size_t slash)
{
    const std::string above = letter(std::string_view(q.name).substr(1, slash - 1), true);
    const std::string_view below = std::string_view(q.name).substr(slash + 2);
    if (q.name == "dv/dv")
        return "\\frac{\\partial " + texNode(q, 0) + "}{\\partial " + texNode(q, 1) + "}";
    if (q.name == "da/dz" && q.second.size() == 2) {
        const Quantity to = Quantity::neuron("a", q.first[0], q.second[0]);
        const Quantity from = Quantity::neuron("z", q.first[0], q.second[1]);
        return "\\frac{\\partial " + texBase("a", to) + "}{\\partial " + texBase("z", from) + "}";
    }
    return "\\frac{\\partial " + above + "}{\\partial " + texBase(below, q) + "}";
}

// What belongs to a whole: the errors of an approximation (error.max), what a network does on the
// test data (test.C), an epoch's means (epoch.C).
bool isOfWhole(const Quantity& q)
{
    return q.name.starts_with("error.") || q.name.starts_with("test.")
        || q.name.starts_with("epoch.");
}

// C_test, but error_max.
std::string texOfWhole(const Quantity& q, std::size_t dot)
{
    const bool error = q.name.starts_with("error.");
    const std::string_view name = q.name;
    const std::string_view what = error ? name.substr(0, dot) : name.substr(dot + 1);
    const std::string_view of = error ? name.substr(dot + 1) : name.substr(0, dot);
    return letter(what, true) + "_{\\mathrm{" + std::string(of) + "}}";
}

struct SpokenForm {
    std::string_view name;
    const char* source;
};
// %1 %2 %3: the indices in the order of the address.
constexpr std::array spokenForms{
    SpokenForm{"x", GRADUS_TEXT("core", "input %1")},
    SpokenForm{"y", GRADUS_TEXT("core", "target %1")},
    SpokenForm{"z", GRADUS_TEXT("core", "the weighted input of neuron %2 in layer %1")},
    SpokenForm{"a", GRADUS_TEXT("core", "the activation of neuron %2 in layer %1")},
    SpokenForm{"da/dz", GRADUS_TEXT("core", "the slope of neuron %2 in layer %1")},
    SpokenForm{"delta", GRADUS_TEXT("core", "the error of neuron %2 in layer %1")},
    SpokenForm{"dC/da", GRADUS_TEXT("core", "the slope of the cost by activation %2 of layer %1")},
    SpokenForm{"w", GRADUS_TEXT("core", "the weight from neuron %3 to neuron %2 of layer %1")},
    SpokenForm{"b", GRADUS_TEXT("core", "the bias of neuron %2 in layer %1")},
    SpokenForm{"dC/dw",
               GRADUS_TEXT("core",
                           "the slope of the cost by the weight from neuron %3 "
                           "to neuron %2 of layer %1")},
    SpokenForm{"dC/db",
               GRADUS_TEXT("core", "the slope of the cost by the bias of neuron %2 in layer %1")},
    SpokenForm{"dR/dw",
               GRADUS_TEXT("core",
                           "the slope of the penalty by the weight from neuron "
                           "%3 to neuron %2 of layer %1")},
    SpokenForm{"dJ/dw",
               GRADUS_TEXT("core",
                           "the slope of the objective by the weight from neuron "
                           "%3 to neuron %2 of layer %1")},
    SpokenForm{
        "dJ/db",
        GRADUS_TEXT("core", "the slope of the objective by the bias of neuron %2 in layer %1")},
    SpokenForm{"Dw",
               GRADUS_TEXT("core",
                           "the change of the weight from neuron %3 to neuron %2 "
                           "of layer %1")},
    SpokenForm{"Db", GRADUS_TEXT("core", "the change of the bias of neuron %2 in layer %1")},
    SpokenForm{"C", GRADUS_TEXT("core", "the cost")},
    SpokenForm{"R", GRADUS_TEXT("core", "the penalty")},
    SpokenForm{"J", GRADUS_TEXT("core", "the objective")},
    SpokenForm{"eta", GRADUS_TEXT("core", "the learning rate")},
    SpokenForm{"left", GRADUS_TEXT("core", "the left edge of piece %1")},
    SpokenForm{"right", GRADUS_TEXT("core", "the right edge of piece %1")},
    SpokenForm{"bottom", GRADUS_TEXT("core", "the bottom of piece %1")},
    SpokenForm{"top", GRADUS_TEXT("core", "the top of piece %1")},
    SpokenForm{"height", GRADUS_TEXT("core", "the height of piece %1")},
    SpokenForm{"middle", GRADUS_TEXT("core", "the middle of piece %1")},
    SpokenForm{"steepness", GRADUS_TEXT("core", "the steepness")},
    SpokenForm{"pieces", GRADUS_TEXT("core", "the number of pieces")},
    SpokenForm{"error.max", GRADUS_TEXT("core", "the largest error")},
    SpokenForm{"error.mean", GRADUS_TEXT("core", "the mean error")},
    SpokenForm{"accuracy", GRADUS_TEXT("core", "the accuracy on the training data")},
    SpokenForm{"test.C", GRADUS_TEXT("core", "the cost on the test data")},
    SpokenForm{"test.accuracy", GRADUS_TEXT("core", "the accuracy on the test data")},
    SpokenForm{"epoch.C", GRADUS_TEXT("core", "the mean cost of the epoch")},
    SpokenForm{"epoch.accuracy", GRADUS_TEXT("core", "the mean accuracy of the epoch")},
    SpokenForm{"s", GRADUS_TEXT("core", "unit %1")},
    SpokenForm{"h", GRADUS_TEXT("core", "the field of unit %1")},
    SpokenForm{"W", GRADUS_TEXT("core", "the coupling of the units %1 and %2")},
    SpokenForm{"theta", GRADUS_TEXT("core", "the threshold of unit %1")},
    SpokenForm{"m", GRADUS_TEXT("core", "the overlap with pattern %1")},
    SpokenForm{"xi", GRADUS_TEXT("core", "unit %1 as stored")},
};

} // namespace

std::string latex(const Quantity& q)
{
    const std::size_t slash = q.name.find('/');
    const std::size_t dot = q.name.find('.');
    std::string text;
    if (isSlope(q))
        text = "\\sigma'\\!\\left(" + texBase("z", q) + "\\right)";
    else if (slash != std::string::npos)
        text = texFraction(q, slash);
    else if (isOfWhole(q))
        text = texOfWhole(q, dot);
    else if (dot != std::string::npos)
        text =
            letter(q.name.substr(0, dot), true) + "_{" + texBase(q.name.substr(dot + 1), q) + "}";
    else
        text = texBase(q.name, q);
    if (q.sample > 0)
        text += "{\\scriptstyle @" + std::to_string(q.sample) + "}";
    if (q.pattern > 0)
        text += "{\\scriptstyle \\#" + std::to_string(q.pattern) + "}";
    return text;
}

std::string shortText(const Quantity& q)
{
    const std::size_t slash = q.name.find('/');
    const std::size_t dot = q.name.find('.');
    std::string text;
    if (isSlope(q))
        text = "σ′(" + shortBase("z", q) + ")";
    else if (q.name == "dv/dv")
        text = "∂" + shortNode(q, 0) + "/∂" + shortNode(q, 1);
    else if (slash != std::string::npos)
        text = "∂" + letter(q.name.substr(1, slash - 1), false) + "/∂"
            + shortBase(q.name.substr(slash + 2), q);
    else if (isOfWhole(q))
        text = q.name;
    else if (dot != std::string::npos)
        text =
            letter(q.name.substr(0, dot), false) + "(" + shortBase(q.name.substr(dot + 1), q) + ")";
    else
        text = shortBase(q.name, q);
    if (q.sample > 0)
        text += " @" + std::to_string(q.sample);
    if (q.pattern > 0)
        text += " #" + std::to_string(q.pattern);
    return text;
}

std::string spoken(const Quantity& q, const Words& words)
{
    const auto say = [&words](const Message& message) {
        return words ? words(message) : english(message);
    };
    std::vector<std::string> indices;
    for (const FewNumbers& bracket : {q.first, q.second})
        for (const std::int32_t index : bracket)
            indices.push_back(std::to_string(index));
    const std::size_t dot = q.name.find('.');
    if (dot != std::string::npos && !isOfWhole(q)) { // m.w: a moment of a weight
        Quantity of = q;
        of.name = q.name.substr(dot + 1);
        return say({GRADUS_TEXT("core", "the moment %1 of %2"),
                    {letter(q.name.substr(0, dot), false), spoken(of, words)}});
    }
    std::string text = print(q);
    for (const SpokenForm& form : spokenForms) {
        // A variable or a whole list of that name is not one of its numbers.
        const std::size_t least = form.name == "W" ? 2 : isList(form.name) ? 1 : 0;
        if (form.name == q.name && q.first.size() >= least)
            text = say({form.source, {indices.begin(), indices.end()}});
    }
    if (q.sample > 0)
        text += say({GRADUS_TEXT("core", ", sample %1"), {std::to_string(q.sample)}});
    if (q.pattern > 0)
        text += say({GRADUS_TEXT("core", ", pattern %1"), {std::to_string(q.pattern)}});
    return text;
}

} // namespace gradus
