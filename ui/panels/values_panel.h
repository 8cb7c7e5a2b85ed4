// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "families/values_view.h"
#include "panels/panel.h"

class QScrollArea;

namespace gradus {

/// All quantities, in the tables that the model's family has.
class ValuesPanel : public Panel {
    Q_OBJECT

public:
    explicit ValuesPanel(const Desk& desk, QWidget* parent = nullptr);

    /// The family's tables; null while no lesson is open.
    [[nodiscard]] ValuesView* view() const { return m_view; }

Q_SIGNALS:
    /// The card of the data is wanted.
    void dataWanted();

private:
    void begin();
    void tellData();
    void refresh();
    void followSelection();
    [[nodiscard]] bool isQuestionOpen() const;

    QScrollArea* m_area;
    ValuesView* m_view = nullptr;
    QPushButton* m_data; ///< shown where there are data
    const struct Family* m_family = nullptr;
};

} // namespace gradus
