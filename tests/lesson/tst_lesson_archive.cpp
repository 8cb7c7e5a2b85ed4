// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_archive.h"
#include "lesson/lesson_files.h"
#include "lesson/lesson_hash.h"
#include "lesson/lesson_library.h"
#include "lesson/player.h"
#include "lesson/student_check.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/zip_maker.h"

#include <QDir>

using namespace gradus;

namespace {

namespace fs = std::filesystem;

// A picture of one pixel, as far as its head goes.
const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010806");

// A lesson that names a file of every sort.
const std::string withFiles = R"(gradus: 1
id: packed
title: {en: Packed, zh: 打包}
vary: {p: {choose: [0.5, 0.25]}}
model:
  kind: network
  layers: [{size: 1}, {size: 1, activation: sigmoid}]
  cost: half-squared-error
  parameters: weights.json
data: {csv: data/table.csv}
training: {rate: =p}
picture: {file: first.png, alt: The first}
script:
  - goto: "1:0"
    say: 'Look: ![a picture](data/drawn.svg)'
    until: "C"
  - picture: {file: second.png, alt: The second}
    ask: [{id: cost, text: 'How much?', answer: "2*C", points: 1}]
expect: [{at: "2:C", that: "C > 0"}]
)";
const char* const svg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><use href="#a"/></svg>)";

// The lesson and its files in a folder, and one file that it does not name.
std::string writeLesson(const QTemporaryDir& folder, const std::string& text = withFiles)
{
    QDir(folder.path()).mkdir(QStringLiteral("data"));
    writeFile(folder, QStringLiteral("weights.json"), R"({"w1": [[0.7]], "b1": [0.1]})");
    writeFile(folder, QStringLiteral("data/table.csv"), "x,y\n1,0\n2,1\n");
    writeFile(folder, QStringLiteral("data/drawn.svg"), svg);
    writeFile(folder, QStringLiteral("first.png"), png);
    writeFile(folder, QStringLiteral("second.png"), png);
    writeFile(folder, QStringLiteral("private.txt"), "not named");
    return writeFile(folder, QStringLiteral("packed.yaml"), QByteArray::fromStdString(text));
}

std::shared_ptr<const Lesson> goodLesson(const std::string& file)
{
    const LessonResult result = readLesson(file);
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return result.lesson;
}

std::string packed(const Lesson& lesson)
{
    const auto bytes = packLesson(lesson);
    if (const auto* message = std::get_if<Message>(&bytes))
        qFatal("%s", english(*message).c_str());
    return std::get<std::string>(bytes);
}

std::string archiveOf(const QTemporaryDir& folder, const std::string& bytes)
{
    return writeFile(folder, QStringLiteral("x.gradus"), QByteArray::fromStdString(bytes));
}

const MadeEntry plainLesson{"lesson.yaml", NetworkCase{}.yaml()};

QString unpackFault(const std::string& bytes)
{
    const Unpacked unpacked = unpackLessonBytes(bytes);
    const auto* message = std::get_if<Message>(&unpacked);
    return message ? str(english(*message)) : QStringLiteral("unpacked");
}

int temporaryFolders()
{
    return int(QDir(QDir::tempPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

} // namespace

class TestLessonArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Others use the folder of the system at the same time.
    void initTestCase() { qputenv("TMPDIR", m_own.path().toUtf8()); }
    void namesItsFiles();
    void packsExactlyWhatTheLessonNames();
    void anArchiveIsTheSameLesson();
    void theSameLessonGivesTheSameBytes();
    void everyShippedLessonTravels();
    void filesLiveAsLongAsTheLesson();
    void playsForStudents();
    void faultsNameTheFileInside();
    void findsMarkdownPictures();
    void refusesBadArchives_data();
    void refusesBadArchives();
    void takesHarmlessArchives_data();
    void takesHarmlessArchives();
    void refusesTooManyEntries();
    void refusesBombs();
    void whatPacksTooWellIsStored();
    void everyCutIsRefused();
    void writesNothingOutside();

private:
    QTemporaryDir m_own;
};

void TestLessonArchive::namesItsFiles()
{
    const QTemporaryDir folder;
    const auto lesson = goodLesson(writeLesson(folder));
    const std::vector<std::string> expected{"data/drawn.svg", "data/table.csv", "first.png",
                                            "second.png", "weights.json"};
    QCOMPARE(filesNamedIn(*lesson->source), expected);
}

void TestLessonArchive::packsExactlyWhatTheLessonNames()
{
    const QTemporaryDir folder;
    const Unpacked unpacked = unpackLessonBytes(packed(*goodLesson(writeLesson(folder))));
    const auto& opened = *std::get<std::shared_ptr<const UnpackedLesson>>(unpacked);
    QCOMPARE(opened.lesson(), std::string("packed.yaml"));
    QStringList names;
    for (const auto& entry : fs::recursive_directory_iterator(opened.folder()))
        if (entry.is_regular_file())
            names += str(fs::relative(entry.path(), opened.folder()).string());
    names.sort();
    QCOMPARE(names.join(QLatin1Char(' ')),
             QStringLiteral("data/drawn.svg data/table.csv first.png packed.yaml second.png "
                            "weights.json"));
    const auto others = fs::perms::group_all | fs::perms::others_all;
    QVERIFY((fs::status(opened.folder()).permissions() & others) == fs::perms::none);
}

void TestLessonArchive::anArchiveIsTheSameLesson()
{
    const QTemporaryDir folder;
    const auto lesson = goodLesson(writeLesson(folder));
    const std::string file = archiveOf(folder, packed(*lesson));
    const auto archived = goodLesson(file);
    QVERIFY(hashesOf(*archived) == hashesOf(*lesson));
    QCOMPARE(archived->file.string(), file);
    QCOMPARE(archived->placesIn, file + "/packed.yaml");
    QCOMPARE(lesson->placesIn, lesson->file.string());
    QCOMPARE(describeAll(play(*archived)), std::string());
    QVERIFY(archived->sections.at(0).picture);
    QCOMPARE(archived->sections.at(0).picture->file, std::string("first.png"));
    QCOMPARE(archived->sections.at(1).picture->file, std::string("second.png"));
    QVERIFY(Timeline(archived->experiment->start()).hash()
            == Timeline(lesson->experiment->start()).hash());
}

void TestLessonArchive::theSameLessonGivesTheSameBytes()
{
    const QTemporaryDir folder;
    const auto lesson = goodLesson(writeLesson(folder));
    const std::string first = packed(*lesson);
    QVERIFY(first == packed(*lesson));
    QVERIFY(first == packed(*goodLesson(archiveOf(folder, first))));
}

void TestLessonArchive::everyShippedLessonTravels()
{
    const QTemporaryDir folder;
    for (const fs::path& file : lessonFiles(sourcePath("lessons"))) {
        const auto lesson = goodLesson(file.string());
        const auto archived = goodLesson(archiveOf(folder, packed(*lesson)));
        QVERIFY2(hashesOf(*archived) == hashesOf(*lesson), file.c_str());
    }
}

void TestLessonArchive::filesLiveAsLongAsTheLesson()
{
    const QTemporaryDir folder;
    auto lesson = goodLesson(archiveOf(folder, packed(*goodLesson(writeLesson(folder)))));
    const fs::path unpacked = lesson->folder;
    QVERIFY(fs::exists(unpacked / "second.png"));
    auto copy = std::make_shared<const Lesson>(*lesson);
    lesson = nullptr;
    QVERIFY(fs::exists(unpacked / "second.png"));
    copy = nullptr;
    QVERIFY(!fs::exists(unpacked));
}

void TestLessonArchive::playsForStudents()
{
    const QTemporaryDir folder;
    const auto lesson = goodLesson(archiveOf(folder, packed(*goodLesson(writeLesson(folder)))));
    QVERIFY(!hasErrors(checkStudents(*lesson)));
    const LessonResult other = readAgain(*lesson, "ada");
    QVERIFY(other.lesson);
    QCOMPARE(other.lesson->student, std::string("ada"));
    QCOMPARE(other.lesson->folder, lesson->folder);
}

void TestLessonArchive::faultsNameTheFileInside()
{
    const QTemporaryDir folder;
    const std::string broken =
        archiveOf(folder, zipOf({MadeEntry{"a.yaml", "gradus: 1\nid: a\ntitle: a\nmodle: {}\n"}}));
    QCOMPARE(
        str(describeAll(readLesson(broken).faults)),
        str(broken + "/a.yaml:1:1: error: the lesson needs the key \"model\"\n" + broken
            + "/a.yaml:4:1: error: the lesson has no key \"modle\"; did you mean \"model\"?\n"));
    std::string text = withFiles;
    text.replace(text.find("weights.json"), 12, "w.json");
    const std::string table =
        archiveOf(folder,
                  zipOf({{"a.yaml", withFiles.substr(0, withFiles.find("picture:"))},
                         {"weights.json", R"({"w1": [[0.7]], "b1": [0.1]})"},
                         {"data/table.csv", "x,y\n1,zero\n"}}));
    const std::string faults = describeAll(readLesson(table).faults);
    QVERIFY2(faults.starts_with(table + "/data/table.csv:2:"), faults.c_str());
}

void TestLessonArchive::findsMarkdownPictures()
{
    const std::vector<std::string> expected{"a.png", "b c.png", "d.png"};
    QCOMPARE(picturesIn("![x](a.png) and [link](e.png) ![](<d.png> \"title\") ![never").size(),
             std::size_t(2));
    QCOMPARE(picturesIn("![x](a.png)").front().name, expected.front());
    QCOMPARE(picturesIn("![](<d.png> \"title\")").front().name, expected.back());
    QVERIFY(picturesIn("5! [a](b.png)").empty());
    for (const char* text :
         {"![](<my b.png>)", "see ![](my%20b.png)", "![x]( <my b.png> 'title')"}) {
        QCOMPARE(picturesIn(text).front().name, std::string("my b.png"));
        QVERIFY(!picturesIn(text).front().broken);
    }
    for (const char* name : {"a%00.png", "%ff.png", "%0A"})
        QCOMPARE(picturesIn("![](" + std::string(name) + ")").front().name, std::string(name));
    QVERIFY(picturesIn("see ![](my b.png)").front().broken);
    QCOMPARE(picturesIn("see ![](my b.png)").front().at, std::size_t(4));
}

void TestLessonArchive::refusesBadArchives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::vector<MadeEntry>& entries, const char* part) {
        QTest::newRow(name) << QByteArray::fromStdString(zipOf(entries)) << QString::fromUtf8(part);
    };
    const auto named = [&](const char* title, const std::string& name) {
        row(title, {plainLesson, {name, "data"}}, "no plain name");
    };
    named("parent", "../evil.csv");
    named("parent inside", "data/../../evil.csv");
    named("absolute", "/tmp/evil.csv");
    named("backslash", "..\\evil.csv");
    named("drive", "C:evil.csv");
    named("empty part", "a//b.csv");
    named("dot", "./a.csv");
    named("control character", "a\nb.csv");
    named("long", std::string(201, 'a'));
    named("deep", "1/2/3/4/5/6/7/8/9/a.csv");
    named("parent as folder", "../");
    row("link", {plainLesson, {"a.csv", "/etc/passwd", false, 0120777}}, "a link or a device");
    row("device", {plainLesson, {"a.csv", "", false, 0020666}}, "a link or a device");
    row("encrypted", {plainLesson, {"a.csv", "secretsecret", false, 0100644, 1}}, "encrypted");
    row("twice", {plainLesson, {"a.csv", "1"}, {"a.csv", "2"}}, "damaged");
    row("twice by case", {plainLesson, {"a.csv", "1"}, {"A.CSV", "2"}}, "\"A.CSV\" twice");
    row("twice by accents", {plainLesson, {"é", "1"}, {"e\u0301", "2"}}, "twice");
    row("folder by case", {plainLesson, {"a/b", "1"}, {"A/c", "2"}}, "\"A/c\" twice");
    row("file and folder", {plainLesson, {"a", "1"}, {"a/b", "2"}}, "\"a/b\" twice");
    row("two lessons", {plainLesson, {"b.yml", "2"}}, "more than one lesson: lesson.yaml, b.yml");
    row("two JSON lessons", {{"a.json", "1"}, {"b.json", "2"}}, "more than one lesson");
    row("no lesson", {{"a.csv", "1"}}, "holds no lesson");
    row("lesson in a folder", {{"a/lesson.yaml", "1"}}, "holds no lesson");
    row("wrong checksum", {plainLesson, {"a.csv", "1,2", false, 0100644, 0, 1}}, "damaged");
    row("wrong checksum, packed", {plainLesson, {"a.csv", "1,2", true, 0100644, 0, 1}}, "damaged");
    row("says less", {plainLesson, {"a.csv", std::string(500, 'a'), true, 0100644, 0, 0, -100}},
        "damaged");
    row("says more", {plainLesson, {"a.csv", std::string(500, 'a'), true, 0100644, 0, 0, 100}},
        "damaged");
    row("none", {}, "holds no lesson");
    QTest::newRow("no zip") << QByteArray("PK\x03\x04 and so on") << QStringLiteral("damaged");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("holds no lesson");
}

void TestLessonArchive::refusesBadArchives()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const int before = temporaryFolders();
    const QString fault = unpackFault(bytes.toStdString());
    QVERIFY2(fault.contains(part), qPrintable(fault));
    QCOMPARE(temporaryFolders(), before);
    const QTemporaryDir folder;
    const LessonResult result = readLesson(archiveOf(folder, bytes.toStdString()));
    QVERIFY(!result.lesson);
    QCOMPARE(str(english(result.faults.at(0).message)), fault);
}

void TestLessonArchive::takesHarmlessArchives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::vector<MadeEntry>& entries) {
        QTest::newRow(name) << QByteArray::fromStdString(zipOf(entries));
    };
    row("one file", {plainLesson});
    row("packed", {{plainLesson.name, plainLesson.bytes, true}});
    row("folders of their own", {{"data/", "", false, 0040755}, plainLesson, {"data/a.csv", "1"}});
    row("a folder twice", {plainLesson, {"data/", ""}, {"data/a.csv", "1"}, {"data/b.csv", "1"}});
    row("JSON beside YAML", {plainLesson, {"weights.json", "{}"}});
    row("YAML in a folder", {plainLesson, {"more/other.yaml", "1"}});
    row("no Unix mode", {{plainLesson.name, plainLesson.bytes, false, 0}});
    row("Chinese", {plainLesson, {"数据/表.csv", "1", false, 0100644, 0x800}});
}

void TestLessonArchive::takesHarmlessArchives()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(unpackFault(bytes.toStdString()), QStringLiteral("unpacked"));
    // Known by its content, whatever it is called.
    const QTemporaryDir folder;
    QVERIFY(readLesson(writeFile(folder, QStringLiteral("x.zip"), bytes)).lesson);
}

void TestLessonArchive::refusesTooManyEntries()
{
    std::vector<MadeEntry> entries{plainLesson};
    for (std::size_t i = 1; i < ArchiveLimits::entries; ++i)
        entries.push_back({"f" + std::to_string(i), ""});
    QCOMPARE(unpackFault(zipOf(entries)), QStringLiteral("unpacked"));
    entries.push_back({"one-more", ""});
    QCOMPARE(unpackFault(zipOf(entries)), QStringLiteral("the archive has more than 200 entries"));
}

void TestLessonArchive::refusesBombs()
{
    const MadeEntry zeros{"zeros", std::string(60'000'000, '\0'), true};
    QCOMPARE(
        unpackFault(zipOf({plainLesson, zeros})),
        QStringLiteral("unpacked, \"zeros\" is more than 200 times as large as in the archive"));
    // A size that is only said counts, too.
    const MadeEntry said{"said", "x", false, 0100644, 0, 0, 100'000'000};
    QVERIFY(unpackFault(zipOf({plainLesson, said}))
                .contains(QStringLiteral("larger than 100000000 bytes")));
    // Two files that are fine alone.
    std::string noise(51'000'000, '\0');
    std::uint32_t seed = 1;
    for (char& byte : noise)
        byte = static_cast<char>((seed = seed * 1664525u + 1013904223u) >> 24);
    QCOMPARE(unpackFault(zipOf({plainLesson, {"a", noise}})), QStringLiteral("unpacked"));
    noise.resize(49'999'990);
    QCOMPARE(unpackFault(zipOf({plainLesson, {"a", noise}, {"b", noise}})),
             QStringLiteral("an archive has at most 100000000 bytes"));
}

void TestLessonArchive::whatPacksTooWellIsStored()
{
    const QTemporaryDir folder;
    writeLesson(folder);
    QByteArray table("x,y\n");
    for (int i = 0; i < 400'000; ++i)
        table += "1,0\n";
    writeFile(folder, QStringLiteral("data/table.csv"), table);
    const std::string bytes =
        packed(*goodLesson(folder.filePath(QStringLiteral("packed.yaml")).toStdString()));
    QVERIFY(bytes.size() > std::size_t(table.size()));
    QCOMPARE(unpackFault(bytes), QStringLiteral("unpacked"));
}

// Wherever an archive ends too early or a byte is another, it is refused or read as it was.
void TestLessonArchive::everyCutIsRefused()
{
    const std::string whole =
        zipOf({{"lesson.yaml", plainLesson.bytes, true}, {"a.csv", "1,2\n", true}});
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(unpackFault(whole.substr(0, length)) != QStringLiteral("unpacked"),
                 qPrintable(QString::number(length)));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        (void)unpackFault(damaged); // must not crash
    }
}

void TestLessonArchive::writesNothingOutside()
{
    const QTemporaryDir folder;
    const std::string target = folder.filePath(QStringLiteral("target")).toStdString();
    const std::string up = "../../../../../../../../" + target;
    for (const std::string& name : {target, up, "a/" + up})
        QVERIFY(unpackFault(zipOf({plainLesson, {name, "evil"}})) != QStringLiteral("unpacked"));
    // A link, and a file through it.
    QVERIFY(unpackFault(zipOf({plainLesson,
                               {"l", folder.path().toStdString(), false, 0120777},
                               {"l/target", "evil"}}))
            != QStringLiteral("unpacked"));
    QVERIFY(!fs::exists(target));
}

QTEST_APPLESS_MAIN(TestLessonArchive)
#include "tst_lesson_archive.moc"
