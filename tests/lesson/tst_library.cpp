// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_library.h"
#include "support/lessons.h"

using namespace gradus;

class TestLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersByTheCourse()
    {
        const QTemporaryDir folder;
        for (const char* name : {"a.yaml", "b.yaml", "c.json", "z.yaml", "notes.md"})
            writeFile(folder, QString::fromLatin1(name), "x");
        writeFile(folder, QStringLiteral("course.txt"), "z\nb\n");
        std::vector<std::string> names;
        for (const auto& file : lessonFiles(folder.path().toStdString()))
            names.push_back(file.filename().string());
        QVERIFY(names == (std::vector<std::string>{"z.yaml", "b.yaml", "a.yaml", "c.json"}));
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
