// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/python_text.h"

#include "trace/number.h"

#include <cmath>

namespace gradus {

namespace {

constexpr std::size_t lineEnd = 96; // columns
constexpr std::size_t noteColumn = 44;

// Items in brackets, broken where a line is full.
std::string bracketed(const std::vector<std::string>& items, std::size_t indent)
{
    std::string text = "[";
    std::size_t column = indent + 1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool last = i + 1 == items.size();
        if (i > 0 && column + items[i].size() + 2 > lineEnd) {
            text.back() = '\n'; // in place of the space
            text.append(indent + 1, ' ');
            column = indent + 1;
        }
        text += items[i] + (last ? "" : ", ");
        column += items[i].size() + 2;
    }
    return text + "]";
}

// A comment is one line, whatever a lesson's title holds.
std::string oneLine(std::string text)
{
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return text;
}

} // namespace

std::string pythonNumber(double value)
{
    if (std::isnan(value))
        return "np.nan";
    if (std::isinf(value))
        return value > 0 ? "np.inf" : "-np.inf";
    const std::string text = exactText(value);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string pythonString(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : oneLine(std::string(text)))
        quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    return quoted + '"';
}

std::string pythonList(std::span<const double> numbers, std::size_t indent)
{
    std::vector<std::string> items;
    for (const double number : numbers)
        items.push_back(pythonNumber(number));
    return bracketed(items, indent);
}

std::string pythonVector(std::span<const double> numbers, std::size_t indent)
{
    return "np.array(" + pythonList(numbers, indent + 9) + ")";
}

std::string pythonWholeMatrix(std::span<const std::vector<int>> rows, std::size_t indent)
{
    std::string text = "np.array([";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::string> items;
        for (const int number : rows[i])
            items.push_back(std::to_string(number));
        if (i > 0)
            text += ",\n" + std::string(indent + 10, ' ');
        text += bracketed(items, indent + 10);
    }
    return text + "])";
}

std::string pythonMatrix(const Eigen::Ref<const Eigen::MatrixXd>& matrix, std::size_t indent)
{
    std::string text = "np.array([";
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        const Eigen::VectorXd row = matrix.row(i);
        if (i > 0)
            text += ",\n" + std::string(indent + 10, ' ');
        text += pythonList({row.data(), static_cast<std::size_t>(row.size())}, indent + 10);
    }
    return text + "])";
}

std::string PythonText::say(const Message& message) const
{
    return oneLine(m_options.words ? m_options.words(message) : english(message));
}

void PythonText::line(std::string_view code, int level)
{
    m_text.append(static_cast<std::size_t>(4 * level), ' ');
    (m_text += code) += '\n';
}

void PythonText::noted(std::string_view code, const Message& comment, int level)
{
    std::string text(static_cast<std::size_t>(4 * level), ' ');
    text += code;
    if (text.size() + 2 < noteColumn)
        text.resize(noteColumn - 2, ' ');
    line(text + "  # " + say(comment));
}

void PythonText::section(const Message& comment, int level)
{
    blank();
    line("# " + say(comment), level);
}

void PythonText::begin(const Iteration& iteration, bool erf)
{
    line("#!/usr/bin/env python3");
    line("# " + oneLine(m_options.title));
    line("#");
    line("# "
         + say({GRADUS_TEXT("core", "Iteration %1, worked out again with NumPy alone."),
                {std::to_string(iteration.number())}}));
    line("# "
         + say({GRADUS_TEXT("core",
                            "Every number is printed with its address; at the end it is compared "
                            "with that of Gradus.")}));
    if (erf)
        line("import math");
    line("import numpy as np");
    blank();
    noted("np.seterr(all=\"ignore\")",
          {GRADUS_TEXT("core", "infinities are looked at, not warned of")});
    noted("numbers = {}", {GRADUS_TEXT("core", "every number under its address")});
    blank();
    blank();
    line("def keep(name, value, behind=\"\"):");
    line("value = np.asarray(value)", 1);
    line("for index in np.ndindex(value.shape):", 1);
    line("place = \"[\" + \",\".join(str(i + 1) for i in index) + \"]\" if index else \"\"", 2);
    line("numbers[name + place + behind] = float(value[index])", 2);
    blank();
}

void PythonText::end(const Iteration& iteration,
                     const std::vector<std::pair<Quantity, double>>& rounding)
{
    section({GRADUS_TEXT("core", "What Gradus says, in the order of its steps.")});
    line("gradus = {");
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        const Quantity quantity = iteration.step(k).quantity;
        line(pythonString(print(quantity)) + ": " + pythonNumber(iteration.read(quantity, k).value)
                 + ",",
             1);
    }
    line("}");
    if (!rounding.empty()) {
        section({GRADUS_TEXT("core",
                             "The last bit of an activation, which libraries round differently, "
                             "changes these by more than 1e-12: by how much they may be off.")});
        line("rounding = {");
        for (const auto& [quantity, share] : rounding)
            line(pythonString(print(quantity)) + ": " + pythonNumber(share) + ",", 1);
        line("}");
    }
    const std::string allowed = rounding.empty() ? "1e-12" : "rounding.get(name, 1e-12)";
    blank();
    lines("largest, wrong = 0.0, 0\n"
          "for name, theirs in gradus.items():\n"
          "    ours = numbers[name] + 0.0\n"
          "    print(name, f\"{ours:.17g}\")\n"
          "    if ours == theirs or (np.isnan(ours) and np.isnan(theirs)):\n"
          "        continue\n"
          "    difference = abs(ours - theirs) / max(abs(theirs), 0.01)\n"
          "    largest = np.inf if np.isnan(difference) else max(largest, difference)\n"
          "    wrong += not difference <= "
          + allowed
          + "\n"
            "print(f\"largest relative difference: {largest:.2g}\")\n"
            "raise SystemExit(int(wrong > 0))\n");
}

} // namespace gradus
