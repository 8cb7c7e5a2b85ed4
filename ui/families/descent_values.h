// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_iteration.h"
#include "families/values_view.h"

namespace gradus {

/// The variables of a descent, and the nodes of its function.
class DescentValues : public ValuesView {
    Q_OBJECT

public:
    using ValuesView::ValuesView;

    void showFirst(int) override { }
    void showSecond(int) override { }
    void refresh() override;
    [[nodiscard]] QString state() const override;

private:
    [[nodiscard]] const DescentIteration& iteration() const;

    const Experiment* m_filledFor = nullptr;
    int m_sample = 1; ///< the one that is looked at
};

} // namespace gradus
