// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace gradus {

/// An activation and its slope; in the order of the enumeration.
struct PythonActivation {
    const char* name;
    const char* value; ///< of z
    const char* slope; ///< of z and a
};
inline constexpr std::array pythonActivations{
    PythonActivation{"identity", "z", "np.ones_like(z)"},
    PythonActivation{"sigmoid", "1 / (1 + np.exp(-z))", "a * (1 - a)"},
    PythonActivation{"tanh", "np.tanh(z)", "1 - a * a"},
    PythonActivation{"relu", "np.maximum(z, 0.0)", "np.where(z > 0, 1.0, 0.0)"},
    PythonActivation{"leaky_relu", "np.where(z > 0, z, 0.01 * z)", "np.where(z > 0, 1.0, 0.01)"},
    PythonActivation{"elu", "np.where(z > 0, z, np.expm1(z))", "np.where(z > 0, 1.0, a + 1)"},
    PythonActivation{"softplus", "np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))",
                     "1 / (1 + np.exp(-z))"},
    PythonActivation{"gelu", "z * normal(z)",
                     "normal(z) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi)"},
    PythonActivation{"sine", "np.sin(z)", "np.cos(z)"},
    PythonActivation{"step", "np.where(z > 0, 1.0, 0.0)", "np.zeros_like(z)"},
};

/// The cost of every sample and its slope by the outputs; n is the number of outputs.
struct PythonCost {
    const char* value;
    const char* slope;
};
inline constexpr std::array pythonCosts{
    PythonCost{"0.5 * ((a[L] - y) ** 2).sum(axis=0)", "a[L] - y"},
    PythonCost{"((a[L] - y) ** 2).sum(axis=0)", "2 * (a[L] - y)"},
    PythonCost{"((a[L] - y) ** 2).mean(axis=0)", "2 * (a[L] - y) / len(y)"},
    PythonCost{"-(times_log(y, a[L]) + times_log(1 - y, 1 - a[L])).sum(axis=0)",
               "np.where(y == 0, 1 / (1 - a[L]), np.where(y == 1, -1 / a[L],\n"
               "                   (a[L] - y) / (a[L] * (1 - a[L]))))"},
    PythonCost{"-times_log(y, a[L]).sum(axis=0)", "np.where(y == 0, 0.0, -y / a[L])"},
};

} // namespace gradus
