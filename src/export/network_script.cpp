// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/network_script.h"

#include "export/neuron_names.h"
#include "export/python_activations.h"
#include "export/python_samples.h"
#include "export/python_update.h"
#include "export/script_rounding.h"

#include <algorithm>
#include <set>

namespace gradus {

namespace {

std::string functionName(Activation activation)
{
    return activation == Activation::Softmax
        ? "softmax"
        : pythonActivations[static_cast<std::size_t>(activation)].name;
}

class NetworkScript {
public:
    NetworkScript(const NetworkIteration& iteration, const ScriptOptions& options)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_kind(m_e.training().optimizer.kind)
        , m_text(options)
    {
        for (int l = 1; l <= m_e.layers(); ++l)
            m_used.insert(m_e.activation(l));
    }

    std::string write()
    {
        m_text.begin(m_i, uses(Activation::Gelu));
        numbers();
        activations();
        writePythonUpdate(m_text, m_e.training().optimizer, m_i.state().rate, m_i.number());
        forward();
        cost();
        backward();
        if (m_e.training().hasPenalty())
            penalty();
        update();
        addresses();
        m_text.end(m_i, roundingOf(m_i));
        return m_text.take();
    }

private:
    [[nodiscard]] bool uses(Activation activation) const { return m_used.count(activation) > 0; }

    // A list with an entry a layer, of which the input's is None.
    void parameterList(const std::string& name, const AlignedVector& flat, bool weights)
    {
        const std::string begin = name + " = [None,";
        m_text.line(begin);
        const std::size_t indent = name.size() + 4;
        for (int l = 1; l <= m_e.layers(); ++l) {
            const auto& block = m_e.layout().block(l);
            const auto b = biasesOf(flat, block);
            const std::string biases = block.biased
                ? pythonVector({b.data(), static_cast<std::size_t>(b.size())}, indent)
                : std::string("None");
            m_text.line(std::string(indent, ' ')
                        + (weights ? pythonMatrix(weightsOf(flat, block), indent) : biases)
                        + (l == m_e.layers() ? "]" : ","));
        }
    }

    // True when a condition holds for the parts of every layer.
    template <typename Condition> [[nodiscard]] bool everyLayer(Condition condition) const
    {
        for (int l = 1; l <= m_e.layers(); ++l)
            if (!condition(m_e.parts(l)))
                return false;
        return true;
    }
    [[nodiscard]] bool allLearn() const
    {
        return everyLayer([](LayerParts p) { return p.weightsLearn() && p.biasesLearn(); });
    }
    [[nodiscard]] bool anyBias() const
    {
        return !everyLayer([](LayerParts p) { return !p.bias; });
    }

    // "range(1, L + 1)", or the list of the layers that learn.
    [[nodiscard]] std::string layersThatLearn(bool biases) const
    {
        const char* const list = biases ? "biases_learn" : "weights_learn";
        return allLearn() ? "range(1, L + 1)" : list;
    }
    void learningLists()
    {
        if (allLearn())
            return;
        m_text.section({GRADUS_TEXT("core",
                                    "The layers whose weights and biases learn; others "
                                    "stay as they are, or have no biases.")});
        for (const bool biases : {false, true}) {
            std::string list;
            for (int l = 1; l <= m_e.layers(); ++l)
                if (m_e.parts(l).learns(biases))
                    list += (list.empty() ? "" : ", ") + std::to_string(l);
            m_text.line(layersThatLearn(biases) + " = [" + list + "]");
        }
    }

    void numbers()
    {
        m_text.section({GRADUS_TEXT("core",
                                    "The parameters at the start of the iteration: w[l] "
                                    "has a row for each neuron of layer l.")});
        m_text.line("L = " + std::to_string(m_e.layers()));
        parameterList("w", m_i.state().parameters, true);
        if (anyBias())
            parameterList("b", m_i.state().parameters, false);
        if (keepsM(m_kind)) {
            parameterList("m_w", m_i.state().m, true);
            parameterList("m_b", m_i.state().m, false);
        }
        if (keepsV(m_kind)) {
            parameterList("v_w", m_i.state().v, true);
            parameterList("v_b", m_i.state().v, false);
        }
        learningLists();
        if (const auto names = neuronNames(m_i))
            m_text.section(*names);
        writePythonSamples(m_text, m_e.train(), m_i.trace().samples, m_i.trace().a[0],
                           m_i.trace().y);
    }

    void activations()
    {
        m_text.section({GRADUS_TEXT("core", "Activations and their slopes.")});
        if (uses(Activation::Gelu))
            m_text.lines("normal = np.vectorize(lambda z: 0.5 * (1 + math.erf(z / math.sqrt(2))), "
                         "otypes=[float])\n");
        for (const Activation activation : m_used) {
            if (activation == Activation::Softmax)
                continue;
            const auto& unit = pythonActivations[static_cast<std::size_t>(activation)];
            const std::string name = unit.name;
            m_text.lines("\n\ndef " + name + "(z):\n    return " + unit.value + "\n\n\ndef " + name
                         + "_slope(z, a):\n    return " + unit.slope + "\n");
        }
        if (uses(Activation::Softmax))
            softmax();
        const auto list = [&](const std::string& name, const std::string& ending) {
            std::string line = name + " = [None";
            for (int l = 1; l <= m_e.layers(); ++l)
                line += ", "
                    + (m_e.activation(l) == Activation::Softmax && !ending.empty()
                           ? std::string("None")
                           : functionName(m_e.activation(l)) + ending);
            m_text.line(line + "]");
        };
        m_text.lines("\n\n");
        list("activate", "");
        list("slope", "_slope");
    }

    void softmax()
    {
        m_text.lines("\n\ndef softmax(z):\n"
                     "    e = np.exp(z - z.max(axis=0))\n"
                     "    return e / e.sum(axis=0)\n"
                     "\n\ndef softmax_slopes(a):\n");
        m_text.noted("return a[:, None] * (np.eye(len(a)) - a)",
                     {GRADUS_TEXT("core", "of one sample: output j by weighted input k")}, 1);
        m_text.lines("\n\ndef through_softmax(dCda, a):\n"
                     "    return np.stack([softmax_slopes(a[:, n]).T @ dCda[:, n] for n in "
                     "range(B)], axis=1)\n");
    }

    void forward()
    {
        m_text.section({GRADUS_TEXT("core", "Forward, layer by layer.")});
        m_text.line("z, a = [None] * (L + 1), [x] + [None] * L");
        m_text.line("for l in range(1, L + 1):");
        const bool all = everyLayer([](LayerParts p) { return p.bias; });
        const std::string bias = all ? " + b[l][:, None]"
            : anyBias()              ? " + (0.0 if b[l] is None else b[l][:, None])"
                                     : "";
        m_text.noted("z[l] = w[l] @ a[l - 1]" + bias, {GRADUS_TEXT("core", "the weighted sum")}, 1);
        m_text.noted("a[l] = activate[l](z[l])", {GRADUS_TEXT("core", "the activation")}, 1);
    }

    void cost()
    {
        const auto& cost = pythonCosts[static_cast<std::size_t>(m_e.cost())];
        m_text.section({GRADUS_TEXT("core", "The cost of every sample: %1."),
                        {costNames()[static_cast<std::size_t>(m_e.cost())]}});
        const bool entropy =
            m_e.cost() == Cost::BinaryCrossEntropy || m_e.cost() == Cost::CategoricalCrossEntropy;
        if (!m_e.outputCancels()) {
            if (entropy)
                m_text.lines("\n\ndef times_log(y, a):\n"
                             "    return np.where(y == 0, 0.0, y * np.log(a))\n\n\n");
            m_text.line("C = " + std::string(cost.value));
            return;
        }
        if (m_e.cost() == Cost::BinaryCrossEntropy) {
            m_text.noted("C = (np.maximum(z[L], 0.0) - y * z[L]"
                         " + np.log1p(np.exp(-np.abs(z[L])))).sum(axis=0)",
                         {GRADUS_TEXT("core", "from z, which is exact where a is almost 0 or 1")});
            return;
        }
        m_text.line("top = z[L].max(axis=0)");
        m_text.noted("C = (y * (top + np.log(np.exp(z[L] - top).sum(axis=0)) - z[L])).sum(axis=0)",
                     {GRADUS_TEXT("core", "from z, which is exact where a is almost 0 or 1")});
    }

    void outputDelta()
    {
        const std::string slope = pythonCosts[static_cast<std::size_t>(m_e.cost())].slope;
        m_text.line("dCda[L] = " + slope);
        const Message cancels{
            GRADUS_TEXT("core", "BP1; the slope of the activation cancels against the cost's")};
        if (!m_e.outputCancels())
            m_text.noted("delta[L] = " + layerDelta("L", m_e.activation(m_e.layers())),
                         {GRADUS_TEXT("core", "BP1: the error at the output")});
        else if (m_e.cost() == Cost::BinaryCrossEntropy)
            m_text.noted("delta[L] = a[L] - y", cancels);
        else
            m_text.noted("delta[L] = a[L] * y.sum(axis=0) - y", cancels);
    }

    [[nodiscard]] static std::string layerDelta(const std::string& l, Activation activation)
    {
        return activation == Activation::Softmax
            ? "through_softmax(dCda[" + l + "], a[" + l + "])"
            : "dCda[" + l + "] * slope[" + l + "](z[" + l + "], a[" + l + "])";
    }

    [[nodiscard]] bool hasHiddenSoftmax() const
    {
        for (int l = 1; l < m_e.layers(); ++l)
            if (m_e.activation(l) == Activation::Softmax)
                return true;
        return false;
    }

    void backward()
    {
        m_text.section({GRADUS_TEXT("core", "Backward: the four equations.")});
        m_text.line("dCda, delta = [None] * (L + 1), [None] * (L + 1)");
        outputDelta();
        if (m_e.layers() > 1) {
            m_text.line("for l in range(L - 1, 0, -1):");
            m_text.noted("dCda[l] = w[l + 1].T @ delta[l + 1]",
                         {GRADUS_TEXT("core", "BP2: what comes back from the next layer")}, 1);
            const std::string delta = layerDelta("l", Activation::Identity);
            m_text.noted(hasHiddenSoftmax()
                             ? "delta[l] = through_softmax(dCda[l], a[l]) if slope[l] is None else "
                                 + delta
                             : "delta[l] = " + delta,
                         {GRADUS_TEXT("core", "BP2: times the slope of the activation")}, 1);
        }
        m_text.line("dCda[0] = w[1].T @ delta[1]");
        m_text.blank();
        m_text.line("dCdw, dCdb = [None] * (L + 1), [None] * (L + 1)");
        m_text.line("for l in range(1, L + 1):");
        const Message bp3 = m_e.isBatched()
            ? Message{GRADUS_TEXT("core", "BP3, the mean over the samples")}
            : Message{GRADUS_TEXT("core", "BP3: the slope of a bias")};
        const Message bp4 = m_e.isBatched()
            ? Message{GRADUS_TEXT("core", "BP4, the mean over the samples")}
            : Message{GRADUS_TEXT("core", "BP4: the slope of a weight")};
        const std::string mean = m_e.isBatched() ? " / B" : "";
        m_text.noted("dCdb[l] = delta[l].sum(axis=1)" + mean, bp3, 1);
        m_text.noted("dCdw[l] = delta[l] @ a[l - 1].T" + mean, bp4, 1);
    }

    void penalty()
    {
        m_text.section({GRADUS_TEXT("core", "The penalty on large weights, and its slope.")});
        m_text.line("l1, l2 = " + pythonNumber(m_e.training().l1) + ", "
                    + pythonNumber(m_e.training().l2));
        m_text.line("R = sum(l1 * np.abs(w[l]).sum() + l2 / 2 * (w[l] ** 2).sum() for l in "
                    + layersThatLearn(false) + ")");
        m_text.line("dRdw = [None] + [l1 * np.sign(w[l]) + l2 * w[l] for l in range(1, L + 1)]");
        m_text.line("keep(\"R\", R)");
        m_text.line("keep(\"J\", C.mean() + R)");
        m_text.line("for l in " + layersThatLearn(false) + ":");
        m_text.line("keep(f\"dR/dw[{l}]\", dRdw[l])", 1);
    }

    void update()
    {
        m_text.section({GRADUS_TEXT("core", "The update of every weight and bias.")});
        const std::string slope =
            m_e.training().hasPenalty() ? "dCdw[l] + dRdw[l]" : std::string("dCdw[l]");
        m_text.line("for l in " + layersThatLearn(false) + ":");
        m_text.line("for part, value in update("
                        + pythonUpdateArguments(m_kind, "w[l]", slope, "m_w[l]", "v_w[l]")
                        + ").items():",
                    1);
        m_text.line("keep(f\"{part}w[{l}]\", value)", 2);
        const std::string rest = m_kind == Optimizer::Adamw ? ", decay=0.0" : "";
        if (!allLearn())
            m_text.line("for l in biases_learn:");
        m_text.line("for part, value in update("
                        + pythonUpdateArguments(m_kind, "b[l]", "dCdb[l]", "m_b[l]", "v_b[l]")
                        + rest + ").items():",
                    1);
        m_text.line("keep(f\"{part}b[{l}]\", value)", 2);
    }

    void addresses()
    {
        m_text.section({GRADUS_TEXT("core", "All of it under the addresses that Gradus uses.")});
        if (m_e.isBatched()) {
            m_text.line("keep(\"C\", C.mean())");
            m_text.line("for l in " + layersThatLearn(false) + ":");
            m_text.line("keep(f\"dC/dw[{l}]\", dCdw[l])", 1);
            if (!allLearn())
                m_text.line("for l in biases_learn:");
            m_text.line("keep(f\"dC/db[{l}]\", dCdb[l])", 1);
        }
        m_text.line("for n in range(B):");
        m_text.line(m_e.isBatched() ? "at = f\"@{n + 1}\"" : "at = \"\"", 1);
        m_text.lines("    keep(\"C\", C[n], at)\n"
                     "    keep(\"dC/da[0]\", dCda[0][:, n], at)\n"
                     "    for l in range(1, L + 1):\n"
                     "        keep(f\"z[{l}]\", z[l][:, n], at)\n"
                     "        keep(f\"a[{l}]\", a[l][:, n], at)\n"
                     "        keep(f\"dC/da[{l}]\", dCda[l][:, n], at)\n");
        const bool every = uses(Activation::Softmax);
        if (!every || m_used.size() > 1)
            m_text.line(every ? "if slope[l] is not None:"
                              : "keep(f\"da/dz[{l}]\", slope[l](z[l], "
                                "a[l])[:, n], at)",
                        2);
        if (every && m_used.size() > 1) {
            m_text.line("keep(f\"da/dz[{l}]\", slope[l](z[l], a[l])[:, n], at)", 3);
            m_text.line("else:", 2);
        }
        if (every)
            m_text.line("keep(f\"da/dz[{l}]\", softmax_slopes(a[l][:, n]), at)",
                        m_used.size() > 1 ? 3 : 2);
        m_text.line("keep(f\"delta[{l}]\", delta[l][:, n], at)", 2);
        if (!allLearn())
            m_text.line("if l in biases_learn:", 2);
        m_text.line("keep(f\"dC/db[{l}]\", delta[l][:, n], at)", allLearn() ? 2 : 3);
        if (!allLearn())
            m_text.line("if l in weights_learn:", 2);
        m_text.line("keep(f\"dC/dw[{l}]\", np.outer(delta[l][:, n], a[l - 1][:, n]), at)",
                    allLearn() ? 2 : 3);
    }

    const NetworkIteration& m_i;
    const NetworkExperiment& m_e;
    Optimizer m_kind;
    PythonText m_text;
    std::set<Activation> m_used;
};

} // namespace

std::string networkScript(const NetworkIteration& iteration, const ScriptOptions& options)
{
    return NetworkScript(iteration, options).write();
}

} // namespace gradus
