// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/saving.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace gradus {

QString saveFile(const QString& name, const QByteArray& bytes)
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return QCoreApplication::translate("Saving", "%1 cannot be written: %2")
        .arg(name, file.errorString());
}

} // namespace gradus
