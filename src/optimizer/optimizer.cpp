// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizer/optimizer.h"

#include <array>
#include <string_view>

namespace gradus {

namespace {

constexpr std::array plainParts{UpdatePart::Change, UpdatePart::Value};
constexpr std::array velocityParts{UpdatePart::V, UpdatePart::Change, UpdatePart::Value};
constexpr std::array adamParts{UpdatePart::M,    UpdatePart::V,      UpdatePart::MHat,
                               UpdatePart::VHat, UpdatePart::Change, UpdatePart::Value};

std::string_view secondMomentRule(Optimizer optimizer)
{
    switch (optimizer) {
    case Optimizer::Momentum:
    case Optimizer::Nesterov:
        return "velocity";
    case Optimizer::Adagrad:
        return "squared-sum";
    case Optimizer::Rmsprop:
        return "squared-mean";
    default:
        return "second-moment";
    }
}

} // namespace

const std::vector<std::string>& optimizerNames()
{
    static const std::vector<std::string> names{"sgd",     "momentum", "nesterov", "adagrad",
                                                "rmsprop", "adam",     "adamw"};
    return names;
}

std::span<const UpdatePart> updateParts(Optimizer optimizer)
{
    if (optimizer == Optimizer::Sgd)
        return plainParts;
    if (keepsM(optimizer))
        return adamParts;
    return velocityParts;
}

bool keepsM(Optimizer optimizer)
{
    return optimizer == Optimizer::Adam || optimizer == Optimizer::Adamw;
}

bool keepsV(Optimizer optimizer) { return optimizer != Optimizer::Sgd; }

std::string_view updateRule(Optimizer optimizer, UpdatePart part)
{
    switch (part) {
    case UpdatePart::M:
        return "first-moment";
    case UpdatePart::V:
        return secondMomentRule(optimizer);
    case UpdatePart::MHat:
    case UpdatePart::VHat:
        return "bias-correction";
    case UpdatePart::Change:
        return "change";
    case UpdatePart::Value:
        break;
    }
    return "new-value";
}

UpdateContext updateContext(const OptimizerSettings& settings, double rate, std::int64_t t)
{
    UpdateContext context{.rate = rate};
    if (keepsM(settings.kind)) {
        context.correction1 = 1 - std::pow(settings.beta1, static_cast<double>(t));
        context.correction2 = 1 - std::pow(settings.beta2, static_cast<double>(t));
    }
    if (settings.kind == Optimizer::Adamw)
        context.decay = settings.weightDecay;
    return context;
}

Update updated(double w, double g, double m, double v, const OptimizerSettings& s,
               const UpdateContext& c)
{
    return dispatch(s.kind, [&]<Optimizer kind>() { return updated<kind>(w, g, m, v, s, c); });
}

} // namespace gradus
