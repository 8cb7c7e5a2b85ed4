// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/kernel.h"
#include "homework/marked_work.h"
#include "homework/submission.h"
#include "lesson/lesson_hash.h"
#include "support/lessons.h"
#include "trace/number.h"

namespace gradus {

/// A lesson with a question of every kind: 10 points, of which the engine gives 9; one is for words
/// that a person reads. What is
/// right follows from the student's p by hand: x = p, f = p², df/dx = 2p, Dx = −0.2p.
inline const char* const homeworkLesson = R"(gradus: 1
id: homework
title: {en: 'A class & its <homework>', zh: 一个班的作业}
model: {kind: descent, function: "x^2", variables: [x], start: [=p]}
training: {rate: 0.1}
vary: {p: {choose: [1, 2, 3, 4, 5]}}
script:
  - title: Slopes
    goto: "1:0"
    ask:
      - id: slope
        text: {en: 'How steep is it at $x = {{ x }}$?', zh: '$x = {{ x }}$ 处有多陡?'}
        answer: "df/dx"
        points: 2
        attempts: 2
        hints: [{text: Twice., cost: 0.5}]
        slips: [{value: "x^2", say: {en: That is the height., zh: 那是高度。}}]
      - {id: pick, kind: choice, text: Which, choices: ['**bold**', middle, last], answer: 2, points: 1, attempts: 1}
  - title: On
    ask:
      - {id: sorted, kind: order, text: Sort, choices: [one, two, three], points: 1}
      - {id: rule, kind: formula, text: Rule, variables: [t], answer: "2*t", points: 1}
      - id: guess
        kind: prediction
        text: Will it fall
        choices: [{text: it falls, that: 'at("2:f", f) < at("1:f", f)'}, {text: it rises, that: 'at("2:f", f) > at("1:f", f)'}]
        points: 1
      - {id: late, text: How far, answer: "Dx", feedback: after-hand-in, points: 1}
      - {id: why, kind: text, text: Why, points: 1}
  - title: Down
    goto: "1:0"
    controls: [training.rate]
    ask:
      - {id: down, kind: reach, text: Get down, that: "f < 0.01", within: 5, points: 2, solution: {set: {training.rate: 0.5}}}
)";

/// Something that was handed in, and what must be found out about it.
struct HandedIn {
    std::string file;
    std::string bytes;
    std::string state = "marked";
    bool altered = false;
    double points = 9; ///< so far: nobody has read the words
    AnswerMark slope = AnswerMark::Right;
};

/// Makes the work that the program would have recorded of a student.
class SimulatedStudent {
public:
    SimulatedStudent(const std::filesystem::path& file, const std::string& student)
        : m_lesson(readLesson(file, {}, student).lesson)
    {
        if (!m_lesson)
            qFatal("the lesson has faults");
        const LessonHashes hashes = hashesOf(*m_lesson);
        m_work.student = student;
        m_work.name = "Name of " + student;
        m_work.lesson = m_lesson->id;
        m_work.gradedHash = hashes.graded;
        m_work.textHash = hashes.text;
        m_work.program = GRADUS_VERSION;
        m_work.kernel = kernelName();
        m_work.begun = "2026-11-20T10:00:00Z";
        m_work.changed = "2026-11-20T11:00:00Z";
        for (const DrawnNumber& number : m_lesson->drawn)
            m_work.drawn[number.name] = number.value;
        m_work.section = m_work.furthest = static_cast<int>(m_lesson->sections.size()) + 1;
    }

    /// All of homeworkLesson, right.
    SimulatedStudent& answerAll()
    {
        give("slope", number(2 * p()));
        give("pick", "2");
        give("sorted", "1,2,3");
        give("rule", "t + t");
        give("guess", "1");
        give("late", number(-0.2 * p()), AttemptVerdict::NotJudged);
        give("why", "because", AttemptVerdict::NotJudged);
        give("down", "2:end");
        last("down").by = RunWork{"", {{"training.rate", "0.5"}}, {}};
        reach(1, {1, 0});
        reach(2, {1, 1});
        reach(3, {1, 0});
        return *this;
    }
    SimulatedStudent& give(const std::string& key, const std::string& given,
                           AttemptVerdict verdict = AttemptVerdict::Right)
    {
        const int minute = ++m_minute;
        const std::string time = (minute < 10 ? "0" : "") + std::to_string(minute);
        m_work.answers[key].attempts.push_back(
            {given, "2026-11-20T10:" + time + ":00Z", verdict, {}});
        return *this;
    }
    /// Takes back what was given to a question.
    SimulatedStudent& forget(const std::string& key)
    {
        m_work.answers[key].attempts.clear();
        return *this;
    }
    SimulatedStudent& reach(int section, Position at)
    {
        Timeline timeline(m_lesson->experiment->start());
        timeline.seek(at);
        m_work.reached.push_back(
            {section, "", print(at),
             QStringLiteral("%1").arg(timeline.hash(), 16, 16, QLatin1Char('0')).toStdString()});
        return *this;
    }

    [[nodiscard]] double p() const { return *parseNumber(m_lesson->drawn.front().value); }
    [[nodiscard]] Attempt& last(const std::string& key)
    {
        return m_work.answers[key].attempts.back();
    }
    [[nodiscard]] StudentWork& work() { return m_work; }
    [[nodiscard]] const Lesson& lesson() const { return *m_lesson; }
    [[nodiscard]] static std::string number(double value) { return exactText(value); }

private:
    std::shared_ptr<const Lesson> m_lesson;
    StudentWork m_work;
    int m_minute = 0;
};

/// Files that nobody can read, each in another way.
inline std::string brokenFile(int which, const std::string& good)
{
    switch (which % 10) {
    case 0:
        return "";
    case 1:
        return "not JSON at all";
    case 2:
        return good.substr(0, good.size() / 2);
    case 3:
        return std::string("\0\1\2\3PK", 6);
    case 4:
        return std::string(10'000, '[');
    case 5:
        return "{\"gradus-work\": 99}";
    case 6:
        return "{\"gradus-work\": 1, " + good.substr(1); // a key twice
    case 7:
        return "[1, 2, 3]";
    case 8:
        return "{\"gradus-work\": 1, \"student\": {\"id\": \"\xFF\xFE\"}}";
    default:
        return good + std::string(WorkLimits::file, ' ');
    }
}

/// Answers otherwise than right, in the ways 5 to 9.
inline void answerOtherwise(SimulatedStudent& student, int way, HandedIn& one)
{
    StudentWork& work = student.work();
    QuestionWork& slope = work.answers["slope"];
    const auto wrong = [&](const std::string& key, const std::string& given) {
        student.forget(key).give(key, given, AttemptVerdict::Wrong);
    };
    if (way == 5) { // wrong in everything that is judged
        wrong("slope", "-77");
        student.give("slope", "-78", AttemptVerdict::Wrong);
        wrong("pick", "3");
        wrong("sorted", "3,2,1");
        wrong("rule", "t^2");
        wrong("guess", "2");
        student.forget("late").give("late", "1000", AttemptVerdict::NotJudged);
        wrong("down", "7:end");
        one.points = 0;
        one.slope = AnswerMark::Wrong;
    } else if (way == 6) {
        wrong("pick", "1");
        one.points = 8;
    } else if (way == 7) { // a known slip, a hint, and then right; for p = 2 the slip is no slip
        const double slip = student.p() == 2 ? -999 : student.p() * student.p();
        slope.attempts.insert(
            slope.attempts.begin(),
            {SimulatedStudent::number(slip), work.begun, AttemptVerdict::Wrong, {}});
        slope.hints = 1;
        one.points = 8.5;
    } else if (way == 8) {
        slope = {};
        slope.shown = true;
        one.points = 7;
        one.slope = AnswerMark::Shown;
    } else {
        work.answers.clear();
        one.points = 0;
        one.slope = AnswerMark::Unanswered;
    }
}

/// Alters good work, in the ways 10 to 16.
inline void alterWork(SimulatedStudent& student, int way, int index, HandedIn& one)
{
    StudentWork& work = student.work();
    QuestionWork& slope = work.answers["slope"];
    one.altered = true;
    if (way == 10) { // a wrong answer that is said to be right
        slope.attempts.back().given = "1234";
        one.points = 7;
        one.slope = AnswerMark::Wrong;
    } else if (way == 11) { // numbers that are not this student's
        work.drawn["p"] = "9";
    } else if (way == 12 && index % 2 == 0) {
        slope.attempts.back().time = "2026-11-20T09:00:00Z";
    } else if (way == 12) {
        work.changed = "2036-11-20T11:00:00Z";
    } else if (way == 13) { // a third attempt where two are allowed, and it is right
        slope.attempts = {{"-5", work.begun, AttemptVerdict::Wrong, {}},
                          {"-6", work.begun, AttemptVerdict::Wrong, {}},
                          slope.attempts.back()};
        one.points = 7;
        one.slope = AnswerMark::Wrong;
    } else if (way == 14) { // more hints than there are
        slope.hints = 2;
        one.points = 8.5;
    } else if (way == 15) { // what is said to have been reached is not
        student.last("down").by->changes.clear();
        one.points = 7;
    } else {
        work.reached.back().stateHash = "0123456789abcdef";
    }
}

/// Changes a student's good work in one of twenty ways, and says what must be found.
inline HandedIn handedIn(SimulatedStudent& student, int way, int index)
{
    HandedIn one;
    StudentWork& work = student.answerAll().work();
    if (way >= 5 && way <= 9)
        answerOtherwise(student, way, one);
    if (way >= 10 && way <= 16)
        alterWork(student, way, index, one);
    if (way == 17)
        one.state = "broken";
    if (way == 18 && index % 2 == 0) {
        work.lesson = "another";
        one.state = "other-lesson";
    } else if (way == 18) {
        work.gradedHash = std::string(64, '0');
        one.state = "stale";
    }
    if (way == 19) {
        work.changed = "2026-11-20T10:59:00Z";
        one.state = "superseded";
    }
    if (one.state == "broken" || one.state == "other-lesson")
        one.points = 0;
    one.bytes = way == 17 ? brokenFile(index, workJson(work)) : workJson(work);
    return one;
}

/// What `count` students hand in for homeworkLesson: of twenty five are right, the others are
/// wrong, slip, were altered or are broken, each in a way of its own. The last of twenty is an
/// earlier version of the first one's.
inline std::vector<HandedIn> simulatedClass(const std::filesystem::path& lesson, int count)
{
    std::vector<HandedIn> all;
    for (int i = 0; i < count; ++i) {
        const int way = i % 20;
        const int whose = way == 19 ? i - 19 : i;
        SimulatedStudent student(lesson, "student" + std::to_string(whose));
        HandedIn one = handedIn(student, way, i / 20);
        one.file = "work-" + std::to_string(1000 + i) + submissionEnding;
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace gradus
