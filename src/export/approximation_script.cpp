// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/approximation_script.h"

#include "export/python_function.h"

namespace gradus {

namespace {

class ApproximationScript {
public:
    ApproximationScript(const ApproximationIteration& iteration, const ScriptOptions& options)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_two(m_e.inputs() == 2)
        , m_text(options)
    { }

    std::string write()
    {
        m_text.begin(m_i);
        function();
        pieces();
        if (m_i.placing() > 0)
            place();
        errors();
        m_text.end(m_i);
        return m_text.take();
    }

private:
    [[nodiscard]] std::string argument(int axis) const { return pythonName(m_e.variable(axis)); }
    [[nodiscard]] std::string arguments() const
    {
        return argument(0) + (m_two ? ", " + argument(1) : std::string());
    }

    void function()
    {
        const FunctionGraph& graph = m_e.spec().graph;
        std::vector<std::string> names;
        for (const std::string& name : graph.variables())
            names.push_back(pythonName(name));
        const PythonFunction function(graph, names);
        writePythonFunctions(m_text, function.functions());
        m_text.section({GRADUS_TEXT("core", "The function f = %1."), {m_e.spec().function}});
        m_text.line("def f(" + arguments() + "):");
        const GraphNode& root = graph.node(graph.root());
        const std::string body = function.expression(graph.root());
        // A function without variables still has a value at every place.
        m_text.line("return " + body + (root.constant ? " + 0.0 * " + argument(0) : ""), 1);
        m_text.lines("\n\ndef step(w, b, x):\n");
        m_text.noted("return 1 / (1 + np.exp(-(w * x + b)))",
                     {GRADUS_TEXT("core", "a steep sigmoid")}, 1);
        m_text.blank();
    }

    // All pieces that are part of the sum at the end of the iteration: edges, then the height.
    void pieces()
    {
        const std::vector<std::string> columns = m_two
            ? std::vector<std::string>{"left", "right", "bottom", "top", "height"}
            : std::vector<std::string>{"left", "right", "height"};
        const std::size_t count = m_i.state().placedAfter();
        Eigen::MatrixXd numbers(static_cast<Eigen::Index>(count),
                                static_cast<Eigen::Index>(columns.size()));
        for (std::size_t i = 0; i < count; ++i) {
            const Piece& piece = m_i.state().pieces[i];
            const auto row = static_cast<Eigen::Index>(i);
            for (int edge = 0; edge < (m_two ? 4 : 2); ++edge)
                numbers(row, edge) = piece.numbers[static_cast<std::size_t>(edge)];
            if (piece.single)
                numbers(row, 1) = std::numeric_limits<double>::infinity();
            numbers(row, numbers.cols() - 1) = m_e.height(piece);
        }
        std::string names;
        for (const std::string& name : columns)
            names += (names.empty() ? "" : ", ") + name;
        m_text.section({GRADUS_TEXT("core",
                                    "The steepness of every step, and the pieces: %1. A "
                                    "single step has no right edge."),
                        {names}});
        m_text.line("w = " + pythonNumber(m_i.state().steepness));
        if (count > 0)
            m_text.line("pieces = " + pythonMatrix(numbers, 9));
        else
            m_text.line("pieces = []");
        if (m_two)
            m_text.noted("h2, b2 = " + pythonNumber(thresholdWeight) + ", "
                             + pythonNumber(thresholdBias),
                         {GRADUS_TEXT("core", "of every threshold unit")});
        m_text.lines("\n\ndef bump(low, high, x):\n"
                     "    rise = step(w, -w * low, x)\n"
                     "    return rise if np.isinf(high) else rise - step(w, -w * high, x)\n\n\n");
        m_text.lines(m_two ? "def piece(left, right, bottom, top, height, x, y):\n"
                             "    cross = h2 * bump(left, right, x) + h2 * bump(bottom, top, y)\n"
                             "    return height * step(1.0, b2, cross)\n"
                           : "def piece(left, right, height, x):\n"
                             "    return height * bump(left, right, x)\n");
        m_text.blank();
    }

    // The numbers of the piece that this iteration places.
    void place()
    {
        const int index = m_i.placing() - 1;
        const Piece& piece = m_i.state().pieces[static_cast<std::size_t>(index)];
        const std::string i = "[" + std::to_string(index + 1) + "]";
        m_text.section(
            {GRADUS_TEXT("core", "Piece %1: where it is, and how high f is at its middle."),
             {std::to_string(index + 1)}});
        m_text.line(std::string(m_two ? "left, right, bottom, top, height" : "left, right, height")
                    + " = pieces[" + std::to_string(index) + "]");
        for (int axis = 0; axis < m_e.inputs(); ++axis)
            middle(piece, axis);
        if (!piece.byHand(PieceNumber::Height))
            m_text.line(std::string("height = f(middle_1") + (m_two ? ", middle_2)" : ")"));
        for (const char* name : {"left", "right", "bottom", "top"})
            if (m_two || name[0] == 'l' || (name[0] == 'r' && !piece.single))
                m_text.line("keep(\"" + std::string(name) + i + "\", " + name + ")");
        for (int axis = 1; axis <= m_e.inputs(); ++axis)
            m_text.line("keep(\"middle[" + std::to_string(index + 1)
                        + (m_two ? "," + std::to_string(axis) : "") + "]\", middle_"
                        + std::to_string(axis) + ")");
        m_text.line("keep(\"height" + i + "\", height)");
        m_text.section({GRADUS_TEXT("core", "The units of its steps: w x + b is 0 at the edge.")});
        units(index);
    }

    void middle(const Piece& piece, int axis)
    {
        const Interval& whole = m_e.interval(axis);
        const char* const low = axis == 0 ? "left" : "bottom";
        const char* const high = axis == 0 ? "right" : "top";
        const std::string end = piece.single
            ? pythonNumber(whole.high)
            : std::string("min(") + high + ", " + pythonNumber(whole.high) + ")";
        m_text.line("middle_" + std::to_string(axis + 1) + " = (max(" + low + ", "
                    + pythonNumber(whole.low) + ") + " + end + ") / 2");
    }

    void units(int index)
    {
        const ApproximationAddressing& addressing = m_i.addressing();
        static constexpr const char* edges[] = {"left", "right", "bottom", "top"};
        for (int edge = 0; edge < addressing.stepsOfPiece(index); ++edge) {
            const std::string j = std::to_string(addressing.stepNumber(index, edge));
            const std::string row = m_two ? std::to_string(index + 1) : "1";
            const std::string out =
                std::string(edge % 2 == 0 ? "" : "-") + (m_two ? "h2" : "height");
            for (int axis = 0; axis < m_e.inputs(); ++axis)
                m_text.line("keep(\"w[1][" + j + "," + std::to_string(axis + 1) + "]\", "
                            + (edge / 2 == axis ? "w" : "0.0") + ")");
            m_text.line("keep(\"b[1][" + j + "]\", -w * " + edges[edge] + ")");
            m_text.line("keep(\"w[2][" + row + "," + j + "]\", " + out + ")");
        }
        if (!m_two)
            return;
        const std::string i = std::to_string(index + 1);
        m_text.line("keep(\"b[2][" + i + "]\", b2)");
        m_text.line("keep(\"w[3][1," + i + "]\", height)");
    }

    void errors()
    {
        m_text.section(
            {GRADUS_TEXT("core", "The errors of the sum, at the middles of a grid's cells.")});
        const auto axis = [&](int which) {
            const Interval& whole = m_e.interval(which);
            const std::string side = std::to_string(m_e.gridSide());
            return pythonNumber(whole.low) + " + (np.arange(" + side + ") + 0.5) * ("
                + pythonNumber(whole.width()) + " / " + side + ")";
        };
        m_text.line(argument(0) + " = " + axis(0));
        if (m_two) {
            m_text.line(argument(1) + " = " + axis(1));
            m_text.line(arguments() + " = np.meshgrid(" + arguments() + ")");
        }
        m_text.line("error = np.abs(f(" + arguments() + ") - sum(piece(*each, " + arguments()
                    + ") for each in pieces))");
        m_text.line("keep(\"error.mean\", error.mean())");
        if (m_e.jump())
            jump(*m_e.jump());
        m_text.line("keep(\"error.max\", error.max())");
    }

    void jump(const ApproximationExperiment::Jump& jump)
    {
        const double sides[] = {m_e.gridPoint(m_e.gridSize())[0], jump.x};
        const double values[] = {jump.below, jump.above};
        m_text.noted("sides = " + pythonVector(sides, 8),
                     {GRADUS_TEXT("core", "f jumps here: both sides count for the largest error")});
        m_text.line("jump = np.abs(" + pythonVector(values, 14)
                    + " - sum(piece(*each, sides) for each in pieces))");
        m_text.line("error = np.concatenate([error, jump])");
    }

    const ApproximationIteration& m_i;
    const ApproximationExperiment& m_e;
    bool m_two;
    PythonText m_text;
};

} // namespace

std::string approximationScript(const ApproximationIteration& iteration,
                                const ScriptOptions& options)
{
    return ApproximationScript(iteration, options).write();
}

} // namespace gradus
