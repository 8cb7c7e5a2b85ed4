// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/ask_file.h"
#include "support/desk.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

using namespace gradus;

namespace {

// Types a name into the question that is open then, and accepts.
void answerWith(const QString& name)
{
    QTimer::singleShot(0, [name] {
        auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("nothing is asked");
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(name);
        QMetaObject::invokeMethod(dialog, "accept");
    });
}

} // namespace

class TestAskFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void beginsWhereThereIsAFolder();
    void goesOnWhereTheLastOneWas();
    void aNameGetsItsEnding();
    void whatIsNotChosenIsNotRemembered();

private:
    TestSettings m_settings;
};

void TestAskFile::beginsWhereThereIsAFolder()
{
    for (const FilePurpose purpose : {FilePurpose::Lesson, FilePurpose::Picture})
        QVERIFY(QDir(folderFor(purpose)).exists());
    rememberFolder(FilePurpose::Lesson, QStringLiteral("/a/folder/that/is/gone"));
    QVERIFY(QDir(folderFor(FilePurpose::Lesson)).exists());
}

void TestAskFile::goesOnWhereTheLastOneWas()
{
    const QTemporaryDir folder;
    const QString usual = folderFor(FilePurpose::Result);
    answerWith(QString::fromStdString(writeFile(folder, QStringLiteral("in.txt"), "1")));
    const QString file =
        askToOpen(nullptr, QStringLiteral("?"), FilePurpose::Lesson, QStringLiteral("All (*)"));
    QCOMPARE(QFileInfo(file).fileName(), QStringLiteral("in.txt"));
    QCOMPARE(folderFor(FilePurpose::Lesson), folder.path());
    QCOMPARE(folderFor(FilePurpose::Result), usual);
}

void TestAskFile::aNameGetsItsEnding()
{
    const QTemporaryDir folder;
    rememberFolder(FilePurpose::Result, folder.path());
    answerWith(QStringLiteral("table"));
    QCOMPARE(askToSave(nullptr, QStringLiteral("?"), FilePurpose::Result,
                       QStringLiteral("proposed.csv"), QStringLiteral("Tables (*.csv)")),
             folder.filePath(QStringLiteral("table.csv")));
}

void TestAskFile::whatIsNotChosenIsNotRemembered()
{
    QTimer::singleShot(0, [] { QApplication::activeModalWidget()->close(); });
    QVERIFY(askToOpenFolder(nullptr, QStringLiteral("?"), FilePurpose::HandedIn).isEmpty());
    QVERIFY(!QSettings().contains(QStringLiteral("folder/handedIn")));
}

QTEST_MAIN(TestAskFile)
#include "tst_ask_file.moc"
