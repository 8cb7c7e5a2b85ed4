// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/work.h"

#include <QTest>

using namespace gradus;
using Json = nlohmann::json;

namespace {

Json fullJson() { return Json::parse(workJson(fullWork())); }

QString faultsOf(const std::string& text)
{
    QString all;
    for (const JsonFault& fault : readWork(text).faults)
        all += QString::fromStdString(describe(fault, "f")) + QLatin1Char('\n');
    return all;
}

} // namespace

class TestWorkJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void writesNothingTwice();
    void keepsEveryField_data();
    void keepsEveryField();
    void strangeKeysAreFree();
    void faultsHavePointers_data();
    void faultsHavePointers();
    void brokenJsonIsAFault_data();
    void brokenJsonIsAFault();
    void faultsEnd();
    void faultsOfManyItemsEnd();
    void missingKeysAreFaults_data();
    void missingKeysAreFaults();
    void whatIsTooLongIsCut();
    void badBytesAreMended();
    void everyCutFileIsRefused();
    void whatIsReplacedGoes();
};

void TestWorkJson::whatIsReplacedGoes()
{
    const EditWork first{"", "eta", 0.1, "1:0"};
    const EditWork other{"slow", "eta", 0.2, "1:0"};
    const EditWork later{"", "eta", 0.3, "2:0"};
    const EditWork last{"", "eta", 0.4, "1:0"};
    std::vector<EditWork> edits{first, other, later, last};
    QVERIFY(dropReplaced(edits));
    QVERIFY((edits == std::vector<EditWork>{other, later, last}));
    QVERIFY(!dropReplaced(edits));
}

void TestWorkJson::readsWhatItWrites()
{
    const std::string json = workJson(fullWork());
    const WorkResult result = readWork(json);
    QCOMPARE(faultsOf(json), QString());
    QVERIFY(result.work);
    QCOMPARE(*result.work, fullWork());
    QVERIFY(json.find("\n  \"student\": {\n") != std::string::npos); // for people, too
    StudentWork empty;
    empty.lesson = "a";
    QCOMPARE(readWork(workJson(empty)).work, std::optional(empty));
}

void TestWorkJson::writesNothingTwice()
{
    const std::string json = workJson(fullWork());
    QCOMPARE(workJson(*readWork(json).work), json);
}

void TestWorkJson::keepsEveryField_data()
{
    QTest::addColumn<int>("which");
    for (int which = 0; which < 20; ++which)
        QTest::addRow("%d", which) << which;
}

// Law 6 for work: no member is forgotten by the writer or by the reader.
void TestWorkJson::keepsEveryField()
{
    QFETCH(int, which);
    StudentWork work = fullWork();
    const std::vector<std::function<void()>> changes{
        [&] { work.student = "bob"; },
        [&] { work.name = "Bob"; },
        [&] { work.lesson = "other"; },
        [&] { work.gradedHash = std::string(64, 'b'); },
        [&] { work.textHash = std::string(64, '1'); },
        [&] { work.program = "0.2.0"; },
        [&] { work.kernel = "clang"; },
        [&] { work.begun = "2026-11-25T14:09:27Z"; },
        [&] { work.changed = "2026-11-26T14:09:27Z"; },
        [&] { work.drawn["last"] = "-1.3"; },
        [&] { work.answers["dw2"].draft = "0.12"; },
        [&] { work.answers["dw2"].attempts[0].verdict = AttemptVerdict::Wrong; },
        [&] { work.edits[0].value = 0.3; },
        [&] { work.changes[0].value = "0.5"; },
        [&] { work.section = 4; },
        [&] { work.furthest = 6; },
        [&] { work.run.clear(); },
        [&] { work.position = "3:18"; },
        [&] { work.reached[1].stateHash = "0000000000000000"; },
        [&] { work.notes = "Other notes"; }};
    changes[static_cast<std::size_t>(which)]();
    QVERIFY(work != fullWork());
    QCOMPARE(readWork(workJson(work)).work, std::optional(work));
}

void TestWorkJson::strangeKeysAreFree()
{
    Json json = fullJson();
    json["x-tool"] = {{"anything", 1}};
    json["answers"]["dw2"]["x-note"] = "by hand";
    QCOMPARE(faultsOf(json.dump()), QString());
}

void TestWorkJson::faultsHavePointers_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* pointer, const char* value, const char* fault) {
        QTest::newRow((std::string(pointer) + ' ' + value).substr(0, 80).c_str())
            << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(fault);
    };
    row("/gradus-work", "2", "f: /gradus-work: error: this program reads version 1 of");
    row("/gradus-work", "\"1\"", "f: /gradus-work: error: here a whole number from 1 to");
    row("/answers/dw2/attempts/0/time", "\"yesterday\"",
        "f: /answers/dw2/attempts/0/time: error: here a time is needed, in UTC");
    row("/answers/dw2/attempts/0/time", "\"2026-11-25T14:09:26+01:00\"", "here a time is needed");
    row("/answers/dw2/attempts/1/verdict", "\"maybe\"",
        "f: /answers/dw2/attempts/1/verdict: error: here one of these is needed: right, wrong, "
        "unreadable, waiting, not-judged");
    row("/answers/dw2/attempts/1/given", "7", "error: here a text is needed");
    row("/answers/dw2/attempts", "{}", "f: /answers/dw2/attempts: error: here a list is needed");
    row("/answers/dw2/hints", "-1", "f: /answers/dw2/hints: error: here a whole number from 0");
    row("/answers/dw2/hints", "1.5", "here a whole number from 0");
    row("/answers/dw2/shown", "0", "f: /answers/dw2/shown: error: here true or false");
    row("/answers/dw2", "[]", "f: /answers/dw2: error: here an object is needed");
    row("/answers/a~1b~0c/drafts", "\"\"",
        "f: /answers/a~1b~0c/drafts: error: there is no such key; did you mean draft?");
    row("/surname", "1", "f: /surname: error: there is no such key");
    row("/edits/0/quantity", "\"w[\"", "f: /edits/0/quantity: error: ");
    row("/edits/0/value", "\"much\"", "f: /edits/0/value: error: here a number is needed");
    row("/edits/1/position", "\"here\"", "f: /edits/1/position: error: ");
    row("/changes/0/value", "0.1", "f: /changes/0/value: error: here a text is needed");
    row("/reached/0/state_hash", "\"12\"", "here 16 hexadecimal digits are needed");
    row("/lesson/graded_hash", "\"XYZ\"", "here 64 hexadecimal digits are needed");
    row("/lesson/id", "\"../../etc\"", "f: /lesson/id: error: id is made of small letters");
    row("/section", "0", "f: /section: error: here a whole number from 1");
    row("/section", "18446744073709551615", "f: /section: error: here a whole number from 1");
    row("/notes", "\"a\\u0000b\"", "f: /notes: error: a control character stands here");
    row("/student/id", "\"a\\u001b[31m\"", "f: /student/id: error: a control character");
    row("/student", "\"ada\"", "f: /student: error: here an object is needed");
    row("/drawn/last", "1", "f: /drawn/last: error: here a text is needed");
}

void TestWorkJson::faultsHavePointers()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    Json json = fullJson();
    json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const QString faults = faultsOf(json.dump());
    QVERIFY2(faults.contains(fault), qPrintable(faults));
    QCOMPARE(faults.count(QLatin1Char('\n')), 1);
    QVERIFY(!readWork(json.dump()).work);
}

void TestWorkJson::brokenJsonIsAFault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const std::string& text, const char* fault) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromLatin1(fault);
    };
    row("empty", "", "f: error: this is not valid JSON, from byte 1 on");
    row("half", "{\"gradus-work\": 1,", "f: error: this is not valid JSON, from byte 19 on");
    row("a list", "[]", "f: error: here an object is needed");
    row("nothing", "{}", "f: error: the key \"gradus-work\" is missing");
    row("bad UTF-8", "{\"gradus-work\": \"\xff\"}", "f: error: this is not valid JSON");
    row("huge number", "{\"gradus-work\": 1e999}", "f: error: this is not valid JSON");
    row("a key twice", "{\"gradus-work\": 1, \"gradus-work\": 1}",
        "f: error: the key \"gradus-work\" stands twice in one object");
    row("deep", std::string(100'000, '['), "f: error: this is not valid JSON");
    row("deep and closed", std::string(100'000, '[') + std::string(100'000, ']'),
        "f: error: this is nested too deeply (the limit is 8)");
    row("too long", "\"" + std::string(WorkLimits::file, 'a') + "\"",
        "f: error: the file has more than 4194304 bytes");
}

void TestWorkJson::brokenJsonIsAFault()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    const QString faults = faultsOf(text.toStdString());
    QVERIFY2(faults.startsWith(fault), qPrintable(faults.left(500)));
    QVERIFY(!readWork(text.toStdString()).work);
}

void TestWorkJson::faultsEnd()
{
    Json json = fullJson();
    for (int i = 0; i < 5000; ++i)
        json["key" + std::to_string(i)] = i;
    QCOMPARE(readWork(json.dump()).faults.size(), mostJsonFaults);
}

// A small file must not make a hundred times as much memory of faults.
void TestWorkJson::faultsOfManyItemsEnd()
{
    for (const Json& item : {Json(1), Json::object()}) {
        Json json = fullJson();
        json["answers"]["dw2"]["attempts"] = Json::array_t(500, item);
        QCOMPARE(readWork(json.dump()).faults.size(), mostJsonFaults);
    }
}

void TestWorkJson::missingKeysAreFaults_data()
{
    QTest::addColumn<QString>("pointer");
    for (const char* pointer : {"/gradus-work",
                                "/student",
                                "/student/id",
                                "/lesson",
                                "/lesson/id",
                                "/lesson/graded_hash",
                                "/lesson/text_hash",
                                "/program",
                                "/program/version",
                                "/program/kernel",
                                "/begun",
                                "/changed",
                                "/section",
                                "/furthest",
                                "/answers/dw2/hints",
                                "/answers/dw2/shown",
                                "/answers/dw2/attempts/0/given",
                                "/answers/dw2/attempts/0/time",
                                "/answers/dw2/attempts/0/verdict",
                                "/edits/0/quantity",
                                "/edits/0/value",
                                "/edits/0/position",
                                "/changes/0/key",
                                "/changes/0/value",
                                "/reached/0/section",
                                "/reached/0/position",
                                "/reached/0/state_hash"})
        QTest::newRow(pointer) << QString::fromLatin1(pointer);
}

void TestWorkJson::missingKeysAreFaults()
{
    QFETCH(QString, pointer);
    const Json::json_pointer at(pointer.toStdString());
    Json json = fullJson();
    json[at.parent_pointer()].erase(at.back());
    const QString faults = faultsOf(json.dump());
    const QString expected =
        QStringLiteral("the key \"%1\" is missing").arg(QString::fromStdString(at.back()));
    QVERIFY2(faults.contains(expected), qPrintable(faults));
}

void TestWorkJson::whatIsTooLongIsCut()
{
    StudentWork work = fullWork();
    work.notes = std::string(WorkLimits::notes, 'n') + "too much";
    work.name = std::string(WorkLimits::name - 1, 'n') + "爱";
    work.answers["dw2"].draft = "a" + std::string(1, '\0') + "b\x1b" + "c\n";
    work.answers["dw2"].attempts.assign(WorkLimits::attempts + 7, {"1", "", AttemptVerdict::Wrong});
    work.answers["dw2"].attempts.back().given = "last";
    const WorkResult result = readWork(workJson(work));
    QCOMPARE(faultsOf(workJson(work)), QString());
    QCOMPARE(result.work->notes.size(), WorkLimits::notes);
    QCOMPARE(result.work->name, std::string(WorkLimits::name - 1, 'n'));
    QCOMPARE(result.work->answers.at("dw2").draft, std::string("abc\n"));
    QCOMPARE(result.work->answers.at("dw2").attempts.size(), WorkLimits::attempts);
    QCOMPARE(result.work->answers.at("dw2").attempts.back().given, std::string("last"));
}

void TestWorkJson::badBytesAreMended()
{
    StudentWork work = fullWork();
    work.notes = "a\xff"
                 "b";
    QCOMPARE(readWork(workJson(work)).work->notes, std::string("a\uFFFDb"));
}

// A file that was cut somewhere is no work, and no crash.
void TestWorkJson::everyCutFileIsRefused()
{
    const std::string json = workJson(fullWork());
    for (std::size_t length = 0; length + 2 < json.size(); length += 7)
        QVERIFY(!readWork(std::string_view(json).substr(0, length)).work);
}

QTEST_APPLESS_MAIN(TestWorkJson)
#include "tst_work_json.moc"
