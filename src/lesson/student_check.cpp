// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/student_check.h"

#include "lesson/answer.h"
#include "lesson/lesson_reader.h"
#include "lesson/localized.h"
#include "lesson/player.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

// Sums that cancel leave this much at most.
constexpr double asGoodAsZero = 1e-12;

// What one student's lesson came to.
struct StudentPlay {
    std::string student;
    std::vector<DrawnNumber> drawn;
    Faults faults;
    std::vector<std::pair<const Question*, double>> answers; ///< of number questions
    std::shared_ptr<const Lesson> lesson; ///< holds the questions
};

StudentPlay playFor(const Lesson& lesson, const std::string& student)
{
    const LessonResult result = readAgain(lesson, student);
    Faults none;
    StudentPlay played{student,
                       drawNumbers(*lesson.source, student, none).drawn,
                       result.faults,
                       {},
                       result.lesson};
    if (!result.lesson)
        return played;
    played.faults = play(*result.lesson, {}, [&](const Question& question, double right) {
        played.answers.emplace_back(&question, right);
    });
    return played;
}

// "ada (w2 = 1.4, w3 = -1.1)"
std::string described(const StudentPlay& played)
{
    std::string numbers;
    for (const DrawnNumber& number : played.drawn)
        numbers += (numbers.empty() ? "" : ", ") + number.name + " = " + number.value;
    const std::string name = played.student.empty()
        ? localized({GRADUS_TEXT("core", "the demonstration student")})
        : played.student;
    return numbers.empty() ? name : name + " (" + numbers + ")";
}

// Looks for what the students' numbers spoil.
class StudentsReport {
public:
    explicit StudentsReport(const std::vector<StudentPlay>& plays) : m_plays(plays) { }

    Faults report()
    {
        reportErrors();
        const auto& first = m_plays.front().answers;
        for (std::size_t i = 0; i < first.size(); ++i)
            if (everybodyHas(i)) {
                reportConstant(i);
                reportZero(i);
                reportCoincidences(i);
            }
        return std::move(m_faults);
    }

private:
    // The same fault of several students is one.
    void reportErrors()
    {
        std::vector<std::pair<Place, std::string>> said;
        for (const StudentPlay& played : m_plays) {
            if (played.student.empty())
                continue;
            for (const Fault& fault : played.faults) {
                const std::pair key(fault.place, fault.message.source);
                if (fault.severity != Severity::Error
                    || std::find(said.begin(), said.end(), key) != said.end())
                    continue;
                said.push_back(key);
                m_faults.push_back({fault.place,
                                    {GRADUS_TEXT("core", "for the student %1: %2"),
                                     {described(played), localized(fault.message)}},
                                    Severity::Error,
                                    fault.file});
            }
        }
    }

    // A student whose lesson has a fault has fewer answers.
    [[nodiscard]] bool everybodyHas(std::size_t i) const
    {
        return std::all_of(m_plays.begin(), m_plays.end(), [&](const StudentPlay& played) {
            return played.answers.size() == m_plays.front().answers.size()
                && std::isfinite(played.answers[i].second);
        });
    }

    void reportConstant(std::size_t i)
    {
        const auto& [question, right] = m_plays.front().answers[i];
        const bool same =
            std::all_of(m_plays.begin(), m_plays.end(), [&, value = right](const auto& played) {
                return played.answers[i].second == value;
            });
        if (same && !question->answer->quantities().empty())
            warn(*question,
                 {GRADUS_TEXT("core",
                              "the answer is %1 for every student, although the lesson varies"),
                  {shownText(right)}});
    }

    void reportZero(std::size_t i)
    {
        const auto isZero = [&](const StudentPlay& played) {
            return std::abs(played.answers[i].second) < asGoodAsZero;
        };
        warnWhere(i, isZero, {GRADUS_TEXT("core", "the answer is 0"), {}}, true);
    }

    void reportCoincidences(std::size_t i)
    {
        const auto isTakenFor = [&](const StudentPlay& played, double other) {
            const auto& [question, right] = played.answers[i];
            return isRight(other, right, question->tolerance);
        };
        for (std::size_t j = 0; j < m_plays.front().answers.size(); ++j) {
            if (j == i)
                continue;
            warnWhere(
                i,
                [&](const StudentPlay& played) {
                    return isTakenFor(played, played.answers[j].second);
                },
                {GRADUS_TEXT("core", "the answer to the question \"%1\" counts as right here"),
                 {m_plays.front().answers[j].first->id}},
                false);
        }
        for (std::size_t k = 0; k < m_plays.front().drawn.size(); ++k)
            warnWhere(
                i,
                [&](const StudentPlay& played) {
                    const auto number = Value::scalar(played.drawn[k].value, false, {}).number();
                    return number && isTakenFor(played, *number);
                },
                {GRADUS_TEXT("core", "the given number %1 counts as right here"),
                 {m_plays.front().drawn[k].name}},
                false);
    }

    // What is so for all may be meant (the slope of a bias is its neuron's error); what is so for
    // some is an accident.
    template <typename Test>
    void warnWhere(std::size_t i, Test test, const Message& what, bool evenForAll)
    {
        std::size_t count = 0;
        const StudentPlay* first = nullptr;
        for (const StudentPlay& played : m_plays)
            if (test(played)) {
                first = first ? first : &played;
                ++count;
            }
        if (first && (evenForAll || count < m_plays.size()))
            warn(*m_plays.front().answers[i].first,
                 {GRADUS_TEXT("core", "for %1 of %2 students, as for %3: %4"),
                  {std::to_string(count), std::to_string(m_plays.size()), described(*first),
                   localized(what)}});
    }

    void warn(const Question& question, Message message)
    {
        m_faults.push_back({question.place, std::move(message), Severity::Warning});
    }

    const std::vector<StudentPlay>& m_plays;
    Faults m_faults;
};

} // namespace

const std::vector<std::string>& madeUpStudents()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (int number = 1; number <= 20; ++number)
            all.push_back("student" + std::to_string(number));
        return all;
    }();
    return names;
}

Faults checkStudents(const Lesson& lesson)
{
    if (lesson.drawn.empty())
        return {};
    std::vector<StudentPlay> plays{playFor(lesson, "")};
    for (const std::string& student : madeUpStudents())
        plays.push_back(playFor(lesson, student));
    return StudentsReport(plays).report();
}

} // namespace gradus
