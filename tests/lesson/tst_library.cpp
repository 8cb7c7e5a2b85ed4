// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/course_map.h"
#include "lesson/lesson_library.h"
#include "support/lessons.h"

using namespace gradus;

namespace {

// The map of a folder with the lessons a, b and c.
CourseMapResult mapOf(const std::string& text)
{
    const QTemporaryDir folder;
    for (const char* name : {"a.yaml", "b.json", "c.gradus"})
        writeFile(folder, QString::fromLatin1(name), "x");
    QDir(folder.path()).mkdir(QStringLiteral("course"));
    writeFile(folder, QStringLiteral("course/map.yaml"), text.c_str());
    return readCourseMap(folder.path().toStdString());
}

// l1, l2 …, each with something behind it.
std::string numberedIds(int count, const std::string& letter = "l", const std::string& behind = {})
{
    std::string all;
    for (int i = 1; i <= count; ++i)
        all += (i > 1 ? ", " : "") + letter + std::to_string(i) + behind;
    return all;
}

// The beginning of a map with one part.
std::string mapWith(int lessons)
{
    return "gradus: 1\nparts: [{title: t, lessons: [" + numberedIds(lessons) + "]}]\n";
}

// l2: [l1], l3: [l2] …
std::string chain(int count)
{
    std::string all;
    for (int i = 2; i <= count; ++i)
        all += (i > 2 ? ", l" : "l") + std::to_string(i) + ": [l" + std::to_string(i - 1) + "]";
    return all;
}

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersByTheCourse()
    {
        const QTemporaryDir folder;
        for (const char* name : {"a.yaml", "b.yaml", "c.json", "z.yaml", "notes.md"})
            writeFile(folder, QString::fromLatin1(name), "x");
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("course")));
        writeFile(folder, QStringLiteral("course/map.yaml"),
                  "{gradus: 1, parts: [{title: t, lessons: [z, b]}]}");
        std::vector<std::string> names;
        for (const auto& file : lessonFiles(folder.path().toStdString()))
            names.push_back(file.filename().string());
        QVERIFY(names == (std::vector<std::string>{"z.yaml", "b.yaml", "a.yaml", "c.json"}));
    }
    void aMapIsRead()
    {
        const CourseMapResult read =
            mapOf("{gradus: 1, parts: [{title: t, lessons: [a, b]}, "
                  "{title: u, lessons: [c]}], prerequisites: {c: [b], "
                  "b: [a]}, ways: [{id: short, title: s, lessons: [a, c]}, "
                  "{id: whole, title: w, lessons: all}]}");
        QCOMPARE(describeAll(read.faults), std::string());
        const CourseMap& map = *read.map;
        QCOMPARE(map.parts.size(), std::size_t(2));
        QVERIFY(map.before("c") == (std::set<std::string>{"a", "b"}));
        QVERIFY(map.ways[1].lessons == (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(map.next(map.ways[0], {}), std::string("a"));
        QCOMPARE(map.next(map.ways[0], {"a"}), std::string("c"));
        QCOMPARE(map.next(map.ways[0], {"a", "c"}), std::string());
    }
    void aBadMapSaysWhereAndWhat_data()
    {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* rest, const char* said) {
            QTest::newRow(rest) << QString::fromLatin1(rest) << QString::fromLatin1(said);
        };
        row("prerequisites: {b: [d]}", ":3:21: error: no part has the lesson \"d\"");
        row("prerequisites: {a: [b], b: [c], c: [a]}",
            ":3:17: error: a would have to come before itself");
        row("prerequisites: {b: [a], c: [b], b: [c]}",
            ":3:33: error: the key \"b\" stands here twice");
        row("prerequisites: {a: [a]}", "a would have to come before itself");
        row("prerequisites: [a]", "prerequisites are lists by lesson");
        row("prerequisites: {b: [a]}\nways: [{id: w, title: t, lessons: [b, a]}]",
            ":4:39: error: b comes before a in this way, and needs it");
        row("prerequisites: {b: [a], c: [b]}\nways: [{id: w, title: t, lessons: [c, a]}]",
            ":4:39: error: c comes before a in this way, and needs it");
        row("ways: [{id: w, title: t, lessons: [a, a]}]", "a stands in this way a second time");
        row("ways: [{id: w, title: t}]", "needs the key \"lessons\"");
        row("ways: [{id: W, title: t, lessons: all}]", "the id of a way has small letters");
        row("wyas: []", "the map has no key \"wyas\"; did you mean \"ways\"?");
    }
    void aBadMapSaysWhereAndWhat()
    {
        QFETCH(QString, rest);
        QFETCH(QString, said);
        const CourseMapResult read =
            mapOf("gradus: 1\nparts: [{title: t, lessons: [a, b, c]}]\n" + rest.toStdString());
        QVERIFY(!read.map);
        QVERIFY2(describeAll(read.faults).find(said.toStdString()) != std::string::npos,
                 describeAll(read.faults).c_str());
    }
    void whatTheFolderLacksIsAWarning()
    {
        const CourseMapResult read = mapOf("{gradus: 1, parts: [{title: t, lessons: [a, zebra]}]}");
        QVERIFY(read.map);
        QVERIFY(describeAll(read.faults).find("warning: there is no lesson zebra")
                != std::string::npos);
    }
    void hostileMapsAreRefused()
    {
        for (const char* text :
             {"", "[]", "a", "gradus: 2", "{gradus: 1, parts: a}",
              "{gradus: 1, parts: [{title: t, lessons: [../x]}]}",
              "{gradus: 1, parts: [{title: t, lessons: [a, a]}]}", "{gradus: 1, parts: &a [*a]}"})
            QVERIFY2(!mapOf(text).map && hasErrors(mapOf(text).faults), text);
    }
    void aCircleIsToldOnce()
    {
        const CourseMapResult read = mapOf("gradus: 1\nparts: [{title: t, lessons: [a, b, "
                                           "c]}]\nprerequisites: {a: [b, c], b: [a], c: [c]}");
        QCOMPARE(read.faults.size(), std::size_t(2));
        QVERIFY(describeAll(read.faults).find("c would have to") != std::string::npos);
    }
    void largeMapsAreRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const std::string& text, const char* said) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromLatin1(said);
        };
        row("lessons", mapWith(90'000) + "prerequisites: {l1: [l2]}",
            "a course has up to 1000 lessons, this has 90000");
        row("ways",
            mapWith(1'000) + "ways: [" + numberedIds(25'000, "{id: w", ", title: t, lessons: all}")
                + "]",
            "a course has up to 100 ways, this has 25000");
        row("a long circle", mapWith(1'000) + "prerequisites: {l1: [l1000], " + chain(1'000) + "}",
            "l1 would have to come before itself");
        row("a way turned round",
            mapWith(1'000) + "prerequisites: {" + chain(1'000)
                + "}\nways: [{id: w, title: t, "
                  "lessons: [l1000, "
                + numberedIds(999) + "]}]",
            "l1000 comes before l999 in this way, and needs it");
    }
    void largeMapsAreRefusedAtOnce()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const CourseMapResult read = mapOf(text.toStdString());
        QVERIFY(!read.map);
        QVERIFY(describeAll(read.faults).find(said.toStdString()) != std::string::npos);
    }
    void unknownLessonsAreToldTheFirstTimes()
    {
        const CourseMapResult read =
            mapOf(mapWith(3) + "prerequisites: {l1: [" + numberedIds(90'000, "m") + "]}");
        QCOMPARE(read.faults.size(), std::size_t(3 + 20)); // no lesson has a file
    }
    // What comes before a lesson is worked out once, however many ways it stands in.
    void waysThroughManyLessons()
    {
        std::string ways;
        for (int i = 0; i < 90; ++i)
            ways += "{id: w, title: w, lessons: [" + numberedIds(1'000) + "]}, ";
        QVERIFY(
            mapOf(mapWith(1'000) + "prerequisites: {" + chain(1'000) + "}\nways: [" + ways + "]")
                .map);
    }
    void anEmptyFolderHasNone()
    {
        const QTemporaryDir folder;
        QVERIFY(lessonFiles(folder.path().toStdString()).empty());
        QVERIFY(lessonFiles("/nowhere").empty());
    }
    void findsTheFolders()
    {
        QVERIFY(std::filesystem::exists(lessonsFolder() / "chain-rule.yaml"));
        QVERIFY(std::filesystem::exists(builtinDataFolder() / "NOTICE"));
        qputenv("GRADUS_LESSONS", "/elsewhere");
        QCOMPARE(lessonsFolder().string(), std::string("/elsewhere"));
        qunsetenv("GRADUS_LESSONS");
    }
};

QTEST_APPLESS_MAIN(TestLibrary)
#include "tst_library.moc"
