// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QProcess>

namespace gradus {

QString programPath() { return QStringLiteral(GRADUS_CLI); }

Ran finished(QProcess& process)
{
    if (!process.waitForFinished(120'000))
        qFatal("gradus-cli does not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Ran runProgram(const QStringList& arguments, const QString& folder)
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(programPath(), arguments);
    return finished(process);
}

Told tellProgram(const QStringList& arguments, const QString& folder)
{
    const Ran ran = runProgram(arguments, folder);
    return {ran.status, QString::fromUtf8(ran.out), QString::fromUtf8(ran.err)};
}

} // namespace gradus
