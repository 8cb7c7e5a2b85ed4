// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_iteration.h"
#include "stages/function_stage.h"

namespace gradus {

/// A network with one output as a function of its one or two inputs: what it is to learn, what it
/// gives, and what each unit of its last hidden layer adds.
class NetworkFunctionStage : public FunctionStage {
    Q_OBJECT

public:
    NetworkFunctionStage(Session& session, const Look& look, QWidget* parent);

    /// True for networks that can be drawn in this way.
    [[nodiscard]] static bool fits(const NetworkExperiment& experiment);

protected:
    [[nodiscard]] bool hasPicture() const override;
    [[nodiscard]] int variables() const override;
    [[nodiscard]] QString variable(int axis) const override;
    [[nodiscard]] PlotRange range(int axis) const override;
    [[nodiscard]] FunctionCurves makeCurves(const PlotRange& x, int places) const override;
    [[nodiscard]] std::vector<Surface> makeSurfaces(int columns, int rows) const override;
    [[nodiscard]] QStringList remarks() const override;

private:
    [[nodiscard]] const NetworkIteration* iteration() const;
    [[nodiscard]] Eigen::MatrixXd samples() const;
    void addParts(FunctionCurves& curves, const std::vector<Eigen::MatrixXd>& activations) const;
};

} // namespace gradus
