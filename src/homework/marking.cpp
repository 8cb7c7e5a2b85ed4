// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/marking.h"

#include "homework/alterations.h"
#include "homework/kernel.h"
#include "homework/question_marking.h"
#include "homework/replay.h"
#include "homework/submission.h"

#include <QString>

#include <algorithm>

namespace gradus {

namespace {

using ProblemSort = MarkProblem::Kind;
// Lessons with other numbers are kept for students who have the same ones.
constexpr std::size_t mostPosedLessons = 64;
constexpr std::size_t mostStarts = 4; ///< of a section, that a student may have begun it at

std::string numbersOf(const Lesson& lesson, const std::string& student)
{
    Faults faults;
    std::string numbers;
    for (const DrawnNumber& number : drawNumbers(*lesson.source, student, faults).drawn)
        numbers += number.name + '=' + number.value + '\n';
    return numbers;
}

// Where a student may have begun a section: where everybody does, and where the record says.
std::vector<Position> startsOf(const StudentWork& work, const PosedLesson& posed,
                               std::size_t section)
{
    std::vector<Position> starts;
    if (const auto usual = posed.usualStart(section))
        starts.push_back(*usual);
    if (posed.lesson().sections[section].start)
        return starts;
    for (const ReachedPosition& reached : work.reached) {
        const auto at = recordedPosition(reached.position);
        if (at && reached.section == static_cast<int>(section) + 1 && starts.size() < mostStarts
            && reached.run == posed.lesson().sections[section].run
            && std::find(starts.begin(), starts.end(), *at) == starts.end())
            starts.push_back(*at);
    }
    return starts;
}

} // namespace

Marker::Marker(const std::filesystem::path& lesson, std::string now)
    : m_result(readLesson(lesson))
    , m_now(std::move(now))
{
    if (!m_result.lesson)
        return;
    m_hashes = hashesOf(*m_result.lesson);
    for (const Section& section : m_result.lesson->sections)
        for (const Question& question : section.questions)
            m_hasPoints = m_hasPoints || question.points > 0;
    if (m_result.lesson->drawn.empty())
        m_usual = std::make_shared<const PosedLesson>(m_result.lesson);
}

// Where a lesson gives no points, every question that the engine judges is worth one.
double Marker::worthOf(const Question& question) const
{
    if (m_hasPoints)
        return question.points;
    return question.kind == Question::Kind::Text ? 0 : 1;
}

std::shared_ptr<const PosedLesson> Marker::lessonOf(const std::string& student) const
{
    if (m_usual)
        return m_usual;
    const std::string numbers = numbersOf(*lesson(), student);
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_byNumbers.find(numbers);
        if (found != m_byNumbers.end())
            return found->second;
    }
    const LessonResult read = readLesson(lesson()->file, {}, student);
    if (!read.lesson)
        return nullptr;
    auto posed = std::make_shared<const PosedLesson>(read.lesson);
    const std::lock_guard lock(m_mutex);
    if (m_byNumbers.size() >= mostPosedLessons)
        m_byNumbers.clear();
    m_byNumbers[numbers] = posed;
    return posed;
}

MarkedWork Marker::mark(const std::filesystem::path& file, const GoOn& goOn) const
{
    MarkedWork marked;
    marked.file = file;
    marked.fileName = QString::fromStdString(file.filename().string()).toStdString();
    WorkResult read = readSubmission(file);
    for (const JsonFault& fault : read.faults)
        marked.problems.push_back({ProblemSort::Fault, fault.message, fault.pointer});
    if (read.work)
        markWork(*read.work, marked, goOn);
    return marked;
}

void Marker::markWork(const StudentWork& work, MarkedWork& marked, const GoOn& goOn) const
{
    marked.student = work.student;
    marked.name = work.name;
    marked.changed = work.changed;
    if (work.lesson != lesson()->id) {
        marked.state = MarkedWork::State::OtherLesson;
        marked.problems.push_back(
            {ProblemSort::Fault,
             {GRADUS_TEXT("core", "this is work in the lesson \"%1\", not in \"%2\""),
              {work.lesson, lesson()->id}}});
        return;
    }
    const auto posed = lessonOf(work.student);
    if (!posed) {
        marked.problems.push_back(
            {ProblemSort::Fault,
             {GRADUS_TEXT("core", "the lesson has faults with this student's numbers"), {}}});
        return;
    }
    marked.state = MarkedWork::State::Marked;
    marked.stale = work.gradedHash != m_hashes.graded;
    marked.fingerprint = fingerprintOf(work);
    marked.gradedHash = work.gradedHash;
    noteVersion(marked);
    if (foldedStudent(work.student).empty())
        marked.problems.push_back(
            {ProblemSort::Note, {GRADUS_TEXT("core", "the file names no student"), {}}});
    for (MarkProblem& sign : signsOfAlteration(work, posed->lesson(), !marked.stale, m_now))
        marked.problems.push_back(std::move(sign));
    ReplayBudget budget(goOn);
    markQuestions(work, *posed, marked, budget);
    compareStates(work, *posed, marked, budget);
}

// A file that says another version than this one can only be believed or not.
void Marker::noteVersion(MarkedWork& marked)
{
    if (!marked.stale)
        return;
    const bool named = marked.gradedHash.find_first_not_of('0') != std::string::npos;
    marked.problems.push_back(
        {ProblemSort::Note,
         {named ? GRADUS_TEXT("core",
                              "the file says that the work was done with another version of the "
                              "lesson's questions; it is marked with this one")
                : GRADUS_TEXT("core",
                              "the file does not say which version of the lesson the work was done "
                              "with, which the program always writes; it is marked with this one"),
          {}}});
}

void Marker::markQuestions(const StudentWork& work, const PosedLesson& posed, MarkedWork& marked,
                           ReplayBudget& budget) const
{
    static const QuestionWork nothing;
    bool all = true;
    const auto& sections = posed.lesson().sections;
    for (std::size_t s = 0; s < sections.size(); ++s) {
        std::vector<std::shared_ptr<const PosedLesson::Questions>> from;
        if (!sections[s].questions.empty())
            for (const Position start : startsOf(work, posed, s))
                if (auto questions = posed.at(s, start, budget))
                    from.push_back(std::move(questions));
        for (std::size_t q = 0; q < sections[s].questions.size(); ++q) {
            const Question& question = sections[s].questions[q];
            const std::string key =
                questionKey(question.id, static_cast<int>(s) + 1, static_cast<int>(q) + 1);
            const auto answer = work.answers.find(key);
            QuestionToMark asked{sections[s],
                                 question,
                                 answer == work.answers.end() ? nothing : answer->second,
                                 {},
                                 worthOf(question),
                                 !marked.stale && work.program == GRADUS_VERSION};
            for (const auto& questions : from)
                asked.posed.emplace_back(questions, &(*questions)[q]);
            all = all && !asked.posed.empty();
            MarkedQuestion one = markQuestion(asked, key, posed.lesson(), budget, marked.problems);
            one.section = static_cast<int>(s) + 1;
            one.number = static_cast<int>(q) + 1;
            marked.questions.push_back(std::move(one));
        }
    }
    marked.addUp();
    if (!all || budget.isSpent())
        marked.problems.push_back(
            {ProblemSort::Note,
             {GRADUS_TEXT("core",
                          "going through this work again takes too long; not all could be judged"),
              {}}});
}

void Marker::compareStates(const StudentWork& work, const PosedLesson& posed, MarkedWork& marked,
                           ReplayBudget& budget) const
{
    if (marked.stale || work.program != GRADUS_VERSION || work.kernel != kernelName())
        return;
    std::vector<int> different;
    const Replayed outcome = replayStates(posed.lesson(), work, budget, different);
    marked.statesCompared = outcome == Replayed::Same || outcome == Replayed::Different;
    if (outcome == Replayed::TooLong)
        marked.problems.push_back(
            {ProblemSort::Note,
             {GRADUS_TEXT("core", "going to the recorded positions again would take too long"),
              {}}});
    if (!different.empty())
        marked.problems.push_back(
            {ProblemSort::Alteration,
             {GRADUS_TEXT("core",
                          "the state at the start of section %1 is not the one that the recorded "
                          "changes lead to"),
              {std::to_string(different.front())}}});
}

} // namespace gradus
