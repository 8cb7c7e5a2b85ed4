// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "families/family.h"
#include "panels/controls_bar.h"
#include "panels/panel.h"

#include <QComboBox>

namespace gradus {

/// The frame of the big picture: its title tells what is looked at, its body is one of the pictures
/// that the lesson's family offers.
class StagePanel : public Panel {
    Q_OBJECT

public:
    explicit StagePanel(const Desk& desk, QWidget* parent = nullptr);

    /// The picture itself; null while no lesson is open.
    [[nodiscard]] Stage* stage() const { return m_stage; }
    /// The pictures that there are to choose from, and which is shown; -1: none.
    [[nodiscard]] const std::vector<StageChoice>& choices() const { return m_choices; }
    [[nodiscard]] int shown() const { return m_stage ? m_choice->currentIndex() : -1; }

    /// The picture and the part of the plane that are seen, as a lesson would ask for them.
    [[nodiscard]] LessonView seen() const;
    /// Shows what was seen before, in a window of another look.
    void showAgain(const LessonView& view);

private:
    void begin();
    void makeCopies();
    void showStage(int choice);
    void followSection();
    void showView(const LessonView& view);
    void restart();
    void open();
    void refresh();

    QWidget* m_body;
    Stage* m_stage = nullptr;
    const Family* m_family = nullptr;
    std::shared_ptr<const Experiment> m_experiment; ///< that the pictures are of
    std::vector<StageChoice> m_choices; ///< the pictures that the family has
    std::string m_id; ///< of the lesson
    LessonView m_view; ///< that the section asked for
    QString m_refused; ///< why the last change was refused, until it has been shown
    QComboBox* m_choice;
    QWidget* m_tools; ///< of the picture
    ControlsBar* m_controls;
};

} // namespace gradus
