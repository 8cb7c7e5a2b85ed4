// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"
#include "support/places.h"
#include "support/program.h"
#include "support/zip_maker.h"

#include <QDir>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gradus;

namespace {

// Seconds of processor time: the machine may be busy. The sanitizer's own time and memory count,
// too.
#if defined(__SANITIZE_ADDRESS__)
constexpr rlim_t mostSeconds = 20;
constexpr long mostKilobytes = 4'000'000;
#else
constexpr rlim_t mostSeconds = 2;
constexpr long mostKilobytes = 500'000;
#endif

struct Outcome {
    int status = -1; ///< of the program; -1: it was stopped
    long kilobytes = 0; ///< the most memory that it had
};

// `gradus-cli` in a process that is stopped when it takes too long. Only what is safe between fork
// and exec stands there.
Outcome ran(std::vector<std::string> words)
{
    words.insert(words.begin(), programPath().toStdString());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const rlimit time{mostSeconds, mostSeconds};
        setrlimit(RLIMIT_CPU, &time);
        const rlimit noCore{0, 0};
        setrlimit(RLIMIT_CORE, &noCore);
        if (!freopen("/dev/null", "w", stderr) || !freopen("/dev/null", "w", stdout))
            _exit(3);
        execv(arguments[0], arguments.data());
        _exit(3);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        qFatal("no process");
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, usage.ru_maxrss};
}

Outcome check(const std::string& file) { return ran({"check", file}); }

void verifyRefused(const std::string& file)
{
    const Outcome outcome = check(file);
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.kilobytes < mostKilobytes, std::to_string(outcome.kilobytes).c_str());
}

std::string gzipped(const std::string& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

QByteArray lessonWith(const char* data)
{
    QByteArray text = QByteArray::fromStdString(NetworkCase{}.yaml());
    return text.replace(text.indexOf("data:"), text.indexOf("\ntraining") - text.indexOf("data:"),
                        data);
}

} // namespace

class TestHostileLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodLessonIsNotRefused();
    void hostileFiles_data();
    void hostileFiles();
    void largeTexts_data();
    void largeTexts();
    void manySamplesInOneBatch_data();
    void manySamplesInOneBatch();
    void manyQuestionsAndLongWords_data();
    void manyQuestionsAndLongWords();
    void packedDataBombs_data();
    void packedDataBombs();
    void archiveBombs();
    void linksOut();
};

// So that the rest means something.
void TestHostileLimits::aGoodLessonIsNotRefused()
{
    QCOMPARE(check(sourcePath("lessons/four-equations.yaml")).status, 0);
    QCOMPARE(check("/none").status, 1);
}

void TestHostileLimits::hostileFiles_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name :
         QDir(qSourcePath("tests/hostile"))
             .entryList({QStringLiteral("*.yaml"), QStringLiteral("*.gradus")}))
        QTest::newRow(qPrintable(name)) << name;
}

void TestHostileLimits::hostileFiles()
{
    QFETCH(QString, name);
    verifyRefused((qSourcePath("tests/hostile/") + name).toStdString());
}

void TestHostileLimits::largeTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("deep") << QByteArray(1'000'000, '[');
    QTest::newRow("deep maps") << QByteArray("{a: ").repeated(250'000);
    QTest::newRow("dashes") << QByteArray("- ").repeated(500'000);
    QTest::newRow("many values") << "a: [" + QByteArray("1,").repeated(500'000) + "1]";
    QTest::newRow("many keys") << [] {
        QByteArray text = QByteArray::fromStdString(NetworkCase{}.yaml());
        for (int i = 0; i < 60'000; ++i)
            text += "k" + QByteArray::number(i) + ": 1\n";
        return text;
    }();
    QTest::newRow("one long word") << "id: " + QByteArray(1'000'000, 'a');
    QTest::newRow("large") << QByteArray(200'000'000, '\n');
    QTest::newRow("quotes") << QByteArray("\"").repeated(1'000'000);
    QTest::newRow("lines of tabs") << QByteArray("\t\n").repeated(500'000);
}

void TestHostileLimits::largeTexts()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    verifyRefused(writeFile(folder, QStringLiteral("a.yaml"), text));
}

void TestHostileLimits::manySamplesInOneBatch_data()
{
    QTest::addColumn<QStringList>("command");
    const auto add = [](const char* command) {
        QTest::newRow(command) << QString::fromLatin1(command).split(QLatin1Char(' '));
    };
    add("check");
    add("values --at 1:0");
    add("values --at 1:C C");
    add("trace --level pass");
    add("run --iterations 3");
    add("export --what solution --to 1:3");
}

// What is allowed holds, too: 100,000 samples at once, whose 21 million steps are not kept.
void TestHostileLimits::manySamplesInOneBatch()
{
    QFETCH(QStringList, command);
    const QTemporaryDir folder;
    QByteArray rows;
    for (int i = 0; i < 100'000; ++i)
        rows += QByteArray::number(i % 97) + ',' + QByteArray::number(i % 89) + ",0.5,"
            + QByteArray::number(i % 83) + ',' + QByteArray::number(i & 1) + '\n';
    (void)writeFile(folder, QStringLiteral("big.csv"), rows);
    const std::string lesson =
        writeFile(folder, QStringLiteral("big.yaml"),
                  "gradus: 1\nid: big\ntitle: Big\nmodel:\n  kind: network\n  layers: [{size: 4}, "
                  "{size: 8, activation: tanh}, {size: 8, activation: tanh}, {size: 1, activation: "
                  "sigmoid}]\n  cost: binary-cross-entropy\ndata: {csv: {file: big.csv, inputs: "
                  "[1, 2, 3, 4], targets: [5]}}\ntraining: {rate: 0.001, batch: all}\n");
    std::vector<std::string> words{command.first().toStdString(), lesson};
    for (const QString& word : command.mid(1))
        words.push_back(word.toStdString());
    const Outcome outcome = ran(words);
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.kilobytes < mostKilobytes, std::to_string(outcome.kilobytes).c_str());
}

void TestHostileLimits::manyQuestionsAndLongWords_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("status");
    QByteArray questions = "[{say: x, ask: [";
    QByteArray sections = "[";
    for (int i = 0; i < 3000; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray question =
            "{id: q" + n + ", text: \"What " + n + "?\", answer: \"z[1][1]\", points: 1}";
        questions += question + ", ";
        sections += "{title: S" + n + ", say: x, ask: [" + question + "]}, ";
    }
    QTest::newRow("3,000 questions") << questions + "]}]" << 1;
    QTest::newRow("3,000 sections") << sections + "]" << 1;
    QTest::newRow("one word") << "[{say: " + QByteArray(500'000, 'a') + "}]" << 1;
    QTest::newRow("one word in a question")
        << "[{say: x, ask: [{id: q, text: " + QByteArray(500'000, 'a') + ", answer: \"z[1][1]\"}]}]"
        << 1;
    QTest::newRow("many words") << "[{say: " + QByteArray("many words ").repeated(50'000) + "}]"
                                << 0;
    QTest::newRow("Chinese") << "[{say: " + QByteArray("\u5b57").repeated(150'000) + "}]" << 0;
}

void TestHostileLimits::manyQuestionsAndLongWords()
{
    QFETCH(QByteArray, script);
    QFETCH(int, status);
    const QTemporaryDir folder;
    const QByteArray text = QByteArray::fromStdString(NetworkCase{}.yaml()) + "script: " + script;
    const Outcome outcome = check(writeFile(folder, QStringLiteral("lesson.yaml"), text));
    QCOMPARE(outcome.status, status);
    QVERIFY2(outcome.kilobytes < mostKilobytes, std::to_string(outcome.kilobytes).c_str());
}

void TestHostileLimits::packedDataBombs_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("csv") << QByteArray("data: {csv: bomb}");
    QTest::newRow("idx") << QByteArray("data: {idx: {images: bomb, labels: bomb}}");
}

// 700 MB of zeros in 700 kB.
void TestHostileLimits::packedDataBombs()
{
    QFETCH(QByteArray, data);
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("bomb"),
              QByteArray::fromStdString(gzipped(std::string(700'000'000, '\0'))));
    verifyRefused(writeFile(folder, QStringLiteral("a.yaml"), lessonWith(data.constData())));
}

void TestHostileLimits::archiveBombs()
{
    const QTemporaryDir folder;
    const auto written = [&](const char* name, const std::vector<MadeEntry>& entries) {
        return writeFile(folder, QString::fromLatin1(name),
                         QByteArray::fromStdString(zipOf(entries)));
    };
    const MadeEntry lesson{"a.yaml", NetworkCase{}.yaml()};
    const auto many = [&lesson] { // of which none is a bomb by itself
        std::vector<MadeEntry> entries{lesson};
        for (int i = 0; i < 199; ++i)
            entries.push_back({std::to_string(i), std::string(990'000, '\0'), true});
        return entries;
    };
    constexpr std::size_t size = 300'000'000;
    // All are written, and their memory given back, before a process begins: a fork counts it.
    const std::string files[] = {
        written("one.gradus", {lesson, {"zeros", std::string(size, '\0'), true}}),
        written("many.gradus", many()),
        written("liar.gradus",
                {lesson, {"zeros", std::string(size, '\0'), true, 0100644, 0, 0, -299'999'000}}),
    };
    for (const std::string& file : files)
        verifyRefused(file);
}

void TestHostileLimits::linksOut()
{
    const QTemporaryDir folder;
    for (const char* target : {"/etc/passwd", "/dev/zero", "/proc/self/environ", "..", "loop"}) {
        const QString link = folder.filePath(QStringLiteral("loop"));
        QFile::remove(link);
        QVERIFY(QFile::link(QString::fromLatin1(target), link));
        for (const char* data : {"data: {csv: loop}", "data: {idx: {images: loop, labels: loop}}"})
            verifyRefused(writeFile(folder, QStringLiteral("a.yaml"), lessonWith(data)));
    }
}

QTEST_APPLESS_MAIN(TestHostileLimits)
#include "tst_hostile_limits.moc"
