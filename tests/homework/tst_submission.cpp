// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/kernel.h"
#include "homework/submission.h"
#include "support/places.h"
#include "support/work.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gradus;

class TestSubmission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOneFile()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("a.gradus-work.json")).toStdString();
        QVERIFY(!writeSubmission(fullWork(), file));
        QCOMPARE(readSubmission(file).work, std::optional(fullWork()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    void hasAGoodName_data()
    {
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("ada")
                               << QStringLiteral("chain-rule-ada.gradus-work.json");
        QTest::newRow("spaces") << QStringLiteral(" Ada L. ")
                                << QStringLiteral("chain-rule-Ada-L-.gradus-work.json");
        QTest::newRow("Chinese") << QStringLiteral("王小明")
                                 << QStringLiteral("chain-rule-王小明.gradus-work.json");
        QTest::newRow("nobody") << QString() << QStringLiteral("chain-rule.gradus-work.json");
        QTest::newRow("a path") << QStringLiteral("../../x")
                                << QStringLiteral("chain-rule-------x.gradus-work.json");
    }
    void hasAGoodName()
    {
        QFETCH(QString, student);
        QFETCH(QString, name);
        StudentWork work = fullWork();
        work.student = student.toStdString();
        QCOMPARE(QString::fromStdString(submissionName(work)), name);
    }
    // What is handed in tells of the student and the lesson, and of the machine only its kernel.
    void tellsNothingOfTheMachine()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.gradus-work.json"));
        StudentWork work = fullWork();
        work.kernel = kernelName();
        QVERIFY(!writeSubmission(work, file.toStdString()));
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(in.readAll());
        for (const QString& secret :
             {QDir::homePath(), QSysInfo::machineHostName(), qEnvironmentVariable("USER"),
              qEnvironmentVariable("LOGNAME"), folder.path(), qSourcePath(""),
              QString::fromUtf8(QSysInfo::machineUniqueId())})
            QVERIFY2(secret.size() < 3 || !text.contains(secret), qPrintable(secret));
        QVERIFY(!text.contains(QStringLiteral("/home")));
        QVERIFY(!text.contains(QStringLiteral("/tmp")));
    }
    void kernelIsNamed()
    {
        const QString kernel = QString::fromStdString(kernelName());
        QVERIFY(kernel.contains(QStringLiteral(", eigen 3.")));
        QVERIFY(kernel.contains(QStringLiteral(", caches ")));
        QVERIFY(kernelName().size() <= WorkLimits::name);
        QCOMPARE(kernelName(), kernelName());
    }
    void saysWhyNot()
    {
        const auto message = writeSubmission(fullWork(), "/nowhere/at/all.json");
        QVERIFY(message);
        QVERIFY(english(*message).find("/nowhere/at/all.json cannot be written") == 0);
        QVERIFY(!readSubmission("/nowhere/at/all.json").work);
        QCOMPARE(readSubmission("/nowhere/at/all.json").faults.size(), std::size_t(1));
    }
    void tooMuchIsNotHandedIn()
    {
        StudentWork work = fullWork();
        for (int i = 0; i < 300; ++i)
            work.answers["q" + std::to_string(i)].draft = std::string(WorkLimits::given, 'x');
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("a.json")).toStdString();
        QVERIFY(writeSubmission(work, file));
        QVERIFY(!std::filesystem::exists(file));
    }
    void questionsHaveKeys()
    {
        QCOMPARE(questionKey("dw2", 3, 1), std::string("dw2"));
        QCOMPARE(questionKey("", 3, 1), std::string("#3.1"));
    }
};

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_submission.moc"
