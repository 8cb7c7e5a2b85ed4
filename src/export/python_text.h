// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/python_script.h"

#include <Eigen/Core>

#include <span>

namespace gradus {

/// A number as Python reads it back: always a float, `1.0` and not `1`.
[[nodiscard]] std::string pythonNumber(double value);
/// A text in quotes.
[[nodiscard]] std::string pythonString(std::string_view text);
/// `[1.0, 2.0]`, and a NumPy array of one or two indices. Long ones are broken into lines;
/// `indent` is where they begin.
[[nodiscard]] std::string pythonList(std::span<const double> numbers, std::size_t indent);
[[nodiscard]] std::string pythonVector(std::span<const double> numbers, std::size_t indent);
[[nodiscard]] std::string pythonMatrix(const Eigen::Ref<const Eigen::MatrixXd>& matrix,
                                       std::size_t indent);

/// A matrix of whole numbers, row by row.
[[nodiscard]] std::string pythonWholeMatrix(std::span<const std::vector<int>> rows,
                                            std::size_t indent);

/// Writes a script line by line: the parts that all scripts have, and comments in the reader's
/// language.
class PythonText {
public:
    explicit PythonText(const ScriptOptions& options) : m_options(options) { }

    /// The first lines: what this is, the imports, and `keep`, which puts every number of an array
    /// under its address. `erf`: it needs the error function, which NumPy has not.
    void begin(const Iteration& iteration, bool erf = false);
    /// The last lines: our values, the comparison, the exit status. `rounding`: numbers that may be
    /// off by more than 1e-12, each by a share of its own.
    void end(const Iteration& iteration,
             const std::vector<std::pair<Quantity, double>>& rounding = {});

    /// A line of code, indented by so many levels.
    void line(std::string_view code, int level = 0);
    /// Several lines of code as they stand.
    void lines(std::string_view code) { m_text += code; }
    /// A line of code with a comment behind it.
    void noted(std::string_view code, const Message& comment, int level = 0);
    /// An empty line, and a comment line above what follows.
    void section(const Message& comment, int level = 0);
    void blank() { m_text += '\n'; }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    [[nodiscard]] std::string say(const Message& message) const;

    const ScriptOptions& m_options;
    std::string m_text;
};

} // namespace gradus
