// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "panels/panel.h"

#include <QComboBox>
#include <QToolButton>

#include <vector>

namespace gradus {

/// Makes a stage of a session.
using StageMaker = QWidget* (*)(Session&, const Look&, QWidget* parent);

/// The frame of the big picture: its title tells what is looked at, its body is a stage of the
/// lesson's family.
class StagePanel : public Panel {
    Q_OBJECT

public:
    explicit StagePanel(const Desk& desk, QWidget* parent = nullptr);

    /// The stage itself; null while no lesson is open.
    [[nodiscard]] QWidget* stage() const { return m_stage; }

private:
    void begin();
    void fillViews();
    void showView(int view);
    void refresh();
    void addComparison();
    void fillComparison();
    void compare();
    [[nodiscard]] QString subject() const;

    QWidget* m_body;
    QWidget* m_stage = nullptr;
    struct View {
        QString id; ///< as lessons name it
        StageMaker maker;
    };
    void followSection();
    void applyView(const LessonView& view);

    std::vector<View> m_views; ///< the pictures that the lesson's family has
    QComboBox* m_view; ///< chooses between them
    QToolButton* m_follow; ///< for a picture that follows a walk
    QToolButton* m_ways; ///< for a graph: the ways to its output
    QToolButton* m_compare; ///< other runs beside this one
    std::vector<std::pair<QAction*, Run>> m_offered; ///< what m_compare offers
    std::vector<QToolButton*> m_zoom; ///< for stages that zoom
};

} // namespace gradus
