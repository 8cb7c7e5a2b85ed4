// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "families/values_view.h"
#include "models/network_tables.h"

namespace gradus {

/// A layer's neurons, and one of its matrices; the layer follows the current step.
class NetworkValues : public ValuesView {
    Q_OBJECT

public:
    using ValuesView::ValuesView;

    void showFirst(int layer) override;
    void showSecond(int kind) override;
    void refresh() override;
    void followSelection() override;
    [[nodiscard]] QString state() const override;

private:
    [[nodiscard]] NetworkView view() const { return {session(), m_sample}; }
    void fillLayers();
    void fillKinds();
    void showTables();
    void followStep(const Quantity& quantity);
    [[nodiscard]] QString stackText() const;

    const Experiment* m_filledFor = nullptr;
    int m_followed = -1; ///< the layer of the step that was followed last
    int m_sample = 1;
};

} // namespace gradus
