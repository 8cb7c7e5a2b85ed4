// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTest>

namespace gradus {

/// What a Python program said and how it ended.
struct PythonRun {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a Python that has NumPy; GRADUS_PYTHON names it.
inline PythonRun runPython(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(GRADUS_PYTHON), arguments);
    if (!process.waitForFinished(60'000))
        qFatal("Python does not end");
    PythonRun run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

inline bool hasPython() { return *GRADUS_PYTHON != '\0'; }

} // namespace gradus
