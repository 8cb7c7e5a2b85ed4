// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "patterns/draft_history.h"
#include "patterns/lesson_maker.h"
#include "patterns/pattern_list_model.h"

#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

class QVBoxLayout;

namespace gradus {

class CueBox;
class NetBox;
class PatternGrid;
class PresetsBox;

/// The pattern editor: patterns and the cue are drawn, loaded, made noisy; it ends as a Hopfield
/// net to step through. Whatever is refused stays as it was, and why is said beside it.
class PatternsDialog : public QDialog {
    Q_OBJECT

public:
    PatternsDialog(HopfieldDraft draft, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const HopfieldDraft& draft() const { return m_history.now(); }
    [[nodiscard]] PatternGrid& grid() const { return *m_grid; }
    /// Which entry is drawn: 0 is the cue, then the patterns.
    [[nodiscard]] int entry() const;
    void choose(int entry);
    /// Adds what a file holds; a picture asks for its level first.
    void load(const QString& file);
    void save(const QString& file);
    /// What is said at the bottom.
    [[nodiscard]] QString says() const { return m_says->text(); }
    /// The net as something to step through, once the dialog is accepted.
    [[nodiscard]] std::shared_ptr<const Lesson> lesson() const { return m_lesson; }

public Q_SLOTS:
    /// Makes the net, and then closes; where it cannot be made says why and stays.
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDrawing();
    QWidget* makeTools();
    QWidget* makeSettings();
    void connectSettings();
    QWidget* makeSize();
    QWidget* makeFiles();
    QWidget* makeFoot();
    QToolButton* makeTool(const QString& text, const QString& tip, const QKeySequence& key,
                          void (PatternsDialog::*act)());
    void change(HopfieldDraft draft, const QString& name = {});
    void showEntry(int entry);
    void refresh();
    void say(const QString& text, bool wrong);
    void resizeGrid();
    void add();
    void copy();
    void remove();
    void removeAll();
    void moveUp();
    void moveDown();
    void clearCells();
    void invert();
    void turnSome();
    void undo();
    void redo();
    void askForFile();
    void askWhere();
    void take(const std::shared_ptr<const Lesson>& lesson, const Faults& faults);

    const Look& m_look;
    DraftHistory m_history;
    PatternListModel* m_model;
    QListView* m_list;
    PatternGrid* m_grid;
    QLabel* m_title;
    QSpinBox* m_share;
    std::uint64_t m_noiseSeed = 1; ///< of the next turning of some cells
    QSpinBox* m_width;
    QSpinBox* m_height;
    QLabel* m_sizeSays;
    CueBox* m_cue;
    PresetsBox* m_presets;
    NetBox* m_net;
    QLabel* m_says;
    QWidget* m_body = nullptr; ///< all but the foot
    QPushButton* m_go = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_removeAll = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    LessonMaker m_maker;
    std::shared_ptr<const Lesson> m_lesson;
};

} // namespace gradus
