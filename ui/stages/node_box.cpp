// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/node_box.h"

#include "stages/array_numbers.h"

#include <QFontMetricsF>

#include <algorithm>

namespace gradus {

namespace {

constexpr double nodeBoxMargin = 7;
constexpr double boxHeadingHeight = 19;
constexpr double boxCaptionHeight = 17;
constexpr double widestHeading = 168;
constexpr double narrowestBox = 66;
constexpr double signWidth = 18; // of what opens a group
constexpr int mostRowsOfBoth = 3; // of a small array that is shown with its slopes

QSizeF numberSize(const Look& look)
{
    const QFontMetricsF metrics(look.number(12));
    return {metrics.horizontalAdvance(QStringLiteral("−0.1234")) + look.px(5),
            metrics.height() + look.px(4)};
}

} // namespace

QSizeF headerSize(const GraphOutline& outline, int group, const Look& look)
{
    const QFontMetricsF metrics(look.text(12, true));
    return {std::min(metrics.horizontalAdvance(outline.group(group).title) + look.px(8),
                     1.4 * widestHeading * look.scale)
                + look.px(signWidth + 2 * nodeBoxMargin),
            double(look.px(boxHeadingHeight + 6))};
}

NodeBox makeNodeBox(const GraphExperiment& experiment, const GraphOutline& outline, int number,
                    ArrayChoice choice, bool spare, const Look& look)
{
    const double margin = look.px(nodeBoxMargin);
    const bool group = outline.isGroup(number);
    NodeBox box{.cell = outline.cellOf(number)};
    const GraphCell& cell = outline.cells()[box.cell];
    box.heading = group ? outline.group(outline.groupAt(number)).title : outline.titleOf(box.cell);
    box.sheet = ArraySheet(experiment.graph().node(cell.node).shape, numberSize(look), look.scale);
    box.hasSlopes = rowOfNumbers(experiment, cell.node, true) >= 0;
    const bool small = !spare && box.sheet.hasNumbers()
        && int(box.sheet.maps()) * box.sheet.rows() <= mostRowsOfBoth;
    box.both =
        box.hasSlopes && (choice == ArrayChoice::Both || (choice == ArrayChoice::Follow && small));
    const double heading = group
        ? headerSize(outline, outline.groupAt(number), look).width() - 2 * margin
        : std::min(QFontMetricsF(look.text(12)).horizontalAdvance(box.heading) + 2,
                   widestHeading * look.scale);
    const double wide = std::max({box.sheet.size().width(), heading, narrowestBox * look.scale});
    const auto middle = [&](double y) {
        return QPointF(margin + (wide - box.sheet.size().width()) / 2, y);
    };
    const auto line = [&](double y, double height) {
        return QRectF(margin, y, wide, height * look.scale);
    };
    box.headingRect = line(look.px(3), group ? boxHeadingHeight + 3 : boxHeadingHeight);
    box.values = middle(box.headingRect.bottom() + look.px(1));
    double y = box.values.y() + box.sheet.size().height();
    if (box.both) {
        box.slopeCaption = line(y + look.px(1), boxCaptionHeight);
        box.slopes = middle(box.slopeCaption.bottom());
        y = box.slopes.y() + box.sheet.size().height();
    }
    const bool shape = !box.sheet.shape().isScalar();
    const bool part = group && !outline.group(outline.groupAt(number)).expression;
    if (shape || (box.hasSlopes && !box.both) || part) {
        box.caption = line(y + look.px(1), boxCaptionHeight);
        y = box.caption.bottom();
    }
    box.size = {wide + 2 * margin, y + look.px(4)};
    return box;
}

} // namespace gradus
