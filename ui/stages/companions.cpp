// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/companions.h"

#include "descent/gradient_noise.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Companions", text); }

void readNumbers(const DescentIteration& iteration, Companion& companion)
{
    if (const auto all = overAllSamples(iteration)) {
        companion.f = numberText((*all)[0]);
        companion.slope = numberText((*all)[1]);
        companion.ofAll = true;
        return;
    }
    const DescentExperiment& experiment = iteration.experiment();
    double square = 0;
    for (int i = 0; i < experiment.variables(); ++i) {
        const double slope = iteration.value({DescentPart::Slope, experiment.nodeOf(i), i});
        square += slope * slope;
    }
    companion.f =
        numberText(iteration.value({DescentPart::Function, experiment.graph().root(), -1}));
    companion.slope = numberText(std::sqrt(square));
}

// What stands above the names.
QString headOf(const std::vector<Companion>& runs, std::int64_t iteration)
{
    const bool all =
        std::any_of(runs.begin(), runs.end(), [](const auto& run) { return run.ofAll; });
    return (all ? words(QT_TRANSLATE_NOOP("Companions", "iteration %1 · all samples"))
                : words(QT_TRANSLATE_NOOP("Companions", "iteration %1")))
        .arg(iteration);
}

// Widths of the columns: name, f, |∇f|.
std::array<double, 3> columnsOf(const std::vector<Companion>& runs, std::int64_t iteration,
                                const Look& look)
{
    const QFontMetricsF text(look.text(12, true));
    const QFontMetricsF number(look.number(12));
    std::array<double, 3> widths{text.horizontalAdvance(headOf(runs, iteration)),
                                 double(look.px(62)), double(look.px(62))};
    for (const Companion& run : runs) {
        widths[0] = std::max(widths[0], text.horizontalAdvance(run.name));
        widths[1] = std::max(widths[1], number.horizontalAdvance(run.f) + look.px(10));
        widths[2] = std::max(widths[2], number.horizontalAdvance(run.slope) + look.px(10));
    }
    return widths;
}

} // namespace

std::optional<std::array<double, 2>> overAllSamples(const DescentIteration& iteration)
{
    constexpr std::int64_t most = 10'000; // samples; it is worked out with every picture
    const DescentExperiment& experiment = iteration.experiment();
    if (!experiment.hasData() || experiment.iterationsPerEpoch() < 2
        || experiment.spec().data->sampleCount() > most)
        return std::nullopt;
    const std::vector<double>& x = iteration.state().x;
    double square = 0;
    for (const double slope : meanGradient(experiment, x))
        square += slope * slope;
    return std::array{experiment.height(x), std::sqrt(square)};
}

std::vector<Companion> companionsOf(const Published& published, std::int64_t iteration)
{
    std::vector<Companion> all;
    for (const ComparedRun& run : published.compared) {
        Companion companion{run.name, {}};
        for (const Trail::Point& point : run.trail)
            if (point.iteration <= iteration)
                companion.places.push_back(point.place);
        if (const auto* at = dynamic_cast<const DescentIteration*>(run.snapshot.iteration.get()))
            readNumbers(*at, companion);
        if (!companion.places.empty())
            all.push_back(std::move(companion));
    }
    return all;
}

QColor companionColour(const Look& look, int which)
{
    return which == 0
        ? look.theme.update
        : look.theme.runs[static_cast<std::size_t>(which - 1) % look.theme.runs.size()];
}

void paintMark(QPainter& painter, QPointF at, int which, double size)
{
    const double s = size;
    switch (which % 6) {
    case 0:
        painter.drawEllipse(at, s, s);
        return;
    case 1:
        painter.drawRect(QRectF(at - QPointF(s, s), QSizeF(2 * s, 2 * s)));
        return;
    case 2:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -1.3 * s), at + QPointF(1.2 * s, s),
                                      at + QPointF(-1.2 * s, s)});
        return;
    case 3:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -1.4 * s), at + QPointF(1.4 * s, 0),
                                      at + QPointF(0, 1.4 * s), at + QPointF(-1.4 * s, 0)});
        return;
    default:
        break;
    }
    const double turned = which % 6 == 4 ? 0 : s;
    painter.drawLine(QLineF(at.x() - s, at.y() - turned, at.x() + s, at.y() + turned));
    painter.drawLine(QLineF(at.x() - turned, at.y() + s, at.x() + turned, at.y() - s));
}

void paintWay(QPainter& painter, const QPolygonF& way, int which, const Look& look)
{
    const QColor colour = companionColour(look, which);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.theme.panel, 4));
    painter.drawPolyline(way);
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(way);
    painter.setBrush(look.theme.panel);
    const qsizetype stride = way.size() / 40 + 1; // marks stay apart on a long way
    for (qsizetype i = stride; i < way.size(); i += stride)
        paintMark(painter, way[i], which, look.px(3.5));
    if (!way.empty())
        paintMark(painter, way.back(), which, look.px(5));
}

QSizeF runTableSize(const std::vector<Companion>& runs, const Look& look)
{
    const auto widths = columnsOf(runs, 100'000, look);
    const double line = QFontMetricsF(look.text(12, true)).height() + look.px(4);
    return {widths[0] + widths[1] + widths[2] + look.px(44),
            line * static_cast<double>(runs.size() + 1) + look.px(10)};
}

void paintRunTable(QPainter& painter, QPointF corner, const std::vector<Companion>& runs,
                   std::int64_t iteration, const Look& look)
{
    const auto widths = columnsOf(runs, 100'000, look);
    const QSizeF size = runTableSize(runs, look);
    painter.setPen(QPen(look.theme.line, 1));
    painter.setBrush(look.theme.panel);
    painter.drawRoundedRect(QRectF(corner, size), 4, 4);
    const double line = (size.height() - look.px(10)) / static_cast<double>(runs.size() + 1);
    const double left = corner.x() + look.px(30);
    const auto write = [&](std::size_t row, const std::array<QString, 3>& cells, bool head) {
        const double top = corner.y() + look.px(5) + line * static_cast<double>(row);
        double x = left;
        for (std::size_t i = 0; i < 3; ++i) {
            painter.setFont(i == 0 || head ? look.text(12, i == 0) : look.number(12));
            painter.setPen(head ? look.theme.quiet : look.theme.text);
            painter.drawText(QRectF(x, top, widths[i], line),
                             Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignRight),
                             cells[i]);
            x += widths[i];
        }
    };
    write(0, {headOf(runs, iteration), QStringLiteral("f"), QStringLiteral("|∇f|")}, true);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        write(i + 1, {runs[i].name, runs[i].f, runs[i].slope}, false);
        const QPointF mark(corner.x() + look.px(16),
                           corner.y() + look.px(5) + line * (static_cast<double>(i) + 1.5));
        painter.setPen(QPen(companionColour(look, static_cast<int>(i)), 2));
        painter.setBrush(look.theme.panel);
        paintMark(painter, mark, static_cast<int>(i), look.px(4.5));
    }
}

} // namespace gradus
