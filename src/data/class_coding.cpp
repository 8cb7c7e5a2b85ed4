// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/class_coding.h"

namespace gradus {

namespace {

bool isOneHot(const Eigen::Ref<const Eigen::MatrixXd>& y)
{
    for (Eigen::Index n = 0; n < y.cols(); ++n) {
        const auto column = y.col(n).array();
        const auto ones = (column == 1.0).count();
        if (ones != 1 || (column == 0.0).count() != y.rows() - 1)
            return false;
    }
    return true;
}

} // namespace

int ClassCoding::classOf(const Eigen::Ref<const Eigen::VectorXd>& outputs_) const
{
    if (outputs == 1)
        return outputs_(0) > threshold() ? 1 : 0;
    Eigen::Index largest = 0;
    outputs_.maxCoeff(&largest);
    return static_cast<int>(largest);
}

std::string ClassCoding::name(int k) const
{
    const auto at = static_cast<std::size_t>(k);
    return at < names.size() ? names[at] : std::to_string(k + 1);
}

void ClassCoding::write(int k, Eigen::Ref<Eigen::VectorXd> target) const
{
    if (outputs == 1) {
        target(0) = k == 0 ? low : high;
        return;
    }
    target.setConstant(low);
    target(k) = high;
}

std::optional<ClassCoding> codingOf(const Eigen::Ref<const Eigen::MatrixXd>& targets,
                                    OutputRange range)
{
    const auto outputs = static_cast<int>(targets.rows());
    if (outputs >= 2)
        return isOneHot(targets) ? std::optional(ClassCoding{.outputs = outputs}) : std::nullopt;
    if (outputs < 1 || range == OutputRange::Any)
        return std::nullopt;
    const double low = range == OutputRange::Signed ? -1 : 0;
    const auto first = (targets.array() == low).count();
    const auto second = (targets.array() == 1.0).count();
    if (first == 0 || second == 0 || first + second != targets.size())
        return std::nullopt;
    return ClassCoding{{low == 0 ? "0" : "-1", "1"}, 1, low, 1};
}

} // namespace gradus
