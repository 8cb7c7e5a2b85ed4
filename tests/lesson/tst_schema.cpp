// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/schema.h"
#include "support/lessons.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gradus;

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isJson()
    {
        QJsonParseError error{};
        const auto document =
            QJsonDocument::fromJson(QByteArray::fromStdString(lessonSchema()), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        const QJsonObject schema = document.object();
        QVERIFY(
            schema.value(QStringLiteral("$schema")).toString().contains(QStringLiteral("2020-12")));
        const QJsonArray required = schema.value(QStringLiteral("required")).toArray();
        for (const char* key : {"gradus", "id", "title", "model"})
            QVERIFY2(required.contains(QString::fromLatin1(key)), key);
    }
    void knowsEveryName()
    {
        const QString schema = str(lessonSchema());
        std::vector<std::string> names = activationNames();
        for (const auto* list : {&costNames(), &optimizerNames()})
            names.insert(names.end(), list->begin(), list->end());
        for (const std::string& name : names)
            QVERIFY2(schema.contains(QStringLiteral("\"%1\"").arg(str(name))), name.c_str());
        for (const char* key :
             {"script",     "expect",    "goto",    "until",    "within",        "ask",
              "hints",      "tolerance", "focus",   "learned",  "next",          "terms",
              "samples",    "builtin",   "csv",     "idx",      "initial",       "parameters",
              "shuffle",    "network",   "descent", "function", "variables",     "start",
              "spacing",    "noise",     "test",    "bias-sd",  "approximation", "pieces",
              "place",      "steepness", "slips",   "digits",   "solution",      "variables",
              "prediction", "reach",     "formula", "order"})
            QVERIFY2(schema.contains(QStringLiteral("\"%1\"").arg(QString::fromLatin1(key))), key);
    }
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
