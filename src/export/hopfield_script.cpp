// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/hopfield_script.h"

#include "export/python_text.h"

#include <array>

namespace gradus {

namespace {

class HopfieldScript {
public:
    HopfieldScript(const HopfieldIteration& iteration, const ScriptOptions& options)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_storing(m_e.storing())
        , m_isStoring(iteration.number() == 0)
        , m_text(options)
    { }

    std::string write()
    {
        m_text.begin(m_i);
        patterns();
        if (m_storing.rule() == StoringRule::Given)
            couplings();
        else
            store();
        if (m_storing.stages() > m_storing.patterns())
            unlearn();
        if (!isWhole() && m_storing.rule() != StoringRule::Given)
            roundCouplings();
        state();
        if (!m_isStoring)
            update();
        energy();
        m_text.end(m_i);
        return m_text.take();
    }

private:
    [[nodiscard]] bool isZeroOne() const { return m_e.low() == 0; }

    void rows(const std::string& name, int first, int last)
    {
        std::vector<std::vector<int>> numbers;
        for (int p = first; p < last; ++p) {
            const auto row = m_storing.rows().row(p);
            numbers.emplace_back(row.begin(), row.end());
        }
        const std::string begin = name + " = ";
        m_text.line(begin + pythonWholeMatrix(numbers, begin.size()));
    }

    void patterns()
    {
        m_text.section({GRADUS_TEXT("core", "The patterns: a row each, of -1 and 1.")});
        if (m_storing.patterns() > 0)
            rows("xi", 0, m_storing.patterns());
        else
            m_text.line("xi = np.zeros((0, " + std::to_string(m_e.units()) + "))");
        m_text.line("P, N = xi.shape");
        m_text.section(
            m_storing.rule() == StoringRule::Given
                ? Message{GRADUS_TEXT("core", "The couplings, as the lesson gives them.")}
                : Message{GRADUS_TEXT("core", "Storing: the couplings, without a diagonal.")});
    }

    // Whole numbers and what they are divided by, last, or the couplings themselves.
    void couplings()
    {
        const Couplings& all = m_e.couplings();
        if (!isWhole()) {
            Eigen::MatrixXd w(m_e.units(), m_e.units());
            for (int i = 0; i < m_e.units(); ++i)
                for (int j = 0; j < m_e.units(); ++j)
                    w(i, j) = all.value(i, j);
            m_text.line("W = " + pythonMatrix(w, 4));
            return;
        }
        std::vector<std::vector<int>> numbers(static_cast<std::size_t>(m_e.units()));
        for (int i = 0; i < m_e.units(); ++i)
            for (int j = 0; j < m_e.units(); ++j)
                numbers[static_cast<std::size_t>(i)].push_back(static_cast<int>(all.raw(i, j)));
        m_text.line("K = " + pythonWholeMatrix(numbers, 4));
    }

    // What whole couplings are divided by in Python.
    [[nodiscard]] std::string divisor() const
    {
        return m_storing.rule() == StoringRule::Given ? pythonNumber(m_e.couplings().divisor())
            : m_storing.isNormalised()                ? "N"
                                                      : "1";
    }

    // Sums of Hebb's rule are whole numbers as long as they are not divided.
    [[nodiscard]] bool isWhole() const { return m_e.couplings().isWhole(); }

    void keepStage(const std::string& p, int level, const char* sums = "W")
    {
        m_text.line("np.fill_diagonal(" + std::string(sums) + ", 0)", level);
        if (sums[0] == 'K')
            m_text.line("W = K / " + divisor(), level);
        if (m_isStoring)
            m_text.line("keep(\"W\", W, f\"#{" + p + "}\")", level);
    }

    void store()
    {
        switch (m_storing.rule()) {
        case StoringRule::PseudoInverse:
            m_text.noted("Q = xi @ xi.T / N",
                         {GRADUS_TEXT("core", "the overlaps of the patterns")});
            m_text.line("Qinv = np.linalg.inv(Q)");
            if (m_isStoring)
                m_text.lines("keep(\"Q\", Q)\nkeep(\"Qinv\", Qinv)\n");
            m_text.line("W = xi.T @ Qinv @ xi / N");
            keepStage("P", 0);
            return;
        case StoringRule::Storkey:
            m_text.line("W = np.zeros((N, N))");
            m_text.line("for p in range(P):");
            m_text.noted("h = W @ xi[p]", {GRADUS_TEXT("core", "the local fields of the pattern")},
                         1);
            if (m_isStoring)
                m_text.line("keep(\"h\", h, f\"#{p + 1}\")", 1);
            m_text.line("W = W + (np.outer(xi[p], xi[p]) - np.outer(xi[p], h) - np.outer(h, xi[p])"
                        " + 2 * W) / N",
                        1);
            keepStage("p + 1", 1);
            return;
        case StoringRule::Hebbian:
            m_text.line("K = np.zeros((N, N), dtype=int)");
            m_text.line("for p in range(P):");
            m_text.noted("K += np.outer(xi[p], xi[p])",
                         {GRADUS_TEXT("core", "Hebb's rule, in whole numbers")}, 1);
            keepStage("p + 1", 1, "K");
            return;
        case StoringRule::Given:
            return;
        }
    }

    void unlearn()
    {
        m_text.section({GRADUS_TEXT("core", "Unlearning: the states that were fallen into.")});
        rows("states", m_storing.patterns(), m_storing.stages());
        m_text.line("strength = " + pythonNumber(m_storing.strength()));
        m_text.line("for p, s in enumerate(states, P):");
        m_text.line("W = W - strength / " + divisor() + " * np.outer(s, s)", 1);
        keepStage("p + 1", 1);
    }

    void roundCouplings()
    {
        m_text.section(
            {GRADUS_TEXT("core",
                         "Gradus rounds the couplings so finely and evenly that no sum of "
                         "them is ever rounded: ties are ties.")});
        m_text.line("bits = min(60, 51 - int(np.frexp(np.abs(W).sum())[1]))");
        m_text.line("W = np.round(W * 2.0**bits) / 2.0**bits");
        if (m_isStoring)
            m_text.line("keep(\"W\", W, \"#" + std::to_string(m_storing.stages()) + "\")");
    }

    void state()
    {
        const auto& units = m_i.state().units;
        const std::vector<std::vector<int>> s{{units.begin(), units.end()}};
        m_text.section({GRADUS_TEXT("core", "The units and their thresholds now.")});
        m_text.line("s = " + pythonWholeMatrix(s, 4) + "[0]");
        m_text.line("theta = " + pythonVector(m_i.state().thresholds, 8));
        if (isZeroOne())
            m_text.noted("low = 0", {GRADUS_TEXT("core", "units are 0 or 1")});
        else
            m_text.noted("low = -1", {GRADUS_TEXT("core", "units are -1 or 1")});
        m_text.lines("\n\ndef energy(s):\n    return "
                     + (isWhole() ? "-s @ K @ s / 2 / " + divisor() : std::string("-s @ W @ s / 2"))
                     + " + theta @ s\n\n");
    }

    void update()
    {
        const HopfieldUpdate& update = m_i.update();
        std::string turning = "range(N)";
        if (update.count < m_e.units())
            turning = "[" + std::to_string(update.first) + "]";
        m_text.section({GRADUS_TEXT("core", "The update; units count from 0 in Python.")});
        if (isWhole())
            m_text.noted("h = K @ s / " + divisor() + " - theta",
                         {GRADUS_TEXT("core", "divided last, so that a tie is exactly 0")});
        else
            m_text.line("h = W @ s - theta");
        m_text.line("after = s.copy()");
        const bool warm = update.temperature > 0;
        if (warm) {
            m_text.line("T = " + pythonNumber(update.temperature));
            m_text.noted("draws = " + pythonList(update.draws, 8),
                         {GRADUS_TEXT("core", "the random numbers, as they were drawn")});
        }
        m_text.line(warm ? "for r, i in zip(draws, " + turning + "):"
                         : "for i in " + turning + ":");
        m_text.line("keep(f\"h[{i + 1}]\", h[i])", 1);
        if (warm) {
            m_text.noted("p = 1 / (1 + np.exp(-(1 - low) * h[i] / T))",
                         {GRADUS_TEXT("core", "the chance of becoming 1")}, 1);
            m_text.line("keep(f\"p[{i + 1}]\", p)", 1);
            m_text.line("keep(f\"r[{i + 1}]\", r)", 1);
            m_text.line("after[i] = 1 if r < p else low", 1);
        } else {
            static constexpr std::array atZero{"s[i]", "1", "low"};
            m_text.noted("after[i] = 1 if h[i] > 0 else low if h[i] < 0 else "
                             + std::string(atZero[static_cast<std::size_t>(m_e.spec().atZero)]),
                         {GRADUS_TEXT("core", "where the field points")}, 1);
        }
        m_text.line("keep(f\"s[{i + 1}]\", after[i])", 1);
        m_text.line(m_e.isSynchronous() ? "keep(\"DE\", energy(after) - energy(s))"
                                        : "keep(\"DE\", -(after - s) @ h)");
        m_text.line("s = after");
    }

    void energy()
    {
        m_text.section({GRADUS_TEXT("core", "The energy, and the overlap with every pattern.")});
        m_text.line("keep(\"E\", energy(s))");
        m_text.line(isZeroOne() ? "keep(\"m\", xi @ (2 * s - 1) / N)" : "keep(\"m\", xi @ s / N)");
    }

    const HopfieldIteration& m_i;
    const HopfieldExperiment& m_e;
    const Storing& m_storing;
    bool m_isStoring;
    PythonText m_text;
};

} // namespace

std::string hopfieldScript(const HopfieldIteration& iteration, const ScriptOptions& options)
{
    return HopfieldScript(iteration, options).write();
}

} // namespace gradus
