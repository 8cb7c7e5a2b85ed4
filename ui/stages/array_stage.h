// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/array_gallery.h"
#include "stages/array_scene.h"
#include "stages/graph_ways.h"
#include "stages/moved_stage.h"

namespace gradus {

/// A computational graph over arrays: each node with its numbers, or with a picture of them where
/// they are many; parts and expressions are boxes that open and close. The box of the current step
/// opens of itself. The current number and all that it is made of have frames; a line at the bottom
/// says the number under the pointer. Click selects a number, or opens and closes a box by its
/// heading; the arrows go from box to box, with Shift from number to number, Return and Space open
/// and close.
class ArrayStage : public MovedStage {
    Q_OBJECT

public:
    ArrayStage(Session& session, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QList<QWidget*> makeTools() override;
    void lookLike(const Stage& other) override;
    [[nodiscard]] const ArrayScene& scene() const { return m_scene; }
    [[nodiscard]] const ArrayGallery& gallery() const { return m_gallery; }
    /// True where parts and expressions are closed unless they are opened, because all of them
    /// would not fit.
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// Opens or closes a group by its name, until it is told otherwise.
    void setOpen(const std::string& group, bool open);
    void openAll(bool open);
    void setChoice(ArrayChoice choice);
    /// What the line at the bottom says.
    [[nodiscard]] QString statusText() const;
    /// Shows the ways from the selected node (else the first) to the output, one of them marked.
    void setWays(bool shown);
    [[nodiscard]] bool showsWays() const { return m_showsWays; }
    [[nodiscard]] GraphWays ways() const;
    [[nodiscard]] int way() const { return m_way; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void pointAt(std::optional<QPointF> point) override;
    void click(QPointF point) override;
    void doubleClick(QPointF point) override;

private:
    void follow();
    void choose();
    void arrange();
    void rearrange();
    void placeAll();
    [[nodiscard]] bool isOpenNow(int group) const;
    [[nodiscard]] bool fits(const ArrayScene& scene) const;
    /// False while the session is at something else than what was laid out.
    [[nodiscard]] bool isShown() const
    {
        return m_iteration && m_iteration == session().snapshot().iteration;
    }
    [[nodiscard]] const GraphExperiment& experiment() const { return m_iteration->experiment(); }
    [[nodiscard]] QSizeF room() const; ///< of the graph
    [[nodiscard]] double statusHeight() const { return look().px(28); }
    void showCurrent();
    void describe();
    void toggle(int group);
    void goTo(int box);
    void select(const ArrayEntry& entry);
    void moveEntry(int across, int down);
    [[nodiscard]] int boxHere() const;
    [[nodiscard]] Quantity quantityOf(const ArrayEntry& entry) const;
    [[nodiscard]] std::optional<ArrayEntry> entryInLine() const;
    [[nodiscard]] QString boxText(int box) const;
    [[nodiscard]] QString placeText(int node) const;
    void showTip(QPoint place, QPoint at);
    void paintStatus(QPainter& painter);
    [[nodiscard]] QToolButton* makeChoices();

    ArrayScene m_scene;
    ArrayGallery m_gallery;
    std::shared_ptr<const GraphIteration> m_iteration; ///< that is shown; null at first
    bool m_folded = false;
    bool m_spare = false; ///< small arrays are shown without their slopes
    std::map<std::string, bool> m_byUser; ///< groups that were opened or closed
    std::optional<ArrayEntry> m_pointed; ///< under the pointer
    int m_pointedBox = -1;
    bool m_showsWays = false;
    int m_way = 0; ///< which way is marked
};

} // namespace gradus
