// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/memory_list.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace gradus {

namespace {

constexpr double leastEntry = 44; // pixels of the design
constexpr double mostEntry = 104;
constexpr double largestMemoryCell = 18;

QString memoryTr(const char* text) { return QCoreApplication::translate("MemoryList", text); }

double seenOverlap(const Session& session, int pattern)
{
    const Quantity quantity = overlapQuantity(pattern);
    const Reading reading = session.snapshot().read(quantity);
    return reading.isKnown() && !session.isHidden(quantity)
        ? reading.value
        : std::numeric_limits<double>::quiet_NaN();
}

// The patterns in their order, or so many of the best overlaps where not all have room.
std::vector<int> patternsShown(const Session& session, int patterns, int rooms)
{
    std::vector<int> all(static_cast<std::size_t>(patterns));
    std::iota(all.begin(), all.end(), 1);
    if (patterns <= rooms)
        return all;
    std::vector<double> overlaps;
    for (const int pattern : all) {
        const double overlap = std::abs(seenOverlap(session, pattern));
        overlaps.push_back(std::isnan(overlap) ? 0 : overlap);
    }
    std::stable_sort(all.begin(), all.end(), [&](int a, int b) {
        return overlaps[static_cast<std::size_t>(a - 1)]
            > overlaps[static_cast<std::size_t>(b - 1)];
    });
    all.resize(static_cast<std::size_t>(rooms));
    return all;
}

} // namespace

Quantity overlapQuantity(int pattern)
{
    return hopfieldQuantity({HopfieldPart::Overlap, pattern - 1});
}

MemoryList::MemoryList(const QRectF& room, const Session& session, const Look& look) : m_room(room)
{
    const HopfieldIteration* const here = hopfieldIteration(session);
    if (!here || room.height() <= 0)
        return;
    const HopfieldExperiment& experiment = here->experiment();
    const int rooms = std::max(1, static_cast<int>(room.height() / look.px(leastEntry)) - 1);
    const int patterns = experiment.patterns();
    std::vector<int> shown = patternsShown(session, patterns, rooms);
    m_left = patterns - static_cast<int>(shown.size());
    if (m_left > 0 && shown.size() > 1) { // a line for how many more there are
        shown.pop_back();
        ++m_left;
    }
    shown.insert(shown.begin(), 0);
    const double height = std::min<double>(
        look.px(mostEntry), room.height() / double(shown.size() + (m_left > 0 ? 1 : 0)));
    double y = room.top();
    for (const int pattern : shown) {
        Entry entry{pattern, QRectF(room.left(), y, room.width(), height), {}};
        const double side = std::min(height - look.px(8), room.width() * 0.45);
        entry.grid =
            UnitGrid(QRectF(room.left(), y + look.px(4), side, height - look.px(8)),
                     experiment.units(), experiment.gridWidth(), look.scale * largestMemoryCell);
        m_entries.push_back(entry);
        y += height;
    }
}

int MemoryList::at(QPointF point) const
{
    for (const Entry& entry : m_entries)
        if (entry.rect.contains(point))
            return entry.pattern;
    return -1;
}

void MemoryList::paint(QPainter& painter, const Session& session, const HopfieldView& view,
                       const Look& look) const
{
    for (const Entry& entry : m_entries)
        paintEntry(painter, entry, session, view, look);
    if (m_left <= 0 || m_entries.empty())
        return;
    painter.setFont(look.text(12));
    painter.setPen(look.theme.quiet);
    const QRectF rest(m_room.left(), m_entries.back().rect.bottom(), m_room.width(), look.px(22));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     memoryTr(QT_TRANSLATE_NOOP("MemoryList", "+ %1 more")).arg(m_left));
}

void MemoryList::paintEntry(QPainter& painter, const Entry& entry, const Session& session,
                            const HopfieldView& view, const Look& look) const
{
    const HopfieldExperiment& experiment = hopfieldIteration(session)->experiment();
    const bool cue = entry.pattern == 0;
    const bool storing = view.storing == entry.pattern && !cue;
    if (storing)
        painter.fillRect(entry.rect, look.theme.current);
    const Units units = cue ? experiment.recall().start : experiment.pattern(entry.pattern - 1);
    paintUnits(painter, entry.grid, units, look);
    if (storing)
        for (const int unit : {view.i, view.j})
            if (unit >= 0)
                paintUnitFrame(painter, entry.grid.cell(unit), QPen(look.theme.update, 2), look);
    const double left =
        std::max(entry.grid.rect().right(), entry.rect.left() + look.px(40)) + look.px(10);
    QRectF words(left, entry.rect.top(), entry.rect.right() - left, entry.rect.height());
    const double line = look.px(18);
    words = QRectF(words.left(), words.center().y() - line, words.width(), 2 * line);
    painter.setFont(look.text(13, storing));
    painter.setPen(look.theme.text);
    const QString name = cue
        ? memoryTr(QT_TRANSLATE_NOOP("MemoryList", "Cue"))
        : memoryTr(QT_TRANSLATE_NOOP("MemoryList", "Pattern %1")).arg(entry.pattern);
    const QFontMetricsF metrics(painter.font());
    if (cue) {
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
        return;
    }
    const QRectF upper(words.left(), words.top(), words.width(), line);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(look.number(12));
    const QString number = session.shown(overlapQuantity(entry.pattern));
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, number);
    paintOverlapBar(painter,
                    QRectF(words.left(), words.top() + line + 2, words.width(), line * 0.6),
                    seenOverlap(session, entry.pattern), look);
}

void paintOverlapBar(QPainter& painter, const QRectF& rect, double overlap, const Look& look)
{
    const Theme& theme = look.theme;
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    const double middle = rect.center().x();
    if (!std::isnan(overlap)) {
        const double end = middle + overlap * rect.width() / 2;
        const QRectF bar(std::min(middle, end), rect.top(), std::abs(end - middle), rect.height());
        painter.fillRect(
            bar, overlap < 0 ? QBrush(theme.negative, Qt::BDiagPattern) : QBrush(theme.positive));
        if (overlap < 0) {
            painter.setPen(QPen(theme.negative, 1));
            painter.drawRect(bar);
        }
    }
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(QPointF(middle, rect.top() - 2), QPointF(middle, rect.bottom() + 2));
}

} // namespace gradus
