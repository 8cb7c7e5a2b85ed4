// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_store.h"
#include "support/work.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace gradus;

namespace {

StudentWork workOf(const std::string& student, const std::string& lesson,
                   const std::string& notes = {})
{
    StudentWork work = fullWork();
    work.student = student;
    work.lesson = lesson;
    work.notes = notes;
    return work;
}

std::filesystem::path journalOf(std::filesystem::path file) { return file += ".journal"; }

void write(const std::filesystem::path& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

QByteArray contentOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWorkStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingIsThereAtFirst();
    void keepsAndFinds();
    void makesItsFolder();
    void studentsAndLessonsAreApart();
    void studentsAreFolded();
    void namesOfFilesAreHarmless();
    void listsAll();
    void brokenFilesAreKeptAside_data();
    void brokenFilesAreKeptAside();
    void aCopyStandsIn();
    void halfALineIsNoDamage();
    void aBrokenLineIsSkippedAndSaid();
    void longJournalsAreSettled();
    void otherPeoplesFilesAreNotTaken();
    void unwritableFoldersAreSaid();
    void beginsAgain();
    void whatWasPutAsideStays();
    void beginningAgainKeepsWhatCannotBeRead();
    void theLastCopyIsPutAsideWhereNothingNewerCanBeRead();
    void bringsBackWhatWasPutAside();
    void whatCannotBeBroughtBackLeavesAllAsItIs();
    void aRunWithoutAnswersIsProgress();
    void whateverWasDoneIsProgress();
    void notesAloneArePutAside();
    void filesAreTheStudentsAlone();

private:
    [[nodiscard]] WorkStore store() const { return WorkStore(m_folder->path().toStdString()); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkStore::nothingIsThereAtFirst()
{
    const auto loaded = store().load("ada", "chain-rule");
    QVERIFY(!loaded.work);
    QVERIFY(loaded.trouble.empty());
    QVERIFY(store().list().empty());
    QVERIFY(WorkStore("/nowhere/at/all").list().empty());
}

void TestWorkStore::keepsAndFinds()
{
    QVERIFY(!store().save(fullWork()));
    const auto loaded = store().load(fullWork().student, fullWork().lesson);
    QVERIFY(loaded.trouble.empty());
    QCOMPARE(loaded.work, std::optional(fullWork()));
    QVERIFY(!store().save(workOf(fullWork().student, fullWork().lesson, "later")));
    QCOMPARE(store().load(fullWork().student, fullWork().lesson).work->notes, std::string("later"));
    store().settle(fullWork().student, fullWork().lesson);
    QCOMPARE(store().load(fullWork().student, fullWork().lesson).work->notes, std::string("later"));
    // Nothing else lies about.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestWorkStore::makesItsFolder()
{
    const WorkStore deep((m_folder->path() + QStringLiteral("/a/b")).toStdString());
    QVERIFY(!deep.save(fullWork()));
    QVERIFY(deep.load(fullWork().student, fullWork().lesson).work);
}

void TestWorkStore::studentsAndLessonsAreApart()
{
    QVERIFY(!store().save(workOf("ada", "one", "1")));
    QVERIFY(!store().save(workOf("ada", "two", "2")));
    QVERIFY(!store().save(workOf("bob", "one", "3")));
    QVERIFY(!store().save(workOf("", "one", "4")));
    QCOMPARE(store().load("ada", "one").work->notes, std::string("1"));
    QCOMPARE(store().load("ada", "two").work->notes, std::string("2"));
    QCOMPARE(store().load("bob", "one").work->notes, std::string("3"));
    QCOMPARE(store().load("", "one").work->notes, std::string("4"));
    QVERIFY(!store().load("bob", "two").work);
}

void TestWorkStore::studentsAreFolded()
{
    QVERIFY(!store().save(workOf("Ada", "one")));
    QCOMPARE(store().load(" ＡＤＡ", "one").work->student, std::string("Ada"));
}

void TestWorkStore::namesOfFilesAreHarmless()
{
    for (const char* student : {"../../x", "/etc/passwd", "a\nb", "王", "-rf", "."}) {
        QVERIFY(!store().save(workOf(student, "one")));
        QVERIFY2(store().load(student, "one").work, student);
        QCOMPARE(store().fileOf(student, "one").parent_path(), store().folder());
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 6);
}

void TestWorkStore::listsAll()
{
    QVERIFY(!store().save(workOf("ada", "two")));
    QVERIFY(!store().save(workOf("bob", "one")));
    write(m_folder->filePath(QStringLiteral("other.json")).toStdString(), "{}");
    write(m_folder->filePath(QStringLiteral("notes.txt")).toStdString(), "hello");
    const auto all = store().list();
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].lesson, std::string("one"));
    QCOMPARE(all[1].student, std::string("ada"));
}

void TestWorkStore::brokenFilesAreKeptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << QByteArray::fromStdString(workJson(fullWork())).left(300);
    QTest::newRow("rubbish") << QByteArray("\xff\x00\x01 rubbish", 12);
    QTest::newRow("another version") << QByteArray("{\"gradus-work\": 7}");
}

void TestWorkStore::brokenFilesAreKeptAside()
{
    QFETCH(QByteArray, bytes);
    const auto file = store().fileOf("ada", "one");
    for (const char* ending : {".broken", ".broken-2"}) { // what is aside is not written over
        write(file, bytes);
        const auto loaded = store().load("ada", "one");
        QVERIFY(!loaded.work);
        QVERIFY2(english(loaded.trouble).find(file.filename().string() + ending)
                     != std::string::npos,
                 english(loaded.trouble).c_str());
        QCOMPARE(contentOf(file.string() + ending), bytes);
        QVERIFY(!std::filesystem::exists(file));
    }
    QVERIFY(!store().save(workOf("ada", "one")));
    QVERIFY(store().load("ada", "one").trouble.empty());
    QCOMPARE(store().list().size(), std::size_t(1));
}

void TestWorkStore::aCopyStandsIn()
{
    for (const char* notes : {"first", "second"}) {
        QVERIFY(!store().save(workOf("ada", "one", notes)));
        store().settle("ada", "one");
    }
    const auto file = store().fileOf("ada", "one");
    QCOMPARE(store().load("ada", "one").work->notes, std::string("second"));
    write(file, "{\"gradus-w");
    auto loaded = store().load("ada", "one");
    QVERIFY(english(loaded.trouble).find("here is the last copy") != std::string::npos);
    QCOMPARE(loaded.work->notes, std::string("first"));
    QCOMPARE(contentOf(file.string() + ".broken"), QByteArray("{\"gradus-w"));
    // Said once: what was found is kept again.
    loaded = store().load("ada", "one");
    QCOMPARE(loaded.work->notes, std::string("first"));
    QVERIFY(loaded.trouble.empty());
    // A file that is gone altogether is found again, too.
    std::filesystem::remove(journalOf(file));
    loaded = store().load("ada", "one");
    QCOMPARE(loaded.work->notes, std::string("first"));
    QVERIFY(!loaded.trouble.empty());
}

void TestWorkStore::halfALineIsNoDamage()
{
    QVERIFY(!store().save(workOf("ada", "one", "first")));
    QVERIFY(!store().save(workOf("ada", "one", "second")));
    const auto journal = journalOf(store().fileOf("ada", "one"));
    const QByteArray bytes = contentOf(journal);
    for (const qsizetype cut : {1, 2, 10, 500}) {
        write(journal, bytes.chopped(cut));
        const auto loaded = store().load("ada", "one");
        QVERIFY(loaded.trouble.empty());
        QCOMPARE(loaded.work->notes, std::string("first"));
    }
    // The next save begins a line of its own behind the half one.
    QVERIFY(!store().save(workOf("ada", "one", "third")));
    QCOMPARE(store().load("ada", "one").work->notes, std::string("third"));
    store().settle("ada", "one");
    QCOMPARE(store().load("ada", "one").work->notes, std::string("third"));
}

void TestWorkStore::aBrokenLineIsSkippedAndSaid()
{
    QVERIFY(!store().save(workOf("ada", "one", "first")));
    const auto journal = journalOf(store().fileOf("ada", "one"));
    const QByteArray bytes = contentOf(journal) + "\n{\"gradus-work\": \xff}\n";
    write(journal, bytes);
    const auto loaded = store().load("ada", "one");
    QCOMPARE(loaded.work->notes, std::string("first"));
    QVERIFY(english(loaded.trouble).find(".journal.broken") != std::string::npos);
    QCOMPARE(contentOf(journal.string() + ".broken"), bytes);
    QCOMPARE(store().load("ada", "one").work->notes, std::string("first"));
}

void TestWorkStore::longJournalsAreSettled()
{
    const WorkStore small(m_folder->path().toStdString(), 5'000);
    std::uintmax_t largest = 0;
    for (int key = 0; key < 200; ++key) {
        QVERIFY(!small.save(workOf("ada", "one", std::string(static_cast<std::size_t>(key), 'k'))));
        std::error_code error;
        const auto size = std::filesystem::file_size(journalOf(small.fileOf("ada", "one")), error);
        largest = std::max(largest, error ? 0 : size);
        QCOMPARE(small.load("ada", "one").work->notes.size(), static_cast<std::size_t>(key));
    }
    QVERIFY(largest > 0 && largest <= 5'000);
    QVERIFY(std::filesystem::exists(small.fileOf("ada", "one")));
}

void TestWorkStore::otherPeoplesFilesAreNotTaken()
{
    QVERIFY(!store().save(workOf("ada", "one")));
    store().settle("ada", "one");
    std::filesystem::rename(store().fileOf("ada", "one"), store().fileOf("bob", "one"));
    const auto loaded = store().load("bob", "one");
    QVERIFY(!loaded.work);
    QVERIFY(!loaded.trouble.empty());
}

void TestWorkStore::unwritableFoldersAreSaid()
{
    write(m_folder->filePath(QStringLiteral("file")).toStdString(), "");
    const WorkStore blocked(m_folder->filePath(QStringLiteral("file")).toStdString());
    const auto message = blocked.save(fullWork());
    QVERIFY(message);
    QVERIFY(english(*message).find("cannot be kept in the folder") != std::string::npos);
}

void TestWorkStore::beginsAgain()
{
    QVERIFY(!store().save(workOf("ada", "one", "older")));
    store().settle("ada", "one");
    QVERIFY(!store().save(workOf("ada", "one", "old")));
    store().settle("ada", "one");
    const QByteArray before = contentOf(store().fileOf("ada", "one"));
    QVERIFY(!store().putAside("ada", "one"));
    const auto loaded = store().load("ada", "one");
    QVERIFY(!loaded.work);
    QVERIFY(loaded.trouble.empty());
    QCOMPARE(contentOf(store().fileOf("ada", "one").string() + ".old"), before);
    QVERIFY(store().list().empty());
}

void TestWorkStore::whatWasPutAsideStays()
{
    for (const char* const notes : {"first", "second", "third"}) {
        QVERIFY(!store().save(workOf("ada", "one", notes)));
        QVERIFY(!store().putAside("ada", "one"));
    }
    QVERIFY(!store().save(workOf("bob", "one", "of bob")));
    QVERIFY(!store().putAside("bob", "one"));
    const auto asides = store().asides("Ada", "one");
    QCOMPARE(asides.size(), std::size_t(3));
    QCOMPARE(asides[0].work.notes, std::string("third"));
    QCOMPARE(asides[2].work.notes, std::string("first"));
    QVERIFY(store().asides("ada", "two").empty());
    QVERIFY(WorkStore("/nowhere/at/all").asides("ada", "one").empty());
}

void TestWorkStore::beginningAgainKeepsWhatCannotBeRead()
{
    const auto file = store().fileOf("ada", "one");
    const QByteArray rubbish("{\"gradus-work\": 7}\n");
    for (const std::string& name : {file.string(), file.string() + ".journal"}) {
        write(name, rubbish);
        QVERIFY(!store().putAside("ada", "one"));
        QVERIFY(!std::filesystem::exists(name));
        QCOMPARE(contentOf(name + ".broken"), rubbish);
    }
    // So is a broken file beside a journal that can be read.
    write(file, rubbish);
    QVERIFY(!store().save(workOf("ada", "one", "good")));
    QVERIFY(!store().putAside("ada", "one"));
    QCOMPARE(contentOf(file.string() + ".broken-2"), rubbish);
    QCOMPARE(store().asides("ada", "one").front().work.notes, std::string("good"));
    QVERIFY(!store().load("ada", "one").work);
}

void TestWorkStore::theLastCopyIsPutAsideWhereNothingNewerCanBeRead()
{
    for (const char* notes : {"first", "second"}) {
        QVERIFY(!store().save(workOf("ada", "one", notes)));
        store().settle("ada", "one");
    }
    const auto file = store().fileOf("ada", "one");
    write(file, "{");
    QVERIFY(!store().putAside("ada", "one"));
    QCOMPARE(contentOf(file.string() + ".broken"), QByteArray("{"));
    QCOMPARE(store().asides("ada", "one").size(), std::size_t(1));
    QCOMPARE(store().asides("ada", "one").front().work.notes, std::string("first"));
}

void TestWorkStore::bringsBackWhatWasPutAside()
{
    QVERIFY(!store().save(workOf("ada", "one", "first")));
    QVERIFY(!store().putAside("ada", "one"));
    QVERIFY(!store().save(workOf("ada", "one", "second")));
    QVERIFY(!store().bringBack(store().asides("ada", "one").front().file));
    QCOMPARE(store().load("ada", "one").work, std::optional(workOf("ada", "one", "first")));
    const auto asides = store().asides("ada", "one");
    QCOMPARE(asides.size(), std::size_t(1));
    QCOMPARE(asides.front().work.notes, std::string("second"));
    // and back again
    QVERIFY(!store().bringBack(asides.front().file));
    QCOMPARE(store().load("ada", "one").work->notes, std::string("second"));
    QCOMPARE(store().asides("ada", "one").front().work.notes, std::string("first"));
}

void TestWorkStore::whatCannotBeBroughtBackLeavesAllAsItIs()
{
    QVERIFY(!store().save(workOf("ada", "one", "mine")));
    const std::filesystem::path aside = store().fileOf("ada", "one").string() + ".old";
    write(aside, "{");
    QVERIFY(store().asides("ada", "one").empty());
    const auto message = store().bringBack(aside);
    QVERIFY(message);
    QVERIFY(english(*message).find("cannot be read") != std::string::npos);
    QCOMPARE(store().load("ada", "one").work->notes, std::string("mine"));
    QVERIFY(!store().putAside("ada", "one")); // what is broken is not written over
    QCOMPARE(contentOf(aside), QByteArray("{"));
    QCOMPARE(store().asides("ada", "one").size(), std::size_t(1));
}

void TestWorkStore::aRunWithoutAnswersIsProgress()
{
    StudentWork work;
    work.lesson = "one";
    work.position = "1:0";
    work.reached = {{1, "", "1:0", ""}};
    QVERIFY(!hasProgress(work)); // it was only opened
    QVERIFY(!store().save(work));
    QVERIFY(!store().putAside("", "one"));
    QVERIFY(store().asides("", "one").empty());
    work.position = "8000:12";
    QVERIFY(hasProgress(work));
    QVERIFY(!store().save(work));
    QCOMPARE(store().load("", "one").work->position, std::string("8000:12"));
    QVERIFY(!store().putAside("", "one"));
    QCOMPARE(store().asides("", "one").front().work.position, std::string("8000:12"));
    work.position = "1:0";
    work.edits = {{"", "w[1][1,1]", 2, "1:0"}};
    QVERIFY(hasProgress(work));
    work.edits.clear();
    QVERIFY(!hasProgress(work));
    work.run = "slow"; // the same place in another run is another place
    QVERIFY(hasProgress(work));
}

void TestWorkStore::whateverWasDoneIsProgress()
{
    QVERIFY(!hasProgress({}));
    StudentWork answered;
    answered.answers["slope"].draft = "2";
    QVERIFY(hasProgress(answered));
    StudentWork wentOn;
    wentOn.furthest = 2;
    QVERIFY(hasProgress(wentOn));
    StudentWork changed;
    changed.changes = {{"training.rate", "0.5"}};
    QVERIFY(hasProgress(changed));
}

void TestWorkStore::notesAloneArePutAside()
{
    StudentWork work;
    work.lesson = "one";
    work.notes = "To ask: why?";
    QVERIFY(!store().save(work));
    QVERIFY(!store().putAside("", "one"));
    QCOMPARE(store().asides("", "one").size(), std::size_t(1));
    QCOMPARE(store().asides("", "one").front().work.notes, work.notes);
}

void TestWorkStore::filesAreTheStudentsAlone()
{
    QVERIFY(!store().save(fullWork()));
    struct stat status { };
    const auto file = store().fileOf(fullWork().student, fullWork().lesson);
    QCOMPARE(::stat(journalOf(file).c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
    store().settle(fullWork().student, fullWork().lesson);
    QCOMPARE(::stat(file.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
}

QTEST_GUILESS_MAIN(TestWorkStore)
#include "tst_work_store.moc"
