// SPDX-License-Identifier: GPL-3.0-or-later
// What an ArrayStage says.
#include "stages/array_stage.h"

#include <QFontMetricsF>

namespace gradus {

// "h1: head · 14 nodes · closed"
QString ArrayStage::boxText(int box) const
{
    const GraphOutline& outline = m_scene.outline;
    if (!outline.isGroup(box))
        return outline.titleOf(std::size_t(box)) + QStringLiteral(" · ")
            + QString::fromStdString(lengthsText(
                experiment().graph().node(outline.cells()[std::size_t(box)].node).shape));
    const int number = outline.groupAt(box);
    const GraphOutline::Group& group = outline.group(number);
    return group.title + QStringLiteral(" · ")
        + tr("%n node(s)", nullptr, int(group.last - group.first + 1)) + QStringLiteral(" · ")
        + (outline.isOpen(number) ? tr("open") : tr("closed"));
}

// What the pointer is over, else what is selected, else what has just been worked out.
std::optional<ArrayEntry> ArrayStage::entryInLine() const
{
    if (m_pointed)
        return m_pointed;
    const Quantity& selected = session().selected();
    const auto entry = arrayEntry(*m_iteration, selected);
    return entry && !entry->whole ? entry : m_scene.lit.current();
}

QString ArrayStage::statusText() const
{
    if (!isShown())
        return {};
    if (!m_pointed && m_pointedBox >= 0)
        return boxText(m_pointedBox);
    const auto entry = entryInLine();
    if (!entry)
        return tr("Point at a number: here it is said. Click the heading of a box to open it.");
    const Quantity quantity = m_scene.lit.current() == entry && !m_pointed
        ? session().snapshot().currentStep().value_or(Step()).quantity
        : quantityOf(*entry);
    return nameText(quantity) + QStringLiteral(" = ") + session().shown(quantity)
        + placeText(entry->node);
}

// The parts that a node stands in, from the outermost: their headings may be out of sight.
QString ArrayStage::placeText(int node) const
{
    const GraphOutline& outline = m_scene.outline;
    const int cell = outline.cellOfNode(node);
    QStringList places;
    for (int g = cell < 0 ? -1 : outline.partOf(std::size_t(cell)); g >= 0;
         g = outline.group(g).parent)
        places.prepend(outline.group(g).title);
    return places.isEmpty() ? QString()
                            : QStringLiteral("  ·  ") + places.join(QStringLiteral(" › "));
}

void ArrayStage::describe()
{
    const auto step = isShown() ? session().snapshot().currentStep() : std::nullopt;
    QStringList lines;
    if (isShown() && m_scene.cursor >= 0)
        lines += boxText(m_scene.cursor);
    if (isShown() && !session().selected().name.empty())
        lines += statusText();
    if (step)
        lines += tr("%1 is %2").arg(nameText(step->quantity), session().shown(step->quantity));
    if (m_showsWays && isShown())
        lines += ways().text();
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

// The number, and the scale of the colours of the array that it stands in.
void ArrayStage::paintStatus(QPainter& painter)
{
    const QRectF strip(0, room().height(), width(), statusHeight());
    painter.setPen(QPen(look().theme.line, 1));
    painter.drawLine(strip.topLeft(), strip.topRight());
    const QRectF line = strip.adjusted(look().px(12), 0, -look().px(12), 0);
    const auto entry = entryInLine();
    const int box = entry ? m_scene.seen(entry->node) : -1;
    double scale = 0;
    if (const auto found = m_scene.boxes.find(box); found != m_scene.boxes.end()
        && m_scene.outline.cells()[found->second.cell].node == entry->node
        && !found->second.sheet.shape().isScalar()) {
        scale = std::min<double>(look().px(220), line.width() / 2);
        const ArrayNumbers numbers(session(), entry->node, entry->slope, m_scene.sample);
        paintHeatScale(painter, line.adjusted(line.width() - scale, 0, 0, 0),
                       m_gallery.greatest(numbers, found->second.sheet), look());
    }
    painter.setFont(look().text(13));
    painter.setPen(look().theme.text);
    const double room = line.width() - scale - look().px(12);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(statusText(), Qt::ElideRight, room));
}

} // namespace gradus
