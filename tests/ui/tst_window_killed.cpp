// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_store.h"
#include "support/places.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <memory>

using namespace gradus;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int kills = 20; // a window with sanitizers takes seconds to open
#else
constexpr int kills = 100;
#endif
constexpr qsizetype longest = 180; // letters, then the typist begins anew
constexpr int side = 4; // windows that type at a time, each with a folder of its own

// A window that types, and what it has said.
class Typist {
public:
    explicit Typist(const QTemporaryDir& folder) : m_store(folder.path().toStdString())
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GRADUS_LESSONS"), folder.path()); // no cards to draw
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(GRADUS_TYPIST),
                        {folder.path(), qLessonPath("four-equations")});
    }

    /// Lets it type some keys more, and kills it.
    void killAfter(int keys)
    {
        m_process.write("!");
        while (m_said.count('\n') < keys && m_process.waitForReadyRead(20'000))
            m_said += m_process.readAllStandardOutput();
        m_count = m_said.count('\n');
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished(20'000);
        m_said += m_process.readAllStandardOutput();
    }
    [[nodiscard]] qsizetype count() const { return m_count; }
    /// Letters in the line after the last key that it said.
    [[nodiscard]] qsizetype typed() const
    {
        const QByteArray whole = m_said.left(m_said.lastIndexOf('\n'));
        return whole.mid(whole.lastIndexOf('\n') + 1).toLongLong();
    }
    [[nodiscard]] std::string kept() const
    {
        const auto loaded = m_store.load("", "four-equations");
        if (!loaded.trouble.empty() || !loaded.work)
            return "nothing";
        const auto found = loaded.work->answers.find("z11");
        return found == loaded.work->answers.end() ? "" : found->second.draft;
    }

private:
    WorkStore m_store;
    QProcess m_process;
    QByteArray m_said;
    qsizetype m_count = 0;
};

std::string digits(std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += static_cast<char>('0' + static_cast<int>(i % 10));
    return all;
}

} // namespace

class TestWindowKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingButTheLastKeyIsLost();
};

// The program's window is killed a hundred times while somebody types an answer. The next one goes
// on with what is kept.
void TestWindowKilled::nothingButTheLastKeyIsLost()
{
    std::array<QTemporaryDir, side> folders;
    std::array<std::unique_ptr<Typist>, side> typists;
    for (std::size_t i = 0; i < side; ++i)
        typists[i] = std::make_unique<Typist>(folders[i]);
    quint32 seed = 2026;
    for (int kill = 0; kill < kills; ++kill) {
        seed = seed * 1664525u + 1013904223u;
        auto& typist = typists[static_cast<std::size_t>(kill % side)];
        const int keys = 1 + static_cast<int>((seed >> 8) % 6);
        typist->killAfter(keys);
        QVERIFY(typist->count() >= 1);
        const std::string kept = typist->kept();
        const qsizetype typed = typist->typed();
        const auto size = static_cast<qsizetype>(kept.size());
        // A key is said after it was typed: all that were said are kept, and perhaps one more.
        QVERIFY2(size == typed || size == typed % longest + 1,
                 qPrintable(QStringLiteral("%1 typed, %2 kept").arg(typed).arg(size)));
        QCOMPARE(kept, digits(kept.size()));
        typist.reset();
        if (kill + side < kills)
            typist = std::make_unique<Typist>(folders[static_cast<std::size_t>(kill % side)]);
    }
}

QTEST_GUILESS_MAIN(TestWindowKilled)
#include "tst_window_killed.moc"
