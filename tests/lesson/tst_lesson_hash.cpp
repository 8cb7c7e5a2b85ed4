// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_hash.h"
#include "lesson/lesson_library.h"
#include "support/lessons.h"
#include "support/places.h"

#include <set>

using namespace gradus;

namespace {

// A lesson with something of everything that is graded.
const std::string whole = R"(gradus: 1
id: hashed
title: {en: A title, zh: 标题}
summary: A summary
level: 1
vary: {p: {choose: [0.5, 0.25]}}
model:
  kind: network
  layers: [{size: 1}, {size: 1, activation: sigmoid}]
  cost: half-squared-error
  parameters: [{w: [[=p]], b: [0.1]}]
data: {csv: table.csv}
training: {optimizer: sgd, rate: 0.5}
runs: {slow: {set: {training.rate: 0.01}}}
script:
  - title: First
    goto: "1:0"
    say: Some words
    until: "z[1][1]"
    focus: ["z[1][1]"]
  - say: More
    ask:
      - id: one
        text: How much?
        answer: "a[1][1]"
        tolerance: 1%
        points: 2
        attempts: 3
        hints: [{text: So much, cost: 0.5}]
      - id: two
        kind: choice
        text: Which one?
        choices: [this, that]
        answer: 1
learned: Much
)";

LessonHashes hashesOfText(const std::string& text, const std::string& table = "x,y\n1,0\n2,1\n",
                          const std::string& student = {})
{
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("table.csv"), QByteArray::fromStdString(table));
    const auto result = readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(text)), {},
        student);
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return hashesOf(*result.lesson);
}

// The lesson with one part of its text changed.
std::string changed(const QString& from, const QString& to)
{
    const QString text = str(whole);
    if (text.count(from) != 1)
        qFatal("not once in the lesson: %s", qPrintable(from));
    return QString(text).replace(from, to).toStdString();
}

struct Change {
    const char* from;
    const char* to;
};

} // namespace

class TestLessonHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isASha256();
    void aFileOfParametersCounts();
    void aTableForTheTestCounts();
    void meaninglessChangesLeaveBoth_data();
    void meaninglessChangesLeaveBoth();
    void textsChangeTheTextAlone_data();
    void textsChangeTheTextAlone();
    void gradedKeysChangeBoth_data();
    void gradedKeysChangeBoth();
    void dataFilesCount();
    void studentsDoNotCount();
    void everyShippedLessonHasItsOwn();

private:
    static void rows(std::initializer_list<Change> changes)
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const Change& change : changes)
            QTest::newRow(change.to)
                << QString::fromUtf8(change.from) << QString::fromUtf8(change.to);
    }
};

void TestLessonHash::isASha256()
{
    const LessonHashes hashes = hashesOfText(whole);
    QCOMPARE(hashes.graded.size(), std::size_t(64));
    QCOMPARE(hashes.text.size(), std::size_t(64));
    QVERIFY(hashes.graded != hashes.text);
}

void TestLessonHash::meaninglessChangesLeaveBoth_data()
{
    rows({{"level: 1", "level: 1 # a comment"},
          {"{optimizer: sgd, rate: 0.5}", "{rate: 0.5, optimizer: sgd}"},
          {"rate: 0.5}", "rate: 5e-1}"},
          {"id: hashed\ntitle: {en: A title, zh: 标题}",
           "title: {zh: 标题, en: A title}\nid: hashed"},
          {"attempts: 3", "attempts:   3"},
          {"learned: Much", "x-note: aside\nlearned: Much"}});
}

void TestLessonHash::meaninglessChangesLeaveBoth()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QCOMPARE(hashesOfText(changed(from, to)), hashesOfText(whole));
}

void TestLessonHash::textsChangeTheTextAlone_data()
{
    rows({{"A title", "Another title"},
          {"标题", "题目"},
          {"A summary", "A different summary"},
          {"level: 1", "level: 2"},
          {"title: First", "title: Number one"},
          {"Some words", "Other words"},
          {"focus: [\"z[1][1]\"]", "focus: [\"a[1][1]\"]"},
          {"How much?", "What is it?"},
          {"So much", "About so much"},
          {"[this, that]", "[that, this]"},
          {"learned: Much", "learned: Little"}});
}

void TestLessonHash::textsChangeTheTextAlone()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const LessonHashes before = hashesOfText(whole);
    const LessonHashes after = hashesOfText(changed(from, to));
    QCOMPARE(after.graded, before.graded);
    QVERIFY(after.text != before.text);
}

void TestLessonHash::gradedKeysChangeBoth_data()
{
    rows({{"id: hashed", "id: hashed2"},
          {"choose: [0.5, 0.25]", "choose: [0.25, 0.5]"},
          {"activation: sigmoid", "activation: tanh"},
          {"b: [0.1]", "b: [0.2]"},
          {"w: [[=p]]", "w: [[0.5]]"},
          {"rate: 0.5}", "rate: 0.25}"},
          {"training.rate: 0.01", "training.rate: 0.02"},
          {"goto: \"1:0\"", "goto: \"2:0\""},
          {"until: \"z[1][1]\"", "until: \"1:C\""},
          {"id: one", "id: uno"},
          {"answer: \"a[1][1]\"", "answer: \"delta[1][1]\""},
          {"tolerance: 1%", "tolerance: 2%"},
          {"points: 2", "points: 3"},
          {"attempts: 3", "attempts: 4"},
          {"cost: 0.5", "cost: 1"},
          {"kind: choice\n        text: Which one?\n        choices: [this, that]\n        answer: "
           "1",
           "text: Which one?\n        answer: 1"},
          {"[this, that]", "[this, that, neither]"},
          {"answer: 1", "answer: 2"},
          {"- say: More", "- say: More\n    run: slow"}});
}

void TestLessonHash::gradedKeysChangeBoth()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const LessonHashes before = hashesOfText(whole);
    const LessonHashes after = hashesOfText(changed(from, to));
    QVERIFY(after.graded != before.graded);
    QVERIFY(after.text != before.text);
}

void TestLessonHash::dataFilesCount()
{
    const LessonHashes before = hashesOfText(whole);
    const LessonHashes after = hashesOfText(whole, "x,y\n1,0\n2,2\n");
    QVERIFY(after.graded != before.graded);
    QVERIFY(after.text != before.text);
}

void TestLessonHash::studentsDoNotCount()
{
    QCOMPARE(hashesOfText(whole, "x,y\n1,0\n2,1\n", "student1"), hashesOfText(whole));
    QCOMPARE(hashesOfText(whole, "x,y\n1,0\n2,1\n", "student2"), hashesOfText(whole));
}

void TestLessonHash::everyShippedLessonHasItsOwn()
{
    std::set<std::string> seen;
    const auto files = lessonFiles(sourcePath("lessons"));
    for (const auto& file : files) {
        const auto lesson = readLesson(file).lesson;
        QVERIFY(lesson);
        const LessonHashes hashes = hashesOf(*lesson);
        seen.insert({hashes.graded, hashes.text});
    }
    QCOMPARE(seen.size(), 2 * files.size());
}

// What a network starts with decides its answers, wherever it stands.
void TestLessonHash::aFileOfParametersCounts()
{
    const std::string text =
        changed(QStringLiteral("[{w: [[=p]], b: [0.1]}]"), QStringLiteral("weights.json"));
    const auto hashesWith = [&text](const char* weights) {
        const QTemporaryDir folder;
        writeFile(folder, QStringLiteral("table.csv"), "x,y\n1,0\n2,1\n");
        writeFile(folder, QStringLiteral("weights.json"), weights);
        const auto result = readLesson(writeFile(folder, QStringLiteral("lesson.yaml"),
                                                 QByteArray::fromStdString(text + "x-used: =p\n")));
        if (!result.lesson)
            qFatal("%s", describeAll(result.faults).c_str());
        return hashesOf(*result.lesson);
    };
    const LessonHashes first = hashesWith(R"({"w1": [[0.7]], "b1": [0.1]})");
    const LessonHashes second = hashesWith(R"({"w1": [[0.8]], "b1": [0.1]})");
    QVERIFY(first.graded != second.graded && first.text != second.text);
    QVERIFY(first == hashesWith(R"({"w1": [[0.7]], "b1": [0.1]})"));
}

// What is right on the test part may be asked for.
void TestLessonHash::aTableForTheTestCounts()
{
    const std::string text = changed(QStringLiteral("{csv: table.csv}"),
                                     QStringLiteral("{csv: table.csv, test: {csv: other.csv}}"));
    const auto hashesWith = [&text](const char* table) {
        const QTemporaryDir folder;
        writeFile(folder, QStringLiteral("table.csv"), "x,y\n1,0\n2,1\n");
        writeFile(folder, QStringLiteral("other.csv"), table);
        const auto result = readLesson(
            writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(text)));
        if (!result.lesson)
            qFatal("%s", describeAll(result.faults).c_str());
        return hashesOf(*result.lesson);
    };
    QVERIFY(hashesWith("x,y\n1,0\n") != hashesWith("x,y\n1,1\n"));
    QVERIFY(hashesWith("x,y\n1,0\n") == hashesWith("x,y\n1,0\n"));
}

QTEST_APPLESS_MAIN(TestLessonHash)
#include "tst_lesson_hash.moc"
