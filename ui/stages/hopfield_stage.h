// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/memory_list.h"
#include "stages/stage.h"

namespace gradus {

/// The state of a Hopfield net as a grid of cells, beside it the cue and the stored patterns. A
/// click or Space turns a unit, dragging paints; while patterns are stored, the one in question.
class HopfieldStage : public Stage {
    Q_OBJECT

public:
    HopfieldStage(Session& session, const Look& look, QWidget* parent);

    [[nodiscard]] const UnitGrid& grid() const { return m_grid; }
    [[nodiscard]] const MemoryList& memories() const { return m_memories; }
    [[nodiscard]] const HopfieldView& view() const { return m_view; }
    /// The unit that the arrow keys have come to; −1: none.
    [[nodiscard]] int cursor() const { return m_cursor; }
    /// What is said of the unit under the pointer or the cursor, else of the one in question.
    [[nodiscard]] QString reading() const;
    /// The units that the large grid shows: the state, or the pattern that is being stored.
    [[nodiscard]] Units shown() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QString couplingText() const;
    void follow();
    void arrange();
    [[nodiscard]] bool isOpen() const;
    void paintOver(int unit);
    void turn(const std::vector<std::pair<int, int>>& values);
    void pointAt(int unit);
    [[nodiscard]] QString caption() const;
    [[nodiscard]] int opposite(int unit) const;
    void paintMarks(QPainter& painter) const;
    void paintCouplings(QPainter& painter) const;
    void paintWords(QPainter& painter) const;

    HopfieldView m_view;
    UnitGrid m_grid;
    MemoryList m_memories;
    int m_cursor = -1;
    int m_pointed = -1; ///< by the mouse
    std::vector<std::pair<int, int>> m_painted; ///< units that a drag has gone over, and to what
    bool m_dragging = false;
};

} // namespace gradus
