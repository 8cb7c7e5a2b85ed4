// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_scene.h"

namespace gradus {

void ArrayScene::layOut(const GraphExperiment& experiment, const Look& look, bool spare)
{
    boxes.clear();
    const auto sizeOf = [&](int box) {
        if (outline.isGroup(box) && outline.isOpen(outline.groupAt(box)))
            return headerSize(outline, outline.groupAt(box), look);
        NodeBox& made = boxes[box];
        made = makeNodeBox(experiment, outline, box, choice, spare, look);
        return made.size;
    };
    layout = OutlineLayout(outline, sizeOf, look.scale);
}

int ArrayScene::seen(int node) const
{
    const int cell = outline.cellOfNode(node);
    return cell < 0 ? -1 : outline.seen(std::size_t(cell));
}

// In the pass backwards a node shows its slopes as soon as there are any; when it is a slope that
// has just been worked out, that one is seen.
bool ArrayScene::showsSlopes(const NodeBox& box, const Session& session) const
{
    if (!box.hasSlopes || choice == ArrayChoice::Values)
        return false;
    if (choice != ArrayChoice::Follow)
        return true;
    const int node = outline.cells()[box.cell].node;
    const bool current = lit.current() && lit.current()->node == node;
    if (current)
        return lit.current()->slope;
    if (!lit.operands(node, true).empty())
        return true;
    if (lit.pass() != Pass::Backward || !lit.operands(node, false).empty())
        return false;
    const auto version = ArrayNumbers(session, node, true, sample).version();
    return version.all || version.renewed > 0;
}

std::optional<QPointF> ArrayScene::sheetAt(int number, bool slope, const Session& session) const
{
    const auto found = boxes.find(number);
    if (found == boxes.end())
        return std::nullopt;
    const NodeBox& box = found->second;
    const QPointF corner = layout.rect(number).topLeft();
    if (box.both)
        return corner + (slope ? box.slopes : box.values);
    return showsSlopes(box, session) == slope ? std::optional(corner + box.values) : std::nullopt;
}

std::optional<QRectF> ArrayScene::rectOf(const ArrayEntry& entry, const Session& session) const
{
    const int number = seen(entry.node);
    const auto found = boxes.find(number);
    if (found == boxes.end() || outline.cells()[found->second.cell].node != entry.node)
        return std::nullopt;
    const auto corner = sheetAt(number, entry.slope, session);
    return corner ? std::optional(found->second.sheet.rect(entry.entry).translated(*corner))
                  : std::nullopt;
}

std::optional<ArrayEntry> ArrayScene::entryAt(QPointF point, const Session& session) const
{
    const int number = layout.at(point);
    const auto found = boxes.find(number);
    if (found == boxes.end())
        return std::nullopt;
    for (const bool slope : {false, true}) {
        const auto corner = sheetAt(number, slope, session);
        const auto entry = corner ? found->second.sheet.entryAt(point - *corner) : std::nullopt;
        if (entry)
            return ArrayEntry{outline.cells()[found->second.cell].node, slope, *entry};
    }
    return std::nullopt;
}

} // namespace gradus
