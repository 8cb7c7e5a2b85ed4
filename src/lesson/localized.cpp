// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/localized.h"

#include <QCoreApplication>

namespace gradus {

std::string localized(const Message& message)
{
    const QString source = QCoreApplication::translate("core", message.source.c_str());
    return fill(source.toStdString(), message.arguments);
}

} // namespace gradus
