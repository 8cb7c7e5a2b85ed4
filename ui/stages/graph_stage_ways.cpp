// SPDX-License-Identifier: GPL-3.0-or-later
// What a GraphStage says of the ways from a node to the output.
#include "stages/graph_stage.h"

#include "expression/tensor.h"

#include <QFontMetricsF>
#include <QPainter>

namespace gradus {

QString GraphStage::productText(const Array& product) const
{
    if (product.entries.size() > 6)
        return QString::fromStdString(shapeText(product.shape));
    QStringList numbers;
    for (const double entry : product.entries)
        numbers += numberText(entry);
    return product.isNumber()
        ? numbers.first()
        : QLatin1Char('[') + numbers.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QStringList GraphStage::waysText() const
{
    const Routes all = ways();
    if (all.shown.empty())
        return {tr("No way leads from here to the output.")};
    const auto marked = static_cast<std::size_t>(m_way) % all.shown.size();
    const GraphCell& from = m_cells[static_cast<std::size_t>(all.shown.front().front())];
    QStringList names;
    for (const int cell : all.shown[marked])
        names += nameText(m_cells[static_cast<std::size_t>(cell)].value);
    QString which = tr("Way %1 of %2").arg(marked + 1).arg(all.count);
    if (all.count > all.shown.size())
        which += QStringLiteral(" · ") + tr("only the first %1 are shown").arg(all.shown.size());
    QString line = names.join(QStringLiteral(" → "));
    const Iteration& iteration = *session().snapshot().iteration;
    if (from.slope.name.empty())
        return {which, line};
    for (const Quantity& slope : iteration.elements(from.slope)) // no answer is given away
        if (!session().snapshot().read(slope).isKnown() || session().isHidden(slope))
            return {which, line};
    line +=
        QStringLiteral(":  ") + productText(productAlong(iteration, m_cells, all.shown[marked]));
    Array sum = productAlong(iteration, m_cells, all.shown.front());
    for (std::size_t i = 1; i < all.shown.size(); ++i)
        sum = combined(sum, productAlong(iteration, m_cells, all.shown[i]),
                       [](double a, double b) { return a + b; });
    QStringList lines{which, line};
    if (all.count == all.shown.size())
        lines += tr("The sum over all ways: %1 = %2").arg(nameText(from.slope), productText(sum));
    return lines;
}

Routes GraphStage::ways() const
{
    std::vector<std::vector<int>> below;
    for (const GraphCell& cell : m_cells)
        below.emplace_back(cell.from.begin(), cell.from.end());
    if (below.empty())
        return {};
    return Routes::between(below, std::max(0, cellOf(session().selected())),
                           static_cast<int>(m_cells.size()) - 1);
}

void GraphStage::paintWays(QPainter& painter) const
{
    const QRectF room(0, height() - waysHeight(), width(), waysHeight());
    painter.fillRect(room, mixed(look().theme.panel, look().theme.text, 0.04));
    painter.setPen(look().theme.text);
    const QStringList lines = waysText();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 1 ? look().number(13) : look().text(13, i == 0));
        const QRectF line(room.left() + look().px(16), room.top() + look().px(4 + 23 * double(i)),
                          room.width() - look().px(32), look().px(23));
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(lines[i], Qt::ElideRight, line.width()));
    }
    painter.setPen(look().theme.quiet);
    painter.setFont(look().text(12));
    painter.drawText(room.adjusted(0, look().px(6), -look().px(16), 0),
                     Qt::AlignRight | Qt::AlignTop, tr("Page Up and Page Down: other ways"));
}

double GraphStage::waysHeight() const { return m_showsWays ? look().px(76) : 0; }

} // namespace gradus
