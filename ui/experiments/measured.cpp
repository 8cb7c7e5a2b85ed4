// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/measured.h"

#include "session/session.h"

#include <limits>

namespace gradus {

double numberIn(const MeasuredCell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&cell);
    return number ? *number : std::numeric_limits<double>::quiet_NaN();
}

QString shownCell(const MeasuredCell& cell)
{
    if (const auto* word = std::get_if<MeasuredWord>(&cell))
        return word->text;
    if (const auto* number = std::get_if<double>(&cell))
        return numberText(*number);
    const auto* whole = std::get_if<std::int64_t>(&cell);
    return whole ? QString::number(*whole) : QStringLiteral("–");
}

QString exactCell(const MeasuredCell& cell)
{
    if (const auto* word = std::get_if<MeasuredWord>(&cell))
        return word->key;
    if (const auto* number = std::get_if<double>(&cell))
        return QString::fromStdString(exactText(*number));
    const auto* whole = std::get_if<std::int64_t>(&cell);
    return whole ? QString::number(*whole) : QString();
}

QString csvLine(const QStringList& cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        const bool plain = !cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"'))
            && !cell.contains(QLatin1Char('\n'));
        if (!plain)
            cell = QStringLiteral("\"%1\"").arg(
                cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")));
        quoted += cell;
    }
    return quoted.join(QLatin1Char(','));
}

} // namespace gradus
