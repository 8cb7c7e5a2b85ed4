// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/answer.h"
#include "lesson/condition.h"
#include "lesson/course_map.h"
#include "lesson/free_answers.h"
#include "lesson/lesson_library.h"
#include "lesson/lesson_teaching.h"
#include "lesson/player.h"
#include "lesson/student_check.h"
#include "support/lessons.h"
#include "support/places.h"
#include "trace/number.h"

#include <algorithm>
#include <set>

using namespace gradus;

namespace {

constexpr std::size_t shippedLessons = 21;

std::filesystem::path folder() { return sourcePath("lessons"); }

std::shared_ptr<const Lesson> shipped(const QString& file)
{
    const LessonResult result = readLesson(file.toStdString());
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return result.lesson;
}

} // namespace

class TestLessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAreThere();
    void theCourseHasThemAll();
    void areDoneNotRead_data();
    void areDoneNotRead();
    void playToTheirEnd_data();
    void playToTheirEnd();
    void areWholeInEveryLanguage_data();
    void areWholeInEveryLanguage();
    void haveWhatALessonNeeds_data();
    void haveWhatALessonNeeds();
    void lawOne_data();
    void lawOne();
    void questionsCannotBeReadOff_data();
    void questionsCannotBeReadOff();
    void hintsThatAreSumsGiveTheAnswer_data();
    void hintsThatAreSumsGiveTheAnswer();
    void varyForEverybody_data();
    void varyForEverybody();
    void theWellKnownNumbers();

private:
    void rows();
};

void TestLessons::rows()
{
    QTest::addColumn<QString>("file");
    for (const auto& file : lessonFiles(folder()))
        QTest::newRow(file.filename().c_str()) << str(file.string());
}

void TestLessons::allAreThere()
{
    QCOMPARE(lessonFiles(folder()).size(), shippedLessons);
    QCOMPARE(lessonFiles(folder()).front().stem().string(), std::string("first-neuron"));
}

// The map has every lesson, nothing else, and an evening begins with the first.
void TestLessons::theCourseHasThemAll()
{
    const CourseMapResult read = readCourseMap(folder());
    QCOMPARE(describeAll(read.faults), std::string());
    QVERIFY(read.map);
    QCOMPARE(read.map->lessons().size(), shippedLessons);
    for (const auto& file : lessonFiles(folder())) {
        const auto everything = read.map->ways.back().lessons;
        QVERIFY2(std::count(everything.begin(), everything.end(), file.stem().string()) == 1,
                 file.c_str());
        const auto before = read.map->before(file.stem().string());
        QVERIFY2(!before.count(file.stem().string()), file.c_str());
    }
    QCOMPARE(read.map->ways.size(), std::size_t(3));
    QVERIFY(
        read.map->ways.front().lessons
        == (std::vector<std::string>{"first-neuron", "descent-1d", "chain-rule", "four-equations",
                                     "universal-approximation", "hopfield-energy"}));
    QCOMPARE(read.map->next(read.map->ways.front(), {}), std::string("first-neuron"));
}

void TestLessons::areDoneNotRead_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& file : lessonFiles(folder()))
        QTest::newRow(file.stem().c_str()) << QString::fromStdString(file.stem().string());
}

// No more than 90 words without something to do, and what else good teaching asks for.
void TestLessons::areDoneNotRead()
{
    QFETCH(QString, name);
    const auto lesson = shipped(qSourcePath("lessons/") + name + QStringLiteral(".yaml"));
    Faults faults = reviewTeaching(*lesson, explainedBefore(*lesson));
    (void)play(*lesson, {}, [&](const Question& question, double right) {
        for (Fault& fault : reviewFreeAnswers(question, right))
            faults.push_back(std::move(fault));
    });
    QCOMPARE(describeAll(faults), std::string());
}

void TestLessons::playToTheirEnd_data() { rows(); }

// Law 7: every shipped lesson plays to its end and all its expectations hold.
void TestLessons::playToTheirEnd()
{
    QFETCH(QString, file);
    const LessonResult result = readLesson(file.toStdString());
    QVERIFY2(result.faults.empty(), describeAll(result.faults).c_str());
    const Faults faults = play(*result.lesson);
    QVERIFY2(faults.empty(), describeAll(faults).c_str());
}

void TestLessons::areWholeInEveryLanguage_data() { rows(); }

void TestLessons::areWholeInEveryLanguage()
{
    QFETCH(QString, file);
    const auto lesson = shipped(file);
    const auto whole = [](const LessonText& text) {
        return text.empty() || (text.byLanguage.count("en") && text.byLanguage.count("zh"));
    };
    QVERIFY(whole(lesson->title) && whole(lesson->summary) && whole(lesson->learned));
    for (const auto& [word, text] : lesson->terms)
        QVERIFY2(whole(text), word.c_str());
    for (const Section& section : lesson->sections) {
        QVERIFY(whole(section.title) && whole(section.say));
        for (const Question& question : section.questions) {
            QVERIFY2(whole(question.text), question.id.c_str());
            for (const Hint& hint : question.hints)
                QVERIFY2(whole(hint.text), question.id.c_str());
            for (const LessonText& choice : question.choices)
                QVERIFY2(whole(choice), question.id.c_str());
        }
    }
}

void TestLessons::haveWhatALessonNeeds_data() { rows(); }

void TestLessons::haveWhatALessonNeeds()
{
    QFETCH(QString, file);
    const auto lesson = shipped(file);
    QCOMPARE(lesson->id, QFileInfo(file).baseName().toStdString());
    int questions = 0;
    std::set<Question::Kind> kinds;
    int positions = 0;
    int focused = 0;
    std::set<std::string> ids;
    for (const Section& section : lesson->sections) {
        positions += section.start ? 1 : 0;
        focused += section.focus.empty() ? 0 : 1;
        for (const Question& question : section.questions) {
            ++questions;
            kinds.insert(question.kind);
            QVERIFY2(ids.insert(question.id).second, question.id.c_str());
            // Who chooses wrongly is told why; who works something out gets hints.
            const bool answered =
                std::any_of(question.choiceSays.begin(), question.choiceSays.end(),
                            [](const LessonText& say) { return !say.empty(); });
            QVERIFY2(answered || !question.hints.empty(), question.id.c_str());
        }
    }
    QVERIFY(questions >= 2);
    QVERIFY2(kinds.size() >= 3, "a lesson asks in at least three ways");
    QVERIFY(positions >= 2);
    QVERIFY(focused >= 2);
    QVERIFY(!lesson->expectations.empty());
    QVERIFY(!lesson->learned.empty());
    if (!lesson->next.empty())
        QVERIFY(std::filesystem::exists(folder() / (lesson->next + ".yaml")));
}

void TestLessons::lawOne_data() { rows(); }

// Law 1 for every shipped lesson and every checkpoint policy.
void TestLessons::lawOne()
{
    QFETCH(QString, file);
    const auto lesson = shipped(file);
    constexpr std::int64_t n = 20;
    std::uint64_t hash = 0;
    {
        Timeline run(lesson->experiment->start());
        run.seek({n, 0});
        hash = run.hash();
    }
    for (const CheckpointPolicy& policy :
         {CheckpointPolicy{0, 0}, CheckpointPolicy{std::size_t(1) << 30, 1000},
          CheckpointPolicy{1 << 20, 3}}) {
        Timeline travelled(lesson->experiment->start(), policy);
        while (travelled.now().position < Position{n, 0})
            QVERIFY(travelled.forward(Level::Layer));
        QCOMPARE(travelled.hash(), hash);
        travelled.seek({4, 7});
        travelled.seek({n + 15, 0});
        travelled.seek({n, 0});
        QCOMPARE(travelled.hash(), hash);
    }
}

void TestLessons::questionsCannotBeReadOff_data() { rows(); }

// A number that is asked for is not known yet where its section starts; only what must be worked
// out or looked up elsewhere may be made of known numbers.
void TestLessons::questionsCannotBeReadOff()
{
    QFETCH(QString, file);
    const auto lesson = shipped(file);
    Timeline own(lesson->experiment->start());
    for (const Section& section : lesson->sections) {
        const auto run = std::find_if(lesson->runs.begin(), lesson->runs.end(),
                                      [&](const Run& other) { return other.name == section.run; });
        Timeline other((run == lesson->runs.end() ? lesson->experiment : run->experiment)->start());
        Timeline& timeline = section.run.empty() ? own : other;
        Timeline::Outcome outcome{};
        if (section.start)
            QVERIFY(!timeline.seek(*section.start, outcome));
        for (const Question& question : section.questions) {
            if (!question.answer || question.answer->root().kind != ExpressionNode::Kind::Quantity)
                continue;
            bool later = false;
            for (const Quantity& quantity : question.answer->quantities()) {
                const auto step = knownAt(quantity, *timeline.now().iteration);
                later = later || (step && *step > timeline.now().position.step);
            }
            QVERIFY2(later, question.id.c_str());
        }
    }
}

void TestLessons::hintsThatAreSumsGiveTheAnswer_data() { rows(); }

// A hint such as "1 × 2 + 0 × (−1)" is worked out: it must be what the engine takes for right.
void TestLessons::hintsThatAreSumsGiveTheAnswer()
{
    QFETCH(QString, file);
    const auto lesson = shipped(file);
    RunSet runs(lesson->experiment, lesson->runs);
    std::map<std::string, std::unique_ptr<Timeline>> timelines;
    for (const Section& section : lesson->sections) {
        auto& timeline = timelines[section.run];
        if (!timeline) {
            auto experiment = lesson->experiment;
            for (const Run& run : lesson->runs)
                if (run.name == section.run)
                    experiment = run.experiment;
            timeline = std::make_unique<Timeline>(experiment->start());
        }
        runs.enter(section.run);
        if (section.start)
            go(*timeline, print(*section.start));
        const Position start = timeline->now().position;
        for (const Question& question : section.questions) {
            if (question.kind != Question::Kind::Number || question.hints.empty())
                continue;
            const auto given = readTypedNumber(question.hints.back().text.in("en"));
            const auto* number = std::get_if<double>(&given);
            if (!number)
                continue; // words
            timeline->seek(start);
            const auto right = rightAnswer(question, *timeline, runs);
            QVERIFY(right);
            QVERIFY2(isRight(*number, right->value, question.tolerance),
                     (question.id + ": " + exactText(*number) + ", but the engine has "
                      + exactText(right->value))
                         .c_str());
        }
        timeline->seek(start);
        if (section.until)
            (void)advanceUntil(*timeline, *section.until);
    }
}

void TestLessons::varyForEverybody_data() { rows(); }

// A lesson that varies plays for students whom nobody thought of, and nobody's numbers spoil it.
void TestLessons::varyForEverybody()
{
    QFETCH(QString, file);
    const Faults faults = checkStudents(*shipped(file));
    QVERIFY2(faults.empty(), describeAll(faults).c_str());
}

void TestLessons::theWellKnownNumbers()
{
    const auto chain = shipped(qSourcePath("lessons/chain-rule.yaml"));
    QCOMPARE(chain->drawn.size(), std::size_t(2));
    Timeline chainRule(chain->experiment->start());
    QCOMPARE(valueOf(go(chainRule, "1:C"), "C"), 0.18591704032294984);
    QCOMPARE(valueOf(go(chainRule, "2:C"), "C"), 0.17025670077886465);
    const auto lesson = shipped(qSourcePath("lessons/four-equations.yaml"));
    Timeline timeline(lesson->experiment->start());
    const Snapshot end = go(timeline, "1:end");
    QVERIFY(std::abs(valueOf(end, "C") - 0.298371108760) < 1e-12);
    QVERIFY(std::abs(valueOf(end, "delta[2][1]") - 0.138498561629) < 1e-12);
    QVERIFY(std::abs(valueOf(end, "delta[2][2]") + 0.038098236517) < 1e-12);
    QVERIFY(std::abs(valueOf(go(timeline, "2:C"), "C") - 0.280471446791) < 1e-12);
}

QTEST_APPLESS_MAIN(TestLessons)
#include "tst_lessons.moc"
