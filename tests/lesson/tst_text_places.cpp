// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/yaml_document.h"
#include "support/lessons.h"
#include "trace/text_places.h"

using namespace gradus;

// The place of every @ in the text under `a`, as "line:column" with blanks between them.
static QString placesOf(const std::string& yaml)
{
    Faults faults;
    const Value root = readYaml(yaml, false, faults);
    const Value* const text = root.find("a");
    if (!text)
        qFatal("%s", describeAll(faults).c_str());
    TextPlaces places(*text);
    QStringList found;
    for (std::size_t at = text->text().find('@'); at != std::string::npos;
         at = text->text().find('@', at + 1)) {
        const Place place = places.at(at);
        found += QStringLiteral("%1:%2").arg(place.line).arg(place.column);
    }
    return found.join(QLatin1Char(' '));
}

class TestTextPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStyleOfText_data();
    void everyStyleOfText();
    void withoutAFile();
    void aLongTextIsReadOnce();
    void faultsInTextsHaveTheirOwnPlace_data();
    void faultsInTextsHaveTheirOwnPlace();
};

void TestTextPlaces::everyStyleOfText_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("places");
    const auto row = [](const char* name, const char* yaml, const char* places) {
        QTest::newRow(name) << QString::fromUtf8(yaml) << QString::fromUtf8(places);
    };
    row("plain", "x: 1\na: one @ two @\n", "2:8 2:14");
    row("plain over lines", "a: one @\n  two @\n\n  three @\n", "1:8 2:7 4:9");
    row("literal", "a: |\n  one @\n\n    two @\nb: x@\n", "2:7 4:9");
    row("literal with signs", "a: |2- # an @ in a remark\n  one @\n", "2:7");
    row("folded", "a: >\n  one @ and\n  two @\n\n  @\n", "2:7 3:7 5:3");
    row("single quotes", "a: 'it''s @\n  two @'\n", "1:11 2:7");
    row("double quotes", "a: \"one @\n  two @\"\n", "1:9 2:7");
    row("other letters", "a: |\n  代价 @ 和 δ @\n", "2:6 2:12");
    row("lines as Windows ends them", "a: |\r\n  one @\r\n  two @\r\n", "2:7 3:7");
    row("in brackets", "a: one @, two @\n", "1:8 1:15");
    row("escapes are not followed", "a: \"\\u4ee3 @\"\n", "1:4");
}

void TestTextPlaces::everyStyleOfText()
{
    QFETCH(QString, yaml);
    QTEST(placesOf(yaml.toStdString()), "places");
}

void TestTextPlaces::withoutAFile()
{
    const Value text = Value::scalar("one @", false, {3, 4});
    TextPlaces places(text);
    QVERIFY(places.at(4) == (Place{3, 4}));
    QVERIFY(places.at(99) == (Place{3, 4}));
}

// As many places as a lesson may have bytes: a way through the file for each would take hours.
void TestTextPlaces::aLongTextIsReadOnce()
{
    std::string yaml = "a: |\n";
    for (int i = 0; i < 20'000; ++i)
        yaml += "  @ and words that stand behind it\n";
    const QString places = placesOf(yaml);
    QVERIFY(places.startsWith(QStringLiteral("2:3 3:3 ")));
    QVERIFY(places.endsWith(QStringLiteral(" 20001:3")));
}

void TestTextPlaces::faultsInTextsHaveTheirOwnPlace_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* script, const char* said) {
        QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(said);
    };
    row("a quantity", "  - say: |\n      One.\n\n      Two {{ z[7][1] }}.\n", "f:15:14: error: ");
    row("a Chinese one", "  - say:\n      en: C\n      zh: |\n        代价 {{z[7][1]}}\n",
        "f:15:14: error: ");
    row("an expression", "  - say: >\n      One\n      {{ C + }} two.\n", "f:14:14: error: ");
    row("never closed", "  - say: |\n      One\n      {{ C\n", "f:14:7: error: this {{ is never");
    row("the second of two", "  - say: |\n      {{ C }}\n      {{ K }}\n", "f:14:10: error: ");
    row("a hint",
        "  - say: a\n    ask:\n      - text: b\n        answer: C\n        hints:\n"
        "          - {text: 'see {{ K }}', cost: 1}\n",
        "f:17:28: error: ");
}

void TestTextPlaces::faultsInTextsHaveTheirOwnPlace()
{
    QFETCH(QString, script);
    QFETCH(QString, said);
    const LessonResult result =
        readLessonText(NetworkCase{}.yaml() + "script:\n" + script.toStdString());
    QCOMPARE(result.faults.size(), std::size_t(1));
    const QString fault = QString::fromStdString(describe(result.faults[0], "f"));
    QVERIFY2(fault.startsWith(said), qPrintable(fault));
}

QTEST_APPLESS_MAIN(TestTextPlaces)
#include "tst_text_places.moc"
