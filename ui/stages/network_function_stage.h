// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_iteration.h"
#include "stages/function_stage.h"
#include "stages/network_function_work.h"

namespace gradus {

/// A network with one output as a function of its one or two inputs: what it is to learn, what it
/// gives, what each unit of its last hidden layer adds, and what the runs beside it give.
class NetworkFunctionStage : public FunctionStage {
    Q_OBJECT

public:
    NetworkFunctionStage(Session& session, const Look& look, QWidget* parent);

    /// True when the picture is that of the session's position.
    [[nodiscard]] bool isReady() const override { return !m_work.isWorking(); }
    [[nodiscard]] const NetworkFunctionWork& work() const { return m_work; }

protected:
    [[nodiscard]] bool hasPicture() const override;
    [[nodiscard]] int variables() const override;
    [[nodiscard]] QString variable(int axis) const override;
    [[nodiscard]] PlotRange range(int axis) const override;
    [[nodiscard]] QStringList remarks() const override { return scene().remarks; }
    void workOut(const PlotRange& x, int places) override;

private:
    [[nodiscard]] std::shared_ptr<const NetworkIteration> iteration() const;

    NetworkFunctionWork m_work;
    mutable std::shared_ptr<const NetworkExperiment> m_rangesOf;
    mutable std::array<PlotRange, 2> m_ranges; ///< of m_rangesOf
};

} // namespace gradus
