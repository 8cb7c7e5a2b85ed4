// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/other_network_names.h"

#include <array>

namespace gradus {

std::span<const OtherName> otherActivationNames()
{
    static constexpr std::array names{
        OtherName{"logsig", "sigmoid"},
        OtherName{"logistic", "sigmoid"},
        OtherName{"sig", "sigmoid"},
        OtherName{"sigm", "sigmoid"},
        OtherName{"expit", "sigmoid"},
        OtherName{"purelin", "identity"},
        OtherName{"linear", "identity"},
        OtherName{"lin", "identity"},
        OtherName{"none", "identity"},
        OtherName{"tansig", "tanh"},
        OtherName{"hyperbolictangent", "tanh"},
        OtherName{"hyptan", "tanh"},
        OtherName{"poslin", "relu"},
        OtherName{"rectifier", "relu"},
        OtherName{"rectified", "relu"},
        OtherName{"rectifiedlinear", "relu"},
        OtherName{"lrelu", "leaky-relu"},
        OtherName{"hardlim", "step"},
        OtherName{"heaviside", "step"},
        OtherName{"threshold", "step"},
        OtherName{"binarystep", "step"},
        OtherName{"unitstep", "step"},
        OtherName{"sin", "sine"},
        OtherName{"softmaxlayer", "softmax"},
    };
    return names;
}

std::span<const OtherName> otherCostNames()
{
    static constexpr std::array names{
        OtherName{"mse", "mean-squared-error (½ of the sum: half-squared-error)"},
        OtherName{"mseloss", "mean-squared-error"},
        OtherName{"l2loss", "squared-error (½ of it: half-squared-error)"},
        OtherName{"sse", "squared-error (½ of it: half-squared-error)"},
        OtherName{"sumsquarederror", "squared-error"},
        OtherName{"sumofsquares", "squared-error"},
        OtherName{"sumofsquarederrors", "squared-error"},
        OtherName{"quadratic", "half-squared-error"},
        OtherName{"quadraticcost", "half-squared-error"},
        OtherName{"halfmse", "half-squared-error"},
        OtherName{"halfsse", "half-squared-error"},
        OtherName{"crossentropy",
                  "binary-cross-entropy (for sigmoid outputs) or "
                  "categorical-cross-entropy (for softmax outputs)"},
        OtherName{"crossentropycost", "binary-cross-entropy"},
        OtherName{"logloss",
                  "binary-cross-entropy (for sigmoid outputs) or "
                  "categorical-cross-entropy (for softmax outputs)"},
        OtherName{"bce", "binary-cross-entropy"},
        OtherName{"bceloss", "binary-cross-entropy"},
        OtherName{"bcewithlogitsloss", "binary-cross-entropy"},
        OtherName{"binarycrossentropy", "binary-cross-entropy"},
        OtherName{"cce", "categorical-cross-entropy"},
        OtherName{"crossentropyloss", "categorical-cross-entropy"},
        OtherName{"sparsecategoricalcrossentropy", "categorical-cross-entropy"},
        OtherName{"nll", "categorical-cross-entropy"},
        OtherName{"nllloss", "categorical-cross-entropy"},
        OtherName{"loglikelihood", "categorical-cross-entropy"},
    };
    return names;
}

std::span<const OtherName> otherInitialNames()
{
    static constexpr std::array names{
        OtherName{"zero", "zeros"},
        OtherName{"xavier", "xavier-normal or xavier-uniform"},
        OtherName{"glorot", "xavier-normal or xavier-uniform"},
        OtherName{"glorotnormal", "xavier-normal"},
        OtherName{"glorotuniform", "xavier-uniform"},
        OtherName{"he", "he-normal or he-uniform"},
        OtherName{"kaiming", "he-normal or he-uniform"},
        OtherName{"kaimingnormal", "he-normal"},
        OtherName{"kaiminguniform", "he-uniform"},
        OtherName{"lecun", "lecun-normal"},
        OtherName{"gaussian", "normal"},
        OtherName{"randn", "normal"},
        OtherName{"randomnormal", "normal"},
        OtherName{"randomuniform", "uniform"},
        OtherName{"ones", "constant (value: 1)"},
    };
    return names;
}

} // namespace gradus
