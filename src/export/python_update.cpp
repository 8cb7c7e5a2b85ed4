// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/python_update.h"

namespace gradus {

namespace {

// The settings that a rule has, by the names that the code below uses.
std::vector<std::pair<const char*, double>> pythonSettings(const OptimizerSettings& s)
{
    switch (s.kind) {
    case Optimizer::Sgd:
        return {};
    case Optimizer::Momentum:
    case Optimizer::Nesterov:
        return {{"beta", s.momentum}};
    case Optimizer::Adagrad:
        return {{"epsilon", s.epsilon}};
    case Optimizer::Rmsprop:
        return {{"rho", s.rho}, {"epsilon", s.epsilon}};
    case Optimizer::Adam:
    case Optimizer::Adamw:
        break;
    }
    return {{"beta1", s.beta1}, {"beta2", s.beta2}, {"epsilon", s.epsilon}};
}

const char* pythonRule(Optimizer kind)
{
    switch (kind) {
    case Optimizer::Sgd:
        return "def update(p, g):\n"
               "    D = -eta * g\n"
               "    return {\"D\": D, \"\": p + D}\n";
    case Optimizer::Momentum:
        return "def update(p, g, v):\n"
               "    v = beta * v - eta * g\n"
               "    return {\"v.\": v, \"D\": v, \"\": p + v}\n";
    case Optimizer::Nesterov:
        return "def update(p, g, v):\n"
               "    v = beta * v - eta * g\n"
               "    D = beta * v - eta * g\n"
               "    return {\"v.\": v, \"D\": D, \"\": p + D}\n";
    case Optimizer::Adagrad:
        return "def update(p, g, v):\n"
               "    v = v + g * g\n"
               "    D = -eta * g / (np.sqrt(v) + epsilon)\n"
               "    return {\"v.\": v, \"D\": D, \"\": p + D}\n";
    case Optimizer::Rmsprop:
        return "def update(p, g, v):\n"
               "    v = rho * v + (1 - rho) * (g * g)\n"
               "    D = -eta * g / (np.sqrt(v) + epsilon)\n"
               "    return {\"v.\": v, \"D\": D, \"\": p + D}\n";
    case Optimizer::Adam:
    case Optimizer::Adamw:
        break;
    }
    return kind == Optimizer::Adam
        ? "def update(p, g, m, v):\n"
          "    m = beta1 * m + (1 - beta1) * g\n"
          "    v = beta2 * v + (1 - beta2) * (g * g)\n"
          "    mhat = m / (1 - beta1**t)\n"
          "    vhat = v / (1 - beta2**t)\n"
          "    D = -eta * mhat / (np.sqrt(vhat) + epsilon)\n"
          "    return {\"m.\": m, \"v.\": v, \"mhat.\": mhat, \"vhat.\": vhat, \"D\": D, \"\": p + "
          "D}\n"
        : "def update(p, g, m, v, decay=weight_decay):\n"
          "    m = beta1 * m + (1 - beta1) * g\n"
          "    v = beta2 * v + (1 - beta2) * (g * g)\n"
          "    mhat = m / (1 - beta1**t)\n"
          "    vhat = v / (1 - beta2**t)\n"
          "    D = -eta * mhat / (np.sqrt(vhat) + epsilon) - eta * decay * p\n"
          "    return {\"m.\": m, \"v.\": v, \"mhat.\": mhat, \"vhat.\": vhat, \"D\": D, \"\": p + "
          "D}\n";
}

} // namespace

void writePythonUpdate(PythonText& text, const OptimizerSettings& settings, double rate,
                       std::int64_t t)
{
    text.section({GRADUS_TEXT("core", "The update rule: %1. p is a parameter, g its slope."),
                  {optimizerNames()[static_cast<std::size_t>(settings.kind)]}});
    text.line("eta = " + pythonNumber(rate));
    for (const auto& [name, value] : pythonSettings(settings))
        text.line(std::string(name) + " = " + pythonNumber(value));
    if (settings.kind == Optimizer::Adamw)
        text.line("weight_decay = " + pythonNumber(settings.weightDecay));
    if (keepsM(settings.kind))
        text.noted("t = " + std::to_string(t), {GRADUS_TEXT("core", "which update this is")});
    text.blank();
    text.blank();
    text.lines(pythonRule(settings.kind));
    text.blank();
}

std::string pythonUpdateArguments(Optimizer kind, const std::string& parameter,
                                  const std::string& slope, const std::string& m,
                                  const std::string& v)
{
    std::string text = parameter + ", " + slope;
    if (keepsM(kind))
        text += ", " + m;
    if (keepsV(kind))
        text += ", " + v;
    return text;
}

} // namespace gradus
