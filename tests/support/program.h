// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

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

/// Waits for a program that was started; the test ends where that does not.
inline Ran finished(QProcess& process)
{
    if (!process.waitForFinished(120'000))
        qFatal("gradus-cli does not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Runs gradus-cli, in a folder where that matters.
inline Ran runProgram(const QStringList& arguments, const QString& folder = {})
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(QStringLiteral(GRADUS_CLI), arguments);
    return finished(process);
}
inline Told tellProgram(const QStringList& arguments, const QString& folder = {})
{
    const Ran ran = runProgram(arguments, folder);
    return {ran.status, QString::fromUtf8(ran.out), QString::fromUtf8(ran.err)};
}

} // namespace gradus
