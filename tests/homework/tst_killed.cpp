// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_store.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace gradus;

namespace {

// The draft must be the alphabet over and over: a letter that is lost in the middle shows.
bool isWhole(const std::string& draft)
{
    for (std::size_t i = 0; i < draft.size(); ++i)
        if (draft[i] != static_cast<char>('a' + static_cast<int>(i % 26)))
            return false;
    return true;
}

} // namespace

class TestKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingButTheLastKeyIsLost();
};

// A program that keeps every key is killed at a hundred odd moments.
void TestKilled::nothingButTheLastKeyIsLost()
{
    const QTemporaryDir folder;
    const WorkStore store(folder.path().toStdString());
    quint32 seed = 2026;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    std::size_t before = 0;
    int caught = 0; // kills between saying a key and keeping it
    for (int kill = 0; kill < 100; ++kill) {
        QProcess typist;
        typist.start(QStringLiteral(GRADUS_TYPIST), {folder.path()});
        const quint32 keys = 1 + random(60);
        QByteArray said;
        while (said.count('\n') < static_cast<qsizetype>(keys)) {
            QVERIFY(typist.waitForReadyRead(20'000));
            said += typist.readAllStandardOutput();
        }
        QTest::qSleep(0); // not a pause: gives the processor away, so that moments differ
        for (quint32 wait = random(20'000); wait > 0; --wait)
            asm volatile("");
        ::kill(static_cast<pid_t>(typist.processId()), SIGKILL);
        QVERIFY(typist.waitForFinished(20'000));
        QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
        said += typist.readAllStandardOutput();
        const qsizetype end = said.lastIndexOf('\n');
        const qsizetype begin = said.lastIndexOf('\n', end - 1) + 1;
        const auto typed = said.mid(begin, end - begin).toULongLong();
        const WorkStore::Loaded loaded = store.load("typist", "typing");
        QVERIFY(loaded.trouble.empty());
        QVERIFY(loaded.work);
        const std::string& draft = loaded.work->answers.at("q").draft;
        QVERIFY2(draft.size() == typed || draft.size() + 1 == typed,
                 qPrintable(QStringLiteral("%1 keys, %2 kept").arg(typed).arg(draft.size())));
        QVERIFY(isWhole(draft));
        QVERIFY(draft.size() + 1 >= before + keys);
        before = draft.size();
        caught += draft.size() + 1 == typed ? 1 : 0;
    }
    QVERIFY2(caught > 0, "no kill came between a key and its keeping: the test tests nothing");
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
