// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_iteration.h"
#include "families/values_view.h"

namespace gradus {

/// The errors of the sum, and its pieces with the units that they are made of. Numbers of pieces
/// can be typed.
class ApproximationValues : public ValuesView {
    Q_OBJECT

public:
    using ValuesView::ValuesView;

    void showFirst(int) override { }
    void showSecond(int) override { }
    void refresh() override;

private:
    const Experiment* m_filledFor = nullptr;
    std::vector<bool> m_singles; ///< of the pieces that are listed
};

} // namespace gradus
