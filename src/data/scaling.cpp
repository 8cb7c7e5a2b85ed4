// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scaling.h"

#include <cmath>

namespace gradus {

namespace {

std::optional<ScaleWish::Rule> readScaleRule(const Value& value, Faults& faults)
{
    if (value.isMap()) {
        Fields fields(value, "scale", faults);
        ScaleWish::Rule rule{ScaleKind::Divide, 1};
        const Value* divide = fields.required("divide");
        if (divide)
            rule.divide = fields.number("divide", 1);
        if (divide && rule.divide == 0)
            fields.fault(*divide, {GRADUS_TEXT("core", "a column cannot be divided by 0")});
        fields.finish();
        return rule;
    }
    const auto kind = readChoice(value, "scale", {"standardise", "min-max"}, faults);
    if (!kind)
        return std::nullopt;
    return ScaleWish::Rule{*kind == 0 ? ScaleKind::Standardise : ScaleKind::MinMax, 1};
}

// {divide: 255} is a rule; any other map has columns for its keys.
bool isRule(const Value& value)
{
    const Value* divide = value.find("divide");
    return !value.isMap()
        || (value.members().size() == 1 && divide && divide->isScalar() && divide->number());
}

} // namespace

ScaleWish readScale(const Value& value, Faults& faults)
{
    ScaleWish wish;
    if (isRule(value)) {
        wish.all = readScaleRule(value, faults).value_or(ScaleWish::Rule{});
        return wish;
    }
    if (listsTooMany(value, "scale", faults))
        return wish;
    for (const auto& [key, rule] : value.members())
        if (const auto read = readScaleRule(rule, faults))
            wish.columns.emplace_back(ColumnRef::of(key), *read);
    return wish;
}

ColumnScale scaleOf(const ScaleWish::Rule& rule,
                    const Eigen::Ref<const Eigen::RowVectorXd>& numbers)
{
    ColumnScale scale{rule.kind, 0, rule.kind == ScaleKind::Divide ? rule.divide : 1};
    if (rule.kind == ScaleKind::Standardise) {
        scale.subtract = numbers.mean();
        scale.divide = std::sqrt((numbers.array() - scale.subtract).square().mean());
    } else if (rule.kind == ScaleKind::MinMax) {
        scale.subtract = numbers.minCoeff();
        scale.divide = numbers.maxCoeff() - scale.subtract;
    }
    const bool constant = numbers.size() == 0 || numbers.minCoeff() == numbers.maxCoeff();
    if (rule.kind == ScaleKind::None || rule.kind == ScaleKind::Divide)
        return scale;
    // The mean of equal numbers may be a rounding away from them.
    if (constant)
        return {rule.kind, numbers.size() == 0 ? 0 : numbers(0), 1};
    return scale;
}

void applyScales(const std::vector<ColumnScale>& scales, Eigen::MatrixXd& x)
{
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const ColumnScale& scale = scales[i];
        if (scale.kind == ScaleKind::None)
            continue;
        auto row = x.row(static_cast<Eigen::Index>(i)).array();
        row = (row - scale.subtract) / scale.divide;
    }
}

} // namespace gradus
