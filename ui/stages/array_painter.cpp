// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_painter.h"

#include "stages/graph_painter.h"

#include <QFontMetricsF>

#include <algorithm>

namespace gradus {

namespace {

constexpr double boxRadius = 8;
constexpr double leastFrame = 8; // pixels: a smaller frame is not seen

QString elided(const QPainter& painter, const QString& text, double width)
{
    return QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width);
}

} // namespace

ArrayPainter::ArrayPainter(const Session& session, const ArrayScene& scene, ArrayGallery& gallery,
                           const Look& look, bool printed)
    : m_session(session)
    , m_scene(scene)
    , m_gallery(gallery)
    , m_look(look)
    , m_printed(printed)
    , m_iteration(std::dynamic_pointer_cast<const GraphIteration>(session.snapshot().iteration))
{
    const LitEntries& lit = scene.lit;
    if (!lit.current())
        return;
    m_currentBox = scene.seen(lit.current()->node);
    for (const GraphCell& cell : scene.outline.cells())
        if (!lit.operands(cell.node, lit.current()->slope).empty())
            m_litBoxes.push_back(scene.seen(cell.node));
}

void ArrayPainter::paint(QPainter& painter, const QRectF& exposed)
{
    const GraphOutline& outline = m_scene.outline;
    for (const int box : m_scene.layout.boxes())
        if (outline.isGroup(box) && outline.isOpen(outline.groupAt(box)))
            paintGroup(painter, box);
    paintLines(painter, exposed);
    for (const auto& [number, box] : m_scene.boxes)
        if (m_scene.layout.rect(number).adjusted(-8, -8, 8, 8).intersects(exposed))
            paintBox(painter, number, box);
}

void ArrayPainter::paintWay(QPainter& painter, const Route& way) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.theme.text, 4, Qt::SolidLine, Qt::RoundCap));
    for (std::size_t i = 1; i < way.size(); ++i)
        if (const auto* line = m_scene.layout.line(m_scene.outline.seen(std::size_t(way[i - 1])),
                                                   m_scene.outline.seen(std::size_t(way[i]))))
            painter.drawPath(m_scene.layout.path(*line));
}

void ArrayPainter::paintGroup(QPainter& painter, int box) const
{
    const Theme& theme = m_look.theme;
    const QRectF rect = m_scene.layout.rect(box);
    const QRectF header = m_scene.layout.handle(box);
    const int group = m_scene.outline.groupAt(box);
    const bool cursor = m_scene.cursor == box;
    painter.setPen(QPen(cursor ? theme.text : theme.quiet, cursor ? 2 : 1));
    painter.setBrush(mixed(theme.panel, theme.text, 0.035));
    painter.drawRoundedRect(rect, boxRadius, boxRadius);
    paintHeading(painter, header.adjusted(m_look.px(7), 0, -m_look.px(7), 0),
                 m_scene.outline.group(group).title, group);
}

// The sign says whether a click opens or closes.
void ArrayPainter::paintHeading(QPainter& painter, const QRectF& room, const QString& text,
                                int group) const
{
    painter.setFont(m_look.text(12, group >= 0));
    painter.setPen(group >= 0 ? m_look.theme.text : m_look.theme.quiet);
    QRectF left = room;
    if (group >= 0) {
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         m_scene.outline.isOpen(group) ? QStringLiteral("▾") : QStringLiteral("▸"));
        left.setLeft(room.left() + m_look.px(16));
    }
    painter.drawText(left, (group >= 0 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter,
                     elided(painter, text, left.width()));
}

// Forwards the lines from what goes in are lit, backwards those to what the slopes come from.
bool ArrayPainter::isLit(const OutlineLayout::Line& line, bool& forwards) const
{
    const auto& current = m_scene.lit.current();
    if (!current)
        return false;
    forwards = !current->slope;
    const int own = forwards ? line.to : line.from;
    const int other = forwards ? line.from : line.to;
    return own == m_currentBox
        && std::find(m_litBoxes.begin(), m_litBoxes.end(), other) != m_litBoxes.end();
}

void ArrayPainter::paintLines(QPainter& painter, const QRectF& exposed) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.theme.quiet, 1.2));
    for (const QPainterPath& stroke : m_scene.layout.strokes())
        if (stroke.controlPointRect().adjusted(-2, -2, 2, 2).intersects(exposed))
            painter.drawPath(stroke);
    bool forwards = true;
    for (const OutlineLayout::Line& line : m_scene.layout.lines())
        if (isLit(line, forwards))
            paintLitLine(painter, m_scene.layout.path(line), forwards, m_look);
}

bool ArrayPainter::isFocus(int number) const
{
    const auto& focus = m_session.focus();
    return std::any_of(focus.begin(), focus.end(), [&](const Quantity& quantity) {
        const auto entry = arrayEntry(*m_iteration, quantity);
        return entry && m_scene.seen(entry->node) == number;
    });
}

void ArrayPainter::paintFrame(QPainter& painter, int number, const QRectF& rect) const
{
    const Theme& theme = m_look.theme;
    const auto selected = arrayEntry(*m_iteration, m_session.selected());
    if (isFocus(number)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.current);
        painter.drawRoundedRect(rect.adjusted(-6, -6, 6, 6), boxRadius + 2, boxRadius + 2);
    }
    painter.setBrush(theme.panel);
    if (m_scene.outline.isGroup(number)) { // there is more behind it
        painter.setPen(QPen(theme.quiet, 1));
        painter.drawRoundedRect(rect.translated(4, 4), boxRadius, boxRadius);
    }
    QPen pen(theme.quiet, 1);
    if (number == m_currentBox)
        pen = QPen(theme.of(m_scene.lit.pass()), 3);
    else if (m_scene.cursor == number || (selected && m_scene.seen(selected->node) == number))
        pen = QPen(theme.text, 2);
    painter.setPen(pen);
    painter.drawRoundedRect(rect, boxRadius, boxRadius);
}

void ArrayPainter::paintBox(QPainter& painter, int number, const NodeBox& box)
{
    const QRectF rect = m_scene.layout.rect(number);
    paintFrame(painter, number, rect);
    const GraphOutline& outline = m_scene.outline;
    paintHeading(painter, box.headingRect.translated(rect.topLeft()), box.heading,
                 outline.isGroup(number) ? outline.groupAt(number) : -1);
    const bool single = !box.both && m_scene.showsSlopes(box, m_session);
    paintSheet(painter, box, rect.topLeft() + box.values, single);
    const QString slope = outline.slopeOf(box.cell);
    painter.setFont(m_look.text(12));
    if (box.both) {
        paintSheet(painter, box, rect.topLeft() + box.slopes, true);
        painter.setPen(m_look.theme.backward);
        painter.setFont(m_look.text(12));
        painter.drawText(box.slopeCaption.translated(rect.topLeft()), Qt::AlignCenter,
                         elided(painter, slope, box.slopeCaption.width()));
    }
    if (box.caption.isEmpty())
        return;
    QStringList caption;
    if (single)
        caption += slope;
    else if (outline.isGroup(number) && !outline.group(outline.groupAt(number)).expression)
        caption += outline.nameOf(box.cell);
    if (!box.sheet.shape().isScalar())
        caption += QString::fromStdString(lengthsText(box.sheet.shape()));
    painter.setPen(single ? m_look.theme.backward : m_look.theme.quiet);
    painter.drawText(box.caption.translated(rect.topLeft()), Qt::AlignCenter,
                     elided(painter, caption.join(QStringLiteral(" · ")), box.caption.width()));
}

void ArrayPainter::paintSheet(QPainter& painter, const NodeBox& box, QPointF corner, bool slope)
{
    const int node = m_scene.outline.cells()[box.cell].node;
    const ArrayNumbers numbers(m_session, node, slope, m_scene.sample);
    const auto& current = m_scene.lit.current();
    const bool here = current && current->node == node && current->slope == slope;
    painter.save();
    painter.translate(corner);
    m_gallery.paint(painter, numbers, box.sheet,
                    here ? std::optional(current->entry) : std::nullopt, m_printed);
    paintMarks(painter, box, slope);
    painter.restore();
}

std::vector<std::size_t> ArrayPainter::entriesOf(int node, bool slope,
                                                 const std::vector<Quantity>& all) const
{
    std::vector<std::size_t> entries;
    for (const Quantity& quantity : all)
        if (const auto entry = arrayEntry(*m_iteration, quantity);
            entry && entry->node == node && entry->slope == slope && !entry->whole)
            entries.push_back(entry->entry);
    std::sort(entries.begin(), entries.end());
    return entries;
}

// The current number has a solid frame of its pass, what it is made of a dashed one, what is
// selected a thin one, what the pointer is over a dotted one.
void ArrayPainter::paintMarks(QPainter& painter, const NodeBox& box, bool slope) const
{
    const Theme& theme = m_look.theme;
    const int node = m_scene.outline.cells()[box.cell].node;
    const LitEntries& lit = m_scene.lit;
    paintEntries(painter, box.sheet, entriesOf(node, slope, {m_session.selected()}),
                 QPen(theme.text, 1.5));
    paintEntries(painter, box.sheet, entriesOf(node, slope, {m_session.highlighted()}),
                 QPen(theme.text, 1.5, Qt::DotLine));
    paintEntries(painter, box.sheet, lit.operands(node, slope), operandPen());
    if (lit.current() && lit.current()->node == node && lit.current()->slope == slope)
        paintEntries(painter, box.sheet, {lit.current()->entry}, QPen(theme.of(lit.pass()), 3));
}

void ArrayPainter::paintEntries(QPainter& painter, const ArraySheet& sheet,
                                const std::vector<std::size_t>& entries, const QPen& pen) const
{
    painter.setBrush(Qt::NoBrush);
    for (QRectF frame : framesRound(entries, sheet)) {
        const double more = std::max(0.0, leastFrame - std::min(frame.width(), frame.height())) / 2;
        frame.adjust(-more, -more, more, more);
        painter.setPen(QPen(m_look.theme.panel, pen.widthF() + 2));
        painter.drawRect(frame);
        painter.setPen(pen);
        painter.drawRect(frame);
    }
}

QPen ArrayPainter::operandPen() const
{
    QPen pen(m_look.theme.text, 2);
    pen.setDashPattern({2, 1.3});
    return pen;
}

} // namespace gradus
