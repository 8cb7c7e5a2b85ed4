// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_schema.h"
#include "support/schema_check.h"
#include "support/work.h"

#include <QTest>

using namespace gradus;
using Json = nlohmann::json;

// The schema, the writer and the reader must agree on what a submission is.
class TestWorkSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isASchema()
    {
        const Json schema = Json::parse(workSchema());
        QVERIFY(schema["$schema"].get<std::string>().find("2020-12") != std::string::npos);
        QVERIFY(schema["properties"]["gradus-work"]["const"] == workVersion);
    }
    void takesWhatTheWriterWrites()
    {
        const SchemaCheck schema(workSchema());
        QCOMPARE(schema.faults(Json::parse(workJson(fullWork()))), std::vector<std::string>());
        StudentWork empty;
        empty.lesson = "a";
        QCOMPARE(schema.faults(Json::parse(workJson(empty))), std::vector<std::string>());
    }
    void knowsEveryKey()
    {
        const Json schema = Json::parse(workSchema());
        const Json written = Json::parse(workJson(fullWork()));
        for (const auto& [key, value] : written.items())
            QVERIFY2(schema["properties"].contains(key), key.c_str());
        QCOMPARE(schema["properties"].size(), written.size());
    }
    void agreesWithTheReader_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* pointer, const char* value) {
            QTest::newRow((std::string(pointer) + ' ' + value).c_str())
                << QString::fromLatin1(pointer) << QString::fromLatin1(value);
        };
        row("/gradus-work", "2");
        row("/student/id", "1");
        row("/student/surname", "\"x\"");
        row("/lesson/id", "\"A b\"");
        row("/lesson/text_hash", "\"12\"");
        row("/begun", "\"now\"");
        row("/section", "0");
        row("/furthest", "\"2\"");
        row("/answers/dw2/attempts/0/verdict", "\"maybe\"");
        row("/answers/dw2/attempts/0/time", "\"14:09\"");
        row("/answers/dw2/hints", "-1");
        row("/answers/dw2/shown", "1");
        row("/answers/dw2/points", "1");
        row("/edits/0/value", "\"one\"");
        row("/edits/0/by", "\"me\"");
        row("/changes/0/value", "1");
        row("/reached/0/state_hash", "\"xyz\"");
        row("/notes", "[]");
        row("/drawn/last", "1");
        row("/extra", "1");
    }
    void agreesWithTheReader()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        Json json = Json::parse(workJson(fullWork()));
        json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        QVERIFY(!readWork(json.dump()).work);
        QCOMPARE(SchemaCheck(workSchema()).faults(json).size(), std::size_t(1));
    }
    void requiresWhatTheReaderRequires()
    {
        const SchemaCheck schema(workSchema());
        const Json whole = Json::parse(workJson(fullWork()));
        for (const auto& [key, value] : whole.items()) {
            Json without = whole;
            without.erase(key);
            QCOMPARE(schema.faults(without).empty(), readWork(without.dump()).faults.empty());
        }
    }
    void freeKeysAreFree()
    {
        Json json = Json::parse(workJson(fullWork()));
        json["x-marks"] = {1, 2};
        QVERIFY(SchemaCheck(workSchema()).faults(json).empty());
    }
};

QTEST_APPLESS_MAIN(TestWorkSchema)
#include "tst_work_schema.moc"
