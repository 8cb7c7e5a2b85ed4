// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_ways.h"


#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace gradus {

namespace {

QString waysTr(const char* text) { return QCoreApplication::translate("GraphWays", text); }

QString productText(const Array& product)
{
    if (product.entries.size() > 6)
        return QString::fromStdString(lengthsText(product.shape));
    QStringList numbers;
    for (const double entry : product.entries)
        numbers += numberText(entry);
    return product.isNumber()
        ? numbers.first()
        : QLatin1Char('[') + numbers.join(QStringLiteral(", ")) + QLatin1Char(']');
}

// Whether all numbers of a slope may be seen.
bool isSeen(const Session& session, const Quantity& slope)
{
    const auto all = session.snapshot().iteration->elements(slope);
    return std::all_of(all.begin(), all.end(), [&](const Quantity& entry) {
        return session.snapshot().read(entry).isKnown() && !session.isHidden(entry);
    });
}

// Products along ways through large arrays would take their time.
bool isQuick(const Session& session, const std::vector<GraphCell>& cells, const Routes& routes)
{
    constexpr std::size_t most = 20'000; // numbers on all ways
    std::size_t numbers = 0;
    for (const Route& way : routes.shown)
        for (const int cell : way) {
            const auto shape =
                session.snapshot().iteration->shape(cells[static_cast<std::size_t>(cell)].value);
            numbers += std::holds_alternative<Shape>(shape) ? std::get<Shape>(shape).size() : 1;
        }
    return numbers <= most;
}

} // namespace

GraphWays::GraphWays(const Session& session, const std::vector<GraphCell>& cells, int from,
                     int marked)
    : m_session(session)
    , m_cells(cells)
{
    if (cells.empty())
        return;
    std::vector<std::vector<int>> below;
    for (const GraphCell& cell : cells)
        below.emplace_back(cell.from.begin(), cell.from.end());
    m_routes = Routes::between(below, std::max(0, from), static_cast<int>(cells.size()) - 1);
    if (!m_routes.shown.empty())
        m_marked = static_cast<std::size_t>(marked) % m_routes.shown.size();
}

Route GraphWays::marked() const
{
    return m_routes.shown.empty() ? Route() : m_routes.shown[m_marked];
}

QStringList GraphWays::text() const
{
    const auto& shown = m_routes.shown;
    if (shown.empty())
        return {waysTr(QT_TRANSLATE_NOOP("GraphWays", "No way leads from here to the output."))};
    const GraphCell& from = m_cells[static_cast<std::size_t>(shown.front().front())];
    QStringList names;
    for (const int cell : marked())
        names += nameText(m_cells[static_cast<std::size_t>(cell)].value);
    QString which = waysTr(QT_TRANSLATE_NOOP("GraphWays", "Way %1 of %2"))
                        .arg(m_marked + 1)
                        .arg(m_routes.count);
    if (m_routes.count > shown.size())
        which += QStringLiteral(" · ")
            + waysTr(QT_TRANSLATE_NOOP("GraphWays", "only the first %1 are shown"))
                  .arg(shown.size());
    QString line = names.join(QStringLiteral(" → "));
    if (from.slope.name.empty() || !isSeen(m_session, from.slope)
        || !isQuick(m_session, m_cells, m_routes))
        return {which, line};
    const Iteration& iteration = *m_session.snapshot().iteration;
    line += QStringLiteral(":  ") + productText(productAlong(iteration, m_cells, marked()));
    Array sum = productAlong(iteration, m_cells, shown.front());
    for (std::size_t i = 1; i < shown.size(); ++i)
        sum = combined(sum, productAlong(iteration, m_cells, shown[i]),
                       [](double a, double b) { return a + b; });
    QStringList lines{which, line};
    if (m_routes.count == shown.size())
        lines += waysTr(QT_TRANSLATE_NOOP("GraphWays", "The sum over all ways: %1 = %2"))
                     .arg(nameText(from.slope), productText(sum));
    return lines;
}

void GraphWays::paint(QPainter& painter, const QRectF& room, const Look& look) const
{
    painter.fillRect(room, mixed(look.theme.panel, look.theme.text, 0.04));
    painter.setPen(look.theme.text);
    const QStringList lines = text();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 1 ? look.number(13) : look.text(13, i == 0));
        const QRectF line(room.left() + look.px(16), room.top() + look.px(4 + 23 * double(i)),
                          room.width() - look.px(32), look.px(23));
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(lines[i], Qt::ElideRight, line.width()));
    }
    painter.setPen(look.theme.quiet);
    painter.setFont(look.text(12));
    painter.drawText(room.adjusted(0, look.px(6), -look.px(16), 0), Qt::AlignRight | Qt::AlignTop,
                     waysTr(QT_TRANSLATE_NOOP("GraphWays", "Page Up and Page Down: other ways")));
}

} // namespace gradus
