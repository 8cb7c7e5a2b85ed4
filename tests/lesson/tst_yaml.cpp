// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/yaml_document.h"
#include "support/text.h"

using namespace gradus;

namespace {

Value parsed(const std::string& text, bool json = false)
{
    Faults faults;
    Value value = readYaml(text, json, faults);
    if (!faults.empty())
        qFatal("%s", describeAll(faults).c_str());
    return value;
}

Faults faultsOf(const std::string& text, bool json = false)
{
    Faults faults;
    const Value value = readYaml(text, json, faults);
    if (!faults.empty() && !value.isNull())
        qFatal("a tree in spite of faults");
    return faults;
}

} // namespace

class TestYaml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTrees();
    void knowsPlaces();
    void countsColumnsInCharacters();
    void tellsQuotedFromPlain();
    void keepsBlocks();
    void readsJson();
    void refuses_data();
    void refuses();
    void keepsTheFirstOfAKeyThatStandsTwice();
    void allowsWhatLooksOdd();
};

void TestYaml::readsTrees()
{
    const Value tree = parsed("a: 1\nb: [x, 2.5, null]\nc:\n  d: {e: yes}\n");
    QVERIFY(tree.isMap());
    QCOMPARE(tree.members().size(), std::size_t(3));
    QCOMPARE(tree.find("a")->number().value_or(0), 1.0);
    QCOMPARE(tree.find("b")->items().size(), std::size_t(3));
    QVERIFY(tree.find("b")->items()[2].isNull());
    QCOMPARE(tree.find("c")->find("d")->find("e")->text(), std::string("yes"));
}

void TestYaml::knowsPlaces()
{
    const Value tree = parsed("a: 1\nb:\n  - x\n  - [1, 22, 3]\n");
    QVERIFY(tree.find("a")->place() == (Place{1, 4}));
    const Value& list = *tree.find("b");
    QVERIFY(list.items()[0].place() == (Place{3, 5}));
    QVERIFY(list.items()[1].items()[2].place() == (Place{4, 13}));
    QVERIFY(tree.members()[1].first.place() == (Place{2, 1}));
}

void TestYaml::countsColumnsInCharacters()
{
    const Value tree = parsed("{zh: '链式法则', en: x}\n");
    QCOMPARE(tree.find("en")->place().column, 18);
}

void TestYaml::tellsQuotedFromPlain()
{
    const Value tree = parsed("a: 5\nb: '5'\nc: \"5\"\nd: |\n  5\n");
    QVERIFY(!tree.find("a")->quoted());
    for (const char* key : {"b", "c", "d"})
        QVERIFY2(tree.find(key)->quoted(), key);
}

void TestYaml::keepsBlocks()
{
    const Value tree = parsed("a: |\n  first $\\nabla$\n\n  second\nb: >\n  one\n  line\n");
    QCOMPARE(tree.find("a")->text(), std::string("first $\\nabla$\n\nsecond\n"));
    QCOMPARE(tree.find("b")->text(), std::string("one line\n"));
}

void TestYaml::readsJson()
{
    const Value tree = parsed("{\"a\": [1, 2], \"b\": \"two\\nlines\"}", true);
    QCOMPARE(tree.find("a")->items().size(), std::size_t(2));
    QCOMPARE(tree.find("b")->text(), std::string("two\nlines"));
}

void TestYaml::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    const std::pair<const char*, int> rows[] = {
        {"a: &x 1\n", 1},
        {"a: *x\n", 1},
        {"a: !!int 1\n", 1},
        {"a: !mine 1\n", 1},
        {"a: [1\nb: 2\n", 0},
        {"a: {b: 1\n", 0},
        {"a: \"open\n", 1},
        {"a: 'open\n", 1},
        {"a: \"tab\\there\"\n", 1},
        {"a: \"nul\\0\"\n", 1},
        {"a: \"\\x07\"\n", 1},
        {"a: 1\n---\nb: 2\n", 0},
        {"\ta: 1\n", 1},
        {"a: b: c\n", 1},
        {"- a\nb: 1\n", 0},
        {"%YAML 9.9\n---\na: 1\n", 0},
    };
    for (const auto& [text, line] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << line;
}

void TestYaml::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const Faults faults = faultsOf(text.toStdString());
    QVERIFY(hasErrors(faults));
    QVERIFY(faults[0].place.line >= 1);
    if (line > 0)
        QCOMPARE(faults[0].place.line, line);
}

void TestYaml::keepsTheFirstOfAKeyThatStandsTwice()
{
    Faults faults;
    const Value tree = readYaml("a: {x: 1, 'x': 2, y: 3}\na: 4\nb: 5\n", false, faults);
    QCOMPARE(describeAll(faults),
             std::string("f:1:11: error: the key \"x\" stands here twice\n"
                         "f:2:1: error: the key \"a\" stands here twice\n"));
    QCOMPARE(tree.members().size(), std::size_t(2));
    QCOMPARE(tree.find("a")->find("x")->text(), std::string("1"));
    QCOMPARE(tree.find("a")->members().size(), std::size_t(2));
}

void TestYaml::allowsWhatLooksOdd()
{
    QCOMPARE(parsed("a: 'it''s & * ! fine'\n").find("a")->text(), std::string("it's & * ! fine"));
    QCOMPARE(parsed("a: \"he said \\\"no\\\"\"\n").find("a")->text(),
             std::string("he said \"no\""));
    QCOMPARE(parsed("# only a comment before\na: 1\n").find("a")->text(), std::string("1"));
    QCOMPARE(parsed("\xEF\xBB\xBF"
                    "a: 1\n")
                 .find("a")
                 ->text(),
             std::string("1"));
    QCOMPARE(parsed("a: 1\r\nb: 2\r\n").find("b")->text(), std::string("2"));
}

QTEST_APPLESS_MAIN(TestYaml)
#include "tst_yaml.moc"
