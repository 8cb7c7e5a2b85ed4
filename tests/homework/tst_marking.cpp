// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/class_marks.h"
#include "homework/entered_points.h"
#include "support/simulated_class.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <atomic>

using namespace gradus;

namespace {

constexpr const char* today = "2026-11-25T12:00:00Z";

// A lesson in a folder of its own, and what is handed in beside it.
class Desk {
public:
    explicit Desk(const std::string& lesson = homeworkLesson)
        : m_lesson(
            writeFile(m_folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(lesson)))
        , m_marker(m_lesson, today)
    {
        if (!m_marker.lesson())
            qFatal("%s", describeAll(m_marker.faults()).c_str());
    }

    [[nodiscard]] const std::string& lesson() const { return m_lesson; }
    [[nodiscard]] const Marker& marker() const { return m_marker; }
    [[nodiscard]] SimulatedStudent student(const std::string& name = "ada") const
    {
        return SimulatedStudent(m_lesson, name);
    }
    std::string hand(const std::string& name, const std::string& bytes)
    {
        return writeFile(m_folder, QString::fromStdString(name), QByteArray::fromStdString(bytes));
    }
    MarkedWork mark(SimulatedStudent& student, const GoOn& goOn = {})
    {
        return m_marker.mark(hand("a.json", workJson(student.work())), goOn);
    }

private:
    QTemporaryDir m_folder;
    std::string m_lesson;
    Marker m_marker;
};

const MarkedQuestion& questionOf(const MarkedWork& work, const std::string& key)
{
    for (const MarkedQuestion& question : work.questions)
        if (question.key == key)
            return question;
    qFatal("there is no question %s", key.c_str());
}

bool says(const MarkedWork& work, const std::string& words, MarkProblem::Kind kind)
{
    return std::any_of(work.problems.begin(), work.problems.end(), [&](const MarkProblem& one) {
        return one.kind == kind && english(one.message).find(words) != std::string::npos;
    });
}

bool isCalledAltered(const MarkedWork& work, const std::string& words)
{
    return says(work, words, MarkProblem::Kind::Alteration);
}

QString problemsOf(const MarkedWork& work)
{
    QString text = str(work.fileName);
    for (const MarkProblem& problem : work.problems)
        text += QStringLiteral("; ") + str(english(problem.message));
    return text;
}

} // namespace

class TestMarking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The whole class: everybody is marked as expected, whatever stands beside.
    void marksAClass()
    {
        Desk desk;
        const auto handed = simulatedClass(desk.lesson(), 200);
        std::vector<std::filesystem::path> files;
        for (const HandedIn& one : handed)
            files.emplace_back(desk.hand(one.file, one.bytes));
        std::size_t told = 0;
        const auto works = markClass(desk.marker(), files, 2,
                                     [&](std::size_t done, const MarkedWork&) { told = done; });
        QCOMPARE(works.size(), std::size_t(200));
        QCOMPARE(told, std::size_t(200));
        for (std::size_t i = 0; i < works.size(); ++i) {
            const QString what = problemsOf(works[i]);
            QVERIFY2(works[i].file == files[i], qPrintable(what));
            QVERIFY2(stateName(works[i]) == handed[i].state,
                     qPrintable(str(stateName(works[i])) + what));
            QVERIFY2(works[i].isAltered() == handed[i].altered, qPrintable(what));
            QVERIFY2(std::abs(works[i].points - handed[i].points) < 1e-12,
                     qPrintable(what + str(exactText(works[i].points))));
            if (!works[i].isMarked()) {
                QVERIFY2(!works[i].problems.empty(), qPrintable(what));
                continue;
            }
            QCOMPARE(works[i].of, 10.0);
            QVERIFY2(questionOf(works[i], "slope").mark == handed[i].slope, qPrintable(what));
        }
        statisticsFit(works, handed);
    }
    void goodWorkIsWithoutAnyProblem()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        const MarkedWork marked = desk.mark(ada.answerAll());
        QVERIFY2(marked.problems.empty(), qPrintable(problemsOf(marked)));
        QVERIFY(marked.statesCompared);
        QCOMPARE(questionOf(marked, "why").mark, AnswerMark::ToRead);
        QCOMPARE(questionOf(marked, "slope").posed->text.in("en"),
                 "How steep is it at $x = " + exactText(ada.p()) + "$?");
        QCOMPARE(*questionOf(marked, "slope").posed->key.number, 2 * ada.p());
        QCOMPARE(questionOf(marked, "slope").posed->why->result, 2 * ada.p());
    }
    void everybodyHasOwnNumbers()
    {
        Desk desk;
        QSet<QString> texts;
        for (int i = 0; i < 30; ++i) {
            SimulatedStudent one = desk.student("n" + std::to_string(i));
            const MarkedWork marked = desk.mark(one.answerAll());
            QCOMPARE(marked.points, 9.0);
            texts.insert(str(questionOf(marked, "slope").posed->text.in("en")));
        }
        QCOMPARE(texts.size(), 5);
    }
    void aSlipIsNamed()
    {
        Desk desk;
        SimulatedStudent one = desk.student("n1");
        for (int i = 2; one.p() == 2; ++i) // there height and slope are the same
            one = desk.student("n" + std::to_string(i));
        one.give("slope", exactText(one.p() * one.p()), AttemptVerdict::Wrong);
        const MarkedWork marked = desk.mark(one);
        QCOMPARE(questionOf(marked, "slope").wrong.size(), std::size_t(1));
        QCOMPARE(questionOf(marked, "slope").wrong[0].say.in("en"),
                 std::string("That is the height."));
    }
    void whatCannotBeReadIsNoAttempt()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("slope", "1/", AttemptVerdict::Unreadable)
            .give("slope", "2*" + exactText(ada.p()));
        const MarkedWork marked = desk.mark(ada);
        QVERIFY(!marked.isAltered());
        QCOMPARE(questionOf(marked, "slope").attempts, 1);
        QCOMPARE(questionOf(marked, "slope").mark, AnswerMark::Right);
    }
    // What was given before it counts, as in the window.
    void whatCannotBeReadTakesNothingBack()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("slope", "-5", AttemptVerdict::Wrong)
            .give("slope", "1/", AttemptVerdict::Unreadable);
        const MarkedQuestion slope = questionOf(desk.mark(ada), "slope");
        QCOMPARE(slope.mark, AnswerMark::Wrong);
        QCOMPARE(slope.given, std::string("-5"));
        QCOMPARE(slope.unreadable.size(), std::size_t(1));
    }
    void wordsHaveNoPointsBeforeSomebodyReadThem_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words : {"because", "", " "})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void wordsHaveNoPointsBeforeSomebodyReadThem()
    {
        QFETCH(QString, words);
        std::string lesson = homeworkLesson;
        lesson.replace(lesson.find("kind: text, text: Why, points: 1"), 32,
                       "kind: text, text: Why, points: 3");
        Desk desk(lesson);
        SimulatedStudent ada = desk.student();
        ada.give("why", words.toStdString(), AttemptVerdict::NotJudged);
        MarkedWork marked = desk.mark(ada);
        QCOMPARE(questionOf(marked, "why").mark, AnswerMark::ToRead);
        QVERIFY(!questionOf(marked, "why").points);
        QCOMPARE(questionOf(marked, "why").of, 3.0);
        QCOMPARE(marked.points, 0.0);
        QCOMPARE(marked.of, 12.0);
        QCOMPARE(marked.markedOf, 9.0);
        QCOMPARE(marked.toRead, 1);
        QVERIFY(!marked.isAllMarked());
    }
    void wordsThatWereOnlyTypedAreRead()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.work().answers["why"].draft = "half a thought";
        ada.work().answers["slope"].draft = "2";
        const MarkedWork marked = desk.mark(ada);
        QCOMPARE(questionOf(marked, "why").mark, AnswerMark::ToRead);
        QCOMPARE(questionOf(marked, "why").given, std::string("half a thought"));
        QCOMPARE(english(questionOf(marked, "why").reason),
                 std::string("this was typed and not given"));
        QCOMPARE(questionOf(marked, "slope").mark, AnswerMark::Unanswered);
        QCOMPARE(questionOf(marked, "slope").draft, std::string("2"));
        ada.give("slope", "2", AttemptVerdict::Wrong); // and then it is no draft any more
        QCOMPARE(questionOf(desk.mark(ada), "slope").draft, std::string());
    }
    void pointsAreEntered()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        std::vector<MarkedWork> works{desk.mark(ada.answerAll())};
        QVERIFY(enterPoints(works, {{"ADA", "why", 0.5, "", std::nullopt, {2, 0}}}).empty());
        QCOMPARE(questionOf(works[0], "why").mark, AnswerMark::Read);
        QCOMPARE(questionOf(works[0], "why").points, std::optional(0.5));
        QCOMPARE(works[0].points, 9.5);
        QCOMPARE(works[0].markedOf, 10.0);
        QVERIFY(works[0].isAllMarked());
        const auto kept = enteredPoints(works);
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept[0].given, std::optional(std::string("because")));
        works[0].questions[6].enter(std::nullopt);
        works[0].addUp();
        QCOMPARE(questionOf(works[0], "why").mark, AnswerMark::ToRead);
        QVERIFY(!works[0].isAllMarked());
        QCOMPARE(enteredPoints(works).size(), std::size_t(0));
        QVERIFY(enterPoints(works, kept).empty());
        QCOMPARE(works[0].points, 9.5);
    }
    void pointsThatCannotBeEnteredAreSaid_data()
    {
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("question");
        QTest::addColumn<double>("points");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* student, const char* question, double points,
                            const char* given, const char* said) {
            QTest::newRow(said) << student << question << points << given << said;
        };
        row("eve", "why", 1, "",
            "7: warning: nothing that can be marked was handed in by the "
            "student \"eve\"");
        row("ada", "wy", 1, "", "7: error: the lesson has no question \"wy\"; did you mean why?");
        row("ada", "why", 1.5, "",
            "7: error: the question \"why\" is worth 1 points at most, not 1.5");
        row("ada", "slope", 1, "",
            "7: warning: the question \"slope\" is judged by the program: these points are not "
            "taken");
        row("ada", "why", 1, "for no reason",
            "7: warning: these points were given for another answer than the one that \"ada\" has "
            "handed in by now; they are not taken");
    }
    // Each row is looked up by its student, not compared with every submission.
    void pointsOfManyAreEntered()
    {
        constexpr std::size_t many = 4000;
        Desk desk;
        SimulatedStudent ada = desk.student();
        const MarkedWork one = desk.mark(ada.answerAll());
        std::vector<MarkedWork> works(many, one);
        std::vector<EnteredPoints> points;
        for (std::size_t i = 0; i < many; ++i) {
            works[i].student = "Student-" + std::to_string(i);
            works[i].fileName = std::to_string(i) + ".json";
            points.push_back(
                {"STUDENT-" + std::to_string(many - 1 - i), "why", 0.5, "", {}, {2, 0}});
            points.push_back({"nobody-" + std::to_string(i), "why", 0.5, "", {}, {3, 0}});
        }
        QCOMPARE(enterPoints(works, points).size(), many);
        for (const MarkedWork& work : works)
            QCOMPARE(questionOf(work, "why").points, std::optional(0.5));
        QVERIFY(enterPoints(works, {{"", "why", 1, "7.json", {}, {2, 0}}}).empty());
        QCOMPARE(questionOf(works[7], "why").points, std::optional(1.0));
        QCOMPARE(questionOf(works[8], "why").points, std::optional(0.5));
    }
    void pointsThatCannotBeEnteredAreSaid()
    {
        QFETCH(QString, student);
        QFETCH(QString, question);
        QFETCH(double, points);
        QFETCH(QString, given);
        QFETCH(QString, said);
        Desk desk;
        SimulatedStudent ada = desk.student();
        std::vector<MarkedWork> works{desk.mark(ada.answerAll())};
        const auto answer = given.isEmpty() ? std::nullopt : std::optional(given.toStdString());
        const Faults faults = enterPoints(
            works, {{student.toStdString(), question.toStdString(), points, "", answer, {7, 0}}});
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(str(describe(faults[0], "p.csv")), QStringLiteral("p.csv:") + said);
        QCOMPARE(works[0].points, 9.0);
    }
    void whatCannotBeReadIsKept()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("slope", " 1/ ", AttemptVerdict::Unreadable)
            .give("slope", "about two", AttemptVerdict::Unreadable);
        const MarkedWork marked = desk.mark(ada);
        const MarkedQuestion& slope = questionOf(marked, "slope");
        QCOMPARE(slope.mark, AnswerMark::Unreadable);
        QCOMPARE(slope.given, std::string("about two"));
        QVERIFY(!english(slope.reason).empty());
        QCOMPARE(slope.unreadable.size(), std::size_t(2));
        QCOMPARE(slope.unreadable[0].given, std::string(" 1/ "));
        QCOMPARE(slope.attempts, 0);
        QCOMPARE(slope.points, std::optional(0.0));
        QVERIFY(slope.isForReader());
    }
    // The file is the student's: what it says of its version switches nothing off.
    void noVersionHidesAnAlteration_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::addColumn<QString>("program");
        const auto program = QStringLiteral(GRADUS_VERSION);
        QTest::newRow("zeroed") << QString(64, QLatin1Char('0')) << program;
        QTest::newRow("missing") << QString() << program;
        QTest::newRow("wrong") << QString(64, QLatin1Char('a')) << program;
        QTest::newRow("another program") << QStringLiteral("own") << QStringLiteral("0.0.1");
    }
    void noVersionHidesAnAlteration()
    {
        QFETCH(QString, hash);
        QFETCH(QString, program);
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.answerAll().work().drawn["p"] = "9";
        ada.last("slope").given = "1234";
        if (hash != QStringLiteral("own"))
            ada.work().gradedHash = hash.toStdString();
        ada.work().program = program.toStdString();
        const MarkedWork marked = desk.mark(ada);
        QVERIFY(isCalledAltered(marked, "are not those of the student"));
        QVERIFY(isCalledAltered(marked, "says that \"1234\" is right at the question \"slope\""));
        QCOMPARE(questionOf(marked, "slope").points, std::optional(0.0));
    }
    void aVersionThatMostNameIsBelieved()
    {
        Desk desk;
        std::vector<MarkedWork> works;
        for (const char* name : {"ada", "bob", "eve"}) {
            SimulatedStudent one = desk.student(name);
            one.answerAll().work().gradedHash = std::string(64, 'a');
            one.last("slope").given = "1234";
            works.push_back(desk.mark(one));
            QVERIFY(works.back().isAltered());
        }
        compareSubmissions(works);
        for (const MarkedWork& work : works) {
            QVERIFY(!work.isAltered());
            QVERIFY(says(work, "is right at the question \"slope\"", MarkProblem::Kind::Note));
        }
    }
    void theLastAnswerCountsWhereNobodySaidWhatIsRight()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("late", "5", AttemptVerdict::NotJudged)
            .give("late", exactText(-0.2 * ada.p()), AttemptVerdict::NotJudged);
        QCOMPARE(questionOf(desk.mark(ada), "late").points, std::optional(1.0));
        ada.give("late", "6", AttemptVerdict::NotJudged);
        QCOMPARE(questionOf(desk.mark(ada), "late").points, std::optional(0.0));
    }
    void aPredictionThatWaitsIsJudged()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("guess", "1", AttemptVerdict::Waiting);
        const MarkedWork marked = desk.mark(ada);
        QCOMPARE(questionOf(marked, "guess").mark, AnswerMark::Right);
        QVERIFY(!marked.isAltered());
    }
    void aStateIsReachedByEdits()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("down", "1:end");
        ada.last("down").by = RunWork{"", {}, {{"", "x", 0.05, "1:0"}}};
        QCOMPARE(questionOf(desk.mark(ada), "down").points, std::optional(2.0));
        ada.last("down").by->edits[0].value = 0.5;
        const MarkedWork marked = desk.mark(ada);
        QCOMPARE(questionOf(marked, "down").points, std::optional(0.0));
        QVERIFY(isCalledAltered(marked, "is right at the question \"down\""));
    }
    void onlyFreeSettingsBringAStateAbout()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("down", "1:end");
        ada.last("down").by = RunWork{"", {{"model.start.0", "0"}}, {}};
        const MarkedWork marked = desk.mark(ada);
        QCOMPARE(questionOf(marked, "down").points, std::optional(0.0));
        QVERIFY(english(questionOf(marked, "down").wrong[0].remark).find("does not leave") > 0);
        ada.work().changes = {{"training.momentum", "0.5"}};
        QVERIFY(isCalledAltered(desk.mark(ada), "a setting was changed"));
    }
    void statesAreFoundAfterEdits()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        const EditWork first{"", "x", 3.5, "1:0"};
        const EditWork second{"", "x", 4.5, "2:0"};
        Timeline timeline(ada.lesson().experiment->start());
        (void)timeline.edit(q("x"), first.value);
        timeline.seek({2, 0});
        ada.work().reached = {
            {2, "", "2:0",
             QStringLiteral("%1").arg(timeline.hash(), 16, 16, QLatin1Char('0')).toStdString()}};
        ada.work().edits = {first, second};
        QVERIFY2(!desk.mark(ada).isAltered(), qPrintable(problemsOf(desk.mark(ada))));
        ada.work().edits = {second};
        QVERIFY(isCalledAltered(desk.mark(ada), "the state at the start of section 2"));
    }
    void statesOfAnotherMachineAreNotCompared()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.answerAll().work().kernel = "another, altogether";
        ada.work().reached[0].stateHash = "0123456789abcdef";
        const MarkedWork marked = desk.mark(ada);
        QVERIFY(!marked.isAltered());
        QVERIFY(!marked.statesCompared);
    }
    // Nobody can keep the marking of a class waiting.
    void whatIsFarAwayIsNotGoneTo()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.answerAll();
        ada.work().reached.push_back({2, "", "9000000:0", "0123456789abcdef"});
        ada.work().edits = {{"", "x", 1, "8000000:0"}};
        ada.last("down").given = "9999999:end";
        const MarkedWork marked = desk.mark(ada);
        QCOMPARE(marked.points, 7.0);
        QVERIFY(says(marked, "would take too long", MarkProblem::Kind::Note));
    }
    void manyFarEditsComeToAnEnd()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.answerAll();
        ada.work().reached = {{1, "", "1:0", "0123456789abcdef"}};
        for (int i = 0; i < 400; ++i)
            ada.work().edits.push_back({"", "x", 1.0 + i, i % 2 == 0 ? "200000:0" : "1:0"});
        QVERIFY(says(desk.mark(ada), "would take too long", MarkProblem::Kind::Note));
    }
    void somebodyMayHaveEnough()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        int asked = 0;
        const MarkedWork marked = desk.mark(ada.answerAll(), [&asked] { return ++asked < 3; });
        QVERIFY(marked.isMarked());
        QVERIFY(says(marked, "takes too long", MarkProblem::Kind::Note));
        QVERIFY(!marked.isAltered());
    }
    // Where a section goes on from where the student was, the numbers are those from there on.
    void questionsAreJudgedFromWhereTheyWerePut()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.give("late", exactText(-0.16 * ada.p()), AttemptVerdict::NotJudged);
        QCOMPARE(questionOf(desk.mark(ada), "late").points, std::optional(0.0));
        ada.reach(2, {2, 0});
        QCOMPARE(questionOf(desk.mark(ada), "late").points, std::optional(1.0));
    }
    // What happens to stand near explains nothing.
    void onlyWhatWasAskedIsExplained()
    {
        std::string lesson = homeworkLesson;
        lesson.replace(lesson.find("      - {id: pick"), 0,
                       "      - {id: ratio, text: How many, answer: \"f / df/dx\", points: 1}\n"
                       "      - {id: fall, text: Fall, answer: 'at(\"1:f\", f) - at(\"2:f\", f)'}\n"
                       "      - {id: later, text: Later, answer: 'at(\"2:x\", x)'}\n"
                       "      - {id: given, text: Given, answer: \"7\"}\n");
        Desk desk(lesson);
        SimulatedStudent ada = desk.student();
        const MarkedWork marked = desk.mark(ada);
        const auto posed = [&](const char* key) { return questionOf(marked, key).posed; };
        QVERIFY(posed("slope")->why);
        QVERIFY(!posed("slope")->sum);
        QVERIFY(!posed("guess")->why); // a claim about two costs is no step
        QVERIFY(!posed("guess")->sum);
        QVERIFY(!posed("ratio")->why);
        QVERIFY(posed("ratio")->sum);
        QVERIFY(posed("ratio")->sumHasNames);
        QCOMPARE(posed("ratio")->sum->evaluate(), ada.p() / 2);
        QVERIFY(!posed("fall")->why);
        QVERIFY(posed("fall")->sum);
        QVERIFY(!posed("fall")->sumHasNames); // f − f says nothing
        QCOMPARE(print(posed("later")->why->quantity), std::string("x"));
        QCOMPARE(posed("later")->why->result, *posed("later")->key.number);
        QVERIFY(!posed("given")->why);
        QVERIFY(!posed("given")->sum);
    }
    void atLooksInTheRunOfItsSection()
    {
        std::string lesson = homeworkLesson;
        lesson.replace(lesson.find("script:\n"), 8,
                       "runs: {slow: {set: {training.rate: 0.05}}}\nscript:\n  - run: slow\n"
                       "    ask: [{id: there, text: Where, answer: 'at(\"2:x\", x)'}]\n");
        Desk desk(lesson);
        SimulatedStudent ada = desk.student();
        QCOMPARE(*questionOf(desk.mark(ada), "there").posed->key.number, 0.81 * ada.p());
    }
    void onlyWordsOfTheLessonMayChange()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        const std::string words = workJson(ada.answerAll().work());
        std::string lesson = homeworkLesson;
        lesson.replace(lesson.find("Get down"), 8, "Go below");
        Desk other(lesson);
        QCOMPARE(stateName(other.marker().mark(other.hand("a.json", words))),
                 std::string("marked"));
        lesson.replace(lesson.find("f < 0.01"), 8, "f < 0.02");
        Desk third(lesson);
        const MarkedWork marked = third.marker().mark(third.hand("a.json", words));
        QCOMPARE(stateName(marked), std::string("stale"));
        QCOMPARE(marked.points, 9.0);
        QVERIFY(!marked.isAltered());
    }
    void placesThatAreNotThereAreNoticed()
    {
        Desk desk;
        SimulatedStudent ada = desk.student();
        ada.answerAll().work().answers["nowhere"].draft = "1";
        QVERIFY(isCalledAltered(desk.mark(ada), "no question \"nowhere\""));
        ada.work().answers.erase("nowhere");
        QVERIFY(!desk.mark(ada).isAltered());
        ada.work().furthest = 99;
        QVERIFY(isCalledAltered(desk.mark(ada), "sections"));
    }
    void copiesAreNotedWithoutAccusation()
    {
        Desk desk;
        SimulatedStudent ada = desk.student("ada");
        SimulatedStudent bob = desk.student("bob");
        SimulatedStudent eve = desk.student("eve");
        for (SimulatedStudent* one : {&ada, &bob})
            one->give("pick", "2");
        eve.give("sorted", "1,2,3");
        std::vector<std::filesystem::path> files;
        for (SimulatedStudent* one : {&ada, &bob, &eve})
            files.emplace_back(desk.hand(one->work().student + ".json", workJson(one->work())));
        const auto works = markClass(desk.marker(), files, 1);
        QVERIFY(says(works[0], "as in bob.json", MarkProblem::Kind::Note));
        QVERIFY(says(works[1], "as in ada.json", MarkProblem::Kind::Note));
        QVERIFY(works[2].problems.empty());
        QVERIFY(!works[0].isAltered());
    }
    // All that are alike are named, a few at most.
    void manyCopiesAreNamedTogether()
    {
        Desk desk;
        std::vector<std::filesystem::path> files;
        for (const char* name : {"a", "b", "c", "d", "e", "f", "g"}) {
            SimulatedStudent one = desk.student(name);
            one.give("pick", "2");
            files.emplace_back(desk.hand(std::string(name) + ".json", workJson(one.work())));
            if (files.size() == 3)
                QVERIFY(says(markClass(desk.marker(), files, 1)[1],
                             "as in a.json, c.json, of other students", MarkProblem::Kind::Note));
        }
        QVERIFY(says(markClass(desk.marker(), files, 1)[0],
                     "as in b.json, c.json, d.json, e.json, f.json, …, of other",
                     MarkProblem::Kind::Note));
    }
    void twoOfTheSameTimeAreNotCalledLater()
    {
        Desk desk;
        SimulatedStudent ada = desk.student("ada");
        std::vector<std::filesystem::path> files;
        for (const char* file : {"one.json", "two.json"})
            files.emplace_back(desk.hand(file, workJson(ada.work())));
        QVERIFY(says(markClass(desk.marker(), files, 1)[0], "two.json of the same time",
                     MarkProblem::Kind::Note));
    }
    void markingCanBeEnded()
    {
        Desk desk;
        const auto handed = simulatedClass(desk.lesson(), 20);
        std::vector<std::filesystem::path> files;
        for (const HandedIn& one : handed)
            files.emplace_back(desk.hand(one.file, one.bytes));
        std::atomic<int> done = 0;
        const auto works = markClass(
            desk.marker(), files, 1,
            [&](std::size_t n, const MarkedWork&) { done = static_cast<int>(n); }, {},
            [&done] { return done < 3; });
        QVERIFY(works.size() >= 3);
        QVERIFY(works.size() < 20);
    }
    void aLessonWithoutPointsCountsQuestions()
    {
        Desk desk("gradus: 1\nid: plain\ntitle: Plain\n"
                  "model: {kind: descent, function: \"x^2\", variables: [x], start: [3]}\n"
                  "training: {rate: 0.1}\n"
                  "script: [{ask: [{text: How steep, answer: \"df/dx\"}, {text: How high, answer: "
                  "\"f\"}, {kind: text, text: Why}]}]\n");
        SimulatedStudent ada = desk.student();
        ada.give("#1.1", "6").give("#1.2", "8", AttemptVerdict::Wrong);
        const MarkedWork marked = desk.mark(ada);
        QCOMPARE(marked.points, 1.0);
        QCOMPARE(marked.of, 2.0);
        QVERIFY2(marked.problems.empty(), qPrintable(problemsOf(marked)));
    }
    void namesOfPagesAreHarmless()
    {
        std::vector<MarkedWork> works(6);
        works[0].student = "../../etc/passwd";
        works[1].student = "Ada";
        works[2].student = "ada ";
        works[3].student = "王小明";
        works[4].file = "/tmp/some work.json";
        works[5].student = "ADA-2";
        const auto names = pageNames(works);
        QCOMPARE(names[0], std::string("------etc-passwd"));
        QCOMPARE(names[1], std::string("Ada"));
        QCOMPARE(names[2], std::string("ada-2"));
        QCOMPARE(names[3], std::string("王小明"));
        QCOMPARE(names[4], std::string("some-work"));
        QCOMPARE(names[5], std::string("ADA-2-2"));
        std::vector<MarkedWork> twice(2);
        for (MarkedWork& work : twice) {
            work.student = "eve";
            work.state = MarkedWork::State::Marked;
        }
        twice[0].superseded = "later.json";
        QCOMPARE(pageNames(twice), (std::vector<std::string>{"eve-2", "eve"}));
    }
    void foldersAreLookedInto()
    {
        const QTemporaryDir folder;
        QDir(folder.path()).mkdir(QStringLiteral("below.json"));
        for (const char* name : {"b.json", "a.gradus-work.json", "c.txt", "below.json/d.json"})
            writeFile(folder, QString::fromLatin1(name), "{}");
        const std::filesystem::path at = folder.path().toStdString();
        const auto files = submissionsIn({at, at / "c.txt", at / "b.json", at / "nowhere"});
        QCOMPARE(files.size(), std::size_t(4));
        QCOMPARE(files[0], at / "a.gradus-work.json");
        QCOMPARE(files[1], at / "b.json");
        QCOMPARE(files[2], at / "c.txt");
        QCOMPARE(files[3], at / "nowhere");
    }

private:
    static void statisticsFit(const std::vector<MarkedWork>& works,
                              const std::vector<HandedIn>& handed)
    {
        const auto all = classStatistics(works);
        QCOMPARE(all.size(), std::size_t(8));
        int right = 0;
        int counted = 0;
        for (const HandedIn& one : handed) {
            const bool counts = one.state == "marked" || one.state == "stale";
            counted += counts ? 1 : 0;
            right += counts && one.slope == AnswerMark::Right ? 1 : 0;
        }
        QCOMPARE(all[0].key, std::string("slope"));
        QCOMPARE(all[0].students, counted);
        QCOMPARE(all[0].right, right);
        QCOMPARE(all[0].shareRight(), double(right) / counted);
        QCOMPARE(hardestOf(all)->key, std::string("slope"));
        QVERIFY(!all[0].wrongs.empty());
        QVERIFY(all[0].wrongs[0].students >= all[0].wrongs.back().students);
        QCOMPARE(all[6].toRead + all[6].unanswered, counted);
    }
};

QTEST_GUILESS_MAIN(TestMarking)
#include "tst_marking.moc"
