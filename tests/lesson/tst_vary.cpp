// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/decimal.h"
#include "lesson/vary.h"
#include "support/lessons.h"
#include "trace/number.h"

#include <QTemporaryDir>

#include <set>

using namespace gradus;

namespace {

// A lesson of one neuron whose numbers the student's identifier draws.
const std::string varying =
    "gradus: 1\nid: varying\ntitle: A case\n"
    "vary: {p: {from: 0.1, to: 0.9, step: 0.1}, e: {choose: [0.25, 0.1, 0.5]}}\n"
    "model:\n  kind: network\n"
    "  layers: [{size: 1}, {size: 1, activation: sigmoid}]\n"
    "  cost: half-squared-error\n  parameters: [{w: [[=p]], b: [0.1]}]\n"
    "data: {samples: [{x: [=p], y: [1]}]}\ntraining: {rate: =e}\n"
    "runs: {fast: {set: {training.rate: =p}}}\n"
    "script: [{say: 'The weight is {{ =p }} and {{=e}}, {{ w[1][1,1] }}.', "
    "ask: [{id: q, text: Which, kind: choice, choices: [\"=p\", two], answer: 1}]}]\n";

LessonResult readFor(const std::string& text, const std::string& student)
{
    const QTemporaryDir folder;
    return readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(text)), {},
        student);
}

std::shared_ptr<const Lesson> lessonFor(const std::string& text, const std::string& student)
{
    LessonResult result = readFor(text, student);
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return result.lesson;
}

std::string drawnOf(const Lesson& lesson, const std::string& name)
{
    for (const DrawnNumber& number : lesson.drawn)
        if (number.name == name)
            return number.value;
    return "";
}

double firstValue(const Lesson& lesson, const std::string& quantity)
{
    Timeline timeline(lesson.experiment->start());
    return valueOf(go(timeline, "1:0"), quantity);
}

std::string withVary(const std::string& vary)
{
    const std::size_t start = varying.find("vary:");
    return varying.substr(0, start) + "vary: " + vary + varying.substr(varying.find('\n', start));
}

} // namespace

class TestVary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decimalsAreExact_data();
    void decimalsAreExact();
    void longDecimalsAreRefused();
    void studentsAreFolded_data();
    void studentsAreFolded();
    void demonstrationStudentHasTheFirstValues();
    void numbersStandWhereTheirNameStood();
    void numbersAreTheSameOnEveryMachine();
    void everyValueIsDrawnAndNoOther();
    void namesAndLessonsAreDrawnApart();
    void seedsAreTheStudents();
    void overridesComeLast();
    void sourceKeepsTheNames();
    void jsonQuotesTheNames();
    void faultsHavePlaces_data();
    void faultsHavePlaces();
    void unusedNamesAreWarnings();
};

void TestVary::decimalsAreExact_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("plain");
    for (const auto& [typed, plain] :
         std::initializer_list<std::pair<const char*, const char*>>{{"0.1", "0.1"},
                                                                    {"-2.50", "-2.5"},
                                                                    {"3", "3"},
                                                                    {"1e3", "1000"},
                                                                    {"+12e-4", "0.0012"},
                                                                    {"-.5", "-0.5"},
                                                                    {"0.000", "0"},
                                                                    {"100", "100"},
                                                                    {"1.0", "1"}})
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(plain);
}

void TestVary::decimalsAreExact()
{
    QFETCH(QString, typed);
    QFETCH(QString, plain);
    const auto number = readDecimal(typed.toStdString());
    QVERIFY(number);
    QCOMPARE(str(decimalText(*number)), plain);
    const auto finer = withExponent(*number, number->exponent - 3);
    QVERIFY(finer);
    QCOMPARE(finer->units, number->units * 1000);
    QCOMPARE(str(decimalText(*finer)), plain);
}

void TestVary::longDecimalsAreRefused()
{
    QVERIFY(readDecimal("123456789012345"));
    QVERIFY(!readDecimal("1234567890123456"));
    QVERIFY(!readDecimal("0.1234567890123456"));
    QVERIFY(!readDecimal("1e31"));
    QVERIFY(!readDecimal("1e-31"));
    QVERIFY(!readDecimal("one"));
    QVERIFY(!readDecimal(""));
    QVERIFY(!withExponent(*readDecimal("123456789012345"), -1));
}

void TestVary::studentsAreFolded_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char* name, const QString& typed, const QString& folded) {
        QTest::newRow(name) << typed << folded;
    };
    row("plain", QStringLiteral("ada"), QStringLiteral("ada"));
    row("spaces", QStringLiteral("  \tada\n"), QStringLiteral("ada"));
    row("wide spaces", QStringLiteral("\u3000ada\u3000"), QStringLiteral("ada"));
    row("capitals", QStringLiteral("ADA"), QStringLiteral("ada"));
    row("full width", QStringLiteral("ＡＤＡ１２"), QStringLiteral("ada12"));
    row("accents", QStringLiteral("E\u0301MILE"), QStringLiteral("émile"));
    row("Chinese", QStringLiteral("王小明"), QStringLiteral("王小明"));
    row("nobody", QStringLiteral("   "), QString());
}

void TestVary::studentsAreFolded()
{
    QFETCH(QString, typed);
    QFETCH(QString, folded);
    QCOMPARE(str(foldedStudent(typed.toStdString())), folded);
    // The same student has the same numbers, however the name is typed.
    const auto lesson = lessonFor(varying, typed.toStdString());
    QCOMPARE(str(lesson->student), folded);
    QCOMPARE(lesson->drawn, lessonFor(varying, folded.toStdString())->drawn);
}

void TestVary::demonstrationStudentHasTheFirstValues()
{
    const auto lesson = lessonFor(varying, "");
    QCOMPARE(drawnOf(*lesson, "p"), std::string("0.1"));
    QCOMPARE(drawnOf(*lesson, "e"), std::string("0.25"));
    QCOMPARE(lesson->drawn, lessonOf(varying)->drawn);
}

void TestVary::numbersStandWhereTheirNameStood()
{
    const auto lesson = lessonFor(varying, "ada");
    const std::string p = drawnOf(*lesson, "p");
    const std::string e = drawnOf(*lesson, "e");
    QCOMPARE(firstValue(*lesson, "w[1][1,1]"), *parseNumber(p));
    QCOMPARE(firstValue(*lesson, "x[1]"), *parseNumber(p));
    QCOMPARE(firstValue(*lesson, "eta"), *parseNumber(e));
    QCOMPARE(lesson->runs[0].changes[0].second, p);
    QCOMPARE(lesson->sections[0].say.in("en"),
             "The weight is " + p + " and " + e + ", {{ w[1][1,1] }}.");
    QCOMPARE(lesson->sections[0].questions[0].choices[0].in("en"), p);
}

// What was drawn once is drawn for ever: a submission is judged by these numbers years later. The
// numbers come from another program, with SHA-256 and the Mersenne Twister of its own.
void TestVary::numbersAreTheSameOnEveryMachine()
{
    const std::map<std::string, std::pair<std::string, std::string>> known{
        {"ada", {"0.1", "0.25"}}, {"bob", {"0.5", "0.25"}}, {"王小明", {"0.3", "0.1"}}};
    for (const auto& [student, numbers] : known) {
        const auto lesson = lessonFor(varying, student);
        QCOMPARE(drawnOf(*lesson, "p"), numbers.first);
        QCOMPARE(drawnOf(*lesson, "e"), numbers.second);
    }
}

void TestVary::everyValueIsDrawnAndNoOther()
{
    std::map<std::string, int> counts;
    Faults faults;
    const auto source = lessonFor(varying, "")->source;
    for (int i = 0; i < 900; ++i)
        ++counts[drawNumbers(*source, "s" + std::to_string(i), faults).drawn[0].value];
    QVERIFY(faults.empty());
    QCOMPARE(counts.size(), std::size_t(9));
    for (int tenths = 1; tenths <= 9; ++tenths) {
        const int count = counts["0." + std::to_string(tenths)];
        QVERIFY2(count > 60 && count < 140, qPrintable(QString::number(count)));
    }
}

void TestVary::namesAndLessonsAreDrawnApart()
{
    const std::string twice = withVary("{p: {from: 1, to: 1000, step: 1}, "
                                       "e: {from: 1, to: 1000, step: 1}}");
    const auto lesson = lessonFor(twice, "ada");
    QVERIFY(drawnOf(*lesson, "p") != drawnOf(*lesson, "e"));
    std::string other = twice;
    other.replace(other.find("id: varying"), 11, "id: another");
    QVERIFY(drawnOf(*lessonFor(other, "ada"), "p") != drawnOf(*lesson, "p"));
    // A name that is added leaves the others what they are.
    const auto fewer = lessonFor(withVary("{e: {from: 1, to: 1000, step: 1}, "
                                          "p: {from: 1, to: 1000, step: 1}, "
                                          "more: {choose: [1, 2]}}"),
                                 "ada");
    QCOMPARE(drawnOf(*fewer, "p"), drawnOf(*lesson, "p"));
}

void TestVary::seedsAreTheStudents()
{
    const auto text = [](const std::string& seed) {
        return "gradus: 1\nid: seeded\ntitle: A case\nmodel:\n  kind: network\n"
               "  layers: [{size: 2}, {size: 2, activation: sigmoid}]\n"
               "  cost: half-squared-error\n"
               "  initial: {scheme: uniform, low: -1, high: 1, seed: "
            + seed
            + "}\ndata: {samples: [{x: [1, 2], y: [1, 0]}, {x: [2, 1], y: [0, 1]}]}\n"
              "training: {rate: 0.1, shuffle: true, seed: "
            + seed + "}\n";
    };
    const auto ada = lessonFor(text("student"), "ada");
    QCOMPARE(ada->drawn.size(), std::size_t(2));
    const std::string seed = drawnOf(*ada, "model.initial.seed");
    QVERIFY(!seed.empty() && seed != drawnOf(*ada, "training.seed"));
    QCOMPARE(firstValue(*ada, "w[1][1,2]"), firstValue(*lessonFor(text(seed), ""), "w[1][1,2]"));
    QVERIFY(firstValue(*ada, "w[1][1,2]")
            != firstValue(*lessonFor(text("student"), "bob"), "w[1][1,2]"));
    QVERIFY(lessonFor(text("7"), "ada")->drawn.empty());
}

void TestVary::overridesComeLast()
{
    const QTemporaryDir folder;
    const std::string file =
        writeFile(folder, QStringLiteral("l.yaml"), QByteArray::fromStdString(varying));
    const LessonResult result = readLesson(file, {{"training.rate", "0.75"}}, "ada");
    QVERIFY2(result.lesson, describeAll(result.faults).c_str());
    QCOMPARE(firstValue(*result.lesson, "eta"), 0.75);
    QCOMPARE(result.lesson->drawn, lessonFor(varying, "ada")->drawn);
}

void TestVary::sourceKeepsTheNames()
{
    const auto lesson = lessonFor(varying, "ada");
    QCOMPARE(lesson->source->find("training")->find("rate")->text(), std::string("=e"));
    QCOMPARE(lesson->tree->find("training")->find("rate")->text(), drawnOf(*lesson, "e"));
}

void TestVary::jsonQuotesTheNames()
{
    const QByteArray json = R"({"gradus": 1, "id": "varying", "title": "A case",
        "vary": {"p": {"choose": [2, 3]}},
        "model": {"kind": "descent", "function": "x^2", "variables": ["x"], "start": ["=p"]},
        "training": {"rate": 0.1}})";
    const QTemporaryDir folder;
    const auto result = readLesson(writeFile(folder, QStringLiteral("lesson.json"), json));
    QVERIFY2(result.lesson, describeAll(result.faults).c_str());
    QCOMPARE(firstValue(*result.lesson, "x"), 2.0);
}

void TestVary::faultsHavePlaces_data()
{
    QTest::addColumn<QString>("vary");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* vary, const char* fault) {
        QTest::newRow(vary) << QString::fromLatin1(vary) << QString::fromLatin1(fault);
    };
    const char* const e = ", e: {choose: [0.1, 0.2]}}";
    const auto both = [&](const char* p) { return std::string("{p: ") + p + e; };
    row(both("{from: 1, to: 0.5, step: 0.1}").c_str(), "f:4:25: error: to is larger than from");
    row(both("{from: 1, to: 2, step: 0}").c_str(), "f:4:34: error: step is larger than 0");
    row(both("{from: 0.1, to: 1, step: 0.2}").c_str(),
        "f:4:36: error: whole steps of 0.2 do not lead from 0.1 to 1");
    row(both("{from: 0, to: 1, step: 0.0001}").c_str(),
        "f:4:34: error: a name has at most 10000 values; here are 10001");
    row(both("{from: 1e9, to: 2e9, step: 1e-9}").c_str(),
        "f:4:11: error: these numbers need more than 15 digits together");
    row(both("{from: 0.12345678901234567, to: 1, step: 0.1}").c_str(),
        "f:4:18: error: here a number has at most 15 digits");
    row(both("{from: 0.1, to: 0.9}").c_str(), "needs the key \"step\"");
    row(both("{choose: [1]}").c_str(),
        "f:4:20: error: choose is a list of 2 to 10000 numbers: [0.1, 0.2, 0.5]");
    row(both("{choose: [1, two]}").c_str(), "f:4:24: error: choose is a number; here it is");
    row(both("{choose: [1, 2, 1.0]}").c_str(), "f:4:27: error: 1.0 stands here for the second");
    row(both("{chose: [1, 2]}").c_str(), "did you mean \"choose\"?");
    row(both("{choose: [1, 2], from: 3}").c_str(), "f:4:28: error: ");
    row("[p, e]", "f:4:7: error: vary is a map of up to 64 names");
    row("{pp: {choose: [1, 2]}, e: {choose: [1, 2]}}",
        "f:9:22: error: vary has no name \"p\"; did you mean =pp?");
    row("{e: {choose: [1, 2]}}", "f:10:23: error: vary has no name \"p\"");
    row("{p-1: {choose: [1, 2]}}", "f:4:8: error: a name of vary is a letter");
    row("{p: {choose: [1, 2]}, e: {choose: [1, 2]}, p: {choose: [1, 2]}}",
        "f:4:50: error: the key \"p\" stands here twice");
}

void TestVary::faultsHavePlaces()
{
    QFETCH(QString, vary);
    QFETCH(QString, fault);
    const LessonResult result = readFor(withVary(vary.toStdString()), "");
    const QString faults = str(describeAll(result.faults));
    QVERIFY(!result.lesson);
    QVERIFY2(faults.contains(fault), qPrintable(faults));
}

void TestVary::unusedNamesAreWarnings()
{
    const LessonResult result = readFor(withVary("{p: {choose: [1, 2]}, e: {choose: [0.1, 0.2]}, "
                                                 "idle: {choose: [1, 2]}}"),
                                        "");
    QVERIFY(result.lesson);
    QCOMPARE(describeAll(result.faults),
             std::string("f:4:54: warning: no number of the lesson is =idle: it varies nothing\n"));
}

QTEST_APPLESS_MAIN(TestVary)
#include "tst_vary.moc"
