// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/alterations.h"

#include "homework/replay.h"
#include "homework/submission.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

namespace gradus {

namespace {

constexpr qint64 clockDifference = 24 * 3600; ///< seconds that two machines' clocks may differ by

QDateTime timeOf(const std::string& text)
{
    return QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs);
}

class AlterationSearch {
public:
    AlterationSearch(const StudentWork& work, const Lesson& lesson, const std::string& now)
        : m_work(work)
        , m_lesson(lesson)
        , m_now(timeOf(now))
    { }

    std::vector<MarkProblem> search(bool same)
    {
        lookAtTimes();
        m_orOtherVersion = !same;
        lookAtNumbers();
        lookAtPlaces();
        lookAtQuestions();
        if (!mayChange(m_lesson, m_work.changes))
            say({GRADUS_TEXT("core",
                             "a setting was changed that the lesson does not leave to its "
                             "students"),
                 {}});
        return std::move(m_found);
    }

private:
    void say(Message message)
    {
        m_found.push_back(
            {MarkProblem::Kind::Alteration, std::move(message), {}, m_orOtherVersion});
    }

    void lookAtTimes()
    {
        const QDateTime begun = timeOf(m_work.begun);
        const QDateTime changed = timeOf(m_work.changed);
        if (m_now.isValid() && changed.isValid() && m_now.secsTo(changed) > clockDifference)
            say({GRADUS_TEXT("core", "the time of the last change, %1, is still to come"),
                 {m_work.changed}});
        if (begun.isValid() && changed.isValid() && changed < begun)
            say({GRADUS_TEXT("core", "the work was changed for the last time before it was begun"),
                 {}});
        for (const auto& [key, question] : m_work.answers)
            lookAtTimes(key, question, begun, changed);
    }

    void lookAtTimes(const std::string& key, const QuestionWork& question, const QDateTime& begun,
                     const QDateTime& changed)
    {
        QDateTime before = begun;
        for (const Attempt& attempt : question.attempts) {
            const QDateTime time = timeOf(attempt.time);
            if (!time.isValid())
                continue;
            if ((before.isValid() && time < before) || (changed.isValid() && changed < time)) {
                say({GRADUS_TEXT("core", "the times at the question \"%1\" are out of order"),
                     {key}});
                return;
            }
            before = time;
        }
    }

    void lookAtNumbers()
    {
        std::map<std::string, std::string> drawn;
        for (const DrawnNumber& number : m_lesson.drawn)
            drawn[number.name] = number.value;
        if (drawn != m_work.drawn)
            say({GRADUS_TEXT("core", "the numbers in the file are not those of the student \"%1\""),
                 {m_work.student}});
    }

    void lookAtPlaces()
    {
        const auto count = static_cast<int>(m_lesson.sections.size());
        bool possible = m_work.section <= m_work.furthest && m_work.furthest <= count + 1;
        for (const ReachedPosition& reached : m_work.reached)
            possible = possible && reached.section <= m_work.furthest;
        if (!possible)
            say({GRADUS_TEXT("core",
                             "the file speaks of sections that the lesson does not have or the "
                             "student has not reached"),
                 {}});
    }

    void lookAtQuestions()
    {
        std::map<std::string, const Question*> known;
        for (std::size_t s = 0; s < m_lesson.sections.size(); ++s) {
            const auto& questions = m_lesson.sections[s].questions;
            for (std::size_t q = 0; q < questions.size(); ++q)
                known[questionKey(questions[q].id, static_cast<int>(s) + 1,
                                  static_cast<int>(q) + 1)] = &questions[q];
        }
        for (const auto& [key, question] : m_work.answers) {
            const auto found = known.find(key);
            if (found == known.end())
                say({GRADUS_TEXT("core", "the lesson has no question \"%1\""), {key}});
            else if (question.hints > static_cast<int>(found->second->hints.size()))
                say({GRADUS_TEXT("core", "the question \"%1\" has %2 hints, and %3 were seen"),
                     {key, std::to_string(found->second->hints.size()),
                      std::to_string(question.hints)}});
        }
    }

    const StudentWork& m_work;
    const Lesson& m_lesson;
    QDateTime m_now;
    bool m_orOtherVersion = false;
    std::vector<MarkProblem> m_found;
};

} // namespace

std::vector<MarkProblem> signsOfAlteration(const StudentWork& work, const Lesson& lesson, bool same,
                                           const std::string& now)
{
    return AlterationSearch(work, lesson, now).search(same);
}

std::string fingerprintOf(const StudentWork& work)
{
    StudentWork done;
    bool any = false;
    for (const auto& [key, question] : work.answers)
        any = any || !question.attempts.empty();
    if (!any)
        return {};
    done.answers = work.answers;
    done.edits = work.edits;
    const std::string json = workJson(done, JsonForm::OneLine);
    return QCryptographicHash::hash(
               QByteArrayView(json.data(), static_cast<qsizetype>(json.size())),
               QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

} // namespace gradus
