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
    // Wherever a number stands, a number that varies may stand.
    void numbersMayVary()
    {
        const QJsonObject schema =
            QJsonDocument::fromJson(QByteArray::fromStdString(lessonSchema())).object();
        const auto at = [&](const QStringList& path) {
            QJsonObject object = schema;
            for (const QString& key : path)
                object = object.value(key).toObject();
            return object;
        };
        const QString properties = QStringLiteral("properties");
        const QString training = QStringLiteral("training");
        const QJsonArray rate =
            at({properties, training, properties, QStringLiteral("rate")})[QStringLiteral("anyOf")]
                .toArray();
        QCOMPARE(rate.size(), 2);
        QCOMPARE(rate[0].toObject()[QStringLiteral("type")].toString(), QStringLiteral("number"));
        QCOMPARE(rate[1].toObject()[QStringLiteral("$ref")].toString(),
                 QStringLiteral("#/$defs/varied"));
        const QJsonObject seed = at({properties, training, properties, QStringLiteral("seed")});
        QVERIFY(QString::fromUtf8(QJsonDocument(seed).toJson())
                    .contains(QStringLiteral("\"student\"")));
        const QString vary =
            QString::fromUtf8(QJsonDocument(at({properties, QStringLiteral("vary")})).toJson());
        for (const char* key : {"choose", "from", "to", "step"})
            QVERIFY2(vary.contains(QString::fromLatin1(key)), key);
        QVERIFY(!vary.contains(QStringLiteral("varied")));
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
