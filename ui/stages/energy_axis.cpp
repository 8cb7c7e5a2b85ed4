// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/energy_axis.h"

#include "session/session.h"

#include <QFontMetricsF>

#include <algorithm>

namespace gradus {

void paintEnergyAxis(QPainter& painter, const QRectF& plot, const PlotRange& energies, bool hidden,
                     const Look& look)
{
    painter.setFont(look.number(12));
    const double high = QFontMetricsF(painter.font()).height();
    const int count = std::max(2, static_cast<int>(plot.height() / (2.2 * high)));
    for (const double energy : hidden ? std::vector<double>{} : roundNumbers(energies, count)) {
        const double y = plot.bottom() - (energy - energies.low) / energies.width() * plot.height();
        painter.setPen(QPen(look.theme.line, 1));
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y));
        if (y - high < plot.top()) // the name stands there
            continue;
        painter.setPen(look.theme.quiet);
        painter.drawText(QRectF(0, y - high / 2, plot.left() - 6, high),
                         Qt::AlignRight | Qt::AlignVCenter, plainNumber(energy));
    }
    painter.setFont(look.text(13, true));
    painter.setPen(look.theme.text);
    painter.drawText(QRectF(0, plot.top() - high / 2, plot.left() - 6, high),
                     Qt::AlignRight | Qt::AlignVCenter,
                     hidden ? QStringLiteral("E = ?") : QStringLiteral("E"));
}

} // namespace gradus
