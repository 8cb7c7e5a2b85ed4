// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/places.h"

#include <QFile>

namespace gradus {

/// The lesson of a file in tests/golden as it stands there: the nodes of a graph have an order,
/// which a map would lose.
[[nodiscard]] inline QByteArray goldenLesson(const QString& name)
{
    QFile file(qSourcePath("tests/golden/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no golden file %s", qPrintable(name));
    const QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf("\"lesson\":") + 9;
    const qsizetype end = text.lastIndexOf(',', text.lastIndexOf("\"expected\":"));
    return text.mid(begin, end - begin);
}

} // namespace gradus
