// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizer/optimizer_explain.h"

namespace gradus {

namespace {

using F = Formula;

F updateSetting(const char* tex, const char* text, double value)
{
    return F::setting(tex, text, value);
}

F squared(const F& part) { return F::power(part, F::number(2)); }

// βx + (1 − β)y: a mean that forgets.
F runningMean(const F& beta, const F& old, const F& fresh)
{
    return F::sum(
        {F::product({beta, old}), F::product({F::sum({F::number(1), F::negative(beta)}), fresh})});
}

// −η·above / (√below + ε)
F scaledStep(const UpdateOperands& o, const F& above, const F& below, double epsilon)
{
    const F eps = updateSetting("\\varepsilon", "epsilon", epsilon);
    return F::negative(F::fraction(F::product({o.rate, above}), F::sum({F::root(below), eps})));
}

F correction(const F& moment, const F& beta, std::int64_t t)
{
    const F power = F::power(beta, F::number(static_cast<double>(t)));
    return F::fraction(moment, F::sum({F::number(1), F::negative(power)}));
}

UpdateExplanation explainSecondMoment(const OptimizerSettings& s, const UpdateOperands& o)
{
    switch (s.kind) {
    case Optimizer::Momentum:
    case Optimizer::Nesterov: {
        const F beta = updateSetting("\\beta", "beta", s.momentum);
        return {F::sum({F::product({beta, o.oldV}), F::negative(F::product({o.rate, o.gradient}))}),
                {GRADUS_TEXT("core", "Velocity")},
                {GRADUS_TEXT("core",
                             "The old velocity, slowed down a little, plus a push down the "
                             "slope.")}};
    }
    case Optimizer::Adagrad:
        return {F::sum({o.oldV, squared(o.gradient)}),
                {GRADUS_TEXT("core", "Sum of squared slopes")},
                {GRADUS_TEXT("core", "The squares of all slopes so far are added up.")}};
    case Optimizer::Rmsprop:
        return {runningMean(updateSetting("\\rho", "rho", s.rho), o.oldV, squared(o.gradient)),
                {GRADUS_TEXT("core", "Mean of squared slopes")},
                {GRADUS_TEXT("core", "A running mean of the squared slope; older ones fade.")}};
    default:
        break;
    }
    return {runningMean(updateSetting("\\beta_2", "beta2", s.beta2), o.oldV, squared(o.gradient)),
            {GRADUS_TEXT("core", "Second moment")},
            {GRADUS_TEXT("core",
                         "A running mean of the squared slope: how large slopes usually "
                         "are here.")}};
}

F changeFormula(const OptimizerSettings& s, const UpdateOperands& o)
{
    const F push = F::negative(F::product({o.rate, o.gradient}));
    switch (s.kind) {
    case Optimizer::Sgd:
        return push;
    case Optimizer::Momentum:
        return o.v;
    case Optimizer::Nesterov: {
        const F beta = updateSetting("\\beta", "beta", s.momentum);
        return F::sum({F::product({beta, o.v}), push});
    }
    case Optimizer::Adagrad:
    case Optimizer::Rmsprop:
        return scaledStep(o, o.gradient, o.v, s.epsilon);
    case Optimizer::Adam:
    case Optimizer::Adamw:
        break;
    }
    const F step = scaledStep(o, o.mHat, o.vHat, s.epsilon);
    if (o.decay == 0)
        return step;
    const F lambda = updateSetting("\\lambda", "lambda", o.decay);
    return F::sum({step, F::negative(F::product({o.rate, lambda, o.value}))});
}

} // namespace

UpdateExplanation explainUpdate(const OptimizerSettings& s, UpdatePart part,
                                const UpdateOperands& o)
{
    const F beta1 = updateSetting("\\beta_1", "beta1", s.beta1);
    const F beta2 = updateSetting("\\beta_2", "beta2", s.beta2);
    switch (part) {
    case UpdatePart::M:
        return {runningMean(beta1, o.oldM, o.gradient),
                {GRADUS_TEXT("core", "First moment")},
                {GRADUS_TEXT("core", "A running mean of the slope: where it usually points.")}};
    case UpdatePart::V:
        return explainSecondMoment(s, o);
    case UpdatePart::MHat:
        return {correction(o.m, beta1, o.t),
                {GRADUS_TEXT("core", "Bias correction")},
                {GRADUS_TEXT("core",
                             "The running mean began at 0; dividing by 1 − β₁ᵗ takes that "
                             "pull out.")}};
    case UpdatePart::VHat:
        return {correction(o.v, beta2, o.t),
                {GRADUS_TEXT("core", "Bias correction")},
                {GRADUS_TEXT("core",
                             "The running mean began at 0; dividing by 1 − β₂ᵗ takes that "
                             "pull out.")}};
    case UpdatePart::Change:
        return {changeFormula(s, o),
                {GRADUS_TEXT("core", "The change")},
                {GRADUS_TEXT("core",
                             "How far this parameter moves, and which way: against the "
                             "slope, so that the cost falls.")}};
    case UpdatePart::Value:
        break;
    }
    return {F::sum({o.value, o.change}),
            {GRADUS_TEXT("core", "The new value")},
            {GRADUS_TEXT("core", "The old value plus the change; the next iteration uses it.")}};
}

} // namespace gradus
