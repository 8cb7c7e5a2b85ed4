// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QProcess;

namespace gradus {

/// How gradus-cli ended; −1: not by itself.
struct Ran {
    int status = -1;
    QByteArray out, err;
};
/// The same with its words as text.
struct Told {
    int status = -1;
    QString out, err;
};

/// Where gradus-cli is.
[[nodiscard]] QString programPath();

/// Waits for a program that was started; the test ends where that does not.
Ran finished(QProcess& process);

/// Runs gradus-cli, in a folder where that matters.
Ran runProgram(const QStringList& arguments, const QString& folder = {});
Told tellProgram(const QStringList& arguments, const QString& folder = {});

} // namespace gradus
