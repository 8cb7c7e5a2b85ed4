// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "families/values_view.h"
#include "hopfield/hopfield_iteration.h"

namespace gradus {

/// The units with their fields, and the overlaps with what is stored. Units can be typed.
class HopfieldValues : public ValuesView {
    Q_OBJECT

public:
    using ValuesView::ValuesView;

    void showFirst(int) override { }
    void showSecond(int) override { }
    void refresh() override;

private:
    const Experiment* m_filledFor = nullptr;
};

} // namespace gradus
