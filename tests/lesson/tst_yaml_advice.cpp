// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/yaml_document.h"
#include "support/lessons.h"

using namespace gradus;

// Faults of YAML itself, as people make them who write it for the first time.
class TestYamlAdvice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowToMendIt_data();
    void saysHowToMendIt();
};

void TestYamlAdvice::saysHowToMendIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* text, const char* place, const char* words) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(place)
                            << QString::fromUtf8(words);
    };
    row("no space", "gradus: 1\nlevel:2\nid: a\n", "2:6", "a space is missing after this colon");
    row("no space in a list", "a:\n  - text:Why\n    answer: C\n", "2:9",
        "a space is missing after this colon");
    row("wide colon", "gradus: 1\nlevel： 2\nid: a\n", "2:6", "not the wide ：");
    row("indentation", "a:\n  b: 1\n c: 2\n", "3:2", "keys of one map begin in the same column");
    row("list", "a:\n  - 1\n - 2\n", "3:2", "in the same column");
    row("focus", "focus: [z[1][1]]\nid: a\n", "", "an entry with brackets, commas or colons");
    row("colon in a text", "a: {en: the cost: C}\n", "", "a text with : , { } [ ]");
    row("apostrophe", "a: {en: 'The neuron's output'}\n", "", "twice: 'it''s'");
    row("star", "a: *why*\n", "1:4", "anchors and aliases");
    row("question mark", "a: {kind: text, text: Why?}\n", "", "begins or ends with ?");
    row("escape", "a: \"What is $\\sigma$?\"\n", "", "in double quotes a backslash");
    row("tab", "a:\n\tb: 1\n", "2:1", "with spaces, not with tabs");
    row("open quote", "a: \"never\n", "", "quote");
    row("no blame for a Chinese text", "a: |\n  答案：一\nb: {en: the cost: C}\n", "3:17",
        "a text with : , { } [ ]");
    row("no blame for lines as Windows ends them", "a:\r\n b: {en: the cost: C}\r\n", "2:18",
        "a text with : , { } [ ]");
    row("two documents", "a: 1\n---\nb: 2\n", "2:1", "take out the line ---");
}

void TestYamlAdvice::saysHowToMendIt()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(QString, words);
    Faults faults;
    (void)readYaml(text.toStdString(), false, faults);
    QCOMPARE(faults.size(), std::size_t(1));
    const QString said = QString::fromStdString(describe(faults[0], "f"));
    QVERIFY2(said.contains(words), qPrintable(said));
    if (!place.isEmpty())
        QVERIFY2(said.startsWith(QStringLiteral("f:%1:").arg(place)), qPrintable(said));
}

QTEST_APPLESS_MAIN(TestYamlAdvice)
#include "tst_yaml_advice.moc"
