// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"
#include "trace/fields.h"
#include "trace/other_names.h"

using namespace gradus;

namespace {

Value word(const std::string& text, int line = 1, int column = 1)
{
    return Value::scalar(text, false, {line, column});
}

// {rate: 0.5, batch: 10, name: fast, on: true}
Value sample()
{
    return Value::map({{word("rate"), word("0.5", 1, 8)},
                       {word("batch", 2), word("10", 2, 8)},
                       {word("name", 3), word("fast", 3, 8)},
                       {word("on", 4), word("true", 4, 8)}},
                      {1, 1});
}

} // namespace

class TestFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void usesTheDefault();
    void reportsAMissingKey();
    void reportsUnknownKeysWithTheNearest();
    void listsWhatThereIs();
    void leavesFreeKeysAlone();
    void reportsRanges_data();
    void reportsRanges();
    void reportsWrongTypes();
    void saysHowANumberIsSpelt();
    void choosesWords();
    void answersOtherNames();
    void wantsAMap();
    void takesNullForAbsent();
    void readsValues();
};

void TestFields::readsWhatIsThere()
{
    Faults faults;
    const Value map = sample();
    Fields fields(map, "training", faults);
    QCOMPARE(fields.number("rate", 1), 0.5);
    QCOMPARE(fields.wholeNumber("batch", 1), 10);
    QCOMPARE(fields.text("name"), std::string("fast"));
    QVERIFY(fields.boolean("on", false));
    fields.finish();
    QVERIFY2(faults.empty(), describeAll(faults).c_str());
}

void TestFields::usesTheDefault()
{
    Faults faults;
    const Value map = Value::map({}, {1, 1});
    Fields fields(map, "training", faults);
    QCOMPARE(fields.number("rate", 0.1), 0.1);
    QCOMPARE(fields.wholeNumber("batch", 7), 7);
    QCOMPARE(fields.text("name", "slow"), std::string("slow"));
    QVERIFY(fields.boolean("on", true));
    QCOMPARE(fields.choice("kind", {"a", "b"}, 1), std::size_t(1));
    QVERIFY(faults.empty());
}

void TestFields::reportsAMissingKey()
{
    Faults faults;
    const Value map = Value::map({}, {4, 2});
    Fields fields(map, "model", faults);
    QVERIFY(!fields.required("kind"));
    QCOMPARE(describeAll(faults), std::string("f:4:2: error: model needs the key \"kind\"\n"));
}

void TestFields::reportsUnknownKeysWithTheNearest()
{
    Faults faults;
    const Value map = Value::map({{word("raet", 5, 3), word("1")}}, {5, 1});
    Fields fields(map, "training", faults);
    fields.number("rate", 1);
    fields.finish();
    QCOMPARE(faults.size(), std::size_t(1));
    QCOMPARE(faults[0].place.line, 5);
    QCOMPARE(faults[0].place.column, 3);
    QVERIFY(english(faults[0].message).find("did you mean") != std::string::npos);
    QVERIFY(english(faults[0].message).find("rate") != std::string::npos);
}

void TestFields::listsWhatThereIs()
{
    Faults faults;
    const Value map = Value::map({{word("zzz"), word("1")}}, {1, 1});
    Fields fields(map, "training", faults);
    fields.number("rate", 1);
    (void)fields.optional("rate"); // asked for twice, listed once
    fields.number("momentum", 1);
    fields.finish();
    QVERIFY(english(faults.at(0).message).find("it has rate, momentum") != std::string::npos);
}

void TestFields::leavesFreeKeysAlone()
{
    Faults faults;
    const Value map = Value::map({{word("x-note"), word("anything")}}, {1, 1});
    Fields fields(map, "the lesson", faults);
    fields.finish();
    QVERIFY(faults.empty());
}

void TestFields::reportsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("inside") << "0.5" << true;
    QTest::newRow("low end, open") << "0" << false;
    QTest::newRow("high end, open") << "1" << false;
    QTest::newRow("below") << "-1" << false;
    QTest::newRow("above") << "2" << false;
    QTest::newRow("no number") << "fast" << false;
    QTest::newRow("infinite") << ".inf" << false;
}

void TestFields::reportsRanges()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    Faults faults;
    const Value map = Value::map({{word("rate"), word(text.toStdString())}}, {1, 1});
    Fields fields(map, "training", faults);
    const double value =
        fields.number("rate", 0.25, {.low = 0, .high = 1, .lowOpen = true, .highOpen = true});
    QCOMPARE(faults.empty(), good);
    QCOMPARE(value, good ? text.toDouble() : 0.25);
}

void TestFields::reportsWrongTypes()
{
    Faults faults;
    const Value map = Value::map({{word("batch"), word("2.5")},
                                  {word("on"), word("yes")},
                                  {word("name"), Value::list({}, {3, 1})}},
                                 {1, 1});
    Fields fields(map, "training", faults);
    QCOMPARE(fields.wholeNumber("batch", 3), 3);
    QVERIFY(!fields.boolean("on", false));
    QCOMPARE(fields.text("name", "none"), std::string("none"));
    QCOMPARE(faults.size(), std::size_t(3));
}

void TestFields::saysHowANumberIsSpelt()
{
    Faults faults;
    const Value map = Value::map({{word("a"), word("0,5")},
                                  {word("b"), Value::scalar("0.5", true, {})},
                                  {word("c"), Value::list({}, {3, 1})},
                                  {word("d"), word("2,5")},
                                  {word("e"), word("half")}},
                                 {1, 1});
    Fields fields(map, "training", faults);
    for (const char* key : {"a", "b", "c"})
        QCOMPARE(fields.number(key, 3), 3.0);
    QCOMPARE(fields.wholeNumber("d", 3), 3);
    QCOMPARE(fields.number("e", 3), 3.0);
    const char* const says[] = {
        "a is a number; \"0,5\" has a comma: write 0.5, with a point",
        "b is a number; \"0.5\" stands in quotes, which make it a word: write 0.5, without them",
        "c is a number; here it is \"[…]\"", "d is a number; \"2,5\" has a comma: write 2.5",
        "e is a number; here it is \"half\""};
    QCOMPARE(faults.size(), std::size(says));
    for (std::size_t i = 0; i < faults.size(); ++i)
        QVERIFY2(english(faults[i].message).starts_with(says[i]),
                 english(faults[i].message).c_str());
}

void TestFields::answersOtherNames()
{
    const std::vector<std::string> words{"identity", "leaky-relu", "mean-squared-error"};
    static constexpr OtherName others[] = {{"purelin", "identity"}};
    for (const auto& [given, says] :
         {std::pair("purelin", "f: \"purelin\" is called identity here"),
          std::pair("Leaky_ReLU", "f: \"Leaky_ReLU\" is called leaky-relu here"),
          std::pair("meansquarederror", "is called mean-squared-error here"),
          std::pair("identty", "did you mean \"identity\"?"),
          std::pair("elephant", "f is one of identity,")}) {
        Faults faults;
        const Value map = Value::map({{word("f"), word(given)}}, {1, 1});
        Fields fields(map, "a layer", faults);
        QCOMPARE(choiceOf(fields, "f", words, 0, others), std::size_t(0));
        fields.finish();
        QCOMPARE(faults.size(), std::size_t(1));
        QVERIFY2(english(faults[0].message).find(says) != std::string::npos,
                 english(faults[0].message).c_str());
    }
}

void TestFields::choosesWords()
{
    const std::vector<std::string> words{"sgd", "momentum", "adam"};
    Faults faults;
    const Value map =
        Value::map({{word("a"), word("momentum")}, {word("b"), word("adma", 2, 4)}}, {1, 1});
    Fields fields(map, "training", faults);
    QCOMPARE(fields.choice("a", words, 0), std::size_t(1));
    QVERIFY(faults.empty());
    QCOMPARE(fields.choice("b", words, 0), std::size_t(0));
    QVERIFY(english(faults.at(0).message).find("did you mean \"adam\"") != std::string::npos);
    QCOMPARE(faults[0].place.line, 2);
}

void TestFields::wantsAMap()
{
    Faults faults;
    const Value list = Value::list({}, {7, 3});
    Fields fields(list, "model", faults);
    QVERIFY(!fields.required("kind")); // one fault is enough
    fields.finish();
    QCOMPARE(faults.size(), std::size_t(1));
    QCOMPARE(faults[0].place.line, 7);
}

void TestFields::takesNullForAbsent()
{
    Faults faults;
    const Value map = Value::map({{word("rate"), Value::null({1, 6})}}, {1, 1});
    Fields fields(map, "training", faults);
    QVERIFY(!fields.optional("rate"));
    QCOMPARE(fields.number("rate", 0.3), 0.3);
    fields.finish();
    QVERIFY(faults.empty());
}

void TestFields::readsValues()
{
    QCOMPARE(word("1e3").number().value_or(0), 1000.0);
    QCOMPARE(word("1e3").wholeNumber().value_or(0), 1000LL);
    QVERIFY(!word("1.5").wholeNumber());
    QCOMPARE(word("1/3").number().value_or(0), 1.0 / 3);
    QCOMPARE(word("-2 / 4").number().value_or(0), -0.5);
    QCOMPARE(word("6/3").wholeNumber().value_or(0), 2LL);
    for (const char* none : {"1/0", "1/", "/2", "1/2/3", "a/b", "1/-"})
        QVERIFY2(!word(none).number(), none);
    QVERIFY(!word("1e17").wholeNumber()); // beyond what a double counts exactly
    QVERIFY(!Value::scalar("5", true, {}).number()); // quoted: a word
    QCOMPARE(word("false").boolean().value_or(true), false);
    QVERIFY(!word("yes").boolean());
    QVERIFY(sample().find("rate"));
    QVERIFY(!sample().find("Rate"));
    QVERIFY(word("x").items().empty());
    QVERIFY(sample().text().empty());
}

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
