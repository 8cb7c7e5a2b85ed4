// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_archive.h"
#include "lesson/lesson_change.h"
#include "lesson/lesson_files.h"
#include "support/lessons.h"

#include <QDir>

using namespace gradus;

namespace {

const QString script = QStringLiteral(R"(script:
  - title: {en: First, zh: 一}
    say: words
    until: "z[1][2]"
    ask:
      - {text: no id, kind: choice, choices: [a, b], answer: 2}
  - title: Second
    goto: "1:C"
    ask:
      - {id: d, text: what, answer: "delta[2][1]", hints: [one]}
  - title: Third
    ask:
      - {id: e, kind: choice, text: which, choices: [a, b], answer: 1}
)");

struct Version {
    std::shared_ptr<const Lesson> lesson;
    LessonParts parts;

    explicit Version(const QString& text)
        : lesson(lessonOf(text.toStdString()))
        , parts(partsOf(*lesson))
    { }
};

QString whole() { return str(NetworkCase{}.yaml()) + script; }

QString with(const char* from, const char* to)
{
    const QString text = whole();
    if (text.count(QString::fromUtf8(from)) != 1)
        qFatal("not once: %s", from);
    return QString(text).replace(QString::fromUtf8(from), QString::fromUtf8(to));
}

LessonChange changeTo(const QString& text)
{
    const Version before(whole()), now(text);
    return changeOf(*before.lesson, before.parts, *now.lesson, now.parts);
}

} // namespace

class TestLessonChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsChangeNothing();
    void modelDataAndTrainingAreTheRun_data();
    void modelDataAndTrainingAreTheRun();
    void sectionsAreFoundByTitle();
    void sectionsAreFoundByPlaceElse();
    void theFirstSectionsAreBegun();
    void sectionsOfOneTitleKeepTheirOrder();
    void saysWhereASectionBeginsElsewhere();
    void questionsAreFoundById();
    void changedQuestionsAreOpen_data();
    void changedQuestionsAreOpen();
    void aSectionOfWordsBetweenOpensNothing();
    void filesThatALessonNames();
    void copiesALessonWithItsFiles();
    void copiesWhatAnArchiveHolds();
    void copyingWritesNothingOver();
};

void TestLessonChange::wordsChangeNothing()
{
    const LessonChange change = changeTo(with("say: words", "say: other words"));
    QVERIFY(change.sameRun);
    QVERIFY(change.sections == (std::vector<int>{0, 1, 2, 3}));
    QVERIFY(change.sameStart == std::vector<bool>(4, true));
    QVERIFY(change.questions[0][0] == (QuestionPlace{0, 0}));
    QVERIFY(change.questions[1][0] == (QuestionPlace{1, 0}));
    QVERIFY(change.placeNow({2, 0}) == (QuestionPlace{2, 0}));
}

void TestLessonChange::modelDataAndTrainingAreTheRun_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("model") << with("seed: 11", "seed: 12");
    QTest::newRow("data") << with("x: [0.5, -1.25]", "x: [0.5, -1]");
    QTest::newRow("training") << with("rate: 0.5", "rate: 0.25");
    QTest::newRow("runs") << whole() + QStringLiteral("runs: {a: {set: {training.rate: 1}}}\n");
}

void TestLessonChange::modelDataAndTrainingAreTheRun()
{
    QFETCH(QString, text);
    const LessonChange change = changeTo(text);
    QVERIFY(!change.sameRun);
    QVERIFY(change.placeNow({1, 0})); // what is asked is the same
}

void TestLessonChange::sectionsAreFoundByTitle()
{
    const LessonChange change = changeTo(
        with("script:\n", "script:\n  - title: Before\n  - title: Second\n    goto: \"1:0\"\n"));
    QCOMPARE(change.sectionNow(0), 2);
    QCOMPARE(change.sectionNow(2), 4);
    QCOMPARE(change.sectionNow(3), 5); // the end
}

void TestLessonChange::sectionsAreFoundByPlaceElse()
{
    QCOMPARE(changeTo(with("title: Second", "title: Another")).sectionNow(1), 1);
    // Known by the other language.
    const LessonChange change = changeTo(
        with("  - title: {en: First, zh: 一}", "  - title: New\n  - title: {en: F, zh: 一}"));
    QCOMPARE(change.sectionNow(0), 1);
    const LessonChange shorter =
        changeTo(str(NetworkCase{}.yaml()) + QStringLiteral("script:\n  - say: alone\n"));
    QCOMPARE(shorter.sectionNow(2), 0);
    QCOMPARE(shorter.sectionNow(3), 1);
    QCOMPARE(changeTo(str(NetworkCase{}.yaml())).sectionNow(2), 0); // no sections at all
}

void TestLessonChange::theFirstSectionsAreBegun()
{
    const Version none(str(NetworkCase{}.yaml())), now(whole());
    const LessonChange change = changeOf(*none.lesson, none.parts, *now.lesson, now.parts);
    QCOMPARE(change.sectionNow(0), 0);
    QVERIFY(!change.beginsAsBefore(0));
    const LessonChange still = changeOf(*none.lesson, none.parts, *none.lesson, none.parts);
    QCOMPARE(still.sectionNow(0), 0);
    QVERIFY(still.beginsAsBefore(0));
}

void TestLessonChange::sectionsOfOneTitleKeepTheirOrder()
{
    const QString twice = str(NetworkCase{}.yaml())
        + QStringLiteral("script:\n  - title: A\n  - title: A\n  - title: B\n");
    const Version before(twice),
        now(QString(twice).replace(QStringLiteral("script:\n"),
                                   QStringLiteral("script:\n  - title: B\n")));
    const LessonChange change = changeOf(*before.lesson, before.parts, *now.lesson, now.parts);
    QVERIFY(change.sections == (std::vector<int>{1, 2, 0, 4}));
}

void TestLessonChange::saysWhereASectionBeginsElsewhere()
{
    const LessonChange change = changeTo(with("goto: \"1:C\"", "goto: \"2:C\""));
    QVERIFY(change.sameRun);
    QVERIFY(change.beginsAsBefore(0));
    QVERIFY(change.waitsAsBefore(0));
    const LessonChange other = changeTo(with("until: \"z[1][2]\"", "until: \"z[1][1]\""));
    QVERIFY(other.beginsAsBefore(0) && !other.waitsAsBefore(0) && other.waitsAsBefore(1));
    QVERIFY(!change.beginsAsBefore(1));
    QVERIFY(!change.placeNow({1, 0})); // another answer
    QVERIFY(!change.placeNow({2, 0})); // from there on
    QVERIFY(change.placeNow({0, 0}));
}

void TestLessonChange::questionsAreFoundById()
{
    // One section less before it, and no goto in between: at the same place of the run.
    const QString moved =
        with("      - {id: d, text: what, answer: \"delta[2][1]\", hints: [one]}\n",
             "      - {id: new, kind: text, text: words}\n"
             "      - {id: d, text: asked anew, answer: \"delta[2][1]\", hints: "
             "[other]}\n");
    const LessonChange change = changeTo(moved);
    QVERIFY(!change.questions[1][0]);
    QVERIFY(change.questions[1][1] == (QuestionPlace{1, 0}));
    QVERIFY(change.placeNow({1, 0}) == (QuestionPlace{1, 1}));
}

void TestLessonChange::changedQuestionsAreOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("section");
    QTest::newRow("answer") << with("delta[2][1]", "delta[2][2]") << 1;
    QTest::newRow("id") << with("id: d,", "id: dd,") << 1;
    QTest::newRow("choices") << with("text: no id, kind: choice, choices: [a, b]",
                                     "text: no id, kind: choice, choices: [a, b, c]")
                             << 0;
    QTest::newRow("gone") << with(
        "      - {text: no id, kind: choice, choices: [a, b], answer: 2}\n",
        "      - {id: z, kind: text, text: words}\n")
                          << 0;
}

void TestLessonChange::changedQuestionsAreOpen()
{
    QFETCH(QString, text);
    QFETCH(int, section);
    const LessonChange change = changeTo(text);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(change.placeNow({i, 0}).has_value(), i != section);
}

void TestLessonChange::aSectionOfWordsBetweenOpensNothing()
{
    const LessonChange change =
        changeTo(with("  - title: Third", "  - say: between\n  - title: Third"));
    QVERIFY(change.placeNow({2, 0}) == (QuestionPlace{3, 0}));
}

namespace {

std::string lessonWithFiles(const QTemporaryDir& folder)
{
    QDir(folder.path()).mkdir(QStringLiteral("pictures"));
    writeFile(folder, QStringLiteral("table.csv"), "x,y\n1,0\n2,1\n");
    writeFile(folder, QStringLiteral("pictures/a.svg"),
              R"(<svg xmlns="http://www.w3.org/2000/svg"/>)");
    writeFile(folder, QStringLiteral("b.svg"), R"(<svg xmlns="http://www.w3.org/2000/svg"/>)");
    writeFile(folder, QStringLiteral("unnamed.png"), "c");
    return writeFile(folder, QStringLiteral("lesson.yaml"), R"(gradus: 1
id: files
title: A title. With a point
model:
  kind: network
  layers: [{size: 1}, {size: 1, activation: sigmoid}]
  cost: half-squared-error
  initial: {scheme: uniform, low: -1, high: 1, seed: 11}
data: {csv: table.csv}
training: {rate: 0.5}
script:
  - say: "Look: ![a picture](b.svg)."
    picture: {file: pictures/a.svg, alt: a}
)");
}

std::shared_ptr<const Lesson> openedFile(const std::string& file)
{
    const LessonResult result = readLesson(file);
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return result.lesson;
}

} // namespace

void TestLessonChange::filesThatALessonNames()
{
    const QTemporaryDir folder;
    const auto lesson = openedFile(lessonWithFiles(folder));
    QVERIFY(filesNamedBy(*lesson)
            == (std::vector<std::string>{"b.svg", "pictures/a.svg", "table.csv"}));
    QVERIFY(filesNamedBy(Lesson{}).empty());
}

void TestLessonChange::copiesALessonWithItsFiles()
{
    const QTemporaryDir folder, other;
    const std::string file = lessonWithFiles(folder);
    QFile::setPermissions(str(file), QFile::ReadOwner); // as shipped
    const auto lesson = openedFile(file);
    const std::string to = other.filePath(QStringLiteral("new/mine.yaml")).toStdString();
    QVERIFY(!copyLesson(*lesson, to));
    QVERIFY(filesNamedBy(*openedFile(to)).size() == 3);
    QVERIFY(QFileInfo(str(to)).isWritable());
    QVERIFY(!QFile::exists(other.filePath(QStringLiteral("new/unnamed.png"))));
}

void TestLessonChange::copiesWhatAnArchiveHolds()
{
    const QTemporaryDir folder, other;
    const auto packed = packLesson(*openedFile(lessonWithFiles(folder)));
    QVERIFY(std::holds_alternative<std::string>(packed));
    const std::string archive = writeFile(other, QStringLiteral("a.gradus"),
                                          QByteArray::fromStdString(std::get<std::string>(packed)));
    const std::string to = other.filePath(QStringLiteral("new/mine.yaml")).toStdString();
    QVERIFY(!copyLesson(*openedFile(archive), to));
    QCOMPARE(openedFile(to)->id, std::string("files"));
    QVERIFY(QFile::exists(other.filePath(QStringLiteral("new/pictures/a.svg"))));
}

void TestLessonChange::copyingWritesNothingOver()
{
    const QTemporaryDir folder, other;
    const auto lesson = openedFile(lessonWithFiles(folder));
    writeFile(other, QStringLiteral("table.csv"), "another");
    const auto why = copyLesson(*lesson, other.filePath(QStringLiteral("mine.yaml")).toStdString());
    QVERIFY(why && english(*why).find("table.csv is there already") != std::string::npos);
    QVERIFY(!QFile::exists(other.filePath(QStringLiteral("mine.yaml"))));
}

QTEST_GUILESS_MAIN(TestLessonChange)
#include "tst_lesson_change.moc"
