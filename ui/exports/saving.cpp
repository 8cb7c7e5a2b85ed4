// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/saving.h"

#include "lesson/written_file.h"

#include <QCoreApplication>

namespace gradus {

QString saveFile(const QString& name, const QByteArray& bytes)
{
    WrittenFile file(name);
    if (file.open() && file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())})
        && file.commit())
        return {};
    return QCoreApplication::translate("Saving", "%1 cannot be written: %2")
        .arg(name, file.errorString());
}

} // namespace gradus
