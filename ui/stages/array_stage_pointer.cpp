// SPDX-License-Identifier: GPL-3.0-or-later
// How an ArrayStage answers to the pointer and the keyboard.
#include "stages/array_stage.h"

#include <QActionGroup>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace gradus {

namespace {

bool opensOrCloses(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

Quantity ArrayStage::quantityOf(const ArrayEntry& entry) const
{
    return ArrayNumbers(session(), entry.node, entry.slope, m_scene.sample).quantity(entry.entry);
}

void ArrayStage::pointAt(std::optional<QPointF> point)
{
    if (!isShown())
        point.reset();
    m_pointed = point ? m_scene.entryAt(*point, session()) : std::nullopt;
    m_pointedBox = point ? m_scene.layout.at(*point) : -1;
    Quantity quantity;
    if (m_pointed)
        quantity = quantityOf(*m_pointed);
    else if (m_scene.boxes.contains(m_pointedBox))
        quantity = m_scene.outline.cells()[m_scene.outline.cellOf(m_pointedBox)].value;
    session().highlight(quantity);
    update();
}

// A number is selected; a heading opens and closes its group; elsewhere the node is selected.
void ArrayStage::click(QPointF point)
{
    m_scene.cursor = -1;
    const int box = isShown() ? m_scene.layout.at(point) : -1;
    if (box < 0)
        return;
    const GraphOutline& outline = m_scene.outline;
    const auto found = m_scene.boxes.find(box);
    const bool heading = found == m_scene.boxes.end()
        || found->second.headingRect.translated(m_scene.layout.rect(box).topLeft()).contains(point);
    if (const auto entry = m_scene.entryAt(point, session()))
        select(*entry);
    else if (outline.isGroup(box) && heading)
        toggle(outline.groupAt(box));
    else
        session().select(outline.cells()[outline.cellOf(box)].value);
    m_way = 0;
    describe();
    update();
}

void ArrayStage::doubleClick(QPointF point)
{
    const int box = m_scene.layout.at(point);
    if (box < 0)
        fit();
    else if (m_scene.outline.isGroup(box) && m_scene.boxes.contains(box))
        toggle(m_scene.outline.groupAt(box));
}

void ArrayStage::select(const ArrayEntry& entry)
{
    session().select(quantityOf(entry));
    describe();
}

// Where the keyboard is: at a box, or where the selected number is seen.
int ArrayStage::boxHere() const
{
    if (m_scene.cursor >= 0)
        return m_scene.cursor;
    const auto selected = arrayEntry(*m_iteration, session().selected());
    return selected ? m_scene.seen(selected->node) : -1;
}

void ArrayStage::goTo(int box)
{
    m_scene.cursor = box;
    m_way = 0;
    if (box >= 0) {
        bringIntoSight(m_scene.layout.handle(box), {width() / 5.0, 40});
        session().select(m_scene.outline.cells()[m_scene.outline.cellOf(box)].value);
    }
    describe();
    update();
}

// From number to number in the array of the box where the keyboard is.
void ArrayStage::moveEntry(int across, int down)
{
    const auto found = m_scene.boxes.find(boxHere());
    if (found == m_scene.boxes.end())
        return;
    const NodeBox& box = found->second;
    const int node = m_scene.outline.cells()[box.cell].node;
    const auto selected = arrayEntry(*m_iteration, session().selected());
    const bool within = selected && selected->node == node && !selected->whole;
    ArrayEntry entry{node, within ? selected->slope : m_scene.showsSlopes(box, session()), 0};
    if (within) {
        const auto columns = static_cast<std::int64_t>(box.sheet.columns());
        const auto wanted = static_cast<std::int64_t>(selected->entry) + across + down * columns;
        const auto last = static_cast<std::int64_t>(box.sheet.shape().size()) - 1;
        entry.entry =
            wanted < 0 || wanted > last ? selected->entry : static_cast<std::size_t>(wanted);
    }
    select(entry);
    if (const auto rect = m_scene.rectOf(entry, session()))
        bringIntoSight(*rect, {30, 30});
}

void ArrayStage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int turn = key == Qt::Key_PageDown ? 1 : key == Qt::Key_PageUp ? -1 : 0;
    if (!isShown()) {
        QWidget::keyPressEvent(event);
    } else if (m_showsWays && turn != 0) {
        const auto count = static_cast<int>(ways().routes().shown.size());
        m_way = count > 0 ? (m_way + turn + count) % count : 0;
        describe();
        update();
    } else if ((across != 0 || down != 0) && event->modifiers().testFlag(Qt::ShiftModifier)) {
        moveEntry(across, down);
    } else if (across != 0 || down != 0) {
        goTo(m_scene.layout.next(boxHere(), across, down));
    } else if (opensOrCloses(key) && m_scene.cursor >= 0
               && m_scene.outline.isGroup(m_scene.cursor)) {
        toggle(m_scene.outline.groupAt(m_scene.cursor));
    } else if (!zoomBy(key)) {
        QWidget::keyPressEvent(event);
    }
}

bool ArrayStage::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_scene.cursor >= 0
        && m_scene.outline.isGroup(m_scene.cursor)
        && opensOrCloses(static_cast<QKeyEvent*>(event)->key())) {
        event->accept(); // Space plays elsewhere
        return true;
    }
    if (event->type() == QEvent::ToolTip && isShown()) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return MovedStage::event(event);
}

// A number with all its digits; of a box its whole heading.
void ArrayStage::showTip(QPoint place, QPoint at)
{
    const QPointF point = view().inPicture(place);
    QStringList lines;
    if (const auto entry = m_scene.entryAt(point, session())) {
        const Quantity quantity = quantityOf(*entry);
        lines += nameText(quantity) + QStringLiteral(" = ") + session().exact(quantity);
        lines += helpLines(quantity);
    } else if (const int box = m_scene.layout.at(point); box >= 0) {
        lines += boxText(box);
    }
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(at, tipText(lines), this);
}

QToolButton* ArrayStage::makeChoices()
{
    QToolButton* const button = makeTool(tr("Show ▾"), tr("What the boxes show"),
                                         tr("What the boxes show, and which of them are open"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* const menu = new QMenu(button);
    auto* const group = new QActionGroup(menu);
    const auto add = [&](const QString& text, ArrayChoice choice) {
        QAction* const action = menu->addAction(text, this, [this, choice] { setChoice(choice); });
        action->setCheckable(true);
        action->setChecked(m_scene.choice == choice);
        group->addAction(action);
    };
    add(tr("What the pass works out"), ArrayChoice::Follow);
    add(tr("Values"), ArrayChoice::Values);
    add(tr("Slopes"), ArrayChoice::Slopes);
    add(tr("Values and slopes"), ArrayChoice::Both);
    menu->addSeparator();
    menu->addAction(tr("Open all boxes"), this, [this] { openAll(true); });
    menu->addAction(tr("Close all boxes"), this, [this] { openAll(false); });
    button->setMenu(menu);
    return button;
}

QList<QWidget*> ArrayStage::makeTools()
{
    QToolButton* const ways = makeToggle(
        tr("Ways"), tr("The ways from the selected node to the output, with their products"),
        m_showsWays);
    connect(ways, &QToolButton::toggled, this, &ArrayStage::setWays);
    return QList<QWidget*>{makeChoices(), ways} + zoomTools();
}

} // namespace gradus
